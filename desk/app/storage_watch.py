"""Says over the sheet that nothing can be saved: the desk was taken away, or its folder is full."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from desk.changes import Area, Changes
from desk.errors import LostDatabase
from desk.services.storage import identity
from desk.ui.context import UiContext
from desk.ui.translation import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.data.file_identity import FileIdentity
    from desk.ui.main_window import MainWindow
    from desk.ui.task_runner import TaskError


class StorageWatch(QObject):
    """Looks when the window comes to the front, at each tick of the reminders and after errors."""

    def __init__(
        self,
        application: QApplication,
        context: UiContext,
        window: "MainWindow",
        save_everything: "Callable[[], object]",
        refusal: OSError | None,
        parent: QObject,
    ) -> None:
        """`save_everything` offers to write all that can be read; `refusal` is why no file could
        be written into the data folder at the start."""
        super().__init__(parent)
        self._window = window
        self._save_everything = save_everything
        self._identity: FileIdentity | None = None
        self._refused = refusal is not None
        context.runner.failed.connect(self._on_runner_failed)
        context.operations.written.connect(self._on_operations_written)
        application.applicationStateChanged.connect(self.look)
        # What cannot be opened, Today says.
        context.runner.run(identity).on_success(self._on_identity_read).ignore_error()
        if refusal is not None:
            sentence = self.tr(
                "Desk cannot save in {folder}: {why}. What was saved before is safe and shown. "
                "Make room or allow it, then go on."
            )
            window.show_notice(
                sentence.format(folder=context.paths.home, why=refusal.strerror or str(refusal))
            )

    @Slot()
    def look(self) -> None:
        """Say so if the desk that is open is no longer the one in the folder."""
        if self._identity is not None and self._identity.is_lost():
            self._window.show_notice(
                translated(LostDatabase.while_open(str(self._identity.path)).args[0]),
                self.tr("Save everything…"),
                self._save_everything,
            )

    def _on_identity_read(self, found: "FileIdentity | None") -> None:
        self._identity = found
        self.look()

    @Slot(object)
    def _on_runner_failed(self, error: "TaskError") -> None:
        if self._identity is None and not isinstance(error.error, LostDatabase):
            return
        self.look()

    @Slot(object)
    def _on_operations_written(self, changes: Changes) -> None:
        if self._refused and changes.touches(Area.EVERYTHING):
            self._refused = False
            self._window.show_notice("")
        self.look()
