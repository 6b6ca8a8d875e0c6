"""Days of the year whose year may be unknown, such as birthdays."""

import re
from datetime import date

from desk.record import record

_ISO = re.compile(r"(?:(\d{4})|-)-(\d{2})-(\d{2})")
_LEAP_YEAR = 2000


def days_in_month(year: int, month: int) -> int:
    """Return the number of days; importing `calendar` for it would add 2 ms to the start."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


@record(frozen=True, slots=True)
class PartialDate:
    """A month and a day, and the year if it is known. Raises ValueError for an impossible day."""

    month: int
    day: int
    year: int | None = None

    def __post_init__(self) -> None:
        date(self.year if self.year is not None else _LEAP_YEAR, self.month, self.day)

    def in_year(self, year: int, *, leap_day_in_march: bool = False) -> date:
        """Return the day in `year`.

        In a year without 29 Feb, that day becomes 28 Feb, or 1 Mar with `leap_day_in_march`.
        """
        if (self.month, self.day) == (2, 29) and days_in_month(year, 2) == 28:
            return date(year, 3, 1) if leap_day_in_march else date(year, 2, 28)
        return date(year, self.month, self.day)

    def iso(self) -> str:
        """Return "1956-04-17", or "--04-17" without a year (RFC 6350)."""
        head = "-" if self.year is None else f"{self.year:04}"
        return f"{head}-{self.month:02}-{self.day:02}"

    @classmethod
    def from_iso(cls, text: str) -> "PartialDate":
        """Parse the result of `iso`. Raises ValueError for anything else."""
        found = _ISO.fullmatch(text)
        if not found:
            raise ValueError(f"not a day: {text!r}")
        year, month, day = found.groups()
        return cls(int(month), int(day), int(year) if year else None)
