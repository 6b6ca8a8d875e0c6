"""The form of a check-in that was no call: when it was, and what came of it."""

from datetime import datetime

from desk.domain.dates import parse_when
from desk.domain.names import first_name
from desk.domain.people import Person
from desk.domain.timeline import TimelineRow
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FieldError, FormDialog
from desk.ui.task_runner import Task
from desk.ui.theme.typography import Text
from desk.ui.translation import tr as _tr
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.label import PlainLabel


class InteractionDialog(FormDialog):
    """Another day counts for the check-in as if it had been said at first."""

    def __init__(self, context: UiContext, person: Person, contact: TimelineRow) -> None:
        theme = context.theme
        name = isolated(first_name(person.name))
        title = _tr("Checking in with {name}").format(name=name)
        super().__init__(
            context,
            title,
            _tr("Save"),
            width=400,
            draft=f"interaction:{contact.id}",
            person=person.id,
        )
        self._contact = contact
        self.note = TextField(theme)
        self.when = Field(theme, icon="clock")
        self._moment = PlainLabel(theme, "", Text.META, "ink3")
        self.add_row(self.tr("What came of it?"), self.note, key="note")
        self.add_row(self.tr("When was it?"), self.when, key="when")
        self.body.addSpacing(4)
        self.body.addWidget(self._moment)
        self.add_failure()
        self._said_when = f"{context.words.clock.local(contact.at):%Y-%m-%d %H:%M}"
        self.open_form({"note": contact.text, "when": self._said_when}, self.note)

    def validate(self) -> list[FieldError]:
        return [FieldError(self.when)] if self._at() is None else []

    def refresh(self) -> None:
        super().refresh()
        moment = self._at()
        self._moment.setText(
            self.tr("Desk does not know that moment yet.")
            if moment is None
            else self._context.words.moment(moment)
        )

    def write(self) -> Task[int]:
        from desk.services.interactions import edit_interaction

        note, draft = self.note.toPlainText(), self.draft_key
        write = self._context.operations.write
        return write(edit_interaction, self._contact.id, note, self._at(), draft=draft)

    def _at(self) -> datetime | None:
        """Return the moment; None if it is not understood or is in the future."""
        text = self.when.text().strip()
        if text == self._said_when:
            return self._contact.at  # with its seconds
        clock = self._context.words.clock
        month_first = self._context.words.month_first
        found = (
            parse_when(text, clock.now(), clock.zone(), month_first=month_first, past=True)
            if text
            else None
        )
        return found if found is None or found <= clock.now() else None
