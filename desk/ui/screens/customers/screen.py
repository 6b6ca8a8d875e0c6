"""The Customers screen: the list of people on the left, one person's card on the right."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.changes import Area, Changes
from desk.domain.people import PeopleOrder, PersonRow
from desk.domain.timeline import TimelineKind
from desk.services.people import get_person
from desk.ui.context import UiContext
from desk.ui.screen import Screen
from desk.ui.screens.customers.card import PersonCard
from desk.ui.screens.customers.people_list import PeoplePane
from desk.ui.screens.customers.person_actions import LIST_MENU

if TYPE_CHECKING:
    from desk.ui.actions.registry import Action

_LIST_WIDTH = 352
_NARROW_LIST = 280
_ON_ROWS = Area.PEOPLE | Area.CALLS | Area.CHECK_INS | Area.PURCHASES
_PAUSE_MS = 150  # pause in typing after which the first person found is shown


class CustomersScreen(Screen):
    """Shows the list of people and the card of one of them.

    Who is in front is kept by id, never by row: the list follows the card wherever the row moves.
    Only the owner, or the removal of this person, brings somebody else to the front.
    """

    bin_requested = Signal()
    import_requested = Signal()
    save_requested = Signal()  # asks to save the list as a file
    order_chosen = Signal(str)  # PeopleOrder, to be stored

    def __init__(self, context: UiContext, order: str = PeopleOrder.LAST_NAME.value) -> None:
        super().__init__()
        self._context = context
        self._stale = True
        self._reading = True  # true until the first reading is done
        self._revealing = False  # the row of the person in front is to be scrolled into view
        self._row = 0  # of the person who was in front last
        self._text = ""  # that the rows shown were searched for
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show_first_found)
        self.pane = PeoplePane(context)
        self.card = PersonCard(context)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pane)
        row.addWidget(self.card, 1)
        if order in set(PeopleOrder):
            self.pane.set_order(PeopleOrder(order))
        self.pane.person_chosen.connect(self.card.show_person)
        self.pane.opened.connect(self._on_pane_opened)
        self.pane.add_requested.connect(self.add_person)
        self.pane.menu_wanted.connect(self._on_pane_menu_wanted)
        self.pane.key_pressed.connect(self._on_pane_key_pressed)
        self.pane.bin_requested.connect(self.bin_requested)
        self.pane.import_requested.connect(self.import_requested)
        self.pane.save_requested.connect(self.save_requested)
        self.pane.order_chosen.connect(self.order_chosen)
        self.pane.model.ready.connect(self._on_model_ready)
        self.card.nobody.file_requested.connect(self.import_requested)
        self.card.person_requested.connect(self.show_person)
        self.card.person_added.connect(self.show_person)
        self.card.person_gone.connect(self.pane.model.read_again)
        self.card.person_changed.connect(self.pane.model.keep)
        context.theme.changed.connect(self._arrange)

    # called by the window and other screens

    def refresh(self, changes: Changes | None = None) -> None:
        if changes is None or changes.touches(_ON_ROWS):
            self._stale = True
        if self.isVisible():
            if self._stale:
                self._stale = False
                self.pane.model.read_again()
            self.card.refresh(changes if changes is not None else Changes(Area.EVERYTHING))

    def find_here(self) -> None:
        self.pane.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pane.field.selectAll()

    def areas(self) -> list[QWidget]:
        return [self.pane.field, self.pane.list, self.card]

    def home(self) -> QWidget | None:
        """Return the list; the card where the list is empty; None until it has been read."""
        if self._reading:
            return None
        return self.pane.list if self.pane.model.rowCount() else self.card

    def palette_actions(self) -> "Sequence[Action]":
        return self.card.palette_actions()

    def show_record(self, person: int, kind: TimelineKind, record: int, at: datetime) -> None:
        """Show a person's card at the timeline row of a record that happened around `at`."""
        self.show_person(person)
        self.card.show_row(kind, record, at)

    def show_person(self, person: int) -> None:
        """Show a person's card, move the focus to it, and bring their row into view."""
        self._revealing = True
        self.card.show_person(person)
        self.card.take_keyboard()
        if self.pane.field.text():
            self.pane.field.clear()  # which reads the list
        elif self.pane.model.row_of(person) >= 0:
            self._follow()
        else:
            self.pane.model.read_again()

    def add_person(self) -> None:
        self.card.add_person()

    # Qt

    def showEvent(self, event: object) -> None:
        if self._stale:
            self._stale = False
            self.pane.model.read_again()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the letter shortcuts of the list in the buttons of the card too."""
        record, bar = self.card.record, self.card.page.bar
        if record is not None and not self.card.is_editing and bar.isAncestorOf(self.focusWidget()):
            event.ignore()
            self.card.person_actions.trigger_key(event, record.person, bar.check_in)
            if event.isAccepted():
                return
        super().keyPressEvent(event)

    # internals

    def _arrange(self) -> None:
        wide = self.width() >= self._context.theme.px(900)
        wanted = self._context.theme.px(_LIST_WIDTH if wide else _NARROW_LIST)
        self.pane.setFixedWidth(min(wanted, self.width() // 2))

    def _on_model_ready(self) -> None:
        self._reading = False
        model = self.pane.model
        searched, self._text = model.text != self._text, model.text
        if model.starred is not None:
            self.card.nobody.set_empty(model.rowCount() == 0)
        if not (searched and self._text):
            self._follow()
        elif self.pane.field.hasFocus():
            # Building a card takes longer than the next key may wait.
            self._pause.start()
        else:
            self._show_first_found()
        self.filled.emit()

    def _show_first_found(self) -> None:
        if self.card.is_editing or self.pane.list.currentIndex().isValid():
            return
        if self.pane.model.rowCount():
            self.pane.list.show_row(0)
        else:
            self.card.show_person(None)

    def _follow(self) -> None:
        """Make the row of the person in front the current one.

        With nobody in front, the person in the row of the last one comes there.
        """
        people, person = self.pane.list, self.card.person_id
        row = self.pane.model.row_of(person) if person is not None else -1
        if row >= 0:
            people.follow(row, reveal=self._revealing)
            self._row, self._revealing = row, False
        elif person is None and not self.card.is_editing:
            if self.pane.model.rowCount():
                people.show_row(min(self._row, self.pane.model.rowCount() - 1))
            else:
                self.card.show_person(None)

    def _on_pane_opened(self, person: int) -> None:
        self.card.show_person(person)
        self.card.take_keyboard()

    def _on_pane_key_pressed(self, person: PersonRow, event: QKeyEvent) -> None:
        for name in self.card.person_actions.names_of_key(event):
            self.card.run_action(name, person.id)
            event.accept()

    def _on_pane_menu_wanted(self, person: PersonRow, point: QPoint) -> None:
        self._context.runner.run(get_person, person.id).on_success(
            lambda who: self.card.person_actions.open_menu(who.name, LIST_MENU, who, point)
        ).coalesce("person menu")
