"""The database worker: services run there, their answers come back to the window's thread.

A second one takes reads that last: other reads, and writes, do not wait for them.
"""

import itertools
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from shiboken6 import isValid

from desk.errors import DeskError
from desk.messages import message
from desk.paths import owner_only
from desk.record import record
from desk.services.desk import Desk, Written
from desk.ui.translation import said


@record(frozen=True, slots=True)
class TaskError:
    """Why a request failed. `sentence` is fit to read; `expected` tells a DeskError from a bug."""

    sentence: str
    expected: bool
    error: Exception


@record(frozen=True, slots=True)
class _Request:
    number: int
    run: Callable[..., Any]
    args: tuple[Any, ...]
    latest: str
    apart: bool
    done: Callable[[Any], object] | None
    failed: Callable[[TaskError], object] | None


class TaskRunner(QObject):
    """Runs `fn(desk, *args)` on a thread of its own, one after another, in the order of asking.

    `written` brings the number of a request that wrote and its Changes, before its `done` is
    called; `failed_unheard` the Trouble of requests that have no `failed` of their own.
    """

    written = Signal(int, object)
    failed_unheard = Signal(object)

    _answered = Signal(int, object, object)

    def __init__(
        self, open_desk: Callable[[], Desk], log: Path, parent: QObject | None = None
    ) -> None:
        """`open_desk` is called on the worker, at the first request; bugs are written to `log`."""
        super().__init__(parent)
        self._numbers = itertools.count(1)
        self._requests: dict[int, _Request] = {}
        self._newest: dict[str, int] = {}
        self._closed = False
        self._queue: SimpleQueue[_Request | None] = SimpleQueue()
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        lasting: SimpleQueue[_Request | None] = SimpleQueue()
        answer = self._answered.emit
        self._worker = _Worker(open_desk, log, self._queue, self._newest, answer, lasting)
        self._apart = _Worker(open_desk, log, lasting, self._newest, answer)

    def submit(
        self,
        fn: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[TaskError], object] | None = None,
        latest: str = "",
        apart: bool = False,
    ) -> int:
        """Ask for `fn(desk, *args)`; `done(result)` or `failed(trouble)` follow on this thread.

        `done` gets the value of a Written. Of all requests with the same `latest` only the newest
        is answered; older ones are dropped, not even run where that can be avoided. Nothing is
        called on a QObject that has been deleted meanwhile.

        `apart` is for a read that may last: it begins when all that was asked for before it is
        done, and sees all that was written, but nothing after it waits for its end.
        """
        request = _Request(next(self._numbers), fn, args, latest, apart, done, failed)
        if self._closed:
            # A thread started anew would outlive this object, and Qt ends the program for that.
            return request.number
        self._requests[request.number] = request
        if latest:
            self._newest[latest] = request.number
        self._queue.put(request)
        if not self._worker.isRunning():
            self._worker.start()
        if apart and not self._apart.isRunning():
            self._apart.start()
        return request.number

    def forget(self, latest: str) -> None:
        """Drop whatever is under way for this key."""
        self._newest[latest] = 0

    def is_idle(self) -> bool:
        return not self._requests

    def close(self) -> None:
        """Finish what was asked for, close the database and end the threads; what is asked for
        later is not run."""
        self._closed = True
        for worker in (self._worker, self._apart):
            worker.end()
        self._requests.clear()

    @Slot(int, object, object)
    def _on_answered(self, number: int, result: object, trouble: TaskError | None) -> None:
        request = self._requests.pop(number, None)
        if request is None:
            return
        if isinstance(result, Written):
            # A write counts for the screens even when nobody waits for its answer any more.
            self.written.emit(number, result.changes)
            result = result.value
        if request.latest and self._newest.get(request.latest) != number:
            return
        if trouble is None:
            if request.done is not None and _alive(request.done):
                request.done(result)
        elif request.failed is not None and _alive(request.failed):
            request.failed(trouble)
        else:
            self.failed_unheard.emit(trouble)


class _Worker(QThread):
    def __init__(
        self,
        open_desk: Callable[[], Desk],
        log: Path,
        queue: "SimpleQueue[_Request | None]",
        newest: dict[str, int],
        answer: Callable[[int, object, TaskError | None], None],
        lasting: "SimpleQueue[_Request | None] | None" = None,
    ) -> None:
        """Requests that are to run apart are handed on to `lasting`. Without it this is the worker
        for those, and keeps no database open between them."""
        super().__init__()
        self._open_desk = open_desk
        self._log = log
        self._queue = queue
        self._newest = newest
        self._answer = answer
        self._lasting = lasting
        self._desk: Desk | None = None

    def end(self) -> None:
        """On the window's thread; returns when everything in the queue is done."""
        if self.isRunning():
            self._queue.put(None)
            self.wait()

    def run(self) -> None:
        threading.current_thread().name = "desk database"
        while (request := self._queue.get()) is not None:
            if request.latest and self._newest.get(request.latest) != request.number:
                self._answer(request.number, None, None)
                continue
            if request.apart and self._lasting is not None:
                self._lasting.put(request)
                continue
            try:
                # A desk that could not be opened is tried again with the next request: the disk
                # may be back.
                if self._desk is None:
                    self._desk = self._open_desk()
                result = request.run(self._desk, *request.args)
            except Exception as error:
                self._answer(request.number, None, self._trouble(error))
            else:
                self._answer(request.number, result, None)
            if self._lasting is None:
                self._close_desk()
        self._close_desk()

    def _close_desk(self) -> None:
        if self._desk is not None:
            self._desk.database.close()
            self._desk = None

    def _trouble(self, error: Exception) -> TaskError:
        if isinstance(error, DeskError):
            # Not str(error): a Sentence can still be said in another language.
            return TaskError(said(error.args[0]) if error.args else "", True, error)
        kind, log = type(error).__name__, self._log.name
        sentence = message(
            "Something went wrong inside Desk ({kind}). What was saved is safe. "
            "The details are in {file} in your data folder.",
            kind=kind,
            file=log,
        )
        try:
            with open(self._log, "a", encoding="utf-8", opener=owner_only) as file:
                file.write(f"{datetime.now(UTC).isoformat()}\n")
                file.write("".join(traceback.format_exception(error)) + "\n")
        except OSError:
            sentence = message(
                "Something went wrong inside Desk ({kind}). What was saved is safe.", kind=kind
            )
        return TaskError(said(sentence), False, error)


def _alive(callback: Callable[..., object]) -> bool:
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
