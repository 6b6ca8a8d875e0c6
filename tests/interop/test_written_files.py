"""Exports of the sample people: read back unchanged, and read by another program."""

from dataclasses import replace
from pathlib import Path

import pytest
import vobject

from desk.formats.csv.reader import read_csv
from desk.formats.csv.writer import write_people_csv
from desk.formats.parsed import PersonDraft
from desk.formats.vcard.reader import read_vcards
from desk.formats.vcard.writer import write_vcards
from desk.services.importing.diff import compare
from tests.interop.expected import Expected, list_expected

VCARDS = list_expected("vcard")


def drafts_of(expected: Expected) -> list[PersonDraft]:
    drafts = read_vcards(expected.path.read_bytes(), "x").drafts
    return [replace(draft, entry=place, line=1) for place, draft in enumerate(drafts, 1)]


@pytest.mark.parametrize("expected", VCARDS, ids=lambda e: e.file.removeprefix("vcard/"))
def test_vcard_export_is_read_back_unchanged(samples: Path, expected: Expected) -> None:
    drafts = drafts_of(expected)
    written = write_vcards(drafts)
    back = read_vcards(written, "x")
    assert [replace(draft, line=1) for draft in back.drafts] == drafts
    assert back.problems == () or not drafts
    assert write_vcards(back.drafts) == written
    for draft in drafts:
        assert compare(draft, draft) == []


@pytest.mark.parametrize("expected", VCARDS, ids=lambda e: e.file.removeprefix("vcard/"))
def test_csv_export_is_read_back_unchanged(samples: Path, expected: Expected) -> None:
    drafts = [replace(draft, photo=None) for draft in drafts_of(expected)]
    if drafts:
        back = read_csv(write_people_csv(drafts), "x")
        assert [replace(draft, line=1) for draft in back.drafts] == drafts


def test_vcard_export_is_read_by_vobject(samples: Path) -> None:
    drafts = [draft for expected in VCARDS for draft in drafts_of(expected)]
    text = write_vcards(drafts).decode("utf-8")
    read = list(vobject.readComponents(text, transform=False))
    assert len(read) == len(drafts) > 1_000
    for card, draft in zip(read, drafts, strict=True):
        assert [line.value for line in card.contents.get("tel", [])] == [
            phone.raw for phone in draft.phones
        ]
        assert len(card.contents["fn"]) >= 1
