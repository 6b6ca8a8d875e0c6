"""Measures how long the event loop of the widget thread is blocked, regardless of other load.

The module is in this folder because a Desk that a test starts imports it too (sitecustomize.py).
"""

import gc
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

_BEAT_MS = 10
_TICK_S = 0.01  # /proc/stat counts in hundredths of a second


class StallWatch:
    """`longest`: seconds for which the event loop took no event since `start`.

    Time for which this process wanted a processor and others had it, or the whole machine stood
    still, is no fault of its own; nor is it when one of `servers`, by process number, had to wait:
    the X server answers every window. With `collections_excused` neither is Python's collection of
    garbage: a process full of tests has far more to look through than Desk.
    """

    def __init__(self, servers: Sequence[int] = (), *, collections_excused: bool = False) -> None:
        self.longest = 0.0
        self._processes = ["self", *map(str, servers)]
        self._collecting_since = 0.0
        self._collected = 0.0
        self._timer = QTimer()
        self._timer.setInterval(_BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)
        self._collections_excused = collections_excused
        if collections_excused:
            gc.callbacks.append(self._on_collection)

    def start(self) -> None:
        """Restart the measurement."""
        self.longest = 0.0
        self._note_the_time()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        if self._collections_excused and self._on_collection in gc.callbacks:
            gc.callbacks.remove(self._on_collection)

    def _on_timeout(self) -> None:
        stall = time.perf_counter() - self._since - _BEAT_MS / 1000
        # Looking at the reasons takes time itself, and only a long stall needs any.
        if stall > self.longest:
            self.longest = max(self.longest, stall - self._excuse())
        self._note_the_time()

    def _note_the_time(self) -> None:
        self._waits = self._waits_of_threads()
        self._stolen = _stolen()
        self._collected = 0.0
        self._since = time.perf_counter()

    def _excuse(self) -> float:
        # All threads count: this one may have waited for Python's lock, and the one that held it
        # for a processor.
        waited = sum(
            max(0, wait - self._waits.get(thread, 0))
            for thread, wait in self._waits_of_threads().items()
        )
        stolen = _stolen() - self._stolen
        return waited / 1e9 + (stolen + _TICK_S if stolen else 0.0) + self._collected

    def _on_collection(self, phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            self._collecting_since = time.perf_counter()
        else:
            self._collected += time.perf_counter() - self._collecting_since

    def _waits_of_threads(self) -> dict[str, int]:
        """Return, for each thread, the nanoseconds of waiting for a processor."""
        waits = {}
        tasks = [task for each in self._processes for task in Path("/proc").glob(f"{each}/task/*")]
        for task in tasks:
            # It may just have ended.
            with suppress(OSError):
                waits[task.name] = int((task / "schedstat").read_text().split()[1])
        return waits


def _stolen() -> float:
    """Return seconds of steal time of the virtual machine."""
    with Path("/proc/stat").open() as lines:
        return int(lines.readline().split()[8]) * _TICK_S
