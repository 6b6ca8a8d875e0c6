"""What the desktop has been told: one record a due moment."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desk.data.reader import Reader, one_of

if TYPE_CHECKING:
    from desk.data.transaction import Writer

# What an item hangs on, while it is open.
_OPEN = {
    "check_in": "SELECT 1 FROM check_in WHERE id = :key",
    "promise": "SELECT 1 FROM fix WHERE id = :key AND done_at IS NULL AND dismissed_at IS NULL",
}


def list_told(reader: Reader, items: Sequence[str]) -> list[tuple[str, int, int]]:
    """(item, due moment, when the desktop accepted it), both in ms, of these items."""
    among, keys = one_of(reader.dialect, items)
    found = reader.rows(
        f"SELECT item, moment, accepted_at FROM notification WHERE item {among}", ids=keys
    )
    return [(r[0], r[1], r[2]) for r in found]


def put_told(writer: "Writer", told: Iterable[tuple[str, int]]) -> None:
    """(item, due moment in ms): accepted now; one that is recorded already stays as it is."""
    writer.run_many(
        "INSERT INTO notification (item, moment, accepted_at) VALUES (:item, :moment, :now)"
        " ON CONFLICT (item, moment) DO NOTHING",
        [{"item": item, "moment": moment, "now": writer.now_ms} for item, moment in told],
    )


def forget_told(writer: "Writer", before_ms: int) -> None:
    """Drop old records, but the last one of what is still open: it was told, however long ago."""
    old = writer.rows(
        "SELECT item, max(accepted_at) FROM notification WHERE accepted_at < :before GROUP BY item",
        before=before_ms,
    )
    for item, last in old:
        kind, _, key = item.partition(":")
        kept = kind in _OPEN and writer.rows(_OPEN[kind], key=int(key))
        writer.run(
            "DELETE FROM notification WHERE item = :item AND accepted_at < :before",
            item=item,
            before=last if kept else before_ms,
        )
