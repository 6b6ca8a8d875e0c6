"""Calls: records of single calls, of the call log, of callers, and rules about missed calls."""

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
"""Weekday (0 is Monday) to open spans; a span that ends at 00:00 lasts until midnight."""


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
    words: str = ""  # the customer's own, with `felt`


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


class CallKind(StrEnum):
    """Which calls are listed."""

    ALL = "all"
    INCOMING = "incoming"
    OUTGOING = "outgoing"
    MISSED = "missed"  # came in, and nobody talked: missed, voicemail and held
    VOICEMAIL = "voicemail"  # came in, and a message was left


@record(frozen=True, slots=True)
class CallLogQuery:
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
class CallLogRow:
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
class CallLogDays:
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

    days: CallLogDays
    pages: dict[int, tuple[CallLogRow, ...]]


@record(frozen=True, slots=True)
class FoundCalls:
    """Calls found by a text, newest first; `more` when there are older ones still."""

    rows: tuple[CallLogRow, ...]
    more: bool


@record(frozen=True, slots=True)
class CallFigures:
    """What the calls of a period add up to."""

    calls: int
    seconds: int  # talking
    missed: int
    to_call_back: int  # callers who wait now
    median_wait: timedelta | None  # until a missed caller was talked to; None where nobody was yet
    hours: tuple[int, ...]  # calls that came in, for each of the 168 hours of the week
    any_at_all: bool  # there are calls on this desk, in this period or before


@record(frozen=True, slots=True)
class CallerSummary:
    """One person, as the call window shows them."""

    person: PersonRef
    starred: bool
    remember: tuple[str, ...]
    bought: Purchase | None  # the dearest, which is what they are known for
    last_talked: datetime | None
    about: str  # the summary of that talk; empty where it was no call
    open: tuple[Fix, ...]  # things to do, then promises


@record(frozen=True, slots=True)
class NumberHistory:
    """Earlier calls of one number, whoever they were with."""

    calls: int = 0
    last: datetime | None = None
    direction: Direction | None = None  # of the last, as is the outcome
    outcome: Outcome | None = None


@record(frozen=True, slots=True)
class Caller:
    """Who a call is with, as far as the desk knows."""

    number: str  # the way of the owner's country
    people: tuple[PersonRef, ...]  # whose number it is, last talked to first
    certain: bool  # False: "probably", the last digits agree
    summary: CallerSummary | None  # of whom was asked for, else of the first of `people`
    past: NumberHistory
    no_customer: bool  # the owner has said so of this number


@record(frozen=True, slots=True)
class MissedCaller:
    """A missed call and the next talk with its caller; `caller` tells them apart."""

    caller: Hashable
    missed_at: datetime
    talked_at: datetime


def median_wait(missed: Iterable[MissedCaller]) -> timedelta | None:
    """How long the middle one of all waits was, each from a caller's first try; None of none."""
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
    """The moment (UTC) when a wait becomes late: `after` within opening hours.

    With no opening hours set, all hours count. `closed` are days without any.
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
