"""The undo log: the steps of a transaction as JSON, and how they are reverted.

The bin keeps the same steps: restoring a person reverts their removal. Newer work is never
destroyed: a column that was changed again keeps its newer value, a deleted row stays deleted, and
where newer rows reference one to delete, ReferencedRow is raised.
"""

import base64
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, Protocol

from desk.data.reader import Reader, Row, id_list
from desk.record import record, replace


class StepKind(StrEnum):
    """The effect of a step; the values are stored in the undo log and the bin."""

    INSERT = "insert"
    DELETE = "delete"
    UPDATE = "update"
    REMOVE = "remove"


@record(frozen=True, slots=True)
class UndoStep:
    """A change to some rows of one table, stored as one JSON list.

    INSERT has the `keys` of the new rows, DELETE the `keys` with the whole `rows` as they were.
    UPDATE has the `keys` and what their columns held `before` and `after`, the same for all rows.
    REMOVE has the `keys` of entries in the bin, which hold the steps.
    """

    kind: StepKind
    table: str
    keys: Sequence[int]
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None
    columns: Sequence[str] = ()
    rows: Sequence[Sequence[Any]] = ()

    def dicts(self) -> Iterable[dict[str, Any]]:
        """Return the deleted rows as dicts by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def text(self) -> str:
        found: list[Any] = [self.kind.value, self.table, list(self.keys)]
        if self.kind is StepKind.UPDATE:
            found += [dict(self.before or {}), dict(self.after or {})]
        elif self.kind is StepKind.DELETE:
            found += [list(self.columns), self.rows]
        return _written(found)


def read_steps(written: str) -> list[UndoStep]:
    """Return the steps of an action or a bin entry, in the order in which they were taken."""
    return [_step(*found) for found in json.loads(written or "[]", object_hook=_full)]


def write_steps(steps: Iterable[UndoStep]) -> str:
    return join(step.text() for step in steps)


def join(texts: Iterable[str]) -> str:
    """Return the JSON of several steps, each of which is JSON already."""
    return "[" + ",".join(texts) + "]"


def _step(written_kind: str, table: str, keys: list[int], *more: Any) -> UndoStep:
    kind = StepKind(written_kind)
    if kind is StepKind.UPDATE:
        before, after = more
        return UndoStep(kind, table, keys, before=before, after=after)
    if kind is StepKind.DELETE:
        columns, rows = more
        return UndoStep(kind, table, keys, columns=columns, rows=rows)
    return UndoStep(kind, table, keys)


def _bare(value: Any) -> Any:
    """Encode bytes, which JSON cannot hold."""
    return {"base64": base64.b64encode(value).decode()}


# Made once: `json.dumps` with options makes an encoder for each call.
_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_bare).encode


def _full(found: dict[str, Any]) -> Any:
    return base64.b64decode(found["base64"]) if found.keys() == {"base64"} else found


class UndoTarget(Reader, Protocol):
    """The part of `Transaction` that reverting uses; each change is recorded as a step."""

    def columns_of(self, table: str) -> list[str]:
        """Return the names of the columns of a table."""

    def get(self, table: str, key: int) -> dict[str, Any] | None:
        """Return a whole row, or None."""

    def get_many(self, table: str, keys: Sequence[int]) -> Iterator[tuple[list[int], list[Row]]]:
        """Yield (keys, rows) of the whole rows that exist."""

    def insert_many(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add rows that have their ids already."""

    def update(self, table: str, key: int, **values: Any) -> None:
        """Change columns of one row."""

    def update_many(self, table: str, keys: Sequence[int], **values: Any) -> None:
        """Give the same values to many rows."""

    def delete(self, table: str, key: int) -> None:
        """Delete one row."""

    def delete_many(self, table: str, keys: Sequence[int]) -> None:
        """Delete rows."""


def _new_uid() -> str:
    import uuid  # needed only if the uid of a restored person is taken

    return f"urn:uuid:{uuid.uuid4()}"


# Foreign keys to rows that may be deleted: set to NULL instead of preventing it.
LINKS = {("customer", "referred_by_id"): "customer", ("customer", "household_id"): "household"}
# Unique columns, and the value for a restored row if another row has its value now.
_ONLY_ONE: dict[tuple[str, str], Callable[[], str | None]] = {
    ("customer", "uid"): _new_uid,
    ("call", "source_key"): lambda: None,
}


def revert(tx: UndoTarget, steps: Sequence[UndoStep]) -> None:
    """Undo the steps, last first. Raises desk.data.transaction.ReferencedRow."""
    for step in reversed(steps):
        if step.kind is StepKind.INSERT:
            tx.delete_many(step.table, step.keys)
        elif step.kind is StepKind.DELETE:
            _insert_again(tx, step)
        elif step.kind is StepKind.UPDATE:
            _revert_update(tx, step)
        else:
            for entry in step.keys:
                restore_entry(tx, entry)


def restore_entry(tx: UndoTarget, entry: int) -> None:
    """Restore the rows of a trash entry and delete it; do nothing if it does not exist."""
    found = tx.get("bin_entry", entry)
    if found is not None:
        revert(tx, read_steps(found["steps"]))
        tx.delete("bin_entry", entry)


def _insert_again(tx: UndoTarget, step: UndoStep) -> None:
    there = _present(tx, step.table, step.keys)
    known = set(tx.columns_of(step.table))
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
                    back = UndoStep(StepKind.UPDATE, table, [row["id"]], link, {column: None})
                    _defer_to_entry(tx, back, target, link[column])
    tx.insert_many(step.table, rows)


def _revert_update(tx: UndoTarget, step: UndoStep) -> None:
    assert step.before is not None
    assert step.after is not None
    columns = tx.columns_of(step.table)
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


def _update(tx: UndoTarget, table: str, keys: list[int], values: dict[str, Any]) -> None:
    """Update rows; a link to a deleted row is deferred to the trash entry of that row."""
    for name in [n for n in values if (table, n) in LINKS and values[n] is not None]:
        target = LINKS[table, name]
        if values[name] not in _present(tx, target, [values[name]]):
            link = {name: values.pop(name)}
            _defer_to_entry(
                tx, UndoStep(StepKind.UPDATE, table, keys, link, {name: None}), target, link[name]
            )
            values[name] = None
    tx.update_many(table, keys, **values)


def _defer_to_entry(tx: UndoTarget, step: UndoStep, table: str, key: int) -> None:
    """Add a step to the trash entry that holds a row, to be reverted after it is restored."""
    for entry, written in tx.rows("SELECT id, steps FROM bin_entry ORDER BY id DESC"):
        if f'["delete","{table}",' not in written:
            continue
        steps = read_steps(written)
        if any(s.kind is StepKind.DELETE and s.table == table and key in s.keys for s in steps):
            tx.update("bin_entry", entry, steps=write_steps([step, *steps]))
            return


def _present(tx: UndoTarget, table: str, keys: Sequence[int]) -> set[int]:
    found: set[int] = set()
    for start in range(0, len(keys), 2000):
        chunk = id_list(keys[start : start + 2000])
        found.update(r[0] for r in tx.rows(f"SELECT id FROM {table} WHERE id IN ({chunk})"))
    return found


def _taken(tx: UndoTarget, table: str, column: str, values: Sequence[Any]) -> set[Any]:
    taken = set()
    for value in values:
        if value is not None and tx.rows(
            f"SELECT 1 FROM {table} WHERE {column} = :value", value=value
        ):
            taken.add(value)
    return taken
