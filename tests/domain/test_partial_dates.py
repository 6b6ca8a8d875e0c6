from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.partial_dates import PartialDate


@given(st.dates(), st.booleans())
def test_from_iso_reads_back_what_iso_writes(day: date, year_known: bool) -> None:
    partial = PartialDate(day.month, day.day, day.year if year_known else None)
    assert PartialDate.from_iso(partial.iso()) == partial


def test_partial_date_without_a_year_may_be_29_february() -> None:
    leap_day = PartialDate(2, 29)
    assert leap_day.iso() == "--02-29"
    assert leap_day.in_year(2028) == date(2028, 2, 29)
    assert leap_day.in_year(2026) == date(2026, 2, 28)
    assert leap_day.in_year(2026, leap_day_in_march=True) == date(2026, 3, 1)
    assert PartialDate(2, 28).in_year(2026, leap_day_in_march=True) == date(2026, 2, 28)


@pytest.mark.parametrize(
    "text", ["", "2026-04", "--4-17", "2026-02-29", "--02-30", "04-17", "2026-04-17 "]
)
def test_from_iso_refuses_an_impossible_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.from_iso(text)
