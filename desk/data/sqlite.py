"""Opening a SQLite desk through sqlcipher3, with no SQLAlchemy in sight.

The first screen and the command line read through these connections: importing SQLAlchemy alone
takes longer than a whole first paint.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from desk.errors import CannotStore, DeskError, NotADatabase

BUSY_MS = 5000

# SQLite's primary result codes for what the owner's computer can do to a desk.
_WHY = {
    5: "another program keeps the desk busy",
    6: "another program keeps the desk busy",
    8: "the folder or the file is read-only",
    10: "the disk cannot be read or written",
    13: "the disk is full",
    14: "the file cannot be opened",
}
_DAMAGED = {11, 26}

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
    except OSError as error:
        raise CannotStore(error.strerror or str(error)) from error
    with translate_errors(path):
        connection = driver.connect(str(path), isolation_level=None, check_same_thread=False)
        try:
            connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")  # erased: gone from free pages too
            # 8 MB, and no mapping of the file: the system caches it anyway, and what is mapped
            # counts as the memory of Desk, 50 MB after one look at 100,000 people.
            connection.execute("PRAGMA cache_size = -8000")
            connection.execute("PRAGMA temp_store = MEMORY")
            if read_only:
                connection.execute("PRAGMA query_only = ON")
        except driver.Error:
            connection.close()
            raise
    return connection


def read_revision(path: Path) -> str | None:
    """Return the migration the file is at, None where there is no file yet.

    The file is only read: that of a newer Desk, or of another program, stays as it is to the last
    byte. Raises NotADatabase, CannotStore.
    """
    try:
        if not path.exists() or path.stat().st_size == 0:
            return None
    except OSError as error:
        raise CannotStore(error.strerror or str(error)) from error
    with translate_errors(path):
        uri = f"{path.as_uri()}?mode=ro"
        with closing(driver.connect(uri, uri=True, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
            tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
            if not tables:
                return None
            if ("alembic_version",) not in tables:
                raise NotADatabase(str(path))
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None


@contextmanager
def translate_errors(path: Path) -> Iterator[None]:
    """Turn what a disk, a lock or damage makes SQLite say into a sentence; bugs pass."""
    try:
        yield
    except driver.DatabaseError as error:
        if (sentence := error_for(error, path)) is not None:
            raise sentence from error
        raise


def error_for(error: BaseException | None, path: Path) -> DeskError | None:
    """Convert an error of the driver to one the owner can act on; return None when it is a bug."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED:
        return NotADatabase(str(path))
    return CannotStore(_WHY[code]) if code in _WHY else None


def clean_up(path: Path) -> None:
    """Write the file anew without what was deleted, and empty the log. Raises CannotStore.

    `secure_delete` blanks deleted cells, but text also stays behind where pages were rearranged,
    and a full-text index only marks its words as deleted until its parts are merged.
    """
    connection = connect(path)
    with translate_errors(path), closing(connection):
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
