"""Interactions (contact that moves the next check-in of a person) and ways to reach people."""

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from desk.data.queries import people as queries
from desk.data.queries.check_ins import (
    find_check_in,
    find_newest_interaction,
    list_answered_by,
    read_plan,
)
from desk.data.queries.system_tables import read_settings
from desk.data.reader import NamedRow
from desk.data.timestamps import from_ms, maybe_ms, to_ms
from desk.domain import check_ins as rules
from desk.domain.local_time import local_day
from desk.domain.names import first_name
from desk.domain.settings import DeskSettings
from desk.errors import NotFound, NotUnderstood
from desk.messages import message
from desk.services.desk import Desk, Written, reads

if TYPE_CHECKING:
    from desk.data.transaction import Transaction

_KEPT = (
    "every_count",
    "every_unit",
    "yearly",
    "anchor_on",
    "since_on",
    "due_on",
    "moved",
    "snoozed_until",
    "reason",
    "created_at",
)


list_contact_lines = reads(queries.list_contact_lines)


def edit_interaction(
    desk: Desk, contact: int, note: str, at: datetime | None = None, *, draft: str = ""
) -> Written[int]:
    """Change the note and the moment of an interaction without a call; return its id.

    `at` None keeps the moment. If the day changes, the check-in is computed again as if that day
    had been entered first. Raises NotFound, and NotUnderstood for the interaction of a call or a
    moment still to come.
    """
    if at is not None and at > desk.clock.now():
        raise NotUnderstood("That moment is still to come. Nothing was saved.")
    with desk.database.transaction(draft=draft) as tx:
        row = _require_interaction(tx, contact)
        person, before = row["customer_id"], from_ms(row["at"])
        tx.describe(message("Changed checking in with {name}", name=_name(tx, person)))
        zone = desk.clock.zone()
        another_day = at is not None and local_day(at, zone) != local_day(before, zone)
        if another_day:
            rewind_interaction(desk, tx, contact)(tx)
        tx.update("interaction", contact, note=note.strip(), at=to_ms(at or before))
        if another_day:
            assert at is not None
            answer_check_in(desk, tx, person, at, contact=contact)
    return Written(contact, tx.changes)


# functions that run within a larger transaction


def answer_check_in(
    desk: Desk,
    tx: "Transaction",
    person: int,
    at: datetime,
    *,
    call: int | None = None,
    contact: int | None = None,
    settings: DeskSettings | None = None,
) -> date | None:
    """Move a person's check-in on after contact at `at`. Return the next due day, or None.

    A call that answers a due check-in gets an interaction. The check-in as it was before is kept
    with the interaction. `settings` are read here unless the caller has read them.
    """
    row = find_check_in(tx, person)
    if row is None:
        return None
    plan = read_plan(row)
    contact_on = local_day(at, desk.clock.zone())
    leap = (settings or read_settings(tx)).leap_day_in_march
    following = rules.after_contact(plan, contact_on, desk.clock.today(), leap_day_in_march=leap)
    if following == plan:
        return plan.due_on
    before = json.dumps({name: row[name] for name in _KEPT}, ensure_ascii=False)
    if contact is not None:
        tx.update("interaction", contact, check_in_before=before)
    elif call is not None and rules.was_due(plan, contact_on) and not list_answered_by(tx, call):
        tx.insert(
            "interaction", customer_id=person, call_id=call, at=to_ms(at), check_in_before=before
        )
    write_plan(tx, row, following)
    return following.due_on if following else None


def rewind_call(desk: Desk, tx: "Transaction", call: int) -> "Callable[[Transaction], bool] | None":
    """Return a function that computes the check-in as if this call had not been contact.

    Call the function once the call is deleted or changed; it returns whether the check-in
    changed. Return None if the call is no contact.
    """
    row = tx.get("call", call)
    if row is None or row["customer_id"] is None or row["outcome"] != "talked":
        return None
    contacts = [tx.get("interaction", key) for key, _person in list_answered_by(tx, call)]
    before = next((c["check_in_before"] for c in contacts if c is not None), "")
    person, at = row["customer_id"], from_ms(row["at"])
    return lambda tx: _recompute_check_in(desk, tx, person, at, before, but_call=call)


def rewind_interaction(
    desk: Desk, tx: "Transaction", contact: int
) -> "Callable[[Transaction], bool]":
    """Do as `rewind_call` does, for an interaction.

    Raises NotFound; NotUnderstood for the interaction of a call.
    """
    row = _require_interaction(tx, contact)
    person, at, before = row["customer_id"], from_ms(row["at"]), row["check_in_before"]
    return lambda tx: _recompute_check_in(desk, tx, person, at, before, but_interaction=contact)


def write_plan(tx: "Transaction", row: NamedRow, plan: rules.Plan | None) -> None:
    """Write a plan to the check-in that has this row; None deletes the check-in."""
    if plan is None:
        tx.delete("check_in", row["id"])
    else:
        tx.update_row("check_in", row, **plan_values(plan))


def plan_values(plan: rules.Plan) -> dict[str, Any]:
    """Return a plan as columns of the table check_in."""
    return {
        "every_count": plan.every.count if plan.every else None,
        "every_unit": plan.every.unit.value if plan.every else None,
        "yearly": plan.yearly.iso() if plan.yearly else None,
        "anchor_on": plan.anchor_on.isoformat(),
        "since_on": plan.since_on.isoformat(),
        "due_on": plan.due_on.isoformat(),
        "moved": plan.moved,
        "snoozed_until": maybe_ms(plan.snoozed_until),
    }


def _recompute_check_in(
    desk: Desk,
    tx: "Transaction",
    person: int,
    at: datetime,
    before: str,
    *,
    but_call: int = 0,
    but_interaction: int = 0,
) -> bool:
    """Set a person's check-in to what it would be without the contact at `at`.

    Returns whether it changed.
    """
    zone = desk.clock.zone()
    row = find_check_in(tx, person)
    plan = None if row is None else read_plan(row)
    stood = json.loads(before) if before else None
    begun = tx.now_ms if row is None else row["created_at"]
    left = find_newest_interaction(tx, person, but_call=but_call, but_interaction=but_interaction)
    again = rules.undo_contact(
        plan,
        local_day(at, zone),
        answered=read_plan(stood) if stood else None,
        left_on=None if left is None else local_day(from_ms(left), zone),
        begun_on=local_day(from_ms(begun), zone),
        today=desk.clock.today(),
        leap_day_in_march=read_settings(tx).leap_day_in_march,
    )
    if again == plan:
        return False
    if row is not None:
        write_plan(tx, row, again)
    elif again is not None and stood is not None:
        kept = {"reason": stood["reason"], "created_at": stood["created_at"]}
        tx.insert("check_in", customer_id=person, **kept, **plan_values(again))
    return True


def _require_interaction(tx: "Transaction", contact: int) -> dict[str, Any]:
    row = tx.get("interaction", contact)
    if row is None:
        raise NotFound("That check-in is no longer on this desk. Nothing was changed.")
    if row["call_id"] is not None:
        raise NotUnderstood("That check-in was a call. Nothing was changed. Change the call.")
    return row


def _name(tx: "Transaction", person: int) -> str:
    row = tx.get("customer", person)
    assert row is not None
    return first_name(row["display"])
