"""What a row of the timeline says: its icon, title, text, and what stands on its right."""

from datetime import datetime, timedelta

from desk.domain import fixes as fix_rules
from desk.domain.ages import days_age, short_age
from desk.domain.calls import Direction, Outcome
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.record import record
from desk.ui.theme.typography import isolated
from desk.ui.translation import tr as _tr
from desk.ui.widgets.faces import FACES, Face, face_name
from desk.ui.words import Words, age, clock_time, first_name, spoken_age


@record(frozen=True, slots=True)
class TimelineLine:
    """One row as it is painted and read aloud. `text` may wrap; `side` is "Open 1 d"."""

    day: str
    icon: str
    title: str
    text: str
    side: str
    side_token: str
    face: Face | None
    spoken: str


def line_of(row: TimelineRow, name: str, words: Words, now: datetime) -> TimelineLine:
    """`name` is the person's, whole; `now` is aware."""
    local = words.clock.local(row.at).date()
    icon, title = _head(row, isolated(first_name(name)), words)
    side, token = _side(row, words, now)
    face = FACES.get(row.felt) if row.felt is not None else None
    text = _text(row)
    parts = [words.weekday_and_day(local), str(local.year), title]
    if text:
        parts.append(text)
    if side:
        parts.append(_spoken_side(row, words, now))
    if face is not None:
        parts.append(face_name(face))
    return TimelineLine(
        day=words.month_and_day(local),
        icon=icon,
        title=title,
        text=text,
        side=side,
        side_token=token,
        face=face,
        spoken=", ".join(parts),
    )


def change_words(kind: TimelineKind) -> str:
    """What the menu of a row says of changing it."""
    return {
        TimelineKind.CALL: _tr("Change this call…"),
        TimelineKind.CHECK_IN: _tr("Change this check-in…"),
        TimelineKind.FIX: _tr("Change the words…"),
        TimelineKind.BOUGHT: _tr("Change this purchase…"),
        TimelineKind.NOTE: _tr("Change this note…"),
    }[kind]


def remove_words(kind: TimelineKind) -> str:
    return {
        TimelineKind.CALL: _tr("Remove this call"),
        TimelineKind.CHECK_IN: _tr("Remove this check-in"),
        TimelineKind.FIX: _tr("Remove this thing to do"),
        TimelineKind.BOUGHT: _tr("Remove this purchase"),
        TimelineKind.NOTE: _tr("Remove this note"),
    }[kind]


def length(seconds: int) -> str:
    """ "41 s", "6 min", "1 h 10 m"."""
    if seconds < 60:
        return _tr("{n} s").format(n=seconds)
    return age(short_age(timedelta(seconds=seconds)))


def _head(row: TimelineRow, name: str, words: Words) -> tuple[str, str]:
    match row.kind:
        case TimelineKind.NOTE:
            return "sticky-note", _tr("Note")
        case TimelineKind.BOUGHT:
            return "shopping-bag", _tr("Bought")
        case TimelineKind.FIX:
            return _fix_head(row, words)
        case TimelineKind.CHECK_IN:
            return "calendar-check", _with_length(_tr("Check-in"), row)
        case TimelineKind.CALL:
            return _call_head(row, name)


def _call_head(row: TimelineRow, name: str) -> tuple[str, str]:
    if row.direction is Direction.OUTGOING:
        called = _tr("Called {name}").format(name=name)
        if row.outcome is Outcome.TALKED:
            return "phone-outgoing", _with_length(called, row)
        how = _tr("voicemail") if row.outcome is Outcome.VOICEMAIL else _tr("no answer")
        return "phone-outgoing", f"{called}, {how}"
    match row.outcome:
        case Outcome.MISSED:
            return "phone-missed", _tr("{name} called, missed").format(name=name)
        case Outcome.VOICEMAIL:
            left = _tr("{name} left a voicemail").format(name=name)
            return "voicemail", _with_length(left, row)
        case Outcome.HELD:
            return "hand", _tr("{name} called, you were with someone").format(name=name)
    called = _tr("{name} called").format(name=name)
    return "phone-incoming", _with_length(called, row)


def _fix_head(row: TimelineRow, words: Words) -> tuple[str, str]:
    if row.dismissed is not None:
        return "x", _tr("Let go")
    if row.promised_on is None:
        if row.done is None:
            return "timer", _tr("Do it now")
        if row.seconds:
            return "check", _tr("Done in {time}").format(time=clock_time(row.seconds))
        return "check", _tr("Done")
    if row.done is None:
        day = words.weekday_and_day(row.promised_on)
        return "handshake", _tr("Promised by {day}").format(day=day)
    kept = words.clock.local(row.done).date()
    late = (kept - row.promised_on).days
    if late > 0:
        return "handshake", _tr("Promise kept, {age} late").format(age=age(days_age(late)))
    return "handshake", _tr("Promise kept early") if late < 0 else _tr("Promise kept")


def _with_length(text: str, row: TimelineRow) -> str:
    return f"{text}, {length(row.seconds)}" if row.seconds else text


def _text(row: TimelineRow) -> str:
    """What it was about, how they were told or why it was let go, and what they said."""
    lines = [row.text.strip()] if row.text.strip() else []
    told = {
        "text": _tr("Told by text."),
        "email": _tr("Told by email."),
        "call": _tr("Told by phone."),
        "told": _tr("Told."),
    }.get(row.notified_via)
    if told:
        # In the same breath: "Mail the spare key. Told by text."
        end = "" if not lines or lines[0].endswith((".", "!", "?", "…")) else "."
        lines = [f"{lines[0]}{end} {told}" if lines else told]
    if row.dismissed is not None and row.dismiss_reason.strip():
        lines.append(row.dismiss_reason.strip())
    if row.words.strip():
        lines.append(f"“{row.words.strip()}”")
    if row.annotation.strip():
        lines.append(row.annotation.strip())
    return "\n".join(lines)


def _is_open(row: TimelineRow) -> bool:
    return row.kind is TimelineKind.FIX and row.done is None and row.dismissed is None


def _side(row: TimelineRow, words: Words, now: datetime) -> tuple[str, str]:
    if not _is_open(row):
        return "", "ink3"
    if row.promised_on is not None:
        late = (words.clock.today() - row.promised_on).days
        if late > 0:
            return _tr("{age} late").format(age=age(days_age(late))), "late"
        return _tr("Open", "not done yet"), "ink3"
    waited = now - row.at
    text = _tr("Open {age}").format(age=age(short_age(waited)))
    return text, "late" if waited >= fix_rules.LATE_AFTER else "ink3"


def _spoken_side(row: TimelineRow, words: Words, now: datetime) -> str:
    if row.promised_on is not None:
        late = (words.clock.today() - row.promised_on).days
        if late > 0:
            return _tr("{age} late").format(age=spoken_age(days_age(late)))
        return _tr("open")
    return _tr("open for {age}").format(age=spoken_age(short_age(now - row.at)))
