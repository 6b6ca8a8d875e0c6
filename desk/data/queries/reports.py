"""Queries of printed reports: their choices, the phone list, the history of a person."""

from datetime import date, datetime

from desk.data.queries.people import PERSON_ROW, person_row
from desk.data.reader import Reader, first_row, first_value
from desk.data.timestamps import maybe_moment, stored_day
from desk.domain.people import PersonRow
from desk.record import record

_HISTORY = (
    ("call", "at"),
    ("interaction", "at"),
    ("fix", "created_at"),
    ("note", "at"),
)


def list_recent_people(reader: Reader, limit: int = 8) -> list[PersonRow]:
    """Return the people the owner talked to last, newest first, then the others by name."""
    found = reader.rows(
        f"SELECT {PERSON_ROW} FROM customer c WHERE c.last_talked_at IS NOT NULL"
        # All descending, so that the index can be read backwards.
        f" ORDER BY c.last_talked_at DESC, c.sort_key DESC, c.id DESC LIMIT {limit:d}"
    )
    if len(found) < limit:
        found += reader.rows(
            f"SELECT {PERSON_ROW} FROM customer c WHERE c.last_talked_at IS NULL"
            f" ORDER BY c.sort_key, c.id LIMIT {limit - len(found):d}"
        )
    return [person_row(r) for r in found]


def list_tags(reader: Reader) -> list[tuple[str, int]]:
    """Return each tag as it was first written and how many people have it; A to Z."""
    found = reader.rows(
        "SELECT t.name, g.people FROM (SELECT folded, min(id) AS first, count(*) AS people"
        " FROM tag GROUP BY folded) g JOIN tag t ON t.id = g.first ORDER BY g.folded"
    )
    return [(r[0], r[1]) for r in found]


def count_with_tag(reader: Reader, folded: str) -> int:
    return int(first_value(reader, "SELECT count(*) FROM tag WHERE folded = :tag", tag=folded))


def count_due(reader: Reader, day: str) -> int:
    """Count the check-ins due by a day (ISO 8601)."""
    return int(first_value(reader, "SELECT count(*) FROM check_in WHERE due_on <= :day", day=day))


def count_history(reader: Reader, person: int) -> tuple[int, int | None, str | None]:
    """Return the number of history rows, the first moment (ms) and the first day of a purchase.

    The number is an upper bound. The moment and the day (ISO 8601) are None without records.
    """
    rows, first = 0, None
    for table, at in _HISTORY:
        found = first_row(
            reader,
            f"SELECT count(*), min({at}) FROM {table} WHERE customer_id = :person",
            person=person,
        )
        assert found is not None
        rows += found[0]
        if found[1] is not None and (first is None or found[1] < first):
            first = int(found[1])
    bought = first_row(
        reader,
        "SELECT count(*), min(bought_on) FROM purchase WHERE customer_id = :person",
        person=person,
    )
    assert bought is not None
    return rows + bought[0], first, bought[1]


@record(frozen=True, slots=True)
class Listed:
    """A person of the printed list."""

    starred: bool
    display: str
    prefix: str
    given: str
    middle: str
    family: str
    suffix: str
    business: str
    raw: str  # the preferred number, else the first; empty without any
    e164: str | None
    bought: str  # the newest purchase with a serial number, else the newest
    note: str  # of that purchase
    email: str


def list_for_paper(reader: Reader, tag: str, starred: bool) -> list[Listed]:
    """Return all people by last name, for printing.

    With `tag` (folded) only those who have it, with `starred` only those always put through.
    """
    limits = ["TRUE"]
    if tag:
        limits.append("EXISTS (SELECT 1 FROM tag t WHERE t.folded = :tag AND t.customer_id = c.id)")
    if starred:
        limits.append("c.starred")
    values = {"tag": tag} if tag else {}
    found = reader.rows(
        "SELECT c.starred, c.display, c.prefix, c.given, c.middle, c.family, c.suffix,"
        " c.business, coalesce(p.raw, ''), p.e164,"
        " coalesce(b.what, ''), coalesce(b.note, ''),"
        " coalesce((SELECT address FROM email WHERE customer_id = c.id"
        "  ORDER BY preferred DESC, position, id LIMIT 1), '')"
        " FROM customer c"
        " LEFT JOIN phone p ON p.id = (SELECT id FROM phone WHERE customer_id = c.id"
        "  ORDER BY preferred DESC, position, id LIMIT 1)"
        " LEFT JOIN purchase b ON b.id = (SELECT id FROM purchase WHERE customer_id = c.id"
        "  ORDER BY serial <> '' DESC, bought_on DESC, id DESC LIMIT 1)"
        f" WHERE {' AND '.join(limits)} ORDER BY c.sort_key, c.id",
        **values,
    )
    return [Listed(bool(on), *rest) for on, *rest in found]


def find_tag(reader: Reader, folded: str) -> str | None:
    """Return a tag as it was first written; None if nobody has it."""
    name: str | None = first_value(
        reader, "SELECT name FROM tag WHERE folded = :folded ORDER BY id LIMIT 1", folded=folded
    )
    return name


def find_first_purchase(reader: Reader, person: int) -> date | None:
    """Return the day of the first purchase; None if nothing with a day was bought."""
    day = first_value(
        reader, "SELECT min(bought_on) FROM purchase WHERE customer_id = :id", id=person
    )
    return stored_day(day) if day else None


def list_promise_ends_of(
    reader: Reader, person: int
) -> list[tuple[date, datetime | None, datetime | None]]:
    """Return (promised day, done, dismissed) of every promise to a person, by day."""
    found = reader.rows(
        "SELECT promised_on, done_at, dismissed_at FROM fix"
        " WHERE customer_id = :id AND promised_on IS NOT NULL ORDER BY promised_on, id",
        id=person,
    )
    return [(stored_day(day), maybe_moment(done), maybe_moment(gone)) for day, done, gone in found]
