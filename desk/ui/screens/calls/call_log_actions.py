"""The actions of a call in the log."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.domain.bin import BinKind
from desk.domain.calls import CallLogRow, Outcome
from desk.formatting.calls import CallLogFormatter
from desk.services import bin as desk_bin
from desk.ui.actions import shortcuts
from desk.ui.actions.registry import Anchor, RecordActions
from desk.ui.context import UiContext


class CallLogActions(QObject):
    """Declares the actions of a call; Undo reverses each write."""

    person_requested = Signal(int)

    def __init__(self, context: UiContext, wording: CallLogFormatter, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._wording = wording
        self._actions = self._declare()

    def trigger(self, name: str, row: CallLogRow, anchor: Anchor) -> None:
        """Run the action of this name."""
        self._actions.trigger(name, row, anchor)

    def trigger_key(self, event: QKeyEvent, row: CallLogRow, anchor: QWidget) -> None:
        """Run the action of the pressed key and accept the event, if there is one."""
        self._actions.trigger_key(event, row, anchor)

    def open_menu(self, row: CallLogRow, point: QPoint) -> None:
        """Open the menu of a call at a global point."""
        menu = self._actions.actions_for(row, point)
        self._context.dialogs.action_menu(self._wording.who(row), menu, point)

    def who_is_it(self, row: CallLogRow) -> None:
        """Ask who the caller was."""
        from desk.ui.screens.calls.who_is_it import WhoIsIt

        WhoIsIt(self._context, self._wording, row)

    def _declare(self) -> RecordActions[CallLogRow]:
        actions = RecordActions[CallLogRow](self._context.actions, "call", self)
        actions.add(
            "open",
            lambda row: self.tr("Open card") if _is_known(row) else self.tr("Who is it?…"),
            lambda row: "id-card" if _is_known(row) else "link",
            self._open,
            shortcut=shortcuts.OPEN,
        )
        actions.add(
            "call",
            lambda row: self.tr("Call back") if row.waiting else self.tr("Call"),
            "phone",
            self._call,
            shortcut=shortcuts.CALL,
            in_menu=lambda row: _is_known(row) or bool(row.number),
        )
        actions.add(
            "promise",
            self.tr("Promise…"),
            "handshake",
            lambda row, _anchor: self._context.dialogs.promise(row.person),
            shortcut=shortcuts.PROMISE,
        )
        actions.add_separator()
        actions.add(
            "edit",
            self.tr("Edit…"),
            "pencil",
            lambda row, _anchor: self._context.dialogs.edit_call(row.id),
            shortcut=shortcuts.EDIT_CALL,
            alias=shortcuts.EDIT,
        )
        actions.add(
            "rate",
            lambda row: (
                self.tr("How did it go?…")
                if row.rating is None
                else self.tr("Remark on how it went…")
            ),
            "smile",
            self._ask_how_it_went,
            shortcut=shortcuts.RATE,
            in_menu=lambda row: row.rating is not None or _can_be_rated(row),
        )
        actions.add(
            "remove",
            self.tr("Remove"),
            "trash-2",
            lambda row, _anchor: self._context.operations.write(
                desk_bin.remove, BinKind.CALL, row.id
            ),
            shortcut=shortcuts.REMOVE,
        )
        return actions

    def _open(self, row: CallLogRow, _anchor: Anchor) -> None:
        """Open the person's card; for an unknown caller, ask who it was."""
        if row.person is not None:
            self.person_requested.emit(row.person.id)
        else:
            self.who_is_it(row)

    def _call(self, row: CallLogRow, _anchor: Anchor) -> None:
        if row.person is None and not row.number:
            self._context.operations.show_message(
                self.tr("The number was withheld, so there is none to call.")
            )
            return
        self._context.dialogs.call(row.person, row.number)

    def _ask_how_it_went(self, row: CallLogRow, _anchor: Anchor) -> None:
        """Ask for a rating; if there is one already, ask for a remark on it."""
        if row.person is None:
            self._context.operations.show_message(
                self.tr("Say first who it was, then how it went.")
            )
        elif row.rating is None and row.outcome is not Outcome.TALKED:
            self._context.operations.show_message(
                self.tr("Nobody talked, so there is nothing to say how it went.")
            )
        else:
            self._context.dialogs.how_it_went("call", row.id, row.person, row.summary)


def _is_known(row: CallLogRow) -> bool:
    return row.person is not None


def _can_be_rated(row: CallLogRow) -> bool:
    return _is_known(row) and row.outcome is Outcome.TALKED
