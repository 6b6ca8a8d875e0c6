"""Choosing a row of a menu in tests."""

from PySide6.QtWidgets import QAbstractButton

from desk.ui.widgets.menu_panel import MenuPanel


def choose_row(menu: MenuPanel, text: str) -> None:
    """Click the row whose name begins with `text`. Raises StopIteration if there is none."""
    rows = menu.findChildren(QAbstractButton)
    next(row for row in rows if row.accessibleName().startswith(text)).click()
