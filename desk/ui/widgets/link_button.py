"""A text that is chosen out of a few side by side."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, one_line
from desk.ui.widgets.label import as_tooltip
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box, draw_text

_PAD = 12
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class LinkButton(PaintedButton):
    """A checkable text, 36 px high, meant for a QButtonGroup.

    The parent widget handles the arrow keys. `name` is the accessible name, such as
    "Birthday Apr 17"; `blank` is shown in a paler ink if `text` is empty.
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
        super().__init__(theme, one_line(text), name=name, checkable=True, parent=parent)
        self._blank = blank
        self.setToolTip(as_tooltip(text))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            # QAbstractButton would only move the focus.
            event.ignore()
            return
        super().keyPressEvent(event)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        theme, c = self._theme, self._theme.colours
        chosen = state.checked
        if chosen:
            draw_box(painter, self.rect(), 6, c.tint, c.accent if state.enabled else c.line2)
        else:
            draw_box(painter, self.rect(), 6, c.hover if state.hovered else None, c.line2)
        room = self.width() - 2 * _PAD
        if chosen:
            side = theme.px(16)
            top = (self.height() - side) / 2
            left = self.width() - _PAD - side
            theme.draw_icon(painter, "check", left, top, side, c.accent_ink)
            room -= side + 6
        box = QRect(_PAD, 0, room, self.height())
        ink, weight = (c.ink, 600) if chosen else (c.ink2, 400)
        if not self._text:
            ink, weight = c.ink3, 400
        draw_text(painter, theme, box, self._text or self._blank, Text.BODY, ink, weight)
