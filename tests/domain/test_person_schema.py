"""The table of a person's fields matches the record."""

from dataclasses import fields

from desk.domain.person_schema import FIELDS, PERSON_FIELDS, FieldKind, PersonFields

LINKS = {"referred_by", "household", "household_id"}


def test_table_lists_every_field_of_the_record_but_links_once() -> None:
    names = [each.name for each in PERSON_FIELDS]
    assert len(names) == len(set(names)) == len(FIELDS)
    assert set(names) == {each.name for each in fields(PersonFields)} - LINKS


def test_default_of_a_field_fits_its_kind() -> None:
    empty = PersonFields()
    blanks = {FieldKind.FLAG: False, FieldKind.LIST: (), FieldKind.DAY: None, FieldKind.PHOTO: None}
    for each in PERSON_FIELDS:
        assert getattr(empty, each.name) == blanks.get(each.kind, ""), each.name


def test_single_values_have_a_heading_that_reads_back() -> None:
    for each in PERSON_FIELDS:
        if each.csv:
            assert each.csv.lower() in each.headings, each.name
