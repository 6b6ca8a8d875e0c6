"""The contents of a desk, to compare before and after a write."""

from typing import Any

from desk.services.desk import Desk

# The undo log may grow; the FTS tables are computed from the others.
_NOT_COMPARED = {"action", "alembic_version"}


def whole_desk(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table but the undo log, sorted."""
    from desk.data.schema import TABLES

    with desk.database.reading() as reader:
        return {
            name: sorted(reader.rows(f"SELECT {', '.join(_columns(table))} FROM {name}"), key=repr)
            for name, table in TABLES.items()
            if name not in _NOT_COMPARED
        }


def _columns(table: Any) -> list[str]:
    # A rebuilt search entry has a new id, which has no meaning.
    return [c.name for c in table.columns if (table.name, c.name) != ("record_doc", "id")]
