"""The foot of a page that goes step by step: its buttons under a hairline."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.widgets.painting import hline


class Footer(QWidget):
    """64 high. Put the way back into `row` first, then a stretch, then what goes on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(22, 1, 32, 0)
        self.row.setSpacing(10)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(64))
