"""Merge with whom: choose the other one by name or number."""

from PySide6.QtCore import Signal

from desk.domain.people import PersonRef
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.dialogs.person_field import PersonField
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.label import PlainLabel


class MergeDialog(CardDialog):
    """`chosen` brings the id of the other one."""

    chosen = Signal(int)

    def __init__(self, context: UiContext, person: PersonRef) -> None:
        theme = context.theme
        title = self.tr("Merge {name} with…").format(name=isolated(person.name))
        super().__init__(theme, context.window, title)
        self._person = person
        self.field = PersonField(context, self.tr("A name or a number"), self.tr("With whom"))
        self.field.person_chosen.connect(self._on_person_chosen)
        self.field.returnPressed.connect(self._on_go_on_clicked)
        hint = self.tr("First you see both side by side. Nothing changes until then.")
        self.hint = PlainLabel(theme, hint, Text.SMALL, "ink2", wrap=True)
        self.body.addWidget(self.field)
        self.body.addSpacing(10)
        self.body.addWidget(self.hint)
        footer = self.add_footer()
        footer.addStretch(1)
        cancel = DeskButton(theme, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go_on = DeskButton(theme, self.tr("Compare"), ButtonKind.FILLED)
        self.go_on.clicked.connect(self._on_go_on_clicked)
        self.go_on.setEnabled(False)
        footer.addWidget(cancel)
        footer.addWidget(self.go_on)
        self.open_card(self.field)

    def _on_person_chosen(self, person: PersonRef | None) -> None:
        same = person is not None and person.id == self._person.id
        self.go_on.setEnabled(person is not None and not same)
        if same:
            self.hint.setText(self.tr("That is the same card. Choose another one."))

    def _on_go_on_clicked(self) -> None:
        other = self.field.person
        if other is not None and self.go_on.isEnabled():
            self.accept()
            self.chosen.emit(other.id)
