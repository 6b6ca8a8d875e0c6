"""Labels for data: always plain text, elided or wrapped, on the design's line height."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from desk.formatting.text import one_line
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, TypeSize
from desk.ui.widgets.painting import Run, Side, draw_runs, draw_star, draw_text, key_hint_width
from desk.ui.widgets.painting import draw_key_hint as paint_key_hint

_LONGEST_TOOLTIP = 600
_MOST_WIDTHS = 8


class PlainLabel(QLabel):
    """A label whose text is never markup.

    One line, elided with the whole text as tooltip; or, with `wrap`, as many lines as needed.
    `most_lines` limits the lines: the last is elided, and the size hint has the width of one line.
    With `fits` a single line uses a smaller font before it is elided.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        kind: Text | TypeSize = Text.BODY,
        token: str = "ink",
        weight: int | None = None,
        *,
        wrap: bool = False,
        most_lines: int = 0,
        fits: bool = False,
        side: Side = Side.LEFT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._token = token
        self._weight = weight
        self._side = side
        self._wrap = wrap
        self._most_lines = most_lines
        self._fits = fits
        # By width and text size: a layout asks for several widths before anything is painted.
        self._lines: dict[tuple[int, float], list[str]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred,
            QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed,
        )
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._lines.clear()
        super().setText(text)
        self.updateGeometry()
        self.update()

    def set_token(self, token: str) -> None:
        self._token = token
        self.update()

    def set_kind(self, kind: Text | TypeSize) -> None:
        if kind is not self._kind:
            self._kind = kind
            self._lines.clear()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        width = math.ceil(self._theme.text_width(self.text(), self._kind, self._weight))
        if self._wrap:
            width = width if self._most_lines else min(width, self._theme.px(480))
            return QSize(width, self.heightForWidth(max(1, width)))
        return QSize(width, self._theme.line_height(self._kind))

    def minimumSizeHint(self) -> QSize:
        line = self._theme.line_height(self._kind)
        return QSize(0 if not self._wrap else self._theme.px(40), line)

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        if not self._wrap:
            return -1
        return max(1, len(self._wrapped(width))) * self._theme.line_height(self._kind)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.colour(self._token)
        if not self._wrap:
            rect, kind = self.rect(), self._kind
            if self._fits:
                kind = self._theme.fitting(self.text(), kind, rect.width(), self._weight)
            draw_text(
                painter,
                self._theme,
                rect,
                self.text(),
                kind,
                colour,
                self._weight,
                self._side,
            )
            return
        line = self._theme.line_height(self._kind)
        for number, text in enumerate(self._wrapped(self.width())):
            rect = self.rect()
            rect.setTop(number * line)
            rect.setHeight(line)
            draw_text(
                painter, self._theme, rect, text, self._kind, colour, self._weight, self._side
            )

    def event(self, event: QEvent) -> bool:
        cuts = not self._wrap or self._most_lines
        if event.type() == QEvent.Type.ToolTip and cuts and isinstance(event, QHelpEvent):
            tip = as_tooltip(self.text()) if self._is_cut() else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def _is_cut(self) -> bool:
        last = self._wrapped(self.width())[-1:] if self._wrap else [self.text()]
        return any(
            self._theme.text_width(line, self._kind, self._weight) > self.width() for line in last
        )

    def _wrapped(self, width: int) -> list[str]:
        key = (width, self._theme.text_scale)
        known = self._lines.get(key)
        if known is None:
            font = self._theme.metrics(self._kind, self._weight)[0]
            lines: list[str] = []
            if self._most_lines:
                # The last line holds the rest and is elided when painted. Test the width first:
                # QTextLayout needs slightly more room than the text is wide.
                whole = self._theme.text_width(self.text(), self._kind, self._weight)
                fits = whole <= width
                most = 1 if fits else self._most_lines
                lines = wrapped(one_line(self.text()), font, width, most)
            else:
                for paragraph in self.text().splitlines():
                    lines += wrapped(one_line(paragraph), font, width) or [""]
            if len(self._lines) >= _MOST_WIDTHS:
                self._lines.clear()
            known = self._lines[key] = lines
        return known


class RunLabel(QLabel):
    """A single line of runs in different weights and colours, elided at its end."""

    def __init__(
        self,
        theme: Theme,
        runs: Sequence[Run] = (),
        kind: Text | TypeSize = Text.BODY,
        *,
        side: Side = Side.LEFT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._side = side
        self._runs: tuple[Run, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_runs(runs)

    def set_runs(self, runs: Sequence[Run]) -> None:
        self._runs = tuple(runs)
        text = "".join(run.text for run in runs)
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = sum(self._theme.text_width(r.text, self._kind, r.weight) for r in self._runs)
        return QSize(math.ceil(width), self._theme.line_height(self._kind))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.line_height(self._kind))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_runs(QPainter(self), self._theme, self.rect(), self._runs, self._kind, self._side)


class KeyHint(QLabel):
    """A key cap, such as "Ctrl K"; 20 px high."""

    def __init__(self, theme: Theme, keys: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(key_hint_width(self._theme, self.text()), self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key_hint(QPainter(self), self._theme, self.width(), self.height() // 2, self.text())


def as_tooltip(text: str) -> str:
    """Return `text` so that QToolTip shows it literally.

    QToolTip guesses rich text from a tag or an escaped tag: a word joiner of no width breaks both.
    Longer texts are cut after 600 characters.
    """
    if len(text) > _LONGEST_TOOLTIP:
        text = text[:_LONGEST_TOOLTIP] + "…"
    return text.replace("<", "<\u2060").replace("&lt;", "&\u2060lt;")


def wrapped(paragraph: str, font: QFont, width: int, most: int = 0) -> list[str]:
    """Wrap one paragraph at `width` pixels; words that are too long are broken.

    If `most` is not 0, there are at most that many lines, and the last holds all the rest.
    """
    layout = QTextLayout(paragraph, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    # Qt counts UTF-16 units, Python code points: cut in UTF-16.
    units = paragraph.encode("utf-16-le", "surrogatepass")
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start, end = line.textStart(), line.textStart() + line.textLength()
        if len(lines) + 1 == most:
            end = len(units) // 2
        lines.append(units[2 * start : 2 * end].decode("utf-16-le", "replace").strip())
        if len(lines) == most:
            break
    layout.endLayout()
    return lines


class IconLabel(QWidget):
    """An icon in one colour token."""

    def __init__(self, theme: Theme, icon: str, size: int, token: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._size = size
        self._token = token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self._theme.px(self._size)
        ink = self._theme.colour(self._token)
        self._theme.draw_icon(QPainter(self), self._icon, 0, 0, size, ink)


class Star(QLabel):
    """A green star of 12 or 13 px, named "Always put through"."""

    def __init__(self, theme: Theme, size: int = 13, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self.setAccessibleName(self.tr("Always put through"))
        self.setToolTip(self.tr("Always put through"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self._theme.px(self._size)
        draw_star(QPainter(self), self._theme, 0, self.height() / 2, size)
