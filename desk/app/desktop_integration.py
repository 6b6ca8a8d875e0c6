"""Connects the window with the desktop: tray, reminders, With someone, calls and messages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QPixmapCache

from desk.changes import Area, Changes
from desk.clock import Clock
from desk.desktop.notifications.notifier import Notifier
from desk.desktop.reminder_scheduler import CheckReason, ReminderScheduler
from desk.desktop.tray import Tray, WaitingCounts
from desk.domain.tray_status import TrayStatus
from desk.formatting.formatter import Formatter
from desk.paths import RESOURCES, Paths
from desk.services.bin import empty_old
from desk.services.settings import start_with_someone, stop_with_someone
from desk.services.today import read_today
from desk.ui.main_window import MainWindow
from desk.ui.operations import Operations
from desk.ui.task_runner import TaskError, TaskRunner
from desk.ui.theme.theme import Theme
from desk.ui.widgets.status_icon import status_icon

if TYPE_CHECKING:
    from desk.domain.today import Today, WithSomeone

# A file, because the icon theme has a desk icon only if Desk is installed system-wide.
_ICON = RESOURCES / "icons" / "desk.png"
_TRAY_PAINTED_MS = 3_000  # by then the desktop has painted a new tray icon


class DesktopIntegration(QObject):
    """Tray, notifications and reminders, connected with the window.

    It is built after the first rows, or at once if the window stays hidden.
    """

    section_requested = Signal(str)  # of Today; "" for the window as it was left
    person_requested = Signal(int)
    call_requested = Signal(object, str)  # PersonRef or None, number
    jot_requested = Signal()
    log_call_requested = Signal()
    quit_requested = Signal()
    ticked = Signal()  # once a minute
    today_read = Signal(object)  # Today, read while its screen is not in front

    def __init__(
        self,
        clock: Clock,
        paths: Paths,
        theme: Theme,
        window: MainWindow,
        background: TaskRunner,
        actions: Operations,
        formatter: Formatter,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._theme = theme
        self._window = window
        self._background = background
        self._actions = actions
        self._tray_shows_with_someone = True
        self._waiting = WaitingCounts()
        self._tray = Tray(self._icon_for, theme.icon, self)
        self._tray.open_requested.connect(self.section_requested)
        self._tray.with_someone_toggled.connect(self.switch_with_someone)
        self._tray.jot_requested.connect(self.jot_requested)
        self._tray.log_call_requested.connect(self.log_call_requested)
        self._tray.quit_requested.connect(self.quit_requested)
        self._notifier = Notifier(
            self._tray.show_message, background.run_detached, app_icon=str(_ICON), parent=self
        )
        self._tray.message_clicked.connect(self._notifier.on_tray_message_clicked)
        self._reminders = ReminderScheduler(
            clock,
            self._notifier,
            background.run,
            actions.write,
            paths.written,
            formatter=formatter,
            parent=self,
        )
        self._reminders.open_section_requested.connect(self.section_requested)
        self._reminders.open_person_requested.connect(self.person_requested)
        self._reminders.call_requested.connect(self.call_requested)
        self._reminders.checked.connect(self._on_reminders_checked)
        self._reminders.ticked.connect(self.ticked)
        actions.written.connect(self._on_actions_written)
        theme.changed.connect(self._show_status)
        theme.changed.connect(self._tray.show_line_icons)
        window.closed.connect(self._release_pixmaps_later)
        self._tray.menu_closed.connect(self._release_pixmaps_later)
        self._show_status()
        self._tray.show()
        self._reminders.start()

    def is_reachable(self) -> bool:
        """Return whether the owner can get back to a hidden window by the tray."""
        return self._tray.is_available()

    def close(self) -> None:
        self._tray.hide()
        self._reminders.stop()
        self._notifier.close()

    def take_today(self, today: "Today") -> None:
        """Show the counts in the tray, and With someone in the tray and the window."""
        self._tray.show_owner(today.business)
        self._waiting = WaitingCounts(len(today.call_back), today.check_in_due, len(today.fixes))
        self._show_with_someone(today.with_someone)

    def set_tray_shows_with_someone(self, on: bool) -> None:
        """Set whether the tray icon shows With someone; the window always does."""
        self._tray_shows_with_someone = on
        self._show_status()

    # with someone

    @Slot(bool)
    def switch_with_someone(self, on: bool) -> None:
        if on:
            self._actions.write(start_with_someone).on_success(self._show_with_someone)
        else:
            was = self._reminders.begin_ending()
            self._actions.write(stop_with_someone).on_success(
                lambda found: self._on_switched_off(found or was)
            ).on_error(self._on_not_switched_off)

    def _on_switched_off(self, was: "WithSomeone | None") -> None:
        self._reminders.end_with_someone(was)
        self._show_with_someone(None)

    def _on_not_switched_off(self, error: TaskError) -> None:
        self._reminders.cancel_ending()
        self._actions.show_error(error)

    def _show_with_someone(self, state: "WithSomeone | None") -> None:
        self._reminders.set_with_someone(state)
        if state is None:
            self._window.top_bar.show_with_someone(False)
        else:
            minutes = int((self._clock.now() - state.since).total_seconds() // 60)
            self._window.top_bar.show_with_someone(True, minutes, state.held)
        self._show_status()

    # tray

    @Slot()
    def _show_status(self) -> None:
        out, count = self._reminders.with_someone is not None, self._waiting.call_back
        self._window.show_status(TrayStatus.OUT if out else TrayStatus.LIT, count)
        dark = out and self._tray_shows_with_someone
        self._tray.show_status(TrayStatus.OUT if dark else TrayStatus.LIT, count)
        self._tray.show_waiting(self._waiting)
        self._release_pixmaps_later()

    @Slot()
    def _release_pixmaps_later(self) -> None:
        QTimer.singleShot(_TRAY_PAINTED_MS, self, self._release_pixmaps)

    @Slot()
    def _release_pixmaps(self) -> None:
        """Clear Qt's pixmap cache while the window is hidden: its cleanup timer would wake the
        process every ten seconds."""
        if not self._window.isVisible():
            QPixmapCache.clear()

    def _icon_for(self, status: TrayStatus, count: int) -> QIcon:
        return status_icon(self._theme, status, count)

    # what is due

    @Slot(CheckReason)
    def _on_reminders_checked(self, reason: CheckReason) -> None:
        if reason in (CheckReason.START, CheckReason.MIDNIGHT):
            # If another program locks the data, the bin is emptied the next day.
            self._background.run(empty_old).on_error(_ignore)
        self._window.refresh()
        self._read_today_if_unseen()

    @Slot(object)
    def _on_actions_written(self, changes: Changes) -> None:
        if changes.touches(Area.CHECK_INS | Area.FIXES | Area.SETTINGS):
            self._reminders.check()
        self._read_today_if_unseen()

    def _read_today_if_unseen(self) -> None:
        """Read Today for the tray if its screen, which reads by itself, is hidden."""
        if not self._window.isVisible() or self._window.shown != "today":
            self._background.run(read_today).on_success(self.today_read.emit).coalesce("tray")


def _ignore(_error: object) -> None:
    """Drop the error of a task that the next check repeats."""
