from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.calls import (
    WAITING_OUTCOMES,
    MissedCaller,
    OpeningHours,
    Outcome,
    late_at,
    median_wait,
)
from desk.domain.local_time import local_day
from tests.tools.callback_oracle import CallFact, Waiting, waiting

GUS, RUTH, WALT = 1, 2, 3
SHOP = "15415550107"
NOON = datetime(2026, 4, 14, 12, tzinfo=UTC)
PORTLAND = ZoneInfo("America/Los_Angeles")
WEEKDAYS: OpeningHours = {weekday: [(time(9), time(17))] for weekday in range(5)}


def call(
    hour: float,
    outcome: str,
    person: int | None = None,
    number: str = "",
    *,
    incoming: bool = True,
    dismissed: bool = False,
) -> CallFact:
    at = NOON + timedelta(hours=hour)
    return CallFact(at, incoming, Outcome(outcome), number, person, dismissed)


calls = st.builds(
    call,
    st.integers(0, 12),
    st.sampled_from([outcome.value for outcome in Outcome]),
    st.none() | st.integers(1, 3),
    st.sampled_from(["", SHOP, "15415550177"]),
    incoming=st.booleans(),
    dismissed=st.booleans(),
)


@pytest.mark.parametrize("outcome", sorted(WAITING_OUTCOMES))
def test_missed_voicemail_and_held_calls_wait(outcome: str) -> None:
    first = call(0, outcome, GUS)
    assert waiting([first]) == [Waiting(first, first, tries=1, attempts=0)]


@pytest.mark.parametrize(
    "other",
    [
        call(0, "talked", GUS),
        call(0, "no-answer", GUS, incoming=False),
        call(0, "voicemail", GUS, incoming=False),
        call(0, "missed", GUS, dismissed=True),
    ],
)
def test_other_calls_do_not_wait(other: CallFact) -> None:
    assert waiting([other]) == []


def test_call_back_of_a_caller_is_one_row_with_first_wait_and_count() -> None:
    first, voicemail, last = call(1, "missed", GUS), call(2, "voicemail", GUS), call(5, "held", GUS)
    assert waiting([last, first, voicemail]) == [Waiting(first, last, tries=3, attempts=0)]


def test_call_backs_are_ordered_longest_wait_first() -> None:
    rows = waiting([call(3, "missed", RUTH), call(1, "missed", None, SHOP), call(2, "held", GUS)])
    assert [row.first.person_id for row in rows] == [None, GUS, RUTH]


@pytest.mark.parametrize("incoming", [True, False])
def test_call_back_is_cleared_by_a_later_talk_only(incoming: bool) -> None:
    missed = call(1, "missed", GUS)
    assert waiting([missed, call(2, "talked", GUS, incoming=incoming)]) == []
    assert len(waiting([missed, call(0, "talked", GUS, incoming=incoming)])) == 1
    assert len(waiting([missed, call(2, "talked", RUTH, incoming=incoming)])) == 1


def test_call_back_is_cleared_by_a_talk_with_anybody_on_the_number() -> None:
    missed = call(1, "missed", RUTH, SHOP)
    assert waiting([missed, call(2, "talked", WALT, SHOP)]) == []
    assert waiting([missed, call(2, "talked", None, SHOP)]) == []
    assert waiting([call(1, "missed", None, SHOP), call(2, "talked", RUTH, SHOP)]) == []


def test_missed_call_after_a_talk_waits_again() -> None:
    (row,) = waiting(
        [call(1, "missed", GUS), call(2, "talked", GUS), again := call(3, "missed", GUS)]
    )
    assert row == Waiting(again, again, tries=1, attempts=0)


def test_dismissed_calls_do_not_wait_but_later_ones_do() -> None:
    (row,) = waiting([call(1, "missed", GUS, dismissed=True), again := call(3, "missed", GUS)])
    assert (row.first, row.tries) == (again, 1)


def test_unanswered_attempts_are_counted_and_keep_the_call_back() -> None:
    (row,) = waiting(
        [
            call(0, "no-answer", GUS, incoming=False),
            call(1, "missed", GUS),
            call(2, "no-answer", GUS, incoming=False),
            call(3, "voicemail", GUS, incoming=False),
            call(4, "no-answer", RUTH, incoming=False),
        ]
    )
    assert (row.tries, row.attempts) == (1, 2)


def test_household_has_a_row_per_person_and_withheld_numbers_a_row_per_call() -> None:
    shared = [call(1, "missed", RUTH, SHOP), call(2, "missed", WALT, SHOP)]
    assert len(waiting(shared)) == 2
    assert len(waiting([call(1, "missed"), call(2, "missed")])) == 2
    assert len(waiting([call(1, "missed"), call(2, "talked")])) == 1


def _waits(one: CallFact, among: list[CallFact]) -> bool:
    """Return the callers who wait, by a simple second implementation of the rule."""
    return (
        one.incoming
        and one.outcome in WAITING_OUTCOMES
        and not one.dismissed
        and not any(
            later.outcome == "talked"
            and later.at > one.at
            and (
                (one.person_id is not None and later.person_id == one.person_id)
                or (one.number_key != "" and later.number_key == one.number_key)
            )
            for later in among
        )
    )


@given(st.lists(calls, max_size=14))
def test_every_waiting_call_is_in_exactly_one_row(several: list[CallFact]) -> None:
    rows = waiting(several)
    waits = [one for one in several if _waits(one, several)]
    assert sum(row.tries for row in rows) == len(waits)
    assert all(row.first in waits and row.latest in waits for row in rows)
    assert [row.first_at for row in rows] == sorted(row.first_at for row in rows)
    people = [row.first.person_id for row in rows if row.first.person_id is not None]
    assert len(people) == len(set(people))


@given(st.lists(calls, max_size=14))
def test_nobody_waits_after_a_talk_with_everybody(several: list[CallFact]) -> None:
    known = [one for one in several if one.person_id is not None or one.number_key]
    talks = [
        CallFact(NOON + timedelta(days=1), False, Outcome.TALKED, one.number_key, one.person_id)
        for one in known
    ]
    assert waiting(known + talks) == []


# Late


def local(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 4, day, hour, minute, tzinfo=PORTLAND)


@pytest.mark.parametrize(
    ("first", "late"),
    [
        (local(14, 9, 30), local(14, 13, 30)),
        (local(14, 7), local(14, 13)),
        (local(14, 15), local(15, 11)),
        (local(13, 17, 20), local(14, 13)),
        (local(17, 16), local(20, 12)),  # Friday to Monday
        (local(18, 10), local(20, 13)),
        (local(14, 13), local(14, 17)),
    ],
)
def test_late_at_is_after_four_opening_hours(first: datetime, late: datetime) -> None:
    assert late_at(first, WEEKDAYS, PORTLAND) == late


def test_late_at_counts_two_spans_a_day_and_a_span_until_midnight() -> None:
    hours = {1: [(time(14), time(18)), (time(9), time(12))], 2: [(time(22), time(0))]}
    assert late_at(local(14, 10), hours, PORTLAND) == local(14, 16)
    assert late_at(local(14, 17), hours, PORTLAND) == local(21, 10)  # 1 h, 2 h, 1 h a week later
    assert late_at(local(15, 22), hours, PORTLAND) == local(21, 11)


@pytest.mark.parametrize("hours", [{}, {0: []}, {0: [(time(9), time(9))]}])
def test_late_at_without_opening_hours_counts_all_hours(hours: OpeningHours) -> None:
    assert late_at(NOON, hours, PORTLAND) == NOON + timedelta(hours=4)


spans = st.tuples(st.integers(0, 11), st.integers(12, 23)).map(
    lambda span: (time(span[0]), time(span[1]))
)
moments = st.datetimes(datetime(2025, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))


@given(moments, st.dictionaries(st.integers(0, 6), st.lists(spans, max_size=2)))
def test_late_at_is_within_opening_hours_and_never_too_early(
    first: datetime, hours: dict[int, list[tuple[time, time]]]
) -> None:
    late = late_at(first, hours, PORTLAND)
    assert late >= first + timedelta(hours=4)
    if any(hours.values()):
        shown = late.astimezone(PORTLAND)
        open_now = hours.get(shown.weekday(), [])
        assert any(opens < shown.time() <= closes for opens, closes in open_now) or (
            local_day(late, PORTLAND).month in (3, 11)  # an hour that came twice or never
        )
    assert late_at(first, hours, PORTLAND, after=timedelta(hours=5)) > late


def test_late_at_does_not_count_the_hour_of_a_clock_change() -> None:
    night = {weekday: [(time(0), time(6))] for weekday in range(7)}
    first = datetime(2026, 3, 8, 0, 0, tzinfo=PORTLAND)  # 2:00 jumps to 3:00
    assert late_at(first, night, PORTLAND) == datetime(2026, 3, 8, 5, tzinfo=PORTLAND)
    assert date(2026, 3, 8) == local_day(first, PORTLAND)


def missed(who: str, hour: float, talked: float) -> MissedCaller:
    return MissedCaller(who, NOON + timedelta(hours=hour), NOON + timedelta(hours=talked))


def test_median_wait_is_the_middle_of_all_waits() -> None:
    assert median_wait([]) is None
    waits = [missed("gus", 0, 1), missed("ruth", 0, 2), missed("walt", 0, 40)]
    assert median_wait(waits) == timedelta(hours=2)


def test_median_wait_counts_repeated_tries_once_from_the_first() -> None:
    tries = [missed("gus", hour, 6) for hour in (5, 3, 4)]
    assert median_wait([*tries, missed("ruth", 0, 2), missed("walt", 0, 9)]) == timedelta(hours=3)
    again = missed("gus", 10, 30)  # another time
    assert median_wait([*tries, again]) == timedelta(hours=20)
