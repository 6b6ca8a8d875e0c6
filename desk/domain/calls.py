"""Calls: records of calls, of the call log and of callers, and rules about missed calls."""

from bisect import bisect_right
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from desk.domain.fixes import Fix
from desk.domain.local_time import local_day, local_moment
from desk.domain.people import PersonRef, Purchase
from desk.domain.scores import Felt
from desk.record import record

OpeningHours = Mapping[int, Sequence[tuple[time, time]]]
"""Maps a weekday (0 is Monday) to its open spans; a span that ends at 00:00 ends at midnight."""


class Direction(StrEnum):
    INCOMING = "incoming"
    OUTGOING = "outgoing"


class Outcome(StrEnum):
    """How a call ended."""

    TALKED = "talked"
    MISSED = "missed"
    VOICEMAIL = "voicemail"
    HELD = "held"
    NO_ANSWER = "no-answer"


WAITING_OUTCOMES = frozenset((Outcome.MISSED, Outcome.VOICEMAIL, Outcome.HELD))


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
    words: str = ""  # what the customer said with the rating


@record(frozen=True, slots=True)
class CallBack:
    """One caller who waits for a call back; all their waiting calls are one row."""

    id: int  # of the first waiting call
    person: PersonRef | None
    starred: bool
    number: str
    first: datetime  # of the first waiting call: the wait begins here
    last: datetime  # of the newest waiting call, like the three fields below
    outcome: Outcome
    seconds: int | None  # length of the voicemail
    summary: str
    times: int  # number of waiting calls
    tried: int  # number of our unanswered attempts since the first
    late: bool


class CallKind(StrEnum):
    """A filter of the call log."""

    ALL = "all"
    INCOMING = "incoming"
    OUTGOING = "outgoing"
    MISSED = "missed"  # incoming, without a talk: missed, voicemail and held
    VOICEMAIL = "voicemail"  # incoming, with a message


@record(frozen=True, slots=True)
class CallLogQuery:
    """A filter that selects the calls that match all fields.

    `since` is a local day, None for no limit. `week_hour` is a local hour, 0 to 167; 0 is Monday,
    midnight to 1 am.
    """

    kind: CallKind = CallKind.ALL
    since: date | None = None
    week_hour: int | None = None
    text: str = ""


@record(frozen=True, slots=True)
class CallPromise:
    """The promise that was made in a call, or kept by it."""

    fix_id: int
    what: str
    on: date
    at: time | None
    done: datetime | None
    dismissed: datetime | None


@record(frozen=True, slots=True)
class CallLogRow:
    id: int
    person: PersonRef | None
    starred: bool
    number: str  # of the call, else of the person; formatted for the owner's region
    direction: Direction
    outcome: Outcome
    at: datetime
    seconds: int | None
    summary: str
    waiting: bool  # for a call back
    rating: int | None = None  # its id
    felt: Felt | None = None
    annotation: str = ""
    promise: CallPromise | None = None


@record(frozen=True, slots=True)
class CallLogDays:
    """The number of calls on each day (UTC) of a list, newest first.

    It locates any row of a long list without reading the rows before it.
    """

    days: tuple[int, ...] = ()  # days since 1970
    ends: tuple[int, ...] = ()  # number of rows up to and including each day

    @property
    def count(self) -> int:
        return self.ends[-1] if self.ends else 0

    def place(self, row: int) -> tuple[int, int]:
        """Return the day of a row (0 to count - 1), and the number of its rows before this one."""
        at = bisect_right(self.ends, row)
        return self.days[at], row - (self.ends[at - 1] if at else 0)


@record(frozen=True, slots=True)
class CallLog:
    """The length of a list of calls, and the requested pages of its rows by page number."""

    days: CallLogDays
    pages: dict[int, tuple[CallLogRow, ...]]


@record(frozen=True, slots=True)
class FoundCalls:
    """Calls found by a text, newest first; `more` is True if older ones were left out."""

    rows: tuple[CallLogRow, ...]
    more: bool


@record(frozen=True, slots=True)
class CallFigures:
    """Totals of the calls of a period."""

    calls: int
    seconds: int  # of talking
    missed: int
    to_call_back: int  # number of callers who wait now
    median_wait: timedelta | None  # until a missed caller was talked to; None if none was yet
    hours: tuple[int, ...]  # incoming calls in each of the 168 hours of the week
    any_at_all: bool  # this desk has calls, in this period or before


@record(frozen=True, slots=True)
class CallerSummary:
    """The data that the call window shows about one person."""

    person: PersonRef
    starred: bool
    remember: tuple[str, ...]
    bought: Purchase | None  # the most expensive one: they are known for it
    last_talked: datetime | None
    about: str  # the summary of that talk; empty if it was not a call
    open: tuple[Fix, ...]  # fixes, then promises


@record(frozen=True, slots=True)
class NumberHistory:
    """Earlier calls of one number, with whichever person."""

    calls: int = 0
    last: datetime | None = None
    direction: Direction | None = None  # of the last call, like `outcome`
    outcome: Outcome | None = None


@record(frozen=True, slots=True)
class Caller:
    """The stored data about the number of a call."""

    number: str  # formatted for the owner's region
    people: tuple[PersonRef, ...]  # who have this number, last talked to first
    certain: bool  # False: only the last digits agree ("probably")
    summary: CallerSummary | None  # of the requested person, else of the first of `people`
    past: NumberHistory
    no_customer: bool  # the owner marked this number as not a customer's


@record(frozen=True, slots=True)
class MissedCaller:
    """A missed call and the next talk with its caller; `caller` identifies the caller."""

    caller: Hashable
    missed_at: datetime
    talked_at: datetime


def median_wait(missed: Iterable[MissedCaller]) -> timedelta | None:
    """Return the median wait, from a caller's first missed call to the talk; None without any."""
    waits: dict[Hashable, timedelta] = {}
    for call in missed:
        wait = (call.caller, call.talked_at)
        waits[wait] = max(waits.get(wait, timedelta(0)), call.talked_at - call.missed_at)
    return sorted(waits.values())[len(waits) // 2] if waits else None


def late_at(
    first_at: datetime,
    opening_hours: OpeningHours,
    zone: tzinfo,
    after: timedelta = timedelta(hours=4),
    closed: Collection[date] = (),
) -> datetime:
    """Return the moment (UTC) at which a wait becomes late: after `after` of opening hours.

    Without opening hours, all hours count. On the days in `closed`, none do.
    """
    left = after
    moment = first_at.astimezone(UTC)
    if not any(_minutes(span) for spans in opening_hours.values() for span in spans):
        return moment + left
    day = local_day(first_at, zone)
    while True:
        for opens, closes in _open_spans(day, opening_hours, zone) if day not in closed else ():
            moment = max(moment, opens)
            if moment >= closes:
                continue
            if moment + left <= closes:
                return moment + left
            left -= closes - moment
            moment = closes
        day += timedelta(days=1)


def _minutes(span: tuple[time, time]) -> int:
    opens, closes = (at.hour * 60 + at.minute for at in span)
    return (closes or 24 * 60) - opens if (closes or 24 * 60) > opens else 0


def _open_spans(day: date, hours: OpeningHours, zone: tzinfo) -> list[tuple[datetime, datetime]]:
    spans = []
    for opens, closes in sorted(span for span in hours.get(day.weekday(), ()) if _minutes(span)):
        end_day = day if closes != time(0) else day + timedelta(days=1)
        spans.append((local_moment(day, opens, zone), local_moment(end_day, closes, zone)))
    return spans
