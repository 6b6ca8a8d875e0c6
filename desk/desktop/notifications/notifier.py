"""Shows notifications: the ways of the desktop are tried in order until one takes it."""

import sys
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desk.desktop.notifications.fallback import PlainNotification
from desk.desktop.notifications.model import (
    OPEN,
    Accepted,
    Closed,
    Invoked,
    Notification,
    NotificationService,
    ServiceEvent,
    Unable,
)

ANSWER_LIMIT_S = 15.0
"""A desktop that hangs for ten seconds still gets to show it; after this it counts as silent."""


class Notifier(QObject):
    """Shows notifications; nothing here blocks the window.

    In order: the service of the system where it offers buttons (the freedesktop service on Linux,
    the notification centre on Windows and macOS), plyer, the tray. Each `show` ends in `accepted`
    (the desktop took it) or `refused` (none did; show it inside Desk). A service that was silent
    and wakes up later may turn a `refused` into an `accepted`. While a key is on its way, showing
    it again changes what will be shown and gives no second answer.

    `action_invoked` brings the action's key, or `OPEN` for a click on the notification itself. All
    signals carry the notification's key and come on the thread of this object.
    """

    accepted = Signal(str)
    action_invoked = Signal(str, str)
    closed = Signal(str)
    refused = Signal(str)

    _service_reported = Signal(object)
    _plain_reported = Signal(object, bool)

    def __init__(
        self,
        show_in_tray: Callable[[str, str], bool],
        run_detached: Callable[[Callable[[], None]], object],
        answer_limit: float = ANSWER_LIMIT_S,
        app_icon: str = "desk",
        parent: QObject | None = None,
    ) -> None:
        """`show_in_tray(title, body)` tells whether the tray showed it (`Tray.show_message`);
        `run_detached(fn)` calls `fn` on a thread of its own (`TaskRunner.run_detached`).

        `answer_limit` in seconds; `app_icon` is a file's path, on Linux also an icon's name.
        """
        super().__init__(parent)
        self._show_in_tray = show_in_tray
        self._run_detached = run_detached
        self._plain = PlainNotification(answer_limit, app_icon)
        self._shown_otherwise: set[str] = set()  # by the tray, while the service was silent
        self._last_in_tray: str | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._service_reported.connect(self._on_service_reported, queued)
        self._plain_reported.connect(self._on_plain_reported, queued)
        self._service = self._make_service(answer_limit, app_icon)
        self.destroyed.connect(self._service.close)

    def _make_service(self, answer_limit: float, app_icon: str) -> NotificationService:
        if sys.platform.startswith("linux"):
            from desk.desktop.notifications.dbus import FreedesktopService

            return FreedesktopService(self._report, answer_limit, app_icon)
        else:
            from desk.desktop.notifications.native import NativeService

            return NativeService(self._report, answer_limit, app_icon)

    def show(self, notification: Notification) -> None:
        self._shown_otherwise.discard(notification.key)
        self._service.show(notification)

    def close(self) -> None:
        """Stop listening; notifications on the screen stay."""
        self._service.close()
        self._plain.close()

    @Slot()
    def on_tray_message_clicked(self) -> None:
        if self._last_in_tray is not None:
            self.action_invoked.emit(self._last_in_tray, OPEN)

    def _report(self, event: ServiceEvent) -> None:
        """Pass an event to the thread of the window. Any thread."""
        with suppress(RuntimeError):  # this object was deleted meanwhile
            self._service_reported.emit(event)

    @Slot(object)
    def _on_service_reported(self, event: ServiceEvent) -> None:
        match event:
            case Accepted(key):
                if key in self._shown_otherwise:
                    self._shown_otherwise.discard(key)
                    self._service.withdraw(key)
                else:
                    self.accepted.emit(key)
            case Invoked(key, action):
                self.action_invoked.emit(key, action)
            case Closed(key):
                self.closed.emit(key)
            case Unable(notification, silent=True):
                # plyer would ask the same silent service, and the notification would come twice.
                self._show_in_tray_or_refuse(notification)
            case Unable(notification, markup=markup):
                self._show_plain(notification, markup=markup is not False)

    def _show_plain(self, notification: Notification, markup: bool) -> None:
        def run() -> None:
            shown = self._plain.show(notification, markup)
            with suppress(RuntimeError):  # this object was deleted meanwhile
                self._plain_reported.emit(notification, shown)

        self._run_detached(run)

    @Slot(object, bool)
    def _on_plain_reported(self, notification: Notification, shown: bool) -> None:
        if shown:
            self.accepted.emit(notification.key)
        else:
            self._show_in_tray_or_refuse(notification)

    def _show_in_tray_or_refuse(self, notification: Notification) -> None:
        if self._show_in_tray(notification.shown_title, notification.shown_body):
            self._last_in_tray = notification.key
            self._shown_otherwise.add(notification.key)
            self.accepted.emit(notification.key)
        else:
            self.refused.emit(notification.key)
