"""Tray, notifications, the sweep and With someone: where the window meets the desktop."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QPixmapCache

from desk.changes import Area, Changes
from desk.clock import Clock
from desk.desktop.notifications.notifier import Notifier
from desk.desktop.reminder_scheduler import Sweep
from desk.desktop.reminders import Reminders
from desk.desktop.tray import Lamp, Tray, Waiting
from desk.desktop.tray import LampState as TrayLamp
from desk.paths import RESOURCES, Paths
from desk.services.bin import empty_old
from desk.services.reminders import NextWakeup, changed_since, next_wakeup
from desk.services.today import read_today
from desk.services.with_someone import switch_off, switch_on
from desk.ui.main_window import MainWindow
from desk.ui.operations import Operations
from desk.ui.task_runner import TaskError, TaskRunner
from desk.ui.theme.theme import Theme
from desk.ui.widgets.status_icon import LampState, lamp_icon

if TYPE_CHECKING:
    from desk.domain.today import Today, WithSomeone

# A file: until Desk is installed for all, no theme of icons has one of its name.
_ICON = RESOURCES / "icons" / "desk.png"
_TRAY_PAINTED_MS = 3_000  # after the start, at most


class DesktopIntegration(QObject):
    """Built once the first rows are on the screen, or at once when the window stays hidden."""

    section_requested = Signal(str)  # of Today; "" for the window as it was left
    person_requested = Signal(int)
    call_requested = Signal(object, str)  # PersonRef or None, number
    jot_requested = Signal()
    log_call_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self,
        clock: Clock,
        paths: Paths,
        theme: Theme,
        window: MainWindow,
        background: TaskRunner,
        actions: Operations,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._paths = paths
        self._theme = theme
        self._window = window
        self._background = background
        self._actions = actions
        self._with_someone: WithSomeone | None = None
        self._ending = False  # it is being switched off
        self._lamp_goes_out = True
        self._waiting = Waiting()
        # Of the data when it was last looked through.
        self._version: int | None = None
        self._written: tuple[int, int] | None = None
        self._tray = Tray(self._icon_for, theme.icon, self)
        self._tray.open_requested.connect(self.section_requested)
        self._tray.with_someone_toggled.connect(self.switch_with_someone)
        self._tray.jot_requested.connect(self.jot_requested)
        self._tray.log_call_requested.connect(self.log_call_requested)
        self._tray.quit_requested.connect(self.quit_requested)
        self._notifier = Notifier(self._tray.show_message, app_icon=str(_ICON), parent=self)
        self._tray.message_clicked.connect(self._notifier.on_tray_message_clicked)
        self._reminders = Reminders(self._notifier, background.submit, actions.write, self)
        self._reminders.open_section_requested.connect(self.section_requested)
        self._reminders.open_person_requested.connect(self.person_requested)
        self._reminders.call_requested.connect(self.call_requested)
        self._reminders.recorded.connect(self._on_reminders_recorded)
        self._sweep = Sweep(clock, parent=self)
        self._sweep.due.connect(self._on_sweep_due)
        actions.written.connect(self._on_actions_written)
        theme.changed.connect(self._show_lamp)
        theme.changed.connect(self._tray.show_line_icons)
        self._show_lamp()
        self._tray.show()
        self._sweep.start()
        QTimer.singleShot(_TRAY_PAINTED_MS, self, self._forget_pixmaps)

    def is_reachable(self) -> bool:
        """Whether the owner can get back to a hidden window by the tray."""
        return self._tray.is_available()

    def close(self) -> None:
        self._tray.hide()
        self._sweep.stop()
        self._notifier.close()

    def take_today(self, today: "Today") -> None:
        """Show in tray, lamp and pill what was just read."""
        self._tray.show_owner(today.business)
        self._waiting = Waiting(len(today.call_back), today.check_in_due, len(today.fixes))
        self._window.rail.set_count("calls", len(today.call_back))
        self._window.rail.set_count("do_it_now", len(today.fixes))
        self._show_with_someone(today.with_someone)

    def set_lamp_goes_out(self, on: bool) -> None:
        """Whether the tray shows With someone; the window's own lamp always does."""
        self._lamp_goes_out = on
        self._show_lamp()

    # with someone

    @Slot(bool)
    def switch_with_someone(self, on: bool) -> None:
        if on:
            self._actions.write(switch_on, done=self._show_with_someone)
        else:
            was, self._ending = self._with_someone, True
            self._actions.write(
                switch_off,
                done=lambda found: self._end_with_someone(found or was),
                failed=self._on_not_switched_off,
            )

    def _on_not_switched_off(self, trouble: TaskError) -> None:
        self._ending = False
        self._actions.show_trouble(trouble)

    def _show_with_someone(self, state: "WithSomeone | None") -> None:
        was, self._with_someone = self._with_someone, state
        if state is None and was is not None:
            self._end_with_someone(was)
            return
        if state is None:
            self._window.top_bar.show_with_someone(False)
        else:
            minutes = int((self._clock.now() - state.since).total_seconds() // 60)
            self._window.top_bar.show_with_someone(True, minutes, state.held)
        self._show_lamp()

    def _end_with_someone(self, was: "WithSomeone | None") -> None:
        self._with_someone, self._ending = None, False
        self._window.top_bar.show_with_someone(False)
        self._show_lamp()
        self._reminders.after_with_someone(was)

    # lamp

    @Slot()
    def _show_lamp(self) -> None:
        out, count = self._with_someone is not None, self._waiting.call_back
        self._window.show_lamp(LampState.OUT if out else LampState.LIT, count)
        dark = out and self._lamp_goes_out
        kind = Lamp.OUT if dark else Lamp.NUMBER if count else Lamp.LIT
        self._tray.show_lamp(TrayLamp(kind, count))
        self._tray.show_waiting(self._waiting)

    def _icon_for(self, lamp: TrayLamp) -> QIcon:
        state = {Lamp.OUT: LampState.OUT, Lamp.GREY: LampState.GREY}.get(lamp.kind, LampState.LIT)
        return lamp_icon(self._theme, state, lamp.number if lamp.kind is Lamp.NUMBER else 0)

    # what is due

    @Slot(str)
    def _on_sweep_due(self, reason: str) -> None:
        self._forget_pixmaps()
        if reason == "sweep" and self._version is not None and not self._reminders.owes:
            self._look_if_stirred(self._version)
        else:
            self._look()
        if reason in ("start", "midnight"):
            # What another program keeps from being emptied today is emptied another day.
            self._background.submit(empty_old, failed=_leave)
        # The minute's sweep changes nothing but what is due; while somebody is here, also how
        # long already.
        if reason != "sweep" or self._with_someone is not None:
            self._read_again(None)

    @Slot()
    def _forget_pixmaps(self) -> None:
        """Without a window: what Qt keeps of them it would wake up for each ten seconds."""
        if not self._window.isVisible():
            QPixmapCache.clear()

    def _look_if_stirred(self, version: int) -> None:
        """Nothing falls due by itself before the moment that the sweep expects."""
        written = self._paths.written()
        # Without a file that tells, as on a server, the database has to be asked each time.
        if written is None or written != self._written:
            self._ask_whether_stirred(version, written)

    def _ask_whether_stirred(self, version: int, written: tuple[int, int] | None) -> None:
        self._background.submit(
            changed_since,
            version,
            done=lambda stirred: self._on_stirred(stirred, written),
            failed=_leave,
            latest="stirred",
        )

    def _on_stirred(self, stirred: bool, written: tuple[int, int] | None) -> None:
        if stirred:
            self._look()
        else:
            self._written = written

    @Slot(int, int)
    def _on_reminders_recorded(self, before: int, after: int) -> None:
        """That somebody has been told is no news to who told them."""
        if self._version == before:
            self._version = after

    def _look(self) -> None:
        self._version, self._written = None, self._paths.written()
        self._background.submit(
            next_wakeup, done=self._on_looked, failed=_leave, latest="next look"
        )
        state = self._with_someone
        if state is None or (self._clock.now() < state.until and not self._ending):
            self._reminders.look()
        # Else it has just ended: the one summary of it, which follows, tells what is due as well.

    def _on_looked(self, look: NextWakeup) -> None:
        self._version = look.version
        self._sweep.expect(look.at)

    @Slot(object)
    def _on_actions_written(self, changes: Changes) -> None:
        if changes.touches(Area.CHECK_INS | Area.FIXES | Area.SETTINGS):
            self._look()
        self._read_again(changes)

    def _read_again(self, changes: Changes | None) -> None:
        """The window's screens read for themselves; without Today in front somebody has to."""
        if changes is None:
            self._window.refresh()
        if not self._window.isVisible() or self._window.shown != "today":
            self._background.submit(read_today, done=self.take_today, latest="tray")


def _leave(_trouble: object) -> None:
    """What failed is made up by the next sweep."""
