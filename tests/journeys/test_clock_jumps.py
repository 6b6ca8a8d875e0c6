"""The clock jumps while Desk runs: each thing that falls due meanwhile is told exactly once, to a
real daemon. The clock, and it alone, is the test's."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject

from desk.data.database import open_database
from desk.desktop.notifications.notifier import Notifier
from desk.desktop.reminder_scheduler import Sweep
from desk.desktop.reminders import Reminders
from desk.paths import Paths
from desk.services.check_ins import set_check_in, snooze_check_in
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, promise
from desk.services.people import get_person
from desk.ui.task_runner import TaskRunner
from tests.journeys.conftest import Listen
from tests.services.people_factory import add
from tests.tools.fake_clock import HOME_ZONE, FakeClock
from tests.tools.x11_desktop import X11Desktop

pytestmark = pytest.mark.x11

TODAY = date(2026, 4, 14)  # a Tuesday, 10:24


class Telling(QObject):
    """Everything from the sweep to the desktop, on a clock of the test's."""

    def __init__(self, home: Path, fake_clock: FakeClock, answer_limit: float, eager: bool) -> None:
        super().__init__()
        self._background = TaskRunner(
            lambda: Desk(open_database(Paths(home), fake_clock.clock), fake_clock.clock),
            home / "log",
            self,
        )
        self._background.failed_unheard.connect(lambda trouble: pytest.fail(trouble.sentence))
        self._notifier = Notifier(lambda _title, _body: False, answer_limit, parent=self)
        if eager:
            # A look at the very moment when the desktop takes a notice has not seen the record of
            # it, and must not tell it a second time.
            self._notifier.accepted.connect(self._on_sweep_due)
        submit = self._background.submit
        self.reminders = Reminders(self._notifier, submit, submit, self)
        self.refused = 0
        self._notifier.refused.connect(self._on_notifier_refused)
        self.looks = 0
        # As many sweeps in a second as in an hour of real life.
        self._sweep = Sweep(fake_clock.clock, tick_ms=20, every=0.1, parent=self)
        self._sweep.due.connect(self._on_sweep_due)

    def start(self) -> None:
        self._sweep.start()

    def pause(self) -> None:
        self._sweep.stop()

    def close(self) -> None:
        self._sweep.stop()
        self._notifier.close()
        self._background.close()

    def _on_sweep_due(self, _reason: str) -> None:
        self.looks += 1
        self.reminders.look()

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
def telling(
    desk: Desk, fake_clock: FakeClock, tmp_path: Path, qtbot: Any
) -> Iterator[Callable[..., Telling]]:
    """A maker of what tells, on the desk that the test has filled: `telling(answer_limit=15)`.

    `eager`: it also looks whenever the desktop has taken a notice.
    """
    made = []

    def make(answer_limit: float = 15.0, *, eager: bool = False) -> Telling:
        made.append(Telling(tmp_path / "desk", fake_clock, answer_limit, eager))
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


def test_each_is_told_once_however_the_clock_jumps(
    x11_desktop: X11Desktop,
    monkeypatch: pytest.MonkeyPatch,
    listen: Listen,
    desk: Desk,
    fake_clock: FakeClock,
    telling: Callable[..., Telling],
    qtbot: Any,
):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", x11_desktop.env["DBUS_SESSION_BUS_ADDRESS"])
    sent = listen(x11_desktop)
    due(desk, "Ruth Kessler", TODAY)
    due(desk, "Tom Abernathy", TODAY, datetime.combine(TODAY, time(10, 30), HOME_ZONE))
    due(desk, "Denise Fowler", TODAY, datetime.combine(TODAY, time(18), HOME_ZONE))
    due(desk, "Gus Lindqvist", date(2026, 4, 16))
    hank = add(desk, "Hank Whitaker")
    # Three of its reminders come within the three days: the evening before, that morning, the
    # hour before. They are of one thing; it is told once.
    promise(desk, "The winter cover", hank, PromiseBy(date(2026, 4, 16), time(15)))
    due(desk, "Priya Raman", date(2026, 4, 21))
    told: Counter[str] = Counter()
    desk_runs = telling(eager=True)

    def expect(*titles: str) -> None:
        told.update(titles)

        qtbot.waitUntil(lambda: Counter(sent.titles()) >= told)
        looks = desk_runs.looks
        qtbot.waitUntil(lambda: desk_runs.looks > looks + 5)
        assert Counter(sent.titles()) == told

    desk_runs.start()
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


def test_a_daemon_that_wakes_up_late_has_told_it_once(
    x11: Callable[..., X11Desktop],
    monkeypatch: pytest.MonkeyPatch,
    desk: Desk,
    telling: Callable[..., Telling],
    qtbot: Any,
):
    """Silent for longer than Desk waits: the notice still comes, once, and its button works."""
    desktop = x11(keyring=False, tray="none")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.env["DBUS_SESSION_BUS_ADDRESS"])
    due(desk, "Ruth Kessler", TODAY)
    desk_runs = telling(answer_limit=0.3)
    desk_runs.start()

    def told() -> int:
        with desk.database.reading() as reader:
            return len(reader.rows("SELECT 1 FROM notification"))

    # Once it has answered, Desk knows what it can do and asks it outright.
    qtbot.waitUntil(lambda: told() == 1)
    desktop.run(["dunstctl", "close-all"], check=True)
    desktop.hang_notification_daemon()
    refused = desk_runs.refused  # a slow daemon may have been given up before
    tom = due(desk, "Tom Abernathy", TODAY)
    qtbot.waitUntil(lambda: desk_runs.refused > refused)
    desk_runs.pause()  # no look comes between its waking up and the button
    desktop.resume_notification_daemon()
    qtbot.waitUntil(lambda: told() == 2)
    assert desktop.run(["dunstctl", "count", "displayed"], check=True).stdout.strip() == "1"
    desktop.choose_dunst_action("Done")
    qtbot.waitUntil(lambda: get_person(desk, tom).check_in is None)
