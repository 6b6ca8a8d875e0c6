"""People: the list page by page, one whole card, and adding, changing and removing them."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desk.data.queries import fixes, timeline
from desk.data.queries import people as queries
from desk.data.queries.calls import find_names
from desk.data.queries.people import list_ids_of
from desk.data.queries.system_tables import find_draft, read_settings
from desk.data.reader import Reader
from desk.domain.bin import BinKind
from desk.domain.fixes import Fix
from desk.domain.people import PeopleOrder, PeoplePages, Person, PersonRef
from desk.domain.person_schema import PersonFields
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.errors import Ambiguous, NotFound, NotUnderstood
from desk.messages import message
from desk.record import record, replace
from desk.services import bin as bin_service
from desk.services import person_rows
from desk.services.desk import Desk, Written, reads
from desk.services.phone_numbers import list_owners_of

if TYPE_CHECKING:
    from desk.data.transaction import Transaction


PAGE_SIZE = queries.PAGE_SIZE
EVERY_KIND = frozenset(TimelineKind)
_NAMED_IN_SENTENCE = 5


list_people = reads(queries.list_people)


def read_people(
    desk: Desk, order: PeopleOrder, pages: Sequence[int], person_id: int | None = None
) -> PeoplePages:
    """Return the number of people and some pages of the list, read in one snapshot.

    The page that lists the person `person_id` is one of them, if there is such a person.
    """
    with desk.database.reading() as reader:
        people, starred = queries.count_people(reader)
        wanted = dict.fromkeys(pages)
        if person_id is not None:
            position = queries.find_position(reader, person_id, order)
            if position is not None:
                wanted[position // PAGE_SIZE] = None
        read = {
            page: queries.list_people(reader, order, page * PAGE_SIZE, PAGE_SIZE)
            for page in wanted
            if page * PAGE_SIZE < people
        }
    return PeoplePages(people, starred, read)


count_people = reads(queries.count_people)


list_starred = reads(queries.list_starred)


def get_person(desk: Desk, person_id: int) -> Person:
    """Return a person with numbers formatted for the owner's region. Raises NotFound."""
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
    """Return the contents of a card, read in one snapshot. Raises NotFound.

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


def list_timeline(
    desk: Desk,
    person_id: int,
    *,
    kinds: frozenset[TimelineKind] | None = None,
    before: datetime | None = None,
    limit: int = 50,
) -> list[TimelineRow]:
    """Return `limit` rows before the aware moment `before`, newest first.

    All rows with the same moment as the last one are included, so that its `at` can be passed as
    `before` for the next page.
    """
    with desk.database.reading() as reader:
        return timeline.list_timeline(
            reader,
            person_id,
            EVERY_KIND if kinds is None else kinds,
            before,
            limit,
            desk.clock.zone(),
        )


open_items = reads(fixes.list_open_of)


def add_person(desk: Desk, fields: PersonFields, *, draft: str = "") -> Written[int]:
    """Add a person and return the id. Raises NotUnderstood without name or number."""
    with desk.database.transaction(draft=draft) as tx:
        (person,) = insert_people(tx, [fields])
        tx.describe(message("Added {name}", name=_shown(fields)))
    return Written(person, tx.changes)


def edit_person(
    desk: Desk,
    person: int,
    fields: PersonFields,
    *,
    read: PersonFields | None = None,
    draft: str = "",
) -> Written[int]:
    """Set the fields of a person. Raises NotFound, NotUnderstood, ChangedMeanwhile.

    With `read`, the fields as they were when the edit began, only what differs from them is
    written. Empty `uid` and `unknown` keep the stored values, because an editor does not load them.
    """
    with desk.database.transaction(draft=draft) as tx:
        name = need_name(tx, person)
        if read is not None:
            from desk.services.person_edits import join_edit

            present = queries.list_fields(tx, [person])[person]
            fields = join_edit(name, read, fields, present, read_settings(tx).region)
        update_person(tx, person, fields)
        tx.describe(message("Changed {name}", name=name))
    return Written(person, tx.changes)


def star_person(desk: Desk, person: int, on: bool) -> Written[int]:
    """Set whether this person is always put through. Raises NotFound."""
    with desk.database.transaction() as tx:
        name = need_name(tx, person)
        tx.update("customer", person, starred=on)
        tx.describe(
            message("Always put {name} through", name=name)
            if on
            else message("No longer always put {name} through", name=name)
        )
    return Written(person, tx.changes)


def set_remember(desk: Desk, person: int, lines: Sequence[str], *, draft: str = "") -> Written[int]:
    """Set the Remember lines of a person; blank ones are left out. Raises NotFound."""
    with desk.database.transaction(draft=draft) as tx:
        name = need_name(tx, person)
        tx.replace_list("remember_line", person, person_rows.remember_rows(tuple(lines)))
        tx.describe(message("Changed what to remember about {name}", name=name))
    return Written(person, tx.changes)


def remove_person(desk: Desk, person: int) -> Written[int]:
    """Move a person with all records to the bin; return the id of the entry. Raises NotFound."""
    return bin_service.remove(desk, BinKind.PERSON, person)


def removal_counts(desk: Desk, person: int) -> dict[str, int]:
    """Return how many calls, fixes, promises, notes and purchases are removed with a person.

    Raises NotFound.
    """
    with desk.database.reading() as reader:
        need_name(reader, person)
        return queries.count_belongings(reader, person)


def resolve_person(desk: Desk, text: str) -> PersonRef:
    """Return the only person with this id, number or name. Raises NotFound, Ambiguous."""
    with desk.database.reading() as reader:
        typed = text.strip()
        found = _by_id(reader, typed) or _by_number(reader, typed)
        found = found or queries.list_named(reader, typed)
    if not found:
        raise NotFound(
            message(
                "Nobody on this desk is called “{typed}”. Nothing was changed. "
                "Try part of the name, a number, or the id.",
                typed=typed,
            )
        )
    if len(found) > 1:
        raise Ambiguous(
            message(
                "“{typed}” fits {people}. Nothing was changed. Say more of the name, or the id.",
                typed=typed,
                people=_listed(found),
            )
        )
    return found[0]


# functions that run within a larger transaction


def insert_people(tx: "Transaction", people: Sequence[PersonFields]) -> list[int]:
    """Add many people at once (an import); return their ids in order. Raises NotUnderstood."""
    region = read_settings(tx).region
    ids = tx.reserve("customer", len(people))
    tables: dict[str, list[person_rows.Values]] = {"customer": []}
    households: dict[str, int] = {}
    for person, fields in zip(ids, people, strict=True):
        person_rows.check(fields)
        if fields.referred_by is not None:
            need_name(tx, fields.referred_by)
        values = person_rows.customer_values(fields)
        values["id"] = person
        values["uid"] = fields.uid or person_rows.new_uid()
        values["created_at"] = tx.now_ms
        values["referred_by_id"] = fields.referred_by
        values["household_id"] = _household(tx, fields, households)
        tables["customer"].append(values)
        lists = person_rows.lists(fields, region)
        if fields.unknown:
            lists["unknown_property"] = person_rows.unknown_rows(fields)
        for table, rows in lists.items():
            for position, row in enumerate(rows):
                row["customer_id"] = person
                row["position"] = position
            if rows:
                tables.setdefault(table, []).extend(rows)
        if fields.photo:
            photo = {"media_type": fields.photo.media_type, "data": fields.photo.data}
            tables.setdefault("photo", []).append({"customer_id": person, **photo})
    for table, rows in tables.items():
        if table != "customer":
            for key, row in zip(tx.reserve(table, len(rows)), rows, strict=True):
                row["id"] = key
    tx.insert_people(tables)
    return ids


def update_person(tx: "Transaction", person: int, fields: PersonFields) -> None:
    """Set the fields of a person; only differences are written.

    Raises NotUnderstood, NotFound.
    """
    person_rows.check(fields)
    if fields.referred_by == person:
        raise NotUnderstood(
            "Nobody sends themselves. Nothing was saved yet. "
            "Choose somebody else, or leave it empty."
        )
    if fields.referred_by is not None:
        need_name(tx, fields.referred_by)
    values = person_rows.customer_values(fields)
    if fields.uid:
        values["uid"] = fields.uid
    values["referred_by_id"] = fields.referred_by
    values["household_id"] = _household(tx, fields, {})
    tx.update("customer", person, **values)
    for table, rows in person_rows.lists(fields, read_settings(tx).region).items():
        tx.replace_list(table, person, rows)
    if fields.unknown:
        tx.replace_list("unknown_property", person, person_rows.unknown_rows(fields))
    _set_photo(tx, person, fields)


def need_name(reader: Reader, person: int) -> str:
    """Return the displayed name. Raises NotFound."""
    name = queries.find_name(reader, person)
    if name is None:
        raise NotFound("That person is no longer on this desk. Nothing was changed.")
    return name


def _set_photo(tx: "Transaction", person: int, fields: PersonFields) -> None:
    found = list_ids_of(tx, "photo", person)
    if fields.photo is None:
        tx.delete_many("photo", found)
        return
    values = {"media_type": fields.photo.media_type, "data": fields.photo.data}
    if found:
        tx.update("photo", found[0], **values)
    else:
        tx.insert("photo", customer_id=person, **values)


def _household(tx: "Transaction", fields: PersonFields, made: dict[str, int]) -> int | None:
    """Return the id of the household with this id (renamed), else this name, else a new one.

    Return None if the fields name none.
    """
    name = fields.household.strip()
    if fields.household_id is not None:
        if name:
            tx.update("household", fields.household_id, name=name)
        return fields.household_id
    if not name:
        return None
    if name not in made:
        known = queries.find_household(tx, name)
        made[name] = tx.insert("household", name=name) if known is None else known
    return made[name]


def _by_id(reader: Reader, typed: str) -> list[PersonRef]:
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 10):
        return []
    name = queries.find_name(reader, int(typed))
    return [] if name is None else [PersonRef(int(typed), name)]


def _by_number(reader: Reader, typed: str) -> list[PersonRef]:
    if sum(char.isdecimal() for char in typed) < 3:
        return []
    region = read_settings(reader).region
    owners, _certain = list_owners_of(reader, typed, region)
    names = find_names(reader, owners)
    return [PersonRef(owner, names[owner]) for owner in owners]


def _listed(people: Sequence[PersonRef]) -> str:
    shown = [f"{p.name} ({p.id})" for p in people[:_NAMED_IN_SENTENCE]]
    more = len(people) - len(shown)
    if more:
        return f"{', '.join(shown)} and {more} more"
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def _shown(fields: PersonFields) -> str:
    from desk.domain.names import display_name

    phone = next((p.raw for p in fields.phones if p.raw.strip()), "")
    email = next((e.address for e in fields.emails if e.address.strip()), "")
    return display_name(
        fields.prefix,
        fields.given,
        fields.middle,
        fields.family,
        fields.suffix,
        fields.nickname,
        fields.formatted,
        fields.business,
        phone or email,
    )
