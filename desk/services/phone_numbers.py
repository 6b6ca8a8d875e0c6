"""Phone numbers in the tables: as typed, normalised for comparison, and their owners."""

from typing import TYPE_CHECKING, Any

from desk.data.queries.calls import (
    list_calls_of,
    list_ending_alike,
    list_numbers,
    list_owners,
)
from desk.data.queries.people import list_phones
from desk.data.reader import Reader
from desk.domain.person_schema import Phone

if TYPE_CHECKING:
    from desk.data.transaction import Transaction


def phone_values(phone: Phone, region: str) -> dict[str, Any]:
    """Return the columns of a phone, its number normalised as dialled in `region` (ISO 3166)."""
    from desk.domain.phone_numbers import normalise

    number = normalise(phone.raw, region)
    return {
        "raw": phone.raw.strip(),
        "e164": number.e164,
        "reversed_digits": number.reversed_digits,
        "label": phone.label,
        "preferred": phone.preferred,
    }


def normalise_numbers(tx: "Transaction", region: str) -> None:
    """Normalise every number of people and calls again, as dialled in the new `region`."""
    from desk.domain.phone_numbers import normalise

    for key, typed, e164, reversed_digits in list_phones(tx):
        number = normalise(typed, region)
        if (number.e164, number.reversed_digits) != (e164, reversed_digits):
            tx.update("phone", key, e164=number.e164, reversed_digits=number.reversed_digits)
    for typed, number_key in list_numbers(tx):
        now = normalise(typed, region).key
        if now != number_key:
            tx.update_many("call", list_calls_of(tx, typed, number_key), number_key=now)


def number_key(number: str, region: str) -> str:
    """Return the key that calls of one number share, see PhoneNumber; empty without a number."""
    if not number.strip():
        return ""
    from desk.domain.phone_numbers import normalise

    return normalise(number, region).key


def list_owners_of(reader: Reader, number: str, region: str) -> tuple[list[int], bool]:
    """Return the people who have a number, last talked to first, and whether that is certain.

    The match is not certain if only the last seven or more digits are equal.
    """
    if not number.strip():
        return [], False
    from desk.domain.phone_numbers import NumberMatch, normalise, same_number

    phone = normalise(number, region)
    if phone.e164 and (exact := list_owners(reader, phone.e164)):
        return exact, True
    if not phone.suffix:
        return [], False
    # Seven equal digits are no match if both area codes are known and differ.
    probably = [
        person
        for person, typed in list_ending_alike(reader, phone.suffix)
        if same_number(normalise(typed, region), phone) is not NumberMatch.NO
    ]
    return list(dict.fromkeys(probably)), False
