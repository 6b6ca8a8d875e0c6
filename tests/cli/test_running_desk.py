"""`desk jot` with a Desk running: the line goes there, and comes back as the command prints it."""

import json
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desk.desktop.ipc_client import socket_path


@pytest.fixture
def listening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> socket.socket:
    """A socket where the Desk of `tmp_path / "desk"` would listen."""
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


def test_a_running_desk_is_asked(listening: socket.socket, tmp_path: Path) -> None:
    fix = {"id": 7, "person": None, "text": "Text it", "by": None, "since": "now"}
    asked = answer_once(listening, json.dumps({"fix": fix, "label": "x"}).encode() + b"\n")
    done = jot(tmp_path / "desk", "text it", "--json")
    assert json.loads(done.stdout) == fix
    assert json.loads(asked[0]) == {"jot": "text it"}
    assert not (tmp_path / "desk" / "desk.db").exists()


@pytest.mark.parametrize("reply", [b"", b'{"error": "unknown"}\n', b"nonsense\n"])
def test_what_it_cannot_do_the_command_does(
    listening: socket.socket, tmp_path: Path, reply: bytes
) -> None:
    answer_once(listening, reply)
    done = jot(tmp_path / "desk", "text it")
    assert done.returncode == 0, done.stderr
    assert "Text it" in done.stdout


def test_what_was_done_about_a_row_of_a_sheet_is_said_with_its_code(
    listening: socket.socket, tmp_path: Path
) -> None:
    told = {"code": "A1", "did": "done"}
    reply = {"fix": told, "label": "Checked in with Ruth"}
    answer_once(listening, json.dumps(reply).encode() + b"\n")
    assert jot(tmp_path / "desk", "a1 done").stdout == "A1  Checked in with Ruth.\n"
