"""Every call there is, for an export."""

from collections.abc import Iterator

from desk.data.reader import Reader
from desk.data.timestamps import from_ms
from desk.domain.calls import Call, Direction, Outcome
from desk.domain.people import PersonRef
from desk.domain.scores import Felt

_CHUNK = 5_000


def count_calls(reader: Reader) -> int:
    return int(reader.rows("SELECT count(*) FROM call")[0][0])


def list_all_calls(reader: Reader) -> Iterator[Call]:
    """Oldest first."""
    last = (-(2**62), 0)
    while True:
        rows = reader.rows(
            "SELECT k.id, k.customer_id, c.display, k.number, k.direction, k.outcome, k.at,"
            " k.seconds, k.summary,"
            " (SELECT felt FROM rating WHERE call_id = k.id ORDER BY at DESC, id DESC LIMIT 1)"
            " FROM call k LEFT JOIN customer c ON c.id = k.customer_id"
            " WHERE k.at > :at OR (k.at = :at AND k.id > :id) ORDER BY k.at, k.id LIMIT :many",
            at=last[0],
            id=last[1],
            many=_CHUNK,
        )
        for key, person, name, number, direction, outcome, at, seconds, summary, felt in rows:
            yield Call(
                id=key,
                person=PersonRef(person, name) if person else None,
                number=number,
                direction=Direction(direction),
                outcome=Outcome(outcome),
                at=from_ms(at),
                seconds=seconds,
                summary=summary,
                felt=Felt(felt) if felt else None,
            )
        if len(rows) < _CHUNK:
            return
        last = (rows[-1][6], rows[-1][0])
