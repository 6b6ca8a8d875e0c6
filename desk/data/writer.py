"""Writing: one transaction, through one door.

Every insert, update and delete of the owner's data goes through a Writer. So each is in the journal
(and can be undone), the search index and the derived columns follow by themselves, and the screens
learn what changed.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from desk.changes import Area, Changes
from desk.data import derived, search_index
from desk.data.journal import Step
from desk.data.models import TABLES
from desk.data.reader import Row
from desk.data.touched import Touched


class Writer:
    """Handed out by `Database.writing`; committed, or rolled back whole, when its block ends.

    Values are those of the columns (see desk.data.models): ints, text, bytes, bools, None.
    """

    def __init__(self, connection: Connection, now_ms: int, label: str) -> None:
        self.dialect = connection.dialect.name
        self.now_ms = now_ms
        self.label = label
        self.steps: list[Step] = []
        self.touched = Touched()
        self._connection = connection

    # reading within the transaction

    def rows(self, sql: str, /, **values: Any) -> list[Row]:
        if self.dialect == "sqlite":
            # The driver knows :name itself; no need to have it parsed.
            return [tuple(r) for r in self._connection.exec_driver_sql(sql, values)]
        return [tuple(r) for r in self._connection.execute(text(sql), values)]

    def get(self, table: str, key: int) -> dict[str, Any] | None:
        """The whole row as a dict, or None."""
        t = TABLES[table]
        found = self._connection.execute(select(t).where(t.c.id == key)).first()
        return dict(found._mapping) if found else None

    # changing

    def insert(self, table: str, **values: Any) -> int:
        """Add a row and return its id."""
        t = TABLES[table]
        result = self._connection.execute(insert(t), values)
        key: int = values.get("id") or result.inserted_primary_key[0]  # type: ignore[index]
        self.steps.append(Step("insert", table, [key]))
        self.touched.note(table, values | {"id": key})
        return key

    def insert_many(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add many rows; each has the same columns, and an id from `reserve`."""
        if not rows:
            return
        self._connection.execute(insert(TABLES[table]), [dict(r) for r in rows])
        self.steps.append(Step("insert", table, [r["id"] for r in rows]))
        for r in rows:
            self.touched.note(table, r)

    def reserve(self, table: str, count: int) -> list[int]:
        """`count` ids that no other row has or will get."""
        if self.dialect == "postgresql":
            found = self.rows(
                "SELECT nextval(pg_get_serial_sequence(:t, 'id')) FROM generate_series(1, :n)",
                t=table,
                n=count,
            )
            return [r[0] for r in found]
        found = self.rows("SELECT seq FROM sqlite_sequence WHERE name = :t", t=table)
        first = (found[0][0] if found else 0) + 1
        return list(range(first, first + count))

    def update(self, table: str, key: int, **values: Any) -> None:
        """Change some columns of one row; nothing is recorded where nothing differs."""
        before = self.get(table, key)
        if before is None:
            return
        changed = {k: v for k, v in values.items() if before[k] != v}
        if not changed:
            return
        t = TABLES[table]
        self._connection.execute(
            update(t).where(t.c.id == bindparam("_key")), changed | {"_key": key}
        )
        self.steps.append(Step("update", table, [key], {k: before[k] for k in changed}, changed))
        self.touched.note(table, before)
        self.touched.note(table, before | changed)

    def delete(self, table: str, key: int) -> None:
        before = self.get(table, key)
        if before is None:
            return
        t = TABLES[table]
        self._connection.execute(delete(t).where(t.c.id == key))
        self.steps.append(Step("delete", table, [key], before))
        self.touched.note(table, before)

    def replace_list(self, table: str, customer: int, rows: Sequence[Mapping[str, Any]]) -> None:
        """Make a person's phones (emails, tags ...) these, in this order.

        Only what differs is written.
        """
        t = TABLES[table]
        found = self._connection.execute(
            select(t.c.id).where(t.c.customer_id == customer).order_by(t.c.position, t.c.id)
        )
        present = [r[0] for r in found]
        for position, values in enumerate(rows):
            if position < len(present):
                self.update(table, present[position], **values, position=position)
            else:
                self.insert(table, customer_id=customer, position=position, **values)
        for key in present[len(rows) :]:
            self.delete(table, key)

    # housekeeping: not undoable, not told to the screens

    def run(self, sql: str, /, **values: Any) -> int:
        """Run one statement outside the journal; returns how many rows it touched."""
        if self.dialect == "sqlite":
            return self._connection.exec_driver_sql(sql, values).rowcount
        return self._connection.execute(text(sql), values).rowcount

    def run_many(self, sql: str, rows: Sequence[Mapping[str, Any]]) -> None:
        if not rows:
            return
        if self.dialect == "sqlite":
            self._connection.exec_driver_sql(sql, [dict(r) for r in rows])
        else:
            self._connection.execute(text(sql), [dict(r) for r in rows])

    # the end of the transaction

    def finish(self, *, undoable: bool = True) -> Changes:
        """Bring derived columns and search index up to date and write the journal."""
        derived.refresh(self, self.touched)
        search_index.refresh(self, self.touched)
        action = None
        if undoable and self.steps:
            result = self._connection.execute(
                insert(TABLES["action"]),
                {
                    "at": self.now_ms,
                    "label": self.label,
                    "steps": json.dumps([s.to_json() for s in self.steps], ensure_ascii=False),
                },
            )
            action = result.inserted_primary_key[0]  # type: ignore[index]
        people = self.touched.people if len(self.touched.people) <= 50 else set()
        areas = self.touched.areas if self.steps else Area.NOTHING
        return Changes(areas, frozenset(people), action, self.label)
