"""How it went: one tap, and the customer's own words."""

from desk.data.queries import ratings as queries
from desk.data.queries.ratings import Rated as Rated
from desk.data.reader import Reader
from desk.data.timestamps import to_ms
from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.domain.timeline import Rating
from desk.errors import NotFound, NotUnderstood
from desk.messages import Message, message
from desk.services.desk import Desk, Written

ALREADY_RATED = message(
    "How that went has been said, and stays as it was said. Nothing was changed. "
    "Add a remark to it instead."
)


def rate_call(desk: Desk, call_id: int, felt: Felt, words: str = "") -> Written[int]:
    """Raises NotFound for a call that is gone or that nobody is linked to, NotUnderstood for one
    of which it has been said: a rating counts once and stays."""
    return _rate(desk, "call", call_id, felt, words)


def rate_fix(desk: Desk, fix_id: int, felt: Felt, words: str = "") -> Written[int]:
    return _rate(desk, "fix", fix_id, felt, words)


def find_rating(desk: Desk, kind: Rated, key: int) -> Rating | None:
    """How a call or a fix went; None where nobody has said."""
    with desk.database.reading() as reader:
        return queries.find_rating(reader, kind, key)


def list_ratings(desk: Desk, person: int, limit: int = 500) -> list[Rating]:
    """How it has gone with somebody, newest first; those of the last year count, see Score."""
    with desk.database.reading() as reader:
        return queries.list_of_person(reader, person, limit)


def annotate_rating(desk: Desk, rating_id: int, annotation: str) -> Written[int]:
    """Add a remark of the owner's; the rating itself stays as it was given."""
    with desk.database.transaction("Annotated how it went") as tx:
        if tx.get("rating", rating_id) is None:
            raise NotFound("That is no longer on this desk. Nothing was changed.")
        tx.update("rating", rating_id, annotation=annotation.strip())
    return Written(rating_id, tx.changes)


def _rate(desk: Desk, kind: Rated, key: int, felt: Felt, words: str) -> Written[int]:
    with desk.database.transaction() as tx:
        person = _person(tx, kind, key)
        if queries.find_rating(tx, kind, key) is not None:
            raise NotUnderstood(ALREADY_RATED)
        tx.describe(_label(felt, first_name(person.name)))
        values = {f"{kind}_id": key}
        rating = tx.insert(
            "rating",
            customer_id=person.id,
            felt=felt.value,
            words=words.strip(),
            at=to_ms(desk.clock.now()),
            **values,
        )
    return Written(rating, tx.changes)


def _person(reader: Reader, kind: Rated, key: int) -> PersonRef:
    found = queries.find_whom(reader, kind, key)
    if found is None:
        raise NotFound(
            "A face belongs to a person. Nothing was saved yet. Say who it was with first."
        )
    return found


def _label(felt: Felt, name: str) -> Message:
    match felt:
        case Felt.HAPPY:
            return message("{name} felt happy", name=name)
        case Felt.OK:
            return message("{name} felt OK", name=name)
        case Felt.UNHAPPY:
            return message("{name} felt unhappy", name=name)
