"""One entry for window and command line: what is wanted becomes a document."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from desk.domain.settings import DeskSettings
from desk.errors import NotUnderstood
from desk.formatting.formatter import Formatter
from desk.messages import message
from desk.record import record
from desk.reports.document import Document, Paper, ReportKind
from desk.reports.page_frame import make_frame
from desk.services.desk import Desk
from desk.services.people import get_person
from desk.services.settings import read_settings


@record(frozen=True, slots=True)
class ReportRequest:
    """One report as somebody wants it; each kind reads what concerns it."""

    kind: ReportKind
    paper: Paper = Paper.A4
    person: int | None = None  # history: whose; labels: who bought what they stick in, if anybody
    first: date | None = None  # history: the days from here on; sheet: a day of its week
    last: date | None = None  # history: until here
    month: date | None = None  # month: any day of it; None is the one before this
    tag: str = ""  # phone list: only those who have it
    starred: bool = False  # phone list: only who is always put through
    label: str = ""  # labels: "l7160", "5160" or "3x8" (`sheet_grid.label_grid`); else by paper
    size: str = ""  # cards: "85x54" (mm) or "3.5x2" (inches); else by paper
    start: int = 1  # labels and cards: the first place that is still free on the sheet
    fix: int | None = None  # slip: of which promise
    assign_codes: bool = (
        False  # sheet: goes to paper or into a file now, so its codes begin to count
    )


@record(frozen=True, slots=True)
class _Made:
    name: str  # of the report, in the owner's language: "Phone list"
    subject: str  # what it is about; may be empty
    body: Any
    paper: Paper | None = None  # where it is not for the owner to choose


def make_document(desk: Desk, order: ReportRequest, words: Formatter) -> Document:
    """Read what is needed and build it; on the database's thread.

    Raises NotFound and NotUnderstood, each with a sentence.
    """
    settings = read_settings(desk)
    made = _MAKERS[order.kind](desk, order, words, settings)
    today = desk.clock.today()
    frame = make_frame(settings, words, today, made.name, made.subject)
    return Document(order.kind, made.paper or order.paper, frame, made.body)


def default_paper(region: str) -> Paper:
    """What printers of this country (ISO 3166) are filled with."""
    return Paper.LETTER if region in _LETTER else Paper.A4


# Each imports what it needs: the window loads no report before one is wanted.


def _phone_list(
    desk: Desk, order: ReportRequest, words: Formatter, _settings: DeskSettings
) -> _Made:
    from desk.reports.builders.phone_list import make_phone_list
    from desk.services.reports import list_phones, tag_as_written

    tag = tag_as_written(desk, order.tag) if order.tag else ""
    entries = list_phones(desk, tag=tag, starred=order.starred)
    body = make_phone_list(entries, words, tag=tag, starred=order.starred)
    return _Made(words.text(message("Phone list")), body.heading, body)


def _cards(_desk: Desk, order: ReportRequest, words: Formatter, settings: DeskSettings) -> _Made:
    from desk.reports.builders.direct_line_cards import make_cards

    body = make_cards(settings, words, order.paper, order.size, order.start)
    return _Made(words.text(message("Direct-line cards")), "", body)


def _labels(desk: Desk, order: ReportRequest, words: Formatter, settings: DeskSettings) -> _Made:
    from desk.reports.builders.labels import make_labels

    sold = get_person(desk, order.person).bought if order.person is not None else ()
    body = make_labels(
        settings, words, order.paper, order.label, order.start, sold[0] if sold else None
    )
    # Sheets that are bought come on the paper they come on.
    return _Made(words.text(message("Labels with QR")), "", body, body.grid.paper)


def _history(desk: Desk, order: ReportRequest, words: Formatter, _settings: DeskSettings) -> _Made:
    from desk.reports.builders.history import make_history
    from desk.services.reports import read_history

    if order.person is None:
        raise NotUnderstood("A customer history is about one person. Say whose it is.")
    history = read_history(desk, order.person, order.first, order.last)
    kind = words.text(message("Customer history"))
    return _Made(kind, history.person.name, make_history(history, words))


def _check_in_sheet(
    desk: Desk, order: ReportRequest, words: Formatter, _settings: DeskSettings
) -> _Made:
    from desk.reports.builders.check_in_sheet import make_check_in_sheet
    from desk.services.check_in_sheet import give_codes, read_sheet

    sheet = read_sheet(desk, order.first)
    if order.assign_codes:
        sheet = give_codes(desk, sheet).value
    body = make_check_in_sheet(sheet, words, desk.clock.today(), desk.clock.zone())
    return _Made(words.text(message("Week’s check-in sheet")), body.heading, body)


def _slip(desk: Desk, order: ReportRequest, words: Formatter, settings: DeskSettings) -> _Made:
    from desk.reports.builders.promise_slip import make_slip
    from desk.services.reports import read_promise

    if order.fix is None:
        raise NotUnderstood("A promise slip is about one promise. Say which it is.")
    promise = read_promise(desk, order.fix)
    slip = make_slip(promise, settings, words, desk.clock.today(), desk.clock.zone())
    whom = promise.person.name if promise.person is not None else promise.what
    return _Made(words.text(message("Promise slip")), whom, slip)


def _month(desk: Desk, order: ReportRequest, words: Formatter, settings: DeskSettings) -> _Made:
    from desk.reports.builders.month_in_review import LISTED, make_month
    from desk.services.month_in_review import read_month

    today = desk.clock.today()
    # The last one that is over, unless another is asked for.
    month = order.month or today.replace(day=1) - timedelta(days=1)
    found = read_month(desk, month, LISTED)
    body = make_month(found, words, today, order.paper, settings.days_off)
    return _Made(words.text(message("Month in review")), body.heading, body)


_Maker = Callable[[Desk, ReportRequest, Formatter, DeskSettings], _Made]
_MAKERS: dict[ReportKind, _Maker] = {
    ReportKind.PHONE_LIST: _phone_list,
    ReportKind.HISTORY: _history,
    ReportKind.CHECK_IN_SHEET: _check_in_sheet,
    ReportKind.MONTH: _month,
    ReportKind.SLIP: _slip,
    ReportKind.CARDS: _cards,
    ReportKind.LABELS: _labels,
}

# Where Letter is what paper is, by the Unicode CLDR's paperSize.
_LETTER = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)
