from datetime import date
from decimal import Decimal

import pytest

from desk.domain.people import Purchase
from desk.errors import NotFound, NotUnderstood
from desk.services.card_records import (
    PurchaseFields,
    add_purchase,
    edit_purchase,
    remove_purchase,
)
from desk.services.desk import Desk
from desk.services.people import get_person
from desk.services.undo import undo_last
from tests.services.people_factory import add


def test_purchase_is_added_edited_removed_and_restored_by_undo(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    minnie = PurchaseFields(
        "2021 Winnebago Minnie", date(2023, 3, 7), Decimal("32900.00"), "usd", "54CTE", "As new"
    )
    bought = add_purchase(desk, ruth, minnie)
    assert bought.changes.label == "Ruth bought 2021 Winnebago Minnie"
    add_purchase(desk, ruth, PurchaseFields("Water pump", price=Decimal("0.10")))
    pump, first = get_person(desk, ruth).bought
    assert (pump.what, pump.on, pump.price, pump.currency) == (
        "Water pump",
        desk.clock.today(),
        Decimal("0.10"),
        "USD",
    )
    assert first == Purchase(
        bought.value,
        "2021 Winnebago Minnie",
        date(2023, 3, 7),
        Decimal("32900.00"),
        "USD",
        "54CTE",
        "As new",
    )
    edit_purchase(desk, pump.id, PurchaseFields("Pump, fitted"))
    pump = get_person(desk, ruth).bought[0]
    assert (pump.what, pump.price, pump.currency) == ("Pump, fitted", None, "")
    remove_purchase(desk, pump.id)
    assert len(get_person(desk, ruth).bought) == 1
    undo_last(desk)
    undo_last(desk)
    assert get_person(desk, ruth).bought[0].price == Decimal("0.10")


@pytest.mark.parametrize(
    "fields",
    [
        PurchaseFields(" "),
        PurchaseFields("x", price=Decimal("NaN")),
        PurchaseFields("x", price=Decimal("-1")),
        PurchaseFields("x", currency="Dollars"),
    ],
)
def test_add_purchase_refuses_invalid_fields(desk: Desk, fields: PurchaseFields) -> None:
    with pytest.raises(NotUnderstood):
        add_purchase(desk, add(desk, "Ruth Kessler"), fields)
    assert get_person(desk, 1).bought == ()


def test_purchase_of_an_unknown_person_or_id_raises_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        add_purchase(desk, 99, PurchaseFields("x"))
    with pytest.raises(NotFound):
        edit_purchase(desk, 99, PurchaseFields("x"))
