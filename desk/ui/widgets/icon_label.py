"""An icon beside words."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.theme.theme import Theme


class IconLabel(QWidget):
    """An icon in one colour token."""

    def __init__(self, theme: Theme, icon: str, size: int, token: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._size = size
        self._token = token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self._theme.px(self._size)
        ink = self._theme.colour(self._token)
        self._theme.draw_icon(QPainter(self), self._icon, 0, 0, size, ink)
