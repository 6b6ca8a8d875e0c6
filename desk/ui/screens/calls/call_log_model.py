"""The log as a model that reads itself by windows: no list of a million calls is ever loaded."""

from collections import OrderedDict
from datetime import date
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

from desk.domain.call_log import CallLog, FoundCalls, LogDays, LogQuery, LogRow
from desk.services.call_log import WINDOW, find_calls, read_log, read_window
from desk.ui.screens.calls.wording import CallWording
from desk.ui.task_runner import TaskRunner

_KEPT_WINDOWS = 24  # some 3,000 rows around where the owner is
_READ_AGAIN = 3  # windows that are read with the list, so that nothing blinks

_Index = QModelIndex | QPersistentModelIndex


class CallRole(IntEnum):
    ROW = Qt.ItemDataRole.UserRole  # LogRow, or None while its window is being read
    STARTS_DAY = Qt.ItemDataRole.UserRole + 1  # bool: the row above is of another day


class CallLogModel(QAbstractTableModel):
    """The calls that a LogQuery asks for, newest first; one column.

    A row outside the windows read so far is blank until the worker has brought it. What a text
    finds is read whole, since it is never long.
    """

    ready = Signal(int, bool)  # how many rows; whether older ones were found and left out

    def __init__(
        self, background: TaskRunner, wording: CallWording, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._wording = wording
        self._query = LogQuery()
        self._shown = LogQuery()  # what the rows answer, while another question is on its way
        self._days = LogDays()
        self._count = 0
        self._windows: OrderedDict[int, tuple[LogRow, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0

    # what the screen asks

    @property
    def query(self) -> LogQuery:
        return self._query

    def ask(self, query: LogQuery) -> None:
        """Show another list; what stands there stays until it is read."""
        self._query = query
        self._read((0,), afresh=True)

    def read_again(self) -> None:
        """Read what is shown anew; rows in view stay until theirs are in."""
        latest = tuple(self._windows)[-_READ_AGAIN:] or (0,)
        self._read(latest, afresh=False)

    def row(self, index: _Index) -> LogRow | None:
        return self._row(index.row()) if index.isValid() else None

    def number_of(self, call: int) -> int:
        """The row of a call among those read so far, -1 if it is not."""
        for window, rows in self._windows.items():
            for place, row in enumerate(rows):
                if row.id == call:
                    return window * WINDOW + place
        return -1

    # Qt

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        # Views ask for a dozen roles a cell: the ones nobody fills leave first.
        if role == CallRole.ROW:
            return self._row(index.row())
        if role == CallRole.STARTS_DAY:
            return self._starts_day(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            row = self._row(index.row())
            return self._wording.who(row) if row else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self._row(index.row())
            return self._wording.spoken(row) if row else ""
        return None

    # inside

    def _row(self, row: int) -> LogRow | None:
        window, place = divmod(row, WINDOW)
        rows = self._windows.get(window)
        if rows is None:
            self._ask(window)
            return None
        self._windows.move_to_end(window)
        return rows[place] if place < len(rows) else None

    def _starts_day(self, number: int) -> bool:
        day = self._day(number)
        return day is not None and (number == 0 or self._day(number - 1) != day)

    def _day(self, number: int) -> date | None:
        row = self._row(number)
        return self._wording.day_of(row) if row else None

    def _read(self, windows: tuple[int, ...], *, afresh: bool) -> None:
        query = self._query
        if query.text:
            self._background.submit(
                find_calls,
                query,
                done=lambda found: self._show_found(query, found, afresh),
                latest="call log",
            )
        else:
            self._background.submit(
                read_log,
                query,
                windows,
                done=lambda log: self._show_log(query, log, afresh),
                latest="call log",
            )

    def _ask(self, window: int) -> None:
        if self._shown.text or window in self._asked or not 0 <= window * WINDOW < self._count:
            return
        self._asked.add(window)
        generation = self._generation

        def show(rows: tuple[LogRow, ...]) -> None:
            if generation == self._generation:
                self._show_window(window, rows)

        self._background.submit(read_window, self._shown, self._days, window, done=show)

    def _show_log(self, query: LogQuery, log: CallLog, afresh: bool) -> None:
        self._shown, self._days = query, log.days
        self._show(log.days.count, log.windows, afresh)
        self.ready.emit(log.days.count, False)

    def _show_found(self, query: LogQuery, found: FoundCalls, afresh: bool) -> None:
        rows = found.rows
        windows = {
            start // WINDOW: rows[start : start + WINDOW] for start in range(0, len(rows), WINDOW)
        }
        self._shown, self._days = query, LogDays()
        self._show(len(rows), windows, afresh)
        self.ready.emit(len(rows), found.more)

    def _show(self, count: int, windows: dict[int, tuple[LogRow, ...]], afresh: bool) -> None:
        self._generation += 1
        self._asked.clear()
        if afresh or count != self._count:
            self.beginResetModel()
            self._count = count
            self._windows = OrderedDict(windows)
            self.endResetModel()
            return
        # The same length: rows are read again in place, so that the view stays where it is.
        self._windows = OrderedDict(windows)
        if count:
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, 0))

    def _show_window(self, window: int, rows: tuple[LogRow, ...]) -> None:
        self._asked.discard(window)
        self._windows[window] = rows
        while len(self._windows) > _KEPT_WINDOWS:
            self._windows.popitem(last=False)
        first = window * WINDOW
        if rows:
            # And the row below, whose day is shown or not by the last of these.
            last = min(first + len(rows), self._count - 1)
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))
