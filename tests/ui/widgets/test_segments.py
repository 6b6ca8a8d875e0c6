"""The segmented control."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton
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


def segment_of(ways: Segments, key: str) -> QAbstractButton:
    segment = ways.findChild(QAbstractButton, key)
    assert segment is not None
    return segment


def test_segment_click_emits_chosen(ways: Segments, qtbot: QtBot) -> None:
    assert ways.key() == ""
    ways.choose("text")
    with qtbot.waitSignal(ways.chosen) as caught:
        segment_of(ways, "call").click()
    assert caught.args == ["call"]
    assert ways.key() == "call"
    assert [each.isChecked() for each in ways.findChildren(QAbstractButton)] == [False, False, True]


def test_segment_arrows_cycle_through_enabled_choices(ways: Segments, qtbot: QtBot) -> None:
    ways.choose("text")
    ways.set_enabled("email", False)
    chosen: list[str] = []
    ways.chosen.connect(chosen.append)
    segment_of(ways, "text").setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(ways.window().focusWidget(), key)
    assert chosen == ["call", "text", "call"]


def test_segments_are_radio_buttons(ways: Segments) -> None:
    ways.choose("email")
    segment = segment_of(ways, "email")
    assert name_of(segment) == "Email"
    assert role_of(segment) is QAccessible.Role.RadioButton
    assert QAccessible.queryAccessibleInterface(segment).state().checked
    assert not QAccessible.queryAccessibleInterface(segment_of(ways, "text")).state().checked


def test_segments_have_the_height_of_a_field(ways: Segments, theme: Theme) -> None:
    assert ways.sizeHint().height() == theme.px(36)
    for segment in ways.findChildren(QAbstractButton):
        assert segment.height() <= theme.px(36)
