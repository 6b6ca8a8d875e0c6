"""A week with the laptop off for three days: each reminder is shown, once."""

from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path

import pytest

from desk.clock import fixed
from desk.data.database import open_database
from desk.domain.intervals import Interval
from desk.paths import Paths
from desk.services.check_ins import move_check_in, set_check_in
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, promise
from tests.journeys.conftest import Listen
from tests.services.people_factory import add
from tests.tools.running_desk import RunningDesk
from tests.tools.waiting import wait_until
from tests.tools.x11_desktop import X11Desktop

MONDAY, FRIDAY, SATURDAY = date(2026, 4, 13), date(2026, 4, 17), date(2026, 4, 18)

pytestmark = pytest.mark.x11


@pytest.fixture
def on_day(
    prepared: Desk, x11_desktop: X11Desktop, tmp_path: Path
) -> Iterator[Callable[[date], RunningDesk]]:
    """Return a factory of Desk on a given day, always on the same data folder.

    The fixture ends the last one, the test the others.
    """
    made: list[RunningDesk] = []

    def make(day: date) -> RunningDesk:
        made.append(RunningDesk(x11_desktop, tmp_path / "desk", "--today", day.isoformat()))
        return made[-1]

    yield make
    made[-1].stop()


@pytest.fixture
def week(prepared: Desk, tmp_path: Path) -> dict[str, int]:
    """Fill the desk as it is on Monday morning."""
    clock = fixed(MONDAY, time(8))
    desk = Desk(open_database(Paths(tmp_path / "desk"), clock), clock)
    people = {}
    for name, every, due in (
        ("Ruth Kessler", "3 months", 14),
        ("Tom Abernathy", "2 weeks", 15),
        ("Eleanor Voss", "1 month", 15),
        ("Hank Whitaker", "1 year", 20),
    ):
        people[name] = add(desk, name)
        set_check_in(desk, people[name], every=Interval.parse(every))
        move_check_in(desk, people[name], date(2026, 4, due))
    promise(desk, "Price for the trade-in", people["Ruth Kessler"], PromiseBy(date(2026, 4, 15)))
    promise(desk, "New knob fitted", people["Eleanor Voss"], PromiseBy(SATURDAY))
    desk.database.close()
    return people


def test_reminders_after_three_days_off_are_shown_once(
    on_day: Callable[[date], RunningDesk],
    week: dict[str, int],
    x11_desktop: X11Desktop,
    listen: Listen,
):
    # Monday: a call is missed and a thing is jotted down, then the lid closes.
    monday = on_day(MONDAY)
    monday.start()
    monday.command("log", "Tom", "--in", "--outcome", "missed")
    monday.await_seen("Tom Abernathy.*missed", "TodayPersonRow")
    monday.desktop.press("ctrl+n")
    monday.await_focus("What needs doing")
    monday.desktop.write("ruth order the awning knob")
    monday.desktop.press("Return")
    monday.await_seen("Order the awning knob.*Ruth Kessler", "FixRowWidget")
    monday.stop()
    x11_desktop.run(["dunstctl", "close-all"], check=True)

    # Friday: one digest tells of all that fell due, and Today has everything.
    sent = listen(x11_desktop)
    friday = on_day(FRIDAY)
    friday.start()
    wait_until(lambda: sent.titles() != [], what="the digest")
    for who in ("Tom Abernathy.*late", "Eleanor Voss.*late", "Ruth Kessler.*late"):
        friday.await_seen(who, "TodayPersonRow")
    friday.await_seen("Tom Abernathy.*waiting", "TodayPersonRow")
    friday.await_seen("Order the awning knob", "FixRowWidget")
    friday.await_seen("Price for the trade-in", "PromiseRowWidget")
    due = friday.json("due")
    # Longest overdue for its rhythm first: 2 of 14 days, 2 of 30, 3 of 90; Hank's is to come.
    assert [row["person"]["name"] for row in due["check_in"]] == [
        "Tom Abernathy",
        "Eleanor Voss",
        "Ruth Kessler",
    ]
    assert [row["text"] for row in due["promised"] if row["late"]] == ["Price for the trade-in"]
    assert len(sent.titles()) == 1, sent.titles()

    # A talk with Tom answers his call and his check-in, once.
    friday.desktop.press("ctrl+l")
    friday.await_focus("With", "PersonField")
    friday.desktop.write("tom")
    friday.await_seen("Tom Abernathy", "_Suggestions")
    friday.desktop.press("Return")
    friday.await_seen("Tom Abernathy", "PersonField")
    friday.desktop.press("ctrl+Return")
    friday.await_gone("", "LogCallDialog")
    friday.await_gone("Tom Abernathy.*waiting", "TodayPersonRow")
    assert friday.json("show", "Tom")["check_in"]["next"] == "2026-05-01"
    # A missed promise stays missed when it is kept later.
    fix = next(row for row in due["promised"] if row["late"])
    friday.command("done", str(fix["id"]))
    friday.await_gone("Price for the trade-in.*late", "PromiseRowWidget")
    friday.stop()
    x11_desktop.run(["dunstctl", "close-all"], check=True)

    # Saturday: shown reminders are not shown again; the promise of the day is.
    again = listen(x11_desktop)
    saturday = on_day(SATURDAY)
    saturday.start()
    wait_until(lambda: again.titles() != [], what="the promise of the day")
    saturday.await_seen("New knob fitted", "PromiseRowWidget")
    assert len(again.titles()) == 1
    assert "Eleanor" in again.titles()[0]
    names = [row["person"]["name"] for row in saturday.json("due")["check_in"]]
    assert names == ["Eleanor Voss", "Ruth Kessler"]
