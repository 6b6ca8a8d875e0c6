"""The import screen: takes files or pasted columns, previews the changes, and imports."""

import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from desk.changes import Changes
from desk.errors import Cancelled
from desk.formats.parsed import ParsedFile, ParsedPerson, Problem, Progress
from desk.formatting.text import isolated, list_names
from desk.record import record
from desk.services.desk import Desk, Written
from desk.services.importing import importer
from desk.services.importing.diff import FieldDifference
from desk.services.importing.importer import ColumnChoice, ImportPreview, ImportTable
from desk.ui.context import UiContext
from desk.ui.screen import Screen
from desk.ui.screens.importing.pages import ColumnsStage, DoneStage, StartStage, WorkStage
from desk.ui.screens.importing.preview import PreviewStage
from desk.ui.task_runner import TaskError
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import DoubleRule, Footer

_KNOWN_MAKERS = ("google-csv", "outlook-csv")
# Keys under which the runner keeps only the newest task.
_COLUMNS = "columns of a table"
_READ_FILE = "read a file"


@record(frozen=True, slots=True)
class ImportInput:
    """A file, or pasted text."""

    name: str
    path: Path | None = None
    pasted: bytes = b""


class ImportScreen(Screen):
    """Reads one file after the other, previews all of them together, and imports them at once."""

    left = Signal()  # the owner finished or closed the screen
    people_requested = Signal()  # asks to show the imported people
    duplicates_requested = Signal()

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._table: ImportTable | None = None
        self._seen: ImportPreview | None = None
        self._writing = False
        self._named = ""
        self.setAcceptDrops(True)
        self.title = PlainLabel(theme, self.tr("Bring people in"), Text.TITLE)
        self.said = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True)
        self.start = StartStage(theme)
        self.work = WorkStage(theme)
        self.columns = ColumnsStage(context)
        self.preview = PreviewStage(context)
        self.done = DoneStage(theme)
        self._stages = QStackedWidget()
        for stage in (self.start, self.work, self.columns, self.preview, self.done):
            self._stages.addWidget(stage)
        self.back = DeskButton(theme, "", ButtonKind.QUIET, large=True)
        self.adjust = DeskButton(theme, self.tr("Columns…"), large=True)
        self.go_on = DeskButton(theme, "", ButtonKind.FILLED, large=True)
        self._foot = Footer(theme)
        self._foot.row.addWidget(self.back)
        self._foot.row.addStretch(1)
        self._foot.row.addWidget(self.adjust)
        self._foot.row.addWidget(self.go_on)
        head = QVBoxLayout()
        head.setContentsMargins(32, 24, 32, 16)
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(DoubleRule(theme))
        column.addWidget(self._stages, 1)
        column.addWidget(self._foot)
        self._reader = FileReader(context, self)
        self._reader.began.connect(self._begin)
        self._reader.progressed.connect(self.work.show_progress)
        self._reader.table_met.connect(self._to_columns)
        self._reader.preview_ready.connect(self._to_preview)
        self._reader.refused.connect(self._to_start)
        self.start.choose_requested.connect(self.choose_files)
        self.start.paste_requested.connect(self.paste)
        self.columns.changed.connect(self._on_columns_changed)
        self.preview.ours_changed.connect(self._show_people_to_come)
        self.preview.save_requested.connect(self._save_problems)
        self.done.undo_requested.connect(self._on_undo_requested)
        self.done.people_requested.connect(self.people_requested)
        self.done.duplicates_requested.connect(self.duplicates_requested)
        self.back.clicked.connect(self._on_back_clicked)
        self.go_on.clicked.connect(self._on_go_on_clicked)
        self.adjust.clicked.connect(self._reader.take_again)
        context.operations.written.connect(self._on_actions_written)
        self._to_start()

    # called by the window and other screens

    def choose_files(self) -> None:
        found, _kind = QFileDialog.getOpenFileNames(
            self.window(),
            self.tr("Bring people in"),
            str(Path.home()),
            self.tr("Contacts and tables (*.vcf *.vcard *.csv *.tsv *.txt);;All files (*)"),
        )
        if found:
            self.take_files([Path(each) for each in found])

    def take_files(self, files: Sequence[Path]) -> None:
        self._take([ImportInput(file.name, file) for file in files])

    def take_text(self, text: str) -> None:
        self._take([ImportInput(self.tr("Pasted columns"), pasted=text.encode())])

    def paste(self) -> None:
        """Read the clipboard: columns from a spreadsheet, or cards from any program."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.take_text(text)
        else:
            self.start.show_error(self.tr("There is nothing to paste. Copy the columns first."))

    def areas(self) -> list[QWidget]:
        return [stage for stage in (self._stages.currentWidget(), self._foot) if stage is not None]

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        # Wait until the widget that opened this page has given up the focus.
        QTimer.singleShot(0, self, self._focus_first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self._is_busy():
            self.paste()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_back_clicked()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event) and not self._is_busy():
            self.start.set_hovered(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.start.set_hovered(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.start.set_hovered(False)
        files = dropped_files(event)
        if files and not self._is_busy():
            event.acceptProposedAction()
            self.take_files(files)

    # reading

    def _take(self, sources: list[ImportInput]) -> None:
        if self._is_busy():
            return
        self._seen = None
        self._named = list_names(
            [isolated(source.name) for source in sources[:3]], self._context.formatter
        )
        if len(sources) > 3:
            self._named = self.tr("%n files", "", len(sources))
        self._reader.take(sources)

    # columns

    def _on_columns_changed(self) -> None:
        table = self._table
        if table is None:
            return
        self.go_on.setEnabled(self.columns.is_enough())
        self._context.runner.run(_preview_table, table, self.columns.columns()).on_success(
            self._show_first_people
        ).ignore_error().coalesce(_COLUMNS)

    def _show_first_people(self, people: Sequence[ParsedPerson | Problem]) -> None:
        self.columns.people.show_people(people)

    # importing

    def _import_people(self) -> None:
        if self._seen is None:
            return
        self._writing = True
        self._begin(self.tr("Bringing them in."))
        self._context.operations.write(
            _apply, self._seen, dict(self.preview.ours), self._reader.progress()
        ).on_success(self._to_done).on_error(self._on_import_failed)

    def _on_import_failed(self, error: TaskError) -> None:
        self._writing = False
        seen = self._seen
        if seen is not None:
            ours = self.preview.ours
            self._to_preview(seen)
            self.preview.ours.update(ours)
            self._show_people_to_come()
        self._context.operations.show_message(error.sentence)

    def _on_undo_requested(self) -> None:
        self._context.operations.undo()
        self._to_start()

    def _on_actions_written(self, changes: Changes) -> None:
        """Hide Undo after another write, because it would revert that one."""
        if changes.action is not None and self._stages.currentWidget() is self.done:
            self.done.undo.hide()

    def _save_problems(self) -> None:
        seen = self._seen
        if seen is None:
            return
        file, _kind = QFileDialog.getSaveFileName(
            self.window(),
            self.tr("Save what was not understood"),
            str(Path.home() / self.tr("not understood.txt")),
            self.tr("Text (*.txt)"),
        )
        if file:
            self._context.runner.run(_save_problems, seen.problems, Path(file)).on_success(
                lambda saved: self._context.operations.show_message(
                    self.tr("Saved as {file}.").format(file=isolated(saved.name))
                )
            )

    # stages

    def _to_start(self, error: str = "") -> None:
        self.start.show_error(error)
        self._show(self.start, self.tr("From a phone, an address book or a spreadsheet."))
        self._foot_says(self.tr("Close"))
        self._focus(self.start.zone.choose)

    def _begin(self, sentence: str) -> None:
        self.work.begin(sentence)
        self._show(self.work, self._named)
        self._foot_says(self.tr("Stop"))
        self._focus(self.back)

    def _to_columns(self, table: ImportTable) -> None:
        self._table = table
        self.columns.show_table(table)
        self._show(
            self.columns,
            self.tr("{file}: look whether each column is what Desk takes it for.").format(
                file=isolated(table.source.name)
            ),
        )
        self._foot_says(self.tr("Cancel"), self.tr("Go on"))
        self._focus(self.columns.first_stop())
        self._on_columns_changed()

    def _to_preview(self, seen: ImportPreview) -> None:
        self._seen = seen
        self.preview.show_preview(seen)
        self._show(self.preview, self._named)
        self._foot_says(self.tr("Cancel"), "")
        self.adjust.setVisible(self._reader.can_ask_about_columns())
        self._show_people_to_come()
        self._focus(self.preview.first_stop())

    def _show_people_to_come(self) -> None:
        count = self.preview.people_to_come()
        self.go_on.setEnabled(count > 0)
        self.go_on.setText(
            self.tr("Bring in %n people", "", count) if count else self.tr("Nobody to bring in")
        )
        self.go_on.setVisible(True)
        # Lay out at once: in the width of its last text, the button would be painted cut.
        self._foot.row.activate()

    def _to_done(self, people: int) -> None:
        self._writing = False
        self.done.show_result(people, len(self._seen.problems) if self._seen else 0)
        self._seen = None
        self.done.undo.show()
        self._show(self.done, self._named)
        self._foot_says(self.tr("Bring in more"))
        self._focus(self.done.first_stop())

    def _show(self, stage: QWidget, sentence: str) -> None:
        self._stages.setCurrentWidget(stage)
        self.said.setText(sentence)

    def _foot_says(self, back: str, go_on: str = "") -> None:
        self.back.setText(back)
        self.back.setEnabled(True)
        self.adjust.hide()
        self.go_on.setText(go_on)
        self.go_on.setVisible(bool(go_on))

    def _focus(self, widget: QWidget) -> None:
        self._stop_first = widget
        if self.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_first(self) -> None:
        if self.isVisible():
            self._stop_first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back_clicked(self) -> None:
        stage = self._stages.currentWidget()
        if stage is self.start:
            self.left.emit()
        elif stage is self.work:
            self._reader.stop()
            if self._writing:
                # The stage ends when the worker has rolled back the import.
                self.back.setEnabled(False)
                self.work.said.setText(self.tr("Stopping."))
            else:
                self._to_start()
        else:
            self._context.runner.cancel(_COLUMNS)
            self._reader.stop()
            self._to_start()

    def _on_go_on_clicked(self) -> None:
        if self._stages.currentWidget() is self.columns:
            if self._table is not None:
                self._reader.read_table(self._table, self.columns.columns())
        elif self._stages.currentWidget() is self.preview:
            self._import_people()

    def _is_busy(self) -> bool:
        return self._stages.currentWidget() is self.work


def dropped_files(event: QDropEvent) -> list[Path]:
    """Return the files of this computer that are dragged or dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _preview_table(
    _desk: Desk, table: ImportTable, columns: ColumnChoice
) -> Sequence[ParsedPerson | Problem]:
    return importer.preview_table(table, columns)


def _apply(
    desk: Desk,
    seen: ImportPreview,
    ours: Mapping[int, Collection[FieldDifference]],
    progress: Progress,
) -> Written[int]:
    if ours:
        seen = importer.with_conflicts_resolved(desk, seen, ours)
    return importer.apply_import(desk, [seen], progress)


def _save_problems(_desk: Desk, problems: Sequence[Problem], file: Path) -> Path:
    importer.save_problems(problems, file)
    return file


class FileReader(QObject):
    """Reads files and pasted text. Emits `began` with each step, then one of three signals.

    `table_met` is to be answered with `read_table`. `refused` carries the reason why nothing could
    be read, "" if the owner stopped it.
    """

    began = Signal(str)
    progressed = Signal(int, int)  # count done, total; emitted on the worker's thread
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
        self._ask = False  # whether to ask about columns that are recognised
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
        """Return whether the only file is a table whose columns were recognised."""
        kinds = [one.kind.value for one in self._parsed]
        return len(kinds) == 1 and kinds[0] in _KNOWN_MAKERS and not self._ask

    def read_table(self, table: ImportTable, columns: ColumnChoice) -> None:
        self._submit(self._reading(table.source.name), _parse_table, table, columns)

    def stop(self) -> None:
        """Cancel the running read and ignore its result."""
        self._stop.set()
        self._context.runner.cancel(_READ_FILE)
        self._sources.clear()

    def progress(self) -> Progress:
        """Return a progress callback for the worker; it returns False after `stop`, to end it."""
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
        ).on_error(self._on_refused).coalesce(_READ_FILE)

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
        ).on_error(self._on_not_held).coalesce(_READ_FILE)

    def _on_held(self, seen: ImportPreview) -> None:
        refused = tuple(Problem(0, 0, sentence) for sentence in self._refusals)
        self.preview_ready.emit(replace(seen, problems=(*refused, *seen.problems)))

    def _on_not_held(self, error: TaskError) -> None:
        stopped = isinstance(error.error, Cancelled)
        self.refused.emit("" if stopped else self._context.formatter.text(error.sentence))

    def _on_refused(self, error: TaskError) -> None:
        if isinstance(error.error, Cancelled):
            self.refused.emit("")
            return
        self._refusals.append(self._context.formatter.text(error.sentence))
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
