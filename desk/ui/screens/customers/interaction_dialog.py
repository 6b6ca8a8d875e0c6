"""Putting right a check-in that was no call: when it was, and what came of it."""

from datetime import datetime

from desk.domain.dates import parse_when
from desk.domain.names import first_name
from desk.domain.people import Person
from desk.domain.timeline import TimelineRow
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.dialogs.form import KeptForm
from desk.ui.theme.typography import Text
from desk.ui.translation import tr as _tr
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.label import PlainLabel


class InteractionDialog(KeptForm):
    """Another day counts for the check-in as if it had been said at first."""

    def __init__(self, context: UiContext, person: Person, contact: TimelineRow) -> None:
        theme = context.theme
        name = isolated(first_name(person.name))
        title = _tr("Checking in with {name}").format(name=name)
        key = f"interaction:{contact.id}"
        super().__init__(context, title, _tr("Save"), 400, key, person.id)
        self._context = context
        self._contact = contact
        self.note = TextField(theme, name=self.tr("What came of it?"))
        self.when = Field(theme, icon="clock", name=self.tr("When was it?"))
        self._moment = PlainLabel(theme, "", Text.META, "ink3")
        self.add_field(self.tr("What came of it?"), self.note, first=True)
        self.add_field(self.tr("When was it?"), self.when)
        self.body.addSpacing(4)
        self.body.addWidget(self._moment)
        self.add_trouble()
        self._said_when = f"{context.words.clock.local(contact.at):%Y-%m-%d %H:%M}"
        content = {"note": contact.text, "when": self._said_when}
        self.open_form({"note": self.note, "when": self.when}, content)

    def is_complete(self) -> bool:
        return self._at() is not None

    def look(self) -> None:
        super().look()
        moment = self._at()
        self._moment.setText(
            self.tr("Desk does not know that moment yet.")
            if moment is None
            else self._context.words.moment(moment)
        )

    def keep(self) -> None:
        from desk.services.interactions import edit_interaction

        note, draft = self.note.toPlainText(), self.draft_key
        write = self._context.operations.write
        self.save_with(write(edit_interaction, self._contact.id, note, self._at(), draft=draft))

    def _at(self) -> datetime | None:
        """None where it is not understood, or has not been yet."""
        text = self.when.text().strip()
        if text == self._said_when:
            return self._contact.at  # to the second, as it was
        clock = self._context.words.clock
        month_first = self._context.words.month_first
        found = (
            parse_when(text, clock.now(), clock.zone(), month_first=month_first, past=True)
            if text
            else None
        )
        return found if found is None or found <= clock.now() else None
