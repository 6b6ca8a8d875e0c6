"""What the window uses of the computer around it, as objects that can be replaced."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QGuiApplication

from desk.desktop import url_handlers
from desk.paths import Paths
from desk.record import record
from desk.ui.formatter import system_locale
from desk.ui.operations import Operations

if TYPE_CHECKING:
    from desk.desktop.autostart import Autostart
    from desk.ui.context import ContactPrograms


@record(frozen=True, slots=True)
class DesktopPorts:
    """The system's locale, programs and autostart, passed to `UiFactory.build_ui`.

    `make_programs` is called once, with the operations that show what the programs could not do;
    `make_autostart` when Settings is first shown.
    """

    locale: QLocale  # writes dates and numbers
    make_programs: "Callable[[Operations], ContactPrograms]"
    make_autostart: "Callable[[], Autostart]"
    show_file: Callable[[Path], object]  # opens a file or folder in its program


def system_ports(paths: Paths) -> DesktopPorts:
    """Return the ports of this computer; autostart opens the data folder of `paths`."""

    def make_autostart() -> "Autostart":
        from desk.desktop.autostart import for_this_system

        return for_this_system(paths.home if paths != Paths.find() else None)

    return DesktopPorts(system_locale(), ExternalPrograms, make_autostart, url_handlers.show_file)


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
