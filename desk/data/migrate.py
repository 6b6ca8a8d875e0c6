"""Bringing the data to the present schema: a backup first, then Alembic."""

import os
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.util import CommandError

from desk.data import sqlite
from desk.data.engine import told
from desk.data.moments import to_ms
from desk.data.schema import STEPS
from desk.errors import NewerDatabase

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
    with told(), database.engine().begin() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
        if found is not None and found not in STEPS:
            raise NewerDatabase(found)
        try:
            command.upgrade(configuration(connection), "head")
        except CommandError as error:
            raise NewerDatabase(str(found)) from error


def _back_up(database: "Database", step: str) -> None:
    """A whole copy beside the desk, named by its step and time."""
    folder = database.paths.backups
    folder.mkdir(mode=0o700, exist_ok=True)
    stamp = to_ms(database.clock.now())
    target = folder / f"before-step-{step}-{stamp}.db"
    os.close(os.open(target, os.O_RDWR | os.O_CREAT, 0o600))
    connection = sqlite.connect(database.paths.database)
    try:
        connection.execute("VACUUM INTO ?", (str(target),))
    finally:
        connection.close()
