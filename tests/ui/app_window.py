"""The window of the program on a real desk in a folder of the test's own."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.app.desktop_ports import DesktopPorts
from desk.app.ui_factory import Environment, UiFactory
from desk.clock import Clock, fixed
from desk.domain.calls import Outcome
from desk.domain.people import PersonRef
from desk.domain.person_schema import Email, PersonFields, Phone
from desk.paths import Paths
from desk.services.calls import CallFields, log_call
from desk.services.people import add_person
from desk.ui.call_window.window import CallWindow
from desk.ui.dialogs.dialogs import Dialogs
from desk.ui.operations import Operations
from desk.ui.preferences import Preferences, save
from desk.ui.screens.do_it_now.screen import DoItNowScreen
from desk.ui.screens.today.screen import TodayScreen
from desk.ui.widgets.toast import Toast

W = TypeVar("W", bound=QObject)
DAY = date(2026, 4, 14)
UNITED_STATES = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


class RecordedPrograms:
    """Replaces the programs of the owner: records their arguments and opens nothing."""

    def __init__(self) -> None:
        self.given: list[tuple[str, ...]] = []
        self.texts = True  # a program here writes texts
        self.emails = True
        self.dials = True
        self.dialled: list[str] = []
        self.files: list[Path] = []

    def make(self, _operations: Operations) -> "RecordedPrograms":
        return self

    def call(self, number: str) -> bool:
        self.dialled.append(number)
        return self.dials

    def can_text(self) -> bool:
        return self.texts

    def write_text(self, number: str, words: str) -> None:
        self.given.append(("text", number, words))

    def write_email(self, address: str, subject: str, words: str) -> bool:
        self.given.append(("email", address, subject, words))
        return self.emails


class MemoryAutostart:
    """Keeps in memory whether Desk starts at login; `refuses` makes turning it on fail."""

    def __init__(self) -> None:
        self.on = False
        self.refuses = False

    def is_on(self) -> bool:
        return self.on

    def turn_on(self) -> None:
        if self.refuses:
            raise PermissionError(13, "Permission denied")
        self.on = True

    def turn_off(self) -> None:
        self.on = False


class AppWindow:
    """The window that `UiFactory` builds, on Tuesday, April 14, 2026, 10:24, unless told otherwise.

    It is light and without motion, 1280 x 800, and has neither a tray nor reminders.
    """

    def __init__(
        self, qtbot: QtBot, qapp: QApplication, home: Path, clock: Clock | None = None
    ) -> None:
        self.qtbot = qtbot
        self.clock = clock or fixed(DAY, time(10, 24))
        self.paths = Paths(home)
        self.paths.make_home()
        save(Preferences(look="light", reduced_motion=True), self.paths.settings)
        self.programs = RecordedPrograms()
        self.autostart = MemoryAutostart()
        self.factory = UiFactory(
            Environment(qapp, self.paths, self.clock), lambda: False, lambda: None
        )
        self.theme = self.factory.theme
        self.preferences = self.factory.preferences
        self.window = self.factory.window
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.runner = self.factory.build_runner()
        self.ui = self.factory.build_ui(
            self.runner,
            DesktopPorts(
                UNITED_STATES,
                self.programs.make,
                lambda: self.autostart,
                self.programs.files.append,
            ),
        )
        self.context = self.ui.context
        self.formatter = self.context.formatter
        self.operations = self.context.operations
        toast = self.window.findChild(Toast)
        assert isinstance(toast, Toast)
        self.toast = toast
        self.settle()

    @property
    def dialogs(self) -> Dialogs:
        return self.ui.screens.dialogs()

    def close(self) -> None:
        """Close the windows and end the threads."""
        for window in self.calls():
            window.hide()
            window.deleteLater()
        self.window.close()
        self.ui.close()
        # At once: what it built listens to the focus of the whole application.
        self.factory.deleteLater()
        QApplication.sendPostedEvents(self.factory, QEvent.Type.DeferredDelete)

    def do_it_now(self) -> DoItNowScreen:
        """Show the Do it now screen and read its rows."""
        screen = self.window.show_screen("do_it_now")
        assert isinstance(screen, DoItNowScreen)
        self.window.show()
        self.settle()
        return screen

    def today(self) -> TodayScreen:
        """Show the Today screen and read its rows."""
        screen = self.window.show_screen("today")
        assert isinstance(screen, TodayScreen)
        self.window.show()
        screen.read()
        self.settle()
        return screen

    def calls(self) -> list[CallWindow]:
        """Return the call windows that are open, the newest last."""
        return list(self.dialogs.calls().windows())

    def settle(self) -> None:
        """Wait until the worker has answered everything and the answers are shown."""
        self.qtbot.waitUntil(self.runner.is_idle, timeout=15_000)
        self.qtbot.wait(1)

    def set_single_keys(self, on: bool) -> None:
        self.preferences.change({"single_keys": on})

    def ask(self, fn: Callable[..., Any], *args: Any) -> Any:
        """Run a service on the worker and wait for its answer."""
        answers: list[Any] = []
        self.runner.run(fn, *args).on_success(answers.append)
        self.settle()
        return answers[0]

    def add(self, name: str, phone: str = "", **fields: Any) -> PersonRef:
        given, _, family = name.partition(" ")
        phones = (Phone(phone, "cell"),) if phone else ()
        emails = (Email(f"{given.lower()}@example.com"),) if phone else ()
        card = PersonFields(given=given, family=family, phones=phones, emails=emails, **fields)
        return PersonRef(self.ask(add_person, card), name)

    def log(self, fields: CallFields) -> int:
        number: int = self.ask(log_call, fields)
        return number

    def missed(self, person: PersonRef | None, at: datetime, number: str = "") -> int:
        from desk.domain.calls import Direction

        return self.log(
            CallFields(
                person=person.id if person is not None else None,
                number=number,
                direction=Direction.INCOMING,
                outcome=Outcome.MISSED,
                at=at,
            )
        )


def child(parent: QObject, kind: type[W], name: str = "") -> W:
    """Return the only child of this class that has this object name, or any without a name."""
    (found,) = parent.findChildren(kind, name) if name else parent.findChildren(kind)
    return found


@pytest.fixture
def desk_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[AppWindow]:
    parts = AppWindow(qtbot, qapp, tmp_path / "desk")
    yield parts
    parts.close()
