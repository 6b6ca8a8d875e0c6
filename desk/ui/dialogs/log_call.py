"""Log a call: with whom, who called, how long, what about, how it went."""

import re
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desk.data.records.people import PersonRef
from desk.rules.call_back import Outcome
from desk.rules.score import Felt
from desk.services.desk import Desk
from desk.ui.actions import Actions
from desk.ui.background import Background, Trouble
from desk.ui.dialogs.person_field import PersonField
from desk.ui.text import Text
from desk.ui.theme import Theme
from desk.ui.widgets.button import ButtonKind, DeskButton, FilterButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.faces import Face, FacePicker
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.label import PlainLabel

DRAFT = "log-call"
_LENGTH = re.compile(
    r"(?:(\d+)\s*h(?:ours?)?)?\s*(?:(\d+)\s*(?:m(?:in(?:utes?)?)?)?)?", re.IGNORECASE
)


def read_length(text: str) -> int | None:
    """Seconds of "6 min", "6", "1 h 10" or "0:41"; None where it is neither. Raises nothing."""
    phrase = text.strip()
    clock = re.fullmatch(r"(\d{1,3}):([0-5]\d)", phrase)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    found = _LENGTH.fullmatch(phrase)
    if not phrase or found is None or not (found[1] or found[2]):
        return None
    return int(found[1] or 0) * 3600 + int(found[2] or 0) * 60


class LogCallDialog(CardDialog):
    """What is typed is kept as a draft at each keystroke, and is there again next time."""

    promise_requested = Signal(object)  # PersonRef or None

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        background: Background,
        actions: Actions,
        *,
        person: PersonRef | None = None,
        number: str = "",
        incoming: bool = False,
    ) -> None:
        super().__init__(theme, window, _tr("Log a call"), width=390)
        self._theme = theme
        self._background = background
        self._actions = actions
        self._kept = False
        self.whom = PersonField(theme, background, self.tr("Name or number"), self.tr("With"))
        self._add(self.tr("With"), self.whom)
        self.i_did = FilterButton(theme, self.tr("I did"), "phone-outgoing")
        self.they_did = FilterButton(theme, self.tr("They did"), "phone-incoming")
        self.length = Field(theme, self.tr("6 min"), name=self.tr("How long?"), height=32)
        self.body.addLayout(self._who_called())
        self._outcomes: dict[Outcome, FilterButton] = {}
        self._ended = QHBoxLayout()
        self._ended.setSpacing(4)
        self._ended.setContentsMargins(0, 4, 0, 0)
        self._ending = QButtonGroup(self)
        for outcome, text in (
            (Outcome.TALKED, self.tr("Talked")),
            (Outcome.NO_ANSWER, self.tr("No answer")),
            (Outcome.MISSED, self.tr("Missed")),
            (Outcome.VOICEMAIL, self.tr("Voicemail")),
        ):
            button = FilterButton(theme, text)
            self._outcomes[outcome] = button
            self._ending.addButton(button)
            self._ended.addWidget(button)
            button.clicked.connect(self._keep_draft)
        self._ended.addStretch(1)
        self.body.addLayout(self._ended)
        self.about = TextField(theme, name=self.tr("What was it about?"))
        self._add(self.tr("What was it about?"), self.about)
        self.body.addSpacing(12)
        self.faces = FacePicker(theme)
        self.body.addWidget(self.faces)
        self._trouble = PlainLabel(theme, "", Text.SMALL, "late", wrap=True)
        self._trouble.hide()
        self.body.addWidget(self._trouble)
        self._add_buttons()
        self.i_did.clicked.connect(lambda: self._set_incoming(False))
        self.they_did.clicked.connect(lambda: self._set_incoming(True))
        self._set_incoming(incoming)
        self._outcomes[Outcome.TALKED].setChecked(True)
        if person is not None or number:
            self.whom.choose(person, number)
        self.whom.person_chosen.connect(self._keep_draft)
        self.whom.textEdited.connect(self._keep_draft)
        self.about.textChanged.connect(self._keep_draft)
        self.length.textChanged.connect(self._keep_draft)
        self.faces.face_chosen.connect(self._keep_draft)
        self.rejected.connect(self._on_rejected)
        background.submit(_read_draft, done=self._restore)
        self._look()
        self.open_card(self.about if person is not None or number else self.whom)

    def outcome(self) -> Outcome:
        return next(o for o, button in self._outcomes.items() if button.isChecked())

    # building

    def _add(self, label: str, widget: QWidget) -> None:
        column = QVBoxLayout()
        column.setSpacing(5)
        column.setContentsMargins(0, 0 if self.body.count() == 0 else 14, 0, 0)
        column.addWidget(PlainLabel(self._theme, label, Text.SMALL, weight=500))
        column.addWidget(widget)
        self.body.addLayout(column)

    def _who_called(self) -> QHBoxLayout:
        theme = self._theme
        sides = QButtonGroup(self)
        choice = QHBoxLayout()
        choice.setSpacing(4)
        for button in (self.i_did, self.they_did):
            sides.addButton(button)
            choice.addWidget(button)
        choice.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(5)
        left.addWidget(PlainLabel(theme, self.tr("Who called?"), Text.SMALL, weight=500))
        left.addLayout(choice)
        right = QVBoxLayout()
        right.setSpacing(5)
        right.addWidget(PlainLabel(theme, self.tr("How long?"), Text.SMALL, weight=500))
        self.length.setFixedWidth(theme.px(110))
        right.addWidget(self.length)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.setContentsMargins(0, 14, 0, 0)
        row.addLayout(left, 1)
        row.addLayout(right)
        return row

    def _add_buttons(self) -> None:
        footer = self.add_footer()
        promise = DeskButton(self._theme, self.tr("Promise…"), icon="handshake", large=True)
        promise.clicked.connect(self._on_promise_clicked)
        self.save = DeskButton(self._theme, self.tr("Save call"), ButtonKind.FILLED, large=True)
        self.save.clicked.connect(self.save_call)
        footer.addWidget(promise)
        footer.addStretch(1)
        footer.addWidget(self.save)

    # what is chosen

    def _set_incoming(self, incoming: bool) -> None:
        self.i_did.setChecked(not incoming)
        self.they_did.setChecked(incoming)
        self._outcomes[Outcome.NO_ANSWER].setVisible(not incoming)
        self._outcomes[Outcome.MISSED].setVisible(incoming)
        self._outcomes[Outcome.VOICEMAIL].setVisible(incoming)
        checked = next((b for b in self._outcomes.values() if b.isChecked()), None)
        if checked is None or checked.isHidden():
            self._outcomes[Outcome.TALKED].setChecked(True)

    def _look(self) -> None:
        said = self.length.text().strip()
        self.save.setEnabled(
            (self.whom.person is not None or bool(self.whom.number))
            and (not said or read_length(said) is not None)
        )

    # the draft

    def _typed(self) -> dict[str, Any]:
        person, face = self.whom.person, self.faces.face()
        return {
            "person": person.id if person is not None else None,
            "name": person.name if person is not None else "",
            "with": self.whom.text(),
            "incoming": self.they_did.isChecked(),
            "outcome": self.outcome().value,
            "length": self.length.text(),
            "about": self.about.toPlainText(),
            "felt": face.name if face is not None else "",
        }

    def _keep_draft(self, *_: object) -> None:
        self._look()
        self._background.submit(_keep, self._typed(), latest="log-call-draft")

    def _restore(self, draft: dict[str, Any] | None) -> None:
        """Put back what was typed before, unless it is about somebody else."""
        if not draft or self.about.toPlainText():
            return
        person = self.whom.person
        if person is not None and draft.get("person") not in (None, person.id):
            return
        if person is None and not self.whom.text():
            if isinstance(draft.get("person"), int):
                self.whom.choose(PersonRef(draft["person"], str(draft.get("name", ""))))
            else:
                self.whom.setText(str(draft.get("with", "")))
            self._set_incoming(bool(draft.get("incoming")))
            outcome = draft.get("outcome")
            for each, button in self._outcomes.items():
                if each.value == outcome and not button.isHidden():
                    button.setChecked(True)
        self.length.setText(str(draft.get("length", "")))
        self.about.setPlainText(str(draft.get("about", "")))
        self.faces.set_face(Face.__members__.get(str(draft.get("felt", ""))))
        self._look()

    def _on_rejected(self) -> None:
        # Kept where there are words in it; an empty form is no draft.
        if not self._kept and not self.about.toPlainText().strip():
            self._background.submit(_drop, latest="log-call-draft")

    # saving

    def save_call(self) -> None:
        from desk.data.records.history import Direction
        from desk.services.calls import CallFields, log_call

        if not self.save.isEnabled():
            return
        self.save.setEnabled(False)
        face = self.faces.face()
        incoming = self.they_did.isChecked()
        fields = CallFields(
            person=self.whom.person.id if self.whom.person is not None else None,
            number=self.whom.number,
            direction=Direction.INCOMING if incoming else Direction.OUTGOING,
            outcome=self.outcome(),
            seconds=read_length(self.length.text()),
            gist=self.about.toPlainText(),
            felt=Felt[face.name] if face is not None else None,
        )
        self._actions.write(log_call, fields, done=self._on_saved, failed=self._on_failed)

    def _on_saved(self, _call: int) -> None:
        self._kept = True
        self._background.submit(_drop, latest="log-call-draft")
        self.accept()

    def _on_failed(self, trouble: Trouble) -> None:
        self._trouble.setText(trouble.sentence)
        self._trouble.show()
        self._look()

    def _on_promise_clicked(self) -> None:
        person = self.whom.person
        if self.save.isEnabled():
            self.save_call()
        else:
            self.reject()
        self.promise_requested.emit(person)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LogCallDialog", text)


def _read_draft(desk: Desk) -> dict[str, Any] | None:
    from desk.services.drafts import read_draft

    return read_draft(desk, DRAFT)


def _keep(desk: Desk, content: dict[str, Any]) -> None:
    from desk.services.drafts import keep_draft

    keep_draft(desk, DRAFT, content)


def _drop(desk: Desk) -> None:
    from desk.services.drafts import drop_draft

    drop_draft(desk, DRAFT)
