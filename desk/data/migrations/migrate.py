"""Migration of a database to the newest revision by Alembic, after a backup."""

import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy import Connection, Engine

from desk.data import migrations, sqlite
from desk.data.engine import make_engine, translate_errors, write_transaction
from desk.errors import CannotStore, DeskError, NewerDatabase
from desk.files import sync_folder
from desk.paths import Paths

_ONE_AT_A_TIME = threading.Lock()  # Alembic's context belongs to the whole process


def configuration(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", "desk.data:migrations")
    config.attributes["connection"] = connection
    return config


def migrate(engine: Engine, paths: Paths, *, backup_from: str | None, now_ms: int) -> None:
    """Migrate to the newest revision, in one transaction.

    `backup_from` is the present revision of a SQLite file that holds data; it is backed up first.
    Raises NewerDatabase, CannotStore.
    """
    backup = back_up(paths, backup_from, now_ms) if backup_from is not None else None
    try:
        _migrate(engine, paths)
    except BaseException:
        if backup is not None and any(
            other != backup for other in paths.backups.glob(f"before-step-{backup_from}-*.db")
        ):
            backup.unlink(missing_ok=True)  # that of the first start that failed is the same
        raise


def _migrate(engine: Engine, paths: Paths) -> None:
    with (
        translate_errors(paths),
        engine.connect() as connection,
        _references_free(connection),
        write_transaction(connection),
    ):
        found = MigrationContext.configure(connection).get_current_revision()
        if found is not None and found not in migrations.REVISIONS:
            raise NewerDatabase(found)
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        triggers = _triggers(connection)
        try:
            command.upgrade(configuration(connection), "head")
        except CommandError as error:
            raise NewerDatabase(str(found)) from error
        _restore_triggers(connection, triggers)
        _check_references(connection)


@contextmanager
def _references_free(connection: Connection) -> Iterator[None]:
    """Let SQLite rebuild a table that others reference; the end of the migration checks them."""
    driver = connection.connection.driver_connection
    if connection.dialect.name != "sqlite" or driver is None:
        yield
        return
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def _check_references(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"a migration left references to nothing: {broken[:5]}")


def _triggers(connection: Connection) -> dict[str, tuple[str, str]]:
    """Return (table, SQL) of the triggers of SQLite by name; rebuilding a table drops them."""
    if connection.dialect.name != "sqlite":
        return {}
    found = connection.exec_driver_sql(
        "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'"
    )
    return {name: (table, sql) for name, table, sql in found}


def _restore_triggers(connection: Connection, before: dict[str, tuple[str, str]]) -> None:
    """Make the triggers again that a rebuilt table has lost, where the table is still there."""
    if not before:
        return
    found = connection.exec_driver_sql("SELECT name, type FROM sqlite_master").fetchall()
    tables = {name for name, kind in found if kind == "table"}
    there = {name for name, kind in found if kind == "trigger"}
    for name, (table, sql) in before.items():
        if name not in there and table in tables:
            connection.exec_driver_sql(sql)


def make_database(paths: Paths, now_ms: int) -> None:
    """Make a new SQLite file, which appears under its name when it is complete.

    Where another process was faster, its file stays. Raises CannotStore.
    """
    with _ONE_AT_A_TIME:
        if not paths.database.exists():
            _make_database(paths, now_ms)


def _make_database(paths: Paths, now_ms: int) -> None:
    try:
        beside = Paths(Path(tempfile.mkdtemp(prefix=".desk-new-", dir=paths.home)))
        try:
            sqlite.create(beside.database)
            engine = make_engine(beside, None)
            try:
                migrate(engine, beside, backup_from=None, now_ms=now_ms)
            finally:
                engine.dispose()  # which also empties and removes the log
            with suppress(FileExistsError):
                _name(beside.database, paths.database)
        finally:
            shutil.rmtree(beside.home, ignore_errors=True)
    except OSError as error:
        raise CannotStore(error.strerror or str(error)) from error


def _name(new: Path, name: Path) -> None:
    """Give a file its name. Raises FileExistsError if the name is taken, OSError."""
    try:
        os.link(new, name)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if name.exists():
            raise FileExistsError(str(name)) from None
        new.rename(name)
    sync_folder(name.parent)


def back_up(paths: Paths, revision: str, now_ms: int) -> Path:
    """Copy the whole SQLite file to the backup folder, named by its revision and `now_ms`.

    Returns the copy. Raises CannotStore.
    """
    target = paths.backups / f"before-step-{revision}-{now_ms}.db"
    try:
        paths.backups.mkdir(mode=0o700, exist_ok=True)
        os.close(os.open(target, os.O_RDWR | os.O_CREAT, 0o600))
        with translate_errors(paths), closing(sqlite.connect(paths.database)) as connection:
            connection.execute("VACUUM INTO ?", (str(target),))
    except (OSError, DeskError) as error:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise CannotStore(error.strerror or str(error)) from error
        raise
    return target
