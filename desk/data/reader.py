"""Reading: plain SQL with named parameters, the same text for SQLite and PostgreSQL."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

Row = tuple[Any, ...]
NamedRow = Mapping[str, Any]  # the values by the names of their columns


class Reader(Protocol):
    """Runs one SELECT. Parameters are written `:name`.

    Keep to what both databases know; write dates and times as parameters, since a colon in the
    text would be taken for one.
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
    """The first row, or None."""
    found = reader.rows(sql, **values)
    return found[0] if found else None


def first_value(reader: Reader, sql: str, /, **values: Any) -> Any:
    """The first column of the first row, or None."""
    found = reader.rows(sql, **values)
    return found[0][0] if found else None


def id_list(ids: Iterable[int]) -> str:
    """`1,2,3` for an IN list. Only integers get through."""
    return ",".join(str(int(n)) for n in ids) or "NULL"


def any_of(dialect: str, ids: Sequence[int] | Sequence[str]) -> tuple[str, Any]:
    """The right side of `id ...` where `:ids` is any of `ids`, and the value to give for it.

    The statement's text stays the same however many there are, so that it is parsed once.
    """
    if dialect == "sqlite":
        return "IN (SELECT value FROM json_each(:ids))", json.dumps(ids)
    return "= ANY(:ids)", list(ids)


def named_rows(cursor: Any) -> list[NamedRow]:
    """Fetch all rows of a DB-API cursor by the names of its columns."""
    names = [column[0] for column in cursor.description]
    # Twice as fast as the driver's own rows, which compare names letter by letter.
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


class SqliteReader:
    """Reads through the driver itself."""

    dialect = "sqlite"

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def rows(self, sql: str, /, **values: Any) -> list[Row]:
        found: list[Row] = self._connection.execute(sql, values).fetchall()
        return found

    def named(self, sql: str, /, **values: Any) -> list[NamedRow]:
        return named_rows(self._connection.execute(sql, values))
