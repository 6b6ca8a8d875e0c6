"""A few choices of which one is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desk.ui.theme.theme import Theme
from desk.ui.widgets.segments import Segments
from tests.ui.widgets.accessible_reading import name_of, role_of


@pytest.fixture
def ways(theme: Theme, qtbot: QtBot) -> Segments:
    ways = Segments(theme, "How", [("text", "Text"), ("email", "Email"), ("call", "Call")])
    qtbot.addWidget(ways)
    ways.show()
    return ways


def test_one_is_chosen_and_says_so(ways: Segments, qtbot: QtBot) -> None:
    assert ways.key() == ""
    ways.choose("text")
    with qtbot.waitSignal(ways.chosen) as caught:
        ways._segments["call"].click()
    assert caught.args == ["call"]
    assert ways.key() == "call"
    assert [each.isChecked() for each in ways._segments.values()] == [False, False, True]


def test_arrows_go_round_what_can_be_chosen(ways: Segments, qtbot: QtBot) -> None:
    ways.choose("text")
    ways.set_enabled("email", False)
    chosen: list[str] = []
    ways.chosen.connect(chosen.append)
    ways._segments["text"].setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(ways.window().focusWidget(), key)
    assert chosen == ["call", "text", "call"]


def test_is_read_aloud_as_radio_buttons(ways: Segments) -> None:
    ways.choose("email")
    segment = ways._segments["email"]
    assert name_of(segment) == "Email"
    assert role_of(segment) is QAccessible.Role.RadioButton
    assert QAccessible.queryAccessibleInterface(segment).state().checked
    assert not QAccessible.queryAccessibleInterface(ways._segments["text"]).state().checked


def test_as_high_as_a_field(ways: Segments, theme: Theme) -> None:
    assert ways.sizeHint().height() == theme.px(36)
    for segment in ways._segments.values():
        assert segment.height() <= theme.px(36)
