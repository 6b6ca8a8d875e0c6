"""What every part of the window is built on."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from desk.record import record

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.clock import Clock
    from desk.formatting.formatter import Formatter
    from desk.paths import Paths
    from desk.ui.actions.registry import ActionRegistry
    from desk.ui.dialogs.dialogs import Dialogs
    from desk.ui.operations import Operations
    from desk.ui.preferences_store import PreferencesStore
    from desk.ui.task_runner import TaskRunner
    from desk.ui.theme.theme import Theme


class ContactPrograms(Protocol):
    """The owner's own programs for texts and email; Desk itself sends nothing."""

    def can_text(self) -> bool:
        """Whether a program on this computer writes texts; otherwise the words are copied."""

    def write_text(self, number: str, words: str) -> None:
        """Open a new text with the words written, or copy them to be sent from the phone."""

    def write_email(self, address: str, subject: str, words: str) -> bool:
        """Open a new email with the words written; False, after a toast, where nothing can."""


@record(frozen=True, slots=True)
class UiContext:
    """The objects that screens, dialogs and menus share.

    It is built once, after the first paint: what the first paint needs takes the theme only.
    Painted widgets that know nothing of the desk take the theme only, too.
    """

    theme: "Theme"
    window: "QWidget"  # dialogs and menus open over it
    runner: "TaskRunner"
    operations: "Operations"
    words: "Formatter"
    clock: "Clock"
    paths: "Paths"
    preferences: "PreferencesStore"
    actions: "ActionRegistry"  # of the window and of each kind of record
    programs: ContactPrograms  # the owner's own programs for texts and email
    get_dialogs: "Callable[[], Dialogs]"  # builds them at the first call

    @property
    def dialogs(self) -> "Dialogs":
        """The dialogs and menus that all screens have in common."""
        return self.get_dialogs()
