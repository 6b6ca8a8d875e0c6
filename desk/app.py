"""The composition root: builds every object once, by constructor, and connects their signals."""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from desk import settings as settings_file
from desk.changes import Area, Changes
from desk.clock import Clock, on_day
from desk.desktop.single_instance import SingleInstance, ask_first
from desk.errors import CannotStore
from desk.paths import RESOURCES, Paths
from desk.services.desk import Desk
from desk.ui.actions import Actions
from desk.ui.background import Background
from desk.ui.main_window import MainWindow, Place
from desk.ui.screen import Screen
from desk.ui.theme import Theme, ThemeChoice
from desk.ui.widgets.focus_frame import FocusFrame
from desk.ui.widgets.lamp import LampState
from desk.ui.words import Words

if TYPE_CHECKING:
    from desk.__main__ import WindowOptions
    from desk.data.records.history import Today
    from desk.ui.dialogs.dialogs import Dialogs
    from desk.ui.today.screen import TodayScreen


def run(options: "WindowOptions") -> int:
    """Open the window, or raise the one that runs, and stay until the owner quits."""
    application = QApplication(["desk"])
    application.setApplicationName("Desk")
    application.setDesktopFileName("desk")
    application.setQuitOnLastWindowClosed(False)
    paths = Paths.find(options.home)
    try:
        paths.make_home()
    except OSError as error:
        print(f"desk: {CannotStore(error.strerror or str(error))}", file=sys.stderr)
        return 1
    instance = SingleInstance(paths.home)
    if not instance.acquire():
        ask_first(paths.home, {"raise": not options.hidden}, 5.0)
        return 0
    clock = on_day(options.today) if options.today else Clock()
    app = App(application, paths, clock, instance, options.hidden)
    app.start()
    code = application.exec()
    app.close()
    return code


class App(QObject):
    """Everything that lives as long as the program."""

    def __init__(
        self,
        application: QApplication,
        paths: Paths,
        clock: Clock,
        instance: SingleInstance,
        hidden: bool,
    ) -> None:
        super().__init__()
        self._application = application
        self._paths = paths
        self._clock = clock
        self._instance = instance
        self._hidden = hidden
        self._times = Times(os.environ.get("DESK_TIMES", ""))
        self._settings = settings_file.load(paths.settings)
        self._theme = Theme(
            application,
            RESOURCES,
            ThemeChoice(self._settings.look),
            self._settings.text_size / 100,
            self._settings.reduced_motion,
        )
        self._focus_frame = FocusFrame(application, self._theme)
        self._background = Background(self._open_desk, paths.home / "desk.log", self)
        self._window = MainWindow(
            self._theme,
            (Place("today", "sun", self.tr("Today"), self._build_today),),
            self._hides_on_close,
            self._settings.window,
        )
        self._actions = Actions(self._background, self._window.toast, self)
        self._actions.written.connect(self._window.refresh)
        self._words = Words.of_system(clock)
        self._common: Dialogs | None = None
        self._instance.request_received.connect(self._on_instance_request_received)
        self._window.first_painted.connect(self._on_window_first_painted)
        self._window.undo_requested.connect(self._actions.undo)
        self._window.log_call_requested.connect(lambda: self._dialogs().log_call())
        self._window.keys_requested.connect(lambda: self._dialogs().keys(self._window.tabs))
        self._window.new_fix_requested.connect(self._on_new_fix_requested)
        self._window.closed.connect(self._on_window_closed)

    def start(self) -> None:
        self._window.show_lamp(LampState.LIT)
        self._window.show()

    def close(self) -> None:
        """In the order in which things depend on each other."""
        self._background.close()
        self._instance.close()

    def _open_desk(self) -> Desk:
        """On the worker."""
        from desk.data.database import open_database

        return Desk(open_database(self._paths, self._clock), self._clock)

    def _hides_on_close(self) -> bool:
        return False

    # screens

    def _dialogs(self) -> "Dialogs":
        """Built with the first screen: nothing of it is needed for the first paint."""
        if self._common is None:
            from desk.ui.dialogs.dialogs import Dialogs

            self._common = Dialogs(
                self._theme, self._window, self._background, self._actions, self._words, self
            )
        return self._common

    def _build_today(self) -> Screen:
        from desk.ui.today.deeds import Deeds
        from desk.ui.today.screen import TodayScreen

        deeds = Deeds(self._actions, self._dialogs(), self)
        screen = TodayScreen(self._theme, self._background, self._words, deeds, self._clock)
        screen.shown_first.connect(lambda: self._times.stamp("rows_painted"))
        screen.today_read.connect(self._on_today_read)
        return screen

    def _today(self) -> "TodayScreen":
        from desk.ui.today.screen import TodayScreen

        screen = self._window.show_screen("today")
        assert isinstance(screen, TodayScreen)
        return screen

    # what the window asks

    @Slot()
    def _on_window_first_painted(self) -> None:
        self._times.stamp("first_painted")
        self._window.show_screen("today")

    @Slot()
    def _on_new_fix_requested(self) -> None:
        self._today().new_fix()

    @Slot()
    def _on_window_closed(self) -> None:
        self._save_settings(window=self._window.rectangle())
        if not self._window.isVisible():
            return
        self._application.quit()

    @Slot(object)
    def _on_today_read(self, today: "Today") -> None:
        on = today.with_someone is not None
        self._window.show_lamp(LampState.OUT if on else LampState.LIT, len(today.call_back))

    # other processes

    @Slot(object, object)
    def _on_instance_request_received(self, request: dict[str, Any], reply: Any) -> None:
        if "raise" in request:
            if request["raise"]:
                self._window.raise_up()
            reply({"ok": True})
        elif "changed" in request:
            self._on_changed_elsewhere(request)
            reply({"ok": True})
        else:
            reply({"error": "This Desk does not know what was asked."})

    def _on_changed_elsewhere(self, request: dict[str, Any]) -> None:
        areas, people = request.get("changed"), request.get("people")
        self._actions.take_note(
            Changes(
                Area(areas) if isinstance(areas, int) else Area.EVERYTHING,
                frozenset(p for p in people if isinstance(p, int))
                if isinstance(people, list)
                else frozenset(),
                request.get("action") if isinstance(request.get("action"), int) else None,
                str(request.get("label", "")),
            )
        )

    # settings of this computer

    def _save_settings(self, **values: Any) -> None:
        changed = self._settings.with_(**values)
        if changed == self._settings:
            return
        self._settings = changed
        try:
            settings_file.save(changed, self._paths.settings)
        except OSError as error:
            self._actions.tell(str(CannotStore(error.strerror or str(error))))


class Times:
    """Moments of the start, for the benchmarks: DESK_TIMES names the file."""

    def __init__(self, path: str) -> None:
        self._path = path

    def stamp(self, name: str) -> None:
        """Monotonic seconds, which on Linux all processes share."""
        if self._path:
            with Path(self._path).open("a", encoding="utf-8") as file:
                file.write(f"{name} {time.monotonic()}\n")
