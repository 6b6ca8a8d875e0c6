"""The left page of Customers: search field, order, list, and number of people."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.people import PeopleOrder
from desk.formatting.people import PersonRowFormatter
from desk.ui.context import UiContext
from desk.ui.screens.customers.people_list import NARROW, PeopleList, PeopleListModel
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import Side, draw_text

_INSET = 16
_TALKED = 48
_NEXT = 66


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
