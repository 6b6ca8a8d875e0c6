"""The tick box and the switch. Both are check boxes to assistive tools."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box

TICK = 20


def draw_tick(painter: QPainter, theme: Theme, x: int, y: int, on: bool) -> None:
    """Paint a tick box (20 px at 100 % text) with its top left corner at x, y."""
    c = theme.colours
    side = theme.px(TICK)
    box = QRect(x, y, side, side)
    if on:
        draw_box(painter, box, 6, c.accent, c.accent, 1.5)
        icon = theme.px(14)
        at = (side - icon) / 2
        theme.draw_icon(painter, "check", x + at, y + at, icon, c.on_accent, stroke=2.5)
    else:
        # 1.5 px is only sharp on a screen with half pixels.
        wide = 1.5 if painter.device().devicePixelRatioF() >= 2 else 1.0
        draw_box(painter, box, 6, c.card, c.edge, wide)


def draw_switch(
    painter: QPainter, theme: Theme, x: int, y: int, on: bool, on_accent: bool = False
) -> None:
    """Paint a switch, 36 x 20 px at 100 % text; `on_accent`: for an accent background."""
    c = theme.colours
    track, knob = (c.on_accent, c.accent) if on_accent else (c.accent, c.on_accent)
    width, height, inset = theme.px(36), theme.px(20), theme.px(4)
    side = height - 2 * inset
    box = QRect(x, y, width, height)
    if on:
        draw_box(painter, box, height / 2, track, track)
    else:
        draw_box(painter, box, height / 2, c.card, c.edge)
    left = x + (width - inset - side if on else inset)
    draw_box(painter, QRectF(left, y + inset, side, side), side / 2, knob if on else c.edge, None)


class _Toggle(PaintedButton):
    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        """`name` says what checking does: "Done: Order the awning arm knob"."""
        super().__init__(theme, name=name, checkable=True, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class TickBox(_Toggle):
    """A 20 px tick box in a target of 32 px."""

    def focus_rect(self) -> QRect:
        """Return the rectangle of the box, not of the whole target."""
        side = self._theme.px(TICK)
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(32), self._theme.px(32))

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        box = self.focus_rect()
        draw_tick(painter, self._theme, box.x(), box.y(), state.checked)


class Switch(_Toggle):
    """A 36 x 20 px switch in a target 32 px high."""

    def focus_radius(self) -> float:
        return self._theme.px(20) / 2 + 3

    def focus_rect(self) -> QRect:
        height = self._theme.px(20)
        return QRect(0, (self.height() - height) // 2, self._theme.px(36), height)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(36), self._theme.px(32))

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        box = self.focus_rect()
        draw_switch(painter, self._theme, box.x(), box.y(), state.checked)
