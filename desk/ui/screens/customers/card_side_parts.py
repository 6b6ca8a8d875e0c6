"""Parts of the side column: sections, rows that can be clicked, open items with their tick."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk.domain.fixes import Fix
from desk.formatting.text import isolated
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, TypeSize
from desk.ui.widgets.label import PlainLabel, as_tooltip
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import Side, draw_box, hline
from desk.ui.widgets.toggle import TICK, draw_tick

OVERHANG = 8  # rows light up this far past the column
_HEAD = TypeSize(14, 20, 600)
_HEAD_HEIGHT = 22
_LONG = 30  # may not fit into one line
_LONGEST = 160


def shortened(text: str) -> str:
    """A few lines of the column at most; longer words end in dots."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


class SideSection(QWidget):
    """A heading with a caption on its right, a hairline above, and rows."""

    def __init__(self, theme: Theme, title: str, *, first: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._first = first
        self._rows: list[QWidget] = []
        self.setAccessibleName(title)
        self._caption = PlainLabel(theme, "", Text.META, "ink3", fits=True)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
        self._head.setSpacing(8)
        self._head.addWidget(PlainLabel(theme, title, _HEAD), 1)
        self._head.addWidget(self._caption)
        self._holder = QWidget()
        self._holder.setLayout(self._head)
        self._right: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4 if first else 15, 0, 14)
        self._column.setSpacing(0)
        self._column.addWidget(self._holder)
        self._column.addSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._measure)
        self._measure()

    def set_caption(self, caption: str, token: str = "ink3") -> None:
        self._caption.setText(caption)
        self._caption.set_token(token)

    def add_right(self, widget: QWidget) -> None:
        """A button at the right end, higher than the heading: it floats."""
        widget.setParent(self)
        self._right = widget
        self._place_right()

    def set_rows(self, rows: Sequence[QWidget]) -> None:
        held: QWidget | None = self.window().focusWidget()
        place = next((n for n, row in enumerate(self._rows) if _holds(row, held)), None)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = list(rows)
        for row in rows:
            if isinstance(row, PlainLabel):
                row.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
                row = _Inset(row)
                self._rows[self._rows.index(row.label)] = row
            self._column.addWidget(row)
        if place is not None and self._rows:
            target = self._rows[min(place, len(self._rows) - 1)]
            if target.focusPolicy() != Qt.FocusPolicy.NoFocus or target.focusProxy() is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def rows(self) -> list[QWidget]:
        return list(self._rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._first:
            width = self.width() - 2 * OVERHANG
            hline(QPainter(self), OVERHANG, 0, width, self._theme.colours.line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_right()

    def _place_right(self) -> None:
        if self._right is not None:
            size = self._right.sizeHint()
            middle = (4 if self._first else 15) + self._theme.px(_HEAD_HEIGHT) // 2
            self._right.setGeometry(
                self.width() - size.width(),
                middle - size.height() // 2,
                size.width(),
                size.height(),
            )

    def _measure(self) -> None:
        self._holder.setFixedHeight(self._theme.px(_HEAD_HEIGHT))
        self._place_right()


def _holds(row: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (row is focus or row.isAncestorOf(focus))


class _Inset(QWidget):
    """A label where the rows' text stands."""

    def __init__(self, label: PlainLabel) -> None:
        super().__init__()
        self.label = label
        column = QVBoxLayout(self)
        column.setContentsMargins(OVERHANG, 2, OVERHANG, 2)
        label.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label)


class SideRow(PaintedButton):
    """A text with a secondary text on its right and another below."""

    FOCUS_RADIUS = 6.0

    def __init__(
        self,
        theme: Theme,
        text: str,
        right: str = "",
        *,
        below: str = "",
        token: str = "ink",
        weight: int | None = None,
        right_token: str = "ink3",
        right_weight: int | None = None,
        right_kind: Text = Text.SMALL,
        below_kind: Text = Text.META,
        below_token: str = "ink2",
        wrap: bool = False,
    ) -> None:
        super().__init__(theme, name=text)
        # What is cut short here is whole in the tooltip, in the editor, and for screen readers.
        self.setToolTip(as_tooltip(text) if len(text) > _LONG else "")
        first = QHBoxLayout()
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(10)
        shown = shortened(text) if wrap else text
        first.addWidget(PlainLabel(theme, shown, Text.SMALL, token, weight, wrap=wrap), 1)
        if right:
            label = PlainLabel(theme, right, right_kind, right_token, right_weight, side=Side.RIGHT)
            label.setMaximumWidth(theme.px(120))
            label.setMinimumHeight(theme.line_height(Text.SMALL))
            first.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(OVERHANG, 3, OVERHANG, 3)
        column.setSpacing(0)
        column.addLayout(first)
        if below:
            column.addWidget(
                PlainLabel(theme, shortened(below), below_kind, below_token, wrap=True)
            )
        self._ignore_mouse_in_children()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        if (fill := state.fill(self._theme.colours)) is not None:
            draw_box(painter, self.rect(), 5, fill, None)


class _DoneMark(PaintedButton):
    """Shows the icon of the item; with the pointer or the focus near, a tick box."""

    def __init__(self, theme: Theme, icon: str, name: str) -> None:
        super().__init__(theme, name=name, checkable=True)
        self._icon = icon
        self.near = False
        self.setToolTip(self.tr("Done"))

    def focus_rect(self) -> QRect:
        side = self._theme.px(TICK)
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(32), self._theme.px(32))

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        if self.near or state.focused or state.checked:
            box = self.focus_rect()
            draw_tick(painter, self._theme, box.x(), box.y(), state.checked)
            return
        size = self._theme.px(16)
        ink = self._theme.colours.ink2
        left, top = (self.width() - size) / 2, (self.height() - size) / 2
        self._theme.draw_icon(painter, self._icon, left, top, size, ink)


class OpenItemRow(QWidget):
    """A thing to do or a promise: its tick is at the icon, everything else in its menu."""

    ticked = Signal()
    menu_wanted = Signal()
    key_pressed = Signal(object)  # QKeyEvent; the receiver accepts it if it handled it

    def __init__(self, theme: Theme, fix: Fix, line: str, token: str) -> None:
        super().__init__()
        self._theme = theme
        icon = "handshake" if fix.is_promise else "timer"
        name = self.tr("Kept: {what}") if fix.is_promise else self.tr("Done: {what}")
        self.mark = _DoneMark(theme, icon, name.format(what=isolated(fix.what)))
        self.mark.setParent(self)
        self.mark.clicked.connect(self.ticked)
        self.words = SideRow(
            theme, fix.what, below=line, below_token=token, below_kind=Text.META, wrap=True
        )
        self.words.setAccessibleName(f"{fix.what}, {line}")
        self.words.clicked.connect(self.menu_wanted)
        self.setFocusProxy(self.mark)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16) + 10, 2, 0, 2)
        row.addWidget(self.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._set_near(True)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_near(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Around the icon, which stands in the first line.
        side, icon = self._theme.px(32), self._theme.px(16)
        line = self._theme.line_height(Text.SMALL)
        self.mark.setGeometry(
            OVERHANG + icon // 2 - side // 2, 5 + line // 2 - side // 2 + 1, side, side
        )

    def _set_near(self, near: bool) -> None:
        self.mark.near = near
        self.mark.update()
