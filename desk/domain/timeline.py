"""What happened with a person: rows of the timeline, and ratings."""

from datetime import date, datetime
from enum import StrEnum

from desk.domain.calls import Direction, Outcome
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.record import record


class TimelineKind(StrEnum):
    CALL = "call"
    FIX = "fix"
    CHECK_IN = "check_in"
    BOUGHT = "bought"
    NOTE = "note"


@record(frozen=True, slots=True)
class TimelineRow:
    """One thing that happened; fields that do not belong to its kind keep their defaults."""

    kind: TimelineKind
    id: int
    at: datetime
    text: str  # summary, what, or the note
    direction: Direction | None = None
    outcome: Outcome | None = None
    seconds: int | None = None  # of the call, or measured on the fix
    promised_on: date | None = None
    done: datetime | None = None
    dismissed: datetime | None = None
    dismiss_reason: str = ""
    notified_via: str = ""
    felt: Felt | None = None
    words: str = ""
    annotation: str = ""
    call_id: int | None = None  # of a check-in that was a call: edit that


@record(frozen=True, slots=True)
class Rating:
    """How a call or a fix went, as it was given, and what the owner remarked on it later."""

    id: int
    person: PersonRef
    felt: Felt
    words: str  # the customer's own
    annotation: str
    at: datetime
    of: TimelineKind  # CALL or FIX
    about: str  # the summary of the call, or what was done
