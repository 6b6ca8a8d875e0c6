"""The widgets of the first-run page."""

import re
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import SANS_DISPLAY, Text, TypeSize
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box, draw_text, hline

NUMBER_WIDTH = 44  # pixels at 100 %
_NUMBER = TypeSize(20, 22, 600, -0.2, SANS_DISPLAY)
_COLOUR = re.compile(r"var\(--(\w+)\)")
_ART_WIDTH, _ART_HEIGHT, _TABLE = 500, 354, 6  # the file's pixels; the table top is at its foot


class PeopleSource(StrEnum):
    """A source of people that the first-run page offers; the value is stored in its draft."""

    CONTACTS = "contacts"
    TABLE = "table"
    SAMPLE = "sample"


class PaperCard(QWidget):
    """The box of the right side, painted as a sheet of paper."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 8, c.sheet, c.line2)


class FirstRunFooter(QWidget):
    """The footer of the page, 80 px high under a hairline; its layout holds the buttons."""

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
    """A step of the page: hairline, number, heading with a line beside it, and its content."""

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
    """The assurance that all data stays on this computer."""

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


class Art(QWidget):
    """The picture of the page, as wide as its column; the drawn table extends to both edges."""

    def __init__(self, theme: Theme, file: Path) -> None:
        super().__init__()
        self._theme = theme
        self._source = file.read_text("utf-8")
        self._renderer = QSvgRenderer()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_ART_HEIGHT)
        theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        table = self.rect()
        table.setTop(_ART_HEIGHT - _TABLE)
        left = min(0, (self.width() - _ART_WIDTH) // 2)
        self._renderer.render(painter, QRectF(left, 0, _ART_WIDTH, _ART_HEIGHT))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(table, self._theme.colours.accent)

    def _dress(self) -> None:
        svg = _COLOUR.sub(lambda found: self._theme.colour(found[1]).name(), self._source)
        self._renderer.load(QByteArray(svg.encode()))
        self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.update()


class ImportSourceCard(PaintedButton):
    """An icon, a title over a detail, and a tick while checked; 64 px high."""

    def __init__(self, theme: Theme, icon: str, title: str, detail: str) -> None:
        super().__init__(theme, checkable=True)
        self._icon = icon
        self._title = title
        self._detail = detail
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_detail(detail)

    def set_detail(self, detail: str) -> None:
        self._detail = detail
        self.setAccessibleName(f"{self._title}, {detail}")
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        words = max(
            theme.text_width(self._title, Text.SMALL, 600),
            theme.text_width(self._detail, Text.META),
        )
        # A tick may come; 54 px are the insets and gaps.
        whole = round(words) + theme.px(22) + theme.px(18) + 54
        return QSize(min(whole, theme.px(330)), theme.px(64))

    def nextCheckState(self) -> None:
        """Do nothing: the page decides which card is checked."""

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        theme, c = self._theme, self._theme.colours
        chosen = state.checked
        if chosen:
            draw_box(painter, self.rect(), 6, c.tint, c.accent, 2)
        else:
            draw_box(painter, self.rect(), 6, state.fill(c, c.card), c.line2)
        icon, tick = theme.px(22), theme.px(18)
        ink = c.accent_ink if chosen else c.ink2
        theme.draw_icon(painter, self._icon, 15, (self.height() - icon) / 2, icon, ink)
        right = self.width() - 15
        if chosen:
            right -= tick
            top = (self.height() - tick) / 2
            theme.draw_icon(painter, "check", right, top, tick, c.accent_ink, stroke=2.4)
            right -= 12
        left = 15 + icon + 12
        title, detail = theme.line_height(Text.SMALL), theme.line_height(Text.META)
        top = (self.height() - title - detail) // 2
        box = QRect(left, top, right - left, title)
        draw_text(painter, theme, box, self._title, Text.SMALL, c.ink, 600)
        box = QRect(left, top + title, right - left, detail)
        draw_text(painter, theme, box, self._detail, Text.META, c.ink3)
