"""The page model: what stands on paper, in words that are ready to print.

Whoever fills it knows people and calls and nothing of typesetting; the templates in
resources/reports/ know where each part goes and say nothing of their own. Each kind of report has
its body beside its builder (`phone_list.py`, `history.py` and so on).
"""

from enum import StrEnum
from typing import Any

from desk.record import record


class ReportKind(StrEnum):
    """The value names the template, and the report on the command line."""

    HISTORY = "history"
    PHONE_LIST = "phone-list"
    CHECK_IN_SHEET = "check-in-sheet"
    MONTH = "month"
    CARDS = "cards"
    LABELS = "labels"
    SLIP = "slip"


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


@record(frozen=True, slots=True)
class PageFrame:
    """What every page has around its body."""

    title: str  # of the document, for readers of the PDF: "Customer history: Ruth Kessler"
    kind: str  # at the top right: "Customer history"
    business: str  # beside the lamp; may be empty
    foot: str  # business, address and direct line, in one line; may be empty
    printed: str  # "Printed April 14, 2026."
    page_of: str  # "Page {page} of {pages}", in the owner's language
    language: str  # "en", "de"


@record(frozen=True, slots=True)
class Document:
    """One report: `body` is the record that `kind`'s template reads."""

    kind: ReportKind
    paper: Paper
    frame: PageFrame
    body: Any


def plain(value: Any) -> Any:
    """Records, sequences and strings as JSON has them."""
    if hasattr(type(value), "__dataclass_fields__"):
        return {name: plain(getattr(value, name)) for name in type(value).__slots__}
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    # A Sentence or a StrEnum is a string of its own kind.
    return str(value) if isinstance(value, str) else value
