"""What can be done with a call of the log."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk.domain.calls import CallLogRow, Outcome
from desk.formatting.calls import CallLogFormatter
from desk.services.desk import Desk, Written
from desk.ui.context import UiContext
from desk.ui.widgets.menu_panel import MenuItem

Deed = Callable[[CallLogRow], object]


class CallLogActions(QObject):
    """Each by a key, the context menu, or both; all that is written can be undone."""

    person_requested = Signal(int)

    def __init__(self, context: UiContext, wording: CallLogFormatter, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._wording = wording

    def open(self, row: CallLogRow) -> None:
        """The card of who it was; else ask."""
        if row.person is not None:
            self.person_requested.emit(row.person.id)
        else:
            self.who_is_it(row)

    def call(self, row: CallLogRow) -> None:
        if row.person is None and not row.number:
            self._context.operations.tell(
                self.tr("The number was withheld, so there is none to call.")
            )
            return
        self._context.dialogs.call(row.person, row.number)

    def edit(self, row: CallLogRow) -> None:
        self._context.dialogs.edit_call(row.id)

    def remove(self, row: CallLogRow) -> None:
        self._context.operations.write(_remove, row.id)

    def promise(self, row: CallLogRow) -> None:
        self._context.dialogs.promise(row.person)

    def who_is_it(self, row: CallLogRow) -> None:
        from desk.ui.screens.calls.who_is_it import WhoIsIt

        WhoIsIt(self._context, self._wording, row)

    def how_it_went(self, row: CallLogRow) -> None:
        """Ask; where it was said already, take the owner's remark: what was said stays."""
        if row.person is None:
            self._context.operations.tell(self.tr("Say first who it was, then how it went."))
        elif row.rating is None and row.outcome is not Outcome.TALKED:
            self._context.operations.tell(
                self.tr("Nobody talked, so there is nothing to say how it went.")
            )
        else:
            self._context.dialogs.how_it_went("call", row.id, row.person, row.summary)

    def by_letter(self, letter: str) -> Deed | None:
        """Single keys in a focused row."""
        deeds: dict[str, Deed] = {
            "c": self.call,
            "e": self.edit,
            "p": self.promise,
            "f": self.how_it_went,
        }
        return deeds.get(letter)

    def menu_of(self, row: CallLogRow) -> list[MenuItem | None]:
        known = row.person is not None
        items: list[MenuItem | None] = [
            MenuItem("open", self.tr("Open card"), "id-card", keys="Enter")
            if known
            else MenuItem("open", self.tr("Who is it?…"), "link", keys="Enter")
        ]
        if known or row.number:
            text = self.tr("Call back") if row.waiting else self.tr("Call")
            items.append(MenuItem("call", text, "phone", keys="C"))
        items += [
            MenuItem("promise", self.tr("Promise…"), "handshake", keys="P"),
            None,
            MenuItem("edit", self.tr("Edit…"), "pencil", keys="E"),
        ]
        if row.rating is not None:
            items.append(MenuItem("felt", self.tr("Remark on how it went…"), "smile", keys="F"))
        elif known and row.outcome is Outcome.TALKED:
            items.append(MenuItem("felt", self.tr("How did it go?…"), "smile", keys="F"))
        items.append(MenuItem("remove", self.tr("Remove"), "trash-2", keys="Del"))
        return items

    def act(self, key: str, row: CallLogRow) -> None:
        """What was chosen of `menu_of`."""
        deeds: dict[str, Deed] = {
            "open": self.open,
            "call": self.call,
            "promise": self.promise,
            "edit": self.edit,
            "felt": self.how_it_went,
            "remove": self.remove,
        }
        deeds[key](row)


def _remove(desk: Desk, call: int) -> Written[int]:
    from desk.services.bin import remove

    return remove(desk, "call", call)
