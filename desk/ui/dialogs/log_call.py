"""The form of a call: person, direction, length, summary and outcome."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.calls import Call, Direction, Outcome
from desk.domain.dates import parse_duration
from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.formatting.days import moment_examples, read_past_moment, unclear_moment
from desk.formatting.durations import minutes_and_seconds
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FieldError, FormDialog
from desk.ui.dialogs.person_field import PersonField
from desk.ui.draft import Content
from desk.ui.task_runner import Task, TaskError
from desk.ui.theme.theme import Theme
from desk.ui.translation import tr as _tr
from desk.ui.widgets.button import ButtonKind, DeskButton, FilterButton
from desk.ui.widgets.faces import Face, FacePicker
from desk.ui.widgets.field import Field, TextField

if TYPE_CHECKING:
    from desk.services.calls import CallFields


DRAFT = "log-call"
_OUTGOING = (Outcome.TALKED, Outcome.NO_ANSWER, Outcome.VOICEMAIL)
_INCOMING = (Outcome.TALKED, Outcome.MISSED, Outcome.VOICEMAIL)


class LogCallDialog(FormDialog):
    """Logs a call, or edits a logged one."""

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
        """With `call` that one is edited, and the other arguments are ignored."""
        theme = context.theme
        super().__init__(
            context,
            _tr("Log a call") if call is None else _title(call),
            _tr("Save call"),
            width=390,
            draft=DRAFT if call is None else f"call:{call.id}",
            rejectable=call is not None,
        )
        self._call = call
        self._saved = False
        self._promises = False  # open the form of a promise once the call is saved
        self.whom = PersonField(context, self.tr("Name or number"), self.tr("With"))
        self.add_row(self.tr("With"), self.whom)
        self.i_did = FilterButton(theme, self.tr("I did"), "phone-outgoing")
        self.they_did = FilterButton(theme, self.tr("They did"), "phone-incoming")
        self.length = Field(theme, self.tr("like 6 min"), name=self.tr("How long?"), height=32)
        self.length.setFixedWidth(theme.px(110))
        self.add_beside(
            (self.tr("Who called?"), self._sides(), 1, ""),
            (self.tr("How long?"), self.length, 0, ""),
        )
        self.ending = CallEnding(theme)
        self.body.addSpacing(4)
        self.body.addWidget(self.ending)
        self.when = Field(theme, moment_examples(context.formatter), "clock")
        self.when.setAccessibleName(self.tr("When was it?"))
        self._earlier = self.add_row(self.tr("When was it?"), self.when)
        self._earlier.hide()  # not needed for a call that ended just now
        self.about = TextField(theme, name=self.tr("What was it about?"))
        self.add_row(self.tr("What was it about?"), self.about, key="about")
        self.body.addSpacing(12)
        self.faces = FacePicker(theme)
        self.body.addWidget(self.faces)
        own = self.tr("In their own words")
        self.own_words = Field(theme, own, name=own)
        self._said = _under(self.own_words, 8)
        self.body.addWidget(self._said)
        self.add_failure(0)
        if call is None:
            self._add_buttons()
            self._set_incoming(incoming)
            if person is not None or number:
                self.whom.choose(person, number)
        else:
            self._show_call(call)
        self._listen()
        known = call is not None or person is not None or bool(number)
        self.open_form(self.typed(), self.about if known else self.whom)

    # building

    def _sides(self) -> QWidget:
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
        return choice

    def _add_buttons(self) -> None:
        promise = DeskButton(self._theme, self.tr("Promise…"), icon="handshake", large=True)
        promise.setObjectName("promise")
        promise.clicked.connect(self._on_promise_clicked)
        earlier = self.tr("It was earlier…")
        self.earlier = DeskButton(
            self._theme, "", ButtonKind.QUIET, "clock", large=True, name=earlier
        )
        self.earlier.clicked.connect(self._on_earlier_clicked)
        self.add_extra_button(promise)
        self.add_extra_button(self.earlier)

    def _listen(self) -> None:
        self.i_did.clicked.connect(lambda: self._on_side_clicked(False))
        self.they_did.clicked.connect(lambda: self._on_side_clicked(True))
        self.ending.ending_chosen.connect(self.on_changed)
        self.whom.person_chosen.connect(self.on_changed)
        self.whom.textEdited.connect(self.on_changed)
        self.whom.looked_up.connect(self.refresh)
        self.length.textChanged.connect(self.on_changed)
        self.length.editingFinished.connect(self._on_length_finished)
        self.when.textChanged.connect(self.on_changed)
        self.own_words.textChanged.connect(self.on_changed)
        self.faces.face_chosen.connect(self.on_changed)
        self.rejected.connect(self._on_rejected)

    # what is chosen

    def _show_call(self, call: Call) -> None:
        if call.outcome is Outcome.HELD:
            self.ending.offer_held()
        self.whom.choose(call.person, call.number)
        self._set_incoming(call.direction is Direction.INCOMING)
        self.ending.choose(call.outcome)
        self.length.setText(
            ""
            if call.seconds is None
            else minutes_and_seconds(call.seconds, self._context.formatter)
        )
        self.when.setText(self._written(call.at))
        self._earlier.show()
        self.about.setPlainText(call.summary)
        self.faces.set_face(None if call.felt is None else Face[Felt(call.felt).name])
        # A rating cannot be changed; a remark can be added from the timeline.
        self.faces.setDisabled(call.felt is not None)
        self.own_words.setDisabled(call.felt is not None)
        self.own_words.setText(call.words)

    def _written(self, at: datetime) -> str:
        return f"{self._context.formatter.clock.local(at):%Y-%m-%d %H:%M}"

    def _set_incoming(self, incoming: bool) -> None:
        self.i_did.setChecked(not incoming)
        self.they_did.setChecked(incoming)
        self.ending.set_incoming(incoming)

    def _on_side_clicked(self, incoming: bool) -> None:
        self._set_incoming(incoming)
        self.on_changed()

    def _on_earlier_clicked(self) -> None:
        self._earlier.setHidden(not self._earlier.isHidden())
        (self.about if self._earlier.isHidden() else self.when).setFocus(
            Qt.FocusReason.OtherFocusReason
        )
        self.on_changed()

    def _at(self) -> datetime | None:
        """Return the moment of the call: now unless another is typed, None if not understood."""
        text, clock = self.when.text().strip(), self._context.formatter.clock
        if self._call is not None and text == self._written(self._call.at):
            return self._call.at  # with its seconds
        if self._call is None and (self._earlier.isHidden() or not text):
            return clock.now()
        return read_past_moment(text, self._context.formatter) if text else None

    def _seconds(self) -> int | None:
        return parse_duration(self.length.text(), self._context.formatter.date_style)

    def _on_length_finished(self) -> None:
        """Write "1:20" in words: it might have been an hour and twenty minutes."""
        seconds = self._seconds()
        if seconds is not None and ":" in self.length.text():
            self.length.setText(minutes_and_seconds(seconds, self._context.formatter))
        self.refresh()

    def validate(self) -> list[FieldError]:
        errors = []
        if self.whom.person is None and not self.whom.number:
            errors.append(FieldError(self.whom, self.whom.missing()))
        length = self.length.text().strip()
        if length and self._seconds() is None:
            how = self.tr("A length is written like “6 min” or “1:20”.")
            errors.append(FieldError(self.length, "" if self.length.hasFocus() else how))
        if self._at() is None:
            errors.append(FieldError(self.when))
        return errors

    def refresh(self) -> None:
        super().refresh()
        at = self._at()
        self._earlier.set_help(
            unclear_moment(self.when.text().strip(), self._context.formatter)
            if at is None
            else self._context.formatter.moment(at)
        )
        self._said.setHidden(self.faces.face() is None)

    # the draft

    def typed(self) -> Content:
        person, face = self.whom.person, self.faces.face()
        return super().typed() | {
            "person": person.id if person is not None else None,
            "name": person.name if person is not None else "",
            "with": self.whom.text(),
            "incoming": self.they_did.isChecked(),
            "outcome": self.ending.outcome().value,
            "length": self.length.text(),
            "when": "" if self._earlier.isHidden() else self.when.text(),
            "felt": face.name if face is not None else "",
            "words": self.own_words.text(),
        }

    def restore(self, content: Content | None) -> None:
        """Restore the draft, unless it is about another person or a new call has text already."""
        if not content or (self._call is None and self.about.toPlainText()):
            return
        person = self.whom.person
        of_person = content.get("person")
        if self._call is None and person is not None and of_person not in (None, person.id):
            return
        if self._call is not None or (person is None and not self.whom.text()):
            self._restore_whom(content)
        if when := str(content.get("when", "")):
            self.when.setText(when)
            self._earlier.show()
        self.length.setText(str(content.get("length", "")))
        self.fill(content)
        self.faces.set_face(Face.__members__.get(str(content.get("felt", ""))))
        self.own_words.setText(str(content.get("words", "")))
        self.refresh()

    def _restore_whom(self, content: Content) -> None:
        if not isinstance(content.get("person"), int):
            self.whom.choose(None, str(content.get("with", "")))
        elif self.whom.person is None or self.whom.person.id != content["person"]:
            self.whom.choose(PersonRef(content["person"], str(content.get("name", ""))))
        self._set_incoming(bool(content.get("incoming")))
        if content.get("outcome") in set(Outcome):
            self.ending.choose(Outcome(content["outcome"]))

    def _on_rejected(self) -> None:
        # Only a form with text is kept as a draft.
        empty = self._call is None and not self.about.toPlainText().strip()
        if empty and not self._saved and self._draft is not None:
            self._draft.drop()

    # saving

    def write(self) -> Task[int]:
        from desk.services.calls import edit_call, log_call

        write, fields, draft = self._context.operations.write, self._call_fields(), self.draft_key
        if self._call is None:
            return write(log_call, fields, draft=draft)
        return write(edit_call, self._call.id, fields, draft=draft)

    def _call_fields(self) -> "CallFields":
        from desk.services.calls import CallFields

        face, person, number = self.faces.face(), self.whom.person, self.whom.number
        if self._call is not None and person is not None:
            # A call keeps the number it came from when it is linked to a person.
            number = self._call.number
        now = self._call is None and self._earlier.isHidden()
        return CallFields(
            person=person.id if person is not None else None,
            number=number,
            direction=Direction.INCOMING if self.they_did.isChecked() else Direction.OUTGOING,
            outcome=self.ending.outcome(),
            at=None if now else self._at(),
            seconds=self._seconds(),
            summary=self.about.toPlainText(),
            felt=Felt[face.name] if face is not None else None,
            words=self.own_words.text() if face is not None else "",
        )

    def on_saved(self, call: int) -> None:
        self._saved = True
        super().on_saved(call)
        if self._promises:
            # After `accept`, which would take the focus from the next dialog.
            self.promise_requested.emit(self.whom.person)

    def on_failed(self, error: TaskError) -> None:
        self._promises = False
        super().on_failed(error)

    def _on_promise_clicked(self) -> None:
        if self.accept_button.isEnabled():
            self._promises = True
            self.submit()
        else:
            self.reject()
            self.promise_requested.emit(self.whom.person)


def _title(call: Call) -> str:
    who = first_name(call.person.name) if call.person is not None else call.number
    return _tr("The call with {name}").format(name=isolated(who))


def _under(widget: QWidget, above: int) -> QWidget:
    """Return a hidden widget that contains `widget` and the space above it."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, above, 0, 0)
    column.addWidget(widget)
    part.hide()
    return part


class CallEnding(QWidget):
    """A choice of outcomes, of which one is always checked.

    "Held" is offered only for a call that was held (see `offer_held`).
    """

    ending_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How did it end?"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._held = False
        self._incoming = False
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._buttons: dict[Outcome, FilterButton] = {}
        for outcome, text in (
            (Outcome.TALKED, self.tr("Talked")),
            (Outcome.NO_ANSWER, self.tr("No answer")),
            (Outcome.MISSED, self.tr("Missed")),
            (Outcome.VOICEMAIL, self.tr("Voicemail")),
            (Outcome.HELD, self.tr("Held")),
        ):
            button = FilterButton(theme, text)
            button.clicked.connect(self.ending_chosen)
            self._buttons[outcome] = button
            self._group.addButton(button)
            button.setAutoExclusive(True)  # a radio button to assistive tools
            row.addWidget(button)
        row.addStretch(1)
        self._buttons[Outcome.TALKED].setChecked(True)
        self.set_incoming(False)

    def outcome(self) -> Outcome:
        return next(o for o, button in self._buttons.items() if button.isChecked())

    def choose(self, outcome: Outcome) -> None:
        """Select this outcome if it is one of the choices."""
        if outcome in self.choices():
            self._buttons[outcome].setChecked(True)

    def choices(self) -> tuple[Outcome, ...]:
        if not self._incoming:
            return _OUTGOING
        return (*_INCOMING, Outcome.HELD) if self._held else _INCOMING

    def set_incoming(self, incoming: bool) -> None:
        """Show the outcomes of this direction; select "talked" if the chosen one is hidden."""
        self._incoming = incoming
        for outcome, button in self._buttons.items():
            button.setVisible(outcome in self.choices())
        if self.outcome() not in self.choices():
            self._buttons[Outcome.TALKED].setChecked(True)

    def offer_held(self) -> None:
        self._held = True
        self.set_incoming(self._incoming)
