"""The list of pages at the left of Settings."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import wrapped
from desk.ui.widgets.painted_button import ButtonState
from desk.ui.widgets.painting import draw_box, draw_text
from desk.ui.widgets.tab_list import ListTab, TabList


class SectionTab(ListTab):
    """40 high, more where the name takes two lines: an icon and a name, tinted in front."""

    FOCUS_RADIUS = 6.0

    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        super().__init__(theme, text)
        self._icon = icon
        self._label = text

    def focus_rect(self) -> QRect:
        """Inside, as the list clips what stands out of it."""
        return self.rect().adjusted(3, 3, -3, -3)

    def sizeHint(self) -> QSize:
        more = (len(self._lines()) - 1) * self._theme.line_height(Text.BODY)
        return QSize(self._theme.px(200), self._theme.px(40) + more)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        c = self._theme.colours
        chosen = state.checked
        if chosen:
            outline = c.edge if self._theme.high_contrast else None
            draw_box(painter, self.rect(), 6, c.tint, outline)
        elif (fill := state.fill(c)) is not None:
            draw_box(painter, self.rect(), 6, fill, None)
        icon = self._theme.px(18)
        ink = c.accent_ink if chosen else c.ink2
        self._theme.draw_icon(painter, self._icon, 12, (self.height() - icon) // 2, icon, ink)
        left, weight = self._text_left(), 600 if chosen else 500
        line, lines = self._theme.line_height(Text.BODY), self._lines()
        top = (self.height() - line * len(lines)) // 2
        for number, text in enumerate(lines):
            box = QRect(left, top + number * line, self.width() - left - 4, line)
            draw_text(painter, self._theme, box, text, Text.BODY, c.ink, weight)

    def _text_left(self) -> int:
        return 12 + self._theme.px(18) + 12

    def _lines(self) -> list[str]:
        # Measured as if chosen, so that nothing jumps when it is.
        font = self._theme.metrics(Text.BODY, 600)[0]
        room = self.width() - self._text_left() - 6
        return wrapped(self._label, font, room) if room > 0 else [self._label]


class SectionList(TabList[SectionTab]):
    def add(self, key: str, icon: str, text: str) -> None:
        self.add_tab(key, SectionTab(self._theme, icon, text))
