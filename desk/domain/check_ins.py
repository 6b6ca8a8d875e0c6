"""Rules for when a check-in with a person is due.

A person has at most one plan, and a plan has one open check-in. Its `due_on` does not change with
time: the next day is computed only after a contact, or when the owner skips the check-in.
"""

from datetime import date, datetime, time, timedelta, tzinfo

from desk.domain.intervals import Interval, Unit, add
from desk.domain.local_time import local_moment
from desk.domain.partial_dates import PartialDate
from desk.domain.people import PersonRef
from desk.record import record, replace

# A talk up to this many days before a fixed day counts as its check-in: Today lists it by then.
EARLY_DAYS = 3


@record(frozen=True, slots=True)
class Plan:
    """A check-in rhythm and its one open check-in. Days are local.

    `every` is an interval after a contact, `yearly` a fixed day of the year; a one-time plan has
    neither. `anchor_on` is the day from which the rhythm is counted; for a yearly plan the day on
    which it falls this time, even if the check-in was moved; for a one-time plan the day that was
    chosen first. `since_on` is the day of the last contact or skip that counted, else the day on
    which the plan was made. `snoozed_until` (aware) hides the check-in. `moved` is True if the
    owner chose `due_on`.
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
    number: str  # may be empty
    reason: str
    every: str  # "3 months" or empty
    due_on: date
    shown_on: date  # `due_on`, or the next working day
    last_talked: datetime | None
    days_late: int  # 0 if due today or later
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
    """Return a new plan from exactly one of `every`, `yearly` and `on`; else raise ValueError.

    An interval is counted from the last contact, so the check-in may be late at once; without a
    contact it is counted from today.
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
    """Return the plan after a contact with the person; None if a one-time plan is finished.

    The plan is unchanged by a contact that is not newer than the last one (unless the check-in
    was due by then), and by one more than three days before a fixed day. A contact in the future
    counts as one of today.
    """
    contact_on = min(contact_on, today)
    if contact_on <= plan.since_on and contact_on < plan.due_on:
        return plan
    if plan.every is None and not was_due(plan, contact_on):
        return plan
    return _next(plan, contact_on, leap_day_in_march)


def was_due(plan: Plan, contact_on: date) -> bool:
    """Return True if a contact on that day counts as the check-in: at most three days early."""
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
    """Return the plan as it would be without the contact on `contact_on`.

    `answered` is the plan before that contact if it is known, `left_on` the day of the newest
    other contact, `begun_on` the day on which the rhythm was set. The plan is unchanged if it has
    counted a newer contact, or if the owner moved or replaced it since.
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
    """Return the plan after its open check-in is skipped; None for a one-time plan.

    An overdue one is counted from today. Of one still to come, the day itself is skipped: the next
    is one rhythm after it.
    """
    if plan.every is None or plan.due_on <= today:
        return _next(plan, today, leap_day_in_march)
    following = _next(plan, plan.due_on, leap_day_in_march)
    return None if following is None else replace(following, since_on=today)


def move(plan: Plan, on: date) -> Plan:
    """Return the plan with its open check-in on another day; the rhythm does not change."""
    return replace(plan, due_on=on, snoozed_until=None, moved=plan.moved or on != plan.due_on)


def snooze(plan: Plan, until: datetime) -> Plan:
    """Return the plan hidden until `until`; `due_on` does not change.

    Raises ValueError if `until` is naive.
    """
    if until.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return replace(plan, snoozed_until=until)


def days_late(due_on: date, today: date) -> int:
    """Return the whole days since `due_on`; 0 on that day and before."""
    return max(0, (today - due_on).days)


def shown_on(
    due_on: date,
    days_off: frozenset[int] = frozenset(),
    holidays: frozenset[date] = frozenset(),
) -> date:
    """Return the day to show a check-in: `due_on`, or the next working day.

    In `days_off`, 0 is Monday. Returns `due_on` if there is no working day within a year.
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
    """Return the last due day that is shown today or earlier.

    If today is a day off, that is the working day before it, or a day off before that one.
    """
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
    """Return the moment (UTC) to notify: `at` (local) on the day shown, or later if snoozed."""
    moment = local_moment(shown_on(due_on, days_off, holidays), at, zone)
    return moment if snoozed_until is None else max(moment, snoozed_until)


def digest_order_key(plan: Plan, today: date) -> tuple[float, date]:
    """Return a sort key: the latest relative to its interval first, then by due day.

    The interval of a yearly plan is a year, that of a one-time plan the time from the day it was
    made to its day.
    """
    if plan.every is not None:
        interval = plan.every.days
    elif plan.yearly is not None:
        interval = 365.25
    else:
        interval = float(max(1, (plan.anchor_on - plan.since_on).days))
    return (-days_late(plan.due_on, today) / interval, plan.due_on)


def next_yearly(yearly: PartialDate, after: date, *, leap_day_in_march: bool = False) -> date:
    """Return the first day of `yearly` after `after` and not before the year of `yearly`."""
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
    # After a contact on a day of the rhythm, the anchor keeps the day: 31 Jan, 28 Feb, 31 Mar.
    times = _steps(plan.anchor_on, plan.every, answered_on, leap_day_in_march)
    anchor = plan.anchor_on if times is not None else answered_on
    due = add(anchor, plan.every, (times or 0) + 1, leap_day_in_march=leap_day_in_march)
    return Plan(plan.every, None, anchor, answered_on, due)


def _steps(anchor: date, every: Interval, on: date, leap_day_in_march: bool) -> int | None:
    """Return the number of intervals from `anchor` to `on`; None if `on` is between two steps."""
    if every.unit in (Unit.DAY, Unit.WEEK):
        return None  # counting from `on` gives the same days
    months = (on.year - anchor.year) * 12 + on.month - anchor.month
    per_step = every.count * (12 if every.unit is Unit.YEAR else 1)
    times = months // per_step
    if add(anchor, every, times, leap_day_in_march=leap_day_in_march) == on:
        return times
    return None
