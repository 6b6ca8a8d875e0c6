"""Writes of the window: on the worker, with a toast, Undo and error messages."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar, overload

from PySide6.QtCore import QObject, Signal, Slot

from desk.changes import Changes
from desk.services.desk import Desk, Written
from desk.ui.task_runner import Task, TaskError, TaskRunner
from desk.ui.translation import translated
from desk.ui.widgets.toast import Toast

P = ParamSpec("P")
T = TypeVar("T")


class Operations(QObject):
    """Runs every write of the window by `write`.

    `written` carries the Changes of each, upon which screens read again. Undo reverts the actions
    of this session, newest first, whether or not their toast is still shown.
    """

    written = Signal(object)

    def __init__(
        self,
        runner: TaskRunner,
        toast: Toast,
        parent: QObject,
        translate: Callable[[str], str] = translated,
    ) -> None:
        """`translate` returns the label of a service's action in the owner's language."""
        super().__init__(parent)
        self._runner = runner
        self._toast = toast
        self._translate = translate
        self._undoable: list[Changes] = []
        self._quiet: set[int] = set()
        self._undoing: set[int] = set()
        runner.written.connect(self._on_runner_written)
        runner.failed_unheard.connect(self.show_error)
        toast.undo_requested.connect(self.undo)

    @overload
    def write(
        self, fn: Callable[Concatenate[Desk, P], Written[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Task[T]: ...
    @overload
    def write(
        self, fn: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Task[T]: ...
    def write(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Task[Any]:
        """Start a service that writes; its label is shown as a toast with Undo."""
        return self._runner.run(fn, *args, **kwargs)

    @overload
    def write_quietly(
        self, fn: Callable[Concatenate[Desk, P], Written[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Task[T]: ...
    @overload
    def write_quietly(
        self, fn: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Task[T]: ...
    def write_quietly(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Task[Any]:
        """Write without a toast, such as when starting a clock; Undo reverts this write as well."""
        task = self._runner.run(fn, *args, **kwargs)
        self._quiet.add(task.number)
        return task

    def show_message(self, sentence: str) -> None:
        """Show a sentence that needs no answer in the toast."""
        self._toast.show_message(sentence, undo=False)

    def show_written(self, sentence: str) -> None:
        """Replace the label of the last write in the toast by a sentence; Undo stays beside it."""
        self._toast.show_message(sentence)

    def offer(self, text: str, act: Callable[[], object], icon: str = "message-square") -> None:
        """Add a button to the toast of the last operation, such as "Tell Carlos"."""
        self._toast.offer(text, act, icon)

    @Slot()
    def undo(self) -> None:
        from desk.services.undo import undo_action

        if not self._undoable:
            self.show_message(self.tr("Nothing to undo."))
            return
        changes = self._undoable.pop()
        assert changes.action is not None
        task = self._runner.run(undo_action, changes.action).on_success(
            lambda _label: self.show_message(
                self.tr("Taken back: {what}").format(what=sentence(self._translate(changes.label)))
            )
        )
        self._undoing.add(task.number)

    @Slot(object)
    def show_error(self, error: TaskError) -> None:
        self._toast.show_message(error.sentence, undo=False)

    @Slot(int, object)
    def _on_runner_written(self, number: int, changes: Changes) -> None:
        quiet = number in self._quiet
        self._quiet.discard(number)
        if number in self._undoing:
            self._undoing.discard(number)
        elif changes.action is not None:
            self._undoable.append(changes)
            if not quiet:
                self._toast.show_message(sentence(self._translate(changes.label)))
        self.written.emit(changes)

    def take_note(self, changes: Changes) -> None:
        """Announce what another process wrote, and let Undo revert it."""
        if changes.action is not None:
            self._undoable.append(changes)
            self._toast.show_message(sentence(self._translate(changes.label)))
        self.written.emit(changes)


def sentence(label: str) -> str:
    """Return a label of the undo log with an end mark."""
    return label if label.endswith((".", "?", "…")) else f"{label}."
