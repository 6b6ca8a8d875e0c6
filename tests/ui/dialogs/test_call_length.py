"""Parsing of the length of a call."""

import pytest

from desk.ui.dialogs.call_length import read_length


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("6 min", 360),
        ("6", 360),
        ("1 h 10", 4200),
        ("1h10m", 4200),
        ("2 h", 7200),
        ("0:41", 41),
        ("12:05", 725),
        ("", None),
        ("a while", None),
        ("6 min and some", None),
        ("0:75", None),
    ],
)
def test_read_length_parses_a_length_or_returns_none(text: str, seconds: int | None) -> None:
    assert read_length(text) == seconds
