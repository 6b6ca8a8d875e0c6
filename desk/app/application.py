"""The running program: what is built and read at which moment, and how it ends."""

import gc
import os
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desk.app.ui_factory import Environment, Ui, UiFactory
from desk.desktop.single_instance import SingleInstance
from desk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from desk.app.desktop_integration import DesktopIntegration
    from desk.app.storage_watch import StorageWatch
    from desk.domain.today import Today
    from desk.services.desk import Desk
    from desk.ui.task_runner import TaskError


_AFTER_ROWS_MS = 200
_SERVER_ANSWERS_WITHIN_S = 1.5


class App(QObject):
    """Builds, keeps and closes everything that lives as long as the program.

    What the first paint needs is built at once, the desktop integration after the first rows, and
    each screen and dialog when it is first needed.
    """

    def __init__(self, environment: Environment, instance: SingleInstance) -> None:
        super().__init__()
        self._environment = environment
        self._instance = instance
        self._times = StartupTiming(os.environ.get("DESK_TIMES", ""))
        self._factory = UiFactory(environment, self._hides_on_close, self._quit, self)
        self._preferences = self._factory.preferences
        self._window = self._factory.window
        self._window.first_painted.connect(self._on_window_first_painted)
        self._window.closed.connect(self._on_window_closed)
        self._preferences.changed.connect(self._on_preferences_changed)
        self._ui: Ui | None = None
        self._desktop: DesktopIntegration | None = None
        self._storage: StorageWatch | None = None
        self._untouched = False

    @property
    def window(self) -> MainWindow:
        return self._window

    @property
    def ui(self) -> Ui:
        """The objects of the window; they are there from the first paint on."""
        assert self._ui is not None
        return self._ui

    @property
    def desktop(self) -> "DesktopIntegration | None":
        """The tray and the reminders; None until the first rows are on the screen."""
        return self._desktop

    def start(self, *, hidden: bool) -> None:
        if hidden:
            self._load_rest()
            self._finish_startup()
        else:
            self._window.show()

    def close(self) -> bool:
        """Close the tray and reminders, then the threads, then the instance lock they depend on.

        Returns False if a database server has not answered within two seconds, upon which the
        process must end as it is.
        """
        if self._desktop is not None:
            self._desktop.close()
        within = _SERVER_ANSWERS_WITHIN_S if os.environ.get("DESK_DATABASE") else None
        ended = self._ui is None or self._ui.close(within)
        self._instance.close()
        return ended

    def _load_rest(self) -> None:
        """Build everything that the first paint does not need."""
        runner = self._factory.build_runner()
        # The worker reads Today while this thread builds its screen.
        runner.run(_first_look).on_success(self._on_first_look).on_error(self._on_first_look_failed)
        from desk.app.desktop_ports import system_ports

        self._ui = ui = self._factory.build_ui(runner, system_ports(self._environment.paths))
        ui.screens.today_shown_first.connect(self._on_today_shown_first)
        ui.screens.today_read.connect(self._on_today_read)
        QTimer.singleShot(_AFTER_ROWS_MS, self, self._listen)

    @Slot()
    def _listen(self) -> None:
        """Accept requests of commands and second starts, which wait some seconds for an answer."""
        from desk.app.ipc_requests import IpcRequests

        IpcRequests(self.ui.context, self._instance, self._window.raise_up, self)
        self._instance.listen()

    # Start

    @Slot()
    def _on_window_first_painted(self) -> None:
        self._times.stamp("first_painted")
        if self._desktop is None:
            self._load_rest()
        if not self._window.shown:
            self._window.show_screen("today")
        self._offer_first_run()

    def _on_first_look(self, today: "Today") -> None:
        self._untouched = today.untouched
        if self._window.shown:
            self._offer_first_run()
            self.ui.screens.show_today_read(today)
            if self._window.shown != "today":
                # Another screen was chosen meanwhile: Today is painted when it is shown.
                QTimer.singleShot(_AFTER_ROWS_MS, self, self._finish_startup)
        else:
            self._on_today_read(today)

    def _on_first_look_failed(self, error: "TaskError") -> None:
        if self._window.shown:
            self.ui.screens.show_today_error(error)
        self._finish_startup()

    def _offer_first_run(self) -> None:
        """Show the first-run page if nobody has used this desk yet."""
        if self._untouched:
            self._untouched = False
            self.ui.screens.show_first_run()
            self._times.stamp("first_run")
            QTimer.singleShot(_AFTER_ROWS_MS, self, self._finish_startup)

    @Slot()
    def _on_today_shown_first(self) -> None:
        self._times.stamp("rows_painted")
        QTimer.singleShot(_AFTER_ROWS_MS, self, self._finish_startup)

    @Slot()
    def _finish_startup(self) -> None:
        """Start what can wait until rows are shown: tray, reminders, open calls."""
        if self._desktop is not None:
            return
        # Objects that exist now live on: exclude them from later collections.
        gc.freeze()
        gc.enable()
        # Built now, because tray and notifications would have delayed the first rows.
        self._desktop = self._factory.build_desktop(self.ui)
        self._desktop.today_read.connect(self._on_today_read)
        self._storage = self._watch_storage()
        self._desktop.ticked.connect(self._storage.look)
        self.ui.screens.reopen_calls()
        if self._window.isVisible():
            self.ui.context.runner.run_detached(_import_services)

    def _watch_storage(self) -> "StorageWatch":
        from desk.app.storage_watch import StorageWatch

        return StorageWatch(
            self._environment.application,
            self.ui.context,
            self._window,
            self.ui.overlays.save_everything,
            self._instance.refusal,
            self,
        )

    # the window

    def _hides_on_close(self) -> bool:
        return (
            self._preferences.now.close_to_tray
            and self._desktop is not None
            and self._desktop.is_reachable()
        )

    @Slot()
    def _on_window_closed(self) -> None:
        self._preferences.change({"window": self._window.rectangle()})
        if not self._hides_on_close():
            self._environment.application.quit()

    @Slot()
    def _quit(self) -> None:
        self._preferences.change({"window": self._window.rectangle()})
        self._environment.application.quit()

    @Slot(object)
    def _on_today_read(self, today: "Today") -> None:
        self._window.setWindowTitle(f"{today.business} – Desk" if today.business else "Desk")
        self._window.sidebar.set_count("calls", len(today.call_back))
        self._window.sidebar.set_count("do_it_now", len(today.fixes))
        if self._desktop is not None:
            self._desktop.take_today(today)

    @Slot(frozenset)
    def _on_preferences_changed(self, names: frozenset[str]) -> None:
        if "tray_shows_with_someone" in names and self._desktop is not None:
            self._desktop.set_tray_shows_with_someone(self._preferences.now.tray_shows_with_someone)


def _first_look(desk: "Desk") -> "Today":
    """Read Today on the worker while the window is being built."""
    from desk.services.today import read_today

    return read_today(desk)


# Modules that dialogs and menus need, imported early so that the first one opens fast.
_WARM_UP = (
    "desk.services.calls",
    "desk.services.check_ins",
    "desk.services.fixes",
    "desk.services.drafts",
    "desk.services.people",
    "desk.services.card_records",
    "desk.services.settings",
)


def _import_services() -> None:
    """Import on another thread what would stall the window at its first use."""
    for module in _WARM_UP:
        import_module(module)


class StartupTiming:
    """Writes timestamps to the file `path` (DESK_TIMES); an empty path writes none."""

    def __init__(self, path: str) -> None:
        self._path = path

    def stamp(self, name: str) -> None:
        """Append name and monotonic seconds; all processes on Linux share that clock."""
        if self._path:
            with Path(self._path).open("a", encoding="utf-8") as file:
                file.write(f"{name} {time.monotonic()}\n")
