"""The lamp, as window logo and tray icon: lit if reachable, out during With someone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk.domain.tray_status import TrayStatus
from desk.ui.theme.icons import render
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import TypeSize
from desk.ui.widgets.painting import Side, draw_box, draw_text

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

ICON_SIZES = (16, 22, 24, 32, 48)
_BEAM = b"#F5DE8C"


def status_pixmap(
    theme: Theme, state: TrayStatus, size: int, ratio: float = 1.0, count: int = 0
) -> QPixmap:
    """Paint the lamp; `size` in device-independent pixels, a `count` above 0 adds a red badge."""
    key = ("lamp", state, size, ratio, min(count, 10))
    found = theme.kept_pixmap(key)
    if found is not None:
        return found
    c = theme.colours
    ink = c.ink3 if state is TrayStatus.GREY else c.accent
    svg = theme.svg("lamp").replace(b"currentColor", ink.name().encode())
    svg = svg.replace(_BEAM, c.beam.name().encode())
    parts = ("beam", "lamp") if state is TrayStatus.LIT else ("lamp",)
    pixmap = render(svg, size, ratio, parts)
    if count > 0:
        _paint_number(pixmap, theme, size, count)
    return theme.keep_pixmap(key, pixmap)


def status_icon(theme: Theme, state: TrayStatus, count: int = 0) -> "QIcon":
    """Return a QIcon of the lamp in all ICON_SIZES at device ratios 1 and 2."""
    from PySide6.QtGui import QIcon  # see Icons.icon

    icon = QIcon()
    for size in ICON_SIZES:
        for ratio in (1.0, 2.0):
            icon.addPixmap(status_pixmap(theme, state, size, ratio, count))
    return icon


class StatusIcon(QLabel):
    """The lamp as window logo. Its accessible name says what the state means."""

    def __init__(self, theme: Theme, size: int = 32, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._state = TrayStatus.LIT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(TrayStatus.LIT)

    def set_state(self, state: TrayStatus) -> None:
        self._state = state
        names = {
            TrayStatus.LIT: self.tr("Lamp lit: you are reachable"),
            TrayStatus.OUT: self.tr("Lamp out: with someone, calls are held"),
            TrayStatus.GREY: self.tr("Lamp grey: phone not connected"),
        }
        self.setAccessibleName(names[state])
        self.update()

    @property
    def state(self) -> TrayStatus:
        return self._state

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self._theme.px(self._size)
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(0, 0, status_pixmap(self._theme, self._state, size, ratio))


def _paint_number(pixmap: QPixmap, theme: Theme, size: int, count: int) -> None:
    text = str(count) if count < 10 else "9+"
    side = float(round(5 + size / 3))
    width = side if len(text) == 1 else side * 1.25
    badge = QRectF(size - width, 0, width, side)
    painter = QPainter(pixmap)
    # A clear rim lifts the badge off the lamp at small sizes.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    draw_box(painter, badge.adjusted(-1, 0, 0, 1), side / 2, theme.colours.ink, None)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    c = theme.colours
    draw_box(painter, badge, side / 2, c.late, None)
    digits = TypeSize(round(side * 11 / 14 / theme.text_scale), 14, 600)
    draw_text(painter, theme, badge, text, digits, c.card, side=Side.CENTRE)
    painter.end()
