"""Texts about people."""

from datetime import date

import pytest

from desk.clock import on_day
from desk.formatting.english import EnglishFormatter
from desk.formatting.people import what_leaves


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({}, "The card leaves your desk."),
        ({"calls": 1}, "The card and 1 call leave your desk."),
        ({"calls": 9, "promises": 0, "notes": 2}, "The card, 9 calls and 2 notes leave your desk."),
        ({"fixes": 1, "purchases": 3}, "The card, 1 thing to do and 3 purchases leave your desk."),
    ],
)
def test_what_leaves_counts_the_records_of_a_person(counts: dict[str, int], said: str) -> None:
    assert what_leaves(counts, EnglishFormatter(on_day(date(2026, 4, 14)))).startswith(
        said + " You can"
    )
