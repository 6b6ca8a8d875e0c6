"""The star of people who are always put through."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.widgets.painting import draw_star


class Star(QLabel):
    """A green star of 12 or 13 px, named "Always put through"."""

    def __init__(self, theme: Theme, size: int = 13, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self.setAccessibleName(self.tr("Always put through"))
        self.setToolTip(self.tr("Always put through"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self._theme.px(self._size)
        draw_star(QPainter(self), self._theme, 0, self.height() / 2, size)
