"""The Do it now screen: lists, clocks, keys and the tell form."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from desk.domain.fixes import Fix, NotifiedVia
from desk.services.bin import list_bin
from desk.services.fixes import (
    add_fix,
    finish_fix,
    get_fix,
    read_do_it_now,
    start_clock,
    stop_clock,
    tell,
)
from desk.ui.dialogs.edit_fix import EditFixDialog
from desk.ui.dialogs.promise import PromiseDialog
from desk.ui.screens.do_it_now.pages import DoneRow, OpenRow
from desk.ui.screens.do_it_now.screen import DoItNowScreen
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.menu_panel import MenuPanel
from desk.ui.widgets.page import Spread
from desk.ui.widgets.progress import TallyMarks, TimerRing, ring_text
from tests.tools.fake_clock import FakeClock
from tests.ui.app_window import AppWindow, child
from tests.ui.menus import choose_row
from tests.ui.widgets.accessible_reading import name_of


def open_rows(screen: DoItNowScreen) -> list[OpenRow]:
    return [row for row in screen.fixes_page.open.rows() if isinstance(row, OpenRow)]


def done_rows(screen: DoItNowScreen) -> list[DoneRow]:
    return [row for row in screen.fixes_page.done.rows() if isinstance(row, DoneRow)]


def said(widget: QWidget) -> str:
    return name_of(widget).replace("\u2068", "").replace("\u2069", "")


def button(row: QWidget, start: str) -> DeskButton:
    """Return the button of a row whose spoken name begins with `start`."""
    (found,) = [b for b in row.findChildren(DeskButton) if said(b).startswith(start)]
    return found


def press(parts: AppWindow, widget: QWidget, key: Qt.Key) -> None:
    widget.setFocus()
    parts.qtbot.keyClick(widget, key)
    parts.settle()


def add(parts: AppWindow, what: str, person: int | None = None) -> Fix:
    fix: Fix = parts.ask(add_fix, what, person)
    return fix


def done(
    parts: AppWindow, fake_clock: FakeClock, what: str, person: int | None, seconds: int
) -> Fix:
    fix = add(parts, what, person)
    parts.ask(start_clock, fix.id)
    fake_clock.turn(seconds=seconds)
    found: Fix = parts.ask(finish_fix, fix.id)
    return found


def test_open_fixes_are_oldest_first_and_done_ones_have_the_usual_time(
    desk_window: AppWindow, fake_clock: FakeClock
) -> None:
    ruth = desk_window.add("Ruth Kessler", "(541) 555-0142")
    add(desk_window, "Order the awning arm knob", ruth.id)
    fake_clock.turn(hours=25)
    add(desk_window, "Look up the tire size")
    done(desk_window, fake_clock, "Mail the spare key", ruth.id, 108)
    told = done(desk_window, fake_clock, "Book the bay", ruth.id, 70)
    desk_window.ask(tell, told.id, NotifiedVia.TEXT)
    screen = desk_window.do_it_now()
    assert [said(row) for row in open_rows(screen)] == [
        "Order the awning arm knob, for Ruth Kessler, waiting 1 day, late",
        "Look up the tire size, waiting 2 minutes",
    ]
    assert [said(row) for row in done_rows(screen)] == [
        "Book the bay, for Ruth Kessler, done at 11:26 am in 1:10, told by text today 11:26 am",
        "Mail the spare key, for Ruth Kessler, done at 11:25 am in 1:48, not told yet",
    ]
    head = screen.fixes_page.done_head
    assert "Usually 1 min 29 s each" in [label.text() for label in head.findChildren(PlainLabel)]
    assert said(child(screen.side, TallyMarks)) == "2 of 2 inside two minutes"
    heard = QAccessible.queryAccessibleInterface(done_rows(screen)[0])
    assert heard.role() == QAccessible.Role.ListItem


def test_second_clock_stops_the_first(desk_window: AppWindow, fake_clock: FakeClock) -> None:
    one, two = add(desk_window, "one"), add(desk_window, "two")
    screen = desk_window.do_it_now()
    press(desk_window, open_rows(screen)[0], Qt.Key.Key_Space)
    assert desk_window.ask(get_fix, one.id).started is not None
    fake_clock.turn(seconds=30)
    button(open_rows(screen)[1], "Start").click()
    desk_window.settle()
    stopped = desk_window.ask(get_fix, one.id)
    assert (stopped.started, stopped.seconds) == (None, 30)
    running = open_rows(screen)[0]
    assert running.is_running
    assert desk_window.ask(get_fix, two.id).started is not None
    button(running, "Stop").click()
    desk_window.settle()
    assert not any(row.is_running for row in open_rows(screen))


def ring_of(screen: DoItNowScreen) -> float:
    child(screen, QTimer, "second").timeout.emit()
    ring = screen.findChild(TimerRing)
    assert ring is not None
    elapsed = ring._elapsed
    assert elapsed is not None
    return elapsed


def test_clock_counts_on_silently_past_two_minutes(
    desk_window: AppWindow, fake_clock: FakeClock
) -> None:
    fix = add(desk_window, "one")
    desk_window.ask(start_clock, fix.id)
    screen = desk_window.do_it_now()
    fake_clock.turn(seconds=36)
    assert ring_text(ring_of(screen)) == "1:24"
    fake_clock.turn(seconds=115)
    before = desk_window.toast.text()
    assert ring_text(ring_of(screen)) == "+0:31"
    assert desk_window.toast.text() == before


def test_clock_includes_sleep_time_and_says_so(
    desk_window: AppWindow, fake_clock: FakeClock
) -> None:
    fix = add(desk_window, "one")
    desk_window.ask(start_clock, fix.id)
    screen = desk_window.do_it_now()
    fake_clock.turn(hours=1)  # the lid was shut: no timer ran, the wall clock did
    assert ring_text(ring_of(screen)) == "+58\u200am"
    press(desk_window, open_rows(screen)[0], Qt.Key.Key_D)
    assert desk_window.toast.text() == "Done in 1:00:00."
    found = desk_window.ask(read_do_it_now)
    assert (found.done[0].fix.seconds, found.past, found.usual) == (3600, 1, None)


def test_stopped_clock_resumes_from_its_time(desk_window: AppWindow, fake_clock: FakeClock) -> None:
    fix = add(desk_window, "one")
    desk_window.ask(start_clock, fix.id)
    fake_clock.turn(seconds=40)
    desk_window.ask(stop_clock, fix.id)
    fake_clock.turn(hours=1)
    desk_window.ask(start_clock, fix.id)
    screen = desk_window.do_it_now()
    fake_clock.turn(seconds=20)
    assert ring_text(ring_of(screen)) == "1:00"


def test_done_toast_shows_the_duration_and_the_tell_form_opens(
    desk_window: AppWindow, fake_clock: FakeClock
) -> None:
    eleanor = desk_window.add("Eleanor Voss", "(541) 555-0196")
    fix = add(desk_window, "Email the campground list", eleanor.id)
    desk_window.ask(start_clock, fix.id)
    screen = desk_window.do_it_now()
    fake_clock.turn(seconds=40)
    row = open_rows(screen)[0]
    press(desk_window, row, Qt.Key.Key_D)
    text = desk_window.toast.text().replace("\u2068", "").replace("\u2069", "")
    assert text == "Done in 0:40. Eleanor’s card is up to date."
    assert screen.side.is_open
    assert not screen.side.form.field.hasFocus()  # the focus stays in the list
    desk_window.operations.undo()
    desk_window.settle()
    assert desk_window.ask(get_fix, fix.id).done is None


def test_open_tell_form_keeps_its_person_when_another_fix_is_finished(
    desk_window: AppWindow, fake_clock: FakeClock
) -> None:
    eleanor = desk_window.add("Eleanor Voss", "(541) 555-0196")
    ruth = desk_window.add("Ruth Kessler", "(541) 555-0142")
    done(desk_window, fake_clock, "Email the campground list", eleanor.id, 40)
    add(desk_window, "Order the awning arm knob", ruth.id)
    screen = desk_window.do_it_now()
    press(desk_window, done_rows(screen)[0], Qt.Key.Key_T)
    assert screen.side.form.field.hasFocus()
    desk_window.qtbot.keyClicks(screen.side.form.field, " There are three")
    press(desk_window, open_rows(screen)[0], Qt.Key.Key_D)
    row = screen.side.form.row
    assert row is not None
    assert row.fix.person == eleanor
    assert screen.side.form.field.toPlainText().endswith(" There are three")


def test_escape_closes_the_tell_form_and_focuses_the_row(
    desk_window: AppWindow, fake_clock: FakeClock
) -> None:
    eleanor = desk_window.add("Eleanor Voss", "(541) 555-0196")
    done(desk_window, fake_clock, "Email the campground list", eleanor.id, 40)
    screen = desk_window.do_it_now()
    row = done_rows(screen)[0]
    press(desk_window, row, Qt.Key.Key_T)
    desk_window.qtbot.keyClick(screen.side.form.field, Qt.Key.Key_Escape)
    assert not screen.side.is_open
    assert row.hasFocus()
    button(row, "Tell Eleanor").click()
    desk_window.settle()
    screen.side.form.already.click()
    desk_window.settle()
    assert not screen.side.is_open
    assert said(done_rows(screen)[0]).endswith("told today 10:24 am")
    assert not [b for b in done_rows(screen)[0].findChildren(DeskButton) if b.isVisible()]


def test_filled_button_is_shown_only_in_the_open_tell_form(
    desk_window: AppWindow, fake_clock: FakeClock
) -> None:
    eleanor = desk_window.add("Eleanor Voss", "(541) 555-0196")
    done(desk_window, fake_clock, "Email the campground list", eleanor.id, 40)
    add(desk_window, "one")
    screen = desk_window.do_it_now()

    def filled() -> list[str]:
        buttons = [b for b in screen.findChildren(DeskButton) if b.isVisible()]
        return [b.text() for b in buttons if b.kind is ButtonKind.FILLED]

    assert filled() == []
    press(desk_window, done_rows(screen)[0], Qt.Key.Key_T)
    assert filled() == ["Send text"]


def test_row_shortcuts_run_their_actions(desk_window: AppWindow) -> None:
    ruth = desk_window.add("Ruth Kessler", "(541) 555-0142")
    fix = add(desk_window, "Order the awning arm knob", ruth.id)
    opened: list[int] = []
    desk_window.dialogs.person_requested.connect(opened.append)
    screen = desk_window.do_it_now()
    press(desk_window, open_rows(screen)[0], Qt.Key.Key_Return)
    assert opened == [ruth.id]
    desk_window.do_it_now()
    press(desk_window, open_rows(screen)[0], Qt.Key.Key_P)
    dialog = desk_window.window.findChildren(PromiseDialog)[-1]
    assert dialog.what.text() == "Order the awning arm knob"
    dialog.reject()
    press(desk_window, open_rows(screen)[0], Qt.Key.Key_S)
    menu = desk_window.window.findChildren(MenuPanel)[-1]
    choose_row(menu, "Tomorrow")
    desk_window.settle()
    assert open_rows(screen) == []
    desk_window.operations.undo()
    desk_window.settle()
    press(desk_window, open_rows(screen)[0], Qt.Key.Key_Delete)
    assert [entry.kind for entry in desk_window.ask(list_bin)] == ["fix"]
    desk_window.operations.undo()
    desk_window.settle()
    assert desk_window.ask(get_fix, fix.id).what == "Order the awning arm knob"


def test_f2_edits_a_fix_and_gives_it_to_somebody(desk_window: AppWindow) -> None:
    ruth = desk_window.add("Ruth Kessler", "(541) 555-0142")
    fix = add(desk_window, "Order the awning arm nob")
    screen = desk_window.do_it_now()
    press(desk_window, open_rows(screen)[0], Qt.Key.Key_F2)
    dialog = desk_window.window.findChildren(EditFixDialog)[-1]
    dialog.what.setText("")
    assert not dialog.accept_button.isEnabled()
    dialog.what.setText("Order the awning arm knob")
    dialog.whom.choose(ruth)
    dialog.accept_button.click()
    desk_window.settle()
    changed = desk_window.ask(get_fix, fix.id)
    assert (changed.what, changed.person) == ("Order the awning arm knob", ruth)
    desk_window.operations.undo()
    desk_window.settle()
    assert desk_window.ask(get_fix, fix.id).person is None


def test_row_menu_lists_every_action(desk_window: AppWindow) -> None:
    ruth = desk_window.add("Ruth Kessler", "(541) 555-0142")
    add(desk_window, "Order the awning arm knob", ruth.id)
    screen = desk_window.do_it_now()
    button(open_rows(screen)[0], "More for: ").click()
    menu = desk_window.window.findChildren(MenuPanel)[-1]
    names = [row.text() or row.accessibleName() for row in menu.findChildren(QAbstractButton)]
    assert [name.replace("\u2068", "").replace("\u2069", "") for name in names] == [
        "Open the card",
        "Call",
        "Tell Ruth…",
        "Done",
        "Start the clock",
        "Promise by a day…",
        "Snooze…",
        "Edit…",
        "Let go…",
        "Remove",
    ]


def test_arrow_keys_move_through_both_lists_and_back_to_the_line(
    desk_window: AppWindow, fake_clock: FakeClock
) -> None:
    done(desk_window, fake_clock, "done", None, 10)
    add(desk_window, "one")
    screen = desk_window.do_it_now()
    screen.new_fix()
    window, keys = desk_window.window, desk_window.qtbot
    keys.keyClick(screen.line, Qt.Key.Key_Down)
    assert window.focusWidget() is open_rows(screen)[0]
    keys.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert window.focusWidget() is done_rows(screen)[0]
    keys.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert window.focusWidget() is done_rows(screen)[0]
    for _ in range(2):
        keys.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    assert window.focusWidget() is screen.line


def test_repeated_d_key_finishes_each_fix_in_turn(desk_window: AppWindow) -> None:
    for what in ("one", "two", "three"):
        add(desk_window, what)
    screen = desk_window.do_it_now()
    open_rows(screen)[0].setFocus()
    for _ in range(3):
        focus = desk_window.window.focusWidget()
        assert isinstance(focus, OpenRow)
        desk_window.qtbot.keyClick(focus, Qt.Key.Key_D)
        desk_window.qtbot.waitUntil(lambda gone=focus: gone not in open_rows(screen))
        desk_window.settle()
    assert open_rows(screen) == []
    assert len(done_rows(screen)) == 3
    # The focus moves to a done row.
    assert isinstance(desk_window.window.focusWidget(), DoneRow)


def test_narrow_window_puts_side_page_below_lists(
    desk_window: AppWindow, fake_clock: FakeClock
) -> None:
    eleanor = desk_window.add("Eleanor Voss", "(541) 555-0196")
    done(desk_window, fake_clock, "Email the campground list", eleanor.id, 40)
    screen = desk_window.do_it_now()
    desk_window.window.resize(900, 600)
    desk_window.qtbot.wait(10)
    assert not child(screen, Spread).right.isVisible()
    press(desk_window, done_rows(screen)[0], Qt.Key.Key_T)
    desk_window.qtbot.wait(10)
    form = screen.side.form
    assert form.field.hasFocus()
    top = form.field.mapTo(screen, form.field.rect().topLeft()).y()
    assert 0 < top < screen.height() - form.field.height()
    desk_window.window.resize(1280, 800)
    desk_window.qtbot.wait(10)
    assert child(screen, Spread).right.isVisible()
    assert form.isVisible()


def test_f6_areas_of_do_it_now_include_open_tell_form(
    desk_window: AppWindow, fake_clock: FakeClock
) -> None:
    eleanor = desk_window.add("Eleanor Voss", "(541) 555-0196")
    done(desk_window, fake_clock, "Email the campground list", eleanor.id, 40)
    add(desk_window, "one")
    screen = desk_window.do_it_now()
    assert screen.areas() == [screen.line, screen.fixes_page]
    assert screen.home() is open_rows(screen)[0]
    press(desk_window, done_rows(screen)[0], Qt.Key.Key_T)
    assert screen.areas() == [screen.line, screen.fixes_page, screen.side.form]


def test_hidden_screen_has_no_running_timer(desk_window: AppWindow) -> None:
    fix = add(desk_window, "one")
    desk_window.ask(start_clock, fix.id)
    screen = desk_window.do_it_now()
    assert child(screen, QTimer, "second").isActive()
    desk_window.window.show_screen("today")
    assert not child(screen, QTimer, "second").isActive()
    assert not child(screen, QTimer, "minute").isActive()


def test_toast_in_a_narrow_window_opens_the_tell_form(
    desk_window: AppWindow, fake_clock: FakeClock
) -> None:
    eleanor = desk_window.add("Eleanor Voss", "(541) 555-0196")
    add(desk_window, "Email the campground list", eleanor.id)
    screen = desk_window.do_it_now()
    desk_window.window.resize(900, 600)
    desk_window.qtbot.wait(10)
    press(desk_window, open_rows(screen)[0], Qt.Key.Key_D)
    assert not screen.side.is_open
    offered = {
        b.accessibleName() or b.text(): b
        for b in desk_window.toast.findChildren(QWidget)
        if isinstance(b, QAbstractButton) and b.isVisible()
    }
    tell = next(b for text, b in offered.items() if text.startswith("Tell "))
    tell.click()
    desk_window.settle()
    assert screen.side.is_open
    assert screen.side.form.field.hasFocus()
