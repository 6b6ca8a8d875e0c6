"""Counts mouse clicks in a Desk that a test has started (sitecustomize.py)."""

from PySide6.QtCore import QEvent, QObject


class Clicks(QObject):
    """An event filter of windows that counts pressed mouse buttons in `count`."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self.count += 1
        return False
