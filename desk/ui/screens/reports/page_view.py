"""The view of one page of a report, fitted or zoomed."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.widgets.painting import draw_focus

_TOP, _BOTTOM, _SIDE = 20, 15, 20
_CSS_PPI = 96 / 72
_STEP = 1.25
_SMALLEST, _LARGEST = 0.25, 4.0
_NOTCH = 120  # angle delta of one notch of a mouse wheel
_FOOT = 40  # height in pixels of the buttons over the lower edge
_MOST_KEPT = 6  # pictures in memory


class PageView(QAbstractScrollArea):
    """Shows the best pictures it has, and requests sharper ones with `picture_wanted`."""

    picture_wanted = Signal(int, int, float)  # page from 0, physical pixels across, ratio
    page_changed = Signal()
    arranged = Signal()  # position or size of the page has changed

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pages = 0
        self._page = 0
        self._size = (595.276, 841.89)  # of a page, in points
        self._zoom: float | None = None  # None: fitted into the view
        self._pictures: dict[int, QImage] = {}
        self._fresh: set[tuple[int, int]] = set()  # (page, width) of present pictures
        self._asked: set[tuple[int, int]] = set()
        self._wheel = 0
        self._foot = QSize()
        self._shown = QRect()  # the page at the last arrangement
        self.setFrameShape(QFrame.Shape.NoFrame)
        # A plain widget: reading Qt's default viewport makes PySide import all widget classes.
        self.setViewport(QWidget())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._arrange)

    # what is shown

    @property
    def page(self) -> int:
        """The number of the shown page, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        return self._pages

    @property
    def fits(self) -> bool:
        return self._zoom is None

    def show_pages(self, pages: int, width: float, height: float) -> None:
        """Show a new layout; old pictures stay until new ones arrive.

        `width` and `height` of a page are in points.
        """
        self._pages = pages
        self._size = (width, height)
        self._page = min(self._page, max(0, pages - 1))
        self._pictures = {n: kept for n, kept in self._pictures.items() if n == self._page}
        self._fresh.clear()
        self._asked.clear()
        self._arrange()
        self.page_changed.emit()

    def go_to_start(self) -> None:
        """Prepare for another document: go to the first page, keeping the present picture."""
        here = self._pictures.get(self._page)
        self._page = 0
        self._pictures = {0: here} if here is not None else {}
        self.verticalScrollBar().setValue(0)

    def show_picture(self, page: int, picture: QImage) -> None:
        self._pictures[page] = picture
        self._fresh.add((page, picture.width()))
        for far in sorted(self._pictures, key=lambda n: abs(n - self._page))[_MOST_KEPT:]:
            del self._pictures[far]
            self._fresh = {known for known in self._fresh if known[0] != far}
            self._asked = {known for known in self._asked if known[0] != far}
        self.viewport().update()

    def picture(self) -> QImage | None:
        """Return the picture of the shown page at full sharpness; None until it has arrived."""
        width = self._physical_width()
        return self._pictures[self._page] if (self._page, width) in self._fresh else None

    def go(self, page: int, *, at_end: bool = False) -> bool:
        """Show the beginning or the end of a page; return False if it is shown already."""
        page = max(0, min(page, self._pages - 1))
        if page == self._page or not self._pages:
            return False
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if at_end else 0)
        self._page = page
        self._wheel = 0
        self._ask()
        self.viewport().update()
        self.page_changed.emit()
        return True

    def zoom(self, step: int) -> None:
        """Enlarge (step 1), reduce (-1), or fit the page into the view (0)."""
        now = self.scale()
        self._zoom = None if step == 0 else max(_SMALLEST, min(_LARGEST, now * _STEP**step))
        self._arrange()

    def scale(self) -> float:
        """Return the scale; at 1.0 an inch of the paper has 96 pixels."""
        if self._zoom is not None:
            return self._zoom
        wide, high = (each * _CSS_PPI for each in self._size)
        room = self.size()
        across = (room.width() - 2 * _SIDE) / wide
        down = (room.height() - _TOP - _BOTTOM) / high
        if (room.width() - wide * min(across, down)) / 2 < self._foot.width():
            down = (room.height() - _TOP - self._foot.height()) / high
        return max(0.05, min(across, down))

    def set_foot(self, foot: QSize) -> None:
        """Set how far the buttons reach into a lower corner; a fitted page avoids them."""
        if foot != self._foot:
            self._foot = foot
            self._arrange()

    def page_rect(self) -> QRect:
        """Return the rectangle of the page in the viewport."""
        width, height = self._page_size()
        # Qt hides scroll bars that are not needed only later.
        room = self.maximumViewportSize() if self.fits else self.viewport().size()
        left = max(_SIDE, (room.width() - width) // 2) - self.horizontalScrollBar().value()
        return QRect(left, _TOP - self.verticalScrollBar().value(), width, height)

    # Qt

    def focus_radius(self) -> None:
        """Return None, because the focus is painted around the page."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        self._ask()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._arrange()
        return super().event(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._shown = self.page_rect()
        self.viewport().update()
        self.arranged.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        c = self._theme.colours
        if not self._pages:
            return
        page = self.page_rect()
        picture = self._pictures.get(self._page)
        # Paper is white in every theme.
        painter.fillRect(page, Qt.GlobalColor.white)
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(page, picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(c.edge if self._theme.high_contrast else c.line2)
        painter.drawRect(page.adjusted(0, 0, -1, -1))
        if self.hasFocus():
            draw_focus(painter, self._theme, QRectF(page.adjusted(-4, -4, 4, 4)), 4)

    def focusInEvent(self, event: QEvent) -> None:
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        key = event.key()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(0 if key == Qt.Key.Key_Home else self._pages - 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar.setValue(bar.value() + (40 if key == Qt.Key.Key_Down else -40))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            side = self.horizontalScrollBar()
            side.setValue(side.value() + (40 if key == Qt.Key.Key_Right else -40))
        else:
            event.ignore()

    def turn(self, step: int) -> None:
        """Scroll by a screen if the page is larger than the view, else show the next page."""
        bar = self.verticalScrollBar()
        end = bar.maximum() if step > 0 else 0
        if bar.value() != end:
            bar.setValue(bar.value() + step * (bar.pageStep() - 40))
        else:
            self.go(self._page + step, at_end=step < 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheel += turned
            if abs(self._wheel) >= _NOTCH:
                self.zoom(1 if self._wheel > 0 else -1)
                self._wheel = 0
            event.accept()
            return
        bar = self.verticalScrollBar()
        if turned and bar.value() == (0 if turned > 0 else bar.maximum()):
            self._wheel += turned
            if abs(self._wheel) >= _NOTCH:
                step = -1 if self._wheel > 0 else 1
                self.go(self._page + step, at_end=step < 0)
                self._wheel = 0
            event.accept()
            return
        self._wheel = 0
        super().wheelEvent(event)

    # inside

    def _page_size(self) -> tuple[int, int]:
        scale = self.scale() * _CSS_PPI
        return round(self._size[0] * scale), round(self._size[1] * scale)

    def _physical_width(self) -> int:
        return round(self._page_size()[0] * self.devicePixelRatioF())

    def _arrange(self) -> None:
        before, room = self._shown, self.maximumViewportSize()
        width, height = self._page_size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        # The point in the middle of the view stays there.
        grown = width / max(1, before.width())
        x = (room.width() / 2 - before.x()) * grown
        y = (room.height() / 2 - before.y()) * grown
        fits = self._zoom is None
        across.setRange(0, 0 if fits else max(0, width + 2 * _SIDE - room.width()))
        # A page that is scrolled to its end does not lie under the buttons.
        foot = _BOTTOM + self._theme.px(_FOOT)
        down.setRange(0, 0 if fits else max(0, height + _TOP + foot - room.height()))
        for bar, step in ((across, room.width()), (down, room.height())):
            bar.setPageStep(step)
            bar.setSingleStep(20)
        across.setValue(round(x + _SIDE - room.width() / 2))
        down.setValue(round(y + _TOP - room.height() / 2))
        self._shown = self.page_rect()
        self._ask()
        self.viewport().update()
        self.arranged.emit()

    def _ask(self) -> None:
        """Request the missing pictures of this page, then those of its neighbours."""
        if not self._pages or not self.isVisible():
            return
        width, ratio = self._physical_width(), self.devicePixelRatioF()
        for page in (self._page, self._page + 1, self._page - 1):
            wanted = (page, width)
            if 0 <= page < self._pages and wanted not in self._asked:
                self._asked.add(wanted)
                self.picture_wanted.emit(page, width, ratio)
