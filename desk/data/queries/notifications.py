"""Notifications that the desktop has accepted: one row for each due moment of an item."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desk.data.reader import Reader, any_of

if TYPE_CHECKING:
    from desk.data.transaction import Transaction

# Finds the record behind an item's key, if it is still open.
_OPEN = {
    "check_in": "SELECT 1 FROM check_in WHERE id = :key",
    "promise": "SELECT 1 FROM fix WHERE id = :key AND done_at IS NULL AND dismissed_at IS NULL",
}


def list_accepted(reader: Reader, items: Sequence[str]) -> list[tuple[str, int, int]]:
    """(item, due moment, moment of acceptance) of these items; moments in ms."""
    among, keys = any_of(reader.dialect, items)
    found = reader.rows(
        f"SELECT item, due_at, accepted_at FROM notification WHERE item {among}", ids=keys
    )
    return [(r[0], r[1], r[2]) for r in found]


def insert_accepted(tx: "Transaction", accepted: Iterable[tuple[str, int]]) -> None:
    """Record each (item, due moment in ms) as accepted now; existing rows stay unchanged."""
    tx.run_many(
        "INSERT INTO notification (item, due_at, accepted_at) VALUES (:item, :moment, :now)"
        " ON CONFLICT (item, due_at) DO NOTHING",
        [{"item": item, "moment": moment, "now": tx.now_ms} for item, moment in accepted],
    )


def delete_old(tx: "Transaction", before_ms: int) -> None:
    """Delete rows accepted before `before_ms`, but keep the last one of each open item."""
    old = tx.rows(
        "SELECT item, max(accepted_at) FROM notification WHERE accepted_at < :before GROUP BY item",
        before=before_ms,
    )
    for item, last in old:
        kind, _, key = item.partition(":")
        kept = kind in _OPEN and tx.rows(_OPEN[kind], key=int(key))
        tx.run(
            "DELETE FROM notification WHERE item = :item AND accepted_at < :before",
            item=item,
            before=last if kept else before_ms,
        )
