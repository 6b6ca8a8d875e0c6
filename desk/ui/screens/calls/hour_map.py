"""The hour map: a cell for each hour of the week, darker for more incoming calls."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desk.domain.call_histogram import HOURS_A_WEEK, heat_level
from desk.formatting.calls import CallLogFormatter
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import as_tooltip
from desk.ui.widgets.painting import Side, draw_box, draw_text
from desk.ui.widgets.row_table_view import set_up_painted_table

_FIRST, _LAST = 8, 18  # hours that are always shown, even without calls
_LABELS = 36  # width of the weekday labels
_CELL = 42  # width of a cell with its gap
_NARROWEST = 12
_ROW = 12
_GAP = 2
_HEAD = 24  # height of the title
_HOURS = 15
_SWATCH = (14, 10)

_Index = QModelIndex | QPersistentModelIndex


class CellRole(IntEnum):
    """Roles of the hour map besides AccessibleTextRole and ToolTipRole."""

    WEEK_HOUR = Qt.ItemDataRole.UserRole  # 0 to 167
    HEAT = Qt.ItemDataRole.UserRole + 1  # 0 to 4


class HourModel(QAbstractTableModel):
    """A row for each weekday, from the first one of the locale, and a column for each hour."""

    def __init__(self, wording: CallLogFormatter, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = wording
        self._hours: tuple[int, ...] = (0,) * HOURS_A_WEEK
        self._most = 0
        self.first, self.last = _FIRST, _LAST
        start = wording.formatter.first_weekday
        self.weekdays = tuple((start + n) % 7 for n in range(7))

    def show_hours(self, hours: Sequence[int]) -> None:
        used = [at % 24 for at, calls in enumerate(hours) if calls]
        first, last = min([_FIRST, *used]), max([_LAST, *used])
        if (first, last) != (self.first, self.last):
            self.beginResetModel()
            self.first, self.last = first, last
            self._take(hours)
            self.endResetModel()
        else:
            self._take(hours)
            self.dataChanged.emit(self.index(0, 0), self.index(6, last - first))

    def calls(self, week_hour: int) -> int:
        return self._hours[week_hour]

    def index_of(self, week_hour: int) -> QModelIndex:
        day, hour = divmod(week_hour, 24)
        if not self.first <= hour <= self.last:
            return QModelIndex()
        return self.index(self.weekdays.index(day), hour - self.first)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 7

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self.last - self.first + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        week_hour = self.weekdays[index.row()] * 24 + self.first + index.column()
        calls = self._hours[week_hour]
        if role == CellRole.HEAT:
            return heat_level(calls, self._most)
        if role == CellRole.WEEK_HOUR:
            return week_hour
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._wording.cell(week_hour, calls)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(self._wording.cell(week_hour, calls))
        return None

    def _take(self, hours: Sequence[int]) -> None:
        self._hours = tuple(hours)
        self._most = max(hours)


class _CellDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, cells: "HourCells") -> None:
        super().__init__(cells)
        self._theme = theme
        self._cells = cells

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        c = self._theme.colours
        box = option.rect.adjusted(0, 1, -_GAP, -1)
        line = c.line if self._theme.high_contrast else None
        draw_box(painter, box, 2, c.heat[index.data(CellRole.HEAT)], line)
        chosen = index.data(CellRole.WEEK_HOUR) == self._cells.chosen
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if option.state & QStyle.StateFlag.State_MouseOver and not (chosen or current):
            draw_box(painter, box, 2, None, c.edge, 1)
        if current or chosen:
            # In ink and over the gap, because the busiest hour is filled with the accent colour.
            ring = option.rect.adjusted(-1, 0, 1 - _GAP, 0)
            draw_box(painter, ring, 3, None, c.ink if chosen else c.accent, 2)


class HourCells(QTableView):
    """The hours: arrows move between them; Enter, Space or a click chooses one or clears it."""

    hour_clicked = Signal(int)  # hour of the week, 0 to 167

    def __init__(self, theme: Theme, model: HourModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hours = model
        self.chosen: int | None = None
        self.setAccessibleName(self.tr("When they call"))
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(theme, self))
        set_up_painted_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focus_radius(self) -> None:
        """Return None, because the current hour has a ring of its own."""
        return None

    def choose(self, week_hour: int | None) -> None:
        self.chosen = week_hour
        self.viewport().update()

    def measure(self) -> None:
        """Divide the width among the columns."""
        count = self._hours.columnCount()
        edges = [round(n * self.width() / count) for n in range(count + 1)]
        for column in range(count):
            self.setColumnWidth(column, edges[column + 1] - edges[column])
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW))

    def edges(self) -> list[int]:
        return [self.columnViewportPosition(n) for n in range(self._hours.columnCount())]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._hours.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            index = self.currentIndex()
            if index.isValid():
                self.hour_clicked.emit(index.data(CellRole.WEEK_HOUR))
        elif event.key() == Qt.Key.Key_Escape and self.chosen is not None:
            self.hour_clicked.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: the cells have no text."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.hour_clicked.emit(index.data(CellRole.WEEK_HOUR))


class HourMap(QWidget):
    """The cells with their weekdays and hours, a title, and a legend of the colours."""

    hour_clicked = Signal(int)

    def __init__(self, theme: Theme, wording: CallLogFormatter) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self.model = HourModel(wording, self)
        self.cells = HourCells(theme, self.model, self)
        self.cells.hour_clicked.connect(self.hour_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._measure)
        self._measure()

    def show_hours(self, hours: Sequence[int]) -> None:
        self.model.show_hours(hours)
        summary = self._wording.busiest(tuple(hours))
        self.cells.setAccessibleDescription(summary)
        self._measure()

    def choose(self, week_hour: int | None) -> None:
        """Mark the hour whose calls are listed."""
        self.cells.choose(week_hour)
        if week_hour is not None:
            self.cells.setCurrentIndex(self.model.index_of(week_hour))

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(_LABELS) + 11 * px(_CELL) - _GAP, px(_HEAD + _HOURS + 7 * _ROW))

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(_LABELS) + 11 * px(_NARROWEST), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, c, px = self._theme, self._theme.colours, self._theme.px
        line = QRect(0, 0, self.width(), px(18))
        draw_text(painter, theme, line, self.tr("When they call"), Text.SMALL, c.ink, 600)
        self._paint_legend(painter, line)
        top = px(_HEAD)
        edges = [*self.cells.edges(), self.cells.width()]
        free = 0
        for n, hour in enumerate(range(self.model.first, self.model.last + 1)):
            label = self._wording.formatter.hour(hour)
            left = px(_LABELS) + edges[n]
            width = round(theme.text_width(label, Text.CAPTION))
            if left < free or left + width > self.width():
                continue  # some hours have no label, because a cell is narrower than one
            box = QRect(left, top, width + 2, px(12))
            draw_text(painter, theme, box, label, Text.CAPTION, c.ink3)
            free = left + width + px(4)
        top += px(_HOURS)
        for n, day in enumerate(self.model.weekdays):
            box = QRect(0, top + n * px(_ROW), px(_LABELS) - 6, px(_ROW))
            label = self._wording.formatter.weekday_name(day, short=True)
            draw_text(painter, theme, box, label, Text.CAPTION, c.ink3)

    def _paint_legend(self, painter: QPainter, line: QRect) -> None:
        theme, c, px = self._theme, self._theme.colours, self._theme.px
        width, height = px(_SWATCH[0]), px(_SWATCH[1])
        many = self.tr("many")
        box = QRect(line)
        left = self.width() - round(theme.text_width(many, Text.META))
        draw_text(painter, theme, box, many, Text.META, c.ink3, side=Side.RIGHT)
        outline = c.line if theme.high_contrast else None
        for shade in c.heat[:0:-1]:
            left -= width + px(4)
            swatch = QRect(left, (line.height() - height) // 2, width, height)
            draw_box(painter, swatch, 2, shade, outline)
        box.setRight(left - px(4) - 1)
        draw_text(painter, theme, box, self.tr("few"), Text.META, c.ink3, side=Side.RIGHT)

    def _measure(self) -> None:
        px = self._theme.px
        top = px(_HEAD + _HOURS)
        width = self.width() - px(_LABELS) + _GAP  # the gap after the last cell lies outside
        self.cells.setGeometry(px(_LABELS), top, width, 7 * px(_ROW))
        self.cells.measure()
        self.setMaximumWidth(self.sizeHint().width())
        self.updateGeometry()
        self.update()
