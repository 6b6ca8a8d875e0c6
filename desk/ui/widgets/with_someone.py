"""The With someone pill: a labelled switch that shows minutes and held calls while it is on."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box, draw_text
from desk.ui.widgets.toggle import draw_switch

_PAD = 13
_GAP = 10


class WithSomeonePill(PaintedButton):
    """36 px high. A click anywhere on it toggles it."""

    FOCUS_RADIUS = 10.0

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, checkable=True, parent=parent)
        self._minutes = 0
        self._held = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def set_state(self, on: bool, minutes: int = 0, held: int = 0) -> None:
        """Show a state without emitting `toggled`; `minutes` is the time since it went on."""
        self._minutes, self._held = minutes, held
        blocked = self.blockSignals(True)
        self.setChecked(on)
        self.blockSignals(blocked)
        self._on_toggled(on)

    def sizeHint(self) -> QSize:
        width = 2 * _PAD + self._theme.px(36) + _GAP
        for text, weight in self._texts():
            width += round(self._theme.text_width(text, Text.SMALL, weight)) + _GAP
        if self.isChecked() and self._held:
            width += 1 + _GAP
        return QSize(width - _GAP, self._theme.px(36))

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        c = self._theme.colours
        on = state.checked
        ink = c.on_accent if on else c.ink
        fill = c.accent if on else c.hover if state.hovered else c.sheet
        draw_box(painter, self.rect(), 8, fill, c.accent if on else c.line2)
        x = _PAD
        for number, (text, weight) in enumerate(self._texts()):
            if number == 2:
                rule = QColor(ink)
                rule.setAlphaF(0.35)
                painter.fillRect(x, (self.height() - 16) // 2, 1, 16, rule)
                x += 1 + _GAP
            box = self.rect()
            box.setLeft(x)
            x += round(draw_text(painter, self._theme, box, text, Text.SMALL, ink, weight)) + _GAP
        width, height = self._theme.px(36), self._theme.px(20)
        left, top = self.width() - _PAD - width, (self.height() - height) // 2
        draw_switch(painter, self._theme, left, top, on, on_accent=True)

    def _texts(self) -> list[tuple[str, int]]:
        texts = [(self.tr("With someone"), 600 if self.isChecked() else 500)]
        if self.isChecked():
            texts.append((self.tr("%1 min").replace("%1", str(self._minutes)), 500))
            if self._held == 1:
                texts.append((self.tr("1 call held"), 500))
            elif self._held:
                texts.append((self.tr("%1 calls held").replace("%1", str(self._held)), 500))
        return texts

    def _on_toggled(self, on: bool) -> None:
        self.setAccessibleName(", ".join(text for text, _ in self._texts()))
        self.updateGeometry()
        self.update()
