"""The paged table model with a task runner whose answers the test triggers."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple, cast

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desk.services.desk import Desk
from desk.ui.models import paged_table_model
from desk.ui.models.paged_table_model import (
    PagedTableModel,
    PageQuery,
    RowRole,
    TablePages,
    whole_table,
)
from desk.ui.task_runner import Task, TaskRunner

PAGE_SIZE = 4


class Record(NamedTuple):
    id: int
    name: str


class QueuedTasks:
    """Keeps the tasks of a model until `answer` runs them in their order."""

    def __init__(self) -> None:
        self.tasks: list[Task[Any]] = []
        self._number = 0
        self._newest: dict[str, int] = {}

    def run(self, fn: Callable[..., Any], *args: Any) -> Task[Any]:
        self._number += 1
        task: Task[Any] = Task(self._number, partial(fn, None, *args), self._newest)
        self.tasks.append(task)
        return task

    def answer(self) -> None:
        tasks, self.tasks = self.tasks, []
        for task in tasks:
            if not task.is_stale() and task.success is not None:
                task.success(task.run())


class Names(PagedTableModel[Record]):
    def display_text(self, record: Record) -> str:
        return record.name

    def spoken_text(self, record: Record) -> str:
        return f"spoken {record.name}"

    def group_of(self, record: Record) -> str:
        return record.name[0]


def query(names: Sequence[str]) -> PageQuery[Record]:
    """Return a query for records with these names and the ids 0, 1, 2 ..."""
    return query_of([Record(number, name) for number, name in enumerate(names)])


def query_of(records: Sequence[Record]) -> PageQuery[Record]:
    def read_page(_desk: Desk, page: int) -> Sequence[Record]:
        return records[page * PAGE_SIZE : (page + 1) * PAGE_SIZE]

    def read(desk: Desk, pages: Sequence[int], kept: int | None) -> TablePages[Record]:
        wanted = set(pages) | {r // PAGE_SIZE for r in range(len(records)) if records[r].id == kept}
        return TablePages(len(records), {p: read_page(desk, p) for p in wanted}, read_page)

    return read


def letters(prefix: str, count: int) -> list[str]:
    return [f"{prefix}{number}" for number in range(count)]


@pytest.fixture
def tasks() -> QueuedTasks:
    return QueuedTasks()


@pytest.fixture
def model(tasks: QueuedTasks, qapp: QApplication) -> Names:
    found = Names(cast(TaskRunner, tasks), "names", PAGE_SIZE, query(letters("a", 10)))
    QAbstractItemModelTester(found, QAbstractItemModelTester.FailureReportingMode.Fatal, found)
    found.read_again()
    tasks.answer()
    return found


def shown(model: Names) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_rows_are_blank_until_their_page_is_read(model: Names, tasks: QueuedTasks):
    tasks.tasks.clear()
    assert shown(model) == [*letters("a", 4), *[""] * 6]
    assert model.index(8, 0).data(RowRole.RECORD) is None
    tasks.answer()
    assert shown(model) == letters("a", 10)
    assert model.row_of(8) == 8
    assert model.record(model.index(8, 0)) == Record(8, "a8")


def test_each_page_is_requested_once(model: Names, tasks: QueuedTasks):
    tasks.tasks.clear()
    model.read_again()
    tasks.answer()
    for _ in range(3):
        shown(model)
    assert len(tasks.tasks) == 2


def test_page_of_previous_query_is_dropped(model: Names, tasks: QueuedTasks):
    model.set_query(query(letters("b", 10)))
    model.record(model.index(8, 0))  # a page of the rows still shown
    tasks.answer()
    tasks.answer()
    assert "a8" not in shown(model)


def test_newest_query_is_shown(model: Names, tasks: QueuedTasks):
    for prefix in "bcd":
        model.set_query(query(letters(prefix, 3)))
    tasks.answer()
    assert shown(model) == letters("d", 3)


def test_read_again_with_same_length_changes_rows_in_place(model: Names, tasks: QueuedTasks):
    resets: list[bool] = []
    changed: list[tuple[int, int]] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.dataChanged.connect(lambda a, b, *_: changed.append((a.row(), b.row())))
    model.set_query(query(letters("b", 10)), restart=False)
    tasks.answer()
    assert (resets, changed[0]) == ([], (0, 9))
    model.set_query(query(letters("b", 11)), restart=False)
    tasks.answer()
    assert resets == [True]


def test_read_again_reads_the_pages_used_last(model: Names, tasks: QueuedTasks):
    for row in (4, 8):
        model.record(model.index(row, 0))
        tasks.answer()
    model.read_again()
    tasks.answer()
    assert shown(model) == letters("a", 10)


def test_least_recently_used_page_is_dropped(
    model: Names, tasks: QueuedTasks, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(paged_table_model, "KEPT_PAGES", 2)
    for row in (4, 0, 8):
        model.record(model.index(row, 0))
        tasks.answer()
    assert [model.row_of(record) for record in (0, 4, 8)] == [0, -1, 8]


def test_starts_group_compares_with_the_row_above(model: Names, tasks: QueuedTasks):
    model.set_query(query(["a1", "a2", "b1", "c1", "c2"]))
    tasks.answer()
    model.record(model.index(4, 0))
    tasks.answer()
    starts = [model.index(row, 0).data(RowRole.STARTS_GROUP) for row in range(5)]
    assert starts == [True, False, True, True, False]


def test_whole_table_needs_no_further_reading(model: Names, tasks: QueuedTasks):
    records = [Record(number, name) for number, name in enumerate(letters("w", 6))]
    model.set_query(lambda _desk, _pages, _kept: whole_table(records, PAGE_SIZE, extra="more"))
    tasks.answer()
    tasks.tasks.clear()
    assert shown(model) == letters("w", 6)
    assert tasks.tasks == []


def test_data_is_none_for_other_roles(model: Names):
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "spoken a0"
    assert (model.rowCount(index), model.columnCount()) == (0, 1)
    assert model.record(QModelIndex()) is None


def test_kept_record_is_read_wherever_it_is(model: Names, tasks: QueuedTasks):
    model.keep(9)
    model.read_again()
    tasks.answer()
    assert model.row_of(9) == 9


@pytest.mark.parametrize(("order", "resets"), [((0, 1, 2, 3), 0), ((1, 2, 3, 0), 1)])
def test_rows_are_reset_when_the_kept_record_moves(
    model: Names, tasks: QueuedTasks, order: tuple[int, ...], resets: int
):
    model.set_query(query(letters("a", 4)))
    tasks.answer()
    model.keep(0)
    seen = []
    model.modelReset.connect(lambda: seen.append(model.row_of(0)))
    model.set_query(query_of([Record(key, f"b{key}") for key in order]), restart=False)
    tasks.answer()
    assert seen == [order.index(0)] * resets
    assert model.row_of(0) == order.index(0)
