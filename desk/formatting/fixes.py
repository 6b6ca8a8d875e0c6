"""Texts of fixes: their rows, the message to a customer, and the figures of the clocks."""

from datetime import datetime, timedelta

from desk.domain.ages import short_age
from desk.domain.fixes import DoItNow, Fix, FixRow, NotifiedVia
from desk.domain.names import first_name
from desk.formatting.durations import (
    MarginTone,
    clock_time,
    long_duration,
    minutes_and_seconds,
    waiting_time,
)
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated
from desk.messages import message

# rows of open fixes


def fix_margin(row: FixRow, now: datetime, formatter: Formatter) -> tuple[str, MarginTone]:
    """Return the time that a fix has waited, and its tone."""
    elapsed = now - row.fix.created
    # Whole hours fit in this narrow column.
    if elapsed >= timedelta(hours=1):
        elapsed = timedelta(hours=elapsed // timedelta(hours=1))
    tone = MarginTone.LATE if row.late else MarginTone.CALM
    if row.fix.started is not None and not row.late:
        tone = MarginTone.NOW
    return waiting_time(elapsed, formatter), tone


def fix_name(row: FixRow, now: datetime, formatter: Formatter) -> str:
    """Return the accessible name of a fix."""
    parts = [row.fix.what]
    if row.fix.person is not None:
        parts.append(formatter.text(message("for {name}", name=isolated(row.fix.person.name))))
    age = long_duration(short_age(now - row.fix.created), formatter)
    parts.append(formatter.text(message("waiting {age}", age=age)))
    if row.late:
        parts.append(formatter.text(message("late")))
    if row.fix.started is not None:
        parts.append(formatter.text(message("the clock runs")))
    return ", ".join(parts)


# telling the customer


def tell_whom(row: FixRow, formatter: Formatter) -> str:
    """Return "Tell Carlos", or "Tell them"."""
    if row.fix.person is None:
        return formatter.text(message("Tell them"))
    name = isolated(first_name(row.fix.person.name))
    return formatter.text(message("Tell {name}", name=name))


def tell_title(row: FixRow, formatter: Formatter) -> str:
    """Return "Tell Eleanor it’s done"; before it is done, "Tell Eleanor"."""
    if row.fix.done is None or row.fix.person is None:
        return tell_whom(row, formatter)
    name = isolated(first_name(row.fix.person.name))
    return formatter.text(message("Tell {name} it’s done", name=name))


def suggested_message(row: FixRow, owner: str, formatter: Formatter) -> str:
    """Return the text that is suggested for telling the customer; `owner` signs it."""
    name = first_name(row.fix.person.name) if row.fix.person is not None else ""
    what = row.fix.what.rstrip(" .")
    if row.fix.done is None:
        found = message("Hi {name}, about this: {what}.", name=name, what=what)
    else:
        found = message("Hi {name}, this is done: {what}.", name=name, what=what)
    return formatter.text(found) + (f" {owner}" if owner else "")


def notified_when(fix: Fix, formatter: Formatter) -> str:
    """Return "told by email today 10:05 am"; empty if the customer was not told."""
    if fix.notified is None:
        return ""
    when = formatter.moment(fix.notified)
    when = when[:1].lower() + when[1:]
    match fix.notified_via:
        case NotifiedVia.TEXT:
            found = message("told by text {when}", when=when)
        case NotifiedVia.EMAIL:
            found = message("told by email {when}", when=when)
        case NotifiedVia.CALL:
            found = message("told by call {when}", when=when)
        case _:
            found = message("told {when}", when=when)
    return formatter.text(found)


# rows of fixes that are done


def done_in(fix: Fix, formatter: Formatter) -> str:
    """Return "Done in 0:40. Eleanor’s card is up to date."; "Done." if no clock ran."""
    name = isolated(first_name(fix.person.name)) if fix.person is not None else ""
    if fix.seconds <= 0:
        if not name:
            return formatter.text(message("Done."))
        return formatter.text(message("Done. {name}’s card is up to date.", name=name))
    time = clock_time(fix.seconds)
    if not name:
        return formatter.text(message("Done in {time}.", time=time))
    return formatter.text(
        message("Done in {time}. {name}’s card is up to date.", time=time, name=name)
    )


def done_margin(fix: Fix, formatter: Formatter) -> str:
    """Return "10:02", without am or pm: on a page of one day the hour is clear."""
    assert fix.done is not None
    at = formatter.time(formatter.clock.local(fix.done).time())
    return at.removesuffix(" am").removesuffix(" pm")


def measured(fix: Fix) -> str:
    """Return "0:40"; empty if no clock ran."""
    return clock_time(fix.seconds) if fix.seconds > 0 else ""


def done_name(row: FixRow, formatter: Formatter) -> str:
    """Return "Mail the spare key, for Tom Abernathy, done at 9:05 am in 1:48, told by text"."""
    fix = row.fix
    assert fix.done is not None
    parts = [fix.what]
    if fix.person is not None:
        parts.append(formatter.text(message("for {name}", name=isolated(fix.person.name))))
    at = formatter.time(formatter.clock.local(fix.done).time())
    if fix.seconds > 0:
        time = clock_time(fix.seconds)
        parts.append(formatter.text(message("done at {at} in {time}", at=at, time=time)))
    else:
        parts.append(formatter.text(message("done at {at}", at=at)))
    if fix.person is not None:
        parts.append(notified_when(fix, formatter) or formatter.text(message("not told yet")))
    return ", ".join(parts)


def usual_time(seconds: int | None, formatter: Formatter) -> str:
    """Return "Usually 1 min 8 s each"; empty before a clock has run."""
    if not seconds:
        return ""
    return formatter.text(
        message("Usually {time} each", time=minutes_and_seconds(seconds, formatter))
    )


def week_summary(found: DoItNow, formatter: Formatter) -> str:
    """Return "10 of 11 inside two minutes"."""
    whole = found.inside + found.past
    if not whole:
        return formatter.text(message("No clock has run yet"))
    return formatter.text(
        message("{inside} of {whole} inside two minutes", inside=found.inside, whole=whole)
    )
