"""Reading by plain SQL with named parameters, with the same text for SQLite and PostgreSQL."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

Row = tuple[Any, ...]
NamedRow = Mapping[str, Any]  # the values by the names of their columns


class Reader(Protocol):
    """Runs SELECT statements; their parameters are written `:name`.

    The SQL must be valid in both databases. Dates and times are passed as parameters, since a colon
    in the text would be taken for one.
    """

    dialect: str  # "sqlite" or "postgresql"

    def rows(self, sql: str, /, **values: Any) -> list[Row]:
        """Return the rows as tuples, to be unpacked into names."""

    def named(self, sql: str, /, **values: Any) -> list[NamedRow]:
        """Return the rows by column name, for results too wide to unpack."""


class Executor(Reader, Protocol):
    """Reads and writes within one transaction, past the undo log."""

    now_ms: int

    def run(self, sql: str, /, **values: Any) -> int:
        """Run one statement and return how many rows it changed."""

    def run_many(self, sql: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run one statement for each of `rows`."""


def first_row(reader: Reader, sql: str, /, **values: Any) -> Row | None:
    """Return the first row, or None."""
    found = reader.rows(sql, **values)
    return found[0] if found else None


def first_value(reader: Reader, sql: str, /, **values: Any) -> Any:
    """Return the first column of the first row, or None if there is no row."""
    found = reader.rows(sql, **values)
    return found[0][0] if found else None


def id_list(ids: Iterable[int]) -> str:
    """Return the content of an IN list, `1,2,3`. Raises ValueError for anything but integers."""
    return ",".join(str(int(n)) for n in ids) or "NULL"


def any_of(dialect: str, ids: Sequence[int] | Sequence[str]) -> tuple[str, Any]:
    """Return the right side of `id ...` that selects `ids`, and the value of its parameter `:ids`.

    The text of the statement is the same for any number of ids, so that it is parsed once.
    """
    if dialect == "sqlite":
        return "IN (SELECT value FROM json_each(:ids))", json.dumps(ids)
    return "= ANY(:ids)", list(ids)


def named_rows(cursor: Any) -> list[NamedRow]:
    """Fetch all rows of a DB-API cursor by the names of its columns."""
    names = [column[0] for column in cursor.description]
    # Twice as fast as sqlcipher3.Row, which compares names letter by letter.
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


class SqliteReader:
    """Reads through the connection of the SQLite driver."""

    dialect = "sqlite"

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def rows(self, sql: str, /, **values: Any) -> list[Row]:
        found: list[Row] = self._connection.execute(sql, values).fetchall()
        return found

    def named(self, sql: str, /, **values: Any) -> list[NamedRow]:
        return named_rows(self._connection.execute(sql, values))


class SqliteWriter(SqliteReader):
    """Writes through the connection of the SQLite driver, in a transaction of the caller's."""

    def __init__(self, connection: Any, now_ms: int) -> None:
        super().__init__(connection)
        self.now_ms = now_ms

    def run(self, sql: str, /, **values: Any) -> int:
        return int(self._connection.execute(sql, values).rowcount)

    def run_many(self, sql: str, rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            self._connection.executemany(sql, [dict(row) for row in rows])
