"""The bin, which keeps removed records and their dependent rows for thirty days."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from desk.changes import Changes
from desk.data.queries import system_tables as queries
from desk.domain.bin import BinEntry, BinKind
from desk.errors import CannotUndo, NotFound
from desk.messages import message
from desk.services.desk import Desk, Written, reads

if TYPE_CHECKING:
    from desk.data.transaction import Transaction

KEPT = timedelta(days=30)

_TABLES = {
    BinKind.PERSON: "customer",
    BinKind.CALL: "call",
    BinKind.FIX: "fix",
    BinKind.NOTE: "note",
    BinKind.PURCHASE: "purchase",
    BinKind.INTERACTION: "interaction",
}
_LONGEST_LABEL = 80


list_bin = reads(queries.list_bin)


def remove(
    desk: Desk,
    kind: BinKind,
    key: int,
    *,
    also: "Callable[[Transaction], object] | None" = None,
    draft: str = "",
) -> Written[int]:
    """Move a person, or one of their records, to the bin; return the id of the entry.

    `also` runs in the same transaction and may update rows that depended on the record; restoring
    the entry restores those rows as well. Raises NotFound.
    """
    from desk.data.trash import remove as move_to_bin

    table = _TABLES[kind]
    with desk.database.transaction(draft=draft) as tx:
        title = queries.find_title(tx, table, key)
        if title is None:
            raise NotFound(message("That is no longer on this desk. Nothing was removed."))
        title = _one_line(title)
        tx.describe(message("Removed {what}", what=_named(kind, title)))
        if kind is BinKind.CALL and also is None:
            from desk.services.interactions import rewind_call

            also = rewind_call(desk, tx, key)
        elif kind is BinKind.INTERACTION:
            from desk.services.interactions import rewind_interaction

            also = rewind_interaction(desk, tx, key)
        entry = move_to_bin(tx, kind.value, table, key, title, also)
    return Written(entry, tx.changes)


def restore(desk: Desk, entry: int) -> Written[str]:
    """Restore the rows of an entry and the links to them; return its label.

    Raises NotFound, and CannotUndo when the record that the rows belonged to is gone.
    """
    from desk.data.transaction import ReferencedRow
    from desk.data.undo_log import restore_entry

    try:
        with desk.database.transaction() as tx:
            found = _require_entry(queries.find_entry(tx, entry))
            tx.describe(message("Restored {what}", what=_named(found.kind, found.label)))
            restore_entry(tx, entry)
    except ReferencedRow as error:
        raise CannotUndo(_why_not(desk, found)) from error
    return Written(found.label, tx.changes)


def erase(desk: Desk, entry: int) -> Written[str]:
    """Erase an entry permanently: from tables, search, undo log, drafts and free pages of the file.

    It cannot be undone. Raises NotFound, and CannotStore when another program locks the file: the
    rows are then deleted, and the next `empty_old` removes their last traces from the file.
    """
    from desk.data.trash import purge

    with desk.database.transaction(undoable=False) as tx:
        found = _require_entry(queries.find_entry(tx, entry))
        tx.describe(message("Erased {what} for good", what=_named(found.kind, found.label)))
        purge(tx, [entry])
    changes = tx.changes
    desk.database.clean_up()
    return Written(found.label, changes)


def empty_old(desk: Desk) -> Written[int]:
    """Erase the entries that were removed more than thirty days ago; return how many.

    Actions that old can no longer be undone either. Called at the start and at midnight.
    """
    before = desk.clock.now() - KEPT
    with desk.database.reading() as reader:
        anything = queries.has_older_than(reader, before)
    if not (anything or desk.database.needs_clean_up()):
        return Written(0, Changes())
    # Imported here: it takes a second of the start, and most days there is nothing to erase.
    from desk.data.timestamps import to_ms
    from desk.data.trash import purge, purge_old_actions

    with desk.database.transaction("Emptied the bin", undoable=False) as tx:
        old = queries.list_removed_before(tx, before)
        if old:
            purge(tx, old)
        purge_old_actions(tx, to_ms(before))
    changes = tx.changes
    if desk.database.needs_clean_up():
        desk.database.clean_up()
    return Written(len(old), changes)


def _named(kind: BinKind, title: str) -> str:
    if kind is BinKind.PERSON:
        return title
    if kind is BinKind.CALL:
        return message("the call with {name}", name=title)
    if kind is BinKind.INTERACTION:
        return message("checking in with {name}", name=title)
    return message("“{what}”", what=title)


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_LABEL else line[: _LONGEST_LABEL - 1].rstrip() + "…"


def _require_entry(entry: BinEntry | None) -> BinEntry:
    if entry is None:
        raise NotFound("That is no longer in the bin. Nothing was changed.")
    return entry


def _why_not(desk: Desk, entry: BinEntry) -> str:
    owners = [e.label for e in list_bin(desk) if e.kind is BinKind.PERSON]
    what = _named(entry.kind, entry.label)
    if not owners:
        return message(
            "The person that {what} belonged to is gone. It stays in the bin.", what=what
        )
    return message(
        "The person that {what} belonged to is gone. Look for them in the bin ({people}), "
        "restore them first, then try again.",
        what=what,
        people=", ".join(owners[:3]),
    )
