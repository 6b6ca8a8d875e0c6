"""One entry for window and command line: a request becomes a document or a table."""

from datetime import date
from importlib import import_module
from typing import Any

from desk.errors import NotUnderstood
from desk.formats.csv.writer import write_rows
from desk.formatting.formatter import Formatter
from desk.record import record
from desk.reports.document import Document, Paper, make_frame
from desk.reports.kinds import REPORTS, ReportKind, ReportSpec
from desk.services.desk import Desk
from desk.services.settings import read_settings

# The territories where printers hold Letter, from `paperSize` of Unicode CLDR.
_LETTER = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)


@record(frozen=True, slots=True)
class ReportRequest:
    """Which report is wanted; each kind reads the fields that concern it."""

    kind: ReportKind
    paper: Paper = Paper.A4
    person: int | None = None  # history: whose; labels: the person whose last purchase is printed
    first: date | None = None  # history: the first day; check-in sheet: a day of its week
    last: date | None = None  # history: the last day
    month: date | None = None  # month: any day of it; None is the month before this one
    tag: str = ""  # phone list: only people with this tag
    starred: bool = False  # phone list: only people who are always put through
    label: str = ""  # labels: "l7160", "5160" or "3x8" (`sheet_grid.label_grid`); else by paper
    size: str = ""  # cards: "85x54" (mm) or "3.5x2" (inches); else by paper
    start: int = 1  # labels and cards: the first place that is still free on the sheet
    fix: int | None = None  # slip: the promise
    assign_codes: bool = False  # check-in sheet: it is printed or saved, so its codes become valid


@record(frozen=True, slots=True)
class BuiltReport:
    """The result of a builder: the body for the template, and the subject of the report."""

    body: Any
    subject: str = ""  # "Ruth Kessler"; part of the title
    paper: Paper | None = None  # set if the report decides the paper and not the owner


def make_document(desk: Desk, request: ReportRequest, formatter: Formatter) -> Document:
    """Read the data of a report and build it, on the thread of the database.

    Raises NotFound and NotUnderstood, each with a sentence.
    """
    spec = REPORTS[request.kind]
    built: BuiltReport = _builder(spec).build(desk, request, formatter)
    name = formatter.text(spec.name)
    frame = make_frame(read_settings(desk), formatter, name, built.subject)
    return Document(request.kind, built.paper or request.paper, frame, built.body)


def make_csv(desk: Desk, request: ReportRequest, formatter: Formatter) -> bytes:
    """Return the rows of a report as CSV: UTF-8 with a BOM, commas, CRLF, days in ISO 8601.

    No cell runs as a formula, see `desk.formats.csv.writer`. The codes of a check-in sheet become
    valid, as they do on paper. Raises NotFound, and NotUnderstood if the report is not a list.
    """
    spec = REPORTS[request.kind]
    if not spec.has_table:
        raise NotUnderstood(
            "Only the phone list and the check-in sheet make a table. Nothing was saved. "
            "Save this one as a .pdf."
        )
    return write_rows(*_builder(spec).table(desk, request, formatter))


def default_paper(region: str) -> Paper:
    """Return the paper that printers of a country (ISO 3166) usually hold."""
    return Paper.LETTER if region in _LETTER else Paper.A4


def _builder(spec: ReportSpec) -> Any:
    """Import the builder of a report only when that report is wanted."""
    return import_module(f"desk.reports.builders.{spec.builder}")
