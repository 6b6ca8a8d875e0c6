import calendar
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.intervals import Interval, Unit, add

days = st.dates(date(1990, 1, 1), date(2100, 12, 31))
intervals = st.builds(Interval, st.integers(1, 60), st.sampled_from(Unit))
months = st.builds(Interval, st.integers(1, 60), st.sampled_from([Unit.MONTH, Unit.YEAR]))


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("3 months", "3 months"),
        ("every 3 months", "3 months"),
        ("Every  Month", "1 month"),
        ("month", "1 month"),
        ("monthly", "1 month"),
        ("a month", "1 month"),
        ("every other month", "2 months"),
        ("every second week", "2 weeks"),
        ("quarterly", "3 months"),
        ("every quarter", "3 months"),
        ("2 quarters", "6 months"),
        ("half-yearly", "6 months"),
        ("half a year", "6 months"),
        ("yearly", "1 year"),
        ("once a year", "1 year"),
        ("annually", "1 year"),
        ("2 weeks", "2 weeks"),
        ("week", "1 week"),
        ("fortnight", "2 weeks"),
        ("a fortnight", "2 weeks"),
        ("every fortnight", "2 weeks"),
        ("three months", "3 months"),
        ("each day", "1 day"),
        ("90 days", "90 days"),
        ("999 days", "999 days"),
    ],
)
def test_interval_parse_understands_the_text(text: str, canonical: str) -> None:
    assert str(Interval.parse(text)) == canonical


@pytest.mark.parametrize(
    "text",
    [
        *("", "3", "every", "0 days", "-1 month", "1000 days", "1.5 months", "biweekly"),
        *(
            "3 moons",
            "99999 days",
            "9" * 5000 + " days",
            "٣ months",
            "months 3",
            "every 3 months or so",
        ),
    ],
)
def test_interval_parse_refuses_the_text(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Interval.parse(text)


@given(intervals)
def test_interval_parse_reads_back_what_str_writes(interval: Interval) -> None:
    assert Interval.parse(str(interval)) == interval
    assert Interval.parse(f"Every {interval}") == interval


def test_add_months_keeps_the_day_of_the_anchor() -> None:
    month = Interval(1, Unit.MONTH)
    falls = [add(date(2026, 1, 31), month, times) for times in range(5)]
    assert [day.isoformat()[5:] for day in falls] == ["01-31", "02-28", "03-31", "04-30", "05-31"]
    assert add(date(2028, 1, 31), month) == date(2028, 2, 29)


def test_add_years_to_29_february_gives_28_february_or_1_march() -> None:
    year = Interval(1, Unit.YEAR)
    leap_day = date(2024, 2, 29)
    assert add(leap_day, year) == date(2025, 2, 28)
    assert add(leap_day, year, leap_day_in_march=True) == date(2025, 3, 1)
    assert add(leap_day, year, 4, leap_day_in_march=True) == date(2028, 2, 29)
    twelve = Interval(12, Unit.MONTH)
    assert add(leap_day, twelve, leap_day_in_march=True) == date(2025, 3, 1)
    # Only 29 Feb itself moves to March, not the end of another month.
    month = Interval(1, Unit.MONTH)
    assert add(date(2025, 1, 29), month, leap_day_in_march=True) == date(2025, 2, 28)


@given(days, months, st.integers(0, 20))
def test_add_counts_months_and_years_from_the_anchor(
    anchor: date, interval: Interval, times: int
) -> None:
    day = add(anchor, interval, times)
    steps = (day.year - anchor.year) * 12 + day.month - anchor.month
    assert steps == interval.count * times * (12 if interval.unit is Unit.YEAR else 1)
    assert day.day == min(anchor.day, calendar.monthrange(day.year, day.month)[1])


@given(days, intervals, st.booleans())
def test_add_moves_forward_by_about_the_length_of_the_interval(
    anchor: date, interval: Interval, in_march: bool
) -> None:
    falls = [add(anchor, interval, times, leap_day_in_march=in_march) for times in range(4)]
    assert falls[0] == anchor
    assert all(earlier < later for earlier, later in pairwise(falls))
    assert abs((falls[1] - falls[0]) / timedelta(days=1) - interval.days) <= 3


def test_add_beyond_the_calendar_raises_overflow_error() -> None:
    with pytest.raises(OverflowError):
        add(date(9999, 6, 1), Interval(1, Unit.YEAR))
    with pytest.raises(OverflowError):
        add(date(9999, 12, 31), Interval(1, Unit.DAY))
