"""The first days with Desk: from a phone's contacts file to the first promise that was kept, by an
owner with both hands on the mouse and by one who never touches it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.journeys.owner_input import Keyboard, Mouse, OwnerHands
from tests.tools.running_desk import RunningDesk
from tests.tools.waiting import wait_until
from tests.tools.x11_desktop import X11Desktop

CONTACTS = Path(__file__).with_name("contacts.vcf")
TUESDAY = date(2026, 4, 14)
WEDNESDAY, FRIDAY = TUESDAY + timedelta(days=1), TUESDAY + timedelta(days=3)

pytestmark = pytest.mark.x11


@pytest.fixture
def on_day(x11_desktop: X11Desktop, tmp_path: Path) -> Iterator[Callable[[date], RunningDesk]]:
    """Return a maker of a Desk that runs on that day, on a new data folder; the test ends all but
    the last."""
    made: list[RunningDesk] = []

    def make(day: date) -> RunningDesk:
        made.append(RunningDesk(x11_desktop, tmp_path / "desk", "--today", day.isoformat()))
        return made[-1]

    yield make
    made[-1].stop()


@pytest.mark.parametrize("takes_up", [Mouse, Keyboard], ids=["mouse", "keyboard"])
def test_first_days_from_import_to_a_promise_kept_early(
    on_day: Callable[[date], RunningDesk], x11_desktop: X11Desktop, takes_up: type[OwnerHands]
):
    # As a phone sends it: into the folder that the system's dialog opens with.
    shutil.copy(CONTACTS, x11_desktop.env["HOME"])
    desk = on_day(TUESDAY)
    hand = takes_up(desk)
    desk.start(first_run=True)

    # who the desk belongs to, and the phone's contacts
    desk.await_focus("Business name")
    desk.desktop.write("Michael's RV")
    hand.enter("Your first name", "Field")
    desk.desktop.write("Michael")
    hand.use("^Contacts file", "ImportSourceCard")
    hand.choose_file(CONTACTS.name)
    desk.await_seen("Contacts file, contacts.vcf", "ImportSourceCard")
    hand.use("Open my desk", "DeskButton")
    hand.use("Bring in 3 people", "DeskButton")
    hand.use("See your customers", "DeskButton")
    desk.await_seen("Gösta Lindqvist", "PeopleList")

    # found by the first letters, and always put through from now on
    hand.find("ruth")
    hand.pick("(?m)^Ruth Kessler", "PaletteList")
    desk.await_seen("Call .*555.*0142", "_ContactButton")
    hand.use("More for this person", "DeskButton")
    hand.choose("Always put through")
    desk.await_seen("Always put through", "TagButton")
    assert desk.json("show", "Ruth")["starred"] is True

    # heard from every three months
    hand.use("Check in", "DeskButton")
    hand.choose("Every 3 months")
    desk.await_seen("Check in with .*Ruth.*Every 3 months", "SideRow")
    check_in = desk.json("show", "Ruth")["check_in"]
    assert check_in["next"] == "2026-07-14"

    # she calls, and is promised something
    hand.use("Log call", "DeskButton")
    desk.await_focus("What was it about", "TextField")
    desk.desktop.write("The awning arm will not lock open")
    hand.use("Promise…", "DeskButton")
    desk.await_focus("What did you promise", "Field")
    desk.desktop.write("Send her the price of a new arm")
    hand.use("Friday", "ChoiceCard")
    hand.use("Promise it", "DeskButton")
    desk.await_gone("", "PromiseDialog")
    ruth = desk.json("show", "Ruth")
    (call,) = (row for row in ruth["timeline"] if row["kind"] == "call")
    assert call["text"] == "The awning arm will not lock open"
    assert ruth["last_talked"] is not None
    (promised,) = desk.json("due", "--on", str(FRIDAY))["promised"]
    assert (promised["person"]["name"], promised["due"]) == ("Ruth Kessler", "2026-04-17")
    hand.go_to("Today")
    desk.await_seen("Send her the price of a new arm", "PromiseRowWidget")
    assert desk.find("promises kept", "TallyMarks") is None  # nothing to count yet
    desk.stop()

    # two days before its day it is kept, and counts
    desk = on_day(WEDNESDAY)
    hand = takes_up(desk)
    desk.start()
    hand.keep("Send her the price of a new arm")
    desk.await_seen("^1 of 1 promises kept, 1 early", "TallyMarks")
    wait_until(lambda: desk.json("show", "Ruth")["open"]["promises"] == [], what="a kept promise")
    (kept,) = (row for row in desk.json("show", "Ruth")["timeline"] if row["kind"] == "fix")
    assert kept["done"].startswith("2026-04-15")
    assert kept["promised_by"] == "2026-04-17"
    assert desk.json("due", "--on", str(FRIDAY))["promised"] == []
