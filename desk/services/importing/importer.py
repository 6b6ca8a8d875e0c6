"""Taking a file in: what is new, the same, or differs; then all of it in one transaction.

Blanks never overwrite, lists only gain, the same file again adds nothing, and one Undo takes the
whole of it back.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desk.data.queries.import_lookup import ImportCandidate, list_known, list_notes
from desk.data.queries.people import list_fields
from desk.data.queries.system_tables import read_settings
from desk.data.reader import Reader, id_list
from desk.errors import Cancelled
from desk.formats.csv.headings import ColumnField
from desk.formats.detect import kind_of
from desk.formats.errors import UnreadableFile
from desk.formats.parsed import (
    EmailDraft,
    FileKind,
    ParsedFile,
    PersonDraft,
    PhoneDraft,
    Problem,
    Progress,
    always,
)
from desk.messages import message
from desk.services.desk import Desk, Written
from desk.services.importing.diff import FieldDifference, compare, merged, without
from desk.services.importing.matcher import PeopleIndex
from desk.services.importing.person_mapping import draft_from, fields_from
from desk.services.person_edits import insert_people, update_person

if TYPE_CHECKING:
    from desk.data.transaction import Transaction

_CHUNK = 500


class Standing(StrEnum):
    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class ImportEntry:
    """One card or row beside what the desk knows."""

    draft: PersonDraft
    standing: Standing
    person: int | None = None  # whom it means, where the desk knows them
    differences: tuple[FieldDifference, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What taking one file in would do. Every entry of the file is here or is a problem."""

    name: str
    kind: FileKind
    entries: tuple[ImportEntry, ...]
    problems: tuple[Problem, ...]
    # Whole cards as they would then be: of new people by their first entry, of known ones by id.
    new: tuple[PersonDraft, ...]
    changed: Mapping[int, PersonDraft]

    def count(self, standing: Standing) -> int:
        return sum(entry.standing is standing for entry in self.entries)


def read_file(
    path: Path,
    kind: FileKind | None = None,
    columns: Mapping[int, ColumnField] | None = None,
    progress: Progress | None = None,
) -> ParsedFile:
    """Parse one file of people. Raises UnreadableFile, ColumnsNeeded, Cancelled."""
    data = read_whole(path)
    found = kind or kind_of(data, path.name)
    if found is FileKind.VCARD:
        from desk.formats.vcard.reader import read_vcards

        return read_vcards(data, path.name, progress=progress)
    if found is FileKind.JSON:
        raise UnreadableFile(path.name, "This is a whole desk, not a list of people.")
    from desk.formats.csv.reader import read_csv

    return read_csv(data, path.name, found, columns, progress=progress)


def read_whole(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableFile."""
    try:
        return path.read_bytes()
    except OSError as error:
        why = message("It cannot be read: {why}.", why=error.strerror)
        raise UnreadableFile(path.name, why) from error


def preview(desk: Desk, parsed: ParsedFile, progress: Progress | None = None) -> ImportPreview:
    """Hold every draft against the people on the desk, and against those before it in the file."""
    with desk.database.reading() as reader:
        return _preview(reader, parsed, progress or always)


def joined(files: Sequence[ParsedFile]) -> ParsedFile:
    """Several files as one, so that somebody who is in two of them comes once. Not for none."""
    if len(files) == 1:
        return files[0]
    drafts: list[PersonDraft] = []
    problems: list[Problem] = []
    entries = 0
    for one in files:
        drafts += [replace(draft, entry=entries + draft.entry) for draft in one.drafts]
        problems += [
            Problem(
                entries + p.entry, p.line, message("{file}: {why}", file=one.name, why=p.reason)
            )
            for p in one.problems
        ]
        entries += one.entries
    names = ", ".join(one.name for one in files)
    return ParsedFile(names, files[0].kind, entries, tuple(drafts), tuple(problems))


def keeping(
    desk: Desk, seen: ImportPreview, ours: Mapping[int, Collection[FieldDifference]]
) -> ImportPreview:
    """The preview as it is when some of its differences are not taken: by the place of the entry
    in `entries`, those in which what the desk knows stays."""
    people = {seen.entries[place].person for place, kept in ours.items() if kept}
    changed = dict(seen.changed)
    with desk.database.reading() as reader:
        region = read_settings(reader).region
        whole = _whole_drafts(reader, list(people))
    for person, before in whole.items():
        after = before
        for place, entry in enumerate(seen.entries):
            if entry.person == person and entry.differences:
                after = merged(after, without(entry.draft, ours.get(place, ())), region)
        if after == before:
            changed.pop(person, None)
        else:
            changed[person] = after
    return replace(seen, changed=changed)


def take_in(
    desk: Desk, previews: Sequence[ImportPreview], progress: Progress | None = None
) -> Written[int]:
    """Do what the previews say, all or nothing; returns how many people were added or changed."""
    go_on = progress or always
    added = sum(len(p.new) for p in previews)
    changed = sum(len(p.changed) for p in previews)
    label = message("Took in %n people", "", added + changed, one="Took in one person")
    with desk.database.transaction(label) as tx:
        for one in previews:
            for start in range(0, len(one.new), _CHUNK):
                drafts = one.new[start : start + _CHUNK]
                people = insert_people(tx, [fields_from(d) for d in drafts])
                _add_notes(tx, dict(zip(people, drafts, strict=True)))
                if not go_on(start + len(drafts), added + changed):
                    raise Cancelled
            for done, (person, draft) in enumerate(one.changed.items()):
                kept = list_fields(tx, [person]).get(person)
                if kept is None:
                    continue  # removed while the preview was looked at
                update_person(tx, person, fields_from(draft, kept))
                _add_notes(tx, {person: draft})
                if done % _CHUNK == 0 and not go_on(len(one.new) + done, added + changed):
                    raise Cancelled
            tx.insert(
                "import_batch",
                at=tx.now_ms,
                kind=one.kind.value,
                file=one.name,
                added=len(one.new),
                same=one.count(Standing.SAME),
                changed=len(one.changed),
                problems=len(one.problems),
            )
    return Written(added + changed, tx.changes)


def _preview(reader: Reader, parsed: ParsedFile, go_on: Progress) -> ImportPreview:
    seen = _Seen(reader, parsed)
    entries = []
    for done, draft in enumerate(parsed.drafts):
        if done % _CHUNK == 0 and not go_on(done, len(parsed.drafts)):
            raise Cancelled
        entries.append(seen.entry(draft))
    return ImportPreview(
        parsed.name,
        parsed.kind,
        tuple(entries),
        parsed.problems,
        tuple(seen.new.values()),
        seen.changed,
    )


class _Seen:
    """What is known while a file is gone through: people of the desk, and those before in it."""

    def __init__(self, reader: Reader, parsed: ParsedFile) -> None:
        self.new: dict[int, PersonDraft] = {}  # by a number of our own, below zero
        self.changed: dict[int, PersonDraft] = {}
        self._claimed: set[int] = set()  # whom an entry of this file means
        self._reader = reader
        self._region = read_settings(reader).region
        known = list(list_known(reader))
        self._uids = {k.uid for k in known}
        self._index = PeopleIndex(((k.id, _as_draft(k)) for k in known), self._region)
        self._whole = _whole_drafts(reader, [self._index.find(d) for d in parsed.drafts])

    def entry(self, draft: PersonDraft) -> ImportEntry:
        told = []
        for person in self._index.find_all(draft):
            differences = self._differences(draft, person)
            # Two cards of one file that say different things are two people: each would
            # overwrite the other, again and again.
            if person not in self._claimed or not any(d.ours for d in differences):
                told.append((person, differences))
        if not told:
            # A bare number, known already with whoever shares it.
            sharing = self._index.find_sharing(draft)
            told = [(person, []) for person in sharing if not self._differences(draft, person)]
        if not told:
            person = -1 - len(self.new)
            self._claimed.add(person)
            if draft.uid in self._uids:  # a card copied by hand: whose it was, it stays
                draft = replace(draft, uid="")
            self._uids.add(draft.uid)
            self.new[person] = draft
            self._index.add(person, draft)
            return ImportEntry(draft, Standing.NEW)
        # People alike: the one it changes nothing of, so that a second reading adds nothing.
        person, differences = next((t for t in told if not t[1]), told[0])
        self._claimed.add(person)
        if differences:
            target = self.new if person < 0 else self.changed
            target[person] = merged(self._existing(person), draft, self._region)
            self._index.add(person, target[person])
        return ImportEntry(
            draft,
            Standing.DIFFERS if differences else Standing.SAME,
            person if person >= 0 else None,
            tuple(differences),
        )

    def _differences(self, draft: PersonDraft, person: int) -> list[FieldDifference]:
        return compare(draft, self._existing(person), self._region)

    def _existing(self, person: int) -> PersonDraft:
        if person < 0:
            return self.new[person]
        if person not in self._whole:
            self._whole |= _whole_drafts(self._reader, [person])
        return self.changed.get(person) or self._whole[person]


def _whole_drafts(reader: Reader, people: Sequence[int | None]) -> dict[int, PersonDraft]:
    wanted = sorted({p for p in people if p is not None and p >= 0})
    drafts = {}
    for start in range(0, len(wanted), _CHUNK):
        chunk = wanted[start : start + _CHUNK]
        notes = list_notes(reader, id_list(chunk))
        for person, fields in list_fields(reader, chunk).items():
            drafts[person] = draft_from(fields, tuple(notes.get(person, ())))
    return drafts


def _as_draft(known: ImportCandidate) -> PersonDraft:
    return PersonDraft(
        entry=0,
        line=0,
        uid=known.uid,
        given=known.given,
        middle=known.middle,
        family=known.family,
        nickname=known.nickname,
        formatted=known.formatted,
        business=known.business,
        phones=tuple(PhoneDraft(typed) for typed in known.phones),
        emails=tuple(EmailDraft(address) for address in known.emails),
    )


def _add_notes(tx: "Transaction", drafts: Mapping[int, PersonDraft]) -> None:
    """The notes that these people do not have yet."""
    wanted = {person: draft.notes for person, draft in drafts.items() if draft.notes}
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
