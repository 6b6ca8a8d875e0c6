"""The words of labels."""

from datetime import date, timedelta

import pytest

from desk.services.words import day_text

TODAY = date(2026, 4, 14)


@pytest.mark.parametrize(
    ("ahead", "text"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (3, "Friday"),
        (7, "April 21"),
        (21, "May 5"),
        (-5, "April 9"),
        (300, "February 8, 2027"),
    ],
)
def test_days_are_said_as_an_owner_says_them(ahead: int, text: str) -> None:
    assert day_text(TODAY + timedelta(days=ahead), TODAY) == text
