"""Notifications of Windows and macOS, with a replacement for desktop-notifier.

The replacement follows desktop-notifier 6.2.0: `send_notification` never raises, calls
`on_dispatched` only when the backend did not fail, and calls a notification's own handlers.
"""

import asyncio
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from desk.desktop.notifications import fallback
from desk.desktop.notifications.model import (
    OPEN,
    Accepted,
    Closed,
    Invoked,
    Notification,
    ServiceEvent,
    Unable,
)
from desk.desktop.notifications.native import NativeService
from desk.desktop.notifications.notifier import Notifier
from tests.tools.waiting import wait_until

CHECK_IN = Notification(
    "check_in:7@1776157200",
    "Check in with Ruth Kessler",
    "Last talked 3 months ago.",
    (("call", "Call"), ("done", "Done")),
)


def run_on_a_thread(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, name="detached", daemon=True)
    thread.start()
    return thread


class Capability(Enum):
    TITLE = 1
    BUTTONS = 2


class Urgency(Enum):
    Critical = "critical"
    Normal = "normal"


@dataclass(frozen=True)
class Icon:
    path: Path | None = None


@dataclass(frozen=True)
class Button:
    title: str
    on_pressed: Callable[[], Any] | None = None
    identifier: str = ""


@dataclass(frozen=True)
class LibraryNotification:
    title: str
    message: str
    urgency: Urgency = Urgency.Normal
    icon: Icon | None = None
    buttons: tuple[Button, ...] = ()
    on_dispatched: Callable[[], Any] | None = None
    on_clicked: Callable[[], Any] | None = None
    on_dismissed: Callable[[], Any] | None = None
    identifier: str = ""


@dataclass
class NotificationCentre:
    """Stands for the operating system and records the calls of the library."""

    capabilities: frozenset[Capability] = frozenset(Capability)
    authorised: bool = True
    fails: bool = False
    hangs: bool = False
    app: tuple[str, Icon | None] | None = None
    shown: dict[str, LibraryNotification] = field(default_factory=dict)
    threads: set[str] = field(default_factory=set)


def make_library(centre: NotificationCentre) -> ModuleType:
    class DesktopNotifier:
        def __init__(self, app_name: str = "Python", app_icon: Icon | None = None) -> None:
            centre.app = (app_name, app_icon)

        async def get_capabilities(self) -> frozenset[Capability]:
            return centre.capabilities

        async def request_authorisation(self) -> bool:
            if centre.hangs:
                await asyncio.sleep(3600)  # the owner does not answer the system's question
            return centre.authorised

        async def send_notification(self, notification: LibraryNotification) -> str:
            centre.threads.add(threading.current_thread().name)
            if not centre.fails:  # a failure is logged
                centre.shown[notification.identifier] = notification
                if notification.on_dispatched:
                    notification.on_dispatched()
            return notification.identifier

        async def clear(self, identifier: str) -> None:
            centre.shown.pop(identifier, None)

    module = ModuleType("desktop_notifier")
    for name, value in {
        "Button": Button,
        "Capability": Capability,
        "DesktopNotifier": DesktopNotifier,
        "Icon": Icon,
        "Notification": LibraryNotification,
        "Urgency": Urgency,
    }.items():
        setattr(module, name, value)
    return module


@pytest.fixture
def centre(monkeypatch: pytest.MonkeyPatch) -> NotificationCentre:
    centre = NotificationCentre()
    monkeypatch.setitem(sys.modules, "desktop_notifier", make_library(centre))
    return centre


@pytest.fixture
def make_service() -> Iterator[Callable[..., tuple[NativeService, list[ServiceEvent]]]]:
    made = []

    def make(answer_limit: float = 15.0) -> tuple[NativeService, list[ServiceEvent]]:
        events: list[ServiceEvent] = []
        service = NativeService(events.append, answer_limit, "/opt/desk/desk.png")
        made.append(service)
        return service, events

    yield make
    for each in made:
        each.close()


def wait_for(events: list[ServiceEvent], event: ServiceEvent) -> None:
    wait_until(lambda: event in events, what=repr(event))


def test_notification_is_shown_with_its_buttons(centre: NotificationCentre, make_service: Any):
    service, events = make_service()
    service.show(CHECK_IN)
    wait_for(events, Accepted(CHECK_IN.key))
    shown = centre.shown[CHECK_IN.key]
    assert (shown.title, shown.message) == (CHECK_IN.title, CHECK_IN.body)
    assert [(b.identifier, b.title) for b in shown.buttons] == [("call", "Call"), ("done", "Done")]
    assert shown.urgency is Urgency.Normal
    assert centre.app == ("Desk", Icon(Path("/opt/desk/desk.png")))
    assert centre.threads == {"desktop notifications"}


def test_urgent_notification_is_critical(centre: NotificationCentre, make_service: Any):
    service, events = make_service()
    service.show(Notification("1", "Now", urgent=True))
    wait_for(events, Accepted("1"))
    assert centre.shown["1"].urgency is Urgency.Critical


def test_button_click_and_dismissal_are_reported(centre: NotificationCentre, make_service: Any):
    service, events = make_service()
    service.show(CHECK_IN)
    wait_for(events, Accepted(CHECK_IN.key))
    shown = centre.shown[CHECK_IN.key]
    for handler in (shown.buttons[1].on_pressed, shown.on_clicked, shown.on_dismissed):
        assert handler is not None
        handler()
    key = CHECK_IN.key
    assert events[1:] == [Invoked(key, "done"), Invoked(key, OPEN), Closed(key)]


def test_second_notification_uses_the_running_loop(centre: NotificationCentre, make_service: Any):
    service, events = make_service()
    for number in range(3):
        service.show(Notification(str(number), "Title"))
    for number in range(3):
        wait_for(events, Accepted(str(number)))
    service.show(Notification("later", "Title"))
    wait_for(events, Accepted("later"))
    service.withdraw("later")
    wait_until(lambda: "later" not in centre.shown, what="the withdrawal")


@pytest.mark.parametrize(
    "centre_state",
    [
        {"fails": True},
        {"authorised": False},
        {"capabilities": frozenset()},  # macOS outside an application bundle
    ],
    ids=["failure", "not authorised", "no backend"],
)
def test_notification_that_is_not_shown_is_unable(
    centre: NotificationCentre, make_service: Any, centre_state: dict[str, Any]
):
    for name, value in centre_state.items():
        setattr(centre, name, value)
    service, events = make_service()
    service.show(CHECK_IN)
    wait_for(events, Unable(CHECK_IN, silent=False, markup=None))
    assert centre.shown == {}


def test_missing_library_is_unable(make_service: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "desktop_notifier", None)
    service, events = make_service()
    service.show(CHECK_IN)
    wait_for(events, Unable(CHECK_IN, silent=False, markup=None))


def test_silent_centre_is_unable_after_the_limit(centre: NotificationCentre, make_service: Any):
    centre.hangs = True
    service, events = make_service(answer_limit=0.2)
    service.show(CHECK_IN)
    wait_for(events, Unable(CHECK_IN, silent=True, markup=None))


def test_close_ends_the_thread(centre: NotificationCentre, make_service: Any):
    service, events = make_service()
    service.show(CHECK_IN)
    wait_for(events, Accepted(CHECK_IN.key))
    service.close()
    service.close()
    assert "desktop notifications" not in {thread.name for thread in threading.enumerate()}
    assert CHECK_IN.key in centre.shown


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_notifier_uses_the_notification_centre(
    centre: NotificationCentre, monkeypatch: pytest.MonkeyPatch, qtbot: Any, platform: str
):
    monkeypatch.setattr(sys, "platform", platform)
    notifier = Notifier(lambda _title, _body: False, run_on_a_thread)
    pressed: list[tuple[str, str]] = []
    notifier.action_invoked.connect(lambda *what: pressed.append(what))
    with qtbot.waitSignal(notifier.accepted):
        notifier.show(CHECK_IN)
    handler = centre.shown[CHECK_IN.key].buttons[0].on_pressed
    assert handler is not None
    handler()
    qtbot.waitUntil(lambda: pressed == [(CHECK_IN.key, "call")])
    notifier.close()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_notifier_falls_back_to_plyer(
    centre: NotificationCentre, monkeypatch: pytest.MonkeyPatch, qtbot: Any, platform: str
):
    monkeypatch.setattr(sys, "platform", platform)
    plain: list[dict[str, str]] = []

    class Plyer:
        def notify(self, **texts: str) -> None:
            plain.append(texts)

    monkeypatch.setattr(fallback, "_plyer", Plyer)
    centre.fails = True
    notifier = Notifier(lambda _title, _body: False, run_on_a_thread)
    with qtbot.waitSignal(notifier.accepted):
        notifier.show(CHECK_IN)
    assert [texts["title"] for texts in plain] == [CHECK_IN.title]
    notifier.close()
