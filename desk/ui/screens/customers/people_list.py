"""The list of people: its model and its painted rows."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desk.domain.people import PeopleOrder, PersonRow
from desk.formatting.people import PersonRowFormatter
from desk.services.desk import Desk
from desk.services.people import PAGE_SIZE, list_people, read_people
from desk.services.search import find_people
from desk.ui.models.paged_table_model import PagedTableModel, PageQuery, TablePages, whole_table
from desk.ui.task_runner import TaskRunner
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.painting import Side, draw_star, draw_text
from desk.ui.widgets.row_painting import RowState
from desk.ui.widgets.row_table_view import RowDelegate, RowTableView

ROW_HEIGHT = 50
_INSET = 16
_AVATAR = 36
_GAP = 12
_TALKED = 48
NARROW = 320  # a narrower list leaves out when a person was last talked to
_NEXT = 66

_Index = QModelIndex | QPersistentModelIndex


class PersonDelegate(RowDelegate[PersonRow]):
    """Paints a person: avatar, name and star, second line, last talked to, next check-in."""

    def __init__(self, theme: Theme, wording: PersonRowFormatter, parent: QWidget) -> None:
        super().__init__(theme, ROW_HEIGHT, parent)
        self._wording = wording

    def paint_record(
        self,
        painter: QPainter,
        rect: QRect,
        record: PersonRow,
        index: _Index,
        state: RowState,
        view: QWidget,
    ) -> None:
        # The inset holds the scroll bar, so that the columns stay in line.
        inset = max(4, _INSET - (view.width() - rect.width()))
        self._paint_person(painter, rect, record, state.selected, inset)

    def paint_placeholder(self, painter: QPainter, rect: QRect) -> None:
        side, bar = self._theme.px(_AVATAR), QSize(self._theme.px(110), 12)
        self.draw_blank(painter, rect, rect.x() + _INSET, side, _GAP, bar)

    def _paint_person(
        self, painter: QPainter, rect: QRect, person: PersonRow, selected: bool, inset: int
    ) -> None:
        theme = self._theme
        colours = theme.colours
        side = theme.px(_AVATAR)
        left = rect.x() + _INSET
        draw_avatar(
            painter,
            theme,
            left,
            rect.y() + (rect.height() - side) // 2,
            initials_of(person.name),
            person.id,
            _AVATAR,
        )
        left += side + _GAP
        right = rect.right() + 1 - inset
        next_width = theme.px(_NEXT)
        talked_width = theme.px(_TALKED) if rect.width() >= theme.px(NARROW) else 0
        text, token, weight = self._wording.next(person)
        if not talked_width:
            # Without the column on its left, the name takes the room that the date leaves.
            wanted = round(theme.text_width(text, Text.SMALL, weight)) + 1
            next_width = min(next_width, wanted)
        draw_text(
            painter,
            theme,
            QRect(right - next_width, rect.y(), next_width, rect.height()),
            text,
            theme.fitting(text, Text.SMALL, next_width, weight),
            theme.colour(token),
            weight,
            Side.RIGHT,
        )
        right -= next_width
        if talked_width:
            talked = self._wording.talked(person)
            draw_text(
                painter,
                theme,
                QRect(right - talked_width, rect.y(), talked_width, rect.height()),
                talked,
                theme.fitting(talked, Text.SMALL, talked_width),
                colours.ink3,
                None,
                Side.RIGHT,
            )
        right -= talked_width + 8
        star = theme.px(13) + 5 if person.starred else 0
        line = theme.line_height(Text.BODY)
        second = theme.line_height(Text.META) if person.second else 0
        top = rect.y() + (rect.height() - line - second) // 2
        width = draw_text(
            painter,
            theme,
            QRect(left, top, max(0, right - left - star), line),
            person.name,
            Text.BODY,
            colours.ink,
            600 if selected else 500,
        )
        if person.starred:
            draw_star(painter, theme, left + width + 5, top + line / 2, theme.px(13))
        if person.second:
            draw_text(
                painter,
                theme,
                QRect(left, top + line, max(0, right - left), second),
                person.second,
                Text.META,
                colours.ink3,
            )


class PeopleList(RowTableView[PersonRow]):
    """A table of people with one column."""

    def __init__(
        self, theme: Theme, model: "PeopleListModel", wording: PersonRowFormatter, parent: QWidget
    ) -> None:
        super().__init__(theme, model, PersonDelegate(theme, wording, parent), parent)
        self.setObjectName("people")
        self.setAccessibleName(self.tr("People"))


_MOST_FOUND = 100


class PeopleListModel(PagedTableModel[PersonRow]):
    """The list of all people in an order, or of those that a text finds."""

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
        """Return the text searched for last, whether or not its answer is shown."""
        return self._text

    @property
    def starred(self) -> int | None:
        """Return how many of all people are starred; None while a search is shown."""
        starred: int | None = self._shown.extra
        return starred

    def set_order(self, order: PeopleOrder) -> None:
        """Set the order of the list; search results have an order of their own."""
        if order != self._order:
            self._order = order
            if self._text:
                self.read_again()
            else:
                self.set_query(_everybody(order), restart=False)

    def search(self, text: str) -> None:
        """List only those found by `text`; all people when it is blank."""
        if text.strip() == self._text:
            return
        self._text = text.strip()
        self.set_query(_found(self._text) if self._text else _everybody(self._order))

    def display_text(self, record: PersonRow) -> str:
        return record.name

    def spoken_text(self, record: PersonRow) -> str:
        return self._wording.spoken(record)


def _everybody(order: PeopleOrder) -> PageQuery[PersonRow]:
    """Return the query that reads the list of all people on the database thread."""

    def read_page(desk: Desk, page: int) -> list[PersonRow]:
        return list_people(desk, order, offset=page * PAGE_SIZE)

    def read(desk: Desk, pages: Sequence[int]) -> TablePages[PersonRow]:
        found = read_people(desk, order, pages)
        return TablePages(found.count, found.pages, read_page, extra=found.starred)

    return read


def _found(text: str) -> PageQuery[PersonRow]:
    """Return the query that finds people by their cards; Ctrl K finds calls and notes."""

    def find(desk: Desk, _pages: Sequence[int]) -> TablePages[PersonRow]:
        return whole_table(find_people(desk, text, _MOST_FOUND, on_record=False), PAGE_SIZE)

    return find
