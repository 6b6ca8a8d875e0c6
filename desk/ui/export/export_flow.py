"""Exports people, calls or the whole desk to a file."""

from pathlib import Path

from PySide6.QtCore import QObject

from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.dialogs.save_file import SaveFileFlow
from desk.ui.export.choice_dialog import ChooseWhat, Savable
from desk.ui.task_runner import Progress, Task
from desk.ui.translation import tr as _tr


class ExportFlow(QObject):
    """Asks what to export, then where, and writes the file."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._saving = SaveFileFlow(context, self)

    def ask(self) -> None:
        if not self._saving.is_idle():
            return
        dialog = ChooseWhat(self._context.theme, self._context.window)
        # Not `accepted`: the card still lies over the window then.
        dialog.finished.connect(lambda done: self._save(dialog.chosen()) if done else None)

    def _save(self, what: Savable) -> None:
        def start(file: Path, progress: Progress) -> Task[None]:
            return self._context.runner.run_long(export, what.key, file, progress)

        self._saving.save(what.file, {ending: _kind(ending) for ending in what.endings}, start)


def _kind(ending: str) -> str:
    """A line of the file dialog's list of kinds."""
    return {
        ".vcf": _tr("Contact cards (*.vcf)"),
        ".csv": _tr("Table for a spreadsheet (*.csv)"),
        ".json": _tr("For another Desk (*.json)"),
    }[ending]


def export(desk: Desk, what: str, file: Path, progress: Progress) -> None:
    """On the worker. Raises Cancelled when the owner stopped it."""
    from desk.services import exporting

    exporting.export(desk, what, file, progress=progress.report)
