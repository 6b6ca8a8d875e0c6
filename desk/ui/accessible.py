"""Accessible roles of Desk's own widgets.

Widgets derived from a Qt button, check box, label or line edit get their role from Qt. This module
gives roles to lists and rows built on a plain QWidget, to windows, and to buttons that act as tabs.
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import isValid

# By class name, because Qt asks for an interface by the name of the widget's meta object.
ROLES = {
    "MainWindow": QAccessible.Role.Window,
    "CallWindow": QAccessible.Role.Window,
    "MarginList": QAccessible.Role.List,
    "MarginRow": QAccessible.Role.ListItem,
    "EmptyState": QAccessible.Role.ListItem,
    "Sidebar": QAccessible.Role.PageTabList,
    "MenuPanel": QAccessible.Role.PopupMenu,
    "SectionHead": QAccessible.Role.Grouping,
    "RememberNote": QAccessible.Role.Grouping,
    "FacePicker": QAccessible.Role.Grouping,
    "Toast": QAccessible.Role.AlertMessage,
    "Sheet": QAccessible.Role.Pane,
    "SectionList": QAccessible.Role.PageTabList,
    "SettingsPage": QAccessible.Role.Grouping,
    "OneOf": QAccessible.Role.Grouping,
    "WeekDays": QAccessible.Role.Grouping,
    "FirstRunPage": QAccessible.Role.Pane,
    "PickPanel": QAccessible.Role.Dialog,
    "Segments": QAccessible.Role.Grouping,
    "KindList": QAccessible.Role.PageTabList,
    "OptionsBar": QAccessible.Role.ToolBar,
    "PageView": QAccessible.Role.Document,
    "PagePlaceholder": QAccessible.Role.Grouping,
}

# Buttons that are read as tabs.
TABS = ("SidebarTab", "SectionTab", "KindRow")


class _TabInterface(QAccessibleWidget):
    """The interface of a button that acts as a tab: selectable and selected, not checked."""

    def __init__(self, tab: QAbstractButton) -> None:
        super().__init__(tab, QAccessible.Role.PageTab)
        self._tab = tab

    def state(self) -> QAccessible.State:
        state = super().state()
        state.selectable = True
        state.selected = self._tab.isChecked()
        return state

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, action: str) -> None:
        if action == QAccessibleActionInterface.pressAction():
            self._tab.click()
        else:
            super().doAction(action)


class AccessibleRoles:
    """The factory of accessible interfaces."""

    def __init__(self) -> None:
        # Qt caches a pointer to each interface and deletes it with its widget. Until then this
        # list holds a reference, so that Python does not delete the interface first.
        self._alive: list[QAccessibleInterface] = []
        self._sweep_at = 64

    def make(self, class_name: str, thing: QObject) -> QAccessibleInterface | None:
        """Return the interface for a widget, or None; Qt calls this for each of its classes."""
        role = ROLES.get(class_name)
        if class_name in TABS and isinstance(thing, QAbstractButton):
            interface: QAccessibleInterface = _TabInterface(thing)
        elif role is not None and isinstance(thing, QWidget):
            interface = QAccessibleWidget(thing, role)
        else:
            return None
        self._alive.append(interface)
        if len(self._alive) >= self._sweep_at:
            self._alive = [each for each in self._alive if isValid(each)]
            self._sweep_at = max(64, 2 * len(self._alive))
        return interface


@cache
def install_roles() -> AccessibleRoles:
    """Give Qt the roles, once for the process: its list of factories outlives every window."""
    roles = AccessibleRoles()
    QAccessible.installFactory(roles.make)
    return roles
