"""The card of an import source on the first-run page."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box, draw_text


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
        """The page decides which card is checked."""

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
