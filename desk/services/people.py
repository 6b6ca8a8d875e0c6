"""People: the list page by page, and one whole card."""

from collections.abc import Sequence
from typing import Any

from desk.data.queries import people as queries
from desk.data.queries.system_tables import find_draft, read_settings
from desk.domain.fixes import Fix
from desk.domain.people import PeopleOrder, PeoplePages, Person, PersonRef, PersonRow
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.errors import NotFound
from desk.record import record, replace
from desk.services.desk import Desk
from desk.services.timeline import list_timeline, open_items

PAGE_SIZE = 128  # rows of the list read at a time


def list_people(
    desk: Desk, order: PeopleOrder, *, offset: int = 0, limit: int = PAGE_SIZE
) -> list[PersonRow]:
    """The people from `offset` on, at most `limit`, in this order of the whole list."""
    with desk.database.reading() as reader:
        return queries.list_people(reader, order, offset, limit)


def read_people(desk: Desk, order: PeopleOrder, pages: Sequence[int]) -> PeoplePages:
    """Return how many people there are and some pages of the list, of one moment."""
    with desk.database.reading() as reader:
        people, starred = queries.count_people(reader)
        read = {
            page: queries.list_people(reader, order, page * PAGE_SIZE, PAGE_SIZE)
            for page in dict.fromkeys(pages)
            if page * PAGE_SIZE < people
        }
    return PeoplePages(people, starred, read)


def count_people(desk: Desk) -> tuple[int, int]:
    """How many there are, and how many of them are always put through."""
    with desk.database.reading() as reader:
        return queries.count_people(reader)


def list_starred(desk: Desk, limit: int = PAGE_SIZE) -> list[PersonRef]:
    """Who is always put through, by name."""
    with desk.database.reading() as reader:
        return queries.list_starred(reader, limit)


def person_position(desk: Desk, person_id: int, order: PeopleOrder) -> int:
    """The offset of the person in `list_people`. Raises NotFound."""
    with desk.database.reading() as reader:
        position = queries.person_position(reader, person_id, order)
    if position is None:
        raise _gone()
    return position


def get_person(desk: Desk, person_id: int) -> Person:
    """The whole card, numbers shown the way of the owner's country. Raises NotFound."""
    with desk.database.reading() as reader:
        person = queries.find_person(reader, person_id, desk.clock.now(), desk.clock.zone())
        if person is None:
            raise _gone()
        if not person.fields.phones:
            return person
        region = read_settings(reader).region
    from desk.domain.phone_numbers import display

    phones = tuple(replace(p, shown=display(p.e164 or p.raw, region)) for p in person.fields.phones)
    return replace(person, fields=replace(person.fields, phones=phones))


@record(frozen=True, slots=True)
class CardContents:
    """A person with their open items, the newest rows of the timeline and any unsaved changes."""

    person: Person
    open: tuple[Fix, ...]
    timeline: tuple[TimelineRow, ...]
    draft: dict[str, Any] | None


def read_card(
    desk: Desk, person_id: int, kinds: frozenset[TimelineKind] | None, limit: int, draft_key: str
) -> CardContents:
    """Return what a card shows, all of it read in one snapshot. Raises NotFound.

    `kinds` None means every kind of timeline row; `limit` as in `list_timeline`.
    """
    with desk.database.reading() as reader:
        return CardContents(
            get_person(desk, person_id),
            tuple(open_items(desk, person_id)),
            tuple(list_timeline(desk, person_id, kinds=kinds, limit=limit)),
            find_draft(reader, draft_key),
        )


def _gone() -> NotFound:
    return NotFound(
        "This person is no longer on this desk. If you removed them, they are in the bin."
    )
