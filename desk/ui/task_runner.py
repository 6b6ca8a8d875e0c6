"""The task runner: services run on worker threads, results return to the window's thread."""

import itertools
import threading
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from shiboken6 import isValid

from desk.errors import DeskError
from desk.messages import message
from desk.paths import owner_only
from desk.record import record
from desk.services.desk import Desk, Written
from desk.ui.translation import translated

P = ParamSpec("P")
T = TypeVar("T")


@record(frozen=True, slots=True)
class TaskError:
    """The reason why a task failed.

    `sentence` can be shown to the owner; `expected` is True for a DeskError and False for a bug.
    """

    sentence: str
    expected: bool
    error: Exception


class Task(Generic[T]):
    """A started task and its callbacks.

    Callbacks run on the window's thread, never before the present event is handled, so that they
    may be set after the start. No callback of a QObject runs once that object is deleted.
    """

    __slots__ = ("_newest", "cancelled", "error", "key", "number", "run", "success")

    def __init__(self, number: int, run: Callable[..., Any], newest: dict[str, int]) -> None:
        self.number = number
        self.run = run
        self.key = ""
        self.cancelled = False
        self.success: Callable[[T], object] | None = None
        self.error: Callable[[TaskError], object] | None = None
        self._newest = newest

    def on_success(self, callback: Callable[[T], object]) -> "Task[T]":
        """Call `callback(result)`; of a service that writes, the result is the value of Written."""
        self.success = callback
        return self

    def on_error(self, callback: Callable[[TaskError], object]) -> "Task[T]":
        """Call `callback(error)` instead of the runner's `failed_unheard`."""
        self.error = callback
        return self

    def ignore_error(self) -> "Task[T]":
        """Do nothing where the function fails; the call site says why the owner need not know."""
        return self.on_error(lambda _error: None)

    def coalesce(self, key: str) -> "Task[T]":
        """Keep only the newest task with this key; older waiting tasks are not run."""
        self.key = key
        self._newest[key] = self.number
        return self

    def cancel(self) -> None:
        """Run no callback, and do not run the task where it has not begun."""
        self.cancelled = True

    def is_stale(self) -> bool:
        """Return whether nobody waits for the result any more."""
        return self.cancelled or (bool(self.key) and self._newest.get(self.key) != self.number)


class Progress(QObject):
    """The progress of a task, and whether it should stop; the task receives `report`."""

    reported = Signal(int, int)  # done, of how many

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def cancel(self) -> None:
        self._stop.set()

    def is_cancelled(self) -> bool:
        return self._stop.is_set()

    def report(self, done: int, of: int) -> bool:
        """Report how far the task is; return False if it should stop. Any thread."""
        if self._stop.is_set():
            return False
        self.reported.emit(done, of)
        return True


class TaskRunner(QObject):
    """Runs tasks on three kinds of threads.

    `run`: `fn(desk, ...)` on the database thread, one after another, in the order of the calls.
    `run_long`: a long read on a second database thread, which delays no other task. `run_detached`:
    `fn(...)` without the database, each on a thread of its own.

    `written` carries the number of a task that wrote and its Changes, before its success callback;
    `failed` carries the TaskError of every task, `failed_unheard` of those without an error
    callback.
    """

    written = Signal(int, object)
    failed = Signal(object)
    failed_unheard = Signal(object)

    _answered = Signal(int, object, object)

    def __init__(
        self, open_desk: Callable[[], Desk], log: Path, parent: QObject | None = None
    ) -> None:
        """`open_desk` is called on the worker, at the first task; bugs are written to `log`."""
        super().__init__(parent)
        self._numbers = itertools.count(1)
        self._tasks: dict[int, Task[Any]] = {}
        self._detached: dict[int, Task[Any]] = {}
        self._newest: dict[str, int] = {}
        self._closed = False
        self._log = log
        self._threads: list[threading.Thread] = []
        self._queue: SimpleQueue[_QueuedTask | None] = SimpleQueue()
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        long_queue: SimpleQueue[_QueuedTask | None] = SimpleQueue()
        answer = self._answered.emit
        self._worker = _Worker(open_desk, log, self._queue, answer, long_queue)
        self._long_worker = _Worker(open_desk, log, long_queue, answer)

    @overload
    def run(
        self, fn: Callable[Concatenate[Desk, P], Written[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Task[T]: ...
    @overload
    def run(
        self, fn: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Task[T]: ...
    def run(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Task[Any]:
        """Start `fn(desk, *args, **kwargs)` on the database thread."""
        return self._start(fn, args, kwargs, long=False)

    @overload
    def run_long(
        self, fn: Callable[Concatenate[Desk, P], Written[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Task[T]: ...
    @overload
    def run_long(
        self, fn: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Task[T]: ...
    def run_long(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Task[Any]:
        """Start a read that may last on a second thread with a database connection of its own.

        It begins when all tasks started before it are done, and sees what they wrote.
        """
        return self._start(fn, args, kwargs, long=True)

    def run_detached(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Task[T]:
        """Start `fn(*args, **kwargs)`, which needs no database, on a thread of its own."""
        task: Task[T] = Task(next(self._numbers), partial(fn, *args, **kwargs), self._newest)
        if self._closed:
            return task
        self._detached[task.number] = task
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(
            target=self._run_detached, args=(task,), name="desk task", daemon=True
        )
        self._threads.append(thread)
        thread.start()
        return task

    def cancel(self, key: str) -> None:
        """Drop the task that is under way for this coalescing key."""
        self._newest[key] = 0

    def is_idle(self) -> bool:
        """Return whether no task on a database thread is under way."""
        return not self._tasks

    def close(self, within_s: float | None = None) -> bool:
        """Finish the tasks that were started, close the database and end the threads.

        Tasks started later are not run. Returns False if a task is still under way after
        `within_s` seconds: then this process must end without the runner being deleted.
        """
        self._closed = True
        deadline = None if within_s is None else time.monotonic() + within_s
        ended = self._worker.end(_left(deadline))
        ended = self._long_worker.end(_left(deadline)) and ended
        for thread in self._threads:
            thread.join(_left(deadline))
            ended = ended and not thread.is_alive()
        if not ended:
            return False
        self._threads.clear()
        self._tasks.clear()
        self._detached.clear()
        return True

    def _start(
        self, fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], *, long: bool
    ) -> Task[Any]:
        def run(desk: Desk) -> Any:
            return fn(desk, *args, **kwargs)

        task: Task[Any] = Task(next(self._numbers), run, self._newest)
        if self._closed:
            # A new thread would outlive this object, upon which Qt aborts the program.
            return task
        self._tasks[task.number] = task
        self._queue.put(_QueuedTask(task, long))
        if not self._worker.isRunning():
            self._worker.start()
        if long and not self._long_worker.isRunning():
            self._long_worker.start()
        return task

    def _run_detached(self, task: Task[Any]) -> None:
        try:
            result, error = task.run(), None
        except Exception as raised:
            result, error = None, task_error(raised, self._log)
        self._answered.emit(task.number, result, error)

    @Slot(int, object, object)
    def _on_answered(self, number: int, result: object, error: TaskError | None) -> None:
        task = self._tasks.pop(number, None) or self._detached.pop(number, None)
        if task is None:
            return
        if isinstance(result, Written):
            # Screens must learn of a write even if its result is stale.
            self.written.emit(number, result.changes)
            result = result.value
        if error is not None:
            self.failed.emit(error)
        if task.is_stale():
            return
        if error is None:
            if task.success is not None and _alive(task.success):
                task.success(result)
        elif task.error is not None and _alive(task.error):
            task.error(error)
        else:
            self.failed_unheard.emit(error)


@record(frozen=True, slots=True)
class _QueuedTask:
    task: Task[Any]
    long: bool


class _Worker(QThread):
    def __init__(
        self,
        open_desk: Callable[[], Desk],
        log: Path,
        queue: "SimpleQueue[_QueuedTask | None]",
        answer: Callable[[int, object, TaskError | None], None],
        long_queue: "SimpleQueue[_QueuedTask | None] | None" = None,
    ) -> None:
        """Long tasks are handed on to `long_queue`. Without it this is the worker for those, and
        keeps no database open between them."""
        super().__init__()
        self._open_desk = open_desk
        self._log = log
        self._queue = queue
        self._answer = answer
        self._long_queue = long_queue
        self._desk: Desk | None = None

    def end(self, within_s: float | None) -> bool:
        """End the thread once its queue is done, and return whether it has ended.

        Waits for `within_s` seconds, or as long as it takes. Call on the window's thread.
        """
        if not self.isRunning():
            return True
        self._queue.put(None)
        return self.wait() if within_s is None else self.wait(int(within_s * 1000))

    def run(self) -> None:
        threading.current_thread().name = "desk database"
        while (job := self._queue.get()) is not None:
            task = job.task
            if task.is_stale():
                self._answer(task.number, None, None)
                continue
            if job.long and self._long_queue is not None:
                self._long_queue.put(job)
                continue
            try:
                # If the desk could not be opened, the next task tries again: the disk may
                # be back.
                if self._desk is None:
                    self._desk = self._open_desk()
                result = task.run(self._desk)
            except Exception as error:
                self._answer(task.number, None, task_error(error, self._log))
            else:
                self._answer(task.number, result, None)
            if self._long_queue is None:
                self._close_desk()
        self._close_desk()

    def _close_desk(self) -> None:
        if self._desk is not None:
            self._desk.database.close()
            self._desk = None


def _left(deadline: float | None) -> float | None:
    return None if deadline is None else max(0.0, deadline - time.monotonic())


def task_error(error: Exception, log: Path) -> TaskError:
    """Return the error to show for an exception; a bug is written to `log`. Any thread."""
    if isinstance(error, DeskError):
        # Not str(error), because a message can be translated later.
        return TaskError(translated(error.args[0]) if error.args else "", True, error)
    kind = type(error).__name__
    sentence = message(
        "Something went wrong inside Desk ({kind}). What was saved is safe. "
        "The details are in {file} in your data folder.",
        kind=kind,
        file=log.name,
    )
    try:
        with open(log, "a", encoding="utf-8", opener=owner_only) as file:
            file.write(f"{datetime.now(UTC).isoformat()}\n")
            file.write("".join(traceback.format_exception(error)) + "\n")
    except OSError:
        sentence = message(
            "Something went wrong inside Desk ({kind}). What was saved is safe.", kind=kind
        )
    return TaskError(translated(sentence), False, error)


def _alive(callback: Callable[..., object]) -> bool:
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
