"""The keyboard focus after every way to open a screen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desk.app.application import App
from desk.data.database import open_database
from desk.domain.people import PersonRef
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.people import resolve_person
from desk.services.sample import fill_sample
from desk.ui.screens.today.rows import TodayPersonRow
from desk.ui.tab_order import door_of
from tests.app.conftest import MakeApp
from tests.tools.fake_clock import FakeClock

pytestmark = pytest.mark.qt_log_ignore(
    "does not support raise", "systemTrayWindowChanged", extend=True
)


class Owner:
    """Drives the running program and waits for the keyboard focus."""

    def __init__(self, app: App, eleanor: PersonRef, qtbot: Any) -> None:
        self.app = app
        self.eleanor = eleanor
        self.window = app.window
        self.qtbot = qtbot

    def reaches(self, wanted: Callable[[], QWidget | None]) -> None:
        def there() -> bool:
            widget = wanted()
            return widget is not None and self.window.focusWidget() is widget

        self.qtbot.waitUntil(there, timeout=20_000)

    def on_the_card(self) -> QWidget | None:
        card = self.app.ui.screens.customers().card
        shown = card.record is not None and card.record.person.id == self.eleanor.id
        return card.page.bar.first() if shown else None

    def nowhere(self) -> None:
        self.window.show_screen("today")
        self.window.setFocus()


@pytest.fixture
def owner(make_app: MakeApp, fake_clock: FakeClock, tmp_path: Path, qtbot: Any) -> Owner:
    desk = Desk(open_database(Paths(tmp_path / "desk"), fake_clock.clock), fake_clock.clock)
    fill_sample(desk)
    eleanor = resolve_person(desk, "Eleanor Voss")
    desk.database.close()
    app = make_app(fake_clock.clock)
    app.start(hidden=False)
    qtbot.waitUntil(lambda: app.desktop is not None, timeout=20_000)
    return Owner(app, eleanor, qtbot)


def test_every_way_to_open_a_screen_focuses_a_widget_in_it(owner: Owner):
    window, screens, over = owner.window, owner.app.ui.screens, owner.app.ui.overlays
    today = screens.today()
    for place in window.places():
        window.setFocus()
        screen = window.go_to(place.key)
        owner.reaches(lambda screen=screen: door_of(screen.home() or screen))
        assert screen.isAncestorOf(window.focusWidget()), place.key
    for page in ("look", "bin"):
        owner.nowhere()
        screens.show_settings(page)
        owner.reaches(lambda: door_of(window.screen_of("settings").home() or window))
    # A notification, also one of a section that does not exist.
    for section, rows in (
        ("check_in", today.people.check_in),
        ("do_it_now", today.fixes_page.fixes),
        ("what has gone", today.people.call_back),
    ):
        owner.nowhere()
        owner.app.ui.screens.raise_section(section)
        owner.reaches(lambda rows=rows: rows.rows()[0])
    # Somebody's card: by a notification, by a name on Today, by the palette.
    owner.nowhere()
    screens.show_person(owner.eleanor.id)
    owner.reaches(owner.on_the_card)
    owner.nowhere()
    row = next(
        each
        for each in today.people.check_in.rows()
        if isinstance(each, TodayPersonRow) and "Eleanor" in each.accessibleName()
    )
    owner.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    owner.reaches(owner.on_the_card)
    owner.nowhere()
    over.find("eleanor")
    palette = over.palette()
    owner.qtbot.waitUntil(lambda: palette._looked.text == "eleanor", timeout=20_000)
    owner.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    owner.reaches(owner.on_the_card)


def test_f6_cycles_through_at_most_five_areas_and_back(owner: Owner):
    window = owner.window
    for place in window.places():
        window.go_to(place.key)
        owner.reaches(lambda: door_of(window.screen_in_front().home() or window))
        there = []
        for _ in range(6):
            there.append(window.focusWidget())
            window._go_to_next_area()
        around = there.index(there[0], 1) if there[0] in there[1:] else 6
        assert around <= 5, f"{place.key}: {there}"
        back = []
        for _ in range(around):
            window._go_to_next_area(-1)
            back.append(window.focusWidget())
        assert len(set(back)) == around
        assert not any(isinstance(each, QLineEdit) and not each.isVisible() for each in back)
