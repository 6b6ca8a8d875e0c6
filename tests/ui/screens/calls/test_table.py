"""The log of 1000 calls: pages, groups by day, reading again, and scrolling."""

import time

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desk.domain.calls import CallKind, CallLogQuery
from desk.formatting.calls import CallLogFormatter
from desk.services.desk import Desk
from desk.ui.models.paged_table_model import RowRole
from desk.ui.screens.calls.filters import Period
from desk.ui.screens.calls.table import CallLogModel
from tests.ui.screens.calls.conftest import CallsOnADesk

MANY = 1000  # eight pages


def fill(desk: Desk) -> None:
    now = int(desk.clock.now().timestamp() * 1000)
    with desk.database.transaction("Many") as tx:
        rows = [
            {
                "id": key,
                "number": f"555-{key:04}",
                "number_key": f"555{key:04}",
                "direction": "incoming",
                "outcome": "talked",
                "at": now - n * 7_200_000,
                "summary": "Awning" if n % 2 else "",
                "dismiss_reason": "",
                "created_at": now,
            }
            for n, key in enumerate(tx.reserve("call", MANY))
        ]
        tx.insert_many("call", rows)


@pytest.fixture
def many(no_calls: CallsOnADesk) -> CallsOnADesk:
    no_calls.desk.ask(fill)
    no_calls.screen.bar.set_period(Period.ALL)
    QAbstractItemModelTester(
        no_calls.screen.model,
        QAbstractItemModelTester.FailureReportingMode.Fatal,
        no_calls.screen.model,
    )
    no_calls.open()
    return no_calls


def who(model: CallLogModel, row: int) -> str:
    return str(model.index(row, 0).data())


def test_row_is_blank_until_its_page_is_read(many: CallsOnADesk):
    model = many.screen.model
    assert model.rowCount() == MANY
    assert who(model, 0) != ""
    assert who(model, 700) == ""  # not read yet
    many.desk.settle()
    assert who(model, 700) != ""
    assert model.row_of(model.index(700, 0).data(RowRole.RECORD).id) == 700


def test_least_recently_used_pages_are_dropped(many: CallsOnADesk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("desk.ui.models.paged_table_model.KEPT_PAGES", 2)
    model = many.screen.model
    for row in (300, 500, 900):
        who(model, row)
        many.desk.settle()
    last = model.index(900, 0).data(RowRole.RECORD).id
    assert model.row_of(last) == 900
    assert model.row_of(last - 600) == -1


def test_starts_group_compares_days_across_pages(many: CallsOnADesk):
    model = many.screen.model
    for row in (256, 255):
        who(model, row)
        many.desk.settle()
    wording = CallLogFormatter(many.desk.formatter)
    days = [wording.day_of(model.index(n, 0).data(RowRole.RECORD)) for n in (255, 256)]
    assert model.index(256, 0).data(RowRole.STARTS_GROUP) is (days[0] != days[1])
    starts = sum(bool(model.index(n, 0).data(RowRole.STARTS_GROUP)) for n in range(MANY))
    many.desk.settle()
    for row in range(0, MANY, 100):
        who(model, row)
    many.desk.settle()
    starts = sum(bool(model.index(n, 0).data(RowRole.STARTS_GROUP)) for n in range(MANY))
    assert starts == 84  # 1000 calls, one each two hours


def test_read_again_keeps_scroll_position_and_visible_rows(many: CallsOnADesk):
    screen = many.screen
    bar = screen.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    screen.table.viewport().repaint()
    many.desk.settle()
    place, top = bar.value(), screen.table.rowAt(1)
    shown = who(screen.model, top)
    blank: list[int] = []

    def watch() -> None:
        if who(screen.model, top) == "":
            blank.append(top)

    screen.model.dataChanged.connect(lambda *_: watch())
    screen.model.read_again()
    many.desk.settle()
    assert (bar.value(), who(screen.model, top), blank) == (place, shown, [])


def test_current_call_stays_current_after_new_call_above(many: CallsOnADesk):
    from datetime import timedelta

    screen = many.screen
    screen.table.show_row(5)
    call = screen.model.index(5, 0).data(RowRole.RECORD).id
    many.log(timedelta(0), many.gus)
    many.desk.settle()
    assert screen.model.rowCount() == MANY + 1
    assert screen.table.currentIndex().row() == 6
    assert screen.model.index(6, 0).data(RowRole.RECORD).id == call


def test_page_of_previous_query_is_dropped(many: CallsOnADesk):
    model = many.screen.model
    many.screen.bar.set_period(Period.WEEK)
    who(model, 700)  # requested while the shorter list is being read
    many.desk.settle()
    assert model.rowCount() == 90
    assert who(model, 89) != ""
    many.screen.bar.set_period(Period.ALL)
    who(model, 0)
    many.desk.settle()
    many.screen.bar.buttons[CallKind.OUTGOING].click()
    who(model, 300)
    many.desk.settle()
    assert (model.rowCount(), model.record(model.index(0, 0))) == (0, None)


def test_data_changed_includes_row_below_read_page(many: CallsOnADesk):
    model = many.screen.model
    who(model, 300)
    many.desk.settle()
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda a, b, *_: changed.append((a.row(), b.row())))
    who(model, 255)
    many.desk.settle()
    assert changed == [(128, 256)]


def test_newest_query_is_shown(many: CallsOnADesk):
    screen = many.screen
    for text in ("a", "aw", "555-0001"):
        screen.bar.field.setText(text)
    assert len(many.listed()) == 1
    screen.bar.field.setText("awning")
    many.desk.settle()
    assert screen.model.rowCount() == 500


def test_data_is_none_for_other_roles(many: CallsOnADesk):
    model = many.screen.model
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(index) == 0
    assert model.record(QModelIndex()) is None
    assert model.query == CallLogQuery()


def test_scrolling_whole_log_takes_less_than_50_ms_per_frame(many: CallsOnADesk):
    table = many.screen.table
    bar = table.verticalScrollBar()
    slowest = 0.0
    for value in range(0, bar.maximum(), 300):
        began = time.thread_time()
        bar.setValue(value)
        table.viewport().repaint()
        slowest = max(slowest, time.thread_time() - began)
        QApplication.processEvents()
    assert slowest < 0.05


def test_home_and_end_go_to_first_and_last_row(many: CallsOnADesk):
    table, qtbot = many.screen.table, many.desk.qtbot
    table.show_row(3)
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == MANY - 1
    qtbot.waitUntil(lambda: table.current_record() is not None)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0
    assert table.verticalScrollBar().value() == 0
