"""Notifications: the ways of the desktop, tried in order until one takes the notice."""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desk.desktop.notifications.fallback import PlainNotification
from desk.desktop.notifications.freedesktop import (
    Accepted,
    Closed,
    Event,
    FreedesktopService,
    Invoked,
    Unable,
)
from desk.desktop.notifications.model import OPEN, Notification

ANSWER_LIMIT_S = 15.0
"""A desktop that hangs for ten seconds still gets to show it; after this it counts as silent."""


class Notifier(QObject):
    """Shows notices on the desktop; nothing here blocks the window.

    In order: the freedesktop service where it offers buttons, plyer, the tray. Each `show` ends in
    `accepted` (the desktop took it) or `refused` (nobody did; show it inside Desk). A service that
    was silent and wakes up later may turn a `refused` into an `accepted`. While a key is on its
    way, showing it again changes what will be shown and gives no second answer.

    `action_invoked` brings the action's key, or `notices.OPEN` for a click on the notice itself.
    All signals carry the notice's key and come on the thread of this object.
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
        answer_limit: float = ANSWER_LIMIT_S,
        app_icon: str = "desk",
        parent: QObject | None = None,
    ) -> None:
        """`show_in_tray(title, body)` tells whether the tray showed it (`Tray.show_message`).

        `answer_limit` in seconds; `app_icon` is an icon's name or a file's path.
        """
        super().__init__(parent)
        self._show_in_tray = show_in_tray
        self._plain = PlainNotification(answer_limit, app_icon)
        self._on_their_own: set[str] = set()  # shown without the service, which may yet wake up
        self._last_in_tray: str | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._service_reported.connect(self._on_service_reported, queued)
        self._plain_reported.connect(self._on_plain_reported, queued)
        self._service: FreedesktopService | None = None
        if sys.platform.startswith("linux"):
            report: Callable[[Event], None] = self._service_reported.emit
            self._service = FreedesktopService(report, answer_limit, app_icon)
            self.destroyed.connect(self._service.close)

    def show(self, notice: Notification) -> None:
        self._on_their_own.discard(notice.key)
        if self._service:
            self._service.show(notice)
        else:
            self._show_plain(notice, markup=False)

    def withdraw(self, key: str) -> None:
        """Take a notice off the screen where the desktop can; `closed` follows if it was there."""
        if self._service:
            self._service.withdraw(key)

    def close(self) -> None:
        """Stop listening; notices on the screen stay."""
        if self._service:
            self._service.close()

    @Slot()
    def on_tray_message_clicked(self) -> None:
        if self._last_in_tray is not None:
            self.action_invoked.emit(self._last_in_tray, OPEN)

    @Slot(object)
    def _on_service_reported(self, event: Event) -> None:
        match event:
            case Accepted(key):
                if key in self._on_their_own:
                    # It was silent, another way showed the notice, and now it woke up.
                    self._on_their_own.discard(key)
                    if self._service:
                        self._service.withdraw(key)
                else:
                    self.accepted.emit(key)
            case Invoked(key, action):
                self.action_invoked.emit(key, action)
            case Closed(key):
                self.closed.emit(key)
            case Unable(notice, silent=True):
                # plyer would ask the same silent service, and the notice would come twice.
                self._show_last(notice)
            case Unable(notice, markup=markup):
                self._show_plain(notice, markup=markup is not False)

    def _show_plain(self, notice: Notification, markup: bool) -> None:
        def run() -> None:
            shown = self._plain.show(notice, markup)
            with suppress(RuntimeError):  # this object was deleted meanwhile
                self._plain_reported.emit(notice, shown)

        threading.Thread(target=run, name="plain notification", daemon=True).start()

    @Slot(object, bool)
    def _on_plain_reported(self, notice: Notification, shown: bool) -> None:
        if shown:
            self.accepted.emit(notice.key)
        else:
            self._show_last(notice)

    def _show_last(self, notice: Notification) -> None:
        if self._show_in_tray(notice.shown_title, notice.shown_body):
            self._last_in_tray = notice.key
            self._on_their_own.add(notice.key)
            self.accepted.emit(notice.key)
        else:
            self.refused.emit(notice.key)
