"""Notifications on real desktops: with dunst, xfce4-notifyd, a plain service, and none."""

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from html import escape, unescape
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject

from desk.desktop.notifications.model import OPEN, Notification
from desk.desktop.notifications.notifier import ANSWER_LIMIT_S, Notifier
from tests.tools.desk_probe.stalls import StallWatch
from tests.tools.x11_desktop import X11Desktop

CHECK_IN = Notification(
    "check-in-7",
    "Check in with Ruth Kessler",
    "Last talked 3 months ago, about the awning.",
    (("call", "Call"), ("done", "Done"), ("snooze", "Snooze")),
)


def run_on_a_thread(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, name="detached", daemon=True)
    thread.start()
    return thread


class Heard(QObject):
    """Records all signals of a notifier."""

    def __init__(self, notifier: Notifier) -> None:
        super().__init__()
        self.events: list[tuple[str, ...]] = []
        for name in ("accepted", "action_invoked", "closed", "refused"):
            getattr(notifier, name).connect(
                lambda *texts, name=name: self.events.append((name, *texts))
            )


class Shown:
    """Replaces the tray: records messages, or cannot show any."""

    def __init__(self, works: bool) -> None:
        self.works = works
        self.messages: list[tuple[str, str]] = []

    def __call__(self, title: str, body: str) -> bool:
        if self.works:
            self.messages.append((title, body))
        return self.works


@pytest.fixture
def on_bus(monkeypatch: pytest.MonkeyPatch) -> Callable[[X11Desktop], None]:
    """Point this process to the desktop's session bus."""

    def join(desktop: X11Desktop) -> None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.env["DBUS_SESSION_BUS_ADDRESS"])

    return join


@pytest.fixture
def notifier(qtbot: Any) -> Iterator[Callable[..., tuple[Notifier, Heard, Shown]]]:
    """Yield a maker of notifiers, closed later: `notifier(tray_works=False, answer_limit=15)`."""
    made = []

    def make(tray_works: bool = False, answer_limit: float = 15.0) -> Any:
        tray = Shown(tray_works)
        notifier = Notifier(tray, run_on_a_thread, answer_limit)
        made.append(notifier)
        return notifier, Heard(notifier), tray

    yield make
    for each in made:
        each.close()


@pytest.fixture
def stalls(qapp: object) -> Iterator[StallWatch]:
    """Once started, measures the longest stall of the event loop."""
    watch = StallWatch(collections_excused=True)
    yield watch
    watch.stop()


def shorten_answer_limit(desk: Notifier) -> None:
    """Limit answers to one second from here on; before, a slow machine may need longer."""
    service = desk._service
    assert service is not None
    service._answer_limit = desk._plain._limit = 1.0


def until(qtbot: Any, heard: Heard, *event: str) -> None:
    qtbot.waitUntil(lambda: event in heard.events)


def all_is_sent(qtbot: Any, desk: Notifier) -> None:
    """Wait until the service has answered every call."""
    service = desk._service
    assert service is not None
    qtbot.waitUntil(lambda: not service._deliveries())
    qtbot.wait(200)


def dunst(desktop: X11Desktop, *arguments: str) -> str:
    return desktop.run(["dunstctl", *arguments], check=True).stdout


def on_screen(desktop: X11Desktop) -> list[dict[str, str]]:
    """Close all notifications and return them from dunst's history, newest first."""
    shown = count_on_screen(desktop)
    dunst(desktop, "close-all")
    history = json.loads(dunst(desktop, "history"))["data"][0][:shown]
    names = ("summary", "body", "message")  # the last is the markup it paints
    return [{name: each[name]["data"] for name in names} for each in history]


def count_on_screen(desktop: X11Desktop) -> int:
    return int(dunst(desktop, "count", "displayed"))


@pytest.fixture
def dunst_desktop(x11_desktop: X11Desktop, on_bus: Any) -> X11Desktop:
    on_bus(x11_desktop)
    on_screen(x11_desktop)
    return x11_desktop


@pytest.fixture
def own_dunst(x11: Callable[..., X11Desktop], on_bus: Any) -> X11Desktop:
    """Return a desktop of the test's own, whose dunst it may stop."""
    desktop = x11(keyring=False, tray="none")
    on_bus(desktop)
    return desktop


def test_dunst_accepts_and_shows_a_notification(
    dunst_desktop: X11Desktop, notifier: Any, qtbot: Any
):
    desk, heard, tray = notifier()
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    (shown,) = on_screen(dunst_desktop)
    assert (shown["summary"], shown["body"]) == (CHECK_IN.title, CHECK_IN.body)
    assert not tray.messages


@pytest.mark.parametrize(("label", "action"), [("Done", "done"), ("Snooze", "snooze")])
def test_dunst_menu_invokes_the_action(
    dunst_desktop: X11Desktop, notifier: Any, qtbot: Any, label: str, action: str
):
    desk, heard, _ = notifier()
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    dunst_desktop.choose_dunst_action(label)
    until(qtbot, heard, "action_invoked", CHECK_IN.key, action)


def test_click_on_the_notification_invokes_open(
    dunst_desktop: X11Desktop, notifier: Any, qtbot: Any
):
    desk, heard, _ = notifier()
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    qtbot.waitUntil(lambda: dunst_desktop.notification_windows() != [])
    x, y, width, _ = dunst_desktop.notification_windows()[0]
    dunst_desktop.click(x + width // 2, y + 12)
    until(qtbot, heard, "action_invoked", CHECK_IN.key, OPEN)
    until(qtbot, heard, "closed", CHECK_IN.key)


@pytest.mark.parametrize(("button", "action"), [(1, "call"), (2, "done"), (3, "snooze")])
def test_xfce_buttons_invoke_the_action(
    x11: Callable[..., X11Desktop],
    on_bus: Any,
    notifier: Any,
    qtbot: Any,
    button: int,
    action: str,
):
    desktop = x11(notifications="xfce", keyring=False, tray="none")
    on_bus(desktop)
    desk, heard, _ = notifier()
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    # Its first button is the click on the notice itself.
    desktop.click_notification_button(button, 4)
    until(qtbot, heard, "action_invoked", CHECK_IN.key, action)
    until(qtbot, heard, "closed", CHECK_IN.key)


def test_same_key_replaces_and_withdraw_removes(
    dunst_desktop: X11Desktop, notifier: Any, qtbot: Any
):
    desk, heard, _ = notifier()
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    desk.show(Notification(CHECK_IN.key, "Check in with Tom Abernathy"))
    qtbot.waitUntil(lambda: heard.events.count(("accepted", CHECK_IN.key)) == 2)
    assert count_on_screen(dunst_desktop) == 1
    desk._service.withdraw(CHECK_IN.key)
    until(qtbot, heard, "closed", CHECK_IN.key)
    assert count_on_screen(dunst_desktop) == 0


def test_two_shows_at_once_are_one_notification_with_the_newer_text(
    dunst_desktop: X11Desktop, notifier: Any, qtbot: Any
):
    desk, heard, _ = notifier()
    desk.show(CHECK_IN)
    desk.show(Notification(CHECK_IN.key, "Check in with Tom Abernathy"))
    until(qtbot, heard, "accepted", CHECK_IN.key)
    all_is_sent(qtbot, desk)
    assert [each["summary"] for each in on_screen(dunst_desktop)] == ["Check in with Tom Abernathy"]
    assert heard.events.count(("accepted", CHECK_IN.key)) == 1


def test_notification_without_a_service_is_shown_by_the_tray(
    x11: Callable[..., X11Desktop], on_bus: Any, notifier: Any, qtbot: Any
):
    on_bus(x11(notifications=None, keyring=False, tray="none"))
    desk, heard, tray = notifier(tray_works=True)
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    assert tray.messages == [(CHECK_IN.title, CHECK_IN.body)]
    desk.on_tray_message_clicked()
    assert heard.events[-1] == ("action_invoked", CHECK_IN.key, OPEN)


def test_notification_without_service_and_tray_is_refused(
    x11: Callable[..., X11Desktop],
    on_bus: Any,
    notifier: Any,
    qtbot: Any,
    stalls: StallWatch,
):
    on_bus(x11(notifications=None, keyring=False, tray="none"))
    desk, heard, _ = notifier()
    stalls.start()
    desk.show(CHECK_IN)
    until(qtbot, heard, "refused", CHECK_IN.key)
    assert heard.events == [("refused", CHECK_IN.key)]
    assert stalls.longest < 0.05


@pytest.mark.parametrize(
    "address", ["unix:path=/nonexistent", "tcp:host=localhost,port=1", "nonsense"]
)
def test_notification_without_a_bus_is_refused(
    monkeypatch: pytest.MonkeyPatch, notifier: Any, qtbot: Any, address: str
):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    desk, heard, _ = notifier()
    desk.show(CHECK_IN)
    until(qtbot, heard, "refused", CHECK_IN.key)


def test_end_of_the_bus_refuses_pending_notifications(
    own_dunst: X11Desktop, notifier: Any, qtbot: Any
):
    desk, heard, tray = notifier()
    desk.show(Notification("before", "Before"))
    until(qtbot, heard, "accepted", "before")
    own_dunst.hang_notification_daemon()
    desk.show(CHECK_IN)
    qtbot.wait(300)
    own_dunst.end("bus")
    until(qtbot, heard, "refused", CHECK_IN.key)
    tray.works = True
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    assert tray.messages == [(CHECK_IN.title, CHECK_IN.body)]


def test_service_that_starts_later_is_used(
    x11: Callable[..., X11Desktop], on_bus: Any, notifier: Any, qtbot: Any
):
    desktop = x11(notifications=None, keyring=False, tray="none")
    on_bus(desktop)
    desk, heard, _ = notifier()
    desk.show(CHECK_IN)
    until(qtbot, heard, "refused", CHECK_IN.key)
    desktop.start_notification_daemon("dunst")
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    assert count_on_screen(desktop) == 1


def test_notifications_return_after_the_service_was_killed(
    own_dunst: X11Desktop, notifier: Any, qtbot: Any
):
    desk, heard, _ = notifier()
    desk.show(CHECK_IN)
    desk.show(Notification("closed", "Seen and closed"))
    until(qtbot, heard, "accepted", "closed")
    desk._service.withdraw("closed")
    until(qtbot, heard, "closed", "closed")
    desk.show(Notification("done", "Done elsewhere while the service is away"))
    until(qtbot, heard, "accepted", "done")
    own_dunst.kill_notification_daemon()
    qtbot.waitUntil(lambda: len(desk._service._vanished) == 2)
    desk._service.withdraw("done")
    own_dunst.start_notification_daemon("dunst")
    qtbot.waitUntil(lambda: count_on_screen(own_dunst) == 1)
    qtbot.wait(200)
    assert count_on_screen(own_dunst) == 1
    # It was accepted once, and its buttons work again.
    assert heard.events.count(("accepted", CHECK_IN.key)) == 1
    own_dunst.choose_dunst_action("Done")
    until(qtbot, heard, "action_invoked", CHECK_IN.key, "done")


def test_capabilities_are_read_again_after_the_service_is_replaced(
    own_dunst: X11Desktop, notifier: Any, qtbot: Any, need_program: Any
):
    need_program("notify-send")
    desk, heard, _ = notifier()
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    desk._service.withdraw(CHECK_IN.key)
    own_dunst.stop_notification_daemon()
    start_bare(own_dunst)
    desk.show(Notification("other", "Call Gus Lindqvist back"))
    until(qtbot, heard, "accepted", "other")
    assert [each["title"] for each in bare_notices(own_dunst)] == ["Call Gus Lindqvist back"]


def test_service_killed_while_asked_refuses_the_notification(
    own_dunst: X11Desktop, notifier: Any, qtbot: Any
):
    desk, heard, _ = notifier()
    desk.show(Notification("first", "First"))
    until(qtbot, heard, "accepted", "first")
    own_dunst.hang_notification_daemon()
    desk.show(CHECK_IN)
    qtbot.wait(300)
    own_dunst.kill_notification_daemon()
    until(qtbot, heard, "refused", CHECK_IN.key)
    own_dunst.start_notification_daemon("dunst")
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    assert sorted(each["summary"] for each in on_screen(own_dunst)) == [CHECK_IN.title, "First"]


@pytest.mark.parametrize("known", [False, True], ids=["asked first while hung", "known before"])
def test_service_that_hangs_ten_seconds_shows_each_notification_once(
    own_dunst: X11Desktop, notifier: Any, qtbot: Any, stalls: StallWatch, known: bool
):
    assert ANSWER_LIMIT_S > 10
    # Ten seconds are a little more where other programs take turns.
    desk, heard, tray = notifier(tray_works=True, answer_limit=60.0)
    if known:
        desk.show(Notification("before", "Before"))
        until(qtbot, heard, "accepted", "before")
        on_screen(own_dunst)
    own_dunst.hang_notification_daemon()
    stalls.start()
    for number in range(3):
        desk.show(Notification(f"hung-{number}", f"Notice {number}"))
    qtbot.wait(5000)
    desk.show(Notification("hung-0", "Notice 0, newer"))  # a check shows it again while it hangs
    qtbot.wait(5000)
    assert not any(
        event[0] in ("accepted", "refused") and "hung" in event[1] for event in heard.events
    )
    own_dunst.resume_notification_daemon()
    for number in range(3):
        until(qtbot, heard, "accepted", f"hung-{number}")
        assert heard.events.count(("accepted", f"hung-{number}")) == 1
    assert stalls.longest < 0.05
    assert sorted(each["summary"] for each in on_screen(own_dunst)) == [
        "Notice 0, newer",
        "Notice 1",
        "Notice 2",
    ]
    assert not tray.messages


def test_silent_service_is_given_up_and_shows_nothing_twice(
    own_dunst: X11Desktop,
    notifier: Any,
    qtbot: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    # plyer would ask the same service, so it is not asked at all.
    notify_send = tmp_path / "notify-send"
    notify_send.write_text(f"#!/bin/sh\ntouch {tmp_path}/asked\n")
    notify_send.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    desk, heard, tray = notifier(tray_works=True)
    desk.show(Notification("before", "Before"))
    until(qtbot, heard, "accepted", "before")
    on_screen(own_dunst)
    shorten_answer_limit(desk)
    own_dunst.hang_notification_daemon()
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    assert tray.messages == [(CHECK_IN.title, CHECK_IN.body)]
    own_dunst.resume_notification_daemon()
    until(qtbot, heard, "closed", CHECK_IN.key)
    assert count_on_screen(own_dunst) == 0
    assert heard.events.count(("accepted", CHECK_IN.key)) == 1
    assert not (tmp_path / "asked").exists()


def test_silent_service_that_dies_later_shows_nothing_twice(
    own_dunst: X11Desktop, notifier: Any, qtbot: Any
):
    desk, heard, tray = notifier(tray_works=True)
    desk.show(Notification("before", "Before"))
    until(qtbot, heard, "accepted", "before")
    on_screen(own_dunst)
    shorten_answer_limit(desk)
    own_dunst.hang_notification_daemon()
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    own_dunst.kill_notification_daemon()
    own_dunst.start_notification_daemon("dunst")
    qtbot.wait(500)
    assert count_on_screen(own_dunst) == 0
    assert len(tray.messages) == 1


def test_service_that_replaces_a_killed_one_is_asked_again(
    own_dunst: X11Desktop, notifier: Any, qtbot: Any
):
    desk, heard, _ = notifier()
    desk.show(Notification("before", "Before"))
    until(qtbot, heard, "accepted", "before")
    desk._service.withdraw("before")
    until(qtbot, heard, "closed", "before")
    start_bare(own_dunst, "--buttons")  # waits in line for the name
    qtbot.waitUntil(lambda: "in line" in own_dunst.log("bare"))
    own_dunst.hang_notification_daemon()
    desk.show(CHECK_IN)
    qtbot.wait(200)
    own_dunst._processes["notifications"].kill()
    until(qtbot, heard, "accepted", CHECK_IN.key)
    (shown,) = bare_notices(own_dunst)
    assert shown["actions"] == [
        *("default", "Open"),
        *("call", "Call", "done", "Done", "snooze", "Snooze"),
    ]


def test_acceptance_after_a_refusal_is_reported(own_dunst: X11Desktop, notifier: Any, qtbot: Any):
    desk, heard, _ = notifier()
    desk.show(Notification("before", "Before"))
    until(qtbot, heard, "accepted", "before")
    shorten_answer_limit(desk)
    own_dunst.hang_notification_daemon()
    desk.show(CHECK_IN)
    until(qtbot, heard, "refused", CHECK_IN.key)
    own_dunst.resume_notification_daemon()
    until(qtbot, heard, "accepted", CHECK_IN.key)
    desk.show(Notification("withdrawn", "Done by now"))
    desk._service.withdraw("withdrawn")
    all_is_sent(qtbot, desk)
    assert sorted(each["summary"] for each in on_screen(own_dunst)) == ["Before", CHECK_IN.title]


def test_notification_withdrawn_while_the_service_hangs_is_closed(
    own_dunst: X11Desktop, notifier: Any, qtbot: Any
):
    desk, heard, _ = notifier()
    desk.show(Notification("before", "Before"))
    until(qtbot, heard, "accepted", "before")
    own_dunst.hang_notification_daemon()
    desk.show(CHECK_IN)
    qtbot.waitUntil(lambda: bool(desk._service._sent))
    desk._service.withdraw(CHECK_IN.key)
    own_dunst.resume_notification_daemon()
    until(qtbot, heard, "closed", CHECK_IN.key)
    assert count_on_screen(own_dunst) == 1
    assert ("accepted", CHECK_IN.key) not in heard.events


def start_bare(desktop: X11Desktop, *arguments: str) -> None:
    """Start a service without buttons."""
    program = Path(__file__).with_name("bare_daemon.py")
    desktop.launch("bare", [sys.executable, "-u", program, *arguments])
    desktop.await_name("org.freedesktop.Notifications")


def bare_notices(desktop: X11Desktop) -> list[dict[str, Any]]:
    return [json.loads(line) for line in desktop.log("bare").splitlines() if line.startswith("{")]


@pytest.fixture
def bare_desktop(x11: Callable[..., X11Desktop], on_bus: Any, need_program: Any) -> X11Desktop:
    need_program("notify-send")
    desktop = x11(notifications=None, keyring=False, tray="none")
    on_bus(desktop)
    return desktop


@pytest.mark.parametrize("markup", [False, True])
def test_service_without_buttons_gets_plain_notifications(
    bare_desktop: X11Desktop, notifier: Any, qtbot: Any, markup: bool
):
    start_bare(bare_desktop, *(["--markup"] if markup else []))
    desk, heard, _ = notifier()
    body = 'fixed <b>C:\\new\\table</b> & "all"'
    desk.show(Notification("1", "--help", body))
    until(qtbot, heard, "accepted", "1")
    (shown,) = bare_notices(bare_desktop)
    assert (shown["app"], shown["title"]) == ("Desk", "--help")
    escaped = 'fixed &lt;b&gt;C:\\new\\table&lt;/b&gt; &amp; "all"'
    assert shown["body"] == (escaped if markup else body)


def test_error_of_a_plain_service_is_a_refusal(bare_desktop: X11Desktop, notifier: Any, qtbot: Any):
    start_bare(bare_desktop, "--refuse")
    desk, heard, _ = notifier()
    desk.show(CHECK_IN)
    until(qtbot, heard, "refused", CHECK_IN.key)
    assert heard.events == [("refused", CHECK_IN.key)]


def test_without_notify_send_a_plain_service_is_a_refusal(
    bare_desktop: X11Desktop,
    notifier: Any,
    qtbot: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    start_bare(bare_desktop)
    monkeypatch.setenv("PATH", str(tmp_path))
    desk, heard, _ = notifier()
    desk.show(CHECK_IN)
    until(qtbot, heard, "refused", CHECK_IN.key)


def test_hanging_plain_service_does_not_block(
    bare_desktop: X11Desktop, notifier: Any, qtbot: Any, stalls: StallWatch
):
    start_bare(bare_desktop)
    desk, heard, _ = notifier()
    desk.show(Notification("before", "Before"))
    until(qtbot, heard, "accepted", "before")
    bare = bare_desktop._processes["bare"]
    shorten_answer_limit(desk)
    os.kill(bare.pid, signal.SIGSTOP)
    stalls.start()
    desk.show(CHECK_IN)
    until(qtbot, heard, "refused", CHECK_IN.key)
    os.kill(bare.pid, signal.SIGCONT)
    assert stalls.longest < 0.05


def test_close_does_not_wait_for_a_hanging_plain_service(
    bare_desktop: X11Desktop, notifier: Any, qtbot: Any
):
    start_bare(bare_desktop)
    desk, heard, _ = notifier()
    desk.show(Notification("before", "Before"))
    until(qtbot, heard, "accepted", "before")
    bare = bare_desktop._processes["bare"]
    os.kill(bare.pid, signal.SIGSTOP)
    desk.show(CHECK_IN)
    detached = lambda: [t for t in threading.enumerate() if t.name == "detached"]  # noqa: E731
    qtbot.waitUntil(lambda: bool(detached()) and desk._plain._process is not None)
    started = time.perf_counter()
    desk.close()
    for thread in detached():
        thread.join()
    assert time.perf_counter() - started < 2
    os.kill(bare.pid, signal.SIGCONT)


HOSTILE = [
    '<img src="file:///etc/passwd">',
    '<img src="http://127.0.0.1:9/x.png">',
    "<script>alert(1)</script>",
    "<style>*{display:none}</style>",
    "&lt;b&gt;bold&lt;/b&gt; &amp; &#8238;",
    "<a href='file:///'>click</a>",
    "-t 1 --urgency critical",
    "%s %n {0} $(id) `id`",
    "quote \" and \\ and ' end",
    "emoji 👨‍👩‍👧 العربية 中文",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_literally(
    dunst_desktop: X11Desktop, notifier: Any, qtbot: Any, text: str
):
    desk, heard, _ = notifier()
    desk.show(Notification("hostile", text, text, (("go", text),)))
    until(qtbot, heard, "accepted", "hostile")
    (shown,) = on_screen(dunst_desktop)
    assert shown["summary"] == text
    assert shown["body"] == escape(text, quote=False)
    title, _, body = shown["message"].partition("\n")
    assert (unescape(title), unescape(body)) == (f"<b>{text}</b>", text)
    assert "<" not in body


def test_long_text_and_control_characters_are_cleaned(
    dunst_desktop: X11Desktop, notifier: Any, qtbot: Any
):
    desk, heard, _ = notifier()
    bad = "a\x00b\x1b[31m\r\nc\u202ed\ud800\u2028e\tf"
    desk.show(Notification("long", "x" * 10_000, "y" * 10_000))
    desk.show(Notification("bad", bad, bad))
    desk.show(Notification("none", "\n\u202e", ""))
    for key in ("long", "bad", "none"):
        until(qtbot, heard, "accepted", key)
    shown = {each["summary"]: each["body"] for each in on_screen(dunst_desktop)}
    assert shown["x" * 119 + "…"] == "y" * 499 + "…"
    assert shown["ab[31m cd\ufffd e f"] == "ab[31m\ncd\ufffd\ne f"
    assert shown["Desk"] == ""


def test_close_twice_is_fast_and_leaves_the_notification(
    dunst_desktop: X11Desktop, notifier: Any, qtbot: Any
):
    desk, heard, _ = notifier()
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    desk.close()
    started = time.perf_counter()
    desk.close()
    assert time.perf_counter() - started < 0.5
    assert count_on_screen(dunst_desktop) == 1


def test_deleted_notifier_leaves_the_bus(dunst_desktop: X11Desktop, qtbot: Any):
    owner = QObject()
    desk = Notifier(Shown(False), run_on_a_thread, parent=owner)
    desk.show(Notification("last", "The last"))
    qtbot.waitUntil(lambda: desk._service._connection is not None)
    sock = desk._service._connection.sock
    shiboken6.delete(owner)
    assert sock.fileno() == -1


def test_deleted_notifier_leaves_a_bus_that_opens_later(dunst_desktop: X11Desktop, qtbot: Any):
    desk = Notifier(Shown(False), run_on_a_thread)
    desk.show(Notification("last", "The last"))
    desk.close()
    shiboken6.delete(desk)
    until_gone = lambda: "session bus" not in {t.name for t in threading.enumerate()}  # noqa: E731
    qtbot.waitUntil(until_gone)


def test_idle_connection_needs_no_thread(dunst_desktop: X11Desktop, notifier: Any, qtbot: Any):
    desk, heard, _ = notifier()
    before = threading.active_count()
    desk.show(CHECK_IN)
    until(qtbot, heard, "accepted", CHECK_IN.key)
    qtbot.waitUntil(lambda: threading.active_count() == before)
