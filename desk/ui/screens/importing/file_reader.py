"""Reads one source after the other, asks about tables, and holds all of it against the desk."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.errors import Cancelled
from desk.formats.parsed import ParsedFile, Problem
from desk.ui.context import UiContext
from desk.ui.screens.importing import import_tasks
from desk.ui.screens.importing.import_tasks import ColumnChoice, Source, TableSource
from desk.ui.task_runner import TaskError
from desk.ui.theme.typography import isolated

if TYPE_CHECKING:
    from desk.formats.parsed import Progress
    from desk.services.importing.importer import ImportPreview

_KNOWN_MAKERS = ("google-csv", "outlook-csv")


class FileReader(QObject):
    """`began` says what is under way; then come `table_met` (answer with `read_table`),
    `preview_ready`, or `refused` with why nothing could be read, "" where it was stopped."""

    began = Signal(str)
    progressed = Signal(int, int)  # done, of how many; from the worker's thread
    table_met = Signal(object)  # Table
    preview_ready = Signal(object)  # Preview
    refused = Signal(str)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._sources: list[Source] = []
        self._parsed: list[ParsedFile] = []
        self._refusals: list[str] = []
        self._last: Source | None = None
        self._ask = False  # about columns, even where they are known
        self._stop = threading.Event()

    def take(self, sources: Sequence[Source], *, ask: bool = False) -> None:
        self._sources, self._parsed, self._refusals = list(sources), [], []
        self._ask = ask
        self._read_next()

    def take_again(self) -> None:
        """The last one, with a question about its columns."""
        if self._last is not None:
            self.take([self._last], ask=True)

    def can_ask_about_columns(self) -> bool:
        """Whether the only file is a table that was read without asking."""
        kinds = [one.kind.value for one in self._parsed]
        return len(kinds) == 1 and kinds[0] in _KNOWN_MAKERS and not self._ask

    def read_table(self, table: TableSource, columns: ColumnChoice) -> None:
        self._submit(self._reading(table.name), import_tasks.read_table, table, columns)

    def stop(self) -> None:
        """Whatever is under way leads nowhere."""
        self._stop.set()
        self._context.runner.cancel("bring in")
        self._sources.clear()

    def progress(self) -> "Progress":
        """A new one, called on the worker, that `stop` ends."""
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
        self._submit(self._reading(source.name), import_tasks.open_source, source, self._ask)

    def _reading(self, name: str) -> str:
        return self.tr("Reading {file}.").format(file=isolated(name))

    def _submit(self, sentence: str, fn: object, *args: object) -> None:
        assert callable(fn)
        self.began.emit(sentence)
        self._context.runner.run_long(fn, *args, self.progress()).on_success(
            self._on_opened
        ).on_error(self._on_refused).coalesce("bring in")

    def _on_opened(self, found: "TableSource | ParsedFile") -> None:
        if isinstance(found, TableSource):
            self.table_met.emit(found)
        else:
            self._parsed.append(found)
            self._read_next()

    def _hold_against(self) -> None:
        self.began.emit(self.tr("Looking who is on your desk already."))
        self._context.runner.run_long(
            import_tasks.hold_against, self._parsed, self.progress()
        ).on_success(self._on_held).on_error(self._on_not_held).coalesce("bring in")

    def _on_held(self, seen: "ImportPreview") -> None:
        refused = tuple(Problem(0, 0, sentence) for sentence in self._refusals)
        self.preview_ready.emit(replace(seen, problems=(*refused, *seen.problems)))

    def _on_not_held(self, trouble: TaskError) -> None:
        stopped = isinstance(trouble.error, Cancelled)
        self.refused.emit("" if stopped else self._context.words.said(trouble.sentence))

    def _on_refused(self, trouble: TaskError) -> None:
        if isinstance(trouble.error, Cancelled):
            self.refused.emit("")
            return
        self._refusals.append(self._context.words.said(trouble.sentence))
        if self._sources or self._parsed:
            self._read_next()
        else:
            self.refused.emit("\n".join(self._refusals))
