"""At the end of With someone, one summary shows the held calls and the items due since."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desk.app.application import App
from desk.app.ui_factory import Environment
from desk.data.database import open_database
from desk.desktop.reminder_scheduler import CheckReason
from desk.desktop.single_instance import SingleInstance
from desk.domain.calls import Direction, Outcome
from desk.paths import Paths
from desk.services.calls import CallFields, log_call
from desk.services.check_ins import set_check_in, snooze_check_in
from desk.services.desk import Desk
from desk.services.settings import start_with_someone
from tests.journeys.conftest import Listen
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock
from tests.tools.x11_desktop import X11Desktop

pytestmark = pytest.mark.x11


@pytest.fixture
def desk(fake_clock: FakeClock, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk with two check-ins that fall due during With someone, and a held call."""
    desk = Desk(open_database(Paths(tmp_path / "desk"), fake_clock.clock), fake_clock.clock)
    for name in ("Ruth Kessler", "Tom Abernathy"):
        person = add(desk, name)
        set_check_in(desk, person, on=fake_clock.clock.today())
        snooze_check_in(desk, person, fake_clock.now + timedelta(minutes=20))
    start_with_someone(desk)
    held = CallFields(
        number="541 555 0199", direction=Direction.INCOMING, outcome=Outcome.HELD, at=fake_clock.now
    )
    log_call(desk, held)
    yield desk
    desk.database.close()


@pytest.fixture
def app(
    desk: Desk,
    fake_clock: FakeClock,
    tmp_path: Path,
    qapp: QApplication,
    x11_desktop: X11Desktop,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[App]:
    """Return the application, hidden, on the test's clock and the desktop's session bus."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", x11_desktop.env["DBUS_SESSION_BUS_ADDRESS"])
    paths = Paths(tmp_path / "desk")
    instance = SingleInstance(paths.home)
    assert instance.acquire(listen=False)
    app = App(Environment(qapp, paths, fake_clock.clock), instance)
    yield app
    app.close()
    app.window.deleteLater()
    app.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
@pytest.mark.parametrize("by_itself", [True, False])
def test_one_summary_is_shown_when_with_someone_ends(
    app: App,
    fake_clock: FakeClock,
    listen: Listen,
    x11_desktop: X11Desktop,
    qtbot: Any,
    by_itself: bool,
):
    sent = listen(x11_desktop)
    app.start(hidden=True)
    side = app.desktop
    assert side is not None
    qtbot.waitUntil(lambda: side._reminders.with_someone is not None)
    fake_clock.turn(minutes=30)
    side._reminders._run(CheckReason.ROUTINE)
    qtbot.waitUntil(app.ui.context.runner.is_idle)
    assert sent.titles() == []
    if by_itself:
        fake_clock.turn(minutes=30)
        side._reminders._run(CheckReason.DUE)
    else:
        side.switch_with_someone(False)
    qtbot.waitUntil(lambda: sent.titles() != [])
    qtbot.waitUntil(app.ui.context.runner.is_idle)
    for _ in range(3):
        side._reminders._run(CheckReason.ROUTINE)
        qtbot.wait(100)
    assert sent.titles() == ["One call while you were busy"]
    assert "2 reminders came meanwhile" in sent.bodies()[0]
