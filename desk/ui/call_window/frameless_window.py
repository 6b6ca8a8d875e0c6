"""A window without a frame above other windows, and the bar at its top that moves it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.actions import shortcuts
from desk.ui.actions.registry import with_keys
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import ScrollPage
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box, draw_text

WIDTH = 420
LOWEST = 520
SMALL_WIDTH = 300
_FROM_EDGE = 32
_SIDE = 20
_LEAST = 60


class FramelessWindow(QWidget):
    """A header, a middle that scrolls on low screens, a `part` below it, and a footer."""

    size_changed = Signal()

    def __init__(
        self, theme: Theme, head: QWidget, middle: QWidget, part: QWidget, foot: QWidget
    ) -> None:
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, Qt.WindowType.Window | flags)
        self._theme = theme
        self._small = False
        self._moved = False
        self._head, self._middle, self._part, self._foot = head, middle, part, foot
        self._page = ScrollPage(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._page)
        column.addWidget(part)
        column.addStretch(1)
        column.addWidget(foot)
        # Widgets added to the middle later change its height, which the scroll area does not
        # report.
        middle.installEventFilter(self)
        part.installEventFilter(self)
        theme.changed.connect(self.fit)

    @property
    def is_small(self) -> bool:
        """Return whether only the header is shown."""
        return self._small

    @property
    def is_moved(self) -> bool:
        """Return whether the owner has moved the window."""
        return self._moved

    def leave_there(self) -> None:
        self._moved = True

    def shrink(self, small: bool) -> None:
        self._small = small
        self._page.setVisible(not small)
        self._part.setVisible(not small)
        self._foot.setVisible(not small)
        self.fit()

    def fit(self) -> None:
        """Set the height to that of the contents, between the design's height and the screen's."""
        px, bar = self._theme.px, self._head.sizeHint().height()
        if self._small:
            size = QSize(px(SMALL_WIDTH), bar + 2)
        else:
            room, foot = self.screen().availableGeometry(), self._foot.sizeHint()
            width = min(max(px(WIDTH), foot.width() + 2), room.width())
            middle = _height(self._middle, width - 2)
            stays = bar + _height(self._part, width - 2) + foot.height() + 2
            most = room.height() - _FROM_EDGE
            # Hide the scroll bar unless needed: its width would wrap the lines anew, and the
            # higher text would then need it.
            policy = Qt.ScrollBarPolicy
            scrolls = middle + stays > most
            self._page.setVerticalScrollBarPolicy(
                policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
            )
            self._page.setFixedHeight(max(px(_LEAST), min(middle, most - stays)))
            size = QSize(width, min(max(px(LOWEST), middle + stays), most))
        if size != self.size():
            self.setFixedSize(size)
            self.size_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched in (self._middle, self._part) and event.type() == QEvent.Type.LayoutRequest:
            # Do this once all that changed at the same time has been laid out.
            QTimer.singleShot(0, self, self.fit)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        painter.fillRect(self.rect(), c.sheet)
        painter.setPen(c.accent)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _height(widget: QWidget, width: int) -> int:
    wrapped = widget.heightForWidth(width)
    return wrapped if wrapped >= 0 else widget.sizeHint().height()


def stacked(*parts: QWidget) -> QWidget:
    """Return the middle of the window: parts of which some may be hidden."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(_SIDE, 18, _SIDE, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return whole


HEIGHT = 44


class CallHeader(QWidget):
    """The bar by which the window is moved; if `small`, it is all of the window, in the corner."""

    no_answer_chosen = Signal()
    shrink_toggled = Signal()
    drop_chosen = Signal()
    dragged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = "phone-outgoing"
        self._small = False
        self._pressed_at: QPoint | None = None
        self.words = PlainLabel(theme, "", Text.BODY, "on_bar", 600, fits=True)
        self.time = PlainLabel(theme, "", Text.HEADING, "on_bar")
        self.no_answer = BarButton(theme, self.tr("No answer"))
        self.no_answer.setToolTip(
            with_keys(self.tr("Nobody picked up: log it and close"), shortcuts.CALL_NO_ANSWER)
        )
        self.no_answer.clicked.connect(self.no_answer_chosen)
        self.shrink = BarButton(theme, icon="chevron-down")
        self.shrink.clicked.connect(self.shrink_toggled)
        self.drop = BarButton(theme, icon="x", name=self.tr("Close without logging the call"))
        self.drop.clicked.connect(self.drop_chosen)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(4)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.no_answer)
        self._row.addSpacing(4)
        self._row.addWidget(self.time)
        self._row.addSpacing(2)
        self._row.addWidget(self.shrink)
        self._row.addWidget(self.drop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self.set_small(False)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(HEIGHT))

    def show_words(self, icon: str, words: str) -> None:
        self._icon = icon
        self.words.setText(words)
        self.update()

    def show_time(self, text: str) -> None:
        """Show the duration of the call; an empty text hides it."""
        self.time.setText(text)

    def set_small(self, small: bool) -> None:
        self._small = small
        name = self.tr("Open the call again") if small else self.tr("Shrink to the corner")
        self.shrink.set_icon("chevron-up" if small else "chevron-down", name)
        self.drop.setVisible(small)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, c = self._theme, self._theme.colours
        painter.fillRect(self.rect(), c.bar)
        size = theme.px(18)
        theme.draw_icon(painter, self._icon, 20, (self.height() - size) / 2, size, c.on_bar)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        window = self.window().windowHandle()
        if self._pressed_at is not None and window is not None:
            self._pressed_at = None
            window.startSystemMove()
            self.dragged.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # A click anywhere on the small bar, not only on its arrow, restores the window.
        if self._pressed_at is not None and self._small:
            self.shrink_toggled.emit()
        self._pressed_at = None

    def _on_theme_changed(self) -> None:
        self._row.setContentsMargins(20 + self._theme.px(18) + 10, 0, 8, 0)
        self.updateGeometry()
        self.update()


class BarButton(PaintedButton):
    """A button in the colours of the bar, with a text or with an icon and a name."""

    FOCUS_RADIUS = None  # the button paints its own focus in the ink of the bar

    def __init__(self, theme: Theme, text: str = "", icon: str = "", name: str = "") -> None:
        super().__init__(theme, text)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if name:
            self.set_icon(icon, name)

    def set_icon(self, icon: str, name: str) -> None:
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(32)
        if not self.text():
            return QSize(side, side)
        return QSize(round(self._theme.text_width(self.text(), Text.SMALL, 600)) + 20, side)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        theme, ink = self._theme, self._theme.colours.on_bar
        if state.pressed or state.hovered:
            veil = QColor(ink)
            veil.setAlpha(60 if state.pressed else 32)
            draw_box(painter, self.rect(), 6, veil, None)
        if state.focused:
            draw_box(painter, self.rect(), 6, None, ink, 2)
        if self.text():
            box = self.rect().adjusted(10, 0, -8, 0)
            draw_text(painter, theme, box, self.text(), Text.SMALL, ink, 600)
        else:
            size = theme.px(16)
            at = QRect(0, 0, size, size)
            at.moveCenter(self.rect().center())
            theme.draw_icon(painter, self._icon, at.x(), at.y(), size, ink)
