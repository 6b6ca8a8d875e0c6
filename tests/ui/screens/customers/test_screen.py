"""The Customers screen: list and card together."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desk.ui.dialogs.promise import PromiseDialog
from desk.ui.screens.customers.editor import PersonEditor
from desk.ui.screens.customers.screen import CustomersScreen
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.menu_panel import MenuPanel
from tests.ui.app_window import AppWindow
from tests.ui.widgets.accessible_reading import name_of

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def screen(desk_window: AppWindow) -> CustomersScreen:
    """Return the screen before it is shown, when nothing has been read."""
    desk_window.window.show()
    screen = desk_window.window.screen_of("customers")
    assert isinstance(screen, CustomersScreen)
    return screen


def child(parent: QWidget, kind: type[W], name: str) -> W:
    found = parent.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def test_first_person_is_shown_after_first_read(
    screen: CustomersScreen, desk_window: AppWindow
) -> None:
    ruth = desk_window.add("Ruth Kessler").id
    desk_window.window.show_screen("customers")
    desk_window.qtbot.waitUntil(lambda: screen.card.person_id == ruth)


def test_add_before_first_read_keeps_empty_editor(
    screen: CustomersScreen, desk_window: AppWindow
) -> None:
    desk_window.add("Ruth Kessler")
    desk_window.window.show_screen("customers")
    screen.add_person()
    desk_window.qtbot.waitUntil(lambda: screen.pane.model.rowCount() == 1)
    desk_window.qtbot.wait(400)  # longer than the pause before somebody is chosen
    desk_window.settle()
    assert screen.card.is_editing
    assert screen.card.person_id is None


def test_empty_desk_offers_import_and_add(screen: CustomersScreen, desk_window: AppWindow) -> None:
    asked: list[str] = []
    screen.import_requested.connect(lambda: asked.append("contacts file"))
    nobody = screen.card.nobody
    desk_window.window.show_screen("customers")
    desk_window.qtbot.waitUntil(nobody.file.isVisible)
    assert name_of(nobody.findChildren(EmptyState)[0]).startswith("Nobody is on your desk yet")
    nobody.file.click()
    assert asked == ["contacts file"]
    desk_window.window.show_screen("customers")
    nobody.add.click()
    assert screen.card.is_editing
    desk_window.qtbot.keyClick(screen.card.door(), Qt.Key.Key_Escape)
    assert not screen.card.is_editing
    ruth = desk_window.add("Ruth Kessler").id
    screen.refresh()
    desk_window.qtbot.waitUntil(lambda: screen.card.person_id == ruth)
    screen.card.show_person(None)
    desk_window.settle()
    assert not nobody.file.isVisible()
    assert name_of(nobody.findChildren(EmptyState)[0]).startswith("Nobody is chosen")


def test_focus_returns_to_widget_focused_before_editor(
    screen: CustomersScreen, desk_window: AppWindow
) -> None:
    qtbot, card, people = desk_window.qtbot, screen.card, screen.pane.list
    ruth = desk_window.add("Ruth Kessler").id
    desk_window.window.show_screen("customers")
    qtbot.waitUntil(lambda: card.record is not None)

    def edit_from(widget: QWidget) -> PersonEditor:
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_F2)
        qtbot.waitUntil(lambda: card.is_editing)
        (editor,) = [each for each in card.findChildren(PersonEditor) if each.isVisible()]
        qtbot.waitUntil(editor.first().hasFocus)
        return editor

    qtbot.keyClick(edit_from(people), Qt.Key.Key_Escape)
    assert people.hasFocus()
    qtbot.keyClick(edit_from(card.page.bar.check_in), Qt.Key.Key_Escape)
    assert card.page.bar.check_in.hasFocus()
    editor = edit_from(people)
    editor.form.names["nickname"].field.setText("Ruthie")
    editor.save.click()
    qtbot.waitUntil(lambda: not card.is_editing)
    assert people.hasFocus()
    # With nothing to go back to, it goes on at the card that was added.
    card.show_person(None)
    desk_window.settle()
    card.nobody.add.setFocus()
    card.nobody.add.click()
    (editor,) = [each for each in card.findChildren(PersonEditor) if each.isVisible()]
    editor.form.names["given"].field.setText("Tom")
    editor.save.click()
    qtbot.waitUntil(lambda: card.record is not None and card.record.person.id != ruth)
    qtbot.waitUntil(card.page.bar.first().hasFocus)


def test_context_menu_opens_at_pointer(screen: CustomersScreen, desk_window: AppWindow) -> None:
    desk_window.add("Ruth Kessler")
    desk_window.window.move(150, 90)
    desk_window.window.show_screen("customers")
    desk_window.qtbot.waitUntil(lambda: screen.pane.model.rowCount() == 1)
    rows = screen.pane.list
    middle = rows.visualRect(screen.pane.model.index(0, 0)).center()
    place = rows.viewport().mapToGlobal(middle)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, place)
    QCoreApplication.sendEvent(rows.viewport(), event)
    desk_window.settle()
    panel = desk_window.window.findChildren(MenuPanel)[-1]
    assert panel.isVisible()
    corner = desk_window.window.mapFromGlobal(place)
    opened = panel.mapTo(desk_window.window, panel.rect().topLeft())
    assert abs(opened.x() - corner.x()) < 20
    assert abs(opened.y() - corner.y()) < 20


def test_list_menu_requests_import_save_and_bin(
    screen: CustomersScreen, desk_window: AppWindow
) -> None:
    asked: list[str] = []
    screen.save_requested.connect(lambda: asked.append("save"))
    screen.import_requested.connect(lambda: asked.append("import"))
    screen.bin_requested.connect(lambda: asked.append("bin"))
    desk_window.window.show_screen("customers")
    for row in range(3):
        child(screen, DeskButton, "list-menu").click()
        (panel,) = [p for p in desk_window.window.findChildren(MenuPanel) if p.isVisible()]
        panel.findChildren(QAbstractButton)[row].click()
    assert asked == ["import", "save", "bin"]


def test_counts_label_uses_singular_and_plural(
    screen: CustomersScreen, desk_window: AppWindow
) -> None:
    desk_window.add("Ruth Kessler", starred=True)
    desk_window.window.show_screen("customers")
    desk_window.settle()
    counts = child(screen, PlainLabel, "counts")
    desk_window.qtbot.waitUntil(lambda: counts.text() == "1 person, 1 always put through")
    desk_window.add("Tom Abernathy")
    screen.pane.model.read_again()
    desk_window.qtbot.waitUntil(lambda: counts.text() == "2 people, 1 always put through")
    screen.pane.field.setText("ruth")
    desk_window.qtbot.waitUntil(lambda: counts.text() == "1 person found")


def test_show_person_focuses_card_and_letter_keys_work_there(
    screen: CustomersScreen, desk_window: AppWindow
) -> None:
    desk_window.add("Tom Abernathy", "(541) 555-0118")
    ruth = desk_window.add("Ruth Kessler", "(541) 555-0142")
    desk_window.window.show_screen("customers")
    screen.show_person(ruth.id)
    bar = screen.card.page.bar
    desk_window.qtbot.waitUntil(lambda: desk_window.window.focusWidget() is bar.phone)
    desk_window.set_single_keys(False)
    desk_window.qtbot.keyClick(bar.phone, Qt.Key.Key_P)
    assert desk_window.window.findChildren(PromiseDialog) == []
    desk_window.set_single_keys(True)
    desk_window.qtbot.keyClick(bar.phone, Qt.Key.Key_P)
    assert len(desk_window.window.findChildren(PromiseDialog)) == 1
