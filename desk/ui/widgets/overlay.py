"""The overlay that covers a window, and the popover: a panel beside the widget it belongs to."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from desk.ui.theme.theme import Theme
from desk.ui.widgets.painting import draw_box


class Overlay(QWidget):
    """Covers its window and takes every mouse press, so that nothing behind it does.

    It is painted in the overlay colour, or transparent with `clear`, for menus.
    """

    pressed = Signal()
    covered = Signal()  # the window, and with it the overlay, has a new size

    def __init__(self, theme: Theme, window: QWidget, *, clear: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._clear = clear
        window.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Show the overlay over the whole window, above everything in it."""
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


_KEEP_FROM_EDGE = 8


class Popover(QFrame):
    """A panel inside the window, next to the widget it belongs to. Add its content to `column`.

    Esc, a mouse press outside and a resize of the window close it.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        width: int = 280,
        *,
        line: str = "line2",
        scrim: bool = False,
    ) -> None:
        """`window` is the top-level widget; `width` in pixels at 100 % text; `scrim` darkens
        the window behind it."""
        super().__init__(window)
        self._theme = theme
        self._panel_width = width
        self._line = line
        self._came_from: QWidget | None = None
        self._scrim = Overlay(theme, window, clear=not scrim)
        self._scrim.pressed.connect(self.close_panel)
        self._scrim.covered.connect(self.close_panel)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6, 6, 6, 6)
        self.column.setSpacing(0)
        self.hide()

    def open_below(self, anchor: QWidget, *, align_right: bool = False) -> None:
        """Open below `anchor`, or above it if there is no room below."""
        corner = anchor.rect().bottomRight() if align_right else anchor.rect().bottomLeft()
        below = anchor.mapTo(self.window(), corner) + QPoint(0, 4)
        size = self._size()
        left = below.x() - size.width() if align_right else below.x()
        above = anchor.mapTo(self.window(), QPoint(0, 0)).y() - 4 - size.height()
        self._open_at(left, below.y(), above)

    def open_at(self, point: QPoint) -> None:
        """Open with the top left corner at `point` in window coordinates."""
        self._open_at(point.x(), point.y(), point.y() - self._size().height())

    def close_panel(self) -> None:
        if self.isHidden():
            return
        self.hide()
        self._scrim.hide()
        back, self._came_from = self._came_from, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 8, c.card, self._theme.colour(self._line))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _size(self) -> QSize:
        width = self._theme.px(self._panel_width)
        self.ensurePolished()
        return QSize(width, self.column.totalSizeHint().height())

    def _open_at(self, left: int, below: int, above: int) -> None:
        size = self._size()
        edge = _KEEP_FROM_EDGE
        room = self.window().rect().adjusted(edge, edge, -edge, -edge)
        height = min(size.height(), room.height())
        left = max(room.left(), min(left, room.right() + 1 - size.width()))
        top = max(room.top(), below)
        if top + height > room.bottom() + 1:
            top = above if above >= room.top() else room.bottom() + 1 - height
        self._came_from = self.window().focusWidget()
        self.setGeometry(left, top, size.width(), height)
        self._scrim.cover()
        self.show()
        self.raise_()
