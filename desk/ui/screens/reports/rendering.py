"""The layout of documents and the drawing of their pages, and the PDF of a report with its name."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desk.record import record
from desk.reports.document import Document
from desk.ui.task_runner import TaskRunner
from desk.ui.translation import tr

_LOOK_S, _LOOK_AGAIN_S = 0.5, 0.05
_LONGEST = 120  # characters of a name; file systems take 255 bytes
_NEVER = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+')


@record(frozen=True, slots=True)
class Laid:
    """The layout of a document, or of its beginning."""

    pages: int
    width: float  # of the first page, in points (1/72 inch)
    height: float
    whole: bool
    cut: bool  # the document has more pages than are laid out
    text: str  # for screen readers
    missing: tuple[str, ...]  # characters that no font of this computer has


@record(frozen=True, slots=True)
class _Drawn:
    """The picture of a page (from 0)."""

    page: int
    image: QImage


_Result = Laid | _Drawn | Exception


class PreviewRenderer(QObject):
    """Lays out the newest document and draws its pages.

    Results for an older document are dropped; its thread ends after its present step.
    """

    laid = Signal(object)  # Laid: at most once for the beginning, then for the whole
    drawn = Signal(int, object)  # page, QImage
    failed = Signal(object)  # Exception

    _answered = Signal(object, object)  # _Work, _Result

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._work: _Work | None = None
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    def start(self, document: Document) -> None:
        """Lay out a document and stop the work on the one before."""
        self.stop()
        self._work = _Work(document, self._answered.emit)
        self._runner.run_detached(self._work.run)

    def stop(self) -> None:
        """Stop the present work; its result is not needed."""
        if self._work is not None:
            self._work.end()
            self._work = None

    def draw(self, page: int, width: int, ratio: float) -> None:
        """Request the picture of a page (from 0), `width` physical pixels wide."""
        if self._work is not None:
            self._work.ask((page, width, ratio))

    @Slot(object, object)
    def _on_answered(self, work: "_Work", result: _Result) -> None:
        if work is not self._work:
            return
        match result:
            case Laid():
                self.laid.emit(result)
            case _Drawn():
                self.drawn.emit(result.page, result.image)
            case _:
                self.failed.emit(result)


class _Work:
    """Lays out one document, then draws the pages that are asked for, on a thread of its own."""

    def __init__(self, document: Document, tell: "Callable[[_Work, _Result], None]") -> None:
        self._document = document
        self._tell = tell
        self._queue: SimpleQueue[tuple[Any, ...]] = SimpleQueue()
        self._ended = False

    def ask(self, request: tuple[Any, ...]) -> None:
        self._queue.put(request)

    def end(self) -> None:
        self._ended = True
        self._queue.put(())

    def run(self) -> None:
        try:
            self._run()
        except Exception as error:
            self._answer(error)
        finally:
            self._forget()

    def _run(self) -> None:
        # Imported on this thread, so that the window does not wait for typst.
        from desk.reports import preview

        pages = preview.lay_out_first_page(self._document)
        if pages is not None:
            self._show(pages, whole=False)
            # Laying out the rest takes a while: the pictures of this page come first.
            with suppress(Empty):
                self._do(self._queue.get(timeout=_LOOK_S), pages)
                while not self._ended:
                    self._do(self._queue.get(timeout=_LOOK_AGAIN_S), pages)
        if not self._ended:
            pages = preview.lay_out(self._document)
            self._show(pages, whole=True)
        while not self._ended:
            self._do(self._queue.get(), pages)

    def _forget(self) -> None:
        from desk.reports.preview import clear_cache_after

        clear_cache_after(self._document)

    def _do(self, request: tuple[Any, ...], pages: Any) -> None:
        if request and request[0] < len(pages):
            page, width, ratio = request
            self._answer(_Drawn(page, draw_page(pages.drawing(page), width, ratio)))

    def _show(self, pages: Any, *, whole: bool) -> None:
        from desk.reports import preview, typst_renderer

        width, height = preview.page_size(pages.drawing(0))
        missing = typst_renderer.missing_characters(self._document) if whole else ()
        text = preview.document_text(self._document)
        self._answer(Laid(len(pages), width, height, whole, pages.cut, text, missing))

    def _answer(self, result: _Result) -> None:
        if not self._ended:
            self._tell(self, result)


def draw_page(drawing: bytes, width: int, ratio: float) -> QImage:
    """Return the picture of an SVG page on white, `width` physical pixels wide. Any thread."""
    renderer = QSvgRenderer(QByteArray(drawing))
    size = renderer.viewBoxF().size()
    height = round(width * size.height() / size.width())
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def pdf_of(document: Document, made: datetime) -> bytes:
    """Return the PDF. It takes long: call on any thread but the window's."""
    from desk.reports.preview import clear_cache_after
    from desk.reports.typst_renderer import to_pdf

    pdf = to_pdf(document, made)
    clear_cache_after(document)
    return pdf


def rendering_error(error: Exception) -> str:
    """Return the message for an error of typst, which is always a bug of Desk."""
    why = next(iter(str(error).splitlines()), "") or type(error).__name__
    sentence = tr("This report could not be set on paper ({why}). What is on your desk is safe.")
    return sentence.format(why=why)


def file_name(document: Document, made: datetime) -> str:
    """Return a name without an ending, such as "Ruth Kessler history 2026-04-14"."""
    frame = document.frame
    subject = frame.title.removeprefix(frame.kind).removeprefix(": ")
    name = f"{subject} {frame.kind.lower()}" if subject else frame.kind
    name = " ".join(_NEVER.sub(" ", name).split())[:_LONGEST].strip(" .")
    return f"{name} {made:%Y-%m-%d}"
