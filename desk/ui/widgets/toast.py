"""The toast: a message at the bottom of the sheet with an Undo button, for eight seconds."""

import math
from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPropertyAnimation,
    QRect,
    QSize,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from desk.formatting.text import one_line
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.announce import announce
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.label import wrapped
from desk.ui.widgets.painted_button import ButtonState
from desk.ui.widgets.painting import draw_box, draw_text

SHOWN_MS = 8000
_FADE_MS = 120
_ABOVE_BOTTOM = 8
_MOST_LINES = 4


class Toast(QWidget):
    """Shows one message at a time over its parent, 8 px above the bottom.

    The timeout pauses while the pointer is over the toast or one of its buttons has the focus. Undo
    stays available with Ctrl Z after the toast has gone.
    """

    undo_requested = Signal()
    gone = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """`parent` is the sheet below the toast."""
        super().__init__(parent)
        self._sheet = parent
        self._theme = theme
        self._text = ""
        self._lines: list[str] = []
        self._offers: list[_ToastButton] = []
        self._undo = _ToastButton(theme, self.tr("Undo"), "undo-2", self)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._undo.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._left_ms = SHOWN_MS
        self._fade: QPropertyAnimation | None = None
        parent.installEventFilter(self)
        theme.changed.connect(self._place)
        self.hide()

    def show_message(self, text: str, undo: bool = True) -> None:
        """Replace the shown message. `text` is plain text, such as "Moved to Friday"."""
        self._text = text
        self._undo.setVisible(undo)
        for button in self._offers:
            button.hide()
            button.deleteLater()
        self._offers = []
        self.setAccessibleName(text)
        self._left_ms = SHOWN_MS
        self._place()
        self.show()
        self.raise_()
        self._fade_to(1.0)
        if self.underMouse():
            self._timer.stop()
        else:
            self._timer.start(self._left_ms)
        announce(self, text)

    def offer(self, text: str, act: Callable[[], object], icon: str) -> None:
        """Add another button to the message shown, such as "Tell Carlos"."""
        button = _ToastButton(self._theme, text, icon, self)
        button.clicked.connect(lambda: self._take(act))
        button.installEventFilter(self)
        # Keep Undo last in the tab order, too.
        QWidget.setTabOrder(button, self._undo)
        self._offers.append(button)
        button.show()
        self._place()

    def text(self) -> str:
        return self._text

    def dismiss(self) -> None:
        """Fade out and hide."""
        self._timer.stop()
        self._fade_to(0.0)

    def sizeHint(self) -> QSize:
        buttons = self._buttons()
        width = 16 + math.ceil(self._theme.text_width(self._text, Text.SMALL, 500))
        width += 14 + 8 if buttons else 16
        width += sum(button.sizeHint().width() for button in buttons)
        return QSize(width, self._theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        draw_box(painter, self.rect(), 8, c.ink, None)
        line = self._theme.line_height(Text.SMALL)
        top = (self.height() - line * len(self._lines)) // 2
        for number, text in enumerate(self._lines):
            box = QRect(16, top + number * line, self._room(self.width()) + 2, line)
            draw_text(painter, self._theme, box, text, Text.SMALL, c.sheet, 500)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_buttons()

    def offers(self) -> list[DeskButton]:
        """Return the buttons that `offer` has added to this message."""
        return list(self._offers)

    def _buttons(self) -> list["_ToastButton"]:
        return [b for b in (*self._offers, self._undo) if not b.isHidden()]

    def _room(self, width: int) -> int:
        """Return the width in pixels that a toast of this width leaves for its text."""
        buttons = self._buttons()
        taken = 16 + (14 + 8 if buttons else 16)
        return width - taken - sum(button.sizeHint().width() for button in buttons)

    def _place_buttons(self) -> None:
        right = self.width() - 8
        for button in reversed(self._buttons()):
            size = button.sizeHint()
            right -= size.width()
            button.setGeometry(right, (self.height() - size.height()) // 2, *size.toTuple())

    def enterEvent(self, event: QEvent) -> None:
        self._pause()

    def leaveEvent(self, event: QEvent) -> None:
        self._go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, _ToastButton):
            if event.type() == QEvent.Type.FocusIn:
                self._pause()
            elif event.type() == QEvent.Type.FocusOut:
                self._go_on()
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _pause(self) -> None:
        if self._timer.isActive():
            self._left_ms = self._timer.remainingTime()
            self._timer.stop()

    def _go_on(self) -> None:
        if self.isVisible() and not any(button.hasFocus() for button in self._buttons()):
            self._timer.start(max(1000, self._left_ms))

    def _on_undo_clicked(self) -> None:
        self.dismiss()
        self.undo_requested.emit()

    def _take(self, act: Callable[[], object]) -> None:
        self.dismiss()
        act()

    def _place(self) -> None:
        over = self._sheet
        size = self.sizeHint().boundedTo(QSize(max(0, over.width() - 32), 1 << 14))
        # One line if it fits; the sentence of an error may need two or three.
        font = self._theme.metrics(Text.SMALL, 500)[0]
        self._lines = wrapped(one_line(self._text), font, self._room(size.width()) + 1)[
            :_MOST_LINES
        ]
        height = size.height() + (len(self._lines) - 1) * self._theme.line_height(Text.SMALL)
        left = (over.width() - size.width()) // 2
        self.setGeometry(left, over.height() - height - _ABOVE_BOTTOM, size.width(), height)
        self._place_buttons()
        self.update()

    def _fade_to(self, opacity: float) -> None:
        if self._fade is not None:
            self._fade.stop()
            self._fade = None
        effect = QGraphicsOpacityEffect(self)
        effect.setOpacity(1.0 - opacity)
        # Remove the effect after the fade: it makes every repaint slower.
        self.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", self)
        fade.setDuration(self._theme.motion(_FADE_MS))
        fade.setEndValue(opacity)
        fade.finished.connect(self._on_fade_in_finished if opacity else self._on_fade_out_finished)
        self._fade = fade
        fade.start()

    def _on_fade_in_finished(self) -> None:
        self.setGraphicsEffect(None)  # type: ignore[arg-type]

    def _on_fade_out_finished(self) -> None:
        self.setGraphicsEffect(None)  # type: ignore[arg-type]
        self.hide()
        self.gone.emit()


class _ToastButton(DeskButton):
    """A button in the colours of the toast."""

    def __init__(self, theme: Theme, text: str, icon: str, parent: QWidget) -> None:
        super().__init__(theme, text, icon=icon, icon_size=15, parent=parent)

    def _weight(self) -> int:
        return 600

    def _paint_colours(self, state: ButtonState) -> tuple[QColor | None, QColor | None, QColor]:
        c = self._theme.colours
        over = QColor(c.sheet)
        over.setAlpha(50 if state.pressed else 28)
        fill = over if state.pressed or state.hovered or state.focused else None
        return fill, None, c.toast_action
