"""The dialog that links an unknown number, with all its calls, to a person."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from desk.domain.calls import Caller, CallLogRow
from desk.domain.people import PersonRef
from desk.formatting.calls import CallLogFormatter
from desk.formatting.text import isolated
from desk.services.calls import read_caller
from desk.services.desk import Desk, Written
from desk.ui.context import UiContext
from desk.ui.dialogs.person_field import PersonField
from desk.ui.task_runner import TaskError
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.label import PlainLabel

_SUGGESTED = 3


class WhoIsIt(CardDialog):
    """A dialog that takes a known person, or the name of a new one."""

    def __init__(self, context: UiContext, wording: CallLogFormatter, row: CallLogRow) -> None:
        """`row` is a call without a person; if the number was withheld, only it is linked."""
        theme = context.theme
        title = QCoreApplication.translate("WhoIsIt", "Who is it?")
        super().__init__(theme, context.window, title, width=420)
        self._context = context
        self._row = row
        self.about = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self.whom = PersonField(context, self.tr("A name, new or known"), self.tr("Who is it?"))
        self._likely = QHBoxLayout()
        self._likely.setSpacing(6)
        self._likely.setContentsMargins(0, 8, 0, 0)
        self._error = PlainLabel(theme, "", Text.SMALL, "late", wrap=True)
        self._error.hide()
        self.body.addWidget(self.about)
        self.body.addSpacing(14)
        self.body.addWidget(self.whom)
        self.body.addLayout(self._likely)
        self.body.addWidget(self._error)
        footer = self.add_footer()
        footer.addStretch(1)
        never = DeskButton(theme, self.tr("Never mind"), ButtonKind.QUIET, large=True)
        never.clicked.connect(self.reject)
        self.link = DeskButton(theme, self.tr("That is who"), ButtonKind.FILLED, large=True)
        self.link.clicked.connect(self._on_link_clicked)
        footer.addWidget(never)
        footer.addWidget(self.link)
        self.whom.textChanged.connect(self._look)
        self.whom.person_chosen.connect(self._look)
        self.whom.returnPressed.connect(self._on_link_clicked)
        if row.number:
            self.about.setText(isolated(row.number))
            context.runner.run(read_caller, row.number).on_success(self._show_caller)
        else:
            self.about.setText(
                self.tr("The number was withheld, so it is this one call that will be theirs.")
            )
        self._look()
        self.open_card(self.whom)

    def _show_caller(self, caller: Caller) -> None:
        number = isolated(caller.number)
        if caller.past.calls > 1:
            text = self.tr(
                "%n calls from {number}. All of them will be theirs.", "", caller.past.calls
            )
        else:
            text = self.tr("{number} will be on their card.")
        self.about.setText(text.format(number=number))
        for person in caller.people[:_SUGGESTED]:
            name = isolated(person.name)
            said = self.tr("{name}") if caller.certain else self.tr("Probably {name}")
            button = DeskButton(self._context.theme, said.format(name=name), icon="user-round")
            button.clicked.connect(lambda _=False, person=person: self.whom.choose(person))
            self._likely.addWidget(button)
        self._likely.addStretch(1)

    def _look(self, *_: object) -> None:
        name = " ".join(self.whom.text().split())
        known = self.whom.person is not None
        self.link.setEnabled(bool(name))
        if known or not name:
            self.link.setText(self.tr("That is who"))
        else:
            self.link.setText(self.tr("Add as new"))

    def _on_link_clicked(self) -> None:
        name = " ".join(self.whom.text().split())
        if not name or not self.link.isEnabled():
            return
        self.link.setEnabled(False)
        person = self.whom.person.id if self.whom.person is not None else None
        self._context.operations.write(_link, self._row, person, name).on_success(
            lambda _who: self.accept()
        ).on_error(self._on_failed)

    def _on_failed(self, error: TaskError) -> None:
        self._error.setText(error.sentence)
        self._error.show()
        self._look()


def _link(
    desk: Desk, row: CallLogRow, person: int | None, name: str
) -> Written[PersonRef] | Written[int]:
    from desk.services.call_log import give_call
    from desk.services.calls import add_caller, link_number

    if not row.number:
        return give_call(desk, row.id, person, name)
    if person is None:
        return add_caller(desk, name, row.number)
    return link_number(desk, row.number, person)
