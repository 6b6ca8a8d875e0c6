"""What people bought."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from desk.data.queries.system_tables import read_settings
from desk.domain.names import first_name
from desk.errors import NotFound, NotUnderstood
from desk.messages import message
from desk.record import record
from desk.services import bin as bin_service
from desk.services.desk import Desk, Written
from desk.services.person_edits import need_name

if TYPE_CHECKING:
    from desk.data.transaction import Transaction


@record(frozen=True, slots=True)
class PurchaseFields:
    """What can be said about a purchase.

    `on` None is today; `currency` (ISO 4217) empty is the desk's own where there is a price.
    """

    what: str
    on: date | None = None
    price: Decimal | None = None
    currency: str = ""
    serial: str = ""
    note: str = ""


def add_purchase(desk: Desk, person: int, fields: PurchaseFields) -> Written[int]:
    """Write down what somebody bought; returns its id. Raises NotFound, NotUnderstood."""
    with desk.database.transaction() as tx:
        name = first_name(need_name(tx, person))
        values = _values(desk, tx, fields)
        tx.describe(message("{name} bought {what}", name=name, what=values["what"]))
        purchase = tx.insert("purchase", customer_id=person, created_at=tx.now_ms, **values)
    return Written(purchase, tx.changes)


def edit_purchase(desk: Desk, purchase: int, fields: PurchaseFields) -> Written[int]:
    """Put right what was bought. Raises NotFound, NotUnderstood."""
    with desk.database.transaction() as tx:
        before = tx.get("purchase", purchase)
        if before is None:
            raise NotFound("That purchase is no longer on this desk. Nothing was changed.")
        name = first_name(need_name(tx, before["customer_id"]))
        tx.describe(message("Changed what {name} bought", name=name))
        tx.update("purchase", purchase, **_values(desk, tx, fields))
    return Written(purchase, tx.changes)


def remove_purchase(desk: Desk, purchase: int) -> Written[int]:
    """Into the bin; returns the bin's number. Raises NotFound."""
    return bin_service.remove(desk, "purchase", purchase)


def _values(desk: Desk, tx: "Transaction", fields: PurchaseFields) -> dict[str, Any]:
    if not fields.what.strip():
        raise NotUnderstood("Say what was bought. Nothing was saved yet.")
    if fields.price is not None and not (fields.price.is_finite() and fields.price >= 0):
        raise NotUnderstood("A price is a number, like 24500 or 89.90. Nothing was saved yet.")
    currency = fields.currency.strip().upper()
    if fields.price is not None and not currency:
        currency = read_settings(tx).currency
    if len(currency) > 3:
        raise NotUnderstood("A currency has three letters, like USD. Nothing was saved yet.")
    return {
        "what": fields.what.strip(),
        "bought_on": (fields.on or desk.clock.today()).isoformat(),
        "price": "" if fields.price is None else str(fields.price),
        "currency": currency,
        "serial": fields.serial.strip(),
        "note": fields.note.strip(),
    }
