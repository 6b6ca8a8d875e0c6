"""Rows of a person's timeline, on screen and on paper."""

from datetime import datetime

from desk.domain.ages import days_age, short_age
from desk.domain.calls import Direction, Outcome
from desk.domain.fixes import LATE_AFTER, NotifiedVia
from desk.domain.names import first_name
from desk.domain.scores import Felt
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.formatting.calls import felt_word
from desk.formatting.durations import call_length, clock_time, long_duration, short_duration
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated
from desk.messages import message
from desk.record import record


@record(frozen=True, slots=True)
class TimelineLine:
    """The painted and the spoken text of one row. `text` may wrap; `side` is "Open 1 d"."""

    day: str
    icon: str
    title: str
    text: str
    side: str
    side_token: str
    felt: Felt | None
    spoken: str


def timeline_line(row: TimelineRow, name: str, formatter: Formatter, now: datetime) -> TimelineLine:
    """Format a row for the screen. `name` is the person's whole name; `now` is aware."""
    local = formatter.clock.local(row.at).date()
    title = timeline_title(row, isolated(first_name(name)), formatter)
    side, token = _side(row, formatter, now)
    text = _text(row, formatter)
    parts = [formatter.weekday_and_day(local), str(local.year), title]
    if text:
        parts.append(text)
    if side:
        parts.append(_spoken_side(row, formatter, now))
    if row.felt is not None:
        parts.append(felt_word(row.felt, formatter))
    return TimelineLine(
        day=formatter.month_and_day(local),
        icon=_icon(row),
        title=title,
        text=text,
        side=side,
        side_token=token,
        felt=row.felt,
        spoken=", ".join(parts),
    )


def timeline_title(row: TimelineRow, name: str, formatter: Formatter) -> str:
    """Return the title of an event: "Ruth called, 6 min". `name` is the person's."""
    match row.kind:
        case TimelineKind.NOTE:
            return formatter.text(message("Note"))
        case TimelineKind.BOUGHT:
            return formatter.text(message("Bought"))
        case TimelineKind.FIX:
            return _fix_title(row, formatter)
        case TimelineKind.CHECK_IN:
            return _with_length(formatter.text(message("Check-in")), row, formatter)
        case TimelineKind.CALL:
            return _call_title(row, name, formatter)


def notified_sentence(notified_via: NotifiedVia | None, formatter: Formatter) -> str:
    """Return how the customer was told of a done fix: "Told by text."; empty if not told."""
    match notified_via:
        case NotifiedVia.TEXT:
            return formatter.text(message("Told by text."))
        case NotifiedVia.EMAIL:
            return formatter.text(message("Told by email."))
        case NotifiedVia.CALL:
            return formatter.text(message("Told by phone."))
        case NotifiedVia.TOLD:
            return formatter.text(message("Told."))
    return ""


def quoted(words: str, formatter: Formatter) -> str:
    """Return the customer's own words in quotation marks."""
    return formatter.text(message("“{words}”", words=words))


def change_label(kind: TimelineKind, formatter: Formatter) -> str:
    """Return the menu entry that changes a row."""
    match kind:
        case TimelineKind.CALL:
            found = message("Change this call…")
        case TimelineKind.CHECK_IN:
            found = message("Change this check-in…")
        case TimelineKind.FIX:
            found = message("Change the words…")
        case TimelineKind.BOUGHT:
            found = message("Change this purchase…")
        case TimelineKind.NOTE:
            found = message("Change this note…")
    return formatter.text(found)


def remove_label(kind: TimelineKind, formatter: Formatter) -> str:
    """Return the menu entry that moves a row to the bin."""
    match kind:
        case TimelineKind.CALL:
            found = message("Remove this call")
        case TimelineKind.CHECK_IN:
            found = message("Remove this check-in")
        case TimelineKind.FIX:
            found = message("Remove this thing to do")
        case TimelineKind.BOUGHT:
            found = message("Remove this purchase")
        case TimelineKind.NOTE:
            found = message("Remove this note")
    return formatter.text(found)


def _icon(row: TimelineRow) -> str:
    match row.kind:
        case TimelineKind.NOTE:
            return "sticky-note"
        case TimelineKind.BOUGHT:
            return "shopping-bag"
        case TimelineKind.CHECK_IN:
            return "calendar-check"
        case TimelineKind.FIX:
            if row.dismissed is not None:
                return "x"
            if row.promised_on is not None:
                return "handshake"
            return "timer" if row.done is None else "check"
        case TimelineKind.CALL:
            if row.direction is Direction.OUTGOING:
                return "phone-outgoing"
            match row.outcome:
                case Outcome.MISSED:
                    return "phone-missed"
                case Outcome.VOICEMAIL:
                    return "voicemail"
                case Outcome.HELD:
                    return "hand"
            return "phone-incoming"


def _call_title(row: TimelineRow, name: str, formatter: Formatter) -> str:
    if row.direction is Direction.OUTGOING:
        called = formatter.text(message("Called {name}", name=name))
        if row.outcome is Outcome.TALKED:
            return _with_length(called, row, formatter)
        voicemail = row.outcome is Outcome.VOICEMAIL
        how = formatter.text(message("voicemail") if voicemail else message("no answer"))
        return f"{called}, {how}"
    match row.outcome:
        case Outcome.MISSED:
            return formatter.text(message("{name} called, missed", name=name))
        case Outcome.VOICEMAIL:
            left = formatter.text(message("{name} left a voicemail", name=name))
            return _with_length(left, row, formatter)
        case Outcome.HELD:
            return formatter.text(message("{name} called, you were with someone", name=name))
    called = formatter.text(message("{name} called", name=name))
    return _with_length(called, row, formatter)


def _fix_title(row: TimelineRow, formatter: Formatter) -> str:
    if row.dismissed is not None:
        return formatter.text(message("Let go"))
    if row.promised_on is None:
        if row.done is None:
            return formatter.text(message("Do it now"))
        if row.seconds:
            return formatter.text(message("Done in {time}", time=clock_time(row.seconds)))
        return formatter.text(message("Done"))
    if row.done is None:
        day = formatter.weekday_and_day(row.promised_on)
        return formatter.text(message("Promised by {day}", day=day))
    late = (formatter.clock.local(row.done).date() - row.promised_on).days
    if late > 0:
        age = short_duration(days_age(late), formatter)
        return formatter.text(message("Promise kept, {age} late", age=age))
    return formatter.text(message("Promise kept early") if late < 0 else message("Promise kept"))


def _with_length(text: str, row: TimelineRow, formatter: Formatter) -> str:
    return f"{text}, {call_length(row.seconds, formatter)}" if row.seconds else text


def _text(row: TimelineRow, formatter: Formatter) -> str:
    """Return what the event was about, how the customer was told, and what they said."""
    lines = [row.text.strip()] if row.text.strip() else []
    if told := notified_sentence(row.notified_via, formatter):
        # On the same line: "Mail the spare key. Told by text."
        end = "" if not lines or lines[0].endswith((".", "!", "?", "…")) else "."
        lines = [f"{lines[0]}{end} {told}" if lines else told]
    if row.dismissed is not None and row.dismiss_reason.strip():
        lines.append(row.dismiss_reason.strip())
    if row.words.strip():
        lines.append(quoted(row.words.strip(), formatter))
    if row.annotation.strip():
        lines.append(row.annotation.strip())
    return "\n".join(lines)


def _side(row: TimelineRow, formatter: Formatter, now: datetime) -> tuple[str, str]:
    if row.kind is not TimelineKind.FIX or row.done is not None or row.dismissed is not None:
        return "", "ink3"
    if row.promised_on is not None:
        late = (formatter.clock.today() - row.promised_on).days
        if late > 0:
            age = short_duration(days_age(late), formatter)
            return formatter.text(message("{age} late", age=age)), "late"
        return formatter.text(message("Open", "not done yet")), "ink3"
    waited = now - row.at
    age = short_duration(short_age(waited), formatter)
    token = "late" if waited >= LATE_AFTER else "ink3"
    return formatter.text(message("Open {age}", age=age)), token


def _spoken_side(row: TimelineRow, formatter: Formatter, now: datetime) -> str:
    if row.promised_on is not None:
        late = (formatter.clock.today() - row.promised_on).days
        if late > 0:
            age = long_duration(days_age(late), formatter)
            return formatter.text(message("{age} late", age=age))
        return formatter.text(message("open"))
    age = long_duration(short_age(now - row.at), formatter)
    return formatter.text(message("open for {age}", age=age))
