"""A number the desk does not know: who is it?"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.calls import Caller
from desk.domain.people import PersonRef, PersonRow
from desk.formatting import caller as caller_text
from desk.formatting.text import isolated, one_line
from desk.services.desk import Desk
from desk.ui.actions import shortcuts
from desk.ui.call_window.suggestions import Suggestion, SuggestionList
from desk.ui.context import UiContext
from desk.ui.theme.typography import Text
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painting import Run, runs_of

_MOST = 4
_LATEST = "who is it"


class UnknownCaller(QWidget):
    """The keyboard stays in the field. Enter adds, Alt L links, arrows choose."""

    add_chosen = Signal(str)  # a name
    link_chosen = Signal(object)  # PersonRef
    no_customer_chosen = Signal()
    typed = Signal()
    given_up = Signal()  # Esc, where there was somebody before

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
            self._about.setText(caller_text.somebody_else(caller.people, self._context.words))
        else:
            about = caller_text.about_number(caller.past, caller.no_customer, self._context.words)
            self._about.setText(about)
        self._may_add = bool(caller.number) and not caller.no_customer and not caller.people
        self._show_choices()

    def set_name(self, text: str) -> None:
        self.field.setText(text)

    def start_linking(self) -> None:
        """List the people who fit what is typed; with one only, it is them."""
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

    # inside

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
    ) -> Suggestion:
        return Suggestion(
            "person",
            runs,
            keys=keys,
            person=person,
            detail=detail,
            on_chosen=lambda: self.link_chosen.emit(person),
        )

    def _to_link(self, typed: str) -> list[Suggestion]:
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
