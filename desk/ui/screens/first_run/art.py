"""The picture of the first page: a lamp over a box of cards and a phone, in the theme's colours."""

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.theme.theme import Theme

WIDTH, HEIGHT, _TABLE = 500, 354, 6  # the file's pixels; the table top is at its foot
_COLOUR = re.compile(r"var\(--(\w+)\)")


class Art(QWidget):
    """A picture as wide as its column; the drawn table extends to both edges."""

    def __init__(self, theme: Theme, file: Path) -> None:
        super().__init__()
        self._theme = theme
        self._source = file.read_text("utf-8")
        self._renderer = QSvgRenderer()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        table = self.rect()
        table.setTop(HEIGHT - _TABLE)
        left = min(0, (self.width() - WIDTH) // 2)
        self._renderer.render(painter, QRectF(left, 0, WIDTH, HEIGHT))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(table, self._theme.colours.accent)

    def _dress(self) -> None:
        svg = _COLOUR.sub(lambda found: self._theme.colour(found[1]).name(), self._source)
        self._renderer.load(QByteArray(svg.encode()))
        self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.update()
