"""Soft deletion: move a row and everything that depends on it to the bin."""

from collections.abc import Callable, Mapping
from functools import cache

from desk.data.reader import Reader, id_list
from desk.data.schema import METADATA, TABLES
from desk.data.transaction import Transaction
from desk.data.undo_log import LINKS, UndoStep

_CHUNK = 2000


def remove(
    tx: Transaction,
    kind: str,
    table: str,
    key: int,
    label: str,
    also: Callable[[Transaction], object] | None = None,
) -> int:
    """Move a row to the bin with all rows that depend on it; return the id of the entry.

    Links of other rows to it are set to NULL; restoring the entry sets them again. `also` may make
    more changes that are restored with it.
    """
    start = tx.step_count()
    delete_rows(tx, dependent_rows(tx, table, [key]))
    if also is not None:
        also(tx)
    (entry,) = tx.reserve("bin_entry", 1)
    steps = tx.replace_steps(start, UndoStep("remove", "bin_entry", [entry]))
    kept = {"id": entry, "kind": kind, "label": label, "removed_at": tx.now_ms, "steps": steps}
    tx.run(
        "INSERT INTO bin_entry (id, kind, label, removed_at, steps)"
        " VALUES (:id, :kind, :label, :removed_at, :steps)",
        **kept,
    )
    tx.tracker.record_change("bin_entry", kept, 1)
    return entry


def delete_rows(tx: Transaction, rows: Mapping[str, list[int]]) -> None:
    """Delete these rows, which include all that depend on them; set links to them to NULL."""
    for (child, column), target in LINKS.items():
        if target in rows:
            cut = tx.rows(
                f"SELECT id FROM {child} WHERE {column} IN ({id_list(rows[target])}) ORDER BY id"
            )
            tx.update_many(child, [r[0] for r in cut], **{column: None})
    for name in _children_first():
        if name in rows:
            tx.delete_many(name, rows[name])


def dependent_rows(reader: Reader, table: str, keys: list[int]) -> dict[str, list[int]]:
    """Return the rows, and all that reference them by a foreign key that is not in LINKS."""
    found: dict[str, set[int]] = {table: set(keys)}
    fresh = [(table, list(keys))]
    while fresh:
        parent, ids = fresh.pop()
        for child, column in _references_to(parent):
            new: set[int] = set()
            for start in range(0, len(ids), _CHUNK):
                chunk = id_list(ids[start : start + _CHUNK])
                rows = reader.rows(f"SELECT id FROM {child} WHERE {column} IN ({chunk})")
                new.update(r[0] for r in rows)
            new -= found.setdefault(child, set())
            if new:
                found[child] |= new
                fresh.append((child, sorted(new)))
    return {name: sorted(ids) for name, ids in found.items() if ids}


@cache
def _references_to(parent: str) -> list[tuple[str, str]]:
    return [
        (table.name, key.parent.name)
        for table in TABLES.values()
        for key in table.foreign_keys
        if key.column.table.name == parent and (table.name, key.parent.name) not in LINKS
    ]


@cache
def _children_first() -> list[str]:
    return [table.name for table in reversed(METADATA.sorted_tables)]
