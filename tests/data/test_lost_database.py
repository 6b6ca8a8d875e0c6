"""The file of a desk that is deleted, replaced or cut, before or while it is open."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.data.database import Database
from desk.errors import LostDatabase
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.exporting import export
from desk.services.fixes import add_fix
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock


def open_desk(home: Path) -> Desk:
    clock = FakeClock().clock
    database = Database(clock, Paths(home))
    database.open()
    return Desk(database, clock)


def remove_all(home: Path) -> None:
    for file in home.glob("desk.db*"):
        file.unlink()


def remove_database(home: Path) -> None:
    (home / "desk.db").unlink()


def remove_folder(home: Path) -> None:
    shutil.rmtree(home)


def move_folder(home: Path) -> None:
    home.rename(home.with_name("elsewhere"))


def remove_log(home: Path) -> None:
    (home / "desk.db-wal").unlink()


def put_copy_in_place(home: Path) -> None:
    shutil.copy(home / "desk.db", home / "copy")
    (home / "desk.db-wal").unlink()
    (home / "copy").replace(home / "desk.db")


def restore_old_folder(home: Path) -> None:
    shutil.copytree(home, home.with_name("backup"))
    home.rename(home.with_name("elsewhere"))
    home.with_name("backup").rename(home)


def empty_database(home: Path) -> None:
    os.truncate(home / "desk.db", 0)


def cut_database(home: Path) -> None:
    os.truncate(home / "desk.db", 8192)


LOSSES = [
    remove_all,
    remove_database,
    remove_folder,
    move_folder,
    remove_log,
    put_copy_in_place,
    restore_old_folder,
]
CUTS = [empty_database, cut_database]


@pytest.mark.parametrize("lose", LOSSES + CUTS)
def test_write_into_a_lost_file_is_refused(tmp_path: Path, lose: Callable[[Path], None]) -> None:
    desk = open_desk(tmp_path / "desk")
    add_fix(desk, "Photos")
    lose(tmp_path / "desk")
    for _ in range(2):
        with pytest.raises(LostDatabase, match="Save everything as a file"):
            add_fix(desk, "Awning")
    desk.database.close()


@pytest.mark.parametrize("lose", LOSSES)
def test_lost_file_is_noticed_and_saved_from_the_open_connection(
    tmp_path: Path, lose: Callable[[Path], None]
) -> None:
    desk = open_desk(tmp_path / "desk")
    add(desk, "Ruth Kessler", "(541) 555-0142")
    add_fix(desk, "Photos")
    identity = desk.database.identity
    assert identity is not None
    assert not identity.is_lost()
    lose(tmp_path / "desk")
    assert identity.is_lost()
    saved = tmp_path / "all.json"
    export(desk, "all", saved)
    assert [fix["what"] for fix in json.loads(saved.read_bytes())["fix"]] == ["Photos"]
    desk.database.close()


def test_other_programs_and_erasing_leave_the_file_itself(tmp_path: Path) -> None:
    desk, other = open_desk(tmp_path / "desk"), open_desk(tmp_path / "desk")
    for number in range(200):
        add_fix(other, f"{number} " + "awning " * 50)
    with other.database.transaction("Erase") as tx:
        tx.run("DELETE FROM fix")
        tx.run("DELETE FROM record_doc")
        tx.run("DELETE FROM action")
    before = desk.database.paths.database.stat().st_size
    other.database.close()
    desk.database.clean_up()
    assert desk.database.paths.database.stat().st_size < before
    add_fix(desk, "Photos")
    assert desk.database.identity is not None
    assert not desk.database.identity.is_lost()
    desk.database.close()


@pytest.mark.parametrize("beside", ["log", "backup", "empty"])
def test_missing_or_empty_file_beside_remains_is_no_new_desk(tmp_path: Path, beside: str) -> None:
    home = tmp_path / "desk"
    home.mkdir()
    if beside == "log":
        (home / "desk.db-wal").write_bytes(b"everything")
    elif beside == "backup":
        (home / "backups").mkdir()
        (home / "backups" / "before-step-0001-1.db").write_bytes(b"everything")
    else:
        (home / "desk.db").touch()
        (home / "desk.db-wal").write_bytes(b"everything")
    before = {path: path.stat().st_size for path in home.rglob("*")}
    with pytest.raises(LostDatabase, match="this is no new desk"):
        open_desk(home)
    assert {path: path.stat().st_size for path in home.rglob("*")} == before


def test_first_start_that_fails_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from desk.data.migrations import migrate

    def fail(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(migrate, "migrate", fail)
        with pytest.raises(KeyboardInterrupt):
            open_desk(tmp_path / "desk")
    assert list((tmp_path / "desk").iterdir()) == []
    open_desk(tmp_path / "desk").database.close()
