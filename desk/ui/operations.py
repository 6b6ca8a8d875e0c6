"""What every screen does alike: write on the worker, show a toast with Undo, say what failed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desk.changes import Changes
from desk.ui.task_runner import TaskError, TaskRunner
from desk.ui.translation import said
from desk.ui.widgets.toast import Toast


class Operations(QObject):
    """Every write of the window goes through `write`.

    `written` brings the Changes of each, so that screens read again. Undo takes back the actions
    of this session, newest first, whether their toast is still there or not.
    """

    written = Signal(object)

    def __init__(
        self,
        runner: TaskRunner,
        toast: Toast,
        parent: QObject,
        said: Callable[[str], str] = said,
    ) -> None:
        """`said` puts what a service called its action into the owner's language."""
        super().__init__(parent)
        self._runner = runner
        self._toast = toast
        self._said = said
        self._undoable: list[Changes] = []
        self._quiet: set[int] = set()
        self._undoing: set[int] = set()
        runner.written.connect(self._on_runner_written)
        runner.failed_unheard.connect(self.show_trouble)
        toast.undo_requested.connect(self.undo)

    def write(
        self,
        fn: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[TaskError], object] | None = None,
        quiet: bool = False,
    ) -> None:
        """Run a service that writes. `quiet` shows no toast (starting a clock needs none), yet
        Undo takes it back."""
        number = self._runner.submit(fn, *args, done=done, failed=failed)
        if quiet:
            self._quiet.add(number)

    def tell(self, sentence: str) -> None:
        """Say something that needs no answer."""
        self._toast.show_message(sentence, undo=False)

    def say(self, sentence: str) -> None:
        """Tell of what was just done in better words than the journal's; Undo stays with it."""
        self._toast.show_message(sentence)

    def offer(self, text: str, act: Callable[[], object], icon: str = "message-square") -> None:
        """Put one more button on the toast of what was just done: "Tell Carlos"."""
        self._toast.offer(text, act, icon)

    @Slot()
    def undo(self) -> None:
        from desk.services.undo import undo_action

        if not self._undoable:
            self.tell(self.tr("Nothing to undo."))
            return
        changes = self._undoable.pop()
        number = self._runner.submit(
            undo_action,
            changes.action,
            done=lambda _label: self.tell(
                self.tr("Taken back: {what}").format(what=sentence(self._said(changes.label)))
            ),
        )
        self._undoing.add(number)

    @Slot(object)
    def show_trouble(self, trouble: TaskError) -> None:
        self._toast.show_message(trouble.sentence, undo=False)

    @Slot(int, object)
    def _on_runner_written(self, number: int, changes: Changes) -> None:
        quiet = number in self._quiet
        self._quiet.discard(number)
        if number in self._undoing:
            self._undoing.discard(number)
        elif changes.action is not None:
            self._undoable.append(changes)
            if not quiet:
                self._toast.show_message(sentence(self._said(changes.label)))
        self.written.emit(changes)

    def take_note(self, changes: Changes) -> None:
        """Another process wrote: show it, and let Undo here take it back too."""
        if changes.action is not None:
            self._undoable.append(changes)
            self._toast.show_message(sentence(self._said(changes.label)))
        self.written.emit(changes)


def sentence(label: str) -> str:
    """A label of the journal, ended like a sentence."""
    return label if label.endswith((".", "?", "…")) else f"{label}."
