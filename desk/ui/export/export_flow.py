"""People, calls or everything, saved as a file: asked for, written, told."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.errors import Cancelled
from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.export.choice_dialog import ChooseWhat, Savable
from desk.ui.task_runner import TaskError
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, isolated
from desk.ui.translation import tr as _tr
from desk.ui.widgets.announce import announce
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import CardDialog, ask
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.progress import ProgressTrack

_WAIT_MS = 500  # what takes no longer needs no words while it goes on


class Saving(QObject):
    """One at a time."""

    progressed = Signal(int, int)  # done, of how many; from the worker's thread

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._file: Path | None = None
        self._stop = threading.Event()
        self._shown: UnderWay | None = None
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._wait.timeout.connect(self._show_under_way)

    def ask(self) -> None:
        """What, then where; the file is written once both are known."""
        if self._file is not None:
            return
        dialog = ChooseWhat(self._context.theme, self._context.window)
        # Not `accepted`: the card still lies over the window then.
        dialog.finished.connect(lambda done: self._ask_where(dialog.chosen()) if done else None)

    def _ask_where(self, what: Savable) -> None:
        filters = {_filter(ending): ending for ending in what.endings}
        typed, kind = QFileDialog.getSaveFileName(
            self._context.window,
            _tr("Save as a file"),
            str(Path.home() / f"{what.file}{what.endings[0]}"),
            ";;".join(filters),
        )
        if not typed:
            return
        file = Path(typed)
        if file.suffix.casefold() in what.endings:
            self._save(what, file)
            return
        # The system's dialog has asked about the name without the ending.
        file = file.with_name(file.name + filters.get(kind, what.endings[0]))
        if file.exists():
            ask(
                self._context.theme,
                self._context.window,
                _tr("Replace {file}?").format(file=isolated(file.name)),
                _tr("There is a file of this name. What is in it now would be gone."),
                _tr("Keep it"),
                _tr("Replace"),
                lambda: self._save(what, file),
            )
        else:
            self._save(what, file)

    def _save(self, what: Savable, file: Path) -> None:
        self._file = file
        self._stop = stop = threading.Event()
        tell = self.progressed.emit

        def progress(done: int, of: int) -> bool:
            if not stop.is_set():
                tell(done, of)
            return not stop.is_set()

        self._wait.start()
        self._context.runner.run_long(export, what.key, file, progress).on_success(
            self._on_saved
        ).on_error(self._on_failed)

    def _show_under_way(self) -> None:
        if self._file is None:
            return
        self._shown = UnderWay(self._context.theme, self._context.window, self._file.name)
        self._shown.rejected.connect(self._on_under_way_rejected)
        self.progressed.connect(self._shown.show_progress)

    def _on_under_way_rejected(self) -> None:
        self._shown = None
        self._stop.set()

    def _on_saved(self, _nothing: object) -> None:
        file = self._file
        self._end()
        if file is not None:
            sentence = _tr("Saved {file} in {folder}.")
            self._context.operations.tell(
                sentence.format(file=isolated(file.name), folder=isolated(str(file.parent)))
            )

    def _on_failed(self, trouble: TaskError) -> None:
        self._end()
        if isinstance(trouble.error, Cancelled):
            self._context.operations.tell(_tr("Stopped. No file was written."))
        else:
            self._context.operations.show_trouble(trouble)

    def _end(self) -> None:
        self._wait.stop()
        self._file = None
        if self._shown is not None:
            self._shown.accept()
            self._shown = None


class UnderWay(CardDialog):
    """How far it is; rejected, it is to stop."""

    def __init__(self, theme: Theme, window: QWidget, name: str) -> None:
        super().__init__(theme, window, _tr("Save as a file"), 420)
        sentence = self.tr("Saving {file}.").format(file=isolated(name))
        self.body.addWidget(PlainLabel(theme, sentence, Text.BODY, wrap=True))
        self.body.addSpacing(12)
        self.bar = ProgressTrack(theme, self.tr("Progress"))
        self.bar.setRange(0, 0)
        self.body.addWidget(self.bar)
        footer = self.add_footer()
        footer.addStretch(1)
        self.stop = DeskButton(theme, self.tr("Stop"), ButtonKind.PLAIN, large=True)
        self.stop.clicked.connect(self.reject)
        footer.addWidget(self.stop)
        self.open_card(self.stop)
        announce(self, sentence)

    def show_progress(self, done: int, of: int) -> None:
        self.bar.setRange(0, max(1, of))
        self.bar.setValue(done)


def _filter(ending: str) -> str:
    """A line of the file dialog's list of kinds."""
    return {
        ".vcf": _tr("Contact cards (*.vcf)"),
        ".csv": _tr("Table for a spreadsheet (*.csv)"),
        ".json": _tr("For another Desk (*.json)"),
    }[ending]


def export(desk: Desk, what: str, file: Path, progress: object) -> None:
    """On the worker."""
    from desk.services import exporting

    assert callable(progress)
    exporting.export(desk, what, file, progress=progress)
