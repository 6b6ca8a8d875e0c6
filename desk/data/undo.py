"""Reverting undo steps, for Undo and for restoring from the bin.

Newer work is never destroyed: a column that was changed again keeps its newer value, a deleted row
stays deleted, and where newer rows reference one to delete, ReferencedRow is raised.
"""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from desk.data.reader import id_list
from desk.data.transaction import Transaction, columns_of
from desk.data.undo_log import UndoStep, read_steps, write_steps

# Foreign keys to rows that may be deleted: set to NULL instead of preventing it.
LINKS = {("customer", "referred_by_id"): "customer", ("customer", "household_id"): "household"}
# Unique columns, and the value for a restored row whose own is taken by now.
_ONLY_ONE: dict[tuple[str, str], Callable[[], str | None]] = {
    ("customer", "uid"): lambda: f"urn:uuid:{uuid.uuid4()}",
    ("call", "source_key"): lambda: None,
}


def revert(tx: Transaction, steps: Sequence[UndoStep]) -> None:
    """Undo the steps, last first. Raises desk.data.transaction.ReferencedRow."""
    for step in reversed(steps):
        if step.verb == "insert":
            tx.delete_many(step.table, step.keys)
        elif step.verb == "delete":
            _insert_again(tx, step)
        elif step.verb == "update":
            _revert_update(tx, step)
        else:
            for entry in step.keys:
                restore_entry(tx, entry)


def restore_entry(tx: Transaction, entry: int) -> None:
    """Restore the rows of a trash entry and delete it; do nothing if it does not exist."""
    found = tx.get("bin_entry", entry)
    if found is not None:
        revert(tx, read_steps(found["steps"]))
        tx.delete("bin_entry", entry)


def _insert_again(tx: Transaction, step: UndoStep) -> None:
    there = _present(tx, step.table, step.keys)
    known = set(columns_of(step.table))
    rows = [
        {name: value for name, value in row.items() if name in known}
        for row in step.dicts()
        if row["id"] not in there
    ]
    for (table, column), fresh in _ONLY_ONE.items():
        if table == step.table:
            taken = _taken(tx, table, column, [r[column] for r in rows])
            for row in rows:
                if row[column] in taken:
                    row[column] = fresh()
    for (table, column), target in LINKS.items():
        if table == step.table:
            links = {r["id"]: r[column] for r in rows if r[column] is not None}
            there = _present(tx, target, list(links.values()))
            for row in rows:
                if row[column] is not None and row[column] not in there:
                    link = {column: row[column]}
                    row[column] = None
                    back = UndoStep("update", table, [row["id"]], link, {column: None})
                    _defer_to_entry(tx, back, target, link[column])
    tx.insert_many(step.table, rows)


def _revert_update(tx: Transaction, step: UndoStep) -> None:
    assert step.before is not None
    assert step.after is not None
    columns = columns_of(step.table)
    places = {name: columns.index(name) for name in step.before if name in columns}
    found: set[int] = set()
    alike: dict[tuple[str, ...], list[int]] = {}
    for keys, rows in tx.get_many(step.table, step.keys):
        found.update(keys)
        for key, row in zip(keys, rows, strict=True):
            same = tuple(name for name, at in places.items() if row[at] == step.after[name])
            alike.setdefault(same, []).append(key)
    for names, keys in alike.items():
        if names:
            _update(tx, step.table, keys, {name: step.before[name] for name in names})
    for key in step.keys:
        if key not in found and any((step.table, name) in LINKS for name in step.before):
            _defer_to_entry(tx, replace(step, keys=[key]), step.table, key)


def _update(tx: Transaction, table: str, keys: list[int], values: dict[str, Any]) -> None:
    """Update rows; a link to a deleted row is left to that row's trash entry."""
    for name in [n for n in values if (table, n) in LINKS and values[n] is not None]:
        target = LINKS[table, name]
        if values[name] not in _present(tx, target, [values[name]]):
            link = {name: values.pop(name)}
            _defer_to_entry(
                tx, UndoStep("update", table, keys, link, {name: None}), target, link[name]
            )
            values[name] = None
    tx.update_many(table, keys, **values)


def _defer_to_entry(tx: Transaction, step: UndoStep, table: str, key: int) -> None:
    """Add a step to the trash entry that holds a row, to be reverted after it is restored."""
    for entry, written in tx.rows("SELECT id, steps FROM bin_entry ORDER BY id DESC"):
        if f'["delete","{table}",' not in written:
            continue
        steps = read_steps(written)
        if any(s.verb == "delete" and s.table == table and key in s.keys for s in steps):
            tx.update("bin_entry", entry, steps=write_steps([step, *steps]))
            return


def _present(tx: Transaction, table: str, keys: Sequence[int]) -> set[int]:
    found: set[int] = set()
    for start in range(0, len(keys), 2000):
        chunk = id_list(keys[start : start + 2000])
        found.update(r[0] for r in tx.rows(f"SELECT id FROM {table} WHERE id IN ({chunk})"))
    return found


def _taken(tx: Transaction, table: str, column: str, values: Sequence[Any]) -> set[Any]:
    taken = set()
    for value in values:
        if value is not None and tx.rows(
            f"SELECT 1 FROM {table} WHERE {column} = :value", value=value
        ):
            taken.add(value)
    return taken
