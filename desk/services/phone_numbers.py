"""Telephone numbers as the tables keep them: as typed, and as they are compared."""

from typing import TYPE_CHECKING, Any

from desk.data.queries.calls import list_calls_of, list_numbers
from desk.data.queries.people import list_phones
from desk.domain.person_schema import Phone

if TYPE_CHECKING:
    from desk.data.transaction import Transaction


def phone_values(phone: Phone, region: str) -> dict[str, Any]:
    """The columns of one phone, its number read as it is dialled in `region`."""
    from desk.domain.phone_numbers import normalise

    number = normalise(phone.raw, region)
    return {
        "raw": phone.raw.strip(),
        "e164": number.e164,
        "reversed_digits": number.reversed_digits,
        "label": phone.label,
        "preferred": phone.preferred,
    }


def read_numbers_anew(tx: "Transaction", region: str) -> None:
    """After the owner has moved: read every number as it is dialled in the new region."""
    from desk.domain.phone_numbers import normalise

    for key, typed, e164, reversed_digits in list_phones(tx):
        number = normalise(typed, region)
        if (number.e164, number.reversed_digits) != (e164, reversed_digits):
            tx.update("phone", key, e164=number.e164, reversed_digits=number.reversed_digits)
    for typed, number_key in list_numbers(tx):
        now = normalise(typed, region).key
        if now != number_key:
            tx.update_many("call", list_calls_of(tx, typed, number_key), number_key=now)
