"""Log a call, or put one right: with whom, who called, how long, what about, how it went."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.calls import Call, Direction, Outcome
from desk.domain.dates import parse_when
from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.formatting.durations import clock_time
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.dialogs.call_ending import CallEnding
from desk.ui.dialogs.call_length import read_length
from desk.ui.dialogs.person_field import PersonField
from desk.ui.draft import Draft
from desk.ui.task_runner import TaskError
from desk.ui.theme.typography import Text
from desk.ui.translation import tr as _tr
from desk.ui.widgets.button import ButtonKind, DeskButton, FilterButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.faces import Face, FacePicker
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from desk.services.calls import CallFields

DRAFT = "log-call"


class LogCallDialog(CardDialog):
    """What is typed is kept as a draft at each keystroke, and is there again next time."""

    promise_requested = Signal(object)  # PersonRef or None

    def __init__(
        self,
        context: UiContext,
        *,
        person: PersonRef | None = None,
        number: str = "",
        incoming: bool = False,
        call: Call | None = None,
    ) -> None:
        """With `call`, that one is put right; the others then do not matter."""
        theme = context.theme
        super().__init__(
            theme, context.window, _tr("Log a call") if call is None else _title(call), 390
        )
        self._context = context
        self._call = call
        self._draft = Draft(context.runner, DRAFT if call is None else f"call:{call.id}", None)
        self._saved = False
        self._promises = False  # something, once the call is saved
        self.whom = PersonField(context, self.tr("Name or number"), self.tr("With"))
        self._add(self.tr("With"), self.whom)
        self._missing, self._is_missing = self._hint()
        self.i_did = FilterButton(theme, self.tr("I did"), "phone-outgoing")
        self.they_did = FilterButton(theme, self.tr("They did"), "phone-incoming")
        self.length = Field(theme, self.tr("6 min"), name=self.tr("How long?"), height=32)
        self.body.addLayout(self._who_called())
        _, self._no_length = self._hint(self.tr("A length is written like “6 min” or “1:20”."))
        self.ending = CallEnding(theme)
        self.body.addSpacing(4)
        self.body.addWidget(self.ending)
        self.when = Field(theme, self.tr("“yesterday at 5” or “Apr 3, 9:30”"), "clock")
        self._moment = PlainLabel(theme, "", Text.META, "ink3")
        self._earlier = self._when_was_it()
        self.about = TextField(theme, name=self.tr("What was it about?"))
        self._add(self.tr("What was it about?"), self.about)
        self.body.addSpacing(12)
        self.faces = FacePicker(theme)
        self.body.addWidget(self.faces)
        own = self.tr("In their own words")
        self.own_words = Field(theme, own, name=own)
        self._said = _under(self.own_words, 8)
        self.body.addWidget(self._said)
        self._trouble = PlainLabel(theme, "", Text.SMALL, "late", wrap=True)
        self._trouble.hide()
        self.body.addWidget(self._trouble)
        self._add_buttons()
        if call is not None:
            self._show_call(call)
        else:
            self._set_incoming(incoming)
            if person is not None or number:
                self.whom.choose(person, number)
        self._listen()
        self._draft.read(self._restore)
        self._look()
        known = call is not None or person is not None or bool(number)
        self.open_card(self.about if known else self.whom)

    # building

    def _add(self, label: str, widget: QWidget) -> None:
        self.body.addLayout(self._labelled(label, widget, 0 if self.body.count() == 0 else 14))

    def _hint(self, text: str = "") -> tuple[PlainLabel, QWidget]:
        """Why the call cannot be saved yet, under the field that it is about; and its room."""
        hint = PlainLabel(self._context.theme, text, Text.META, "ink2", wrap=True)
        room = _under(hint, 5)
        self.body.addWidget(room)
        return hint, room

    def _labelled(self, label: str, widget: QWidget, above: int) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(5)
        column.setContentsMargins(0, above, 0, 0)
        column.addWidget(PlainLabel(self._context.theme, label, Text.SMALL, weight=500))
        column.addWidget(widget)
        return column

    def _who_called(self) -> QHBoxLayout:
        sides = QButtonGroup(self)
        choice = QWidget()
        beside = QHBoxLayout(choice)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(4)
        for button in (self.i_did, self.they_did):
            sides.addButton(button)
            button.setAutoExclusive(True)  # a radio button to assistive tools
            beside.addWidget(button)
        beside.addStretch(1)
        self.length.setFixedWidth(self._context.theme.px(110))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(self._labelled(self.tr("Who called?"), choice, 14), 1)
        row.addLayout(self._labelled(self.tr("How long?"), self.length, 14))
        return row

    def _when_was_it(self) -> QWidget:
        """Not there for a call of just now."""
        self.when.setAccessibleName(self.tr("When was it?"))
        part = QWidget()
        column = self._labelled(self.tr("When was it?"), self.when, 14)
        column.addWidget(self._moment)
        part.setLayout(column)
        part.hide()
        self.body.addWidget(part)
        return part

    def _add_buttons(self) -> None:
        theme = self._context.theme
        footer = self.add_footer()
        self.save = DeskButton(theme, self.tr("Save call"), ButtonKind.FILLED, large=True)
        self.save.clicked.connect(self.save_call)
        if self._call is None:
            promise = DeskButton(theme, self.tr("Promise…"), icon="handshake", large=True)
            promise.clicked.connect(self._on_promise_clicked)
            footer.addWidget(promise)
            earlier = self.tr("It was earlier…")
            self.earlier = DeskButton(
                theme, "", ButtonKind.QUIET, "clock", large=True, name=earlier
            )
            self.earlier.clicked.connect(self._on_earlier_clicked)
            footer.addWidget(self.earlier)
            footer.addStretch(1)
        else:
            never = DeskButton(theme, self.tr("Never mind"), ButtonKind.QUIET, large=True)
            never.clicked.connect(self._on_never_clicked)
            footer.addStretch(1)
            footer.addWidget(never)
        footer.addWidget(self.save)

    def _listen(self) -> None:
        self.i_did.clicked.connect(lambda: self._on_side_clicked(False))
        self.they_did.clicked.connect(lambda: self._on_side_clicked(True))
        self.ending.ending_chosen.connect(self._keep_draft)
        self.whom.person_chosen.connect(self._keep_draft)
        self.whom.textEdited.connect(self._keep_draft)
        self.whom.looked_up.connect(self._look)
        self.about.textChanged.connect(self._keep_draft)
        self.length.textChanged.connect(self._keep_draft)
        self.length.editingFinished.connect(self._look)
        self.when.textChanged.connect(self._keep_draft)
        self.own_words.textChanged.connect(self._keep_draft)
        self.faces.face_chosen.connect(self._keep_draft)
        self.rejected.connect(self._on_rejected)

    # what is chosen

    def _show_call(self, call: Call) -> None:
        if call.outcome is Outcome.HELD:
            self.ending.offer_held()
        self.whom.choose(call.person, call.number)
        self._set_incoming(call.direction is Direction.INCOMING)
        self.ending.choose(call.outcome)
        self.length.setText("" if call.seconds is None else clock_time(call.seconds))
        self.when.setText(self._written(call.at))
        self._earlier.show()
        self.about.setPlainText(call.summary)
        self.faces.set_face(None if call.felt is None else Face[Felt(call.felt).name])
        # What was said stays as it was said; a remark can be added from the timeline.
        self.faces.setDisabled(call.felt is not None)
        self.own_words.setDisabled(call.felt is not None)
        self.own_words.setText(call.words)

    def _written(self, at: datetime) -> str:
        return f"{self._context.words.clock.local(at):%Y-%m-%d %H:%M}"

    def _set_incoming(self, incoming: bool) -> None:
        self.i_did.setChecked(not incoming)
        self.they_did.setChecked(incoming)
        self.ending.set_incoming(incoming)

    def _on_side_clicked(self, incoming: bool) -> None:
        self._set_incoming(incoming)
        self._keep_draft()

    def _on_earlier_clicked(self) -> None:
        self._earlier.setHidden(not self._earlier.isHidden())
        (self.about if self._earlier.isHidden() else self.when).setFocus(
            Qt.FocusReason.OtherFocusReason
        )
        self._keep_draft()

    def _at(self) -> datetime | None:
        """When it was; now, where nothing else is said; None where that is not understood."""
        text, clock = self.when.text().strip(), self._context.words.clock
        if self._call is not None and text == self._written(self._call.at):
            return self._call.at  # to the second, as it was
        if self._call is None and (self._earlier.isHidden() or not text):
            return clock.now()
        month_first = self._context.words.month_first
        found = (
            parse_when(text, clock.now(), clock.zone(), month_first=month_first, past=True)
            if text
            else None
        )
        return found if found is None or found <= clock.now() else None

    def _look(self) -> None:
        said, at = self.length.text().strip(), self._at()
        self._moment.setText(
            self.tr("Desk does not know that moment yet.")
            if at is None
            else self._context.words.moment(at)
        )
        self._said.setHidden(self.faces.face() is None)
        readable = not said or read_length(said) is not None
        self._no_length.setHidden(readable or self.length.hasFocus())
        self._missing.setText(missing := self.whom.missing())
        self._is_missing.setHidden(not missing)
        known = self.whom.person is not None or bool(self.whom.number)
        self.save.setEnabled(known and at is not None and readable)

    # the draft

    def _typed(self) -> dict[str, Any]:
        person, face = self.whom.person, self.faces.face()
        return {
            "person": person.id if person is not None else None,
            "name": person.name if person is not None else "",
            "with": self.whom.text(),
            "incoming": self.they_did.isChecked(),
            "outcome": self.ending.outcome().value,
            "length": self.length.text(),
            "when": "" if self._earlier.isHidden() else self.when.text(),
            "about": self.about.toPlainText(),
            "felt": face.name if face is not None else "",
            "words": self.own_words.text(),
        }

    def _keep_draft(self, *_: object) -> None:
        self._look()
        self._draft.keep(self._typed())

    def _restore(self, draft: dict[str, Any] | None) -> None:
        """Put back what was typed before, unless it is about somebody else."""
        if not draft or (self._call is None and self.about.toPlainText()):
            return
        person = self.whom.person
        if (
            self._call is None
            and person is not None
            and draft.get("person")
            not in (
                None,
                person.id,
            )
        ):
            return
        if self._call is not None or (person is None and not self.whom.text()):
            self._restore_whom(draft)
        self.length.setText(str(draft.get("length", "")))
        if when := str(draft.get("when", "")):
            self.when.setText(when)
            self._earlier.show()
        self.about.setPlainText(str(draft.get("about", "")))
        self.faces.set_face(Face.__members__.get(str(draft.get("felt", ""))))
        self.own_words.setText(str(draft.get("words", "")))
        self._look()

    def _restore_whom(self, draft: dict[str, Any]) -> None:
        if not isinstance(draft.get("person"), int):
            self.whom.choose(None, str(draft.get("with", "")))
        elif self.whom.person is None or self.whom.person.id != draft["person"]:
            self.whom.choose(PersonRef(draft["person"], str(draft.get("name", ""))))
        self._set_incoming(bool(draft.get("incoming")))
        if draft.get("outcome") in set(Outcome):
            self.ending.choose(Outcome(draft["outcome"]))

    def _on_rejected(self) -> None:
        # Kept where there are words in it; an empty form is no draft.
        if not self._saved and self._call is None and not self.about.toPlainText().strip():
            self._draft.drop()

    def _on_never_clicked(self) -> None:
        """The call stays as it was."""
        self._draft.drop()
        self.reject()

    # saving

    def save_call(self) -> None:
        from desk.services.calls import edit_call, log_call

        if not self.save.isEnabled():
            return
        self.save.setEnabled(False)
        operations, draft = self._context.operations, self._draft.hand_over()
        if self._call is None:
            task = operations.write(log_call, self._fields(), draft=draft)
        else:
            task = operations.write(edit_call, self._call.id, self._fields(), draft=draft)
        task.on_success(self._on_saved).on_error(self._on_failed)

    def _fields(self) -> "CallFields":
        from desk.services.calls import CallFields

        face, person, number = self.faces.face(), self.whom.person, self.whom.number
        if self._call is not None and person is not None:
            # A call that turns out to be somebody's came from its own number all the same.
            number = self._call.number
        now = self._call is None and self._earlier.isHidden()
        return CallFields(
            person=person.id if person is not None else None,
            number=number,
            direction=Direction.INCOMING if self.they_did.isChecked() else Direction.OUTGOING,
            outcome=self.ending.outcome(),
            at=None if now else self._at(),
            seconds=read_length(self.length.text()),
            summary=self.about.toPlainText(),
            felt=Felt[face.name] if face is not None else None,
            words=self.own_words.text() if face is not None else "",
        )

    def _on_saved(self, _call: int) -> None:
        self._saved = True
        self.accept()
        if self._promises:
            # Not before this card has given the keyboard back: it would take it from the next one.
            self.promise_requested.emit(self.whom.person)

    def _on_failed(self, trouble: TaskError) -> None:
        self._promises = False
        self._trouble.setText(trouble.sentence)
        self._trouble.show()
        self._draft.take_back(self._typed())
        self._look()

    def _on_promise_clicked(self) -> None:
        if self.save.isEnabled():
            self._promises = True
            self.save_call()
        else:
            self.reject()
            self.promise_requested.emit(self.whom.person)


def _title(call: Call) -> str:
    who = first_name(call.person.name) if call.person is not None else call.number
    return _tr("The call with {name}").format(name=isolated(who))


def _under(widget: QWidget, above: int) -> QWidget:
    """With room above it that goes when it does."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, above, 0, 0)
    column.addWidget(widget)
    part.hide()
    return part
