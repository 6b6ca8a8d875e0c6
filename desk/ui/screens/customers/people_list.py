"""The left page of Customers: search field, order, the list of people, and their number."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.people import PeopleOrder, PersonRow
from desk.formatting.people import PersonRowFormatter
from desk.services.desk import Desk
from desk.services.people import PAGE_SIZE, list_people, read_people
from desk.services.search import find_people
from desk.ui.context import UiContext
from desk.ui.models.paged_table_model import PagedTableModel, PageQuery, TablePages, whole_table
from desk.ui.task_runner import TaskRunner
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
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

    def read(desk: Desk, pages: Sequence[int], kept: int | None) -> TablePages[PersonRow]:
        found = read_people(desk, order, pages, kept)
        return TablePages(found.count, found.pages, read_page, extra=found.starred)

    return read


_MOST_FOUND = 100


def _found(text: str) -> PageQuery[PersonRow]:
    """Return the query that finds people by their cards; Ctrl K finds calls and notes."""

    def find(desk: Desk, _pages: Sequence[int], _kept: int | None) -> TablePages[PersonRow]:
        return whole_table(find_people(desk, text, _MOST_FOUND, on_record=False), PAGE_SIZE)

    return find


class PeoplePane(QWidget):
    """The search field with the list: each key filters the list, Down moves from field to list."""

    person_chosen = Signal(int)
    opened = Signal(int)
    add_requested = Signal()
    menu_wanted = Signal(object, QPoint)
    key_pressed = Signal(object, object)
    bin_requested = Signal()
    import_requested = Signal()
    save_requested = Signal()  # asks to save the list as a file
    order_chosen = Signal(str)

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        wording = PersonRowFormatter(context.formatter)
        self.model = PeopleListModel(context.runner, wording, self)
        self.field = Field(
            theme,
            self.tr("Search people"),
            "search",
            clearable=True,
            name=self.tr("Search people by name, number, business or what they bought"),
        )
        self.list = PeopleList(theme, self.model, wording, self)
        self._add = DeskButton(theme, icon="user-plus", name=self.tr("Add a person"))
        self._head = _PeopleHeader(theme, self.tr("Talked"), self.tr("Next"))
        self._counts = PlainLabel(theme, "", Text.META, "ink3")
        self._more = DeskButton(
            theme, kind=ButtonKind.QUIET, icon="ellipsis", name=self.tr("More about the list")
        )
        self._nothing = EmptyState(theme, "", "", margin=0, height=76)
        for widget, object_name in (
            (self._add, "add-person"),
            (self._more, "list-menu"),
            (self._counts, "counts"),
            (self._nothing, "no-people"),
        ):
            widget.setObjectName(object_name)
        self._lay_out()
        self._head.order.clicked.connect(self._choose_order)
        self._add.clicked.connect(self.add_requested)
        self._more.clicked.connect(self._show_more)
        self.field.textChanged.connect(self._on_field_text_changed)
        self.field.returnPressed.connect(self._on_field_return_pressed)
        self.list.current_changed.connect(lambda row: self.person_chosen.emit(row.id))
        self.list.opened.connect(lambda row: self.opened.emit(row.id))
        self.list.menu_wanted.connect(self.menu_wanted)
        self.list.key_pressed.connect(self.key_pressed)
        self.model.ready.connect(self._on_model_ready)
        self._show_order()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(_INSET, 16, _INSET, 12)
        top.setSpacing(8)
        top.addWidget(self.field, 1)
        top.addWidget(self._add)
        foot = QHBoxLayout()
        foot.setContentsMargins(_INSET, 0, 8, 0)
        foot.addWidget(self._counts, 1)
        foot.addWidget(self._more)
        self._foot = QWidget()
        self._foot.setLayout(foot)
        self._foot.setFixedHeight(self._context.theme.px(36))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._head)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self._nothing.hide()

    def set_order(self, order: PeopleOrder) -> None:
        self.model.set_order(order)
        self._show_order()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._context.theme.colours.line2)

    # internals

    def _on_field_text_changed(self, text: str) -> None:
        self.model.search(text)

    def _on_field_return_pressed(self) -> None:
        person = self.list.current_record() or self.model.record(self.model.index(0, 0))
        if person is not None:
            self.opened.emit(person.id)

    def _on_model_ready(self) -> None:
        count, starred = self.model.rowCount(), self.model.starred
        self._nothing.setVisible(count == 0)
        self._head.setVisible(count > 0)
        text = ""
        if count == 0 and starred is None:
            self._nothing.set_texts(
                self.tr("Nobody is found"), self.tr("Try part of a name, a number or a place.")
            )
        elif count == 0:
            self._nothing.set_texts(
                self.tr("Nobody yet"), self.tr("Add a person, or bring people in from a file.")
            )
        elif starred is None:
            text = self.tr("%Ln people found", "", count)
        else:
            text = self.tr("%Ln people", "", count)
            if starred:
                through = self.tr("%Ln always put through", "", starred)
                text = self.tr("{people}, {through}").format(people=text, through=through)
        self._counts.setText(text)

    def _choose_order(self) -> None:
        items: list[MenuItem | None] = [
            MenuItem(self._order_text(order), partial(self._choose, order)) for order in PeopleOrder
        ]
        menu = MenuPanel(
            self._context.theme, self._context.window, self.tr("In the order of"), items, 200
        )
        menu.open_below(self._head.order)

    def _choose(self, order: PeopleOrder) -> None:
        self.set_order(order)
        self.order_chosen.emit(order.value)

    def _show_more(self) -> None:
        items: list[MenuItem | None] = [
            MenuItem(self.tr("Bring people in…"), self.import_requested.emit, "import"),
            MenuItem(self.tr("Save as a file…"), self.save_requested.emit, "file-down"),
            MenuItem(self.tr("The bin…"), self.bin_requested.emit, "undo-2"),
        ]
        menu = MenuPanel(self._context.theme, self._context.window, "", items, 240)
        menu.open_below(self._more)

    def _show_order(self) -> None:
        self._head.order.setText(self._order_text(self.model.order))

    def _order_text(self, order: PeopleOrder) -> str:
        return {
            PeopleOrder.LAST_NAME: self.tr("Last name"),
            PeopleOrder.FIRST_NAME: self.tr("First name"),
            PeopleOrder.TALKED: self.tr("Longest not talked"),
            PeopleOrder.NEXT: self.tr("Next check-in"),
        }[order]


class _OrderButton(PaintedButton):
    """A button with the caption of the list and a small arrow; a click opens the sort orders."""

    FOCUS_RADIUS = 5.0

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(self.tr("Order: {order}").format(order=text))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(28))

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        theme = self._theme
        colour = theme.colours.ink if state.hovered else theme.colours.ink2
        box = self.rect().adjusted(0, 0, -20, 0)
        width = draw_text(painter, theme, box, self.text(), Text.CAPTION, colour)
        size = 12
        theme.draw_icon(
            painter, "chevron-down", width + 4, (self.height() - size) // 2, size, colour
        )


class _PeopleHeader(QWidget):
    """The captions above the list."""

    def __init__(self, theme: Theme, talked: str, following: str) -> None:
        super().__init__()
        self._theme = theme
        self.order = _OrderButton(theme)
        self.order.setObjectName("order")
        self._labels = [
            (PlainLabel(theme, talked, Text.CAPTION, "ink3", fits=True, side=Side.RIGHT), _TALKED),
            (PlainLabel(theme, following, Text.CAPTION, "ink3", fits=True, side=Side.RIGHT), _NEXT),
        ]
        self._labels[0][0].setObjectName("talked")
        row = QHBoxLayout(self)
        row.setContentsMargins(_INSET, 0, _INSET, 0)
        row.setSpacing(0)
        row.addWidget(self.order, 1)
        for label, _width in self._labels:
            row.addWidget(label)
        theme.changed.connect(self._measure)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        talked, _width = self._labels[0]
        talked.setVisible(self.width() >= self._theme.px(NARROW))

    def _measure(self) -> None:
        for label, width in self._labels:
            label.setFixedWidth(self._theme.px(width))
