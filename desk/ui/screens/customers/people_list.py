"""The list of people: painted rows in a view that shows 100,000 as quickly as ten."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desk.domain.people import PersonRow
from desk.ui.screens.customers.people_list_model import PeopleListModel, PersonRole
from desk.ui.screens.customers.people_wording import PeopleWording
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.margin_rows import RowState, draw_row_back, draw_row_focus
from desk.ui.widgets.painting import Side, draw_star, draw_text

ROW = 50
_INSET = 16
_AVATAR = 36
_GAP = 12
_TALKED = 48
NARROW = 320  # a list narrower than this leaves out when somebody was talked to
_NEXT = 66

_Index = QModelIndex | QPersistentModelIndex


class PersonDelegate(QStyledItemDelegate):
    """Paints one person: avatar, name and star, second line, talked, next."""

    def __init__(self, theme: Theme, wording: PeopleWording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(option.rect.width(), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        state = RowState(
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            selected=selected,
            focused=selected and bool(option.state & QStyle.StateFlag.State_HasFocus),
        )
        rect = option.rect
        last = index.row() == index.model().rowCount() - 1
        draw_row_back(painter, theme, rect, state, last=last)
        person = index.data(PersonRole.PERSON)
        if isinstance(person, PersonRow):
            # The scroll bar, where there is one, stands in the inset: columns stay in line.
            bar = option.widget.width() - rect.width()
            self._paint_person(painter, rect, person, selected, max(4, _INSET - bar))
        else:
            self._paint_waiting(painter, rect)
        draw_row_focus(painter, theme, rect, state)

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
            # No column on its left: the name has what the date leaves.
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

    def _paint_waiting(self, painter: QPainter, rect: QRect) -> None:
        """A row whose window is being read: where its avatar and name will be."""
        theme = self._theme
        side = theme.px(_AVATAR)
        top = rect.y() + (rect.height() - side) // 2
        painter.fillRect(rect.x() + _INSET, top, side, side, theme.colours.sunk)
        left = rect.x() + _INSET + side + _GAP
        painter.fillRect(left, rect.center().y() - 6, theme.px(110), 12, theme.colours.sunk)


class PeopleList(QTableView):
    """One column of people. Enter opens the card, single keys go to the screen."""

    opened = Signal(int)  # Enter or double click on a person
    person_chosen = Signal(int)  # the current row is this person
    key_pressed = Signal(object, object)  # PersonRow, QKeyEvent; accept it if it was used
    menu_wanted = Signal(object, QPoint)  # PersonRow, global point

    def __init__(
        self, theme: Theme, model: PeopleListModel, wording: PeopleWording, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people = model
        self.setObjectName("people")
        self.setAccessibleName(self.tr("People"))
        self.setModel(model)
        self.setItemDelegate(PersonDelegate(theme, wording, self))
        self.setViewport(QWidget())  # see ScrollPage
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        # Fixed: rows and columns are never measured by asking each of them.
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._measure()
        theme.changed.connect(self._measure)
        self.selectionModel().currentRowChanged.connect(self._on_selection_current_row_changed)
        model.dataChanged.connect(self._on_model_data_changed)

    def show_row(self, row: int) -> None:
        """Make a row the current one and bring it into view."""
        if 0 <= row < self._people.rowCount():
            self.setCurrentIndex(self._people.index(row, 0))
            self.scrollTo(self._people.index(row, 0))

    def current_person(self) -> PersonRow | None:
        return self._people.person(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        person = self.current_person()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and person is not None:
            self.opened.emit(person.id)
            return
        if person is not None:
            event.ignore()
            self.key_pressed.emit(person, event)
            if event.isAccepted():
                return
        super().keyPressEvent(event)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Home and End go to the first and last row: in Qt's table, to the ends of one row."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._people.rowCount() - 1,
        }
        if action in ends:
            return self._people.index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of their own here; the search field finds names."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            point = self.visualRect(index).center()
        else:
            point = event.pos()
            index = self.indexAt(point)
        person = self._people.person(index)
        if person is not None:
            self.menu_wanted.emit(person, self.viewport().mapToGlobal(point))

    def mouseDoubleClickEvent(self, event: object) -> None:
        person = self.current_person()
        if person is not None:
            self.opened.emit(person.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(0, self.viewport().width())

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        self.viewport().update()

    def _on_selection_current_row_changed(self, current: QModelIndex, _old: QModelIndex) -> None:
        person = self._people.person(current)
        if person is not None:
            self.person_chosen.emit(person.id)

    def _on_model_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        # The current row may have been blank when it was chosen.
        current = self.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row():
            person = self._people.person(current)
            if person is not None:
                self.person_chosen.emit(person.id)
