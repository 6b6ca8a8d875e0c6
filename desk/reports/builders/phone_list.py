"""The phone list: names and numbers, A to Z."""

from collections.abc import Iterable, Iterator, Sequence

from desk.formatting.formatter import Formatter
from desk.messages import message
from desk.record import record
from desk.reports.request import BuiltReport, ReportRequest
from desk.services.desk import Desk
from desk.services.reports import PhoneEntry, list_phones, tag_as_written


@record(frozen=True, slots=True)
class PhoneLine:
    family: str  # in bold; the whole name if it has no family name
    rest: str  # ", Tom", after `family`
    number: str  # empty if the person has none
    second: str  # the business and purchases
    starred: bool


@record(frozen=True, slots=True)
class PhoneList:
    heading: str  # "Everyone, A to Z"
    columns: tuple[str, str, str]  # headings for screen readers only
    lines: tuple[PhoneLine, ...]
    no_number: str  # instead of a number
    star_means: str  # beside a star below the list; empty if nobody is starred
    empty: str  # instead of lines


def build(desk: Desk, request: ReportRequest, formatter: Formatter) -> BuiltReport:
    """Build the phone list. Raises NotFound if nobody has the tag."""
    tag, entries = _read(desk, request)
    body = make_phone_list(entries, formatter, tag=tag, starred=request.starred)
    return BuiltReport(body, body.heading)


def table(
    desk: Desk, request: ReportRequest, formatter: Formatter
) -> tuple[Sequence[str], Iterator[Sequence[str]]]:
    """Return the header and the rows of the phone list. Raises NotFound if nobody has the tag."""
    yes = formatter.text(message("yes"))
    header = (
        formatter.text(message("Last name")),
        formatter.text(message("First name")),
        formatter.text(message("Phone")),
        formatter.text(message("Business, and what they bought")),
        formatter.text(message("Always put through")),
    )
    _, entries = _read(desk, request)
    return header, (
        (
            each.family,
            each.rest.removeprefix(", "),
            each.number,
            ", ".join(each.about),
            yes if each.starred else "",
        )
        for each in entries
    )


def make_phone_list(
    entries: Iterable[PhoneEntry], formatter: Formatter, *, tag: str = "", starred: bool = False
) -> PhoneList:
    """Return the body of a list of people with `tag`, of those always put through, or of all."""
    if tag:
        heading = formatter.text(message("{tag}, A to Z", tag=tag))
        empty = formatter.text(message("Nobody has this tag."))
    elif starred:
        heading = formatter.text(message("Always put through, A to Z"))
        empty = formatter.text(message("Nobody is always put through yet."))
    else:
        heading = formatter.text(message("Everyone, A to Z"))
        empty = formatter.text(message("Nobody is on this desk yet."))
    lines = tuple(
        PhoneLine(each.family, each.rest, each.number, ", ".join(each.about), each.starred)
        for each in entries
    )
    return PhoneList(
        heading=heading,
        columns=(
            formatter.text(message("Name")),
            formatter.text(message("Number")),
            formatter.text(message("Business, and what they bought")),
        ),
        lines=lines,
        no_number=formatter.text(message("no number")),
        star_means=(
            formatter.text(message("always put through")) if any(x.starred for x in lines) else ""
        ),
        empty=empty,
    )


def _read(desk: Desk, request: ReportRequest) -> tuple[str, list[PhoneEntry]]:
    """Return the tag as it is written, and the entries of the list."""
    tag = tag_as_written(desk, request.tag) if request.tag else ""
    return tag, list_phones(desk, tag=tag, starred=request.starred)
