"""A window on a real desk in a folder of the test's own, without the program around it."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QObject
from pytestqt.qtbot import QtBot

from desk.clock import Clock, fixed
from desk.data.database import open_database
from desk.domain.calls import Outcome
from desk.domain.people import PersonRef
from desk.domain.person_schema import Email, PersonFields, Phone
from desk.paths import Paths
from desk.services.calls import CallFields, log_call
from desk.services.desk import Desk
from desk.services.people import add_person
from desk.ui.actions import shortcuts
from desk.ui.actions.registry import ActionRegistry
from desk.ui.call_window.window import CallWindow
from desk.ui.context import UiContext
from desk.ui.dialogs.dialogs import Dialogs
from desk.ui.fixes.capture_line import CaptureLine
from desk.ui.formatter import LocaleFormatter
from desk.ui.main_window import MainWindow, Place
from desk.ui.operations import Operations
from desk.ui.preferences import PreferencesStore
from desk.ui.screen import Screen
from desk.ui.screens.do_it_now.screen import DoItNowScreen
from desk.ui.screens.today.screen import TodayScreen
from desk.ui.screens.today.today_actions import TodayActions
from desk.ui.task_runner import TaskRunner
from desk.ui.theme.theme import Theme
from desk.ui.widgets.toast import Toast

DAY = date(2026, 4, 14)


class WaysNoted:
    """Replaces the programs of the owner: records their arguments and opens nothing."""

    def __init__(self) -> None:
        self.given: list[tuple[str, ...]] = []
        self.texts = True  # a program here writes texts
        self.emails = True
        self.dials = True
        self.dialled: list[str] = []

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


class AppWindow:
    """The parts that `desk.app` connects; by default on Tuesday, April 14, 2026, 10:24."""

    def __init__(self, qtbot: QtBot, theme: Theme, home: Path, clock: Clock | None = None) -> None:
        self.qtbot = qtbot
        self.theme = theme
        self.clock = clock or fixed(DAY, time(10, 24))
        self.paths = Paths(home)
        self.parent = QObject()
        self.background = TaskRunner(self._open, home / "desk.log", self.parent)
        locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
        self.formatter = LocaleFormatter(self.clock, locale)
        self.window = MainWindow(
            theme,
            (
                Place("today", "sun", "Today", self._build_today),
                Place("customers", "book-user", "Customers", Screen),
                Place("do_it_now", "timer", "Do it now", self._build_do_it_now),
            ),
            lambda: False,
        )
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.toast = Toast(theme, self.window.sheet)
        self.actions = Operations(self.background, self.toast, self.parent)
        self.actions.written.connect(self.window.refresh)
        self.ways = WaysNoted()
        self.preferences = PreferencesStore(self.paths.settings, self.parent)
        self.registry = ActionRegistry(self.window, lambda: self.preferences.now.single_keys)
        self.registry.add("undo", "Undo", "undo-2", self.actions.undo, shortcut=shortcuts.UNDO)
        self.window.declare_navigation(self.registry)
        self.window.covered.connect(lambda on: self.registry.set_enabled(not on))
        self.context = UiContext(
            theme,
            self.window,
            self.background,
            self.actions,
            self.formatter,
            self.clock,
            self.paths,
            self.preferences,
            self.registry,
            self.ways,
            lambda: self.dialogs,
        )
        self.dialogs = Dialogs(self.context, self.parent)

    def _open(self) -> Desk:
        return Desk(open_database(self.paths, self.clock), self.clock)

    def _build_today(self) -> Screen:
        actions = TodayActions(self.context, self.parent)
        line = CaptureLine(self.context)
        return TodayScreen(self.context, actions, line)

    def _build_do_it_now(self) -> Screen:
        return DoItNowScreen(self.context)

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
        self.qtbot.waitUntil(self.background.is_idle, timeout=15_000)
        self.qtbot.wait(1)

    def set_single_keys(self, on: bool) -> None:
        self.preferences.change({"single_keys": on})

    def ask(self, fn: Callable[..., Any], *args: Any) -> Any:
        """Run a service on the worker and wait for its answer."""
        answers: list[Any] = []
        self.background.run(fn, *args).on_success(answers.append)
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


@pytest.fixture
def desk_window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[AppWindow]:
    parts = AppWindow(qtbot, theme, tmp_path / "desk")
    parts.paths.make_home()
    yield parts
    for window in parts.calls():
        window.hide()
        window.deleteLater()
    parts.window.close()
    parts.background.close()
