"""F1: the list of keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.ui.actions import shortcuts
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr, translated
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.label import KeyHint, PlainLabel
from desk.ui.widgets.painting import hline


def open_keys(theme: Theme, window: QWidget, tabs: int) -> CardDialog:
    card = CardDialog(theme, window, tr("Keys"), width=278)
    for shortcut in shortcuts.list_shortcuts(tabs):
        card.body.addWidget(_KeyLine(theme, translated(shortcut.label), translated(shortcut.keys)))
    card.open_card()
    return card


class _KeyLine(QWidget):
    """31 high, under a hairline."""

    def __init__(self, theme: Theme, words: str, keys: str) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(theme.px(31))
        self.setAccessibleName(f"{words}, {keys}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.addWidget(
            PlainLabel(theme, words, Text.SMALL, fits=True), 1, Qt.AlignmentFlag.AlignVCenter
        )
        row.addWidget(KeyHint(theme, keys), 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)
