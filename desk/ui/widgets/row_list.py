"""Lists of row widgets with a margin column, for lists short enough to hold buttons.

`MarginList` is a column of `MarginRow`s; `RowList` keeps one `ActionRow` for each record.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPropertyAnimation, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from desk.formatting.durations import MarginTone
from desk.ui.theme.theme import Theme
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.row_painting import (
    MARGIN_LEFT_PAGE,
    RowState,
    draw_margin,
    draw_row_back,
    draw_row_focus,
)

_HEAD_ROOM = 48  # height in pixels of a section head above its first row


class MarginRow(QWidget):
    """A focusable row that may hold widgets right of its margin column.

    `content` is the layout after the margin line. Enter and a click emit `opened`; other keys emit
    `key_pressed`, so that a screen can bind C, D, S, T, P and Space.
    """

    opened = Signal()
    key_pressed = Signal(object)  # QKeyEvent; the receiver accepts it if it handled it
    menu_requested = Signal(object)  # QPoint, global

    def __init__(
        self,
        theme: Theme,
        name: str,
        margin_text: str = "",
        tone: MarginTone = MarginTone.CALM,
        *,
        margin: int = MARGIN_LEFT_PAGE,
        height: int = 60,
        gap: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the accessible name, such as "Gus Lindqvist, waiting 17 hours"; `margin`,
        `height` and `gap` (margin to content) are pixels at 100 % text."""
        super().__init__(parent)
        self._theme = theme
        self._margin_text = margin_text
        self._tone = tone
        self._margin = margin
        self._height = height
        self._gap = gap
        self._running = False
        self._hovered = False
        self._last = False
        self.content = QHBoxLayout(self)
        self.content.setSpacing(0)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_margin_text(self, text: str, tone: MarginTone) -> None:
        self._margin_text = text
        self._tone = tone
        self.update()

    def set_running(self, running: bool) -> None:
        self._running = running
        self.update()

    @property
    def is_last(self) -> bool:
        return self._last

    def set_last(self, last: bool) -> None:
        """Set whether this is the last row of a list, which also has a rule below it."""
        self._last = last
        self.update()

    def focus_radius(self) -> None:
        """Return None, because the row paints its own focus line inside."""
        return None

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        state = RowState(hovered=self._hovered, focused=self.hasFocus(), running=self._running)
        margin = self._theme.px(self._margin)
        draw_row_back(painter, self._theme, self.rect(), state, margin, self._last)
        between = self.rect().adjusted(0, 0, 0, -1 if self._last else 0)
        draw_margin(painter, self._theme, between, margin, self._margin_text, self._tone)
        draw_row_focus(painter, self._theme, self.rect(), state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self.opened.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)
        # After a click the row is visible already, and nothing may move under the pointer.
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._scroll_into_view()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def _scroll_into_view(self) -> None:
        """Scroll the page to this row, with room for the section head above the first row."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is not None:
            page.ensureWidgetVisible(self, 0, self._theme.px(_HEAD_ROOM))

    def _on_theme_changed(self) -> None:
        left = self._theme.px(self._margin) + self._gap
        self.content.setContentsMargins(left, 1, 0, 0)
        self.updateGeometry()
        self.update()


class MarginList(QWidget):
    """A column of rows. Up and Down move between rows, Home and End to the ends.

    The list places its rows itself: in a layout, each row that is added to a long list would have
    all rows, and the page around them, laid out again.
    """

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        """`name` is the accessible name of the list, such as "Call back"."""
        super().__init__(parent)
        self._theme = theme
        self._rows: list[QWidget] = []
        self._height = 0  # of all rows, in pixels
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def rows(self) -> list[QWidget]:
        return list(self._rows)

    def set_rows(self, rows: list[QWidget]) -> None:
        """Show these rows and delete rows that are no longer listed. Kept rows keep the focus."""
        kept = set(rows)
        for row in self._rows:
            if row not in kept:
                row.hide()
                row.deleteLater()
        self._rows = list(rows)
        for number, row in enumerate(rows):
            if isinstance(row, MarginRow) and row.is_last != (number == len(rows) - 1):
                row.set_last(not row.is_last)
        new = [row for row in rows if row.parentWidget() is not self]
        for row in new:
            row.setParent(self)
        self._place_rows()
        for row in new:
            row.show()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._height)

    def minimumSizeHint(self) -> QSize:
        wide = max((row.minimumSizeHint().width() for row in self._rows), default=0)
        return QSize(wide, self._height)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_rows()  # a row closes, or has become higher
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_rows()

    def _place_rows(self) -> None:
        y, width = 0, self.width()
        for row in self._rows:
            wanted = max(row.sizeHint().height(), row.minimumHeight())
            height = min(wanted, row.maximumHeight())
            row.setGeometry(0, y, width, height)
            y += height
        height = y + self._reserved_height()
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def _reserved_height(self) -> int:
        """Return the height of rows that are still to come, in pixels."""
        return 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focusable = [r for r in self._rows if r.focusPolicy() & Qt.FocusPolicy.TabFocus]
        here = next((i for i, r in enumerate(focusable) if r.hasFocus()), None)
        if here is None:
            super().keyPressEvent(event)
            return
        targets = {
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(focusable) - 1,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        elif 0 <= target < len(focusable):
            focusable[target].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            # At the end of the list: the page may move the focus to the next list.
            event.ignore()


HOLD_MS = 600
CLOSE_MS = 160
_UNBOUND = 16_777_215  # QWIDGETSIZE_MAX


class ActionRow(MarginRow):
    """A row whose buttons emit `asked` with the name of an action of its record, or "menu".

    Keys come by `key_pressed`, for the actions of the record to take.
    """

    asked = Signal(str)
    closed = Signal()  # finish() has completed

    def __init__(
        self, theme: Theme, *, height: int, gap: int, margin: int = MARGIN_LEFT_PAGE
    ) -> None:
        super().__init__(theme, "", height=height, gap=gap, margin=margin)
        self._theme = theme
        self.finishing = False
        self._closing: QPropertyAnimation | None = None
        self.opened.connect(lambda: self.asked.emit("open"))
        self.menu_requested.connect(lambda _point: self.asked.emit("menu"))

    def menu_anchor(self) -> QWidget:
        """Return the widget below which the menu of the row opens."""
        return self

    def finish(self) -> None:
        """Show the row as done for HOLD_MS, shrink it to no height, then emit `closed`."""
        if self.finishing:
            return
        self.finishing = True
        for button in self.findChildren(DeskButton):
            button.setEnabled(False)
        QTimer.singleShot(self._theme.motion(HOLD_MS), self, self._close_up)

    def take_back(self) -> None:
        """Undo `finish`: restore height and buttons."""
        self.finishing = False
        if self._closing is not None:
            self._closing.stop()
        self.setMaximumHeight(_UNBOUND)
        for button in self.findChildren(DeskButton):
            button.setEnabled(True)
        self.update()

    def _close_up(self) -> None:
        if not self.finishing:
            return
        closing = QPropertyAnimation(self, b"maximumHeight", self)
        closing.setDuration(self._theme.motion(CLOSE_MS))
        closing.setStartValue(self.height())
        closing.setEndValue(0)
        closing.finished.connect(self.closed)
        self._closing = closing
        self.setMinimumHeight(0)
        closing.start()

    def _add_button(
        self, text: str, word: str, kind: ButtonKind, icon: str | None = None
    ) -> DeskButton:
        button = DeskButton(self._theme, text, kind, icon)
        button.clicked.connect(lambda: self.asked.emit(word))
        self.content.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def set_last(self, last: bool) -> None:
        super().set_last(last)
        self._set_content_margins()

    def _middle(self) -> float:
        """Return the vertical middle between the hairlines in pixels; halves round down."""
        bottom = 1 if self._last else 0
        return (1 + self.height() - bottom) / 2 + 0.25

    def _right_inset(self) -> int:
        return 0

    def _set_content_margins(self) -> None:
        left = self._theme.px(self._margin) + self._gap
        bottom = 1 if self._last else 0
        # One pixel more above than below, so that the layout rounds halves down.
        self.content.setContentsMargins(left, 2 - bottom, self._right_inset(), bottom)

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self._set_content_margins()


_AT_ONCE = 8  # rows built per turn of the event loop; one takes about 1 ms
ROWS_IN_SIGHT = 12  # of a window of usual height


class RowList(MarginList):
    """A list that keeps one row for each record, identified by the key of the record.

    Long lists are built in pieces, so that no turn of the event loop takes long. The list has its
    whole height from the first piece on, so that nothing below it and no scroll bar moves.
    """

    asked = Signal(str, object, object)  # action name, record, row
    key_asked = Signal(object, object, object)  # QKeyEvent, record, row
    left_empty = Signal()  # the last row, which had the focus, has closed

    def __init__(
        self,
        theme: Theme,
        name: str,
        make: Callable[[], ActionRow],
        nothing: EmptyState,
    ) -> None:
        """`nothing` is shown in place of the rows while there are none."""
        super().__init__(theme, name)
        self._make = make
        self._nothing = nothing
        nothing.hide()
        self._by_key: dict[object, ActionRow] = {}
        self._records: dict[ActionRow, object] = {}
        self._order: list[object] = []
        self._builder = QTimer(self, interval=0)
        self._builder.timeout.connect(self._build_some)
        self._missing: list[tuple[object, object]] = []
        self._fill: Callable[[ActionRow, object, int], None] = lambda row, record, at: None

    def show_records(
        self,
        records: Sequence[tuple[object, object]],
        fill: Callable[[ActionRow, object, int], None],
        at_once: int = ROWS_IN_SIGHT,
    ) -> None:
        """Show (key, record) pairs in this order; `fill(row, record, index)` fills in a row.

        At least one and at most `at_once` new rows are there on return, the others soon after.
        """
        self._order = [key for key, _ in records]
        self._fill = fill
        self._missing = []
        for index, (key, record) in enumerate(records):
            row = self._by_key.get(key)
            if row is not None and not row.finishing:
                self._records[row] = record
                fill(row, record, index)
            else:
                self._missing.append((key, record))
        self._builder.stop()
        self._build(max(1, at_once))

    @Slot()
    def _build_some(self) -> None:
        self._build(_AT_ONCE)

    def _build(self, most: int) -> None:
        for key, record in self._missing[:most]:
            row = self._make()
            row.asked.connect(lambda name, row=row: self._on_row_asked(name, row))
            row.key_pressed.connect(lambda event, row=row: self._on_row_key(event, row))
            row.closed.connect(lambda row=row: self._on_row_closed(row))
            self._by_key[key] = row
            self._records[row] = record
            self._fill(row, record, self._order.index(key))
        del self._missing[:most]
        if self._missing:
            self._builder.start()
        else:
            self._builder.stop()
        self._arrange()

    def _reserved_height(self) -> int:
        return len(self._missing) * self._rows[-1].sizeHint().height() if self._rows else 0

    def _arrange(self) -> None:
        wanted = [self._by_key[key] for key in self._order if key in self._by_key]
        focused = next((row for row in self.rows() if row.hasFocus()), None)
        at = self.rows().index(focused) if focused is not None else 0
        shown: list[QWidget] = list(wanted)
        for index, row in enumerate(self.rows()):
            # A finished row keeps its place until it has closed.
            if isinstance(row, ActionRow) and row.finishing and row not in shown:
                shown.insert(min(index, len(shown)), row)
        for key, row in list(self._by_key.items()):
            if row not in shown:
                del self._by_key[key]
                del self._records[row]
        if shown:
            self._nothing.hide()
        if self.rows() != shown:
            self.set_rows(shown)
        if not shown:
            self._nothing.show()
        if focused is not None and focused not in shown and wanted:
            wanted[min(at, len(wanted) - 1)].setFocus()

    def _on_row_asked(self, name: str, row: ActionRow) -> None:
        self.asked.emit(name, self._records[row], row)

    def _on_row_key(self, event: QKeyEvent, row: ActionRow) -> None:
        self.key_asked.emit(event, self._records[row], row)

    def _on_row_closed(self, row: ActionRow) -> None:
        row.finishing = False
        at, had = self.rows().index(row) if row in self.rows() else 0, row.hasFocus()
        for key, each in list(self._by_key.items()):
            if each is row:
                # Undo may have brought the same record back meanwhile.
                del self._by_key[key]
                self._records.pop(row, None)
        self.set_rows([each for each in self.rows() if each is not row])
        if had and not self.rows():
            self.left_empty.emit()
        elif had:
            # Focus the next row, so that the owner can continue from here.
            self.rows()[min(at, len(self.rows()) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        missing = [key for key in self._order if key not in self._by_key]
        if not self.rows() and not missing:
            self._nothing.show()
