"""Writing people and calls as CSV: UTF-8 with a byte order mark (Excel needs it), commas, CRLF.

`read_csv` reads equal fields back, except photos. A cell that a spreadsheet would run as a formula
is written behind an apostrophe (see `guarded`), which the reader removes.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC

from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import COLUMN_FIELDS, LIST_FIELDS, PersonFields
from desk.formats.parsed import CallRecord
from desk.formats.vcard.reader import DEPARTMENT

# A cell that begins so would run as a formula. It gets an apostrophe, even if it already begins
# with apostrophes, so that removing one always restores the value.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_CUSTOM = ("Field {}", "Field {} label")
_ITEMS = [each for each in LIST_FIELDS if each.parts]
_CALL_HEADINGS = ("When", "In or out", "Outcome", "Person", "Number", "Seconds", "About", "Felt")


def write_people_csv(people: Sequence[PersonFields]) -> bytes:
    """Return a table with one row per person and as many numbered columns as any of them needs."""
    departments = max((len(_custom(p, DEPARTMENT)) for p in people), default=0)
    custom = max((len(_custom(p)) for p in people), default=0)
    counts = [max((len(getattr(p, e.name)) for p in people), default=0) for e in _ITEMS]
    header = [each.csv for each in COLUMN_FIELDS] + ["Tags"]
    for each, count in zip(_ITEMS, counts, strict=True):
        header += [heading.format(n) for n in range(1, count + 1) for _part, heading in each.parts]
    header += ["Department"] * departments
    header += [heading.format(n) for n in range(1, custom + 1) for heading in _CUSTOM]
    header += ["UID", "Kept vCard lines"]  # of use to Desk only

    def row(person: PersonFields) -> list[str]:
        cells = [_cell(getattr(person, each.name)) for each in COLUMN_FIELDS]
        cells.append(_joined_tags(person.tags))
        for each, count in zip(_ITEMS, counts, strict=True):
            items = getattr(person, each.name)
            for item in items:
                cells += [_cell(getattr(item, part) if part else item) for part, _ in each.parts]
            cells += [""] * (len(each.parts) * (count - len(items)))
        units, pairs = _custom(person, DEPARTMENT), _custom(person)
        cells += [*(value for _, value in units), *([""] * (departments - len(units)))]
        for label, value in pairs:
            cells += [value, label]
        cells += [""] * (2 * (custom - len(pairs)))
        return [*cells, person.uid, "\n".join(person.unknown)]

    return write_rows(header, map(row, people))


def write_calls_csv(calls: Iterable[CallRecord]) -> bytes:
    """Return a table with one row per call; times are ISO 8601 in UTC."""
    rows = (
        [
            call.at.astimezone(UTC).isoformat(timespec="seconds"),
            call.direction,
            call.outcome,
            call.person,
            call.number,
            "" if call.seconds is None else str(call.seconds),
            call.about,
            call.felt,
        ]
        for call in calls
    )
    return write_rows(_CALL_HEADINGS, rows)


def write_rows(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return any table in the CSV form of this module."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
    return codecs.BOM_UTF8 + text.getvalue().encode("utf-8", "replace")


def guarded(value: str) -> str:
    """Return `value` as a cell that no spreadsheet runs as a formula."""
    return "'" + value if _FORMULA.match(value) else value


def _cell(value: object) -> str:
    if isinstance(value, PartialDate):
        return value.iso()
    if isinstance(value, bool):
        return "yes" if value else ""
    return "" if value is None else str(value)


def _custom(person: PersonFields, label: str = "") -> list[tuple[str, str]]:
    """Return the custom fields with this label; without one, all but the departments."""
    if label:
        return [pair for pair in person.custom if pair[0] == label]
    return [pair for pair in person.custom if pair[0] != DEPARTMENT]


def _joined_tags(tags: Iterable[str]) -> str:
    return ", ".join(
        '"' + tag.replace('"', '""') + '"' if set(tag) & set(',;"\n\r') else tag for tag in tags
    )
