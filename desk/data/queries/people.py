"""Queries of people: lists, the whole card, look-up by name, and their contact fields."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from typing import Any

from desk.data.reader import Reader, Row, any_of, first_row, first_value, id_list
from desk.data.timestamps import (
    from_ms,
    maybe_moment,
    stored_day,
    stored_interval,
    stored_partial,
    stored_price,
    to_ms,
)
from desk.domain import unreadable
from desk.domain.partial_dates import PartialDate
from desk.domain.people import (
    CheckIn,
    PeopleOrder,
    Person,
    PersonRef,
    PersonRow,
    Purchase,
)
from desk.domain.person_schema import (
    COLUMN_FIELDS,
    Address,
    Channel,
    Email,
    FieldKind,
    ImportantDate,
    PersonFields,
    Phone,
    Photo,
)
from desk.domain.scores import Felt, Score, score_since
from desk.domain.text_folding import fold
from desk.record import record

PERSON_ROW = "c.id, c.display, c.second_line, c.starred, c.last_talked_at, c.check_in_on"

# Each order reads one index, or two parts of indexes: people with a time, then the others by name.
_ORDERS = {
    PeopleOrder.LAST_NAME: (("", ("sort_key", "id")),),
    PeopleOrder.FIRST_NAME: (("", ("display_key", "id")),),
    PeopleOrder.TALKED: (
        ("last_talked_at IS NOT NULL", ("last_talked_at", "sort_key", "id")),
        ("last_talked_at IS NULL", ("sort_key", "id")),
    ),
    PeopleOrder.NEXT: (
        ("check_in_on IS NOT NULL", ("check_in_on", "sort_key", "id")),
        ("check_in_on IS NULL", ("sort_key", "id")),
    ),
}
_UNREADABLE = PartialDate(unreadable.DAY.month, unreadable.DAY.day, unreadable.DAY.year)
PAGE_SIZE = 128  # rows of the list of people that are read at a time


def person_row(found: Row) -> PersonRow:
    """Return the record of a row with the columns of PERSON_ROW."""
    key, name, second, starred, talked, check_in = found
    return PersonRow(
        key,
        name,
        second,
        bool(starred),
        None if talked is None else from_ms(talked),
        None if check_in is None else stored_day(check_in),
    )


def list_people(
    reader: Reader, order: PeopleOrder, offset: int = 0, limit: int = PAGE_SIZE
) -> list[PersonRow]:
    """Return the people from `offset` on, at most `limit`, in this order of the whole list."""
    found: list[Row] = []
    for where, by in _ORDERS[order]:
        # OFFSET skips inside the index alone; only the rows of the page itself are looked up.
        rows = reader.rows(
            f"SELECT {PERSON_ROW} FROM (SELECT id AS k FROM customer {_where(where)}"
            f" ORDER BY {', '.join(by)} LIMIT {limit - len(found):d} OFFSET {offset:d}) w"
            f" JOIN customer c ON c.id = w.k ORDER BY {', '.join('c.' + name for name in by)}",
        )
        found += rows
        if len(found) == limit:
            break
        offset = 0 if rows else max(0, offset - _count(reader, where))
    return [person_row(r) for r in found]


def count_people(reader: Reader) -> tuple[int, int]:
    """Return how many people there are, and how many of them are always put through."""
    return _count(reader, ""), _count(reader, "starred")


def find_position(reader: Reader, person: int, order: PeopleOrder) -> int | None:
    """Return the offset at which `list_people` lists this person; None if there is none."""
    before = 0
    for where, by in _ORDERS[order]:
        keys = first_row(
            reader,
            f"SELECT {', '.join(by)} FROM customer {_where('id = :id', where)}",
            id=person,
        )
        if keys is None:
            before += _count(reader, where)
            continue
        marks = {f"key{i}": key for i, key in enumerate(keys)}
        earlier = f"({', '.join(by)}) < ({', '.join(':' + mark for mark in marks)})"
        return before + int(
            first_value(reader, f"SELECT count(*) FROM customer {_where(where, earlier)}", **marks)
        )
    return None


def list_starred_names(reader: Reader, limit: int) -> list[str]:
    """Return the names of the people who are always put through, in order."""
    found = reader.rows(
        f"SELECT display FROM customer WHERE starred ORDER BY sort_key, id LIMIT {limit:d}"
    )
    return [r[0] for r in found]


def list_starred(reader: Reader, limit: int = PAGE_SIZE) -> list[PersonRef]:
    """Return the people who are always put through, by name."""
    found = reader.rows(
        f"SELECT id, display FROM customer WHERE starred ORDER BY sort_key, id LIMIT {limit:d}"
    )
    return [PersonRef(r[0], r[1]) for r in found]


def list_uids(reader: Reader) -> dict[str, int]:
    return {uid: key for key, uid in reader.rows("SELECT id, uid FROM customer")}


def find_birthday(reader: Reader, person: int) -> PartialDate | None:
    found = first_value(reader, "SELECT birthday FROM customer WHERE id = :id", id=person)
    return stored_partial(found)


def find_talked(reader: Reader, person: int) -> tuple[str, int | None] | None:
    """Return (display name, last talked in ms or None) of a person; None if there is none."""
    found = first_row(
        reader, "SELECT display, last_talked_at FROM customer WHERE id = :id", id=person
    )
    return (found[0], found[1]) if found else None


def _where(*conditions: str) -> str:
    wanted = [condition for condition in conditions if condition]
    return "WHERE " + " AND ".join(wanted) if wanted else ""


def _count(reader: Reader, where: str) -> int:
    return int(first_value(reader, f"SELECT count(*) FROM customer {_where(where)}"))


def list_rows(reader: Reader, people: Sequence[int]) -> list[PersonRow]:
    """Return these people in the given order; ids of removed people are skipped."""
    among, ids = any_of(reader.dialect, people)
    found = {
        r[0]: person_row(r)
        for r in reader.rows(f"SELECT {PERSON_ROW} FROM customer c WHERE c.id {among}", ids=ids)
    }
    return [found[key] for key in people if key in found]


def find_person(reader: Reader, person: int, now: datetime, zone: tzinfo) -> Person | None:
    """Return the whole card of a person; None if there is none.

    Phones have their number as typed and in E.164; the caller fills in `shown`.
    """
    found = first_row(
        reader,
        "SELECT c.display, c.created_at, c.last_talked_at, r.display FROM customer c"
        " LEFT JOIN customer r ON r.id = c.referred_by_id WHERE c.id = :id",
        id=person,
    )
    if found is None:
        return None
    name, created, talked, referred_name = found
    fields = list_fields(reader, [person])[person]
    referred = fields.referred_by
    counts = first_row(
        reader,
        "SELECT (SELECT count(*) FROM call WHERE customer_id = :id),"
        " (SELECT count(*) FROM fix WHERE customer_id = :id AND promised_on IS NOT NULL)",
        id=person,
    )
    assert counts is not None
    return Person(
        id=person,
        name=name,
        fields=fields,
        created=from_ms(created),
        last_talked=maybe_moment(talked),
        referred_by=PersonRef(referred, referred_name) if referred else None,
        household=_household(reader, person, fields.household_id),
        bought=list_purchases(reader, person),
        check_in=_check_in(reader, person, talked, zone),
        score=_score(reader, person, now),
        calls=counts[0],
        promises=counts[1],
        shares_number_with=_sharing(reader, person),
    )


def list_purchases(reader: Reader, person: int) -> tuple[Purchase, ...]:
    """Return the purchases of a person, newest first."""
    found = reader.rows(
        "SELECT id, what, bought_on, price, currency, serial, note FROM purchase"
        " WHERE customer_id = :id ORDER BY bought_on DESC, id DESC",
        id=person,
    )
    if not found:
        return ()

    return tuple(
        Purchase(key, what, stored_day(on), stored_price(price), *others)
        for key, what, on, price, *others in found
    )


def _household(reader: Reader, person: int, household: int | None) -> tuple[PersonRef, ...]:
    if household is None:
        return ()
    found = reader.rows(
        "SELECT id, display FROM customer WHERE household_id = :household AND id <> :id"
        " ORDER BY display_key, id",
        household=household,
        id=person,
    )
    return tuple(PersonRef(*r) for r in found)


def _sharing(reader: Reader, person: int) -> tuple[PersonRef, ...]:
    found = reader.rows(
        "SELECT DISTINCT c.id, c.display, c.display_key FROM phone mine"
        " JOIN phone theirs ON theirs.e164 = mine.e164 AND theirs.customer_id <> mine.customer_id"
        " JOIN customer c ON c.id = theirs.customer_id"
        " WHERE mine.customer_id = :id ORDER BY c.display_key, c.id LIMIT 20",
        id=person,
    )
    return tuple(PersonRef(key, name) for key, name, _ in found)


def _check_in(reader: Reader, person: int, talked: int | None, zone: tzinfo) -> CheckIn | None:
    found = first_row(
        reader,
        "SELECT id, every_count, every_unit, yearly, due_on, moved, snoozed_until, reason"
        " FROM check_in WHERE customer_id = :id",
        id=person,
    )
    if found is None:
        return None
    key, count, unit, yearly, due_on, moved, snoozed, reason = found
    return CheckIn(
        id=key,
        every=str(stored_interval(count, unit) or ""),
        yearly=stored_partial(yearly),
        due_on=stored_day(due_on),
        moved=bool(moved),
        snoozed_until=maybe_moment(snoozed),
        reason=reason,
        last=from_ms(talked).astimezone(zone).date() if talked is not None else None,
    )


def _score(reader: Reader, person: int, now: datetime) -> Score:
    counts: dict[str, Any] = dict(
        reader.rows(
            "SELECT felt, count(*) FROM rating WHERE customer_id = :id"
            " AND at > :since AND at <= :now GROUP BY felt",
            id=person,
            since=to_ms(score_since(now)),
            now=to_ms(now),
        )
    )
    return Score(*(counts.get(felt, 0) for felt in (Felt.HAPPY, Felt.OK, Felt.UNHAPPY)))


_FITTING = 20


def find_name(reader: Reader, person: int) -> str | None:
    found = first_row(reader, "SELECT display FROM customer WHERE id = :id", id=person)
    return found[0] if found else None


def list_named(reader: Reader, text: str) -> list[PersonRef]:
    """Return the people with exactly this name, else those with a name that has these words.

    A word may be the beginning of a word of the name, nickname or business. At most twenty are
    returned, by name in the second case.
    """
    folded = " ".join(fold(text).split())
    if not folded:
        return []
    exact = reader.rows(
        "SELECT id, display FROM customer WHERE display_key = :key ORDER BY id LIMIT :many",
        key=folded,
        many=_FITTING,
    )
    if exact:
        return [PersonRef(*r) for r in exact]
    words = folded.split()[:8]
    values = {f"w{n}": f"% {_escaped(word)}%" for n, word in enumerate(words)}
    # Only the display name is stored folded; the other columns are merely converted to lower case.
    all_of_them = " AND ".join(
        f"(' ' || display_key || ' ' || lower(nickname) || ' ' || lower(business))"
        f" LIKE :{name} ESCAPE '!'"
        for name in values
    )
    rows = reader.rows(
        f"SELECT id, display FROM customer WHERE {all_of_them}"
        " ORDER BY display_key, id LIMIT :many",
        **values,
        many=_FITTING,
    )
    return [PersonRef(*r) for r in rows]


def count_belongings(reader: Reader, person: int) -> dict[str, int]:
    """Count by kind the calls, fixes, promises, notes and purchases of a person."""
    counts = {}
    for name, sql in {
        "calls": "call WHERE customer_id = :id",
        "fixes": "fix WHERE customer_id = :id AND promised_on IS NULL",
        "promises": "fix WHERE customer_id = :id AND promised_on IS NOT NULL",
        "notes": "note WHERE customer_id = :id",
        "purchases": "purchase WHERE customer_id = :id",
    }.items():
        counts[name] = int(first_value(reader, f"SELECT count(*) FROM {sql}", id=person))
    return counts


def find_household(reader: Reader, name: str) -> int | None:
    """Return the oldest household of this name; None without one."""
    found = first_row(
        reader, "SELECT id FROM household WHERE name = :n ORDER BY id LIMIT 1", n=name
    )
    return found[0] if found else None


def _escaped(word: str) -> str:
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


@record(frozen=True, slots=True)
class ContactLines:
    business: str
    phones: tuple[Phone, ...]
    emails: tuple[Email, ...]


def list_contact_lines(reader: Reader, people: Sequence[int]) -> dict[int, ContactLines]:
    """Return the business, phones and emails of each of `people` that exists."""
    within = id_list(people)
    phones: dict[int, list[Phone]] = {}
    for person, typed, label, preferred, e164 in reader.rows(
        "SELECT customer_id, raw, label, preferred, e164 FROM phone"
        f" WHERE customer_id IN ({within}) ORDER BY customer_id, position, id"
    ):
        phones.setdefault(person, []).append(Phone(typed, label, bool(preferred), e164))
    emails: dict[int, list[Email]] = {}
    for person, address, label, preferred in reader.rows(
        "SELECT customer_id, address, label, preferred FROM email"
        f" WHERE customer_id IN ({within}) ORDER BY customer_id, position, id"
    ):
        emails.setdefault(person, []).append(Email(address, label, bool(preferred)))
    return {
        person: ContactLines(business, tuple(phones.get(person, ())), tuple(emails.get(person, ())))
        for person, business in reader.rows(
            f"SELECT id, business FROM customer WHERE id IN ({within})"
        )
    }


def list_phones_of(reader: Reader, people: Sequence[int]) -> dict[int, str]:
    """Return by id the preferred number, else the first, of each of `people`, as typed."""
    rows = reader.rows(
        f"SELECT customer_id, raw FROM phone WHERE customer_id IN ({id_list(people)})"
        " ORDER BY customer_id, preferred DESC, position, id"
    )
    found: dict[int, str] = {}
    for person, raw in rows:
        found.setdefault(person, raw)
    return found


def list_fields(reader: Reader, people: Sequence[int]) -> dict[int, PersonFields]:
    """Return by id the fields of each of `people` that exists.

    Phones have their number as typed and in E.164.
    """
    within = id_list(people)

    def listed(columns: str, table: str) -> dict[int, list[Row]]:
        found: dict[int, list[Row]] = {}
        for person, *rest in reader.rows(
            f"SELECT customer_id, {columns} FROM {table} WHERE customer_id IN ({within})"
            " ORDER BY customer_id, position, id"
        ):
            found.setdefault(person, []).append(tuple(rest))
        return found

    phones = listed("raw, label, preferred, e164", "phone")
    emails = listed("address, label, preferred", "email")
    addresses = listed("street, extra, po_box, city, region, postcode, country, label", "address")
    channels = listed("kind, value, label", "channel")
    dates = listed("label, on_day", "important_date")
    remember = listed("text", "remember_line")
    tags = listed("name", "tag")
    custom = listed("label, value", "custom_field")
    unknown = listed("line", "unknown_property")
    photos = {
        person: Photo(media_type, bytes(data))
        for person, media_type, data in reader.rows(
            f"SELECT customer_id, media_type, data FROM photo WHERE customer_id IN ({within})"
        )
    }
    result = {}
    columns = [each.name for each in COLUMN_FIELDS]
    for person, referred_by, household_id, household, uid, *cells in reader.rows(
        "SELECT c.id, c.referred_by_id, c.household_id, coalesce(h.name, ''), c.uid,"
        f" c.{', c.'.join(columns)}"
        " FROM customer c LEFT JOIN household h ON h.id = c.household_id"
        f" WHERE c.id IN ({within})"
    ):
        values: dict[str, Any] = dict(zip(columns, cells, strict=True))
        for each in COLUMN_FIELDS:
            stored = values[each.name]
            if each.kind is FieldKind.DAY:
                values[each.name] = stored_partial(stored)
            elif each.kind is FieldKind.FLAG:
                values[each.name] = bool(stored)
        result[person] = PersonFields(
            **values,
            phones=tuple(
                Phone(typed, label, bool(preferred), e164)
                for typed, label, preferred, e164 in phones.get(person, ())
            ),
            emails=tuple(
                Email(address, label, bool(preferred))
                for address, label, preferred in emails.get(person, ())
            ),
            addresses=tuple(Address(*r) for r in addresses.get(person, ())),
            channels=tuple(Channel(*r) for r in channels.get(person, ())),
            dates=tuple(
                ImportantDate(label, stored_partial(day) or _UNREADABLE)
                for label, day in dates.get(person, ())
            ),
            remember=tuple(r[0] for r in remember.get(person, ())),
            tags=tuple(r[0] for r in tags.get(person, ())),
            custom=tuple((label, text) for label, text in custom.get(person, ())),
            referred_by=referred_by,
            household=household,
            household_id=household_id,
            photo=photos.get(person),
            unknown=tuple(r[0] for r in unknown.get(person, ())),
            uid=uid,
        )
    return result


def list_phones(reader: Reader) -> list[tuple[int, str, str | None, str]]:
    """Return (id, as typed, E.164, reversed digits) of every number."""
    found = reader.rows("SELECT id, raw, e164, reversed_digits FROM phone ORDER BY id")
    return [(r[0], r[1], r[2], r[3]) for r in found]


def find_next_position(reader: Reader, table: str, person: int) -> int:
    """Return the position after the last row of a person in a table of list items."""
    sql = f"SELECT coalesce(max(position) + 1, 0) FROM {table} WHERE customer_id = :id"
    return int(first_value(reader, sql, id=person))


def list_ids_of(reader: Reader, table: str, person: int, column: str = "customer_id") -> list[int]:
    """Return the ids of the rows of a table that reference a person in `column`."""
    found = reader.rows(f"SELECT id FROM {table} WHERE {column} = :id ORDER BY id", id=person)
    return [r[0] for r in found]


@record(frozen=True, slots=True)
class ImportCandidate:
    """The fields by which a person in a file is recognised as one on the desk."""

    id: int
    uid: str
    given: str
    middle: str
    family: str
    nickname: str
    formatted: str
    business: str
    phones: tuple[str, ...]  # as typed
    emails: tuple[str, ...]


def list_import_candidates(reader: Reader) -> Iterator[ImportCandidate]:
    phones = _texts_by_person(reader, "SELECT customer_id, raw FROM phone")
    emails = _texts_by_person(reader, "SELECT customer_id, address FROM email")
    for person, *names in reader.rows(
        "SELECT id, uid, given, middle, family, nickname, formatted, business FROM customer"
    ):
        uid, given, middle, family, nickname, formatted, business = names
        yield ImportCandidate(
            person,
            uid,
            given,
            middle,
            family,
            nickname,
            formatted,
            business,
            tuple(phones.get(person, ())),
            tuple(emails.get(person, ())),
        )


def list_ids(reader: Reader) -> list[int]:
    """Return the ids of all people, by last name."""
    return [r[0] for r in reader.rows("SELECT id FROM customer ORDER BY sort_key, id")]


def list_notes(reader: Reader, within: str) -> dict[int, list[str]]:
    """Return by person the notes of these people (the content of an IN list), oldest first."""
    return _texts_by_person(
        reader,
        f"SELECT customer_id, text FROM note WHERE customer_id IN ({within})",
        order="at, id",
    )


def _texts_by_person(reader: Reader, sql: str, order: str = "position, id") -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for person, text in reader.rows(f"{sql} ORDER BY customer_id, {order}"):
        found.setdefault(person, []).append(text)
    return found
