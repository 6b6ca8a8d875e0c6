"""The composition root: builds every object once, by constructor, and connects their signals."""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desk import settings as settings_file
from desk.changes import Area, Changes
from desk.clock import Clock, on_day
from desk.desktop.single_instance import SingleInstance, ask_first
from desk.errors import CannotStore
from desk.paths import RESOURCES, Paths
from desk.ui.main_window import MainWindow, Place
from desk.ui.theme import Theme, ThemeChoice
from desk.ui.widgets.lamp import LampState

if TYPE_CHECKING:
    from desk.__main__ import WindowOptions
    from desk.data.records.history import Today, WithSomeone
    from desk.desktop.reminders import Reminders
    from desk.desktop.tray import LampState as TrayLamp
    from desk.desktop.tray import Tray
    from desk.services.desk import Desk, Written
    from desk.ui.background import Trouble
    from desk.ui.desk_menu import DeskMenu
    from desk.ui.dialogs.dialogs import Dialogs
    from desk.ui.palette.palette import Palette
    from desk.ui.screen import Screen
    from desk.ui.today.screen import TodayScreen


_AFTER_ROWS_MS = 200


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
    if not instance.acquire(listen=False):
        ask_first(paths.home, {"raise": not options.hidden}, 5.0)
        return 0
    clock = on_day(options.today) if options.today else Clock()
    app = App(application, paths, clock, instance)
    app.start(hidden=options.hidden)
    code = application.exec()
    app.close()
    return code


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
        self._window.first_painted.connect(self._on_window_first_painted)
        self._dialogs_once: Dialogs | None = None
        self._palette_once: Palette | None = None
        self._menu_once: DeskMenu | None = None
        self._tray: Tray | None = None
        self._reminders: Reminders | None = None
        self._with_someone: WithSomeone | None = None
        self._waiting = (0, 0, 0)  # to call back, to check in with, to do now
        self._business = ""

    def _come_alive(self) -> None:
        """All that the first paint can do without."""
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
        self._instance.listen()

    def _connect(self) -> None:
        window = self._window
        window.closed.connect(self._on_window_closed)
        window.find_requested.connect(self._on_find_requested)
        window.undo_requested.connect(self._actions.undo)
        window.new_fix_requested.connect(lambda: self._today().new_fix())
        window.log_call_requested.connect(lambda: self._dialogs().log_call())
        window.keys_requested.connect(self._on_keys_requested)
        window.menu_requested.connect(lambda: self._menu().open())
        window.with_someone_toggled.connect(self._switch_with_someone)
        self._actions.written.connect(self._on_actions_written)
        self._instance.request_received.connect(self._on_instance_request_received)

    def start(self, *, hidden: bool) -> None:
        if hidden:
            self._come_alive()
            self._join_desktop()
        else:
            self._window.show()

    def close(self) -> None:
        """In the order in which things depend on each other."""
        if self._tray is not None:
            self._tray.hide()
            self._sweep.stop()
            self._notifier.close()
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
        screen = TodayScreen(self._theme, self._background, self._words, deeds, self._clock)
        screen.set_single_keys(self._settings.single_keys)
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
        screen.set_single_keys(self._settings.single_keys)
        screen.order_chosen.connect(lambda order: self._save_settings(people_order=order))
        screen.card.call_requested.connect(self._on_call_requested)
        screen.card.email_requested.connect(lambda to: self._on_email_requested(to, ""))
        return screen

    def _show_person(self, person: int) -> None:
        from desk.ui.customers.screen import CustomersScreen

        self._window.raise_up()
        screen = self._window.show_screen("customers")
        assert isinstance(screen, CustomersScreen)
        screen.show_person(person)

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
            dialogs.call_requested.connect(self._on_call_requested)
            dialogs.text_requested.connect(self._on_text_requested)
            dialogs.email_requested.connect(self._on_email_requested)
            dialogs.person_requested.connect(self._show_person)
            self._dialogs_once = dialogs
        return self._dialogs_once

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
            menu.quit_requested.connect(self._quit)
            self._menu_once = menu
        return self._menu_once

    def _join_desktop(self) -> None:
        """Tray, notifications and the sweep: after the first rows, which they would delay."""
        if self._tray is not None:
            return
        from desk.desktop.notifications import Notifier
        from desk.desktop.reminders import Reminders
        from desk.desktop.sweep import Sweep
        from desk.desktop.tray import Tray

        self._tray = Tray(self._icon_for, self)
        self._tray.open_requested.connect(self._on_section_requested)
        self._tray.with_someone_toggled.connect(self._switch_with_someone)
        self._tray.jot_requested.connect(self._on_jot_requested)
        self._tray.log_call_requested.connect(self._on_tray_log_call_requested)
        self._tray.quit_requested.connect(self._quit)
        self._notifier = Notifier(self._tray.show_message, parent=self)
        self._tray.message_clicked.connect(self._notifier.on_tray_message_clicked)
        self._reminders = Reminders(
            self._notifier, self._background.submit, self._actions.write, self
        )
        self._reminders.open_section_requested.connect(self._on_section_requested)
        self._reminders.open_person_requested.connect(self._show_person)
        self._reminders.call_requested.connect(self._on_reminders_call_requested)
        self._tray.show()
        self._theme.changed.connect(self._show_lamp)
        self._sweep = Sweep(self._clock, parent=self)
        self._sweep.due.connect(self._on_sweep_due)
        self._sweep.start()

    # the window

    @Slot()
    def _on_window_first_painted(self) -> None:
        self._times.stamp("first_painted")
        if self._tray is None:
            self._come_alive()
        self._today()

    def _on_first_look(self, today: "Today") -> None:
        if self._window.shown:
            self._today().show_today(today)
        else:
            self._on_today_read(today)

    def _on_no_first_look(self, trouble: "Trouble") -> None:
        self._actions.show_trouble(trouble)
        if self._tray is None:
            self._join_desktop()

    @Slot()
    def _on_today_shown_first(self) -> None:
        self._times.stamp("rows_painted")
        QTimer.singleShot(_AFTER_ROWS_MS, self._settle)

    @Slot()
    def _settle(self) -> None:
        """What can wait until the owner has something to look at."""
        from desk.ui.accessible import AccessibleRoles

        self._roles = AccessibleRoles()
        self._roles.install()
        self._join_desktop()
        self._window.refresh()

    def _hides_on_close(self) -> bool:
        return self._settings.close_to_tray and self._tray is not None and self._tray.is_available()

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
    def _on_actions_written(self, changes: Changes) -> None:
        self._window.refresh(changes)
        if self._reminders is not None and changes.touches(Area.CHECK_INS | Area.FIXES):
            self._reminders.look()
        if not self._window.isVisible():
            self._count_for_tray()

    # with someone, lamp and tray

    @Slot(bool)
    def _switch_with_someone(self, on: bool) -> None:
        from desk.services.with_someone import switch_off, switch_on

        if on:
            self._actions.write(switch_on, done=self._show_with_someone)
        else:
            was = self._with_someone
            self._actions.write(switch_off, done=lambda found: self._end_with_someone(found or was))

    def _show_with_someone(self, state: "WithSomeone | None") -> None:
        was, self._with_someone = self._with_someone, state
        if state is None:
            self._window.top_bar.show_with_someone(False)
            if was is not None:
                self._end_with_someone(was)
        else:
            minutes = int((self._clock.now() - state.since).total_seconds() // 60)
            self._window.top_bar.show_with_someone(True, minutes, state.held)
            if self._tray is not None:
                self._sweep.expect(state.until)
        self._show_lamp()

    def _end_with_someone(self, was: "WithSomeone | None") -> None:
        self._with_someone = None
        self._window.top_bar.show_with_someone(False)
        self._show_lamp()
        if self._reminders is not None:
            self._reminders.after_with_someone(was)

    @Slot(object)
    def _on_today_read(self, today: "Today") -> None:
        self._business = today.business
        self._waiting = (len(today.call_back), today.check_in_due, len(today.fixes))
        self._show_with_someone(today.with_someone)
        self._window.setWindowTitle(f"{today.business} – Desk" if today.business else "Desk")

    def _show_lamp(self) -> None:
        out = self._with_someone is not None
        waiting = self._waiting[0]
        self._window.show_lamp(LampState.OUT if out else LampState.LIT, waiting)
        if self._tray is None:
            return
        from desk.desktop.tray import Lamp, Waiting
        from desk.desktop.tray import LampState as TrayLamp

        kind = Lamp.OUT if out else Lamp.NUMBER if waiting else Lamp.LIT
        self._tray.show_lamp(TrayLamp(kind, waiting))
        self._tray.show_waiting(Waiting(*self._waiting))
        self._tray.show_owner(self._business)

    def _icon_for(self, lamp: "TrayLamp") -> QIcon:
        from desk.desktop.tray import Lamp
        from desk.ui.widgets.lamp import lamp_icon

        state = {Lamp.OUT: LampState.OUT, Lamp.GREY: LampState.GREY}.get(lamp.kind, LampState.LIT)
        return lamp_icon(self._theme, state, lamp.number if lamp.kind is Lamp.NUMBER else 0)

    def _count_for_tray(self) -> None:
        from desk.services.today import read_today

        self._background.submit(read_today, done=self._on_today_read, latest="tray")

    @Slot(str)
    def _on_sweep_due(self, reason: str) -> None:
        assert self._reminders is not None
        self._reminders.look()
        if reason == "sweep" and self._with_someone is None:
            return
        if self._window.isVisible():
            self._window.refresh()
        else:
            self._count_for_tray()

    @Slot(str)
    def _on_section_requested(self, section: str) -> None:
        self._window.raise_up()
        if section:
            self._today().show_section(section)

    @Slot()
    def _on_jot_requested(self) -> None:
        self._window.raise_up()
        self._on_find_requested("")

    @Slot()
    def _on_tray_log_call_requested(self) -> None:
        self._window.raise_up()
        self._dialogs().log_call()

    # calls and messages

    @Slot(object, str)
    def _on_reminders_call_requested(self, person: Any, number: str) -> None:
        self._window.raise_up()
        self._dialogs().call(person, number)

    @Slot(str)
    def _on_call_requested(self, number: str) -> None:
        from desk.desktop import opener

        opener.call(number)

    @Slot(str, str)
    def _on_text_requested(self, number: str, _words: str) -> None:
        # Texts need the phone, which a later Desk connects: the number is at hand to paste.
        self._application.clipboard().setText(number)
        self._actions.tell(self.tr("The number is copied, to paste into your messages."))

    @Slot(str, str)
    def _on_email_requested(self, address: str, subject: str) -> None:
        from desk.desktop import opener

        if not opener.email(address, subject):
            self._application.clipboard().setText(address)
            self._actions.tell(self.tr("No email program answered. The address is copied."))

    # other processes

    @Slot(object, object)
    def _on_instance_request_received(self, request: dict[str, Any], reply: Any) -> None:
        if "raise" in request:
            if request["raise"]:
                self._window.raise_up()
            reply({"ok": True})
        elif "changed" in request:
            self._actions.take_note(_changes_of(request))
            reply({"ok": True})
        elif isinstance(request.get("jot"), str):
            self._jot_for(request["jot"], reply)
        else:
            reply({"error": "This Desk does not know what was asked."})

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
            self._today().set_single_keys(self._settings.single_keys)

    def _save_settings(self, **values: Any) -> None:
        changed = self._settings.with_(**values)
        if changed == self._settings:
            return
        self._settings = changed
        try:
            settings_file.save(changed, self._paths.settings)
        except OSError as error:
            self._actions.tell(str(CannotStore(error.strerror or str(error))))

    def _jot_for(self, text: str, reply: Any) -> None:
        """A line from the command line; refused, the command does it and says why itself."""
        self._actions.write(
            jot_and_answer,
            text,
            done=reply,
            failed=lambda trouble: reply({"error": trouble.sentence}),
        )


def jot_and_answer(desk: "Desk", text: str) -> "Written[dict[str, Any]]":
    """On the worker: keep the line, and what the command prints."""
    from desk.services.desk import Written
    from desk.services.jot import answer, jot

    written = jot(desk, text)
    told = {"fix": answer(desk, written.value), "label": written.changes.label}
    return Written(told, written.changes)


def _changes_of(request: dict[str, Any]) -> Changes:
    """What another process says it wrote; whatever is unclear counts as everything."""
    areas, people, action = (request.get(name) for name in ("changed", "people", "action"))
    known = isinstance(areas, int) and 0 <= areas <= Area.EVERYTHING.value
    return Changes(
        Area(areas) if known else Area.EVERYTHING,
        frozenset(p for p in people if isinstance(p, int))
        if isinstance(people, list)
        else frozenset(),
        action if isinstance(action, int) else None,
        str(request.get("label", "")),
    )


def _first_look(desk: "Desk") -> "Today":
    """On the worker, before the screen that will show it is built."""
    from desk.services.today import read_today

    return read_today(desk, as_typed=True)


class Times:
    """Moments of the start, for the benchmarks: DESK_TIMES names the file."""

    def __init__(self, path: str) -> None:
        self._path = path

    def stamp(self, name: str) -> None:
        """Monotonic seconds, which on Linux all processes share."""
        if self._path:
            with Path(self._path).open("a", encoding="utf-8") as file:
                file.write(f"{name} {time.monotonic()}\n")
