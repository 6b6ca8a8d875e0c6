"""The bar above the sheet: the field that opens the palette, and the With someone pill."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box, draw_key_hint, draw_text
from desk.ui.widgets.with_someone import WithSomeonePill

_FIELD = 560


class TopBar(QWidget):
    """60 px high at 100 % text."""

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
