"""The people as a model that reads itself by windows: no list of 100,000 is ever loaded."""

from collections import OrderedDict
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desk.domain.people import PeopleOrder, PersonRow
from desk.services.people import WINDOW, count_people, list_people
from desk.services.search import find_people
from desk.ui.screens.customers.people_wording import PeopleWording
from desk.ui.task_runner import TaskRunner

_KEPT_WINDOWS = 24  # some 3,000 rows around where the owner is
_MOST_FOUND = 100

_Index = QModelIndex | QPersistentModelIndex


class PersonRole(IntEnum):
    PERSON = Qt.ItemDataRole.UserRole  # PersonRow, or None while its window is being read


class PeopleListModel(QAbstractTableModel):
    """All people in an order, or those found by a text; one column.

    A row outside the windows read so far is blank until the worker has brought it.
    """

    counted = Signal(int, int)  # people on the desk, of them always put through
    found = Signal(int)  # how many rows a search has
    ready = Signal()  # the first rows of a new list are there

    def __init__(
        self, background: TaskRunner, wording: PeopleWording, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._wording = wording
        self._order = PeopleOrder.LAST_NAME
        self._text = ""
        self._count = 0
        self._windows: OrderedDict[int, list[PersonRow]] = OrderedDict()
        self._asked: set[int] = set()
        self._found: list[PersonRow] | None = None
        self._generation = 0

    # what the screen asks

    @property
    def order(self) -> PeopleOrder:
        return self._order

    @property
    def text(self) -> str:
        return self._text

    def set_order(self, order: PeopleOrder) -> None:
        if order != self._order:
            self._order = order
            self.read_again()

    def search(self, text: str) -> None:
        """Only those found by `text`; all of them when it is blank."""
        if text.strip() == self._text:
            return
        self._text = text.strip()
        self.read_again()

    def read_again(self) -> None:
        """Read what is shown anew; what stands there stays until the answer is in."""
        self._generation += 1
        self._asked.clear()
        if self._text:
            self._background.submit(_found, self._text, done=self._show_found, latest="people")
        else:
            self._background.submit(count_people, done=self._show_count, latest="people")

    def person(self, index: _Index) -> PersonRow | None:
        return self._row(index.row()) if index.isValid() else None

    def row_of(self, person: int) -> int:
        """The row of a person among those read so far, -1 if they are not."""
        if self._found is not None:
            windows = [(0, self._found)]
        else:
            windows = [(w * WINDOW, rows) for w, rows in self._windows.items()]
        for start, rows in windows:
            for place, row in enumerate(rows):
                if row.id == person:
                    return start + place
        return -1

    # Qt

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        # Views ask for a dozen roles a cell: the ones nobody fills leave first.
        if role == PersonRole.PERSON:
            return self._row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            row = self._row(index.row())
            return row.name if row else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self._row(index.row())
            return self._wording.spoken(row) if row else ""
        return None

    # inside

    def _row(self, row: int) -> PersonRow | None:
        if self._found is not None:
            return self._found[row] if 0 <= row < len(self._found) else None
        window, place = divmod(row, WINDOW)
        rows = self._windows.get(window)
        if rows is None:
            self._ask(window)
            return None
        self._windows.move_to_end(window)
        return rows[place] if place < len(rows) else None

    def _ask(self, window: int) -> None:
        if window in self._asked or not 0 <= window * WINDOW < self._count:
            return
        self._asked.add(window)
        generation = self._generation

        def show(rows: list[PersonRow]) -> None:
            if generation == self._generation:
                self._show_window(window, rows)

        self._background.submit(_window, self._order, window, done=show)

    def _show_count(self, counts: tuple[int, int]) -> None:
        self.counted.emit(*counts)
        generation = self._generation

        def show(rows: list[PersonRow]) -> None:
            if generation == self._generation:
                self._show_list(counts[0], rows)

        self._background.submit(_window, self._order, 0, done=show)

    def _show_list(self, count: int, first: list[PersonRow]) -> None:
        if self._found is not None or count != self._count:
            self.beginResetModel()
            self._found = None
            self._count = count
            self._windows = OrderedDict({0: first})
            self.endResetModel()
        else:
            # The same length: rows are read again in place, so that the view stays where it is.
            self._windows = OrderedDict({0: first})
            if count:
                self.dataChanged.emit(self.index(0, 0), self.index(count - 1, 0))
        self.ready.emit()

    def _show_found(self, rows: list[PersonRow]) -> None:
        self.beginResetModel()
        self._found = rows
        self._count = len(rows)
        self._windows.clear()
        self.endResetModel()
        self.found.emit(len(rows))
        self.ready.emit()

    def _show_window(self, window: int, rows: list[PersonRow]) -> None:
        self._asked.discard(window)
        if self._found is not None:
            return
        self._windows[window] = rows
        while len(self._windows) > _KEPT_WINDOWS:
            self._windows.popitem(last=False)
        first = window * WINDOW
        if rows:
            self.dataChanged.emit(self.index(first, 0), self.index(first + len(rows) - 1, 0))


def _window(desk: Any, order: PeopleOrder, window: int) -> list[PersonRow]:
    return list_people(desk, order, offset=window * WINDOW)


def _found(desk: Any, text: str) -> list[PersonRow]:
    # The list is of people by their cards; calls and notes are found with Ctrl K.
    return find_people(desk, text, _MOST_FOUND, on_record=False)
