"""Export of people, calls or the whole desk to a file."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from desk.data.queries.calls import count_calls, find_names, list_all_calls
from desk.data.queries.people import list_fields, list_ids, list_notes
from desk.data.reader import id_list
from desk.domain.person_schema import PersonFields
from desk.errors import Cancelled, NotUnderstood
from desk.files import atomic_write
from desk.formats.parsed import CallRecord, Progress, no_progress
from desk.messages import message
from desk.record import replace
from desk.services.desk import Desk

_CHUNK = 500


def people(desk: Desk, go_on: Progress = no_progress) -> Iterator[list[PersonFields]]:
    """Yield all people with their notes by last name, 500 at a time. Raises Cancelled."""
    with desk.database.reading() as reader:
        ids = list_ids(reader)
        for start in range(0, len(ids), _CHUNK):
            chunk = ids[start : start + _CHUNK]
            notes = list_notes(reader, id_list(chunk))
            fields = list_fields(reader, chunk)
            names = find_names(reader, chunk)
            yield [_exported(fields[p], notes.get(p, ()), names[p]) for p in chunk]
            if not go_on(start + len(chunk), len(ids)):
                raise Cancelled


def contact_card(desk: Desk, person: int) -> str:
    """Return one person with their notes as a vCard. Raises NotFound."""
    from desk.formats.vcard.writer import vcard
    from desk.services.people import get_person

    found = get_person(desk, person)
    with desk.database.reading() as reader:
        notes = list_notes(reader, id_list([person])).get(person, ())
    return vcard(_exported(found.fields, notes, found.name)).decode()


def _exported(fields: PersonFields, notes: Iterable[str], name: str) -> PersonFields:
    """Return the fields of a person for a file: with the displayed name and the notes."""
    return replace(fields, formatted=name or fields.formatted, notes=tuple(notes))


def calls(desk: Desk, go_on: Progress = no_progress) -> Iterator[CallRecord]:
    """Yield all calls in local time, oldest first. Raises Cancelled."""
    with desk.database.reading() as reader:
        total = count_calls(reader)
        for done, call in enumerate(list_all_calls(reader), 1):
            yield CallRecord(
                at=desk.clock.local(call.at),
                direction="in" if call.direction == "incoming" else "out",
                outcome=call.outcome.value,
                number=call.number,
                person=call.person.name if call.person else "",
                seconds=call.seconds,
                about=call.summary,
                felt=call.felt.value if call.felt else "",
            )
            if done % _CHUNK == 0 and not go_on(done, total):
                raise Cancelled


def export(desk: Desk, what: str, file: Path, *, progress: Progress | None = None) -> None:
    """Write `what` (people, calls, all) to `file` in the format of its suffix, atomically.

    `progress(done, total)` is called several times a second. Raises Cancelled when it returns
    False, NotUnderstood for a combination that is not offered, CannotStore.
    """
    ending = file.suffix.casefold()
    go_on = progress or no_progress
    pieces: Iterator[bytes]
    if (what, ending) == ("people", ".vcf"):
        from desk.formats.vcard.writer import write_vcards

        pieces = (write_vcards(some) for some in people(desk, go_on))
    elif (what, ending) == ("people", ".csv"):
        pieces = _people_csv(desk, go_on)
    elif (what, ending) == ("calls", ".csv"):
        pieces = _calls_csv(desk, go_on)
    elif ending == ".json":
        from desk.services.desk_document import chunks

        pieces = chunks(desk, None if what == "all" else what, go_on)
    else:
        raise NotUnderstood(
            message(
                "Desk writes people as .vcf, .csv or .json, calls as .csv or .json and all as "
                ".json, not {what} as {ending}. Nothing was written.",
                what=what,
                ending=file.suffix or message("a file without an ending"),
            )
        )
    atomic_write(file, pieces)


def _people_csv(desk: Desk, go_on: Progress) -> Iterator[bytes]:
    from desk.formats.csv.writer import write_people_csv

    # The number of columns is known only after the last person.
    yield write_people_csv(list(chain.from_iterable(people(desk, go_on))))


def _calls_csv(desk: Desk, go_on: Progress) -> Iterator[bytes]:
    from desk.formats.csv.writer import write_calls_csv

    yield write_calls_csv(calls(desk, go_on))
