"""Formats ages, lengths of time and rhythms; the tone in which a time is shown."""

from datetime import datetime, timedelta
from enum import Enum

from desk.domain.ages import Age, AgeUnit, days_age, short_age
from desk.domain.intervals import Interval, Unit
from desk.formatting.formatter import Formatter
from desk.messages import message


class MarginTone(Enum):
    """Colour token and font weight of the time in a margin."""

    CALM = ("ink2", 500)
    NOW = ("ink", 600)
    LATE = ("late", 600)
    KEPT = ("accent_ink", 600)
    PAST = ("ink3", 400)


def short_duration(age: Age, formatter: Formatter) -> str:
    """Return "48 min", "2 h 10 m", "6 wk"."""
    text = f"{age.value} {_unit(age.unit, formatter)}"
    if age.value2 is not None and age.unit2 is not None:
        text += f" {age.value2} {_unit(age.unit2, formatter)}"
    return text


def long_duration(age: Age, formatter: Formatter) -> str:
    """Return the form for sentences and screen readers: "17 hours", "2 hours 10 minutes"."""
    text = _count(age.value, age.unit, formatter)
    if age.value2 is not None and age.unit2 is not None:
        text += " " + _count(age.value2, age.unit2, formatter)
    return text


def ago(moment: datetime, formatter: Formatter) -> str:
    """Return "today", "yesterday", "6 weeks ago"."""
    clock = formatter.clock
    days = (clock.today() - clock.local(moment).date()).days
    if days <= 1:
        return formatter.text(message("yesterday") if days == 1 else message("today"))
    return formatter.text(message("{age} ago", age=long_duration(days_age(days), formatter)))


def waiting_time(elapsed: timedelta, formatter: Formatter) -> str:
    """Return "2 h 10 m"; "Now" within the first minute."""
    if elapsed < timedelta(minutes=1):
        return formatter.text(message("Now"))
    return short_duration(short_age(elapsed), formatter)


def call_length(seconds: int, formatter: Formatter) -> str:
    """Return "41 s", "6 min", "1 h 10 m"."""
    if seconds < 60:
        return formatter.text(message("{n} s", n=seconds))
    return short_duration(short_age(timedelta(seconds=seconds)), formatter)


def minutes_and_seconds(seconds: int, formatter: Formatter) -> str:
    """Return "40 s", "1 min 8 s", "2 min"."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return formatter.text(message("{n} s", n=rest))
    if not rest:
        return formatter.text(message("{n} min", n=minutes))
    return formatter.text(message("{minutes} min {seconds} s", minutes=minutes, seconds=rest))


def clock_time(seconds: int) -> str:
    """Return "1:24", "1:02:09"; below zero "0:00"."""
    hours, rest = divmod(max(0, seconds), 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def rhythm(every: Interval, formatter: Formatter) -> str:
    """Return "Every month", "Every 3 months"."""
    match every.unit:
        case Unit.DAY:
            found = message("Every %n days", "", every.count, one="Every day")
        case Unit.WEEK:
            found = message("Every %n weeks", "", every.count, one="Every week")
        case Unit.MONTH:
            found = message("Every %n months", "", every.count, one="Every month")
        case Unit.YEAR:
            found = message("Every %n years", "", every.count, one="Every year")
    return formatter.text(found)


def _unit(unit: AgeUnit, formatter: Formatter) -> str:
    match unit:
        case AgeUnit.MINUTE:
            found = message("min")
        case AgeUnit.HOUR:
            found = message("h")
        case AgeUnit.HOUR_MINUTE:
            found = message("m")
        case AgeUnit.DAY:
            found = message("d")
        case AgeUnit.WEEK:
            found = message("wk")
        case AgeUnit.MONTH:
            found = message("mo")
        case AgeUnit.YEAR:
            found = message("y")
    return formatter.text(found)


def _count(value: int, unit: AgeUnit, formatter: Formatter) -> str:
    match unit:
        case AgeUnit.MINUTE | AgeUnit.HOUR_MINUTE:
            found = message("%n minutes", "", value, one="%n minute")
        case AgeUnit.HOUR:
            found = message("%n hours", "", value, one="%n hour")
        case AgeUnit.DAY:
            found = message("%n days", "", value, one="%n day")
        case AgeUnit.WEEK:
            found = message("%n weeks", "", value, one="%n week")
        case AgeUnit.MONTH:
            found = message("%n months", "", value, one="%n month")
        case AgeUnit.YEAR:
            found = message("%n years", "", value, one="%n year")
    return formatter.text(found)
