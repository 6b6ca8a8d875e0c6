"""Durations rounded to a short form: "48 min", "2 h 10 m", "17 h", "2 d", "6 wk", "3 mo"."""

from datetime import timedelta
from enum import StrEnum

from desk.record import record

_YEAR = 365.25
_MONTH = _YEAR / 12
_MINUTES_SHOWN_BELOW_HOURS = 10
_WEEKS_FROM_DAYS = 14
_MONTHS_FROM_DAYS = 56
_YEARS_FROM = 2


class AgeUnit(StrEnum):
    """The unit behind a number; the value is its English abbreviation."""

    MINUTE = "min"
    HOUR = "h"
    HOUR_MINUTE = "m"
    DAY = "d"
    WEEK = "wk"
    MONTH = "mo"
    YEAR = "y"


@record(frozen=True, slots=True)
class Age:
    """A number with its unit; below 10 hours, the minutes as a second one. `str` is English."""

    value: int
    unit: AgeUnit
    value2: int | None = None
    unit2: AgeUnit | None = None

    def __str__(self) -> str:
        text = f"{self.value} {self.unit}"
        return text if self.value2 is None else f"{text} {self.value2} {self.unit2}"


def short_age(elapsed: timedelta) -> Age:
    """Return `elapsed` in minutes, hours or larger units; 0 min for less than a minute.

    A negative length, from a clock that was set back, is 0 min as well.
    """
    minutes = max(0, elapsed // timedelta(minutes=1))
    hours = minutes // 60
    if hours == 0:
        return Age(minutes, AgeUnit.MINUTE)
    if hours >= 24:
        return days_age(hours // 24)
    if hours < _MINUTES_SHOWN_BELOW_HOURS and minutes % 60:
        return Age(hours, AgeUnit.HOUR, minutes % 60, AgeUnit.HOUR_MINUTE)
    return Age(hours, AgeUnit.HOUR)


def days_age(days: int) -> Age:
    """Return a number of calendar days in days, weeks, months or years.

    Below two weeks these are days, below eight weeks the nearer of weeks and months (31 days are
    "1 mo", 42 are "6 wk"), below two years months.
    """
    if days < _WEEKS_FROM_DAYS:
        return Age(max(0, days), AgeUnit.DAY)
    weeks, months = round(days / 7), round(days / _MONTH)
    if days < _MONTHS_FROM_DAYS and abs(days - weeks * 7) <= abs(days - months * _MONTH):
        return Age(weeks, AgeUnit.WEEK)
    years = int(days / _YEAR + 0.01)  # an anniversary is a whole year, with or without a leap day
    if years >= _YEARS_FROM:
        return Age(years, AgeUnit.YEAR)
    return Age(min(months, 12 * _YEARS_FROM - 1), AgeUnit.MONTH)
