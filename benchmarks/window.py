"""The window on a real X11 desktop: start, memory, keys, scrolling, idling in the tray."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.table import Measured
from benchmarks.timing import median, p95
from desk.paths import Paths
from tests.tools.x11_desktop import X11Desktop

STARTS = 9
SETTLE_S = 5.0
REST_S = 100.0  # until the first sweep after the start is over, which may wait for the next tick
IDLE_S = 60.0
FIRST_OPENINGS = 3
SCREENS = {
    "today": "Today",
    "customers": "Customers",
    "calls": "Calls",
    "do_it_now": "Do it now",
    "settings": "Settings",
}
BARE = [sys.executable, "-m", "benchmarks.bare_window"]


def rows(paths: Paths, day: str, folder: Path) -> Iterator[Measured]:
    """Starts the real program on `paths`, which it writes to."""
    ours = [sys.executable, "-m", "desk", "--home", str(paths.home), "--today", day]
    with X11Desktop(folder / "desktop") as desktop:
        yield from _starts(desktop, ours, folder / "stamps")
        yield from _at_the_window(desktop, paths, day, folder / "stamps")
        yield from _idle(desktop, ours[:-2])


def _starts(desktop: X11Desktop, ours: Sequence[str], stamps: Path) -> Iterator[Measured]:
    found: dict[str, list[float]] = {"bare": [], "paint": [], "rows": [], "pss": [], "bare pss": []}
    for turn in range(STARTS + 1):
        bare = _start(desktop, [*BARE, "paint", str(stamps)], stamps, 1)
        desk = _start(desktop, ours, stamps, 2)
        if turn:  # the first brings files into the page cache
            found["bare"].append(bare.stamps[0])
            found["paint"].append(desk.stamps[0])
            found["rows"].append(desk.stamps[1])
            found["bare pss"].append(bare.pss)
            found["pss"].append(desk.pss)
    bare_paint = median(found["bare"])
    beside = "bare PySide6 window"
    yield Measured("process start to first painted window", median(found["paint"]), 1.4, bare_paint,
                   beside=beside)  # fmt: skip
    yield Measured("... to Today's rows painted", median(found["rows"]), 2.5, bare_paint,
                   beside=beside)  # fmt: skip
    yield Measured("memory, idle after that (PSS)", median(found["pss"]), 2.2,
                   median(found["bare pss"]), unit="MB", beside=beside)  # fmt: skip


class _Start:
    """Milliseconds from the start of the process to each stamp, and megabytes when settled."""

    def __init__(self, stamps: list[float], pss: float) -> None:
        self.stamps = stamps
        self.pss = pss


def _start(desktop: X11Desktop, command: Sequence[str], stamps: Path, wanted: int) -> _Start:
    stamps.unlink(missing_ok=True)
    start = time.monotonic()
    process = _run(desktop, command, {"DESK_TIMES": str(stamps)})
    try:
        while not stamps.exists() or len(stamps.read_text("utf-8").splitlines()) < wanted:
            if process.poll() is not None or time.monotonic() - start > 60:
                raise RuntimeError(f"{command} did not paint")
            time.sleep(0.01)
        lines = stamps.read_text("utf-8").splitlines()
        time.sleep(SETTLE_S)
        return _Start(
            [(float(line.split()[1]) - start) * 1000 for line in lines], _pss(process.pid)
        )
    finally:
        process.terminate()
        process.wait()


def _at_the_window(desktop: X11Desktop, paths: Paths, day: str, stamps: Path) -> Iterator[Measured]:
    def run(*more: str) -> dict[str, Any]:
        stamps.unlink(missing_ok=True)
        command = [sys.executable, "-m", "benchmarks.window_latency", str(paths.home), day, *more]
        process = _run(desktop, command, {"DESK_TIMES": str(stamps)}, stdout=subprocess.PIPE)
        printed, _ = process.communicate(timeout=300)
        found: dict[str, Any] = json.loads(printed)
        return found

    opened = [run("open")["opened"] for _ in range(FIRST_OPENINGS - 1)]
    found = run()
    opened.append(found["opened"])
    for key, name in SCREENS.items():
        if key != "today":
            first = median([times[key][0] for times in opened])
            yield Measured(f"{name} opened the first time, rows painted", first, 100)
        again = median([each for times in opened for each in times[key][1:]])
        yield Measured(f"{name} opened again, rows painted", again, 100)
    yield Measured("key press to painted rows, p95", p95(found["keys"]), 16)
    yield Measured("scroll the list, p95 a frame", p95(found["frames"]), 16)
    yield Measured("scroll the log of calls, p95 a frame", p95(found["log_frames"]), 16)


def _idle(desktop: X11Desktop, ours: Sequence[str]) -> Iterator[Measured]:
    """Both at once, so that both have the same minute; by the real clock."""
    bare = _run(desktop, [*BARE, "timer"])
    desk = _run(desktop, [*ours, "--hidden"])
    try:
        time.sleep(REST_S)
        before = _cpu_ms(bare.pid), _cpu_ms(desk.pid)
        time.sleep(IDLE_S)
        spent = _cpu_ms(bare.pid) - before[0], _cpu_ms(desk.pid) - before[1]
    finally:
        for process in (bare, desk):
            process.terminate()
            process.wait()
    yield Measured("idle in the tray, 60 s of CPU", spent[1], 2, spent[0],
                   beside="bare app with one 30 s timer")  # fmt: skip


def _run(
    desktop: X11Desktop,
    command: Sequence[str],
    more: dict[str, str] | None = None,
    stdout: int = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:
    # Straight from here: a shell or a guard in between would count as start.
    env = {**desktop.env, **(more or {})}
    return subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=stdout)


def _pss(pid: int) -> float:
    """Megabytes, shared pages by their share."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no Pss")


def _cpu_ms(pid: int) -> float:
    """Milliseconds on a processor so far, all threads."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text("ascii").split()[0]) for task in tasks) / 1e6
