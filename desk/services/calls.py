"""Calls: who is calling, logging a call, linking numbers to people, calling back."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from desk.data.queries import calls as queries
from desk.data.queries.calls import find_names, list_waiting_with
from desk.data.queries.check_ins import list_answered_by
from desk.data.queries.people import find_next_position
from desk.data.queries.system_tables import read_settings
from desk.data.queries.timeline import list_ratings
from desk.data.reader import Reader
from desk.data.timestamps import from_ms, maybe_ms, to_ms
from desk.domain.calls import Call, Caller, Direction, Outcome
from desk.domain.local_time import local_day
from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.domain.person_schema import PersonFields, Phone
from desk.domain.scores import Felt
from desk.domain.settings import DeskSettings
from desk.errors import DoneMeanwhile, NotFound, NotUnderstood
from desk.messages import Message, message
from desk.record import record, replace
from desk.services.card_records import ALREADY_RATED
from desk.services.desk import Desk, Written, reads
from desk.services.interactions import answer_check_in, rewind_call
from desk.services.people import insert_people
from desk.services.phone_numbers import list_owners_of, number_key
from desk.services.settings import write_settings

if TYPE_CHECKING:
    from desk.data.transaction import Transaction
_NO_CUSTOMERS = "no_customers"  # a setting: the keys of such numbers


@record(frozen=True, slots=True)
class CallFields:
    """The fields of a call. `at` None means now; `seconds` None means not known."""

    person: int | None = None
    number: str = ""
    direction: Direction = Direction.OUTGOING
    outcome: Outcome = Outcome.TALKED
    at: datetime | None = None
    seconds: int | None = None
    summary: str = ""
    felt: Felt | None = None
    words: str = ""
    recognise: bool = True  # False: do not link it to the person who has the number


@record(frozen=True, slots=True)
class CallerCard:
    """The people a number may belong to: none, one, or several who share it."""

    number: str
    people: tuple[PersonRef, ...]  # last talked to first
    certain: bool  # False: only the last seven or more digits agree


def get_call(desk: Desk, call_id: int) -> Call:
    """Return a call. Raises NotFound."""
    with desk.database.reading() as reader:
        return _require_call(queries.find_call(reader, call_id))


def log_call(desk: Desk, fields: CallFields, *, draft: str = "") -> Written[int]:
    """Insert a call and return its id.

    A number that belongs to exactly one person is linked to them. Only a call with the outcome
    `talked` is contact and moves the check-in on. Raises NotFound, NotUnderstood.
    """
    check(fields)
    _check_past(desk, fields)
    with desk.database.transaction(draft=draft) as tx:
        call_id = _insert_call(desk, tx, fields)
    return Written(call_id, tx.changes)


def _insert_call(desk: Desk, tx: "Transaction", fields: CallFields) -> int:
    person = fields.person
    settings = read_settings(tx) if fields.number.strip() else None
    region = settings.region if settings is not None else ""
    if person is None and fields.recognise:
        owners, certain = list_owners_of(tx, fields.number, region)
        if certain and len(owners) == 1:
            person = owners[0]
    name = _name(tx, person, fields.number)
    tx.describe(message("Logged a call with {name}", name=name))
    at = fields.at or desk.clock.now()
    call_id = tx.insert(
        "call",
        customer_id=person,
        number=fields.number,
        number_key=number_key(fields.number, region),
        direction=fields.direction.value,
        outcome=fields.outcome.value,
        at=to_ms(at),
        seconds=fields.seconds,
        summary=fields.summary.strip(),
        dismiss_reason="",
        created_at=tx.now_ms,
    )
    _after(desk, tx, call_id, person, fields, at, settings)
    return call_id


def edit_call(desk: Desk, call_id: int, fields: CallFields, *, draft: str = "") -> Written[int]:
    """Change a logged call; return its id. A call whose outcome becomes `talked` is contact.

    Raises NotFound, NotUnderstood.
    """
    check(fields)
    _check_past(desk, fields)
    with desk.database.transaction(draft=draft) as tx:
        before = _require_call(queries.find_call(tx, call_id))
        at = fields.at or before.at
        who = _name(tx, fields.person, fields.number)
        tx.describe(message("Changed the call with {name}", name=who))
        zone = desk.clock.zone()
        was = (
            before.outcome,
            before.person.id if before.person else None,
            local_day(before.at, zone),
        )
        differs = (fields.outcome, fields.person, local_day(at, zone)) != was
        count_again = rewind_call(desk, tx, call_id) if differs else None
        tx.update(
            "call",
            call_id,
            customer_id=fields.person,
            number=fields.number,
            number_key=number_key(fields.number, read_settings(tx).region),
            direction=fields.direction.value,
            outcome=fields.outcome.value,
            at=to_ms(at),
            seconds=fields.seconds,
            summary=fields.summary.strip(),
        )
        _update_dependents(tx, call_id, fields, at)
        if count_again is not None and count_again(tx):
            tx.delete_many("interaction", [key for key, _ in list_answered_by(tx, call_id)])
        said_again = (fields.felt, fields.words) == (before.felt, before.words)
        if fields.felt is not None and before.felt is not None and not said_again:
            raise NotUnderstood(ALREADY_RATED)
        kept = fields if not said_again else CallFields(outcome=fields.outcome)
        _after(desk, tx, call_id, fields.person, kept, at)
    return Written(call_id, tx.changes)


def link_number(desk: Desk, number: str, person: int) -> Written[int]:
    """Link a number to a person: add it to their card and link all earlier calls of it.

    Returns the number of calls linked. Raises NotFound, NotUnderstood without a number.
    """
    if not any(char.isdecimal() for char in number):
        raise NotUnderstood("Without a number there is nothing to link. Nothing was changed.")
    with desk.database.transaction() as tx:
        name = _name(tx, person, "")
        tx.describe(message("Linked {number} to {name}", number=number, name=name))
        linked = link_within(desk, tx, number, person)
    return Written(linked, tx.changes)


def link_within(desk: Desk, tx: "Transaction", number: str, person: int) -> int:
    """Do as `link_number` does, within a larger transaction; return the number of calls linked."""
    region = read_settings(tx).region
    key = number_key(number, region)
    linked = queries.list_unlinked_calls(tx, key) if key else []
    tx.update_many("call", linked, customer_id=person)
    owners, certain = list_owners_of(tx, number, region)
    if not (certain and person in owners):
        from desk.domain.phone_numbers import normalise

        phone = normalise(number, region)
        tx.insert(
            "phone",
            customer_id=person,
            position=find_next_position(tx, "phone", person),
            raw=number.strip(),
            e164=phone.e164,
            reversed_digits=phone.reversed_digits,
            label="",
        )
    talk = queries.find_latest_talk(tx, person)
    if talk is not None:
        answer_check_in(desk, tx, person, from_ms(talk))
    return len(linked)


def called_back(desk: Desk, call_id: int, outcome: Outcome = Outcome.TALKED) -> Written[int]:
    """Log an outgoing call, now, to the caller of `call_id`; return its id.

    Raises NotFound, and DoneMeanwhile if the caller waits no more.
    """
    with desk.database.transaction() as tx:
        call = _require_call(queries.find_call(tx, call_id))
        person = call.person.id if call.person else None
        if call_id not in list_waiting_with(tx, call_id):
            raise DoneMeanwhile(
                message(
                    "{name} was called back or let go meanwhile, by another window or command. "
                    "Nothing was added.",
                    name=_name(tx, person, call.number),
                )
            )
        key = _insert_call(desk, tx, CallFields(person, call.number, Direction.OUTGOING, outcome))
    return Written(key, tx.changes)


def dismiss_call_back(desk: Desk, call_id: int, why: str, *, draft: str = "") -> Written[int]:
    """Remove a caller from the call-back list without a call; `why` is the reason.

    Raises NotUnderstood without a reason, NotFound.
    """
    if not why.strip():
        raise NotUnderstood(
            "Say in a word why nobody needs to call back. The row stays until then."
        )
    now = to_ms(desk.clock.now())
    return _update_waiting(
        desk,
        call_id,
        lambda name: message("Let go of {name}", name=name),
        draft=draft,
        dismissed_at=now,
        dismiss_reason=why.strip(),
    )


def snooze_call_back(desk: Desk, call_id: int, until: datetime, *, draft: str = "") -> Written[int]:
    """Hide the call back until `until` (aware). The wait still counts from the first call."""
    return _update_waiting(
        desk,
        call_id,
        lambda name: message("Snoozed {name}", name=name),
        draft=draft,
        snoozed_until=maybe_ms(until),
    )


def check(fields: CallFields) -> None:
    """Raise NotUnderstood when the fields are not those of a valid call."""
    if fields.person is None and not fields.number.strip():
        raise NotUnderstood("A call needs a person or a number. Nothing was saved yet.")
    if fields.direction is Direction.OUTGOING and fields.outcome in (
        Outcome.MISSED,
        Outcome.HELD,
    ):
        raise NotUnderstood(
            "An outgoing call cannot be missed or held. Nothing was saved yet. "
            "Say no-answer when nobody picked up."
        )
    if fields.direction is Direction.INCOMING and fields.outcome is Outcome.NO_ANSWER:
        raise NotUnderstood("An incoming call is missed, not no-answer. Nothing was saved.")
    if fields.seconds is not None and fields.seconds < 0:
        raise NotUnderstood("A call cannot last less than nothing. Nothing was saved.")


def _check_past(desk: Desk, fields: CallFields) -> None:
    if fields.at is not None and fields.at > desk.clock.now():
        raise NotUnderstood("A call that is still to come cannot be logged. Nothing was saved.")


def _after(
    desk: Desk,
    tx: "Transaction",
    call_id: int,
    person: int | None,
    fields: CallFields,
    at: datetime,
    settings: DeskSettings | None = None,
) -> None:
    if person is None:
        return
    if fields.outcome is Outcome.TALKED:
        answer_check_in(desk, tx, person, at, call=call_id, settings=settings)
    if fields.felt is not None:
        tx.insert(
            "rating",
            customer_id=person,
            call_id=call_id,
            felt=fields.felt.value,
            words=fields.words.strip(),
            at=to_ms(at),
        )


def _update_dependents(tx: "Transaction", call_id: int, fields: CallFields, at: datetime) -> None:
    """Update the rows that depend on a changed call: its interaction and its ratings."""
    for key, person in list_answered_by(tx, call_id):
        if fields.outcome is Outcome.TALKED and person == fields.person:
            tx.update("interaction", key, at=to_ms(at))
        else:
            tx.delete("interaction", key)
    if fields.person is not None:
        ratings = list_ratings(tx, "call", call_id)
        tx.update_many("rating", ratings, customer_id=fields.person)


def _update_waiting(
    desk: Desk, call_id: int, label: Callable[[str], Message], *, draft: str, **values: object
) -> Written[int]:
    with desk.database.transaction(draft=draft) as tx:
        call = _require_call(queries.find_call(tx, call_id))
        name = first_name(call.person.name) if call.person else _name(tx, None, call.number)
        tx.describe(label(name))
        for waiting in list_waiting_with(tx, call_id):
            tx.update("call", waiting, **values)
    return Written(call_id, tx.changes)


def _recognise(reader: Reader, number: str) -> CallerCard:
    """Look a number up: by its E.164 form, else by at least its last seven digits."""
    owners, certain = list_owners_of(reader, number, read_settings(reader).region)
    names: Mapping[int, str] = queries.find_names(reader, owners)
    return CallerCard(number, tuple(PersonRef(o, names[o]) for o in owners), certain)


recognise = reads(_recognise)


def _name(reader: Reader, person: int | None, number: str) -> str:
    if person is None:
        return number.strip() or "an unknown number"
    names = queries.find_names(reader, [person])
    if person not in names:
        raise NotFound("That person is no longer on this desk. Nothing was saved.")
    return first_name(names[person])


def _require_call(call: Call | None) -> Call:
    if call is None:
        raise NotFound("That call is no longer on this desk. Nothing was changed.")
    return call


def read_caller(desk: Desk, number: str, person: int | None = None) -> Caller:
    """Return the caller that the call window shows: `person`, or else the owner of the number."""
    with desk.database.reading() as reader:
        settings = read_settings(reader)
        owners, certain = list_owners_of(reader, number, settings.region)
        names = find_names(reader, owners)
        key = number_key(number, settings.region)
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
    """Add a person with a number and link the earlier calls of the number, in one Undo.

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
    """Add a person by a name and, where there is one, a number; return the id.

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
    """Record that a number is not a customer's, so that the call window stops asking who it is."""
    label = message("{number} is not a customer", number=number.strip())
    with desk.database.transaction(label) as tx:
        settings = read_settings(tx)
        keys = _no_customers(settings.extra) | {number_key(number, settings.region)} - {""}
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
