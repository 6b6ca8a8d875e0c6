"""The log of all calls: what is asked of it, its rows, and what it adds up to."""

from bisect import bisect_right
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desk.domain.callbacks import Outcome
from desk.domain.history import Direction
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.record import record


class CallKind(StrEnum):
    """Which calls are listed."""

    ALL = "all"
    INCOMING = "incoming"
    OUTGOING = "outgoing"
    MISSED = "missed"  # came in, and nobody talked: missed, voicemail and held
    VOICEMAIL = "voicemail"  # came in, and a message was left


@record(frozen=True, slots=True)
class LogQuery:
    """Which calls: those that have all of these in common.

    `since` is a local day, None for all there are; `week_hour` is 0 to 167 from Monday midnight
    on the local clock.
    """

    kind: CallKind = CallKind.ALL
    since: date | None = None
    week_hour: int | None = None
    text: str = ""


@record(frozen=True, slots=True)
class CallPromise:
    """What was promised in a call, or was kept on its day."""

    fix_id: int
    what: str
    on: date
    at: time | None
    done: datetime | None
    dismissed: datetime | None


@record(frozen=True, slots=True)
class LogRow:
    id: int
    person: PersonRef | None
    starred: bool
    number: str  # of the call, or the person's own where it has none; as it is shown
    direction: Direction
    outcome: Outcome
    at: datetime
    seconds: int | None
    summary: str
    waiting: bool  # to be called back
    rating: int | None = None  # its key
    felt: Felt | None = None
    annotation: str = ""
    promise: CallPromise | None = None


@record(frozen=True, slots=True)
class LogDays:
    """How many calls a list has on each of its days (of UTC), newest first.

    From it any row of a long list is found without walking through those before it.
    """

    days: tuple[int, ...] = ()  # days since 1970
    ends: tuple[int, ...] = ()  # how many rows there are up to the end of each

    @property
    def count(self) -> int:
        return self.ends[-1] if self.ends else 0

    def place(self, row: int) -> tuple[int, int]:
        """The day of a row, 0 to count - 1, and how many rows of that day come before it."""
        at = bisect_right(self.ends, row)
        return self.days[at], row - (self.ends[at - 1] if at else 0)


@record(frozen=True, slots=True)
class CallLog:
    """A list of calls: how long it is, and those of its rows that were asked for."""

    days: LogDays
    pages: dict[int, tuple[LogRow, ...]]


@record(frozen=True, slots=True)
class FoundCalls:
    """Calls found by a text, newest first; `more` when there are older ones still."""

    rows: tuple[LogRow, ...]
    more: bool


@record(frozen=True, slots=True)
class CallFigures:
    """What the calls of a period add up to."""

    calls: int
    seconds: int  # talking
    missed: int
    to_call_back: int  # callers who wait now
    usual_wait: timedelta | None  # until a missed caller was talked to; None where nobody was yet
    hours: tuple[int, ...]  # calls that came in, for each of the 168 hours of the week
    any_at_all: bool  # there are calls on this desk, in this period or before
