"""The settings screen: pages show and change the settings of the desk and of the computer."""

from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from desk.domain.person_schema import PersonFields
from desk.domain.settings import DeskSettings
from desk.services.people import add_person, count_people, star_person
from desk.services.settings import (
    change_settings,
    read_settings,
    start_with_someone,
    stop_with_someone,
)
from desk.ui.dialogs.person_field import PersonField
from desk.ui.preferences import Preferences
from desk.ui.screens.settings.choices import Choice
from desk.ui.screens.settings.screen import SettingsScreen
from desk.ui.screens.settings.with_someone import PersonChip
from desk.ui.tab_order import stops
from desk.ui.widgets.menu_panel import MenuPanel
from desk.ui.widgets.pick_panel import PickPanel
from tests.ui.app_window import AppWindow
from tests.ui.screens.customers.card_window import HOSTILE, heard, plain
from tests.ui.widgets.accessible_reading import role_of


class OnScreen:
    def __init__(self, parts: AppWindow) -> None:
        self.parts = parts
        self.login = parts.autostart
        screen = parts.window.show_screen("settings")
        assert isinstance(screen, SettingsScreen)
        self.screen = screen
        with parts.qtbot.waitActive(parts.window):
            parts.window.show()
            parts.window.activateWindow()
        parts.settle()

    @property
    def computer(self) -> Preferences:
        return self.parts.context.preferences.now

    def page(self, key: str) -> None:
        self.screen.show_page(key)
        self.parts.settle()

    def saved(self) -> DeskSettings:
        self.parts.settle()
        found: DeskSettings = self.parts.ask(read_settings)
        return found

    def change(self, **values: Any) -> None:
        self.parts.ask(lambda desk: change_settings(desk, "Changed it", **values))

    def choose(self, choice: Choice, text: str) -> None:
        """Open the choice and choose the row that begins with `text`."""
        choice.click()
        window = self.parts.window
        for pick in window.findChildren(PickPanel):
            if pick.isVisible():
                self.parts.qtbot.keyClicks(pick.field, text)
                self.parts.qtbot.keyClick(pick.field, Qt.Key.Key_Return)
                self.parts.settle()
                return
        (menu,) = [m for m in window.findChildren(MenuPanel) if m.isVisible()]
        rows = menu.findChildren(QAbstractButton)
        next(row for row in rows if row.accessibleName().startswith(text)).click()
        self.parts.settle()

    def undo(self) -> None:
        self.parts.operations.undo()
        self.parts.settle()


@pytest.fixture
def settings(desk_window: AppWindow) -> OnScreen:
    return OnScreen(desk_window)


def test_business_fields_accept_focus_by_tab_and_click(settings: OnScreen) -> None:
    page = settings.screen.business
    reached = stops(page)
    for each in (page.business, page.owner, page.phone, page.email, page.address):
        assert each.field in reached
        assert each.field.focusPolicy() & Qt.FocusPolicy.ClickFocus
    assert reached[0] is page.business.field


def test_typed_value_is_saved_on_leave_or_enter_and_can_be_undone(settings: OnScreen) -> None:
    qtbot, page = settings.parts.qtbot, settings.screen.business
    page.business.field.setFocus()
    qtbot.keyClicks(page.business.field, "Michael's RV")
    page.owner.field.setFocus()
    assert settings.saved().business == "Michael's RV"
    assert settings.parts.toast.text() == "Changed your business name."
    qtbot.keyClicks(page.owner.field, "Michael")
    qtbot.keyClick(page.owner.field, Qt.Key.Key_Return)
    assert settings.saved().owner == "Michael"
    settings.undo()
    settings.undo()
    assert settings.saved().business == ""
    assert page.business.field.text() == ""


def test_typed_value_is_saved_at_a_pause_and_on_page_change(settings: OnScreen) -> None:
    page = settings.screen.business
    page.address.field.setFocus()
    settings.parts.qtbot.keyClicks(page.address.field, "14 Juniper Lane")
    settings.parts.qtbot.waitUntil(
        lambda: settings.parts.toast.text() == "Changed your address.", timeout=5000
    )
    assert settings.saved().address == "14 Juniper Lane"
    settings.parts.qtbot.keyClicks(page.address.field, ", Bend")
    settings.screen.show_page("look")
    assert settings.saved().address == "14 Juniper Lane, Bend"


def test_change_elsewhere_does_not_overwrite_the_field_being_typed_in(settings: OnScreen) -> None:
    page = settings.screen.business
    page.business.field.setFocus()
    settings.parts.qtbot.keyClicks(page.business.field, "Mich")
    settings.change(owner="Michael", business="Old")
    assert page.owner.field.text() == "Michael"
    assert page.business.field.text() == "Mich"


def test_typed_text_selects_country_and_currency(settings: OnScreen) -> None:
    page = settings.screen.business
    settings.choose(page.country, "germ")
    assert settings.saved().region == "DE"
    assert page.country.text() == "Germany"
    settings.choose(page.currency, "swiss")
    assert settings.saved().currency == "CHF"


def test_opening_hours_are_adjusted_to_a_valid_span(settings: OnScreen) -> None:
    page = settings.screen.business
    assert page.opens.text() == "All day"
    assert not page.closes.isVisible()
    settings.choose(page.opens, "8:30 am")
    assert (settings.saved().opens, settings.saved().closes) == (time(8, 30), time(17))
    settings.choose(page.closes, "Midnight")
    assert settings.saved().closes == time(0)
    settings.choose(page.closes, "12:00 pm")
    settings.choose(page.opens, "7:00 pm")
    assert (settings.saved().opens, settings.saved().closes) == (time(19), time(0))
    settings.choose(page.opens, "12:00 am")
    assert settings.saved().opens < settings.saved().closes
    settings.choose(page.opens, "All day")
    assert settings.saved().opens == settings.saved().closes


def test_working_days_and_closed_days_are_saved(settings: OnScreen) -> None:
    page = settings.screen.business
    assert [d for d, b in page.days.buttons.items() if b.isChecked()] == [0, 1, 2, 3, 4]
    assert next(iter(page.days.buttons)) == 6, "an American week begins on Sunday"
    page.days.buttons[5].click()
    page.days.buttons[0].click()
    assert settings.saved().days_off == {0, 6}
    settings.change(holidays=frozenset({date(2026, 12, 25), date(2025, 12, 25)}))
    (day,) = [b for b in page.closed_on.parts() if b is not page.closed_on.add_button]
    assert heard(day) == "Open again on Dec 25"
    assert isinstance(day, QAbstractButton)
    day.click()
    assert settings.saved().holidays == {date(2025, 12, 25)}
    page.closed_on.add_button.click()
    dialog = settings.parts.window.focusWidget()
    assert dialog is not None
    settings.parts.qtbot.keyClicks(dialog, "july 4")
    settings.parts.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert date(2026, 7, 4) in settings.saved().holidays


def test_check_in_settings_are_saved(settings: OnScreen) -> None:
    settings.page("check_ins")
    page = settings.screen.check_ins
    assert page.rhythm.text() == "Every 3 months"
    settings.choose(page.rhythm, "Every 6 weeks")
    settings.choose(page.hour, "8:30 am")
    page.leap.buttons["1"].click()
    saved = settings.saved()
    assert (saved.check_in_every, saved.notify_at) == ("6 weeks", time(8, 30))
    assert saved.leap_day_in_march
    assert "Saturday and Sunday" in page.days.detail()
    page.days_requested.emit()
    assert settings.screen.shown == "business"


def test_people_are_starred_and_unstarred_for_with_someone(settings: OnScreen) -> None:
    ruth = settings.parts.add("Ruth Kessler", "(541) 555-0142")
    settings.parts.add("Tom Abernathy", "(541) 555-0118")
    settings.parts.ask(star_person, ruth.id, True)
    settings.page("with_someone")
    page = settings.screen.with_someone
    (chip,) = page.findChildren(PersonChip)
    assert heard(chip) == "Ruth Kessler, always let through"
    page.people.add_button.click()
    field = settings.parts.window.focusWidget()
    assert field is not None
    assert isinstance(field, PersonField)
    settings.parts.qtbot.keyClicks(field, "tom")
    settings.parts.qtbot.waitUntil(lambda: field._list is not None and field._list.isVisible())
    settings.parts.qtbot.keyClick(field, Qt.Key.Key_Return)
    settings.parts.settle()
    assert settings.parts.ask(count_people) == (2, 2)
    chips = [c for c in page.people.parts() if isinstance(c, PersonChip)]
    assert [plain(heard(c)).split(",")[0] for c in chips] == ["Tom Abernathy", "Ruth Kessler"]
    chips[0].click()
    (menu,) = [m for m in settings.parts.window.findChildren(MenuPanel) if m.isVisible()]
    menu.findChildren(QAbstractButton)[1].click()
    settings.parts.settle()
    assert settings.parts.ask(count_people) == (2, 1)
    settings.choose(page.off_after, "After 2 hours")
    assert settings.saved().with_someone_minutes == 120


def test_with_someone_switch_emits_toggled_and_follows_the_desk(settings: OnScreen) -> None:
    settings.page("with_someone")
    page = settings.screen.with_someone
    asked: list[bool] = []
    settings.screen.with_someone_toggled.connect(asked.append)
    page.hold.click()
    assert asked == [True]
    settings.parts.ask(start_with_someone)
    settings.parts.settle()
    assert page.hold.isChecked()
    settings.parts.ask(stop_with_someone)
    settings.parts.settle()
    assert not page.hold.isChecked()


def test_look_tray_and_keys_are_saved_in_preferences(settings: OnScreen) -> None:
    settings.page("look")
    page = settings.screen.look
    motion_was_reduced = settings.computer.reduced_motion
    page.look.buttons["dark"].click()
    page.text_size.buttons["125"].click()
    page.motion.click()
    page.tray.click()
    assert settings.computer == Preferences(
        look="dark",
        text_size=125,
        reduced_motion=not motion_was_reduced,
        close_to_tray=False,
    )
    assert [k for k, b in page.text_size.buttons.items() if b.isChecked()] == ["125"]
    settings.page("with_someone")
    settings.screen.with_someone.tray_switch.click()
    assert not settings.computer.tray_shows_with_someone
    settings.page("keys")
    settings.screen.keys.single.click()
    assert not settings.computer.single_keys


def test_refused_start_at_login_stays_off_and_shows_the_reason(settings: OnScreen) -> None:
    settings.page("look")
    page = settings.screen.look
    page.login.click()
    assert settings.login.on
    page.login.click()
    assert not settings.login.on
    settings.login.refuses = True
    page.login.click()
    assert not page.login.isChecked()
    assert "Permission denied" in settings.parts.toast.text()


def test_arrow_keys_change_the_page_and_tabs_have_roles(settings: OnScreen) -> None:
    pages = settings.screen.list
    tabs = pages.tabs()
    assert [heard(tab) for tab in tabs.values()] == [
        "Your business",
        "With someone",
        "Check-ins",
        "Look and text size",
        "Keys",
        "The bin",
    ]
    tabs["business"].setFocus()
    settings.parts.qtbot.keyClick(tabs["business"], Qt.Key.Key_Down)
    assert settings.screen.shown == "with_someone"
    assert settings.parts.window.focusWidget() is tabs["with_someone"]
    settings.parts.qtbot.keyClick(tabs["with_someone"], Qt.Key.Key_End)
    assert settings.screen.shown == "bin"
    interface = QAccessible.queryAccessibleInterface(tabs["bin"])
    assert interface.state().selected
    assert tabs["business"].focusPolicy() is Qt.FocusPolicy.ClickFocus
    assert role_of(pages) is QAccessible.Role.PageTabList
    assert role_of(settings.screen.look) is QAccessible.Role.Grouping
    assert heard(settings.screen.look.look) == "Look"


def test_hostile_names_of_starred_people_are_all_listed_and_painted(settings: OnScreen) -> None:
    for text in HOSTILE:
        card = PersonFields(given=text, business="x", starred=True)
        settings.parts.ask(add_person, card)
    settings.page("with_someone")
    assert len(settings.screen.with_someone.findChildren(PersonChip)) == len(HOSTILE)
    assert not settings.screen.grab().toImage().isNull()
