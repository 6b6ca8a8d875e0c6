"""The right half of Customers: one person's card, or the editor."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.changes import Changes
from desk.clock import Clock
from desk.data.records.people import Person
from desk.services.people import get_person
from desk.ui.actions import Actions
from desk.ui.background import Background, Trouble
from desk.ui.dialogs.dialogs import Dialogs
from desk.ui.text import Text
from desk.ui.theme import Theme
from desk.ui.widgets.label import PlainLabel
from desk.ui.words import Words


class PersonCard(QWidget):
    """Shows a person; reads what `refresh` says was touched again."""

    call_requested = Signal(str)  # a number to dial
    email_requested = Signal(str)  # an address
    person_requested = Signal(int)  # somebody named on this card
    person_added = Signal(int)
    person_gone = Signal()

    def __init__(
        self,
        theme: Theme,
        background: Background,
        actions: Actions,
        words: Words,
        clock: Clock,
        dialogs: Dialogs,
        window: QWidget,
    ) -> None:
        super().__init__()
        self._background = background
        self._id: int | None = None
        self._name = PlainLabel(theme, "", Text.DISPLAY)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 28, 0)
        column.addWidget(self._name)
        column.addStretch(1)

    @property
    def person_id(self) -> int | None:
        return self._id

    def show_person(self, person_id: int | None) -> None:
        self._id = person_id
        self._read()

    def refresh(self, changes: Changes | None = None) -> None:
        if self._id is not None and (changes is None or changes.touches_person(self._id)):
            self._read()

    def add_person(self) -> None:
        """Open the empty editor."""

    def edit_person(self) -> None:
        """Open the editor with the person who is shown."""

    def _read(self) -> None:
        if self._id is None:
            self._background.forget("card")
            self._name.setText("")
            return
        self._background.submit(
            get_person, self._id, done=self._show, failed=self._on_failed, latest="card"
        )

    def _show(self, person: Person) -> None:
        self._name.setText(person.name)

    def _on_failed(self, _trouble: Trouble) -> None:
        self._id = None
        self._name.setText("")
        self.person_gone.emit()
