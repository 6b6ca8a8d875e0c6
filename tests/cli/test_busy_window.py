"""`desk jot` beside a window whose database another program keeps busy: once, or not at all."""

import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desk.desktop.ipc_client import ask_running, socket_path
from tests.tools.waiting import wait_until

DESK = Path(sys.executable).with_name("desk")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the folder of a Desk whose window is open."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    folder = tmp_path / "desk"
    subprocess.run([DESK, "--home", folder, "due"], check=True)
    window = subprocess.Popen([DESK, "--home", folder], stderr=subprocess.DEVNULL)
    try:
        path = socket_path(folder)
        wait_until(lambda: ask_running(path, {"raise": False}, 2.0) is not None, what="a window")
        yield folder
    finally:
        window.terminate()
        window.wait(30)


def jot_while_busy(home: Path, seconds: float) -> subprocess.CompletedProcess[str]:
    """Run `desk jot` while another program holds the lock for so long from now on."""
    held = threading.Event()

    def hold() -> None:
        with closing(sqlite3.connect(home / "desk.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            held.set()
            time.sleep(seconds)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(30)
    done = subprocess.run(
        [DESK, "--home", home, "jot", "double"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ,
    )
    holder.join()
    return done


def lines(home: Path) -> list[str]:
    with closing(sqlite3.connect(home / "desk.db")) as other:
        return [row[0] for row in other.execute("SELECT what FROM fix")]


def test_line_that_window_and_command_both_try_is_stored_once(home: Path) -> None:
    done = jot_while_busy(home, 4.6)
    assert done.returncode == 0, done.stderr
    assert "Jotted down" in done.stdout
    time.sleep(2)
    assert lines(home) == ["Double"]


def test_line_that_was_refused_is_not_stored_later(home: Path) -> None:
    done = jot_while_busy(home, 12)
    time.sleep(2)
    assert (done.returncode, lines(home)) == (1, [])
