"""The window on a real X11 desktop: start, memory, keys, scrolling, idle time in the tray."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from benchmarks.table import Measured
from benchmarks.timing import median, p95
from desk.paths import Paths
from tests.tools.x11_desktop import X11Desktop

STARTS = 9
SETTLE_S = 5.0
REST_S = 100.0  # until the first sweep after the start is over, at the next tick at the latest
IDLE_S = 60.0
FIRST_OPENINGS = 3
SCREENS = {
    "today": "Today",
    "customers": "Customers",
    "calls": "Calls",
    "do_it_now": "Do it now",
    "settings": "Settings",
}
PANEL_HEIGHT = 24  # of the tray at the top of the screen
EMPTY = "empty list repainted at a key press"
BARE = [sys.executable, "-m", "benchmarks.bare_window"]


class FramebufferDesktop(X11Desktop):
    """A desktop whose screen can be read from a file, without asking the X server."""

    def launch(
        self, name: str, command: Sequence[str | Path], **options: Any
    ) -> subprocess.Popen[bytes]:
        more = ("-fbdir", self.folder) if name == "screen" else ()
        return super().launch(name, [*command, *more], **options)

    def watch(self) -> "ScreenWatch":
        return ScreenWatch(self.folder / "Xvfb_screen0", self.width * 4 * PANEL_HEIGHT)


class ScreenWatch:
    """Remembers when the screen was last seen to change."""

    def __init__(self, file: Path, skip: int) -> None:
        """The first `skip` bytes of pixels, those of the tray, are left out."""
        with file.open("rb") as screen:
            self._pixels = mmap(screen.fileno(), 0, access=ACCESS_READ)
        # The file is an XWD image: a header, whose size is its first number, colours, pixels.
        header, colours = (int.from_bytes(self._pixels[at : at + 4], "big") for at in (0, 76))
        self._from = header + 12 * colours + skip
        self._seen = b""
        self.changed_at = 0.0

    def look(self) -> None:
        """Compare the screen with what it was at the last look, in about a millisecond."""
        now = time.monotonic()
        seen = self._pixels[self._from :]
        if seen != self._seen:
            self._seen, self.changed_at = seen, now


def rows(paths: Paths, day: str, folder: Path) -> Iterator[Measured]:
    """Yield the rows of the real program, which writes to the desk at `paths`."""
    ours = [sys.executable, "-m", "desk", "--home", str(paths.home), "--today", day]
    desktop = FramebufferDesktop(folder / "desktop")
    with desktop:
        # Else what lies below the pointer lights up, and counts as a change of the screen.
        subprocess.run(
            ["xdotool", "mousemove", "0", str(desktop.height)], env=desktop.env, check=True
        )
        yield from _starts(desktop, ours, folder / "stamps")
        yield from _at_the_window(desktop, paths, day, folder / "stamps")
        yield from _idle(desktop, ours[:-2])


def _starts(desktop: FramebufferDesktop, ours: Sequence[str], stamps: Path) -> Iterator[Measured]:
    bare: list[_Start] = []
    desk: list[_Start] = []
    for _ in range(STARTS + 1):
        bare.append(_start(desktop, [*BARE, "paint", str(stamps)], stamps, 1))
        desk.append(_start(desktop, ours, stamps, 2))
    # The first of each brings files into the page cache.
    bare, desk = bare[1:], desk[1:]
    floor = median([start.stamps[0] for start in bare])
    for what, found, bar in (
        ("process start to first painted window", [s.stamps[0] for s in desk], 1.3),
        ("... to Today's rows painted", [s.stamps[1] for s in desk], 2.0),
        ("... to the last pixel change", [s.last_change for s in desk], 2.7),
    ):
        yield Measured(what, median(found), bar, floor, beside="bare PySide6 window, first paint")
    yield Measured(
        "memory, idle after that (PSS)",
        median([start.pss for start in desk]),
        1.9,
        median([start.pss for start in bare]),
        unit="MB",
        beside="bare PySide6 window",
    )


@dataclass(frozen=True, slots=True)
class _Start:
    """Milliseconds from the start of a process, and its megabytes once it has settled."""

    stamps: Sequence[float]
    last_change: float  # of the screen, within SETTLE_S after the last stamp
    pss: float


def _start(
    desktop: FramebufferDesktop, command: Sequence[str], stamps: Path, wanted: int
) -> _Start:
    """Start a program, wait for `wanted` lines in the file `stamps`, and end the program."""
    stamps.unlink(missing_ok=True)
    watch = desktop.watch()
    start = time.monotonic()
    process = _run(desktop, command, {"DESK_TIMES": str(stamps)})
    try:
        settled = float("inf")
        while (now := time.monotonic()) < settled:
            watch.look()
            if process.poll() is not None or now - start > 60:
                raise RuntimeError(f"{command} did not paint")
            stamped = stamps.read_text("utf-8").splitlines() if stamps.exists() else []
            if len(stamped) >= wanted and settled == float("inf"):
                settled = now + SETTLE_S
            time.sleep(0.01)
        lines = stamps.read_text("utf-8").splitlines()[:wanted]
        times = [(float(line.split()[1]) - start) * 1000 for line in lines]
        return _Start(times, (watch.changed_at - start) * 1000, _pss(process.pid))
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
    empty = found["empty"]
    for key, name in SCREENS.items():
        again = median([each for times in opened for each in times[key][1:]])
        if key != "today":
            first = median([times[key][0] for times in opened])
            second = median([times[key][1] for times in opened])
            yield Measured(f"{name} opened the first time, rows painted", first, 3, second,
                           beside="opened the second time")  # fmt: skip
        yield Measured(f"{name} opened again, rows painted", again, 30, median(empty), beside=EMPTY)
    for what, times in (
        ("key press to painted rows, p95", found["keys"]),
        ("scroll the list, p95 a frame", found["frames"]),
        ("scroll the log of calls, p95 a frame", found["log_frames"]),
    ):
        yield Measured(what, p95(times), 3, p95(empty), beside=EMPTY)


def _idle(desktop: X11Desktop, ours: Sequence[str]) -> Iterator[Measured]:
    """Measure both programs in the same minute of the real clock."""
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
    # Without a shell or a guard in between, whose start would be counted.
    env = {**desktop.env, **(more or {})}
    return subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=stdout)


def _pss(pid: int) -> float:
    """Return the memory of a process in megabytes, with its share of shared pages."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no Pss")


def _cpu_ms(pid: int) -> float:
    """Return the CPU time that all threads of a process have used, in milliseconds."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text("ascii").split()[0]) for task in tasks) / 1e6
