"""Rules of promises: whether one was kept, when to remind of it, and which day to suggest."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from desk.domain.check_ins import shown_on
from desk.domain.local_time import local_day, local_moment
from desk.record import record

KEPT_BEFORE_SUGGESTING = 10
LOOKED_BACK = 50
LOOKED_AHEAD_DAYS = 60


class PromiseOutcome(StrEnum):
    EARLY = "early"
    ON_DAY = "on-day"
    MISSED = "missed"


@record(frozen=True, slots=True)
class PromiseTally:
    """The outcomes of this year's promises that have ended, oldest first."""

    outcomes: tuple[PromiseOutcome, ...] = ()

    def count(self, kept: PromiseOutcome) -> int:
        return self.outcomes.count(kept)


@record(frozen=True, slots=True)
class SuggestedDay:
    """A suggested day for a promise, and the number of days that the owner usually needs."""

    day: date
    usual_days: int


def outcome(promised_on: date, finished_on: date | None, today: date) -> PromiseOutcome | None:
    """Return the outcome of a promise by the day on which it was finished; None while it is open.

    A promise that is finished after its day is missed.
    """
    settled_on = finished_on if finished_on is not None else today
    if settled_on > promised_on:
        return PromiseOutcome.MISSED
    if finished_on is None:
        return None
    return PromiseOutcome.EARLY if finished_on < promised_on else PromiseOutcome.ON_DAY


def outcomes(
    ends: Iterable[tuple[date, datetime | None, datetime | None]], today: date, zone: tzinfo
) -> tuple[PromiseOutcome, ...]:
    """Return the outcomes of the promises that have ended, in the order of `ends`.

    Each of `ends` is (day promised, moment done, moment dismissed). A promise that was dismissed
    in time is excluded: the customer no longer wanted it.
    """
    found = []
    for promised_on, done, dismissed in ends:
        if done is None and dismissed is not None and local_day(dismissed, zone) <= promised_on:
            continue
        end = outcome(promised_on, None if done is None else local_day(done, zone), today)
        if end is not None:
            found.append(end)
    return tuple(found)


def is_late(promised_on: date, at: time | None, now: datetime, zone: tzinfo) -> bool:
    """Return True if an open promise is past its day, or past its time on that day."""
    if at is None:
        return local_day(now, zone) > promised_on
    return now > local_moment(promised_on, at, zone)


def reminders(
    promised_on: date,
    at: time | None,
    zone: tzinfo,
    *,
    evening: time = time(18),
    morning: time = time(9),
) -> list[datetime]:
    """Return the moments (UTC, in order) at which to remind of a promise.

    They are the evening before, the morning of the day and, for a promise with a time, one hour
    before it; never at or after that time.
    """
    eve = local_moment(promised_on - timedelta(days=1), evening, zone)
    moments = {eve, local_moment(promised_on, morning, zone)}
    if at is not None:
        promised = local_moment(promised_on, at, zone)
        moments.add(promised - timedelta(hours=1))
        moments = {moment for moment in moments if moment < promised}
    return sorted(moments)


def suggest_day(
    history: Sequence[tuple[date, date]],
    promised_per_day: Mapping[date, int],
    today: date,
    days_off: frozenset[int] = frozenset(),
    holidays: frozenset[date] = frozenset(),
    room: int | None = None,
) -> SuggestedDay | None:
    """Suggest a working day that the owner can keep, based on kept promises.

    `history` has (day made, day kept) of kept promises; the latest fifty count. `room` is the
    number of promises that fit on a day; by default the most that were kept on one day. Returns
    None if fewer than ten were kept, or if the next 60 days are full.
    """
    if len(history) < KEPT_BEFORE_SUGGESTING:
        return None
    recent = sorted(history, key=lambda kept: kept[1])[-LOOKED_BACK:]
    needed = sorted((kept_on - asked_on).days for asked_on, kept_on in recent)
    usual = max(0, needed[len(needed) // 2])
    if room is None:
        room = max(Counter(kept_on for _, kept_on in recent).values())
    for later in range(LOOKED_AHEAD_DAYS):
        day = today + timedelta(days=usual + later)
        if shown_on(day, days_off, holidays) == day and promised_per_day.get(day, 0) < room:
            return SuggestedDay(day, usual)
    return None
