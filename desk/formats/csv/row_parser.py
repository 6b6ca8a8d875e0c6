"""The rows of a table, and the conversion of a row to the fields of a person."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import (
    COLUMN_FIELDS,
    TEXT_FIELDS,
    Address,
    Channel,
    Email,
    FieldKind,
    ImportantDate,
    PersonFields,
    Phone,
)
from desk.formats.csv.column_mapping import ADDRESS_FIELDS, Column, ColumnField, ColumnMatch
from desk.formats.dates import day_in_table
from desk.formats.encoding import as_utf8, decoded
from desk.formats.vcard.labels import kind_of_service, label_from, types_for
from desk.formats.vcard.reader import DEPARTMENT, SYSTEM_TAGS
from desk.record import record

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SEPARATOR_LINE = re.compile(r"\Asep=(.)\r?\n", re.I)  # the first line that Excel writes
_DELIMITERS = ",;\t|"
# Our own files put an apostrophe before a cell that a spreadsheet would run as a formula.
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_SEVERAL = re.compile(r" ?::: ?")  # Google's separator of several values in one cell
_TEXT_COLUMNS = frozenset({*TEXT_FIELDS, "uid"}) - {"say_as"}
_DAY_COLUMNS = frozenset(each.name for each in COLUMN_FIELDS if each.kind is FieldKind.DAY)
_FLAG_COLUMNS = frozenset(each.name for each in COLUMN_FIELDS if each.kind is FieldKind.FLAG)
_BIRTH_PARTS = (ColumnField.BIRTH_YEAR, ColumnField.BIRTH_MONTH, ColumnField.BIRTH_DAY)
# Outlook writes these for no date.
_EMPTY_DATES = frozenset({"0/0/00", "0/0/0000", "00.00.0000", "0000-00-00"})


@record(frozen=True, slots=True)
class TableRow:
    line: int  # 1-based first line in the file
    cells: list[str]


class Table:
    """The rows of one file in order, without blank ones; the first may be a header.

    Any bytes can be read; a file without delimiters gives rows of one cell.
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
        # The default limit of 131,072 characters would reject a file with a long note.
        csv.field_size_limit(max(csv.field_size_limit(), len(self._text) + 1))
        reader = csv.reader(io.StringIO(self._text, newline=""), delimiter=self.delimiter)
        line = self._first_line
        for cells in reader:
            row = TableRow(line, [cell_value(cell) for cell in cells] if cells else cells)
            line = reader.line_num + self._first_line
            if any(row.cells):
                yield row


def cell_value(cell: str) -> str:
    """Return the value of a cell: stripped, or without the apostrophe of `guarded`."""
    if not cell:
        return cell
    if cell[0] == "'" and _GUARDED.match(cell):
        return cell[1:]
    if "\r" in cell:
        cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return cell.strip()


def _delimiter(text: str) -> str:
    """Return the most frequent delimiter of the first line, outside quotes; else a comma."""
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


@dataclass(slots=True)
class _Cells:
    """The parsed cells of one row, before they become the fields of a person."""

    values: dict[str, Any] = field(default_factory=dict)  # single values, by field
    say_as: list[str] = field(default_factory=list)
    phones: list[tuple[str, Column]] = field(default_factory=list)
    emails: list[tuple[str, Column]] = field(default_factory=list)
    channels: list[tuple[str, Column]] = field(default_factory=list)
    dates: list[tuple[PartialDate, Column]] = field(default_factory=list)
    addresses: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    address_labels: dict[str, str] = field(default_factory=dict)
    groups: dict[tuple[str, str], str] = field(default_factory=dict)
    birth: dict[str, str] = field(default_factory=dict)
    tags: dict[str, None] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    remember: list[str] = field(default_factory=list)
    departments: list[str] = field(default_factory=list)
    custom: list[tuple[str, Column]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


class RowParser:
    """A parser of rows by one match of columns; it reads all rows first to tell day from month."""

    def __init__(self, match: ColumnMatch, rows: Sequence[TableRow], *, google: bool) -> None:
        self._header = match.header
        self._columns = match.columns
        self._google = google
        self._day_first = {
            place: _day_comes_first(row.cells[place] for row in rows if place < len(row.cells))
            for place, column in enumerate(match.columns)
            if column.field in _DAY_COLUMNS or column.field == ColumnField.DATE
        }
        # Cells that describe another cell of the same row are read first.
        aside = (ColumnField.LABEL, ColumnField.PREFERRED, ColumnField.CHANNEL_KIND)
        self._asides = [p for p, c in enumerate(match.columns) if c.field in aside]
        self._streets = {c.group for c in match.columns if c.field == ColumnField.STREET}

    def fields(self, row: TableRow) -> PersonFields:
        got = _Cells()
        cells = row.cells
        for place in self._asides:
            if place < len(cells) and cells[place]:
                column = self._columns[place]
                got.groups[column.group, column.field] = cells[place]
        for place, cell in enumerate(cells):
            if not cell:
                continue
            if place < len(self._columns):
                self._take(got, place, self._columns[place], cell)
            else:
                got.custom.append((cell, Column(ColumnField.CUSTOM)))
        return self._finished(got)

    def _take(self, got: _Cells, place: int, column: Column, cell: str) -> None:
        kind = column.field
        if kind in _TEXT_COLUMNS:
            if kind in got.values:  # a second column of the kind: "Company" and "Organization"
                if got.values[kind] != cell:
                    got.custom.append((cell, Column(ColumnField.CUSTOM, self._heading(place))))
            else:
                got.values[kind] = cell
        elif kind in ADDRESS_FIELDS:
            parts = got.addresses.setdefault(column.group, {})
            parts.setdefault(kind, []).append(cell)
            got.address_labels[column.group] = column.label
        elif kind == ColumnField.PHONE:
            got.phones += [(one, column) for one in self._several(cell)]
        elif kind == ColumnField.EMAIL:
            got.emails += [(one, column) for one in self._several(cell)]
        elif kind in (ColumnField.CHANNEL, ColumnField.WEBSITE):
            got.channels.append((cell, column))
        elif kind in _DAY_COLUMNS or kind == ColumnField.DATE:
            self._take_date(got, place, column, cell)
        elif kind in _BIRTH_PARTS:
            got.birth[kind] = cell
        elif kind == ColumnField.TAGS:
            self._take_tags(got, cell)
        elif kind == "say_as":
            got.say_as.append(cell)
        elif kind == ColumnField.NOTE:
            got.notes.append(cell)
        elif kind == ColumnField.REMEMBER:
            got.remember.append(cell)
        elif kind == ColumnField.DEPARTMENT:
            got.departments.append(cell)
        elif kind == ColumnField.CUSTOM:
            got.custom += [(one, column) for one in self._several(cell)]
        elif kind in _FLAG_COLUMNS:
            got.values[kind] = cell.lower() in ("yes", "true", "1")
        elif kind == ColumnField.PHOTO_URL:
            got.unknown.append(f"PHOTO;VALUE=uri:{cell}")
        elif kind == ColumnField.KEPT_LINES:
            got.unknown += cell.split("\n")

    def _several(self, cell: str) -> list[str]:
        if not self._google:
            return [cell]
        return [one.strip() for one in _SEVERAL.split(cell) if one.strip()]

    def _heading(self, place: int) -> str:
        return self._header[place].strip()

    def _take_date(self, got: _Cells, place: int, column: Column, cell: str) -> None:
        if cell in _EMPTY_DATES:
            return
        day = day_in_table(cell, day_first=self._day_first[place])
        if day is None:
            got.custom.append((cell, Column(ColumnField.CUSTOM, self._heading(place))))
        elif column.field in _DAY_COLUMNS and column.field not in got.values:
            got.values[column.field] = day
        else:
            got.dates.append((day, column))

    def _take_tags(self, got: _Cells, cell: str) -> None:
        tags = self._several(cell) if self._google else split_tags(cell)
        for tag in tags:
            name = tag.removeprefix("* ")
            if self._google and name.lower() == "starred":
                got.values["starred"] = True
            elif name.lower() not in SYSTEM_TAGS:
                got.tags[name] = None

    def _label(self, got: _Cells, column: Column) -> str:
        written = got.groups.get((column.group, ColumnField.LABEL)) if column.group else None
        if written is None:
            return column.label
        return _google_label(written) if self._google else written

    def _preferred(self, got: _Cells, column: Column) -> bool:
        return got.groups.get((column.group, ColumnField.PREFERRED)) == "yes"

    def _finished(self, got: _Cells) -> PersonFields:
        if got.birth:
            self._take_birth_parts(got)
        if got.say_as:
            got.values["say_as"] = " ".join(got.say_as)
        custom = [(DEPARTMENT, value) for value in got.departments]
        custom += [(self._label(got, column), value) for value, column in got.custom]
        return PersonFields(
            **got.values,
            phones=tuple(
                Phone(value, self._label(got, column), self._preferred(got, column))
                for value, column in got.phones
            ),
            emails=tuple(
                Email(value, self._label(got, column), self._preferred(got, column))
                for value, column in got.emails
            ),
            addresses=tuple(
                self._address(got, group, parts) for group, parts in got.addresses.items()
            ),
            channels=tuple(
                one for cell, column in got.channels for one in self._channels(got, cell, column)
            ),
            dates=tuple(ImportantDate(self._label(got, column), day) for day, column in got.dates),
            tags=tuple(got.tags),
            notes=tuple(got.notes),
            remember=tuple(got.remember),
            custom=tuple(custom),
            unknown=tuple(got.unknown),
        )

    def _take_birth_parts(self, got: _Cells) -> None:
        year, month, day = (got.birth.get(part, "") for part in _BIRTH_PARTS)
        try:
            got.values["birthday"] = PartialDate(int(month), int(day), int(year) if year else None)
        except ValueError:  # 31 February, or a year alone
            written = "-".join(part for part in (year, month, day) if part)
            got.custom.append((written, Column(ColumnField.CUSTOM, "Birthday")))

    def _address(self, got: _Cells, group: str, parts: dict[str, list[str]]) -> Address:
        whole = parts.get(ColumnField.ADDRESS, [])
        lines = parts.get(ColumnField.STREET, [])
        # "Home Address" is the street in Thunderbird; beside a street it repeats everything.
        if group not in self._streets or len(parts) == 1:
            lines = lines or whole
        label = got.groups.get((group, ColumnField.LABEL))
        if label is None:
            label = got.address_labels[group]
        elif self._google:
            label = _google_label(label)
        return Address(
            street="\n".join(lines),
            extra=" ".join(parts.get(ColumnField.EXTRA, [])),
            po_box=" ".join(parts.get(ColumnField.PO_BOX, [])),
            city=" ".join(parts.get(ColumnField.CITY, [])),
            region=" ".join(parts.get(ColumnField.REGION, [])),
            postcode=" ".join(parts.get(ColumnField.POSTCODE, [])),
            country=" ".join(parts.get(ColumnField.COUNTRY, [])),
            label=label,
        )

    def _channels(self, got: _Cells, cell: str, column: Column) -> list[Channel]:
        label = self._label(got, column)
        if column.field == ColumnField.WEBSITE:
            return [Channel("url", one, label) for one in self._several(cell)]
        values = self._several(cell)
        written = got.groups.get((column.group, ColumnField.CHANNEL_KIND), "")
        kinds = _SEVERAL.split(written) if self._google else [written]
        kinds += [""] * (len(values) - len(kinds))
        return [
            Channel(kind_of_service(kind), value, label)
            for kind, value in zip(kinds, values, strict=False)
        ]


def split_tags(cell: str) -> list[str]:
    """Return the tags separated by semicolons (Outlook) or commas; quoted tags may hold either."""
    mark = ";" if ";" in re.sub(r'"[^"]*"', "", cell) else ","
    rows = csv.reader(io.StringIO(cell, newline=""), delimiter=mark, skipinitialspace=True)
    return [tag.strip() for row in rows for tag in row if tag.strip()]


def _google_label(written: str) -> str:
    """Convert `* Home`, `workFax` or `Mobile` to our labels; return other words unchanged."""
    text = written.removeprefix("* ").strip()
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).lower()
    if words in ("other", "anniversary"):
        return "" if words == "other" else words
    label = label_from(tuple(words.split()))
    return label if types_for(label) else text


def _day_comes_first(cells: Iterable[str]) -> bool | None:
    """Return whether 3/4/1960 is 3 April, judged by the other cells; None if unknown."""
    shown: set[bool] = set()
    for cell in cells:
        found = re.match(r"(\d{1,2})/(\d{1,2})/\d", cell.strip())
        if found and int(found[1]) > 12:
            shown.add(True)
        elif found and int(found[2]) > 12:
            shown.add(False)
    return shown.pop() if len(shown) == 1 else None
