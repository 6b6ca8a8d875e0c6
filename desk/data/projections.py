"""Denormalised columns: display lines, last talked, calls that wait for a call back.

Each is computed again from its source rows at the end of every transaction that may have changed
it. With them, lists of 100,000 people and a million calls can be read through an index.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desk.data.change_tracker import ChangeTracker
from desk.data.reader import Executor, any_of
from desk.domain.calls import WAITING_OUTCOMES
from desk.domain.names import display_name, sort_key
from desk.domain.text_folding import fold

CHUNK = 500
_CALLERS_AT_ONCE = 20  # in one statement

_SLOT = ("slot", "incoming", "outgoing", "missed", "voicemail", "seconds")
_ADD_TO_SLOT = (
    f"INSERT INTO call_histogram ({', '.join(_SLOT)}) VALUES ({', '.join(f':{c}' for c in _SLOT)})"
    " ON CONFLICT (slot) DO UPDATE SET "
    + ", ".join(f"{c} = call_histogram.{c} + excluded.{c}" for c in _SLOT[1:])
)


def refresh(tx: Executor, tracker: ChangeTracker) -> None:
    for chunk in chunks(sorted(tracker.names)):
        _shown(tx, chunk)
    for chunk in chunks(sorted(tracker.talks)):
        _last_talked(tx, chunk)
    for chunk in chunks(sorted(tracker.plans)):
        _check_in_on(tx, chunk)
    callers: list[tuple[str, int | str]] = [
        *(("customer_id", customer) for customer in sorted(tracker.talks)),
        *(("number_key", number) for number in sorted(tracker.numbers)),
    ]
    for start in range(0, len(callers), _CALLERS_AT_ONCE):
        _waiting(tx, callers[start : start + _CALLERS_AT_ONCE])
    for chunk in chunks(sorted(tracker.withheld)):
        _withheld(tx, chunk)
    _slots(tx, tracker.slots)


def shown_lines(
    prefix: str,
    given: str,
    middle: str,
    family: str,
    suffix: str,
    nickname: str,
    formatted: str,
    business: str,
    phone: str,
    bought: str,
    email: str,
) -> tuple[str, str, str, str]:
    """Return (display, second_line, sort_key, display_key) of a person.

    The second line is the first of business, newest purchase, number and email that is not the
    display name; empty without any.
    """
    shown = display_name(
        prefix, given, middle, family, suffix, nickname, formatted, business, phone or email
    )
    sort = sort_key(given, family, formatted or nickname or business or shown)
    others = (" ".join(known.split()) for known in (business, bought, phone, email))
    second = next((known for known in others if known and known != shown), "")
    return shown, second, sort, fold(shown)


def with_shown_lines(
    tables: Mapping[str, Sequence[Mapping[str, Any]]],
) -> list[dict[str, Any]]:
    """Return the `customer` rows of new people, who have no purchases, with their lines.

    `tables` holds by table the rows of the people and of their lists in order.
    """
    phones: dict[int, str] = {}
    for row in tables.get("phone", ()):
        phones.setdefault(row["customer_id"], row["raw"])
    emails: dict[int, str] = {}
    for row in tables.get("email", ()):
        emails.setdefault(row["customer_id"], row["address"])
    people = []
    for row in tables["customer"]:
        key = row["id"]
        texts = [row[name] for name in _NAMES]
        texts += [phones.get(key, ""), "", emails.get(key, "")]
        shown, second, sort, by_first = shown_lines(*texts)
        people.append(
            {
                **row,
                "display": shown,
                "second_line": second,
                "sort_key": sort,
                "display_key": by_first,
            }
        )
    return people


_NAMES = ("prefix", "given", "middle", "family", "suffix", "nickname", "formatted", "business")


def _shown(tx: Executor, ids: Sequence[int]) -> None:
    among, ids_value = any_of(tx.dialect, ids)
    found = tx.rows(
        "SELECT c.id, c.display, c.second_line, c.sort_key, c.display_key,"
        " c.prefix, c.given, c.middle, c.family, c.suffix, c.nickname, c.formatted, c.business,"
        " coalesce((SELECT raw FROM phone WHERE customer_id = c.id"
        "  ORDER BY position, id LIMIT 1), ''),"
        " coalesce((SELECT what FROM purchase WHERE customer_id = c.id"
        "  ORDER BY bought_on DESC, id DESC LIMIT 1), ''),"
        " coalesce((SELECT address FROM email WHERE customer_id = c.id"
        "  ORDER BY position, id LIMIT 1), '')"
        f" FROM customer c WHERE c.id {among}",
        ids=ids_value,
    )
    changed: list[dict[str, Any]] = []
    for key, *rest in found:
        lines = shown_lines(*rest[4:])
        if lines != tuple(rest[:4]):
            shown, second, sort, by_first = lines
            changed.append(
                {"id": key, "shown": shown, "second": second, "sort": sort, "by_first": by_first}
            )
    tx.run_many(
        "UPDATE customer SET display = :shown, second_line = :second, sort_key = :sort,"
        " display_key = :by_first WHERE id = :id",
        changed,
    )


def _last_talked(tx: Executor, ids: Sequence[int]) -> None:
    # Two index look-ups a person; NULL where there was neither.
    among, ids_value = any_of(tx.dialect, ids)
    tx.run(
        "UPDATE customer SET last_talked_at = talked.at FROM ("
        " SELECT c.id AS id, (SELECT max(t.at) FROM ("
        "   SELECT (SELECT k.at FROM call k WHERE k.customer_id = c.id AND k.outcome = 'talked'"
        "    ORDER BY k.at DESC LIMIT 1) AS at"
        "   UNION ALL SELECT (SELECT max(o.at) FROM interaction o WHERE o.customer_id = c.id)"
        f"  ) t) AS at FROM customer c WHERE c.id {among}"
        ") talked WHERE talked.id = customer.id"
        " AND talked.at IS DISTINCT FROM customer.last_talked_at",
        ids=ids_value,
    )


def _check_in_on(tx: Executor, ids: Sequence[int]) -> None:
    among, ids_value = any_of(tx.dialect, ids)
    tx.run(
        "UPDATE customer SET check_in_on ="
        " (SELECT due_on FROM check_in WHERE customer_id = customer.id)"
        f" WHERE id {among}",
        ids=ids_value,
    )


def _waiting(tx: Executor, callers: Sequence[tuple[str, int | str]]) -> None:
    """Update which calls of these (column, value) callers wait for a call back.

    A missed, voicemail or held call waits until a later talk with the same person or number. Only
    calls after the last talk, or marked as waiting before it, can differ. The latter are found
    through the small index of what waits (`unindexed` hides the column from the other index).
    """
    columns = "id, customer_id, number_key, at, direction, outcome, waiting, dismissed_at"
    parts, values = [], {}
    for place, (column, caller) in enumerate(callers):
        values[f"caller{place}"] = caller
        unindexed = "customer_id + 0" if column == "customer_id" else "number_key || ''"
        parts.append(
            f"SELECT {columns} FROM call"
            f" WHERE {column} = :caller{place} AND at >= coalesce((SELECT at FROM call"
            f"  WHERE {column} = :caller{place} AND outcome = 'talked'"
            "  ORDER BY at DESC LIMIT 1), -1)"
            " AND direction = 'incoming' AND outcome IN ('missed', 'voicemail', 'held')"
            f" UNION ALL SELECT {columns} FROM call"
            f" WHERE waiting AND {unindexed} = :caller{place}"
        )
    found = tx.rows(" UNION ALL ".join(parts), **values)
    flips: list[dict[str, Any]] = []
    for key, customer, number, at, direction, outcome, waiting, settled in set(found):
        waits = (
            settled is None
            and direction == "incoming"
            and outcome in WAITING_OUTCOMES
            and not _talked_after(tx, customer, number, at)
        )
        if waits != bool(waiting):
            flips.append({"id": key, "waits": waits})
    tx.run_many("UPDATE call SET waiting = :waits WHERE id = :id", flips)


def _withheld(tx: Executor, ids: Sequence[int]) -> None:
    """Update calls of callers who withhold their number: each call waits until dismissed."""
    among, ids_value = any_of(tx.dialect, ids)
    tx.run(
        "UPDATE call SET waiting = (dismissed_at IS NULL AND direction = 'incoming'"
        " AND outcome IN ('missed', 'voicemail', 'held'))"
        f" WHERE id {among} AND customer_id IS NULL AND number_key = ''",
        ids=ids_value,
    )


def _slots(tx: Executor, slots: Mapping[int, Sequence[int]]) -> None:
    """Add the deltas to the 15-minute call histogram. Delete rows that reach zero."""
    changes = [
        dict(zip(_SLOT, (slot, *more), strict=True)) for slot, more in slots.items() if any(more)
    ]
    tx.run_many(_ADD_TO_SLOT, changes)
    if any(change["incoming"] < 0 or change["outgoing"] < 0 for change in changes):
        tx.run_many(
            "DELETE FROM call_histogram WHERE slot = :slot AND incoming = 0 AND outgoing = 0",
            changes,
        )


def _talked_after(tx: Executor, customer: int | None, number: str, at: int) -> bool:
    for column, caller in (("customer_id", customer), ("number_key", number)):
        if caller and tx.rows(
            f"SELECT 1 FROM call WHERE {column} = :caller AND at > :at AND outcome = 'talked'"
            " LIMIT 1",
            caller=caller,
            at=at,
        ):
            return True
    return False


def chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
