"""Bringing the data to the present schema: a backup first, then Alembic."""

import os
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.util import CommandError

from desk.data import sqlite
from desk.data.engine import told, write_transaction
from desk.data.schema_version import STEPS
from desk.data.timestamps import to_ms
from desk.errors import CannotStore, DeskError, NewerDatabase

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from desk.data.database import Database


def configuration(connection: "Connection") -> Config:
    config = Config()
    config.set_main_option("script_location", "desk.data:migrations")
    config.attributes["connection"] = connection
    return config


def migrate(database: "Database", from_step: str | None) -> None:
    """Migrate to the newest step; a SQLite desk that holds something is backed up before.

    Raises NewerDatabase, CannotStore.
    """
    if from_step is not None:
        _back_up(database, from_step)
    with (
        told(database.paths),
        database.engine().connect() as connection,
        write_transaction(connection),
    ):
        found = MigrationContext.configure(connection).get_current_revision()
        if found is not None and found not in STEPS:
            raise NewerDatabase(found)
        try:
            command.upgrade(configuration(connection), "head")
        except CommandError as error:
            raise NewerDatabase(str(found)) from error


def _back_up(database: "Database", step: str) -> None:
    """A whole copy beside the desk, named by its step and time; without it nothing is migrated."""
    folder = database.paths.backups
    target = folder / f"before-step-{step}-{to_ms(database.clock.now())}.db"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        os.close(os.open(target, os.O_RDWR | os.O_CREAT, 0o600))
        with (
            told(database.paths),
            closing(sqlite.connect(database.paths.database)) as connection,
        ):
            connection.execute("VACUUM INTO ?", (str(target),))
    except (OSError, DeskError) as error:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise CannotStore(error.strerror or str(error)) from error
        raise
