"""What the rows of Today do when they are asked."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.domain.calls import CallBack
from desk.domain.check_ins import CheckInRow
from desk.domain.fixes import FixRow
from desk.ui.context import UiContext
from desk.ui.fixes import wording as things
from desk.ui.fixes.fix_actions import FixActions
from desk.ui.screens.today import wording
from desk.ui.screens.today.rows import TodayPersonRow
from desk.ui.theme.typography import isolated
from desk.ui.widgets.row_list import ActionRow


class TodayActions(FixActions):
    """As those of things to do, and of people who wait or are due.

    `bring_requested` asks for the customers' own way to take in a "file" or to "add" a person.
    """

    bring_requested = Signal(str)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.tell_asked.connect(lambda record, at: self._context.dialogs.tell(record))
        self.finished.connect(self._offer_to_tell)

    def clear_sample(self) -> None:
        from desk.services.sample import clear_sample

        self._context.operations.write(clear_sample)

    def on_way_chosen(self, way: str) -> None:
        """How people come to an empty desk (see Welcome)."""
        if way == "sample":
            from desk.services.sample import fill_sample

            self._context.operations.write(fill_sample)
        elif way == "owner":
            self._context.dialogs.owner()
        else:
            self.bring_requested.emit(way)

    def on_call_back(self, word: str, record: CallBack, row: ActionRow) -> None:
        from desk.services import calls

        match word:
            case "open":
                self._open(record.person, record.number)
            case "call":
                self._context.dialogs.call(record.person, record.number)
            case "done":
                row.finish()
                self._context.operations.write(calls.called_back, record.id).on_error(
                    self._reopen(row)
                )
            case "snooze":
                self._context.dialogs.later.call_back(record, _anchor(row))
            case "promise":
                self._context.dialogs.promise(record.person)
            case "let go":
                name = wording.caller(record)
                self._context.dialogs.dismiss(
                    self.tr("Let go of {name}").format(name=isolated(name)),
                    _anchor(row),
                    lambda why: self._context.operations.write(
                        calls.dismiss_call_back, record.id, why
                    ),
                    call=True,
                    draft=f"let-go:call:{record.id}",
                    person=record.person.id if record.person is not None else None,
                )
            case "menu":
                self._menu(
                    wording.caller(record),
                    row,
                    [
                        ("open", self.tr("Open the card"), "user-round", "Enter"),
                        ("call", self.tr("Call"), "phone", "C"),
                        ("done", self.tr("Done, we talked"), "check", "D"),
                        ("snooze", self.tr("Snooze…"), "clock", "S"),
                        ("promise", self.tr("Promise something…"), "handshake", "P"),
                        ("let go", self.tr("Let go…"), "x", ""),
                    ],
                    lambda chosen: self.on_call_back(chosen, record, row),
                )

    def on_check_in(self, word: str, record: CheckInRow, row: ActionRow) -> None:
        from desk.services import check_ins

        person = record.person
        match word:
            case "open":
                self._open(person, record.number)
            case "call":
                self._context.dialogs.call(person, record.number)
            case "done":
                row.finish()
                self._context.operations.write(check_ins.check_in_done, person.id).on_error(
                    self._reopen(row)
                )
            case "snooze":
                self._context.dialogs.later.check_in(record, _anchor(row))
            case "promise":
                self._context.dialogs.promise(person)
            case "move":
                self._context.dialogs.later.move(person)
            case "skip":
                self._context.dialogs.later.skip(person)
            case "often":
                self._context.dialogs.how_often(person)
            case "stop":
                self._context.operations.write(check_ins.stop_check_in, person.id)
            case "menu":
                self._menu(
                    person.name,
                    row,
                    [
                        ("open", self.tr("Open the card"), "user-round", "Enter"),
                        ("call", self.tr("Call"), "phone", "C"),
                        ("done", self.tr("Done, we talked"), "check", "D"),
                        ("snooze", self.tr("Snooze…"), "clock", "S"),
                        ("promise", self.tr("Promise something…"), "handshake", "P"),
                        ("move", self.tr("Move to another day…"), "calendar-days", ""),
                        ("skip", self.tr("Skip this time"), "chevron-right", ""),
                        ("often", self.tr("Change how often…"), "calendar-check", ""),
                        ("stop", self.tr("Stop checking in"), "x", ""),
                    ],
                    lambda chosen: self.on_check_in(chosen, record, row),
                )

    def _offer_to_tell(self, record: FixRow) -> None:
        self._context.operations.offer(
            things.tell_whom(record), lambda: self._context.dialogs.tell(record)
        )


def _anchor(row: ActionRow) -> QWidget:
    """Where the row's menu of times belongs."""
    return row.snooze_button if isinstance(row, TodayPersonRow) else row
