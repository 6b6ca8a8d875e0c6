"""Several calls at once, and calls restored after a crash."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.domain.people import PersonRef
from desk.services.people import list_timeline
from desk.ui.call_window.call_state import CallShown
from desk.ui.widgets.faces import Face
from desk.ui.widgets.label import PlainLabel
from tests.ui.app_window import AppWindow, child

NUMBER = "(541) 555-0142"


@pytest.fixture
def ruth(desk_window: AppWindow) -> PersonRef:
    desk_window.window.show()
    return desk_window.add("Ruth Kessler", NUMBER)


def test_call_dials_and_opens_one_window_for_each_number(
    desk_window: AppWindow, ruth: PersonRef
) -> None:
    dialled = desk_window.programs.dialled
    desk_window.dialogs.call(ruth, NUMBER)
    desk_window.settle()
    (window,) = desk_window.calls()
    assert window.isVisible()
    assert dialled == [NUMBER]
    assert window.call.person == ruth
    # A second call to the same number dials again in the same window.
    window.set_small(True)
    desk_window.dialogs.call(ruth, NUMBER)
    desk_window.settle()
    assert desk_window.calls() == [window]
    assert not window.is_small
    assert dialled == [NUMBER, NUMBER]


def test_number_is_shown_when_no_program_dials(desk_window: AppWindow, ruth: PersonRef) -> None:
    desk_window.programs.dials = False
    desk_window.dialogs.call(ruth, NUMBER)
    desk_window.settle()
    (window,) = desk_window.calls()
    hint = child(window.said, PlainLabel, "hint")
    assert NUMBER in hint.text()
    assert hint.isVisible()


def test_second_call_moves_first_window_to_corner(desk_window: AppWindow, ruth: PersonRef) -> None:
    tom = desk_window.add("Tom Abernathy", "(541) 555-0118")
    desk_window.dialogs.call(ruth, NUMBER)
    desk_window.dialogs.call(tom, "(541) 555-0118")
    desk_window.settle()
    first, second = desk_window.calls()
    assert first.is_small
    assert not second.is_small
    assert not first.geometry().intersects(second.geometry())
    second.log()
    desk_window.settle()
    assert desk_window.calls() == [first]
    assert len(desk_window.ask(list_timeline, tom.id)) == 1
    assert desk_window.ask(list_timeline, ruth.id) == []


def test_call_is_restored_after_crash(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    before = AppWindow(qtbot, qapp, tmp_path / "desk")
    before.window.show()
    ruth = before.add("Ruth Kessler", NUMBER)
    at = before.clock.now() - timedelta(seconds=41)
    before.dialogs.calls().show_call(CallShown(NUMBER, at, ruth))
    before.settle()
    (window,) = before.calls()
    qtbot.keyClicks(window.said.note, "Back from Yu")
    window.said.choose_face(Face.OK)
    before.settle()
    # As after a kill: no window is closed in order.
    before.runner.close()
    window.hide()
    after = AppWindow(qtbot, qapp, tmp_path / "desk")
    after.window.show()
    after.dialogs.calls().reopen()
    after.settle()
    after.settle()
    (again,) = after.calls()
    assert again.isVisible()
    assert again.call.person == ruth
    assert again.call.at == at
    assert again.head.time.text() == "0:41"
    assert again.said.summary() == "Back from Yu"
    assert again.said.face() is Face.OK
    again.log()
    after.settle()
    (row,) = after.ask(list_timeline, ruth.id)
    assert (row.text, row.seconds) == ("Back from Yu", 41)
    after.dialogs.calls().reopen()
    after.settle()
    assert not after.calls()
    after.close()
    before.close()


def test_reopen_skips_call_that_ended_while_drafts_were_read(
    desk_window: AppWindow, ruth: PersonRef
) -> None:
    calls = desk_window.dialogs.calls()
    calls.dial(ruth, NUMBER)
    desk_window.settle()
    (window,) = calls.windows()
    window.no_answer()
    calls.reopen()
    desk_window.settle()
    assert calls.windows() == ()
