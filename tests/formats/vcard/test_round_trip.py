"""What Desk writes as vCard it reads back, whatever the owner typed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desk.formats.parsed import PersonDraft, PhoneDraft
from desk.formats.vcard.reader import read_vcards
from desk.formats.vcard.writer import write_vcards
from tests.formats.drafts_strategy import people


@given(st.lists(people, max_size=3))
def test_drafts_come_back_equal(drafts: list[PersonDraft]) -> None:
    numbered = [replace(draft, entry=place) for place, draft in enumerate(drafts, 1)]
    data = write_vcards(numbered)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    data.decode("utf-8")
    read = read_vcards(data, "out.vcf")
    assert [replace(draft, line=1) for draft in read.drafts] == numbered
    assert write_vcards(read.drafts) == data


def test_the_name_vcard_demands_is_not_taken_for_a_typed_one() -> None:
    ruth = PersonDraft(1, 1, given="Ruth", family="Kessler")
    number = PersonDraft(2, 1, phones=(PhoneDraft("(520) 555-0100"),))
    data = write_vcards([ruth, number])
    assert b"FN;DERIVED=TRUE:Ruth Kessler\r\n" in data
    assert [draft.formatted for draft in read_vcards(data, "x").drafts] == ["", ""]


def test_labels_avoid_the_groups_of_unknown_lines() -> None:
    draft = PersonDraft(
        1,
        1,
        given="Ruth",
        phones=(PhoneDraft("1", "barn"),),
        unknown=("item1.X-COLOUR:red", "item1.X-ABLabel:paint"),
    )
    data = write_vcards([draft])
    assert b"item2.TEL:1\r\nitem2.X-ABLabel:barn\r\n" in data
    assert read_vcards(data, "x").drafts[0].unknown == draft.unknown
