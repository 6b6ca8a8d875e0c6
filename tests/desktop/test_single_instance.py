"""Two real processes on one data folder, and what other programs send to the socket."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desk.desktop.ipc_client import ask_running, socket_path
from desk.desktop.single_instance import SingleInstance
from tests.tools.waiting import PATIENCE_S, wait_until

PROJECT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("desk_process.py")


@pytest.fixture(autouse=True)
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    # As short as a real one: a socket's path has at most 107 bytes, and pytest's folders are deep.
    with tempfile.TemporaryDirectory(prefix="desk-run-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def start() -> Iterator[Callable[[Path], "subprocess.Popen[str]"]]:
    processes: list[subprocess.Popen[str]] = []

    def run(home: Path) -> "subprocess.Popen[str]":
        environment = {**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONUNBUFFERED": "1"}
        process = subprocess.Popen(
            [sys.executable, PROGRAM, home], env=environment, stdout=subprocess.PIPE, text=True
        )
        processes.append(process)
        return process

    yield run
    for process in processes:
        process.kill()
        process.communicate()


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_second_start_raises_the_first(home: Path, start: Any):
    first = start(home)
    assert line(first) == "first"
    second = start(home)
    assert json.loads(line(second)) == {"pid": first.pid}
    assert second.wait(PATIENCE_S) == 0
    assert json.loads(line(first)) == {"command": "raise"}


def test_two_data_folders_run_two_desks(home: Path, tmp_path: Path, start: Any):
    other = tmp_path / "other"
    other.mkdir()
    assert line(start(home)) == "first"
    assert line(start(other)) == "first"


def test_ten_starts_at_once_leave_one(home: Path, start: Any):
    processes = [start(home) for _ in range(10)]
    said = [line(process) for process in processes]
    first = processes[said.index("first")]
    assert sorted(said) == ["first", *[f'{{"pid": {first.pid}}}'] * 9]


def test_killed_desk_is_replaced_at_once(home: Path, start: Any):
    first = start(home)
    assert line(first) == "first"
    first.send_signal(signal.SIGKILL)
    first.wait()
    assert Path(socket_path(home)).exists()
    next_one = start(home)
    assert line(next_one) == "first"
    assert ask_running(socket_path(home), {"command": "jot"}, PATIENCE_S) == {"pid": next_one.pid}


def test_killed_desk_whose_process_id_is_reused_is_replaced(home: Path, start: Any):
    """QLockFile checks that a process of that id and program exists: this test process does."""
    first = start(home)
    assert line(first) == "first"
    first.send_signal(signal.SIGKILL)
    first.wait()
    lock = home / "desk.lock"
    parts = lock.read_text().split("\n")
    assert parts[0] == str(first.pid)
    assert parts[1] == Path("/proc/self/exe").resolve().name
    lock.write_text("\n".join([str(os.getpid()), *parts[1:]]))
    assert line(start(home)) == "first"


def test_running_desk_is_never_replaced(home: Path, start: Any):
    first = start(home)
    assert line(first) == "first"
    first.send_signal(signal.SIGSTOP)
    try:
        assert not SingleInstance(home).acquire()
        assert (home / "desk.lock").exists()
    finally:
        first.send_signal(signal.SIGCONT)


def test_end_removes_lock_and_socket(home: Path, runtime: Path, start: Any):
    first = start(home)
    assert line(first) == "first"
    assert ask_running(socket_path(home), {"command": "quit"}, PATIENCE_S) == {"pid": first.pid}
    assert first.wait(PATIENCE_S) == 0
    assert list(home.iterdir()) == []
    assert list((runtime / "desk").iterdir()) == []


def test_socket_is_private_to_the_owner(home: Path, runtime: Path, qtbot: Any):
    (runtime / "desk").mkdir(mode=0o777)
    (runtime / "desk").chmod(0o777)
    before = os.umask(0)
    try:
        instance = SingleInstance(home)
        assert instance.acquire()
    finally:
        os.umask(before)
    assert stat.S_IMODE((runtime / "desk").stat().st_mode) == 0o700
    assert stat.S_IMODE(Path(socket_path(home)).stat().st_mode) == 0o600
    instance.close()


def test_path_too_long_for_a_socket_still_allows_one_desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
):
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")
    home = tmp_path / ("x" * 150)
    home.mkdir()
    instance = SingleInstance(home)
    assert instance.acquire()
    assert not SingleInstance(home).acquire()
    instance.close()


class Talk:
    """A raw client of a listening instance."""

    def __init__(self, home: Path, qtbot: Any) -> None:
        self._qtbot = qtbot
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(socket_path(home))
        self._socket.setblocking(False)

    def send(self, data: bytes) -> None:
        while data:
            try:
                data = data[self._socket.send(data) :]
            except BlockingIOError:
                self._qtbot.wait(10)

    def receive(self) -> bytes:
        """Read until the other side closes."""
        received = bytearray()

        def ended() -> bool:
            try:
                while part := self._socket.recv(1 << 20):
                    received.extend(part)
            except BlockingIOError:
                return False
            except ConnectionError:
                pass
            return True

        self._qtbot.waitUntil(ended)
        return bytes(received)

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def listening(home: Path, qtbot: Any) -> Iterator[tuple[list[Any], Callable[[], Talk]]]:
    """Return the requests received, each with its reply, and a maker of connections."""
    instance = SingleInstance(home)
    assert instance.acquire()
    requests: list[Any] = []
    instance.request_received.connect(lambda request, reply: requests.append((request, reply)))
    talks: list[Talk] = []

    def talk() -> Talk:
        talks.append(Talk(home, qtbot))
        return talks[-1]

    yield requests, talk
    for each in talks:
        each.close()
    instance.close()


def test_request_in_pieces_gets_a_large_answer(listening: Any, qtbot: Any):
    requests, talk = listening
    asker = talk()
    for piece in (b'{"comm', b'and": ', b'"jot"}', b"\n"):
        asker.send(piece)
        qtbot.wait(20)
    qtbot.waitUntil(lambda: len(requests) == 1)
    request, reply = requests[0]
    assert request == {"command": "jot"}
    answer = {"text": "y" * 3_000_000}
    reply(answer)
    reply({"second": "time"})
    assert json.loads(asker.receive()) == answer


@pytest.mark.parametrize(
    "line", [b"nonsense\n", b"[]\n", b"\xff\xfe\n", b"[" * 100_000 + b"\n", b"\n"], ids=range(5)
)
def test_invalid_request_gets_an_error(listening: Any, line: bytes):
    requests, talk = listening
    asker = talk()
    asker.send(line)
    assert "error" in json.loads(asker.receive())
    assert requests == []


def test_endless_line_is_disconnected(listening: Any):
    requests, talk = listening
    asker = talk()
    with pytest.raises(ConnectionError):  # noqa: PT012 - the cut may come at any write
        for _ in range(300):
            asker.send(b"x" * 10_000)
    assert requests == []


def test_request_of_a_client_that_gave_up_is_dropped(listening: Any, qtbot: Any):
    """A client that gave up did the work itself; doing it here too would do it twice."""
    requests, talk = listening
    asker = talk()
    asker.send(b'{"command": "jot"}\n')
    asker.close()
    qtbot.wait(200)
    assert requests == []


def test_reply_after_the_client_left_is_ignored(listening: Any, qtbot: Any):
    requests, talk = listening
    asker = talk()
    asker.send(b'{"command": "jot"}\n')
    qtbot.waitUntil(lambda: len(requests) == 1)
    asker.close()
    qtbot.wait(50)
    requests[0][1]({"done": True})


def test_silent_connection_does_not_block_others(listening: Any, qtbot: Any):
    requests, talk = listening
    silent = [talk() for _ in range(12)]
    asker = talk()
    asker.send(b'{"command": "jot"}\n')
    qtbot.waitUntil(lambda: len(requests) == 1)
    assert len(silent) == 12


def test_leftover_socket_file_is_replaced(home: Path, qtbot: Any):
    path = Path(socket_path(home))
    path.parent.mkdir(mode=0o700)
    path.write_text("left by something")
    instance = SingleInstance(home)
    assert instance.acquire()
    wait_until(path.is_socket)
    instance.close()
