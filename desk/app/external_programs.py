"""The owner's own programs for calls, texts and email."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desk.desktop import url_handlers
from desk.ui.operations import Operations


class ExternalPrograms(QObject):
    """Hands calls, texts and email to the programs that the system has registered for them."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self._operations = operations

    def call(self, number: str) -> bool:
        return url_handlers.call(number)

    def can_text(self) -> bool:
        return url_handlers.can_text()

    def write_text(self, number: str, words: str) -> None:
        if not url_handlers.text(number, words):
            QGuiApplication.clipboard().setText(words or number)
            self._operations.show_message(
                self.tr("The words are copied, to paste into your messages.")
            )

    def write_email(self, address: str, subject: str, words: str) -> bool:
        if url_handlers.email(address, subject, words):
            return True
        QGuiApplication.clipboard().setText(address)
        self._operations.show_message(self.tr("No email program answered. The address is copied."))
        return False
