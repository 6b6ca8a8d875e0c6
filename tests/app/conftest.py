"""The whole of Desk on the offscreen platform, on the data folder of the test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desk.app.application import App
from desk.clock import Clock
from desk.desktop.single_instance import SingleInstance
from desk.paths import Paths


@pytest.fixture
def make_app(
    tmp_path: Path, qapp: QApplication, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Clock], App]]:
    """Not started yet; one a test."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    paths = Paths(tmp_path / "desk")
    made = []

    def make(clock: Clock) -> App:
        paths.make_home()
        instance = SingleInstance(paths.home)
        assert instance.acquire(listen=False)
        made.append(App(qapp, paths, clock, instance))
        return made[-1]

    yield make
    for app in made:
        app.close()
        app._window.close()
        app._window.deleteLater()
        app.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
