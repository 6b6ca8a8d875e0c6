"""The whole of Desk on the offscreen platform, on the data folder of the test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desk.app.application import App
from desk.app.ui_factory import Environment
from desk.clock import Clock
from desk.desktop.single_instance import SingleInstance
from desk.paths import Paths
from desk.services.desk import Desk, open_desk


class MakeApp(Protocol):
    def __call__(self, clock: Clock, fill: Callable[[Desk], object] | None = None) -> App:
        """Build an App that is not started yet, one a test. `fill` is called on the worker with the
        desk that was just opened."""


@pytest.fixture
def make_app(
    tmp_path: Path, qapp: QApplication, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MakeApp]:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    paths = Paths(tmp_path / "desk")
    made = []

    def make(clock: Clock, fill: Callable[[Desk], object] | None = None) -> App:
        def open_and_fill(paths: Paths, clock: Clock) -> Desk:
            desk = open_desk(paths, clock)
            if fill is not None:
                fill(desk)
            return desk

        paths.make_home()
        instance = SingleInstance(paths.home)
        assert instance.acquire(listen=False)
        made.append(App(Environment(qapp, paths, clock, open_and_fill), instance))
        return made[-1]

    yield make
    for app in made:
        app.close()
        app.window.close()
        app.window.deleteLater()
        app.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
