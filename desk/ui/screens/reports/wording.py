"""Words about reports and their pages."""

from collections.abc import Sequence

from desk.reports.document import Document, ReportKind
from desk.ui.screens.reports.preview_renderer import Laid
from desk.ui.translation import tr

_MOST_NAMED = 8


def kinds() -> list[tuple[ReportKind, str, str, str]]:
    """Each with its icon, its name, and what it is for; in the order in which they are listed."""
    return [
        (
            ReportKind.HISTORY,
            "book-user",
            tr("Customer history"),
            tr("Everything with one person"),
        ),
        (
            ReportKind.PHONE_LIST,
            "phone",
            tr("Phone list"),
            tr("Names and numbers on one page"),
        ),
        (
            ReportKind.CHECK_IN_SHEET,
            "calendar-check",
            tr("Week’s check-in sheet"),
            tr("Who to call, with room to write"),
        ),
        (
            ReportKind.MONTH,
            "chart-column",
            tr("Month in review"),
            tr("Calls, waits, promises kept"),
        ),
        (ReportKind.CARDS, "id-card", tr("Direct-line cards"), tr("Ten to a page, to hand out")),
        (ReportKind.LABELS, "qr-code", tr("Labels with QR"), tr("Stick inside what you sold")),
    ]


def page_words(document: Document, page: int, laid: Laid) -> str:
    """ "Page 1 of 2", "1 page, 10 cards"; `page` counts from 0."""
    if not laid.whole:
        return tr("Page {page} of …").format(page=page + 1)
    if document.kind in (ReportKind.CARDS, ReportKind.LABELS):
        body = document.body
        count = body.grid.places - body.start + 1
        things = tr("%n cards", "", count)
        if document.kind is ReportKind.LABELS:
            things = tr("%n labels", "", count)
        return tr("{pages}, {things}").format(pages=tr("%n pages", "", laid.pages), things=things)
    if laid.cut:
        return tr("Page {page} of the first {pages}").format(page=page + 1, pages=laid.pages)
    return tr("Page {page} of {pages}").format(page=page + 1, pages=laid.pages)


def first_of(characters: Sequence[str]) -> str:
    """ "☃ 𓀀 and 3 more"."""
    named = " ".join(characters[:_MOST_NAMED])
    more = len(characters) - _MOST_NAMED
    return tr("{some} and {n} more").format(some=named, n=more) if more > 0 else named
