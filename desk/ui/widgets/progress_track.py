"""How far something is."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from desk.ui.theme.theme import Theme
from desk.ui.widgets.painting import draw_box

_WIDTH = 480


class ProgressTrack(QProgressBar):
    """A thin track that fills in green; full and pale where the length is not known yet."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setMaximumWidth(theme.px(_WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        draw_box(painter, self.rect(), 3, c.press, None)
        whole = self.maximum() - self.minimum()
        if whole > 0 and self.value() > 0:
            box = self.rect()
            box.setWidth(max(6, round(box.width() * self.value() / whole)))
            draw_box(painter, box, 3, c.accent, None)
