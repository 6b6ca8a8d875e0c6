"""The call window: it shows who is on the line and takes notes during the call."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.changes import Area, Changes
from desk.domain.calls import Caller, Direction, Outcome
from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.formatting.durations import clock_time
from desk.formatting.text import isolated
from desk.services.calls import CallFields, read_caller
from desk.services.desk import Desk
from desk.ui.actions import shortcuts
from desk.ui.actions.registry import ActionRegistry
from desk.ui.actions.shortcuts import Shortcut
from desk.ui.call_window.call_state import CallShown, CallState, call_status, to_draft, to_form
from desk.ui.call_window.frameless_window import CallHeader, FramelessWindow, stacked
from desk.ui.call_window.known_caller import KnownCaller
from desk.ui.call_window.notes_panel import NotesPanel
from desk.ui.call_window.unknown_caller import UnknownCaller
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import AskLine
from desk.ui.draft import Draft
from desk.ui.task_runner import TaskError
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.faces import Face, face_name

_READ_AGAIN = Area.PEOPLE | Area.FIXES | Area.PURCHASES | Area.CALLS


Failed = Callable[[TaskError], None]


class CallWindow(FramelessWindow):
    """A frameless window above others that never takes the focus from another program.

    `show_call` fills it, and updates it as the call goes on. Each keystroke saves a draft; Done
    logs the call. `finished` is emitted when the call is logged or dropped.
    """

    ready = Signal()  # the window shows whom the call is with, or that this cannot be read
    finished = Signal()
    dropped = Signal(dict)  # what was typed, as the draft of the form that logs a call

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        self.head = CallHeader(theme)
        self.known = KnownCaller(context)
        self.unknown = UnknownCaller(context)
        self.said = NotesPanel(theme)
        middle = stacked(self.known, self.unknown)
        super().__init__(theme, self.head, middle, self.said, self.said.footer)
        self._context = context
        self._call: CallShown | None = None
        self._draft = Draft(context.runner, "", None)
        self._caller: Caller | None = None
        self._asking = False  # whether the owner picks another person for this number
        self._done = False
        self._jotted: list[int] = []  # ids of fixes for a caller who is not known yet
        self._registry = ActionRegistry(self)
        own_context = replace(context, window=self, actions=self._registry)
        self._writes = CallWindowActions(own_context)
        self._second = QTimer(self, interval=1000)
        self._second.setObjectName("second")
        self._second.timeout.connect(self._show_time)
        self._listen()
        self._declare_actions()

    # state of the call

    def show_call(self, call: CallShown, typed: dict[str, Any] | None = None) -> None:
        """Show this call, or its new state; `typed` is what a draft of it holds."""
        before, self._call = self._call, call
        if before is None or before.key != call.key:
            self._draft = Draft(self._context.runner, call.key, None)
            self._caller = None
            self.unknown.hide()
            self.known.hide()
        if typed is not None:
            self._put_back(typed)
        self._show_head()
        self._read()
        self._keep()

    @property
    def call(self) -> CallShown:
        assert self._call is not None
        return self._call

    def turn(self, state: CallState) -> None:
        """Show that the call was picked up or hung up just now."""
        self.show_call(self.call.turned(state, self._context.formatter.clock.now()))

    def refresh(self, changes: Changes | None = None) -> None:
        """Read the shown data again after a change of the desk."""
        if self._call is not None and (changes is None or changes.touches(_READ_AGAIN)):
            self._read()

    def wants_focus(self) -> QWidget:
        """Return the widget that gets the focus."""
        return self.said.note if self.unknown.isHidden() else self.unknown.field

    def set_small(self, small: bool) -> None:
        """Show the bar alone, or the whole window; typed text is kept."""
        self.head.set_small(small)
        self.shrink(small)
        self._show_head()
        if not small:
            self.wants_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self._keep()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._asking:
                self._stop_asking()
            elif not self.is_small:
                self.set_small(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Drop the call when the desktop closes the window, such as by Alt F4."""
        if not self._done:
            event.ignore()
            self.drop()

    def changeEvent(self, event: QEvent) -> None:
        activated = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if activated and self.focusWidget() is None and not self.is_small:
            self.wants_focus().setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        super().changeEvent(event)

    # internals: building

    def _listen(self) -> None:
        head, said = self.head, self.said
        head.dragged.connect(self.leave_there)
        head.shrink_toggled.connect(lambda: self.set_small(not self.is_small))
        head.drop_chosen.connect(self.drop)
        head.no_answer_chosen.connect(self.no_answer)
        said.done_chosen.connect(self.log)
        said.fix_chosen.connect(self.new_fix)
        said.promise_chosen.connect(self.promise)
        said.typed.connect(self._keep)
        self.unknown.typed.connect(self._keep)
        self.unknown.add_chosen.connect(self._add)
        self.unknown.link_chosen.connect(self._link)
        self.unknown.no_customer_chosen.connect(self._no_customer)
        self.unknown.given_up.connect(self._stop_asking)
        self.known.person_chosen.connect(self._take)
        self.known.somebody_else_chosen.connect(self._ask)
        self._context.operations.written.connect(self.refresh)

    def _declare_actions(self) -> None:
        """Declare the actions of this window; none works while a dialog is open over it."""

        def add(
            name: str, text: str, icon: str, run: Callable[[], object], shortcut: Shortcut
        ) -> None:
            self._registry.add(
                name,
                text,
                icon,
                lambda: None if self._is_covered() else run(),
                shortcut=shortcut,
            )

        add("fix", self.tr("Do it now"), "timer", self.new_fix, shortcuts.CALL_FIX)
        add("promise", self.tr("Promise…"), "handshake", self.promise, shortcuts.CALL_PROMISE)
        add("link", self.tr("Who is it?"), "link", self._link_caller, shortcuts.CALL_LINK)
        add(
            "no_answer",
            self.tr("No answer"),
            "phone",
            self.no_answer,
            shortcuts.CALL_NO_ANSWER,
        )
        add("done", self.tr("Done"), "check", self.log, shortcuts.CALL_DONE)
        add("undo", self.tr("Undo"), "undo-2", self._context.operations.undo, shortcuts.UNDO)
        for number, face in enumerate(Face, 1):
            add(
                f"face_{number}",
                face_name(face),
                face.icon,
                partial(self.said.choose_face, face),
                shortcuts.face_shortcut(number),
            )

    # internals: reading

    def _read(self) -> None:
        person = self.call.person
        self._context.runner.run(
            read_caller, self.call.number, person.id if person is not None else None
        ).on_success(self._show_caller).on_error(self._on_unread).coalesce(
            f"caller {self.call.key}"
        )

    def _show_caller(self, caller: Caller) -> None:
        first = self._caller is None
        self._caller = caller
        known = caller.summary is not None and not self._asking
        had_focus = self.isActiveWindow() and not self.is_small
        if known:
            self.known.show_caller(caller)
        else:
            self.unknown.show_caller(caller, self.call.number)
        was_unknown = not self.unknown.isHidden()
        self.known.setVisible(known)
        self.unknown.setVisible(not known)
        self.said.set_low(not known)
        self._order_stops()
        self._show_head()
        self.fit()
        if had_focus and (first or was_unknown == known):
            self.wants_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        if first:
            self.ready.emit()

    def _order_stops(self) -> None:
        """Order the Tab stops as they are read; Qt puts parts that are made later last."""
        head = [self.head.no_answer, self.head.shrink, self.head.drop]
        stops = [*head, *self.known.stops(), self.unknown.field, *self.said.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _on_unread(self, error: TaskError) -> None:
        """Show that the desk cannot be read; the note still works."""
        self.said.show_error(error.sentence)
        self.ready.emit()

    def _is_covered(self) -> bool:
        """Return whether a dialog over this window has the focus."""
        return any(dialog.isVisible() for dialog in self.findChildren(CardDialog))

    def _whom(self) -> PersonRef | None:
        """Return the person with whom the call is logged, or None."""
        if self._caller is None:
            return self.call.person
        if self._asking or self._caller.summary is None:
            return None
        return self._caller.summary.person

    def _show_head(self) -> None:
        call, whom = self.call, self._whom()
        words = call_status(call, known=whom is not None)
        name = whom.name if whom is not None else (call.number or words)
        outgoing = call.direction is Direction.OUTGOING
        self.head.show_words(
            "phone-outgoing" if outgoing else "phone-incoming", name if self.is_small else words
        )
        self.head.no_answer.setVisible(outgoing and not self.is_small)
        self.setWindowTitle(self.tr("Call with {name}").format(name=isolated(name)))
        self._show_time()
        if call.state is CallState.TALKING:
            self._second.start()
        else:
            self._second.stop()

    def _show_time(self) -> None:
        ringing = self.call.state is CallState.RINGING
        seconds = self.call.seconds(self._context.formatter.clock.now())
        self.head.show_time("" if ringing else clock_time(seconds))

    # internals: the draft

    def _typed(self) -> dict[str, Any]:
        who = self.unknown.field.text()
        return (
            to_draft(self.call)
            | self.said.kept()
            | {
                "who": who,
                "small": self.is_small,
                "jotted": self._jotted,
            }
        )

    def _put_back(self, typed: dict[str, Any]) -> None:
        self.said.put_back(typed)
        self.unknown.set_name(str(typed.get("who", "")))
        self._jotted = [fix for fix in typed.get("jotted", []) if isinstance(fix, int)]
        self.set_small(bool(typed.get("small")))

    def _keep(self) -> None:
        if self._call is not None and not self._done:
            self._draft.keep(self._typed())

    # internals: actions

    def log(self) -> None:
        """Log the call as answered."""
        self._log(Outcome.TALKED)

    def no_answer(self) -> None:
        """Log an outgoing call as not answered; do nothing for an incoming one."""
        if self.call.direction is Direction.OUTGOING:
            self._log(Outcome.NO_ANSWER)

    def _log(self, outcome: Outcome) -> None:
        from desk.services.calls import CallFields

        if self._done:
            return
        call, whom, face = self.call, self._whom(), self.said.face()
        talked = outcome is Outcome.TALKED and call.state is not CallState.RINGING
        now = self._context.formatter.clock.now()
        fields = CallFields(
            person=whom.id if whom is not None else None,
            number=call.number,
            direction=call.direction,
            outcome=outcome,
            # A clock that was put back meanwhile must not make the call one that is to come.
            at=min(call.at, now),
            seconds=call.seconds(now) if talked else None,
            summary=self.said.summary(),
            felt=Felt[face.name] if face is not None else None,
            recognise=not self._asking,
        )
        self.said.show_error("")
        self.said.set_enabled(False)
        self._done = True
        self._writes.log(fields, self._draft.key, self._finish, self._on_failed)

    def drop(self) -> None:
        """Drop the call without logging it; typed text goes to the form that logs a call."""
        if self._done:
            return
        self._done = True
        if self.said.summary().strip():
            self.dropped.emit(to_form(self.call, self._whom(), self.said.kept()))
        self._draft.drop()
        self._finish()

    def _finish(self) -> None:
        self._second.stop()
        self.hide()
        self.finished.emit()

    def new_fix(self) -> None:
        whom = self._whom()

        def kept(fix: int) -> None:
            if whom is None:
                self._jotted.append(fix)

        self._writes.new_fix(whom, kept)

    def promise(self) -> None:
        self._writes.promise(self._whom())

    def _link_caller(self) -> None:
        if self.unknown.isHidden():
            self._ask()
        self.unknown.start_linking()

    def _ask(self) -> None:
        """Ask who else is on the line than the person known for this number."""
        self._asking = True
        if self._caller is not None:
            self._show_caller(self._caller)

    def _stop_asking(self) -> None:
        self._asking = False
        if self._caller is not None:
            self._show_caller(self._caller)

    def _add(self, name: str) -> None:
        self._writes.add(name, self.call.number, self._take, self._on_failed)

    def _link(self, person: PersonRef) -> None:
        if not any(char.isdecimal() for char in self.call.number):
            self._take(person)
            return
        self._writes.link(self.call.number, person, lambda: self._take(person), self._on_failed)

    def _no_customer(self) -> None:
        def then() -> None:
            self._read()
            self.said.note.setFocus(Qt.FocusReason.OtherFocusReason)

        self._writes.no_customer(self.call.number, then, self._on_failed)

    def _take(self, person: PersonRef) -> None:
        """Set the person of the call, and assign them the fixes jotted before."""
        self._asking = False
        self._call = replace(self.call, person=person)
        jotted, self._jotted = self._jotted, []
        self._writes.give(jotted, person)
        self.unknown.set_name("")
        self._keep()
        self._read()

    def _on_failed(self, error: TaskError) -> None:
        self._done = False
        self.said.set_enabled(True)
        self.said.show_error(error.sentence)


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
