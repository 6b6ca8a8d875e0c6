"""Each option is bound to a field, and each field of Preferences is read somewhere."""

import ast
from pathlib import Path

import pytest

import desk
from desk.domain.settings import DeskSettings
from desk.ui.preferences import Preferences
from desk.ui.screens.settings.choices import SwitchOption
from desk.ui.screens.settings.options import Option, SettingsPage
from desk.ui.screens.settings.screen import SettingsScreen
from tests.ui.app_window import AppWindow


@pytest.fixture
def screen(desk_window: AppWindow) -> SettingsScreen:
    screen = desk_window.window.screen_of("settings")
    assert isinstance(screen, SettingsScreen)
    return screen


def pages(screen: SettingsScreen) -> list[SettingsPage]:
    return [screen.business, screen.with_someone, screen.check_ins, screen.look, screen.keys]


def test_each_option_is_bound_to_its_own_field(screen: SettingsScreen) -> None:
    keys = [option.key for page in pages(screen) for option in page.options]
    assert len(keys) == len(set(keys))
    assert set(keys) <= set(Preferences.__slots__) | set(DeskSettings.__slots__)
    assert {"look", "close_to_tray", "single_keys", "notify_at", "region"} <= set(keys)


def test_option_of_desk_settings_has_a_label_for_undo(screen: SettingsScreen) -> None:
    for page in pages(screen):
        for option in page.options:
            assert bool(option.changed_label) == (option.key in DeskSettings.__slots__), option.key


def test_option_without_a_field_raises_attribute_error(
    screen: SettingsScreen, desk_window: AppWindow
) -> None:
    switch = SwitchOption(desk_window.theme, "Start at login")
    with pytest.raises(AttributeError):
        screen.look.add_options(Option("start_at_login", "Start at login", "", switch))


def test_each_preference_is_read_outside_of_its_page() -> None:
    root = Path(desk.__file__).parent
    read = {
        node.attr
        for file in root.rglob("*.py")
        if file != root / "ui" / "preferences.py" and "settings" not in file.parts
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
    }
    assert set(Preferences.__slots__) - {"other"} <= read
