"""Printing from every part of the window."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desk.app.application import App
from desk.domain.person_schema import PersonFields
from desk.reports.document import Document
from desk.reports.kinds import ReportKind
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, promise
from desk.services.people import add_person
from desk.services.settings import change_settings
from desk.ui.dialogs.promise import PromiseDialog
from desk.ui.screens.reports.printing import Printing
from tests.app.conftest import MakeApp
from tests.tools.fake_clock import FakeClock

# The offscreen platform has no tray, and no windows to raise.
pytestmark = pytest.mark.qt_log_ignore(
    "systemTrayWindowChanged", "This plugin does not support raise", extend=True
)


class Printed(list[Document]):
    """The documents passed to the print dialog."""


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Printed:
    found = Printed()
    monkeypatch.setattr(Printing, "ask", lambda _self, made, _pages=0: found.append(made))
    return found


@pytest.fixture
def app(make_app: MakeApp, fake_clock: FakeClock, qtbot: Any) -> App:
    def fill(desk: Desk) -> None:
        change_settings(desk, "Set up", undoable=False, set_up=True)
        add_person(desk, PersonFields(given="Gus", family="Lindqvist"))
        add_person(desk, PersonFields(given="Ruth", family="Kessler"))
        promise(desk, "New knob fitted", 2, PromiseBy(date(2026, 4, 24)))

    app = make_app(fake_clock.clock, fill)
    app.start(hidden=False)
    qtbot.waitUntil(lambda: app.desktop is not None)
    qtbot.waitUntil(app.ui.context.runner.is_idle)
    return app


def test_ctrl_p_on_a_card_opens_its_history_and_enter_prints_it(
    app: App, qtbot: Any, printed: Printed
) -> None:
    window = app.window
    app.ui.screens.show_person(2)
    card = app.ui.screens.customers().card
    qtbot.waitUntil(lambda: card.record is not None and card.record.person.id == 2)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert window.shown == "reports"
    # Enter before the layout is done prints as soon as it is.
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(printed))
    assert printed[0].frame.title == "Customer history: Ruth Kessler"
    # On the reports screen Ctrl P prints the shown report.
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert len(printed) == 2
    assert app.ui.context.preferences.now.reports == {"kind": "history", "person": 2}


def test_print_what_fits_opens_the_report_of_each_screen(
    app: App, qtbot: Any, printed: Printed
) -> None:
    for screen, kind in (("today", ReportKind.CHECK_IN_SHEET), ("calls", ReportKind.MONTH)):
        app.window.show_screen(screen)
        app.ui.screens.print_what_fits()
        qtbot.keyClick(app.window.focusWidget(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda kind=kind: [made.kind for made in printed][-1:] == [kind])


def test_promise_dialog_prints_its_slip(app: App, qtbot: Any, printed: Printed) -> None:
    from desk.domain.people import PersonRef

    dialog = app.ui.screens.dialogs().promise(PersonRef(2, "Ruth Kessler"), what="A new hose")
    assert isinstance(dialog, PromiseDialog)
    dialog.day.setText("friday")
    dialog.slip.click()
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: bool(printed))
    assert printed[0].kind is ReportKind.SLIP
    assert "A new hose" in str(printed[0].body)


def test_palette_offers_every_report(app: App) -> None:
    texts = [action.text() for action in app.ui.context.actions.palette_actions()]
    for report in ("phone list", "check-in sheet", "month in review", "cards", "labels"):
        assert any(text.startswith("Print") and report in text for text in texts)
    assert app.window.keys_of("reports") == "Ctrl 5"
