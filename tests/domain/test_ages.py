from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.ages import Age, AgeUnit, days_age, short_age

TODAY = date(2026, 4, 14)
NOW = datetime(2026, 4, 14, 10, 24)


@pytest.mark.parametrize(
    ("since", "text"),
    [
        (datetime(2026, 4, 13, 17, 20), "17 h"),
        (datetime(2026, 4, 14, 8, 14), "2 h 10 m"),
        (datetime(2026, 4, 14, 9, 36), "48 min"),
        (datetime(2026, 4, 14, 10, 24), "0 min"),
        (datetime(2026, 4, 14, 10, 30), "0 min"),
        (datetime(2026, 4, 14, 8, 24), "2 h"),
        (datetime(2026, 4, 13, 15, 24), "19 h"),
        (datetime(2026, 4, 13, 10, 25), "23 h"),
        (datetime(2026, 4, 13, 10, 24), "1 d"),
        (datetime(2026, 4, 12, 9, 0), "2 d"),
        (datetime(2026, 4, 14, 0, 25), "9 h 59 m"),
        (datetime(2026, 4, 14, 0, 20), "10 h"),
    ],
)
def test_short_age_of_a_wait_uses_the_largest_units(since: datetime, text: str) -> None:
    assert str(short_age(NOW - since)) == text


@pytest.mark.parametrize(
    ("talked", "text"),
    [
        (date(2026, 4, 13), "1 d"),
        (date(2026, 3, 3), "6 wk"),
        (date(2026, 4, 8), "6 d"),
        (date(2026, 4, 2), "12 d"),
        (date(2026, 4, 12), "2 d"),
        (date(2026, 1, 10), "3 mo"),
        (date(2026, 2, 14), "2 mo"),
        (date(2026, 1, 16), "3 mo"),
        (date(2026, 3, 14), "1 mo"),
        (date(2026, 1, 13), "3 mo"),
        (date(2026, 4, 1), "13 d"),
        (date(2026, 3, 31), "2 wk"),
        (date(2026, 2, 18), "8 wk"),
        (date(2026, 2, 17), "2 mo"),
        (date(2025, 4, 14), "12 mo"),
        (date(2024, 4, 14), "2 y"),
        (date(2016, 4, 14), "10 y"),
    ],
)
def test_days_age_uses_the_nearest_unit(talked: date, text: str) -> None:
    assert str(days_age((TODAY - talked).days)) == text


def test_days_age_of_49_days_is_seven_weeks() -> None:
    assert days_age((date(2026, 6, 3) - TODAY).days) == Age(7, AgeUnit.WEEK)


def in_days(age: Age) -> float:
    length = {
        AgeUnit.MINUTE: 1 / 1440,
        AgeUnit.HOUR: 1 / 24,
        AgeUnit.DAY: 1,
        AgeUnit.WEEK: 7,
        AgeUnit.MONTH: 365.25 / 12,
        AgeUnit.YEAR: 365.25,
    }[age.unit]
    return age.value * length + (age.value2 or 0) / 1440


@given(st.integers(0, 20_000), st.integers(0, 400))
def test_days_age_never_decreases_with_more_days(days: int, more: int) -> None:
    assert in_days(days_age(days)) <= in_days(days_age(days + more))


@given(st.timedeltas(timedelta(0), timedelta(days=9000)), st.timedeltas(timedelta(0)))
def test_short_age_never_decreases_with_more_time(elapsed: timedelta, more: timedelta) -> None:
    later = min(elapsed + min(more, timedelta(days=30)), timedelta(days=9100))
    assert in_days(short_age(elapsed)) <= in_days(short_age(later))


@given(st.integers(0, 20_000))
def test_days_age_is_close_to_the_number_of_days(days: int) -> None:
    age = days_age(days)
    assert abs(in_days(age) - days) <= {AgeUnit.YEAR: 366, AgeUnit.MONTH: 30}.get(age.unit, 4)
