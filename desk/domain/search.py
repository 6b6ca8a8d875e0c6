"""What a search over all records finds."""

from datetime import datetime

from desk.domain.people import PersonRef, PersonRow
from desk.record import record


@record(frozen=True, slots=True)
class RecordHit:
    """A call, fix or note whose words were searched for."""

    kind: str
    id: int
    person: PersonRef | None
    text: str
    at: datetime
    nature: str = ""  # incoming or outgoing of a call, promise of a fix that is one


@record(frozen=True, slots=True)
class SearchResult:
    """What one search found, best first."""

    people: tuple[PersonRow, ...] = ()
    records: tuple[RecordHit, ...] = ()
