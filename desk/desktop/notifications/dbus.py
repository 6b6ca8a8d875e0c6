"""Notifications with buttons through the freedesktop notification service.

Specification: https://specifications.freedesktop.org/notification-spec/latest/
jeepney speaks to the bus: QtDBus sends a Python int as "i" where Notify wants "u".
"""

import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal, Slot

from desk.desktop.notifications.model import (
    OPEN,
    Accepted,
    Closed,
    Invoked,
    Notification,
    ServiceEvent,
    Unable,
)
from desk.desktop.text_sanitizer import escape_markup

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
BUS_NAME = "org.freedesktop.DBus"


@dataclass(slots=True)
class _Delivery:
    """A notification on its way to the service."""

    notification: Notification
    deadline: float
    tried_again: bool = False
    reported: bool = False  # the caller was told that the service is silent
    withdrawn: bool = False
    returning: bool = False  # was on the screen when the service died; accepted long ago
    newer: Notification | None = None


class FreedesktopService(QObject):
    """Shows notifications with buttons; `on_event` is called on the thread of this object.

    Nothing here waits for the service: requests are sent, answers are read when they come. Only
    opening the connection can block, and runs on a short-lived thread. Each notification shown
    ends in one `Accepted` or one `Unable`, within `answer_limit` seconds. Only a silent service
    that wakes up later causes an `Accepted` after the `Unable`.
    """

    _opened = Signal(object)  # DBusConnection, or None where there is no bus

    def __init__(
        self,
        on_event: Callable[[ServiceEvent], None],
        answer_limit: float,
        app_icon: str = "desk",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_event = on_event
        self._answer_limit = answer_limit
        self._app_icon = app_icon
        self._connection: DBusConnection | None = None
        self._connecting = False
        self._readable: QSocketNotifier | None = None
        self._capabilities: frozenset[str] | None = None
        self._capabilities_serial: int | None = None
        self._waiting: list[_Delivery] = []  # for the connection or the capabilities
        self._sent: dict[int, _Delivery] = {}  # by serial of the call
        self._shown: dict[int, Notification] = {}  # by the service's number
        self._vanished: list[Notification] = []  # on the screen when the service died
        self._deadline_timer = QTimer(self, singleShot=True)
        self._deadline_timer.timeout.connect(self._on_deadline_timeout)
        self._opened.connect(self._on_opened, Qt.ConnectionType.QueuedConnection)

    def show(self, notification: Notification) -> None:
        self._take(notification)
        self._schedule_deadline()

    def withdraw(self, key: str) -> None:
        """Take a notification off the screen, or stop it on its way."""
        self._waiting = [each for each in self._waiting if each.notification.key != key]
        self._vanished = [
            notification for notification in self._vanished if notification.key != key
        ]
        for delivery in self._sent.values():
            if delivery.notification.key == key:
                delivery.withdrawn = True
        for number, notification in self._shown.items():
            if notification.key == key:
                self._call("CloseNotification", "u", (number,), answered=False)

    def close(self) -> None:
        """Leave the bus. Notifications on the screen stay there."""
        self._disconnect()
        self._waiting, self._sent = [], {}
        self._deadline_timer.stop()

    # deliveries

    def _take(self, notification: Notification) -> None:
        deadline = time.monotonic() + self._answer_limit
        self._vanished = [old for old in self._vanished if old.key != notification.key]
        for delivery in self._waiting:
            if delivery.notification.key == notification.key:
                delivery.notification = notification
                return
        for delivery in self._sent.values():
            if delivery.notification.key == notification.key:
                # Not answered yet, so there is no number to replace it by. The new text follows
                # when the number is known.
                delivery.newer = notification
                delivery.withdrawn = delivery.returning = False
                if delivery.reported:
                    delivery.reported, delivery.deadline = False, deadline
                return
        self._dispatch(_Delivery(notification, deadline))

    def _dispatch(self, delivery: _Delivery) -> None:
        """Send a notification, or first find out what the service can do."""
        if self._capabilities is None:
            self._waiting.append(delivery)
            if self._connection is None:
                self._connect()
            elif self._capabilities_serial is None:
                self._capabilities_serial = self._call("GetCapabilities")
        elif "actions" not in self._capabilities:
            self._give_up(delivery)
        else:
            self._notify(delivery)

    def _notify(self, delivery: _Delivery) -> None:
        notification = delivery.notification
        body = notification.shown_body
        if self._capabilities and "body-markup" in self._capabilities:
            body = escape_markup(body)
        replaces = next((n for n, old in self._shown.items() if old.key == notification.key), 0)
        hints = {
            "urgency": ("y", 2 if notification.urgent else 1),
            "desktop-entry": ("s", "desk"),
        }
        offered = notification.shown_actions
        if OPEN not in (key for key, _ in offered):
            offered = ((OPEN, "Open"), *offered)  # a click; some desktops make it a button too
        actions = [part for action in offered for part in action]
        serial = self._call(
            "Notify",
            "susssasa{sv}i",
            ("Desk", replaces, self._app_icon, notification.shown_title, body, actions, hints, -1),
        )
        if serial is None:
            self._give_up(delivery)
        else:
            self._sent[serial] = delivery

    def _give_up(self, delivery: _Delivery) -> None:
        if delivery.returning:
            self._vanished.append(delivery.notification)
        elif not delivery.withdrawn:
            markup = None if self._capabilities is None else "body-markup" in self._capabilities
            notification = delivery.newer or delivery.notification
            self._on_event(Unable(notification, silent=False, markup=markup))

    def _deliveries(self) -> list[_Delivery]:
        return [*self._waiting, *self._sent.values()]

    def _schedule_deadline(self) -> None:
        deadlines = [each.deadline for each in self._deliveries() if not each.reported]
        if deadlines:
            self._deadline_timer.start(max(0, round((min(deadlines) - time.monotonic()) * 1000)))
        else:
            self._deadline_timer.stop()

    @Slot()
    def _on_deadline_timeout(self) -> None:
        now = time.monotonic()
        for delivery in self._deliveries():
            if delivery.reported or delivery.deadline > now:
                continue
            delivery.reported = True
            if not delivery.returning and not delivery.withdrawn:
                notification = delivery.newer or delivery.notification
                self._on_event(Unable(notification, silent=True, markup=None))
        # What was not sent yet is dropped: another way shows it now.
        self._waiting = [delivery for delivery in self._waiting if not delivery.reported]
        self._schedule_deadline()

    # the bus

    def _connect(self) -> None:
        if not self._connecting:
            self._connecting = True
            threading.Thread(target=self._open, name="session bus", daemon=True).start()

    def _open(self) -> None:
        """Open the session bus on a thread of its own.

        Importing jeepney takes 30 ms, and a hung bus blocks up to its time limit.
        """
        try:
            connection = _open_session_bus()
        except OSError:
            connection = None
        try:
            self._opened.emit(connection)
        except RuntimeError:  # this object was deleted meanwhile
            if connection is not None:
                connection.close()

    @Slot(object)
    def _on_opened(self, connection: "DBusConnection | None") -> None:
        self._connecting = False
        waiting, self._waiting = self._waiting, []
        if connection is not None and waiting:
            self._connection = connection
            self._readable = QSocketNotifier(
                connection.sock.fileno(), QSocketNotifier.Type.Read, self
            )
            self._readable.activated.connect(self._on_readable_activated)
            for delivery in waiting:
                self._dispatch(delivery)
        else:
            if connection is not None:
                connection.close()
            for delivery in waiting:
                self._give_up(delivery)
        self._schedule_deadline()

    def _disconnect(self) -> None:
        if self._connection is not None and self._readable is not None:
            self._readable.setEnabled(False)
            self._readable.deleteLater()
            self._connection.close()
            self._connection = self._readable = None

    def _call(
        self,
        method: str,
        signature: str | None = None,
        body: tuple[object, ...] = (),
        answered: bool = True,
    ) -> int | None:
        """Call a method; return the serial of the call, or None if the bus is gone."""
        from jeepney import DBusAddress, MessageFlag, new_method_call

        if self._connection is None:
            return None
        address = DBusAddress(PATH, bus_name=NAME, interface=NAME)
        message = new_method_call(address, method, signature, body)
        if not answered:
            message.header.flags |= MessageFlag.no_reply_expected
        try:
            return _send(self._connection, message)
        except OSError:
            self._on_bus_lost()
            return None

    def _on_bus_lost(self) -> None:
        self._disconnect()
        self._forget_service()
        deliveries = self._deliveries()
        self._waiting, self._sent, self._capabilities_serial = [], {}, None
        for delivery in deliveries:
            if not delivery.reported:
                self._give_up(delivery)

    def _forget_service(self) -> None:
        self._capabilities = None
        self._vanished += self._shown.values()
        self._shown = {}

    @Slot()
    def _on_readable_activated(self) -> None:
        """Handle all messages that have come."""
        try:
            while self._connection is not None:
                self._on_message(self._connection.receive(timeout=0))
        except TimeoutError:
            pass
        except OSError:
            self._on_bus_lost()
        self._schedule_deadline()

    def _on_message(self, message: "Message") -> None:
        from jeepney import HeaderFields, MessageType

        fields = message.header.fields
        kind = message.header.message_type
        if kind is MessageType.signal:
            self._on_signal(fields.get(HeaderFields.member), message.body)
        elif kind in (MessageType.method_return, MessageType.error):
            body = message.body if kind is MessageType.method_return else None
            serial = fields[HeaderFields.reply_serial]
            if serial == self._capabilities_serial:
                self._capabilities_serial = None
                self._on_capabilities(body)
            elif delivery := self._sent.pop(serial, None):
                self._on_answer(delivery, body)

    def _on_capabilities(self, body: tuple[object, ...] | None) -> None:
        waiting, self._waiting = self._waiting, []
        match body:
            case (list(names),):
                self._capabilities = frozenset(names)
                for delivery in waiting:
                    self._dispatch(delivery)
            case _:
                for delivery in waiting:
                    self._on_failure(delivery)

    def _on_failure(self, delivery: _Delivery) -> None:
        """Try once more with whatever service there is now, then give up."""
        if delivery.reported or delivery.withdrawn:
            return
        if delivery.tried_again:
            self._give_up(delivery)
            return
        self._capabilities = None
        delivery.notification, delivery.newer = delivery.newer or delivery.notification, None
        delivery.tried_again = True
        self._dispatch(delivery)

    def _on_answer(self, delivery: _Delivery, body: tuple[object, ...] | None) -> None:
        match body:
            case (int(number),):
                self._on_shown(delivery, number)
            case _:
                self._on_failure(delivery)

    def _on_shown(self, delivery: _Delivery, number: int) -> None:
        notification = delivery.newer or delivery.notification
        self._shown[number] = notification
        if delivery.withdrawn:
            self._call("CloseNotification", "u", (number,), answered=False)
        elif delivery.newer:
            delivery.newer = None
            delivery.notification = notification
            self._notify(delivery)
        elif not delivery.returning:
            self._on_event(Accepted(notification.key))

    def _on_signal(self, name: str | None, body: tuple[object, ...]) -> None:
        match name, body:
            case "ActionInvoked", (int(number), str(action)):
                if notification := self._shown.get(number):
                    self._on_event(Invoked(notification.key, action))
            case "NotificationClosed", (int(number), int()):
                if notification := self._shown.pop(number, None):
                    self._on_event(Closed(notification.key))
            case "NameOwnerChanged", (str(), str(), str(owner)):
                self._on_owner_changed(owner)

    def _on_owner_changed(self, owner: str) -> None:
        """Forget the service, which has ended or was replaced."""
        self._forget_service()
        if owner:
            returning, self._vanished = self._vanished, []
            deadline = time.monotonic() + self._answer_limit
            for notification in returning:
                self._dispatch(_Delivery(notification, deadline, returning=True))


def _open_session_bus() -> "DBusConnection":
    """Connect and subscribe to the service's signals.

    Raises OSError when there is no bus, or none that is reached in a way jeepney knows.
    """
    from jeepney import MatchRule, message_bus
    from jeepney.io.blocking import open_dbus_connection

    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not address and (folder := os.environ.get("XDG_RUNTIME_DIR")):
        address = f"unix:path={folder}/bus"
    try:
        connection = open_dbus_connection(address)
    except (ValueError, RuntimeError) as error:
        raise OSError(f"No session bus at {address!r}") from error
    try:
        # Before anything else is sent, on the same connection: no click can be missed.
        _send(connection, message_bus.AddMatch(MatchRule(type="signal", sender=NAME)))
        owner = MatchRule(type="signal", sender=BUS_NAME, member="NameOwnerChanged")
        owner.add_arg_condition(0, NAME)
        _send(connection, message_bus.AddMatch(owner))
    except OSError:
        with suppress(OSError):
            connection.close()
        raise
    return connection


def _send(connection: "DBusConnection", message: Any) -> int:
    """Send without waiting for an answer; returns the serial. Raises OSError."""
    serial: int = next(connection.outgoing_serial)
    connection.send(message, serial=serial)
    return serial
