"""The SQLAlchemy engine, on sqlcipher3 or on PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import QueuePool

from desk.data import sqlite
from desk.data.models import TABLES
from desk.data.reader import Row
from desk.errors import CannotStore
from desk.paths import Paths


def make_engine(paths: Paths, url: str | None) -> Engine:
    if url is not None:
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite.connect(paths.database),
        module=driver,
        poolclass=QueuePool,
    )
    # The driver is in autocommit mode: a write takes its lock at once, so that it waits its turn
    # rather than fail half way.
    event.listen(engine, "begin", lambda c: c.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def clean_up(engine: Engine) -> None:
    """Have PostgreSQL write its tables anew, without deleted rows (its log is its keeper's)."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"VACUUM FULL {', '.join(TABLES)}"))


@contextmanager
def told() -> Iterator[None]:
    """Turn a full disk, a lock or a lost server into a sentence."""
    try:
        yield
    except driver.OperationalError as error:
        raise CannotStore(str(error)) from error
    except OperationalError as error:
        raise CannotStore(str(error.orig).strip().splitlines()[0]) from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise CannotStore("the connection to the database was lost") from error
        raise


class EngineReader:
    """Reads through SQLAlchemy: PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self.dialect = connection.dialect.name
        self._connection = connection

    def rows(self, sql: str, /, **values: Any) -> list[Row]:
        return [tuple(r) for r in self._connection.execute(text(sql), values)]
