"""The timeline of a card: its model, and a list as high as its rows that scrolls with the card.

The list shares no view with the paged tables: its rows differ in height and are of two kinds, it
does not scroll itself, and its model grows at the end instead of knowing its whole length.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desk.domain.timeline import TimelineRow
from desk.formatting.formatter import Formatter
from desk.formatting.text import one_line
from desk.formatting.timeline import TimelineLine, timeline_line
from desk.record import record
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, TypeSize
from desk.ui.widgets.faces import FACES
from desk.ui.widgets.label import wrapped
from desk.ui.widgets.painting import Side, draw_focus, draw_text, vline
from desk.ui.widgets.row_painting import MARGIN_TIMELINE
from desk.ui.widgets.row_table_view import menu_place

PAGE = 50  # rows read at a time

_Index = QModelIndex | QPersistentModelIndex


class TimelineRole(IntEnum):
    """Roles of the timeline besides DisplayRole and AccessibleTextRole."""

    LINE = Qt.ItemDataRole.UserRole  # TimelineLine, None for a year
    YEAR = Qt.ItemDataRole.UserRole + 1  # int, None for a record
    ROW = Qt.ItemDataRole.UserRole + 2  # TimelineRow, None for a year


@record(frozen=True, slots=True)
class _Item:
    year: int
    row: TimelineRow | None = None
    line: TimelineLine | None = None


class TimelineModel(QAbstractListModel):
    """The timeline rows read so far; `more` tells whether there may be older ones."""

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._name = ""
        self._items: list[_Item] = []
        self._rows: list[TimelineRow] = []
        self.more = False

    @property
    def rows(self) -> Sequence[TimelineRow]:
        return self._rows

    def set_rows(self, rows: Sequence[TimelineRow], name: str, *, more: bool) -> None:
        """Replace all rows by these, of the person called `name`."""
        self.beginResetModel()
        self._name = name
        self._rows = list(rows)
        self._items = self._worded(self._rows, None)
        self.more = more
        self.endResetModel()

    def add_rows(self, rows: Sequence[TimelineRow], *, more: bool) -> None:
        """Append older rows."""
        self.more = more
        items = self._worded(rows, self._items[-1].year if self._items else None)
        if not items:
            return
        first = len(self._items)
        self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
        self._rows += rows
        self._items += items
        self.endInsertRows()

    def row_at(self, index: _Index) -> TimelineRow | None:
        return self._items[index.row()].row if index.isValid() else None

    def index_of(self, row: TimelineRow) -> QModelIndex:
        """Return the index of the row with the same kind and id, else an invalid one."""
        for number, item in enumerate(self._items):
            if item.row is not None and (item.row.kind, item.row.id) == (row.kind, row.id):
                return self.index(number, 0)
        return QModelIndex()

    # Qt

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        match role:
            case TimelineRole.LINE:
                return item.line
            case TimelineRole.YEAR:
                return item.year if item.line is None else None
            case TimelineRole.ROW:
                return item.row
            case Qt.ItemDataRole.DisplayRole:
                return item.line.title if item.line is not None else str(item.year)
            case Qt.ItemDataRole.AccessibleTextRole:
                return item.line.spoken if item.line is not None else str(item.year)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._items[index.row()].line is None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def _worded(self, rows: Sequence[TimelineRow], year: int | None) -> list[_Item]:
        now = self._formatter.clock.now()
        items = []
        for row in rows:
            its_year = self._formatter.clock.local(row.at).year
            if its_year != year:
                year = its_year
                items.append(_Item(year))
            items.append(_Item(year, row, timeline_line(row, self._name, self._formatter, now)))
        return items


YEAR_ROW = 26
_PAD = 9
_TITLE = TypeSize(13, 20, 600)
_YEAR = TypeSize(12, 16, 600)
_ICON_LEFT = 14
OVERHANG = 8  # the list reaches this far past its column, so that a focus line has room
_MOST_LINES = 12
_MOST_REMEMBERED = 2000


class TimelineDelegate(QStyledItemDelegate):
    """Paints date, icon, title, wrapped text, and a face or "Open 1 d" on the right."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._lines: dict[tuple[str, int], list[str]] = {}
        theme.changed.connect(self._lines.clear)

    def height(self, line: TimelineLine | None, width: int) -> int:
        theme = self._theme
        if line is None:
            return theme.px(YEAR_ROW)
        titles = len(self.title_lines(line, width))
        texts = len(self._wrapped(line.text, width))
        return 2 * _PAD + titles * theme.line_height(_TITLE) + texts * theme.line_height(Text.SMALL)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.height(index.data(TimelineRole.LINE), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, c, rect = self._theme, self._theme.colours, option.rect
        margin = theme.px(MARGIN_TIMELINE)
        line = index.data(TimelineRole.LINE)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if line is not None and option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, c.hover)
        vline(painter, rect.x() + margin, rect.y(), rect.height(), c.margin)
        date = QRect(rect.x(), rect.y(), margin - theme.px(12), rect.height())
        if line is None:
            year = str(index.data(TimelineRole.YEAR))
            draw_text(painter, theme, date, year, _YEAR, c.ink3, side=Side.RIGHT)
            return
        top = rect.y() + _PAD
        title_height = theme.line_height(_TITLE)
        date.setTop(top)
        date.setHeight(title_height)
        kind = theme.fitting(line.day, Text.SMALL, date.width(), 500)
        draw_text(painter, theme, date, line.day, kind, c.ink2, 500, Side.RIGHT)
        icon = theme.px(16)
        left = rect.x() + margin + _ICON_LEFT
        theme.draw_icon(painter, line.icon, left, top + (title_height - icon) / 2, icon, c.ink2)
        self._paint_right(painter, rect, top, title_height, line)
        if focused:
            draw_focus(painter, theme, rect.adjusted(margin + 4, 1, 0, -1), 6)

    def _paint_right(
        self, painter: QPainter, rect: QRect, top: int, height: int, line: TimelineLine
    ) -> None:
        theme, c = self._theme, self._theme.colours
        left, right = rect.x() + self._text_left(), rect.right() + 1 - OVERHANG
        if line.felt is not None:
            face = FACES[line.felt]
            size = theme.px(16)
            right -= size
            ink = theme.colour(face.token)
            theme.draw_icon(painter, face.icon, right, top + (height - size) / 2, size, ink)
            right -= 8
        if line.side:
            width = int(theme.text_width(line.side, Text.META, 500)) + 2
            box = QRect(right - width, top, width, height)
            ink = theme.colour(line.side_token)
            draw_text(painter, theme, box, line.side, Text.META, ink, 500, Side.RIGHT)
            right -= width + 8
        for text in self.title_lines(line, rect.width()):
            draw_text(painter, theme, QRect(left, top, right - left, height), text, _TITLE, c.ink)
            top += height
        step = theme.line_height(Text.SMALL)
        room = self._text_width(rect.width())
        for text in self._wrapped(line.text, rect.width()):
            box = QRect(left, top, room + 1, step)
            draw_text(painter, theme, box, text, Text.SMALL, c.ink2)
            top += step

    def _text_left(self) -> int:
        return self._theme.px(MARGIN_TIMELINE) + _ICON_LEFT + self._theme.px(17) + 12

    def _text_width(self, width: int) -> int:
        return max(60, width - self._text_left() - OVERHANG)

    def title_lines(self, line: TimelineLine, width: int) -> list[str]:
        """Return the title in one line, or two where a face or "Open 1 d" leaves no room."""
        theme = self._theme
        room = width - self._text_left() - OVERHANG
        if line.felt is not None:
            room -= theme.px(16) + 8
        if line.side:
            room -= int(theme.text_width(line.side, Text.META, 500)) + 2 + 8
        if theme.text_width(line.title, _TITLE) <= room:
            return [line.title]
        return wrapped(one_line(line.title), theme.metrics(_TITLE)[0], max(1, room), 2)

    def _wrapped(self, text: str, width: int) -> list[str]:
        if not text:
            return []
        key = (text, width)
        found = self._lines.get(key)
        if found is None:
            font = self._theme.metrics(Text.SMALL)[0]
            room = self._text_width(width)
            found = []
            for paragraph in text.splitlines():
                found += wrapped(one_line(paragraph), font, room) or [""]
                if len(found) > _MOST_LINES:
                    found = found[:_MOST_LINES]
                    found[-1] = found[-1].rstrip() + "…"
                    break
            if len(self._lines) >= _MOST_REMEMBERED:
                self._lines.clear()
            self._lines[key] = found
        return found


class TimelineList(QListView):
    """A list moved in with the arrow keys; all other keys go first to `key_pressed`.

    The list never scrolls itself: its owner scrolls to the rectangle of `row_shown`.
    """

    opened = Signal(object)  # TimelineRow: double click
    # TimelineRow, QKeyEvent; the receiver accepts the event if it used it
    key_pressed = Signal(object, object)
    menu_requested = Signal(object, QPoint)  # TimelineRow, global point
    row_shown = Signal(QRect)  # asks to bring this part of the list into view
    end_reached = Signal()  # the last row is current: older ones may be wanted
    resized = Signal()

    def __init__(self, theme: Theme, model: TimelineModel, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._timeline = model
        self._delegate = TimelineDelegate(theme, self)
        self.setObjectName("timeline")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setViewport(QWidget())  # see ScrollPage
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoScroll(False)
        self.setAutoFillBackground(False)
        model.modelReset.connect(self._measure)
        model.rowsInserted.connect(self._measure)
        theme.changed.connect(self._measure)
        self.doubleClicked.connect(self._on_double_clicked)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(340), self._whole_height(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._whole_height(self.width()))

    def choose(self, row: TimelineRow) -> None:
        """Make this row the current one, if it is listed."""
        index = self._timeline.index_of(row)
        if index.isValid():
            self.setCurrentIndex(index)

    def current_row(self) -> TimelineRow | None:
        return self._timeline.row_at(self.currentIndex())

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Ask the page to scroll, because the view is as high as its rows."""
        if self.hasFocus() and index.isValid():
            self.row_shown.emit(self.visualRect(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if row is not None:
            event.ignore()
            self.key_pressed.emit(row, event)
            if event.isAccepted():
                return
        last = self._timeline.rowCount()
        targets = {
            Qt.Key.Key_Up: (self.currentIndex().row(), -1),
            Qt.Key.Key_Down: (self.currentIndex().row(), 1),
            Qt.Key.Key_Home: (-1, 1),
            Qt.Key.Key_End: (last, -1),
        }
        target = targets.get(Qt.Key(event.key()))
        if target is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._move_from(*target)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()  # the page scrolls
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are shortcuts of the card."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current_row() is None:
            self._move_from(-1, 1)
        else:
            self.scrollTo(self.currentIndex())

    def focus_radius(self) -> None:
        """Return None, because the current row paints an inner line."""
        return None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, point = menu_place(self, event)
        row = self._timeline.row_at(index)
        if row is not None:
            self.setCurrentIndex(index)
            self.menu_requested.emit(row, point)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return False
        return super().event(event)

    def _move_from(self, place: int, step: int) -> None:
        """Go from `place` by `step` to the next row that is no year, and make it current."""
        place += step
        while 0 <= place < self._timeline.rowCount():
            index = self._timeline.index(place, 0)
            if self._timeline.row_at(index) is not None:
                self.setCurrentIndex(index)
                self.scrollTo(index)
                break
            place += step
        if self.currentIndex().row() >= self._timeline.rowCount() - 1:
            self.end_reached.emit()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = self._timeline.row_at(index)
        if row is not None:
            self.opened.emit(row)

    def _whole_height(self, width: int) -> int:
        model = self._timeline
        return sum(
            self._delegate.height(model.index(number, 0).data(TimelineRole.LINE), width)
            for number in range(model.rowCount())
        )

    def _measure(self) -> None:
        self.scheduleDelayedItemsLayout()
        height = self._whole_height(self.viewport().width())
        if height != self.height():
            self.setFixedHeight(height)
        self.updateGeometry()
        self.resized.emit()
