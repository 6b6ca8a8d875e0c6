"""The actions of a finished report: print it, save it as PDF or as a table."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.formatting.formatter import Formatter
from desk.reports.document import Document, Paper
from desk.reports.kinds import ReportKind
from desk.reports.request import ReportRequest, default_paper, make_csv, make_document
from desk.services.desk import Desk, Written
from desk.ui.context import UiContext
from desk.ui.dialogs.save_file import SaveFileFlow, write_file
from desk.ui.screens.reports.rendering import file_name, pdf_of, rendering_error
from desk.ui.task_runner import Progress, Task, TaskError

if TYPE_CHECKING:
    from desk.ui.screens.reports.printing import Printing


class ReportActions(QObject):
    """Prints and saves reports; print support is imported at the first use."""

    open_requested = Signal(object)  # Path of a file or folder

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.formatter = context.formatter
        self.saving = SaveFileFlow(
            context, self, offer_to_open=True, describe_error=_describe_error
        )
        self.saving.open_requested.connect(self.open_requested)
        self._printing_once: Printing | None = None

    def print(self, document: Document, order: ReportRequest, pages: int) -> None:
        """Print the document; `pages` is 0 if the count is unknown."""
        self._with_codes(document, order, lambda made: self.printing().ask(made, pages))

    def save(self, document: Document, order: ReportRequest) -> None:
        self._with_codes(document, order, self._save)

    def save_table(self, document: Document, order: ReportRequest) -> None:
        """Save the list of the report as a CSV file."""

        def ask(table: bytes) -> None:
            name = file_name(document, self._context.clock.local(self._context.clock.now()))
            kinds = {".csv": self.tr("Table for a spreadsheet (*.csv)")}
            self._save_bytes(name, kinds, lambda: table)

        self._context.runner.run(make_csv, order, self.formatter).on_success(ask)

    def print_slip(self, fix: int, paper: str) -> None:
        """Print the slip of a promise for the customer; an empty `paper` means the default size."""
        self._context.runner.run(make_slip, fix, paper, self.formatter).on_success(
            lambda made: self.printing().ask(made, 1)
        )

    def printing(self) -> "Printing":
        if self._printing_once is None:
            # Imported late, because QtPrintSupport queries the printers when it is loaded.
            from desk.ui.screens.reports.printing import Printing

            self._printing_once = Printing(self._context, self)
            self._printing_once.printed.connect(self._context.operations.show_message)
            self._printing_once.failed.connect(self._context.operations.show_message)
        return self._printing_once

    def keep_words(self, month: date, text: str) -> None:
        """Save the owner's own words about a month."""
        from desk.services.month_in_review import set_month_words

        self._context.operations.write_quietly(set_month_words, month, text)

    def close(self) -> None:
        if self._printing_once is not None:
            self._printing_once.close()

    def _save(self, document: Document) -> None:
        made = self._context.clock.now()

        name = file_name(document, self._context.clock.local(made))
        self._save_bytes(name, {".pdf": self.tr("PDF (*.pdf)")}, lambda: pdf_of(document, made))

    def _save_bytes(self, name: str, kinds: dict[str, str], make: Callable[[], bytes]) -> None:
        def start(file: Path, progress: Progress) -> Task[None]:
            return self._context.runner.run_detached(write_file, file, make, progress)

        self.saving.save(name, kinds, start)

    def _with_codes(
        self, document: Document, order: ReportRequest, act: Callable[[Document], object]
    ) -> None:
        """Call `act` with the document, a check-in sheet with its codes stored first.

        The codes of a sheet become valid when it is printed or saved.
        """
        if document.kind is not ReportKind.CHECK_IN_SHEET:
            act(document)
            return
        self._context.runner.run(make_with_codes, order, self.formatter).on_success(act)


def _describe_error(error: TaskError) -> str:
    return error.sentence if error.expected else rendering_error(error.error)


def make_slip(desk: Desk, fix: int, paper: str, formatter: Formatter) -> Document:
    """Return the slip of a promise. Call on the worker."""
    from desk.services.settings import read_settings

    on = Paper(paper) if paper in list(Paper) else default_paper(read_settings(desk).region)
    return make_document(desk, ReportRequest(kind=ReportKind.SLIP, paper=on, fix=fix), formatter)


def make_with_codes(desk: Desk, order: ReportRequest, formatter: Formatter) -> Written[Document]:
    """Store the codes of the check-in sheet, and return it with them. Call on the worker."""
    from desk.services.check_in_sheet import give_codes, read_sheet

    given = give_codes(desk, read_sheet(desk, order.first))
    return Written(make_document(desk, order, formatter), given.changes)
