"""The actions of the call window: it runs services that write, and opens dialogs over itself."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.formatting.text import isolated
from desk.services.calls import CallFields
from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import AskLine
from desk.ui.task_runner import TaskError

Failed = Callable[[TaskError], None]


class CallWindowActions(QObject):
    """Writes for a call window by `Operations`: the main window shows the toast with Undo."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.window)
        self._context = context

    def log(self, fields: CallFields, draft: str, done: Callable[[], None], failed: Failed) -> None:
        """Log the call and delete the draft with this key."""
        from desk.services.calls import log_call

        self._context.operations.write(log_call, fields, draft=draft).on_success(
            lambda _call: done()
        ).on_error(failed)

    def new_fix(self, person: PersonRef | None, kept: Callable[[int], None]) -> None:
        """Ask for a new fix, for the person on the line if known; `kept` receives its id."""
        title = self.tr("Do it now")
        if person is not None:
            title = self.tr("Do it now for {name}").format(name=isolated(first_name(person.name)))
        hint = self.tr("It waits in Do it now, also when the call goes on.")
        key = f"do-it-now:person:{person.id}" if person is not None else "do-it-now"
        dialog = AskLine(
            self._context,
            title,
            self.tr("What needs doing?"),
            self.tr("Write it down"),
            lambda text: (text or None, hint),
            draft=key,
            person=person.id if person is not None else None,
        )

        def keep(what: str) -> None:
            from desk.services.fixes import add_fix

            self._context.operations.write(
                add_fix, what, person.id if person is not None else None, draft=key
            ).on_success(lambda fix: kept(fix.id))

        dialog.answered.connect(keep)

    def promise(self, person: PersonRef | None) -> None:
        from desk.ui.dialogs.promise import PromiseDialog

        PromiseDialog(self._context, person=person)

    def add(self, name: str, number: str, then: Callable[[PersonRef], None], no: Failed) -> None:
        from desk.services.calls import add_caller

        self._context.operations.write(add_caller, name, number).on_success(then).on_error(no)

    def link(self, number: str, person: PersonRef, then: Callable[[], None], no: Failed) -> None:
        from desk.services.calls import link_number

        self._context.operations.write(link_number, number, person.id).on_success(
            lambda _linked: then()
        ).on_error(no)

    def no_customer(self, number: str, then: Callable[[], None], no: Failed) -> None:
        from desk.services.calls import set_no_customer

        self._context.operations.write(set_no_customer, number).on_success(
            lambda _none: then()
        ).on_error(no)

    def give(self, fixes: list[int], person: PersonRef) -> None:
        """Assign fixes to the person; they were written before it was known who is on the line."""
        for fix in fixes:
            self._context.runner.run(_give, fix, person.id)


def _give(desk: Desk, fix_id: int, person: int) -> object:
    from desk.services.fixes import edit_fix, get_fix

    return edit_fix(desk, fix_id, get_fix(desk, fix_id).what, person)
