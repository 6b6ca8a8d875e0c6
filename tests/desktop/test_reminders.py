"""What is told, when it counts as told, and where the buttons lead; the desktop is stood in for."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

from desk.data.database import Database
from desk.desktop.notifications.model import OPEN, Notification
from desk.desktop.reminders import Reminders
from desk.domain.intervals import Interval
from desk.domain.people import PersonRef
from desk.domain.person_schema import PersonFields, Phone
from desk.domain.today import WithSomeone
from desk.paths import Paths
from desk.services.check_ins import move_check_in, set_check_in
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, get_fix, promise
from desk.services.people import get_person
from desk.services.person_edits import add_person
from tests.tools.fake_clock import FakeClock

TODAY = date(2026, 4, 14)


class Desktop(QObject):
    """Answers when the test says so."""

    accepted = Signal(str)
    refused = Signal(str)
    action_invoked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Notification] = []

    def show(self, notice: Notification) -> None:
        self.shown.append(notice)

    def take(self) -> Notification:
        """The one notice that came since."""
        (notice,) = self.shown
        self.shown = []
        return notice


class Telling:
    """Reminders of a real desk on which the worker answers at once."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.desktop = Desktop()
        self.asked: list[tuple[Any, ...]] = []
        self.reminders = Reminders(self.desktop, self.submit, self.write)  # type: ignore[arg-type]
        self.reminders.call_requested.connect(lambda who, n: self.asked.append(("call", who, n)))
        self.reminders.open_person_requested.connect(lambda who: self.asked.append(("card", who)))
        self.reminders.open_section_requested.connect(lambda key: self.asked.append(("page", key)))
        self.reminders.recorded.connect(lambda *_versions: self.asked.append(("recorded",)))

    def submit(
        self,
        fn: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], object],
        failed: object,
        latest: str = "",
    ) -> None:
        done(fn(self.desk, *args))

    def write(self, fn: Callable[..., Any], *args: Any) -> None:
        fn(self.desk, *args)

    def look(self) -> Notification:
        self.reminders.look()
        return self.desktop.take()

    def add(self, name: str) -> PersonRef:
        """Somebody whose check-in is due."""
        given, _, family = name.partition(" ")
        card = PersonFields(given=given, family=family, phones=(Phone("(541) 555-0118"),))
        person = add_person(self.desk, card).value
        set_check_in(self.desk, person, every=Interval.parse("3 months"))
        move_check_in(self.desk, person, TODAY)
        return PersonRef(person, name)


@pytest.fixture
def telling(tmp_path: Path, empty_home: Path, fake_clock: FakeClock) -> Iterator[Telling]:
    shutil.copytree(empty_home, tmp_path / "desk")
    database = Database(fake_clock.clock, Paths(tmp_path / "desk"))
    database.open()
    yield Telling(Desk(database, fake_clock.clock))
    database.close()


def test_what_the_desktop_took_is_told_once(telling: Telling):
    telling.add("Tom Abernathy")
    notice = telling.look()
    assert notice.title == "Check in with Tom Abernathy"
    assert [key for key, _label in notice.actions] == ["call", "done", "snooze"]
    telling.reminders.look()
    assert not telling.desktop.shown  # it is on its way
    assert telling.reminders.owes
    telling.desktop.accepted.emit(notice.key)
    assert telling.asked == [("recorded",)]
    assert not telling.reminders.owes
    telling.reminders.look()
    assert not telling.desktop.shown


def test_what_nobody_took_is_told_at_the_next_look(telling: Telling):
    telling.add("Tom Abernathy")
    notice = telling.look()
    telling.desktop.refused.emit(notice.key)
    assert telling.reminders.owes
    assert not telling.desktop.shown
    assert telling.look() == notice
    # Somebody looked meanwhile, perhaps for a desktop that had come up: at once, then.
    telling.reminders.look()
    telling.desktop.refused.emit(notice.key)
    assert telling.desktop.take() == notice
    # One that was silent may wake up and take it after all.
    telling.desktop.refused.emit(notice.key)
    telling.desktop.accepted.emit(notice.key)
    assert not telling.reminders.owes


def test_more_than_three_are_one_notice(telling: Telling):
    for name in ("Tom Abernathy", "Denise Fowler", "Gus Lindqvist", "Pete Novak", "Bill Tanaka"):
        telling.add(name)
    notice = telling.look()
    assert notice.title == "5 people to hear from you"
    assert notice.body.endswith(" and 2 more.")
    telling.desktop.action_invoked.emit(notice.key, OPEN)
    assert telling.asked == [("page", "")]
    telling.desktop.accepted.emit(notice.key)
    telling.reminders.look()
    assert not telling.desktop.shown


def test_calls_that_were_held_and_what_came_meanwhile_are_one_notice(telling: Telling):
    telling.add("Tom Abernathy")
    now = telling.desk.clock.now()
    telling.reminders.after_with_someone(WithSomeone(now, now, 2))
    notice = telling.desktop.take()
    assert notice.title == "2 calls while you were busy"
    assert "Today" in notice.body
    telling.desktop.action_invoked.emit(notice.key, OPEN)
    assert telling.asked == [("page", "call_back")]
    telling.reminders.look()
    assert not telling.desktop.shown  # Tom was in it


def test_without_a_held_call_what_came_meanwhile_is_told_by_itself(telling: Telling):
    telling.add("Tom Abernathy")
    telling.reminders.after_with_someone(None)
    assert telling.desktop.take().title == "Check in with Tom Abernathy"


def test_the_buttons_of_a_check_in_do_what_they_say(telling: Telling, fake_clock: FakeClock):
    tom, gus = telling.add("Tom Abernathy"), telling.add("Gus Lindqvist")
    telling.reminders.look()
    keys = {notice.title.partition("with ")[2]: notice.key for notice in telling.desktop.shown}
    telling.desktop.action_invoked.emit(keys["Tom Abernathy"], "call")
    assert telling.asked == [("call", tom, "(541) 555-0118")]
    telling.desktop.action_invoked.emit(keys["Tom Abernathy"], "done")
    done = get_person(telling.desk, tom.id).check_in
    assert done is not None
    assert done.due_on == date(2026, 7, 14)
    telling.desktop.action_invoked.emit(keys["Gus Lindqvist"], "snooze")
    snoozed = get_person(telling.desk, gus.id).check_in
    assert snoozed is not None
    assert snoozed.snoozed_until is not None
    assert snoozed.snoozed_until > fake_clock.now


def test_the_buttons_of_a_promise_do_what_they_say(telling: Telling, fake_clock: FakeClock):
    tom = telling.add("Tom Abernathy")
    telling.desktop.accepted.emit(telling.look().key)
    fix = promise(telling.desk, "fit the hitch pin", tom.id, PromiseBy(date(2026, 4, 15))).value
    fake_clock.set(date(2026, 4, 15))
    notice = telling.look()
    assert notice.title == "Promised Tom Abernathy"
    telling.desktop.action_invoked.emit(notice.key, OPEN)
    assert telling.asked[-1] == ("card", tom.id)
    telling.desktop.action_invoked.emit(notice.key, "done")
    assert not get_fix(telling.desk, fix.id).is_open
