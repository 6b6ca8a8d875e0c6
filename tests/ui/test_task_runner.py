"""The task runner and its database worker."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desk.changes import Area, Changes
from desk.clock import Clock
from desk.data.database import open_database
from desk.domain.person_schema import PersonFields
from desk.errors import CannotStore, NotFound
from desk.paths import Paths
from desk.services.desk import Desk, Written
from desk.services.people import add_person
from desk.ui.task_runner import Progress, TaskError, TaskRunner
from tests.tools.desk_probe.stalls import StallWatch

_PATIENCE_S = 10.0


@pytest.fixture
def background(tmp_path: Path) -> Iterator[TaskRunner]:
    paths = Paths(tmp_path / "home")
    clock = Clock()
    worker = TaskRunner(lambda: Desk(open_database(paths, clock), clock), tmp_path / "desk.log")
    yield worker
    worker.close()


def test_run_uses_another_thread_and_answers_on_this_one(
    background: TaskRunner, qtbot: QtBot
) -> None:
    seen: list[tuple[int, int]] = []
    background.run(lambda desk: threading.get_ident()).on_success(
        lambda ident: seen.append((ident, threading.get_ident()))
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != threading.get_ident()
    assert seen[0][1] == threading.get_ident()


def test_run_passes_the_open_desk_and_the_arguments(background: TaskRunner, qtbot: QtBot) -> None:
    seen: list[object] = []

    def count(desk: Desk, more: int) -> int:
        with desk.database.reading() as reader:
            return int(reader.rows("SELECT count(*) FROM customer")[0][0]) + more

    background.run(count, 3).on_success(seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [3]


def test_tasks_are_answered_in_order(background: TaskRunner, qtbot: QtBot) -> None:
    seen: list[int] = []
    for number in range(20):
        background.run(lambda desk, n: n, number).on_success(seen.append)
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == list(range(20))


def test_coalesced_tasks_answer_only_the_newest(background: TaskRunner, qtbot: QtBot) -> None:
    ran: list[str] = []
    seen: list[str] = []

    def slow(desk: Desk, name: str) -> str:
        ran.append(name)
        time.sleep(0.05)
        return name

    for name in ("a", "b", "c", "d"):
        background.run(slow, name).on_success(seen.append).coalesce("find")
    qtbot.waitUntil(lambda: background.is_idle())
    assert seen == ["d"]
    assert "b" not in ran  # superseded while it waited: not even run


def test_cancelled_key_is_not_answered(background: TaskRunner, qtbot: QtBot) -> None:
    seen: list[int] = []
    background.run(lambda desk: 1).on_success(seen.append).coalesce("find")
    background.cancel("find")
    qtbot.waitUntil(background.is_idle)
    assert seen == []


def test_written_is_emitted_before_the_answer(background: TaskRunner, qtbot: QtBot) -> None:
    order: list[object] = []
    changes = Changes(Area.CALLS, frozenset({7}), 3, "Logged a call")
    background.written.connect(lambda number, told: order.append((number, told)))
    task = background.run(lambda desk: Written("value", changes)).on_success(order.append)
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == [(task.number, changes), "value"]


def test_written_is_emitted_for_a_superseded_write(background: TaskRunner, qtbot: QtBot) -> None:
    told: list[object] = []
    seen: list[object] = []
    background.written.connect(lambda _number, changes: told.append(changes))
    started = threading.Event()
    go_on = threading.Event()

    def write(desk: Desk) -> Written[int]:
        started.set()
        go_on.wait(5)
        return Written(1, Changes(Area.NOTES))

    background.run(write).on_success(seen.append).coalesce("keep")
    started.wait(5)
    background.run(lambda desk: 2).on_success(seen.append).coalesce("keep")
    go_on.set()
    qtbot.waitUntil(background.is_idle)
    assert told == [Changes(Area.NOTES)]
    assert seen == [2]


def test_expected_error_keeps_its_sentence(background: TaskRunner, qtbot: QtBot) -> None:
    troubles: list[TaskError] = []

    def refuse(desk: Desk) -> None:
        raise NotFound("Nobody is called that.")

    background.run(refuse).on_error(troubles.append)
    qtbot.waitUntil(lambda: bool(troubles))
    assert troubles[0].sentence == "Nobody is called that."
    assert troubles[0].expected


def test_unexpected_error_hides_its_details_and_logs_them(
    background: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    troubles: list[TaskError] = []
    background.failed_unheard.connect(troubles.append)

    def stumble(desk: Desk) -> None:
        raise ZeroDivisionError("secret detail")

    background.run(stumble)
    qtbot.waitUntil(lambda: bool(troubles))
    assert not troubles[0].expected
    assert "secret detail" not in troubles[0].sentence
    assert "Traceback" not in troubles[0].sentence
    assert "What was saved is safe" in troubles[0].sentence
    log = (tmp_path / "desk.log").read_text()
    assert "secret detail" in log
    assert "stumble" in log


def test_ignored_error_reaches_nobody(background: TaskRunner, qtbot: QtBot) -> None:
    unheard: list[TaskError] = []
    background.failed_unheard.connect(unheard.append)
    background.run(lambda desk: 1 / 0).ignore_error()
    qtbot.waitUntil(background.is_idle)
    assert unheard == []


def test_task_after_a_failed_one_is_run(background: TaskRunner, qtbot: QtBot) -> None:
    seen: list[int] = []
    background.run(lambda desk: 1 / 0).on_error(lambda trouble: None)
    background.run(lambda desk: 5).on_success(seen.append)
    qtbot.waitUntil(lambda: bool(seen))


def test_next_task_opens_the_desk_again_after_a_failure(qtbot: QtBot, tmp_path: Path) -> None:
    paths = Paths(tmp_path / "home")
    clock = Clock()
    tries: list[int] = []

    def open_desk() -> Desk:
        tries.append(1)
        if len(tries) == 1:
            raise CannotStore("the disk is away")
        return Desk(open_database(paths, clock), clock)

    worker = TaskRunner(open_desk, tmp_path / "desk.log")
    try:
        troubles: list[TaskError] = []
        seen: list[int] = []
        worker.run(lambda desk: 1).on_error(troubles.append)
        worker.run(lambda desk: 2).on_success(seen.append)
        qtbot.waitUntil(lambda: bool(seen))
        assert "the disk is away" in troubles[0].sentence
        assert seen == [2]
    finally:
        worker.close()


def test_callback_of_a_deleted_object_is_not_called(background: TaskRunner, qtbot: QtBot) -> None:
    called: list[int] = []

    class Listener(QObject):
        def take(self, value: int) -> None:
            called.append(value)

    listener = Listener()
    background.run(lambda desk: 1).on_success(listener.take)
    import shiboken6

    shiboken6.delete(listener)
    qtbot.waitUntil(background.is_idle)
    assert called == []


def test_close_finishes_pending_tasks(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "home")
    clock = Clock()
    worker = TaskRunner(lambda: Desk(open_database(paths, clock), clock), tmp_path / "log")
    ran: list[int] = []

    def slow(desk: Desk, number: int) -> None:
        time.sleep(0.02)
        ran.append(number)

    for number in range(5):
        (worker.run_long if number == 4 else worker.run)(slow, number)
    worker.close()
    assert ran == [0, 1, 2, 3, 4]


def test_tasks_after_close_are_not_run(background: TaskRunner, qtbot: QtBot) -> None:
    ran: list[int] = []
    background.run(lambda desk: ran.append(1))
    background.close()
    background.run(lambda desk: ran.append(2))
    background.run_long(lambda desk: ran.append(3))
    background.close()
    assert ran == [1]
    assert background.is_idle()


def test_long_read_does_not_delay_other_tasks(background: TaskRunner, qtbot: QtBot) -> None:
    read = threading.Event()
    seen: list[object] = []
    background.run_long(lambda desk: read.wait(_PATIENCE_S)).on_success(seen.append)
    background.run(lambda desk: "at once").on_success(seen.append)
    qtbot.waitUntil(lambda: seen == ["at once"])
    read.set()
    qtbot.waitUntil(lambda: seen == ["at once", True])


def test_long_read_sees_writes_requested_before_it(background: TaskRunner, qtbot: QtBot) -> None:
    may_write = threading.Event()
    seen: list[object] = []

    def write(desk: Desk) -> Written[int]:
        may_write.wait(_PATIENCE_S)
        return add_person(desk, PersonFields(given="Ruth"))

    def count(desk: Desk) -> int:
        with desk.database.reading() as reader:
            return int(reader.rows("SELECT count(*) FROM customer")[0][0])

    background.run(write)
    background.run_long(count).on_success(seen.append)
    may_write.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [1]


def test_coalesced_long_reads_answer_only_the_newest(background: TaskRunner, qtbot: QtBot) -> None:
    go_on = threading.Event()
    seen: list[int] = []
    background.run_long(lambda desk: go_on.wait(_PATIENCE_S))
    for number in range(3):
        background.run_long(lambda desk, n: n, number).on_success(seen.append).coalesce("few")
    go_on.set()
    qtbot.waitUntil(background.is_idle)
    assert seen == [2]


def test_read_of_a_hundred_thousand_rows_does_not_stall_the_window(
    background: TaskRunner, qtbot: QtBot
) -> None:
    done: list[int] = []
    stalls = StallWatch(collections_excused=True)

    def load(desk: Desk) -> int:
        with desk.database.reading() as reader:
            rows = reader.rows(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
                " SELECT i, 'Ruth Kessler ' || i, 'Kessler Orchards', i % 2, i * 1000 FROM n"
            )
        return len([tuple(row) for row in rows])

    background.run(lambda desk: None)
    qtbot.waitUntil(background.is_idle)
    stalls.start()
    background.run(load).on_success(done.append)
    qtbot.waitUntil(lambda: bool(done))
    stalls.stop()
    assert done == [100_000]
    assert stalls.longest < 0.05


def test_run_detached_needs_no_database_and_answers_here(qtbot: QtBot, tmp_path: Path) -> None:
    def no_desk() -> Desk:
        raise AssertionError("the database was asked for")

    runner = TaskRunner(no_desk, tmp_path / "desk.log")
    seen: list[tuple[int, int]] = []
    errors: list[TaskError] = []
    runner.run_detached(threading.get_ident).on_success(
        lambda ident: seen.append((ident, threading.get_ident()))
    )
    runner.run_detached(int, "no number").on_error(errors.append)
    qtbot.waitUntil(lambda: bool(seen) and bool(errors))
    runner.close()
    assert seen[0][0] != threading.get_ident()
    assert seen[0][1] == threading.get_ident()
    assert isinstance(errors[0].error, ValueError)


def test_close_waits_for_detached_tasks(tmp_path: Path, background: TaskRunner) -> None:
    ended: list[int] = []

    def slow() -> None:
        time.sleep(0.05)
        ended.append(1)

    background.run_detached(slow)
    background.close()
    assert ended == [1]


def test_cancelled_task_is_not_run_and_calls_nothing(background: TaskRunner, qtbot: QtBot) -> None:
    go_on = threading.Event()
    called: list[int] = []
    background.run(lambda desk: go_on.wait(_PATIENCE_S))
    background.run(lambda desk: called.append(1)).on_success(lambda _: called.append(2)).cancel()
    go_on.set()
    qtbot.waitUntil(background.is_idle)
    assert called == []


def test_progress_is_reported_here_and_stops_the_task_when_cancelled(
    background: TaskRunner, qtbot: QtBot
) -> None:
    progress = Progress()
    seen: list[tuple[int, int]] = []
    ended: list[bool] = []
    progress.reported.connect(lambda done, of: seen.append((done, of)))

    def count(desk: Desk) -> bool:
        while progress.report(1, 2):
            time.sleep(0.001)
        return True

    background.run_long(count).on_success(ended.append)
    qtbot.waitUntil(lambda: bool(seen))
    progress.cancel()
    qtbot.waitUntil(lambda: bool(ended))
    assert seen[0] == (1, 2)


def test_close_gives_up_on_a_task_that_does_not_end(background: TaskRunner, qtbot: QtBot) -> None:
    go_on = threading.Event()
    background.run(lambda desk: go_on.wait(_PATIENCE_S))
    began = time.monotonic()
    assert not background.close(0.3)
    assert time.monotonic() - began < 5
    go_on.set()
    assert background.close()
