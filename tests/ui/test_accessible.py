"""What assistive tools are told that Qt does not know by itself."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.main_window import MainWindow
from desk.ui.screens.reports.kind_list import KindList
from desk.ui.screens.settings.section_list import SectionList
from desk.ui.theme.theme import Theme
from desk.ui.widgets.sidebar import Sidebar
from tests.ui.widgets.accessible_reading import name_of, role_of


@pytest.fixture
def rail(theme: Theme, qtbot: QtBot) -> Sidebar:
    rail = Sidebar(theme)
    qtbot.addWidget(rail)
    for key in ("today", "customers"):
        rail.add_tab(key, "sun", key.title())
    return rail


def tabs(parent: QWidget) -> list[QAbstractButton]:
    return parent.findChildren(QAbstractButton)


def selected(tab: QWidget) -> bool:
    state = QAccessible.queryAccessibleInterface(tab).state()
    assert state.selectable
    return bool(state.selected)


def test_the_window_is_a_window(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, (), lambda: False)
    qtbot.addWidget(window)
    window.setWindowTitle("Michael’s RV – Desk")
    window.show()
    assert role_of(window) is QAccessible.Role.Window
    assert name_of(window) == "Michael’s RV – Desk"


def test_tabs_of_the_rail_are_selected_rather_than_checked(rail: Sidebar) -> None:
    today, customers = tabs(rail)
    rail.set_count("customers", 3)
    assert [role_of(tab) for tab in tabs(rail)] == [QAccessible.Role.PageTab] * 2
    assert name_of(customers) == "Customers, 3"
    assert (selected(today), selected(customers)) == (True, False)
    rail.set_current("customers")
    assert (selected(today), selected(customers)) == (False, True)


def test_a_tab_can_be_pressed_from_outside(rail: Sidebar) -> None:
    chosen: list[str] = []
    rail.tab_chosen.connect(chosen.append)
    actions = QAccessible.queryAccessibleInterface(tabs(rail)[1]).actionInterface()
    press = QAccessibleActionInterface.pressAction()
    assert press in actions.actionNames()
    actions.doAction(press)
    assert chosen == ["customers"]


def test_pages_of_settings_are_tabs(theme: Theme, qtbot: QtBot) -> None:
    pages = SectionList(theme, "Settings")
    qtbot.addWidget(pages)
    for key in ("business", "look"):
        pages.add(key, "sun", key.title())
    pages.set_current("look")
    assert [role_of(tab) for tab in tabs(pages)] == [QAccessible.Role.PageTab] * 2
    assert [selected(tab) for tab in tabs(pages)] == [False, True]


def test_reports_are_tabs(theme: Theme, qtbot: QtBot) -> None:
    kinds = KindList(theme, "Reports")
    qtbot.addWidget(kinds)
    for key in ("history", "month"):
        kinds.add(key, "printer", key.title(), "What it is for")
    kinds.set_current("month")
    assert [role_of(tab) for tab in tabs(kinds)] == [QAccessible.Role.PageTab] * 2
    assert [selected(tab) for tab in tabs(kinds)] == [False, True]
