"""A note on somebody's card."""

from desk.domain.names import first_name
from desk.domain.people import Person
from desk.domain.timeline import TimelineRow
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.dialogs.form import KeptForm
from desk.ui.translation import tr as _tr
from desk.ui.widgets.field import TextField


class NoteDialog(KeptForm):
    """Adds a note, or changes the one given."""

    def __init__(self, context: UiContext, person: Person, note: TimelineRow | None = None) -> None:
        name = isolated(first_name(person.name))
        title = _tr("A note on {name}’s card").format(name=name)
        key = f"note:{note.id}" if note else f"note:person:{person.id}"
        super().__init__(context, title, _tr("Save note"), 440, key, person.id)
        self._context = context
        self._person = person
        self._note = note
        self.text = TextField(context.theme, name=self.tr("Note"), height=140)
        self.body.addWidget(self.text)
        self.add_trouble()
        self.open_form({"text": self.text}, {"text": note.text if note else ""})

    def is_complete(self) -> bool:
        return bool(self.text.toPlainText().strip())

    def keep(self) -> None:
        from desk.services.card_records import add_note, edit_note

        text, write, draft = self.text.toPlainText(), self._context.operations.write, self.draft_key
        if self._note is None:
            self.save_with(write(add_note, self._person.id, text, draft=draft))
        else:
            self.save_with(write(edit_note, self._note.id, text, draft=draft))
