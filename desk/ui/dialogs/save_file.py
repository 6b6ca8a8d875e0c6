"""Saving a file: ask for a path, ask before replacing a file, run, show progress and result."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.errors import Cancelled
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.task_runner import Progress, Task, TaskError
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr as _tr
from desk.ui.widgets.announce import announce
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import CardDialog, ask
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.progress import ProgressTrack

_PROGRESS_AFTER_MS = 500  # a shorter task shows no progress

StartSaving = Callable[[Path, Progress], Task[Any]]


class SaveFileFlow(QObject):
    """Saves one file at a time.

    `open_requested` carries a file or folder that the owner wants to see; it is emitted only if
    `offer_to_open` is true.
    """

    open_requested = Signal(object)  # Path

    def __init__(
        self,
        context: UiContext,
        parent: QObject,
        *,
        offer_to_open: bool = False,
        describe_error: Callable[[TaskError], str] = lambda error: error.sentence,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._offer_to_open = offer_to_open
        self._describe_error = describe_error
        self._file: Path | None = None
        self._folder = Path.home()
        self._progress = Progress(self)
        self._shown: SaveProgressDialog | None = None
        self._wait = QTimer(self, singleShot=True, interval=_PROGRESS_AFTER_MS)
        self._wait.timeout.connect(self._show_progress)

    def is_idle(self) -> bool:
        return self._file is None

    def save(self, name: str, kinds: Mapping[str, str], start: StartSaving) -> None:
        """Ask for a path, then call `start(path, progress)`.

        `name` has no ending; `kinds` gives for each ending, the first being the usual one, its line
        in the file dialog. A path without one of these endings gets the chosen one.
        """
        if self._file is not None:
            return
        usual = next(iter(kinds))
        typed, chosen = QFileDialog.getSaveFileName(
            self._context.window,
            _tr("Save as a file"),
            str(self._folder / f"{name}{usual}"),
            ";;".join(kinds.values()),
        )
        if not typed:
            return
        file = Path(typed)
        if file.suffix.casefold() in kinds:
            self._start(file, start)
            return
        # The system's dialog asked about replacing the name without its ending only.
        ending = next((each for each, kind in kinds.items() if kind == chosen), usual)
        file = file.with_name(file.name + ending)
        if not file.exists():
            self._start(file, start)
            return
        ask(
            self._context.theme,
            self._context.window,
            _tr("Replace {file}?").format(file=isolated(file.name)),
            _tr("There is a file of this name. What is in it now would be gone."),
            _tr("Keep it"),
            _tr("Replace"),
            lambda: self._start(file, start),
        )

    def _start(self, file: Path, start: StartSaving) -> None:
        self._file, self._folder = file, file.parent
        self._progress = Progress(self)
        self._wait.start()
        start(file, self._progress).on_success(self._on_saved).on_error(self._on_failed)

    def _show_progress(self) -> None:
        if self._file is None:
            return
        self._shown = SaveProgressDialog(self._context.theme, self._context.window, self._file.name)
        self._shown.rejected.connect(self._on_progress_rejected)
        self._progress.reported.connect(self._shown.show_progress)

    def _on_progress_rejected(self) -> None:
        self._shown = None
        self._progress.cancel()

    def _on_saved(self, _result: object) -> None:
        file = self._file
        self._end()
        if file is None:
            return
        operations = self._context.operations
        sentence = _tr("Saved {file} in {folder}.")
        operations.show_message(
            sentence.format(file=isolated(file.name), folder=isolated(str(file.parent)))
        )
        if self._offer_to_open:
            operations.offer(_tr("Open", "a verb"), partial(self.open_requested.emit, file), "eye")
            show = partial(self.open_requested.emit, file.parent)
            operations.offer(_tr("Show in folder"), show, "search")

    def _on_failed(self, error: TaskError) -> None:
        self._end()
        if isinstance(error.error, Cancelled):
            self._context.operations.show_message(_tr("Stopped. No file was written."))
        else:
            self._context.operations.show_message(self._describe_error(error))

    def _end(self) -> None:
        self._wait.stop()
        self._file = None
        self._progress.deleteLater()
        if self._shown is not None:
            self._shown.accept()
            self._shown = None


class SaveProgressDialog(CardDialog):
    """Shows the progress of a task. When it is rejected, the task should stop."""

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


def write_file(file: Path, make: Callable[[], bytes], progress: Progress) -> None:
    """Replace `file` with the bytes that `make` returns; any thread.

    Raises Cancelled, without touching the file, when the owner stopped it meanwhile.
    """
    from desk.files import atomic_write

    made = make()
    if progress.is_cancelled():
        raise Cancelled
    atomic_write(file, [made])
