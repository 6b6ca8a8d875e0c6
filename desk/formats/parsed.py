"""The records that file readers return and writers take, and the errors of readers."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum

from desk.domain.person_schema import PersonFields
from desk.errors import DeskError
from desk.messages import message
from desk.record import record

Progress = Callable[[int, int], bool]
"""Called with (done, total). False stops the work: `Cancelled` is raised, nothing is changed."""


def no_progress(done: int, total: int) -> bool:
    """Return True: a Progress that reports nothing and never cancels."""
    return True


class FileKind(StrEnum):
    VCARD = "vcard"
    GOOGLE_CSV = "google-csv"
    OUTLOOK_CSV = "outlook-csv"
    CSV = "csv"
    JSON = "json"


@record(frozen=True, slots=True)
class ParsedPerson:
    """One card or row of a file."""

    entry: int  # 1-based place in the file
    line: int  # 1-based first line in the file
    fields: PersonFields


@record(frozen=True, slots=True)
class Problem:
    """An entry that could not be imported, and why."""

    entry: int  # 1-based; 0 for the file as a whole
    line: int  # 1-based
    reason: str  # a sentence for the owner


@record(frozen=True, slots=True)
class ParsedFile:
    """The result of reading a file: every entry is a person or a problem."""

    name: str
    kind: FileKind
    entries: int
    people: tuple[ParsedPerson, ...] = ()
    problems: tuple[Problem, ...] = ()


@record(frozen=True, slots=True)
class CallRecord:
    """One call of a CSV file."""

    at: datetime  # timezone-aware
    direction: str  # "in" or "out"
    outcome: str  # "talked", "missed", "voicemail", "held", "no-answer"
    number: str = ""
    person: str = ""  # the name, where known
    seconds: int | None = None
    about: str = ""
    felt: str = ""  # "happy", "ok", "unhappy"


class UnreadableFile(DeskError):
    """Raised for a file that is of an unknown kind or damaged."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(message("{file}: {why} Nothing was changed.", file=name, why=why))


class ColumnsNeeded(DeskError):
    """Raised when the columns of a table are not recognised and the owner must choose them.

    `header` is the first row (which may already be a person), `rows` the first few after it.
    """

    def __init__(self, name: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__(
            message(
                "{file}: Desk cannot tell which column is the name and which the number. "
                "Nothing was changed. Say what each column is, then import it again.",
                file=name,
            )
        )
        self.header = tuple(header)
        self.rows = tuple(tuple(row) for row in rows)
