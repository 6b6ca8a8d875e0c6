"""Calls, fixes, promises, check-ins and the timeline."""

from datetime import date, datetime, time
from enum import StrEnum

from desk.domain.callbacks import Outcome
from desk.domain.people import PersonRef
from desk.domain.promises import PromiseOutcome
from desk.domain.scores import Felt
from desk.record import record


class Direction(StrEnum):
    INCOMING = "incoming"
    OUTGOING = "outgoing"


@record(frozen=True, slots=True)
class Call:
    id: int
    person: PersonRef | None
    number: str
    direction: Direction
    outcome: Outcome
    at: datetime
    seconds: int | None
    summary: str
    felt: Felt | None = None
    words: str = ""  # the customer's own, with `felt`


@record(frozen=True, slots=True)
class Fix:
    """A small thing to do, or a promise where `promised_on` is set."""

    id: int
    person: PersonRef | None
    what: str
    created: datetime
    promised_on: date | None = None
    promised_time: time | None = None
    target_on: date | None = None
    started: datetime | None = None  # its clock runs since then
    seconds: int = 0  # measured before `started`
    done: datetime | None = None
    dismissed: datetime | None = None
    dismiss_reason: str = ""
    notified: datetime | None = None
    notified_via: str = ""
    snoozed_until: datetime | None = None
    promised: datetime | None = None  # when the promise was made

    @property
    def is_promise(self) -> bool:
        return self.promised_on is not None

    @property
    def is_open(self) -> bool:
        return self.done is None and self.dismissed is None


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


@record(frozen=True, slots=True)
class CallBack:
    """One caller who waits; several calls from them are one row."""

    id: int  # the first waiting call
    person: PersonRef | None
    starred: bool
    number: str
    first: datetime  # how long they have waited counts from here
    last: datetime  # the newest waiting call
    outcome: Outcome  # of the newest
    seconds: int | None  # length of its voicemail
    summary: str
    times: int  # how often they called
    tried: int  # our unanswered attempts since the first
    late: bool


@record(frozen=True, slots=True)
class CheckInRow:
    id: int
    person: PersonRef
    starred: bool
    number: str  # to call; may be empty
    reason: str
    every: str  # "3 months" or empty
    due_on: date
    shown_on: date  # moved off days on which the owner does not work
    last_talked: datetime | None
    days_late: int  # 0 when today or still coming
    snoozed_until: datetime | None = None


@record(frozen=True, slots=True)
class FixRow:
    fix: Fix
    number: str  # of the person, may be empty
    email: str
    late: bool
    starred: bool = False


@record(frozen=True, slots=True)
class Tally:
    """The year's promises that have come to an end, oldest first."""

    strokes: tuple[PromiseOutcome, ...] = ()

    def count(self, kept: PromiseOutcome) -> int:
        return self.strokes.count(kept)


@record(frozen=True, slots=True)
class WithSomeone:
    since: datetime
    until: datetime  # turns itself off then
    held: int  # calls held so far


@record(frozen=True, slots=True)
class Today:
    """Everything the Today screen shows, read in one moment."""

    on: date
    now: datetime
    owner: str  # first name, may be empty
    business: str
    call_back: tuple[CallBack, ...]
    check_in: tuple[CheckInRow, ...]  # due, longest late relative to its interval first
    coming: tuple[CheckInRow, ...]  # the next few
    check_in_due: int  # all that are due, where `check_in` was cut at `limit`
    fixes: tuple[FixRow, ...]  # oldest first, the running one first of all
    promised: tuple[FixRow, ...]  # due today or late, then kept today
    coming_promises: tuple[FixRow, ...]
    done_today: int
    tally: Tally
    with_someone: WithSomeone | None
    always_through: tuple[str, ...]  # first names of starred people, a few
    people: int  # how many there are, to tell an empty desk
    sample: bool  # sample people are on this desk
    untouched: bool = False  # nobody and nothing on it, and its owner has not been asked yet
