"""The Today screen: rows, keys and writes."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desk.domain.today import Today
from desk.services.fixes import PromiseBy, add_fix, get_fix, promise
from desk.ui.dialogs.dialogs import TellDialog
from desk.ui.screens.today.pages import SHOWN_AT_FIRST, SampleBar, Unreadable, Welcome
from desk.ui.screens.today.rows import FixRowWidget, PromiseRowWidget, TodayPersonRow
from desk.ui.screens.today.screen import TodayScreen
from desk.ui.theme.theme import ThemeChoice
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.menu_panel import MenuPanel
from desk.ui.widgets.row_list import ActionRow, RowList
from desk.ui.widgets.toggle import TickBox
from tests.ui.app_window import DAY, AppWindow, child
from tests.ui.menus import choose_row
from tests.ui.screens.today import design_day as day

HOSTILE = (
    '<img src="file:///etc/passwd">',
    '<img src="http://127.0.0.1:9/x.png">',
    "<script>alert(1)</script>",
    "<style>*{color:red}</style>",
    "\u202eevil\u202c",
    "two\nlines\r\nand three",
    "-rf /",
    "x" * 10_000,
    "&amp; <b>bold</b>",
    "\u2066left\u2069",
    "{0.__class__} %1 %n",
    "\x00\x07bell",
)


@pytest.fixture
def screen(desk_window: AppWindow) -> TodayScreen:
    """Return the screen before its first read."""
    screen = desk_window.window.show_screen("today")
    assert isinstance(screen, TodayScreen)
    desk_window.window.show()
    return screen


def rows_of(rows: RowList) -> list[ActionRow]:
    return [row for row in rows.rows() if isinstance(row, ActionRow)]


def names(rows: RowList) -> list[str]:
    return [
        row.accessibleName().replace("\u2068", "").replace("\u2069", "").split(",")[0]
        for row in rows_of(rows)
    ]


def press(parts: AppWindow, widget: QWidget, key: Qt.Key) -> None:
    widget.setFocus()
    parts.qtbot.keyClick(widget, key)


def test_today_hides_people_and_fixes_before_first_read(screen: TodayScreen) -> None:
    assert not screen.people.isVisible()
    assert not screen.fixes_page.isVisible()


def test_show_today_lists_call_backs_check_ins_and_fixes(screen: TodayScreen) -> None:
    screen.show_today(day.today())
    assert names(screen.people.call_back) == ["Gus Lindqvist", "Carlos Mendez", "(541) 555-0177"]
    assert names(screen.people.check_in) == [
        "Marlene Ortega",
        "Hank Whitaker",
        "Eleanor Voss",
        "Priya Raman",
        "Bill Tanaka",
    ]
    assert names(screen.fixes_page.fixes)[0] == "Text the slide-closing steps"
    assert names(screen.fixes_page.promised)[-1] == "Spare key in the mail"


def test_only_the_first_row_has_a_filled_button(screen: TodayScreen) -> None:
    screen.show_today(day.today())
    filled = [
        button
        for button in screen.findChildren(DeskButton)
        if button.kind is ButtonKind.FILLED and button.isVisible()
    ]
    assert len(filled) == 1
    assert filled[0].accessibleName() == "Call Gus Lindqvist"


def test_no_filled_button_while_with_someone(screen: TodayScreen) -> None:
    screen.show_today(day.with_someone())
    assert all(b.kind is not ButtonKind.FILLED for b in screen.findChildren(DeskButton))


def test_row_is_a_list_item_named_with_its_wait(screen: TodayScreen) -> None:
    screen.show_today(day.today())
    row = rows_of(screen.people.call_back)[1]
    heard = QAccessible.queryAccessibleInterface(row)
    assert heard.role() == QAccessible.Role.ListItem
    assert "waiting 2 hours 10 minutes" in heard.text(QAccessible.Text.Name)


def test_show_today_keeps_the_row_widgets_of_the_same_records(screen: TodayScreen) -> None:
    screen.show_today(day.today())
    before = rows_of(screen.people.call_back)
    later = replace(day.today(), now=day.today().now + timedelta(minutes=5))
    screen.show_today(later)
    assert rows_of(screen.people.call_back) == before


def test_clear_day_shows_no_call_backs_and_counts_fixes_done_today(screen: TodayScreen) -> None:
    screen.show_today(day.clear())
    assert names(screen.people.call_back) == []
    assert screen.people.check_in_head.isVisible()
    assert "Nine done today" in screen.fixes_page.no_fixes.accessibleName()
    assert screen.fixes_page.no_fixes.isVisible()


def test_check_ins_are_limited_until_show_all_is_clicked(
    screen: TodayScreen, desk_window: AppWindow
) -> None:
    first = day.today().check_in[0]
    many = tuple(replace(first, id=number) for number in range(60))
    screen.show_today(replace(day.today(), check_in=many, check_in_due=60, coming=()))
    qtbot = desk_window.qtbot
    qtbot.waitUntil(lambda: len(screen.people.check_in.rows()) == SHOWN_AT_FIRST)
    assert screen.people.show_all.isVisible()
    screen.people.show_all.click()
    qtbot.waitUntil(lambda: len(screen.people.check_in.rows()) == 60)
    assert not screen.people.show_all.isVisible()


def test_pages_are_side_by_side_or_stacked_in_a_narrow_window(
    screen: TodayScreen, desk_window: AppWindow
) -> None:
    window = desk_window.window
    screen.show_today(day.today())

    def corners() -> tuple[int, int, int, int]:
        people = screen.people.mapTo(window, screen.people.rect().topLeft())
        things = screen.fixes_page.mapTo(window, screen.fixes_page.rect().topLeft())
        return people.x(), people.y(), things.x(), things.y()

    left, top, right, beside = corners()
    assert right - left == 740
    assert beside == top
    window.resize(1100, 700)
    desk_window.qtbot.wait(20)
    left, top, right, under = corners()
    assert right == left
    assert under > top + 400
    window.resize(1280, 800)
    desk_window.qtbot.wait(20)
    assert corners()[2] - corners()[0] == 740


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (2560, 1440)])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_no_row_is_wider_than_its_page(
    screen: TodayScreen, desk_window: AppWindow, size: tuple[int, int], scale: float
) -> None:
    long = "Wolfeschlegelsteinhausenbergerdorff " * 12
    today = day.today()
    rows = tuple(
        replace(row, person=replace(row.person, name=long), reason="word " * 100)
        for row in today.check_in
    )
    calls = tuple(replace(row, summary="remark " * 70) for row in today.call_back)
    desk_window.theme.set_text_scale(scale)
    desk_window.window.resize(*size)
    screen.show_today(replace(today, check_in=rows, call_back=calls))
    desk_window.qtbot.wait(20)
    for rows_list in (screen.people.call_back, screen.people.check_in, screen.fixes_page.fixes):
        assert rows_list.rows()
        for row in rows_list.rows():
            left = row.mapTo(screen, row.rect().topLeft()).x()
            assert left >= 0
            assert left + row.width() <= screen.width()
            for button in row.findChildren(DeskButton):
                if button.isVisible():
                    assert button.geometry().right() <= row.width()
                    assert button.x() > 100


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(screen: TodayScreen, text: str) -> None:
    today = day.today()
    name = day.PEOPLE[0]
    person = replace(day.person(name), name=text)
    evil = replace(
        today,
        owner=text,
        call_back=tuple(replace(row, person=person, summary=text) for row in today.call_back),
        check_in=tuple(replace(row, person=person, reason=text) for row in today.check_in),
        fixes=tuple(
            replace(row, fix=replace(row.fix, what=text, person=person)) for row in today.fixes
        ),
        promised=tuple(
            replace(row, fix=replace(row.fix, what=text, person=person)) for row in today.promised
        ),
        always_through=(text,),
    )
    screen.show_today(evil)
    screen.grab()
    for widget in screen.findChildren(QWidget):
        if isinstance(widget, QLabel) and widget.text():
            assert widget.textFormat() == Qt.TextFormat.PlainText
        assert "<img" not in widget.toolTip()


def test_right_to_left_name_is_isolated_in_the_row_name(screen: TodayScreen) -> None:
    today = day.today()
    row = replace(today.check_in[0], person=replace(day.person(day.PEOPLE[0]), name="رُوث كِسلر"))
    screen.show_today(replace(today, check_in=(row,)))
    assert "\u2068رُوث كِسلر\u2069" in rows_of(screen.people.check_in)[0].accessibleName()
    screen.grab()


@pytest.mark.parametrize("look", list(ThemeChoice))
def test_today_paints_in_every_theme(
    screen: TodayScreen, desk_window: AppWindow, look: ThemeChoice
) -> None:
    screen.show_today(day.today())
    desk_window.theme.set_choice(look)
    picture = screen.grab().toImage()
    assert not picture.isNull()


def test_welcome_is_shown_only_without_people(screen: TodayScreen) -> None:
    screen.show_today(replace(day.clear(), people=0, call_back=(), coming=()))
    welcome = screen.findChild(Welcome)
    assert welcome is not None
    assert welcome.isVisible()
    assert not screen.people.call_back_head.isVisible()
    screen.show_today(day.clear())
    assert not welcome.isVisible()
    assert screen.people.call_back_head.isVisible()


def test_sample_people_are_added_and_cleared(desk_window: AppWindow) -> None:
    screen = desk_window.today()
    welcome = screen.findChild(Welcome)
    assert welcome is not None
    welcome.sample_requested.emit()
    desk_window.settle()
    desk_window.settle()
    assert rows_of(screen.people.check_in)
    bar = screen.findChild(SampleBar)
    assert bar is not None
    assert bar.isVisible()
    bar.clear_requested.emit()
    desk_window.settle()
    desk_window.settle()
    assert not bar.isVisible()
    assert welcome.isVisible()


def test_failed_read_shows_error_page_until_retry_succeeds(
    desk_window: AppWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desk.errors import CannotStore
    from desk.services import today as service

    def refuse(*_: object, **__: object) -> Today:
        raise CannotStore("the disk is away")

    real = service.read_today
    monkeypatch.setattr(service, "read_today", refuse)
    screen = desk_window.today()
    page = screen.findChild(Unreadable)
    assert page is not None
    assert page.isVisible()
    shown = [label.text() for label in page.findChildren(PlainLabel)]
    assert any("the disk is away" in text for text in shown), shown
    assert not screen.people.isVisible()
    monkeypatch.setattr(service, "read_today", real)
    page.again_requested.emit()
    desk_window.settle()
    assert not page.isVisible()
    assert screen.people.isVisible()


# Actions of rows


def test_d_key_logs_the_call_back_and_undo_restores_it(desk_window: AppWindow) -> None:
    gus = desk_window.add("Gus Lindqvist", "(541) 555-0107")
    desk_window.missed(gus, day.at(8))
    screen = desk_window.today()
    row = rows_of(screen.people.call_back)[0]
    press(desk_window, row, Qt.Key.Key_D)
    desk_window.settle()
    desk_window.settle()
    desk_window.qtbot.waitUntil(lambda: not screen.people.call_back.rows())
    assert desk_window.toast.text() == "Logged a call with Gus."
    desk_window.qtbot.keyClick(
        desk_window.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    desk_window.settle()
    desk_window.settle()
    assert names(screen.people.call_back) == ["Gus Lindqvist"]
    assert desk_window.toast.text().startswith("Taken back")


def test_finished_fix_stays_briefly_then_closes(desk_window: AppWindow) -> None:
    desk_window.theme.set_reduced_motion(False)
    ruth = desk_window.add("Ruth Kessler", "(541) 555-0142")
    fix = desk_window.ask(add_fix, "Order the awning arm knob", ruth.id)
    screen = desk_window.today()
    row = rows_of(screen.fixes_page.fixes)[0]
    assert isinstance(row, FixRowWidget)
    height = row.height()
    press(desk_window, row, Qt.Key.Key_D)
    desk_window.settle()
    desk_window.settle()
    assert row in screen.fixes_page.fixes.rows()  # still listed and ticked, although it is done
    assert row.height() == height
    assert desk_window.ask(get_fix, fix.id).done is not None
    desk_window.qtbot.waitUntil(lambda: not screen.fixes_page.fixes.rows(), timeout=3000)
    assert screen.fixes_page.no_fixes.isVisible()


def test_toast_of_a_finished_fix_opens_the_tell_dialog(desk_window: AppWindow) -> None:
    ruth = desk_window.add("Ruth Kessler", "(541) 555-0142")
    fix = desk_window.ask(add_fix, "Order the awning arm knob", ruth.id)
    screen = desk_window.today()
    press(desk_window, rows_of(screen.fixes_page.fixes)[0], Qt.Key.Key_D)
    desk_window.settle()
    tell, felt = desk_window.toast.offers()
    assert felt.text() == "How did it go?"
    tell.click()
    dialog = desk_window.window.findChild(TellDialog)
    assert dialog is not None
    dialog.form.already.click()
    desk_window.settle()
    told = desk_window.ask(get_fix, fix.id)
    assert told.notified_via == "told"


def test_space_key_starts_and_stops_the_clock(desk_window: AppWindow) -> None:
    desk_window.ask(add_fix, "Look up the tire size")
    screen = desk_window.today()
    row = rows_of(screen.fixes_page.fixes)[0]
    press(desk_window, row, Qt.Key.Key_Space)
    desk_window.settle()
    desk_window.settle()
    running = screen.fixes_page.running()
    assert running is not None
    assert child(screen, QTimer, "second").isActive()
    press(desk_window, running, Qt.Key.Key_Space)
    desk_window.settle()
    desk_window.settle()
    assert screen.fixes_page.running() is None
    assert not child(screen, QTimer, "second").isActive()


def test_second_timer_runs_only_while_a_running_clock_is_visible(
    desk_window: AppWindow,
) -> None:
    desk_window.ask(add_fix, "Look up the tire size")
    screen = desk_window.today()
    assert not child(screen, QTimer, "second").isActive()
    press(desk_window, rows_of(screen.fixes_page.fixes)[0], Qt.Key.Key_Space)
    desk_window.settle()
    desk_window.settle()
    assert child(screen, QTimer, "second").isActive()
    desk_window.window.show_screen("customers")
    assert not child(screen, QTimer, "second").isActive()
    assert not child(screen, QTimer, "minute").isActive()


def test_ticked_promise_is_kept_and_stays_listed(
    desk_window: AppWindow,
) -> None:
    ruth = desk_window.add("Ruth Kessler", "(541) 555-0142")
    desk_window.ask(promise, "Spare key in the mail", ruth.id, PromiseBy(DAY))
    screen = desk_window.today()
    row = rows_of(screen.fixes_page.promised)[0]
    assert isinstance(row, PromiseRowWidget)
    child(row, TickBox).click()
    desk_window.settle()
    desk_window.settle()
    assert names(screen.fixes_page.promised) == ["Spare key in the mail"]
    assert "kept" in rows_of(screen.fixes_page.promised)[0].accessibleName()


def test_jotted_line_is_saved_for_named_person(desk_window: AppWindow) -> None:
    desk_window.add("Ruth Kessler", "(541) 555-0142")
    screen = desk_window.today()
    field = screen.fixes_page.field
    field.setText("ruth text the awning video")
    desk_window.qtbot.keyClick(field, Qt.Key.Key_Return)
    desk_window.settle()
    desk_window.settle()
    row = rows_of(screen.fixes_page.fixes)[0]
    assert "Text the awning video, for" in row.accessibleName()
    assert field.text() == ""


def test_d_key_does_nothing_without_single_keys(desk_window: AppWindow) -> None:
    gus = desk_window.add("Gus Lindqvist", "(541) 555-0107")
    desk_window.missed(gus, day.at(8))
    screen = desk_window.today()
    desk_window.set_single_keys(False)
    press(desk_window, rows_of(screen.people.call_back)[0], Qt.Key.Key_D)
    desk_window.settle()
    assert names(screen.people.call_back) == ["Gus Lindqvist"]


def test_letters_typed_in_the_capture_line_run_no_action(desk_window: AppWindow) -> None:
    gus = desk_window.add("Gus Lindqvist", "(541) 555-0107")
    desk_window.missed(gus, day.at(8))
    screen = desk_window.today()
    screen.fixes_page.field.setFocus()
    desk_window.qtbot.keyClicks(screen.fixes_page.field, "dscpt")
    desk_window.settle()
    assert screen.fixes_page.field.text() == "dscpt"
    assert names(screen.people.call_back) == ["Gus Lindqvist"]


def test_down_key_focuses_the_next_row_and_enter_opens_the_person(desk_window: AppWindow) -> None:
    people = [desk_window.add(name, "(541) 555-0107") for name in day.PEOPLE[:2]]
    for number, person in enumerate(people):
        desk_window.missed(person, day.at(8 + number))
    screen = desk_window.today()
    opened: list[int] = []
    desk_window.dialogs.person_requested.connect(opened.append)
    first, second = rows_of(screen.people.call_back)
    first.setFocus()
    desk_window.qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    desk_window.qtbot.keyClick(second, Qt.Key.Key_Return)
    assert opened == [people[1].id]


def test_arrow_keys_continue_in_the_next_list(screen: TodayScreen, desk_window: AppWindow) -> None:
    screen.show_today(day.today())
    last, first = rows_of(screen.people.call_back)[-1], rows_of(screen.people.check_in)[0]
    last.setFocus()
    desk_window.qtbot.keyClick(last, Qt.Key.Key_Down)
    assert first.hasFocus()
    desk_window.qtbot.keyClick(first, Qt.Key.Key_Up)
    assert last.hasFocus()
    line, fix = screen.fixes_page.field, rows_of(screen.fixes_page.fixes)[0]
    line.setFocus()
    desk_window.qtbot.keyClick(line, Qt.Key.Key_Down)
    assert fix.hasFocus()
    desk_window.qtbot.keyClick(fix, Qt.Key.Key_Up)
    assert line.hasFocus()


def test_row_menu_dismisses_the_call_back_with_a_reason(desk_window: AppWindow) -> None:
    gus = desk_window.add("Gus Lindqvist", "(541) 555-0107")
    desk_window.missed(gus, day.at(8))
    screen = desk_window.today()
    row = rows_of(screen.people.call_back)[0]
    row.asked.emit("menu")
    menu = desk_window.window.findChild(MenuPanel)
    assert menu is not None
    assert menu.isVisible()
    choose_row(menu, "Let go…")
    why = [m for m in desk_window.window.findChildren(MenuPanel) if m is not menu][-1]
    choose_row(why, "Sales call")
    desk_window.settle()
    desk_window.settle()
    assert names(screen.people.call_back) == []


def test_snoozed_call_back_is_hidden(
    desk_window: AppWindow,
) -> None:
    gus = desk_window.add("Gus Lindqvist", "(541) 555-0107")
    desk_window.missed(gus, day.at(8))
    screen = desk_window.today()
    row = rows_of(screen.people.call_back)[0]
    assert isinstance(row, TodayPersonRow)
    row.asked.emit("snooze")
    desk_window.settle()
    menu = desk_window.window.findChild(MenuPanel)
    assert menu is not None
    choose_row(menu, "Tomorrow")
    desk_window.settle()
    desk_window.settle()
    assert names(screen.people.call_back) == []
    assert desk_window.toast.text() == "Snoozed Gus."


def test_failed_write_restores_the_row_and_shows_the_reason(
    desk_window: AppWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desk.errors import CannotStore
    from desk.services import calls

    def refuse(*_: object) -> None:
        raise CannotStore("the disk is full")

    monkeypatch.setattr(calls, "called_back", refuse)
    gus = desk_window.add("Gus Lindqvist", "(541) 555-0107")
    desk_window.missed(gus, day.at(8))
    screen = desk_window.today()
    row = rows_of(screen.people.call_back)[0]
    press(desk_window, row, Qt.Key.Key_D)
    desk_window.settle()
    desk_window.settle()
    assert names(screen.people.call_back) == ["Gus Lindqvist"]
    assert "the disk is full" in desk_window.toast.text()


def test_two_hundred_rows_do_not_block_window(screen: TodayScreen, desk_window: AppWindow) -> None:
    import time

    first = day.today().call_back[0]
    many = tuple(replace(first, id=number) for number in range(200))
    began = time.thread_time()
    screen.show_today(replace(day.today(), call_back=many))
    longest = time.thread_time() - began
    while len(screen.people.call_back.rows()) < 200:
        began = time.thread_time()
        QApplication.processEvents()
        longest = max(longest, time.thread_time() - began)
    # Processor time of this thread only, without imports of the worker; the design allows 50 ms.
    assert longest < 0.15
