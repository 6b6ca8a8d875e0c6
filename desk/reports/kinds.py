"""The kinds of reports: the one table that the window, the commands and the builders read.

The window and the command line import this module before a report is wanted, so it imports neither
a builder nor typst.
"""

from enum import StrEnum

from desk.messages import Message, message
from desk.record import record


class ReportKind(StrEnum):
    """A value names the template in resources/reports/, and the report on the command line."""

    HISTORY = "history"
    PHONE_LIST = "phone-list"
    CHECK_IN_SHEET = "check-in-sheet"
    MONTH = "month"
    CARDS = "cards"
    LABELS = "labels"
    SLIP = "slip"


@record(frozen=True, slots=True)
class ReportSpec:
    """One kind of report.

    `builder` is a module of `desk.reports.builders`. Its `build(desk, request, formatter)` returns
    a `BuiltReport`; if `has_table` is set, its `table` with the same parameters returns the header
    and the rows of a CSV file.
    """

    kind: ReportKind
    name: Message  # also printed at the top of its pages
    builder: str
    purpose: Message | None = None  # in the list of the Reports screen; None: not listed there
    command: Message | None = None  # in Ctrl K; None: no command
    icon: str = ""
    has_table: bool = False
    rows_per_page: int = 0  # of a report as long as its list; 0 if its length does not depend on it


REPORTS = {
    spec.kind: spec
    for spec in (
        ReportSpec(
            ReportKind.HISTORY,
            message("Customer history"),
            "history",
            message("Everything with one person"),
            message("Print somebody’s history"),
            "book-user",
            rows_per_page=27,
        ),
        ReportSpec(
            ReportKind.PHONE_LIST,
            message("Phone list"),
            "phone_list",
            message("Names and numbers on one page"),
            message("Print the phone list"),
            "phone",
            has_table=True,
            rows_per_page=22,
        ),
        ReportSpec(
            ReportKind.CHECK_IN_SHEET,
            message("Week’s check-in sheet"),
            "check_in_sheet",
            message("Who to call, with room to write"),
            message("Print the week’s check-in sheet"),
            "calendar-check",
            has_table=True,
            rows_per_page=8,
        ),
        ReportSpec(
            ReportKind.MONTH,
            message("Month in review"),
            "month_in_review",
            message("Calls, waits, promises kept"),
            message("Print the month in review"),
            "chart-column",
        ),
        ReportSpec(
            ReportKind.CARDS,
            message("Direct-line cards"),
            "direct_line_cards",
            message("Ten to a page, to hand out"),
            message("Print direct-line cards"),
            "id-card",
        ),
        ReportSpec(
            ReportKind.LABELS,
            message("Labels with QR"),
            "labels",
            message("Stick inside what you sold"),
            message("Print labels with QR"),
            "qr-code",
        ),
        ReportSpec(ReportKind.SLIP, message("Promise slip"), "promise_slip"),
    )
}
"""Every kind, in the order of the Reports screen."""
