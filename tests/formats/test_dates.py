"""Parsing of days in vCards and tables."""

import pytest

from desk.domain.partial_dates import PartialDate
from desk.formats.dates import day_in_table, day_in_vcard


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1604-04-17", PartialDate(4, 17)),  # Apple's year for "none", said or not
        ("1605-04-17", PartialDate(4, 17, 1605)),
        ("19560417T120000", PartialDate(4, 17, 1956)),
        ("--0417", PartialDate(4, 17)),
        ("--0230", None),
        ("1956", None),
        ("", None),
    ],
)
def test_day_in_vcard_parses_a_day_or_returns_none(text: str, day: PartialDate | None) -> None:
    assert day_in_vcard(text) == day


def test_day_in_vcard_drops_the_year_given_as_omitted() -> None:
    assert day_in_vcard("1904-04-17", "1904") == PartialDate(4, 17)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("13/4/1960", PartialDate(4, 13, 1960)),
        ("4/13/1960", PartialDate(4, 13, 1960)),
        ("13.4.1960", PartialDate(4, 13, 1960)),
        ("1960/4/13", PartialDate(4, 13, 1960)),
        ("4/13", PartialDate(4, 13)),
        ("1/2/60", None),
        ("31.2.1960", None),
        ("soon", None),
    ],
)
def test_day_in_table_parses_a_day_or_returns_none(text: str, day: PartialDate | None) -> None:
    assert day_in_table(text) == day


def test_day_in_table_uses_the_given_order_of_day_and_month() -> None:
    assert day_in_table("3/4/1960", day_first=True) == PartialDate(4, 3, 1960)
    assert day_in_table("3/4/1960", day_first=False) == PartialDate(3, 4, 1960)
