from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.check_ins import (
    Plan,
    after_contact,
    days_late,
    digest_order_key,
    due_moment,
    move,
    next_yearly,
    shown_on,
    shown_until,
    skip,
    snooze,
    start,
)
from desk.domain.intervals import Interval, Unit, add
from desk.domain.local_time import local_day
from desk.domain.partial_dates import PartialDate

TODAY = date(2026, 4, 14)
MONTH = Interval(1, Unit.MONTH)
QUARTER = Interval(3, Unit.MONTH)
LATER = datetime(2026, 4, 20, 12, tzinfo=UTC)
PORTLAND = ZoneInfo("America/Los_Angeles")

days = st.dates(date(2000, 1, 1), date(2060, 12, 31))
intervals = st.builds(Interval, st.integers(1, 30), st.sampled_from(Unit))
yearly_days = st.builds(
    lambda day, known: PartialDate(day.month, day.day, day.year if known else None),
    st.dates(date(1940, 1, 1), date(2000, 12, 31)),
    st.booleans(),
)


@st.composite
def plans(draw: st.DrawFn) -> tuple[Plan, date]:
    """Generate a plan, new, moved or snoozed, and the day it was made."""
    today = draw(days)
    kind = draw(st.sampled_from(["every", "yearly", "on"]))
    if kind == "every":
        last = draw(st.none() | st.dates(today - timedelta(days=900), today))
        plan = start(every=draw(intervals), last_contact_on=last, today=today)
    elif kind == "yearly":
        plan = start(yearly=draw(yearly_days), today=today)
    else:
        on = today + timedelta(days=draw(st.integers(0, 400)))
        plan = start(on=on, today=today)
    if draw(st.booleans()):
        plan = move(plan, today + timedelta(days=draw(st.integers(0, 60))))
    if draw(st.booleans()):
        plan = snooze(plan, LATER)
    return plan, today


# Starting


def test_start_with_interval_is_due_one_interval_after_last_contact() -> None:
    plan = start(every=QUARTER, last_contact_on=date(2026, 3, 3), today=TODAY)
    assert plan.due_on == date(2026, 6, 3)
    assert start(every=QUARTER, today=TODAY).due_on == date(2026, 7, 14)
    late = start(every=QUARTER, last_contact_on=date(2026, 1, 10), today=TODAY)
    assert days_late(late.due_on, TODAY) == 4


def test_start_with_fixed_day_is_due_today_or_later() -> None:
    birthday = PartialDate(4, 17)
    assert start(yearly=birthday, today=TODAY).due_on == date(2026, 4, 17)
    assert start(yearly=birthday, today=date(2026, 4, 17)).due_on == date(2026, 4, 17)
    assert start(yearly=birthday, today=date(2026, 4, 18)).due_on == date(2027, 4, 17)
    born = PartialDate(4, 17, 1956)
    assert start(yearly=born, today=TODAY).due_on == date(2026, 4, 17)
    first_service = PartialDate(5, 1, 2028)
    assert start(yearly=first_service, today=TODAY).due_on == date(2028, 5, 1)


def test_yearly_plan_on_29_february_falls_on_28_february_or_1_march() -> None:
    leap_day = PartialDate(2, 29)
    today = date(2026, 1, 5)
    assert start(yearly=leap_day, today=today).due_on == date(2026, 2, 28)
    in_march = start(yearly=leap_day, today=today, leap_day_in_march=True)
    assert in_march.due_on == date(2026, 3, 1)
    following = after_contact(in_march, date(2026, 3, 1), date(2026, 3, 1), leap_day_in_march=True)
    assert following is not None
    assert following.due_on == date(2027, 3, 1)
    skipped = skip(in_march, today, leap_day_in_march=True)
    assert skipped is not None
    assert skipped.due_on == date(2027, 3, 1)
    for on in (after_contact(in_march, date(2026, 3, 1), date(2026, 3, 1)), skip(in_march, today)):
        assert on is not None
        assert on.due_on == date(2027, 2, 28)
    assert next_yearly(leap_day, today) == date(2026, 2, 28)


@pytest.mark.parametrize(
    "wishes", [{}, {"every": MONTH, "on": TODAY}, {"yearly": PartialDate(4, 17), "on": TODAY}]
)
def test_start_refuses_all_but_exactly_one_kind_of_plan(wishes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="check-in"):
        start(today=TODAY, **wishes)  # type: ignore[arg-type]


# Contact


@given(plans(), st.integers(0, 1000))
def test_older_contact_leaves_the_plan_unchanged(made: tuple[Plan, date], ago: int) -> None:
    plan, today = made
    contact_on = plan.since_on - timedelta(days=ago)
    if contact_on < plan.due_on:
        assert after_contact(plan, contact_on, today) == plan


@given(days, intervals, st.integers(1, 2000), st.booleans())
def test_newer_contact_starts_the_interval_on_its_day(
    today: date, every: Interval, later: int, moved: bool
) -> None:
    plan = start(every=every, today=today)
    if moved:
        plan = move(plan, today + timedelta(days=40))
    contact_on = today + timedelta(days=later)
    following = after_contact(plan, contact_on, contact_on)
    assert following is not None
    if contact_on != plan.due_on or plan.moved:
        assert following.due_on == add(contact_on, every)
    assert following.due_on > contact_on
    assert (following.snoozed_until, following.moved) == (None, False)


def test_contact_on_the_due_day_keeps_the_day_of_the_anchor() -> None:
    plan = start(every=MONTH, last_contact_on=date(2026, 1, 31), today=date(2026, 1, 31))
    falls = []
    for _ in range(13):
        falls.append(plan.due_on)
        following = after_contact(plan, plan.due_on, plan.due_on)
        assert following is not None
        plan = following
    assert [day.day for day in falls] == [28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28]


@pytest.mark.parametrize(
    ("anchor", "every", "last"),
    [
        (date(2024, 2, 29), "1 year", date(2028, 2, 29)),
        (date(2024, 2, 29), "12 months", date(2028, 2, 29)),
        (date(2025, 12, 31), "2 months", date(2028, 8, 31)),
        (date(2025, 8, 31), "3 months", date(2028, 8, 31)),
    ],
)
def test_day_of_the_anchor_returns_after_short_months(anchor: date, every: str, last: date) -> None:
    plan = start(every=Interval.parse(every), last_contact_on=anchor, today=anchor)
    while plan.due_on < last:
        following = after_contact(plan, plan.due_on, plan.due_on)
        assert following is not None
        plan = following
    assert plan.due_on == last


@given(days, intervals, st.integers(1, 12), st.booleans())
def test_contacts_on_due_days_are_counted_from_the_anchor(
    anchor: date, every: Interval, times: int, in_march: bool
) -> None:
    plan = start(every=every, last_contact_on=anchor, today=anchor, leap_day_in_march=in_march)
    for _ in range(times - 1):
        answered = plan.due_on
        following = after_contact(plan, answered, answered, leap_day_in_march=in_march)
        assert following is not None
        plan = following
        # An old call that is logged later is not a newer contact.
        assert after_contact(plan, answered - timedelta(days=1), answered) == plan
        assert plan.since_on == answered
    assert plan.due_on == add(anchor, every, times, leap_day_in_march=in_march)


def test_contact_on_a_later_step_keeps_the_anchor() -> None:
    plan = start(every=MONTH, last_contact_on=date(2026, 1, 31), today=date(2026, 1, 31))
    following = after_contact(plan, date(2026, 4, 30), date(2026, 4, 30))
    assert following is not None
    assert following.due_on == date(2026, 5, 31)


def test_contact_between_two_steps_moves_the_anchor() -> None:
    plan = start(every=MONTH, last_contact_on=date(2026, 1, 31), today=date(2026, 1, 31))
    following = after_contact(plan, date(2026, 3, 2), date(2026, 3, 2))
    assert following is not None
    assert following.due_on == date(2026, 4, 2)


def test_contact_in_the_future_counts_as_today() -> None:
    plan = start(every=MONTH, last_contact_on=date(2026, 4, 1), today=TODAY)
    following = after_contact(plan, date(2031, 1, 1), TODAY)
    assert following is not None
    assert following.due_on == date(2026, 5, 14)


def test_yearly_check_in_is_answered_only_by_a_contact_near_its_day() -> None:
    plan = start(yearly=PartialDate(4, 17), today=date(2026, 1, 5))
    early, too_early = date(2026, 4, 14), date(2026, 4, 13)
    assert after_contact(plan, too_early, too_early) == plan
    for contact_on in (early, date(2026, 4, 17), date(2026, 9, 1)):
        following = after_contact(plan, contact_on, contact_on)
        assert following is not None
        assert following.due_on == date(2027, 4, 17)
        # A second contact on that day does not skip the next year.
        assert after_contact(following, contact_on, contact_on) == following


def test_moved_yearly_check_in_returns_to_its_day_next_year() -> None:
    plan = start(yearly=PartialDate(4, 17), today=date(2026, 4, 1))
    for on in (date(2026, 4, 10), date(2026, 4, 25)):
        following = after_contact(move(plan, on), on, on)
        assert following is not None
        assert following.due_on == date(2027, 4, 17)


def test_one_time_check_in_is_finished_by_a_contact() -> None:
    plan = start(on=date(2026, 4, 30), today=TODAY)
    assert after_contact(plan, date(2026, 4, 20), date(2026, 4, 20)) == plan
    assert after_contact(plan, date(2026, 4, 28), date(2026, 4, 28)) is None
    assert after_contact(plan, date(2026, 6, 28), date(2026, 6, 28)) is None
    # The contact in which it was agreed does not finish it.
    soon = start(on=date(2026, 4, 16), today=TODAY)
    assert after_contact(soon, TODAY, TODAY) == soon
    today_already = start(on=TODAY, today=TODAY)
    assert after_contact(today_already, TODAY, TODAY) is None


# Skip, move and snooze


@given(plans(), days)
def test_skip_computes_the_next_day_without_contact(made: tuple[Plan, date], later: date) -> None:
    plan, made_on = made
    today = max(made_on, later)
    following = skip(plan, today)
    if plan.every is None and plan.yearly is None:
        assert following is None
        return
    assert following is not None
    assert following.due_on > today
    assert (following.every, following.yearly) == (plan.every, plan.yearly)
    assert (following.snoozed_until, following.moved) == (None, False)
    if plan.every is not None and (plan.moved or plan.due_on != today):
        assert following.due_on >= add(max(today, plan.due_on), plan.every)
    if plan.every is not None and plan.due_on < today:
        assert following.due_on == add(today, plan.every)


def test_skip_of_a_check_in_to_come_leaves_its_day_out() -> None:
    every = Interval(2, Unit.WEEK)
    plan = start(every=every, today=TODAY)
    assert plan.due_on == date(2026, 4, 28)
    following = skip(plan, TODAY)
    assert following is not None
    assert following.due_on == date(2026, 5, 12)
    assert following.since_on == TODAY


def test_skip_of_a_future_yearly_check_in_omits_this_year() -> None:
    plan = start(yearly=PartialDate(4, 17), today=TODAY)
    following = skip(plan, TODAY)
    assert following is not None
    assert following.due_on == date(2027, 4, 17)


@given(plans(), days)
def test_move_changes_the_open_check_in_but_not_the_rhythm(
    made: tuple[Plan, date], on: date
) -> None:
    plan, _ = made
    moved = move(plan, on)
    assert moved.due_on == on
    assert moved.snoozed_until is None
    assert moved.moved == (plan.moved or on != plan.due_on)
    assert (moved.every, moved.yearly, moved.anchor_on, moved.since_on) == (
        *(plan.every, plan.yearly, plan.anchor_on, plan.since_on),
    )


@given(plans())
def test_snooze_keeps_the_due_day(made: tuple[Plan, date]) -> None:
    plan, _ = made
    quiet = snooze(plan, LATER)
    assert quiet.due_on == plan.due_on
    assert quiet.snoozed_until == LATER
    with pytest.raises(ValueError, match="zone"):
        snooze(plan, LATER.replace(tzinfo=None))


# When it is due


def test_due_moment_is_nine_local_on_the_due_day() -> None:
    nine = datetime(2026, 4, 14, 9, tzinfo=PORTLAND)
    assert due_moment(TODAY, PORTLAND) == nine
    assert due_moment(TODAY, PORTLAND, time(7, 30)) == nine - timedelta(hours=1, minutes=30)
    later = nine + timedelta(hours=5)
    assert due_moment(TODAY, PORTLAND, snoozed_until=later) == later
    # A snooze that ends before the due day does not make it due earlier.
    assert due_moment(TODAY, PORTLAND, snoozed_until=nine - timedelta(days=2)) == nine


def test_day_off_changes_the_day_shown_but_not_the_due_day() -> None:
    saturday = date(2026, 4, 18)
    weekend, easter = frozenset((5, 6)), frozenset((date(2026, 4, 20),))
    plan = start(every=MONTH, last_contact_on=date(2026, 3, 18), today=date(2026, 3, 18))
    assert plan.due_on == saturday
    assert shown_on(saturday, weekend) == date(2026, 4, 20)
    assert shown_on(saturday, weekend, easter) == date(2026, 4, 21)
    shown = due_moment(plan.due_on, PORTLAND, days_off=weekend, holidays=easter)
    assert local_day(shown, PORTLAND) == date(2026, 4, 21)
    assert plan.due_on == saturday


@given(days, st.frozensets(st.integers(0, 6)), st.frozensets(days, max_size=5))
def test_shown_on_is_the_next_working_day(
    due_on: date, days_off: frozenset[int], holidays: frozenset[date]
) -> None:
    shown = shown_on(due_on, days_off, holidays)
    if len(days_off) == 7:
        assert shown == due_on
        return
    assert shown.weekday() not in days_off
    assert shown not in holidays
    between = [due_on + timedelta(days=later) for later in range((shown - due_on).days)]
    assert all(day.weekday() in days_off or day in holidays for day in between)


@given(plans(), st.lists(st.integers(0, 400), max_size=8))
def test_plan_has_one_open_check_in_after_any_time_off(
    made: tuple[Plan, date], absences: list[int]
) -> None:
    """The time at which a plan is read does not change it."""
    plan, today = made
    asked = plan
    now = datetime(today.year, today.month, today.day, 20, tzinfo=UTC)
    moments = set()
    for absence in absences:
        now += timedelta(days=absence)
        due = due_moment(asked.due_on, PORTLAND, snoozed_until=asked.snoozed_until)
        if due <= now:
            moments.add(due)
    assert len(moments) <= 1
    assert asked == plan
    # One contact answers all missed check-ins: the next is at most one interval ahead.
    answered_on = max(local_day(now, PORTLAND), plan.due_on)
    following = after_contact(plan, answered_on, answered_on)
    if plan.every is None and plan.yearly is None:
        assert following is None
    else:
        assert following is not None
        assert following.due_on > answered_on
        if plan.every is not None:
            assert following.due_on <= add(answered_on, plan.every) + timedelta(days=3)


def test_digest_order_puts_the_latest_for_its_interval_first() -> None:
    def late(every: Interval, by: int) -> Plan:
        return Plan(every, None, TODAY, TODAY, TODAY - timedelta(days=by))

    weekly, quarterly = late(Interval(1, Unit.WEEK), 5), late(QUARTER, 20)
    monthly, due = late(MONTH, 6), late(MONTH, 0)
    birthday = Plan(None, PartialDate(4, 8), date(2026, 4, 8), TODAY, date(2026, 4, 8))
    single = Plan(None, None, date(2026, 4, 8), date(2026, 4, 6), date(2026, 4, 8))
    mixed = [due, birthday, monthly, quarterly, single, weekly]
    ordered = sorted(mixed, key=lambda plan: digest_order_key(plan, TODAY))
    assert ordered == [single, weekly, quarterly, monthly, birthday, due]


def test_days_late_is_zero_until_the_due_day() -> None:
    assert days_late(TODAY, TODAY) == 0
    assert days_late(TODAY + timedelta(days=2), TODAY) == 0
    assert days_late(TODAY - timedelta(days=4), TODAY) == 4


@given(
    st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    st.frozensets(st.integers(0, 6), max_size=6),
    st.frozensets(st.dates(date(2024, 1, 1), date(2030, 12, 31)), max_size=8),
)
def test_shown_until_separates_shown_from_coming_due_days(
    today: date, days_off: frozenset[int], holidays: frozenset[date]
) -> None:
    last = shown_until(today, days_off, holidays)
    assert shown_on(last, days_off, holidays) <= today
    for later in range(1, 40):
        assert shown_on(last + timedelta(days=later), days_off, holidays) > today
