"""The actions of the open items on a card, and those of the rows of its timeline."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.domain.bin import BinKind
from desk.domain.calls import Outcome
from desk.domain.fixes import Fix, FixRow
from desk.domain.names import first_name
from desk.domain.people import Person, PersonRef
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.formatting import fixes as fix_text
from desk.formatting.text import isolated
from desk.formatting.timeline import change_label, remove_label
from desk.record import record, replace
from desk.ui.actions import shortcuts
from desk.ui.actions.registry import Anchor, RecordActions
from desk.ui.context import UiContext
from desk.ui.fixes.fix_actions import FixActions
from desk.ui.screens.customers.person_actions import (
    PersonActions,
    address_of,
    number_of,
    ref,
)

# None is a separator.
_OPEN_ITEM_MENU = (
    "done",
    "clock",
    "promise",
    "snooze",
    "tell",
    None,
    "edit",
    "dismiss",
    "remove",
)


class OpenItemActions(FixActions):
    """The actions of a fix or a promise on the card of its person."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(context, "card", parent, clock_shortcut=None)
        self._fixes.add(
            "edit",
            self.tr("Change the words…"),
            "pencil",
            self._edit_row,
            shortcut=shortcuts.EDIT,
        )
        self.tell_asked.connect(lambda row, _anchor: context.dialogs.tell(row))

    def _edit_row(self, row: FixRow, _anchor: Anchor) -> None:
        assert row.fix.person is not None
        self.edit(row.fix.person, row.fix.id, row.fix.what)

    def open_menu(self, row: FixRow, anchor: QWidget) -> None:
        menu = self._fixes.select(_OPEN_ITEM_MENU, row, anchor)
        self._context.dialogs.action_menu(row.fix.what, menu, anchor)

    def edit(self, person: PersonRef, fix_id: int, what: str) -> None:
        """Ask for another text of a fix or a promise."""
        from desk.services.fixes import edit_fix

        draft = f"fix-words:{fix_id}:person:{person.id}"
        self._context.dialogs.ask_line(
            self.tr("For {name}").format(name=isolated(first_name(person.name))),
            self.tr("What was it?"),
            self.tr("Keep it"),
            lambda text: self._context.operations.write(
                edit_fix, fix_id, text, person.id, draft=draft
            ),
            text=what,
            icon="pencil",
            draft=draft,
            person=person.id,
        )

    def _finish(self, row: FixRow, anchor: Anchor) -> None:
        """Finish the item; unlike in a list of fixes, the row goes now and the toast names it."""
        from desk.services.fixes import finish_fix

        self._context.operations.write(finish_fix, row.fix.id).on_success(
            lambda done: self._offer_next(replace(row, fix=done))
        )

    def _offer_next(self, row: FixRow) -> None:
        operations, dialogs = self._context.operations, self._context.dialogs
        operations.offer(
            fix_text.tell_whom(row, self._context.formatter), lambda: dialogs.tell(row)
        )
        operations.offer(self.tr("How did it go?"), lambda: self._ask_how_it_went(row.fix), "smile")


@record(frozen=True, slots=True)
class TimelineTarget:
    """A row of the timeline with the person whose card it is on."""

    person: Person
    row: TimelineRow


class TimelineActions(QObject):
    """Declares the actions of the rows of a timeline."""

    def __init__(
        self, context: UiContext, people: PersonActions, fixes: OpenItemActions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._people = people
        self._fixes = fixes
        actions = self._actions = RecordActions[TimelineTarget](context.actions, "timeline", self)
        actions.add(
            "edit",
            lambda target: change_label(target.row.kind, context.formatter),
            "pencil",
            lambda target, _anchor: self.edit(target.person, target.row),
            shortcut=shortcuts.OPEN,
        )
        actions.add(
            "remove",
            lambda target: remove_label(target.row.kind, context.formatter),
            "x",
            lambda target, _anchor: self._remove(target.row),
            shortcut=shortcuts.REMOVE,
        )
        actions.add(
            "rate",
            lambda target: (
                self.tr("How did it go?…")
                if target.row.felt is None
                else self.tr("Remark on this…")
            ),
            "smile",
            lambda target, _anchor: self._ask_how_it_went(target.person, target.row),
            shortcut=shortcuts.RATE,
            when=lambda target: can_be_rated(target.row),
        )
        actions.add(
            "copy",
            self.tr("Copy the words"),
            "sticky-note",
            lambda target, _anchor: QGuiApplication.clipboard().setText(target.row.text),
            when=lambda target: bool(target.row.text.strip()),
        )

    def trigger_key(self, event: QKeyEvent, target: TimelineTarget, anchor: QWidget) -> None:
        self._actions.trigger_key(event, target, anchor)

    def open_menu(self, target: TimelineTarget, point: QPoint) -> None:
        """Open the menu of a row at a global point."""
        self._context.dialogs.action_menu("", self._actions.actions_for(target, point), point)

    def edit(self, person: Person, row: TimelineRow) -> None:
        """Open the form of the record that a row shows."""
        match row.kind:
            case TimelineKind.CALL:
                self._context.dialogs.edit_call(row.id)
            case TimelineKind.CHECK_IN if row.call_id is not None:
                self._context.dialogs.edit_call(row.call_id)
            case TimelineKind.CHECK_IN:
                from desk.ui.screens.customers.record_dialogs import InteractionDialog

                InteractionDialog(self._context, person, row)
            case TimelineKind.FIX:
                self._fixes.edit(ref(person), row.id, row.text)
            case TimelineKind.BOUGHT:
                bought = next((p for p in person.bought if p.id == row.id), None)
                if bought is not None:
                    self._people.edit_purchase(person, bought)
            case TimelineKind.NOTE:
                from desk.ui.screens.customers.record_dialogs import NoteDialog

                NoteDialog(self._context, person, row)

    def _remove(self, row: TimelineRow) -> None:
        """Move the record of a row to the bin."""
        from desk.services.bin import remove

        kind, key = _BIN_KINDS[row.kind], row.id
        if row.kind is TimelineKind.CHECK_IN and row.call_id is not None:
            kind, key = BinKind.CALL, row.call_id
        self._context.operations.write(remove, kind, key)

    def _ask_how_it_went(self, person: Person, row: TimelineRow) -> None:
        if row.kind is TimelineKind.FIX:
            self._context.dialogs.how_it_went("fix", row.id, ref(person), row.text)
        else:
            key = row.id if row.call_id is None else row.call_id
            self._context.dialogs.how_it_went("call", key, ref(person), row.text)


_BIN_KINDS = {
    TimelineKind.CHECK_IN: BinKind.INTERACTION,
    TimelineKind.CALL: BinKind.CALL,
    TimelineKind.FIX: BinKind.FIX,
    TimelineKind.BOUGHT: BinKind.PURCHASE,
    TimelineKind.NOTE: BinKind.NOTE,
}


def can_be_rated(row: TimelineRow) -> bool:
    """Return whether the row is an answered call, a finished fix, or has a rating."""
    if row.kind is TimelineKind.FIX:
        return row.done is not None or row.felt is not None
    is_call = row.kind is TimelineKind.CALL or row.call_id is not None
    return is_call and (row.outcome is Outcome.TALKED or row.felt is not None)


def fix_row(person: Person, fix: Fix) -> FixRow:
    """Return an open item of a card as the row that the actions of fixes take."""
    starred = person.fields.starred
    fix = replace(fix, person=ref(person))
    return FixRow(fix, number_of(person), address_of(person), late=False, starred=starred)
