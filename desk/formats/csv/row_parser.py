"""One row of a table made into a draft."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desk.domain.partial_dates import PartialDate
from desk.formats.channels import kind_of_service
from desk.formats.csv.column_mapping import ColumnMatch
from desk.formats.csv.headings import ADDRESS_FIELDS, Column, ColumnField
from desk.formats.csv.table import TableRow
from desk.formats.dates import day_in_table
from desk.formats.parsed import (
    AddressDraft,
    ChannelDraft,
    DateDraft,
    EmailDraft,
    PersonDraft,
    PhoneDraft,
)
from desk.formats.vcard.labels import label_from, types_for
from desk.formats.vcard.reader import DEPARTMENT, SYSTEM_TAGS

_SEVERAL = re.compile(r" ?::: ?")  # how Google puts several values in one cell
_TEXT_FIELDS = {
    ColumnField.PREFIX: "prefix",
    ColumnField.GIVEN: "given",
    ColumnField.MIDDLE: "middle",
    ColumnField.FAMILY: "family",
    ColumnField.SUFFIX: "suffix",
    ColumnField.NICKNAME: "nickname",
    ColumnField.NAME: "formatted",
    ColumnField.BUSINESS: "business",
    ColumnField.ROLE: "role",
    ColumnField.UID: "uid",
}
_BIRTH_PARTS = (ColumnField.BIRTH_YEAR, ColumnField.BIRTH_MONTH, ColumnField.BIRTH_DAY)
_EMPTY_DATES = frozenset({"0/0/00", "0/0/0000", "00.00.0000", "0000-00-00"})  # Outlook's none


@dataclass(slots=True)
class _Cells:
    """What the cells of one row gave, before it is a draft."""

    text: dict[str, str] = field(default_factory=dict)
    say_as: list[str] = field(default_factory=list)
    phones: list[tuple[str, Column]] = field(default_factory=list)
    emails: list[tuple[str, Column]] = field(default_factory=list)
    channels: list[tuple[str, Column]] = field(default_factory=list)
    dates: list[tuple[PartialDate, Column]] = field(default_factory=list)
    addresses: dict[str, dict[ColumnField, list[str]]] = field(default_factory=dict)
    address_labels: dict[str, str] = field(default_factory=dict)
    groups: dict[tuple[str, ColumnField], str] = field(default_factory=dict)
    birthday: PartialDate | None = None
    birth: dict[ColumnField, str] = field(default_factory=dict)
    tags: dict[str, None] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    remember: list[str] = field(default_factory=list)
    departments: list[str] = field(default_factory=list)
    custom: list[tuple[str, Column]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    starred: bool = False


class RowReader:
    """Reads rows by one match of columns; looks at all rows first to tell day from month."""

    def __init__(self, match: ColumnMatch, rows: Sequence[TableRow], *, google: bool) -> None:
        self._header = match.header
        self._columns = match.columns
        self._google = google
        self._day_first = {
            place: _day_comes_first(row.cells[place] for row in rows if place < len(row.cells))
            for place, column in enumerate(match.columns)
            if column.field in (ColumnField.BIRTHDAY, ColumnField.DATE)
        }
        # Parts that say something about another cell of the same row are read before it.
        aside = (ColumnField.LABEL, ColumnField.PREFERRED, ColumnField.CHANNEL_KIND)
        self._asides = [p for p, c in enumerate(match.columns) if c.field in aside]
        self._streets = {c.group for c in match.columns if c.field is ColumnField.STREET}

    def draft(self, entry: int, row: TableRow) -> PersonDraft:
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
        return self._finished(got, entry, row.line)

    def _take(self, got: _Cells, place: int, column: Column, cell: str) -> None:
        kind = column.field
        if kind in _TEXT_FIELDS:
            name = _TEXT_FIELDS[kind]
            if name in got.text:  # a second column of the kind: "Company" and "Organization"
                if got.text[name] != cell:
                    got.custom.append((cell, Column(ColumnField.CUSTOM, self._heading(place))))
            else:
                got.text[name] = cell
        elif kind in ADDRESS_FIELDS:
            parts = got.addresses.setdefault(column.group, {})
            parts.setdefault(kind, []).append(cell)
            got.address_labels[column.group] = column.label
        elif kind is ColumnField.PHONE:
            got.phones += [(one, column) for one in self._several(cell)]
        elif kind is ColumnField.EMAIL:
            got.emails += [(one, column) for one in self._several(cell)]
        elif kind in (ColumnField.CHANNEL, ColumnField.WEBSITE):
            got.channels.append((cell, column))
        elif kind in (ColumnField.BIRTHDAY, ColumnField.DATE):
            self._take_date(got, place, column, cell)
        elif kind in _BIRTH_PARTS:
            got.birth[kind] = cell
        elif kind is ColumnField.TAGS:
            self._take_tags(got, cell)
        elif kind is ColumnField.SAY_AS:
            got.say_as.append(cell)
        elif kind is ColumnField.NOTE:
            got.notes.append(cell)
        elif kind is ColumnField.REMEMBER:
            got.remember.append(cell)
        elif kind is ColumnField.DEPARTMENT:
            got.departments.append(cell)
        elif kind is ColumnField.CUSTOM:
            got.custom += [(one, column) for one in self._several(cell)]
        elif kind is ColumnField.STARRED:
            got.starred = cell.lower() in ("yes", "true", "1")
        elif kind is ColumnField.PHOTO_URL:
            got.unknown.append(f"PHOTO;VALUE=uri:{cell}")
        elif kind is ColumnField.KEPT_LINES:
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
        elif column.field is ColumnField.BIRTHDAY and got.birthday is None:
            got.birthday = day
        else:
            got.dates.append((day, column))

    def _take_tags(self, got: _Cells, cell: str) -> None:
        tags = self._several(cell) if self._google else split_tags(cell)
        for tag in tags:
            name = tag.removeprefix("* ")
            if self._google and name.lower() == "starred":
                got.starred = True
            elif name.lower() not in SYSTEM_TAGS:
                got.tags[name] = None

    def _label(self, got: _Cells, column: Column) -> str:
        written = got.groups.get((column.group, ColumnField.LABEL)) if column.group else None
        if written is None:
            return column.label
        return _google_label(written) if self._google else written

    def _preferred(self, got: _Cells, column: Column) -> bool:
        return got.groups.get((column.group, ColumnField.PREFERRED)) == "yes"

    def _finished(self, got: _Cells, entry: int, line: int) -> PersonDraft:
        if got.birth:
            self._take_birth_parts(got)
        custom = [(DEPARTMENT, value) for value in got.departments]
        custom += [(self._label(got, column), value) for value, column in got.custom]
        return PersonDraft(
            entry=entry,
            line=line,
            prefix=got.text.get("prefix", ""),
            given=got.text.get("given", ""),
            middle=got.text.get("middle", ""),
            family=got.text.get("family", ""),
            suffix=got.text.get("suffix", ""),
            nickname=got.text.get("nickname", ""),
            formatted=got.text.get("formatted", ""),
            business=got.text.get("business", ""),
            role=got.text.get("role", ""),
            uid=got.text.get("uid", ""),
            say_as=" ".join(got.say_as),
            phones=tuple(
                PhoneDraft(value, self._label(got, column), self._preferred(got, column))
                for value, column in got.phones
            ),
            emails=tuple(
                EmailDraft(value, self._label(got, column), self._preferred(got, column))
                for value, column in got.emails
            ),
            addresses=tuple(
                self._address(got, group, parts) for group, parts in got.addresses.items()
            ),
            channels=tuple(
                one for cell, column in got.channels for one in self._channels(got, cell, column)
            ),
            birthday=got.birthday,
            dates=tuple(DateDraft(self._label(got, column), day) for day, column in got.dates),
            tags=tuple(got.tags),
            notes=tuple(got.notes),
            remember=tuple(got.remember),
            custom=tuple(custom),
            unknown=tuple(got.unknown),
            starred=got.starred,
        )

    def _take_birth_parts(self, got: _Cells) -> None:
        year, month, day = (got.birth.get(part, "") for part in _BIRTH_PARTS)
        try:
            got.birthday = PartialDate(int(month), int(day), int(year) if year else None)
        except ValueError:  # 31 February, or a year alone
            written = "-".join(part for part in (year, month, day) if part)
            got.custom.append((written, Column(ColumnField.CUSTOM, "Birthday")))

    def _address(
        self, got: _Cells, group: str, parts: dict[ColumnField, list[str]]
    ) -> AddressDraft:
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
        return AddressDraft(
            street="\n".join(lines),
            extra=" ".join(parts.get(ColumnField.EXTRA, [])),
            po_box=" ".join(parts.get(ColumnField.PO_BOX, [])),
            city=" ".join(parts.get(ColumnField.CITY, [])),
            region=" ".join(parts.get(ColumnField.REGION, [])),
            postcode=" ".join(parts.get(ColumnField.POSTCODE, [])),
            country=" ".join(parts.get(ColumnField.COUNTRY, [])),
            label=label,
        )

    def _channels(self, got: _Cells, cell: str, column: Column) -> list[ChannelDraft]:
        label = self._label(got, column)
        if column.field is ColumnField.WEBSITE:
            return [ChannelDraft("url", one, label) for one in self._several(cell)]
        values = self._several(cell)
        written = got.groups.get((column.group, ColumnField.CHANNEL_KIND), "")
        kinds = _SEVERAL.split(written) if self._google else [written]
        kinds += [""] * (len(values) - len(kinds))
        return [
            ChannelDraft(kind_of_service(kind), value, label)
            for kind, value in zip(kinds, values, strict=False)
        ]


def split_tags(cell: str) -> list[str]:
    """Tags parted by semicolons (Outlook), or by commas; quotes hold one together."""
    mark = ";" if ";" in re.sub(r'"[^"]*"', "", cell) else ","
    rows = csv.reader(io.StringIO(cell, newline=""), delimiter=mark, skipinitialspace=True)
    return [tag.strip() for row in rows for tag in row if tag.strip()]


def _google_label(written: str) -> str:
    """`* Home`, `workFax`, `Work Fax`, `Mobile` -> our words; the owner's own stay as typed."""
    text = written.removeprefix("* ").strip()
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).lower()
    if words in ("other", "anniversary"):
        return "" if words == "other" else words
    label = label_from(words.split())
    return label if types_for(label) else text


def _day_comes_first(cells: Iterable[str]) -> bool | None:
    """Whether 3/4/1960 is in April, as other days of the column show; None if they do not."""
    shown: set[bool] = set()
    for cell in cells:
        found = re.match(r"(\d{1,2})/(\d{1,2})/\d", cell.strip())
        if found and int(found[1]) > 12:
            shown.add(True)
        elif found and int(found[2]) > 12:
            shown.add(False)
    return shown.pop() if len(shown) == 1 else None
