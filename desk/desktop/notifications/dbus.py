"""The freedesktop notification service, spoken to on a thread of its own.

Specification: https://specifications.freedesktop.org/notification-spec/latest/
"""

import selectors
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from desk.desktop.notifications.model import OPEN, Notification
from desk.desktop.notifications.session_bus import Reply, SessionBus, Signalled
from desk.desktop.text_sanitizer import escape_markup
from desk.record import record

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
BUS_NAME = "org.freedesktop.DBus"


@record(frozen=True, slots=True)
class Accepted:
    """The service answered that it has taken the notice."""

    key: str


@record(frozen=True, slots=True)
class Invoked:
    """The owner pressed a button, or clicked the notice itself (`notices.OPEN`)."""

    key: str
    action: str


@record(frozen=True, slots=True)
class Closed:
    """The notice left the screen, whoever closed it."""

    key: str


@record(frozen=True, slots=True)
class Unable:
    """The service cannot show the notice: it is absent, knows no buttons, or is silent.

    `silent` means that it was asked and has not answered yet. Another program that asks the same
    service would wait as long, and the notice would come twice. `markup` tells whether the service
    reads its body as markup; None when it never said.
    """

    notice: Notification
    silent: bool
    markup: bool | None


Event = Accepted | Invoked | Closed | Unable


@dataclass(slots=True)
class _Errand:
    """A notice on its way to the service."""

    notice: Notification
    deadline: float
    tried_again: bool = False
    reported: bool = False  # the asker has been told that the service is silent
    withdrawn: bool = False
    returning: bool = False  # was on the screen when the service died; accepted long ago
    newer: Notification | None = None


@record(frozen=True, slots=True)
class _Show:
    notice: Notification


@record(frozen=True, slots=True)
class _Withdraw:
    key: str


class _Close:
    pass


class FreedesktopService:
    """Shows notices with buttons, and reports by `on_event`, which is called on its own thread.

    Nothing here ever waits for the service: requests are sent, answers are read when they come.
    Each notice shown ends in one `Accepted` or one `Unable`, within `answer_limit` seconds. Only a
    silent service that wakes up later sends an `Accepted` after the `Unable`.
    """

    def __init__(
        self, on_event: Callable[[Event], None], answer_limit: float, app_icon: str = "desk"
    ) -> None:
        self._on_event = on_event
        self._answer_limit = answer_limit
        self._app_icon = app_icon
        self._orders: SimpleQueue[_Show | _Withdraw | _Close] = SimpleQueue()
        self._bell: socket.socket | None = None
        self._thread: threading.Thread | None = None
        self._selector: selectors.BaseSelector
        self._bus: SessionBus | None = None
        self._capabilities: frozenset[str] | None = None
        self._capabilities_serial: int | None = None
        self._waiting: list[_Errand] = []  # until the capabilities are known
        self._sent: dict[int, _Errand] = {}  # by serial of the request
        self._shown: dict[int, Notification] = {}  # by the service's number
        self._vanished: list[Notification] = []  # on the screen when the service died

    # -- called from any thread -------------------------------------------------------------

    def show(self, notice: Notification) -> None:
        self._order(_Show(notice))

    def withdraw(self, key: str) -> None:
        """Take a notice off the screen, or stop it on its way."""
        if self._thread:
            self._order(_Withdraw(key))

    def close(self) -> None:
        """Let go of the bus. What is on the screen stays there."""
        if self._thread:
            self._order(_Close())
            # A hung bus must not keep Desk from quitting: the thread is a daemon thread.
            self._thread.join(1.0)
            self._thread = None

    def _order(self, order: _Show | _Withdraw | _Close) -> None:
        self._orders.put(order)
        if self._thread is None:
            ear, self._bell = socket.socketpair()
            self._bell.setblocking(False)
            self._thread = threading.Thread(
                target=self._run,
                args=(ear, self._bell),
                name="desktop notifications",
                daemon=True,
            )
            self._thread.start()
        if self._bell:
            with suppress(BlockingIOError):  # enough rings are waiting to be heard
                self._bell.send(b"!")

    # -- the thread -------------------------------------------------------------------------

    def _run(self, ear: socket.socket, bell: socket.socket) -> None:
        with ear, bell, selectors.DefaultSelector() as self._selector:
            self._selector.register(ear, selectors.EVENT_READ)
            while self._turn(ear):
                self._report_silence()
            self._disconnect()

    def _turn(self, ear: socket.socket) -> bool:
        """Wait for an order, an answer or a deadline, and do what it asks; False to end."""
        ready = {key.fileobj for key, _ in self._selector.select(self._time_left())}
        if ear in ready:
            ear.recv(4096)
        if self._bus and self._bus.socket in ready:
            self._read(self._bus)
        with suppress(Empty):
            while True:
                match self._orders.get_nowait():
                    case _Close():
                        return False
                    case _Show(notice):
                        self._on_show(notice)
                    case _Withdraw(key):
                        self._on_withdraw(key)
        return True

    def _time_left(self) -> float | None:
        deadlines = [errand.deadline for errand in self._errands() if not errand.reported]
        return max(0.0, min(deadlines) - time.monotonic()) if deadlines else None

    def _errands(self) -> list[_Errand]:
        return [*self._waiting, *self._sent.values()]

    def _on_show(self, notice: Notification) -> None:
        deadline = time.monotonic() + self._answer_limit
        self._vanished = [old for old in self._vanished if old.key != notice.key]
        for errand in self._waiting:
            if errand.notice.key == notice.key:
                errand.notice = notice
                return
        for errand in self._sent.values():
            if errand.notice.key == notice.key:
                # Not answered yet, so there is no number to replace it by. The new text follows
                # when the number is known.
                errand.newer = notice
                errand.withdrawn = errand.returning = False
                if errand.reported:
                    errand.reported, errand.deadline = False, deadline
                return
        self._dispatch(_Errand(notice, deadline))

    def _on_withdraw(self, key: str) -> None:
        self._waiting = [errand for errand in self._waiting if errand.notice.key != key]
        self._vanished = [notice for notice in self._vanished if notice.key != key]
        for errand in self._sent.values():
            if errand.notice.key == key:
                errand.withdrawn = True
        for number, notice in self._shown.items():
            if notice.key == key:
                self._call("CloseNotification", "u", (number,), answered=False)

    def _dispatch(self, errand: _Errand) -> None:
        """Send a notice, or first ask what the service can do."""
        if self._bus is None and not self._connect():
            self._give_up(errand)
        elif self._capabilities is None:
            self._waiting.append(errand)
            if self._capabilities_serial is None:
                self._capabilities_serial = self._call("GetCapabilities")
        elif "actions" not in self._capabilities:
            self._give_up(errand)
        else:
            self._notify(errand)

    def _notify(self, errand: _Errand) -> None:
        notice = errand.notice
        body = notice.shown_body
        if self._capabilities and "body-markup" in self._capabilities:
            body = escape_markup(body)
        replaces = next((n for n, old in self._shown.items() if old.key == notice.key), 0)
        hints = {
            "urgency": ("y", 2 if notice.urgent else 1),
            "desktop-entry": ("s", "desk"),
        }
        offered = notice.shown_actions
        if OPEN not in (key for key, _ in offered):
            offered = ((OPEN, "Open"), *offered)  # a click; some desktops make it a button too
        actions = [part for action in offered for part in action]
        serial = self._call(
            "Notify",
            "susssasa{sv}i",
            ("Desk", replaces, self._app_icon, notice.shown_title, body, actions, hints, -1),
        )
        if serial is None:
            self._give_up(errand)
        else:
            self._sent[serial] = errand

    def _give_up(self, errand: _Errand) -> None:
        if errand.returning:
            self._vanished.append(errand.notice)
        elif not errand.withdrawn:
            markup = None if self._capabilities is None else "body-markup" in self._capabilities
            self._on_event(Unable(errand.newer or errand.notice, silent=False, markup=markup))

    def _report_silence(self) -> None:
        now = time.monotonic()
        late = [e for e in self._errands() if not e.reported and e.deadline <= now]
        for errand in late:
            errand.reported = True
            if not errand.returning and not errand.withdrawn:
                self._on_event(Unable(errand.newer or errand.notice, silent=True, markup=None))
        # What was not sent yet need not come late: others show it now.
        self._waiting = [errand for errand in self._waiting if not errand.reported]

    # -- the bus ----------------------------------------------------------------------------

    def _connect(self) -> bool:
        try:
            self._bus = SessionBus.open()
        except OSError:
            return False
        self._selector.register(self._bus.socket, selectors.EVENT_READ)
        try:
            # Before anything is sent, on the same connection: no click can fall between.
            self._bus.subscribe(NAME)
            self._bus.subscribe(BUS_NAME, "NameOwnerChanged", NAME)
        except OSError:
            self._on_bus_lost()
            return False
        return True

    def _disconnect(self) -> None:
        if bus := self._bus:
            self._bus = None
            self._selector.unregister(bus.socket)
            bus.close()

    def _call(
        self,
        method: str,
        signature: str | None = None,
        body: tuple[object, ...] = (),
        answered: bool = True,
    ) -> int | None:
        """The serial of the call, or None when the bus is gone."""
        if self._bus is None:
            return None
        try:
            return self._bus.call(NAME, PATH, method, signature, body, answered)
        except OSError:
            self._on_bus_lost()
            return None

    def _on_bus_lost(self) -> None:
        self._disconnect()
        self._forget_service()
        errands = self._errands()
        self._waiting, self._sent, self._capabilities_serial = [], {}, None
        for errand in errands:
            if not errand.reported:
                self._give_up(errand)

    def _forget_service(self) -> None:
        self._capabilities = None
        self._vanished += self._shown.values()
        self._shown = {}

    def _read(self, bus: SessionBus) -> None:
        try:
            for message in bus.read():
                match message:
                    case Signalled(name, body):
                        self._on_signal(name, body)
                    case Reply(serial, body) if serial == self._capabilities_serial:
                        self._capabilities_serial = None
                        self._on_capabilities(body)
                    case Reply(serial, body):
                        if errand := self._sent.pop(serial, None):
                            self._on_answer(errand, body)
                if self._bus is not bus:
                    return  # lost while answering
        except OSError:
            self._on_bus_lost()

    def _on_capabilities(self, body: tuple[object, ...] | None) -> None:
        waiting, self._waiting = self._waiting, []
        match body:
            case (list(names),):
                self._capabilities = frozenset(names)
                for errand in waiting:
                    self._dispatch(errand)
            case _:
                for errand in waiting:
                    self._on_failure(errand)

    def _on_failure(self, errand: _Errand) -> None:
        """The service died over this one, or was never there: ask once more who is there."""
        if errand.reported or errand.withdrawn:
            return
        if errand.tried_again:
            self._give_up(errand)
            return
        self._capabilities = None
        errand.notice, errand.newer = errand.newer or errand.notice, None
        errand.tried_again = True
        self._dispatch(errand)

    def _on_answer(self, errand: _Errand, body: tuple[object, ...] | None) -> None:
        match body:
            case (int(number),):
                self._on_shown(errand, number)
            case _:
                self._on_failure(errand)

    def _on_shown(self, errand: _Errand, number: int) -> None:
        notice = errand.newer or errand.notice
        self._shown[number] = notice
        if errand.withdrawn:
            self._call("CloseNotification", "u", (number,), answered=False)
        elif errand.newer:
            errand.newer = None
            errand.notice = notice
            self._notify(errand)
        elif not errand.returning:
            self._on_event(Accepted(notice.key))

    def _on_signal(self, name: str | None, body: tuple[object, ...]) -> None:
        match name, body:
            case "ActionInvoked", (int(number), str(action)):
                if notice := self._shown.get(number):
                    self._on_event(Invoked(notice.key, action))
            case "NotificationClosed", (int(number), int()):
                if notice := self._shown.pop(number, None):
                    self._on_event(Closed(notice.key))
            case "NameOwnerChanged", (str(), str(), str(owner)):
                self._on_owner_changed(owner)

    def _on_owner_changed(self, owner: str) -> None:
        """The service ended, or another took its place: nothing known of it holds any more."""
        self._forget_service()
        if owner:
            returning, self._vanished = self._vanished, []
            deadline = time.monotonic() + self._answer_limit
            for notice in returning:
                self._dispatch(_Errand(notice, deadline, returning=True))
