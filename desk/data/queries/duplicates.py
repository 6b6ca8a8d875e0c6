"""Queries for finding duplicates: shared numbers, emails and names."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from desk.data.reader import Reader, Row, any_of
from desk.record import record

_SUFFIX = 7  # last digits that are equal in two forms of the same number


@record(frozen=True, slots=True)
class DuplicateCandidate:
    """The facts of a person that can rule out a duplicate."""

    birthday: str  # ISO, or empty
    household: int | None


def list_shared_numbers(reader: Reader) -> list[list[Row]]:
    """Return (person, reversed digits, E.164, as typed), grouped by the last seven digits.

    Each group holds the numbers of at least two people.
    """
    ending = f"substr(reversed_digits, 1, {_SUFFIX})"
    return _groups(
        reader,
        f"SELECT {ending}, customer_id, reversed_digits, e164, raw FROM phone WHERE {ending} IN"
        f" (SELECT {ending} FROM phone WHERE length(reversed_digits) >= {_SUFFIX} GROUP BY {ending}"
        "  HAVING min(customer_id) <> max(customer_id)) ORDER BY 1, 2, id",
    )


def list_shared_emails(reader: Reader) -> list[list[Row]]:
    """Return (person, address), grouped by address; each group has at least two people."""
    return _groups(
        reader,
        "SELECT folded, customer_id, address FROM email WHERE folded IN (SELECT folded FROM email"
        "  WHERE folded <> '' GROUP BY folded HAVING min(customer_id) <> max(customer_id))"
        " ORDER BY 1, 2, id",
    )


def list_names(reader: Reader) -> list[tuple[int, str, str]]:
    """Return (person, folded display name, nickname) of everybody."""
    return [
        (key, name, nickname)
        for key, name, nickname in reader.rows("SELECT id, display_key, nickname FROM customer")
    ]


def list_named_so(reader: Reader, family: str, initial: str) -> list[int]:
    """Return the people with this folded last name whose first name begins with `initial`."""
    begin = f"{family}, {initial}"
    rows = reader.rows(
        "SELECT id FROM customer WHERE sort_key >= :begin AND sort_key < :after",
        begin=begin,
        after=begin + "\U0010ffff",
    )
    return [r[0] for r in rows]


def list_sort_keys(reader: Reader, people: Sequence[int]) -> dict[int, str]:
    """Return by id the folded "last, first" of these people."""
    among, ids = any_of(reader.dialect, people)
    return dict(reader.rows(f"SELECT id, sort_key FROM customer WHERE id {among}", ids=ids))


def list_known(reader: Reader, people: Sequence[int]) -> dict[int, DuplicateCandidate]:
    among, ids = any_of(reader.dialect, people)
    rows = reader.rows(
        f"SELECT id, coalesce(birthday, ''), household_id FROM customer WHERE id {among}", ids=ids
    )
    return {key: DuplicateCandidate(birthday, household) for key, birthday, household in rows}


def list_not_duplicate_pairs(reader: Reader) -> set[tuple[int, int]]:
    """Return the pairs that the owner has declared different people, lower id first."""
    return {(r[0], r[1]) for r in reader.rows("SELECT one_id, other_id FROM not_duplicate")}


def list_not_duplicate(reader: Reader, person: int) -> list[tuple[int, int]]:
    """Return (id of the row, other person) of each such pair that includes this person."""
    rows = reader.rows(
        "SELECT id, other_id FROM not_duplicate WHERE one_id = :person"
        " UNION ALL SELECT id, one_id FROM not_duplicate WHERE other_id = :person ORDER BY 1",
        person=person,
    )
    return [(r[0], r[1]) for r in rows]


def _groups(reader: Reader, sql: str) -> list[list[Row]]:
    """Return the rows grouped by their first column, without that column."""
    found = groupby(reader.rows(sql), key=itemgetter(0))
    return [[row[1:] for row in rows] for _shared, rows in found]
