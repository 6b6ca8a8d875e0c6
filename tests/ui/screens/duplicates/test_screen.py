from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from desk.domain.people import Person, PersonRef
from desk.domain.person_schema import Email, PersonFields, Phone
from desk.services.people import add_person, count_people, get_person, remove_person
from desk.ui.screens.duplicates.screen import DuplicatesScreen, MergeDialog
from desk.ui.widgets.button import ButtonKind, DeskButton, LinkButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.row_list import MarginRow
from tests.ui.app_window import AppWindow
from tests.ui.widgets.accessible_reading import name_of

RUTH = PersonFields(
    given="Ruth",
    family="Kessler",
    business="Kessler Orchards",
    phones=(Phone("(541) 555-0142"),),
    emails=(Email("ruth@kessler.example"),),
)
OTHER = PersonFields(
    given="R.",
    family="Kessler",
    business="Kessler Family Orchards",
    phones=(Phone("541 555 0142"), Phone("(541) 555-0143")),
    emails=(Email("Ruth@kessler.example"),),
    tags=("Yuma",),
)


@pytest.fixture
def people(desk_window: AppWindow) -> tuple[int, int]:
    ids = [desk_window.ask(add_person, fields) for fields in (RUTH, OTHER)]
    desk_window.add("Gus Lindqvist", "(541) 555-0107")
    return ids[0], ids[1]


@pytest.fixture
def screen(desk_window: AppWindow) -> DuplicatesScreen:
    desk_window.window.show()
    return desk_window.ui.screens.duplicates()


@pytest.fixture
def listed(
    desk_window: AppWindow, screen: DuplicatesScreen, people: tuple[int, int]
) -> DuplicatesScreen:
    screen.show_duplicates()
    desk_window.settle()
    return screen


@pytest.fixture
def compared(
    desk_window: AppWindow, listed: DuplicatesScreen, qtbot_press: Callable[..., None]
) -> DuplicatesScreen:
    qtbot_press(listed.duplicates.ledger.rows()[0], Qt.Key.Key_Return)
    desk_window.settle()
    return listed


@pytest.fixture
def qtbot_press(desk_window: AppWindow) -> Callable[..., None]:
    return desk_window.qtbot.keyClick


def choices(screen: DuplicatesScreen) -> dict[str, LinkButton]:
    return {word.text(): word for word in screen.pair.findChildren(LinkButton) if word.isVisible()}


def button(screen: QWidget, text: str) -> DeskButton:
    found = [b for b in screen.findChildren(DeskButton) if b.text() == text and b.isVisible()]
    return found[0]


def find_person(desk_window: AppWindow, person: int) -> Person:
    found: Person = desk_window.ask(get_person, person)
    return found


def test_row_name_has_both_people_and_their_shared_values(listed: DuplicatesScreen) -> None:
    (row,) = listed.duplicates.ledger.rows()
    assert isinstance(row, MarginRow)
    name = name_of(row)
    for part in ("Ruth Kessler", "R. Kessler", "(541) 555-0142", "ruth@kessler.example"):
        assert part in name
    assert name_of(button(listed, "Not the same")).endswith("are not the same")
    assert listed.said.text().startswith("1 pair")
    filled = [b for b in listed.findChildren(DeskButton) if b.kind is ButtonKind.FILLED]
    assert [b.text() for b in filled if b.isVisible()] == ["Compare"]


def test_empty_list_says_no_likely_doubles(
    desk_window: AppWindow, screen: DuplicatesScreen
) -> None:
    desk_window.add("Gus Lindqvist")
    screen.show_duplicates()
    desk_window.settle()
    (row,) = screen.duplicates.ledger.rows()
    assert isinstance(row, EmptyState)
    assert name_of(row).startswith("No likely doubles.")


def test_merge_keeps_the_chosen_values_and_undo_separates_the_people(
    desk_window: AppWindow,
    compared: DuplicatesScreen,
    people: tuple[int, int],
    qtbot_press: Callable[..., None],
) -> None:
    words = choices(compared)
    assert set(words) == {
        "Ruth Kessler",
        "R. Kessler",
        "Kessler Orchards",
        "Kessler Family Orchards",
    }
    assert words["Ruth Kessler"].hasFocus()
    assert words["Ruth Kessler"].isChecked()
    qtbot_press(words["Ruth Kessler"], Qt.Key.Key_Down)
    assert words["Kessler Orchards"].hasFocus()
    qtbot_press(words["Kessler Orchards"], Qt.Key.Key_Right)
    assert words["Kessler Family Orchards"].isChecked()
    assert words["Kessler Family Orchards"].hasFocus()
    compared.merge.click()
    desk_window.settle()
    card = find_person(desk_window, people[0])
    assert card.name == "Ruth Kessler"
    assert card.fields.business == "Kessler Family Orchards"
    assert ("Other business", "Kessler Orchards") in card.fields.custom
    assert len(card.fields.phones) == 2
    # The list is shown again and is empty.
    assert isinstance(compared.duplicates.ledger.rows()[0], EmptyState)
    assert compared.duplicates.isVisible()
    assert not compared.merge.isVisible()

    desk_window.operations.undo()
    desk_window.settle()
    assert find_person(desk_window, people[1]).name == "R. Kessler"
    assert len(compared.duplicates.ledger.rows()) == 1
    assert isinstance(compared.duplicates.ledger.rows()[0], MarginRow)


def test_n_key_marks_pair_not_duplicate_and_undo_lists_it_again(
    desk_window: AppWindow, listed: DuplicatesScreen, qtbot_press: Callable[..., None]
) -> None:
    row = listed.duplicates.ledger.rows()[0]
    desk_window.set_single_keys(False)
    qtbot_press(row, Qt.Key.Key_N)
    desk_window.settle()
    assert isinstance(listed.duplicates.ledger.rows()[0], MarginRow)
    desk_window.set_single_keys(True)
    qtbot_press(row, Qt.Key.Key_N)
    desk_window.settle()
    assert isinstance(listed.duplicates.ledger.rows()[0], EmptyState)
    desk_window.operations.undo()
    desk_window.settle()
    assert isinstance(listed.duplicates.ledger.rows()[0], MarginRow)


def test_escape_returns_to_the_list_then_leaves(
    desk_window: AppWindow, compared: DuplicatesScreen, qtbot_press: Callable[..., None]
) -> None:
    left: list[bool] = []
    compared.left.connect(lambda: left.append(True))
    qtbot_press(choices(compared)["Ruth Kessler"], Qt.Key.Key_Escape)
    desk_window.settle()
    assert compared.duplicates.isVisible()
    assert left == []
    qtbot_press(compared.duplicates.ledger.rows()[0], Qt.Key.Key_Escape)
    assert left == [True]


def test_back_and_merge_return_to_the_card_that_asked(
    desk_window: AppWindow, screen: DuplicatesScreen, people: tuple[int, int]
) -> None:
    shown: list[int] = []
    left: list[bool] = []
    screen.person_requested.connect(shown.append)
    screen.left.connect(lambda: left.append(True))
    screen.compare(*people)
    desk_window.settle()
    button(screen, "Back").click()
    assert left == [True]
    screen.compare(*people)
    desk_window.settle()
    screen.merge.click()
    desk_window.settle()
    assert shown == [people[0]]
    assert desk_window.ask(count_people)[0] == 2


def test_removal_of_a_compared_person_returns_to_the_list(
    desk_window: AppWindow, compared: DuplicatesScreen, people: tuple[int, int]
) -> None:
    desk_window.operations.write(remove_person, people[1])
    desk_window.settle()
    desk_window.settle()
    assert compared.duplicates.isVisible()
    assert isinstance(compared.duplicates.ledger.rows()[0], EmptyState)


def test_choice_name_has_field_owner_and_value(compared: DuplicatesScreen) -> None:
    word = choices(compared)["Kessler Family Orchards"]
    name = name_of(word)
    for part in ("Business", "R. Kessler", "Kessler Family Orchards"):
        assert part in name
    reading = QAccessible.queryAccessibleInterface(word)
    assert reading.state().checkable
    assert not reading.state().checked


def test_merge_dialog_accepts_anybody_but_the_person_itself(
    desk_window: AppWindow, people: tuple[int, int]
) -> None:
    desk_window.window.show()
    dialog = MergeDialog(
        desk_window.context,
        PersonRef(people[0], "Ruth Kessler"),
    )
    chosen: list[int] = []
    dialog.chosen.connect(chosen.append)
    assert not dialog.accept_button.isEnabled()
    dialog.field.choose(PersonRef(people[0], "Ruth Kessler"))
    assert not dialog.accept_button.isEnabled()
    dialog.field.choose(PersonRef(people[1], "R. Kessler"))
    desk_window.settle()
    dialog.accept_button.click()
    assert chosen == [people[1]]
