"""Every sample CSV is read, and every line of EXPECTED.tsv about it is checked."""

import re
from pathlib import Path

import pytest

from desk.domain.person_schema import PersonFields
from desk.formats.csv.column_mapping import ColumnField
from desk.formats.csv.reader import read_csv
from desk.formats.csv.row_parser import Table
from desk.formats.detect import kind_of
from desk.formats.parsed import ColumnsNeeded, FileKind
from tests.interop.expected import Expected, Fact, list_expected

EXPECTED = list_expected("csv")
KINDS = {
    "Google.csv": FileKind.GOOGLE_CSV,
    "GoogleCreatedOutlook.csv": FileKind.OUTLOOK_CSV,
    "Outlook365.csv": FileKind.OUTLOOK_CSV,
    "Outlook365_Web.csv": FileKind.OUTLOOK_CSV,
    "Sample_CSV_file_for_importing_contacts.csv": FileKind.OUTLOOK_CSV,
}
# A column of a fact -> what the fields must hold of it.
IN_FIELDS = {
    "name": "formatted",
    "displayname": "formatted",
    "anzeigename": "formatted",
    "givenname": "given",
    "firstname": "given",
    "vorname": "given",
    "familyname": "family",
    "lastname": "family",
    "nachname": "family",
}


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda e: e.path.name)
def test_sample_is_read_as_expected(samples: Path, expected: Expected) -> None:
    data = expected.path.read_bytes()
    name = expected.path.name
    rows = [row.cells for row in Table(data)]
    kind = kind_of(data, name)
    assert kind is KINDS.get(name, FileKind.CSV)
    if "no header row: must ask, not guess" in expected.prose:
        _check_asked(data, expected, rows)
        return
    header, *people = rows
    assert len(people) == expected.entries
    for prose in expected.prose:
        assert prose == f"columns={len(header)}"
    parsed = read_csv(data, name, kind)
    assert parsed.entries == expected.entries
    assert parsed.problems == ()
    for fact in expected.facts:
        assert fact.fits(people[fact.card - 1][header.index(fact.name)])
        found = in_fields(parsed.people[fact.card - 1].fields, fact)
        assert fact.value in found, (fact, found)


def _check_asked(data: bytes, expected: Expected, rows: list[list[str]]) -> None:
    facts = {f"row {place}={','.join(row)}" for place, row in enumerate(rows, 1)}
    assert facts == set(expected.prose) - {"no header row: must ask, not guess"}
    with pytest.raises(ColumnsNeeded):
        read_csv(data, "x")
    answered = read_csv(data, "x", columns={0: "formatted", 2: ColumnField.PHONE}, has_header=False)
    assert answered.entries == len(answered.people) == expected.entries


def test_every_table_sample_has_expectations(samples: Path) -> None:
    on_disk = {str(p.relative_to(samples)) for p in (samples / "csv").rglob("*") if p.is_file()}
    assert {expected.file for expected in EXPECTED} == on_disk


def in_fields(fields: PersonFields, fact: Fact) -> list[str]:
    if "mail" in fact.name.lower():
        return [email.address for email in fields.emails]
    plain = re.sub(r"[\W_]", "", fact.name).lower()
    return [getattr(fields, IN_FIELDS.get(plain) or IN_FIELDS[plain.removeprefix("x")])]
