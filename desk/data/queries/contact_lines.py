"""How people are reached, for lists of them."""

from collections.abc import Sequence

from desk.data.reader import Reader, id_list
from desk.domain.person_schema import Email, Phone
from desk.record import record


@record(frozen=True, slots=True)
class ContactLines:
    business: str
    phones: tuple[Phone, ...]
    emails: tuple[Email, ...]


def list_contact_lines(reader: Reader, people: Sequence[int]) -> dict[int, ContactLines]:
    """The business, phones and emails of each of `people` that is on the desk."""
    within = id_list(people)
    phones: dict[int, list[Phone]] = {}
    for person, typed, label, preferred, e164 in reader.rows(
        "SELECT customer_id, raw, label, preferred, e164 FROM phone"
        f" WHERE customer_id IN ({within}) ORDER BY customer_id, position, id"
    ):
        phones.setdefault(person, []).append(Phone(typed, label, bool(preferred), e164))
    emails: dict[int, list[Email]] = {}
    for person, address, label, preferred in reader.rows(
        "SELECT customer_id, address, label, preferred FROM email"
        f" WHERE customer_id IN ({within}) ORDER BY customer_id, position, id"
    ):
        emails.setdefault(person, []).append(Email(address, label, bool(preferred)))
    return {
        person: ContactLines(business, tuple(phones.get(person, ())), tuple(emails.get(person, ())))
        for person, business in reader.rows(
            f"SELECT id, business FROM customer WHERE id IN ({within})"
        )
    }


def list_phones_of(reader: Reader, people: Sequence[int]) -> dict[int, str]:
    """The preferred number, else the first, of each of `people` that has one, as typed."""
    rows = reader.rows(
        f"SELECT customer_id, raw FROM phone WHERE customer_id IN ({id_list(people)})"
        " ORDER BY customer_id, preferred DESC, position, id"
    )
    found: dict[int, str] = {}
    for person, raw in rows:
        found.setdefault(person, raw)
    return found
