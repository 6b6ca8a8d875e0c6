"""Delimited text (CSV, with semicolons or tabs too) as rows of clean cells."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from desk.formats.encoding import as_utf8, decoded

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SEPARATOR_LINE = re.compile(r"\Asep=(.)\r?\n", re.I)  # Excel's own first line
_DELIMITERS = ",;\t|"
# A cell that begins so would run as a formula in a spreadsheet. Ours go out behind an apostrophe,
# as do cells that begin with apostrophes before such a character, so that one apostrophe taken
# away on reading always gives back what was meant. Google and Excel write the same.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class TableRow:
    line: int  # 1-based first line in the file
    cells: list[str]


class Table:
    """The rows of one file, blank ones left out, in order; the first is the header if it has one.

    Any bytes can be read; what is no table comes out as rows of one cell.
    """

    def __init__(self, data: bytes) -> None:
        text = decoded(as_utf8(data))
        self._first_line = 1
        if found := _SEPARATOR_LINE.match(text):
            self.delimiter = found[1]
            text = text[found.end() :]
            self._first_line = 2
        else:
            self.delimiter = _delimiter(text)
        self._text = _CONTROL.sub("", text)
        self.lines = self._text.count("\n") + 1

    def __iter__(self) -> Iterator[TableRow]:
        # The limit guards C programs from huge fields; a long note is no reason to refuse a file.
        csv.field_size_limit(max(csv.field_size_limit(), len(self._text) + 1))
        reader = csv.reader(io.StringIO(self._text, newline=""), delimiter=self.delimiter)
        line = self._first_line
        for cells in reader:
            row = TableRow(line, [meant(cell) for cell in cells] if cells else cells)
            line = reader.line_num + self._first_line
            if any(row.cells):
                yield row


def meant(cell: str) -> str:
    """A cell as it was before `guarded`; any other without blanks around, its line ends `\\n`."""
    if not cell:
        return cell
    if cell[0] == "'" and _GUARDED.match(cell):
        return cell[1:]
    if "\r" in cell:
        cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return cell.strip()


def guarded(value: str) -> str:
    """`value` fit for a cell that no spreadsheet takes for a formula."""
    return "'" + value if _FORMULA.match(value) else value


def _delimiter(text: str) -> str:
    """The one that parts the first line most often, outside quotes; a comma when none does."""
    counts = dict.fromkeys(_DELIMITERS, 0)
    quoted = False
    for char in text[:100_000].lstrip():
        if char == '"':
            quoted = not quoted
        elif not quoted:
            if char in "\r\n":
                break
            if char in counts:
                counts[char] += 1
    return max(_DELIMITERS, key=lambda mark: counts[mark])
