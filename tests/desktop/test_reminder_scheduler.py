"""When the scheduler checks, what it shows and records, and what its buttons do.

The clocks, the worker and the desktop are replaced; the data is a real desk.
"""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from desk.clock import Clock
from desk.data.database import Database
from desk.desktop.notifications.model import OPEN, Notification
from desk.desktop.reminder_scheduler import TICK_MS, CheckReason, ReminderScheduler
from desk.domain.intervals import Interval
from desk.domain.people import PersonRef
from desk.domain.person_schema import PersonFields, Phone
from desk.domain.today import WithSomeone
from desk.paths import Paths
from desk.services.check_ins import move_check_in, set_check_in
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, get_fix, promise
from desk.services.people import add_person, get_person
from desk.services.reminders import NextWakeup
from tests.tools.fake_clock import FakeClock

NEW_YORK = ZoneInfo("America/New_York")
MORNING = datetime(2026, 3, 4, 8, 0, tzinfo=NEW_YORK)
TODAY = date(2026, 4, 14)


class FakeDesktop(QObject):
    """Records notifications; the test emits the answers."""

    accepted = Signal(str)
    refused = Signal(str)
    action_invoked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Notification] = []

    def show(self, notification: Notification) -> None:
        self.shown.append(notification)

    def take(self) -> Notification:
        """Return the one notification that was shown since the last call."""
        (notification,) = self.shown
        self.shown = []
        return notification


class AnsweredTask:
    """A task that has its result at once, or never where `answer` is None."""

    def __init__(self, answer: Callable[[], Any] | None = None) -> None:
        self._answer = answer

    def on_success(self, callback: Callable[[Any], object]) -> "AnsweredTask":
        if self._answer is not None:
            callback(self._answer())
        return self

    def ignore_error(self) -> "AnsweredTask":
        return self

    def coalesce(self, _key: str) -> "AnsweredTask":
        return self


class SteppedScheduler:
    """A scheduler without data, whose clocks and ticks the test moves."""

    def __init__(self, local: datetime) -> None:
        self.wall = local.astimezone(UTC)
        self.seconds = 1000.0
        self.zone: tzinfo = local.tzinfo or UTC
        self.reasons: list[str] = []
        self.checks = 0
        clock = Clock(lambda: self.wall, lambda: self.zone, lambda: self.seconds)
        self.scheduler = ReminderScheduler(
            clock,
            FakeDesktop(),  # type: ignore[arg-type]
            self.run,
            self.run,
        )
        self.scheduler.checked.connect(lambda reason: self.reasons.append(reason.value))
        self.scheduler.start()
        assert (self.reasons, self.checks) == (["start"], 1)
        self.reasons.clear()
        self.checks = 0
        self._timer = self.scheduler.findChild(QTimer)

    def run(self, *_args: Any) -> AnsweredTask:
        self.checks += 1
        return AnsweredTask()

    def tick(self, times: int = 1, seconds: float = TICK_MS / 1000) -> None:
        """Advance both clocks by the time of a tick and fire the timer."""
        for _ in range(times):
            self.seconds += seconds
            self.wall += timedelta(seconds=seconds)
            self._timer.timeout.emit()

    def jump(self, **time: float) -> None:
        """Move only the wall clock."""
        self.wall += timedelta(**time)


@pytest.fixture
def stepped(qtbot: Any) -> Iterator[Callable[..., SteppedScheduler]]:
    made = []

    def make(*arguments: Any, **options: Any) -> SteppedScheduler:
        made.append(SteppedScheduler(*arguments, **options))
        return made[-1]

    yield make
    for each in made:
        each.scheduler.stop()


@pytest.mark.parametrize(
    "jump", [{"minutes": 10}, {"hours": 8}, {"days": 3}, {"hours": -1}, {"days": -40}], ids=str
)
def test_clock_jump_causes_one_check(
    stepped: Callable[..., SteppedScheduler], jump: dict[str, float]
):
    here = stepped(MORNING)
    here.tick(3)
    here.jump(**jump)
    here.tick(20)
    assert here.reasons == ["clock"]


def test_ticks_without_a_change_cause_no_check(stepped: Callable[..., SteppedScheduler]):
    here = stepped(MORNING)
    here.tick(300)
    assert here.reasons == []


def test_slewed_clock_is_not_a_jump(stepped: Callable[..., SteppedScheduler]):
    here = stepped(MORNING)
    for _ in range(100):
        here.jump(milliseconds=15)  # 500 parts in a million, the most that NTP slews
        here.tick()
    assert here.reasons == []


def test_check_at_local_midnight(stepped: Callable[..., SteppedScheduler]):
    here = stepped(datetime(2026, 3, 4, 23, 56, tzinfo=NEW_YORK))
    here.tick(3)
    assert here.reasons == []
    here.tick(1)
    assert here.reasons == ["midnight"]
    here.tick(20)
    assert here.reasons == ["midnight"]


def test_new_zone_causes_one_check(stepped: Callable[..., SteppedScheduler]):
    here = stepped(MORNING)
    here.tick()
    here.zone = ZoneInfo("Europe/Berlin")
    here.tick(5)
    assert here.reasons == ["zone"]


def test_new_zone_with_another_date_causes_one_check(stepped: Callable[..., SteppedScheduler]):
    here = stepped(datetime(2026, 3, 4, 20, 0, tzinfo=NEW_YORK))
    here.zone = ZoneInfo("Asia/Tokyo")
    here.tick(5)
    assert here.reasons == ["zone"]


def test_daylight_saving_change_causes_no_check(stepped: Callable[..., SteppedScheduler]):
    here = stepped(datetime(2026, 3, 8, 1, 50, tzinfo=NEW_YORK))
    here.tick(60)
    assert here.reasons == []


def test_late_tick_after_sleep_causes_one_check(stepped: Callable[..., SteppedScheduler]):
    here = stepped(MORNING)
    here.tick()
    here.tick(seconds=3600)
    here.tick(10)
    assert here.reasons == ["resume"]


def test_sleep_seen_by_logind_and_by_the_tick_causes_one_check(
    stepped: Callable[..., SteppedScheduler],
):
    for logind_first in (True, False):
        here = stepped(MORNING)
        here.tick()
        here.scheduler._on_prepare_for_sleep(True)
        here.jump(hours=9)
        if logind_first:
            here.scheduler._on_prepare_for_sleep(False)
            here.tick(10)
            assert here.reasons == ["resume"]
        else:
            here.tick()
            here.scheduler._on_prepare_for_sleep(False)
            here.tick(10)
            assert here.reasons == ["clock"]


def test_next_wakeup_causes_one_check(stepped: Callable[..., SteppedScheduler]):
    here = stepped(MORNING)
    here.scheduler._expect(MORNING + timedelta(minutes=60))
    here.tick(59)
    assert here.reasons == []
    here.tick(30)
    assert here.reasons == ["due"]


def test_next_wakeup_inside_a_clock_jump_causes_one_check(stepped: Callable[..., SteppedScheduler]):
    here = stepped(MORNING)
    here.scheduler._expect(MORNING + timedelta(minutes=60))
    here.jump(hours=8)
    here.tick(30)
    assert here.reasons == ["clock"]


def test_each_tick_checks_until_the_data_has_been_read(stepped: Callable[..., SteppedScheduler]):
    here = stepped(MORNING)
    here.tick(2)
    assert (here.checks, here.reasons) == (2, [])
    here.jump(minutes=10)
    here.tick(1)
    assert (here.checks, here.reasons) == (3, ["clock"])


def test_wakeup_between_two_ticks_is_not_late(qtbot: Any):
    reasons: list[CheckReason] = []
    clock = Clock()
    scheduler = ReminderScheduler(
        clock,
        FakeDesktop(),  # type: ignore[arg-type]
        lambda *_args: AnsweredTask(),
        lambda *_args: AnsweredTask(),
    )
    scheduler.checked.connect(reasons.append)
    scheduler._on_wakeup_read(NextWakeup(1, clock.now() + timedelta(milliseconds=300)))
    qtbot.waitUntil(lambda: reasons == [CheckReason.DUE], timeout=2000)


def test_routine_check_is_reported_while_with_someone(stepped: Callable[..., SteppedScheduler]):
    here = stepped(MORNING)
    here.scheduler.set_with_someone(WithSomeone(MORNING, MORNING + timedelta(hours=1), 0))
    here.tick(1)
    assert here.reasons == ["routine"]


def test_real_timer_ticks(qtbot: Any):
    started: list[object] = []

    def run(fn: object) -> AnsweredTask:
        started.append(fn)
        return AnsweredTask()

    scheduler = ReminderScheduler(
        Clock(),
        FakeDesktop(),  # type: ignore[arg-type]
        run,
        run,
        tick_ms=100,
    )
    scheduler.start()
    qtbot.waitUntil(lambda: len(started) >= 2)
    scheduler.stop()


class DataScheduler:
    """A scheduler on a real desk, whose worker answers at once."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.desktop = FakeDesktop()
        self.asked: list[tuple[Any, ...]] = []
        self.started: list[str] = []
        self.stamp = 0
        self.scheduler = ReminderScheduler(
            desk.clock,
            self.desktop,  # type: ignore[arg-type]
            self.run,
            self.write,
            lambda: self.stamp,
        )
        self.scheduler.call_requested.connect(lambda who, n: self.asked.append(("call", who, n)))
        self.scheduler.open_person_requested.connect(lambda who: self.asked.append(("card", who)))
        self.scheduler.open_section_requested.connect(lambda key: self.asked.append(("page", key)))

    def run(self, fn: Callable[..., Any], *args: Any) -> AnsweredTask:
        self.started.append(fn.__name__)
        return AnsweredTask(lambda: fn(self.desk, *args))

    def write(self, fn: Callable[..., Any], *args: Any) -> None:
        fn(self.desk, *args)

    def check(self) -> Notification:
        self.scheduler.check()
        return self.desktop.take()

    def routine(self) -> list[str]:
        """Run the routine of each minute; return the names of the tasks it started."""
        self.started.clear()
        self.scheduler._run_routine()
        return self.started

    def add(self, name: str) -> PersonRef:
        """Add a person whose check-in is due."""
        given, _, family = name.partition(" ")
        card = PersonFields(given=given, family=family, phones=(Phone("(541) 555-0118"),))
        person = add_person(self.desk, card).value
        set_check_in(self.desk, person, every=Interval.parse("3 months"))
        move_check_in(self.desk, person, TODAY)
        return PersonRef(person, name)


@pytest.fixture
def reminders(tmp_path: Path, empty_home: Path, fake_clock: FakeClock) -> Iterator[DataScheduler]:
    shutil.copytree(empty_home, tmp_path / "desk")
    database = Database(fake_clock.clock, Paths(tmp_path / "desk"))
    database.open()
    yield DataScheduler(Desk(database, fake_clock.clock))
    database.close()


def test_accepted_notification_is_recorded_and_not_shown_again(reminders: DataScheduler):
    reminders.add("Tom Abernathy")
    notification = reminders.check()
    assert notification.title == "Check in with Tom Abernathy"
    assert [key for key, _label in notification.actions] == ["call", "done", "snooze"]
    reminders.scheduler.check()
    assert not reminders.desktop.shown  # it is on its way
    assert reminders.routine() == ["_read_pending"]  # not accepted yet
    reminders.desktop.accepted.emit(notification.key)
    assert reminders.routine() == []  # recorded, and our own record is no change
    reminders.scheduler.check()
    assert not reminders.desktop.shown


def test_refused_notification_is_shown_again_at_the_next_check(reminders: DataScheduler):
    reminders.add("Tom Abernathy")
    notification = reminders.check()
    reminders.desktop.refused.emit(notification.key)
    assert not reminders.desktop.shown
    assert reminders.routine() == ["_read_pending"]
    assert reminders.desktop.take() == notification
    # A check while it is on the way, perhaps for a desktop that came up: shown again at once.
    reminders.scheduler.check()
    reminders.desktop.refused.emit(notification.key)
    assert reminders.desktop.take() == notification
    # A service that was silent may wake up and take it after all.
    reminders.desktop.refused.emit(notification.key)
    reminders.desktop.accepted.emit(notification.key)
    assert reminders.routine() == []


def test_routine_asks_the_database_only_after_a_write(reminders: DataScheduler):
    reminders.scheduler.check()
    assert reminders.routine() == []
    reminders.stamp += 1
    assert reminders.routine() == ["_changed_since"]
    assert reminders.routine() == []
    other = Database(reminders.desk.clock, reminders.desk.database.paths)
    other.open()
    add_person(Desk(other, reminders.desk.clock), PersonFields(given="Gus"))
    other.close()
    reminders.stamp += 1
    assert reminders.routine() == ["_changed_since", "_read_pending"]


def test_check_just_after_with_someone_leaves_reminders_to_the_summary(
    reminders: DataScheduler, fake_clock: FakeClock
):
    reminders.add("Tom Abernathy")
    now = fake_clock.now
    reminders.scheduler.set_with_someone(WithSomeone(now, now + timedelta(hours=1), 0))
    fake_clock.turn(hours=2)
    reminders.scheduler.check()
    assert not reminders.desktop.shown
    reminders.scheduler.set_with_someone(None)
    assert reminders.desktop.take().title == "Check in with Tom Abernathy"


def test_check_while_with_someone_is_switched_off_shows_nothing(reminders: DataScheduler):
    reminders.add("Tom Abernathy")
    now = reminders.desk.clock.now()
    reminders.scheduler.set_with_someone(WithSomeone(now, now + timedelta(hours=1), 0))
    reminders.scheduler.begin_ending()
    reminders.scheduler.check()
    assert not reminders.desktop.shown
    reminders.scheduler.cancel_ending()
    reminders.scheduler.check()
    assert reminders.desktop.take().title == "Check in with Tom Abernathy"


def test_more_than_three_items_are_one_notification(reminders: DataScheduler):
    for name in ("Tom Abernathy", "Denise Fowler", "Gus Lindqvist", "Pete Novak", "Bill Tanaka"):
        reminders.add(name)
    notification = reminders.check()
    assert notification.title == "5 people to hear from you"
    assert notification.body.endswith(" and 2 more.")
    reminders.desktop.action_invoked.emit(notification.key, OPEN)
    assert reminders.asked == [("page", "")]
    reminders.desktop.accepted.emit(notification.key)
    reminders.scheduler.check()
    assert not reminders.desktop.shown


def test_end_of_with_someone_with_held_calls_shows_one_summary(reminders: DataScheduler):
    reminders.add("Tom Abernathy")
    now = reminders.desk.clock.now()
    reminders.scheduler.end_with_someone(WithSomeone(now, now, 2))
    notification = reminders.desktop.take()
    assert notification.title == "2 calls while you were busy"
    assert "Today" in notification.body
    reminders.desktop.action_invoked.emit(notification.key, OPEN)
    assert reminders.asked == [("page", "call_back")]
    reminders.scheduler.check()
    assert not reminders.desktop.shown  # Tom was in it


def test_end_of_with_someone_without_held_calls_shows_the_reminders(reminders: DataScheduler):
    reminders.add("Tom Abernathy")
    reminders.scheduler.end_with_someone(None)
    assert reminders.desktop.take().title == "Check in with Tom Abernathy"


def test_check_in_buttons_call_log_and_snooze(reminders: DataScheduler, fake_clock: FakeClock):
    tom, gus = reminders.add("Tom Abernathy"), reminders.add("Gus Lindqvist")
    reminders.scheduler.check()
    keys = {
        notification.title.partition("with ")[2]: notification.key
        for notification in reminders.desktop.shown
    }
    reminders.desktop.action_invoked.emit(keys["Tom Abernathy"], "call")
    assert reminders.asked == [("call", tom, "(541) 555-0118")]
    reminders.desktop.action_invoked.emit(keys["Tom Abernathy"], "done")
    done = get_person(reminders.desk, tom.id).check_in
    assert done is not None
    assert done.due_on == date(2026, 7, 14)
    reminders.desktop.action_invoked.emit(keys["Gus Lindqvist"], "snooze")
    snoozed = get_person(reminders.desk, gus.id).check_in
    assert snoozed is not None
    assert snoozed.snoozed_until is not None
    assert snoozed.snoozed_until > fake_clock.now


def test_promise_buttons_open_the_person_and_keep_the_promise(
    reminders: DataScheduler, fake_clock: FakeClock
):
    tom = reminders.add("Tom Abernathy")
    reminders.desktop.accepted.emit(reminders.check().key)
    fix = promise(reminders.desk, "fit the hitch pin", tom.id, PromiseBy(date(2026, 4, 15))).value
    fake_clock.set(date(2026, 4, 15))
    notification = reminders.check()
    assert notification.title == "Promised Tom Abernathy"
    reminders.desktop.action_invoked.emit(notification.key, OPEN)
    assert reminders.asked[-1] == ("card", tom.id)
    reminders.desktop.action_invoked.emit(notification.key, "done")
    assert not get_fix(reminders.desk, fix.id).is_open


def test_reminder_of_a_timed_promise_says_by_when(reminders: DataScheduler, fake_clock: FakeClock):
    tom = reminders.add("Tom Abernathy")
    reminders.desktop.accepted.emit(reminders.check().key)
    by = PromiseBy(date(2026, 4, 15), time(12))
    promise(reminders.desk, "call the dealer", tom.id, by)
    fake_clock.set(date(2026, 4, 15))
    notification = reminders.check()
    assert notification.body.splitlines()[0] == "Call the dealer"
    assert "noon" in notification.body.splitlines()[1]
    reminders.desktop.accepted.emit(notification.key)
