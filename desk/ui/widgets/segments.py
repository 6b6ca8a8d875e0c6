"""A segmented control: exclusive choices side by side in one box."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import Side, draw_box, draw_text

_PAD = 3  # outline and inset of the box in pixels


class Segments(QWidget):
    """36 px high. Left and Right move the choice; a choice of the owner emits `chosen`."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str, choices: list[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`choices` are (key, text) pairs; none is checked at first."""
        super().__init__(parent)
        self._theme = theme
        self._segments: dict[str, _Segment] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        row.setSpacing(2)
        for key, text in choices:
            segment = _Segment(theme, text)
            segment.setObjectName(key)
            segment.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._segments[key] = segment
            row.addWidget(segment, 1)

    def key(self) -> str:
        """Return the key of the checked choice; "" if there is none."""
        return next((key for key, each in self._segments.items() if each.isChecked()), "")

    def choose(self, key: str) -> None:
        """Check a choice without emitting `chosen`."""
        self._segments[key].setChecked(True)

    def set_enabled(self, key: str, enabled: bool) -> None:
        self._segments[key].setEnabled(enabled)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        keys = [key for key, each in self._segments.items() if each.isEnabled()]
        if step is None or self.key() not in keys:
            super().keyPressEvent(event)
            return
        target = keys[(keys.index(self.key()) + step) % len(keys)]
        self._segments[target].setFocus(Qt.FocusReason.TabFocusReason)
        self._segments[target].click()

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 6, c.sunk, c.line2)


class _Segment(PaintedButton):
    FOCUS_RADIUS = 4.0

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text, name=text, checkable=True)
        self.setAutoExclusive(True)  # a radio button to assistive tools
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = self._theme.text_width(self.text(), Text.SMALL, 600)
        return QSize(round(wide) + 16, self._theme.px(36) - 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # for Segments; QAbstractButton would only move the focus
            return
        super().keyPressEvent(event)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        c = self._theme.colours
        if state.checked:
            draw_box(painter, self.rect(), 4, c.card, c.line2)
        ink = c.ink if state.checked else c.ink2
        if not state.enabled:
            ink = c.ink3
        weight = 600 if state.checked else 500
        box = QRect(4, 0, self.width() - 8, self.height())
        draw_text(painter, self._theme, box, self.text(), Text.SMALL, ink, weight, Side.CENTRE)
