"""Who waits to be called back: derived from the calls, never a flag.

The database answers the same question in SQL and is tested against this.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from desk.domain.local_time import local_day, local_moment
from desk.record import record

OpeningHours = Mapping[int, Sequence[tuple[time, time]]]
"""Weekday (0 is Monday) to open spans; a span that ends at 00:00 lasts until midnight."""


class Outcome(StrEnum):
    """How a call ended."""

    TALKED = "talked"
    MISSED = "missed"
    VOICEMAIL = "voicemail"
    HELD = "held"
    NO_ANSWER = "no-answer"


WAITING_OUTCOMES = frozenset((Outcome.MISSED, Outcome.VOICEMAIL, Outcome.HELD))


@record(frozen=True, slots=True)
class CallFact:
    """What matters of one call. `at` is aware; `number_key` is "" where the number is withheld."""

    at: datetime
    incoming: bool
    outcome: Outcome
    number_key: str = ""
    person_id: int | None = None
    dismissed: bool = False


@record(frozen=True, slots=True)
class Waiting:
    """One caller who waits: `tries` calls in since `first`, `attempts` unanswered calls out."""

    first: CallFact
    latest: CallFact
    tries: int
    attempts: int

    @property
    def first_at(self) -> datetime:
        return self.first.at


def waiting(calls: Iterable[CallFact]) -> list[Waiting]:
    """The callers to call back, longest wait first.

    An incoming call that was missed, went to voicemail or was held waits until it is dismissed
    or somebody talks later with the same person or the same number. One row a person, or a
    number nobody is known for; callers who withhold their number have a row a call.
    """
    ordered = sorted(calls, key=lambda call: call.at)
    talked = [call for call in ordered if call.outcome is Outcome.TALKED]
    unanswered = [
        call for call in ordered if not call.incoming and call.outcome is not Outcome.TALKED
    ]
    callers: dict[object, list[CallFact]] = {}
    for index, call in enumerate(ordered):
        if not call.incoming or call.outcome not in WAITING_OUTCOMES or call.dismissed:
            continue
        if any(later.at > call.at and _same_caller(later, call) for later in talked):
            continue
        caller: object = index
        if call.person_id is not None:
            caller = (call.person_id,)
        elif call.number_key:
            caller = call.number_key
        callers.setdefault(caller, []).append(call)
    rows = []
    for waits in callers.values():
        attempts = sum(
            attempt.at > waits[0].at and any(_same_caller(attempt, call) for call in waits)
            for attempt in unanswered
        )
        rows.append(Waiting(waits[0], waits[-1], len(waits), attempts))
    return sorted(rows, key=lambda row: row.first_at)


@record(frozen=True, slots=True)
class MissedCaller:
    """A missed call and the next talk with its caller; `caller` tells them apart."""

    caller: Hashable
    missed_at: datetime
    talked_at: datetime


def usual_wait(missed: Iterable[MissedCaller]) -> timedelta | None:
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


def _same_caller(a: CallFact, b: CallFact) -> bool:
    same_person = a.person_id is not None and a.person_id == b.person_id
    return same_person or (a.number_key != "" and a.number_key == b.number_key)


def _minutes(span: tuple[time, time]) -> int:
    opens, closes = (at.hour * 60 + at.minute for at in span)
    return (closes or 24 * 60) - opens if (closes or 24 * 60) > opens else 0


def _open_spans(day: date, hours: OpeningHours, zone: tzinfo) -> list[tuple[datetime, datetime]]:
    spans = []
    for opens, closes in sorted(span for span in hours.get(day.weekday(), ()) if _minutes(span)):
        end_day = day if closes != time(0) else day + timedelta(days=1)
        spans.append((local_moment(day, opens, zone), local_moment(end_day, closes, zone)))
    return spans
