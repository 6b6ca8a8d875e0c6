"""Queries of ratings, and of the person of a call or fix."""

from typing import Literal

from desk.data.reader import Reader, Row, first_row
from desk.data.timestamps import from_ms
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.domain.timeline import Rating, TimelineKind

Rated = Literal["call", "fix"]

_RATINGS = """
SELECT r.id, c.id, c.display, r.felt, r.words, r.annotation, r.at, r.call_id,
 coalesce(k.summary, f.what, '')
 FROM rating r JOIN customer c ON c.id = r.customer_id
 LEFT JOIN call k ON k.id = r.call_id LEFT JOIN fix f ON f.id = r.fix_id
"""


def list_ratings_of(reader: Reader, person: int, limit: int = 500) -> list[Rating]:
    """Return the ratings a person gave, newest first; those of the last year count, see Score."""
    found = reader.rows(
        f"{_RATINGS} WHERE r.customer_id = :person ORDER BY r.at DESC, r.id DESC LIMIT {limit:d}",
        person=person,
    )
    return [_record(each) for each in found]


def find_rating(reader: Reader, kind: Rated, key: int) -> Rating | None:
    """Return the newest rating of a call or fix, None where there is none."""
    found = first_row(
        reader, f"{_RATINGS} WHERE r.{kind}_id = :key ORDER BY r.id DESC LIMIT 1", key=key
    )
    return None if found is None else _record(found)


def _record(found: Row) -> Rating:
    key, person, name, felt, words, annotation, at, call, about = found
    return Rating(
        id=key,
        person=PersonRef(person, name),
        felt=Felt(felt),
        words=words,
        annotation=annotation,
        at=from_ms(at),
        of=TimelineKind.FIX if call is None else TimelineKind.CALL,
        about=about,
    )


def list_ratings(reader: Reader, kind: Rated, key: int) -> list[int]:
    found = reader.rows(f"SELECT id FROM rating WHERE {kind}_id = :id ORDER BY id", id=key)
    return [r[0] for r in found]


def find_whom(reader: Reader, kind: Rated, key: int) -> PersonRef | None:
    """Return the person of a call or fix; None without one, or when the record is gone."""
    found = first_row(
        reader,
        f"SELECT c.id, c.display FROM {kind} k JOIN customer c ON c.id = k.customer_id"
        " WHERE k.id = :id",
        id=key,
    )
    return PersonRef(*found) if found else None
