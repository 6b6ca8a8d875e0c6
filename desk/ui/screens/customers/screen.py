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
from desk.services.people import find_position, get_person
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
    """Shows the card of the person whose row is current."""

    bin_requested = Signal()
    import_requested = Signal()
    save_requested = Signal()  # asks to save the list as a file
    order_chosen = Signal(str)  # PeopleOrder, to be stored

    def __init__(self, context: UiContext, order: str = PeopleOrder.LAST_NAME.value) -> None:
        super().__init__()
        self._context = context
        self._stale = True
        self._adding = False
        self._reading = True  # true until the first reading is done
        # id of the person who becomes current once the list has been read
        self._wanted: int | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show_first)
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
        self.card.person_gone.connect(self._on_card_person_gone)
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
        self._wanted, self._adding = person, False
        self.card.show_person(person)
        self.card.take_keyboard()
        if self.pane.field.text():
            # clearing the field reads the list; the wanted person is shown after that
            self.pane.field.clear()
        else:
            self._look_for_wanted()

    def add_person(self) -> None:
        # Rows that arrive meanwhile must not replace the editor by a card.
        self._adding = True
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
        if self.pane.model.starred is not None:
            self.card.nobody.set_empty(self.pane.model.rowCount() == 0)
        if self._adding:
            self._adding = False
            return
        if self._wanted is not None:
            self._look_for_wanted()
        elif not self.pane.list.currentIndex().isValid():
            # A person is always shown. While the owner types, wait for a pause: building a card
            # takes longer than the next key may wait.
            if self.pane.field.hasFocus():
                self._pause.start()
            else:
                self._show_first()
        if self.pane.model.rowCount() == 0 and not self.pane.model.text:
            self.card.show_person(None)
        self.filled.emit()

    def _show_first(self) -> None:
        if not self.pane.list.currentIndex().isValid():
            self.pane.list.show_row(0)

    def _look_for_wanted(self) -> None:
        person = self._wanted
        if person is None:
            return
        row = self.pane.model.row_of(person)
        if row >= 0:
            self._choose(row)
        else:
            self._context.runner.run(find_position, person, self.pane.model.order).on_success(
                self._choose
            ).ignore_error().coalesce("person position")

    def _choose(self, row: int) -> None:
        if row >= self.pane.model.rowCount():
            return  # the list has not been read yet; `_on_model_ready` looks again
        self._wanted = None
        self.pane.list.show_row(row)

    def _on_card_person_gone(self) -> None:
        """Show the person who is now in the row of the removed one."""
        row = self.pane.list.currentIndex().row()
        self.pane.list.clearSelection()
        self.pane.list.show_row(min(max(row, 0), self.pane.model.rowCount() - 1))

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
