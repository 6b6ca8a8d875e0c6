"""People: the list page by page, and one whole card."""

from collections.abc import Sequence

from desk.data.queries import people as queries
from desk.data.queries.settings import read_settings
from desk.domain.people import PeopleOrder, PeoplePages, Person, PersonRef, PersonRow
from desk.errors import NotFound
from desk.record import replace
from desk.services.desk import Desk

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


def _gone() -> NotFound:
    return NotFound(
        "This person is no longer on this desk. If you removed them, they are in the bin."
    )
