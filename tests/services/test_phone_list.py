"""The lines of the phone list: names, numbers and details."""

from datetime import date

import pytest

from desk.domain.person_schema import Email, PersonFields, Phone
from desk.errors import NotFound
from desk.services.card_records import PurchaseFields, add_purchase
from desk.services.desk import Desk
from desk.services.people import add_person
from desk.services.reports import list_phones, tag_as_written

CELL = Phone("541-555-0142", "cell")


def add(desk: Desk, **fields: object) -> int:
    return add_person(desk, PersonFields(**fields)).value  # type: ignore[arg-type]


def bought(desk: Desk, person: int, what: str, on: date, serial: str = "", note: str = "") -> None:
    add_purchase(desk, person, PurchaseFields(what=what, on=on, serial=serial, note=note))


def names(desk: Desk, **which: object) -> list[str]:
    return [line.family + line.rest for line in list_phones(desk, **which)]  # type: ignore[arg-type]


def test_phone_list_is_sorted_by_family_name_or_business(desk: Desk) -> None:
    add(desk, given="Eleanor", family="Voss")
    add(desk, business="Lindqvist Charters")
    add(desk, given="Ruth", family="Kessler", prefix="Dr.", suffix="Jr.", middle="M.")
    add(desk, given="Ángel", family="Ábrego")
    add(desk, given="小明", family="王")
    add(desk, given="Gus")
    add(desk, phones=(CELL,))
    assert names(desk) == [
        "541-555-0142",
        "Ábrego, Ángel",
        "Gus",
        "Kessler, Dr. Ruth M. Jr.",
        "Lindqvist Charters",
        "Voss, Eleanor",
        "王小明",
    ]


def test_phone_list_shows_the_preferred_number_in_local_form(desk: Desk) -> None:
    add(desk, given="Ruth", phones=(Phone("5415550100"), Phone("+15415550142", preferred=True)))
    add(desk, given="Sofia", phones=(Phone("+49 30 901820"), Phone("5415550100")))
    add(desk, given="Tom")
    add(desk, given="Uma", phones=(Phone("ask at the desk"),))
    numbers = [line.number for line in list_phones(desk)]
    assert numbers == ["(541) 555-0142", "+49 30 901820", "", "ask at the desk"]


def test_phone_list_details_are_business_and_purchase_or_email(desk: Desk) -> None:
    ruth = add(desk, given="Ruth", business="Kessler Orchards", phones=(CELL,))
    # A purchase with a serial number is preferred.
    bought(desk, ruth, "2019 Lance 1985", date(2019, 3, 1), serial="56TTB1D20L1200107")
    bought(desk, ruth, "2021 Winnebago Minnie", date(2023, 3, 1), "54CTE1R21M3000142", "2455BHS")
    bought(desk, ruth, "Water pump", date(2025, 8, 1))
    pete = add(desk, given="Tom", phones=(CELL,))
    bought(desk, pete, "Awning fabric", date(2025, 1, 1), note="Twelve feet, grey.")
    bought(desk, pete, "Spare tire cover", date(2024, 1, 1))
    add(desk, business="Voss Travels", emails=(Email("voss@example.example"),))
    assert [line.about for line in list_phones(desk)] == [
        ("Kessler Orchards", "2021 Winnebago Minnie 2455BHS"),
        ("Awning fabric",),
        ("voss@example.example",),
    ]


def test_phone_list_is_filtered_by_tag_and_star(desk: Desk) -> None:
    add(desk, given="Ruth", tags=("Boat show", "Winters in Yuma"), starred=True)
    add(desk, given="Tom", tags=("boat SHOW",))
    add(desk, given="Voss", starred=True)
    assert names(desk, tag="BOAT show") == ["Ruth", "Tom"]
    assert names(desk, starred=True) == ["Ruth", "Voss"]
    assert names(desk, tag="Boat show", starred=True) == ["Ruth"]
    assert [line.starred for line in list_phones(desk)] == [True, False, True]
    assert tag_as_written(desk, " boat show ") == "Boat show"
    with pytest.raises(NotFound, match="Nobody on this desk has the tag “Boats”"):
        tag_as_written(desk, "Boats")
