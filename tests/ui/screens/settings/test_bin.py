"""The bin page: listing, restoring and erasing."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from desk.domain.bin import BinKind
from desk.domain.person_schema import PersonFields
from desk.services.bin import list_bin, remove
from desk.services.card_records import add_note
from desk.services.people import count_people
from desk.ui.screens.settings.bin import BinPage
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.row_list import MarginRow
from tests.ui.screens.customers.card_window import HOSTILE, CardOnADesk, heard, plain


@pytest.fixture
def removed(on_desk: CardOnADesk) -> None:
    """Remove a note of Tom and then Tom; Ruth stays."""
    on_desk.ruth()
    tom = on_desk.parts.add("Tom Abernathy")
    note = on_desk.parts.ask(add_note, tom.id, "Wants a bike rack")
    on_desk.parts.ask(remove, BinKind.NOTE, note)
    on_desk.parts.ask(remove, BinKind.PERSON, tom.id)


def bin_of(on_desk: CardOnADesk) -> BinPage:
    parts = on_desk.parts
    page = BinPage(parts.context)
    on_desk.card.hide()
    page.setParent(parts.window)
    page.setGeometry(100, 60, 830, 720)
    page.show()
    page.arrived()
    on_desk.settle()
    return page


def rows_of(page: BinPage) -> list[MarginRow]:
    return [row for row in page.ledger.rows() if isinstance(row, MarginRow)]


def press(row: MarginRow, text: str) -> None:
    next(b for b in row.findChildren(DeskButton) if b.text() == text).click()


def answer(on_desk: CardOnADesk, text: str) -> None:
    dialog: Any = on_desk.dialog(CardDialog)
    next(b for b in dialog.findChildren(QAbstractButton) if b.text() == text).click()
    on_desk.settle()


def test_bin_lists_removed_records_newest_first(on_desk: CardOnADesk, removed: None) -> None:
    rows = rows_of(bin_of(on_desk))
    assert [heard(row) for row in rows] == [
        "Tom Abernathy, person, removed today",
        "Wants a bike rack, note, removed today",
    ]
    buttons = [plain(b.accessibleName()) for b in rows[0].findChildren(DeskButton)]
    assert buttons == ["Restore Tom Abernathy", "Erase Tom Abernathy for good"]


def test_restore_brings_the_person_back_and_can_be_undone(
    on_desk: CardOnADesk, removed: None
) -> None:
    page = bin_of(on_desk)
    press(rows_of(page)[0], "Restore")
    on_desk.settle()
    assert on_desk.parts.ask(count_people) == (2, 0)
    assert on_desk.parts.toast.text() == "Restored Tom Abernathy."
    assert len(rows_of(page)) == 1
    on_desk.undo()
    assert on_desk.parts.ask(count_people) == (1, 0)


def test_restore_of_a_note_of_a_removed_person_names_the_person(
    on_desk: CardOnADesk, removed: None
) -> None:
    page = bin_of(on_desk)
    press(rows_of(page)[1], "Restore")
    on_desk.settle()
    assert "Tom Abernathy" in on_desk.parts.toast.text()
    assert len(on_desk.parts.ask(list_bin)) == 2


def test_erase_asks_before_erasing(on_desk: CardOnADesk, removed: None) -> None:
    page = bin_of(on_desk)
    press(rows_of(page)[0], "Erase for good")
    answer(on_desk, "Keep it")
    assert len(on_desk.parts.ask(list_bin)) == 2
    press(rows_of(page)[0], "Erase for good")
    answer(on_desk, "Erase")
    assert on_desk.parts.ask(list_bin) == []  # with Tom, the note of Tom is erased too
    assert plain(on_desk.parts.toast.text()) == "Tom Abernathy is erased for good."


def test_delete_key_asks_to_erase_and_r_key_restores(on_desk: CardOnADesk, removed: None) -> None:
    page = bin_of(on_desk)
    row = rows_of(page)[0]
    row.setFocus()
    on_desk.qtbot.keyClick(row, Qt.Key.Key_Delete)
    answer(on_desk, "Keep it")
    on_desk.parts.set_single_keys(False)
    on_desk.qtbot.keyClick(row, Qt.Key.Key_R)
    on_desk.settle()
    assert on_desk.parts.ask(count_people) == (1, 0)
    on_desk.parts.set_single_keys(True)
    on_desk.qtbot.keyClick(row, Qt.Key.Key_R)
    on_desk.settle()
    assert on_desk.parts.ask(count_people) == (2, 0)


def test_empty_bin_shows_the_empty_state(on_desk: CardOnADesk) -> None:
    page = bin_of(on_desk)
    (row,) = page.ledger.rows()
    assert isinstance(row, EmptyState)


def test_bin_shows_fifty_rows_until_more_is_clicked(on_desk: CardOnADesk) -> None:
    ruth = on_desk.ruth()
    for number in range(53):
        note = on_desk.parts.ask(add_note, ruth.id, f"Note {number}")
        on_desk.parts.ask(remove, BinKind.NOTE, note)
    page = bin_of(on_desk)
    assert len(rows_of(page)) == 50
    assert page.more.text() == "3 more"
    page.more.click()
    assert len(rows_of(page)) == 53
    assert not page.more.isVisible()


def test_hostile_names_are_all_listed_and_painted(on_desk: CardOnADesk) -> None:
    for text in HOSTILE:
        person = on_desk.add(PersonFields(given=text, business="x"))
        on_desk.parts.ask(remove, BinKind.PERSON, person.id)
    page = bin_of(on_desk)
    assert len(rows_of(page)) == len(HOSTILE)
    assert not page.grab().toImage().isNull()
