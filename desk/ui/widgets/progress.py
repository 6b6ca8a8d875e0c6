"""Widgets that show progress: the two-minute ring, the tally of promises and the progress bar."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QWidget

from desk.domain.fixes import MEASURE_SECONDS
from desk.domain.promises import PromiseOutcome
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.announce import announce
from desk.ui.widgets.painting import Side, draw_box, draw_text

_JUST_STARTED = 2.0
_LARGE = 56
_HAIR = "\u200a"  # hair space, so that "+15 m" fits into the ring


def ring_text(elapsed: float) -> str:
    """Return "1:24" for the time left, or "+0:31" past two minutes; `elapsed` in seconds.

    From ten minutes past on it is "+15 m", then "+2 h" and "+3 d", to fit into the ring.
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
        # The time left ends at twelve o'clock, so the ring empties clockwise.
        painter.drawArc(circle, 90 * 16, round(360 * 16 * left))
    ink = c.late if late else c.ink if large else c.ink3
    kind, weight = (Text.SMALL, 600) if large else (Text.CAPTION, 500)
    draw_text(painter, theme, rect, ring_text(elapsed), kind, ink, weight, Side.CENTRE)


class TimerRing(QLabel):
    """A ring of 40 or 56 px that shows whole seconds and repaints once a second.

    It announces the start, 30 seconds left and the stop to assistive tools.
    """

    def __init__(self, theme: Theme, size: int = 40, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._elapsed: float | None = None
        self.setAccessibleName(self.tr("Two-minute clock"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_elapsed(self, seconds: float) -> None:
        """Set the seconds since the start; the caller does so once a second."""
        before, self._elapsed = self._elapsed, seconds
        half_minute = MEASURE_SECONDS - 30
        if before is None:
            # A running clock that is only shown again has not started now.
            if seconds < _JUST_STARTED:
                announce(self, self.tr("Clock started, two minutes"))
        elif before < half_minute <= seconds:
            announce(self, self.tr("30 seconds left"))
        if before is None or int(before) != int(seconds):
            self.update()

    def stop(self) -> None:
        """Announce that the clock has stopped; the ring keeps showing its last reading."""
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


_MOST_STROKES = 60
_HEIGHT = 12


class TallyMarks(QLabel):
    """Tally marks of promises, 12 px high: green if early, pale if kept, hollow red if missed.

    The accessible name is exact: "41 of 43 promises kept, 38 early". Above sixty promises a stroke
    stands for several, so that the width is bounded.
    """

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts = (0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_counts(self, early: int, on_the_day: int, missed: int) -> None:
        self._counts = (early, on_the_day, missed)
        kept = early + on_the_day
        sentence = self.tr("%1 of %2 promises kept, %3 early")
        sentence = sentence.replace("%1", str(kept)).replace("%2", str(kept + missed))
        self.setAccessibleName(sentence.replace("%3", str(early)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        scale = max(1.0, self._theme.text_scale)
        strokes = self._strokes()
        # The last stroke keeps its gap, as in the design.
        width = _left_edges(strokes)[-1] + _advance(strokes[-1]) if strokes else 0
        return QSize(round(width * scale), round(_HEIGHT * scale))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scale = max(1.0, self._theme.text_scale)
        painter.scale(scale, scale)
        c = self._theme.colours
        strokes = self._strokes()
        for stroke, x in zip(strokes, _left_edges(strokes), strict=True):
            if stroke is PromiseOutcome.MISSED:
                painter.setPen(QPen(c.late, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(x + 0.5, 0.5, 2, _HEIGHT - 1))
            else:
                early = stroke is PromiseOutcome.EARLY
                painter.fillRect(x, 0, 2, _HEIGHT, c.accent if early else c.heat[2])

    def _strokes(self) -> list[PromiseOutcome]:
        early, on_the_day, missed = self._counts
        each = max(1, -(-(early + on_the_day + missed) // _MOST_STROKES))

        def share(count: int) -> int:
            return -(-count // each)

        return [
            *[PromiseOutcome.EARLY] * share(early),
            *[PromiseOutcome.ON_DAY] * share(on_the_day),
            *[PromiseOutcome.MISSED] * share(missed),
        ]


def _advance(stroke: PromiseOutcome) -> int:
    """Return the width of a stroke with its gap in pixels."""
    return 6 if stroke is PromiseOutcome.MISSED else 5


def _left_edges(strokes: list[PromiseOutcome]) -> list[int]:
    edges, x = [], 0
    for number, stroke in enumerate(strokes):
        if number and number % 5 == 0:
            x += 4
        edges.append(x)
        x += _advance(stroke)
    return edges


_WIDTH = 480


class ProgressTrack(QProgressBar):
    """A thin progress bar. With an unknown length it is empty."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setMaximumWidth(theme.px(_WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        draw_box(painter, self.rect(), 3, c.press, None)
        whole = self.maximum() - self.minimum()
        if whole > 0 and self.value() > 0:
            box = self.rect()
            box.setWidth(max(6, round(box.width() * self.value() / whole)))
            draw_box(painter, box, 3, c.accent, None)
