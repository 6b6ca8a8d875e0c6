"""The page model: the strings of a report, ready to print, and the frame around each page.

Builders know people and calls and nothing about typesetting. The templates in resources/reports/
place the parts and contain no text of their own. Each builder defines the record of its body.
"""

from enum import StrEnum
from typing import Any

from desk.domain.settings import DeskSettings
from desk.formatting.formatter import Formatter
from desk.messages import message
from desk.record import record
from desk.reports.kinds import ReportKind


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


@record(frozen=True, slots=True)
class PageFrame:
    """The strings around the body of every page."""

    title: str  # in the metadata of the PDF: "Customer history: Ruth Kessler"
    kind: str  # at the top right: "Customer history"
    business: str  # beside the logo; may be empty
    foot: str  # business, address and direct line, in one line; may be empty
    printed: str  # "Printed April 14, 2026."
    page_of: str  # "Page {page} of {pages}", in the owner's language
    language: str  # "en", "de"


@record(frozen=True, slots=True)
class Document:
    """One report; `body` is the record that the template of `kind` reads."""

    kind: ReportKind
    paper: Paper
    frame: PageFrame
    body: Any


def make_frame(
    settings: DeskSettings, formatter: Formatter, kind: str, subject: str = ""
) -> PageFrame:
    """Return the frame of a report that is printed today.

    `kind` is the name of the report in the owner's language, `subject` the person, period or tag
    that it is about.
    """
    today = formatter.full_date(formatter.clock.today())
    return PageFrame(
        title=f"{kind}: {subject}" if subject else kind,
        kind=kind,
        business=settings.business or settings.owner,
        foot=_foot(settings, formatter),
        printed=formatter.text(message("Printed {day}.", day=today)),
        page_of=formatter.text(message("Page {page} of {pages}", page="{page}", pages="{pages}")),
        language=formatter.language,
    )


def plain(value: Any) -> Any:
    """Convert records, sequences and strings to types that `json` writes."""
    if hasattr(type(value), "__dataclass_fields__"):
        return {name: plain(getattr(value, name)) for name in type(value).__slots__}
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    # A Message or a StrEnum is a subclass of str.
    return str(value) if isinstance(value, str) else value


def _foot(settings: DeskSettings, formatter: Formatter) -> str:
    name = settings.business or settings.owner
    where = ", ".join(filter(None, (name, *settings.address.split("\n"))))
    if not settings.phone:
        return where
    line = formatter.text(message("Direct line {number}", number=settings.phone))
    return f"{where}. {line}" if where else line
