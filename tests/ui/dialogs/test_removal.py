"""What leaves with somebody, counted in words."""

import pytest
from PySide6.QtWidgets import QApplication

from desk.ui.dialogs.removal import what_leaves


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({}, "The card leaves your desk."),
        ({"calls": 1}, "The card and 1 call leave your desk."),
        ({"calls": 9, "promises": 0, "notes": 2}, "The card, 9 calls and 2 notes leave your desk."),
        ({"fixes": 1, "purchases": 3}, "The card, 1 thing to do and 3 purchases leave your desk."),
    ],
)
def test_what_leaves(qapp: QApplication, counts: dict[str, int], said: str) -> None:
    assert what_leaves(counts).startswith(said + " You can")
