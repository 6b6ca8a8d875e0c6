"""When the first-run page is shown, and what follows it."""

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from desk.clock import fixed
from desk.data.database import open_database
from desk.domain.person_schema import PersonFields
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.people import add_person
from desk.ui.screens.first_run.page import FirstRunPage
from desk.ui.screens.importing.screen import ImportScreen
from tests.app.conftest import MakeApp

CLOCK = fixed(date(2026, 4, 14), time(10, 24))


# The offscreen platform has no tray.
@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support raise", extend=True)
def test_new_desk_shows_first_run_and_keeps_the_business_name(
    make_app: MakeApp, qtbot: Any
) -> None:
    app = make_app(CLOCK)
    app.start(hidden=False)
    qtbot.waitUntil(lambda: bool(app.window.findChildren(FirstRunPage)), timeout=20_000)
    (page,) = app.window.findChildren(FirstRunPage)
    assert page.isVisible()
    page.business.setText("Michael’s RV")
    page.open.click()
    qtbot.waitUntil(app.window.sidebar.isVisible, timeout=20_000)
    qtbot.waitUntil(app.ui.context.runner.is_idle, timeout=20_000)
    assert app.window.shown == "today"
    assert app.window.windowTitle() == "Michael’s RV – Desk"


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support raise", extend=True)
def test_first_run_is_skipped_when_the_desk_has_people(
    make_app: MakeApp, qtbot: Any, tmp_path: Path
) -> None:
    paths = Paths(tmp_path / "desk")
    paths.make_home()
    desk = Desk(open_database(paths, CLOCK), CLOCK)
    add_person(desk, PersonFields(given="Ruth"))
    desk.database.close()
    app = make_app(CLOCK)
    app.start(hidden=False)
    qtbot.waitUntil(lambda: app.desktop is not None, timeout=20_000)
    qtbot.waitUntil(app.ui.context.runner.is_idle, timeout=20_000)
    assert not app.window.findChildren(FirstRunPage)
    assert app.window.sidebar.isVisible()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support raise", extend=True)
def test_file_chosen_in_first_run_is_previewed_and_imported(
    make_app: MakeApp,
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
    qtbot.waitUntil(lambda: bool(app.window.findChildren(FirstRunPage)), timeout=20_000)
    (page,) = app.window.findChildren(FirstRunPage)
    page.ways["contacts"].click()
    page.open.click()
    qtbot.waitUntil(lambda: app.window.shown == "import", timeout=20_000)
    screen = app.window.screen_of("import")
    assert isinstance(screen, ImportScreen)
    qtbot.waitUntil(screen.preview.isVisible, timeout=20_000)
    screen.go_on.click()
    qtbot.waitUntil(screen.done.isVisible, timeout=20_000)
    screen.done.people.click()
    assert app.window.shown == "customers"
    qtbot.waitUntil(app.ui.context.runner.is_idle, timeout=20_000)
