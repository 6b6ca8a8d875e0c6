"""A window on a desk whose clock a test can turn."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.tools.fake_clock import FakeClock
from tests.ui.app_window import AppWindow


@pytest.fixture
def fake_clock() -> FakeClock:
    return FakeClock(ZoneInfo("UTC"))


@pytest.fixture
def desk_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, fake_clock: FakeClock
) -> Iterator[AppWindow]:
    parts = AppWindow(qtbot, qapp, tmp_path / "desk", fake_clock.clock)
    yield parts
    parts.close()
