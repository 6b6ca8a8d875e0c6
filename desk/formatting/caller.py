"""Sentences about a caller, for the call window."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from desk.domain.ages import short_age
from desk.domain.calls import CallerSummary, Direction, NumberHistory, Outcome
from desk.domain.fixes import Fix
from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.formatting.durations import ago, short_duration
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated, list_names
from desk.messages import message

_LONGEST_ABOUT = 90
_LATE_FIX_HOURS = 24


def about_person(summary: CallerSummary, formatter: Formatter) -> str:
    """Return sentences: "Bought Minnie, 3 years ago. Last talked 6 weeks ago: the awning."."""
    parts = []
    if summary.bought is not None:
        when = ago(_noon(summary.bought.on, formatter), formatter)
        what = isolated(summary.bought.what)
        parts.append(formatter.text(message("Bought {what}, {when}.", what=what, when=when)))
    if summary.last_talked is None:
        parts.append(formatter.text(message("You have not talked yet.")))
    else:
        when = ago(summary.last_talked, formatter)
        if about := first_sentence(summary.about):
            talked = message("Last talked {when}: {about}", when=when, about=isolated(about))
        else:
            talked = message("Last talked {when}.", when=when)
        parts.append(formatter.text(talked))
    return " ".join(parts)


def about_number(past: NumberHistory, no_customer: bool, formatter: Formatter) -> str:
    """Return sentences: "Not on your desk yet. Left a message today at 9:36 am."."""
    customer = message("Not a customer.") if no_customer else message("Not on your desk yet.")
    first = formatter.text(customer)
    if past.last is None:
        return first
    when = _moment(past.last, formatter)
    incoming = past.direction is Direction.INCOMING
    if incoming and past.outcome in (Outcome.MISSED, Outcome.HELD):
        if past.calls == 1:
            then = message("Tried once before, {when}, and left no message.", when=when)
        else:
            then = message(
                "%n calls before, the last {when}, without a message.",
                "",
                past.calls,
                one="%n call before, the last {when}, without a message.",
                when=when,
            )
    elif incoming and past.outcome is Outcome.VOICEMAIL:
        then = message("Left a message {when}.", when=when)
    elif past.outcome is Outcome.TALKED:
        then = message("Last talked {when}.", when=when)
    else:
        then = message("You tried {when}.", when=when)
    return f"{first} {formatter.text(then)}"


def somebody_else(people: Sequence[PersonRef], formatter: Formatter) -> str:
    """Return the sentence "Somebody else on the number of Ruth and Tom."."""
    names = list_names([isolated(first_name(person.name)) for person in people], formatter)
    return formatter.text(message("Somebody else on the number of {names}.", names=names))


def first_sentence(text: str) -> str:
    """Return the first sentence of a summary, at most 90 characters, with its full stop or "…"."""
    line = " ".join(text.split())
    for number, char in enumerate(line[:-1]):
        if char in "。？！" or (char in ".?!" and line[number + 1] == " "):
            line = line[: number + 1]
            break
    if len(line) > _LONGEST_ABOUT:
        cut = line[:_LONGEST_ABOUT].rsplit(" ", 1)[0]
        return f"{cut.rstrip(' ,.;:')}…"
    return line if not line or line[-1] in ".?!…。" else f"{line}."


def open_item(fix: Fix, formatter: Formatter) -> tuple[str, str, str, bool]:
    """Return the icon, the text, the text on the right, and whether that one is late."""
    if fix.promised_on is not None:
        text = formatter.text(message("Promised: {what}", what=isolated(fix.what)))
        day = formatter.weekday_and_day(fix.promised_on)
        late = fix.promised_on < formatter.clock.today()
        return "handshake", text, formatter.text(message("by {day}", day=day)), late
    waited = formatter.clock.now() - fix.created
    late = waited.total_seconds() >= _LATE_FIX_HOURS * 3600
    return "timer", fix.what, short_duration(short_age(waited), formatter), late


def _moment(at: datetime, formatter: Formatter) -> str:
    """Return the form for sentences: "today at 9:36 am", "yesterday at 5 pm", "Apr 3"."""
    local = formatter.clock.local(at)
    days = (formatter.clock.today() - local.date()).days
    if days not in (0, 1):
        return formatter.past_day(at)
    time_of_day = formatter.time(local.time())
    if days == 0:
        return formatter.text(message("today at {time}", time=time_of_day))
    return formatter.text(message("yesterday at {time}", time=time_of_day))


def _noon(day: date, formatter: Formatter) -> datetime:
    return datetime.combine(day, time(12), formatter.clock.zone()).astimezone(UTC)
