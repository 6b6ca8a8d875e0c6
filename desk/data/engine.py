"""The SQLAlchemy engine on sqlcipher3 or PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.pool import QueuePool

from desk.data import sqlite
from desk.data.reader import NamedRow, Row
from desk.data.schema import TABLES
from desk.errors import CannotStore
from desk.paths import Paths

_ONE_WRITER = 0x6465736B  # the number of the advisory lock that every write takes: "desk"
_LOCK_NOT_AVAILABLE = "55P03"
_NO_SERVER = "DESK_DATABASE does not name a database as postgresql+psycopg://... does"


def make_engine(paths: Paths, url: str | None) -> Engine:
    if url is not None:
        try:
            parsed = make_url(url)
            if parsed.get_backend_name() == "postgresql":
                return create_engine(parsed, pool_pre_ping=True)
        except (ArgumentError, ImportError) as error:
            raise CannotStore(_NO_SERVER) from error
        raise CannotStore(_NO_SERVER)
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite.connect(paths.database),
        module=driver,
        poolclass=QueuePool,
    )
    # The driver is in autocommit mode. BEGIN IMMEDIATE takes the write lock at once, so that a
    # transaction waits at its start instead of failing half way. It goes straight to the driver,
    # as all statements of a small write do.
    event.listen(engine, "begin", lambda c: _driver_of(c).execute("BEGIN IMMEDIATE"))
    return engine


def clean_up(engine: Engine) -> None:
    """Rewrite all tables of PostgreSQL without deleted rows; its log is left as it is."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"VACUUM FULL {', '.join(TABLES)}"))


def _driver_of(connection: Connection) -> Any:
    return connection.connection.driver_connection


@contextmanager
def translate_errors(paths: Paths) -> Iterator[None]:
    """Convert a full disk, a lock, damage or a lost server to an error of desk.errors.

    Errors that are bugs are raised unchanged.
    """
    try:
        with sqlite.translate_errors(paths.database):
            yield
    except DBAPIError as error:
        if (sentence := sqlite.error_for(error.orig, paths.database)) is not None:
            raise sentence from error
        if isinstance(error.orig, driver.Error):
            raise
        if getattr(error.orig, "sqlstate", None) == _LOCK_NOT_AVAILABLE:
            raise CannotStore("another computer keeps the desk busy") from error
        if error.connection_invalidated or isinstance(error, OperationalError):
            why = str(error.orig).strip().splitlines() or ["the connection was lost"]
            raise CannotStore(why[0]) from error
        raise


@contextmanager
def write_transaction(connection: Connection) -> Iterator[None]:
    """Run the block in a transaction during which no other one writes."""
    with connection.begin():
        if connection.dialect.name == "postgresql":
            # As in SQLite, there is one writer at a time: the rows that a write reads, logs and
            # projects must not change meanwhile, and two writers must not deadlock.
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {sqlite.BUSY_MS}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ONE_WRITER})")
            connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
        yield


@contextmanager
def reading(engine: Engine) -> Iterator["EngineReader"]:
    """Yield a reader of one snapshot of a PostgreSQL database."""
    with engine.connect() as connection:
        yield EngineReader(connection.execution_options(isolation_level="REPEATABLE READ"))


class EngineReader:
    """Reads through SQLAlchemy, for PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self.dialect = connection.dialect.name
        self._connection = connection

    def rows(self, sql: str, /, **values: Any) -> list[Row]:
        return [tuple(r) for r in self._connection.execute(text(sql), values)]

    def named(self, sql: str, /, **values: Any) -> list[NamedRow]:
        return [dict(row) for row in self._connection.execute(text(sql), values).mappings()]
