"""Reading CSV tables of people from Google, Outlook, Thunderbird and other programs.

A cell that matches no field becomes a custom field with its heading as label.
"""

import csv
from collections.abc import Mapping
from itertools import islice

from desk.errors import Cancelled
from desk.formats.csv.column_mapping import ColumnMatch, match_columns
from desk.formats.csv.row_parser import RowParser, Table, TableRow
from desk.formats.parsed import (
    ColumnsNeeded,
    FileKind,
    ParsedFile,
    ParsedPerson,
    Problem,
    Progress,
    UnreadableFile,
)
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
    columns: Mapping[int, str] | None = None,
    *,
    has_header: bool = True,
    most: int | None = None,
    progress: Progress | None = None,
) -> ParsedFile:
    """Read every row of `data`, the bytes of the file called `name`.

    `columns` gives the field of each 0-based column; columns not in it are ignored. Without it
    they are recognised by their headings. `has_header=False` (with `columns` only) reads the first
    row as a person too. `most` limits the number of rows. `progress(done, total)` is called every
    few hundred rows. Raises `UnreadableFile` for an empty or broken table, `ColumnsNeeded` when the
    headings are not understood, `Cancelled` when `progress` returns False.
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
    parser = RowParser(match, people, google=kind is FileKind.GOOGLE_CSV)
    found: list[ParsedPerson] = []
    problems: list[Problem] = []
    for entry, row in enumerate(people, 1):
        fields = parser.fields(row)
        if is_nobody(fields):
            problems.append(Problem(entry, row.line, NO_NAME))
        else:
            found.append(ParsedPerson(entry, row.line, fields))
        if progress is not None and entry % _STEP == 0 and not progress(entry, len(people)):
            raise Cancelled
    if progress is not None and not progress(len(people), len(people)):
        raise Cancelled
    return ParsedFile(name, kind, len(people), tuple(found), tuple(problems))


def first_rows(data: bytes, count: int = _SAMPLE + 1) -> list[list[str]]:
    """Return the cells of the first rows of a table, including the header."""
    return [row.cells for row in islice(Table(data), count)]


def guess_columns(data: bytes) -> ColumnMatch:
    """Return the columns of a table as recognised by its first rows."""
    rows = list(islice(Table(data), _SAMPLE + 1))
    header = rows[0].cells if rows else []
    return match_columns(header, [row.cells for row in rows[1:]])


def _matched(
    rows: list[TableRow], name: str, columns: Mapping[int, str] | None, has_header: bool
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
