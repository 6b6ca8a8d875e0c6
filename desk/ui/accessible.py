"""Roles of Desk's own painted parts, for assistive tools.

Parts built on a button, check box, label or line edit have their role from Qt; the lists and rows
built on a plain widget, windows, and buttons that are tabs are named here.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import isValid

_ROLES = {
    "MainWindow": QAccessible.Role.Window,
    "CallWindow": QAccessible.Role.Window,
    "Ledger": QAccessible.Role.List,
    "LedgerRow": QAccessible.Role.ListItem,
    "EmptyState": QAccessible.Role.ListItem,
    "Rail": QAccessible.Role.PageTabList,
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


_TABS = ("RailTab", "SectionTab", "KindRow")


class _TabInterface(QAccessibleWidget):
    """A button that is one of several tabs: selected instead of checked."""

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
    """Tells Qt the roles, from `install()` on. Qt keeps one list of these for the process."""

    def __init__(self) -> None:
        # Qt's cache points to an interface for as long as its widget lives, and then deletes it;
        # until then a reference here keeps Python from doing so.
        self._alive: list[QAccessibleInterface] = []
        self._sweep_at = 64

    def install(self) -> None:
        QAccessible.installFactory(self._make)

    def _make(self, class_name: str, thing: QObject) -> QAccessibleInterface | None:
        """Called for each class of a widget, the most derived first."""
        role = _ROLES.get(class_name)
        if class_name in _TABS and isinstance(thing, QAbstractButton):
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
