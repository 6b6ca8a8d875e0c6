"""The style sheet of standard controls. Desk's own widgets are painted."""

from collections.abc import Callable

from desk.ui.theme.colours import Colours


def style_sheet(c: Colours, px: Callable[[int], int]) -> str:
    """Return the QSS of fields, menus, tooltips and scroll bars.

    Combo boxes and spin boxes, which only Qt's own dialogs have, are left out: with a border they
    would lose their arrows. `px` converts a design measure into pixels at the owner's text size.
    """
    return f"""
.QLineEdit {{
  background: {c.card.name()}; color: {c.ink.name()}; border: 1px solid {c.edge.name()};
  border-radius: 6px; padding: 0 10px; min-height: {px(34)}px; max-height: {px(34)}px;
  selection-background-color: {c.marked.name()}; selection-color: {c.on_marked.name()};
}}
.QLineEdit:focus {{
  border: 2px solid {c.accent.name()}; padding: 0 9px;
  min-height: {px(34) - 2}px; max-height: {px(34) - 2}px;
}}
.QLineEdit:disabled {{ color: {c.ink3.name()}; }}
Field, TextField {{ background: transparent; border: 0; padding: 0; }}
QComboBox QAbstractItemView {{
  background: {c.card.name()}; color: {c.ink.name()}; border: 1px solid {c.line2.name()};
  selection-background-color: {c.tint.name()}; selection-color: {c.ink.name()}; outline: 0;
}}
QMenu {{
  background: {c.card.name()}; color: {c.ink.name()}; border: 1px solid {c.line2.name()};
  padding: 5px;
}}
QMenu::item {{ padding: 0 12px; height: {px(34)}px; border-radius: 5px; }}
QMenu::item:selected {{ background: {c.tint.name()}; color: {c.ink.name()}; }}
QMenu::item:disabled {{ color: {c.ink3.name()}; }}
QMenu::icon {{ left: 12px; }}
QMenu::separator {{ height: 1px; background: {c.line.name()}; margin: 5px 8px; }}
QToolTip {{
  background: {c.ink.name()}; color: {c.sheet.name()}; border: 1px solid {c.ink.name()};
  padding: 4px 6px;
}}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {c.line2.name()}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {c.edge.name()}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
