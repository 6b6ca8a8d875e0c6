"""The transaction: the single path for writes.

Every insert, update and delete of the owner's data goes through a Transaction. It records each
in the undo log, keeps the projections and the search index up to date, and reports the changes
that screens refresh by.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, String, text
from sqlalchemy.exc import IntegrityError

from desk.changes import Changes
from desk.data import projections, search_index
from desk.data.change_tracker import ChangeTracker
from desk.data.reader import NamedRow, Row, any_of, named_rows
from desk.data.schema import TABLES
from desk.data.undo_log import StepKind, UndoStep, join
from desk.errors import DeskError

CHUNK = 2000
_INTEGRITY_ERRORS = (IntegrityError, driver.IntegrityError)


class ReferencedRow(DeskError):
    """A constraint refused a write: other rows reference this one, or it references none."""

    def __init__(self) -> None:
        super().__init__(
            "This goes together with something that is no longer on this desk. Nothing was changed."
        )


class Transaction:
    """Reads and writes rows; yielded by `Database.transaction`, which commits or rolls back.

    Values are those of the columns (desk.data.schema): ints, text, bytes, bools, None. The SQL is
    built as text, because SQLAlchemy takes longer to build a statement than to run it.
    """

    def __init__(self, connection: Connection, now_ms: int, label: str) -> None:
        self.dialect = connection.dialect.name
        self.now_ms = now_ms
        self._label = label
        self._changes: Changes | None = None
        self.tracker = ChangeTracker()
        self._steps: list[str] = []
        self._new_documents: list[dict[str, Any]] = []  # of the search index, for new people
        self._connection = connection
        # SQLite is called through its driver, within SQLAlchemy's transaction: building unused
        # result objects in SQLAlchemy would double the time of a small write.
        self._driver: Any = None
        if self.dialect == "sqlite":
            self._driver = connection.connection.driver_connection

    def describe(self, label: str) -> None:
        """Set the label that Undo shows for this transaction."""
        self._label = label

    @property
    def changes(self) -> Changes:
        """The changes of the transaction. Raises RuntimeError before the block has ended."""
        if self._changes is None:
            raise RuntimeError("the changes are known after the transaction has ended")
        return self._changes

    # Reading within the transaction

    def rows(self, sql: str, /, **values: Any) -> list[Row]:
        return self._ask(sql, values)

    def named(self, sql: str, /, **values: Any) -> list[NamedRow]:
        if self._driver is not None:
            return named_rows(self._driver.execute(sql, values))
        return [dict(row) for row in self._connection.execute(_parsed(sql), values).mappings()]

    def columns_of(self, table: str) -> list[str]:
        """Return the names of the columns of a table."""
        return columns_of(table)

    def get(self, table: str, key: int) -> dict[str, Any] | None:
        """Return a whole row as a dict, or None."""
        columns = columns_of(table)
        found = self.rows(f"SELECT {', '.join(columns)} FROM {table} WHERE id = :id", id=key)
        return dict(zip(columns, found[0], strict=True)) if found else None

    def get_many(self, table: str, keys: Sequence[int]) -> Iterator[tuple[list[int], list[Row]]]:
        """Yield the rows that exist, in chunks of (keys, rows) with the columns of `columns_of`."""
        columns = columns_of(table)
        place = columns.index("id")
        for start in range(0, len(keys), CHUNK):
            among, ids = any_of(self.dialect, keys[start : start + CHUNK])
            found = self.rows(
                f"SELECT {', '.join(columns)} FROM {table} WHERE id {among} ORDER BY id", ids=ids
            )
            yield [r[place] for r in found], found

    # Changing rows

    def insert(self, table: str, **values: Any) -> int:
        """Add a row and return its id."""
        whole = _without_nul({**_defaults(table), **values})
        found = self._ask(
            f"INSERT INTO {table} ({', '.join(whole)})"
            f" VALUES ({', '.join(':' + name for name in whole)}) RETURNING id",
            whole,
        )
        key: int = found[0][0]
        self._steps.append(UndoStep(StepKind.INSERT, table, [key]).text())
        self.tracker.record_change(table, whole | {"id": key}, 1)
        return key

    def insert_many(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add many rows; each has the same columns, and an id from `reserve`."""
        rows = _without_nuls(table, rows)
        self._insert_rows(table, rows)
        for row in rows:
            self.tracker.record_change(table, row, 1)

    def insert_people(self, tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        """Add new people: their `customer` rows and, by table, those of their lists.

        Rows are as for `insert_many`; those of a list are in its order. Projections and search
        documents are made from these rows instead of reading them back, which takes a third of the
        time.
        """
        cleaned = {table: _without_nuls(table, rows) for table, rows in tables.items()}
        people = projections.with_shown_lines(cleaned)
        self._insert_rows("customer", people)
        for table, rows in cleaned.items():
            if table != "customer":
                self._insert_rows(table, rows)
            if rows:
                self.tracker.record_new_people(table, (row["id"] for row in people))
        self._new_documents += search_index.documents_of_new(people, cleaned)

    def _insert_rows(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert the rows and add the undo step."""
        if not rows:
            return
        given = list(rows[0])
        defaults = {k: v for k, v in _defaults(table).items() if k not in rows[0]}
        names = ", ".join([*given, *defaults])
        if self._driver is not None:  # by position, twice as fast as by name
            values_of, constants = itemgetter(*given), tuple(defaults.values())
            marks = ", ".join("?" * (len(given) + len(defaults)))
            sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"
            self._do_many(sql, (values_of(row) + constants for row in rows))
        else:
            marks = ", ".join(f":{name}" for name in [*given, *defaults])
            sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"
            for start in range(0, len(rows), CHUNK):
                self._do(sql, [{**defaults, **row} for row in rows[start : start + CHUNK]])
        self._steps.append(UndoStep(StepKind.INSERT, table, [row["id"] for row in rows]).text())

    def reserve(self, table: str, count: int) -> list[int]:
        """Return `count` new ids that no other row has or will get."""
        if self.dialect == "postgresql":
            found = self.rows(
                "SELECT nextval(pg_get_serial_sequence(:t, 'id')) FROM generate_series(1, :n)",
                t=table,
                n=count,
            )
            return [r[0] for r in found]
        found = self.rows("SELECT seq FROM sqlite_sequence WHERE name = :t", t=table)
        last = (found[0][0] if found else 0) + count
        if found:
            self.run("UPDATE sqlite_sequence SET seq = :last WHERE name = :t", last=last, t=table)
        else:
            self.run(
                "INSERT INTO sqlite_sequence (name, seq) VALUES (:t, :last)", last=last, t=table
            )
        return list(range(last - count + 1, last + 1))

    def update(self, table: str, key: int, **values: Any) -> None:
        """Change columns of one row; do nothing if no value differs or the row is missing."""
        before = self.get(table, key)
        if before is not None:
            self.update_row(table, before, **values)

    def update_row(self, table: str, before: Mapping[str, Any], **values: Any) -> None:
        """Change columns of the row `before`, which was read in this transaction."""
        key = before["id"]
        changed = {k: v for k, v in _without_nul(values).items() if before[k] != v}
        if not changed:
            return
        self._do(
            f"UPDATE {table} SET {', '.join(f'{name} = :{name}' for name in changed)}"
            " WHERE id = :_key",
            changed | {"_key": key},
        )
        step = UndoStep(StepKind.UPDATE, table, [key], {k: before[k] for k in changed}, changed)
        self._steps.append(step.text())
        self.tracker.record_change(table, before, -1)
        self.tracker.record_change(table, {**before, **changed}, 1)

    def update_many(self, table: str, keys: Sequence[int], **values: Any) -> None:
        """Give the same values to many rows; rows that have them are skipped."""
        values = _without_nul(values)
        columns = columns_of(table)
        for found, rows in self.get_many(table, keys):
            alike: dict[tuple[Any, ...], list[int]] = {}
            for key, row in zip(found, rows, strict=True):
                before = dict(zip(columns, row, strict=True))
                old = tuple(before[name] for name in values)
                if old == tuple(values.values()):
                    continue
                alike.setdefault(old, []).append(key)
                self.tracker.record_change(table, before, -1)
                self.tracker.record_change(table, before | values, 1)
            for old, changed in alike.items():
                among, ids = any_of(self.dialect, changed)
                self._do(
                    f"UPDATE {table} SET {', '.join(f'{name} = :{name}' for name in values)}"
                    f" WHERE id {among}",
                    {**values, "ids": ids},
                )
                before = dict(zip(values, old, strict=True))
                self._steps.append(UndoStep(StepKind.UPDATE, table, changed, before, values).text())

    def delete(self, table: str, key: int) -> None:
        self.delete_many(table, [key])

    def delete_many(self, table: str, keys: Sequence[int]) -> None:
        columns = columns_of(table)
        for found, rows in self.get_many(table, keys):
            if not found:
                continue
            among, ids = any_of(self.dialect, found)
            self._do(f"DELETE FROM {table} WHERE id {among}", {"ids": ids})
            self._steps.append(
                UndoStep(StepKind.DELETE, table, found, columns=columns, rows=rows).text()
            )
            for row in rows:
                self.tracker.record_change(table, dict(zip(columns, row, strict=True)), -1)

    def replace_list(self, table: str, customer: int, rows: Sequence[Mapping[str, Any]]) -> None:
        """Replace a person's rows of a list table, in this order.

        Rows that do not differ are not written.
        """
        columns = columns_of(table)
        found = self.rows(
            f"SELECT {', '.join(columns)} FROM {table} WHERE customer_id = :customer"
            " ORDER BY position, id",
            customer=customer,
        )
        present = [dict(zip(columns, r, strict=True)) for r in found]
        for position, values in enumerate(rows):
            if position < len(present):
                before = present[position]
                self.update_row(table, before, **{**values, "position": position})
            else:
                self.insert(table, customer_id=customer, position=position, **values)
        self.delete_many(table, [r["id"] for r in present[len(rows) :]])

    # Steps that the bin stores

    def step_count(self) -> int:
        """Return the number of steps so far, for `replace_steps`."""
        return len(self._steps)

    def replace_steps(self, place: int, instead: UndoStep) -> str:
        """Replace the steps since number `place` by one; return them as JSON."""
        steps = join(self._steps[place:])
        self._steps[place:] = [instead.text()]
        return steps

    # Writes that are neither undoable nor reported to screens

    def drop_draft(self, key: str) -> None:
        """Delete a draft; do nothing if there is none."""
        self.run("DELETE FROM draft WHERE key = :key", key=key)

    def run(self, sql: str, /, **values: Any) -> int:
        """Run one statement that is not undoable; return the number of rows it changed."""
        return self._do(sql, values)

    def run_many(self, sql: str, rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            self._do(sql, [dict(r) for r in rows])

    # The end of the transaction

    def finish(self, *, undoable: bool = True) -> None:
        """Bring derived columns and search index up to date and write the undo log.

        Called by `Database.transaction` before it commits.
        """
        projections.refresh(self, self.tracker)
        search_index.add(self, self._new_documents)
        search_index.refresh(self, self.tracker)
        action = None
        if undoable and self._steps:
            action = self._ask(
                "INSERT INTO action (at, label, steps) VALUES (:at, :label, :steps) RETURNING id",
                {"at": self.now_ms, "label": str(self._label), "steps": join(self._steps)},
            )[0][0]
        people = self.tracker.people if len(self.tracker.people) <= 50 else set()
        self._changes = Changes(self.tracker.areas, frozenset(people), action, self._label)

    def _ask(self, sql: str, values: Mapping[str, Any]) -> list[Row]:
        try:
            if self._driver is not None:
                found: list[Row] = self._driver.execute(sql, values).fetchall()
                return found
            return [tuple(r) for r in self._connection.execute(_parsed(sql), values)]
        except _INTEGRITY_ERRORS as error:
            raise ReferencedRow from error

    def _do(self, sql: str, values: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> int:
        """Run a statement that gives no rows, once or for each of a list of values."""
        try:
            if self._driver is None:
                return self._connection.execute(_parsed(sql), values).rowcount
            if isinstance(values, Mapping):
                return int(self._driver.execute(sql, values).rowcount)
            return int(self._driver.executemany(sql, values).rowcount)
        except _INTEGRITY_ERRORS as error:
            raise ReferencedRow from error

    def _do_many(self, sql: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Run a statement with `?` marks on SQLite for each of the rows."""
        try:
            self._driver.executemany(sql, rows)
        except _INTEGRITY_ERRORS as error:
            raise ReferencedRow from error


@cache
def columns_of(table: str) -> list[str]:
    return [column.name for column in TABLES[table].columns]


@cache
def _defaults(table: str) -> dict[str, Any]:
    return {
        column.name: column.default.arg  # type: ignore[attr-defined]
        for column in TABLES[table].columns
        if column.default is not None and column.default.is_scalar
    }


@cache
def _text_columns(table: str) -> frozenset[str]:
    return frozenset(c.name for c in TABLES[table].columns if isinstance(c.type, String))


def _without_nuls(table: str, rows: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """Return the rows without the character NUL; the same object if there is none."""
    texts = _text_columns(table)
    if not rows or not any(
        "\0" in "".join([row[name] or "" for row in rows]) for name in rows[0] if name in texts
    ):
        return rows
    return [_without_nul(dict(row)) for row in rows]


def _without_nul(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values without the character NUL, which PostgreSQL cannot store."""
    if not any(isinstance(value, str) and "\0" in value for value in values.values()):
        return values
    return {
        name: value.replace("\0", "") if isinstance(value, str) else value
        for name, value in values.items()
    }


@lru_cache(500)
def _parsed(sql: str) -> Any:
    return text(sql)
