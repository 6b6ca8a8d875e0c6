"""Intervals such as "3 months", and the days on which they fall."""

import re
from datetime import date, timedelta
from enum import StrEnum

from desk.domain.partial_dates import days_in_month
from desk.record import record

MOST = 999

NUMBER_WORDS = (  # the index is the value
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_WORDS = {
    "daily": "1 day",
    "weekly": "1 week",
    "fortnightly": "2 week",
    "fortnight": "2 week",
    "monthly": "1 month",
    "quarterly": "3 month",
    "quarter": "3 month",
    "half year": "6 month",
    "half a year": "6 month",
    "half yearly": "6 month",
    "yearly": "1 year",
    "annually": "1 year",
}
_FORM = re.compile(r"(?:(\w+) )?(day|week|month|quarter|year)s?")


class Unit(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DAYS = {Unit.DAY: 1.0, Unit.WEEK: 7.0, Unit.MONTH: 30.4375, Unit.YEAR: 365.25}


@record(frozen=True, slots=True)
class Interval:
    """A number of units. Raises ValueError if `count` is not 1 to 999."""

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        if not 1 <= self.count <= MOST:
            raise ValueError(f"not 1 to {MOST}: {self.count}")

    @classmethod
    def parse(cls, text: str) -> "Interval":
        """Parse "3 months", "every month", "every other week", "quarterly", "a fortnight".

        The result of `str` can be parsed. Raises ValueError for anything else.
        """
        phrase = " ".join(re.sub(r"(?<=[a-z])-", " ", text.casefold()).split())
        phrase = re.sub(r"^(every|each|once) ", "", phrase)
        phrase = re.sub(r"^(other|second) ", "2 ", phrase)
        phrase = re.sub(r"^(a|an|per) (?=\w)", "", phrase)
        found = _FORM.fullmatch(_WORDS.get(phrase, phrase))
        if not found:
            raise ValueError(f"not an interval: {text!r}")
        count = _count(found[1])
        if found[2] == "quarter":
            return cls(3 * count, Unit.MONTH)
        return cls(count, Unit(found[2]))

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"

    @property
    def days(self) -> float:
        """The length in days; months and years have their average length."""
        return self.count * _DAYS[self.unit]


def add(
    anchor: date, interval: Interval, times: int = 1, *, leap_day_in_march: bool = False
) -> date:
    """Return the day `times` intervals after `anchor`.

    Months and years keep the day of the month of the anchor, or take the last day of a shorter
    month: 31 Jan, 28 Feb, 31 Mar. In a year without 29 Feb, an anchor on that day gives 28 Feb, or
    1 Mar with `leap_day_in_march`. Raises OverflowError outside the years 1 to 9999.
    """
    count = interval.count * times
    if interval.unit is Unit.DAY:
        return anchor + timedelta(days=count)
    if interval.unit is Unit.WEEK:
        return anchor + timedelta(weeks=count)
    months = anchor.year * 12 + anchor.month - 1 + count * (12 if interval.unit is Unit.YEAR else 1)
    year, month = months // 12, months % 12 + 1
    if not 1 <= year <= 9999:
        raise OverflowError(f"{times} times {interval} from {anchor} is beyond the calendar")
    last = days_in_month(year, month)
    if leap_day_in_march and (anchor.month, anchor.day) == (2, 29) and (month, last) == (2, 28):
        return date(year, 3, 1)
    return date(year, month, min(anchor.day, last))


def _count(word: str | None) -> int:
    if word is None:
        return 1
    if word.isascii() and word.isdecimal():
        return int(word)
    if word in NUMBER_WORDS:
        return NUMBER_WORDS.index(word)
    raise ValueError(f"not a number: {word!r}")
