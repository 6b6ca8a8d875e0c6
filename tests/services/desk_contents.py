"""Everything a desk holds, to compare a before with an after."""

from typing import Any

from desk.services.desk import Desk

# The journal itself may grow, and what the search index holds follows from the rest.
_NOT_COMPARED = {"action", "alembic_version"}


def whole_desk(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the journal, in an order of its own."""
    from desk.data.schema import TABLES

    with desk.database.reading() as reader:
        return {
            name: sorted(reader.rows(f"SELECT {', '.join(_columns(table))} FROM {name}"), key=repr)
            for name, table in TABLES.items()
            if name not in _NOT_COMPARED
        }


def _columns(table: Any) -> list[str]:
    # A search entry that was made anew has a new number; it means nothing.
    return [c.name for c in table.columns if (table.name, c.name) != ("record_doc", "id")]
