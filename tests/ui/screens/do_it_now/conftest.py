"""A window on a desk whose clock a test can turn."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from desk.ui.theme.theme import Theme
from tests.tools.fake_clock import FakeClock
from tests.ui.app_window import AppWindow


@pytest.fixture
def fake_clock() -> FakeClock:
    return FakeClock(ZoneInfo("UTC"))


@pytest.fixture
def desk_window(
    qtbot: QtBot, theme: Theme, tmp_path: Path, fake_clock: FakeClock
) -> Iterator[AppWindow]:
    parts = AppWindow(qtbot, theme, tmp_path / "desk", fake_clock.clock)
    parts.paths.make_home()
    yield parts
    parts.window.close()
    parts.background.close()
