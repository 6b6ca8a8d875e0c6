"""The rows of a printed history, formatted like the timeline of the card."""

from datetime import date
from itertools import groupby

from desk.domain.names import first_name
from desk.domain.scores import Felt
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated_if_rtl, with_full_stop
from desk.formatting.timeline import notified_sentence, quoted, timeline_title
from desk.messages import message
from desk.record import record
from desk.services.reports import CustomerHistory

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


def make_timeline(history: CustomerHistory, words: Formatter) -> tuple[HistoryYear, ...]:
    name = isolated_if_rtl(first_name(history.person.name))
    notes = {each.id: each.note for each in history.person.bought}
    felt = {
        Felt.HAPPY: words.text(message("Happy")),
        Felt.OK: words.text(message("OK")),
        Felt.UNHAPPY: words.text(message("Unhappy")),
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
            day=words.month_and_day(day),
            what=timeline_title(row, name, words),
            text=text,
            face="" if row.felt is None else row.felt.value,
            felt="" if row.felt is None else felt[row.felt],
            splits=_is_long(text),
        )

    return tuple(
        HistoryYear(str(year), tuple(made(day, row) for day, row in rows))
        for year, rows in groupby(happened, key=lambda each: each[0].year)
    )


def _text(row: TimelineRow, note: str, words: Formatter) -> str:
    """What it was about, how they were told or why it was let go, and what they said."""
    first = row.text.strip()
    if first and row.kind in (TimelineKind.FIX, TimelineKind.BOUGHT):
        first = with_full_stop(first)
    follows = [note.strip(), notified_sentence(row.notified_via, words)]
    lines = [" ".join(filter(None, (first, *follows)))]
    if row.dismissed is not None:
        lines.append(row.dismiss_reason.strip())
    if row.words.strip():
        lines.append(quoted(row.words.strip(), words))
    lines.append(row.annotation.strip())
    return "\n".join(filter(None, lines))


def _is_long(text: str) -> bool:
    if len(text) < _LONG_LINES:
        return False
    # Letters of East Asia are twice as wide.
    widths = (len(line) + sum(c > "\u2e7f" for c in line) for line in text.split("\n"))
    return sum(width // _LETTERS_A_LINE + 1 for width in widths) > _LONG_LINES
