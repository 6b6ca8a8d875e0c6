"""Moments of the start, for the benchmarks."""

import time
from pathlib import Path


class StartupTiming:
    """Moments of the start, for the benchmarks: DESK_TIMES names the file."""

    def __init__(self, path: str) -> None:
        self._path = path

    def stamp(self, name: str) -> None:
        """Monotonic seconds, which on Linux all processes share."""
        if self._path:
            with Path(self._path).open("a", encoding="utf-8") as file:
                file.write(f"{name} {time.monotonic()}\n")
