"""F1: every key that does something."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.label import KeyHint, PlainLabel
from desk.ui.widgets.painting import hline


def key_list(tabs: int) -> list[tuple[str, str]]:
    """What it does, and the keys, in the design's order. `tabs`: how many screens there are."""
    numbers = tr("Ctrl 1 to {n}").format(n=tabs)
    return [
        (tr("Find or jot down"), "Ctrl K"),
        (tr("New Do it now"), "Ctrl N"),
        (tr("Log a call"), "Ctrl L"),
        (tr("With someone"), "Ctrl Shift W"),
        *([(tr("Go to a tab"), numbers)] if tabs > 1 else []),
        (tr("Move in a list"), "↑ ↓"),
        (tr("Open", "a verb"), "Enter"),
        (tr("Call"), "C"),
        (tr("Done"), "D"),
        (tr("Snooze"), "S"),
        (tr("Tell them"), "T"),
        (tr("Promise"), "P"),
        (tr("How did it go?"), "F"),
        (tr("Edit"), "F2"),
        (tr("Remove"), "Del"),
        (tr("Start or stop the clock"), "Space"),
        (tr("Everything a row can do"), "Menu"),
        (tr("Find on this page"), "Ctrl F"),
        (tr("Print"), "Ctrl P"),
        (tr("Undo"), "Ctrl Z"),
        (tr("Next area"), "F6"),
        (tr("Settings"), "Ctrl ,"),
        (tr("This list"), "F1"),
    ]


def open_keys(theme: Theme, window: QWidget, tabs: int) -> CardDialog:
    card = CardDialog(theme, window, tr("Keys"), width=278)
    for words, keys in key_list(tabs):
        card.body.addWidget(_KeyLine(theme, words, keys))
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
