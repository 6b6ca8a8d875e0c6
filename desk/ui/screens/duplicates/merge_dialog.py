"""The form that asks for the other person of a merge, by name or number."""

from PySide6.QtCore import Signal

from desk.domain.people import PersonRef
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FieldError, FormDialog
from desk.ui.dialogs.person_field import PersonField
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import PlainLabel


class MergeDialog(FormDialog):
    """`chosen` brings the id of the other person."""

    chosen = Signal(int)

    def __init__(self, context: UiContext, person: PersonRef) -> None:
        title = self.tr("Merge {name} with…").format(name=isolated(person.name))
        super().__init__(context, title, self.tr("Compare"), large=False)
        if self.reject_button is not None:
            self.reject_button.setText(self.tr("Cancel"))
        self._person = person
        self.field = PersonField(context, self.tr("A name or a number"), self.tr("With whom"))
        self.field.person_chosen.connect(self._on_person_chosen)
        self.field.returnPressed.connect(self.submit)
        hint = self.tr("First you see both side by side. Nothing changes until then.")
        self.hint = PlainLabel(context.theme, hint, Text.SMALL, "ink2", wrap=True)
        self.body.addWidget(self.field)
        self.body.addSpacing(10)
        self.body.addWidget(self.hint)
        self.open_form({}, self.field)

    def validate(self) -> list[FieldError]:
        other = self.field.person
        return [FieldError(self.field)] if other is None or other.id == self._person.id else []

    def submit(self) -> None:
        other = self.field.person
        if other is not None and not self.validate():
            self.accept()
            self.chosen.emit(other.id)

    def _on_person_chosen(self, person: PersonRef | None) -> None:
        self.refresh()
        if person is not None and person.id == self._person.id:
            self.hint.setText(self.tr("That is the same card. Choose another one."))
