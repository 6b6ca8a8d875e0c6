"""The palette: reading a line, its entries, their keys and its commands."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import time, timedelta
from threading import Event
from time import process_time

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QCursor, QGuiApplication, QInputMethodEvent

from desk.domain.people import PersonRef
from desk.domain.search import RecordHit
from desk.services.calls import CallFields
from desk.services.fixes import get_fix
from desk.services.people import list_timeline
from desk.services.today import read_today
from desk.ui.actions.registry import Action
from desk.ui.actions.shortcuts import LOG_CALL, UNDO
from desk.ui.dialogs.promise import PromiseDialog
from desk.ui.palette.entries import (
    Caption,
    JotEntry,
    LineEntry,
    NoteEntry,
    Notice,
    PersonEntry,
    PromiseEntry,
    RecordEntry,
    bold_where_found,
)
from desk.ui.palette.entry_list import cap_of
from desk.ui.palette.palette import Palette
from tests.ui.app_window import DAY, AppWindow

Open = Callable[..., Palette]


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def palette(desk_window: AppWindow, ran: list[str]) -> Palette:
    actions = (
        Action("Log a call", "phone", lambda: ran.append("log"), shortcut=LOG_CALL),
        Action("Undo", "undo-2", lambda: ran.append("undo"), shortcut=UNDO),
    )
    desk_window.window.show()
    return Palette(desk_window.context, lambda: actions)


@pytest.fixture
def ruth(desk_window: AppWindow) -> PersonRef:
    ruth = desk_window.add(
        "Ruth Kessler", "(541) 555-0142", business="Kessler Orchards", starred=True
    )
    desk_window.log(
        CallFields(
            person=ruth.id,
            at=desk_window.clock.now() - timedelta(days=42),
            summary="Awning arm won’t lock open. Wants it before May 1.",
        )
    )
    desk_window.add("Tom Abernathy", "(541) 555-0118")
    return ruth


def look_for(parts: AppWindow, palette: Palette, text: str) -> None:
    palette.open_from(parts.window.top_bar.field)
    palette.field.clear()
    if text.isascii():
        parts.qtbot.keyClicks(palette.field, text)
    else:
        # As an input method commits text.
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(palette.field, event)
    parts.settle()


def kinds(palette: Palette) -> list[type]:
    model = palette.list.model()
    return [type(model.entry(row)) for row in range(model.rowCount())]  # type: ignore[attr-defined]


def spoken(palette: Palette) -> list[str]:
    model = palette.list.model()
    return [
        str(model.data(model.index(row, 0))).replace("\u2068", "").replace("\u2069", "")
        for row in range(model.rowCount())
    ]


def key(parts: AppWindow, palette: Palette, which: Qt.Key, alt: bool = False) -> None:
    held = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    parts.qtbot.keyClick(palette.field, which, held)
    parts.settle()


def test_line_with_a_name_lists_jot_promise_note_person_and_record(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "ruth text the awning video")
    assert kinds(palette) == [
        Caption,
        JotEntry,
        PromiseEntry,
        NoteEntry,
        Caption,
        PersonEntry,
        Caption,
        RecordEntry,
    ]
    said = spoken(palette)
    assert said[1] == "Do it now: Text the awning video for Ruth Kessler"
    assert said[2] == "Promise it to Ruth by a day…"
    assert said[3] == "Keep it as a note on Ruth’s card"
    assert said[5] == "Ruth Kessler, Kessler Orchards. Talked 6 weeks ago, (541) 555-0142"
    assert said[7].endswith("Ruth, Mar 3")
    model = palette.list.model()
    icons = [getattr(model.entry(row), "icon", "") for row in range(model.rowCount())]  # type: ignore[attr-defined]
    assert icons[1:4] == ["timer", "handshake", "sticky-note"]
    assert icons[7] == "phone-outgoing"
    assert palette.list.current() is not None
    assert isinstance(palette.list.current(), JotEntry)


def test_palette_shows_the_enter_cap_on_the_row_enter_runs(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "ruth text the awning video")

    def caps() -> list[str]:
        model, current = palette.list.model(), palette.list.currentIndex()
        return [
            cap_of(entry, row == current.row()) if isinstance(entry, LineEntry) else ""
            for row in range(model.rowCount())
            for entry in (model.entry(row),)  # type: ignore[attr-defined]
        ]

    assert caps() == ["", "Enter", "Alt P", "Alt N", "", "", "", ""]
    key(desk_window, palette, Qt.Key.Key_Down)
    assert caps() == ["", "Ctrl Enter", "Alt P", "Alt N", "", "", "", ""]
    for entry, chosen in ((1, True), (1, False)):
        # The painted cap is as wide as its text: Ctrl Enter is wider than Enter.
        palette.list.choose(entry if chosen else 2)
        row = palette.list.visualRect(palette.list.model().index(1, 0))
        image = palette.list.viewport().grab(row).toImage()
        edge, middle = desk_window.theme.colours.line2, image.height() // 2
        drawn = [x for x in range(400, image.width()) if image.pixelColor(x, middle) == edge]
        assert drawn
        assert (drawn[-1] - drawn[0] > 50) is not chosen


def test_ctrl_enter_jots_the_line_whichever_row_is_chosen(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "555-0142")
    assert palette.list.current() is not None
    assert isinstance(palette.list.current(), PersonEntry)
    desk_window.qtbot.keyClick(
        palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    desk_window.settle()
    assert [row.fix.what for row in desk_window.ask(read_today).fixes] == ["555-0142"]
    # A command is not jotted.
    look_for(desk_window, palette, ">")
    desk_window.qtbot.keyClick(
        palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    desk_window.settle()
    assert len(desk_window.ask(read_today).fixes) == 1


def test_line_for_an_ambiguous_name_offers_each_person(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    other = desk_window.add("Ruth Abernathy", "(541) 555-0119")
    look_for(desk_window, palette, "ruth send the price")
    jots = [n for n, kind in enumerate(kinds(palette)) if kind is JotEntry]
    said = spoken(palette)
    assert {said[n] for n in jots} == {
        "Do it now: Send the price for Ruth Kessler",
        "Do it now: Send the price for Ruth Abernathy",
    }
    palette.list.choose(next(n for n in jots if "Abernathy" in said[n]))
    key(desk_window, palette, Qt.Key.Key_Return)
    assert [row.fix.person for row in desk_window.ask(read_today).fixes] == [other]


def test_line_with_day_and_time_is_a_promise_at_that_time(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "ruth send the price by friday at 3pm")
    assert spoken(palette)[1] == "Promise: Send the price by Fri, Apr 17, 3 pm for Ruth Kessler"
    key(desk_window, palette, Qt.Key.Key_Return)
    (row,) = desk_window.ask(read_today).coming_promises
    assert (row.fix.promised_on, row.fix.promised_time) == (DAY + timedelta(days=3), time(15))


def test_numeric_day_is_read_in_the_order_of_the_locale(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "ruth send the price by 12/5")
    assert spoken(palette)[1] == "Promise: Send the price by Sat, Dec 5 for Ruth Kessler"


def test_palette_keeps_words_that_are_no_day_in_the_text(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "ruth stand by the gate")
    assert spoken(palette)[1] == "Do it now: Stand by the gate for Ruth Kessler"


def test_enter_on_a_record_requests_it_and_closes_the_palette(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    asked: list[RecordHit] = []
    palette.record_requested.connect(asked.append)
    look_for(desk_window, palette, "lock open")
    palette.list.choose(kinds(palette).index(RecordEntry))
    key(desk_window, palette, Qt.Key.Key_Return)
    (hit,) = asked
    assert (hit.kind, hit.person) == ("call", ruth)
    assert not palette.isVisible()


def test_page_down_stops_at_the_last_row(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "ruth text the awning video")
    for _ in range(2):
        key(desk_window, palette, Qt.Key.Key_PageDown)
    assert palette.list.current() is not None
    assert isinstance(palette.list.current(), RecordEntry)
    key(desk_window, palette, Qt.Key.Key_PageUp)
    assert isinstance(palette.list.current(), JotEntry)


def test_palette_lists_actions_of_the_screen_first(desk_window: AppWindow, ran: list[str]) -> None:
    offered = [
        Action("Call Ruth", "phone", lambda: ran.append("call"), about="Ruth Kessler"),
        Action("Log a call", "phone", lambda: ran.append("log"), shortcut=LOG_CALL),
    ]
    palette = Palette(desk_window.context, lambda: offered)
    desk_window.window.show()
    look_for(desk_window, palette, "> call")
    assert spoken(palette) == ["Ruth Kessler", "Call Ruth", "Commands", "Log a call"]
    del offered[0]
    look_for(desk_window, palette, "> call")
    assert spoken(palette) == ["Commands", "Log a call"]


@pytest.mark.parametrize(
    "text",
    ["x" * 10_000, "word " * 2000, "a for b " * 1250, "by friday " * 1000, "水漏れ修理" * 2000],
    ids=["one word", "words", "for", "by", "CJK"],
)
def test_line_of_ten_thousand_characters_is_shown_fast_and_saved(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef, text: str
) -> None:
    palette.open_from(desk_window.window.top_bar.field)
    QGuiApplication.clipboard().setText(text)
    start = process_time()  # of both threads; the clock on the wall counts other programs too
    palette.field.paste()
    desk_window.settle()
    palette.grab()
    assert process_time() - start < 2
    assert palette.field.text() == text
    assert palette.geometry().right() < desk_window.window.width()
    desk_window.qtbot.keyClick(
        palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    desk_window.settle()
    QGuiApplication.clipboard().clear()
    today = desk_window.ask(read_today)
    kept = [row.fix.what for row in (*today.fixes, *today.promised, *today.coming_promises)]
    assert len(kept) == 1
    assert len(kept[0]) > 4000


def test_cjk_text_finds_people_and_records(desk_window: AppWindow, palette: Palette) -> None:
    li = desk_window.add("李 小龙", "(541) 555-0120")
    desk_window.log(CallFields(person=li.id, summary="水漏れの修理"))
    look_for(desk_window, palette, "小龙")
    assert palette.list.current() is not None
    assert palette.list.current().person is not None
    assert palette.list.current().person.id == li.id
    look_for(desk_window, palette, "水漏れ")
    assert RecordEntry in kinds(palette)


def test_line_without_matches_offers_jot_and_promise(
    desk_window: AppWindow, palette: Palette
) -> None:
    look_for(desk_window, palette, "zzz")
    assert kinds(palette) == [Caption, JotEntry, PromiseEntry]
    look_for(desk_window, palette, "…")
    assert PersonEntry not in kinds(palette)


def test_palette_enter_saves_the_fix_for_the_named_person(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "ruth text the awning video")
    key(desk_window, palette, Qt.Key.Key_Return)
    fixes = desk_window.ask(read_today).fixes
    assert [(row.fix.what, row.fix.person) for row in fixes] == [("Text the awning video", ruth)]
    assert not palette.isVisible()
    assert palette.field.text() == ""
    assert "Text the awning video" in desk_window.toast.text()


def test_enter_before_the_answer_saves_the_fix_for_the_named_person(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    palette.open_from(desk_window.window.top_bar.field)
    desk_window.qtbot.keyClicks(palette.field, "ruth order the knob")
    desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    desk_window.settle()
    fixes = desk_window.ask(read_today).fixes
    assert [(row.fix.what, row.fix.person) for row in fixes] == [("Order the knob", ruth)]


@contextmanager
def busy(parts: AppWindow) -> Iterator[None]:
    """Keep the worker busy, so that tasks requested inside run after the block."""
    over = Event()
    parts.runner.run(lambda _desk: over.wait(60))
    try:
        yield
    finally:
        over.set()
        parts.settle()


def what_is_kept(parts: AppWindow) -> list[str]:
    return [row.fix.what for row in parts.ask(read_today).fixes]


def test_enter_on_a_name_before_the_answer_opens_the_person(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    opened: list[int] = []
    desk_window.dialogs.person_requested.connect(opened.append)
    with busy(desk_window):
        palette.open_from(desk_window.window.top_bar.field)
        desk_window.qtbot.keyClicks(palette.field, "ruth")
        desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        assert not palette.isVisible()
        assert opened == []
    assert opened == [ruth.id]
    assert what_is_kept(desk_window) == []


def test_palette_does_not_open_a_card_while_the_next_line_is_typed(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    opened: list[int] = []
    desk_window.dialogs.person_requested.connect(opened.append)
    with busy(desk_window):
        palette.open_from(desk_window.window.top_bar.field)
        for text in ("ruth", "ruth order the knob"):
            desk_window.qtbot.keyClicks(palette.field, text)
            desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
            palette.open_from(desk_window.window.top_bar.field)
    assert opened == []
    assert what_is_kept(desk_window) == ["Order the knob"]


def test_click_on_a_row_of_an_earlier_text_does_nothing(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "tom call the insurer")
    where = palette.list.visualRect(palette.list.model().index(1, 0)).center()
    with busy(desk_window):
        palette.field.clear()
        desk_window.qtbot.keyClicks(palette.field, "ruth order the knob")
        desk_window.qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert palette.isVisible()
        desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert what_is_kept(desk_window) == []
    assert not palette.isVisible()
    (note, *_) = desk_window.ask(list_timeline, ruth.id)
    assert note.text == "Order the knob"


def test_down_and_enter_before_the_answer_choose_in_the_answer(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    desk_window.add("Ruth Abernathy", "(541) 555-0119")
    look_for(desk_window, palette, "ruth")
    key(desk_window, palette, Qt.Key.Key_Down)
    entry = palette.list.current()
    assert entry is not None
    assert entry.person is not None
    opened: list[int] = []
    desk_window.dialogs.person_requested.connect(opened.append)
    with busy(desk_window):
        palette.field.clear()
        desk_window.qtbot.keyClicks(palette.field, "ruth")
        desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_Down)
        desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        assert palette.isVisible()
    assert opened == [entry.person.id]


def test_esc_before_the_answer_cancels_enter_and_keeps_the_text(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    opened: list[int] = []
    desk_window.dialogs.person_requested.connect(opened.append)
    with busy(desk_window):
        palette.open_from(desk_window.window.top_bar.field)
        desk_window.qtbot.keyClicks(palette.field, "ruth")
        desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_Down)
        desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert opened == []
    assert palette.field.text() == "ruth"


def test_line_with_a_day_is_a_promise_by_that_day(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "ruth send the price by friday")
    assert spoken(palette)[1] == "Promise: Send the price by Fri, Apr 17 for Ruth Kessler"
    key(desk_window, palette, Qt.Key.Key_Return)
    coming = desk_window.ask(read_today).coming_promises
    assert coming[0].fix.promised_on == DAY + timedelta(days=3)


def test_enter_on_a_name_alone_opens_the_person(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    opened: list[int] = []
    desk_window.dialogs.person_requested.connect(opened.append)
    look_for(desk_window, palette, "kess")
    assert palette.list.current() is not None
    assert isinstance(palette.list.current(), PersonEntry)
    key(desk_window, palette, Qt.Key.Key_Return)
    assert opened == [ruth.id]


@pytest.mark.parametrize("typed", ["ruth kess", "ruth kessler", "kessler ruth", "Kessler orchards"])
def test_whole_name_chooses_the_person_not_a_jot(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef, typed: str
) -> None:
    look_for(desk_window, palette, typed)
    current = palette.list.current()
    assert current is not None
    assert (type(current), current.person) == (PersonEntry, ruth)


def test_phone_number_chooses_its_person(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "555-0142")
    current = palette.list.current()
    assert current is not None
    assert current.person == ruth


def test_alt_n_saves_the_line_as_a_note_of_the_person(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "ruth likes to be called early")
    key(desk_window, palette, Qt.Key.Key_N, alt=True)
    rows = desk_window.ask(list_timeline, ruth.id)
    assert rows[0].text == "Likes to be called early"


def test_alt_p_opens_the_promise_dialog_with_the_typed_text(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "ruth new awning knob fitted")
    key(desk_window, palette, Qt.Key.Key_P, alt=True)
    dialog = desk_window.window.findChild(PromiseDialog)
    assert dialog is not None
    assert dialog.what.text() == "New awning knob fitted"
    assert "Ruth" in dialog.accessibleName()
    dialog.reject()


def test_arrows_skip_captions_and_wrap_around(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "ruth text the awning video")
    seen = []
    for _ in range(6):
        current = palette.list.current()
        assert current is not None
        seen.append(type(current))
        key(desk_window, palette, Qt.Key.Key_Down)
    assert seen == [JotEntry, PromiseEntry, NoteEntry, PersonEntry, RecordEntry, JotEntry]


def test_resting_pointer_does_not_choose_a_row(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    QCursor.setPos(100, 300)
    look_for(desk_window, palette, "ruth text the awning video")
    person = palette.list.model().index(kinds(palette).index(PersonEntry), 0)
    palette.list.entered.emit(person)
    assert palette.list.current() is not None
    assert isinstance(palette.list.current(), JotEntry)
    QCursor.setPos(101, 300)
    palette.list.entered.emit(person)
    assert isinstance(palette.list.current(), PersonEntry)


def test_angle_bracket_lists_commands_and_enter_runs_one(
    desk_window: AppWindow, palette: Palette, ran: list[str]
) -> None:
    look_for(desk_window, palette, ">")
    assert spoken(palette) == ["Commands", "Log a call", "Undo"]
    look_for(desk_window, palette, "> un")
    key(desk_window, palette, Qt.Key.Key_Return)
    assert ran == ["undo"]
    look_for(desk_window, palette, ">nothing like it")
    assert kinds(palette) == [Notice]
    key(desk_window, palette, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_palette_esc_keeps_the_typed_text(desk_window: AppWindow, palette: Palette) -> None:
    look_for(desk_window, palette, "half a thou")
    key(desk_window, palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    palette.open_from(desk_window.window.top_bar.field)
    assert palette.field.text() == "half a thou"
    assert palette.field.selectedText() == "half a thou"


def test_letter_typed_in_the_find_field_opens_the_palette_with_it(
    desk_window: AppWindow, palette: Palette
) -> None:
    desk_window.window.find_requested.connect(
        lambda text: palette.open_from(desk_window.window.top_bar.field, text)
    )
    desk_window.window.top_bar.field.setFocus()
    desk_window.qtbot.keyClick(desk_window.window.top_bar.field, "r")
    assert palette.isVisible()
    assert palette.field.text() == "r"
    desk_window.qtbot.keyClick(palette.field, "u")
    assert palette.field.text() == "ru"


def test_palette_opens_at_the_find_field_inside_the_window(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    field = desk_window.window.top_bar.field
    look_for(desk_window, palette, "ruth text the awning video")
    assert palette.pos() == field.mapTo(desk_window.window, field.rect().topLeft())
    assert palette.width() == 640
    assert palette.geometry().bottom() < desk_window.window.height()


def test_entries_have_accessible_names(
    desk_window: AppWindow, palette: Palette, ruth: PersonRef
) -> None:
    look_for(desk_window, palette, "kess")
    heard = QAccessible.queryAccessibleInterface(palette.list)
    assert heard.role() == QAccessible.Role.List
    texts = [heard.child(n).text(QAccessible.Text.Name) for n in range(heard.childCount())]
    assert any(text.startswith("Ruth Kessler, Kessler Orchards") for text in texts)


def test_hostile_line_is_saved_as_typed(desk_window: AppWindow, palette: Palette) -> None:
    text = '<img src="file:///etc/passwd"> %1 {0}'
    look_for(desk_window, palette, text)
    palette.grab()
    key(desk_window, palette, Qt.Key.Key_Return)
    fix = desk_window.ask(read_today).fixes[0].fix
    assert desk_window.ask(get_fix, fix.id).what == text


def test_bold_where_found_marks_words_that_begin_like_the_query() -> None:
    runs = bold_where_found("Awning arm won’t lock", "awni lock the arm")
    assert [(run.text, run.weight) for run in runs] == [
        ("Awning", 600),
        (" arm won’t", None),
        (" lock", 600),
    ]
