"""Builds every object once, by constructor, and connects their signals."""

import gc
import os
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desk import settings as settings_file
from desk.app.times import Times
from desk.clock import Clock
from desk.desktop.single_instance import SingleInstance
from desk.errors import CannotStore
from desk.paths import RESOURCES, Paths
from desk.ui.main_window import MainWindow, Place
from desk.ui.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from desk.app.desktop_side import DesktopSide, Outside
    from desk.data.records.history import Today
    from desk.services.desk import Desk
    from desk.ui.background import Trouble
    from desk.ui.customers.screen import CustomersScreen
    from desk.ui.desk_menu import DeskMenu
    from desk.ui.dialogs.dialogs import Dialogs
    from desk.ui.palette.palette import Palette
    from desk.ui.screen import Screen
    from desk.ui.today.screen import TodayScreen

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
        self._times = Times(os.environ.get("DESK_TIMES", ""))
        self._settings = settings_file.load(paths.settings)
        self._theme = Theme(
            application,
            RESOURCES,
            ThemeChoice(self._settings.look),
            self._settings.text_size / 100,
            self._settings.reduced_motion,
        )
        self._window = MainWindow(
            self._theme,
            (
                Place("today", "sun", self.tr("Today"), self._build_today),
                Place("customers", "book-user", self.tr("Customers"), self._build_customers),
            ),
            self._hides_on_close,
            self._settings.window,
        )
        self._window.set_single_keys(self._settings.single_keys)
        self._window.first_painted.connect(self._on_window_first_painted)
        self._dialogs_once: Dialogs | None = None
        self._outside_once: Outside | None = None
        self._palette_once: Palette | None = None
        self._menu_once: DeskMenu | None = None
        self._desktop: DesktopSide | None = None

    def _come_alive(self) -> None:
        """All that the first paint can do without."""
        from desk.app.requests import Requests
        from desk.ui.actions import Actions
        from desk.ui.background import Background
        from desk.ui.widgets.focus_frame import FocusFrame
        from desk.ui.widgets.toast import Toast
        from desk.ui.words import Words

        self._background = Background(self._open_desk, self._paths.home / "desk.log", self)
        # The worker reads while this thread goes on building what will show it.
        self._background.submit(
            _first_look, done=self._on_first_look, failed=self._on_no_first_look
        )
        self._words = Words.of_system(self._clock)
        self._focus_frame = FocusFrame(self._application, self._theme)
        toast = Toast(self._theme, self._window.sheet)
        self._actions = Actions(self._background, toast, self)
        self._connect()
        Requests(self._instance, self._actions, self._window.raise_up, self)
        self._instance.listen()

    def _connect(self) -> None:
        window = self._window
        window.closed.connect(self._on_window_closed)
        window.find_requested.connect(self._on_find_requested)
        window.undo_requested.connect(self._actions.undo)
        window.new_fix_requested.connect(lambda: self._today().new_fix())
        window.log_call_requested.connect(self._on_log_call_requested)
        window.keys_requested.connect(self._on_keys_requested)
        window.menu_requested.connect(lambda: self._menu().open())
        self._actions.written.connect(window.refresh)

    def start(self, *, hidden: bool) -> None:
        if hidden:
            self._come_alive()
            self._settle()
        else:
            self._window.show()

    def close(self) -> None:
        """In the order in which things depend on each other."""
        if self._desktop is not None:
            self._desktop.close()
        self._background.close()
        self._instance.close()

    def _open_desk(self) -> "Desk":
        """On the worker."""
        from desk.data.database import open_database
        from desk.services.desk import Desk

        return Desk(open_database(self._paths, self._clock), self._clock)

    # built when first wanted

    def _build_today(self) -> "Screen":
        from desk.ui.today.deeds import Deeds
        from desk.ui.today.screen import TodayScreen

        deeds = Deeds(self._actions, self._dialogs, self)
        deeds.bring_requested.connect(self._on_people_requested)
        screen = TodayScreen(self._theme, self._background, self._words, deeds, self._clock)
        screen.shown_first.connect(self._on_today_shown_first)
        screen.today_read.connect(self._on_today_read)
        return screen

    def _build_customers(self) -> "Screen":
        from desk.ui.customers.screen import CustomersScreen

        screen = CustomersScreen(
            self._theme,
            self._background,
            self._actions,
            self._words,
            self._clock,
            self._dialogs(),
            self._window,
            self._settings.people_order,
        )
        screen.order_chosen.connect(lambda order: self._save_settings(people_order=order))
        screen.card.call_requested.connect(self._outside().call)
        screen.card.email_requested.connect(lambda to: self._outside().email(to, ""))
        return screen

    def _customers(self) -> "CustomersScreen":
        from desk.ui.customers.screen import CustomersScreen

        screen = self._window.show_screen("customers")
        assert isinstance(screen, CustomersScreen)
        return screen

    @Slot(int)
    def _show_person(self, person: int) -> None:
        self._window.raise_up()
        self._customers().show_person(person)

    @Slot()
    def _on_log_call_requested(self) -> None:
        """With the person whose card is in front, where one is."""
        record = self._customers().card.record if self._window.shown == "customers" else None
        self._dialogs().log_call(record.ref if record is not None else None)

    @Slot(str)
    def _on_people_requested(self, what: str) -> None:
        if what == "file":
            self._customers().choose_file()
        elif what == "bin":
            self._customers().open_bin()
        else:
            self._customers().add_person()

    def _today(self) -> "TodayScreen":
        from desk.ui.today.screen import TodayScreen

        screen = self._window.show_screen("today")
        assert isinstance(screen, TodayScreen)
        return screen

    def _dialogs(self) -> "Dialogs":
        if self._dialogs_once is None:
            from desk.ui.dialogs.dialogs import Dialogs

            dialogs = Dialogs(
                self._theme, self._window, self._background, self._actions, self._words, self
            )
            outside = self._outside()
            dialogs.call_requested.connect(outside.call)
            dialogs.text_requested.connect(outside.text)
            dialogs.email_requested.connect(outside.email)
            dialogs.person_requested.connect(self._show_person)
            self._dialogs_once = dialogs
        return self._dialogs_once

    def _outside(self) -> "Outside":
        if self._outside_once is None:
            from desk.app.desktop_side import Outside

            self._outside_once = Outside(self._actions, self)
        return self._outside_once

    def _palette(self) -> "Palette":
        if self._palette_once is None:
            from desk.ui.palette.palette import Palette

            self._palette_once = Palette(
                self._theme,
                self._window,
                self._background,
                self._actions,
                self._dialogs(),
                self._words,
                self._menu().commands(),
            )
            self._palette_once.keys_requested.connect(self._on_keys_requested)
        return self._palette_once

    def _menu(self) -> "DeskMenu":
        if self._menu_once is None:
            from desk.desktop.autostart import for_this_system
            from desk.ui.desk_menu import DeskMenu

            menu = DeskMenu(
                self._theme,
                self._window,
                self._dialogs(),
                self._actions,
                lambda: self._settings,
                for_this_system(self._paths.home if self._paths != Paths.find() else None),
                self,
            )
            menu.settings_changed.connect(self._on_menu_settings_changed)
            menu.people_requested.connect(self._on_people_requested)
            menu.quit_requested.connect(self._quit)
            self._menu_once = menu
        return self._menu_once

    def _join_desktop(self) -> None:
        """Tray, notifications and the sweep: after the first rows, which they would delay."""
        if self._desktop is not None:
            return
        from desk.app.desktop_side import DesktopSide

        side = DesktopSide(
            self._clock,
            self._paths,
            self._theme,
            self._window,
            self._background,
            self._actions,
            self,
        )
        side.section_requested.connect(self._on_section_requested)
        side.person_requested.connect(self._show_person)
        side.call_requested.connect(self._on_desktop_call_requested)
        side.jot_requested.connect(self._on_desktop_jot_requested)
        side.log_call_requested.connect(self._on_desktop_log_call_requested)
        side.quit_requested.connect(self._quit)
        self._window.with_someone_toggled.connect(side.switch_with_someone)
        self._desktop = side

    # the window

    @Slot()
    def _on_window_first_painted(self) -> None:
        self._times.stamp("first_painted")
        if self._desktop is None:
            self._come_alive()
        self._today()

    def _on_first_look(self, today: "Today") -> None:
        if self._window.shown:
            self._today().show_today(today)
        else:
            self._on_today_read(today)

    def _on_no_first_look(self, trouble: "Trouble") -> None:
        if self._window.shown:
            self._today().show_trouble(trouble)
        self._join_desktop()

    @Slot()
    def _on_today_shown_first(self) -> None:
        self._times.stamp("rows_painted")
        QTimer.singleShot(_AFTER_ROWS_MS, self._settle)

    @Slot()
    def _settle(self) -> None:
        """What can wait until the owner has something to look at."""
        from desk.ui.accessible import AccessibleRoles

        # What is there now stays: later collections need not look at it again.
        gc.freeze()
        gc.enable()
        self._roles = AccessibleRoles()
        self._roles.install()
        self._join_desktop()
        self._window.refresh()

    def _hides_on_close(self) -> bool:
        return (
            self._settings.close_to_tray
            and self._desktop is not None
            and self._desktop.is_reachable()
        )

    @Slot()
    def _on_window_closed(self) -> None:
        self._save_settings(window=self._window.rectangle())
        if not self._hides_on_close():
            self._application.quit()

    @Slot()
    def _quit(self) -> None:
        self._save_settings(window=self._window.rectangle())
        self._application.quit()

    @Slot(str)
    def _on_find_requested(self, text: str) -> None:
        self._palette().open_from(self._window.top_bar.field, text)

    @Slot()
    def _on_keys_requested(self) -> None:
        self._dialogs().keys(self._window.tabs)

    @Slot(object)
    def _on_today_read(self, today: "Today") -> None:
        self._window.setWindowTitle(f"{today.business} – Desk" if today.business else "Desk")
        if self._desktop is not None:
            self._desktop.take_today(today)

    # the desktop

    @Slot(str)
    def _on_section_requested(self, section: str) -> None:
        self._window.raise_up()
        if section:
            self._today().show_section(section)

    @Slot(object, str)
    def _on_desktop_call_requested(self, person: Any, number: str) -> None:
        self._window.raise_up()
        self._dialogs().call(person, number)

    @Slot()
    def _on_desktop_jot_requested(self) -> None:
        self._window.raise_up()
        self._on_find_requested("")

    @Slot()
    def _on_desktop_log_call_requested(self) -> None:
        self._window.raise_up()
        self._dialogs().log_call()

    # settings of this computer

    @Slot(dict)
    def _on_menu_settings_changed(self, values: dict[str, Any]) -> None:
        self._save_settings(**values)
        self._theme.set_reduced_motion(self._settings.reduced_motion)
        if "look" in values:
            self._theme.set_choice(ThemeChoice(self._settings.look))
        if "text_size" in values:
            self._theme.set_text_scale(self._settings.text_size / 100)
        if "single_keys" in values:
            self._window.set_single_keys(self._settings.single_keys)

    def _save_settings(self, **values: Any) -> None:
        changed = self._settings.with_(**values)
        if changed == self._settings:
            return
        self._settings = changed
        try:
            settings_file.save(changed, self._paths.settings)
        except OSError as error:
            self._actions.tell(str(CannotStore(error.strerror or str(error))))


def _first_look(desk: "Desk") -> "Today":
    """On the worker, before the screen that will show it is built."""
    from desk.services.today import read_today

    return read_today(desk, as_typed=True)
