"""Builds every object of the window once, by constructor, and connects them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from desk.clock import Clock
from desk.errors import CannotStore
from desk.paths import RESOURCES, Paths
from desk.record import record
from desk.services.desk import Desk, open_desk
from desk.ui.main_window import MainWindow, Place
from desk.ui.preferences import PreferencesStore
from desk.ui.screen import Screen
from desk.ui.theme.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    # The first paint needs none of these.
    from desk.app.desktop_integration import DesktopIntegration
    from desk.app.desktop_ports import DesktopPorts
    from desk.app.overlays import Overlays
    from desk.app.screens import Screens
    from desk.ui.context import UiContext
    from desk.ui.task_runner import TaskRunner


@record(frozen=True, slots=True)
class Environment:
    """What the first paint needs from outside the window; `DesktopPorts` has the rest."""

    application: QApplication
    paths: Paths
    clock: Clock
    open_desk: Callable[[Paths, Clock], Desk] = open_desk  # called on the worker


@record(frozen=True, slots=True)
class Ui:
    """The objects of the window, built and connected; the others are in `context`."""

    context: "UiContext"
    window: MainWindow
    screens: "Screens"
    overlays: "Overlays"

    def close(self, within_s: float | None = None) -> bool:
        """End the threads, in the order in which they depend on each other.

        Returns False as `TaskRunner.close` does.
        """
        self.screens.on_paper.close()
        return self.context.runner.close(within_s)


class UiFactory(QObject):
    """Builds the window in steps, so that it is painted before the rest is even imported.

    The constructor builds what the first paint needs, `build_runner` the worker threads, `build_ui`
    everything else but the screens and dialogs, each of which is built when it is first wanted.
    `build_desktop` adds the tray and the reminders; the window works without them.
    """

    def __init__(
        self,
        environment: Environment,
        hides_on_close: Callable[[], bool],
        quit_desk: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        """`hides_on_close` tells whether the owner can get back to a hidden window; `quit_desk` is
        called by the action "Quit Desk"."""
        super().__init__(parent)
        self._environment = environment
        self._quit_desk = quit_desk
        self._ui: Ui | None = None
        self.preferences = PreferencesStore(environment.paths.settings, self)
        now = self.preferences.now
        self.theme = Theme(
            environment.application,
            RESOURCES,
            ThemeChoice(now.look),
            now.text_size / 100,
            now.reduced_motion,
        )
        self.window = MainWindow(self.theme, self._places(), hides_on_close, now.window)
        self.preferences.changed.connect(self._on_preferences_changed)

    def build_runner(self) -> "TaskRunner":
        """Build the task runner; its threads start with their first task."""
        from desk.ui.task_runner import TaskRunner

        paths, clock = self._environment.paths, self._environment.clock
        return TaskRunner(
            partial(self._environment.open_desk, paths, clock), paths.home / "desk.log", self
        )

    def build_ui(self, runner: "TaskRunner", ports: "DesktopPorts") -> Ui:
        """Build everything that the first paint does not need; called once."""
        from desk.app.overlays import Overlays
        from desk.app.screens import Screens
        from desk.app.window_actions import WindowActions
        from desk.ui.accessible import install_roles
        from desk.ui.actions.registry import ActionRegistry
        from desk.ui.context import UiContext
        from desk.ui.formatter import LocaleFormatter
        from desk.ui.operations import Operations
        from desk.ui.widgets.focus_frame import FocusFrame
        from desk.ui.widgets.toast import Toast

        environment, theme, window = self._environment, self.theme, self.window
        preferences = self.preferences
        # Before the first rows, whose roles a screen reader may ask for at once.
        install_roles()
        FocusFrame(environment.application, theme, self)
        formatter = LocaleFormatter(environment.clock, ports.locale)
        operations = Operations(runner, Toast(theme, window.sheet), self, formatter.text)
        registry = ActionRegistry(window, lambda: preferences.now.single_keys)
        context = UiContext(
            theme,
            window,
            runner,
            operations,
            formatter,
            environment.clock,
            environment.paths,
            preferences,
            registry,
            ports.make_programs(operations),
            lambda: screens.dialogs(),
        )
        screens = Screens(context, window, ports, self)
        overlays = Overlays(context, window, screens, self)
        WindowActions(registry, context, window, screens, overlays, self._quit_desk, self)
        window.find_requested.connect(overlays.find)
        window.covered.connect(lambda on: registry.set_enabled(not on))
        window.menu_requested.connect(overlays.open_menu)
        window.files_dropped.connect(screens.import_files)
        operations.written.connect(window.refresh)
        preferences.refused.connect(lambda why: operations.show_message(str(CannotStore(why))))
        self._ui = Ui(context, window, screens, overlays)
        return self._ui

    def build_desktop(self, ui: Ui) -> "DesktopIntegration":
        """Build the tray, the notifications and the reminders, and connect them; called once."""
        from desk.app.desktop_integration import DesktopIntegration

        context, window, screens = ui.context, ui.window, ui.screens
        desktop = DesktopIntegration(
            context.clock,
            context.paths,
            context.theme,
            window,
            context.runner,
            context.operations,
            context.formatter,
            self,
        )
        desktop.section_requested.connect(screens.raise_section)
        desktop.person_requested.connect(screens.show_person)
        desktop.call_requested.connect(screens.call)
        desktop.jot_requested.connect(ui.overlays.raise_find)
        desktop.log_call_requested.connect(screens.raise_log_call)
        desktop.quit_requested.connect(self._quit_desk)
        window.with_someone_toggled.connect(desktop.switch_with_someone)
        desktop.set_tray_shows_with_someone(context.preferences.now.tray_shows_with_someone)
        return desktop

    def _places(self) -> tuple[Place, ...]:
        return tuple(
            Place(
                key,
                icon,
                label,
                partial(self._build_screen, key),
                at_bottom=key == "settings",
                under="customers" if key in ("import", "duplicates") else "",
            )
            for key, icon, label in (
                ("today", "sun", self.tr("Today")),
                ("customers", "book-user", self.tr("Customers")),
                ("calls", "phone", self.tr("Calls")),
                ("do_it_now", "timer", self.tr("Do it now")),
                ("reports", "printer", self.tr("Reports")),
                ("settings", "settings", self.tr("Settings")),
                ("import", "import", self.tr("Bring people in")),
                ("duplicates", "users-round", self.tr("Likely doubles")),
            )
        )

    def _build_screen(self, key: str) -> Screen:
        assert self._ui is not None  # no screen is shown before the first paint
        return self._ui.screens.build(key)

    @Slot(frozenset)
    def _on_preferences_changed(self, names: frozenset[str]) -> None:
        now = self.preferences.now
        if "reduced_motion" in names:
            self.theme.set_reduced_motion(now.reduced_motion)
        if "look" in names:
            self.theme.set_choice(ThemeChoice(now.look))
        if "text_size" in names:
            self.theme.set_text_scale(now.text_size / 100)
