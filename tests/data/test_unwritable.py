"""A desk on a full disk and on a read-only one: it is read, and what cannot be saved is said."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DESK = Path(sys.executable).with_name("desk")


def on_small_disk(tmp_path: Path, script: str) -> list[str]:
    """Run a shell script with a disk of 3 MB at $DESK_HOME; return its lines.

    Skips the test where this machine lets nobody mount one in a namespace of their own.
    """
    home = tmp_path / "disk"
    home.mkdir()
    mount = f"mount -t tmpfs -o size=3m,mode=700 none {home}"
    unshare = shutil.which("unshare")
    if (
        unshare is None
        or subprocess.run([unshare, "-Urm", "sh", "-c", mount], check=False).returncode
    ):
        pytest.skip("missing on this machine: a disk of the test's own")
    done = subprocess.run(
        [unshare, "-Urm", "sh", "-c", f"{mount} && export DESK_HOME={home}\n{script}"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout.splitlines()


FILL = "cat /dev/zero > $DESK_HOME/fill 2>/dev/null"


def test_full_disk_is_read_and_says_that_it_is_full(tmp_path: Path) -> None:
    said = on_small_disk(
        tmp_path,
        f"{DESK} jot Photos; {FILL}; {DESK} due; {DESK} jot Awning; rm $DESK_HOME/fill;"
        f"{DESK} jot Afterwards; {DESK} due",
    )
    assert "Photos" in said[1]
    assert "the disk is full" in said[2]
    assert "Photos" in said[4]
    assert "Afterwards" in said[5]


def test_read_only_disk_is_read_and_says_that_it_is_read_only(tmp_path: Path) -> None:
    said = on_small_disk(
        tmp_path,
        f"{DESK} jot Photos; mount -o remount,ro $DESK_HOME; {DESK} due; {DESK} jot Awning",
    )
    assert "Photos" in said[1]
    assert "read-only" in said[2]


def test_log_on_a_full_disk_is_read(tmp_path: Path) -> None:
    """What a killed Desk left in the log is there, though there is no room for its index."""
    said = on_small_disk(
        tmp_path,
        f"{sys.executable} -c 'import os, sys; from pathlib import Path;"
        "from tests.data.test_lost_database import open_desk; from desk.services.fixes import *;"
        'desk = open_desk(Path(os.environ["DESK_HOME"])); add_fix(desk, "Photos"); os._exit(0)\';'
        f"rm $DESK_HOME/desk.db-shm; {FILL}; ls $DESK_HOME; {DESK} due",
    )
    assert said[:3] == ["desk.db", "desk.db-wal", "fill"]
    assert "Photos" in said[3]
