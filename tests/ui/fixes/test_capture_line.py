"""The capture line for fixes, promises and notes."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk.services.desk import Desk
from desk.services.drafts import list_drafts, read_draft
from desk.services.fixes import get_fix
from desk.services.people import list_timeline
from desk.services.today import read_today
from desk.ui.dialogs.promise import PromiseDialog
from desk.ui.fixes.capture_line import DRAFT, CaptureLine
from desk.ui.palette.entry_list import PaletteList
from tests.ui.app_window import AppWindow


@pytest.fixture
def line(desk_window: AppWindow) -> CaptureLine:
    desk_window.add("Ruth Kessler", "(541) 555-0142")
    line = desk_window.today().fixes_page.field
    line.take_caret()
    return line


def typed(parts: AppWindow, line: CaptureLine, text: str) -> None:
    parts.qtbot.keyClicks(line, text)
    parts.settle()


def shown(parts: AppWindow) -> list[str]:
    """Return the texts of the list under the line, without captions."""
    lists = [each for each in parts.window.findChildren(PaletteList) if each.isVisible()]
    if not lists:
        return []
    model = lists[0].model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        str(index.data()).replace("\u2068", "").replace("\u2069", "")
        for index in rows
        if index.flags()
    ]


def test_preview_shows_how_the_line_is_read_and_enter_saves_it(
    desk_window: AppWindow, line: CaptureLine
) -> None:
    typed(desk_window, line, "ruth text the awning video")
    assert shown(desk_window)[0] == "Do it now: Text the awning video for Ruth Kessler"
    assert desk_window.ask(read_today).fixes == ()
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk_window.settle()
    (row,) = desk_window.ask(read_today).fixes
    assert (row.fix.what, row.fix.person.name) == ("Text the awning video", "Ruth Kessler")
    assert line.text() == ""
    assert shown(desk_window) == []
    assert desk_window.ask(list_drafts) == []


def test_undo_key_takes_back_saved_fix_and_typed_text_first(
    desk_window: AppWindow, line: CaptureLine
) -> None:
    def press_undo() -> None:
        desk_window.qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        desk_window.settle()

    typed(desk_window, line, "order the awning arm")
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk_window.settle()
    typed(desk_window, line, "more")
    press_undo()
    assert line.text() == ""
    assert len(desk_window.ask(read_today).fixes) == 1
    press_undo()
    assert line.text() == ""
    assert desk_window.ask(read_today).fixes == ()


def test_line_with_a_day_is_previewed_and_saved_as_a_promise(
    desk_window: AppWindow, line: CaptureLine
) -> None:
    typed(desk_window, line, "ruth new awning knob by friday")
    assert shown(desk_window)[0] == "Promise: New awning knob by Fri, Apr 17 for Ruth Kessler"
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk_window.settle()
    (row,) = desk_window.ask(read_today).coming_promises
    assert row.fix.promised_on == date(2026, 4, 17)


def test_numeric_day_is_read_when_enter_comes_before_the_preview(
    desk_window: AppWindow, line: CaptureLine
) -> None:
    line.setText("ruth new awning knob by 12/5")
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk_window.settle()
    (row,) = desk_window.ask(read_today).coming_promises
    assert row.fix.promised_on == date(2026, 12, 5)


def test_ambiguous_name_offers_each_person(desk_window: AppWindow, line: CaptureLine) -> None:
    desk_window.add("Ruth Abernathy")
    typed(desk_window, line, "ruth call the insurer")
    both = shown(desk_window)[:2]
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Down)
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk_window.settle()
    (row,) = desk_window.ask(read_today).fixes
    assert both[1].endswith(f"for {row.fix.person.name}")


def test_enter_keeps_line_typed_faster_than_it_is_read(
    desk_window: AppWindow, line: CaptureLine
) -> None:
    desk_window.qtbot.keyClicks(line, "ruth order the hitch pin")
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Return)  # before anything was answered
    desk_window.settle()
    (row,) = desk_window.ask(read_today).fixes
    assert (row.fix.what, row.fix.person.name) == ("Order the hitch pin", "Ruth Kessler")
    assert shown(desk_window) == []


def test_escape_closes_preview_and_keeps_text(desk_window: AppWindow, line: CaptureLine) -> None:
    typed(desk_window, line, "ruth text the awning video")
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert shown(desk_window) == []
    assert line.text() == "ruth text the awning video"
    # Enter still saves it.
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk_window.settle()
    assert len(desk_window.ask(read_today).fixes) == 1


def test_draft_of_line_is_saved_and_dropped_when_line_is_emptied(
    desk_window: AppWindow, line: CaptureLine
) -> None:
    typed(desk_window, line, "ruth text")
    draft = desk_window.ask(read_draft, DRAFT)
    assert draft["text"] == "ruth text"
    ruth = desk_window.ask(read_today)
    assert ruth.people == 1
    assert draft["person"] == 1  # so that erasing her erases it
    line.selectAll()
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Delete)
    desk_window.settle()
    assert desk_window.ask(read_draft, DRAFT) is None


def test_draft_is_shared_by_all_capture_lines(desk_window: AppWindow, line: CaptureLine) -> None:
    typed(desk_window, line, "order the hitch pin")
    screen = desk_window.do_it_now()
    assert screen.line.text() == "order the hitch pin"
    screen.line.take_caret()
    desk_window.qtbot.keyClick(screen.line, Qt.Key.Key_Return)
    desk_window.settle()
    desk_window.window.show_screen("today")
    desk_window.settle()
    assert line.text() == ""


def test_alt_n_saves_the_line_as_a_note(desk_window: AppWindow, line: CaptureLine) -> None:
    typed(desk_window, line, "ruth likes the quiet end")
    desk_window.qtbot.keyClick(line, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    desk_window.settle()
    (row,) = desk_window.ask(lambda desk: list_timeline(desk, 1, kinds=None))
    assert row.text == "Likes the quiet end"


def test_alt_p_opens_the_promise_dialog_and_keeps_the_line_until_saved(
    desk_window: AppWindow, line: CaptureLine
) -> None:
    typed(desk_window, line, "ruth new awning knob")
    QTest.keyClick(line, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    desk_window.settle()
    dialog = desk_window.window.findChildren(PromiseDialog)[-1]
    assert dialog.what.text() == "New awning knob"
    assert line.text() == "ruth new awning knob"
    dialog.cards[0].click()
    dialog.accept_button.click()
    desk_window.settle()
    assert line.text() == ""


def test_failed_write_keeps_text_in_line(
    desk_window: AppWindow, line: CaptureLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desk.errors import CannotStore
    from desk.services import fixes

    def refuse(*_: object, draft: str) -> None:
        raise CannotStore("the disk is full")

    monkeypatch.setattr(fixes, "add_fix", refuse)
    typed(desk_window, line, "ruth text the awning video")
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk_window.settle()
    assert line.text() == "ruth text the awning video"
    assert "the disk is full" in desk_window.toast.text()


def test_down_moves_focus_from_line_to_list(desk_window: AppWindow) -> None:
    from desk.services.fixes import add_fix

    fix = desk_window.ask(add_fix, "order the hitch pin", None)
    screen = desk_window.do_it_now()
    screen.line.take_caret()
    desk_window.qtbot.keyClick(screen.line, Qt.Key.Key_Down)
    focus = desk_window.window.focusWidget()
    assert focus is screen.fixes_page.open.rows()[0]
    desk_window.qtbot.keyClick(focus, Qt.Key.Key_Space)
    desk_window.settle()
    assert desk_window.ask(get_fix, fix.id).started is not None


def test_focused_line_prepares_the_database_for_writing(
    desk_window: AppWindow,
) -> None:
    def is_ready(desk: Desk) -> bool:
        return desk.database._write is not None

    screen = desk_window.today()
    assert not desk_window.ask(is_ready)
    with desk_window.qtbot.waitActive(desk_window.window):
        desk_window.window.activateWindow()
    screen.new_fix()
    desk_window.settle()
    assert desk_window.ask(is_ready)
