"""The two-minute ring of Do it now: counts down, then a full red ring counts on, silently."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk.domain.fixes import MEASURE_SECONDS
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.announce import announce
from desk.ui.widgets.painting import Side, draw_text

_JUST_STARTED = 2.0
_LARGE = 56
_HAIR = "\u200a"  # a space that still lets "+15 m" fit into the ring


def ring_text(elapsed: float) -> str:
    """ "1:24" left, or "+0:31" past two minutes; `elapsed` in seconds since the start.

    From ten minutes past on "+15 m", then "+2 h" and "+3 d": seconds would not fit into the ring.
    """
    seconds = int(elapsed)
    left = MEASURE_SECONDS - seconds
    if left >= 0:
        return f"{left // 60}:{left % 60:02d}"
    minutes = -left // 60
    if minutes < 10:
        return f"+{minutes}:{-left % 60:02d}"
    if minutes < 60:
        return f"+{minutes}{_HAIR}m"
    return f"+{minutes // 60}{_HAIR}h" if minutes < 24 * 60 else f"+{minutes // (24 * 60)}{_HAIR}d"


def draw_ring(painter: QPainter, theme: Theme, rect: QRect, elapsed: float) -> None:
    """Paint the ring into a square of 40 or 56 px (at 100 % text); `elapsed` in seconds."""
    c = theme.colours
    large = rect.width() >= theme.px(_LARGE)
    width = theme.px(4 if large else 3)
    late = elapsed > MEASURE_SECONDS
    circle = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(c.late if late else c.tint_line, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawEllipse(circle)
    if not late:
        pen.setColor(c.accent)
        painter.setPen(pen)
        left = max(0.0, 1 - elapsed / MEASURE_SECONDS)
        # What is left lies before twelve o'clock: the ring empties clockwise.
        painter.drawArc(circle, 90 * 16, round(360 * 16 * left))
    ink = c.late if late else c.ink if large else c.ink3
    kind, weight = (Text.SMALL, 600) if large else (Text.CAPTION, 500)
    draw_text(painter, theme, rect, ring_text(elapsed), kind, ink, weight, Side.CENTRE)


class TimerRing(QLabel):
    """A ring of 40 or 56 px. Shows whole seconds and repaints only when one has passed.

    Announced to assistive tools: the start, 30 seconds left, and when the clock stops.
    """

    def __init__(self, theme: Theme, size: int = 40, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._elapsed: float | None = None
        self.setAccessibleName(self.tr("Two-minute clock"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_elapsed(self, seconds: float) -> None:
        """Seconds since the start; from the owner of the clock, once a second."""
        before, self._elapsed = self._elapsed, seconds
        half_minute = MEASURE_SECONDS - 30
        if before is None:
            # One that has been running and is only shown again did not start.
            if seconds < _JUST_STARTED:
                announce(self, self.tr("Clock started, two minutes"))
        elif before < half_minute <= seconds:
            announce(self, self.tr("30 seconds left"))
        if before is None or int(before) != int(seconds):
            self.update()

    def stop(self) -> None:
        """The clock has stopped; the ring keeps its last reading until it is removed."""
        if self._elapsed is not None:
            announce(self, self.tr("Clock stopped at %1").replace("%1", _spoken(self._elapsed)))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._theme.px(self._size)
        square = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        draw_ring(QPainter(self), self._theme, square, self._elapsed or 0.0)


def _spoken(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
