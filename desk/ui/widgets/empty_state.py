"""The text that a list shows if it has no rows."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import wrapped
from desk.ui.widgets.painting import draw_text
from desk.ui.widgets.row_painting import MARGIN_LEFT_PAGE, RowState, draw_row_back

_GAP = 16


class EmptyState(QWidget):
    """A row with a fact in bold and a helpful line below it.

    Both wrap, so that neither is elided.
    """

    def __init__(
        self,
        theme: Theme,
        fact: str,
        line: str,
        *,
        margin: int = MARGIN_LEFT_PAGE,
        height: int = 60,
        gap: int = _GAP,
        parent: QWidget | None = None,
    ) -> None:
        """`margin` 0 means no margin line; `gap` is the space in pixels before the text."""
        super().__init__(parent)
        self._theme = theme
        self._margin = margin
        self._height = height
        self._gap = gap
        self._fact = fact
        self._line = line
        # By width and text size: a layout asks for the height a dozen times before a paint.
        self._wrapped: dict[tuple[int, float], list[tuple[str, Text]]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_texts(fact, line)

    def set_texts(self, fact: str, line: str) -> None:
        self._fact = fact
        self._line = line
        self._wrapped.clear()
        self.setAccessibleName(f"{fact}. {line}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self.width() or self._theme.px(480)
        return QSize(self._theme.px(200), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(self._height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # the size hint depends on the width

    def heightForWidth(self, width: int) -> int:
        texts = len(self._lines(width)) * self._theme.line_height(Text.BODY)
        least = self._theme.px(self._height)
        usual = 2 * self._theme.line_height(Text.BODY)
        return max(least, texts + least - usual)

    def _room(self, width: int) -> int:
        return width - self._theme.px(self._margin) - self._gap

    def _lines(self, width: int) -> list[tuple[str, Text]]:
        """Return the wrapped lines of both texts at a width in pixels, each with its type."""
        key = (width, self._theme.text_scale)
        found = self._wrapped.get(key)
        if found is None:
            found = self._wrapped[key] = []
            for text, kind in ((self._fact, Text.BODY), (self._line, Text.SMALL)):
                font = self._theme.metrics(kind, 600 if kind is Text.BODY else None)[0]
                found += [(each, kind) for each in wrapped(text, font, max(1, self._room(width)))]
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        margin = self._theme.px(self._margin)
        draw_row_back(painter, self._theme, self.rect(), RowState(), margin or None, last=True)
        c = self._theme.colours
        line = self._theme.line_height(Text.BODY)
        lines = self._lines(self.width())
        top = (self.height() - len(lines) * line) // 2
        left = margin + self._gap
        for text, kind in lines:
            # One pixel more than measured, so that rounding never elides what fits.
            box = QRect(left, top, self._room(self.width()) + 1, line)
            fact = kind is Text.BODY
            ink, weight = (c.ink, 600) if fact else (c.ink2, None)
            draw_text(painter, self._theme, box, text, kind, ink, weight)
            top += line
