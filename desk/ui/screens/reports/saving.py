"""A report as a PDF file: asked where, written on a thread of its own, told."""

import re
import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desk.errors import DeskError
from desk.reports.document import Document
from desk.ui.context import UiContext
from desk.ui.export.export_flow import UnderWay
from desk.ui.theme.typography import isolated
from desk.ui.translation import said, tr
from desk.ui.widgets.card_dialog import ask

_WAIT_MS = 600  # what takes no longer needs no words while it goes on
_LONGEST = 120  # characters of a name; file systems take 255 bytes
_NEVER = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+')


class Saving(QObject):
    """One at a time. `open_requested` brings a file or folder that the owner wants to see."""

    open_requested = Signal(object)  # Path

    _ended = Signal(object)  # None or the Exception

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._file: Path | None = None
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._shown: UnderWay | None = None
        self._folder = Path.home()
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._wait.timeout.connect(self._show_under_way)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def ask(self, name: str, ending: str, kind: str, make: Callable[[], bytes]) -> None:
        """Where to; then `make()` on a thread, and its bytes take the place of the file."""
        if self._file is not None:
            return
        typed, _ = QFileDialog.getSaveFileName(
            self._context.window, tr("Save as a file"), str(self._folder / f"{name}{ending}"), kind
        )
        if not typed:
            return
        file = Path(typed)
        if file.suffix.casefold() == ending:
            self._save(file, make)
            return
        # The system's dialog has asked about the name without the ending.
        file = file.with_name(file.name + ending)
        if not file.exists():
            self._save(file, make)
            return
        ask(
            self._context.theme,
            self._context.window,
            tr("Replace {file}?").format(file=isolated(file.name)),
            tr("There is a file of this name. What is in it now would be gone."),
            tr("Keep it"),
            tr("Replace"),
            lambda: self._save(file, make),
        )

    def is_idle(self) -> bool:
        return self._file is None

    def close(self) -> None:
        """Wait for the thread: it may not outlive the program."""
        if self._thread is not None:
            self._thread.join()

    def _save(self, file: Path, make: Callable[[], bytes]) -> None:
        self._file, self._folder = file, file.parent
        self._stop = stop = threading.Event()
        tell = self._ended.emit

        def run() -> None:
            from desk.files import replace_file

            try:
                made = make()
                if not stop.is_set():
                    replace_file(file, [made])
            except Exception as error:
                tell(error)
            else:
                tell(None)

        self._thread = threading.Thread(target=run, name="desk saving", daemon=True)
        self._thread.start()
        self._wait.start()

    def _show_under_way(self) -> None:
        if self._file is not None:
            self._shown = UnderWay(self._context.theme, self._context.window, self._file.name)
            self._shown.rejected.connect(self._on_under_way_rejected)

    def _on_under_way_rejected(self) -> None:
        self._shown = None
        self._stop.set()

    @Slot(object)
    def _on_ended(self, error: Exception | None) -> None:
        file, self._file = self._file, None
        self._wait.stop()
        if self._shown is not None:
            self._shown.accept()
            self._shown = None
        if file is None:
            return
        if isinstance(error, DeskError):
            self._context.operations.tell(said(error.args[0]))
        elif error is not None:
            self._context.operations.tell(not_typeset(error))
        elif self._stop.is_set():
            self._context.operations.tell(tr("Stopped. No file was written."))
        else:
            sentence = tr("Saved {file} in {folder}.")
            self._context.operations.tell(
                sentence.format(file=isolated(file.name), folder=isolated(str(file.parent)))
            )
            open_it = partial(self.open_requested.emit, file)
            self._context.operations.offer(tr("Open", "a verb"), open_it, "eye")
            show = partial(self.open_requested.emit, file.parent)
            self._context.operations.offer(tr("Show in folder"), show, "search")


def pdf_of(document: Document, made: datetime) -> bytes:
    """In any thread but the window's."""
    from desk.reports.preview import forget_long
    from desk.reports.typst_renderer import to_pdf

    pdf = to_pdf(document, made)
    forget_long(document)
    return pdf


def not_typeset(error: Exception) -> str:
    """When typst itself fails, which nothing an owner typed should make it do."""
    why = next(iter(str(error).splitlines()), "") or type(error).__name__
    sentence = tr("This report could not be set on paper ({why}). What is on your desk is safe.")
    return sentence.format(why=why)


def file_name(document: Document, made: datetime) -> str:
    """ "Ruth Kessler history 2026-04-14", without an ending."""
    frame = document.frame
    subject = frame.title.removeprefix(frame.kind).removeprefix(": ")
    name = f"{subject} {frame.kind.lower()}" if subject else frame.kind
    name = " ".join(_NEVER.sub(" ", name).split())[:_LONGEST].strip(" .")
    return f"{name} {made:%Y-%m-%d}"
