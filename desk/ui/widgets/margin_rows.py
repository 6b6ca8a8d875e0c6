"""Ledger rows: the margin column with its time, the rose line, hover, selected and focused.

The painting functions serve item delegates; `Ledger` and `LedgerRow` are the same look as real
widgets, for lists short enough to hold buttons.
"""

from enum import Enum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk.record import record
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painting import Side, draw_focus, draw_text, hline, vline

MARGIN_LEFT_PAGE = 68
MARGIN_RIGHT_PAGE = 56
MARGIN_TIMELINE = 60
_MARGIN_INSET = 12
_SELECTED_BAR = 3
_HEAD_ROOM = 48  # what a section's head takes above its first row


class MarginTone(Enum):
    """How the time in the margin reads: colour token and weight."""

    CALM = ("ink2", 500)
    NOW = ("ink", 600)
    LATE = ("late", 600)
    KEPT = ("accent_ink", 600)
    PAST = ("ink3", 400)


@record(frozen=True, slots=True)
class RowState:
    """What is true of a row while it is painted. `running` is tinted without the accent bar."""

    hovered: bool = False
    selected: bool = False
    focused: bool = False
    running: bool = False


def draw_row_back(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    state: RowState,
    margin: int | None = None,
    last: bool = False,
) -> None:
    """Fill and rules of one row.

    A hairline runs along the top edge, and with `last` also along the bottom edge. `margin` is
    the x offset of the rose line from the row's left edge in device-independent pixels, None for
    lists without a margin column.
    """
    c = theme.colours
    tinted = state.selected or state.running
    if tinted:
        painter.fillRect(rect, c.tint)
    elif state.hovered:
        painter.fillRect(rect, c.hover)
    line = c.tint_line if tinted else c.line
    hline(painter, rect.x(), rect.y(), rect.width(), line)
    if last:
        hline(painter, rect.x(), rect.bottom(), rect.width(), line)
    if margin is not None:
        vline(painter, rect.x() + margin, rect.y(), rect.height(), c.margin)
    if state.selected:
        painter.fillRect(rect.x(), rect.y(), _SELECTED_BAR, rect.height(), c.accent)


def draw_row_focus(painter: QPainter, theme: Theme, rect: QRect, state: RowState) -> None:
    """The inner accent line of a focused row; call it after the row's content."""
    if state.focused:
        draw_focus(painter, theme, rect, 0)


def draw_margin(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    margin: int,
    text: str,
    tone: MarginTone = MarginTone.CALM,
) -> None:
    """The right-aligned time in the margin column of a row.

    "3 mo late" is wider than the column; its second half goes below, so that each number keeps
    its unit.
    """
    token, weight = tone.value
    room = margin - theme.px(_MARGIN_INSET)
    line = theme.line_height(Text.SMALL)
    lines = [text]
    if theme.text_width(text, Text.SMALL, weight) > room and rect.height() > 2 * line:
        words = text.split(" ")
        half = (len(words) + 1) // 2  # "3 mo" and "late", "6 h" and "26 m"
        lines = [" ".join(part) for part in (words[:half], words[half:]) if part]
    # Below the hairline along the top edge.
    top = rect.y() + 1.75 - line * (len(lines) - 1) / 2
    for number, part in enumerate(lines):
        box = QRectF(rect.x(), top + number * line, room, rect.height() - 1)
        kind = theme.fitting(part, Text.SMALL, int(room), weight)
        draw_text(painter, theme, box, part, kind, theme.colour(token), weight, Side.RIGHT)


class MarginRow(QWidget):
    """One focusable row that may hold widgets right of its margin column.

    `content` is the layout after the rose line. Enter, a double click or a click on the row asks
    to open it; other keys go to `key_pressed`, so that a screen can bind C, D, S, T, P and Space.
    """

    opened = Signal()
    key_pressed = Signal(object)  # QKeyEvent; accept() it if it was for you
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
        """`name` is read aloud: "Gus Lindqvist, waiting 17 hours, missed yesterday 5:20 pm";
        `margin`, `height` and `gap` (margin to content) are the design's pixels."""
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
        """The last row of a list also has a rule below it."""
        self._last = last
        self.update()

    def focus_radius(self) -> None:
        """None: a row paints its own inner focus line."""
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
        # A pointer is where it can see; under it nothing may move.
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._scroll_into_view()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def _scroll_into_view(self) -> None:
        """Arrows reach rows below the page's edge; with the head above the first one."""
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
    """A column of rows. Up and Down move between rows, Home and End to the ends."""

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        """`name` is the accessible name of the list, such as "Call back"."""
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[QWidget] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def rows(self) -> list[QWidget]:
        return list(self._rows)

    def set_rows(self, rows: list[QWidget]) -> None:
        """Show these rows; rows no longer listed are deleted. Kept rows keep their focus."""
        # Rows at the top that stay are left alone: a long list comes in pieces.
        same = 0
        for before, now in zip(self._rows, rows, strict=False):
            if before is not now:
                break
            same += 1
        kept = set(rows)
        for row in self._rows[same:]:
            self._column.removeWidget(row)
            if row not in kept:
                row.hide()
                row.deleteLater()
        self._rows = list(rows)
        for row in rows[same:]:
            self._column.addWidget(row)
        for number, row in enumerate(rows):
            if isinstance(row, MarginRow) and row.is_last != (number == len(rows) - 1):
                row.set_last(not row.is_last)
        self.updateGeometry()

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
            # At the end of this list: the screen may move on to the next one.
            event.ignore()
