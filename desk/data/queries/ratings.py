"""How it went: whose a rating is, and which a call or fix has."""

from typing import Literal

from desk.data.reader import Reader, row
from desk.data.records.people import PersonRef

Rated = Literal["call", "fix"]


def list_ratings(reader: Reader, kind: Rated, key: int) -> list[int]:
    found = reader.rows(f"SELECT id FROM rating WHERE {kind}_id = :id ORDER BY id", id=key)
    return [r[0] for r in found]


def find_whom(reader: Reader, kind: Rated, key: int) -> PersonRef | None:
    """Whom a call or fix was with; None for nobody, and for one that is gone."""
    found = row(
        reader,
        f"SELECT c.id, c.display FROM {kind} k JOIN customer c ON c.id = k.customer_id"
        " WHERE k.id = :id",
        id=key,
    )
    return PersonRef(*found) if found else None
