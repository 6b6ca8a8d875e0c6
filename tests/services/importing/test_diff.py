"""What a file adds to a person: never a blank, never a second time."""

from dataclasses import replace

from hypothesis import given

from desk.domain.partial_dates import PartialDate
from desk.formats.parsed import (
    AddressDraft,
    ChannelDraft,
    DateDraft,
    EmailDraft,
    PersonDraft,
    PhoneDraft,
    PhotoDraft,
)
from desk.services.importing.diff import FieldDifference, compare, merged
from tests.formats.drafts_strategy import people

RUTH = PersonDraft(
    1,
    1,
    given="Ruth",
    family="Kessler",
    business="Motel",
    phones=(PhoneDraft("+1 520 555 0100", "mobile"),),
    emails=(EmailDraft("ruth@example.com"),),
    addresses=(AddressDraft(street="12 Main St", city="Tucson"),),
    birthday=PartialDate(4, 17, 1956),
    tags=("Regular",),
    notes=("Pays late",),
)


@given(people, people)
def test_taking_a_draft_in_leaves_no_difference(draft: PersonDraft, existing: PersonDraft) -> None:
    assert compare(draft, draft) == []
    once = merged(existing, draft)
    assert compare(draft, once) == []
    assert merged(once, draft) == once
    # and nothing of a list went away
    for field in ("phones", "emails", "addresses", "notes", "custom", "unknown", "tags"):
        assert getattr(once, field)[: len(getattr(existing, field))] == getattr(existing, field)


@given(people, people)
def test_differences_are_what_merging_changes(draft: PersonDraft, existing: PersonDraft) -> None:
    once = replace(merged(existing, draft), uid=existing.uid)
    assert (compare(draft, existing) == []) == (once == existing)


def test_blanks_never_overwrite() -> None:
    assert compare(PersonDraft(1, 1, given="Ruth"), RUTH) == []
    assert merged(RUTH, PersonDraft(1, 1, given="Ruth")) == RUTH


def test_each_new_thing_is_a_difference() -> None:
    draft = PersonDraft(
        1,
        1,
        given="Ruth",
        family="Keßler",
        nickname="Ruthie",
        phones=(PhoneDraft("(520) 555-0100"), PhoneDraft("520-555-0101")),
        emails=(EmailDraft("RUTH@example.com"), EmailDraft("r@example.com")),
        addresses=(AddressDraft(street="12 main st", city="Tucson"), AddressDraft(city="Marana")),
        channels=(ChannelDraft("url", "example.com"), ChannelDraft("skype", "ruth")),
        dates=(DateDraft("anniversary", PartialDate(5, 6)),),
        birthday=PartialDate(4, 17),
        tags=("regular", "Big"),
        notes=("Pays  late", "Has a dog"),
        custom=(("Dog", "Rex"),),
        photo=PhotoDraft("image/png", b"x" * 1234),
        starred=True,
    )
    assert compare(draft, RUTH, "US") == [
        FieldDifference("family", "Keßler", "Kessler"),
        FieldDifference("nickname", "Ruthie", ""),
        FieldDifference("phones", "520-555-0101", ""),
        FieldDifference("emails", "r@example.com", ""),
        FieldDifference("addresses", "Marana", ""),
        FieldDifference("channels", "example.com", ""),
        FieldDifference("channels", "skype ruth", ""),
        FieldDifference("dates", "anniversary --05-06", ""),
        FieldDifference("tags", "Big", ""),
        FieldDifference("notes", "Has a dog", ""),
        FieldDifference("custom", "Dog: Rex", ""),
        FieldDifference("photo", "image/png, 1,234 bytes", ""),
        FieldDifference("starred", "yes", ""),
    ]


def test_a_birthday_gains_its_year_and_never_loses_it() -> None:
    whole, part = replace(RUTH), replace(RUTH, birthday=PartialDate(4, 17))
    assert compare(part, whole) == []
    assert compare(whole, part) == [FieldDifference("birthday", "1956-04-17", "--04-17")]
    assert merged(part, whole).birthday == PartialDate(4, 17, 1956)


def test_a_whole_name_is_news_only_when_its_words_are() -> None:
    assert compare(PersonDraft(1, 1, formatted="Kessler, Dr. Ruth"), RUTH) == []
    different = PersonDraft(1, 1, formatted="Ruth Novak")
    assert compare(different, RUTH) == [FieldDifference("formatted", "Ruth Novak", "")]
    # a file that has the parts as well says the name with those
    assert compare(replace(RUTH, formatted="R. Kessler"), RUTH) == []


def test_an_extension_is_another_line() -> None:
    draft = PersonDraft(1, 1, phones=(PhoneDraft("+1 520 555 0100 x12"),))
    assert [d.theirs for d in compare(draft, RUTH)] == ["+1 520 555 0100 x12"]


def test_the_uid_is_taken_over_silently() -> None:
    draft = replace(RUTH, uid="abc")
    assert compare(draft, RUTH) == []
    assert merged(RUTH, draft).uid == "abc"
    assert merged(replace(RUTH, uid="old"), draft).uid == "old"
