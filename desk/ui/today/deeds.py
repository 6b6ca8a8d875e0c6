"""What the rows of Today do when they are asked."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desk.data.records.history import CallBack, CheckInRow, FixRow
from desk.data.records.people import PersonRef
from desk.ui.actions import Actions
from desk.ui.background import Trouble
from desk.ui.text import isolated
from desk.ui.today import wording
from desk.ui.today.rows import PersonRow
from desk.ui.today.thing_rows import FixRowWidget, PromiseRowWidget
from desk.ui.widgets.deed_row import DeedRow

if TYPE_CHECKING:
    # Loaded when a dialog is first wanted, not with the first rows.
    from desk.rules.plain_date import PlainDate
    from desk.ui.dialogs.dialogs import Dialogs


class Deeds(QObject):
    """A word from a row (see DeedRow) becomes a service, a dialog or a menu.

    `bring_requested` asks for the customers' own way to take in a "file" or to "add" a person.
    """

    bring_requested = Signal(str)
    rows_doubtful = Signal()  # what they show may not be what is on the desk

    def __init__(
        self, actions: Actions, dialogs: "Callable[[], Dialogs]", parent: QObject | None = None
    ) -> None:
        """`dialogs` are asked for when first needed, not at the start."""
        super().__init__(parent)
        self._actions = actions
        self._ask_dialogs = dialogs

    @property
    def _dialogs(self) -> "Dialogs":
        return self._ask_dialogs()

    def jot(self, text: str, kept: Callable[[object], None]) -> None:
        from desk.services.jot import jot

        self._actions.write(jot, text, done=kept)

    def show_trouble(self, trouble: Trouble) -> None:
        self._actions.show_trouble(trouble)

    def clear_sample(self) -> None:
        from desk.ui.desk_menu import clear_sample

        self._actions.write(clear_sample)

    def on_way_chosen(self, way: str) -> None:
        """How people come to an empty desk (see Welcome)."""
        if way == "sample":
            from desk.ui.desk_menu import fill_sample

            self._actions.write(fill_sample)
        elif way == "owner":
            self._dialogs.owner()
        else:
            self.bring_requested.emit(way)

    def on_call_back(self, word: str, record: CallBack, row: DeedRow) -> None:
        from desk.services import calls

        match word:
            case "open":
                self._open(record.person, record.number)
            case "call":
                self._dialogs.call(record.person, record.number)
            case "done":
                row.finish()
                self._actions.write(calls.called_back, record.id, failed=self._reopen(row))
            case "snooze":
                self._dialogs.snooze_call_back(record, _anchor(row))
            case "promise":
                self._dialogs.promise(record.person)
            case "let go":
                name = wording.caller(record)
                self._dialogs.let_go(
                    self.tr("Let go of {name}").format(name=isolated(name)),
                    _anchor(row),
                    lambda why: self._actions.write(calls.let_go, record.id, why),
                    call=True,
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

    def on_check_in(self, word: str, record: CheckInRow, row: DeedRow) -> None:
        from desk.services import check_ins

        person = record.person
        match word:
            case "open":
                self._open(person, record.number)
            case "call":
                self._dialogs.call(person, record.number)
            case "done":
                row.finish()
                self._actions.write(check_ins.check_in_done, person.id, failed=self._reopen(row))
            case "snooze":
                self._dialogs.snooze_check_in(record, _anchor(row))
            case "promise":
                self._dialogs.promise(person)
            case "move":
                self._dialogs.pick_day(
                    self.tr("Move {name}, this once").format(name=isolated(person.name)),
                    lambda day: self._move(person, day),
                )
            case "skip":
                self._actions.write(check_ins.skip_check_in, person.id)
            case "often":
                self._dialogs.how_often(person)
            case "stop":
                self._actions.write(check_ins.stop_check_in, person.id)
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

    def on_fix(self, word: str, record: FixRow, row: DeedRow) -> None:
        from desk.services import fixes

        fix = record.fix
        promise = isinstance(row, PromiseRowWidget)
        match word:
            case "open":
                self._open(fix.person, record.number)
            case "call":
                self._dialogs.call(fix.person, record.number)
            case "done" if fix.is_open:
                if isinstance(row, PromiseRowWidget):
                    row.show_kept()
                else:
                    row.finish()
                self._actions.write(
                    fixes.finish_fix,
                    fix.id,
                    done=lambda _fix: self._offer_to_tell(record),
                    failed=self._reopen(row),
                )
            case "start" if isinstance(row, FixRowWidget):
                clock = fixes.stop_clock if row.is_running else fixes.start_clock
                self._actions.write(clock, fix.id, quiet=True)
            case "snooze" if fix.is_open:
                self._dialogs.snooze_fix(record, row)
            case "tell" if fix.person is not None:
                self._dialogs.tell(record, row)
            case "promise" if fix.is_open:
                self._dialogs.promise(fix=fix)
            case "let go":
                self._dialogs.let_go(
                    self.tr("Let go of “{what}”").format(what=isolated(fix.what)),
                    row,
                    lambda why: self._actions.write(fixes.let_go_promise, fix.id, why),
                    call=False,
                )
            case "menu":
                self._menu(
                    fix.what,
                    row,
                    self._fix_items(record, promise),
                    lambda chosen: self.on_fix(chosen, record, row),
                )

    def _fix_items(self, record: FixRow, promise: bool) -> list[tuple[str, str, str, str]]:
        fix = record.fix
        items = []
        if fix.person is not None:
            items.append(("open", self.tr("Open the card"), "user-round", "Enter"))
            items.append(("call", self.tr("Call"), "phone", "C"))
            items.append(("tell", wording.tell_whom(record) + "…", "message-square", "T"))
        if fix.is_open:
            done = self.tr("Kept it") if promise else self.tr("Done")
            again = self.tr("Promise another day…") if promise else self.tr("Promise by a day…")
            items.append(("done", done, "check", "D"))
            items.append(("promise", again, "handshake", "P"))
            if not promise:
                items.append(("snooze", self.tr("Snooze…"), "clock", "S"))
            items.append(("let go", self.tr("Let go…"), "x", ""))
        return items

    def _menu(
        self,
        title: str,
        row: DeedRow,
        items: list[tuple[str, str, str, str]],
        chosen: Callable[[str], None],
    ) -> None:
        from desk.ui.widgets.menu_panel import MenuItem

        entries: list[MenuItem | None] = [
            MenuItem(key, text, icon, keys=keys) for key, text, icon, keys in items
        ]
        self._dialogs.menu(title, entries, row, chosen)

    def _open(self, person: PersonRef | None, number: str) -> None:
        if person is not None:
            self._dialogs.person_requested.emit(person.id)
        elif number:
            self._dialogs.log_call(None, number, incoming=True)

    def _move(self, person: PersonRef, day: "PlainDate") -> None:
        from desk.services.check_ins import move_check_in

        self._actions.write(move_check_in, person.id, day.day)

    def _offer_to_tell(self, record: FixRow) -> None:
        if record.fix.person is not None:
            self._actions.offer(
                wording.tell_whom(record),
                lambda: self._dialogs.tell(record, self._actions.toast),
            )

    def _reopen(self, row: DeedRow) -> Callable[[Trouble], None]:
        def failed(trouble: Trouble) -> None:
            if isValid(row):
                row.take_back()
            # It may have closed meanwhile.
            self.rows_doubtful.emit()
            self._actions.show_trouble(trouble)

        return failed


def _anchor(row: DeedRow) -> QWidget:
    """Where the row's menu of times belongs."""
    return row.snooze_button if isinstance(row, PersonRow) else row
