"""The reports that are lists, as tables for a spreadsheet."""

from desk.errors import NotUnderstood
from desk.exchange.csv_writer import write_rows
from desk.reports.order import Order
from desk.reports.page import Kind
from desk.reports.words import PageWords
from desk.rules.moment import local_day
from desk.sentences import say
from desk.services.desk import Desk

LISTS = (Kind.PHONE_LIST, Kind.CHECK_IN_SHEET)


def list_csv(desk: Desk, order: Order, words: PageWords) -> bytes:
    """The rows of a report of `LISTS` as CSV: UTF-8 with a mark, commas, CRLF; days are ISO 8601.

    No cell runs as a formula, and each reads back as it was, see `exchange.csv_writer`. The codes
    of a check-in sheet begin to count, as they do on paper. Raises NotFound, NotUnderstood.
    """
    if order.kind not in LISTS:
        raise NotUnderstood(
            "Only the phone list and the check-in sheet make a table. Nothing was saved. "
            "Save this one as a .pdf."
        )
    made = _sheet if order.kind is Kind.CHECK_IN_SHEET else _phones
    return made(desk, order, words)


def _phones(desk: Desk, order: Order, words: PageWords) -> bytes:
    from desk.services.phone_list import list_phones, tag_as_written

    tag = tag_as_written(desk, order.tag) if order.tag else ""
    yes = words.said(say("yes"))
    header = (
        words.said(say("Last name")),
        words.said(say("First name")),
        words.said(say("Phone")),
        words.said(say("Business, and what they bought")),
        words.said(say("Always put through")),
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


def _sheet(desk: Desk, order: Order, words: PageWords) -> bytes:
    from desk.services.check_in_sheet import give_codes, read_sheet

    sheet = give_codes(desk, read_sheet(desk, order.first)).value
    zone = desk.clock.zone()
    header = (
        words.said(say("Code")),
        words.said(say("Due")),
        words.said(say("Days late")),
        words.said(say("Name")),
        words.said(say("Phone")),
        words.said(say("What to ask")),
        words.said(say("Remember")),
        words.said(say("Last talked")),
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
