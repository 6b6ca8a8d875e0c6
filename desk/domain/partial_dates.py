"""A day of the year whose year may be unknown: birthdays, anniversaries."""

import re
from datetime import date

from desk.record import record

_ISO = re.compile(r"(?:(\d{4})|-)-(\d{2})-(\d{2})")
_LEAP_YEAR = 2000


def days_in_month(year: int, month: int) -> int:
    """As in the standard library's `calendar`, which takes 2 ms of the start to load."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


@record(frozen=True, slots=True)
class PartialDate:
    """Month and day, with the year where it is known. Raises ValueError for an impossible day."""

    month: int
    day: int
    year: int | None = None

    def __post_init__(self) -> None:
        date(self.year if self.year is not None else _LEAP_YEAR, self.month, self.day)

    def in_year(self, year: int, *, leap_day_in_march: bool = False) -> date:
        """The day in `year`; 29 Feb falls on 28 Feb, or 1 Mar if asked, where there is none."""
        if (self.month, self.day) == (2, 29) and days_in_month(year, 2) == 28:
            return date(year, 3, 1) if leap_day_in_march else date(year, 2, 28)
        return date(year, self.month, self.day)

    def iso(self) -> str:
        """`1956-04-17`, or `--04-17` without a year (RFC 6350)."""
        head = "-" if self.year is None else f"{self.year:04}"
        return f"{head}-{self.month:02}-{self.day:02}"

    @classmethod
    def from_iso(cls, text: str) -> "PartialDate":
        """The reverse of `iso`. Raises ValueError for anything else."""
        found = _ISO.fullmatch(text)
        if not found:
            raise ValueError(f"not a day: {text!r}")
        year, month, day = found.groups()
        return cls(int(month), int(day), int(year) if year else None)
