"""What the owner may choose from before a report is made, and how much it would be."""

from desk.data.queries.people import PERSON_ROW, person_row
from desk.data.reader import Reader, first_row, first_value
from desk.domain.people import PersonRow

_HISTORY = (
    ("call", "at"),
    ("interaction", "at"),
    ("fix", "created_at"),
    ("note", "at"),
)


def list_recent_people(reader: Reader, limit: int) -> list[PersonRow]:
    """Whom the owner talked to last, then the others by name."""
    found = reader.rows(
        f"SELECT {PERSON_ROW} FROM customer c WHERE c.last_talked_at IS NOT NULL"
        # As its index is read backwards.
        f" ORDER BY c.last_talked_at DESC, c.sort_key DESC, c.id DESC LIMIT {limit:d}"
    )
    if len(found) < limit:
        found += reader.rows(
            f"SELECT {PERSON_ROW} FROM customer c WHERE c.last_talked_at IS NULL"
            f" ORDER BY c.sort_key, c.id LIMIT {limit - len(found):d}"
        )
    return [person_row(r) for r in found]


def list_tags(reader: Reader) -> list[tuple[str, int]]:
    """Each tag as it was first written, and how many have it; A to Z."""
    found = reader.rows(
        "SELECT t.name, g.people FROM (SELECT folded, min(id) AS first, count(*) AS people"
        " FROM tag GROUP BY folded) g JOIN tag t ON t.id = g.first ORDER BY g.folded"
    )
    return [(r[0], r[1]) for r in found]


def count_with_tag(reader: Reader, folded: str) -> int:
    return int(first_value(reader, "SELECT count(*) FROM tag WHERE folded = :tag", tag=folded))


def count_due(reader: Reader, day: str) -> int:
    """Check-ins due by a day (ISO 8601)."""
    return int(first_value(reader, "SELECT count(*) FROM check_in WHERE due_on <= :day", day=day))


def history_size(reader: Reader, person: int) -> tuple[int, int | None, str | None]:
    """How many rows at most; the first moment in ms and the first day of a purchase, if any."""
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
