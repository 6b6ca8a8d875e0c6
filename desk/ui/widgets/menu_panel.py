"""A menu of rows with an icon, a text, a detail and a key hint."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk.record import record
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.overlay import Popover
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import (
    Side,
    draw_box,
    draw_key_hint,
    draw_text,
    hline,
    key_hint_width,
)

_WIDEST = 420


@record(frozen=True, slots=True)
class MenuItem:
    """One row; `handler` is called after the menu has closed.

    `icon` is a file name in resources/icons, `detail` a text on the right in the colour token
    `tone`, `keys` a shortcut such as "Ctrl K". `checked` is None for a row that is not checkable;
    a checked row without an icon shows a tick.
    """

    text: str
    handler: Callable[[], object]
    icon: str | None = None
    detail: str = ""
    tone: str = "ink3"
    keys: str = ""
    enabled: bool = True
    checked: bool | None = None


class MenuPanel(Popover):
    """Rows 34 px high under a caption. Arrows, Home and End move; Enter, Space or a click chooses.

    It stands in for QMenu, which has no caption, no coloured detail and no painted key hints.
    """

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        title: str,
        items: list[MenuItem | None],
        width: int = 280,
    ) -> None:
        """`window` is the top-level widget, `width` in pixels at 100 % text; None in `items` is a
        separator."""
        super().__init__(theme, window, width)
        self.setAccessibleName(title)
        self._rows: list[_MenuRow] = []
        if title:
            caption = QVBoxLayout()
            caption.setContentsMargins(12, 6, 12, 6)
            caption.addWidget(PlainLabel(theme, title, Text.CAPTION, "ink3"))
            self.column.addLayout(caption)
        for item in items:
            if item is None:
                self.column.addWidget(_Separator(theme))
                continue
            row = _MenuRow(theme, item)
            row.clicked.connect(lambda _=False, item=item: self._on_row_clicked(item))
            self._rows.append(row)
            self.column.addWidget(row)

    def _size(self) -> QSize:
        """Return the size of the popover, wider if a row needs more room."""
        size = super()._size()
        margins = self.column.contentsMargins()
        needed = max((row.needed_width() for row in self._rows), default=0)
        return size.expandedTo(QSize(needed + margins.left() + margins.right(), 0))

    def _open_at(self, left: int, below: int, above: int) -> None:
        super()._open_at(left, below, above)
        if rows := self._enabled_rows():
            rows[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = self._enabled_rows()
        here = next((i for i, row in enumerate(rows) if row.hasFocus()), 0)
        last = len(rows) - 1
        targets = {
            Qt.Key.Key_Up: here - 1 if here else last,
            Qt.Key.Key_Down: here + 1 if here < last else 0,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is not None and rows:
            rows[target].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Close the menu with Tab."""
        self.close_panel()
        return True

    def _enabled_rows(self) -> list["_MenuRow"]:
        return [row for row in self._rows if row.isEnabled()]

    def _on_row_clicked(self, item: MenuItem) -> None:
        self.close_panel()
        item.handler()


class _MenuRow(PaintedButton):
    FOCUS_RADIUS = None  # the row with the focus is tinted

    def __init__(self, theme: Theme, item: MenuItem) -> None:
        name = f"{item.text}, {item.detail}" if item.detail else item.text
        super().__init__(theme, name=name, checkable=item.checked is not None)
        self._item = item
        self.setChecked(bool(item.checked))
        self.setEnabled(item.enabled)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(34))

    def needed_width(self) -> int:
        """Return the width in pixels at which nothing is elided, at most _WIDEST."""
        theme, item = self._theme, self._item
        width = 12 + theme.px(16) + 11 + ceil(theme.text_width(item.text, Text.SMALL, 500)) + 10
        if item.detail:
            width += int(theme.text_width(item.detail, Text.SMALL)) + 1 + 11
        if item.keys:
            width += key_hint_width(theme, item.keys) + 11
        return min(width, theme.px(_WIDEST))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # for the panel; QAbstractButton would move the focus by geometry
            return
        super().keyPressEvent(event)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        c = self._theme.colours
        chosen = state.focused
        if chosen:
            draw_box(painter, self.rect(), 5, c.tint, c.line if self._theme.high_contrast else None)
        icon = self._theme.px(16)
        name = self._item.icon or ("check" if state.checked else None)
        if name is not None:
            ink = c.accent_ink if chosen else c.ink2 if state.enabled else c.ink3
            top = (self.height() - icon) / 2
            self._theme.draw_icon(painter, name, 12, top, icon, ink)
        left, right = 12 + icon + 11, self.width() - 10
        if self._item.keys:
            draw_key_hint(painter, self._theme, right, self.height() // 2, self._item.keys)
            right -= key_hint_width(self._theme, self._item.keys) + 11
        detail_width = int(self._theme.text_width(self._item.detail, Text.SMALL)) + 1
        detail = QRect(right - detail_width, 0, detail_width, self.height())
        ink = self._theme.colour(self._item.tone)
        weight = 600 if self._item.tone == "late" else None
        draw_text(
            painter, self._theme, detail, self._item.detail, Text.SMALL, ink, weight, Side.RIGHT
        )
        room = right - left - (detail_width + 11 if self._item.detail else 0)
        box = QRect(left, 0, room, self.height())
        ink = c.ink if state.enabled else c.ink3
        draw_text(painter, self._theme, box, self._item.text, Text.SMALL, ink, 500)


class _Separator(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(11)

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 8, 5, self.width() - 16, self._theme.colours.line)
