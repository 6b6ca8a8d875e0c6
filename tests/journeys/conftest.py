"""A real Desk on a real desktop, with a data folder that the test has filled."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from desk.clock import on_day
from desk.data.database import open_database
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.settings import read_settings, save_settings
from tests.journeys.sent_notifications import SentNotifications
from tests.tools.running_desk import RunningDesk
from tests.tools.x11_desktop import X11Desktop

TODAY = date(2026, 4, 14)
DeskOn = Callable[[X11Desktop], RunningDesk]
Listen = Callable[[X11Desktop], SentNotifications]


@pytest.fixture
def prepared(tmp_path: Path) -> Iterator[Desk]:
    """Return the desk of an owner on 14 April 2026.

    Reminders begin at midnight and no day is off: what is due today is shown today, at any time
    of a test run.
    """
    clock = on_day(TODAY)
    desk = Desk(open_database(Paths(tmp_path / "desk"), clock), clock)
    settings = replace(
        read_settings(desk),
        owner="Michael",
        business="Michael’s RV",
        notify_at=time(0),
        days_off=frozenset(),
    )
    save_settings(desk, settings)
    yield desk
    desk.database.close()


@pytest.fixture
def desk_on(prepared: Desk, tmp_path: Path) -> Iterator[DeskOn]:
    """Return a factory of the real program on the `prepared` desk, on a desktop of the test."""
    made = []

    def make(desktop: X11Desktop) -> RunningDesk:
        made.append(RunningDesk(desktop, tmp_path / "desk", "--today", TODAY.isoformat()))
        return made[-1]

    yield make
    for each in made:
        each.stop()


@pytest.fixture
def running(x11_desktop: X11Desktop, desk_on: DeskOn) -> RunningDesk:
    """Return the real program on the shared desktop; the test calls `start()`."""
    return desk_on(x11_desktop)


@pytest.fixture
def listen(need_program: Callable[..., None]) -> Listen:
    """Return a factory of recorders of every notification that is sent on a desktop."""

    def make(desktop: X11Desktop) -> SentNotifications:
        need_program("dbus-monitor")
        return SentNotifications(desktop)

    return make
