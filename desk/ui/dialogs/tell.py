"""Tell a customer that something is done, over whatever screen it was done on."""

from PySide6.QtCore import Signal

from desk.domain.fixes import FixRow
from desk.domain.people import PersonRef
from desk.formatting import fixes as fix_text
from desk.ui.context import UiContext
from desk.ui.fixes.tell_form import TellForm
from desk.ui.widgets.card_dialog import CardDialog


class TellDialog(CardDialog):
    """The form of the Do it now screen's side, in a card of its own."""

    call_asked = Signal(object, str)  # PersonRef, number

    def __init__(self, context: UiContext, row: FixRow) -> None:
        super().__init__(
            context.theme, context.window, fix_text.tell_title(row, context.formatter), width=400
        )
        self.form = TellForm(context)
        self.body.addWidget(self.form)
        self.form.told.connect(self.accept)
        self.form.call_asked.connect(self._on_form_call_asked)
        self.form.show_row(row)
        self.open_card(self.form.field)

    def _on_form_call_asked(self, person: PersonRef, number: str) -> None:
        self.call_asked.emit(person, number)
