"""The start: what comes late changes nothing that the owner has done meanwhile."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from desk.app.application import App
from desk.clock import Clock
from desk.services.desk import Desk
from desk.services.settings import change_settings
from tests.tools.fake_clock import FakeClock

# The offscreen platform has no tray.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


@pytest.fixture
def app(make_app: Callable[[Clock], App], fake_clock: FakeClock) -> App:
    return make_app(fake_clock.clock)


def test_a_slow_first_look_leaves_the_owner_in_customers(
    app: App, qtbot: Any, monkeypatch: pytest.MonkeyPatch
):
    opened = threading.Event()
    open_desk = app._open_desk

    def slow() -> Desk:
        opened.wait(20)
        desk = open_desk()
        change_settings(desk, "Set up", undoable=False, set_up=True)
        return desk

    monkeypatch.setattr(app, "_open_desk", slow)
    app.start(hidden=False)
    qtbot.waitUntil(lambda: app._window.shown == "today", timeout=10_000)
    app._window.show_screen("customers")
    opened.set()
    qtbot.waitUntil(lambda: app._desktop is not None, timeout=10_000)
    qtbot.waitUntil(app._background.is_idle, timeout=10_000)
    assert app._window.shown == "customers"
    app._window.show_screen("today")
    qtbot.waitUntil(app._screens.today()._pages.isVisible, timeout=10_000)
