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

from desk.errors import CannotStore, DeskError, LostDatabase, NotADatabase

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
_NEEDED = 65_536  # bytes that SQLite needs beside the file to open it
_DAMAGED = {11, 26}
_UNWRITABLE = {8, 10, 13, 14}

# user_version of the file tells whether erased rows may have left traces in it.
CLEAN, UNCLEAN = 0, 1


def connect(path: Path, *, read_only: bool = False) -> Any:
    """Return a DB-API connection in autocommit mode; transactions are begun explicitly.

    The file must exist (see `create`); SQLite gives its -wal and -shm the same mode.
    Raises NotADatabase, CannotStore.
    """
    with translate_errors(path):
        connection = _connection(path, "mode=rw")
        try:
            _configure(connection)
            if read_only:
                connection.execute("PRAGMA query_only = ON")
        except driver.Error:
            connection.close()
            raise
    return connection


@contextmanager
def writing(connection: Any) -> Iterator[None]:
    """Run the block in a write transaction, rolled back when it raises."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def create(path: Path) -> None:
    """Make an empty file with mode 0600, whatever the umask is. Raises OSError."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)


def connect_reader(path: Path) -> tuple[Any, bool]:
    """Return a connection that reads, and whether others may write beside it.

    On a full disk and in a read-only folder SQLite cannot share the file, as it can make no index
    of the log. It is then read as it is, or with a lock of its own. Raises NotADatabase,
    CannotStore.
    """
    try:
        return connect(path, read_only=True), True
    except CannotStore as error:
        cause = getattr(error.__cause__, "sqlite_errorcode", 0) & 0xFF
        if cause not in _UNWRITABLE:
            raise
        return _connect_alone(path, error), False


def _connect_alone(path: Path, shared: CannotStore) -> Any:
    log = path.with_name(f"{path.name}-wal")
    has_log = log.exists() and log.stat().st_size > 0
    with translate_errors(path):
        connection = _connection(path, "mode=rw" if has_log else "mode=ro&immutable=1")
        try:
            if has_log:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("SELECT name FROM sqlite_master").fetchall()
            connection.execute("PRAGMA query_only = ON")
        except driver.Error as error:
            connection.close()
            raise shared from error
    return connection


def _connection(path: Path, how: str) -> Any:
    connection = driver.connect(
        f"{path.as_uri()}?{how}", uri=True, isolation_level=None, check_same_thread=False
    )
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    return connection


def _configure(connection: Any) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # blank deleted rows in free pages
    # 2 MB, and no memory mapping: the system caches the file anyway, and mapped pages
    # count as the memory of Desk, 50 MB after one look at 100,000 people.
    connection.execute("PRAGMA cache_size = -2000")
    connection.execute("PRAGMA temp_store = MEMORY")


def read_revision(path: Path) -> str | None:
    """Return the revision of the file; None if there is none and nothing of an older one.

    The file is opened read-only: that of a newer Desk or another program stays unchanged. Raises
    NotADatabase, LostDatabase, CannotStore.
    """
    try:
        if not path.exists() or path.stat().st_size == 0:
            _refuse_remains(path)
            return None
    except OSError as error:
        raise CannotStore(error.strerror or str(error)) from error
    with translate_errors(path):
        try:
            return _revision(_connection(path, "mode=ro"), path)
        except driver.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in _UNWRITABLE:
                raise
        return _revision(connect_reader(path)[0], path)


def _revision(connection: Any, path: Path) -> str:
    with closing(connection):
        tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
        if ("alembic_version",) not in tables:
            raise NotADatabase(str(path))
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise NotADatabase(str(path))
    return str(row[0])


def _refuse_remains(path: Path) -> None:
    """Raise LostDatabase if a desk was here. Raises OSError."""
    if path.exists():
        raise LostDatabase.empty(str(path))
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        raise LostDatabase.missing(str(path), log.name)
    backups = path.parent / "backups"
    if backups.is_dir() and any(backups.glob("*.db")):
        raise LostDatabase.missing(str(path), backups.name)


def is_sound(connection: Any) -> bool:
    """Return whether all pages of the file are there and belong together (1 s for 300 MB)."""
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except driver.DatabaseError:
        return False


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
    return CannotStore(_WHY[_cause(code, path.parent)]) if code in _WHY else None


def _cause(code: int, folder: Path) -> int:
    """Return the result code that names the cause, where SQLite only says what did not work."""
    if code not in (10, 14) or os.name != "posix":
        return code
    try:
        disk = os.statvfs(folder)
    except OSError:
        return code
    if disk.f_flag & os.ST_RDONLY or not os.access(folder, os.W_OK):
        return 8
    return 13 if disk.f_bavail * disk.f_frsize < _NEEDED else code


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
