"""Differences between an imported person and the one on the desk, and their merge."""

from dataclasses import replace

from hypothesis import given

from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import (
    Address,
    Channel,
    Email,
    ImportantDate,
    PersonFields,
    Phone,
    Photo,
)
from desk.services.importing.diff import FieldDifference, compare, merged
from tests.formats.people_strategy import people

RUTH = PersonFields(
    given="Ruth",
    family="Kessler",
    business="Motel",
    phones=(Phone("+1 520 555 0100", "mobile"),),
    emails=(Email("ruth@example.com"),),
    addresses=(Address(street="12 Main St", city="Tucson"),),
    birthday=PartialDate(4, 17, 1956),
    tags=("Regular",),
    notes=("Pays late",),
)


@given(people, people)
def test_merged_person_has_no_difference_and_keeps_every_list_item(
    fields: PersonFields, existing: PersonFields
) -> None:
    assert compare(fields, fields) == []
    once = merged(existing, fields)
    assert compare(fields, once) == []
    assert merged(once, fields) == once
    # no item of a list was removed
    for field in ("phones", "emails", "addresses", "notes", "custom", "unknown", "tags"):
        assert getattr(once, field)[: len(getattr(existing, field))] == getattr(existing, field)


@given(people, people)
def test_compare_is_empty_exactly_when_merging_changes_nothing(
    fields: PersonFields, existing: PersonFields
) -> None:
    once = replace(merged(existing, fields), uid=existing.uid)
    assert (compare(fields, existing) == []) == (once == existing)


def test_blank_fields_are_no_difference_and_overwrite_nothing() -> None:
    assert compare(PersonFields(given="Ruth"), RUTH) == []
    assert merged(RUTH, PersonFields(given="Ruth")) == RUTH


def test_compare_lists_each_new_or_different_value() -> None:
    fields = PersonFields(
        given="Ruth",
        family="Keßler",
        nickname="Ruthie",
        phones=(Phone("(520) 555-0100"), Phone("520-555-0101")),
        emails=(Email("RUTH@example.com"), Email("r@example.com")),
        addresses=(Address(street="12 main st", city="Tucson"), Address(city="Marana")),
        channels=(Channel("url", "example.com"), Channel("skype", "ruth")),
        dates=(ImportantDate("anniversary", PartialDate(5, 6)),),
        birthday=PartialDate(4, 17),
        tags=("regular", "Big"),
        notes=("Pays  late", "Has a dog"),
        custom=(("Dog", "Rex"),),
        photo=Photo("image/png", b"x" * 1234),
        starred=True,
    )
    assert compare(fields, RUTH, "US") == [
        FieldDifference("family", "Keßler", "Kessler"),
        FieldDifference("nickname", "Ruthie", ""),
        FieldDifference("phones", "520-555-0101", ""),
        FieldDifference("emails", "r@example.com", ""),
        FieldDifference("addresses", "Marana", ""),
        FieldDifference("dates", "anniversary --05-06", ""),
        FieldDifference("channels", "example.com", ""),
        FieldDifference("channels", "skype ruth", ""),
        FieldDifference("tags", "Big", ""),
        FieldDifference("notes", "Has a dog", ""),
        FieldDifference("custom", "Dog: Rex", ""),
        FieldDifference("photo", "image/png, 1,234 bytes", ""),
        FieldDifference("starred", "yes", ""),
    ]


def test_merged_birthday_gains_a_year_and_never_loses_it() -> None:
    whole, part = replace(RUTH), replace(RUTH, birthday=PartialDate(4, 17))
    assert compare(part, whole) == []
    assert compare(whole, part) == [FieldDifference("birthday", "1956-04-17", "--04-17")]
    assert merged(part, whole).birthday == PartialDate(4, 17, 1956)


def test_formatted_name_is_a_difference_only_with_other_words() -> None:
    assert compare(PersonFields(formatted="Kessler, Dr. Ruth"), RUTH) == []
    different = PersonFields(formatted="Ruth Novak")
    assert compare(different, RUTH) == [FieldDifference("formatted", "Ruth Novak", "")]
    # the formatted name is ignored when the file has its parts
    assert compare(replace(RUTH, formatted="R. Kessler"), RUTH) == []


def test_number_with_an_extension_is_a_difference() -> None:
    fields = PersonFields(phones=(Phone("+1 520 555 0100 x12"),))
    assert [d.theirs for d in compare(fields, RUTH)] == ["+1 520 555 0100 x12"]


def test_uid_is_no_difference_and_fills_only_an_empty_one() -> None:
    fields = replace(RUTH, uid="abc")
    assert compare(fields, RUTH) == []
    assert merged(RUTH, fields).uid == "abc"
    assert merged(replace(RUTH, uid="old"), fields).uid == "old"
