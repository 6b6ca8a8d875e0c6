"""The model of the list of people."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desk.domain.people import PeopleOrder, PersonRow
from desk.formatting.people import PersonRowFormatter
from desk.services.desk import Desk
from desk.services.people import PAGE_SIZE, list_people, read_people
from desk.services.search import find_people
from desk.ui.models.paged_table_model import PagedTableModel, PageQuery, TablePages, whole_table
from desk.ui.task_runner import TaskRunner

_MOST_FOUND = 100


class PeopleListModel(PagedTableModel[PersonRow]):
    """All people in an order, or those found by a text."""

    def __init__(
        self, runner: TaskRunner, wording: PersonRowFormatter, parent: QObject | None = None
    ) -> None:
        self._order = PeopleOrder.LAST_NAME
        self._text = ""
        super().__init__(runner, "people", PAGE_SIZE, _everybody(self._order), parent)
        self._wording = wording

    @property
    def order(self) -> PeopleOrder:
        return self._order

    @property
    def text(self) -> str:
        """What was searched for last, whether or not the answer is shown."""
        return self._text

    @property
    def starred(self) -> int | None:
        """How many of all people are always put through; None while those found are shown."""
        starred: int | None = self._shown.extra
        return starred

    def set_order(self, order: PeopleOrder) -> None:
        """List in another order; what a text finds has an order of its own."""
        if order != self._order:
            self._order = order
            if self._text:
                self.read_again()
            else:
                self.set_query(_everybody(order), restart=False)

    def search(self, text: str) -> None:
        """List only those found by `text`; everybody when it is blank."""
        if text.strip() == self._text:
            return
        self._text = text.strip()
        self.set_query(_found(self._text) if self._text else _everybody(self._order))

    def display_text(self, record: PersonRow) -> str:
        return record.name

    def spoken_text(self, record: PersonRow) -> str:
        return self._wording.spoken(record)


def _everybody(order: PeopleOrder) -> PageQuery[PersonRow]:
    """Return what reads the list of all people on the database thread."""

    def read_page(desk: Desk, page: int) -> list[PersonRow]:
        return list_people(desk, order, offset=page * PAGE_SIZE)

    def read(desk: Desk, pages: Sequence[int]) -> TablePages[PersonRow]:
        found = read_people(desk, order, pages)
        return TablePages(found.count, found.pages, read_page, extra=found.starred)

    return read


def _found(text: str) -> PageQuery[PersonRow]:
    """Return what finds people by their cards; calls and notes are found with Ctrl K."""

    def find(desk: Desk, _pages: Sequence[int]) -> TablePages[PersonRow]:
        return whole_table(find_people(desk, text, _MOST_FOUND, on_record=False), PAGE_SIZE)

    return find
