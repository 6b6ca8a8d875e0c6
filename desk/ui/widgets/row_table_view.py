"""A table view of painted rows over a `PagedTableModel`."""

from typing import Generic, TypeVar

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desk.record import record
from desk.ui.models.paged_table_model import Identified, PagedTableModel, RowColumn, RowRole
from desk.ui.theme.theme import Theme
from desk.ui.widgets.row_painting import RowState, draw_row_back, draw_row_focus

R = TypeVar("R", bound=Identified)
_Index = QModelIndex | QPersistentModelIndex


@record(frozen=True, slots=True)
class RowAnchor:
    """The record that is current, and its row, to be found again after the rows were read anew."""

    record_id: int
    row: int


class RowDelegate(QStyledItemDelegate, Generic[R]):
    """Paints the background, the record or a placeholder, and the focus line of a row."""

    def __init__(self, theme: Theme, height: int, parent: QWidget) -> None:
        """`height` is that of a row in the design's pixels."""
        super().__init__(parent)
        self._theme = theme
        self._height = height

    @property
    def row_height(self) -> int:
        """The height of a row in pixels at the current text size."""
        return self._theme.px(self._height)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(option.rect.width(), self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        state = RowState(
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            selected=selected,
            focused=selected and bool(option.state & QStyle.StateFlag.State_HasFocus),
        )
        rect = self.row_rect(option.rect)
        self.paint_background(painter, rect, index, state)
        found = index.data(RowRole.RECORD)
        if found is None:
            self.paint_placeholder(painter, rect)
        else:
            self.paint_record(painter, rect, found, index, state, option.widget)
        draw_row_focus(painter, self._theme, rect, state)

    # for subclasses

    def row_rect(self, rect: QRect) -> QRect:
        """Return the part of a cell that the row fills."""
        return rect

    def paint_background(
        self, painter: QPainter, rect: QRect, index: _Index, state: RowState
    ) -> None:
        last = index.row() == index.model().rowCount() - 1
        draw_row_back(painter, self._theme, rect, state, last=last)

    def paint_record(
        self,
        painter: QPainter,
        rect: QRect,
        record: R,
        index: _Index,
        state: RowState,
        view: QWidget,
    ) -> None:
        raise NotImplementedError

    def paint_placeholder(self, painter: QPainter, rect: QRect) -> None:
        """Paint a row whose page is being read."""
        raise NotImplementedError

    def draw_blank(
        self, painter: QPainter, rect: QRect, left: int, side: int, gap: int, bar: QSize
    ) -> None:
        """Paint a square of `side` in place of an avatar and a bar in place of a name."""
        sunk = self._theme.colours.sunk
        painter.fillRect(left, rect.y() + (rect.height() - side) // 2, side, side, sunk)
        top = rect.center().y() - bar.height() // 2
        painter.fillRect(left + side + gap, top, bar.width(), bar.height(), sunk)


class RowTableView(QTableView, Generic[R]):
    """One column of rows. Enter and double click open; other keys go to whoever listens first."""

    opened = Signal(object)  # the record: Enter or double click
    current_changed = Signal(object)  # the current record, also once its page has been read
    key_pressed = Signal(object, object)  # the record, QKeyEvent; accept it if it was used
    menu_wanted = Signal(object, QPoint)  # the record, global point

    def __init__(
        self, theme: Theme, model: PagedTableModel[R], delegate: RowDelegate[R], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = model
        self._delegate = delegate
        delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        set_up_painted_table(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._measure()
        theme.changed.connect(self._measure)
        self._top_of_current: int | None = None  # in the viewport, before the model was reset
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        model.dataChanged.connect(self._on_model_data_changed)

    def show_row(self, row: int) -> None:
        """Make a row the current one and bring it into view."""
        if 0 <= row < self._table.rowCount():
            index = self._table.index(row, RowColumn.RECORD)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def follow(self, row: int, *, reveal: bool) -> None:
        """Make the row to which the current record has moved the current one.

        The record stays where it is on the screen; with `reveal` it is scrolled into view.
        """
        index = self._table.index(row, RowColumn.RECORD)
        top, self._top_of_current = self._top_of_current, None
        if not self.currentIndex().isValid() or self.currentIndex().row() != row:
            scrolled = self.verticalScrollBar().value()
            self.setCurrentIndex(index)
            # Undo the scrolling that comes with a new current index.
            self.verticalScrollBar().setValue(scrolled)
        if top is not None:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(row) - top)
        if reveal:
            self.scrollTo(index)

    def current_record(self) -> R | None:
        return self._table.record(self.currentIndex())

    def anchor(self) -> RowAnchor | None:
        """Return what is current now, for `show_anchor`."""
        current = self.current_record()
        return RowAnchor(current.id, self.currentIndex().row()) if current is not None else None

    def show_anchor(self, anchor: RowAnchor) -> None:
        """Make the record of the anchor current again; where it is gone, the row in its place."""
        row = self._table.row_of(anchor.record_id)
        self.show_row(min(anchor.row, self._table.rowCount() - 1) if row < 0 else row)

    def column_width(self) -> int:
        """Return the width of a row in pixels."""
        return self.viewport().width()

    def focus_radius(self) -> None:
        """Return None, because the current row paints an inner line."""
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid() and not by_mouse:
            self.show_row(max(0, self.rowAt(0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_record()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.opened.emit(current)
            return
        if current is not None:
            event.ignore()
            self.key_pressed.emit(current, event)
            if event.isAccepted():
                return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are shortcuts here, and the search field finds names."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Move to the first and last row by Home and End; Qt's table moves in the row."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._table.rowCount() - 1,
        }
        if action in ends:
            return self._table.index(ends[action], RowColumn.RECORD)
        return super().moveCursor(action, modifiers)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, point = menu_place(self, event)
        found = self._table.record(index)
        if found is not None:
            self.menu_wanted.emit(found, point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._table.record(self.indexAt(event.position().toPoint()))
        if found is not None:
            self.opened.emit(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(RowColumn.RECORD, self.column_width())

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self.viewport().update()

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        box = self.visualRect(self.currentIndex())
        in_view = box.isValid() and self.viewport().rect().intersects(box)
        self._top_of_current = box.top() if in_view else None

    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        found = self._table.record(current)
        if found is not None:
            self.current_changed.emit(found)

    def _on_model_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        # The current row may have been blank when it became current.
        current = self.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row():
            self._on_current_row_changed(current, current)


def set_up_painted_table(view: QTableView) -> None:
    """Take from a table view all that Qt paints and measures by itself."""
    view.setViewport(QWidget())  # see ScrollPage
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setMouseTracking(True)
    view.setTabKeyNavigation(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for header in (view.horizontalHeader(), view.verticalHeader()):
        header.hide()
        header.setMinimumSectionSize(1)
        # Fixed: rows and columns are never measured by asking each of them.
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


def menu_place(view: QAbstractItemView, event: QContextMenuEvent) -> tuple[QModelIndex, QPoint]:
    """Return the item that a context menu is for, and the global point where it opens."""
    if event.reason() == QContextMenuEvent.Reason.Keyboard:
        index = view.currentIndex()
        point = view.visualRect(index).center()
    else:
        point = event.pos()
        index = view.indexAt(point)
    return index, view.viewport().mapToGlobal(point)
