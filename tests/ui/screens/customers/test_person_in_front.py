"""The person in front stays in front, whatever is written here or by another program."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desk.domain.bin import BinKind
from desk.domain.people import PeopleOrder, PersonRef
from desk.domain.person_schema import PersonFields
from desk.record import replace
from desk.services.bin import remove
from desk.services.people import add_person, edit_person, get_person, list_people, star_person
from desk.services.undo import undo_last
from desk.ui.screens.customers.editor import PersonEditor
from desk.ui.screens.customers.screen import CustomersScreen
from tests.ui.app_window import AppWindow

NAMES = ("Tom Abernathy", "Ruth Kessler", "Priya Raman", "Bill Tanaka", "Gus Lindqvist")


@pytest.fixture
def screen(desk_window: AppWindow) -> CustomersScreen:
    """Return the screen with five people, shown and read."""
    for name in NAMES:
        desk_window.add(name)
    desk_window.window.show()
    found = CustomersScreen(desk_window.context)
    found.setParent(desk_window.window)
    found.resize(1180, 400)
    found.show()
    desk_window.qtbot.waitUntil(lambda: found.card.record is not None)
    return found


def front(screen: CustomersScreen) -> tuple[int | None, int | None]:
    """Return the ids of the card and of the current row."""
    current = screen.pane.list.current_record()
    return screen.card.person_id, current.id if current is not None else None


def show(window: AppWindow, screen: CustomersScreen, person: int) -> None:
    screen.show_person(person)
    window.qtbot.waitUntil(lambda: front(screen) == (person, person))
    window.qtbot.waitUntil(lambda: screen.card.record is not None)


def person_of(window: AppWindow, name: str) -> int:
    people = window.ask(list_people, PeopleOrder.LAST_NAME)
    return next(int(row.id) for row in people if row.name == name)


def type_person(window: AppWindow, screen: CustomersScreen, given: str, family: str) -> None:
    """Fill in the names of the open editor and save by Ctrl Enter."""
    (editor,) = [each for each in screen.card.findChildren(PersonEditor) if each.isVisible()]
    for name, text in (("given", given), ("family", family)):
        editor.form.names[name].field.setText(text)
    field = editor.form.names["given"].field
    assert isinstance(field, QLineEdit)
    window.qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.qtbot.waitUntil(lambda: not screen.card.is_editing)


@pytest.mark.parametrize("family", ["Aaron", "Lorenz", "Zimmer"])
def test_added_person_is_in_front_wherever_the_name_sorts(
    screen: CustomersScreen, desk_window: AppWindow, family: str
) -> None:
    screen.add_person()
    type_person(desk_window, screen, "Anna", family)
    anna = person_of(desk_window, f"Anna {family}")
    desk_window.qtbot.waitUntil(lambda: front(screen) == (anna, anna))
    screen.refresh()
    desk_window.settle()
    assert front(screen) == (anna, anna)


def test_renamed_person_stays_in_front(screen: CustomersScreen, desk_window: AppWindow) -> None:
    tom = person_of(desk_window, "Tom Abernathy")
    show(desk_window, screen, tom)
    screen.card.edit_person()
    desk_window.qtbot.waitUntil(lambda: screen.card.is_editing)
    type_person(desk_window, screen, "Tom", "Zimmer")
    screen.refresh()
    desk_window.qtbot.waitUntil(lambda: screen.pane.model.row_of(tom) == len(NAMES) - 1)
    assert front(screen) == (tom, tom)


def test_cleared_search_keeps_the_person_who_was_found(
    screen: CustomersScreen, desk_window: AppWindow
) -> None:
    ruth = person_of(desk_window, "Ruth Kessler")
    screen.pane.field.setText("ruth")
    desk_window.qtbot.waitUntil(lambda: front(screen) == (ruth, ruth))
    screen.pane.field.clear()
    desk_window.qtbot.waitUntil(lambda: screen.pane.model.rowCount() == len(NAMES))
    assert front(screen) == (ruth, ruth)


def test_nobody_is_in_front_when_nobody_is_found(
    screen: CustomersScreen, desk_window: AppWindow
) -> None:
    screen.pane.field.setText("westfalia")
    desk_window.qtbot.waitUntil(lambda: screen.card.nobody.isVisible())
    assert front(screen) == (None, None)
    screen.pane.field.clear()
    desk_window.qtbot.waitUntil(lambda: front(screen)[0] is not None)


@pytest.mark.parametrize("seed", range(12))
def test_random_changes_never_bring_another_person_to_the_front(
    screen: CustomersScreen, desk_window: AppWindow, seed: int
) -> None:
    """The card may show, or the editor or a dialog be open; changes come from here and outside."""
    chance = random.Random(seed)
    window = desk_window
    others = [person_of(window, name) for name in NAMES]
    shown = others.pop(chance.randrange(len(others)))
    show(window, screen, shown)
    match seed % 3:
        case 1:
            screen.card.edit_person()
            window.qtbot.waitUntil(lambda: screen.card.is_editing)
        case 2:
            window.context.dialogs.log_call(PersonRef(shown, "who is in front"))
    editing = screen.card.is_editing

    def rename(person: int) -> None:
        before = window.ask(get_person, person).fields
        family = chance.choice(("Aaron", "Kramer", "Zuse", "Öst")) + str(chance.randrange(100))
        window.ask(edit_person, person, replace(before, family=family))

    def add() -> None:
        family = chance.choice("ABKMSZ") + str(chance.randrange(1000))
        others.append(window.ask(add_person, PersonFields(given="New", family=family)))

    def take_out() -> None:
        if len(others) > 1:
            window.ask(remove, BinKind.PERSON, others.pop(chance.randrange(len(others))))

    changes: list[Callable[[], object]] = [
        add,
        add,
        take_out,
        lambda: rename(chance.choice(others)),
        lambda: rename(shown),
        lambda: window.ask(star_person, chance.choice([shown, *others]), chance.random() < 0.5),
    ]
    for _turn in range(10):
        for _each in range(chance.randrange(1, 3)):
            chance.choice(changes)()
        screen.refresh()
        if chance.random() < 0.5:
            window.settle()
    window.settle()
    window.qtbot.waitUntil(lambda: front(screen) == (shown, shown))
    assert screen.card.is_editing is editing


def test_undone_import_of_the_person_in_front_leaves_a_neighbour(
    screen: CustomersScreen, desk_window: AppWindow
) -> None:
    added = desk_window.ask(add_person, PersonFields(given="Nora", family="Kunz"))
    screen.refresh()
    show(desk_window, screen, added)
    row = screen.pane.list.currentIndex().row()
    desk_window.ask(undo_last)
    screen.refresh()
    desk_window.qtbot.waitUntil(lambda: screen.pane.model.rowCount() == len(NAMES))
    desk_window.qtbot.waitUntil(lambda: front(screen)[0] is not None)
    assert screen.pane.list.currentIndex().row() == row
