"""What happened with somebody, as rows of a printed history, in the words of the card."""

from datetime import date, timedelta
from itertools import groupby

from desk.domain.ages import days_age, short_age
from desk.domain.calls import Direction, Outcome
from desk.domain.scores import Felt
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.messages import message
from desk.record import record
from desk.reports.durations import short_span
from desk.reports.escaping import closed, isolated
from desk.reports.page_words import PageWords
from desk.services.customer_history import CustomerHistory
from desk.services.display_names import first_name

# A row of more lines than this may go on over the page: it would hardly fit on one.
_LONG_LINES = 40
_LETTERS_A_LINE = 56


@record(frozen=True, slots=True)
class HistoryRow:
    day: str  # "Mar 3"
    what: str  # "Ruth called, 6 min"
    text: str  # may have several lines
    face: str  # happy, ok, unhappy or empty: which drawing
    felt: str  # its word
    splits: bool  # too long for one page


@record(frozen=True, slots=True)
class HistoryYear:
    year: str
    rows: tuple[HistoryRow, ...]


def make_years(history: CustomerHistory, words: PageWords) -> tuple[HistoryYear, ...]:
    name = isolated(first_name(history.person.name))
    notes = {each.id: each.note for each in history.person.bought}
    felt = {
        Felt.HAPPY: words.said(message("Happy")),
        Felt.OK: words.said(message("OK")),
        Felt.UNHAPPY: words.said(message("Unhappy")),
    }
    # A promise that is still open has not happened: it stands above.
    happened = [
        (row.at.astimezone(history.zone).date(), row)
        for row in history.rows
        if row.promised_on is None or row.done is not None or row.dismissed is not None
    ]

    def made(day: date, row: TimelineRow) -> HistoryRow:
        note = notes.get(row.id, "") if row.kind is TimelineKind.BOUGHT else ""
        text = _text(row, note, words)
        return HistoryRow(
            day=words.day(day),
            what=_what(row, name, history, words),
            text=text,
            face="" if row.felt is None else row.felt.value,
            felt="" if row.felt is None else felt[row.felt],
            splits=_is_long(text),
        )

    return tuple(
        HistoryYear(str(year), tuple(made(day, row) for day, row in rows))
        for year, rows in groupby(happened, key=lambda each: each[0].year)
    )


def _what(row: TimelineRow, name: str, history: CustomerHistory, words: PageWords) -> str:
    """In the words of the card's timeline."""
    match row.kind:
        case TimelineKind.NOTE:
            return words.said(message("Note"))
        case TimelineKind.BOUGHT:
            return words.said(message("Bought"))
        case TimelineKind.FIX:
            return _fix_what(row, history, words)
        case TimelineKind.CHECK_IN:
            return _with_length(words.said(message("Check-in")), row, words)
        case TimelineKind.CALL:
            return _call_what(row, name, words)


def _call_what(row: TimelineRow, name: str, words: PageWords) -> str:
    if row.direction is Direction.OUTGOING:
        called = words.said(message("Called {name}", name=name))
        if row.outcome is Outcome.TALKED:
            return _with_length(called, row, words)
        voicemail = row.outcome is Outcome.VOICEMAIL
        how = words.said(message("voicemail") if voicemail else message("no answer"))
        return f"{called}, {how}"
    match row.outcome:
        case Outcome.MISSED:
            return words.said(message("{name} called, missed", name=name))
        case Outcome.VOICEMAIL:
            left = words.said(message("{name} left a voicemail", name=name))
            return _with_length(left, row, words)
        case Outcome.HELD:
            return words.said(message("{name} called, you were with someone", name=name))
    return _with_length(words.said(message("{name} called", name=name)), row, words)


def _fix_what(row: TimelineRow, history: CustomerHistory, words: PageWords) -> str:
    if row.dismissed is not None:
        return words.said(message("Let go"))
    if row.done is None:
        return words.said(message("Do it now"))
    if row.promised_on is None:
        if row.seconds:
            return words.said(message("Done in {time}", time=_clock_time(row.seconds)))
        return words.said(message("Done"))
    late = (row.done.astimezone(history.zone).date() - row.promised_on).days
    if late > 0:
        age = short_span(days_age(late), words)
        return words.said(message("Promise kept, {age} late", age=age))
    return words.said(message("Promise kept early") if late < 0 else message("Promise kept"))


def _with_length(text: str, row: TimelineRow, words: PageWords) -> str:
    return f"{text}, {_length(row.seconds, words)}" if row.seconds else text


def _length(seconds: int, words: PageWords) -> str:
    """ "41 s", "6 min", "1 h 10 m"."""
    if seconds < 60:
        return words.said(message("{n} s", n=seconds))
    return short_span(short_age(timedelta(seconds=seconds)), words)


def _clock_time(seconds: int) -> str:
    """ "1:24", "1:02:09"."""
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _text(row: TimelineRow, note: str, words: PageWords) -> str:
    """What it was about, how they were told or why it was let go, and what they said."""
    first = row.text.strip()
    if first and row.kind in (TimelineKind.FIX, TimelineKind.BOUGHT):
        first = closed(first)
    follows = [note.strip(), _told(row.notified_via, words)]
    lines = [" ".join(filter(None, (first, *follows)))]
    if row.dismissed is not None:
        lines.append(row.dismiss_reason.strip())
    if row.words.strip():
        lines.append(words.said(message("“{words}”", words=row.words.strip())))
    lines.append(row.annotation.strip())
    return "\n".join(filter(None, lines))


def _told(how: str, words: PageWords) -> str:
    match how:
        case "text":
            return words.said(message("Told by text."))
        case "email":
            return words.said(message("Told by email."))
        case "call":
            return words.said(message("Told by phone."))
        case "told":
            return words.said(message("Told."))
    return ""


def _is_long(text: str) -> bool:
    if len(text) < _LONG_LINES:
        return False
    # Letters of East Asia are twice as wide.
    widths = (len(line) + sum(c > "\u2e7f" for c in line) for line in text.split("\n"))
    return sum(width // _LETTERS_A_LINE + 1 for width in widths) > _LONG_LINES
