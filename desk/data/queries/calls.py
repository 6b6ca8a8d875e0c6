"""Queries of calls: one call, owners of a number, who waits for a call back, the caller summary."""

from collections.abc import Callable, Iterator
from datetime import datetime

from desk.data.queries.fixes import list_open_of
from desk.data.queries.people import list_purchases
from desk.data.reader import NamedRow, Reader, any_of, first_row, first_value
from desk.data.timestamps import from_ms, maybe_moment, stored_choice, stored_count, to_ms
from desk.domain.calls import Call, CallBack, CallerSummary, Direction, NumberHistory, Outcome
from desk.domain.people import PersonRef, Purchase
from desk.domain.scores import Felt


def find_call(reader: Reader, call_id: int) -> Call | None:
    found = first_row(
        reader,
        "SELECT k.id, k.customer_id, c.display, k.number, k.direction, k.outcome, k.at,"
        " k.seconds, k.summary,"
        " (SELECT felt FROM rating WHERE call_id = k.id ORDER BY at DESC, id DESC LIMIT 1),"
        " (SELECT words FROM rating WHERE call_id = k.id ORDER BY at DESC, id DESC LIMIT 1)"
        " FROM call k LEFT JOIN customer c ON c.id = k.customer_id WHERE k.id = :id",
        id=call_id,
    )
    if found is None:
        return None
    key, person, name, number, direction, outcome, at, seconds, summary, felt, words = found
    return Call(
        id=key,
        person=PersonRef(person, name) if person else None,
        number=number,
        direction=stored_choice(Direction, direction, Direction.INCOMING),
        outcome=stored_choice(Outcome, outcome, Outcome.MISSED),
        at=from_ms(at),
        seconds=stored_count(seconds),
        summary=summary,
        felt=stored_choice(Felt, felt, None),
        words=words or "",
    )


def list_owners(reader: Reader, e164: str) -> list[int]:
    """Return the people with exactly this number, the last talked to first."""
    found = reader.rows(
        "SELECT DISTINCT c.id, c.last_talked_at FROM phone p JOIN customer c"
        " ON c.id = p.customer_id WHERE p.e164 = :e164"
        " ORDER BY c.last_talked_at DESC NULLS LAST, c.id",
        e164=e164,
    )
    return [r[0] for r in found]


def list_ending_alike(reader: Reader, reversed_suffix: str) -> list[tuple[int, str]]:
    """Return (person, number as typed) of at most 100 numbers with these last digits.

    The last talked to come first.
    """
    # A range instead of LIKE: both databases can use the index for it, with any collation.
    found = reader.rows(
        "SELECT c.id, p.raw FROM phone p JOIN customer c ON c.id = p.customer_id"
        " WHERE p.reversed_digits >= :low AND p.reversed_digits < :high"
        " ORDER BY c.last_talked_at DESC NULLS LAST, c.id, p.position LIMIT 100",
        low=reversed_suffix,
        high=reversed_suffix + "9" * 20,
    )
    return [(r[0], r[1]) for r in found]


def find_names(reader: Reader, people: list[int]) -> dict[int, str]:
    among, ids = any_of(reader.dialect, people)
    return dict(reader.rows(f"SELECT id, display FROM customer WHERE id {among}", ids=ids))


def list_unlinked_calls(reader: Reader, number_key: str) -> list[int]:
    return [
        r[0]
        for r in reader.rows(
            "SELECT id FROM call WHERE number_key = :key AND customer_id IS NULL", key=number_key
        )
    ]


def find_latest_talk(reader: Reader, person: int) -> int | None:
    """Return the moment (ms) of a person's newest call that was a talk; None without one."""
    found = first_row(
        reader,
        "SELECT at FROM call WHERE customer_id = :person AND outcome = 'talked'"
        " ORDER BY at DESC LIMIT 1",
        person=person,
    )
    return found[0] if found else None


def count_held_since(reader: Reader, since: datetime) -> int:
    """Count the calls from a moment on that were held while the owner was with someone."""
    return int(
        first_value(
            reader,
            "SELECT count(*) FROM call WHERE at >= :since AND outcome = 'held'",
            since=to_ms(since),
        )
    )


def list_numbers(reader: Reader) -> list[tuple[str, str]]:
    """Return each distinct (number, number key) of the calls."""
    return [(r[0], r[1]) for r in reader.rows("SELECT DISTINCT number, number_key FROM call")]


def list_calls_of(reader: Reader, number: str, number_key: str) -> list[int]:
    found = reader.rows(
        "SELECT id FROM call WHERE number = :number AND number_key = :key ORDER BY id",
        number=number,
        key=number_key,
    )
    return [r[0] for r in found]


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
    """Return the callers to call back, one row for each, longest wait first.

    Snoozed callers are returned only with `snoozed`. `is_late(first)` tells whether a wait that
    began then is late.
    """
    callers: dict[object, list[NamedRow]] = {}
    for row in reader.named(_WAITING):
        customer, number_key = row["customer_id"], row["number_key"]
        # Callers who withhold their number cannot be told apart: each call is a row of its own.
        caller = ("person", customer) if customer else ("number", number_key or row["id"])
        callers.setdefault(caller, []).append(row)
    now_ms = to_ms(now)
    found = []
    for rows in callers.values():
        newest_snoozed_until = rows[-1]["snoozed_until"]
        if newest_snoozed_until is None or newest_snoozed_until <= now_ms or snoozed:
            found.append(_call_back(reader, rows, is_late))
    return found


def list_waiting_with(reader: Reader, call_id: int) -> list[int]:
    """Return the ids of all waiting calls of the caller of `call_id`, oldest first."""
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
        outcome=stored_choice(Outcome, newest["outcome"], Outcome.MISSED),
        seconds=stored_count(newest["seconds"]),
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


_CHUNK = 5_000


def count_calls(reader: Reader) -> int:
    return int(reader.rows("SELECT count(*) FROM call")[0][0])


def list_all_calls(reader: Reader) -> Iterator[Call]:
    """Yield all calls, the oldest first, read in chunks of `_CHUNK` rows."""
    last = (-(2**62), 0)
    while True:
        rows = reader.rows(
            "SELECT k.id, k.customer_id, c.display, k.number, k.direction, k.outcome, k.at,"
            " k.seconds, k.summary,"
            " (SELECT felt FROM rating WHERE call_id = k.id ORDER BY at DESC, id DESC LIMIT 1)"
            " FROM call k LEFT JOIN customer c ON c.id = k.customer_id"
            " WHERE k.at > :at OR (k.at = :at AND k.id > :id) ORDER BY k.at, k.id LIMIT :many",
            at=last[0],
            id=last[1],
            many=_CHUNK,
        )
        for key, person, name, number, direction, outcome, at, seconds, summary, felt in rows:
            yield Call(
                id=key,
                person=PersonRef(person, name) if person else None,
                number=number,
                direction=stored_choice(Direction, direction, Direction.INCOMING),
                outcome=stored_choice(Outcome, outcome, Outcome.MISSED),
                at=from_ms(at),
                seconds=stored_count(seconds),
                summary=summary,
                felt=stored_choice(Felt, felt, None),
            )
        if len(rows) < _CHUNK:
            return
        last = (at, key)  # of the last row


def find_caller_summary(reader: Reader, person: int) -> CallerSummary | None:
    found = first_row(
        reader, "SELECT display, starred, last_talked_at FROM customer WHERE id = :id", id=person
    )
    if found is None:
        return None
    name, starred, talked = found
    lines = reader.rows(
        "SELECT text FROM remember_line WHERE customer_id = :id ORDER BY position, id", id=person
    )
    talk = first_row(
        reader,
        "SELECT summary, at FROM call WHERE customer_id = :id AND outcome = 'talked'"
        " ORDER BY at DESC LIMIT 1",
        id=person,
    )
    return CallerSummary(
        person=PersonRef(person, name),
        starred=bool(starred),
        remember=tuple(r[0] for r in lines),
        bought=_most_expensive(list_purchases(reader, person)),
        last_talked=maybe_moment(talked),
        about=talk[0] if talk is not None and talk[1] == talked else "",
        open=tuple(list_open_of(reader, person)),
    )


def find_number_history(reader: Reader, number_key: str) -> NumberHistory:
    if not number_key:
        return NumberHistory()
    found = reader.rows(
        "SELECT at, direction, outcome, (SELECT count(*) FROM call WHERE number_key = :key)"
        " FROM call WHERE number_key = :key ORDER BY at DESC, id DESC LIMIT 1",
        key=number_key,
    )
    if not found:
        return NumberHistory()
    at, direction, outcome, calls = found[0]
    return NumberHistory(
        calls,
        from_ms(at),
        stored_choice(Direction, direction, Direction.INCOMING),
        stored_choice(Outcome, outcome, Outcome.MISSED),
    )


def _most_expensive(bought: tuple[Purchase, ...]) -> Purchase | None:
    """Return the purchase with the highest price, the newest of equal ones."""
    return max(bought, key=lambda purchase: purchase.price or 0, default=None)
