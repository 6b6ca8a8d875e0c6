"""The actions of fixes and of promises, for each list that shows them."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desk.domain.bin import BinKind
from desk.domain.fixes import Fix, FixRow
from desk.domain.people import PersonRef
from desk.formatting import fixes as fix_text
from desk.formatting.text import isolated
from desk.record import replace
from desk.services import bin as desk_bin
from desk.services import fixes
from desk.ui.actions import shortcuts
from desk.ui.actions.registry import Anchor, RecordActions
from desk.ui.actions.shortcuts import Shortcut
from desk.ui.context import UiContext
from desk.ui.task_runner import TaskError
from desk.ui.widgets.row_list import ActionRow

T = TypeVar("T")
MENU = "menu"


class FixActions(QObject):
    """Declares the actions, and runs those that a row asks for."""

    rows_doubtful = Signal()  # what the rows show may differ from the data
    tell_asked = Signal(object, object)  # FixRow, and the widget that asked
    finished = Signal(object)  # FixRow that was just finished for a person

    def __init__(
        self,
        context: UiContext,
        screen: str,
        parent: QObject | None = None,
        *,
        clock_shortcut: Shortcut | None = shortcuts.CLOCK,
    ) -> None:
        """`screen` names the group of actions in the registry.

        `clock_shortcut` is None where the space bar presses a button of the row.
        """
        super().__init__(parent)
        self._context = context
        self._clock_shortcut = clock_shortcut
        self._fixes = self._declare_fix_actions(f"{screen}.fix")

    def show_error(self, error: TaskError) -> None:
        self._context.operations.show_error(error)

    def on_fix(self, name: str, record: FixRow, row: ActionRow) -> None:
        """Run the action of this name, or open the menu, for the record of a row."""
        self._run(self._fixes, name, record, row, record.fix.what)

    def trigger(self, name: str, record: FixRow, anchor: Anchor) -> None:
        """Run the action of this name."""
        self._fixes.trigger(name, record, anchor)

    def on_fix_key(self, event: QKeyEvent, record: FixRow, row: QWidget) -> None:
        self._fixes.trigger_key(event, record, row)

    def _run(
        self, actions: RecordActions[T], name: str, record: T, row: ActionRow, title: str
    ) -> None:
        if name == MENU:
            menu = actions.actions_for(record, row)
            self._context.dialogs.action_menu(title, menu, row.menu_anchor())
        else:
            actions.trigger(name, record, row)

    def _declare_fix_actions(self, name: str) -> RecordActions[FixRow]:
        actions = RecordActions[FixRow](self._context.actions, name, self)
        actions.add(
            "open",
            self.tr("Open the card"),
            "user-round",
            lambda record, _row: self._open(record.fix.person, record.number),
            shortcut=shortcuts.OPEN,
            in_menu=_has_person,
        )
        actions.add(
            "call",
            self.tr("Call"),
            "phone",
            lambda record, _row: self._context.dialogs.call(record.fix.person, record.number),
            shortcut=shortcuts.CALL,
            in_menu=_has_person,
        )
        actions.add(
            "tell",
            lambda record: fix_text.tell_whom(record, self._context.formatter) + "…",
            "message-square",
            self.tell_asked.emit,
            shortcut=shortcuts.TELL,
            when=_has_person,
        )
        actions.add(
            "done",
            lambda record: self.tr("Kept it") if record.fix.is_promise else self.tr("Done"),
            "check",
            self._finish,
            shortcut=shortcuts.DONE,
            when=_is_open,
        )
        actions.add(
            "clock",
            lambda record: (
                self.tr("Stop the clock") if _runs(record) else self.tr("Start the clock")
            ),
            lambda record: "timer" if _runs(record) else "play",
            lambda record, _row: self._context.operations.write_quietly(
                fixes.stop_clock if _runs(record) else fixes.start_clock, record.fix.id
            ),
            shortcut=self._clock_shortcut,
            when=lambda record: _is_open(record) and not record.fix.is_promise,
        )
        actions.add(
            "promise",
            lambda record: (
                self.tr("Promise another day…")
                if record.fix.is_promise
                else self.tr("Promise by a day…")
            ),
            "handshake",
            lambda record, _row: self._context.dialogs.promise(fix=record.fix),
            shortcut=shortcuts.PROMISE,
            when=_is_open,
        )
        actions.add(
            "snooze",
            self.tr("Snooze…"),
            "clock",
            lambda record, row: self._context.dialogs.later.fix(record, _widget(row)),
            shortcut=shortcuts.SNOOZE,
            when=_is_open,
            in_menu=lambda record: not record.fix.is_promise,
        )
        actions.add(
            "edit",
            self.tr("Edit…"),
            "pencil",
            lambda record, _row: self._edit(record.fix),
            shortcut=shortcuts.EDIT,
        )
        actions.add("dismiss", self.tr("Let go…"), "x", self._dismiss, when=_is_open)
        actions.add(
            "rate",
            self.tr("How did it go?…"),
            "smile",
            lambda record, _row: self._ask_how_it_went(record.fix),
            shortcut=shortcuts.RATE,
            when=lambda record: _has_person(record) and record.fix.done is not None,
        )
        actions.add(
            "remove",
            self.tr("Remove"),
            "x",
            lambda record, _row: self._context.operations.write(
                desk_bin.remove, BinKind.FIX, record.fix.id
            ),
            shortcut=shortcuts.REMOVE,
        )
        return actions

    def _open(self, person: PersonRef | None, number: str) -> None:
        if person is not None:
            self._context.dialogs.person_requested.emit(person.id)
        elif number:
            self._context.dialogs.log_call(None, number, incoming=True)

    def _edit(self, fix: Fix) -> None:
        from desk.ui.dialogs.edit_fix import EditFixDialog

        EditFixDialog(self._context, fix)

    def _finish(self, record: FixRow, anchor: Anchor) -> None:
        row, fix = _row(anchor), record.fix
        row.finish()
        # The toast of a fix shows how long it took instead.
        operations = self._context.operations
        write = operations.write if fix.is_promise else operations.write_quietly
        write(fixes.finish_fix, fix.id).on_success(
            lambda done: self._on_finished(record, done)
        ).on_error(self._reopen(row))

    def _dismiss(self, record: FixRow, anchor: Anchor) -> None:
        fix = record.fix
        draft = f"let-go:fix:{fix.id}"
        self._context.dialogs.dismiss(
            self.tr("Let go of “{what}”").format(what=isolated(fix.what)),
            _widget(anchor),
            lambda why: self._context.operations.write(
                fixes.dismiss_promise, fix.id, why, draft=draft
            ),
            call=False,
            draft=draft,
            person=fix.person.id if fix.person is not None else None,
        )

    def _on_finished(self, record: FixRow, done: Fix) -> None:
        if not done.is_promise:
            self._context.operations.show_written(fix_text.done_in(done, self._context.formatter))
        if done.person is not None:
            self.finished.emit(replace(record, fix=done))
            self._context.operations.offer(
                self.tr("How did it go?"), lambda: self._ask_how_it_went(done), "smile"
            )

    def _ask_how_it_went(self, fix: Fix) -> None:
        assert fix.person is not None
        self._context.dialogs.how_it_went("fix", fix.id, fix.person, fix.what)

    def _reopen(self, row: ActionRow) -> Callable[[TaskError], None]:
        def failed(error: TaskError) -> None:
            if isValid(row):
                row.take_back()
            # The row may have closed meanwhile.
            self.rows_doubtful.emit()
            self._context.operations.show_error(error)

        return failed


def _row(anchor: Anchor) -> ActionRow:
    assert isinstance(anchor, ActionRow)
    return anchor


def _widget(anchor: Anchor) -> QWidget:
    assert isinstance(anchor, QWidget)
    return anchor


def _has_person(record: FixRow) -> bool:
    return record.fix.person is not None


def _is_open(record: FixRow) -> bool:
    return record.fix.is_open


def _runs(record: FixRow) -> bool:
    return record.fix.started is not None
