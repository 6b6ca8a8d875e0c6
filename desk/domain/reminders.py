"""What the owner is to be reminded of."""

from datetime import date, datetime

from desk.domain.people import PersonRef
from desk.record import record


@record(frozen=True, slots=True)
class DueItem:
    """Something that wants telling now: `key` and `mark` name it once and for all."""

    key: str  # "check_in:12", "call_back:7", "promise:3"
    moment: datetime  # the due moment, UTC
    person: PersonRef | None
    starred: bool
    number: str
    text: str
    due_on: date | None = None
    mark: datetime | None = None  # the due moment as any zone would call it; else `moment`
