"""Commands that read: wall time of the whole process."""

import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks.table import Measured
from benchmarks.timing import median
from desk.paths import Paths

ROUNDS = 7
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("find", "vib"),
    ("find", "vibaick goste"),
    ("due",),
    ("show", "777"),
)


def rows(paths: Paths, today: str) -> Iterator[Measured]:
    """Yield a row for each command, run on the desk at `paths` on the day `today`."""
    spent: dict[tuple[str, ...], list[float]] = {command: [] for command in COMMANDS}
    start_of_day = ["--home", str(paths.home), "--today", today]
    for _ in range(ROUNDS):
        for command in COMMANDS:
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "desk", *start_of_day, *command],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            spent[command].append(time.perf_counter() - start)
    for command, times in spent.items():
        yield Measured(f"desk {' '.join(command)}, whole process", median(times), 0.5, unit="s")
