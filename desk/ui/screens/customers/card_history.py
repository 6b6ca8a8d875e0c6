"""What was and is to be done for the person on a card: open items and the timeline."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desk.domain.calls import Outcome
from desk.domain.fixes import Fix, FixRow
from desk.domain.people import Person, Purchase
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.formatting.text import isolated
from desk.formatting.timeline import change_label, remove_label
from desk.ui.context import UiContext
from desk.ui.screens.customers.person_texts import (
    address_of,
    call_name,
    number_of,
    ref,
)
from desk.ui.widgets.menu_panel import MenuItem


class HistoryActions(QObject):
    """Finishing, promising, letting go; changing and removing what happened."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def add_fix(self, person: Person) -> None:
        from desk.services.fixes import add_fix

        self._context.dialogs.ask_line(
            self.tr("Do it now for {name}").format(name=call_name(person)),
            self.tr("What needs doing?"),
            self.tr("Write it down"),
            lambda what: self._context.operations.write(add_fix, what, person.id),
            hint=self.tr("One line. Two minutes is the measure, not a limit."),
            icon="timer",
            draft=f"do-it-now:person:{person.id}",
            person=person.id,
        )

    def add_note(self, person: Person) -> None:
        from desk.ui.screens.customers.note_dialog import NoteDialog

        NoteDialog(self._context, person)

    def add_purchase(self, person: Person) -> None:
        from desk.ui.screens.customers.purchase_dialog import PurchaseDialog

        PurchaseDialog(self._context, person)

    def edit_purchase(self, person: Person, purchase: Purchase) -> None:
        from desk.ui.screens.customers.purchase_dialog import PurchaseDialog

        PurchaseDialog(self._context, person, purchase)

    # open items

    def finish(self, person: Person, fix: Fix) -> None:
        from desk.services.fixes import finish_fix

        self._context.operations.write(finish_fix, fix.id).on_success(
            lambda _fix: self._offer_to_tell(person, fix)
        )

    def _offer_to_tell(self, person: Person, fix: Fix) -> None:
        row = _fix_row(person, fix)
        self._context.operations.offer(
            self.tr("Tell {name}").format(name=call_name(person)),
            lambda: self._context.dialogs.tell(row),
        )
        self._context.operations.offer(
            self.tr("How did it go?"),
            lambda: self._context.dialogs.how_it_went("fix", fix.id, ref(person), fix.what),
            "smile",
        )

    def fix_menu(self, person: Person, fix: Fix, anchor: QWidget) -> None:
        runs = fix.started is not None
        items: list[MenuItem | None] = [
            MenuItem("done", self.tr("Kept it") if fix.is_promise else self.tr("Done"), "check")
        ]
        if fix.is_promise:
            items.append(MenuItem("promise", self.tr("Promise another day…"), "handshake"))
        else:
            clock = self.tr("Stop the clock") if runs else self.tr("Start the clock")
            items.append(MenuItem("clock", clock, "timer" if runs else "play"))
            items.append(MenuItem("promise", self.tr("Promise by a day…"), "handshake"))
            items.append(MenuItem("snooze", self.tr("Snooze…"), "clock"))
        items += [
            MenuItem(
                "tell", self.tr("Tell {name}…").format(name=call_name(person)), "message-square"
            ),
            None,
            MenuItem("edit", self.tr("Change the words…"), "pencil"),
            MenuItem("let go", self.tr("Let go…"), "x"),
            MenuItem("remove", self.tr("Remove"), "x"),
        ]
        self._context.dialogs.menu(
            fix.what, items, anchor, lambda key: self.on_fix(key, person, fix, anchor)
        )

    def on_fix(self, key: str, person: Person, fix: Fix, anchor: QWidget) -> None:
        """Do what the menu, or a key on the row, says."""
        from desk.services import fixes

        match key:
            case "done":
                self.finish(person, fix)
            case "clock":
                runs = fix.started is not None
                clock = fixes.stop_clock if runs else fixes.start_clock
                self._context.operations.write_quietly(clock, fix.id)
            case "promise":
                self._context.dialogs.promise(fix=fix)
            case "snooze" if not fix.is_promise:
                self._context.dialogs.later.fix(_fix_row(person, fix), anchor)
            case "tell":
                self._context.dialogs.tell(_fix_row(person, fix))
            case "edit":
                self._edit_fix(person, fix.id, fix.what)
            case "let go":
                self._context.dialogs.dismiss(
                    self.tr("Let go of “{what}”").format(what=isolated(fix.what)),
                    anchor,
                    lambda why: self._context.operations.write(fixes.dismiss_promise, fix.id, why),
                    call=False,
                    draft=f"let-go:fix:{fix.id}",
                    person=person.id,
                )
            case "remove":
                self._remove("fix", fix.id)

    def _edit_fix(self, person: Person, fix: int, what: str) -> None:
        from desk.services.fixes import edit_fix

        self._context.dialogs.ask_line(
            self.tr("For {name}").format(name=call_name(person)),
            self.tr("What was it?"),
            self.tr("Keep it"),
            lambda text: self._context.operations.write(edit_fix, fix, text, person.id),
            text=what,
            icon="pencil",
            draft=f"fix-words:{fix}:person:{person.id}",
            person=person.id,
        )

    # the timeline

    def edit_row(self, person: Person, row: TimelineRow) -> None:
        match row.kind:
            case TimelineKind.CALL:
                self._context.dialogs.edit_call(row.id)
            case TimelineKind.CHECK_IN if row.call_id is not None:
                self._context.dialogs.edit_call(row.call_id)
            case TimelineKind.CHECK_IN:
                from desk.ui.screens.customers.interaction_dialog import InteractionDialog

                InteractionDialog(self._context, person, row)
            case TimelineKind.FIX:
                self._edit_fix(person, row.id, row.text)
            case TimelineKind.BOUGHT:
                bought = next((p for p in person.bought if p.id == row.id), None)
                if bought is not None:
                    self.edit_purchase(person, bought)
            case TimelineKind.NOTE:
                from desk.ui.screens.customers.note_dialog import NoteDialog

                NoteDialog(self._context, person, row)

    def remove_row(self, row: TimelineRow) -> None:
        """Into the bin; the toast brings it back."""
        if row.kind is TimelineKind.CHECK_IN and row.call_id is not None:
            self._remove("call", row.call_id)
            return
        kind = {
            TimelineKind.CHECK_IN: "interaction",
            TimelineKind.CALL: "call",
            TimelineKind.FIX: "fix",
            TimelineKind.BOUGHT: "purchase",
            TimelineKind.NOTE: "note",
        }[row.kind]
        self._remove(kind, row.id)

    def row_menu(self, person: Person, row: TimelineRow, point: QPoint) -> None:
        items: list[MenuItem | None] = [
            MenuItem("edit", change_label(row.kind, self._context.words), "pencil", keys="↵"),
            MenuItem("remove", remove_label(row.kind, self._context.words), "x", keys="Del"),
        ]
        if can_be_rated(row):
            felt = self.tr("How did it go?…") if row.felt is None else self.tr("Remark on this…")
            items.append(MenuItem("felt", felt, "smile", keys="F"))
        if row.text.strip():
            items.append(MenuItem("copy", self.tr("Copy the words"), "sticky-note"))

        def chosen(key: str) -> None:
            if key == "edit":
                self.edit_row(person, row)
            elif key == "remove":
                self.remove_row(row)
            elif key == "copy":
                QGuiApplication.clipboard().setText(row.text)
            else:
                self.how_it_went(person, row)

        self._context.dialogs.menu_at(items, point, chosen)

    def how_it_went(self, person: Person, row: TimelineRow) -> None:
        """Ask, or take a remark on what was said."""
        if not can_be_rated(row):
            return
        if row.kind is TimelineKind.FIX:
            self._context.dialogs.how_it_went("fix", row.id, ref(person), row.text)
        else:
            key = row.id if row.call_id is None else row.call_id
            self._context.dialogs.how_it_went("call", key, ref(person), row.text)

    def _remove(self, kind: str, key: int) -> None:
        from desk.services.bin import remove

        self._context.operations.write(remove, kind, key)


def can_be_rated(row: TimelineRow) -> bool:
    """A talk, and what was done; or what has a face already."""
    if row.kind is TimelineKind.FIX:
        return row.done is not None or row.felt is not None
    is_call = row.kind is TimelineKind.CALL or row.call_id is not None
    return is_call and (row.outcome is Outcome.TALKED or row.felt is not None)


def _fix_row(person: Person, fix: Fix) -> FixRow:
    starred = person.fields.starred
    return FixRow(fix, number_of(person), address_of(person), late=False, starred=starred)
