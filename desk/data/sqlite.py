"""Opening a SQLite desk through sqlcipher3, without SQLAlchemy.

The first screen and the command line read through these connections: importing SQLAlchemy alone
takes longer than the first paint.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from desk.errors import CannotStore, DeskError, NotADatabase

BUSY_MS = 5000

# SQLite's primary result codes for errors that are caused by the computer, not by a bug.
_WHY = {
    5: "another program keeps the desk busy",
    6: "another program keeps the desk busy",
    8: "the folder or the file is read-only",
    10: "the disk cannot be read or written",
    13: "the disk is full",
    14: "the file cannot be opened",
}
_DAMAGED = {11, 26}

# user_version of the file tells whether erased rows may have left traces in it.
CLEAN, UNCLEAN = 0, 1


def connect(path: Path, *, read_only: bool = False) -> Any:
    """Return a DB-API connection in autocommit mode; transactions are begun explicitly.

    A new file has mode 0600 whatever the umask; SQLite gives its -wal and -shm the same mode.
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
            connection.execute("PRAGMA secure_delete = ON")  # blank deleted rows in free pages
            # 2 MB, and no memory mapping: the system caches the file anyway, and mapped pages
            # count as the memory of Desk, 50 MB after one look at 100,000 people.
            connection.execute("PRAGMA cache_size = -2000")
            connection.execute("PRAGMA temp_store = MEMORY")
            if read_only:
                connection.execute("PRAGMA query_only = ON")
        except driver.Error:
            connection.close()
            raise
    return connection


def read_revision(path: Path) -> str | None:
    """Return the revision of the file; None if it is missing or empty.

    The file is opened read-only: that of a newer Desk or another program stays unchanged. Raises
    NotADatabase, CannotStore.
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
    """Convert errors of disk, lock and damage to those of desk.errors; bugs pass unchanged."""
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
    """Rewrite the file without deleted data, and empty the write-ahead log.

    `secure_delete` blanks deleted cells, but text also stays behind where pages were rearranged,
    and a full-text index only marks its words as deleted until its segments are merged. Raises
    CannotStore if the file is in use.
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
