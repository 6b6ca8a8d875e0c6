"""A ledger row with real buttons that says by one word what the owner wants of it."""

from PySide6.QtCore import QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.ui.theme.theme import Theme
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.margin_rows import MARGIN_LEFT_PAGE, MarginRow

HOLD_MS = 600
CLOSE_MS = 160
_UNBOUND = 16_777_215  # QWIDGETSIZE_MAX

# What a key in a focused row asks for.
_LETTERS = {
    Qt.Key.Key_C: "call",
    Qt.Key.Key_D: "done",
    Qt.Key.Key_S: "snooze",
    Qt.Key.Key_T: "tell",
    Qt.Key.Key_P: "promise",
    Qt.Key.Key_F: "felt",
}
_KEYS = {Qt.Key.Key_Space: "start", Qt.Key.Key_Delete: "remove"}


class ActionRow(MarginRow):
    """`asked` brings the word: open, call, done, snooze, tell, promise, felt, start, remove or
    menu."""

    asked = Signal(str)
    closed = Signal()  # it has been finished and has closed

    def __init__(
        self, theme: Theme, *, height: int, gap: int, margin: int = MARGIN_LEFT_PAGE
    ) -> None:
        super().__init__(theme, "", height=height, gap=gap, margin=margin)
        self._theme = theme
        self._single_keys = True
        self.finishing = False
        self._closing: QPropertyAnimation | None = None
        self.opened.connect(lambda: self.asked.emit("open"))
        self.menu_requested.connect(lambda _point: self.asked.emit("menu"))
        self.key_pressed.connect(self._on_key_pressed)

    def set_single_keys(self, on: bool) -> None:
        """Whether C, D, S, T and P work by themselves; Space, Del and the menu key always do."""
        self._single_keys = on

    def menu_anchor(self) -> QWidget:
        """What the row's menu opens under."""
        return self

    def finish(self) -> None:
        """Hold as done for a moment, then close up; `closed` follows."""
        if self.finishing:
            return
        self.finishing = True
        for button in self.findChildren(DeskButton):
            button.setEnabled(False)
        QTimer.singleShot(self._theme.motion(HOLD_MS), self, self._close_up)

    def take_back(self) -> None:
        """It was not done after all: stand as before."""
        self.finishing = False
        if self._closing is not None:
            self._closing.stop()
        self.setMaximumHeight(_UNBOUND)
        for button in self.findChildren(DeskButton):
            button.setEnabled(True)
        self.update()

    def _close_up(self) -> None:
        if not self.finishing:
            return
        closing = QPropertyAnimation(self, b"maximumHeight", self)
        closing.setDuration(self._theme.motion(CLOSE_MS))
        closing.setStartValue(self.height())
        closing.setEndValue(0)
        closing.finished.connect(self.closed)
        self._closing = closing
        self.setMinimumHeight(0)
        closing.start()

    def _on_key_pressed(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not plain:
            return
        key = Qt.Key(event.key())
        word = _KEYS.get(key) or (_LETTERS.get(key) if self._single_keys else None)
        if word is None:
            return
        event.accept()
        self.asked.emit(word)

    def _add_button(
        self, text: str, word: str, kind: ButtonKind, icon: str | None = None
    ) -> DeskButton:
        button = DeskButton(self._theme, text, kind, icon)
        button.clicked.connect(lambda: self.asked.emit(word))
        self.content.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def set_last(self, last: bool) -> None:
        super().set_last(last)
        self._set_content_margins()

    def _middle(self) -> float:
        """The middle of the row between its hairlines; halves count as one further down."""
        bottom = 1 if self._last else 0
        return (1 + self.height() - bottom) / 2 + 0.25

    def _right_inset(self) -> int:
        return 0

    def _set_content_margins(self) -> None:
        left = self._theme.px(self._margin) + self._gap
        bottom = 1 if self._last else 0
        # One more above than below, so that the layout rounds halves down the row, not up.
        self.content.setContentsMargins(left, 2 - bottom, self._right_inset(), bottom)

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self._set_content_margins()
