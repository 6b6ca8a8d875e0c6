"""The focus frame: 2 px of accent, 2 px away from the widget that has the keyboard."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from desk.ui.theme.theme import Theme
from desk.ui.widgets.painting import draw_focus

_REACH = 4
_ABOVE = 24  # pixels of what is around it that come into view with a widget


class FocusFrame(QObject):
    """Draws the frame around whichever widget of the application has the focus.

    A widget takes part by having `focus_radius()`, the frame's corner radius in pixels, and may
    name a smaller part of itself with `focus_rect()`. Fields and rows paint their own line. What
    gets the keyboard by a key is brought into view, wherever it stands on a page that scrolls.
    """

    def __init__(self, app: QApplication, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame: _FocusOutline | None = None
        self._target: QWidget | None = None
        app.focusChanged.connect(self._on_focus_changed)
        theme.changed.connect(self._place)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        # Qt moves the focus on while a widget dies, before that widget says so.
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._on_target_destroyed)
        self._target = None
        self._remove_frame()
        if now is not None and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            _bring_into_view(now)
        if now is None or _radius_of(now) is None:
            return
        self._target = now
        now.installEventFilter(self)
        now.destroyed.connect(self._on_target_destroyed)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.Hide,
            QEvent.Type.ParentChange,
        )
        if watched is self._target and event.type() in kinds:
            self._place()
        return False

    def _on_target_destroyed(self) -> None:
        self._target = None
        self._remove_frame()

    def _place(self) -> None:
        target = self._target
        if target is None:
            return
        radius = _radius_of(target)
        if radius is None or not target.isVisible():
            self._remove_frame()
            return
        own = getattr(target, "focus_rect", None)
        rect: QRect = own() if own is not None else target.rect()
        rect = rect.adjusted(-_REACH, -_REACH, _REACH, _REACH)
        host = _host_of(target, rect)
        if self._frame is None or self._frame.parentWidget() is not host:
            self._remove_frame()
            self._frame = _FocusOutline(self._theme, host)
            self._frame.destroyed.connect(self._on_frame_destroyed)
        self._frame.radius = radius
        self._frame.setGeometry(QRect(target.mapTo(host, rect.topLeft()), rect.size()))
        self._frame.raise_()
        self._frame.show()

    def _on_frame_destroyed(self) -> None:
        self._frame = None

    def _remove_frame(self) -> None:
        frame, self._frame = self._frame, None
        if frame is not None and isValid(frame):
            frame.destroyed.disconnect(self._on_frame_destroyed)
            frame.hide()
            frame.deleteLater()


class _FocusOutline(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.radius = 8.0
        self.setObjectName("focus-frame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_focus(QPainter(self), self._theme, self.rect(), self.radius)


def _bring_into_view(widget: QWidget) -> None:
    """Tab comes from outside, too, to a page that was scrolled away from its first field."""
    page = widget.parentWidget()
    while page is not None:
        # What is higher than the page, such as a timeline, shows its own current row.
        if isinstance(page, QScrollArea) and widget.height() < page.viewport().height():
            # Not ensureWidgetVisible: of a field it would show no more than the caret.
            box = QRect(widget.mapTo(page.viewport(), QPoint(0, 0)), widget.size())
            if not page.viewport().rect().contains(box):
                content = page.widget()
                assert content is not None
                middle = widget.mapTo(content, QPoint(box.width() // 2, box.height() // 2))
                page.ensureVisible(middle.x(), middle.y(), 0, box.height() // 2 + _ABOVE)
        page = page.parentWidget()


def _radius_of(widget: QWidget) -> float | None:
    ask = getattr(widget, "focus_radius", None)
    return ask() if ask is not None else None


def _host_of(target: QWidget, rect: QRect) -> QWidget:
    """The nearest ancestor with room for the frame, not beyond what scrolls or the window."""
    host = target.parentWidget()
    if host is None:
        return target
    while not host.isWindow():
        above = host.parentWidget()
        if host.rect().contains(QRect(target.mapTo(host, rect.topLeft()), rect.size())):
            break
        # Inside what scrolls, so that the frame moves with its widget.
        if above is None or isinstance(above.parentWidget(), QAbstractScrollArea):
            break
        host = above
    return host
