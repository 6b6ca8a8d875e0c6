"""The windows of the calls that are going on, their places, and calls left by a crash."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desk.domain.people import PersonRef
from desk.services.desk import Desk
from desk.ui.call_window.call_state import DRAFTS, CallShown, from_draft
from desk.ui.call_window.window import CallWindow
from desk.ui.context import UiContext

_FROM_EDGE = 24
_BETWEEN = 8


class CallWindows(QObject):
    """Opens a window for each call; a further call moves the earlier one, small, to the corner."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._windows: list[CallWindow] = []
        # keys of all calls since the start, including those that ended
        self._opened: set[str] = set()

    def windows(self) -> Sequence[CallWindow]:
        """Return the windows, the newest last."""
        return tuple(self._windows)

    def dial(self, person: PersonRef | None, number: str) -> CallWindow:
        """Dial, and return the call's window: the open one of this number, or a new one."""
        for window in self._windows:
            if (window.call.number, window.call.person) == (number, person):
                if window.is_small:
                    window.set_small(False)
                self._show(window)
                self._dial(number)
                return window
        window = self.show_call(CallShown(number, self._context.formatter.clock.now(), person))
        self._dial(number)
        return window

    def _dial(self, number: str) -> None:
        """Dial with the owner's program; without one, show the number to dial by hand."""
        if self._context.programs.call(number):
            return
        for window in self._windows:
            if window.call.number == number:
                window.said.show_hint(
                    self.tr("No program here dials. The number is {number}.").format(number=number)
                )

    def show_call(self, call: CallShown, typed: dict[str, Any] | None = None) -> CallWindow:
        """Open a window for this call."""
        while any(window.call.key == call.key for window in self._windows):
            # Two calls within one millisecond would share a draft.
            call = call.later()
        for window in self._windows:
            window.set_small(True)
        window = CallWindow(self._context)
        window.finished.connect(lambda: self._let_go(window))
        window.dropped.connect(self._keep_dropped)
        window.size_changed.connect(self._arrange)
        window.ready.connect(lambda: self._show(window))
        self._windows.append(window)
        self._opened.add(call.key)
        window.show_call(call, typed)
        return window

    def reopen(self) -> None:
        """Open a window for each call that a crash or a restart left as a draft."""
        self._context.runner.run(_list_calls).on_success(self._show_left)

    def _show_left(self, found: Sequence[dict[str, Any]]) -> None:
        for content in found:
            call = from_draft(content)
            # A call may have begun, and even ended, while the drafts were read.
            if call is not None and call.key not in self._opened:
                self.show_call(call, content)

    def _show(self, window: CallWindow) -> None:
        if window not in self._windows:
            return
        # An owner who types in another program keeps the focus there; in Desk, the note gets it.
        here = QApplication.activeWindow() is not None
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not here)
        window.fit()
        self._arrange()
        window.show()
        if here:
            window.activateWindow()
            window.wants_focus().setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _arrange(self) -> None:
        """Stack the windows in the lower right corner; one that the owner moved stays."""
        room = self._context.window.screen().availableGeometry()
        bottom = room.bottom() + 1 - _FROM_EDGE
        for window in sorted(self._windows, key=lambda each: not each.is_small):
            if window.is_moved:
                continue
            left = room.right() + 1 - _FROM_EDGE - window.width()
            top = max(room.top(), bottom - window.height())
            window.move(max(room.left(), left), top)
            bottom = top - _BETWEEN

    def _let_go(self, window: CallWindow) -> None:
        self._windows.remove(window)
        window.deleteLater()
        self._arrange()

    def _keep_dropped(self, typed: dict[str, Any]) -> None:
        self._context.runner.run(_keep_typed, typed)
        self._context.operations.show_message(
            self.tr("The call is not logged. What you wrote is in the form that logs a call.")
        )


def _list_calls(desk: Desk) -> list[dict[str, Any]]:
    """Return the drafts of calls, oldest first. Call on the worker."""
    from desk.services.drafts import list_drafts

    found = [content for key, content, _at in list_drafts(desk) if key.startswith(DRAFTS)]
    return sorted(found, key=lambda content: str(content.get("at")))


def _keep_typed(desk: Desk, typed: dict[str, Any]) -> None:
    from desk.services.drafts import keep_draft, read_draft
    from desk.ui.dialogs.log_call import DRAFT

    # A draft that waits there already is kept.
    waiting = read_draft(desk, DRAFT) or {}
    if about := str(waiting.get("about", "")).strip():
        typed = typed | {"about": f"{about}\n{typed['about']}"}
    keep_draft(desk, DRAFT, typed)
