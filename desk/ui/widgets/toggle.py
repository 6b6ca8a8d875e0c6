"""Things that are on or off: the tick and the switch. Both are check boxes to assistive tools."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.widgets.click import ClickOnEnter
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
        # As browsers draw 1.5 px: half a pixel more only where there are half pixels.
        wide = 1.5 if painter.device().devicePixelRatioF() >= 2 else 1.0
        draw_box(painter, box, 6, c.card, c.edge, wide)


def draw_switch(
    painter: QPainter, theme: Theme, x: int, y: int, on: bool, on_accent: bool = False
) -> None:
    """Paint a switch, 36 x 20 at 100 % text; `on_accent` for one that lies on a filled pill."""
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


class _Toggle(ClickOnEnter, QCheckBox):
    def __init__(self, theme: Theme, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class TickBox(_Toggle):
    """A 20 px tick box in a target of 32."""

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        """`name` says what ticking does: "Done: Order the awning arm knob"."""
        super().__init__(theme, name, parent)

    def focus_radius(self) -> float:
        return 8.0

    def focus_rect(self) -> QRect:
        """Where the focus frame goes: around the box, not around the whole target."""
        side = self._theme.px(TICK)
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(32), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        box = self.focus_rect()
        draw_tick(QPainter(self), self._theme, box.x(), box.y(), self.isChecked())


class Switch(_Toggle):
    """A 36 x 20 switch in a target 32 high."""

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)

    def focus_radius(self) -> float:
        return self._theme.px(20) / 2 + 3

    def focus_rect(self) -> QRect:
        height = self._theme.px(20)
        return QRect(0, (self.height() - height) // 2, self._theme.px(36), height)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(36), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        box = self.focus_rect()
        draw_switch(QPainter(self), self._theme, box.x(), box.y(), self.isChecked())
