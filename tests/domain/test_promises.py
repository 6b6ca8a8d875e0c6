from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.local_time import local_moment
from desk.domain.promises import (
    PromiseOutcome,
    SuggestedDay,
    is_late,
    outcome,
    reminders,
    suggest_day,
)

TODAY = date(2026, 4, 14)  # a Tuesday
PORTLAND = ZoneInfo("America/Los_Angeles")
WEEKEND = frozenset((5, 6))
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def test_outcome_is_early_on_the_day_or_missed() -> None:
    friday = date(2026, 4, 17)
    assert outcome(friday, TODAY, TODAY) is PromiseOutcome.EARLY
    assert outcome(friday, friday, friday) is PromiseOutcome.ON_DAY
    assert outcome(friday, date(2026, 4, 18), date(2026, 4, 20)) is PromiseOutcome.MISSED
    assert outcome(friday, None, friday) is None
    assert outcome(friday, None, date(2026, 4, 18)) is PromiseOutcome.MISSED


@given(days, st.integers(1, 1000), st.integers(0, 1000))
def test_outcome_of_a_missed_promise_never_changes(promised_on: date, late: int, more: int) -> None:
    missed_on = promised_on + timedelta(days=late)
    assert outcome(promised_on, None, missed_on) is PromiseOutcome.MISSED
    kept_on = missed_on + timedelta(days=more)
    assert outcome(promised_on, kept_on, kept_on) is PromiseOutcome.MISSED


def test_is_late_after_the_day_or_the_time() -> None:
    noon = datetime(2026, 4, 14, 12, tzinfo=PORTLAND)
    assert not is_late(TODAY, None, noon, PORTLAND)
    assert is_late(date(2026, 4, 13), None, noon, PORTLAND)
    assert not is_late(TODAY, time(12), noon, PORTLAND)
    assert is_late(TODAY, time(12), noon + timedelta(minutes=1), PORTLAND)
    # The local day counts: in UTC it is already the 15th.
    assert not is_late(TODAY, None, datetime(2026, 4, 15, 6, 59, tzinfo=UTC), PORTLAND)
    assert is_late(TODAY, None, datetime(2026, 4, 15, 7, tzinfo=UTC), PORTLAND)


def shown(moments: list[datetime]) -> list[str]:
    return [f"{moment.astimezone(PORTLAND):%m-%d %H:%M}" for moment in moments]


def test_reminders_are_the_evening_before_that_morning_and_an_hour_before() -> None:
    assert shown(reminders(TODAY, None, PORTLAND)) == ["04-13 18:00", "04-14 09:00"]
    assert shown(reminders(TODAY, time(15), PORTLAND)) == [
        *("04-13 18:00", "04-14 09:00", "04-14 14:00"),
    ]
    assert shown(reminders(TODAY, time(10), PORTLAND)) == ["04-13 18:00", "04-14 09:00"]
    assert shown(reminders(TODAY, time(9), PORTLAND)) == ["04-13 18:00", "04-14 08:00"]
    assert shown(reminders(TODAY, time(8), PORTLAND)) == ["04-13 18:00", "04-14 07:00"]
    assert shown(reminders(TODAY, time(0, 30), PORTLAND)) == ["04-13 18:00", "04-13 23:30"]
    early_bird = reminders(TODAY, None, PORTLAND, evening=time(20), morning=time(7))
    assert shown(early_bird) == ["04-13 20:00", "04-14 07:00"]


@given(days, st.none() | st.times())
def test_reminders_are_sorted_unique_and_before_the_promise(
    promised_on: date, at: time | None
) -> None:
    moments = reminders(promised_on, at, PORTLAND)
    assert moments == sorted(set(moments))
    assert moments[0] == local_moment(promised_on - timedelta(days=1), time(18), PORTLAND)
    if at is not None:
        promised = local_moment(promised_on, at, PORTLAND)
        assert all(moment < promised for moment in moments)
        assert promised - timedelta(hours=1) in moments


def record(*needed: int) -> list[tuple[date, date]]:
    """Return kept promises on different days, each kept `days` after it was made."""
    kept = [TODAY - timedelta(days=1 + place) for place in range(len(needed))]
    return [(on - timedelta(days=days), on) for on, days in zip(kept, needed, strict=True)]


def test_suggest_day_is_none_before_ten_kept_promises() -> None:
    assert suggest_day(record(*[2] * 9), {}, TODAY) is None
    assert suggest_day(record(*[2] * 10), {}, TODAY) == SuggestedDay(date(2026, 4, 16), 2)


def test_suggest_day_is_a_working_day_with_room() -> None:
    usual_two = record(2, 2, 2, 2, 2, 2, 1, 1, 7, 9)
    full_thursday = {date(2026, 4, 16): 1}
    friday = suggest_day(usual_two, full_thursday, TODAY, WEEKEND)
    assert friday == SuggestedDay(date(2026, 4, 17), 2)
    two_full = full_thursday | {date(2026, 4, 17): 3}
    assert suggest_day(usual_two, two_full, TODAY, WEEKEND) == SuggestedDay(date(2026, 4, 20), 2)
    holiday = frozenset((date(2026, 4, 20),))
    after = suggest_day(usual_two, two_full, TODAY, WEEKEND, holiday)
    assert after == SuggestedDay(date(2026, 4, 21), 2)
    with_room = suggest_day(usual_two, two_full, TODAY, WEEKEND, room=2)
    assert with_room == SuggestedDay(date(2026, 4, 16), 2)


def test_suggest_day_is_today_if_promises_are_kept_on_the_same_day() -> None:
    assert suggest_day(record(*[0] * 10), {}, TODAY) == SuggestedDay(TODAY, 0)


def test_suggest_day_takes_the_most_kept_on_one_day_as_room() -> None:
    busy = [(TODAY - timedelta(days=3), TODAY - timedelta(days=1))] * 10
    nine = {date(2026, 4, 16): 9}
    assert suggest_day(busy, nine, TODAY) == SuggestedDay(date(2026, 4, 16), 2)
    ten = {date(2026, 4, 16): 10}
    assert suggest_day(busy, ten, TODAY) == SuggestedDay(date(2026, 4, 17), 2)


def test_suggest_day_counts_the_latest_fifty_promises() -> None:
    assert suggest_day(record(*[1] * 50, *[30] * 90), {}, TODAY) == SuggestedDay(
        date(2026, 4, 15), 1
    )


def test_suggest_day_is_none_if_two_months_are_full() -> None:
    full = {TODAY + timedelta(days=later): 1 for later in range(70)}
    assert suggest_day(record(*[2] * 10), full, TODAY) is None


histories = st.lists(st.integers(0, 30), min_size=10, max_size=60)


@given(histories, st.dictionaries(st.integers(0, 20), st.integers(0, 4)), st.integers(1, 4))
def test_suggest_day_leaves_the_usual_number_of_days(
    needed: list[int], promised: dict[int, int], room: int
) -> None:
    per_day = {TODAY + timedelta(days=later): count for later, count in promised.items()}
    suggestion = suggest_day(record(*needed), per_day, TODAY, WEEKEND, room=room)
    assert suggestion is not None
    assert suggestion.day >= TODAY + timedelta(days=suggestion.usual_days)
    assert suggestion.day.weekday() not in WEEKEND
    assert per_day.get(suggestion.day, 0) < room
    in_time = sum(days <= suggestion.usual_days for days in needed[:50])
    assert in_time * 2 >= len(needed[:50])
