"""Timestamps of the start, for the benchmarks."""

import time
from pathlib import Path


class StartupTiming:
    """Writes timestamps to the file `path` (DESK_TIMES); an empty path writes none."""

    def __init__(self, path: str) -> None:
        self._path = path

    def stamp(self, name: str) -> None:
        """Append name and monotonic seconds; all processes on Linux share that clock."""
        if self._path:
            with Path(self._path).open("a", encoding="utf-8") as file:
                file.write(f"{name} {time.monotonic()}\n")
