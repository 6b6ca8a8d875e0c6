"""Rules: the double one under page heads, and the hairline."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.widgets.painting import draw_double_rule, hline, vline


class DoubleRule(QWidget):
    """Two lines with 2 px between them; 4 high."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_double_rule(QPainter(self), self._theme, 0, 0, self.width())


class Rule(QWidget):
    """One hairline across, or down with `vertical`."""

    def __init__(
        self,
        theme: Theme,
        token: str = "line",
        *,
        vertical: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._token = token
        self._vertical = vertical
        fixed, grow = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        if vertical:
            self.setFixedWidth(1)
            self.setSizePolicy(fixed, grow)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(grow, fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.colour(self._token)
        if self._vertical:
            vline(painter, 0, 0, self.height(), colour)
        else:
            hline(painter, 0, 0, self.width(), colour)
