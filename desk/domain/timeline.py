"""Rows of a person's timeline, and ratings."""

from datetime import date, datetime
from enum import StrEnum

from desk.domain.calls import Direction, Outcome
from desk.domain.fixes import NotifiedVia
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
    """One event of a timeline; fields that do not apply to its kind have their defaults."""

    kind: TimelineKind
    id: int
    at: datetime
    text: str  # the summary of a call, what a fix or purchase is, or the note
    direction: Direction | None = None
    outcome: Outcome | None = None
    seconds: int | None = None  # length of the call, or time on the clock of the fix
    promised_on: date | None = None
    done: datetime | None = None
    dismissed: datetime | None = None
    dismiss_reason: str = ""
    notified_via: NotifiedVia | None = None
    felt: Felt | None = None
    words: str = ""
    annotation: str = ""
    call_id: int | None = None  # the call of a check-in by call; an edit changes that call


@record(frozen=True, slots=True)
class Rating:
    """The rating of a call or a fix, and the annotation that the owner added later."""

    id: int
    person: PersonRef
    felt: Felt
    words: str  # what the customer said
    annotation: str
    at: datetime
    of: TimelineKind  # CALL or FIX
    about: str  # the summary of the call, or what the fix was
