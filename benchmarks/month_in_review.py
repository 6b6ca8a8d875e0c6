"""Month in review: computing the figures of each month of a year from a million calls."""

import time
from collections.abc import Iterator
from datetime import date

from benchmarks.table import Measured
from desk.services.desk import Desk
from desk.services.month_in_review import read_month

MONTHS = [date(2025 + (m + 2) // 12, (m + 2) % 12 + 1, 1) for m in range(12)]
REPEAT = 5
LISTED = 7


def rows(desk: Desk) -> Iterator[Measured]:
    slowest = max(_quickest(desk, month) for month in MONTHS)
    yield Measured("figures of Month in review, the slowest of twelve months", slowest, 150)


def _quickest(desk: Desk, month: date) -> float:
    """Return the shortest of several times in milliseconds, the one least disturbed by others."""
    times = []
    for _ in range(REPEAT):
        start = time.perf_counter()
        read_month(desk, month, LISTED)
        times.append((time.perf_counter() - start) * 1000)
    return min(times)
