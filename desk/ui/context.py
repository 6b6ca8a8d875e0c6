"""The objects that every part of the window depends on, and their interfaces."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance

from desk.record import record

if TYPE_CHECKING:
    from datetime import time

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QDialog, QWidget

    from desk.clock import Clock
    from desk.domain.calls import CallBack
    from desk.domain.check_ins import CheckInRow
    from desk.domain.dates import PlainDate
    from desk.domain.fixes import Fix, FixRow
    from desk.domain.people import PersonRef
    from desk.formatting.formatter import Formatter
    from desk.paths import Paths
    from desk.services.card_records import Rated
    from desk.ui.actions.registry import Action, ActionRegistry
    from desk.ui.operations import Operations
    from desk.ui.preferences import PreferencesStore
    from desk.ui.task_runner import TaskRunner
    from desk.ui.theme.theme import Theme
    from desk.ui.widgets.menu_panel import MenuItem, MenuPanel


class ContactPrograms(Protocol):
    """The owner's own programs for calls, texts and email; Desk itself sends nothing."""

    def call(self, number: str) -> bool:
        """Start a call to this number; False where no program on this computer dials."""

    def can_text(self) -> bool:
        """Return whether a program on this computer can write texts."""

    def write_text(self, number: str, words: str) -> None:
        """Open a new text with the words written, or copy them to be sent from the phone."""

    def write_email(self, address: str, subject: str, words: str) -> bool:
        """Open a new email with the words written; False, after a toast, where nothing can."""


class LaterMenus(Protocol):
    """The menus that snooze, move and skip; `anchor` is the widget under which they open."""

    def check_in(self, row: "CheckInRow", anchor: "QWidget") -> None: ...

    def call_back(self, row: "CallBack", anchor: "QWidget") -> None: ...

    def fix(self, row: "FixRow", anchor: "QWidget") -> None: ...

    def move(self, person: "PersonRef") -> None: ...

    def skip(self, person: "PersonRef") -> None: ...


class SharedDialogs(Protocol):
    """The methods of `desk.ui.dialogs.dialogs.Dialogs` that screens and menus call.

    Dialogs are built on the context themselves, so the context names only this interface.
    """

    @property
    def person_requested(self) -> SignalInstance: ...

    @property
    def merge_requested(self) -> SignalInstance: ...

    @property
    def history_requested(self) -> SignalInstance: ...

    @property
    def later(self) -> LaterMenus: ...

    def log_call(
        self, person: "PersonRef | None" = None, number: str = "", *, incoming: bool = False
    ) -> None: ...

    def edit_call(self, call_id: int) -> None: ...

    def call(self, person: "PersonRef | None", number: str) -> None: ...

    def promise(
        self,
        person: "PersonRef | None" = None,
        *,
        what: str = "",
        fix: "Fix | None" = None,
        by: "PlainDate | None" = None,
    ) -> "QDialog": ...

    def how_it_went(self, kind: "Rated", key: int, person: "PersonRef", about: str) -> None: ...

    def ratings(self, person: "PersonRef") -> None: ...

    def owner(self) -> None: ...

    def remove_person(self, person: "PersonRef") -> None: ...

    def pick_day(
        self,
        title: str,
        then: "Callable[[PlainDate], object]",
        *,
        draft: str,
        person: int | None = None,
        hour: "time | None" = None,
        timed: bool = True,
    ) -> None: ...

    def ask_line(
        self,
        title: str,
        label: str,
        go_on: str,
        then: Callable[[str], object],
        *,
        icon: str,
        draft: str,
        person: int,
        text: str = "",
        hint: str = "",
        empty: bool = False,
    ) -> None: ...

    def how_often(self, person: "PersonRef") -> None: ...

    def dismiss(
        self,
        title: str,
        anchor: "QWidget",
        then: Callable[[str], object],
        *,
        call: bool,
        draft: str,
        person: int | None = None,
    ) -> None: ...

    def tell(self, row: "FixRow") -> None: ...

    def action_menu(
        self, title: str, actions: "Sequence[Action]", anchor: "QWidget | QPoint"
    ) -> "MenuPanel": ...

    def menu(
        self,
        title: str,
        items: "list[MenuItem | None]",
        anchor: "QWidget",
    ) -> "MenuPanel": ...


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
    formatter: "Formatter"
    clock: "Clock"
    paths: "Paths"
    preferences: "PreferencesStore"
    actions: "ActionRegistry"  # of the window and of each kind of record
    programs: ContactPrograms
    get_dialogs: Callable[[], SharedDialogs]  # builds them at the first call

    @property
    def dialogs(self) -> SharedDialogs:
        """The dialogs and menus that all screens have in common."""
        return self.get_dialogs()
