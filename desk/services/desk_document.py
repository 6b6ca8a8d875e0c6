"""Export and import of the complete JSON document of a desk."""

from collections.abc import Iterator

from desk.changes import Changes
from desk.data.queries.people import list_uids
from desk.errors import Cancelled
from desk.formats import json_document
from desk.formats.parsed import Progress, UnreadableFile, no_progress
from desk.services.desk import Desk, Written
from desk.services.importing.importer import ImportSource


def chunks(desk: Desk, only: str | None = None, go_on: Progress = no_progress) -> Iterator[bytes]:
    """Yield the document of the whole desk, or of only its people or calls, in chunks.

    The same data gives the same bytes except for the time of export. Raises Cancelled.
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


def load(desk: Desk, source: ImportSource, *, dry_run: bool = False) -> Written[dict[str, int]]:
    """Import a document; return the numbers of new people, same people and calls.

    An empty desk becomes the exported desk with the same ids. On a desk in use, people whose UID
    is known stay unchanged; the others are added with their history. Raises UnreadableFile.
    """
    from desk.data import dump

    document = json_document.load(source.data, source.name)
    unknown = set(document.tables) - set(dump.ORDER)
    if unknown:
        raise UnreadableFile(source.name, f"It holds something unknown: {sorted(unknown)[0]!r}.")
    with desk.database.reading() as reader:
        empty = dump.is_empty(reader)
        known = list_uids(reader)
    uids = [
        uid if isinstance(uid := row.get("uid"), str) else ""
        for row in document.tables.get("customer", [])
    ]
    counts = {
        "new": sum(uid not in known for uid in uids),
        "same": sum(uid in known for uid in uids),
        "calls": len(document.tables.get("call", [])),
    }
    if dry_run:
        return Written(counts, Changes())
    with desk.database.transaction(f"Took in {source.name}") as tx:
        try:
            if empty:
                dump.restore_all(tx, document.tables)
            else:
                dump.add_new(tx, document.tables, known)
        except ValueError as error:
            raise UnreadableFile(source.name, f"It is damaged: {error}.") from error
    return Written(counts, tx.changes)
