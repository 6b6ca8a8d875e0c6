"""Codes of a printed check-in sheet in the palette and in the capture line of Do it now."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desk.domain.intervals import Interval, Unit
from desk.domain.people import PersonRef
from desk.services.check_in_sheet import give_codes, read_sheet
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.services.people import get_person, list_timeline
from desk.services.today import read_today
from desk.ui.palette.entries import Caption, JotEntry, Notice, PersonEntry, SheetCodeEntry
from desk.ui.palette.palette import Palette
from tests.ui.app_window import AppWindow


@pytest.fixture
def palette(desk_window: AppWindow) -> Palette:
    desk_window.window.show()
    return Palette(
        desk_window.context,
        lambda: (),
    )


@pytest.fixture
def marlene(desk_window: AppWindow) -> PersonRef:
    """Return a person in row 1 of sheet A, due today."""
    marlene = desk_window.add("Marlene Ortega", "(541) 555-0134")
    desk_window.ask(_print_sheet, marlene.id)
    return marlene


def _print_sheet(desk: Desk, person: int) -> None:
    set_check_in(desk, person, on=date(2026, 4, 14))
    set_check_in(desk, person, every=Interval(3, Unit.MONTH))
    with desk.database.transaction("Due today") as tx:
        (key,) = (r[0] for r in tx.rows("SELECT id FROM check_in"))
        tx.update("check_in", key, due_on="2026-04-14")
    assert give_codes(desk, read_sheet(desk)).value.letter == "A"


def look_for(parts: AppWindow, palette: Palette, text: str) -> list[tuple[type, str]]:
    palette.open_from(parts.window.top_bar.field)
    palette.field.clear()
    parts.qtbot.keyClicks(palette.field, text)
    parts.settle()
    model = palette.list.model()
    entries = [model.entry(row) for row in range(model.rowCount())]  # type: ignore[attr-defined]
    return [(type(e), e.spoken.replace("\u2068", "").replace("\u2069", "")) for e in entries]


def press(parts: AppWindow, palette: Palette) -> None:
    parts.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    parts.settle()


def kept(parts: AppWindow, person: PersonRef) -> list[tuple[str, str]]:
    return [(r.kind.value, r.text) for r in parts.ask(list_timeline, person.id)]


def test_enter_on_a_sheet_code_completes_the_check_in_as_announced(
    desk_window: AppWindow, palette: Palette, marlene: PersonRef
) -> None:
    found = look_for(desk_window, palette, "a1 done, wants the awning in may")
    assert found[:4] == [
        (Caption, "Check-in sheet"),
        (SheetCodeEntry, "Check-in with Marlene Ortega: done, “Wants the awning in may”"),
        (Caption, "Jot it down"),
        (JotEntry, "Do it now: A1 done, wants the awning in may"),
    ]
    press(desk_window, palette)
    assert kept(desk_window, marlene) == [("check_in", "Wants the awning in may")]
    assert desk_window.ask(get_person, marlene.id).check_in.due_on == date(2026, 7, 14)
    assert desk_window.ask(read_today).fixes == ()
    desk_window.operations.undo()
    desk_window.settle()
    assert kept(desk_window, marlene) == []
    assert desk_window.ask(get_person, marlene.id).check_in.due_on == date(2026, 4, 14)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a1", "Check-in with Marlene Ortega: done"),
        ("A1 no answer", "Check-in with Marlene Ortega: no answer"),
        ("A1 no answer, phone off", "Check-in with Marlene Ortega: no answer, “Phone off”"),
        ("A1 friday", "Check-in with Marlene Ortega: on Fri, Apr 17 instead"),
        ("A1 skip", "Check-in with Marlene Ortega: skipped this time"),
    ],
)
def test_chosen_row_of_a_sheet_code_says_what_enter_does(
    desk_window: AppWindow, palette: Palette, marlene: PersonRef, text: str, says: str
) -> None:
    assert look_for(desk_window, palette, text)[1] == (SheetCodeEntry, says)
    assert isinstance(palette.list.current(), SheetCodeEntry)


def test_line_with_a_sheet_code_can_be_jotted(
    desk_window: AppWindow, palette: Palette, marlene: PersonRef
) -> None:
    look_for(desk_window, palette, "A1 done")
    desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    press(desk_window, palette)
    assert [row.fix.what for row in desk_window.ask(read_today).fixes] == ["A1 done"]
    assert kept(desk_window, marlene) == []


def test_code_of_no_row_shows_the_reason_and_keeps_the_text(
    desk_window: AppWindow, palette: Palette, marlene: PersonRef
) -> None:
    assert look_for(desk_window, palette, "A9 done")[1] == (
        Notice,
        "There is no A9 on sheet A.",
    )
    press(desk_window, palette)
    assert palette.isVisible()
    assert palette.field.text() == "A9 done"
    assert desk_window.ask(read_today).fixes == ()


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_enter_before_the_answer_on_a_code_of_no_row_keeps_the_text(
    desk_window: AppWindow, palette: Palette, marlene: PersonRef, held: Qt.KeyboardModifier
) -> None:
    palette.open_from(desk_window.window.top_bar.field)
    palette.field.setText("A9 done")
    desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_Return, held)
    desk_window.settle()
    assert palette.field.text() == "A9 done"
    assert "There is no A9 on sheet A." in desk_window.toast.text()


def test_code_without_a_printed_sheet_is_jotted(desk_window: AppWindow, palette: Palette) -> None:
    assert [kind for kind, _ in look_for(desk_window, palette, "A1 done")][:2] == [
        Caption,
        JotEntry,
    ]


def test_capture_line_of_do_it_now_reads_sheet_codes(
    desk_window: AppWindow, marlene: PersonRef
) -> None:
    line = desk_window.today().fixes_page.field
    line.take_caret()
    desk_window.qtbot.keyClicks(line, "A1 done")
    desk_window.settle()
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk_window.settle()
    assert kept(desk_window, marlene) == [("check_in", "")]
    assert desk_window.ask(read_today).fixes == ()
    desk_window.qtbot.keyClicks(line, "A9 done")
    desk_window.settle()
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk_window.settle()
    assert line.text() == "A9 done"


def test_words_after_the_code_of_an_answered_row_are_saved_as_a_note(
    desk_window: AppWindow, palette: Palette, marlene: PersonRef
) -> None:
    look_for(desk_window, palette, "A1")
    press(desk_window, palette)
    found = look_for(desk_window, palette, "A1 done")
    assert found[1] == (Notice, "A1: Marlene Ortega was talked to today already.")
    found = look_for(desk_window, palette, "A1 done, likes plums")
    assert found[1][1] == "Talked to already: keep “Likes plums” on Marlene Ortega’s card"
    press(desk_window, palette)
    assert ("note", "Likes plums") in kept(desk_window, marlene)


def test_sheet_code_is_chosen_before_a_person_of_that_name(
    desk_window: AppWindow, palette: Palette, marlene: PersonRef
) -> None:
    desk_window.add("Tom Abernathy", "(541) 555-0118", business="A1 Plumbing")
    for text, kind in (("a1", SheetCodeEntry), ("a1 done", SheetCodeEntry), ("a1 pl", PersonEntry)):
        look_for(desk_window, palette, text)
        assert chosen(palette) is kind


def chosen(palette: Palette) -> type:
    return type(palette.list.current())
