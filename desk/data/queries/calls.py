"""Calls, and who a number belongs to."""

from datetime import datetime

from desk.data.reader import Reader, any_of, first_row, first_value
from desk.data.timestamps import from_ms, to_ms
from desk.domain.calls import Call, Direction, Outcome
from desk.domain.people import PersonRef
from desk.domain.scores import Felt


def find_call(reader: Reader, call_id: int) -> Call | None:
    found = first_row(
        reader,
        "SELECT k.id, k.customer_id, c.display, k.number, k.direction, k.outcome, k.at,"
        " k.seconds, k.summary,"
        " (SELECT felt FROM rating WHERE call_id = k.id ORDER BY at DESC, id DESC LIMIT 1),"
        " (SELECT words FROM rating WHERE call_id = k.id ORDER BY at DESC, id DESC LIMIT 1)"
        " FROM call k LEFT JOIN customer c ON c.id = k.customer_id WHERE k.id = :id",
        id=call_id,
    )
    if found is None:
        return None
    key, person, name, number, direction, outcome, at, seconds, summary, felt, words = found
    return Call(
        id=key,
        person=PersonRef(person, name) if person else None,
        number=number,
        direction=Direction(direction),
        outcome=Outcome(outcome),
        at=from_ms(at),
        seconds=seconds,
        summary=summary,
        felt=Felt(felt) if felt else None,
        words=words or "",
    )


def list_owners(reader: Reader, e164: str) -> list[int]:
    """The people with exactly this number, last talked to first."""
    found = reader.rows(
        "SELECT DISTINCT c.id, c.last_talked_at FROM phone p JOIN customer c"
        " ON c.id = p.customer_id WHERE p.e164 = :e164"
        " ORDER BY c.last_talked_at DESC NULLS LAST, c.id",
        e164=e164,
    )
    return [r[0] for r in found]


def list_ending_alike(reader: Reader, reversed_suffix: str) -> list[tuple[int, str]]:
    """(person, number as typed) of numbers with the same last digits, last talked to first."""
    # A range of digits instead of LIKE: the index serves it in both databases, any collation.
    found = reader.rows(
        "SELECT c.id, p.raw FROM phone p JOIN customer c ON c.id = p.customer_id"
        " WHERE p.reversed_digits >= :low AND p.reversed_digits < :high"
        " ORDER BY c.last_talked_at DESC NULLS LAST, c.id, p.position LIMIT 100",
        low=reversed_suffix,
        high=reversed_suffix + "9" * 20,
    )
    return [(r[0], r[1]) for r in found]


def names_of(reader: Reader, people: list[int]) -> dict[int, str]:
    among, ids = any_of(reader.dialect, people)
    return dict(reader.rows(f"SELECT id, display FROM customer WHERE id {among}", ids=ids))


def calls_without_person(reader: Reader, number_key: str) -> list[int]:
    return [
        r[0]
        for r in reader.rows(
            "SELECT id FROM call WHERE number_key = :key AND customer_id IS NULL", key=number_key
        )
    ]


def latest_talk(reader: Reader, person: int) -> int | None:
    """The moment (ms) of the newest call that was a talk."""
    found = first_row(
        reader,
        "SELECT at FROM call WHERE customer_id = :person AND outcome = 'talked'"
        " ORDER BY at DESC LIMIT 1",
        person=person,
    )
    return found[0] if found else None


def count_held_since(reader: Reader, since: datetime) -> int:
    """Calls that came in while the owner was with someone."""
    return int(
        first_value(
            reader,
            "SELECT count(*) FROM call WHERE at >= :since AND outcome = 'held'",
            since=to_ms(since),
        )
    )


def list_numbers(reader: Reader) -> list[tuple[str, str]]:
    """(number, number key) as calls hold them, each once."""
    return [(r[0], r[1]) for r in reader.rows("SELECT DISTINCT number, number_key FROM call")]


def list_calls_of(reader: Reader, number: str, number_key: str) -> list[int]:
    found = reader.rows(
        "SELECT id FROM call WHERE number = :number AND number_key = :key ORDER BY id",
        number=number,
        key=number_key,
    )
    return [r[0] for r in found]
