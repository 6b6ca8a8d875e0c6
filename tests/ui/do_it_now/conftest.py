"""A window on a desk whose clock a test can turn."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from desk.ui.theme import Theme
from tests.tools.hands import Hands
from tests.ui.window_on_a_desk import WindowOnADesk


@pytest.fixture
def hands() -> Hands:
    return Hands(ZoneInfo("UTC"))


@pytest.fixture
def desk_window(
    qtbot: QtBot, theme: Theme, tmp_path: Path, hands: Hands
) -> Iterator[WindowOnADesk]:
    parts = WindowOnADesk(qtbot, theme, tmp_path / "desk", hands.clock)
    parts.paths.make_home()
    yield parts
    parts.window.close()
    parts.background.close()
