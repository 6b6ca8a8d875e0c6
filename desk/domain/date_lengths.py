"""Lengths of time in tokens: "2 weeks", "1 day and 2 hours", "every 3 months"."""

import re
from datetime import date, timedelta

from desk.domain.date_tokens import tokens_of
from desk.domain.date_words.language import DateLanguage
from desk.domain.intervals import Interval, Unit, add
from desk.record import record

_SATURDAY = 5


@record(frozen=True, slots=True)
class Length:
    months: int = 0
    days: int = 0
    workdays: int = 0
    seconds: int = 0

    def after(self, day: date, sign: int = 1) -> date:
        """Return the day this length after `day`; seconds are ignored."""
        moved = add(day, Interval(1, Unit.MONTH), sign * self.months)
        moved += timedelta(days=sign * self.days)
        left = self.workdays
        while left:
            moved += timedelta(days=sign)
            left -= moved.weekday() < _SATURDAY
        return moved


_COUNT = r"(?:n:\d{1,3}|dec:\d+:\d+|a)"
LENGTH = rf"(?P<length>{_COUNT} u:\w+(?: (?:and )?{_COUNT} u:\w+)*)"
UNITS = {
    "day": Length(days=1),
    "week": Length(days=7),
    "fortnight": Length(days=14),
    "month": Length(months=1),
    "quarter": Length(months=3),
    "year": Length(months=12),
    "decade": Length(months=120),
    "workday": Length(workdays=1),
    "second": Length(seconds=1),
    "minute": Length(seconds=60),
    "hour": Length(seconds=3600),
}


def length_of(text: str) -> Length:
    """Return the sum of "n:1 u:day and n:2 u:hour". Raises ValueError for a part of a week."""
    whole = Length()
    for count, unit in re.findall(rf"({_COUNT}) u:(\w+)", text):
        one = UNITS[unit]
        if count.startswith("dec"):
            if one.months or one.workdays or one.days > 1:
                raise ValueError("part of a week")
            seconds = (one.seconds or 86400) * float(".".join(count.split(":")[1:]))
            added = Length(seconds=round(seconds))
        else:
            times = 1 if count == "a" else int(count[2:])
            added = Length(
                one.months * times, one.days * times, one.workdays * times, one.seconds * times
            )
        whole = Length(
            whole.months + added.months,
            whole.days + added.days,
            whole.workdays + added.workdays,
            whole.seconds + added.seconds,
        )
    return whole


def read_rhythm(text: str, language: DateLanguage) -> Interval | None:
    """Return the interval of "alle 2 Wochen" or "jährlich", or None."""
    tokens = tokens_of(text, language) or ""
    found = re.fullmatch(
        r"(?:every )?(?:(?:n:(\d{1,3})|a) )?u:(day|week|fortnight|month|quarter|year)", tokens
    )
    if found is None:
        return None
    length, times = UNITS[found[2]], int(found[1] or 1)
    months, days = length.months * times, length.days * times
    try:
        if days:
            return Interval(days // 7, Unit.WEEK) if days % 7 == 0 else Interval(days, Unit.DAY)
        return Interval(months, Unit.MONTH) if months % 12 else Interval(months // 12, Unit.YEAR)
    except ValueError:  # not 1 to 999
        return None


def read_duration(text: str, language: DateLanguage) -> int | None:
    """Return the seconds of "6", "6 min", "1 h 10", "half an hour"; a bare number is minutes."""
    tokens = tokens_of(text, language) or ""
    tokens = re.sub(r"^n:\d{1,3}$|(?<=u:hour )n:\d{1,2}$", r"\g<0> u:minute", tokens)
    if re.fullmatch(LENGTH, tokens) is None:
        return None
    try:
        length = length_of(tokens)
    except (ValueError, KeyError):
        return None
    return length.seconds if length == Length(seconds=length.seconds) else None
