"""The real program on a real desktop, with hostile texts in all that it shows: no file is opened,
nothing is called, and the notification service gets every text as plain text."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desk.clock import on_day
from desk.data.database import open_database
from desk.paths import Paths
from desk.services.check_ins import skip_check_in
from desk.services.desk import Desk
from tests.journeys.sent_notifications import SentNotifications
from tests.safe_text.hostile import fill, hostile_texts
from tests.safe_text.watch import Bait
from tests.tools.running_desk import RunningDesk
from tests.tools.waiting import wait_until
from tests.tools.x11_desktop import X11Desktop

TODAY = date(2026, 4, 14)

pytestmark = pytest.mark.x11


@pytest.fixture
def running(x11_desktop: X11Desktop, tmp_path: Path) -> Iterator[RunningDesk]:
    desk = RunningDesk(x11_desktop, tmp_path / "desk", "--today", TODAY.isoformat())
    yield desk
    desk.stop()


def test_hostile_text_opens_no_file_or_socket_in_the_real_program(
    running: RunningDesk, need_program: object, tmp_path: Path, bait: Bait
):
    need_program("dbus-monitor")  # type: ignore[operator]
    desktop = running.desktop
    clock = on_day(TODAY)
    desk = Desk(open_database(Paths(tmp_path / "desk"), clock), clock)
    people = fill(desk, hostile_texts(bait.picture, bait.port))
    told = ("file image", "link")
    for kind, person in people.items():
        if kind not in told:
            skip_check_in(desk, person)
    with desk.database.transaction(undoable=False) as tx:
        # Up to three are shown one by one; more would be one summary.
        tx.run("UPDATE fix SET promised_on = NULL, promised_time = NULL")
    desk.database.close()
    sent = SentNotifications(desktop)
    running.start()

    # what the desktop was given, and what it shows of it
    wait_until(lambda: len(sent.titles()) == len(told), what="the notifications")
    for title, body in zip(sent.titles(), sent.bodies(), strict=True):
        assert title.startswith("Check in with <")
        assert "<" not in body
        assert "&lt;" in body
    shown = ["dunstctl", "count", "displayed"]
    wait_until(lambda: desktop.output(shown).strip() == "2", what="both on the screen")
    assert desktop.notification_windows()

    # every screen and dialog that a key opens
    desktop.press("ctrl+2")
    running.await_seen("<script>", "PeopleList")
    for _ in people:
        desktop.press("Down")
    running.await_seen("Card", "PersonCard")
    desktop.press("ctrl+k")
    running.await_focus("Find someone")
    desktop.write("<img src=")
    running.await_seen("<img src=", "PaletteList")
    desktop.press("Escape")
    desktop.press("ctrl+1")
    running.await_seen("<script>", "TodayPersonRow")
    desktop.press("ctrl+l")
    running.await_focus("With", "PersonField")
    desktop.write("<script")
    running.await_seen("<script>", "_Suggestions")
    desktop.press("Return")
    running.await_seen("<script>", "PersonField")
    desktop.press("Escape")
    running.await_gone("", "LogCallDialog")
    desktop.press("ctrl+2")
    running.click(running.await_seen("<script>", "PeopleList"))
    desktop.press("Home", "Delete")
    running.click(running.await_seen("^\nRemove$", "DeskButton"))
    running.await_seen("^Removed ", "Toast")

    assert bait.taken() == []
    opened = [json.loads(line) for line in running.opened.read_text().splitlines()]
    assert opened
    assert not [what for _event, what in opened if str(bait.picture) in what]
    calls = [what for event, what in opened if event.startswith("socket.")]
    assert not [what for what in calls if what.startswith("(")]  # an address and a port
