"""The reports that are lists, as tables for a spreadsheet."""

from desk.domain.local_time import local_day
from desk.errors import NotUnderstood
from desk.formats.csv.writer import write_rows
from desk.formatting.formatter import Formatter
from desk.messages import message
from desk.reports.document import ReportKind
from desk.reports.request import ReportRequest
from desk.services.desk import Desk

LISTS = (ReportKind.PHONE_LIST, ReportKind.CHECK_IN_SHEET)


def list_csv(desk: Desk, order: ReportRequest, words: Formatter) -> bytes:
    """The rows of a report of `LISTS` as CSV: UTF-8 with a mark, commas, CRLF; days are ISO 8601.

    No cell runs as a formula, and each reads back as it was, see `exchange.csv_writer`. The codes
    of a check-in sheet begin to count, as they do on paper. Raises NotFound, NotUnderstood.
    """
    if order.kind not in LISTS:
        raise NotUnderstood(
            "Only the phone list and the check-in sheet make a table. Nothing was saved. "
            "Save this one as a .pdf."
        )
    made = _sheet if order.kind is ReportKind.CHECK_IN_SHEET else _phones
    return made(desk, order, words)


def _phones(desk: Desk, order: ReportRequest, words: Formatter) -> bytes:
    from desk.services.reports import list_phones, tag_as_written

    tag = tag_as_written(desk, order.tag) if order.tag else ""
    yes = words.text(message("yes"))
    header = (
        words.text(message("Last name")),
        words.text(message("First name")),
        words.text(message("Phone")),
        words.text(message("Business, and what they bought")),
        words.text(message("Always put through")),
    )
    return write_rows(
        header,
        (
            (
                each.family,
                each.rest.removeprefix(", "),
                each.number,
                ", ".join(each.about),
                yes if each.starred else "",
            )
            for each in list_phones(desk, tag=tag, starred=order.starred)
        ),
    )


def _sheet(desk: Desk, order: ReportRequest, words: Formatter) -> bytes:
    from desk.services.check_in_sheet import give_codes, read_sheet

    sheet = give_codes(desk, read_sheet(desk, order.first)).value
    zone = desk.clock.zone()
    header = (
        words.text(message("Code")),
        words.text(message("Due")),
        words.text(message("Days late")),
        words.text(message("Name")),
        words.text(message("Phone")),
        words.text(message("What to ask")),
        words.text(message("Remember")),
        words.text(message("Last talked")),
    )
    return write_rows(
        header,
        (
            (
                f"{sheet.letter}{number}",
                row.due_on.isoformat(),
                str(row.days_late),
                row.person.name,
                row.number,
                row.reason,
                row.remember,
                local_day(row.last_talked, zone).isoformat() if row.last_talked else "",
            )
            for number, row in enumerate(sheet.rows, 1)
        ),
    )
