"""The bar above the sheet: the field that opens the palette, and the With someone pill."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box, draw_key_hint, draw_text
from desk.ui.widgets.toggle import draw_switch

_FIELD = 560


class TopBar(QWidget):
    """The field that opens the palette, and the pill of With someone; 60 px high at 100 % text."""

    find_requested = Signal(str)  # the text typed on the field
    with_someone_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = FindField(theme, self)
        self.field.clicked.connect(lambda: self.find_requested.emit(""))
        self.field.typed.connect(self.find_requested)
        self.pill = WithSomeonePill(theme, parent=self)
        self.pill.toggled.connect(self._on_pill_toggled)
        self.pill.setToolTip(self.tr("Hold calls while you are with someone (Ctrl Shift W)"))
        theme.changed.connect(self._place)

    def show_with_someone(self, on: bool, minutes: int = 0, held: int = 0) -> None:
        self.pill.set_state(on, minutes, held)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _on_pill_toggled(self, on: bool) -> None:
        self._place()
        self.with_someone_toggled.emit(on)

    def _place(self) -> None:
        px = self._theme.px
        pill = self.pill.sizeHint()
        top = (self.height() - pill.height()) // 2
        self.pill.setGeometry(self.width() - 12 - pill.width(), top, pill.width(), pill.height())
        room = self.width() - 12 - pill.width() - 12
        self.field.setGeometry(0, (self.height() - px(36)) // 2, min(px(_FIELD), room), px(36))


class FindField(PaintedButton):
    """A button that looks like a field. A click, or typing on it, opens the palette."""

    FOCUS_RADIUS = 10.0
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        text = self.tr("Find someone, or jot down something to do")
        super().__init__(theme, text, name=text, parent=parent)
        self.setToolTip(text)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_FIELD), self._theme.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_Space:
            self.click()
        elif text.isprintable() and text:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        theme, c = self._theme, self._theme.colours
        draw_box(painter, self.rect(), 8, c.sheet, c.edge)
        icon = theme.px(17)
        theme.draw_icon(painter, "search", 13, (self.height() - icon) / 2, icon, c.ink2)
        hint = draw_key_hint(painter, theme, self.width() - 9, self.height() // 2, "Ctrl K")
        left = 13 + icon + 10
        box = QRect(left, 0, hint - 8 - left, self.height())
        kind = theme.fitting(self.text(), Text.BODY, box.width())
        draw_text(painter, theme, box, self.text(), kind, c.ink3)


_PAD = 13
_GAP = 10


class WithSomeonePill(PaintedButton):
    """A button that toggles With someone, 36 px high."""

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
