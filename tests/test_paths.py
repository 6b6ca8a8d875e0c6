"""Paths: which folder holds the data, and its permissions."""

import os
import stat
import sys
from pathlib import Path

import pytest

from desk.paths import Paths, owner_only


def test_home_argument_wins_over_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DESK_HOME", str(tmp_path / "named"))
    assert Paths.find().home == tmp_path / "named"
    assert Paths.find(tmp_path / "asked").home == tmp_path / "asked"


def test_home_is_absolute_and_expands_the_user_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "michael"))
    assert Paths.find("desk").home == tmp_path / "desk"
    assert Paths.find("~/desk").home == tmp_path / "michael" / "desk"


@pytest.mark.parametrize(
    ("system", "folder"),
    [
        ("linux", ".local/share/desk"),
        ("darwin", "Library/Application Support/Desk"),
        ("win32", "AppData/Local/Desk"),
    ],
)
def test_default_home_follows_the_system(
    system: str, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("DESK_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", system)
    assert Paths.find().home == tmp_path / folder


def test_default_home_follows_xdg_data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("DESK_HOME", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert Paths.find().home == tmp_path / "desk"


def test_home_has_mode_0700_and_files_0600_at_any_umask(tmp_path: Path):
    home = tmp_path / "new" / "desk"
    before = os.umask(0)
    try:
        Paths(home).make_home()
        with open(home / "note", "w", opener=owner_only) as file:
            file.write("x")
    finally:
        os.umask(before)
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE((home / "note").stat().st_mode) == 0o600
    home.chmod(0o755)
    Paths(home).make_home()
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_written_changes_with_the_write_ahead_log(tmp_path: Path):
    paths = Paths(tmp_path)
    assert paths.written() is None
    log = tmp_path / "desk.db-wal"
    log.write_bytes(b"a")
    first = paths.written()
    log.write_bytes(b"ab")
    assert paths.written() not in (None, first)
