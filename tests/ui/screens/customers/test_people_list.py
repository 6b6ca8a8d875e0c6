"""The list of people: pages, orders, search, keys, and accessible texts."""

import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.data.database import Database
from desk.domain.people import PeopleOrder
from desk.formatting.formatter import Formatter
from desk.formatting.people import PersonRowFormatter
from desk.paths import RESOURCES, Paths
from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.formatter import LocaleFormatter
from desk.ui.models.paged_table_model import RowRole
from desk.ui.screens.customers.people_list import PeopleListModel, PeoplePane
from desk.ui.task_runner import TaskRunner
from desk.ui.theme.theme import Theme
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock

MANY = 700  # more than five pages


@pytest.fixture(scope="module")
def many_people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    fake_clock = FakeClock()
    database = Database(fake_clock.clock, Paths(folder / "desk"))
    database.open()
    with database.transaction("Many") as tx:
        ids = tx.reserve("customer", MANY)
        tx.insert_many(
            "customer",
            [
                {
                    "id": key,
                    "uid": f"u{key}",
                    "given": "Ruth",
                    "family": f"Kessler {number:04}",
                    "created_at": 1,
                    "starred": number < 3,
                    "business": "Kessler Orchards",
                }
                for number, key in enumerate(ids)
            ],
        )
    add(Desk(database, fake_clock.clock), "Gus Lindqvist", "(541) 555-0107")
    database.close()
    return folder / "desk"


@pytest.fixture
def fake_clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def background(
    many_people: Path, fake_clock: FakeClock, tmp_path: Path, qtbot: QtBot
) -> Iterator[TaskRunner]:
    def open_desk() -> Desk:
        database = Database(fake_clock.clock, Paths(many_people))
        database.open()
        return Desk(database, fake_clock.clock)

    found = TaskRunner(open_desk, tmp_path / "log")
    yield found
    found.close()


@pytest.fixture
def formatter(fake_clock: FakeClock) -> Formatter:
    return LocaleFormatter(fake_clock.clock, QLocale("en_US"))


@pytest.fixture
def model(background: TaskRunner, formatter: Formatter, qtbot: QtBot) -> PeopleListModel:
    found = PeopleListModel(background, PersonRowFormatter(formatter))
    QAbstractItemModelTester(found, QAbstractItemModelTester.FailureReportingMode.Fatal, found)
    with qtbot.waitSignal(found.ready):
        found.read_again()
    return found


@pytest.fixture
def pane(
    background: TaskRunner, formatter: Formatter, qtbot: QtBot, qapp: QApplication
) -> Iterator[PeoplePane]:
    window = QWidget()
    window.resize(360, 740)
    theme = Theme(qapp, RESOURCES)
    context = cast(
        UiContext,
        SimpleNamespace(theme=theme, runner=background, formatter=formatter, window=window),
    )
    found = PeoplePane(context)
    found.setParent(window)
    found.resize(352, 740)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(found.model.ready):
        found.model.read_again()
    yield found
    window.close()


def child(pane: PeoplePane, name: str) -> QWidget:
    found = pane.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def name(model: PeopleListModel, row: int) -> str:
    return str(model.index(row, 0).data())


def test_row_is_blank_until_its_page_is_read(model: PeopleListModel, qtbot: QtBot) -> None:
    assert model.rowCount() == MANY + 1
    assert name(model, 0) == "Ruth Kessler 0000"
    assert name(model, 500) == ""  # not read yet
    qtbot.waitUntil(lambda: name(model, 500) == "Ruth Kessler 0500")
    assert name(model, MANY) == ""
    qtbot.waitUntil(lambda: name(model, MANY) == "Gus Lindqvist")


def test_least_recently_used_pages_are_dropped(
    model: PeopleListModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk.ui.models.paged_table_model.KEPT_PAGES", 2)
    for row in (200, 300, 500):
        name(model, row)
        qtbot.waitUntil(lambda row=row: name(model, row) != "")  # type: ignore[misc]
    last = model.index(500, 0).data(RowRole.RECORD).id
    assert model.row_of(last) == 500
    assert model.row_of(last - 300) == -1


def test_set_order_lists_in_that_order(model: PeopleListModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.ready):
        model.set_order(PeopleOrder.FIRST_NAME)
    assert name(model, 0) == "Gus Lindqvist"


def test_search_lists_matches_and_blank_lists_everybody(
    model: PeopleListModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.ready):
        model.search("555 0107")
    assert model.rowCount() == 1
    assert model.starred is None
    assert name(model, 0) == "Gus Lindqvist"
    with qtbot.waitSignal(model.ready):
        model.search("")
    assert model.rowCount() == MANY + 1


def test_newest_search_is_shown(model: PeopleListModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.ready):
        for text in ("k", "ke", "gus"):
            model.search(text)
    qtbot.wait(50)
    assert [name(model, row) for row in range(model.rowCount())] == ["Gus Lindqvist"]


def test_read_again_keeps_scroll_position_and_current_row(pane: PeoplePane, qtbot: QtBot) -> None:
    pane.list.show_row(0)
    pane.list.verticalScrollBar().setValue(2000)
    with qtbot.waitSignal(pane.model.ready):
        pane.model.read_again()
    assert pane.list.verticalScrollBar().value() == 2000
    assert pane.list.currentIndex().row() == 0


def test_typing_filters_down_enters_list_and_escape_clears(pane: PeoplePane, qtbot: QtBot) -> None:
    pane.window().activateWindow()
    pane.field.setFocus()
    with qtbot.waitSignal(pane.model.ready):
        qtbot.keyClicks(pane.field, "lind")
    with qtbot.waitSignal(pane.person_chosen):
        qtbot.keyClick(pane.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.opened):
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    with qtbot.waitSignal(pane.model.ready):
        qtbot.keyClick(pane.field, Qt.Key.Key_Escape)
    assert pane.field.text() == ""


def test_search_without_matches_shows_empty_state(pane: PeoplePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.model.ready):
        pane.field.setText("xyzzy")
    assert child(pane, "no-people").isVisibleTo(pane)


def test_letter_key_is_passed_on_with_current_person(pane: PeoplePane, qtbot: QtBot) -> None:
    pane.list.show_row(0)
    with qtbot.waitSignal(pane.key_pressed) as pressed:
        qtbot.keyClick(pane.list, Qt.Key.Key_C)
    assert pressed.args is not None
    assert pressed.args[0].name == "Ruth Kessler 0000"


def test_accessible_text_of_row_and_names_of_controls(pane: PeoplePane) -> None:
    spoken = pane.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Ruth Kessler 0000, always put through, Kessler Orchards"
    assert (
        QAccessible.queryAccessibleInterface(pane.field)
        .text(QAccessible.Text.Name)
        .startswith("Search people")
    )
    for widget in (*(child(pane, n) for n in ("add-person", "list-menu", "order")), pane.list):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_data_is_none_for_other_roles(model: PeopleListModel) -> None:
    index = model.index(0, 0)
    for role in (Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ToolTipRole):
        assert index.data(role) is None
    assert model.rowCount(index) == 0
    assert model.record(QModelIndex()) is None


def test_scrolling_whole_list_takes_less_than_50_ms_per_frame(
    pane: PeoplePane, qtbot: QtBot
) -> None:
    bar = pane.list.verticalScrollBar()
    slowest = 0.0
    for value in range(0, bar.maximum(), 400):
        began = time.thread_time()
        bar.setValue(value)
        pane.list.viewport().repaint()
        slowest = max(slowest, time.thread_time() - began)
        QApplication.processEvents()
    assert slowest < 0.05


def test_narrow_list_hides_talked_column(pane: PeoplePane, qtbot: QtBot) -> None:
    talked = child(pane, "talked")
    assert talked.isVisible()
    pane.resize(280, 500)
    qtbot.waitUntil(lambda: not talked.isVisible())
    pane.resize(352, 500)
    qtbot.waitUntil(talked.isVisible)


def test_home_and_end_go_to_first_and_last_row(pane: PeoplePane, qtbot: QtBot) -> None:
    chosen: list[int] = []
    pane.person_chosen.connect(chosen.append)
    pane.list.show_row(1)
    qtbot.keyClick(pane.list, Qt.Key.Key_End)
    assert pane.list.currentIndex().row() == MANY
    gus = pane.model.index(MANY, 0)
    qtbot.waitUntil(lambda: gus.data() == "Gus Lindqvist")
    assert chosen[-1] == gus.data(RowRole.RECORD).id
    assert pane.list.viewport().rect().contains(pane.list.visualRect(gus).center())
    qtbot.keyClick(pane.list, Qt.Key.Key_Home)
    assert pane.list.currentIndex().row() == 0
    assert pane.list.verticalScrollBar().value() == 0
