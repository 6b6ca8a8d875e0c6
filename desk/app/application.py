"""Builds every object once, by constructor, and connects their signals."""

import gc
import os
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desk.app.startup_timing import StartupTiming
from desk.clock import Clock
from desk.desktop.single_instance import SingleInstance
from desk.errors import CannotStore
from desk.paths import RESOURCES, Paths
from desk.ui.main_window import MainWindow, Place
from desk.ui.preferences_store import PreferencesStore
from desk.ui.screen import Screen
from desk.ui.theme.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from desk.app.desktop_integration import DesktopIntegration
    from desk.domain.today import Today
    from desk.services.desk import Desk
    from desk.ui.task_runner import TaskError

_AFTER_ROWS_MS = 200


class App(QObject):
    """Everything that lives as long as the program.

    What the first paint needs is built at once, the desktop's side once rows are on the screen,
    and each screen and dialog when it is first wanted.
    """

    def __init__(
        self, application: QApplication, paths: Paths, clock: Clock, instance: SingleInstance
    ) -> None:
        super().__init__()
        self._application = application
        self._paths = paths
        self._clock = clock
        self._instance = instance
        self._times = StartupTiming(os.environ.get("DESK_TIMES", ""))
        self._settings = PreferencesStore(paths.settings, self)
        settings = self._settings.now
        self._theme = Theme(
            application,
            RESOURCES,
            ThemeChoice(settings.look),
            settings.text_size / 100,
            settings.reduced_motion,
        )
        self._window = MainWindow(
            self._theme, self._places(), self._hides_on_close, settings.window
        )
        self._window.first_painted.connect(self._on_window_first_painted)
        self._settings.changed.connect(self._on_settings_changed)
        self._desktop: DesktopIntegration | None = None
        self._untouched = False

    def _places(self) -> tuple[Place, ...]:
        return tuple(
            Place(
                key,
                icon,
                label,
                partial(self._build, key),
                at_bottom=key == "settings",
                under="customers" if key in ("bring_in", "doubles") else "",
            )
            for key, icon, label in (
                ("today", "sun", self.tr("Today")),
                ("customers", "book-user", self.tr("Customers")),
                ("calls", "phone", self.tr("Calls")),
                ("do_it_now", "timer", self.tr("Do it now")),
                ("reports", "printer", self.tr("Reports")),
                ("settings", "settings", self.tr("Settings")),
                ("bring_in", "import", self.tr("Bring people in")),
                ("doubles", "users-round", self.tr("Likely doubles")),
            )
        )

    def _build(self, key: str) -> Screen:
        return self._screens.build(key)

    def _load_rest(self) -> None:
        """Build everything that the first paint does not need."""
        from desk.ui.task_runner import TaskRunner

        self._background = TaskRunner(self._open_desk, self._paths.home / "desk.log", self)
        # The worker reads while this thread goes on building what will show it.
        self._background.run(_first_look).on_success(self._on_first_look).on_error(
            self._on_no_first_look
        )
        from desk.app.external_programs import ExternalPrograms
        from desk.app.overlays import Overlays
        from desk.app.screens import Screens
        from desk.app.window_actions import WindowActions
        from desk.ui.accessible import AccessibleRoles
        from desk.ui.actions.registry import ActionRegistry
        from desk.ui.context import UiContext
        from desk.ui.formatter import LocaleFormatter
        from desk.ui.operations import Operations
        from desk.ui.widgets.focus_frame import FocusFrame
        from desk.ui.widgets.toast import Toast

        # Before there are rows: a screen reader may ask for their roles as soon as they are there.
        self._roles = AccessibleRoles()
        self._roles.install()
        self._focus_frame = FocusFrame(self._application, self._theme, self)
        toast = Toast(self._theme, self._window.sheet)
        words = LocaleFormatter.of_system(self._clock)
        self._actions = Operations(self._background, toast, self, words.text)
        programs = ExternalPrograms(self._actions, self)
        registry = ActionRegistry(self._window, lambda: self._settings.now.single_keys)
        self._context = UiContext(
            self._theme,
            self._window,
            self._background,
            self._actions,
            words,
            self._clock,
            self._paths,
            self._settings,
            registry,
            programs,
            lambda: self._screens.dialogs(),
        )
        self._screens = Screens(self._context, self._window, programs, self)
        self._over = Overlays(self._context, self._window, self._screens, self)
        self._window_actions = WindowActions(
            registry, self._context, self._window, self._screens, self._over, self._quit, self
        )
        self._connect()
        QTimer.singleShot(_AFTER_ROWS_MS, self, self._listen)

    @Slot()
    def _listen(self) -> None:
        """To commands and second starts, which wait for the lock's holder for some seconds."""
        from desk.app.ipc_requests import IpcRequests

        IpcRequests(self._context, self._instance, self._window.raise_up, self)
        self._instance.listen()

    def _connect(self) -> None:
        window, screens, over = self._window, self._screens, self._over
        window.closed.connect(self._on_window_closed)
        window.find_requested.connect(over.find)
        window.covered.connect(lambda on: self._context.actions.set_enabled(not on))
        window.menu_requested.connect(over.open_menu)
        window.files_dropped.connect(screens.bring_in)
        screens.today_shown_first.connect(self._on_today_shown_first)
        screens.today_read.connect(self._on_today_read)
        self._actions.written.connect(window.refresh)
        self._settings.refused.connect(lambda why: self._actions.tell(str(CannotStore(why))))

    def start(self, *, hidden: bool) -> None:
        if hidden:
            self._load_rest()
            self._finish_startup()
        else:
            self._window.show()

    def close(self) -> None:
        """In the order in which things depend on each other."""
        if self._desktop is not None:
            self._desktop.close()
        self._screens.on_paper.close()
        self._background.close()
        self._instance.close()

    def _open_desk(self) -> "Desk":
        """On the worker."""
        from desk.services.desk import open_desk

        return open_desk(self._paths, self._clock)

    def _join_desktop(self) -> None:
        """Tray, notifications and the sweep: after the first rows, which they would delay."""
        if self._desktop is not None:
            return
        from desk.app.desktop_integration import DesktopIntegration

        side = DesktopIntegration(
            self._clock,
            self._paths,
            self._theme,
            self._window,
            self._background,
            self._actions,
            self,
        )
        side.section_requested.connect(self._on_section_requested)
        side.person_requested.connect(self._screens.show_person)
        side.call_requested.connect(self._screens.call)
        side.jot_requested.connect(self._on_desktop_jot_requested)
        side.log_call_requested.connect(self._on_desktop_log_call_requested)
        side.quit_requested.connect(self._quit)
        self._window.with_someone_toggled.connect(side.switch_with_someone)
        side.set_tray_shows_with_someone(self._settings.now.lamp_goes_out)
        self._desktop = side

    # the start

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
            self._screens.show_today_read(today)
            if self._window.shown != "today":
                # The owner was quicker: Today's rows will be painted when somebody looks at it.
                QTimer.singleShot(_AFTER_ROWS_MS, self, self._finish_startup)
        else:
            self._on_today_read(today)

    def _on_no_first_look(self, trouble: "TaskError") -> None:
        if self._window.shown:
            self._screens.show_today_trouble(trouble)
        self._finish_startup()

    def _offer_first_run(self) -> None:
        """On a desk that nobody has used yet, before anything else is shown of it."""
        if self._untouched:
            self._untouched = False
            self._screens.show_first_run()
            self._times.stamp("first_run")
            QTimer.singleShot(_AFTER_ROWS_MS, self, self._finish_startup)

    @Slot()
    def _on_today_shown_first(self) -> None:
        self._times.stamp("rows_painted")
        QTimer.singleShot(_AFTER_ROWS_MS, self, self._finish_startup)

    @Slot()
    def _finish_startup(self) -> None:
        """Start what can wait until there is something to look at: tray, reminders, open calls."""
        if self._desktop is not None:
            return
        # What is there now stays: later collections need not look at it again.
        gc.freeze()
        gc.enable()
        self._join_desktop()
        self._window.refresh()
        self._screens.reopen_calls()
        if self._window.isVisible():
            self._background.run_detached(_import_services)

    # the window

    def _hides_on_close(self) -> bool:
        return (
            self._settings.now.close_to_tray
            and self._desktop is not None
            and self._desktop.is_reachable()
        )

    @Slot()
    def _on_window_closed(self) -> None:
        self._settings.change({"window": self._window.rectangle()})
        if not self._hides_on_close():
            self._application.quit()

    @Slot()
    def _quit(self) -> None:
        self._settings.change({"window": self._window.rectangle()})
        self._application.quit()

    @Slot(object)
    def _on_today_read(self, today: "Today") -> None:
        self._window.setWindowTitle(f"{today.business} – Desk" if today.business else "Desk")
        if self._desktop is not None:
            self._desktop.take_today(today)

    @Slot(frozenset)
    def _on_settings_changed(self, names: frozenset[str]) -> None:
        now = self._settings.now
        if "reduced_motion" in names:
            self._theme.set_reduced_motion(now.reduced_motion)
        if "look" in names:
            self._theme.set_choice(ThemeChoice(now.look))
        if "text_size" in names:
            self._theme.set_text_scale(now.text_size / 100)
        if "lamp_goes_out" in names and self._desktop is not None:
            self._desktop.set_tray_shows_with_someone(now.lamp_goes_out)

    # the desktop

    @Slot(str)
    def _on_section_requested(self, section: str) -> None:
        self._window.raise_up()
        if section:
            self._screens.show_section(section)

    @Slot()
    def _on_desktop_jot_requested(self) -> None:
        self._window.raise_up()
        self._over.find()

    @Slot()
    def _on_desktop_log_call_requested(self) -> None:
        self._window.raise_up()
        self._screens.dialogs().log_call()


def _first_look(desk: "Desk") -> "Today":
    """On the worker, before the screen that will show it is built."""
    from desk.services.today import read_today

    return read_today(desk, as_typed=True)


# What dialogs and menus import, so that the first of them opens at once.
_WARM_UP = (
    "desk.services.calls",
    "desk.services.calls",
    "desk.services.check_ins",
    "desk.services.fixes",
    "desk.services.drafts",
    "desk.services.fixes",
    "desk.services.people",
    "desk.services.card_records",
    "desk.services.settings",
)


def _import_services() -> None:
    """On a thread of its own, after the first rows: imports stall the window when it loads them."""
    for module in _WARM_UP:
        import_module(module)
