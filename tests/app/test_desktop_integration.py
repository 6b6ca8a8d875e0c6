"""When the running program checks for due items, and when it need not."""

from datetime import date
from typing import Any

import pytest

from desk.app.application import App
from desk.data.database import open_database
from desk.desktop.reminder_scheduler import ReminderScheduler
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.services.settings import change_settings
from tests.app.conftest import MakeApp
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock

# The offscreen platform has no tray.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


@pytest.fixture
def app(make_app: MakeApp, fake_clock: FakeClock) -> App:
    """Return an app on a desk with one check-in that is due."""

    def fill(desk: Desk) -> None:
        change_settings(desk, "Set up", undoable=False, set_up=True)
        set_check_in(desk, add(desk, "Ruth Kessler"), on=date(2026, 4, 14))

    return make_app(fake_clock.clock, fill)


@pytest.fixture
def scheduler(app: App, qtbot: Any) -> ReminderScheduler:
    """Return the scheduler after its first check, with every notification accepted."""
    app.start(hidden=True)
    qtbot.waitUntil(lambda: app.desktop is not None, timeout=10_000)
    scheduler: ReminderScheduler = app.desktop._reminders
    qtbot.waitUntil(lambda: scheduler._version is not None, timeout=10_000)
    qtbot.waitUntil(app.ui.context.runner.is_idle, timeout=10_000)
    for key in list(scheduler._shown):
        scheduler._on_notifier_accepted(key)
    qtbot.waitUntil(app.ui.context.runner.is_idle, timeout=10_000)
    assert not scheduler._owed
    return scheduler


@pytest.fixture
def checks(scheduler: ReminderScheduler, monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Return a list that grows with each check from here on."""
    found: list[None] = []
    check = scheduler.check
    monkeypatch.setattr(scheduler, "check", lambda: (found.append(None), check()))
    return found


def test_routine_after_own_record_does_not_check(
    app: App, scheduler: ReminderScheduler, checks: list[None], qtbot: Any
):
    scheduler._run_routine()
    qtbot.waitUntil(app.ui.context.runner.is_idle, timeout=10_000)
    assert checks == []


def test_routine_after_a_write_by_another_program_checks(
    app: App, scheduler: ReminderScheduler, checks: list[None], fake_clock: FakeClock, qtbot: Any
):
    database = open_database(app.ui.context.paths, fake_clock.clock)
    add(Desk(database, fake_clock.clock), "Gus Lindqvist")
    database.close()
    scheduler._run_routine()
    qtbot.waitUntil(app.ui.context.runner.is_idle, timeout=10_000)
    assert len(checks) == 1
