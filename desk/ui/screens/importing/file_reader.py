"""Reads one source after the other, asks about tables, and compares all people with the desk."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk.errors import Cancelled
from desk.formats.parsed import ParsedFile, Problem, Progress
from desk.formatting.text import isolated
from desk.record import record
from desk.services.desk import Desk
from desk.services.importing import importer
from desk.services.importing.importer import ColumnChoice, ImportPreview, ImportTable
from desk.ui.context import UiContext
from desk.ui.task_runner import TaskError

_KNOWN_MAKERS = ("google-csv", "outlook-csv")


@record(frozen=True, slots=True)
class ImportInput:
    """A file, or pasted text."""

    name: str
    path: Path | None = None
    pasted: bytes = b""


class FileReader(QObject):
    """Emits `began` with each step, then one of three signals.

    `table_met` is to be answered with `read_table`. `refused` carries the reason why nothing could
    be read, "" if the owner stopped it.
    """

    began = Signal(str)
    progressed = Signal(int, int)  # done, of how many; from the worker's thread
    table_met = Signal(object)  # ImportTable
    preview_ready = Signal(object)  # ImportPreview
    refused = Signal(str)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._sources: list[ImportInput] = []
        self._parsed: list[ParsedFile] = []
        self._refusals: list[str] = []
        self._last: ImportInput | None = None
        self._ask = False  # about columns, even where they are known
        self._stop = threading.Event()

    def take(self, sources: Sequence[ImportInput], *, ask: bool = False) -> None:
        self._sources, self._parsed, self._refusals = list(sources), [], []
        self._ask = ask
        self._read_next()

    def take_again(self) -> None:
        """Read the last source again and ask about its columns."""
        if self._last is not None:
            self.take([self._last], ask=True)

    def can_ask_about_columns(self) -> bool:
        """Whether the only file is a table whose columns were recognised."""
        kinds = [one.kind.value for one in self._parsed]
        return len(kinds) == 1 and kinds[0] in _KNOWN_MAKERS and not self._ask

    def read_table(self, table: ImportTable, columns: ColumnChoice) -> None:
        self._submit(self._reading(table.source.name), _parse_table, table, columns)

    def stop(self) -> None:
        """Cancel the running read and ignore its result."""
        self._stop.set()
        self._context.runner.cancel("bring in")
        self._sources.clear()

    def progress(self) -> Progress:
        """A progress callback for the worker that ends with `stop`."""
        self._stop = stop = threading.Event()
        tell = self.progressed.emit

        def progress(done: int, of: int) -> bool:
            if not stop.is_set():
                tell(done, of)
            return not stop.is_set()

        return progress

    def _read_next(self) -> None:
        if not self._sources:
            self._hold_against()
            return
        source = self._last = self._sources.pop(0)
        self._submit(self._reading(source.name), _parse_or_ask, source, self._ask)

    def _reading(self, name: str) -> str:
        return self.tr("Reading {file}.").format(file=isolated(name))

    def _submit(self, sentence: str, fn: object, *args: object) -> None:
        assert callable(fn)
        self.began.emit(sentence)
        self._context.runner.run_long(fn, *args, self.progress()).on_success(
            self._on_opened
        ).on_error(self._on_refused).coalesce("bring in")

    def _on_opened(self, found: ImportTable | ParsedFile) -> None:
        if isinstance(found, ImportTable):
            self.table_met.emit(found)
        else:
            self._parsed.append(found)
            self._read_next()

    def _hold_against(self) -> None:
        self.began.emit(self.tr("Looking who is on your desk already."))
        self._context.runner.run_long(_preview, self._parsed, self.progress()).on_success(
            self._on_held
        ).on_error(self._on_not_held).coalesce("bring in")

    def _on_held(self, seen: ImportPreview) -> None:
        refused = tuple(Problem(0, 0, sentence) for sentence in self._refusals)
        self.preview_ready.emit(replace(seen, problems=(*refused, *seen.problems)))

    def _on_not_held(self, trouble: TaskError) -> None:
        stopped = isinstance(trouble.error, Cancelled)
        self.refused.emit("" if stopped else self._context.words.text(trouble.sentence))

    def _on_refused(self, trouble: TaskError) -> None:
        if isinstance(trouble.error, Cancelled):
            self.refused.emit("")
            return
        self._refusals.append(self._context.words.text(trouble.sentence))
        if self._sources or self._parsed:
            self._read_next()
        else:
            self.refused.emit("\n".join(self._refusals))


def _parse_or_ask(
    _desk: Desk, source: ImportInput, ask: bool, progress: Progress
) -> ImportTable | ParsedFile:
    if source.path is not None:
        opened = importer.open_file(source.path)
    else:
        opened = importer.open_text(source.name, source.pasted)
    return importer.parse_or_ask(opened, ask, progress)


def _parse_table(
    _desk: Desk, table: ImportTable, columns: ColumnChoice, progress: Progress
) -> ParsedFile:
    return importer.parse_table(table, columns, progress)


def _preview(desk: Desk, files: Sequence[ParsedFile], progress: Progress) -> ImportPreview:
    return importer.preview(desk, importer.merge_parsed_files(files), progress)
