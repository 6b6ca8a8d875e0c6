"""Opening a SQLite desk through sqlcipher3, with no SQLAlchemy in sight.

The first screen and the command line read through these connections: importing SQLAlchemy alone
takes longer than a whole first paint.
"""

import os
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from desk.errors import CannotStore, NotADatabase

BUSY_MS = 5000

# The file's own number (user_version) tells whether erased rows may have left traces in it.
CLEAN, UNCLEAN = 0, 1


def connect(path: Path, *, read_only: bool = False) -> Any:
    """A DB-API connection in autocommit mode (transactions are begun by hand).

    The file is made 0600 at any umask; SQLite gives its -wal and -shm the same rights.
    Raises NotADatabase, CannotStore.
    """
    try:
        if not path.exists():
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            path.chmod(0o600)
        connection = driver.connect(str(path), isolation_level=None, check_same_thread=False)
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")  # erased means gone from free pages too
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("PRAGMA mmap_size = 268435456")
        connection.execute("PRAGMA temp_store = MEMORY")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
    except driver.DatabaseError as error:
        if isinstance(error, driver.OperationalError):
            raise CannotStore(str(error)) from error
        raise NotADatabase(str(path)) from error
    except OSError as error:
        raise CannotStore(error.strerror or str(error)) from error
    return connection


def schema_step(connection: Any) -> str | None:
    """The migration the file is at, None for a new file. Raises NotADatabase."""
    try:
        found = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
        ).fetchone()
        if not found:
            return None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except driver.DatabaseError as error:
        raise NotADatabase(str(error)) from error
    return str(row[0]) if row else None


def clean_up(path: Path) -> None:
    """Write the file anew without what was deleted, and empty the log. Raises CannotStore.

    `secure_delete` blanks deleted cells, but text also stays behind where pages were rearranged,
    and a full-text index only marks its words as deleted until its parts are merged.
    """
    connection = connect(path)
    try:
        indexes = connection.execute(
            "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"
        ).fetchall()
        for (name,) in indexes:
            connection.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
        connection.execute("VACUUM")
        for number in (UNCLEAN, CLEAN):
            connection.execute(f"PRAGMA user_version = {number}")
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            if busy:
                raise CannotStore("another program is reading the desk")
    except driver.OperationalError as error:
        raise CannotStore(str(error)) from error
    finally:
        connection.close()
