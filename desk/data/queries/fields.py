"""Everything the owner can type about people, for one card or for a whole export."""

from collections.abc import Sequence

from desk.data.reader import Reader, Row, first_value, id_list
from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import (
    OWN_TEXTS,
    Address,
    Channel,
    Email,
    ImportantDate,
    PersonFields,
    Phone,
    Photo,
)


def list_fields(reader: Reader, people: Sequence[int]) -> dict[int, PersonFields]:
    """The fields of each of `people` that is on the desk. Numbers come as typed and E.164."""
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
    for row in reader.rows(
        "SELECT c.id, c.birthday, c.starred, c.referred_by_id, c.household_id,"
        f" coalesce(h.name, ''), c.uid, c.{', c.'.join(OWN_TEXTS)}"
        " FROM customer c LEFT JOIN household h ON h.id = c.household_id"
        f" WHERE c.id IN ({within})"
    ):
        person, birthday, starred, referred_by, household_id, household, uid = row[:7]
        names = dict(zip(OWN_TEXTS, row[7:], strict=True))
        result[person] = PersonFields(
            **names,
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
            birthday=PartialDate.from_iso(birthday) if birthday else None,
            dates=tuple(
                ImportantDate(label, PartialDate.from_iso(day))
                for label, day in dates.get(person, ())
            ),
            remember=tuple(r[0] for r in remember.get(person, ())),
            tags=tuple(r[0] for r in tags.get(person, ())),
            custom=tuple((label, text) for label, text in custom.get(person, ())),
            starred=bool(starred),
            referred_by=referred_by,
            household=household,
            household_id=household_id,
            photo=photos.get(person),
            unknown=tuple(r[0] for r in unknown.get(person, ())),
            uid=uid,
        )
    return result


def list_phones(reader: Reader) -> list[tuple[int, str, str | None, str]]:
    """(id, as typed, E.164, digits reversed) of every number."""
    found = reader.rows("SELECT id, raw, e164, reversed_digits FROM phone ORDER BY id")
    return [(r[0], r[1], r[2], r[3]) for r in found]


def next_position(reader: Reader, table: str, person: int) -> int:
    """The place after the last row of one of a person's lists."""
    sql = f"SELECT coalesce(max(position) + 1, 0) FROM {table} WHERE customer_id = :id"
    return int(first_value(reader, sql, id=person))


def list_rows_of(reader: Reader, table: str, person: int, column: str = "customer_id") -> list[int]:
    """The ids of the rows that name a person in a column."""
    found = reader.rows(f"SELECT id FROM {table} WHERE {column} = :id ORDER BY id", id=person)
    return [r[0] for r in found]
