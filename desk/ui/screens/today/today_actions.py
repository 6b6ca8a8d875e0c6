"""The actions of the rows of Today: call backs and check-ins, besides those of fixes."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.domain.calls import CallBack
from desk.domain.check_ins import CheckInRow
from desk.domain.fixes import FixRow
from desk.formatting import fixes as fix_text
from desk.formatting import today as today_text
from desk.formatting.text import isolated
from desk.ui.actions import shortcuts
from desk.ui.actions.registry import Anchor, RecordActions
from desk.ui.context import UiContext
from desk.ui.fixes.fix_actions import FixActions
from desk.ui.screens.today.rows import TodayPersonRow
from desk.ui.widgets.row_list import ActionRow


class TodayActions(FixActions):
    """Declares the actions, and runs those that a row asks for."""

    import_requested = Signal()
    add_requested = Signal()  # asks to add a person

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, "today", parent)
        self._call_backs = self._declare_call_back_actions()
        self._check_ins = self._declare_check_in_actions()
        self.tell_asked.connect(lambda record, at: self._context.dialogs.tell(record))
        self.finished.connect(self._offer_to_tell)

    def clear_sample(self) -> None:
        from desk.services.sample import clear_sample

        self._context.operations.write(clear_sample)

    @Slot()
    def fill_sample(self) -> None:
        from desk.services.sample import fill_sample

        self._context.operations.write(fill_sample)

    def on_asked(self, name: str, record: object, row: ActionRow) -> None:
        """Run the action of this name, or open the menu, for the record of a row."""
        if isinstance(record, CallBack):
            self._run(
                self._call_backs,
                name,
                record,
                row,
                today_text.caller(record, self._context.formatter),
            )
        elif isinstance(record, CheckInRow):
            self._run(self._check_ins, name, record, row, record.person.name)
        elif isinstance(record, FixRow):
            self.on_fix(name, record, row)

    def on_key(self, event: QKeyEvent, record: object, row: ActionRow) -> None:
        """Run the action of the pressed key, if the record of a row has one."""
        if isinstance(record, CallBack):
            self._call_backs.trigger_key(event, record, row)
        elif isinstance(record, CheckInRow):
            self._check_ins.trigger_key(event, record, row)
        elif isinstance(record, FixRow):
            self.on_fix_key(event, record, row)

    def _declare_call_back_actions(self) -> RecordActions[CallBack]:
        actions = RecordActions[CallBack](self._context.actions, "today.call_back", self)
        actions.add(
            "open",
            self.tr("Open the card"),
            "user-round",
            lambda record, _row: self._open(record.person, record.number),
            shortcut=shortcuts.OPEN,
        )
        actions.add(
            "call",
            self.tr("Call"),
            "phone",
            lambda record, _row: self._context.dialogs.call(record.person, record.number),
            shortcut=shortcuts.CALL,
        )
        actions.add(
            "done",
            self.tr("Done, we talked"),
            "check",
            self._finish_call_back,
            shortcut=shortcuts.DONE,
        )
        actions.add(
            "snooze",
            self.tr("Snooze…"),
            "clock",
            lambda record, row: self._context.dialogs.later.call_back(record, _snooze_anchor(row)),
            shortcut=shortcuts.SNOOZE,
        )
        actions.add(
            "promise",
            self.tr("Promise something…"),
            "handshake",
            lambda record, _row: self._context.dialogs.promise(record.person),
            shortcut=shortcuts.PROMISE,
        )
        actions.add("dismiss", self.tr("Let go…"), "x", self._dismiss_call_back)
        return actions

    def _declare_check_in_actions(self) -> RecordActions[CheckInRow]:
        actions = RecordActions[CheckInRow](self._context.actions, "today.check_in", self)
        actions.add(
            "open",
            self.tr("Open the card"),
            "user-round",
            lambda record, _row: self._open(record.person, record.number),
            shortcut=shortcuts.OPEN,
        )
        actions.add(
            "call",
            self.tr("Call"),
            "phone",
            lambda record, _row: self._context.dialogs.call(record.person, record.number),
            shortcut=shortcuts.CALL,
        )
        actions.add(
            "done",
            self.tr("Done, we talked"),
            "check",
            self._finish_check_in,
            shortcut=shortcuts.DONE,
        )
        actions.add(
            "snooze",
            self.tr("Snooze…"),
            "clock",
            lambda record, row: self._context.dialogs.later.check_in(record, _snooze_anchor(row)),
            shortcut=shortcuts.SNOOZE,
        )
        actions.add(
            "promise",
            self.tr("Promise something…"),
            "handshake",
            lambda record, _row: self._context.dialogs.promise(record.person),
            shortcut=shortcuts.PROMISE,
        )
        actions.add(
            "move",
            self.tr("Move to another day…"),
            "calendar-days",
            lambda record, _row: self._context.dialogs.later.move(record.person),
        )
        actions.add(
            "skip",
            self.tr("Skip this time"),
            "chevron-right",
            lambda record, _row: self._context.dialogs.later.skip(record.person),
        )
        actions.add(
            "rhythm",
            self.tr("Change how often…"),
            "calendar-check",
            lambda record, _row: self._context.dialogs.how_often(record.person),
        )
        actions.add(
            "stop", self.tr("Stop checking in"), "x", lambda record, _row: self._stop(record)
        )
        return actions

    # The services are imported when first used: the first rows would wait for them.

    def _finish_call_back(self, record: CallBack, anchor: Anchor) -> None:
        from desk.services.calls import called_back

        assert isinstance(anchor, ActionRow)
        anchor.finish()
        self._context.operations.write(called_back, record.id).on_error(self._reopen(anchor))

    def _finish_check_in(self, record: CheckInRow, anchor: Anchor) -> None:
        from desk.services.check_ins import check_in_done

        assert isinstance(anchor, ActionRow)
        anchor.finish()
        self._context.operations.write(check_in_done, record.person.id, due=record.due_on).on_error(
            self._reopen(anchor)
        )

    def _stop(self, record: CheckInRow) -> None:
        from desk.services.check_ins import stop_check_in

        self._context.operations.write(stop_check_in, record.person.id)

    def _dismiss_call_back(self, record: CallBack, anchor: Anchor) -> None:
        from desk.services.calls import dismiss_call_back

        name = today_text.caller(record, self._context.formatter)
        draft = f"let-go:call:{record.id}"
        self._context.dialogs.dismiss(
            self.tr("Let go of {name}").format(name=isolated(name)),
            _snooze_anchor(anchor),
            lambda why: self._context.operations.write(
                dismiss_call_back, record.id, why, draft=draft
            ),
            call=True,
            draft=draft,
            person=record.person.id if record.person is not None else None,
        )

    def _offer_to_tell(self, record: FixRow) -> None:
        self._context.operations.offer(
            fix_text.tell_whom(record, self._context.formatter),
            lambda: self._context.dialogs.tell(record),
        )


def _snooze_anchor(row: Anchor) -> QWidget:
    """Return the widget below which the menu of times opens."""
    assert isinstance(row, QWidget)
    return row.snooze_button if isinstance(row, TodayPersonRow) else row
