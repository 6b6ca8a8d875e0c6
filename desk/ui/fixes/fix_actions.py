"""What the rows of small things to do and of promises do when they are asked."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desk.domain.fixes import Fix, FixRow
from desk.domain.people import PersonRef
from desk.record import replace
from desk.ui.context import UiContext
from desk.ui.fixes import wording
from desk.ui.task_runner import TaskError
from desk.ui.theme.typography import isolated
from desk.ui.widgets.row_list import ActionRow


class FixActions(QObject):
    """A word from a row (see ActionRow) becomes a service, a dialog or a menu."""

    rows_doubtful = Signal()  # what they show may not be what is on the desk
    tell_asked = Signal(object, object)  # FixRow, and the widget it was asked at
    finished = Signal(object)  # FixRow of what was just done for somebody

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def show_trouble(self, trouble: TaskError) -> None:
        self._context.operations.show_trouble(trouble)

    def on_fix(self, word: str, record: FixRow, row: ActionRow) -> None:
        from desk.services import bin as desk_bin
        from desk.services import fixes

        fix = record.fix
        match word:
            case "open":
                self._open(fix.person, record.number)
            case "call":
                self._context.dialogs.call(fix.person, record.number)
            case "done" if fix.is_open:
                row.finish()
                # Of what nobody was promised, `say` tells better.
                operations = self._context.operations
                write = operations.write if fix.is_promise else operations.write_quietly
                write(fixes.finish_fix, fix.id).on_success(
                    lambda done: self._on_finished(record, done)
                ).on_error(self._reopen(row))
            case "start" if fix.is_open and not fix.is_promise:
                clock = fixes.stop_clock if fix.started is not None else fixes.start_clock
                self._context.operations.write_quietly(clock, fix.id)
            case "snooze" if fix.is_open:
                self._context.dialogs.later.fix(record, row)
            case "tell" if fix.person is not None:
                self.tell_asked.emit(record, row)
            case "promise" if fix.is_open:
                self._context.dialogs.promise(fix=fix)
            case "let go" if fix.is_open:
                self._context.dialogs.dismiss(
                    self.tr("Let go of “{what}”").format(what=isolated(fix.what)),
                    row,
                    lambda why: self._context.operations.write(fixes.dismiss_promise, fix.id, why),
                    call=False,
                    draft=f"let-go:fix:{fix.id}",
                    person=fix.person.id if fix.person is not None else None,
                )
            case "felt" if fix.person is not None and fix.done is not None:
                self._ask_how_it_went(fix, fix.person)
            case "remove":
                self._context.operations.write(desk_bin.remove, "fix", fix.id)
            case "menu":
                self._menu(
                    fix.what,
                    row,
                    self._fix_items(record),
                    lambda chosen: self.on_fix(chosen, record, row),
                )

    def _fix_items(self, record: FixRow) -> list[tuple[str, str, str, str]]:
        fix = record.fix
        items = []
        if fix.person is not None:
            items.append(("open", self.tr("Open the card"), "user-round", "Enter"))
            items.append(("call", self.tr("Call"), "phone", "C"))
            items.append(("tell", wording.tell_whom(record) + "…", "message-square", "T"))
        if fix.is_open:
            done = self.tr("Kept it") if fix.is_promise else self.tr("Done")
            items.append(("done", done, "check", "D"))
            if fix.is_promise:
                items.append(("promise", self.tr("Promise another day…"), "handshake", "P"))
            else:
                runs = fix.started is not None
                clock = self.tr("Stop the clock") if runs else self.tr("Start the clock")
                items.append(("start", clock, "timer" if runs else "play", self.tr("Space")))
                items.append(("promise", self.tr("Promise by a day…"), "handshake", "P"))
                items.append(("snooze", self.tr("Snooze…"), "clock", "S"))
            items.append(("let go", self.tr("Let go…"), "x", ""))
        elif fix.person is not None:
            items.append(("felt", self.tr("How did it go?…"), "smile", "F"))
        items.append(("remove", self.tr("Remove"), "x", self.tr("Del")))
        return items

    def _menu(
        self,
        title: str,
        row: ActionRow,
        items: list[tuple[str, str, str, str]],
        chosen: Callable[[str], None],
    ) -> None:
        from desk.ui.widgets.menu_panel import MenuItem

        entries: list[MenuItem | None] = [
            MenuItem(key, text, icon, keys=keys) for key, text, icon, keys in items
        ]
        self._context.dialogs.menu(title, entries, row.menu_anchor(), chosen)

    def _open(self, person: PersonRef | None, number: str) -> None:
        if person is not None:
            self._context.dialogs.person_requested.emit(person.id)
        elif number:
            self._context.dialogs.log_call(None, number, incoming=True)

    def _on_finished(self, record: FixRow, done: Fix) -> None:
        if not done.is_promise:
            self._context.operations.say(wording.done_in(done))
        if done.person is not None:
            self.finished.emit(replace(record, fix=done))
            whom = done.person
            self._context.operations.offer(
                self.tr("How did it go?"), lambda: self._ask_how_it_went(done, whom), "smile"
            )

    def _ask_how_it_went(self, fix: Fix, person: PersonRef) -> None:
        self._context.dialogs.how_it_went("fix", fix.id, person, fix.what)

    def _reopen(self, row: ActionRow) -> Callable[[TaskError], None]:
        def failed(trouble: TaskError) -> None:
            if isValid(row):
                row.take_back()
            # It may have closed meanwhile.
            self.rows_doubtful.emit()
            self._context.operations.show_trouble(trouble)

        return failed
