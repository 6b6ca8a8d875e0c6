"""Putting right what was logged about a call."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desk.data.records.history import Call, Direction
from desk.data.records.people import Person
from desk.rules.call_back import Outcome
from desk.rules.plain_date import parse_when
from desk.rules.score import Felt
from desk.ui.actions import Actions
from desk.ui.customers.card_form import Form
from desk.ui.customers.timeline_wording import FACES
from desk.ui.dialogs.log_call import read_length
from desk.ui.text import Text, isolated
from desk.ui.theme import Theme
from desk.ui.widgets.button import FilterButton
from desk.ui.widgets.faces import FacePicker
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.label import PlainLabel
from desk.ui.words import Words, clock_time, first_name


class CallDialog(Form):
    """Who called, how it ended, when, how long, what about, how it went."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        actions: Actions,
        words: Words,
        person: Person,
        call: Call,
    ) -> None:
        title = _tr("The call with {name}").format(name=isolated(first_name(person.name)))
        super().__init__(theme, window, title, _tr("Save call"), 420)
        self._actions = actions
        self._words = words
        self._call = call
        self._sides = QButtonGroup(self)
        self.i_did = FilterButton(theme, self.tr("I called"), "phone-outgoing")
        self.they_did = FilterButton(theme, self.tr("They called"), "phone-incoming")
        self._endings = QButtonGroup(self)
        self._outcomes: dict[Outcome, FilterButton] = {}
        self._add_choices()
        self.when = Field(theme, name=self.tr("When?"))
        self.length = Field(theme, self.tr("6 min"), name=self.tr("How long?"))
        self.add_beside((self.tr("When?"), self.when, 3), (self.tr("How long?"), self.length, 2))
        self._moment = PlainLabel(theme, "", Text.META, "ink3")
        self.body.addSpacing(4)
        self.body.addWidget(self._moment)
        self.about = TextField(theme, name=self.tr("What was it about?"))
        self.add_field(self.tr("What was it about?"), self.about)
        self.faces = FacePicker(theme)
        self.body.addSpacing(12)
        self.body.addWidget(self.faces)
        self.words_said = Field(
            theme, self.tr("In their own words"), name=self.tr("In their own words")
        )
        self.body.addSpacing(8)
        self.body.addWidget(self.words_said)
        self.add_trouble()
        self._show(call)
        self.i_did.clicked.connect(self._on_side_clicked)
        self.they_did.clicked.connect(self._on_side_clicked)
        self.when.textChanged.connect(self.look)
        self.length.textChanged.connect(self.look)
        self.look()
        self.open_card(self.about)

    def is_complete(self) -> bool:
        said = self.length.text().strip()
        return self._at() is not None and (not said or read_length(said) is not None)

    def look(self) -> None:
        super().look()
        moment = self._at()
        self._moment.setText(
            self.tr("Desk does not know that moment yet.")
            if moment is None
            else self._words.moment(moment)
        )

    def keep(self) -> None:
        from desk.services.calls import CallFields, edit_call

        face = self.faces.face()
        felt = next((felt for felt, each in FACES.items() if each is face), None)
        fields = CallFields(
            person=self._call.person.id if self._call.person is not None else None,
            number=self._call.number,
            direction=self._direction(),
            outcome=self._outcome(),
            at=self._at(),
            seconds=read_length(self.length.text()),
            gist=self.about.toPlainText(),
            felt=felt,
            words=self.words_said.text(),
        )
        self._actions.write(
            edit_call,
            self._call.id,
            fields,
            done=lambda _call: self.accept(),
            failed=self.on_failed,
        )

    def _add_choices(self) -> None:
        theme = self._theme
        side = QHBoxLayout()
        side.setSpacing(4)
        for button in (self.i_did, self.they_did):
            self._sides.addButton(button)
            side.addWidget(button)
        side.addStretch(1)
        self.body.addLayout(side)
        ending = QHBoxLayout()
        ending.setSpacing(4)
        ending.setContentsMargins(0, 4, 0, 0)
        for outcome, text in (
            (Outcome.TALKED, self.tr("Talked")),
            (Outcome.NO_ANSWER, self.tr("No answer")),
            (Outcome.MISSED, self.tr("Missed")),
            (Outcome.VOICEMAIL, self.tr("Voicemail")),
            (Outcome.HELD, self.tr("Held")),
        ):
            button = FilterButton(theme, text)
            self._outcomes[outcome] = button
            self._endings.addButton(button)
            ending.addWidget(button)
        ending.addStretch(1)
        self.body.addLayout(ending)

    def _show(self, call: Call) -> None:
        incoming = call.direction is Direction.INCOMING
        self.i_did.setChecked(not incoming)
        self.they_did.setChecked(incoming)
        self._outcomes[call.outcome].setChecked(True)
        self._on_side_clicked()
        local = self._words.clock.local(call.at)
        self.when.setText(f"{local:%Y-%m-%d %H:%M}")
        self._said_when = self.when.text()
        self.length.setText("" if call.seconds is None else clock_time(call.seconds))
        self.about.setPlainText(call.gist)
        self.faces.set_face(None if call.felt is None else FACES[Felt(call.felt)])
        self.words_said.setText(call.words)

    def _on_side_clicked(self) -> None:
        incoming = self.they_did.isChecked()
        self._outcomes[Outcome.NO_ANSWER].setVisible(not incoming)
        for outcome in (Outcome.MISSED, Outcome.HELD):
            self._outcomes[outcome].setVisible(incoming)
        checked = next((b for b in self._outcomes.values() if b.isChecked()), None)
        if checked is None or checked.isHidden():
            self._outcomes[Outcome.TALKED].setChecked(True)

    def _direction(self) -> Direction:
        return Direction.INCOMING if self.they_did.isChecked() else Direction.OUTGOING

    def _outcome(self) -> Outcome:
        return next(o for o, button in self._outcomes.items() if button.isChecked())

    def _at(self) -> datetime | None:
        text = self.when.text().strip()
        if text == self._said_when:
            return self._call.at  # to the second, as it was
        clock = self._words.clock
        found = parse_when(text, clock.now(), clock.zone(), past=True) if text else None
        return found if found is None or found <= clock.now() else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("CallDialog", text)
