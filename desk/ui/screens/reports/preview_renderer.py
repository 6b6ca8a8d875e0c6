"""Lays documents out and draws their pages, each document in a task of its own."""

from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desk.record import record
from desk.reports.document import Document
from desk.ui.task_runner import TaskRunner

_LOOK_S, _LOOK_AGAIN_S = 0.5, 0.05


@record(frozen=True, slots=True)
class Laid:
    """A document laid out, or its beginning."""

    pages: int
    width: float  # of the first page, in points (1/72 inch)
    height: float
    whole: bool
    cut: bool  # there are more pages, which nobody would look through
    text: str  # for who cannot see the page
    missing: tuple[str, ...]  # characters that no font of this computer has


@record(frozen=True, slots=True)
class _RenderResult:
    work: "_Work"
    kind: str
    value: Any


class PreviewRenderer(QObject):
    """Only the newest document counts: what comes for an older one is dropped, and its thread ends
    with what it is at."""

    laid = Signal(object)  # Laid: at most once for the beginning, then for the whole
    drawn = Signal(int, object)  # page, QImage
    failed = Signal(object)  # Exception

    _answered = Signal(object)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._work: _Work | None = None
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    def start(self, document: Document) -> None:
        """Lay this one out, and forget the one before."""
        self.stop()
        self._work = _Work(document, self._answered.emit)
        self._runner.run_detached(self._work.run)

    def stop(self) -> None:
        """End the current work; its result is no longer needed."""
        if self._work is not None:
            self._work.end()
            self._work = None

    def draw(self, page: int, width: int, ratio: float) -> None:
        """A picture of this page (from 0), `width` physical pixels wide."""
        if self._work is not None:
            self._work.ask((page, width, ratio))

    @Slot(object)
    def _on_answered(self, answer: _RenderResult) -> None:
        if answer.work is not self._work:
            return
        match answer.kind:
            case "laid":
                self.laid.emit(answer.value)
            case "drawn":
                self.drawn.emit(*answer.value)
            case _:
                self.failed.emit(answer.value)


class _Work:
    """Lays one document out, then does what is asked about it."""

    def __init__(self, document: Document, tell: Callable[[_RenderResult], None]) -> None:
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
            self._answer("failed", error)
        finally:
            self._forget()

    def _run(self) -> None:
        # Here, as the window need not wait for typst to be loaded.
        from desk.reports import preview

        pages = preview.lay_out_first_page(self._document)
        if pages is not None:
            self._show(pages, whole=False)
            # The rest takes a while: first whoever looks gets this page to see.
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
            self._answer("drawn", (page, draw_page(pages.drawing(page), width, ratio)))

    def _show(self, pages: Any, *, whole: bool) -> None:
        from desk.reports import preview, typst_renderer

        width, height = preview.page_size(pages.drawing(0))
        missing = typst_renderer.missing_characters(self._document) if whole else ()
        text = preview.document_text(self._document)
        self._answer("laid", Laid(len(pages), width, height, whole, pages.cut, text, missing))

    def _answer(self, kind: str, value: object) -> None:
        if not self._ended:
            self._tell(_RenderResult(self, kind, value))


def draw_page(drawing: bytes, width: int, ratio: float) -> QImage:
    """On white paper, `width` physical pixels wide; in any thread."""
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
