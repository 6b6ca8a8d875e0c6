"""What a printed history says of the whole time with somebody, beside what happened."""

from datetime import date, datetime

from desk.data.reader import Reader, first_row
from desk.data.timestamps import from_ms, maybe_moment
from desk.record import record


@record(frozen=True, slots=True)
class Beginning:
    """The earliest that is known of somebody."""

    known: datetime  # put on the desk, or something happened before that
    bought: date | None


def find_beginning(reader: Reader, person: int) -> Beginning | None:
    """None where there is no such person."""
    found = first_row(
        reader,
        "SELECT c.created_at, (SELECT min(at) FROM call WHERE customer_id = c.id),"
        " (SELECT min(at) FROM interaction WHERE customer_id = c.id),"
        " (SELECT min(at) FROM note WHERE customer_id = c.id),"
        " (SELECT min(created_at) FROM fix WHERE customer_id = c.id),"
        " (SELECT min(bought_on) FROM purchase WHERE customer_id = c.id)"
        " FROM customer c WHERE c.id = :id",
        id=person,
    )
    if found is None:
        return None
    *moments, bought = found
    known = min(moment for moment in moments if moment is not None)
    return Beginning(from_ms(known), date.fromisoformat(bought) if bought else None)


def list_promise_ends_of(
    reader: Reader, person: int
) -> list[tuple[date, datetime | None, datetime | None]]:
    """(day told, done, let go) of every promise to somebody, oldest day first."""
    found = reader.rows(
        "SELECT promised_on, done_at, dismissed_at FROM fix"
        " WHERE customer_id = :id AND promised_on IS NOT NULL ORDER BY promised_on, id",
        id=person,
    )
    return [
        (date.fromisoformat(day), maybe_moment(done), maybe_moment(gone))
        for day, done, gone in found
    ]
