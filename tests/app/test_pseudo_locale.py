"""No text is cut on any screen in a language a third longer than English."""

from collections.abc import Callable, Iterator
from datetime import date, time
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QToolTip, QWidget

from desk.app.application import App
from desk.app.screens import Screens
from desk.clock import fixed
from desk.data.database import open_database
from desk.domain.calls import Direction
from desk.domain.people import PersonRef
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.people import resolve_person
from desk.services.sample import fill_sample
from desk.ui.call_window.call_state import CallShown, CallState
from desk.ui.screens.reports.choices import KINDS
from desk.ui.theme.theme import Theme
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.overlay import Popover
from desk.ui.widgets.sidebar import SidebarTab
from tests.app.conftest import MakeApp
from tests.app.pseudo_locale import CLOSE, PseudoLocale, pseudo

CLOCK = fixed(date(2026, 4, 14), time(10, 24))

FILES = {
    "people.csv": "Name;Tel;Zelt\nRuth Kessler;541 555 0142;x\n;;\n",
    "phone.vcf": "".join(
        f"BEGIN:VCARD\nVERSION:3.0\n{lines}\nEND:VCARD\n"
        for lines in (
            "N:Kessler;Ruth;;;\nTEL:(541) 555-0142\nORG:Kessler Tours\nBDAY:1961-05-09",
            "FN:Juniper Campground\nTEL:(541) 555-0162",
            "NOTE:nobody",
        )
    ),
}

_STEP = 40  # pixels from one place where the pointer rests to the next

pytestmark = pytest.mark.qt_log_ignore(
    "does not support raise", "systemTrayWindowChanged", extend=True
)


def test_pseudo_locale_leaves_placeholders_unchanged():
    assert pseudo("Call {name} in %n days") == "⟦Çáll {name} ïñ %n dáÿš····⟧"


@pytest.fixture
def locale(qapp: QApplication) -> Iterator[PseudoLocale]:
    translator = PseudoLocale(qapp)
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)
    translator.deleteLater()


class Looked:
    """Opens screens and dialogs and collects every text that was painted elided."""

    def __init__(self, app: App, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        self._app = app
        self._qtbot = qtbot
        self.where = self.size = ""
        self.tips_will_do = False
        self._looking = False
        self.cut: dict[str, str] = {}
        elided = Theme.elided

        def noted(theme: Theme, text: str, *how: Any) -> tuple[str, float]:
            found = elided(theme, text, *how)
            # A text that is painted before the layout is not visible.
            if self._looking and CLOSE in text and CLOSE not in found[0]:
                self.cut.setdefault(text, f"{self.where}: {text!r} is shown as {found[0]!r}")
            return found

        self._told: list[str] = []
        monkeypatch.setattr(Theme, "elided", noted)
        monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _over: self._told.append(text))

    def look(self, where: str) -> None:
        self.where = f"{where}, {self.size}"
        for _ in range(2):
            self._qtbot.waitUntil(self._app.ui.context.runner.is_idle, timeout=20_000)
            QTest.qWait(10)
        known = set(self.cut)
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._look_at(window)
        if self.tips_will_do and (new := set(self.cut) - known):
            tips = self._tips()
            for text in new:
                if any(text in tip for tip in tips):
                    del self.cut[text]

    def open(self, name: str, opened: Callable[[], object]) -> None:
        """Open an overlay, look at it and close it."""
        opened()
        self.look(name)
        self.close_all()

    def _look_at(self, window: QWidget) -> None:
        self._looking = True
        window.grab()
        self._looking = False
        for widget in window.findChildren(QWidget):
            if widget.isVisible():
                self._look_at_hint(widget)
        tabs = [tab for tab in window.findChildren(SidebarTab) if tab.isVisible()]
        for tab, other in combinations(tabs, 2):
            if tab.geometry().intersects(other.geometry()):
                self.cut[f"{tab.text()} {other.text()}"] = (
                    f"{self.where}: {tab.text()} lies over {other.text()}"
                )

    def _tips(self) -> list[str]:
        """Return the tooltips of all visible widgets and of the rows of all lists."""
        seen = [
            widget
            for window in QApplication.topLevelWidgets()
            for widget in window.findChildren(QWidget)
            if widget.isVisible()
        ]
        for widget in seen:
            if isinstance(widget, QAbstractItemView):
                for row in range(widget.model().rowCount()):
                    box = widget.visualRect(widget.model().index(row, 0))
                    self._rest_along(widget.viewport(), box.center().y(), box.width())
            elif not widget.toolTip():
                self._rest_along(widget, widget.height() // 2, widget.width())
        return [widget.toolTip() for widget in seen] + self._told

    def _rest_along(self, widget: QWidget, y: int, width: int) -> None:
        for x in range(4, width if 0 <= y < widget.height() else 0, _STEP):
            at = QPoint(x, y)
            tip = QHelpEvent(QHelpEvent.Type.ToolTip, at, widget.mapToGlobal(at))
            QApplication.sendEvent(widget, tip)

    def _look_at_hint(self, widget: QWidget) -> None:
        if isinstance(widget, QLineEdit) and not widget.text():
            text, room = widget.placeholderText(), widget.width() - 16
            wide = widget.fontMetrics().horizontalAdvance(text)
        else:
            return
        if CLOSE in text and wide > room:
            self.cut.setdefault(text, f"{self.where}: the hint {text!r} has {wide} in {room} px")

    def close_all(self) -> None:
        for widget in self._app.window.findChildren(QWidget):
            if isinstance(widget, CardDialog) and widget.isVisible():
                widget.reject()
            elif isinstance(widget, Popover) and widget.isVisible():
                widget.close_panel()


SIZES = ((1280, 800, 1.0), (900, 600, 1.5))


def test_no_text_is_cut_on_any_screen(
    make_app: MakeApp,
    tmp_path: Path,
    locale: PseudoLocale,
    qtbot: Any,
    monkeypatch: pytest.MonkeyPatch,
):
    """In a small window with large text, an elided line must have its text in a tooltip."""
    desk = Desk(open_database(Paths(tmp_path / "desk"), CLOCK), CLOCK)
    fill_sample(desk)
    ruth = resolve_person(desk, "Ruth Kessler")
    desk.database.close()
    looked = Looked(app := make_app(CLOCK), qtbot, monkeypatch)
    app.start(hidden=False)
    qtbot.waitUntil(lambda: app.desktop is not None, timeout=20_000)
    files = []
    for name, text in FILES.items():
        files.append(tmp_path / name)
        files[-1].write_text(text)
    for width, height, scale in SIZES:
        app.ui.context.theme.set_text_scale(scale)
        app.window.resize(width, height)
        looked.size = f"{width}x{height} at {scale:.0%}"
        looked.tips_will_do = width < 1280
        walk(app, looked, ruth, files)
    assert not looked.cut, "\n".join(looked.cut.values())


def walk(app: App, looked: Looked, ruth: PersonRef, files: list[Path]) -> None:
    """Look at every screen, menu and dialog."""
    window, screens = app.window, app.ui.screens
    for place in window.places():
        window.show_screen(place.key)
        looked.look(place.key)
    screens.show_person(ruth.id)
    looked.look("a card")
    card = screens.customers().card
    looked.open("the menu of a card", card.page.bar.more.click)
    looked.open("the menu of a check-in", card.page.bar.check_in.click)
    card.edit_person()
    looked.look("the editor")
    card.show_person(None)
    dialogs = screens.dialogs()
    for name, opened in (
        ("log call", lambda: dialogs.log_call(ruth)),
        ("promise", lambda: dialogs.promise(ruth)),
        ("remove", lambda: dialogs.remove_person(ruth)),
        ("how often", lambda: dialogs.how_often(ruth)),
        ("save as a file", app.ui.overlays.save_as_file),
        ("keys", app.ui.overlays.show_keys),
        ("menu", app.ui.overlays.open_menu),
        ("palette", lambda: app.ui.overlays.find("ruth text the awning video")),
        ("commands", lambda: app.ui.overlays.find(">")),
    ):
        looked.open(name, opened)
    for page in ("business", "with_someone", "check_ins", "look", "keys", "bin"):
        screens.show_settings(page)
        looked.look(f"the settings of {page}")
    for kind in KINDS:
        screens.on_paper.show_report(kind)
        looked.look(f"the report {kind}")
    walk_calls(screens, looked, ruth)
    screens.import_files([])
    looked.look("bringing people in")
    for file in files:
        screens.import_files([file])
        looked.look(file.name)
    bring_in = window.screen_of("import")
    for tile in bring_in.preview.tiles.values():
        tile.click()
        looked.look("what a file would bring in")
    screens.show_first_run()
    looked.look("the first page")
    window.uncover()


def walk_calls(screens: Screens, looked: Looked, ruth: PersonRef) -> None:
    """Look at the call window with a known and a new number, ringing and talking."""
    calls = screens.dialogs().calls()
    for number, person in (("(541) 555-0142", ruth), ("(541) 555-0177", None)):
        for direction, state in (
            (Direction.OUTGOING, CallState.TALKING),
            (Direction.INCOMING, CallState.RINGING),
        ):
            at = CLOCK.now()
            call = calls.show_call(CallShown(number, at, person, direction, state))
            looked.look(f"a call, {direction} {state}")
            if person is None:
                call.unknown.field.setText("Kar")
                looked.look("who is it")
            call.drop()
