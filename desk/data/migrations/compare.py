"""Compare the tables that the migrations make with those of desk.data.schema."""

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection

from desk.data.schema import METADATA


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
