"""Results of the search over all records."""

from datetime import datetime

from desk.domain.people import PersonRef, PersonRow
from desk.domain.timeline import TimelineKind
from desk.record import record


@record(frozen=True, slots=True)
class RecordHit:
    """A call, fix or note that matches a search."""

    kind: TimelineKind  # CALL, FIX or NOTE
    id: int
    person: PersonRef | None
    text: str
    at: datetime
    nature: str = ""  # "incoming" or "outgoing" for a call, "promise" for a promise


@record(frozen=True, slots=True)
class SearchResult:
    """The people and records that match a search, best first."""

    people: tuple[PersonRow, ...] = ()
    records: tuple[RecordHit, ...] = ()
