"""What lies in the bin, and what can be undone."""

from datetime import datetime
from typing import TYPE_CHECKING

from desk.data.reader import Reader, Row, first_row
from desk.data.timestamps import from_ms, to_ms
from desk.domain.bin import BinEntry

if TYPE_CHECKING:
    from desk.data.transaction import Transaction


def list_bin(reader: Reader) -> list[BinEntry]:
    """Newest first."""
    rows = reader.rows(
        "SELECT id, kind, label, removed_at FROM bin_entry ORDER BY removed_at DESC, id DESC"
    )
    return [_entry(r) for r in rows]


def find_entry(reader: Reader, entry: int) -> BinEntry | None:
    found = first_row(
        reader, "SELECT id, kind, label, removed_at FROM bin_entry WHERE id = :id", id=entry
    )
    return _entry(found) if found else None


def list_removed_before(reader: Reader, moment: datetime) -> list[int]:
    rows = reader.rows("SELECT id FROM bin_entry WHERE removed_at < :m", m=to_ms(moment))
    return [r[0] for r in rows]


def anything_before(reader: Reader, moment: datetime) -> bool:
    """Whether the bin or the journal holds something older."""
    found = reader.rows(
        "SELECT 1 FROM bin_entry WHERE removed_at < :moment UNION ALL"
        " SELECT 1 FROM (SELECT at FROM action ORDER BY id LIMIT 1) oldest WHERE at < :moment",
        moment=to_ms(moment),
    )
    return bool(found)


def newest_action(reader: Reader) -> int | None:
    """The newest action that has not been undone."""
    found = first_row(
        reader, "SELECT id FROM action WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1"
    )
    return found[0] if found else None


def find_action(reader: Reader, action: int) -> tuple[str, str, bool] | None:
    """(label, steps as JSON, already undone)"""
    found = first_row(
        reader, "SELECT label, steps, undone_at IS NOT NULL FROM action WHERE id = :id", id=action
    )
    return (found[0], found[1], bool(found[2])) if found else None


def list_newer_steps(reader: Reader, action: int) -> list[str]:
    """The steps, as JSON, of everything done after an action and not undone."""
    rows = reader.rows(
        "SELECT steps FROM action WHERE id > :id AND undone_at IS NULL ORDER BY id", id=action
    )
    return [r[0] for r in rows]


def mark_undone(tx: "Transaction", action: int) -> None:
    tx.run("UPDATE action SET undone_at = :now WHERE id = :id", now=tx.now_ms, id=action)


def title_of(reader: Reader, table: str, key: int) -> str | None:
    """How the bin calls a row, None if there is none."""
    titles = {
        "customer": "SELECT display FROM customer WHERE id = :id",
        "call": "SELECT coalesce(c.display, nullif(k.number, ''), 'unknown number')"
        " FROM call k LEFT JOIN customer c ON c.id = k.customer_id WHERE k.id = :id",
        "fix": "SELECT what FROM fix WHERE id = :id",
        "note": "SELECT text FROM note WHERE id = :id",
        "purchase": "SELECT what FROM purchase WHERE id = :id",
        "interaction": "SELECT c.display FROM interaction o JOIN customer c ON c.id = o.customer_id"
        " WHERE o.id = :id",
    }
    found = first_row(reader, titles[table], id=key)
    return None if found is None else str(found[0])


def _entry(found: Row) -> BinEntry:
    return BinEntry(found[0], found[1], found[2], from_ms(found[3]))
