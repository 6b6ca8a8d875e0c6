"""Import of files: read once, compare with the desk, then apply everything in one transaction.

Blanks never overwrite, lists only gain items, importing a file twice adds nothing the second time,
and one Undo reverts the whole import.
"""

import gc
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desk.data.queries.people import (
    ImportCandidate,
    list_fields,
    list_import_candidates,
    list_notes,
)
from desk.data.queries.system_tables import read_settings
from desk.data.reader import Reader, id_list
from desk.domain.person_schema import Email, PersonFields, Phone
from desk.errors import Cancelled
from desk.files import atomic_write
from desk.formats.csv.reader import first_rows, guess_columns, read_csv
from desk.formats.detect import kind_of
from desk.formats.parsed import (
    FileKind,
    ParsedFile,
    ParsedPerson,
    Problem,
    Progress,
    UnreadableFile,
    no_progress,
)
from desk.messages import message
from desk.record import record, replace
from desk.services.desk import Desk, Written
from desk.services.importing.diff import FieldDifference, compare, merged, without
from desk.services.importing.matcher import PeopleIndex
from desk.services.people import insert_people, update_person

if TYPE_CHECKING:
    from desk.data.transaction import Transaction

SHOWN_ROWS = 4  # of a table, while the owner says what its columns are
PREVIEWED_PEOPLE = 6  # read from it with the choice so far
_CHUNK = 500


@contextmanager
def collector_paused() -> Iterator[None]:
    """Turn off the cyclic garbage collector, and exempt all objects made meanwhile from it.

    10,000 people are 70,000 objects without reference cycles. Traversing them stops every thread,
    the window's too, for up to 160 ms.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


# reading


@record(frozen=True, slots=True)
class ImportSource:
    """The bytes of a file or of pasted text. `name` is for messages."""

    name: str
    data: bytes
    kind: FileKind


@record(frozen=True, slots=True)
class ImportTable:
    """A table whose columns the owner is asked about."""

    source: ImportSource
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]  # the first SHOWN_ROWS below the header
    fields: tuple[str, ...]  # what each column is recognised as
    has_header: bool  # whether the first row seems to be a header


@record(frozen=True, slots=True)
class ColumnChoice:
    """The owner's answer: the field of each 0-based column."""

    fields: Mapping[int, str]
    has_header: bool


def open_file(path: Path, kind: FileKind | None = None) -> ImportSource:
    """Read a file and recognise its kind, unless it is given. Raises UnreadableFile."""
    try:
        data = path.read_bytes()
    except OSError as error:
        why = message("It cannot be read: {why}.", why=error.strerror)
        raise UnreadableFile(path.name, why) from error
    return ImportSource(path.name, data, kind or kind_of(data, path.name))


def open_text(name: str, data: bytes) -> ImportSource:
    """Recognise the kind of pasted text. Raises UnreadableFile."""
    return ImportSource(name, data, kind_of(data, name))


@collector_paused()
def parse(source: ImportSource, progress: Progress | None = None) -> ParsedFile:
    """Read the people of a source. Raises UnreadableFile, ColumnsNeeded, Cancelled."""
    if source.kind is FileKind.JSON:
        raise UnreadableFile(source.name, message("This is a whole desk, not a list of people."))
    if source.kind is FileKind.VCARD:
        from desk.formats.vcard.reader import read_vcards

        return read_vcards(source.data, source.name, progress=progress)
    return read_csv(source.data, source.name, source.kind, progress=progress)


def parse_or_ask(
    source: ImportSource, ask: bool, progress: Progress | None = None
) -> ImportTable | ParsedFile:
    """Read the people of a source, or return a table to ask the owner about.

    That is a table of an unknown program, or any table with `ask`. Raises UnreadableFile and
    Cancelled.
    """
    if source.kind in (FileKind.VCARD, FileKind.JSON):
        return parse(source, progress)
    match = guess_columns(source.data)
    if source.kind is not FileKind.CSV and match.sure and not ask:
        return parse(source, progress)
    rows = first_rows(source.data, SHOWN_ROWS + 1)
    return ImportTable(
        source,
        match.header,
        tuple(tuple(row) for row in rows[1:]),
        tuple(column.field for column in match.columns),
        match.sure or (len(rows) > 1 and not match.looks_like_data),
    )


@collector_paused()
def parse_table(
    table: ImportTable, columns: ColumnChoice, progress: Progress | None = None
) -> ParsedFile:
    """Read the people of a table by the owner's choice of columns. Raises Cancelled."""
    source = table.source
    return read_csv(
        source.data,
        source.name,
        source.kind,
        columns.fields,
        has_header=columns.has_header,
        progress=progress,
    )


def preview_table(table: ImportTable, columns: ColumnChoice) -> Sequence[ParsedPerson | Problem]:
    """Return the first people of a table by the choice so far, in the order of the file."""
    source = table.source
    parsed = read_csv(
        source.data,
        source.name,
        source.kind,
        columns.fields,
        has_header=columns.has_header,
        most=PREVIEWED_PEOPLE,
    )
    rows: list[ParsedPerson | Problem] = [*parsed.people, *parsed.problems]
    return sorted(rows, key=lambda each: each.entry)[:PREVIEWED_PEOPLE]


def merge_parsed_files(files: Sequence[ParsedFile]) -> ParsedFile:
    """Return several files as one, so that a person in two of them is imported once.

    `files` must not be empty.
    """
    if len(files) == 1:
        return files[0]
    people: list[ParsedPerson] = []
    problems: list[Problem] = []
    entries = 0
    for one in files:
        people += [replace(person, entry=entries + person.entry) for person in one.people]
        problems += [
            Problem(
                entries + p.entry, p.line, message("{file}: {why}", file=one.name, why=p.reason)
            )
            for p in one.problems
        ]
        entries += one.entries
    names = ", ".join(one.name for one in files)
    return ParsedFile(names, files[0].kind, entries, tuple(people), tuple(problems))


# comparing


class EntryStatus(StrEnum):
    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"


@record(frozen=True, slots=True)
class ImportEntry:
    """One card or row, compared with the desk."""

    parsed: ParsedPerson
    status: EntryStatus
    person: int | None = None  # the person it was matched with; None for somebody new
    differences: tuple[FieldDifference, ...] = ()


@record(frozen=True, slots=True)
class ImportPreview:
    """The effect of importing a file. Each entry of the file is in `entries` or a problem."""

    name: str
    kind: FileKind
    entries: tuple[ImportEntry, ...]
    problems: tuple[Problem, ...]
    new: tuple[PersonFields, ...]  # in the order of their first entry
    changed: Mapping[int, PersonFields]  # the whole card after the import, by person

    def count(self, status: EntryStatus) -> int:
        return sum(entry.status is status for entry in self.entries)


@collector_paused()
def preview(desk: Desk, parsed: ParsedFile, progress: Progress | None = None) -> ImportPreview:
    """Compare every entry with the people of the desk and with earlier entries of the file."""
    go_on = progress or no_progress
    with desk.database.reading() as reader:
        matching = _Matching(reader, parsed)
        entries = []
        for done, person in enumerate(parsed.people):
            if done % _CHUNK == 0 and not go_on(done, len(parsed.people)):
                raise Cancelled
            entries.append(matching.entry(person))
    return ImportPreview(
        parsed.name,
        parsed.kind,
        tuple(entries),
        parsed.problems,
        tuple(matching.new.values()),
        matching.changed,
    )


def with_conflicts_resolved(
    desk: Desk, seen: ImportPreview, ours: Mapping[int, Collection[FieldDifference]]
) -> ImportPreview:
    """Return the preview with the given differences resolved for the stored value.

    `ours` maps an index in `entries` to the differences that are rejected.
    """
    people = {seen.entries[place].person for place, rejected in ours.items() if rejected}
    changed = dict(seen.changed)
    with desk.database.reading() as reader:
        region = read_settings(reader).region
        stored = _stored_people(reader, list(people))
    for person, before in stored.items():
        after = before
        for place, entry in enumerate(seen.entries):
            if entry.person == person and entry.differences:
                theirs = without(entry.parsed.fields, ours.get(place, ()))
                after = merged(after, theirs, region)
        if after == before:
            changed.pop(person, None)
        else:
            changed[person] = after
    return replace(seen, changed=changed)


class _Matching:
    """The people of the desk and of the entries before, while a file is compared."""

    def __init__(self, reader: Reader, parsed: ParsedFile) -> None:
        self.new: dict[int, PersonFields] = {}  # by a temporary number below zero
        self.changed: dict[int, PersonFields] = {}
        self._claimed: set[int] = set()  # people that an entry of this file was matched with
        self._reader = reader
        self._region = read_settings(reader).region
        known = list(list_import_candidates(reader))
        self._uids = {k.uid for k in known}
        self._index = PeopleIndex(((k.id, _as_fields(k)) for k in known), self._region)
        wanted = [self._index.find(p.fields) for p in parsed.people] if known else []
        self._stored = _stored_people(reader, wanted)

    def entry(self, parsed: ParsedPerson) -> ImportEntry:
        fields = parsed.fields
        found = []
        for person in self._index.find_all(fields):
            differences = self._differences(fields, person)
            # Two cards of one file with different values are two people: each would overwrite
            # the other at every import.
            if person not in self._claimed or not any(d.ours for d in differences):
                found.append((person, differences))
        if not found:
            # A bare number that is known already with the people who share it.
            sharing = self._index.find_sharing(fields)
            found = [(person, []) for person in sharing if not self._differences(fields, person)]
        if not found:
            person = -1 - len(self.new)
            self._claimed.add(person)
            if fields.uid in self._uids:  # a copied card: the UID stays with the first
                fields = replace(fields, uid="")
            self._uids.add(fields.uid)
            self.new[person] = fields
            self._index.add(person, fields)
            return ImportEntry(parsed, EntryStatus.NEW)
        # Of several people alike take the one that does not change, so that a second import adds
        # nothing.
        person, differences = next((each for each in found if not each[1]), found[0])
        self._claimed.add(person)
        if differences:
            target = self.new if person < 0 else self.changed
            target[person] = merged(self._existing(person), fields, self._region)
            self._index.add(person, target[person])
        return ImportEntry(
            parsed,
            EntryStatus.DIFFERS if differences else EntryStatus.SAME,
            person if person >= 0 else None,
            tuple(differences),
        )

    def _differences(self, fields: PersonFields, person: int) -> list[FieldDifference]:
        return compare(fields, self._existing(person), self._region)

    def _existing(self, person: int) -> PersonFields:
        if person < 0:
            return self.new[person]
        if person not in self._stored:
            self._stored |= _stored_people(self._reader, [person])
        return self.changed.get(person) or self._stored[person]


def _stored_people(reader: Reader, people: Sequence[int | None]) -> dict[int, PersonFields]:
    """Return whole people with their notes, by id."""
    wanted = sorted({p for p in people if p is not None and p >= 0})
    found = {}
    for start in range(0, len(wanted), _CHUNK):
        chunk = wanted[start : start + _CHUNK]
        notes = list_notes(reader, id_list(chunk))
        for person, fields in list_fields(reader, chunk).items():
            found[person] = replace(fields, notes=tuple(notes.get(person, ())))
    return found


def _as_fields(known: ImportCandidate) -> PersonFields:
    return PersonFields(
        uid=known.uid,
        given=known.given,
        middle=known.middle,
        family=known.family,
        nickname=known.nickname,
        formatted=known.formatted,
        business=known.business,
        phones=tuple(map(Phone, known.phones)),
        emails=tuple(map(Email, known.emails)),
    )


# writing


@collector_paused()
def apply_import(
    desk: Desk, previews: Sequence[ImportPreview], progress: Progress | None = None
) -> Written[int]:
    """Write what the previews say in one transaction.

    Returns the number of people added or changed. Raises Cancelled when `progress` returns False.
    """
    go_on = progress or no_progress
    added = sum(len(p.new) for p in previews)
    changed = sum(len(p.changed) for p in previews)
    label = message("Took in %n people", "", added + changed, one="Took in one person")
    with desk.database.transaction(label) as tx:
        for one in previews:
            for start in range(0, len(one.new), _CHUNK):
                new = one.new[start : start + _CHUNK]
                _add_notes(tx, dict(zip(insert_people(tx, new), new, strict=True)))
                if not go_on(start + len(new), added + changed):
                    raise Cancelled
            for done, (person, fields) in enumerate(one.changed.items()):
                now = list_fields(tx, [person]).get(person)
                if now is None:
                    continue  # removed since the preview
                links = {name: getattr(now, name) for name in _LINKS}
                update_person(tx, person, replace(fields, **links))
                _add_notes(tx, {person: fields})
                if done % _CHUNK == 0 and not go_on(len(one.new) + done, added + changed):
                    raise Cancelled
            tx.insert(
                "import_batch",
                at=tx.now_ms,
                kind=one.kind.value,
                file=one.name,
                added=len(one.new),
                same=one.count(EntryStatus.SAME),
                changed=len(one.changed),
                problems=len(one.problems),
            )
    return Written(added + changed, tx.changes)


_LINKS = ("referred_by", "household", "household_id")  # which no file holds


def _add_notes(tx: "Transaction", people: Mapping[int, PersonFields]) -> None:
    """Insert the notes that these people do not have yet."""
    wanted = {person: fields.notes for person, fields in people.items() if fields.notes}
    if not wanted:
        return
    present = list_notes(tx, id_list(wanted))
    rows = [
        {"customer_id": person, "text": note, "at": tx.now_ms}
        for person, notes in wanted.items()
        for note in notes
        if note not in present.get(person, ())
    ]
    ids = tx.reserve("note", len(rows))
    tx.insert_many("note", [{"id": i, **row} for i, row in zip(ids, rows, strict=True)])


def save_problems(problems: Sequence[Problem], file: Path) -> None:
    """Write a text file with the line and the reason of each problem. Raises CannotStore."""
    lines = [f"{problem.line}\t{problem.reason}\n" for problem in problems]
    atomic_write(file, ["".join(lines).encode("utf-8")])
