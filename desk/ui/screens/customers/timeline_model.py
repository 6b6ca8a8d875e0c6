"""The model of the timeline: a row for each year, and below it its records, newest first."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desk.domain.timeline import TimelineRow
from desk.formatting.formatter import Formatter
from desk.formatting.timeline import TimelineLine, timeline_line
from desk.record import record

PAGE = 50  # rows read at a time

_Index = QModelIndex | QPersistentModelIndex


class TimelineRole(IntEnum):
    """Roles of the timeline besides DisplayRole and AccessibleTextRole."""

    LINE = Qt.ItemDataRole.UserRole  # TimelineLine, None for a year
    YEAR = Qt.ItemDataRole.UserRole + 1  # int, None for a record
    ROW = Qt.ItemDataRole.UserRole + 2  # TimelineRow, None for a year


@record(frozen=True, slots=True)
class _Item:
    year: int
    row: TimelineRow | None = None
    line: TimelineLine | None = None


class TimelineModel(QAbstractListModel):
    """The rows read so far; `more` tells whether there may be older ones."""

    def __init__(self, words: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._name = ""
        self._items: list[_Item] = []
        self._rows: list[TimelineRow] = []
        self.more = False

    @property
    def rows(self) -> Sequence[TimelineRow]:
        return self._rows

    def set_rows(self, rows: Sequence[TimelineRow], name: str, *, more: bool) -> None:
        """Replace all rows by these, of the person called `name`."""
        self.beginResetModel()
        self._name = name
        self._rows = list(rows)
        self._items = self._worded(self._rows, None)
        self.more = more
        self.endResetModel()

    def add_rows(self, rows: Sequence[TimelineRow], *, more: bool) -> None:
        """Append older rows."""
        self.more = more
        items = self._worded(rows, self._items[-1].year if self._items else None)
        if not items:
            return
        first = len(self._items)
        self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
        self._rows += rows
        self._items += items
        self.endInsertRows()

    def row_at(self, index: _Index) -> TimelineRow | None:
        return self._items[index.row()].row if index.isValid() else None

    def index_of(self, row: TimelineRow) -> QModelIndex:
        """Return the index of the row with the same kind and id, else an invalid one."""
        for number, item in enumerate(self._items):
            if item.row is not None and (item.row.kind, item.row.id) == (row.kind, row.id):
                return self.index(number, 0)
        return QModelIndex()

    # Qt

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        match role:
            case TimelineRole.LINE:
                return item.line
            case TimelineRole.YEAR:
                return item.year if item.line is None else None
            case TimelineRole.ROW:
                return item.row
            case Qt.ItemDataRole.DisplayRole:
                return item.line.title if item.line is not None else str(item.year)
            case Qt.ItemDataRole.AccessibleTextRole:
                return item.line.spoken if item.line is not None else str(item.year)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._items[index.row()].line is None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def _worded(self, rows: Sequence[TimelineRow], year: int | None) -> list[_Item]:
        now = self._words.clock.now()
        items = []
        for row in rows:
            its_year = self._words.clock.local(row.at).year
            if its_year != year:
                year = its_year
                items.append(_Item(year))
            items.append(_Item(year, row, timeline_line(row, self._name, self._words, now)))
        return items
