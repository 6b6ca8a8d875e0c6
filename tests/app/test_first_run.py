"""When the first page comes, and when it does not."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from desk.app.application import App
from desk.clock import Clock, fixed
from desk.data.database import open_database
from desk.domain.person_schema import PersonFields
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.people import add_person
from desk.ui.screens.first_run.page import FirstRunPage
from desk.ui.screens.importing.screen import ImportScreen

CLOCK = fixed(date(2026, 4, 14), time(10, 24))


# The offscreen platform has no tray.
@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support raise", extend=True)
def test_a_new_desk_asks_who_it_belongs_to(make_app: Callable[[Clock], App], qtbot: Any) -> None:
    app = make_app(CLOCK)
    app.start(hidden=False)
    qtbot.waitUntil(lambda: bool(app._window.findChildren(FirstRunPage)), timeout=20_000)
    (page,) = app._window.findChildren(FirstRunPage)
    assert page.isVisible()
    page.business.setText("Michael’s RV")
    page.open.click()
    qtbot.waitUntil(app._window.rail.isVisible, timeout=20_000)
    qtbot.waitUntil(app._background.is_idle, timeout=20_000)
    assert app._window.shown == "today"
    assert app._window.windowTitle() == "Michael’s RV – Desk"


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support raise", extend=True)
def test_a_desk_with_somebody_on_it_opens_at_once(
    make_app: Callable[[Clock], App], qtbot: Any, tmp_path: Path
) -> None:
    paths = Paths(tmp_path / "desk")
    paths.make_home()
    desk = Desk(open_database(paths, CLOCK), CLOCK)
    add_person(desk, PersonFields(given="Ruth"))
    desk.database.close()
    app = make_app(CLOCK)
    app.start(hidden=False)
    qtbot.waitUntil(lambda: app._desktop is not None, timeout=20_000)
    qtbot.waitUntil(app._background.is_idle, timeout=20_000)
    assert not app._window.findChildren(FirstRunPage)
    assert app._window.rail.isVisible()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support raise", extend=True)
def test_the_chosen_file_is_looked_at_as_soon_as_the_desk_is_open(
    make_app: Callable[[Clock], App],
    qtbot: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "phone.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Kessler\nTEL:(541) 555-0142\nEND:VCARD\n")
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", staticmethod(lambda *a, **k: ([str(file)], ""))
    )
    app = make_app(CLOCK)
    app.start(hidden=False)
    qtbot.waitUntil(lambda: bool(app._window.findChildren(FirstRunPage)), timeout=20_000)
    (page,) = app._window.findChildren(FirstRunPage)
    page.ways["contacts"].click()
    page.open.click()
    qtbot.waitUntil(lambda: app._window.shown == "bring_in", timeout=20_000)
    screen = app._window.screen_of("bring_in")
    assert isinstance(screen, ImportScreen)
    qtbot.waitUntil(screen.preview.isVisible, timeout=20_000)
    screen.go_on.click()
    qtbot.waitUntil(screen.done.isVisible, timeout=20_000)
    screen.done.people.click()
    assert app._window.shown == "customers"
    qtbot.waitUntil(app._background.is_idle, timeout=20_000)
