"""Import of tables: the choice of columns and the preview of the first people."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desk.domain.person_schema import PERSON_FIELDS
from desk.formats.csv.column_mapping import ColumnField
from desk.ui.screens.importing.detail import column_names
from desk.ui.screens.settings.choices import Choice
from desk.ui.widgets.pick_panel import PickPanel
from tests.ui.app_window import AppWindow
from tests.ui.screens.customers.card_window import heard
from tests.ui.screens.importing.import_window import OnScreen

TABLE = (
    "Kunde;Tel.;Firma;Bemerkung;Zelt\n"
    "Ruth Kessler;541 555 0142;Kessler Tours;Likes coffee;x\n"
    ";;;nobody;\n"
    "Tom Abernathy;541 555 0118;;;y\n"
)


@pytest.fixture
def on(desk_window: AppWindow, tmp_path: Path) -> OnScreen:
    return OnScreen(desk_window, tmp_path)


def choose(on: OnScreen, column: int, text: str) -> None:
    stage = on.screen.columns
    choice = [each for each in stage.findChildren(Choice) if each.isVisible()][column]
    choice.click()
    (panel,) = [p for p in on.parts.window.findChildren(PickPanel) if p.isVisible()]
    on.parts.qtbot.keyClicks(panel.field, text)
    on.parts.qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    on.settle()


def fields(on: OnScreen) -> list[str]:
    return list(on.screen.columns.columns().fields.values())


def test_column_names_name_every_field(on: OnScreen) -> None:
    single = {each.name for each in PERSON_FIELDS if each.headings}
    assert set(column_names(on.parts.formatter)) == {*ColumnField, *single}


def test_columns_are_guessed_and_first_people_previewed(on: OnScreen) -> None:
    on.take(on.file("people.csv", TABLE))
    stage = on.screen.columns
    assert stage.isVisible()
    assert fields(on) == [
        "formatted",
        ColumnField.PHONE,
        "business",
        ColumnField.NOTE,
        ColumnField.CUSTOM,
    ]
    assert stage.header.isChecked()
    assert heard(stage.first_stop()) == "What “Kunde” is, Whole name"
    assert stage.people.texts() == [
        ("Ruth Kessler", "Kessler Tours · 541 555 0142"),
        ("Nobody", "This row has no name and no number."),
        ("Tom Abernathy", "541 555 0118"),
    ]


def test_changed_columns_update_the_preview_and_the_import(on: OnScreen) -> None:
    on.take(on.file("people.csv", TABLE))
    choose(on, 2, "leave")
    choose(on, 0, "business")
    assert on.screen.columns.people.texts()[2] == ("Tom Abernathy", "541 555 0118")
    for column in (0, 1):
        choose(on, column, "leave")
    assert not on.screen.go_on.isEnabled(), "nobody can come of it"
    choose(on, 0, "whole name")
    assert on.screen.go_on.isEnabled()
    choose(on, 3, "remember")
    choose(on, 4, "own")
    on.go_on()
    on.go_on()
    ruth = on.person("ruth").fields
    assert ruth.remember == ("Likes coffee",)
    assert ruth.phones == ()
    assert list(ruth.custom) == [("Zelt", "x")]


def test_table_without_headings_imports_its_first_row(on: OnScreen) -> None:
    on.take(on.file("people.csv", "Ruth Kessler,541 555 0142\nTom Abernathy,541 555 0118\n"))
    stage = on.screen.columns
    assert not stage.header.isChecked()
    assert heard(stage.first_stop()).startswith("What “Ruth Kessler” is")
    choose(on, 0, "whole name")
    choose(on, 1, "phone")
    assert [name for name, _ in stage.people.texts()] == ["Ruth Kessler", "Tom Abernathy"]
    stage.header.click()
    on.settle()
    assert [name for name, _ in stage.people.texts()] == ["Tom Abernathy"]
    stage.header.click()
    on.settle()
    on.go_on()
    on.go_on()
    assert on.people() == 2


def test_pasted_columns_are_imported_as_a_table(on: OnScreen) -> None:
    QGuiApplication.clipboard().setText("Name\tPhone\nRuth Kessler\t541 555 0142\n")
    on.parts.qtbot.keyClick(on.screen, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    on.settle()
    assert fields(on) == ["formatted", ColumnField.PHONE]
    on.go_on()
    on.go_on()
    assert on.person("ruth").fields.phones[0].raw == "541 555 0142"


def test_google_table_skips_columns_until_adjust_is_clicked(on: OnScreen) -> None:
    table = "Name,Given Name,Family Name,Phone 1 - Value,Group Membership\n"
    table += "Ruth Kessler,Ruth,Kessler,541 555 0142,* myContacts\n"
    on.take(on.file("google.csv", table))
    assert on.screen.preview.isVisible()
    assert on.screen.adjust.isVisible()
    on.screen.adjust.click()
    on.settle()
    assert on.screen.columns.isVisible()
    assert "given" in fields(on)
    on.go_on()
    assert on.screen.preview.isVisible()
    assert not on.screen.adjust.isVisible()
    assert on.figures()["new"] == "1"


def test_columns_of_two_tables_are_chosen_one_after_the_other(on: OnScreen) -> None:
    on.take(
        on.file("a.csv", "Name,Phone\nRuth Kessler,541 555 0142\n"),
        on.file("b.csv", "Name,Phone\nTom Abernathy,541 555 0118\n"),
    )
    assert "a.csv" in on.screen.said.text()
    on.go_on()
    assert "b.csv" in on.screen.said.text()
    on.go_on()
    assert on.figures()["new"] == "2"
