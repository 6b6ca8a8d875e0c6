"""When a person is due to be checked in with.

One plan a person, one open check-in a plan: `due_on` stands, however long nobody looked, until
there is contact or the owner skips it. Only then is the next day computed, once.
"""

from datetime import date, datetime, time, timedelta, tzinfo

from desk.domain.intervals import Interval, Unit, add
from desk.domain.local_time import local_moment
from desk.domain.partial_dates import PartialDate
from desk.domain.people import PersonRef
from desk.record import record, replace

# A fixed day counts as kept by a talk this many days ahead: when Today already lists it.
EARLY_DAYS = 3


@record(frozen=True, slots=True)
class Plan:
    """A check-in rhythm and its one open check-in. Days are local.

    `every`: an interval after contact; `yearly`: a fixed day of the year; neither: one time only.
    `anchor_on`: the day the rhythm is counted from; of a yearly plan the day it falls on this
    time, wherever it was moved; of a one-time plan the day it was made for.
    `since_on`: the last contact or skip that counted, or the day the plan was made.
    `snoozed_until` (aware) hides the check-in, `moved` tells that the owner chose `due_on`.
    """

    every: Interval | None
    yearly: PartialDate | None
    anchor_on: date
    since_on: date
    due_on: date
    snoozed_until: datetime | None = None
    moved: bool = False


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


def start(
    *,
    every: Interval | None = None,
    yearly: PartialDate | None = None,
    on: date | None = None,
    last_contact_on: date | None = None,
    today: date,
    leap_day_in_march: bool = False,
) -> Plan:
    """A new plan, from exactly one of `every`, `yearly` and `on`; else ValueError.

    An interval counts from the last contact, so it may be late at once; without one, from today.
    """
    if [every, yearly, on].count(None) != 2:
        raise ValueError("a check-in has an interval, a day of the year, or a day")
    if every is not None:
        since = min(last_contact_on, today) if last_contact_on is not None else today
        due = add(since, every, leap_day_in_march=leap_day_in_march)
        return Plan(every, None, since, since, due)
    if yearly is not None:
        on = next_yearly(yearly, today - timedelta(days=1), leap_day_in_march=leap_day_in_march)
    assert on is not None
    return Plan(None, yearly, on, today, on)


def after_contact(
    plan: Plan, contact_on: date, today: date, *, leap_day_in_march: bool = False
) -> Plan | None:
    """The plan after the owner talked to the person; None when a one-time plan is finished.

    A contact that is not newer than the last one changes nothing (unless the check-in was due
    by then), nor does one more than three days ahead of a fixed day. A contact dated in the
    future counts as today's.
    """
    contact_on = min(contact_on, today)
    if contact_on <= plan.since_on and contact_on < plan.due_on:
        return plan
    if plan.every is None and not was_due(plan, contact_on):
        return plan
    return _next(plan, contact_on, leap_day_in_march)


def was_due(plan: Plan, contact_on: date) -> bool:
    """Whether a contact on that day answers the check-in, rather than coming long before it."""
    return contact_on >= plan.due_on - timedelta(days=EARLY_DAYS)


def undo_contact(
    plan: Plan | None,
    contact_on: date,
    *,
    answered: Plan | None,
    left_on: date | None,
    begun_on: date,
    today: date,
    leap_day_in_march: bool = False,
) -> Plan | None:
    """The plan as it would be, had there been no contact on `contact_on`.

    `answered` is the plan as it stood before, where that is known, `left_on` the newest other
    contact, `begun_on` the day the rhythm was. Where the plan has gone on since, the owner moved
    it or made another, it stays as it is.
    """
    if plan is None:
        if answered is None or answered.every is not None or answered.yearly is not None:
            return None
    elif plan.since_on != contact_on or plan.moved:
        return plan
    elif answered is None or (plan.every, plan.yearly) != (answered.every, answered.yearly):
        if plan.every is None:
            return plan
        since = left_on if left_on is not None else begun_on
        again = start(
            every=plan.every,
            last_contact_on=since,
            today=today,
            leap_day_in_march=leap_day_in_march,
        )
        return replace(again, snoozed_until=plan.snoozed_until)
    elif plan.every is None and plan.yearly is None:
        return plan
    if left_on is None or left_on <= answered.since_on:
        return answered
    return after_contact(answered, left_on, today, leap_day_in_march=leap_day_in_march)


def skip(plan: Plan, today: date, *, leap_day_in_march: bool = False) -> Plan | None:
    """The plan counted on from today without contact; None when it was for one time only."""
    return _next(plan, today, leap_day_in_march)


def move(plan: Plan, on: date) -> Plan:
    """This one check-in on another day; the rhythm stays."""
    return replace(plan, due_on=on, snoozed_until=None, moved=plan.moved or on != plan.due_on)


def snooze(plan: Plan, until: datetime) -> Plan:
    """Quiet until `until` (aware, else ValueError); it stays due on its day."""
    if until.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return replace(plan, snoozed_until=until)


def days_late(due_on: date, today: date) -> int:
    """Whole days since `due_on`; 0 on the day itself and before."""
    return max(0, (today - due_on).days)


def shown_on(
    due_on: date,
    days_off: frozenset[int] = frozenset(),
    holidays: frozenset[date] = frozenset(),
) -> date:
    """The day to show it: `due_on`, or the next working day. `days_off`: 0 is Monday.

    With no working day within a year it stays where it is.
    """
    for later in range(366):
        day = due_on + timedelta(days=later)
        if day.weekday() not in days_off and day not in holidays:
            return day
    return due_on


def shown_until(
    today: date,
    days_off: frozenset[int] = frozenset(),
    holidays: frozenset[date] = frozenset(),
) -> date:
    """The last due day that is shown `today` or earlier; on a day off, the working day before."""
    for earlier in range(366):
        day = today - timedelta(days=earlier)
        if shown_on(day, days_off, holidays) <= today:
            return day
    return today


def due_moment(
    due_on: date,
    zone: tzinfo,
    at: time = time(9),
    days_off: frozenset[int] = frozenset(),
    holidays: frozenset[date] = frozenset(),
    snoozed_until: datetime | None = None,
) -> datetime:
    """The moment (UTC) to speak up: `at` local on the day shown, or later if snoozed."""
    moment = local_moment(shown_on(due_on, days_off, holidays), at, zone)
    return moment if snoozed_until is None else max(moment, snoozed_until)


def digest_order_key(plan: Plan, today: date) -> tuple[float, date]:
    """Sorts the longest late, relative to its interval, first; then the earlier due.

    A yearly plan's interval is a year, a one-time plan's the time from making it to its day.
    """
    if plan.every is not None:
        interval = plan.every.days
    elif plan.yearly is not None:
        interval = 365.25
    else:
        interval = float(max(1, (plan.anchor_on - plan.since_on).days))
    return (-days_late(plan.due_on, today) / interval, plan.due_on)


def next_yearly(yearly: PartialDate, after: date, *, leap_day_in_march: bool = False) -> date:
    """The first time `yearly` comes later than `after`, and not before its own year."""
    year = max(after.year, yearly.year or 0)
    on = yearly.in_year(year, leap_day_in_march=leap_day_in_march)
    if on > after:
        return on
    return yearly.in_year(year + 1, leap_day_in_march=leap_day_in_march)


def _next(plan: Plan, answered_on: date, leap_day_in_march: bool) -> Plan | None:
    if plan.yearly is not None:
        last = max(answered_on, plan.anchor_on)
        due = next_yearly(plan.yearly, last, leap_day_in_march=leap_day_in_march)
        return Plan(None, plan.yearly, due, answered_on, due)
    if plan.every is None:
        return None
    # Talked in time, the rhythm keeps its anchor and with it the day: 31 Jan, 28 Feb, 31 Mar.
    times = _steps(plan.anchor_on, plan.every, answered_on, leap_day_in_march)
    anchor = plan.anchor_on if times is not None else answered_on
    due = add(anchor, plan.every, (times or 0) + 1, leap_day_in_march=leap_day_in_march)
    return Plan(plan.every, None, anchor, answered_on, due)


def _steps(anchor: date, every: Interval, on: date, leap_day_in_march: bool) -> int | None:
    """How many intervals lie between `anchor` and `on`; None if `on` is on no step."""
    if every.unit in (Unit.DAY, Unit.WEEK):
        return None  # counting from `on` gives the same days
    months = (on.year - anchor.year) * 12 + on.month - anchor.month
    per_step = every.count * (12 if every.unit is Unit.YEAR else 1)
    times = months // per_step
    if add(anchor, every, times, leap_day_in_march=leap_day_in_march) == on:
        return times
    return None
