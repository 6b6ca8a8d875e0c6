"""The launcher: options of the window, and `desk jot` handed over to a running Desk."""

import json
import socket
import subprocess
import sys
import threading
import time
from datetime import date
from pathlib import Path

import pytest

from desk.desktop.ipc_client import socket_path
from desk.launcher import WindowOptions, parse_window_options


@pytest.fixture
def listening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> socket.socket:
    """Return a socket where the Desk of `tmp_path / "desk"` would listen."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    path = Path(socket_path(tmp_path / "desk"))
    path.parent.mkdir()
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(path))
    listener.listen()
    return listener


def jot(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desk", "--home", str(home), "jot", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
    )


def answer_once(listener: socket.socket, reply: bytes) -> list[bytes]:
    asked: list[bytes] = []

    def serve() -> None:
        connection, _ = listener.accept()
        asked.append(connection.recv(65_536))
        connection.sendall(reply)
        connection.close()
        listener.close()

    threading.Thread(target=serve, daemon=True).start()
    return asked


def test_jot_is_carried_out_by_the_running_desk(listening: socket.socket, tmp_path: Path) -> None:
    fix = {"id": 7, "person": None, "text": "Text it", "by": None, "since": "now"}
    asked = answer_once(listening, json.dumps({"fix": fix, "label": "x"}).encode() + b"\n")
    done = jot(tmp_path / "desk", "text it", "--json")
    assert json.loads(done.stdout) == fix
    request = json.loads(asked[0])
    assert request["jot"] == "text it"
    assert len(request["request"]) == 32
    assert request["until"] > time.monotonic() - 60
    assert not (tmp_path / "desk" / "desk.db").exists()


@pytest.mark.parametrize("reply", [b"", b'{"error": "unknown"}\n', b"nonsense\n"])
def test_jot_is_done_by_the_command_when_the_running_desk_cannot(
    listening: socket.socket, tmp_path: Path, reply: bytes
) -> None:
    answer_once(listening, reply)
    done = jot(tmp_path / "desk", "text it")
    assert done.returncode == 0, done.stderr
    assert "Text it" in done.stdout


def test_jot_of_a_sheet_code_prints_the_code(listening: socket.socket, tmp_path: Path) -> None:
    told = {"code": "A1", "did": "done"}
    reply = {"fix": told, "label": "Checked in with Ruth"}
    answer_once(listening, json.dumps(reply).encode() + b"\n")
    assert jot(tmp_path / "desk", "a1 done").stdout == "A1  Checked in with Ruth.\n"


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], WindowOptions()),
        (["--hidden"], WindowOptions(hidden=True)),
        (["--home=x", "--today", "2026-04-14"], WindowOptions("x", today=date(2026, 4, 14))),
        (["--home"], None),
        (["--today", "soon"], None),
        (["--hidden=yes"], None),
        (["--home", "x", "due"], None),
        (["--version"], None),
    ],
)
def test_only_complete_window_options_start_the_window(
    arguments: list[str], options: WindowOptions | None
) -> None:
    assert parse_window_options(arguments) == options


def test_choosing_a_window_loads_neither_qt_nor_the_command_line() -> None:
    code = (
        "import sys; from desk.launcher import parse_window_options; parse_window_options([]);"
        "print(*[m for m in ('PySide6', 'desk.cli', 'desk.app', 'sqlalchemy', 'pathlib')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == []
