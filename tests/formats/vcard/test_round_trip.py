"""vCards written by Desk are read back unchanged."""

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import PersonFields, Phone
from desk.formats.vcard.reader import read_vcards
from desk.formats.vcard.writer import write_vcards
from tests.formats.people_strategy import people


@given(st.lists(people, max_size=3))
def test_people_written_as_vcards_are_read_back_equal(everybody: list[PersonFields]) -> None:
    data = write_vcards(everybody)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    data.decode("utf-8")
    read = read_vcards(data, "out.vcf")
    assert [person.fields for person in read.people] == everybody
    assert write_vcards(person.fields for person in read.people) == data


def test_derived_fn_is_not_read_as_a_formatted_name() -> None:
    ruth = PersonFields(given="Ruth", family="Kessler")
    number = PersonFields(phones=(Phone("(520) 555-0100"),))
    data = write_vcards([ruth, number])
    assert b"FN;DERIVED=TRUE:Ruth Kessler\r\n" in data
    assert [person.fields.formatted for person in read_vcards(data, "x").people] == ["", ""]


def test_label_group_differs_from_groups_of_unknown_lines() -> None:
    fields = PersonFields(
        given="Ruth",
        phones=(Phone("1", "barn"),),
        unknown=("item1.X-COLOUR:red", "item1.X-ABLabel:paint"),
    )
    data = write_vcards([fields])
    assert b"item2.TEL:1\r\nitem2.X-ABLabel:barn\r\n" in data
    assert read_vcards(data, "x").people[0].fields.unknown == fields.unknown


def test_properties_are_written_in_the_order_of_the_standard() -> None:
    ruth = PersonFields(
        given="Ruth",
        nickname="Ruthie",
        say_as="KESS-ler",
        business="Kessler Orchards",
        role="Owner",
        birthday=PartialDate(4, 17, 1956),
        starred=True,
        phones=(Phone("(520) 555-0100"),),
        tags=("press",),
        custom=(("Dog", "Rex"),),
    )
    lines = write_vcards([ruth]).decode().splitlines()
    assert [line.split(":")[0].split(";")[0] for line in lines[3:-1]] == [
        "FN",
        "N",
        "NICKNAME",
        "X-PHONETIC-FIRST-NAME",
        "ORG",
        "TITLE",
        "TEL",
        "BDAY",
        "CATEGORIES",
        "X-DESK-FIELD",
        "X-DESK-STARRED",
    ]
