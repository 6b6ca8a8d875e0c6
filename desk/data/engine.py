"""The SQLAlchemy engine on sqlcipher3 or PostgreSQL."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.pool import QueuePool

from desk.data import sqlite
from desk.data.reader import NamedRow, Row
from desk.data.schema import TABLES
from desk.errors import CannotReachServer, CannotStore
from desk.paths import Paths

_ONE_WRITER = 0x6465736B  # the number of the advisory lock that every write takes: "desk"
_LOCK_NOT_AVAILABLE = "55P03"
# Read-only, a failed transaction, letters it cannot hold, no rights, missing tables.
_OF_THE_SERVER = {"25006", "25P02", "22P05", "22021", "42501", "42P01"}
_CONNECTION = {
    "connect_timeout": 5,  # seconds, as those below
    "keepalives": 1,
    "keepalives_idle": 5,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,  # ms
    "client_encoding": "utf8",
}
_SESSION = {
    "lock_timeout": sqlite.BUSY_MS,
    "statement_timeout": 60_000,  # ms
    # A seat that falls asleep inside a write must not keep the others from writing.
    "idle_in_transaction_session_timeout": 30_000,
}
_UNESCAPED = "the password in DESK_DATABASE has an @, which is to be written %40"
_NOT_UTF8 = "its database holds {encoding} and not UTF8, make one with ENCODING 'UTF8'"
_NO_SERVER = "DESK_DATABASE does not name a database as postgresql+psycopg://... does"


def make_engine(paths: Paths, url: str | None) -> Engine:
    if url is not None:
        try:
            parsed = make_url(url)
            if parsed.get_backend_name() == "postgresql":
                if "@" in (parsed.host or ""):
                    # The end of the password, which no sentence and no log may show.
                    raise CannotReachServer(_UNESCAPED)
                return create_engine(
                    parsed,
                    pool_pre_ping=True,
                    connect_args=_limits(parsed.query),
                    # No customer's words in the log: they are among the parameters.
                    hide_parameters=True,
                )
        except (ArgumentError, ImportError, ValueError) as error:
            raise CannotReachServer(_NO_SERVER) from error
        raise CannotReachServer(_NO_SERVER)
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


def _limits(query: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments that end what a server or network that stalls would never end.

    Those in the URL hold before these.
    """
    ends = " ".join(f"-c {name}={value}" for name, value in _SESSION.items())
    arguments = {**_CONNECTION, "options": f"{ends} {query.get('options', '')}".strip()}
    return {name: value for name, value in arguments.items() if name not in query} | {
        "options": arguments["options"]
    }


def find_revision(engine: Engine) -> str | None:
    """Return the revision of the data on a server; None if there are none yet.

    Raises CannotReachServer for a server that cannot hold every text.
    """
    with engine.connect() as connection:
        encoding = connection.exec_driver_sql("SHOW server_encoding").scalar()
        if encoding != "UTF8":
            raise CannotReachServer(_NOT_UTF8.format(encoding=encoding))
        if connection.exec_driver_sql("SELECT to_regclass('alembic_version')").scalar() is None:
            return None
        revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if revision is None else str(revision)


def clean_up(engine: Engine) -> None:
    """Rewrite all tables of PostgreSQL without deleted rows; its log is left as it is."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("SET statement_timeout = 0")
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
        state = getattr(error.orig, "sqlstate", None)
        if (
            error.connection_invalidated
            or isinstance(error, OperationalError)
            or state in _OF_THE_SERVER
        ):
            why = str(error.orig).strip().splitlines() or ["the connection was lost"]
            raise CannotReachServer(why[0]) from error
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
            connection.exec_driver_sql("SET LOCAL lock_timeout TO DEFAULT")
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
