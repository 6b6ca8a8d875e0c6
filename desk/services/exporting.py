"""People and calls of a desk as files."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from desk.data.queries.calls import count_calls, list_all_calls, names_of
from desk.data.queries.import_lookup import list_ids, list_notes
from desk.data.queries.people import list_fields
from desk.data.reader import id_list
from desk.errors import Cancelled, NotUnderstood
from desk.files import replace_file
from desk.formats.parsed import CallDraft, PersonDraft, Progress, always
from desk.messages import message
from desk.services.desk import Desk
from desk.services.importing.person_mapping import draft_from

_CHUNK = 500


def people(desk: Desk, go_on: Progress = always) -> Iterator[list[PersonDraft]]:
    """Everybody by last name, their notes too, a few hundred at a time. Raises Cancelled."""
    with desk.database.reading() as reader:
        ids = list_ids(reader)
        for start in range(0, len(ids), _CHUNK):
            chunk = ids[start : start + _CHUNK]
            notes = list_notes(reader, id_list(chunk))
            fields = list_fields(reader, chunk)
            names = names_of(reader, chunk)
            yield [draft_from(fields[p], tuple(notes.get(p, ())), names[p]) for p in chunk]
            if not go_on(start + len(chunk), len(ids)):
                raise Cancelled


def contact_card(desk: Desk, person: int) -> str:
    """One person as a vCard, their notes too. Raises NotFound."""
    from desk.formats.vcard.writer import vcard
    from desk.services.people import get_person

    found = get_person(desk, person)
    with desk.database.reading() as reader:
        notes = tuple(list_notes(reader, id_list([person])).get(person, ()))
    return vcard(draft_from(found.fields, notes, found.name)).decode()


def calls(desk: Desk, go_on: Progress = always) -> Iterator[CallDraft]:
    """Every call, oldest first, at its moment on the local clock. Raises Cancelled."""
    with desk.database.reading() as reader:
        total = count_calls(reader)
        for done, call in enumerate(list_all_calls(reader), 1):
            yield CallDraft(
                entry=0,
                line=0,
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
    """Write `what` (people, calls, all) to `file`, in the form its ending names.

    A file that was there is replaced whole, or left whole. `progress(done, of)` is called several
    times a second; when it returns False, `Cancelled` is raised. Raises NotUnderstood, CannotStore.
    """
    ending = file.suffix.casefold()
    go_on = progress or always
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
    replace_file(file, pieces)


def _people_csv(desk: Desk, go_on: Progress) -> Iterator[bytes]:
    from desk.formats.csv.writer import write_people_csv

    # How many columns there are is known only after the last of them.
    yield write_people_csv(list(chain.from_iterable(people(desk, go_on))))


def _calls_csv(desk: Desk, go_on: Progress) -> Iterator[bytes]:
    from desk.formats.csv.writer import write_calls_csv

    yield write_calls_csv(calls(desk, go_on))
