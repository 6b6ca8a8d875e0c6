"""A table model that reads its rows page by page on the database thread."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desk.services.desk import Desk
from desk.ui.task_runner import TaskRunner

KEPT_PAGES = 24  # some 3,000 rows around the place that is shown
_REREAD_PAGES = 3  # read together with the length, so that rows in view do not blink

_Index = QModelIndex | QPersistentModelIndex


class Identified(Protocol):
    """A record with the key of its row in the database."""

    @property
    def id(self) -> int: ...


R = TypeVar("R", bound=Identified)


class RowRole(IntEnum):
    """Roles that a paged table answers besides DisplayRole and AccessibleTextRole."""

    RECORD = Qt.ItemDataRole.UserRole  # the record of the row, None while its page is being read
    STARTS_GROUP = Qt.ItemDataRole.UserRole + 1  # bool: the row above is of another group


class RowColumn(IntEnum):
    """The columns of a paged table."""

    RECORD = 0  # the only one: a delegate paints the whole record into it


class TablePages(NamedTuple, Generic[R]):
    """The answer to a query: the length of the table and the pages that were asked for.

    `read_page` reads another page on the database thread; None where `pages` holds all rows.
    `extra` is whatever else the query found, for the model that asked.
    """

    length: int
    pages: Mapping[int, Sequence[R]]
    read_page: Callable[[Desk, int], Sequence[R]] | None = None
    extra: Any = None


# Called with the pages to read and the id of the record to keep, None for none: the page that holds
# this record is to be among those of the answer.
PageQuery = Callable[[Desk, Sequence[int], int | None], TablePages[R]]


def whole_table(records: Sequence[R], page_size: int, extra: Any = None) -> TablePages[R]:
    """Return all rows of a table that is short enough to be read at once."""
    pages = {
        start // page_size: records[start : start + page_size]
        for start in range(0, len(records), page_size)
    }
    return TablePages(len(records), pages, extra=extra)


class PagedTableModel(QAbstractTableModel, Generic[R]):
    """The rows of a query, of which only the pages around those in use are kept.

    The model knows the length of the whole table. A row whose page has not been read is blank
    until the database thread has brought the page. Subclasses say what a record is called.
    """

    ready = Signal()  # the rows of the newest query, or of a repeated one, are shown

    def __init__(
        self,
        tasks: TaskRunner,
        topic: str,
        page_size: int,
        query: PageQuery[R],
        parent: QObject | None = None,
    ) -> None:
        """Nothing is read before `set_query` or `read_again`.

        Of all queries with one `topic` only the newest is answered.
        """
        super().__init__(parent)
        self._tasks = tasks
        self._topic = topic
        self._page_size = page_size
        self._query = query
        self._shown: TablePages[R] = TablePages(0, {})
        self._pages: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._pending: set[int] = set()
        self._generation = 0
        self._kept: int | None = None

    # for subclasses

    def display_text(self, record: R) -> str:
        """Return the name of the record."""
        raise NotImplementedError

    def spoken_text(self, record: R) -> str:
        """Return the whole row as a screen reader says it."""
        raise NotImplementedError

    def group_of(self, record: R) -> object:
        """Return what neighbouring rows of one group have in common."""
        return None

    # for the screen

    def set_query(self, query: PageQuery[R], *, restart: bool = True) -> None:
        """Show the rows of another query; those shown now stay until it is answered.

        With `restart` the view starts at the first row again.
        """
        self._query = query
        self._read((0,), restart=restart)

    def keep(self, record_id: int | None) -> None:
        """Have the rows around this record read with each answer, wherever it moves."""
        self._kept = record_id

    def read_again(self) -> None:
        """Repeat the query.

        Rows are replaced in place unless the length or the row of the kept record changes.
        """
        latest = tuple(self._pages)[-_REREAD_PAGES:] or (0,)
        self._read(latest, restart=False)

    def record(self, index: _Index) -> R | None:
        """Return the record at the index, None where there is none or it has not been read."""
        return self._record(index.row()) if index.isValid() else None

    def row_of(self, record_id: int) -> int:
        """Return the row of a record among the pages that are held, -1 if it is not there."""
        return self._find_row(self._pages, record_id)

    # Qt

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._shown.length

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(RowColumn)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        # Views ask for a dozen roles of each cell: those that nobody answers return first.
        if role == RowRole.RECORD:
            return self._record(index.row())
        if role == RowRole.STARTS_GROUP:
            return self._starts_group(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            record = self._record(index.row())
            return self.display_text(record) if record is not None else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            record = self._record(index.row())
            return self.spoken_text(record) if record is not None else ""
        return None

    # inside

    def _find_row(self, pages: Mapping[int, Sequence[R]], record_id: int | None) -> int:
        for page, records in pages.items():
            for place, record in enumerate(records):
                if record.id == record_id:
                    return page * self._page_size + place
        return -1

    def _record(self, row: int) -> R | None:
        page, place = divmod(row, self._page_size)
        records = self._pages.get(page)
        if records is None:
            self._request_page(page)
            return None
        self._pages.move_to_end(page)
        return records[place] if place < len(records) else None

    def _starts_group(self, row: int) -> bool:
        record = self._record(row)
        if record is None:
            return False
        above = self._record(row - 1) if row else None
        return above is None or self.group_of(above) != self.group_of(record)

    def _read(self, pages: Sequence[int], *, restart: bool) -> None:
        self._tasks.run(self._query, pages, self._kept).on_success(
            lambda answer: self._show(answer, restart)
        ).coalesce(self._topic)

    def _request_page(self, page: int) -> None:
        """Read a page of the rows that are shown, even while another query is on its way."""
        read_page, length = self._shown.read_page, self._shown.length
        if read_page is None or page in self._pending or not 0 <= page * self._page_size < length:
            return
        self._pending.add(page)
        generation = self._generation

        def show(records: Sequence[R]) -> None:
            if generation == self._generation:
                self._show_page(page, records)

        self._tasks.run(read_page, page).on_success(show)

    def _show(self, answer: TablePages[R], restart: bool) -> None:
        self._generation += 1
        self._pending.clear()
        reset = (
            restart
            or answer.length != self._shown.length
            or (
                self._kept is not None
                and self.row_of(self._kept) != self._find_row(answer.pages, self._kept)
            )
        )
        if reset:
            self.beginResetModel()
        self._shown = answer
        self._pages = OrderedDict(answer.pages)
        if reset:
            self.endResetModel()
        elif answer.length:
            # In place, so that the view stays where it is.
            self._emit_changed(0, answer.length - 1)
        self.ready.emit()

    def _show_page(self, page: int, records: Sequence[R]) -> None:
        self._pending.discard(page)
        self._pages[page] = records
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        first = page * self._page_size
        if records:
            # The row below as well: the last record decides whether that one starts a group.
            self._emit_changed(first, min(first + len(records), self._shown.length - 1))

    def _emit_changed(self, first: int, last: int) -> None:
        column = RowColumn.RECORD
        self.dataChanged.emit(self.index(first, column), self.index(last, column))
