"""The form of a note on a person's card."""

from desk.domain.names import first_name
from desk.domain.people import Person
from desk.domain.timeline import TimelineRow
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FieldError, FormDialog
from desk.ui.task_runner import Task
from desk.ui.translation import tr as _tr
from desk.ui.widgets.field import TextField


class NoteDialog(FormDialog):
    """Adds a note, or changes the one given."""

    def __init__(self, context: UiContext, person: Person, note: TimelineRow | None = None) -> None:
        name = isolated(first_name(person.name))
        title = _tr("A note on {name}’s card").format(name=name)
        key = f"note:{note.id}" if note else f"note:person:{person.id}"
        super().__init__(context, title, _tr("Save note"), width=440, draft=key, person=person.id)
        self._person = person
        self._note = note
        self.text = TextField(context.theme, name=self.tr("Note"), height=140)
        self.add_field("text", self.text)
        self.add_failure()
        self.open_form({"text": note.text if note else ""}, self.text)

    def validate(self) -> list[FieldError]:
        return [] if self.text.toPlainText().strip() else [FieldError(self.text)]

    def write(self) -> Task[int]:
        from desk.services.card_records import add_note, edit_note

        text, write, draft = self.text.toPlainText(), self._context.operations.write, self.draft_key
        if self._note is None:
            return write(add_note, self._person.id, text, draft=draft)
        return write(edit_note, self._note.id, text, draft=draft)
