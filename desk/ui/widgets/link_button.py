"""A word that can be chosen out of a few beside each other."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, one_line
from desk.ui.widgets.click import ClickOnEnter
from desk.ui.widgets.label import as_tooltip
from desk.ui.widgets.painting import draw_box, draw_text

_PAD = 12
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class LinkButton(ClickOnEnter, QAbstractButton):
    """36 high; put several in a QButtonGroup. `name` is read aloud: "Birthday Apr 17".

    What arrows do is for whatever holds it. `blank` stands, pale, where there is no text.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        name: str,
        parent: QWidget | None = None,
        *,
        blank: str = "",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = one_line(text)
        self._blank = blank
        self.setAccessibleName(name)
        self.setToolTip(as_tooltip(text))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def text(self) -> str:
        return self._shown

    def focus_radius(self) -> float:
        return 8.0

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            # QAbstractButton would only move the focus.
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, c = self._theme, self._theme.colours
        chosen, enabled = self.isChecked(), self.isEnabled()
        if chosen:
            draw_box(painter, self.rect(), 6, c.tint, c.accent if enabled else c.line2)
        else:
            hovered = enabled and self.underMouse()
            draw_box(painter, self.rect(), 6, c.hover if hovered else None, c.line2)
        room = self.width() - 2 * _PAD
        if chosen:
            side = theme.px(16)
            top = (self.height() - side) / 2
            left = self.width() - _PAD - side
            theme.draw_icon(painter, "check", left, top, side, c.accent_ink)
            room -= side + 6
        box = QRect(_PAD, 0, room, self.height())
        ink, weight = (c.ink, 600) if chosen else (c.ink2, 400)
        if not self._shown:
            ink, weight = c.ink3, 400
        draw_text(painter, theme, box, self._shown or self._blank, Text.BODY, ink, weight)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
