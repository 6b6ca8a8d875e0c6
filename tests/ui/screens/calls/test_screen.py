"""The Calls screen: filters, figures, hour map, and the actions of a row."""

from datetime import timedelta
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from desk.domain.calls import CallKind, CallLogRow, Outcome
from desk.domain.scores import Felt
from desk.ui.dialogs.log_call import LogCallDialog
from desk.ui.dialogs.ratings import RatingDialog, RemarkDialog
from desk.ui.models.paged_table_model import RowRole
from desk.ui.screens.calls.filters import Period
from desk.ui.screens.calls.hour_map import CellRole
from desk.ui.screens.calls.who_is_it import WhoIsIt
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.menu_panel import MenuPanel
from desk.ui.widgets.overlay import Popover
from tests.ui.screens.calls.conftest import CallsOnADesk
from tests.ui.widgets.accessible_reading import name_of

UNKNOWN, TOM, GUS = "(541) 555-0177", "Tom Abernathy", "Gus Lindqvist"
EVERYBODY = [UNKNOWN, TOM, GUS, TOM, UNKNOWN, GUS]
TUESDAY_9 = 24 + 9
D = TypeVar("D", bound=QWidget)


def row(calls: CallsOnADesk, number: int) -> CallLogRow:
    found = calls.screen.model.index(number, 0).data(RowRole.RECORD)
    assert isinstance(found, CallLogRow)
    return found


def press(calls: CallsOnADesk, number: int, key: Qt.Key) -> None:
    calls.screen.table.show_row(number)
    QTest.keyClick(calls.screen.table, key)
    calls.desk.settle()


def dialog(calls: CallsOnADesk, kind: type[D]) -> D:
    return next(d for d in calls.desk.window.findChildren(kind) if d.isVisible())


def child(parent: QWidget, kind: type[D], name: str) -> D:
    found = parent.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def test_log_lists_newest_first_and_names_each_day_once(calls: CallsOnADesk):
    screen = calls.open()
    assert calls.listed() == EVERYBODY
    assert calls.days() == ["Today", "Yesterday", "Thu, Apr 9"]
    assert screen.figures.accessibleName() == (
        "6 calls since March 15, 13 min talking, 3 missed, 2 to call back,"
        " – usual wait for a call back"
    )


def test_kind_filter_lists_matching_calls(calls: CallsOnADesk):
    screen = calls.open()
    for kind, listed in (
        (CallKind.INCOMING, [UNKNOWN, TOM, GUS, UNKNOWN, GUS]),
        (CallKind.OUTGOING, [TOM]),
        (CallKind.MISSED, [UNKNOWN, GUS, UNKNOWN]),
        (CallKind.VOICEMAIL, [UNKNOWN]),
        (CallKind.ALL, EVERYBODY),
    ):
        screen.bar.buttons[kind].click()
        assert calls.listed() == listed
        assert screen.bar.listed.isVisible() == (kind is not CallKind.ALL)
    assert screen.bar.listed.text() == "1 call: voicemail"


def test_period_filter_limits_list_and_figures(calls: CallsOnADesk):
    calls.log(timedelta(days=20), calls.tom)
    screen = calls.open()
    assert calls.listed() == [*EVERYBODY, TOM]
    screen.bar.set_period(Period.WEEK)
    assert calls.listed() == EVERYBODY
    assert screen.figures.accessibleName().startswith("6 calls since April 7")
    screen.bar.set_period(Period.ALL)
    assert calls.listed() == [*EVERYBODY, TOM]
    assert screen.figures.accessibleName().startswith("7 calls in all")


def test_hour_map_filters_by_keyboard_and_clears_on_second_press(calls: CallsOnADesk):
    screen = calls.open()
    cells = screen.map.cells
    cells.setFocus()
    cells.setCurrentIndex(screen.map.model.index_of(TUESDAY_9 - 1))
    QTest.keyClick(cells, Qt.Key.Key_Right)
    current = cells.currentIndex()
    assert current.data(CellRole.WEEK_HOUR) == TUESDAY_9
    assert current.data(Qt.ItemDataRole.AccessibleTextRole) == "Tuesday, 9 to 10 am, 2 calls"
    QTest.keyClick(cells, Qt.Key.Key_Return)
    assert calls.listed() == [UNKNOWN, TOM]
    assert screen.bar.buttons[CallKind.INCOMING].isChecked()
    assert screen.bar.listed.text() == "2 calls: incoming, Tuesday 9 to 10 am"
    assert cells.chosen == TUESDAY_9
    QTest.keyClick(cells, Qt.Key.Key_Space)
    assert calls.listed() == EVERYBODY
    assert screen.bar.buttons[CallKind.ALL].isChecked()
    assert cells.chosen is None


def test_hour_map_filters_on_click(calls: CallsOnADesk):
    screen = calls.open()
    cells = screen.map.cells
    spot = cells.visualRect(screen.map.model.index_of(TUESDAY_9)).center()
    QTest.mouseClick(cells.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert calls.listed() == [UNKNOWN, TOM]


def test_hour_map_description_names_busiest_hour(calls: CallsOnADesk):
    screen = calls.open()
    assert screen.map.cells.accessibleDescription() == (
        "Calls by weekday and hour. Busiest Tuesday 9 to 10 am."
    )


def test_hour_map_heat_grows_with_calls(calls: CallsOnADesk):
    screen = calls.open()

    def heats(*counts: int) -> list[int]:
        screen.map.show_hours([*(0,) * 8, *counts, *(0,) * (160 - len(counts))])
        model = screen.map.model
        return [model.index_of(8 + n).data(CellRole.HEAT) for n in range(len(counts))]

    assert heats(0, 1, 2) == [0, 2, 3]
    assert heats(0, 1, 25, 26, 50, 51, 76, 100) == [0, 1, 1, 2, 2, 3, 4, 4]


def test_hour_map_extends_to_calls_at_night(calls: CallsOnADesk):
    calls.log(timedelta(hours=7, minutes=30), calls.gus)
    screen = calls.open()
    night = screen.map.model.index_of(24 + 2)
    assert night.data(Qt.ItemDataRole.AccessibleTextRole) == "Tuesday, 2 to 3 am, 1 call"


def test_show_all_and_escape_clear_all_filters(calls: CallsOnADesk):
    screen = calls.open()
    screen.bar.field.setText("key")
    screen.bar.choose_hour(TUESDAY_9)
    assert calls.listed() == [TOM]
    assert screen.bar.listed.text() == "1 call: incoming, Tuesday 9 to 10 am, “key”".replace(
        "key", "\u2068key\u2069"
    )
    screen.bar.show_all.click()
    assert calls.listed() == EVERYBODY
    assert screen.bar.field.text() == ""
    assert screen.map.cells.chosen is None
    screen.bar.field.setText("hail")
    assert calls.listed() == [GUS]
    QTest.keyClick(screen.bar.field, Qt.Key.Key_Escape)
    assert calls.listed() == EVERYBODY


def test_search_finds_names_and_down_moves_focus_to_log(calls: CallsOnADesk):
    screen = calls.open()
    screen.find_here()
    QTest.keyClicks(screen.bar.field, "tom")
    assert calls.listed() == [TOM, TOM]
    calls.desk.window.activateWindow()
    QTest.keyClick(screen.bar.field, Qt.Key.Key_Down)
    assert screen.table.currentIndex().row() == 0


def test_empty_log_explains_which_filter_to_change(no_calls: CallsOnADesk):
    screen = no_calls.open()
    nothing = child(screen, QWidget, "no-calls")
    assert name_of(nothing).startswith("No calls yet. Write down the next one with Ctrl L")
    assert not screen.table.isVisible()
    no_calls.log(timedelta(days=40), no_calls.tom)
    screen.refresh()
    no_calls.desk.settle()
    assert name_of(nothing) == (
        "No calls since March 15. Choose a longer time to see earlier ones."
    )
    screen.bar.field.setText("awning")
    no_calls.desk.settle()
    assert name_of(nothing) == (
        "No call fits that. Try fewer letters, a longer time, or show all calls."
    )
    screen.bar.clear()
    screen.bar.set_period(Period.ALL)
    assert no_calls.listed() == [TOM]
    assert screen.table.isVisible()
    assert not nothing.isVisible()


def test_enter_on_known_caller_requests_person(calls: CallsOnADesk):
    screen = calls.open()
    opened: list[int] = []
    screen.person_requested.connect(opened.append)
    press(calls, 1, Qt.Key.Key_Return)
    assert opened == [calls.tom.id]


def test_linking_unknown_number_assigns_all_its_calls_and_can_be_undone(calls: CallsOnADesk):
    calls.open()
    press(calls, 0, Qt.Key.Key_Return)
    card = dialog(calls, WhoIsIt)
    assert (
        card.about.text() == "2 calls from \u2068(541) 555-0177\u2069. All of them will be theirs."
    )
    assert not card.link.isEnabled()
    card.whom.choose(calls.gus)
    card.link.click()
    calls.desk.settle()
    assert calls.listed() == [GUS, TOM, GUS, TOM, GUS, GUS]
    calls.desk.operations.undo()
    calls.desk.settle()
    assert calls.listed() == EVERYBODY


def test_linking_unknown_number_to_new_name_adds_person(calls: CallsOnADesk):
    calls.open()
    press(calls, 0, Qt.Key.Key_Return)
    card = dialog(calls, WhoIsIt)
    card.whom.setText("Bill Tanaka")
    assert card.link.text() == "Add as new"
    card.link.click()
    calls.desk.settle()
    assert calls.listed() == ["Bill Tanaka", TOM, GUS, TOM, "Bill Tanaka", GUS]
    calls.desk.operations.undo()
    assert calls.listed() == EVERYBODY


def test_linking_withheld_call_assigns_only_that_call(calls: CallsOnADesk):
    key = calls.log(timedelta(minutes=1), "x", Outcome.MISSED)
    calls.log(timedelta(minutes=2), "x", Outcome.MISSED)
    calls.open()
    assert row(calls, 0).id == key
    withheld = row(calls, 0)
    calls.screen.row_actions.who_is_it(
        CallLogRow(
            withheld.id, None, False, "", withheld.direction, withheld.outcome, withheld.at,
            None, "", True,
        )
    )  # fmt: skip
    card = dialog(calls, WhoIsIt)
    card.whom.choose(calls.tom)
    card.link.click()
    calls.desk.settle()
    assert calls.listed()[:2] == [TOM, "x"]


def test_delete_removes_call_keeps_current_row_and_can_be_undone(calls: CallsOnADesk):
    screen = calls.open()
    press(calls, 2, Qt.Key.Key_Delete)
    assert calls.listed() == [UNKNOWN, TOM, TOM, UNKNOWN, GUS]
    assert screen.table.currentIndex().row() == 2
    assert screen.figures.accessibleName().startswith("5 calls")
    calls.desk.operations.undo()
    assert calls.listed() == EVERYBODY


def test_f2_edits_call(calls: CallsOnADesk):
    calls.open()
    press(calls, 1, Qt.Key.Key_F2)
    form = dialog(calls, LogCallDialog)
    assert form.about.toPlainText() == "Key is on its way"
    form.about.setPlainText("Key has come")
    form.accept_button.click()
    calls.desk.settle()
    assert row(calls, 1).summary == "Key has come"


def test_f_opens_remark_or_rating_or_explains_why_not(calls: CallsOnADesk):
    calls.open()
    press(calls, 1, Qt.Key.Key_F)
    remark = dialog(calls, RemarkDialog)
    remark.remark.setPlainText("Bought a rack, too")
    remark.accept_button.click()
    calls.desk.settle()
    assert (row(calls, 1).felt, row(calls, 1).annotation) == (Felt.HAPPY, "Bought a rack, too")
    press(calls, 5, Qt.Key.Key_F)
    ask = dialog(calls, RatingDialog)
    assert ask.isVisible()
    ask.reject()
    for nobody, said in ((0, "Say first who it was"), (2, "Nobody talked")):
        press(calls, nobody, Qt.Key.Key_F)
        assert said in calls.desk.toast.text()
        assert not [d for d in calls.desk.window.findChildren(RatingDialog) if d.isVisible()]


def test_call_back_button_and_c_key_dial(calls: CallsOnADesk):
    screen = calls.open()
    dialled = calls.desk.programs.dialled
    table = screen.table
    spot = table.button_box(0).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert dialled == [UNKNOWN]
    beside = QPoint(table.button_box(0).left() - 8, spot.y())
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert len(dialled) == 1
    press(calls, 1, Qt.Key.Key_C)
    assert dialled[1:] == ["(541) 555-0121"]


def test_single_letter_keys_can_be_disabled(calls: CallsOnADesk):
    calls.open()
    dialled = calls.desk.programs.dialled
    calls.desk.set_single_keys(False)
    press(calls, 1, Qt.Key.Key_C)
    assert dialled == []


def test_context_menu_offers_row_actions(calls: CallsOnADesk):
    screen = calls.open()

    def menu_of(number: int) -> list[str]:
        screen.table.show_row(number)
        screen.table.menu_wanted.emit(row(calls, number), screen.table.mapToGlobal(QPoint(5, 40)))
        panel = dialog(calls, MenuPanel)
        texts = [button.accessibleName() for button in panel.findChildren(QAbstractButton)]
        panel.close_panel()
        return [panel.accessibleName(), *texts]

    assert menu_of(1) == [
        TOM,
        "Open card",
        "Call",
        "Promise…",
        "Edit…",
        "Remark on how it went…",
        "Remove",
    ]
    assert menu_of(0)[1:3] == ["Who is it?…", "Call back"]


def test_low_window_moves_hour_map_into_popover(calls: CallsOnADesk):
    screen = calls.open()
    show_map = child(screen, DeskButton, "show-map")
    assert screen.map.isVisible()
    screen.resize(screen.width(), 400)
    assert not screen.map.isVisible()
    assert show_map.isVisible()
    show_map.click()
    assert screen.map.isVisible()
    screen.map.hour_clicked.emit(TUESDAY_9)
    assert calls.listed() == [UNKNOWN, TOM]
    dialog(calls, Popover).close_panel()
    screen.resize(screen.width(), 700)
    assert screen.map.isVisible()
    assert not show_map.isVisible()


def test_accessible_text_of_rows_and_names_of_controls(calls: CallsOnADesk):
    screen = calls.open()
    spoken = [
        screen.model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole).replace("\u2068", "")
        .replace("\u2069", "")
        for n in range(6)
    ]  # fmt: skip
    assert spoken == [
        "Missed call from (541) 555-0177, today, 9:36 am, waits for a call back",
        "Call from Tom Abernathy, today, 9:02 am, 3 minutes, Key is on its way, happy",
        "Call from Gus Lindqvist while you were with someone, yesterday, 5:24 pm,"
        " waits for a call back",
        "Call to Tom Abernathy, yesterday, 2:24 pm, 1 minute, Bike rack",
        "Voicemail from (541) 555-0177, yesterday, 8:24 am, 0 minutes, waits for a call back",
        "Call from Gus Lindqvist, Thursday, April 9, 10:24 am, 9 minutes, Hail dents on the roof",
    ]
    show_map = child(screen, DeskButton, "show-map")
    for widget in (screen.table, screen.map.cells, screen.bar.field, show_map):
        assert name_of(widget)
