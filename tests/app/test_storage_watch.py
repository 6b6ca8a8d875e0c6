"""The window on a desk that cannot be written: it opens, shows what there is, and says so."""

import json
import resource
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from desk.app.application import App
from desk.paths import Paths
from desk.services.desk import Desk, open_desk
from desk.services.fixes import add_fix
from desk.services.settings import change_settings
from desk.ui.screens.today.rows import FixRowWidget
from desk.ui.widgets.toast import Toast
from tests.app.conftest import MakeApp
from tests.tools.fake_clock import FakeClock

# The offscreen platform has no tray.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


def set_up(desk: Desk) -> None:
    change_settings(desk, "Set up", undoable=False, set_up=True)
    add_fix(desk, "Photos")


def started(app: App, qtbot: Any) -> App:
    app.start(hidden=False)
    qtbot.waitUntil(lambda: app.desktop is not None, timeout=20_000)
    qtbot.waitUntil(app.ui.context.runner.is_idle, timeout=20_000)
    return app


def notice(app: App) -> str:
    bar = app.window.notice
    return bar.text() if bar is not None and bar.isVisible() else ""


def test_desk_that_is_deleted_is_said_and_saved_as_a_file(
    make_app: MakeApp,
    fake_clock: FakeClock,
    qtbot: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    app = started(make_app(fake_clock.clock, set_up), qtbot)
    assert notice(app) == ""
    shutil.rmtree(tmp_path / "desk")
    app.ui.context.operations.write(add_fix, "Awning")
    qtbot.waitUntil(lambda: "removed, replaced or cut" in notice(app))
    assert app.window.sheet.y() >= app.window.notice.geometry().bottom()
    saved = tmp_path / "all.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    app.window.notice.button.click()
    qtbot.waitUntil(saved.exists)
    assert [fix["what"] for fix in json.loads(saved.read_bytes())["fix"]] == ["Photos"]


def test_desk_that_is_replaced_is_said_at_the_next_tick(
    make_app: MakeApp, fake_clock: FakeClock, qtbot: Any, tmp_path: Path
):
    app = started(make_app(fake_clock.clock, set_up), qtbot)
    database = tmp_path / "desk" / "desk.db"
    shutil.copy(database, tmp_path / "copy")
    (tmp_path / "copy").replace(database)
    assert app.desktop is not None
    app.desktop.ticked.emit()
    assert "Nothing is saved any more" in notice(app)
    assert app.window.notice.button.isVisible()


def test_full_disk_opens_the_window_which_says_so_until_there_is_room(
    make_app: MakeApp, fake_clock: FakeClock, qtbot: Any, tmp_path: Path
):
    paths = Paths(tmp_path / "desk")
    desk = open_desk(paths, fake_clock.clock)
    set_up(desk)
    desk.database.close()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        app = started(make_app(fake_clock.clock), qtbot)
        said = notice(app)
        toast = app.window.findChild(Toast)
        read = [row.accessibleName() for row in app.window.findChildren(FixRowWidget)]
        app.ui.context.operations.write(add_fix, "Awning")
        qtbot.waitUntil(lambda: "What was saved before is safe" in toast.text())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "Desk cannot save in" in said
    assert "Photos" in str(read)
    app.ui.context.operations.write(add_fix, "Awning")
    qtbot.waitUntil(lambda: notice(app) == "")


@pytest.mark.parametrize(
    "settings", ['{"look": "sepia"}', '{"window": [0, 0, 99999999999, 1]}', '{"window": [0, 0,']
)
def test_settings_that_this_desk_does_not_know_open_the_window(
    make_app: MakeApp, fake_clock: FakeClock, qtbot: Any, tmp_path: Path, settings: str
):
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "settings.json").write_text(settings)
    app = started(make_app(fake_clock.clock, set_up), qtbot)
    assert app.window.isVisible()
