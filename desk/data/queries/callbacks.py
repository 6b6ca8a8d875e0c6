"""Who waits to be called back."""

from collections.abc import Callable
from datetime import datetime

from desk.data.reader import NamedRow, Reader
from desk.data.timestamps import from_ms, to_ms
from desk.domain.calls import CallBack, Outcome
from desk.domain.people import PersonRef

_WAITING = """
SELECT c.id, c.customer_id, p.display, p.starred, c.number, c.number_key, c.outcome, c.at,
       c.seconds, c.summary, c.snoozed_until,
       coalesce((SELECT raw FROM phone WHERE customer_id = c.customer_id
                 ORDER BY preferred DESC, position, id LIMIT 1), '') AS own_number
FROM call c LEFT JOIN customer p ON p.id = c.customer_id
WHERE c.waiting
ORDER BY c.at
"""


def list_call_backs(
    reader: Reader, now: datetime, is_late: Callable[[datetime], bool], *, snoozed: bool = False
) -> list[CallBack]:
    """One row a caller, longest wait first; a snoozed caller only with `snoozed`.

    `is_late(first)` tells whether a wait since then is late.
    """
    callers: dict[object, list[NamedRow]] = {}
    for row in reader.named(_WAITING):
        customer, number_key = row["customer_id"], row["number_key"]
        # Callers who withhold their number cannot be told apart: a row each.
        caller = ("person", customer) if customer else ("number", number_key or row["id"])
        callers.setdefault(caller, []).append(row)
    now_ms = to_ms(now)
    found = []
    for rows in callers.values():
        newest_snoozed_until = rows[-1]["snoozed_until"]
        if newest_snoozed_until is None or newest_snoozed_until <= now_ms or snoozed:
            found.append(_call_back(reader, rows, is_late))
    return found


def waiting_with(reader: Reader, call_id: int) -> list[int]:
    """The ids of all waiting calls of the caller of `call_id`, oldest first."""
    found = reader.rows("SELECT customer_id, number_key FROM call WHERE id = :id", id=call_id)
    if not found:
        return []
    customer, number = found[0]
    if customer is not None:
        mine = "customer_id = :caller"
    elif number:
        mine = "customer_id IS NULL AND number_key = :caller"
    else:
        mine = "id = :caller"
    caller = customer or number or call_id
    rows = reader.rows(
        f"SELECT id FROM call WHERE waiting AND {mine} ORDER BY at, id", caller=caller
    )
    return [r[0] for r in rows]


def _call_back(
    reader: Reader, rows: list[NamedRow], is_late: Callable[[datetime], bool]
) -> CallBack:
    first, newest = rows[0], rows[-1]
    customer, number_key = first["customer_id"], first["number_key"]
    tried = max(
        _attempts(reader, "customer_id", customer, first["at"]) if customer else 0,
        _attempts(reader, "number_key", number_key, first["at"]) if number_key else 0,
    )
    began = from_ms(first["at"])
    return CallBack(
        id=first["id"],
        person=PersonRef(customer, first["display"]) if customer else None,
        starred=bool(first["starred"]),
        number=first["number"] or first["own_number"],
        first=began,
        last=from_ms(newest["at"]),
        outcome=Outcome(newest["outcome"]),
        seconds=newest["seconds"],
        summary=newest["summary"],
        times=len(rows),
        tried=tried,
        late=is_late(began),
    )


def _attempts(reader: Reader, column: str, caller: object, since: int) -> int:
    found = reader.rows(
        f"SELECT count(*) FROM call WHERE {column} = :caller AND at > :since"
        " AND direction = 'outgoing' AND outcome <> 'talked'",
        caller=caller,
        since=since,
    )
    return int(found[0][0])
