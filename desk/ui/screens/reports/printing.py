"""Printing a report: the system's dialog, sending the job, and watching it."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMarginsF, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import (
    QAbstractPrintDialog,
    QPrintDialog,
    QPrintEngine,
    QPrinter,
    QPrinterInfo,
)
from PySide6.QtWidgets import QDialog, QLineEdit

from desk.errors import DeskError
from desk.formatting.text import isolated
from desk.messages import message
from desk.reports.document import Document, Paper
from desk.reports.printing import (
    CannotPrint,
    PrintOrder,
    Sides,
    find_print_error,
    send,
    watch,
)
from desk.ui.context import UiContext
from desk.ui.screens.reports.rendering import file_name, pdf_of, rendering_error
from desk.ui.translation import tr, translated

T = TypeVar("T")

_LP = sys.platform != "win32"
_PPI = 300
_PAPERS = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
_SIDES = {
    QPrinter.DuplexMode.DuplexNone: Sides.ONE,
    QPrinter.DuplexMode.DuplexLongSide: Sides.LONG_EDGE,
    QPrinter.DuplexMode.DuplexShortSide: Sides.SHORT_EDGE,
}
# PPK_CupsOptions of Qt's qcups_p.h: the options of the dialog's CUPS pages, names and values.
_CUPS_OPTIONS = QPrintEngine.PrintEnginePropertyKey(0xFE00)


class Printing(QObject):
    """Prints documents. `printed` says where one went, `failed` why not and what is safe.

    A printer may fail after it has accepted a report: `failed` then follows `printed`.
    """

    printed = Signal(str)
    failed = Signal(str)

    def __init__(self, context: UiContext, parent: QObject, *, by_lp: bool = _LP) -> None:
        """`by_lp`: the PDF itself goes to the printer; otherwise pictures of its pages do."""
        super().__init__(parent)
        self._context = context
        self._by_lp = by_lp
        self._stop = threading.Event()
        self._asking = False
        self.dialog: QPrintDialog | None = None

    def ask(self, document: Document, pages: int = 0) -> None:
        """Open the system's dialog for this document of `pages` pages (0: not known)."""
        if self._asking:
            return
        self._asking = True
        if self._by_lp:
            self._run(find_print_error, lambda error: self._open(document, pages, error))
        else:
            self._open(document, pages, None)

    def close(self) -> None:
        """Stop watching printers. The task runner still waits for jobs that are being sent."""
        self._stop.set()

    # The dialog

    def _open(self, document: Document, pages: int, error: object) -> None:
        if isinstance(error, CannotPrint):
            self._asking = False
            self._fail(error)
            return
        if not QPrinterInfo.availablePrinterNames():
            self._asking = False
            self._fail(CannotPrint(_NO_PRINTER))
            return
        # The printer must live as long as the dialog and the painting.
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(document.frame.title)
        printer.setPageSize(QPageSize(_PAPERS[document.paper]))
        dialog = self.dialog = QPrintDialog(printer, self._context.window)
        dialog.setWindowTitle(document.frame.title)
        option = QAbstractPrintDialog.PrintDialogOption
        dialog.setOption(option.PrintShowPageSize)
        dialog.setOption(option.PrintCollateCopies)
        dialog.setOption(option.PrintToFile, self._by_lp)
        dialog.setOption(option.PrintPageRange, pages != 1)
        if pages:
            dialog.setMinMax(1, pages)
            dialog.setFromTo(1, pages)
        file = dialog.findChild(QLineEdit, "filename")
        if file is not None:
            # Qt would use the title as file name, colons and slashes included.
            name = file_name(document, self._context.clock.local(self._context.clock.now()))
            file.setText(str(Path.home() / f"{name}.pdf"))
        dialog.finished.connect(lambda done: self._on_dialog_finished(document, printer, done))
        # QPrintDialog.open() needs a receiver. On Windows both return after the dialog is closed.
        QDialog.open(dialog)

    def _on_dialog_finished(self, document: Document, printer: QPrinter, done: int) -> None:
        self._asking = False
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        if not done:
            return
        made = self._context.clock.now()

        def pdf() -> bytes:
            return pdf_of(document, made)

        if self._by_lp and printer.outputFileName():
            file = Path(printer.outputFileName())
            whole = not _pages(printer)
            self._run(lambda: _save(file, pdf()), lambda _: self._on_saved(file, whole))
        elif self._by_lp:
            order = order_from(printer, document)
            self._run(lambda: send(pdf(), order), lambda job: self._on_sent(order, job))
        else:
            printer.setDocName(document.frame.title)
            self._run(
                lambda: paint(printer, document),
                lambda _: self.printed.emit(_sent_to(printer.printerName())),
            )

    # What becomes of it

    def _on_sent(self, order: PrintOrder, job: object) -> None:
        self.printed.emit(_sent_to(order.printer))
        held = dict(order.options).get("job-hold-until", "no-hold") != "no-hold"
        if isinstance(job, int) and not held:
            number = job
            self._run(lambda: watch(order.printer, number, self._stop), self._on_watched)

    def _on_watched(self, _state: object) -> None:
        """Do nothing: the job is finished, cancelled in the queue, or takes long."""

    def _on_saved(self, file: Path, whole: bool) -> None:
        sentence = (
            tr("Saved {file} in {folder}.")
            if whole
            else tr("Saved {file} in {folder}. A file has all pages of the report.")
        )
        self.printed.emit(
            sentence.format(file=isolated(file.name), folder=isolated(str(file.parent)))
        )

    def _fail(self, error: Exception) -> None:
        expected = isinstance(error, DeskError)
        self.failed.emit(translated(error.args[0]) if expected else rendering_error(error))

    def _run(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Call `work` on a thread of its own, then `done(result)` here; errors go to `failed`."""
        if not self._stop.is_set():
            self._context.runner.run_detached(work).on_success(done).on_error(
                lambda error: self._fail(error.error)
            )


def order_from(printer: QPrinter, document: Document) -> PrintOrder:
    """Return the options chosen in the dialog in the form that `lp` takes."""
    given = printer.printEngine().property(_CUPS_OPTIONS) or []
    options = dict(zip(given[::2], given[1::2], strict=True))
    pages = _pages(printer)
    options.pop("page-ranges", None)
    if printer.copyCount() > 1:
        collated = "collated" if printer.collateCopies() else "uncollated"
        options["multiple-document-handling"] = f"separate-documents-{collated}-copies"
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        options["outputorder"] = "reverse"
    if printer.colorMode() is QPrinter.ColorMode.GrayScale:
        options["print-color-mode"] = "monochrome"
    paper = _paper(printer, document)
    return PrintOrder(
        printer=printer.printerName(),
        title=document.frame.title,
        copies=printer.copyCount(),
        pages=pages,
        paper=paper.key(),
        fit=paper.id() is not _PAPERS[document.paper],
        sides=_SIDES.get(printer.duplex()),
        options=tuple((name, value) for name, value in options.items() if value),
    )


def paint(printer: QPrinter, document: Document) -> None:
    """Paint every chosen page as a picture of 300 dpi; any thread. Raises CannotPrint."""
    from desk.reports.typst_renderer import to_pictures

    paper = _paper(printer, document)
    printer.setPageSize(paper)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
    chosen = printer.pageRanges()
    pictures = to_pictures(document, _PPI)
    numbers = [n for n in range(1, len(pictures) + 1) if chosen.isEmpty() or chosen.contains(n)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    if not printer.supportsMultipleCopies():
        copies = printer.copyCount()
        numbers = (
            numbers * copies
            if printer.collateCopies()
            else [n for n in numbers for _ in range(copies)]
        )
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotPrint(_not_taken(printer.printerName()))
    # No JPEG, which blurs letters.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for place, number in enumerate(numbers):
        if place:
            printer.newPage()
        # One page at a time is decoded, because it takes 35 MB.
        picture = QImage.fromData(pictures[number - 1])
        painter.drawImage(_place(printer, picture.size()), picture)
    if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
        raise CannotPrint(_not_taken(printer.printerName()))


def _place(printer: QPrinter, picture: QSize) -> QRect:
    """Return the rectangle of a page on the paper, as large as its aspect ratio allows."""
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    place = QRect(paper.topLeft(), picture.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(paper.center())
    return place


def _paper(printer: QPrinter, document: Document) -> QPageSize:
    """Return the paper to print on: that of the report, unless the owner chose another.

    Qt's dialog always starts with the printer's default paper. If that was left unchanged and the
    printer has the paper of the report, the latter is used.
    """
    info = QPrinterInfo(printer)
    chosen = printer.pageLayout().pageSize()
    wanted = QPageSize(_PAPERS[document.paper])
    if chosen.id() is info.defaultPageSize().id():
        has = [size.id() for size in info.supportedPageSizes()]
        if not has or wanted.id() in has:
            return wanted
    return chosen


def _pages(printer: QPrinter) -> str:
    """Return the chosen pages, such as "2-3,5"; empty for all."""
    given = printer.printEngine().property(_CUPS_OPTIONS) or []
    options = dict(zip(given[::2], given[1::2], strict=True))
    return printer.pageRanges().toString() or options.get("page-ranges", "")


def _save(file: Path, pdf: bytes) -> None:
    from desk.files import atomic_write

    atomic_write(file, [pdf])


def _sent_to(printer: str) -> str:
    return tr("Sent to {printer}.").format(printer=isolated(printer))


def _not_taken(printer: str) -> str:
    return message(
        "The printer {printer} did not take the report. Nothing was lost: print it again, or save "
        "the report as PDF.",
        printer=printer,
    )


_NO_PRINTER = message(
    "This computer has no printer. Nothing was lost: add one in the settings of the system and "
    "print again, or save the report as PDF."
)
