"""Counts the transactions and statements that a service sends to SQLite."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from desk.data import sqlite
from desk.data.database import Database
from desk.services.desk import Desk


class StatementCounts:
    """All SQL that was executed on the connections of a desk."""

    def __init__(self) -> None:
        self.executed: list[str] = []

    def of(self, act: Callable[[], object]) -> tuple[int, int]:
        """Return how many transactions `act` begins, and how many statements it executes.

        BEGIN, COMMIT and ROLLBACK are no statements here.
        """
        self.executed.clear()
        act()
        begun = sum(sql.startswith("BEGIN") for sql in self.executed)
        return begun, sum(not sql.startswith(("BEGIN", "COMMIT", "ROLL")) for sql in self.executed)


class _CountedConnection:
    """A connection of the driver that notes what is executed."""

    def __init__(self, connection: Any, executed: list[str]) -> None:
        self._connection = connection
        self._executed = executed

    def execute(self, sql: str, *values: Any) -> Any:
        self._executed.append(sql.lstrip().upper())
        return self._connection.execute(sql, *values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


@contextmanager
def counting_desk(desk: Desk) -> Iterator[tuple[Desk, StatementCounts]]:
    """Open the same SQLite desk once more, so that its statements are counted."""
    counts = StatementCounts()
    connect = sqlite.connect

    def counted(*args: Any, **more: Any) -> Any:
        return _CountedConnection(connect(*args, **more), counts.executed)

    with mock.patch.object(sqlite, "connect", counted):
        database = Database(desk.clock, desk.database.paths)
        database.open()
        yield Desk(database, desk.clock), counts
        database.close()
