"""What is half typed."""

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desk.data.reader import Reader, first_row
from desk.data.timestamps import from_ms, to_ms

if TYPE_CHECKING:
    from desk.data.transaction import Transaction


def find_draft(reader: Reader, key: str) -> dict[str, Any] | None:
    found = first_row(reader, "SELECT content FROM draft WHERE key = :key", key=key)
    return json.loads(found[0]) if found else None


def list_drafts(reader: Reader) -> list[tuple[str, dict[str, Any], datetime]]:
    """(key, content, when it was typed), newest first."""
    rows = reader.rows("SELECT key, content, at FROM draft ORDER BY at DESC, key")
    return [(key, json.loads(content), from_ms(at)) for key, content, at in rows]


def put_draft(tx: "Transaction", key: str, content: dict[str, Any], at: datetime) -> None:
    tx.run(
        "INSERT INTO draft (key, content, at) VALUES (:key, :content, :at) ON CONFLICT (key)"
        " DO UPDATE SET content = excluded.content, at = excluded.at",
        key=key,
        content=json.dumps(content, ensure_ascii=False),
        at=to_ms(at),
    )
