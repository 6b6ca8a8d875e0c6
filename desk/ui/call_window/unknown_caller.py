"""The part of the call window for an unknown number: a field that asks who it is, suggestions."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk.domain.calls import Caller
from desk.domain.people import PersonRef, PersonRow
from desk.formatting import caller as caller_text
from desk.formatting.text import isolated, one_line
from desk.record import record
from desk.services.desk import Desk
from desk.ui.actions import shortcuts
from desk.ui.context import UiContext
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.announce import announce
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import (
    Run,
    Side,
    draw_box,
    draw_key_hint,
    draw_runs,
    draw_text,
    hline,
    runs_of,
)

_MOST = 4
_LATEST = "who is it"


class UnknownCaller(QWidget):
    """Asks who it is; its field keeps the focus: Enter adds a person, Alt L links one, arrows
    choose."""

    add_chosen = Signal(str)  # the name of a new person
    link_chosen = Signal(object)  # PersonRef
    no_customer_chosen = Signal()
    typed = Signal()
    given_up = Signal()  # Esc was pressed, and the call had a person before

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._linking = False
        self._may_add = True
        self._people: Sequence[PersonRow] = ()
        self.number = PlainLabel(theme, "", Text.CALL_NAME, wrap=True, most_lines=2)
        self._about = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True)
        self._ask = PlainLabel(theme, self.tr("Who is it?"), Text.SMALL, weight=600)
        self.field = Field(
            theme,
            self.tr("A name"),
            "user-round",
            icon_token="ink2",
            name=self.tr("Who is it?"),
            pad=12,
        )
        self.field.setMaxLength(200)
        self.choices = SuggestionList(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.number)
        column.addSpacing(4)
        column.addWidget(self._about)
        column.addSpacing(16)
        column.addWidget(self._ask)
        column.addSpacing(6)
        column.addWidget(self.field)
        column.addSpacing(4)
        column.addWidget(self.choices)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_field_text_changed)

    def show_caller(self, caller: Caller, number: str) -> None:
        self.number.setText(caller.number or number or self.tr("No number"))
        if caller.people:
            self._about.setText(caller_text.somebody_else(caller.people, self._context.formatter))
        else:
            about = caller_text.about_number(
                caller.past, caller.no_customer, self._context.formatter
            )
            self._about.setText(about)
        self._may_add = bool(caller.number) and not caller.no_customer and not caller.people
        self._show_choices()

    def set_name(self, text: str) -> None:
        self.field.setText(text)

    def start_linking(self) -> None:
        """List the people who match the typed text; if there is only one, choose them."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        one = self._only_one()
        if one is not None and not self._linking:
            self.link_chosen.emit(one)
            return
        self._linking = True
        self._look()
        self._show_choices()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.choices.move_by(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                if self.field.text().strip() or self._linking:
                    self.choices.press()
            case Qt.Key.Key_Escape if self._linking:
                self._linking = False
                self._show_choices()
            case Qt.Key.Key_Escape if not self.field.text():
                self.given_up.emit()
            case _:
                return False
        return True

    # internals

    def _on_field_text_changed(self, _text: str) -> None:
        self._people = ()
        self._look()
        self._show_choices()
        self.typed.emit()

    def _look(self) -> None:
        text = self.field.text().strip()
        if text:
            self._context.runner.run(_find, text).on_success(self._show_people).coalesce(_LATEST)
        else:
            self._context.runner.cancel(_LATEST)
            self._people = ()

    def _show_people(self, people: Sequence[PersonRow]) -> None:
        self._people = people
        self._show_choices()

    def _only_one(self) -> PersonRef | None:
        if len(self._people) == 1 and self.field.text().strip():
            return PersonRef(self._people[0].id, self._people[0].name)
        return None

    def _show_choices(self) -> None:
        typed = one_line(self.field.text().strip())
        if self._linking:
            self.choices.show_choices(self._to_link(typed))
            return
        choices = []
        if typed:
            who = Run(isolated(typed), "ink", 600)
            runs = runs_of(self.tr("Add {name} as someone new"), name=who)
            choices.append(
                Suggestion("add", runs, "user-plus", self.tr("Enter"), on_chosen=self._add)
            )
        one = self._only_one()
        if one is not None:
            who = Run(isolated(one.name), "ink", 600)
            runs = runs_of(self.tr("It is {name}"), name=who)
            choices.append(
                self._person(one, runs, shortcuts.CALL_LINK.keys, self._people[0].second)
            )
        else:
            link = Run(self.tr("Link to someone on your desk…"))
            choices.append(
                Suggestion(
                    "link",
                    (link,),
                    "link",
                    shortcuts.CALL_LINK.keys,
                    on_chosen=self.start_linking,
                )
            )
        if self._may_add:
            no_customer = Run(self.tr("Not a customer, don’t ask again"))
            choices.append(
                Suggestion(
                    "no customer", (no_customer,), "x", on_chosen=self.no_customer_chosen.emit
                )
            )
        self.choices.show_choices(choices)

    def _add(self) -> None:
        self.add_chosen.emit(self.field.text().strip())

    def _person(
        self, person: PersonRef, runs: tuple[Run, ...], keys: str, detail: str
    ) -> "Suggestion":
        return Suggestion(
            "person",
            runs,
            keys=keys,
            person=person,
            detail=detail,
            on_chosen=lambda: self.link_chosen.emit(person),
        )

    def _to_link(self, typed: str) -> list["Suggestion"]:
        if not typed:
            return [
                Suggestion("hint", (Run(self.tr("Type a name or a number"), "ink2"),), "search")
            ]
        if not self._people:
            return [Suggestion("hint", (Run(self.tr("Nobody of that name"), "ink2"),), "search")]
        return [
            self._person(
                PersonRef(row.id, row.name),
                (Run(row.name, "ink", 600),),
                self.tr("Enter") if number == 0 else "",
                row.second,
            )
            for number, row in enumerate(self._people)
        ]


def _find(desk: Desk, text: str) -> Sequence[PersonRow]:
    from desk.services.search import find_people

    return find_people(desk, text, _MOST, on_record=False)


@record(frozen=True, slots=True)
class Suggestion:
    """A line of the list that runs `on_chosen`; a person has their picture instead of the icon."""

    name: str
    runs: tuple[Run, ...]
    icon: str = ""
    keys: str = ""
    person: PersonRef | None = None
    detail: str = ""
    on_chosen: Callable[[], object] = lambda: None

    @property
    def spoken(self) -> str:
        text = "".join(run.text for run in self.runs)
        return f"{text}, {self.detail}" if self.detail else text


class SuggestionList(QWidget):
    """A list with one current line; the field calls `move_by` for arrows and `press` for Enter."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_SuggestionRow] = []
        self._current = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_choices(self, choices: Sequence[Suggestion]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for number, choice in enumerate(choices):
            row = _SuggestionRow(self._theme, choice, number, number == len(choices) - 1)
            row.clicked.connect(lambda _=False, choice=choice: choice.on_chosen())
            row.reached.connect(self._go_to)
            self._rows.append(row)
            self._column.addWidget(row)
        self.setVisible(bool(choices))
        self._go_to(0)

    def choices(self) -> list[Suggestion]:
        return [row.choice for row in self._rows]

    def move_by(self, step: int) -> None:
        if self._rows:
            self._go_to((self._current + step) % len(self._rows))
            announce(self, self._rows[self._current].choice.spoken)

    def press(self) -> None:
        """Run the current line."""
        if self._rows:
            self._rows[self._current].choice.on_chosen()

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 6, c.card, c.line2)

    def _go_to(self, number: int) -> None:
        self._current = number
        for row in self._rows:
            row.set_current(row.number == number)


class _SuggestionRow(PaintedButton):
    reached = Signal(int)  # index of the line that the pointer entered

    def __init__(self, theme: Theme, choice: Suggestion, number: int, last: bool) -> None:
        super().__init__(theme, name=choice.spoken)
        self._is_current = False
        self._last = last
        self.choice = choice
        self.number = number
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_current(self, current: bool) -> None:
        self._is_current = current
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(38))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def mouseMoveEvent(self, event: object) -> None:
        self.reached.emit(self.number)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        theme, c = self._theme, self._theme.colours
        if self._is_current:
            # Rounded only at the corners of the list, so that it does not cover them.
            above, below = 0 if self.number == 0 else -6, 0 if self._last else 6
            painter.setClipRect(self.rect())
            draw_box(painter, self.rect().adjusted(0, above, 0, below), 5, c.tint, None)
            painter.setClipping(False)
        if self.number:
            hline(painter, 0, 0, self.width(), c.line)
        middle = (self.height() + 1) // 2
        size, left = theme.px(16), 12
        ink = c.accent_ink if self._is_current else c.ink2
        person = self.choice.person
        if person is not None:
            side = theme.px(22)
            initials = initials_of(person.name)
            draw_avatar(painter, theme, left - 3, middle - side // 2, initials, person.id, 22)
        else:
            theme.draw_icon(painter, self.choice.icon, left, middle - size / 2, size, ink)
        right = self.width() - 8
        if self.choice.keys:
            right = draw_key_hint(painter, theme, right, middle, self.choice.keys) - 10
        box = QRect(left + size + 10, 1, right - left - size - 10, self.height() - 1)
        wide = draw_runs(painter, theme, box, self.choice.runs, Text.SMALL)
        if self.choice.detail:
            box.setLeft(round(box.left() + wide) + 10)
            draw_text(painter, theme, box, self.choice.detail, Text.META, c.ink3, side=Side.RIGHT)
