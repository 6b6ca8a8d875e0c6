"""The layer between a window and a panel on top of it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desk.ui.theme.theme import Theme


class Overlay(QWidget):
    """Covers its window and takes every press, so that nothing behind the panel does.

    Painted in the scrim colour, or clear for menus.
    """

    pressed = Signal()
    covered = Signal()  # the window, and so the scrim, has a new size

    def __init__(self, theme: Theme, window: QWidget, *, clear: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._clear = clear
        window.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Lie over the whole window, above everything in it."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
            self.covered.emit()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._clear:
            QPainter(self).fillRect(self.rect(), self._theme.colours.scrim)
