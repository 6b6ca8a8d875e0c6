"""The sentences of the call window."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from desk.domain.ages import short_age
from desk.domain.calls import CallerSummary, Direction, NumberHistory, Outcome
from desk.domain.fixes import Fix
from desk.domain.people import PersonRef
from desk.ui.call_window.call_state import CallShown, CallState
from desk.ui.theme.typography import isolated
from desk.ui.translation import tr
from desk.ui.words import Words, age, first_name, listed

_LONGEST_ABOUT = 90
_LATE_FIX_HOURS = 24


def head(call: CallShown, known: bool) -> str:
    """What the bar says: how far the call is."""
    if call.state is CallState.ENDED:
        return tr("Hung up")
    if call.state is CallState.RINGING:
        if call.direction is Direction.OUTGOING:
            return tr("Calling")
        return tr("Calling you") if known else tr("Calling you, new number")
    return tr("On the line") if known else tr("On the line, new number")


def about_person(glance: CallerSummary, words: Words) -> str:
    """ "Bought: Winnebago Minnie, 3 years ago. Last talked 6 weeks ago: the awning." """
    parts = []
    if glance.bought is not None:
        when = words.ago(_noon(glance.bought.on, words))
        what = isolated(glance.bought.what)
        parts.append(tr("Bought {what}, {when}.").format(what=what, when=when))
    if glance.last_talked is None:
        parts.append(tr("You have not talked yet."))
    else:
        when = words.ago(glance.last_talked)
        if about := first_sentence(glance.about):
            told = tr("Last talked {when}: {about}")
            parts.append(told.format(when=when, about=isolated(about)))
        else:
            parts.append(tr("Last talked {when}.").format(when=when))
    return " ".join(parts)


def about_number(past: NumberHistory, no_customer: bool, words: Words) -> str:
    """ "Not on your desk yet. Tried once before, today at 9:36 am, and left no message." """
    first = tr("Not a customer.") if no_customer else tr("Not on your desk yet.")
    if past.last is None:
        return first
    when = moment(past.last, words)
    incoming = past.direction is Direction.INCOMING
    if incoming and past.outcome in (Outcome.MISSED, Outcome.HELD):
        then = (
            tr("Tried once before, {when}, and left no message.")
            if past.calls == 1
            else tr("%n calls before, the last {when}, without a message.", "", past.calls)
        )
    elif incoming and past.outcome is Outcome.VOICEMAIL:
        then = tr("Left a message {when}.")
    elif past.outcome is Outcome.TALKED:
        then = tr("Last talked {when}.")
    else:
        then = tr("You tried {when}.")
    return f"{first} {then.format(when=when)}"


def somebody_else(people: Sequence[PersonRef]) -> str:
    """Who it is not."""
    names = listed([isolated(first_name(person.name)) for person in people])
    return tr("Somebody else on the number of {names}.").format(names=names)


def moment(at: datetime, words: Words) -> str:
    """Within a sentence: "today at 9:36 am", "yesterday at 5 pm", "Apr 3"."""
    local = words.clock.local(at)
    ago = (words.clock.today() - local.date()).days
    if ago in (0, 1):
        return (tr("today at {time}") if ago == 0 else tr("yesterday at {time}")).format(
            time=words.time(local.time())
        )
    return words.past_day(at)


def first_sentence(text: str) -> str:
    """The beginning of a summary, short enough for one glance, with a full stop or an ellipsis."""
    line = " ".join(text.split())
    for number, char in enumerate(line[:-1]):
        if char in "。？！" or (char in ".?!" and line[number + 1] == " "):
            line = line[: number + 1]
            break
    if len(line) > _LONGEST_ABOUT:
        cut = line[:_LONGEST_ABOUT].rsplit(" ", 1)[0]
        return f"{cut.rstrip(' ,.;:')}…"
    return line if not line or line[-1] in ".?!…。" else f"{line}."


def open_item(fix: Fix, words: Words) -> tuple[str, str, str, bool]:
    """Icon, text, what stands on the right, and whether that is late."""
    if fix.promised_on is not None:
        text = tr("Promised: {what}").format(what=isolated(fix.what))
        day = words.weekday_and_day(fix.promised_on)
        late = fix.promised_on < words.clock.today()
        return "handshake", text, tr("by {day}").format(day=day), late
    waited = words.clock.now() - fix.created
    late = waited.total_seconds() >= _LATE_FIX_HOURS * 3600
    return "timer", fix.what, age(short_age(waited)), late


def _noon(day: date, words: Words) -> datetime:
    return datetime.combine(day, time(12), words.clock.zone()).astimezone(UTC)
