"""The widgets of the first-run page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import SANS_DISPLAY, Text, TypeSize
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painting import draw_box, hline

NUMBER_WIDTH = 44  # pixels at 100 %
_NUMBER = TypeSize(20, 22, 600, -0.2, SANS_DISPLAY)


class PaperCard(QWidget):
    """A sheet of paper."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 8, c.sheet, c.line2)


class FirstRunFooter(QWidget):
    """80 high under a hairline."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(80))


class FirstRunStep(QWidget):
    """A hairline, a number, a heading with a line beside it, and what is asked."""

    def __init__(
        self, theme: Theme, number: int, title: str, detail: str, content: QGridLayout
    ) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 19, 0, 20)
        row.setSpacing(0)
        self._number = PlainLabel(theme, str(number), _NUMBER, "accent_ink")
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(PlainLabel(theme, title, Text.HEADING))
        head.addWidget(PlainLabel(theme, detail, Text.SMALL, "ink3"), 1)
        column.addLayout(head)
        column.addSpacing(10)
        column.addLayout(content)
        row.addLayout(column, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)

    def _on_theme_changed(self) -> None:
        self._number.setFixedWidth(self._theme.px(NUMBER_WIDTH))


class StaysHere(QWidget):
    """The one promise that is made before anything is typed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setSpacing(0)
        row.addWidget(
            PlainLabel(theme, self.tr("Everything stays on this computer."), Text.META, "ink3")
        )
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self._theme.px(15)
        top = (self.height() - size) / 2
        ink = self._theme.colours.ink3
        self._theme.draw_icon(QPainter(self), "monitor", 0, top, size, ink)

    def _on_theme_changed(self) -> None:
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(self._theme.px(15) + 8, 0, 0, 0)
