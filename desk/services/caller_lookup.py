"""Who is on the line: what the call window shows, and what the owner says about a number."""

import json
from typing import TYPE_CHECKING

from desk.data.queries import calls as queries
from desk.data.queries.calls import names_of
from desk.data.queries.system_tables import read_settings
from desk.domain.calls import Caller
from desk.domain.people import PersonRef
from desk.domain.person_schema import PersonFields, Phone
from desk.errors import NotUnderstood
from desk.messages import message
from desk.record import replace
from desk.services.calls import link_within, number_key, owners_of
from desk.services.desk import Desk, Written
from desk.services.person_edits import insert_people
from desk.services.settings import write_settings

if TYPE_CHECKING:
    from desk.data.transaction import Transaction

_NO_CUSTOMERS = "no_customers"  # a setting: the keys of such numbers


def read_caller(desk: Desk, number: str, person: int | None = None) -> Caller:
    """Who this call is with: `person` where that is known, else whoever has the number."""
    with desk.database.reading() as reader:
        owners, certain = owners_of(reader, number)
        names = names_of(reader, owners)
        settings = read_settings(reader)
        key = number_key(reader, number)
        whom = person if person is not None else next(iter(owners), None)
        summary = queries.find_caller_summary(reader, whom) if whom is not None else None
        past = queries.find_number_history(reader, key)
    return Caller(
        number=_shown(number, settings.region),
        people=tuple(PersonRef(owner, names[owner]) for owner in owners),
        certain=certain or person is not None,
        summary=summary,
        past=past,
        no_customer=key in _no_customers(settings.extra),
    )


def add_caller(desk: Desk, name: str, number: str) -> Written[PersonRef]:
    """Put a new caller on the desk with their number; its earlier calls follow, in one Undo.

    Raises NotUnderstood without a name.
    """
    dialled = any(char.isdecimal() for char in number)
    with desk.database.transaction() as tx:
        person = insert_caller(tx, name, number if dialled else "")
        whole = " ".join(name.split())
        tx.describe(message("Added {name}", name=whole))
        if dialled:
            link_within(desk, tx, number, person)
    return Written(PersonRef(person, whole), tx.changes)


def insert_caller(tx: "Transaction", name: str, number: str) -> int:
    """Put somebody on the desk by a name and maybe a number; returns the id.

    Raises NotUnderstood without a name.
    """
    words = name.split()
    if not words:
        raise NotUnderstood("A new person needs a name. Nothing was saved yet.")
    whole = " ".join(words)
    given, family = (" ".join(words[:-1]), words[-1]) if len(words) > 1 else (whole, "")
    phones = (Phone(number.strip()),) if number.strip() else ()
    (person,) = insert_people(tx, [PersonFields(given=given, family=family, phones=phones)])
    return person


def set_no_customer(desk: Desk, number: str) -> Written[None]:
    """This number is nobody's who belongs on the desk: do not ask again who it is."""
    label = message("{number} is not a customer", number=number.strip())
    with desk.database.transaction(label) as tx:
        settings = read_settings(tx)
        keys = _no_customers(settings.extra) | {number_key(tx, number)} - {""}
        written = json.dumps(sorted(keys))
        write_settings(tx, replace(settings, extra={**settings.extra, _NO_CUSTOMERS: written}))
    return Written(None, tx.changes)


def _no_customers(extra: dict[str, str]) -> set[str]:
    try:
        keys = json.loads(extra.get(_NO_CUSTOMERS, "[]"))
    except ValueError:
        return set()
    return {key for key in keys if isinstance(key, str)} if isinstance(keys, list) else set()


def _shown(number: str, region: str) -> str:
    if not number.strip():
        return ""
    from desk.domain.phone_numbers import display

    return display(number, region)
