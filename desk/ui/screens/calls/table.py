"""The log as a table: its model, its view, and the captions over it."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desk.domain.calls import CallLogQuery, CallLogRow
from desk.formatting.calls import CallLogFormatter
from desk.services.call_log import PAGE_SIZE, find_calls, read_log, read_page
from desk.services.desk import Desk
from desk.ui.models.paged_table_model import PagedTableModel, PageQuery, TablePages, whole_table
from desk.ui.screens.calls.row import LEFT_BLEED, RIGHT_INSET, CallDelegate, columns_at
from desk.ui.task_runner import TaskRunner
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painting import Side, draw_text, hline
from desk.ui.widgets.row_table_view import RowTableView

CAPTIONS = 24


class CallLogModel(PagedTableModel[CallLogRow]):
    """The calls that a CallLogQuery selects, newest first, grouped by day.

    A search by text is read whole, since `find_calls` limits its length.
    """

    def __init__(
        self, tasks: TaskRunner, wording: CallLogFormatter, parent: QObject | None = None
    ) -> None:
        self._calls = CallLogQuery()
        super().__init__(tasks, "call log", PAGE_SIZE, _page_query(self._calls), parent)
        self._wording = wording

    @property
    def query(self) -> CallLogQuery:
        """Return the query asked last, whether or not it has been answered."""
        return self._calls

    @property
    def more(self) -> bool:
        """Return whether the text matches older calls than those that are listed."""
        return bool(self._shown.extra)

    def ask(self, query: CallLogQuery) -> None:
        """List the calls of another query; the present rows stay until it is answered."""
        self._calls = query
        self.set_query(_page_query(query))

    def display_text(self, record: CallLogRow) -> str:
        return self._wording.who(record)

    def spoken_text(self, record: CallLogRow) -> str:
        return self._wording.spoken(record)

    def group_of(self, record: CallLogRow) -> date:
        return self._wording.day_of(record)


def _page_query(query: CallLogQuery) -> PageQuery[CallLogRow]:
    """Return the query that reads the list of calls on the database thread."""

    def find(desk: Desk, _pages: Sequence[int], _kept: int | None) -> TablePages[CallLogRow]:
        found = find_calls(desk, query)
        return whole_table(found.rows, PAGE_SIZE, extra=found.more)

    def read(desk: Desk, pages: Sequence[int], _kept: int | None) -> TablePages[CallLogRow]:
        log = read_log(desk, query, tuple(pages))
        return TablePages(
            log.days.count, log.pages, lambda desk, page: read_page(desk, query, log.days, page)
        )

    return find if query.text else read


class CallTable(RowTableView[CallLogRow]):
    """A table of calls. Enter opens a call, a click on its Call back button calls."""

    call_back_requested = Signal(object)  # CallLogRow

    def __init__(
        self, theme: Theme, model: CallLogModel, wording: CallLogFormatter, parent: QWidget
    ) -> None:
        self._row = CallDelegate(theme, wording, parent)
        super().__init__(theme, model, self._row, parent)
        self.setObjectName("calls")
        self.setAccessibleName(self.tr("Calls, newest first"))

    def column_width(self) -> int:
        # The page's padding holds the scroll bar, so that rows keep their width.
        return self.width() - RIGHT_INSET

    def button_box(self, row: int) -> QRect:
        """Return the rectangle of a row's Call back button in the viewport; empty without one."""
        return self._button_box(self._table.index(row, 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover_button(self._button_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self._button_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.call_back_requested.emit(self._table.record(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._button_at(event.position().toPoint()).isValid():
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover_button(QModelIndex())
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # The first row in view shows its day, so scrolled pixels cannot be reused.
        self.viewport().update()

    def _button_at(self, point: QPoint) -> QModelIndex:
        index = self.indexAt(point)
        return index if self._button_box(index).contains(point) else QModelIndex()

    def _button_box(self, index: QModelIndex) -> QRect:
        call = self._table.record(index)
        waits = call is not None and call.waiting
        return self._row.button_box(self.visualRect(index)) if waits else QRect()

    def _hover_button(self, index: QModelIndex) -> None:
        if index.row() != self._row.hovered_button:
            self._row.hovered_button = index.row()
            if index.isValid():
                self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                self.viewport().unsetCursor()
            self.viewport().update()


class Captions(QWidget):
    """The captions of the columns, above the table."""

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
        """Return the caption at `x` if it is wider than its column even in the smaller size."""
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
