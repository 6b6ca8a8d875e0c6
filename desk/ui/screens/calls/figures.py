"""The four figures of a period, in two columns or, in a low window, in one line."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painting import Run, draw_runs, draw_text

_FIRST_COLUMN = 200
_SECOND_COLUMN = 280
_NARROWEST = 150
_NUMBER = 26
_WHAT = 16
_BETWEEN = 16
_LINE = 20


class Figures(QWidget):
    """Figures in two columns, a number with what it counts below, or all of them in one line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._figures: Sequence[tuple[str, str]] = ()
        self._in_line = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show pairs of a number and what it counts."""
        self._figures = figures
        self.setAccessibleName(", ".join(f"{number} {what}" for number, what in figures))
        self.update()

    def set_in_line(self, on: bool) -> None:
        if on != self._in_line:
            self._in_line = on
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        if self._in_line:
            return QSize(px(_SECOND_COLUMN), px(_LINE))
        height = 2 * px(_NUMBER + _WHAT) + px(_BETWEEN) + 2
        return QSize(px(_FIRST_COLUMN + _SECOND_COLUMN), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._theme.px(_NARROWEST), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, px = self._theme, self._theme.px
        if self._in_line:
            self._paint_line(painter)
            return
        column = self._second_column()
        for n, (number, what) in enumerate(self._figures):
            box = self.rect()
            box.setLeft(column * (n % 2))
            box.setTop(2 + (n // 2) * px(_NUMBER + _WHAT + _BETWEEN))
            box.setWidth(column - px(8) if n % 2 == 0 else self.width() - column)
            box.setHeight(px(_NUMBER))
            draw_text(painter, theme, box, number, Text.TITLE, theme.colours.ink)
            box.moveTop(box.bottom() + 1)
            box.setHeight(px(_WHAT))
            kind = theme.fitting(what, Text.META, box.width())
            draw_text(painter, theme, box, what, kind, theme.colours.ink3)

    def _second_column(self) -> int:
        """Return the left edge of the second column; the texts decide if it is narrow."""
        column = min(self._theme.px(_FIRST_COLUMN), self.width() // 2)
        if self.width() < self._theme.px(_FIRST_COLUMN + _SECOND_COLUMN):
            needed = [
                max((self._theme.text_width(what, Text.META) for _n, what in side), default=0.0)
                for side in (self._figures[::2], self._figures[1::2])
            ]
            if sum(needed):
                share = round((self.width() - self._theme.px(8)) * needed[0] / sum(needed))
                column = min(self._theme.px(_FIRST_COLUMN), share + self._theme.px(8))
        return column

    def _paint_line(self, painter: QPainter) -> None:
        """Paint as many figures as there is room for."""
        left = 0.0
        for number, what in self._figures:
            runs = [Run(number + " ", "ink", 600), Run(what, "ink3")]
            width = sum(self._theme.text_width(run.text, Text.SMALL, run.weight) for run in runs)
            if left and left + width > self.width():
                break
            box = QRectF(left, 0, self.width() - left, self.height())
            draw_runs(painter, self._theme, box, runs, Text.SMALL)
            left += width + self._theme.px(20)
