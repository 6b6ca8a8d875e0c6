"""The complete JSON document of a desk, out and in."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desk.changes import Changes
from desk.data.queries.people import list_uids
from desk.errors import Cancelled
from desk.formats import json_document
from desk.formats.errors import UnreadableFile
from desk.formats.parsed import Progress, always
from desk.services.desk import Desk, Written
from desk.services.importing.importer import read_whole


def chunks(desk: Desk, only: str | None = None, go_on: Progress = always) -> Iterator[bytes]:
    """Everything on the desk, or only its people or calls, with the time of export, in pieces.

    The same data gives the same bytes, but for that time. Raises Cancelled.
    """
    from desk.data import dump

    with desk.database.reading() as reader:
        wanted = {"people": dump.ABOUT_PEOPLE, "calls": ("call",)}.get(only or "")
        names = wanted or dump.ORDER
        total = dump.count_rows(reader, names)
        done = 0

        def count(rows: int) -> None:
            nonlocal done
            done += rows
            if not go_on(done, total):
                raise Cancelled

        tables = {table: dump.read_table(reader, table) for table in names}
        yield from json_document.chunks(desk.clock.now(), tables, count)


def load(desk: Desk, path: Path, *, dry_run: bool = False) -> Written[dict[str, int]]:
    """Take a document in; returns how many people were new and how many the same.

    An empty desk becomes the desk that was exported, number by number. On a desk in use, people
    already known (by their vCard uid) keep what they have, the others come with their history.
    """
    from desk.data import dump

    document = json_document.load(read_whole(path), path.name)
    unknown = set(document.tables) - set(dump.ORDER)
    if unknown:
        raise UnreadableFile(path.name, f"It holds something unknown: {sorted(unknown)[0]!r}.")
    with desk.database.reading() as reader:
        empty = dump.is_empty(reader)
        known = list_uids(reader)
    people: list[dict[str, Any]] = list(document.tables.get("customer", []))
    counts = {
        "new": sum(person.get("uid") not in known for person in people),
        "same": sum(person.get("uid") in known for person in people),
        "calls": len(document.tables.get("call", [])),
    }
    if dry_run:
        return Written(counts, Changes())
    with desk.database.transaction(f"Took in {path.name}") as tx:
        try:
            if empty:
                dump.restore_all(tx, document.tables)
            else:
                dump.add_new(tx, document.tables, known)
        except ValueError as error:
            raise UnreadableFile(path.name, f"It is damaged: {error}.") from error
    return Written(counts, tx.changes)
