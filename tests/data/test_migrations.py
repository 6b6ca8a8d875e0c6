"""Migrations: backed up first, rolled back on failure, refused for a newer revision."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from sqlalchemy import Connection, MetaData, inspect

from desk.changes import WriteRequest
from desk.data import migrations
from desk.data.database import Database
from desk.data.migrations import migrate
from desk.data.migrations.check import differences
from desk.data.schema import TABLES
from desk.errors import CannotStore, NewerDatabase
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.fixes import add_fix
from desk.services.jot import jot_once
from desk.services.search import find, find_people
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock

NEWEST = migrations.REVISIONS[-1]
NEW = f"{int(NEWEST) + 1:04}"
NEXT = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{new}", "{newest}"
def upgrade():
    op.create_table("shelf", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("INSERT INTO shelf (id) VALUES (7)")
    {more}
"""


def next_step(monkeypatch: pytest.MonkeyPatch, folder: Path, more: str = "pass") -> None:
    """Patch Desk to have one more migration."""
    scripts = folder / "migrations"
    shutil.copytree(Path(migrations.__file__).parent, scripts)
    (scripts / "versions" / f"{NEW}_a_shelf.py").write_text(
        NEXT.format(more=more, new=NEW, newest=NEWEST), "utf-8"
    )
    usual = migrate.configuration

    def configuration(connection: Connection) -> Config:
        config = usual(connection)
        config.set_main_option("script_location", str(scripts))
        return config

    monkeypatch.setattr(migrate, "configuration", configuration)
    monkeypatch.setattr(migrations, "REVISIONS", (*migrations.REVISIONS, NEW))


def add_rating(desk: Desk, fix: int) -> None:
    with desk.database.transaction() as tx:
        tx.insert("rating", customer_id=1, fix_id=fix, felt="happy", at=1)


def again(desk: Desk) -> Database:
    return Database(desk.clock, desk.database.paths, desk.database.url)


def rows(database: Database, sql: str) -> list[tuple[Any, ...]]:
    with database.reading() as reader:
        return reader.rows(sql)


def everything(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of all plain tables, read by another program than Desk."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%'"
            )
        ]
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()
            for name in names
        }


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_database_is_backed_up_before_migration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock().clock
    old = Database(clock, Paths(tmp_path / "desk"))
    old.open()
    desk = Desk(old, clock)
    ruth = add(desk, "Ruth Kessler", "(541) 555-0142")
    add_fix(desk, "Photos", ruth)
    # `old` stays open, so its rows are in the -wal file only, as after a crash.
    assert b"Ruth Kessler" not in old.paths.database.read_bytes()
    assert b"Ruth Kessler" in (tmp_path / "desk" / "desk.db-wal").read_bytes()
    next_step(monkeypatch, tmp_path)
    before = os.umask(0)
    try:
        new = again(desk)
        new.open()
    finally:
        os.umask(before)
    assert rows(new, "SELECT id FROM shelf") == [(7,)]
    assert rows(new, "SELECT version_num FROM alembic_version") == [(NEW,)]
    assert rows(new, "SELECT what FROM fix") == [("Photos",)]
    (backup,) = new.paths.backups.iterdir()
    assert backup.name.startswith(f"before-step-{NEWEST}-")
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert stat.S_IMODE(new.paths.backups.stat().st_mode) == 0o700
    old.close()
    new.close()
    kept = everything(backup)
    assert kept["alembic_version"] == [(NEWEST,)]
    assert "shelf" not in kept
    now = everything(new.paths.database)
    assert {**now, "alembic_version": [(NEWEST,)]} == kept | {"shelf": [(7,)]}
    # The backup is a complete desk: it opens in place of the other.
    monkeypatch.undo()
    home = tmp_path / "restored"
    home.mkdir()
    shutil.copy(backup, home / "desk.db")
    restored = Database(clock, Paths(home))
    restored.open()
    assert rows(restored, "SELECT display FROM customer") == [("Ruth Kessler",)]
    assert rows(restored, "PRAGMA integrity_check") == [("ok",)]
    restored.close()


def test_migration_is_refused_when_backup_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock().clock
    database = Database(clock, Paths(tmp_path / "desk"))
    database.open()
    add_fix(Desk(database, clock), "Photos")
    database.close()
    database.paths.backups.write_text("in the way")
    next_step(monkeypatch, tmp_path)
    with pytest.raises(CannotStore, match="saved before is safe"):
        database.open()
    with closing(sqlite3.connect(database.paths.database)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [
            (NEWEST,)
        ]
    database.paths.backups.unlink()
    database.open()
    assert rows(database, "SELECT what FROM fix") == [("Photos",)]
    database.close()


def test_desk_of_the_first_step_keeps_its_rows_and_carries_out_requests_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock().clock
    old = Database(clock, Paths(tmp_path / "desk"))
    with monkeypatch.context() as patch:
        upgrade = migrate.command.upgrade
        patch.setattr(migrate.command, "upgrade", lambda config, _: upgrade(config, "0001"))
        patch.setattr(migrations, "REVISIONS", ("0001",))
        old.open()
        add_fix(Desk(old, clock), "Photos", add(Desk(old, clock), "Ruth Kessler"))
        old.close()
    before = everything(old.paths.database)
    assert "request" not in before
    new = Desk(Database(clock, old.paths), clock)
    new.database.open()
    new.database.close()
    after = everything(old.paths.database)
    assert {name: after[name] for name in before} == before | {"alembic_version": [(NEWEST,)]}
    new.database.open()
    for _ in range(2):
        jot_once(new, "order the knob", request=WriteRequest("a"))
    assert rows(new.database, "SELECT what FROM fix") == [("Photos",), ("Order the knob",)]
    new.database.close()


def test_failed_migration_is_rolled_back_whole(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_fix(desk, "Photos")
    desk.database.close()
    with monkeypatch.context() as patch:
        next_step(patch, tmp_path, more="raise ZeroDivisionError")
        with pytest.raises(ZeroDivisionError):
            again(desk).open()
    desk.database.open()
    with desk.database.engine().connect() as connection:
        assert "shelf" not in inspect(connection).get_table_names()
    assert rows(desk.database, "SELECT version_num FROM alembic_version") == [(NEWEST,)]
    assert rows(desk.database, "SELECT what FROM fix") == [("Photos",)]


def test_migration_of_table_keeps_its_rows_links_and_indexes(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ruth = add(desk, "Ruth Kessler")
    add_fix(desk, "Photos", ruth)
    key = add_fix(desk, "Knob").value.id
    add_rating(desk, key)
    desk.database.close()
    more = (
        'with op.batch_alter_table("fix") as fix:'
        ' fix.add_column(sa.Column("colour", sa.Text(), server_default="red", nullable=False))'
    )
    next_step(monkeypatch, tmp_path, more=more)
    new = again(desk)
    new.open()
    assert rows(new, "SELECT customer_id, what, colour FROM fix ORDER BY id") == [
        (ruth, "Photos", "red"),
        (None, "Knob", "red"),
    ]
    assert rows(new, "SELECT fix_id FROM rating") == [(key,)]
    with new.engine().connect() as connection:
        found = {str(d[0]) for d in differences(connection)}
    assert found == {"remove_column", "remove_table"}  # the colour and the shelf
    new.close()


def test_migration_of_parent_table_keeps_references(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ruth = add(desk, "Ruth Kessler", "(541) 555-0142")
    add_fix(desk, "Photos", ruth)
    desk.database.close()
    more = (
        'with op.batch_alter_table("customer") as customer:'
        ' customer.add_column(sa.Column("colour", sa.Text(), server_default="red"))'
    )
    next_step(monkeypatch, tmp_path, more=more)
    new = again(desk)
    new.open()
    assert rows(new, "SELECT display, colour FROM customer") == [("Ruth Kessler", "red")]
    assert rows(new, "SELECT customer_id FROM phone") == [(ruth,)]
    if new.is_sqlite:
        with new.engine().connect() as connection:
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    new.close()


@pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
def test_migration_that_breaks_a_reference_is_rolled_back(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_fix(desk, "Photos", add(desk, "Ruth Kessler"))
    desk.database.close()
    with monkeypatch.context() as patch:
        next_step(patch, tmp_path, more='op.execute("DELETE FROM customer")')
        with pytest.raises(RuntimeError, match="references to nothing"):
            again(desk).open()
    desk.database.open()
    assert rows(desk.database, "SELECT display FROM customer") == [("Ruth Kessler",)]


@pytest.mark.parametrize("table", ["person_doc", "record_doc"])
def test_migration_of_search_documents_keeps_finding_newcomers(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    desk.database.close()
    more = (
        f'with op.batch_alter_table("{table}") as doc:'
        ' doc.add_column(sa.Column("colour", sa.Text(), server_default="red"))'
    )
    next_step(monkeypatch, tmp_path, more=more)
    new = Desk(again(desk), desk.clock)
    new.database.open()
    ruth = add(new, "Ruth Kessler")
    add_fix(new, "awning photos", ruth)
    assert [person.id for person in find_people(new, "kess")] == [ruth]
    assert find(new, "awning").records
    new.database.close()


def test_older_window_writes_nothing_into_newer_data(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_fix(desk, "Photos")
    with monkeypatch.context() as patch:
        next_step(patch, tmp_path)
        newer = again(desk)
        newer.open()
        newer.close()
    with pytest.raises(NewerDatabase):
        add_fix(desk, "Awning")
    assert rows(desk.database, "SELECT what FROM fix") == [("Photos",)]


@pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
def test_starts_that_fail_leave_one_backup(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake_clock: FakeClock
) -> None:
    add_fix(desk, "Photos")
    desk.database.close()
    next_step(monkeypatch, tmp_path, more="raise ZeroDivisionError")
    for _ in range(3):
        fake_clock.turn(minutes=1)
        with pytest.raises(ZeroDivisionError):
            again(desk).open()
    (backup,) = desk.database.paths.backups.iterdir()
    assert "Photos" in everything(backup)["fix"][0]


def test_newer_revision_is_refused_unchanged(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desk, "Ruth Kessler")
    desk.database.close()
    with monkeypatch.context() as patch:
        next_step(patch, tmp_path)
        newer = again(desk)
        newer.open()
        newer.close()
    home = desk.database.paths.home
    if desk.database.is_sqlite:
        # A newer Desk may use another journal mode.
        with closing(sqlite3.connect(desk.database.paths.database)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
        before: object = files(home)
    else:
        before = dump(desk)
    with pytest.raises(NewerDatabase, match=rf"at step {NEW}.*Nothing was changed.*Update Desk"):
        again(desk).open()
    after = files(home) if desk.database.is_sqlite else dump(desk)
    assert after == before


def test_newer_revision_with_unmerged_wal_is_refused_unchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock().clock
    with monkeypatch.context() as patch:
        next_step(patch, tmp_path)
        newer = Database(clock, Paths(tmp_path / "desk"))
        newer.open()
        add_fix(Desk(newer, clock), "Photos")
        shutil.copytree(tmp_path / "desk", tmp_path / "crashed")
        newer.close()
    before = files(tmp_path / "crashed")
    assert before["desk.db-wal"]
    with pytest.raises(NewerDatabase):
        Database(clock, Paths(tmp_path / "crashed")).open()
    after = files(tmp_path / "crashed")
    # -shm is an index of the other two files, rebuilt by each process that opens them.
    assert {**after, "desk.db-shm": b""} == {**before, "desk.db-shm": b""}


def dump(desk: Desk) -> dict[str, object]:
    """Return every row, with the transaction that wrote it, and every object of the schema."""
    with desk.database.engine().connect() as connection:
        tables = inspect(connection).get_table_names()
        found: dict[str, object] = {
            name: connection.exec_driver_sql(
                f"SELECT xmin, t.*::text FROM {name} t ORDER BY 2"
            ).fetchall()
            for name in tables
        }
        found[""] = connection.exec_driver_sql(
            "SELECT oid, relname, relkind FROM pg_class WHERE relnamespace ="
            " 'public'::regnamespace ORDER BY oid"
        ).fetchall()
    desk.database.close()
    return found


def test_migrations_make_the_tables_of_the_schema(desk: Desk) -> None:
    with desk.database.engine().connect() as connection:
        assert differences(connection) == []


def test_differences_find_unknown_column_and_missing_index(desk: Desk) -> None:
    with desk.database.engine().begin() as connection:
        connection.exec_driver_sql("ALTER TABLE note ADD COLUMN colour text")
        connection.exec_driver_sql("DROP INDEX ix_fix_done_at")
    with desk.database.engine().connect() as connection:
        found = differences(connection)
    assert {str(d[0]) for d in found} == {"remove_column", "add_index"}


def test_every_constraint_and_index_has_its_conventional_name(desk: Desk) -> None:
    """The names in the database itself follow the convention of desk.data.schema."""
    with desk.database.engine().connect() as connection:
        real = MetaData()
        real.reflect(connection)
    assert set(TABLES) <= set(real.tables)
    for name, defined in TABLES.items():
        table = real.tables[name]
        wanted = {str(c.name) for c in defined.constraints} | {str(i.name) for i in defined.indexes}
        found = {str(c.name) for c in table.constraints} | {str(i.name) for i in table.indexes}
        # An AUTOINCREMENT primary key of SQLite has no name.
        unnamed = {"None", f"pk_{name}"} if desk.database.is_sqlite else set()
        assert {n for n in found if "_fts" not in n} - unnamed == wanted - unnamed, name
        prefixes = ("pk_", "fk_", "uq_", "ck_", "ix_")
        assert all(n.startswith(prefixes) and f"_{name}" in n for n in wanted), wanted
    # Reflection of SQLite does not show an unnamed constraint; the SQL text does.
    if desk.database.is_sqlite:
        for (sql,) in rows(
            desk.database, "SELECT sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%(%'"
        ):
            for line in sql.splitlines()[1:]:
                words = line.split()
                if words and words[0] in ("PRIMARY", "FOREIGN", "UNIQUE", "CHECK"):
                    assert "alembic_version" in sql, line
