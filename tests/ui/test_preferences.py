"""The settings of this computer, in their small file."""

import json
from pathlib import Path

import pytest

from desk.domain.people import PeopleOrder
from desk.ui.preferences import _CHOICES, Preferences, load, save
from desk.ui.theme.theme import ThemeChoice


def test_saved_preferences_are_read_back(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    kept = Preferences(look="dark", text_size=125, single_keys=False, window=(10, 20, 1280, 800))
    save(kept, file)
    assert load(file) == kept


def test_missing_preferences_file_gives_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.json") == Preferences()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"dark"', "\x00"])
def test_damaged_preferences_file_gives_defaults(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text, "utf-8")
    assert load(file) == Preferences()


def test_preference_of_a_wrong_type_takes_its_default(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    wrong = {"look": 3, "close_to_tray": "yes", "text_size": True, "window": [1, 2, 3]}
    file.write_text(json.dumps({**wrong, "reduced_motion": True}), "utf-8")
    assert load(file) == Preferences(reduced_motion=True)


@pytest.mark.parametrize(("written", "read"), [(10, 90), (90, 90), (150, 150), (900, 150)])
def test_text_size_preference_is_clamped(tmp_path: Path, written: int, read: int) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"text_size": written}), "utf-8")
    assert load(file).text_size == read


def test_unknown_preferences_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"look": "light", "from_tomorrow": [1, 2]}), "utf-8")
    save(load(file).with_(look="dark"), file)
    assert json.loads(file.read_text("utf-8"))["from_tomorrow"] == [1, 2]
    assert load(file).look == "dark"


@pytest.mark.parametrize(("name", "choice"), [("look", "sepia"), ("people_order", "town")])
def test_unknown_choice_takes_its_default_and_is_kept_until_changed(
    tmp_path: Path, name: str, choice: str
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({name: choice}), "utf-8")
    found = load(file)
    assert getattr(found, name) == getattr(Preferences(), name)
    save(found.with_(text_size=110), file)
    assert json.loads(file.read_text("utf-8"))[name] == choice
    default = getattr(Preferences(), name)
    save(load(file).with_(**{name: default}), file)
    assert json.loads(file.read_text("utf-8"))[name] == default


@pytest.mark.parametrize("text", ['{"look": "\\ud800"}', '{"a":' * 100_000, "9" * 5_000])
def test_settings_that_json_can_hardly_hold_give_defaults(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text, "utf-8")
    assert load(file) == Preferences()


@pytest.mark.parametrize("number", [1 << 31, -(1 << 31), 99_999_999_999, 10**40])
def test_window_of_impossible_numbers_takes_its_default(tmp_path: Path, number: int) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"window": [0, 0, number, 1]}), "utf-8")
    assert load(file) == Preferences()


def test_choices_are_those_of_the_theme_and_of_the_people_list() -> None:
    assert set(_CHOICES["look"]) == set(ThemeChoice)
    assert set(_CHOICES["people_order"]) == set(PeopleOrder)


def test_preferences_file_has_mode_0600_and_leaves_no_temporary_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    save(Preferences(), file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [file]
