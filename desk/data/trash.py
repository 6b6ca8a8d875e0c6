"""Soft deletion moves a row and all that depends on it to the bin; purging deletes it for good.

Purging covers the bin, the undo log, the drafts and the notifications.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from desk.changes import Area
from desk.data.reader import Reader, id_list
from desk.data.schema import METADATA, TABLES
from desk.data.sqlite import UNCLEAN
from desk.data.transaction import Transaction
from desk.data.undo_log import LINKS, StepKind, UndoStep, read_steps
from desk.domain.text_folding import fold, words

_CHUNK = 2000
_LONG = 3  # letters of a word that is looked for inside longer ones
_DRAFT_NAMES = {
    "customer": ("person", "customer"),
    "call": ("call", "call_back"),
    "fix": ("fix", "promise"),
    "note": ("note",),
    "purchase": ("purchase",),
    "check_in": ("check_in",),
}
Rows = set[tuple[str, int]]


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
    steps = tx.replace_steps(start, UndoStep(StepKind.REMOVE, "bin_entry", [entry]))
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


def purge(tx: Transaction, entries: list[int]) -> None:
    """Permanently delete these trash entries and all rows that reference them.

    Undo entries that contain their data are deleted as well. Exception: an import that also added
    other people is kept, because insert steps store only row ids.
    """
    gone, names = _gone(tx, entries)
    _delete_undo_entries(tx, gone, names)
    _delete_drafts(tx, gone)
    for table, key in gone:
        for word in _DRAFT_NAMES.get(table, ()):
            tx.run("DELETE FROM notification WHERE item = :item", item=f"{word}:{key}")
    _delete_empty_households(tx)
    if any(table == "customer" for table, _key in gone):
        _forget_file_names(tx, names)
    if tx.dialect == "sqlite":
        tx.run(f"PRAGMA user_version = {UNCLEAN}")
    tx.tracker.areas |= Area.BIN


def _forget_file_names(tx: Transaction, names: list[str]) -> None:
    """Delete the names of imported files that have a word of these names: "Ruth Kessler.vcf"."""
    own = {word for name in names for word in words(name) if len(word) > 1}
    for batch, file in tx.rows("SELECT id, file FROM import_batch WHERE file <> ''"):
        if own & set(words(file)) or any(word in fold(file) for word in own if len(word) > _LONG):
            tx.run("UPDATE import_batch SET file = '' WHERE id = :id", id=batch)


def purge_old_actions(tx: Transaction, before_ms: int) -> None:
    """Delete undo entries from before that moment: they can no longer be undone."""
    tx.run("DELETE FROM action WHERE at < :before", before=before_ms)


def _gone(tx: Transaction, entries: list[int]) -> tuple[Rows, list[str]]:
    """Return the rows to delete, and the labels of their entries.

    An entry whose rows belong to deleted ones is included.
    """
    gone: Rows = set()
    names: list[str] = []
    waiting = tx.rows(f"SELECT id, label FROM bin_entry WHERE id IN ({id_list(entries)})")
    others = tx.rows(
        f"SELECT id, label FROM bin_entry WHERE id NOT IN ({id_list(entries)}) ORDER BY id"
    )
    while waiting:
        for entry, label in waiting:
            gone.add(("bin_entry", entry))
            names.append(label)
            for step in _entry(tx, entry):
                if step.kind is StepKind.DELETE:
                    gone.update((step.table, key) for key in step.keys)
            tx.run("DELETE FROM bin_entry WHERE id = :id", id=entry)
        waiting = [
            (entry, label)
            for entry, label in others
            if ("bin_entry", entry) not in gone
            and any(_references(step, gone) for step in _entry(tx, entry))
        ]
    return gone, names


def _entry(tx: Transaction, entry: int) -> list[UndoStep]:
    found = tx.rows("SELECT steps FROM bin_entry WHERE id = :id", id=entry)
    return read_steps(found[0][0]) if found else []


def _delete_undo_entries(tx: Transaction, gone: Rows, names: list[str]) -> None:
    actions = [
        (key, label, read_steps(steps))
        for key, label, steps in tx.rows("SELECT id, label, steps FROM action ORDER BY id")
    ]
    forgotten: set[int] = set()
    found = True
    while found:
        # A deleted undo entry may have deleted rows that no trash entry holds (a phone number
        # removed from a card, a merged person): entries that contain those are deleted too.
        found = False
        for key, label, steps in actions:
            if key in forgotten or not (
                any(_contains(step, gone) for step in steps) or any(n and n in label for n in names)
            ):
                continue
            if _is_import_of_others(steps, gone):
                continue
            forgotten.add(key)
            found = True
            for step in steps:
                if step.kind is StepKind.DELETE:
                    there = _there(tx, step)
                    gone.update((step.table, k) for k in step.keys if k not in there)
    tx.run(f"DELETE FROM action WHERE id IN ({id_list(forgotten)})")


def _is_import_of_others(steps: list[UndoStep], gone: Rows) -> bool:
    """Return whether the action only inserted rows and some of its people remain.

    Insert steps hold ids, no text.
    """
    return all(step.kind is StepKind.INSERT for step in steps) and any(
        step.table == "customer" and any(("customer", key) not in gone for key in step.keys)
        for step in steps
    )


def _there(tx: Transaction, step: UndoStep) -> set[int]:
    rows = tx.rows(f"SELECT id FROM {step.table} WHERE id IN ({id_list(step.keys)})")
    return {r[0] for r in rows}


def _contains(step: UndoStep, gone: Rows) -> bool:
    return any((step.table, key) in gone for key in step.keys) or _references(step, gone)


def _references(step: UndoStep, gone: Rows) -> bool:
    """Return whether a row of the step references a deleted one by a foreign key not in LINKS."""
    columns = _owning_columns(step.table)
    if step.kind is StepKind.DELETE:
        places = [(step.columns.index(c), t) for c, t in columns.items() if c in step.columns]
        return any((t, row[place]) in gone for row in step.rows for place, t in places)
    return any(
        (target, values[column]) in gone
        for values in (step.before or {}, step.after or {})
        for column, target in columns.items()
        if column in values
    )


@cache
def _owning_columns(table: str) -> dict[str, str]:
    return {
        key.parent.name: key.column.table.name
        for key in TABLES[table].foreign_keys
        if (table, key.parent.name) not in LINKS
    }


def _delete_drafts(tx: Transaction, gone: Rows) -> None:
    """Delete drafts about deleted rows.

    A draft names its subject in its key (`note:person:12`) or its content (`person`).
    """
    drafts = tx.rows("SELECT key, content FROM draft")
    for key, content in drafts:
        if any(_is_about(key, content, table, number) for table, number in gone):
            tx.run("DELETE FROM draft WHERE key = :key", key=key)


def _is_about(key: str, content: str, table: str, number: int) -> bool:
    words = _DRAFT_NAMES.get(table, ())
    if any(f":{key}:".find(f":{word}:{number}:") >= 0 for word in words):
        return True
    return any(
        value == number and (name in words or name.removesuffix("_id") in words)
        for name, value in _pairs(json.loads(content or "null"))
    )


def _pairs(content: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(content, dict):
        for name, value in content.items():
            yield name, value
            yield from _pairs(value)
    elif isinstance(content, list):
        for value in content:
            yield from _pairs(value)


def _delete_empty_households(tx: Transaction) -> None:
    """Delete households without members on the desk or in the bin."""
    empty = [
        r[0]
        for r in tx.rows(
            "SELECT id FROM household h WHERE NOT EXISTS"
            " (SELECT 1 FROM customer c WHERE c.household_id = h.id)"
        )
    ]
    if not empty:
        return
    kept: set[Any] = set()
    for (entry,) in tx.rows("SELECT id FROM bin_entry"):
        for step in _entry(tx, entry):
            kept.update(_households_in(step))
    unused = [key for key in empty if key not in kept]
    tx.run(f"DELETE FROM household WHERE id IN ({id_list(unused)})")


def _households_in(step: UndoStep) -> Iterable[Any]:
    if step.table != "customer":
        return
    for row in [*step.dicts(), step.before or {}, step.after or {}]:
        yield row.get("household_id")
