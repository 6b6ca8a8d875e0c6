"""Columns that follow from others: the shown name, last talked, who still waits for a call back.

They are never the truth: each is worked out again, from what was written, at the end of every
transaction that could have changed it. They exist so that lists of 100,000 people and a million
calls can be read through an index.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from desk.data.reader import numbers
from desk.data.touched import Touched
from desk.rules.fold import fold
from desk.rules.person_name import display_name, sort_key

if TYPE_CHECKING:
    from desk.data.writer import Writer

CHUNK = 500
MISSED = "('missed', 'voicemail', 'held')"


def refresh(writer: "Writer", touched: Touched) -> None:
    for chunk in _chunks(sorted(touched.names)):
        _names(writer, chunk)
    for chunk in _chunks(sorted(touched.talks)):
        _last_talked(writer, chunk)
    for customer in sorted(touched.talks):
        _waiting(writer, "customer_id", customer)
    for number in sorted(touched.numbers):
        _waiting(writer, "number_key", number)


def _names(writer: "Writer", ids: Sequence[int]) -> None:
    found = writer.rows(
        "SELECT c.id, c.prefix, c.given, c.middle, c.family, c.suffix, c.nickname, c.formatted,"
        " c.business, coalesce((SELECT p.typed FROM phone p WHERE p.customer_id = c.id"
        "  ORDER BY p.position, p.id LIMIT 1), ''), c.display, c.sort_key, c.display_key"
        f" FROM customer c WHERE c.id IN ({numbers(ids)})"
    )
    changed: list[dict[str, Any]] = []
    for row in found:
        key, prefix, given, middle, family, suffix, nickname, formatted, business, phone = row[:10]
        shown = display_name(
            prefix, given, middle, family, suffix, nickname, formatted, business, phone
        )
        sort = sort_key(given, family, formatted or nickname or business or shown)
        names = (shown, sort, fold(shown))
        if names != tuple(row[10:]):
            changed.append({"id": key, "shown": shown, "sort": sort, "by_first": names[2]})
    writer.run_many(
        "UPDATE customer SET display = :shown, sort_key = :sort, display_key = :by_first"
        " WHERE id = :id",
        changed,
    )


def _last_talked(writer: "Writer", ids: Sequence[int]) -> None:
    # Two index look-ups a person; NULL where there was neither.
    talked = (
        "(SELECT max(t.at) FROM ("
        " SELECT (SELECT at FROM call WHERE customer_id = customer.id AND outcome = 'talked'"
        "  ORDER BY at DESC LIMIT 1) AS at"
        " UNION ALL SELECT (SELECT max(at) FROM contact WHERE customer_id = customer.id)) t)"
    )
    writer.run(f"UPDATE customer SET last_talked_at = {talked} WHERE id IN ({numbers(ids)})")


def _waiting(writer: "Writer", column: str, caller: int | str) -> None:
    """A missed, voicemail or held call waits until a later talk with the same person or number."""
    talk = writer.rows(
        f"SELECT at FROM call WHERE {column} = :caller AND outcome = 'talked'"
        " ORDER BY at DESC LIMIT 1",
        caller=caller,
    )
    since = talk[0][0] if talk else -1
    # Only calls at or after the last talk, or marked as waiting before it, can differ.
    candidates = writer.rows(
        f"SELECT id, customer_id, number_key, at, waiting, settled_at FROM call"
        f" WHERE {column} = :caller AND (waiting OR at > :since)"
        f" AND direction = 'incoming' AND outcome IN {MISSED}",
        caller=caller,
        since=since,
    )
    flips: list[dict[str, Any]] = []
    for key, customer, number, at, waiting, settled in candidates:
        waits = settled is None and not _talked_after(writer, customer, number, at)
        if waits != bool(waiting):
            flips.append({"id": key, "waits": waits})
    writer.run_many("UPDATE call SET waiting = :waits WHERE id = :id", flips)


def _talked_after(writer: "Writer", customer: int | None, number: str, at: int) -> bool:
    for column, caller in (("customer_id", customer), ("number_key", number)):
        if caller and writer.rows(
            f"SELECT 1 FROM call WHERE {column} = :caller AND at > :at AND outcome = 'talked'"
            " LIMIT 1",
            caller=caller,
            at=at,
        ):
            return True
    return False


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]


def all_people(writer: "Writer", ids: Iterable[int]) -> None:
    """Work out everything derived for these people anew (after a bulk load)."""
    touched = Touched()
    touched.names.update(ids)
    touched.talks.update(touched.names)
    refresh(writer, touched)
