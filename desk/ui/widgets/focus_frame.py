"""The focus frame: an accent outline 2 px wide, 2 px outside the widget with the focus."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from desk.ui.theme.theme import Theme
from desk.ui.widgets.painting import draw_focus

_REACH = 4
_ABOVE = 24  # pixels above and below a widget that are scrolled into view with it


class FocusFrame(QObject):
    """Draws the frame around the widget of the application that has the focus.

    A widget takes part if it has `focus_radius()`, which returns the corner radius in pixels or
    None; `focus_rect()` may return the part of the widget to surround. Fields and rows paint their
    own focus. A widget that gets the focus by a key is scrolled into view.

    QFocusFrame cannot do this: it takes neither a part of a widget nor a radius.
    """

    def __init__(self, app: QApplication, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame: _FocusOutline | None = None
        self._target: QWidget | None = None
        app.focusChanged.connect(self._on_focus_changed)
        theme.changed.connect(self._place)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        # Qt moves the focus while a widget is destroyed, before it emits destroyed().
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
    """Scroll all pages around `widget` so that it is fully visible."""
    page = widget.parentWidget()
    while page is not None:
        # A widget higher than the page, such as a timeline, shows its current row itself.
        if isinstance(page, QScrollArea) and widget.height() < page.viewport().height():
            # Not ensureWidgetVisible: it would show only the caret of a field.
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
    """Return the nearest ancestor with room for the frame, inside the scroll area and window."""
    host = target.parentWidget()
    if host is None:
        return target
    while not host.isWindow():
        above = host.parentWidget()
        if host.rect().contains(QRect(target.mapTo(host, rect.topLeft()), rect.size())):
            break
        # Stay inside the scroll area, so that the frame scrolls with its widget.
        if above is None or isinstance(above.parentWidget(), QAbstractScrollArea):
            break
        host = above
    return host
