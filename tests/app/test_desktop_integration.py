"""The desktop's side of the program: when it looks for what is due, and when it need not."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from desk.app.application import App
from desk.app.desktop_integration import DesktopIntegration
from desk.clock import Clock
from desk.data.database import open_database
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.services.reminders import pending
from desk.services.settings import change_settings
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock

# The offscreen platform has no tray.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


@pytest.fixture
def app(
    make_app: Callable[[Clock], App], fake_clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> App:
    """On a desk where somebody is to hear from the owner today."""
    app = make_app(fake_clock.clock)
    open_desk = app._open_desk

    def with_somebody_due() -> Desk:
        desk = open_desk()
        change_settings(desk, "Set up", undoable=False, set_up=True)
        set_check_in(desk, add(desk, "Ruth Kessler"), on=date(2026, 4, 14))
        return desk

    monkeypatch.setattr(app, "_open_desk", with_somebody_due)
    return app


@pytest.fixture
def looks(app: App, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> list[DesktopIntegration]:
    """Grows with each look for what is due, once the first is over and everybody has been told."""
    app.start(hidden=True)
    qtbot.waitUntil(lambda: app._desktop is not None, timeout=10_000)
    side = app._desktop
    qtbot.waitUntil(lambda: app._background.is_idle() and side._version is not None, timeout=10_000)
    asked: list[tuple[Any, ...]] = []
    app._background.submit(pending, done=lambda found: asked.append(found.now))
    qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
    reminders = side._reminders
    reminders._unanswered["notice"] = asked[0]
    reminders._on_notifier_accepted("notice")
    qtbot.waitUntil(app._background.is_idle, timeout=10_000)
    assert not reminders.owes
    found: list[DesktopIntegration] = []
    look = side._look
    monkeypatch.setattr(side, "_look", lambda: (found.append(side), look()))
    return found


def test_having_told_somebody_is_no_reason_to_look_again(app: App, looks: list[Any], qtbot: Any):
    app._desktop._on_sweep_due("sweep")
    qtbot.waitUntil(app._background.is_idle, timeout=10_000)
    assert looks == []


def test_what_another_program_wrote_is(
    app: App, fake_clock: FakeClock, looks: list[Any], qtbot: Any
):
    database = open_database(app._paths, fake_clock.clock)
    add(Desk(database, fake_clock.clock), "Gus Lindqvist")
    database.close()
    app._desktop._on_sweep_due("sweep")
    qtbot.waitUntil(app._background.is_idle, timeout=10_000)
    assert len(looks) == 1
