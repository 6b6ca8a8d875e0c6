"""The table of the log: painted rows in a view that shows a million calls as quickly as ten."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QToolTip,
    QWidget,
)

from desk.domain.call_log import LogRow
from desk.ui.screens.calls.call_log_model import CallLogModel
from desk.ui.screens.calls.call_row import LEFT_BLEED, RIGHT_INSET, CallDelegate
from desk.ui.screens.calls.columns import ROW, columns_at
from desk.ui.screens.calls.wording import CallWording
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painting import Side, draw_text, hline

CAPTIONS = 24

_Index = QModelIndex | QPersistentModelIndex


class CallTable(QTableView):
    """One column of calls. Enter opens, Call back in a row calls, other keys go to the screen."""

    opened = Signal(object)  # LogRow: Enter or double click
    call_back_requested = Signal(object)  # LogRow
    key_pressed = Signal(object, object)  # LogRow, QKeyEvent; accept it if it was used
    menu_wanted = Signal(object, QPoint)  # LogRow, global point

    def __init__(
        self, theme: Theme, model: CallLogModel, wording: CallWording, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._calls = model
        self._delegate = CallDelegate(theme, wording, self)
        self.setObjectName("calls")
        self.setAccessibleName(self.tr("Calls, newest first"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setViewport(QWidget())  # see ScrollPage
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        # Fixed: rows and columns are never measured by asking each of them.
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._measure()
        theme.changed.connect(self._measure)

    def show_row(self, number: int) -> None:
        """Make a row the current one and bring it into view."""
        if 0 <= number < self._calls.rowCount():
            self.setCurrentIndex(self._calls.index(number, 0))
            self.scrollTo(self._calls.index(number, 0))

    def current_row(self) -> LogRow | None:
        return self._calls.row(self.currentIndex())

    def focus_radius(self) -> None:
        """None: the current row paints an inner line."""
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if (
            not self.currentIndex().isValid()
            and event.reason() is not Qt.FocusReason.MouseFocusReason
        ):
            self.show_row(max(0, self.rowAt(0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.opened.emit(row)
            return
        if row is not None:
            event.ignore()
            self.key_pressed.emit(row, event)
            if event.isAccepted():
                return
        super().keyPressEvent(event)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Home and End go to the first and last row: in Qt's table, to the ends of one row."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._calls.rowCount() - 1,
        }
        if action in ends:
            return self._calls.index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of their own here; the search field finds names."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            point = self.visualRect(index).center()
        else:
            point = event.pos()
            index = self.indexAt(point)
        row = self._calls.row(index)
        if row is not None:
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover_button(self._button_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self._button_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.call_back_requested.emit(self._calls.row(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        row = self._calls.row(self.indexAt(point))
        if row is not None and not self._button_at(point).isValid():
            self.opened.emit(row)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover_button(QModelIndex())
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_width()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # The row that comes first in view says its day: what was painted cannot just be moved.
        self.viewport().update()

    def _set_width(self) -> None:
        # The scroll bar stands in the page's padding: rows are as wide without it.
        self.setColumnWidth(0, self.width() - RIGHT_INSET)

    def _button_at(self, point: QPoint) -> QModelIndex:
        index = self.indexAt(point)
        row = self._calls.row(index)
        if row is None or not row.waiting:
            return QModelIndex()
        box = self._delegate.button_box(self.visualRect(index))
        return index if box.contains(point) else QModelIndex()

    def _hover_button(self, index: QModelIndex) -> None:
        if index.row() != self._delegate.hovered_button:
            self._delegate.hovered_button = index.row()
            if index.isValid():
                self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                self.viewport().unsetCursor()
            self.viewport().update()

    def _measure(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        self.viewport().update()


class Captions(QWidget):
    """What the columns are, over the table."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts = (
            self.tr("Day"),
            self.tr("Time"),
            self.tr("Who"),
            self.tr("Length"),
            self.tr("What it was about"),
            self.tr("Felt"),
            self.tr("Promised"),
        )
        theme.changed.connect(self._measure)
        self._measure()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._cut_at(event.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(LEFT_BLEED, 0)
        theme, width = self._theme, self.width() - RIGHT_INSET - LEFT_BLEED
        for text, box, side in self._boxes(width):
            kind = theme.fitting(text, Text.CAPTION, box.width())
            draw_text(painter, theme, box, text, kind, theme.colours.ink3, side=side)
        hline(painter, 0, self.height() - 1, width, theme.colours.line2)

    def _cut_at(self, x: int) -> str:
        """The caption there, if it is wider than its column even when it is small."""
        theme, x = self._theme, x - LEFT_BLEED
        for text, box, _side in self._boxes(self.width() - RIGHT_INSET - LEFT_BLEED):
            kind = theme.fitting(text, Text.CAPTION, box.width())
            if box.left() <= x <= box.right() and theme.text_width(text, kind) > box.width():
                return text
        return ""

    def _boxes(self, width: int) -> Iterator[tuple[str, QRect, Side]]:
        theme, at = self._theme, columns_at(self._theme, width)
        day, time, who, length, about, felt, promised = self._texts
        right, left = Side.RIGHT, Side.LEFT
        for text, start, end, side in (
            (day, 0, at.margin - theme.px(12), right),
            (time, at.margin, at.time_right, right),
            (who, at.who, at.who + at.who_width, left),
            (length, at.length_right - at.length_width - 8, at.length_right, right),
            (about, at.about, at.about + at.about_width, left),
            (felt, at.felt, at.promised if at.promised_width else width, left),
            (promised, at.promised, width if at.promised_width else 0, left),
        ):
            if text is length and not at.length_width:
                continue
            yield text, QRect(start, 0, end - start, self.height() - 1), side

    def _measure(self) -> None:
        self.setFixedHeight(self._theme.px(CAPTIONS))
        self.update()
