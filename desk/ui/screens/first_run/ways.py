"""The ways to bring people: cards of which one can be chosen."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painting import draw_box, draw_text


class ImportSourceCard(QPushButton):
    """64 high: an icon, a name over a line, and a tick while it is chosen."""

    def __init__(self, theme: Theme, icon: str, title: str, detail: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._title = title
        self._detail = detail
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_detail(detail)
        theme.changed.connect(self._on_theme_changed)

    def set_detail(self, detail: str) -> None:
        self._detail = detail
        self.setAccessibleName(f"{self._title}, {detail}")
        self.update()

    def focus_radius(self) -> float:
        return 8.0

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
        """The page decides."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, c = self._theme, self._theme.colours
        chosen = self.isChecked()
        if chosen:
            draw_box(painter, self.rect(), 6, c.tint, c.accent, 2)
        else:
            fill = c.press if self.isDown() else c.hover if self.underMouse() else c.card
            draw_box(painter, self.rect(), 6, fill, c.line2)
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

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
