"""A field for a person: the owner types a name or number and chooses among the matches."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desk.domain.people import PersonRef, PersonRow
from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.announce import announce
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.field import Field
from desk.ui.widgets.painting import Side, draw_box, draw_text

_ROW = 40
_MOST = 6
_BY_THE_OWNER = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
)


class PersonField(Field):
    """Shows the chosen person with avatar and number. It also takes an unknown number."""

    person_chosen = Signal(object)  # PersonRef, or None when the text was changed
    looked_up = Signal()  # `missing` may say something else

    def __init__(self, context: UiContext, placeholder: str, name: str) -> None:
        # The icon is replaced by the avatar, which takes as much room.
        super().__init__(context.theme, placeholder, "user-round", name=name, icon_size=18)
        self._context = context
        self._person: PersonRef | None = None
        self._number = ""
        self._list: _Suggestions | None = None
        self._looking = False  # the matches of the present text are being read
        self._takes_first = False  # Enter was pressed while they were read
        self._fits: bool | None = None  # whether the present text has matches; None if unknown
        self.textEdited.connect(self._on_text_edited)

    @property
    def person(self) -> PersonRef | None:
        return self._person

    @property
    def number(self) -> str:
        """Return the number of the chosen person, or the typed text if it has at least 3 digits."""
        if self._person is not None:
            return self._number
        text = self.text().strip()
        return text if sum(c.isdigit() for c in text) >= 3 else ""

    def missing(self) -> str:
        """Return a sentence why the text is no person or number; empty while it may become one."""
        if self._person is not None or self.number or not self.text().strip():
            return ""
        if self._fits is False:
            return self.tr("Nobody on your desk is called that. A number will do, too.")
        if self.hasFocus():
            return ""
        return self.tr("Choose who that is from the list, or type a number.")

    def choose(self, person: PersonRef | None, number: str = "") -> None:
        self._person = person
        self._number = number
        self.setText(person.name if person is not None else number)
        self.setCursorPosition(0)
        self._close_list()
        if person is not None and not number:
            self._context.runner.run(_number_of, person.id).on_success(self._show_number)
        self.update()
        self.person_chosen.emit(person)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._person is None:
            return
        theme = self._context.theme
        painter = QPainter(self)
        side = theme.px(18)
        box = QRect(10, (self.height() - side) // 2, side + 3, side)
        painter.fillRect(box, theme.colours.card)
        draw_avatar(
            painter, theme, 11, box.top(), initials_of(self._person.name), self._person.id, 18
        )
        if self._number:
            width = int(theme.text_width(self._number, Text.META)) + 2
            room = QRect(self.width() - 11 - width, 0, width, self.height())
            painter.fillRect(room.adjusted(-6, 4, 0, -4), theme.colours.card)
            draw_text(
                painter,
                theme,
                room,
                self._number,
                Text.META,
                theme.colours.ink3,
                side=Side.RIGHT,
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._looking and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The list still shows the matches of an earlier text.
            self._takes_first = True
            return
        if self._list is not None and self._list.isVisible():
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._list.move_by(1 if event.key() == Qt.Key.Key_Down else -1)
                return
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_row_chosen(self._list.current())
                return
            if event.key() == Qt.Key.Key_Escape:
                self._close_list()
                return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if not self._takes_first:
            self._close_list()
        elif self._list is not None:
            self._list.hide()
        super().focusOutEvent(event)
        self.looked_up.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_up.emit()
        if event.reason() in _BY_THE_OWNER and self._person is None and self.text().strip():
            self._look_up()  # show the list again

    def _on_text_edited(self, text: str) -> None:
        if self._person is not None:
            self._person = None
            self._number = ""
            self.person_chosen.emit(None)
        self._takes_first = False
        self._fits = None
        if text.strip():
            self._look_up()
        else:
            self._close_list()

    def _look_up(self) -> None:
        self._looking = True
        latest = f"person-field-{id(self)}"
        self._context.runner.run(_find, self.text()).on_success(self._show_list).coalesce(latest)

    def _show_list(self, people: Sequence[PersonRow]) -> None:
        takes_first = self._takes_first
        self._looking = self._takes_first = False
        self._fits = bool(people)
        self.looked_up.emit()
        if takes_first and people and self._person is None:
            self._on_row_chosen(people[0])
            return
        if takes_first and not people and self.hasFocus():
            self.returnPressed.emit()
            return
        if not self.hasFocus() or self._person is not None or not people:
            self._close_list()
            return
        if self._list is None:
            self._list = _Suggestions(self._context.theme, self.window())
            self._list.row_chosen.connect(self._on_row_chosen)
        self._list.show_people(people, self)

    def _on_row_chosen(self, row: PersonRow) -> None:
        self.choose(PersonRef(row.id, row.name))

    def _show_number(self, number: str) -> None:
        self._number = number
        self.update()

    def _close_list(self) -> None:
        self._looking = self._takes_first = False
        self._context.runner.cancel(f"person-field-{id(self)}")
        if self._list is not None:
            self._list.hide()


class _Suggestions(QWidget):
    """The list of matches below the field, which keeps the focus."""

    row_chosen = Signal(object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._over = window
        self._people: Sequence[PersonRow] = ()
        self._current = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_people(self, people: Sequence[PersonRow], field: QWidget) -> None:
        self._people = people[:_MOST]
        self._current = 0
        corner = field.mapTo(self._over, QPoint(0, field.height() + 4))
        height = len(self._people) * self._theme.px(_ROW) + 10
        self.setGeometry(corner.x(), corner.y(), field.width(), height)
        self.setAccessibleName(", ".join(person.name for person in self._people))
        self.show()
        self.raise_()
        self._tell_current()

    def current(self) -> PersonRow:
        return self._people[self._current]

    def move_by(self, step: int) -> None:
        self._current = (self._current + step) % len(self._people)
        self._tell_current()

    def _tell_current(self) -> None:
        person = self.current()
        announce(self, f"{person.name}, {person.second}" if person.second else person.name)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = (int(event.position().y()) - 5) // self._theme.px(_ROW)
        if 0 <= row < len(self._people):
            self._current = row
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = (int(event.position().y()) - 5) // self._theme.px(_ROW)
        if 0 <= row < len(self._people):
            self.row_chosen.emit(self._people[row])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, c = self._theme, self._theme.colours
        draw_box(painter, self.rect(), 8, c.card, c.line2)
        height, side = theme.px(_ROW), theme.px(22)
        for number, person in enumerate(self._people):
            row = QRect(5, 5 + number * height, self.width() - 10, height)
            if number == self._current:
                draw_box(painter, row, 5, c.tint, None)
            top = row.top() + (height - side) // 2
            draw_avatar(painter, theme, 12, top, initials_of(person.name), person.id, 22)
            left = 12 + side + 10
            room = QRect(left, row.top(), row.right() - left - 6, height)
            wide = draw_text(painter, theme, room, person.name, Text.SMALL, c.ink, 600)
            room.setLeft(round(left + wide) + 10)
            draw_text(painter, theme, room, person.second, Text.META, c.ink3, side=Side.RIGHT)


def _find(desk: Desk, text: str) -> Sequence[PersonRow]:
    from desk.services.search import find_people

    return find_people(desk, text, _MOST, on_record=False)


def _number_of(desk: Desk, person: int) -> str:
    from desk.services.people import get_person

    phones = get_person(desk, person).fields.phones
    if not phones:
        return ""
    best = next((phone for phone in phones if phone.preferred), phones[0])
    return best.shown or best.raw
