"""People and calls of a desk as files."""

import os
from pathlib import Path

from desk.data.queries.calls import names_of
from desk.data.queries.everyone import list_ids, list_notes
from desk.data.queries.fields import list_fields
from desk.data.queries.history import list_all_calls
from desk.data.reader import numbers
from desk.errors import CannotStore, NotUnderstood
from desk.exchange.cards import draft_from
from desk.exchange.drafts import CallDraft, PersonDraft
from desk.sentences import say
from desk.services.desk import Desk

_CHUNK = 500


def people(desk: Desk) -> list[PersonDraft]:
    """Everybody by last name, their notes too."""
    drafts = []
    with desk.database.reading() as reader:
        ids = list_ids(reader)
        for start in range(0, len(ids), _CHUNK):
            chunk = ids[start : start + _CHUNK]
            notes = list_notes(reader, numbers(chunk))
            fields = list_fields(reader, chunk)
            names = names_of(reader, chunk)
            drafts += [draft_from(fields[p], tuple(notes.get(p, ())), names[p]) for p in chunk]
    return drafts


def contact_card(desk: Desk, person: int) -> str:
    """One person as a vCard, their notes too. Raises NotFound."""
    from desk.exchange.vcard_writer import vcard
    from desk.services.people import get_person

    found = get_person(desk, person)
    with desk.database.reading() as reader:
        notes = tuple(list_notes(reader, numbers([person])).get(person, ()))
    return vcard(draft_from(found.fields, notes, found.name)).decode()


def calls(desk: Desk) -> list[CallDraft]:
    """Every call, oldest first, at its moment on the local clock."""
    with desk.database.reading() as reader:
        return [
            CallDraft(
                entry=0,
                line=0,
                at=desk.clock.local(call.at),
                direction="in" if call.direction == "incoming" else "out",
                outcome=call.outcome.value,
                number=call.number,
                person=call.person.name if call.person else "",
                seconds=call.seconds,
                about=call.gist,
                felt=call.felt.value if call.felt else "",
            )
            for call in list_all_calls(reader)
        ]


def export(desk: Desk, what: str, file: Path) -> None:
    """Write `what` (people, calls, all) to `file`, in the form its ending names.

    A file that was there is replaced whole, or left whole. Raises NotUnderstood, CannotStore.
    """
    ending = file.suffix.casefold()
    if (what, ending) == ("people", ".vcf"):
        from desk.exchange.vcard_writer import write_vcards

        data = write_vcards(people(desk))
    elif (what, ending) == ("people", ".csv"):
        from desk.exchange.csv_writer import write_people_csv

        data = write_people_csv(people(desk))
    elif (what, ending) == ("calls", ".csv"):
        from desk.exchange.csv_writer import write_calls_csv

        data = write_calls_csv(calls(desk))
    elif ending == ".json":
        from desk.exchange.whole_desk import dump

        only = None if what == "all" else what
        data = dump(desk, only)
    else:
        raise NotUnderstood(
            say(
                "Desk writes people as .vcf, .csv or .json, calls as .csv or .json and all as "
                ".json, not {what} as {ending}. Nothing was written.",
                what=what,
                ending=file.suffix or say("a file without an ending"),
            )
        )
    _replace(file, data)


def _replace(file: Path, data: bytes) -> None:
    """Write beside the file, then take its place: a full disk leaves the old one whole."""
    beside = file.with_name(f".{file.name}.part")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as out:
                out.write(data)
                out.flush()
                os.fsync(out.fileno())
            beside.replace(file)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CannotStore(f"{file}: {error.strerror}") from error
