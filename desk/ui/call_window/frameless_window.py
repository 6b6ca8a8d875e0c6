"""The window around a call: frameless, on top, as high as it needs, or small in the corner."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.widgets.page import ScrollPage

WIDTH = 420
LOWEST = 520
SMALL_WIDTH = 300
_FROM_EDGE = 32
_SIDE = 20
_LEAST = 60


class FramelessWindow(QWidget):
    """A head, a middle that scrolls where the screen is too low for all, and what stays below it:
    a `part` that follows the middle and a foot at the bottom."""

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
        # What comes into the middle later changes its height; the scroll area keeps that to
        # itself.
        middle.installEventFilter(self)
        part.installEventFilter(self)
        theme.changed.connect(self.fit)

    @property
    def is_small(self) -> bool:
        """Only the head is there."""
        return self._small

    @property
    def is_moved(self) -> bool:
        """The owner has put it elsewhere."""
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
        """As high as what it shows, between the design's height and the screen's."""
        px, bar = self._theme.px, self._head.sizeHint().height()
        if self._small:
            size = QSize(px(SMALL_WIDTH), bar + 2)
        else:
            room, foot = self.screen().availableGeometry(), self._foot.sizeHint()
            width = min(max(px(WIDTH), foot.width() + 2), room.width())
            middle = _height(self._middle, width - 2)
            stays = bar + _height(self._part, width - 2) + foot.height() + 2
            most = room.height() - _FROM_EDGE
            # Only where it is needed: its width would break lines anew, which would need it.
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
            # Once all that changed with it has been laid out.
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
    """The middle of the window: parts of which some may be hidden."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(_SIDE, 18, _SIDE, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return whole
