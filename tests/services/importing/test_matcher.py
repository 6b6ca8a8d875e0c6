"""Which person of the desk the fields of a file refer to."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import Address, Email, PersonFields, Phone
from desk.record import replace
from desk.services.importing.diff import merged
from desk.services.importing.matcher import PeopleIndex
from tests.formats.people_strategy import people


def person(name: str = "", phones: str = "", emails: str = "", **more: str) -> PersonFields:
    given, _, family = name.partition(" ")
    return PersonFields(
        given=given,
        family=family,
        phones=tuple(map(Phone, filter(None, phones.split("|")))),
        emails=tuple(map(Email, emails.split())),
        **more,  # type: ignore[arg-type]
    )


MUNICH = Address(street="Hauptstr. 1", city="München")
BORN = PartialDate(5, 13, 1957)


@pytest.mark.parametrize(
    ("stored", "wanted", "found"),
    [
        (
            {"addresses": (MUNICH,)},
            {"addresses": (Address("Bahnhofstr. 5", city="Hamburg"),)},
            None,
        ),
        ({"addresses": (MUNICH,)}, {"addresses": (Address(city="Hamburg"),)}, None),
        ({"addresses": (MUNICH,)}, {"addresses": (Address("HAUPTSTR. 1 "),)}, 1),
        ({"addresses": (MUNICH,)}, {}, 1),
        ({"birthday": BORN}, {"birthday": PartialDate(5, 13, 1958)}, None),
        ({"birthday": BORN}, {"birthday": PartialDate(5, 13)}, 1),
        ({"custom": (("Geb.", "1957"),)}, {"custom": (("geb.", "1961"),)}, None),
        ({"custom": (("Geb.", "1957"),)}, {"custom": (("Van", "blue"),)}, 1),
    ],
)
def test_name_alone_matches_only_if_nothing_that_both_have_differs(
    stored: dict[str, Any], wanted: dict[str, Any], found: int | None
) -> None:
    anna = PersonFields(given="Anna", family="Müller", **stored)
    index = PeopleIndex([(1, anna)], "DE")
    number = (Phone("0561 998877"),)
    assert index.find(PersonFields(given="Anna", family="Müller", phones=number, **wanted)) == found
    # With the number on both sides it is the same Anna, who has moved.
    index.add(1, replace(anna, phones=number))
    assert index.find(PersonFields(given="Anna", family="Müller", phones=number, **wanted)) == 1


DESK = [
    (1, person("Ruth Kessler", "+1 520 555 0100", "ruth@example.com", uid="r1")),
    (2, person("Tom Abernathy", "(520) 555-0177|520 555 0100")),
    (3, person("Bill Tanaka")),
    (4, person("", "555 0199 00")),
    (5, person("Denise Fowler", "520 555 0111", "shop@example.com")),
    (6, person("Gus Lindqvist", "520 555 0112", "shop@example.com")),
    (7, person(business="Orchard Supplies", phones="520 555 0150")),
    (8, person("Hank Whitaker", "520 555 0160", uid="h1")),
]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        (person("Someone Kessler", uid="r1"), 1),  # married, or the name put right
        (person("Hank Whitaker", "520 555 0999", uid="r1"), None),  # one uid for two people
        (person("ruth KESSLER", "(520) 555-0100"), 1),
        (person("Ruth Kessler", "", "RUTH@example.com"), 1),
        (person("Ruth Kessler"), 1),  # nothing speaks against it
        (person("Ruth Kessler", "520 555 0123"), None),  # another Ruth Kessler
        (person("Bill Tanaka", "520 555 0124"), 3),
        (person("Kessler", "520 555 0100"), 1),
        (person("R Kessler", "520 555 0100"), 1),
        (person("Tom", "5550177"), 2),
        (person("Eleanor Voss", "520 555 0100"), None),  # the same household
        (person("Priya Raman", "", "shop@example.com"), None),
        (person("Gus Lindqvist", "", "shop@example.com"), 6),
        (person("Carlos Mendez", "555-0199-00"), 4),  # the unknown number has a name now
        (person("", "555 0199 00"), 4),
        (person("", "520 555 0100"), None),  # Ruth's or Tom's
        (person("", "520 555 0111"), 5),
        (person(formatted="Kessler, Ruth", phones="520 555 0100"), 1),
        (person(business="Orchard Supplies", phones="+15205550150"), 7),
        (person("Shauna Reilly", "520 555 0150"), None),
        (person("Hank", "520 555 0160", uid="h2"), None),  # two cards of one address book
        (person("Hank Whitaker", "520 555 0160", uid="h2"), 8),  # from another phone
        (person("Hank Whitaker", uid="h2"), None),
        (person("Pete Novak"), None),
    ],
)
def test_find_returns_the_person_the_fields_refer_to_or_none(
    fields: PersonFields, found: int | None
) -> None:
    assert PeopleIndex(DESK, "US").find(fields) == found


def test_find_matches_a_name_of_symbols_exactly() -> None:
    index = PeopleIndex([(1, person("★ ★")), (2, person("☎"))], "US")
    assert index.find(person("☎")) == 2
    assert index.find(person("★ ★")) == 1
    assert index.find(person("★")) is None


def test_find_ignores_country_code_but_not_extension() -> None:
    index = PeopleIndex([(1, person("Ruth Kessler", "07911 123456"))], "GB")
    assert index.find(person("Ruth Kessler", "+44 7911 123456")) == 1
    assert index.find(person("Ruth Kessler", "+44 7911 123456 ext. 9")) is None


def test_add_replaces_the_values_of_a_known_person() -> None:
    index = PeopleIndex([(1, person("", "555 0199 00"))])
    index.add(1, person("Ruth Kessler", "555 0199 00"))
    assert index.find(person("Tom Abernathy", "555 0199 00")) is None
    assert index.find(person("Ruth Kessler")) == 1
    assert len(index) == 1


@given(st.lists(people, max_size=5))
def test_find_matches_all_people_of_a_file_added_before(everybody: list[PersonFields]) -> None:
    index = PeopleIndex([])
    kept: dict[int, PersonFields] = {}
    for fields in everybody:
        known = index.find(fields)
        number = known if known is not None else len(kept) + 1
        kept[number] = merged(kept[number], fields) if known is not None else fields
        index.add(number, kept[number])
    again = PeopleIndex(kept.items())
    for fields in everybody:
        assert again.find(fields) is not None


def test_find_all_returns_every_person_of_an_equal_name_or_number() -> None:
    twins = [(1, person("Ruth Kessler", role="Owner")), (2, person("Ruth Kessler", role="Cook"))]
    index = PeopleIndex(twins)
    assert index.find_all(person("Ruth Kessler")) == [1, 2]
    numbers = [(1, person("", "555 0199 00")), (2, person("", "555 0199 00"))]
    assert PeopleIndex(numbers).find_all(person("", "555 0199 00")) == [1, 2]


def test_find_in_a_hundred_thousand_people_is_fast() -> None:
    names = ("Ruth", "Tom", "Denise", "Gus", "Carlos", "Pete", "Marlene", "Priya")
    known = [
        (n, person(f"{names[n % 8]} Kessler{n % 9973}", f"+1 520 {n:07}", f"p{n}@example.com"))
        for n in range(1, 100_001)
    ]
    started = time.process_time()
    index = PeopleIndex(known, "US")
    built = time.process_time() - started
    same = [replace(fields, phones=(Phone(f"(520) {n:07}"),)) for n, fields in known[:10_000]]
    started = time.process_time()
    found = [index.find(fields) for fields in same]
    looked_up = time.process_time() - started
    assert found == list(range(1, 10_001))
    assert built < 6
    assert looked_up < 4
