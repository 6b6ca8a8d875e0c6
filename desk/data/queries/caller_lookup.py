"""Who is on the line, read in one go."""

from desk.data.queries.fixes import list_open_of
from desk.data.queries.people import list_purchases
from desk.data.reader import Reader, first_row
from desk.data.timestamps import from_ms, maybe_moment
from desk.domain.calls import CallerSummary, Direction, NumberHistory, Outcome
from desk.domain.people import PersonRef, Purchase


def find_caller_summary(reader: Reader, person: int) -> CallerSummary | None:
    found = first_row(
        reader, "SELECT display, starred, last_talked_at FROM customer WHERE id = :id", id=person
    )
    if found is None:
        return None
    name, starred, talked = found
    lines = reader.rows(
        "SELECT text FROM remember_line WHERE customer_id = :id ORDER BY position, id", id=person
    )
    talk = first_row(
        reader,
        "SELECT summary, at FROM call WHERE customer_id = :id AND outcome = 'talked'"
        " ORDER BY at DESC LIMIT 1",
        id=person,
    )
    return CallerSummary(
        person=PersonRef(person, name),
        starred=bool(starred),
        remember=tuple(r[0] for r in lines),
        bought=_dearest(list_purchases(reader, person)),
        last_talked=maybe_moment(talked),
        about=talk[0] if talk is not None and talk[1] == talked else "",
        open=tuple(list_open_of(reader, person)),
    )


def find_number_history(reader: Reader, number_key: str) -> NumberHistory:
    if not number_key:
        return NumberHistory()
    found = reader.rows(
        "SELECT at, direction, outcome, (SELECT count(*) FROM call WHERE number_key = :key)"
        " FROM call WHERE number_key = :key ORDER BY at DESC, id DESC LIMIT 1",
        key=number_key,
    )
    if not found:
        return NumberHistory()
    at, direction, outcome, calls = found[0]
    return NumberHistory(calls, from_ms(at), Direction(direction), Outcome(outcome))


def _dearest(bought: tuple[Purchase, ...]) -> Purchase | None:
    """Of equal ones the newest, which comes first."""
    return max(bought, key=lambda purchase: purchase.price or 0, default=None)
