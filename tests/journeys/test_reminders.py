"""Reminders of the real program on real desktops: shown once, and their buttons work."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from desk.domain.intervals import Interval
from desk.domain.people import CheckIn
from desk.domain.person_schema import PersonFields, Phone
from desk.services.check_ins import move_check_in, set_check_in
from desk.services.desk import Desk
from desk.services.people import add_person, get_person
from tests.journeys.conftest import TODAY, DeskOn, Listen
from tests.tools.running_desk import RunningDesk
from tests.tools.waiting import wait_until
from tests.tools.x11_desktop import X11Desktop

TITLE = "Check in with Tom Abernathy"
NEXT = date(2026, 7, 14)

pytestmark = pytest.mark.x11


@pytest.fixture
def tom(prepared: Desk) -> int:
    """Add Tom, whose check-in is due today."""
    fields = PersonFields(given="Tom", family="Abernathy", phones=(Phone("(541) 555-0118"),))
    person = add_person(prepared, fields).value
    set_check_in(prepared, person, every=Interval.parse("3 months"), reason="Is the hitch holding?")
    move_check_in(prepared, person, TODAY)
    return person


def check_in(desk: Desk, person: int) -> CheckIn:
    found = get_person(desk, person).check_in
    assert found is not None
    return found


def count_recorded(desk: Desk) -> int:
    with desk.database.reading() as reader:
        return len(reader.rows("SELECT 1 FROM notification"))


def test_done_button_moves_the_check_in_and_notifies_once(
    running: RunningDesk, listen: Listen, prepared: Desk, tom: int
):
    sent = listen(running.desktop)
    running.start()
    sent.await_title(TITLE)
    wait_until(lambda: count_recorded(prepared) == 1, what="the record of the notification")
    running.desktop.choose_dunst_action("Done")
    running.await_seen("Checked in with Tom", "Toast")
    wait_until(lambda: check_in(prepared, tom).due_on == NEXT, what="the next date")
    running.command("jot", "tom order the hitch pin")  # causes another check
    running.await_seen("Order the hitch pin", "FixRowWidget")
    assert sent.titles() == [TITLE]


def test_snooze_button_keeps_the_due_date(running: RunningDesk, prepared: Desk, tom: int):
    running.start()
    running.desktop.choose_dunst_action("Snooze")
    running.await_seen("Snoozed Tom until", "Toast")
    wait_until(lambda: check_in(prepared, tom).snoozed_until, what="the snooze")
    assert check_in(prepared, tom).due_on == TODAY


def test_call_button_opens_the_call_window(running: RunningDesk, prepared: Desk, tom: int):
    running.start()
    running.desktop.choose_dunst_action("Call")
    running.await_seen("What is it about", "TextField")
    running.await_seen("Call with .*Tom Abernathy", "CallWindow")
    assert check_in(prepared, tom).due_on == TODAY


def test_click_opens_the_person(running: RunningDesk, tom: int):
    running.start()
    desktop = running.desktop
    window = desktop.await_window("Desk$")
    desktop.run(["xdotool", "windowminimize", "--sync", str(window)], check=True)
    x, y, width, _ = wait_until(desktop.notification_windows, what="the notification")[0]
    desktop.click(x + width // 2, y + 12)
    running.await_seen("Tom Abernathy", "PlainLabel")  # the head of his card
    running.await_seen("Call .*555-0118", "_ContactButton")
    wait_until(lambda: desktop.active_window() == window, what="the window in front")


def test_xfce_button_moves_the_check_in(
    x11: Callable[..., X11Desktop], desk_on: DeskOn, prepared: Desk, tom: int
):
    desktop = x11(notifications="xfce", keyring=False, tray="none")
    desk_on(desktop).start()
    desktop.click_notification_button(2, 4)  # after Open and Call
    wait_until(lambda: check_in(prepared, tom).due_on == NEXT, what="the next date")


def test_reminder_is_shown_once_a_daemon_starts(
    x11: Callable[..., X11Desktop], desk_on: DeskOn, listen: Listen, prepared: Desk, tom: int
):
    desktop = x11(notifications=None, keyring=False, tray="none")
    running = desk_on(desktop)
    running.start()
    running.measure_stalls()
    running.await_seen("Tom Abernathy.*today", "TodayPersonRow")
    running.command("jot", "order the hitch pin")  # causes another check
    running.await_seen("Order the hitch pin", "FixRowWidget")
    assert count_recorded(prepared) == 0
    sent = listen(desktop)
    desktop.start_notification_daemon("dunst")
    running.command("jot", "text the awning video")
    sent.await_title(TITLE)
    wait_until(lambda: count_recorded(prepared) == 1, what="the record of the notification")
    desktop.choose_dunst_action("Done")
    wait_until(lambda: check_in(prepared, tom).due_on == NEXT, what="the next date")
    assert sent.titles() == [TITLE]
    assert running.longest_stall() < 0.05


def test_reminder_returns_after_the_daemon_was_killed(
    x11: Callable[..., X11Desktop], desk_on: DeskOn, prepared: Desk, tom: int
):
    desktop = x11(keyring=False, tray="none")
    running = desk_on(desktop)
    running.start()
    wait_until(lambda: count_recorded(prepared) == 1, what="the record of the notification")
    running.measure_stalls()
    desktop.kill_notification_daemon()
    desktop.start_notification_daemon("dunst")
    desktop.choose_dunst_action("Done")
    wait_until(lambda: check_in(prepared, tom).due_on == NEXT, what="the next date")
    assert count_recorded(prepared) == 1
    assert running.longest_stall() < 0.05


def test_daemon_that_hangs_ten_seconds_does_not_block_desk(
    x11: Callable[..., X11Desktop], desk_on: DeskOn, listen: Listen, prepared: Desk, tom: int
):
    desktop = x11(keyring=False, tray="none")
    sent = listen(desktop)
    desktop.hang_notification_daemon()
    hung = time.monotonic()
    running = desk_on(desktop)
    running.start()
    running.measure_stalls()
    desktop.press("ctrl+n")
    running.await_focus("What needs doing")
    desktop.write("order the hitch pin")
    desktop.press("Return")
    running.await_seen("Order the hitch pin", "FixRowWidget")
    time.sleep(max(0.0, hung + 10 - time.monotonic()))  # the ten seconds are the test
    assert count_recorded(prepared) == 0
    assert running.longest_stall() < 0.05
    desktop.resume_notification_daemon()
    wait_until(lambda: count_recorded(prepared) == 1, what="the record of the notification")
    desktop.choose_dunst_action("Done")
    wait_until(lambda: check_in(prepared, tom).due_on == NEXT, what="the next date")
    assert sent.titles() == [TITLE]
