"""Records of reminders."""

from datetime import date, datetime

from desk.domain.people import PersonRef
from desk.record import record


@record(frozen=True, slots=True)
class DueItem:
    """A reminder that is due; `key` and `mark` together identify this due moment."""

    key: str  # "check_in:12", "call_back:7", "promise:3"
    moment: datetime  # the due moment, UTC
    person: PersonRef | None
    starred: bool
    number: str
    text: str
    due_on: date | None = None
    mark: datetime | None = None  # the due moment independent of the zone; `moment` if None
