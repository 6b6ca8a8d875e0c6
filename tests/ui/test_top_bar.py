"""The line above the sheet."""

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
    """What it asks the window for."""
    found: list[Any] = []
    bar.find_requested.connect(found.append)
    bar.with_someone_toggled.connect(found.append)
    return found


def test_typing_on_the_field_opens_it_with_what_was_typed(bar: TopBar, asked: list[Any]):
    QTest.keyClicks(bar.field, "r")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    QTest.keyClick(bar.field, Qt.Key.Key_Space)
    QTest.keyClick(bar.field, Qt.Key.Key_Tab)
    QTest.mouseClick(bar.field, Qt.MouseButton.LeftButton)
    assert asked == ["r", "", "", ""]


def test_the_switch_asks_and_showing_what_is_so_does_not(bar: TopBar, asked: list[Any]):
    bar.show_with_someone(True, 12, 2)
    assert bar.pill.isChecked()
    assert asked == []
    QTest.keyClick(bar.pill, Qt.Key.Key_Space)
    assert asked == [False]


def test_the_field_gives_way_to_the_switch(bar: TopBar):
    bar.resize(1000, 60)
    bar.show_with_someone(False)
    assert bar.field.width() == 560
    for width in (1000, 640, 480):
        bar.resize(width, 60)
        bar.show_with_someone(True, 125, 11)
        assert bar.field.geometry().right() < bar.pill.geometry().left()
        assert bar.pill.geometry().right() < width
        assert bar.pill.size() == bar.pill.sizeHint()
