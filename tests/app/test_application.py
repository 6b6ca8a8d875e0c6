"""The start of the application: a late answer does not undo what the owner has done."""

import threading
from typing import Any

import pytest

from desk.services.desk import Desk
from desk.services.settings import change_settings
from desk.ui.widgets.page import Spread
from tests.app.conftest import MakeApp
from tests.tools.fake_clock import FakeClock

# The offscreen platform has no tray.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


def test_slow_first_read_leaves_the_owner_in_customers(
    make_app: MakeApp, fake_clock: FakeClock, qtbot: Any
):
    opened = threading.Event()

    def wait_and_set_up(desk: Desk) -> None:
        opened.wait(20)
        change_settings(desk, "Set up", undoable=False, set_up=True)

    app = make_app(fake_clock.clock, wait_and_set_up)
    app.start(hidden=False)
    qtbot.waitUntil(lambda: app.window.shown == "today", timeout=10_000)
    app.window.show_screen("customers")
    opened.set()
    qtbot.waitUntil(lambda: app.desktop is not None, timeout=10_000)
    qtbot.waitUntil(app.ui.context.runner.is_idle, timeout=10_000)
    assert app.window.shown == "customers"
    app.window.show_screen("today")
    pages = app.ui.screens.today().findChild(Spread)
    assert isinstance(pages, Spread)
    qtbot.waitUntil(pages.isVisible, timeout=10_000)
