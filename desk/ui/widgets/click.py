"""Enter presses a button as Space does."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    # Qt's classes cannot be inherited twice: the real button is the next base.
    _Button = object


class ClickOnEnter(_Button):
    """To stand before a button's own class: `class DeskButton(ClickOnEnter, QPushButton)`."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A key that is held down presses once.
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)
