"""Tables of people read into drafts: Google, Outlook, Thunderbird, and any other by its columns.

A cell that no field stands for is kept under its heading as a custom field. `csv_writer` says how
cells that would be formulas are written; they are read back as they were meant.
"""

import csv
from collections.abc import Mapping
from itertools import islice

from desk.errors import Cancelled
from desk.formats.csv.column_mapping import ColumnMatch, match_columns
from desk.formats.csv.headings import ColumnField
from desk.formats.csv.row_parser import RowReader
from desk.formats.csv.table import Table, TableRow
from desk.formats.errors import ColumnsNeeded, UnreadableFile
from desk.formats.parsed import FileKind, ParsedFile, PersonDraft, Problem, Progress
from desk.formats.vcard.reader import is_nobody
from desk.messages import message

NO_NAME = message("This row has no name and no number.")

_SAMPLE = 50  # rows looked at to guess a column by its values
_SHOWN = 5  # rows shown when asking
_STEP = 500  # rows between two calls of progress


def read_csv(
    data: bytes,
    name: str,
    kind: FileKind = FileKind.CSV,
    columns: Mapping[int, ColumnField] | None = None,
    *,
    has_header: bool = True,
    most: int | None = None,
    progress: Progress | None = None,
) -> ParsedFile:
    """Every row of `data` (the bytes of the file called `name`) as a draft or a problem.

    `columns` says what each column is (0-based, the others are ignored); without it they are
    matched by their headings, and `ColumnsNeeded` is raised when that is not certain. With
    `columns`, `has_header=False` makes the first row a person too. `most` rows are read, all
    without it. `progress(lines done, lines)`
    returning False raises `Cancelled`. Raises `UnreadableFile` for an empty file.
    """
    table = Table(data)
    try:
        rows = list(table if most is None else islice(table, most + 1))
    except csv.Error as error:
        raise UnreadableFile(name, f"This is not a readable table ({error}).") from error
    if not rows:
        raise UnreadableFile(name, "The file is empty.")
    match = _matched(rows, name, columns, has_header)
    people = rows[1:] if has_header or columns is None else rows
    reader = RowReader(match, people, google=kind is FileKind.GOOGLE_CSV)
    drafts: list[PersonDraft] = []
    problems: list[Problem] = []
    for entry, row in enumerate(people, 1):
        draft = reader.draft(entry, row)
        if is_nobody(draft):
            problems.append(Problem(entry, row.line, NO_NAME))
        else:
            drafts.append(draft)
        if progress is not None and entry % _STEP == 0 and not progress(entry, len(people)):
            raise Cancelled
    if progress is not None and not progress(len(people), len(people)):
        raise Cancelled
    return ParsedFile(name, kind, len(people), tuple(drafts), tuple(problems))


def first_rows(data: bytes, count: int = _SAMPLE + 1) -> list[list[str]]:
    """The cells of the first rows of a table, the one with the headings included."""
    return [row.cells for row in islice(Table(data), count)]


def guess_columns(data: bytes) -> ColumnMatch:
    """The first row of a table with what its columns seem to be, for a preview to ask about."""
    rows = list(islice(Table(data), _SAMPLE + 1))
    header = rows[0].cells if rows else []
    return match_columns(header, [row.cells for row in rows[1:]])


def _matched(
    rows: list[TableRow], name: str, columns: Mapping[int, ColumnField] | None, has_header: bool
) -> ColumnMatch:
    header = rows[0].cells
    samples = [row.cells for row in rows[1 : _SAMPLE + 1]]
    if columns is not None:
        match = match_columns(header if has_header else [""] * len(header), samples)
        return match.chosen(columns)
    match = match_columns(header, samples)
    if not match.sure:
        raise ColumnsNeeded(name, header, samples[:_SHOWN])
    return match
