"""Clock jumps: each item that falls due is shown exactly once by a real daemon.

Only the clock is replaced.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject

from desk.data.database import open_database
from desk.desktop.notifications.notifier import Notifier
from desk.desktop.reminder_scheduler import ReminderScheduler
from desk.paths import Paths
from desk.services.check_ins import set_check_in, snooze_check_in
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, promise
from desk.services.people import get_person
from desk.ui.task_runner import Task, TaskRunner
from tests.journeys.conftest import Listen
from tests.services.people_factory import add
from tests.tools.fake_clock import HOME_ZONE, FakeClock
from tests.tools.x11_desktop import X11Desktop

pytestmark = pytest.mark.x11

TODAY = date(2026, 4, 14)  # a Tuesday, 10:24


class RunningReminders(QObject):
    """A task runner, a notifier and a scheduler on the clock of the test."""

    def __init__(self, home: Path, fake_clock: FakeClock, answer_limit: float, eager: bool) -> None:
        super().__init__()
        self._background = TaskRunner(
            lambda: Desk(open_database(Paths(home), fake_clock.clock), fake_clock.clock),
            home / "log",
            self,
        )
        self._background.failed_unheard.connect(lambda error: pytest.fail(error.sentence))
        self._notifier = Notifier(
            lambda _title, _body: False, self._background.run_detached, answer_limit, parent=self
        )
        if eager:
            # A check at the very moment of the acceptance cannot see its record yet, and must not
            # show the item a second time.
            self._notifier.accepted.connect(self._check)
        # No write stamp, and as many ticks in three seconds as in an hour of real life.
        self.scheduler = ReminderScheduler(
            fake_clock.clock,
            self._notifier,
            self._count_checks,
            self._background.run,
            tick_ms=50,
            parent=self,
        )
        self.refused = 0
        self._notifier.refused.connect(self._on_notifier_refused)
        self.checks = 0

    def start(self) -> None:
        self.scheduler.start()

    def pause(self) -> None:
        self.scheduler.stop()

    def close(self) -> None:
        self.scheduler.stop()
        self._notifier.close()
        self._background.close()

    def _count_checks(self, fn: Callable[..., Any], *args: Any) -> Task[Any]:
        self.checks += 1
        return self._background.run(fn, *args)

    def _check(self) -> None:
        self.scheduler.check()

    def _on_notifier_refused(self, _key: str) -> None:
        self.refused += 1


@pytest.fixture
def fake_clock() -> FakeClock:
    return FakeClock(HOME_ZONE)


@pytest.fixture
def desk(fake_clock: FakeClock, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(open_database(Paths(tmp_path / "desk"), fake_clock.clock), fake_clock.clock)
    yield desk
    desk.database.close()


@pytest.fixture
def make_reminders(
    desk: Desk, fake_clock: FakeClock, tmp_path: Path, qtbot: Any
) -> Iterator[Callable[..., RunningReminders]]:
    """Return a maker of RunningReminders on the desk of the test, closed at the end.

    `eager`: they also check whenever the desktop has accepted a notification.
    """
    made = []

    def make(answer_limit: float = 15.0, *, eager: bool = False) -> RunningReminders:
        made.append(RunningReminders(tmp_path / "desk", fake_clock, answer_limit, eager))
        return made[-1]

    yield make
    for each in made:
        each.close()


def due(desk: Desk, name: str, on: date, snoozed_until: datetime | None = None) -> int:
    person = add(desk, name)
    set_check_in(desk, person, on=on)
    if snoozed_until is not None:
        snooze_check_in(desk, person, snoozed_until)
    return person


def test_each_item_is_shown_once_over_clock_jumps(
    x11_desktop: X11Desktop,
    monkeypatch: pytest.MonkeyPatch,
    listen: Listen,
    desk: Desk,
    fake_clock: FakeClock,
    make_reminders: Callable[..., RunningReminders],
    qtbot: Any,
):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", x11_desktop.env["DBUS_SESSION_BUS_ADDRESS"])
    sent = listen(x11_desktop)
    due(desk, "Ruth Kessler", TODAY)
    due(desk, "Tom Abernathy", TODAY, datetime.combine(TODAY, time(10, 30), HOME_ZONE))
    due(desk, "Denise Fowler", TODAY, datetime.combine(TODAY, time(18), HOME_ZONE))
    due(desk, "Gus Lindqvist", date(2026, 4, 16))
    hank = add(desk, "Hank Whitaker")
    # Three of its reminders come within the three days (the evening before, that morning, the
    # hour before); they are of one promise, which is shown once.
    promise(desk, "The winter cover", hank, PromiseBy(date(2026, 4, 16), time(15)))
    due(desk, "Priya Raman", date(2026, 4, 21))
    shown: Counter[str] = Counter()
    reminders = make_reminders(eager=True)

    def expect(*titles: str) -> None:
        shown.update(titles)

        qtbot.waitUntil(lambda: Counter(sent.titles()) >= shown)
        checks = reminders.checks
        qtbot.waitUntil(lambda: reminders.checks > checks + 5)
        assert Counter(sent.titles()) == shown

    reminders.start()
    expect("Check in with Ruth Kessler")
    fake_clock.turn(minutes=10)
    expect("Check in with Tom Abernathy")
    fake_clock.turn(hours=8)
    expect("Check in with Denise Fowler")
    fake_clock.turn(days=3)
    expect("Check in with Gus Lindqvist", "Promised Hank Whitaker")
    fake_clock.turn(hours=-1)
    expect()
    fake_clock.turn(hours=1)
    expect()
    fake_clock.turn(days=4)
    expect("Check in with Priya Raman")


def test_notification_accepted_after_a_refusal_is_shown_once(
    x11: Callable[..., X11Desktop],
    monkeypatch: pytest.MonkeyPatch,
    desk: Desk,
    make_reminders: Callable[..., RunningReminders],
    qtbot: Any,
):
    """A daemon is silent for longer than Desk waits; its button works nevertheless."""
    desktop = x11(keyring=False, tray="none")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.env["DBUS_SESSION_BUS_ADDRESS"])
    due(desk, "Ruth Kessler", TODAY)
    reminders = make_reminders(answer_limit=0.3)
    reminders.start()

    def recorded() -> int:
        with desk.database.reading() as reader:
            return len(reader.rows("SELECT 1 FROM notification"))

    # Once the daemon has answered, its capabilities are known and it is asked directly.
    qtbot.waitUntil(lambda: recorded() == 1)
    desktop.run(["dunstctl", "close-all"], check=True)
    desktop.hang_notification_daemon()
    refused = reminders.refused  # a slow daemon may have been given up before
    tom = due(desk, "Tom Abernathy", TODAY)
    qtbot.waitUntil(lambda: reminders.refused > refused)
    reminders.pause()  # no check between its waking up and the button
    desktop.resume_notification_daemon()
    qtbot.waitUntil(lambda: recorded() == 2)
    assert desktop.run(["dunstctl", "count", "displayed"], check=True).stdout.strip() == "1"
    desktop.choose_dunst_action("Done")
    qtbot.waitUntil(lambda: get_person(desk, tom).check_in is None)
