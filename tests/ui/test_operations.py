"""Writes of every screen: toast, undo of the newest, error in a sentence."""

from desk.changes import Area, Changes
from desk.domain.person_schema import PersonFields
from desk.services.desk import Desk
from desk.services.people import add_person, count_people, star_person
from desk.ui.operations import sentence
from desk.ui.widgets.button import DeskButton
from tests.ui.app_window import AppWindow, desk_window

__all__ = ["desk_window"]


def people(parts: AppWindow) -> int:
    total, _starred = parts.ask(count_people)
    return int(total)


def undo_is_offered(parts: AppWindow) -> bool:
    return any(
        b.text() == "Undo" and not b.isHidden() for b in parts.toast.findChildren(DeskButton)
    )


def test_write_shows_a_toast_and_undo_takes_the_newest_back(desk_window: AppWindow) -> None:
    heard: list[Changes] = []
    desk_window.operations.written.connect(heard.append)
    for given in ("Ruth", "Tom"):
        desk_window.operations.write(add_person, PersonFields(given=given))
    desk_window.settle()
    assert people(desk_window) == 2
    assert "Tom" in desk_window.toast.text()
    assert undo_is_offered(desk_window)
    assert all(changes.touches(Area.PEOPLE) for changes in heard)
    desk_window.operations.undo()
    desk_window.settle()
    assert people(desk_window) == 1
    assert desk_window.toast.text().startswith("Taken back: ")
    assert not undo_is_offered(desk_window), "what is taken back is not undone by Undo"
    desk_window.operations.undo()
    desk_window.settle()
    assert people(desk_window) == 0
    desk_window.operations.undo()
    assert desk_window.toast.text() == "Nothing to undo."


def test_quiet_write_shows_no_toast_and_can_be_undone(desk_window: AppWindow) -> None:
    desk_window.operations.write_quietly(add_person, PersonFields(given="Ruth"))
    desk_window.settle()
    assert desk_window.toast.text() == ""
    desk_window.operations.undo()
    desk_window.settle()
    assert people(desk_window) == 0


def test_failed_write_shows_a_toast_and_leaves_nothing_to_undo(desk_window: AppWindow) -> None:
    desk_window.operations.write(star_person, 99, True)
    desk_window.settle()
    assert desk_window.toast.text()
    assert not undo_is_offered(desk_window)
    desk_window.operations.undo()
    assert desk_window.toast.text() == "Nothing to undo."


def test_write_of_another_process_is_shown_and_can_be_undone(desk_window: AppWindow) -> None:
    heard: list[Changes] = []
    desk_window.operations.written.connect(heard.append)
    changes = desk_window.ask(_add_elsewhere)
    desk_window.operations.take_note(changes)
    assert heard[-1] == changes
    assert "Ruth" in desk_window.toast.text()
    desk_window.operations.undo()
    desk_window.settle()
    assert people(desk_window) == 0


def _add_elsewhere(desk: Desk) -> Changes:
    return add_person(desk, PersonFields(given="Ruth")).changes


def test_sentence_adds_a_full_stop_only_when_missing() -> None:
    assert sentence("Moved Eleanor to Friday") == "Moved Eleanor to Friday."
    assert sentence("Is that all?") == "Is that all?"
