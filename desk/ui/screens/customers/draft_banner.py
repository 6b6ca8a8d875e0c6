"""The line on top of a card that tells of unsaved changes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painting import draw_box


class DraftBanner(QWidget):
    """A line that offers to continue with unsaved changes, or to discard them."""

    go_on_requested = Signal()
    discard_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._label = PlainLabel(
            theme, self.tr("You were changing this card."), Text.SMALL, weight=500
        )
        self._box = _Box(theme)
        self.discard = DeskButton(theme, self.tr("Let it go"), ButtonKind.QUIET)
        self.go_on = DeskButton(theme, self.tr("Go on"), ButtonKind.ACTION, "pencil")
        self.discard.clicked.connect(self.discard_requested)
        self.go_on.clicked.connect(self.go_on_requested)
        row = QHBoxLayout(self._box)
        row.setContentsMargins(14, 5, 6, 5)
        row.setSpacing(6)
        row.addWidget(self._label, 1)
        row.addWidget(self.discard)
        row.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(self._box)

    def set_text(self, text: str) -> None:
        self._label.setText(text)


class _Box(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 6, c.tint, c.tint_line)
