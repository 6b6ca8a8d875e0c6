"""A few choices side by side in one sunken box, of which one is chosen."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painting import Side, draw_box, draw_text

_PAD = 3  # line and inset of the box


class Segments(QWidget):
    """36 high. Left and right arrows move the choice; `chosen` brings its key."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str, choices: list[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`choices` are (key, text); none is chosen yet."""
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
            segment.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._segments[key] = segment
            row.addWidget(segment, 1)
        theme.changed.connect(self._on_theme_changed)

    def key(self) -> str:
        """The chosen one, "" before any is."""
        return next((key for key, each in self._segments.items() if each.isChecked()), "")

    def choose(self, key: str) -> None:
        """Silently, as the program's own choice."""
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

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class _Segment(QAbstractButton):
    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a radio button to assistive tools
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def focus_radius(self) -> float:
        return 4.0

    def sizeHint(self) -> QSize:
        wide = self._theme.text_width(self.text(), Text.SMALL, 600)
        return QSize(round(wide) + 16, self._theme.px(36) - 2 * _PAD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            # QAbstractButton would only move the focus.
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        if self.isChecked():
            draw_box(painter, self.rect(), 4, c.card, c.line2)
        ink = c.ink if self.isChecked() else c.ink2
        if not self.isEnabled():
            ink = c.ink3
        weight = 600 if self.isChecked() else 500
        box = QRect(4, 0, self.width() - 8, self.height())
        draw_text(painter, self._theme, box, self.text(), Text.SMALL, ink, weight, Side.CENTRE)
