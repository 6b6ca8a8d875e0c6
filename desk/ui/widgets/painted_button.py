"""The base class of the buttons that Desk paints itself."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desk.record import record
from desk.ui.theme.colours import Colours
from desk.ui.theme.theme import Theme


@record(frozen=True, slots=True)
class ButtonState:
    """The state of a button while it is painted."""

    enabled: bool
    hovered: bool  # the pointer is over the button, and the button is enabled
    pressed: bool  # held down by the mouse or Space
    checked: bool
    focused: bool

    def fill(self, colours: Colours, rest: QColor | None = None) -> QColor | None:
        """Return the background: the press or hover colour, else `rest`."""
        return colours.press if self.pressed else colours.hover if self.hovered else rest


class PaintedButton(QAbstractButton):
    """A button whose content a subclass paints in `paint_content`.

    Text is shown literally: an ampersand is no mnemonic. Enter presses the button as Space does.
    Only Tab moves the focus here, so that a click leaves the caret where the owner is typing.
    """

    FOCUS_RADIUS: float | None = 8.0  # see focus_radius()

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        name: str = "",
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the accessible name; without it, assistive tools read the text."""
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        if text:
            self.setText(text)
        if name:
            self.setAccessibleName(name)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # repaint when the pointer comes and goes

    def setText(self, text: str) -> None:
        self._text = text
        super().setText(text.replace("&", "&&"))

    def text(self) -> str:
        return self._text

    def focus_radius(self) -> float | None:
        """Return the corner radius of the FocusFrame in pixels.

        It is None for a button that paints its own focus.
        """
        return self.FOCUS_RADIUS

    def focus_rect(self) -> QRect:
        """Return the part of the button that the FocusFrame surrounds."""
        return self.rect()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size hint, or with a layout the minimum of the layout.

        A button that may elide its text returns less.
        """
        return self.sizeHint() if self.layout() is None else super().minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A key that is held down presses once.
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        enabled = self.isEnabled()
        state = ButtonState(
            enabled, enabled and self.underMouse(), self.isDown(), self.isChecked(), self.hasFocus()
        )
        self.paint_content(QPainter(self), state)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        """Paint everything but the focus frame."""
        raise NotImplementedError

    def _ignore_mouse_in_children(self) -> None:
        """Let clicks on the child widgets reach the button."""
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
