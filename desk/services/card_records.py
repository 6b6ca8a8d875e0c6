"""Notes, purchases and ratings of a person. None of them is contact: they move no check-in."""

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from desk.data.queries import timeline as queries
from desk.data.queries.system_tables import read_settings
from desk.data.queries.timeline import Rated as Rated
from desk.data.reader import Reader
from desk.data.timestamps import to_ms
from desk.domain.bin import BinKind
from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.errors import NotFound, NotUnderstood
from desk.messages import Message, message
from desk.record import record
from desk.services import bin as bin_service
from desk.services.desk import Desk, Written, reads
from desk.services.people import need_name

if TYPE_CHECKING:
    from desk.data.transaction import Transaction
ALREADY_RATED = message(
    "How that went has been said, and stays as it was said. Nothing was changed. "
    "Add a remark to it instead."
)


def add_note(
    desk: Desk, person: int, text: str, at: datetime | None = None, *, draft: str = ""
) -> Written[int]:
    """Add a note at `at` (default now); return its id. Raises NotFound, NotUnderstood."""
    text = _note_text(text)
    with desk.database.transaction(draft=draft) as tx:
        name = first_name(need_name(tx, person))
        tx.describe(message("Noted on {name}’s card", name=name))
        moment = to_ms(at or desk.clock.now())
        note = tx.insert("note", customer_id=person, text=text, at=moment)
    return Written(note, tx.changes)


def edit_note(
    desk: Desk, note: int, text: str, at: datetime | None = None, *, draft: str = ""
) -> Written[int]:
    """Change a note's text and, where given, its moment. Raises NotFound, NotUnderstood."""
    text = _note_text(text)
    with desk.database.transaction(draft=draft) as tx:
        before = tx.get("note", note)
        if before is None:
            raise NotFound("That note is no longer on this desk. Nothing was changed.")
        name = first_name(need_name(tx, before["customer_id"]))
        tx.describe(message("Changed a note on {name}’s card", name=name))
        tx.update("note", note, text=text, at=before["at"] if at is None else to_ms(at))
    return Written(note, tx.changes)


def _note_text(text: str) -> str:
    if not text.strip():
        raise NotUnderstood("A note needs a word or two. Nothing was saved yet.")
    return text.strip()


@record(frozen=True, slots=True)
class PurchaseFields:
    """The fields of a purchase.

    `on` None is today. An empty `currency` (ISO 4217) is that of the settings if there is a price.
    """

    what: str
    on: date | None = None
    price: Decimal | None = None
    currency: str = ""
    serial: str = ""
    note: str = ""


def add_purchase(
    desk: Desk, person: int, fields: PurchaseFields, *, draft: str = ""
) -> Written[int]:
    """Add a purchase; return its id. Raises NotFound, NotUnderstood."""
    with desk.database.transaction(draft=draft) as tx:
        name = first_name(need_name(tx, person))
        values = _purchase_values(desk, tx, fields)
        tx.describe(message("{name} bought {what}", name=name, what=values["what"]))
        purchase = tx.insert("purchase", customer_id=person, created_at=tx.now_ms, **values)
    return Written(purchase, tx.changes)


def edit_purchase(
    desk: Desk, purchase: int, fields: PurchaseFields, *, draft: str = ""
) -> Written[int]:
    """Change a purchase. Raises NotFound, NotUnderstood."""
    with desk.database.transaction(draft=draft) as tx:
        before = tx.get("purchase", purchase)
        if before is None:
            raise NotFound("That purchase is no longer on this desk. Nothing was changed.")
        name = first_name(need_name(tx, before["customer_id"]))
        tx.describe(message("Changed what {name} bought", name=name))
        tx.update("purchase", purchase, **_purchase_values(desk, tx, fields))
    return Written(purchase, tx.changes)


def remove_purchase(desk: Desk, purchase: int, *, draft: str = "") -> Written[int]:
    """Move a purchase to the bin; return the entry. Raises NotFound."""
    return bin_service.remove(desk, BinKind.PURCHASE, purchase, draft=draft)


def _purchase_values(desk: Desk, tx: "Transaction", fields: PurchaseFields) -> dict[str, Any]:
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


def rate_call(
    desk: Desk, call_id: int, felt: Felt, words: str = "", *, draft: str = ""
) -> Written[int]:
    """Rate a call; return the rating's id.

    Raises NotFound for a call that does not exist or has no person, NotUnderstood for one that is
    rated already: a rating is given once and stays.
    """
    return _rate(desk, "call", call_id, felt, words, draft)


def rate_fix(
    desk: Desk, fix_id: int, felt: Felt, words: str = "", *, draft: str = ""
) -> Written[int]:
    return _rate(desk, "fix", fix_id, felt, words, draft)


find_rating = reads(queries.find_rating)


list_ratings = reads(queries.list_ratings_of)


def annotate_rating(
    desk: Desk, rating_id: int, annotation: str, *, draft: str = ""
) -> Written[int]:
    """Set the owner's remark on a rating; the rating itself stays. Raises NotFound."""
    with desk.database.transaction("Annotated how it went", draft=draft) as tx:
        if tx.get("rating", rating_id) is None:
            raise NotFound("That is no longer on this desk. Nothing was changed.")
        tx.update("rating", rating_id, annotation=annotation.strip())
    return Written(rating_id, tx.changes)


def _rate(desk: Desk, kind: Rated, key: int, felt: Felt, words: str, draft: str) -> Written[int]:
    with desk.database.transaction(draft=draft) as tx:
        person = _rated_person(tx, kind, key)
        if queries.find_rating(tx, kind, key) is not None:
            raise NotUnderstood(ALREADY_RATED)
        tx.describe(_rating_label(felt, first_name(person.name)))
        values = {f"{kind}_id": key}
        rating = tx.insert(
            "rating",
            customer_id=person.id,
            felt=felt.value,
            words=words.strip(),
            at=to_ms(desk.clock.now()),
            **values,
        )
    return Written(rating, tx.changes)


def _rated_person(reader: Reader, kind: Rated, key: int) -> PersonRef:
    found = queries.find_whom(reader, kind, key)
    if found is None:
        raise NotFound(
            "A face belongs to a person. Nothing was saved yet. Say who it was with first."
        )
    return found


def _rating_label(felt: Felt, name: str) -> Message:
    match felt:
        case Felt.HAPPY:
            return message("{name} felt happy", name=name)
        case Felt.OK:
            return message("{name} felt OK", name=name)
        case Felt.UNHAPPY:
            return message("{name} felt unhappy", name=name)
