"""The actions of the whole window: shortcuts, palette and main menu."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from desk.app.application import App
from desk.domain.person_schema import PersonFields
from desk.services.people import add_person
from desk.ui.actions import shortcuts
from desk.ui.dialogs.log_call import LogCallDialog
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.menu_panel import MenuPanel
from tests.app.conftest import MakeApp
from tests.tools.fake_clock import FakeClock

pytestmark = pytest.mark.qt_log_ignore(
    "does not support raise", "systemTrayWindowChanged", extend=True
)
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def app(make_app: MakeApp, fake_clock: FakeClock, qtbot: Any) -> App:
    app = make_app(fake_clock.clock)
    app.start(hidden=False)
    qtbot.waitUntil(lambda: app.desktop is not None, timeout=20_000)
    app.window.uncover()
    app.window.activateWindow()
    return app


def trigger(app: App, text: str) -> None:
    (action,) = [a for a in app.ui.context.actions.palette_actions() if a.text() == text]
    action.trigger()


def test_ctrl_l_opens_the_form_that_logs_a_call(app: App, qtbot: Any) -> None:
    qtbot.keyClick(app.window, Qt.Key.Key_L, _CTRL)
    qtbot.waitUntil(lambda: bool(app.window.findChildren(LogCallDialog)))


def test_ctrl_k_opens_the_palette(app: App, qtbot: Any) -> None:
    qtbot.keyClick(app.window, Qt.Key.Key_K, _CTRL)
    qtbot.waitUntil(lambda: app.ui.overlays.palette().isVisible())


def test_f1_opens_the_list_of_keys(app: App, qtbot: Any) -> None:
    qtbot.keyClick(app.window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(app.window.findChildren(CardDialog)))


@pytest.mark.parametrize(
    ("text", "screen", "page"),
    [
        ("Add a person", "customers", None),
        ("Bring people in from a file", "import", None),
        ("Open the bin", "settings", "bin"),
        ("Change the look", "settings", "look"),
        ("Find doubles", "duplicates", None),
    ],
)
def test_action_brings_up_its_screen(app: App, text: str, screen: str, page: str | None) -> None:
    trigger(app, text)
    assert app.window.shown == screen
    if page is not None:
        assert getattr(app.window.screen_in_front(), page).isVisible()


def test_main_menu_lists_four_rows_and_opens_settings(app: App) -> None:
    app.ui.overlays.open_menu()
    (panel,) = [p for p in app.window.findChildren(MenuPanel) if p.isVisible()]
    rows = panel.findChildren(QAbstractButton)
    assert [row.accessibleName() for row in rows] == [
        "Settings",
        "The bin",
        "All keys",
        "Quit Desk",
    ]
    rows[0].click()
    assert app.window.shown == "settings"


def test_sample_people_are_offered_only_when_they_can_be_filled_or_cleared(
    app: App, qtbot: Any
) -> None:
    def offers(*texts: str) -> None:
        qtbot.waitUntil(
            lambda: (
                [
                    a.text()
                    for a in app.ui.context.actions.palette_actions()
                    if "sample people" in a.text()
                ]
                == [*texts]
            ),
            timeout=15_000,
        )

    offers("Fill in the sample people")
    trigger(app, "Fill in the sample people")
    offers("Clear the sample people")
    trigger(app, "Clear the sample people")
    offers("Fill in the sample people")
    app.ui.context.operations.write(add_person, PersonFields(given="Ruth"))
    offers()
    app.ui.context.operations.undo()
    offers("Fill in the sample people")


def test_each_listed_shortcut_has_an_action_and_each_action_a_listed_shortcut(app: App) -> None:
    """Every screen is built, so that every action is declared."""
    window = app.window
    for place in window.places():
        window.show_screen(place.key)
    for text in ("Find doubles", "Open the bin"):
        trigger(app, text)
    listed = shortcuts.list_shortcuts(window.tabs)
    names = [shortcut.keys for shortcut in listed]
    assert len(names) == len(set(names))
    tabs = {shortcuts.tab_shortcut(number + 1).keys for number in range(window.tabs)}
    used = {
        shortcut.keys
        for action in app.ui.context.actions.all_actions()
        for shortcut in action.known_shortcuts
    }
    assert tabs <= used
    assert used - tabs == {
        shortcut.keys
        for shortcut in listed
        if not shortcut.native and shortcut.label != shortcuts.tab_shortcut(1).label
    }
