"""Accessible roles that Qt does not know by itself."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

import desk.ui
from desk.ui.accessible import ROLES, TABS
from desk.ui.main_window import MainWindow
from desk.ui.screens.reports.options import KindList
from desk.ui.screens.settings.screen import SectionList
from desk.ui.theme.theme import Theme
from desk.ui.widgets.sidebar import Sidebar
from tests.ui.widgets.accessible_reading import name_of, role_of


@pytest.fixture
def sidebar(theme: Theme, qtbot: QtBot) -> Sidebar:
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    for key in ("today", "customers"):
        sidebar.add_tab(key, "sun", key.title())
    return sidebar


def tabs(parent: QWidget) -> list[QAbstractButton]:
    return parent.findChildren(QAbstractButton)


def selected(tab: QWidget) -> bool:
    state = QAccessible.queryAccessibleInterface(tab).state()
    assert state.selectable
    return bool(state.selected)


def test_each_class_name_with_a_role_exists() -> None:
    folder = Path(desk.ui.__file__).parent
    defined = {
        node.name
        for file in folder.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.ClassDef)
    }
    assert set(ROLES) | set(TABS) <= defined


def test_main_window_has_role_window_and_its_title_as_name(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, (), lambda: False)
    qtbot.addWidget(window)
    window.setWindowTitle("Michael’s RV – Desk")
    window.show()
    assert role_of(window) is QAccessible.Role.Window
    assert name_of(window) == "Michael’s RV – Desk"


def test_sidebar_tabs_are_selectable_tabs(sidebar: Sidebar) -> None:
    today, customers = tabs(sidebar)
    sidebar.set_count("customers", 3)
    assert [role_of(tab) for tab in tabs(sidebar)] == [QAccessible.Role.PageTab] * 2
    assert name_of(customers) == "Customers, 3"
    assert (selected(today), selected(customers)) == (True, False)
    sidebar.set_current("customers")
    assert (selected(today), selected(customers)) == (False, True)


def test_press_action_of_tab_chooses_it(sidebar: Sidebar) -> None:
    chosen: list[str] = []
    sidebar.tab_chosen.connect(chosen.append)
    actions = QAccessible.queryAccessibleInterface(tabs(sidebar)[1]).actionInterface()
    press = QAccessibleActionInterface.pressAction()
    assert press in actions.actionNames()
    actions.doAction(press)
    assert chosen == ["customers"]


def test_settings_sections_are_tabs(theme: Theme, qtbot: QtBot) -> None:
    pages = SectionList(theme, "Settings")
    qtbot.addWidget(pages)
    for key in ("business", "look"):
        pages.add(key, "sun", key.title())
    pages.set_current("look")
    assert [role_of(tab) for tab in tabs(pages)] == [QAccessible.Role.PageTab] * 2
    assert [selected(tab) for tab in tabs(pages)] == [False, True]


def test_report_kinds_are_tabs(theme: Theme, qtbot: QtBot) -> None:
    kinds = KindList(theme, "Reports")
    qtbot.addWidget(kinds)
    for key in ("history", "month"):
        kinds.add(key, "printer", key.title(), "What it is for")
    kinds.set_current("month")
    assert [role_of(tab) for tab in tabs(kinds)] == [QAccessible.Role.PageTab] * 2
    assert [selected(tab) for tab in tabs(kinds)] == [False, True]
