"""Words for people and places, as the screens write them."""

import pytest

from desk.data.records.people import Address
from desk.ui.words import first_name, one_line


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ruth Kessler", "Ruth"),
        ("R. Kessler", "R. Kessler"),
        ("(541) 555-0177", "(541) 555-0177"),
        ("Eleanor", "Eleanor"),
        ("", ""),
    ],
)
def test_somebody_is_spoken_of_by_a_name_that_is_one(name: str, said: str) -> None:
    assert first_name(name) == said


@pytest.mark.parametrize(
    ("address", "line"),
    [
        (
            Address("3 Skyliners Summit Loop", "", "", "Bend", "OR", "97703", "USA"),
            "3 Skyliners Summit Loop, Bend, OR 97703, USA",
        ),
        (Address("Am Markt 2", city="Ulm", postcode="89073"), "Am Markt 2, 89073 Ulm"),
        (Address(street="1 High St", city="Bath", postcode="BA1 1AA"), "1 High St, Bath, BA1 1AA"),
        (Address(city="Bend"), "Bend"),
        (Address(postcode="97703"), "97703"),
        (Address("12 Oak Lane\nRear  house"), "12 Oak Lane Rear house"),
    ],
)
def test_an_address_is_one_line_in_the_order_of_its_country(address: Address, line: str) -> None:
    assert one_line(address) == line
