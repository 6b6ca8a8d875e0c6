"""The role and the name that assistive tools read."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
