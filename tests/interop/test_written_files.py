"""Exports of the sample people: read back unchanged, and read by another program."""

from pathlib import Path

import pytest
import vobject

from desk.domain.person_schema import PersonFields
from desk.formats.csv.reader import read_csv
from desk.formats.csv.writer import write_people_csv
from desk.formats.vcard.reader import read_vcards
from desk.formats.vcard.writer import write_vcards
from desk.record import replace
from desk.services.importing.diff import compare
from tests.interop.expected import Expected, list_expected

VCARDS = list_expected("vcard")


def people_of(expected: Expected) -> list[PersonFields]:
    return [person.fields for person in read_vcards(expected.path.read_bytes(), "x").people]


@pytest.mark.parametrize("expected", VCARDS, ids=lambda e: e.file.removeprefix("vcard/"))
def test_vcard_export_is_read_back_unchanged(samples: Path, expected: Expected) -> None:
    everybody = people_of(expected)
    written = write_vcards(everybody)
    back = read_vcards(written, "x")
    assert [person.fields for person in back.people] == everybody
    assert back.problems == () or not everybody
    assert write_vcards(person.fields for person in back.people) == written
    for fields in everybody:
        assert compare(fields, fields) == []


@pytest.mark.parametrize("expected", VCARDS, ids=lambda e: e.file.removeprefix("vcard/"))
def test_csv_export_is_read_back_unchanged(samples: Path, expected: Expected) -> None:
    everybody = [replace(fields, photo=None) for fields in people_of(expected)]
    if everybody:
        back = read_csv(write_people_csv(everybody), "x")
        assert [person.fields for person in back.people] == everybody


def test_vcard_export_is_read_by_vobject(samples: Path) -> None:
    everybody = [fields for expected in VCARDS for fields in people_of(expected)]
    text = write_vcards(everybody).decode("utf-8")
    read = list(vobject.readComponents(text, transform=False))
    assert len(read) == len(everybody) > 1_000
    for card, fields in zip(read, everybody, strict=True):
        assert [line.value for line in card.contents.get("tel", [])] == [
            phone.raw for phone in fields.phones
        ]
        assert len(card.contents["fn"]) >= 1
