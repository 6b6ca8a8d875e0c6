"""Drafts: typed text is stored at each keystroke, until it is saved or dropped.

A draft is no action: it cannot be undone and causes no screen to read again. A service that
saves the typed text takes the key of its draft as `draft` and deletes it in its own transaction.

The key names the form and, if it is about a record, the record: `log-call`, `note:person:12`,
`call:7`. Content about a person holds the id as `person`, so that erasing the person erases the
draft as well.
"""

from typing import Any

from desk.data.queries import system_tables as queries
from desk.services.desk import Desk, reads


def load_writer() -> None:
    """Load the modules that only writing needs (0.3 s, 24 MB), on any thread.

    A draft does not need them, but the first write that follows it does.
    """
    from desk.data import engine, transaction  # noqa: F401  (loading them is what takes long)


def warm_up(desk: Desk) -> None:
    """Connect for writing, so that the first write is done at once."""
    desk.database.warm_up_writer()


def keep_draft(desk: Desk, key: str, content: dict[str, Any]) -> None:
    """Store the typed content (JSON values); it is on disk when the function returns."""
    with desk.database.writing_drafts() as tx:
        queries.put_draft(tx, key, content, desk.clock.now())


read_draft = reads(queries.find_draft)


def drop_draft(desk: Desk, key: str) -> None:
    with desk.database.writing_drafts() as tx:
        queries.delete_draft(tx, key)


list_drafts = reads(queries.list_drafts)
