"""The menu of actions."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.actions.menu import make_action_menu
from desk.ui.actions.registry import Action
from desk.ui.actions.shortcuts import FIND
from desk.ui.theme.theme import Theme
from tests.ui.widgets.accessible_reading import name_of, role_of


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_row_triggers_its_action_after_the_menu_closed(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    done: list[str] = []
    find = Action("Find & jot", "search", lambda: done.append("find"), window, shortcut=FIND)
    line = Action("", "", lambda: None, window)
    line.setSeparator(True)
    off = Action("Merge", "users-round", lambda: done.append("merge"), window)
    off.setEnabled(False)
    light = Action(
        "Light", "sun", lambda: done.append(f"light, menu open: {menu.isVisible()}"), window
    )
    light.setCheckable(True)
    light.setChecked(True)
    for number, action in enumerate((find, off, light)):
        action.setObjectName(str(number))
    menu = make_action_menu(theme, window, "Desk", [find, line, off, light])
    menu.open_at(QPoint(20, 20))
    rows = menu.findChildren(QAbstractButton)
    assert [name_of(row) for row in rows] == ["Find & jot", "Merge", "Light"]
    assert [row.isEnabled() for row in rows] == [True, False, True]
    assert [role_of(row) for row in rows][::2] == [
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
    ]
    assert rows[0].hasFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[2].hasFocus(), "a disabled row is skipped"
    assert rows[2].isChecked()
    gone: list[bool] = []
    menu.destroyed.connect(lambda: gone.append(True))
    qtbot.keyClick(rows[2], Qt.Key.Key_Return)
    assert done == ["light, menu open: False"]
    qtbot.waitUntil(lambda: gone == [True])
