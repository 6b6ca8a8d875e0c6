"""The top bar: find field and With someone pill."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.ui.theme.theme import Theme
from desk.ui.top_bar import TopBar


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def bar(theme: Theme, window: QWidget) -> TopBar:
    return TopBar(theme, window)


@pytest.fixture
def asked(bar: TopBar) -> list[Any]:
    """Return the arguments of the signals that the bar emits."""
    found: list[Any] = []
    bar.find_requested.connect(found.append)
    bar.with_someone_toggled.connect(found.append)
    return found


def test_typing_on_find_field_emits_the_text(bar: TopBar, asked: list[Any]):
    QTest.keyClicks(bar.field, "r")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    QTest.keyClick(bar.field, Qt.Key.Key_Space)
    QTest.keyClick(bar.field, Qt.Key.Key_Tab)
    QTest.mouseClick(bar.field, Qt.MouseButton.LeftButton)
    assert asked == ["r", "", "", ""]


def test_pill_click_emits_toggled_and_show_does_not(bar: TopBar, asked: list[Any]):
    bar.show_with_someone(True, 12, 2)
    assert bar.pill.isChecked()
    assert asked == []
    QTest.keyClick(bar.pill, Qt.Key.Key_Space)
    assert asked == [False]


def test_find_field_shrinks_for_a_wider_pill(bar: TopBar):
    bar.resize(1000, 60)
    bar.show_with_someone(False)
    full = bar.field.width()
    assert bar.field.geometry().left() == 0
    assert bar.field.geometry().right() < bar.pill.geometry().left()
    for width in (1000, 640, 480):
        bar.resize(width, 60)
        bar.show_with_someone(True, 125, 11)
        assert bar.field.geometry().right() < bar.pill.geometry().left()
        assert bar.field.width() <= full
        assert bar.pill.geometry().right() < width
        assert bar.pill.size() == bar.pill.sizeHint()
