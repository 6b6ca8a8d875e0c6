"""`make bench`: measure what is promised about speed and print the table."""

import argparse
import compileall
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import commands, finding, importing, month_in_review, paper, window, writing
from benchmarks.big_desk import CALLS, NOW, PEOPLE, big_desk, copy_of
from benchmarks.table import Measured, table
from desk.clock import Clock
from desk.data import sqlite
from desk.data.database import Database
from desk.paths import Paths
from desk.services.desk import Desk

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build" / "bench"


def measured(paths: Paths, part: str, scratch: Path) -> Iterator[Measured]:
    """Yield the rows of one part; `scratch` is a folder for files that may be written."""
    clock = Clock(now=lambda: NOW)
    if part in ("write", "window"):
        paths = copy_of(paths, scratch / "copy")
    warm(paths)
    if part == "window":
        yield from window.rows(paths, NOW.date().isoformat(), scratch)
        return
    if part == "cards":
        yield from importing.rows(scratch)
        return
    if part == "paper":
        yield from paper.rows(scratch)
        return
    if part == "commands":
        yield from commands.rows(paths, NOW.date().isoformat())
        return
    database = Database(clock, paths)
    database.open()
    raw = sqlite.connect(paths.database)
    desk = Desk(database, clock)
    if part == "month":
        yield from month_in_review.rows(desk)
    else:
        yield from (finding if part == "find" else writing).rows(desk, raw)
    raw.close()
    database.close()


PARTS = ("find", "month", "write", "cards", "paper", "commands", "window")


def warm(paths: Paths) -> None:
    """Read the file into the page cache, so that no row measures the disk."""
    with paths.database.open("rb") as file:
        while file.read(1 << 24):
            pass


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks")
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART")
    wanted = parser.parse_args().parts or PARTS
    # As in an installed Desk, no start compiles modules, whatever PYTHONDONTWRITEBYTECODE says.
    for package in ("desk", "benchmarks"):
        compileall.compile_dir(ROOT / package, quiet=1)
    print(f"A desk of {PEOPLE:,} people and {CALLS:,} calls", file=sys.stderr)
    paths = big_desk(BUILD)
    rows: list[Measured] = []
    with tempfile.TemporaryDirectory(dir=BUILD) as scratch:
        for part in wanted:
            for row in measured(paths, part, Path(scratch)):
                print(" ".join(row.cells()), file=sys.stderr, flush=True)
                rows.append(row)
    print(table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
