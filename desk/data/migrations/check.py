"""Check that schema and migrations agree: `python -m desk.data.migrations.check`."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection

from desk.clock import Clock
from desk.data.database import Database
from desk.data.schema import METADATA
from desk.paths import Paths


def include_object(
    item: Any, name: str | None, kind: str, reflected: bool, compare_to: Any
) -> bool:
    """Return False for full-text tables and indexes, which each database makes its own way."""
    return not (kind in ("table", "index") and name is not None and "_fts" in name)


def differences(connection: Connection) -> list[Any]:
    """Return what Alembic would change to make this database as the schema is."""
    context = MigrationContext.configure(
        connection,
        opts={"compare_type": True, "include_object": include_object, "render_as_batch": True},
    )
    return list(compare_metadata(context, METADATA))


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Clock(), Paths(Path(folder) / "desk"))
        database.open()
        with database.engine().connect() as connection:
            found = differences(connection)
        database.close()
    for difference in found:
        print(difference)
    print("schema and migrations agree" if not found else "schema and migrations differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
