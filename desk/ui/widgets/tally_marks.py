"""The tally of promises: one stroke each, in fives. Early green, kept pale, missed hollow red."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk.ui.theme.theme import Theme

_MOST_STROKES = 60
_HEIGHT = 12


class TallyMarks(QLabel):
    """A drawing 12 high with a sentence for assistive tools: "41 of 43 promises kept, 38 early".

    Past sixty promises a stroke stands for several, so that the drawing keeps its width; the
    sentence stays exact.
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
        width = _left_edges(strokes)[-1] + (6 if strokes[-1] == "missed" else 5) if strokes else 0
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
            if stroke == "missed":
                painter.setPen(QPen(c.late, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(x + 0.5, 0.5, 2, _HEIGHT - 1))
            else:
                painter.fillRect(x, 0, 2, _HEIGHT, c.accent if stroke == "early" else c.heat[2])

    def _strokes(self) -> list[str]:
        early, on_the_day, missed = self._counts
        each = max(1, -(-(early + on_the_day + missed) // _MOST_STROKES))

        def share(count: int) -> int:
            return -(-count // each)

        return ["early"] * share(early) + ["kept"] * share(on_the_day) + ["missed"] * share(missed)


def _left_edges(strokes: list[str]) -> list[int]:
    edges, x = [], 0
    for number, stroke in enumerate(strokes):
        if number and number % 5 == 0:
            x += 4
        edges.append(x)
        x += 6 if stroke == "missed" else 5
    return edges
