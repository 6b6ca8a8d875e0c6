"""Days and moments that an owner types: what is understood, and what is said if nothing is."""

from datetime import datetime

from desk.domain.dates import PlainDate, Unclear, parse, parse_when, what_is_unclear
from desk.formatting.formatter import Formatter
from desk.messages import message


def read_day(text: str, formatter: Formatter, *, past: bool = False) -> PlainDate | None:
    """Return the day that `text` names now; None if it is not understood."""
    clock = formatter.clock
    now = clock.local(clock.now()).time()
    return parse(text, clock.today(), style=formatter.date_style, past=past, now=now)


def read_past_moment(text: str, formatter: Formatter) -> datetime | None:
    """Return the moment that `text` names, up to now; None if it is not understood or to come."""
    clock = formatter.clock
    style = formatter.date_style
    found = parse_when(text, clock.now(), clock.zone(), style=style, past=True)
    return found if found is not None and found <= clock.now() else None


def day_in_words(day: PlainDate, formatter: Formatter) -> str:
    """Return "Friday, April 17" or "Friday, April 17, 3 pm"."""
    said = formatter.long_day(day.day)
    return said if day.at is None else f"{said}, {formatter.short_time(day.at)}"


def day_examples(formatter: Formatter) -> str:
    return formatter.text(message("“friday”, “May 1” or “in 3 weeks”"))


def moment_examples(formatter: Formatter) -> str:
    return formatter.text(message("“yesterday at 5” or “Apr 3, 9:30”"))


def unclear_day(text: str, formatter: Formatter, *, past: bool = False) -> str:
    """Return why `text` names no day, or one with a time, with examples that do."""
    found = read_day(text, formatter, past=past)
    if found is not None and found.at is not None:
        return formatter.text(message("Only the day can be kept here. Leave the time out."))
    today, style = formatter.clock.today(), formatter.date_style
    if what_is_unclear(text, today, style=style, past=past) is Unclear.TIME:
        return formatter.text(
            message("Desk knows that day, but not the time. Try “3 pm”, “15:30” or “noon”.")
        )
    return formatter.text(
        message("Desk does not know that day yet. Try “friday”, “May 1” or “in 3 weeks”.")
    )


def unclear_moment(text: str, formatter: Formatter) -> str:
    """Return why `text` names no moment up to now, with examples that do."""
    clock, style = formatter.clock, formatter.date_style
    found = parse_when(text, clock.now(), clock.zone(), style=style, past=True)
    if found is not None and found > clock.now():
        return formatter.text(message("That moment is still to come."))
    if what_is_unclear(text, clock.today(), style=style, past=True) is Unclear.TIME:
        return formatter.text(
            message("Desk knows that day, but not the time. Try “3 pm”, “15:30” or “noon”.")
        )
    return formatter.text(
        message(
            "Desk does not know that moment yet. Try “yesterday at 5”, “9:30” or “20 minutes ago”."
        )
    )
