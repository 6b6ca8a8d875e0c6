"""Durability, snapshots and concurrent writes of the database, and its error messages."""

import json
import os
import resource
import shutil
import sqlite3
import stat
import subprocess
import sys
import traceback
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

import pytest

from desk.clock import Clock
from desk.data import sqlite
from desk.data.database import Database
from desk.data.undo_log import read_steps
from desk.errors import CannotReachServer, CannotStore, NotADatabase
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.exporting import export
from desk.services.fixes import add_fix
from desk.ui.preferences import Preferences, save
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock
from tests.tools.postgresql_server import PostgresqlServer

ROOT = Path(__file__).parents[2]


def open_desk(home: Path, url: str | None = None) -> Desk:
    clock = FakeClock().clock
    database = Database(clock, Paths(home), url)
    database.open()
    return Desk(database, clock)


def fixes(desk: Desk) -> list[str]:
    with desk.database.reading() as reader:
        return [row[0] for row in reader.rows("SELECT what FROM fix ORDER BY id")]


@contextmanager
def in_process(
    home: Path, url: str | None, *arguments: str
) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    """Start `writing_process` on the same data; yield the process and its output."""
    server = {} if url is None else {"DESK_DATABASE": url}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.data.writing_process", str(home), *arguments],
        cwd=ROOT,
        env=os.environ | server,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        yield process, process.stdout


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_files_are_readable_by_their_owner_only(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        desk = open_desk(tmp_path / "deep" / "desk")
        add(desk, "Ruth Kessler", "(541) 555-0142")
        home = desk.database.paths.home
        save(Preferences(), desk.database.paths.settings)
        for name in ("all.json", "people.vcf", "people.csv"):
            export(desk, "all" if name == "all.json" else "people", home / name)
        from desk.cli.main import _log_error
        from desk.data.migrations.migrate import back_up

        _log_error(desk.database.paths)
        back_up(desk.database.paths, "0001", 0)
    finally:
        os.umask(before)
    found = {p.name for p in home.rglob("*") if p.is_file()}
    assert found >= {"desk.db", "desk.db-wal", "desk.db-shm", "settings.json", "desk.log"}
    assert len(found) == 9  # plus three exports and the backup
    for path in home.rglob("*"):
        rights = stat.S_IMODE(path.stat().st_mode)
        assert rights == (0o700 if path.is_dir() else 0o600), path
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    desk.database.close()


def test_every_connection_has_durable_settings(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "desk")
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    with desk.database.reading() as reader:
        for pragma, value in wanted.items():
            assert reader.rows(f"PRAGMA {pragma}") == [(value,)]
    # Two connections of the pool open at once: each one is configured.
    engine = desk.database.engine()
    with closing(engine.raw_connection()) as one, closing(engine.raw_connection()) as other:
        for connection in (one, other):
            for pragma, value in wanted.items():
                cursor = connection.cursor()
                assert cursor.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    desk.database.close()


def test_write_statement_inside_reading_raises_cannot_store(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    with pytest.raises(CannotStore), desk.database.reading() as reader:
        reader.rows("DELETE FROM setting RETURNING id")
    desk.database.close()


def test_reads_in_one_block_share_a_snapshot(desk: Desk) -> None:
    other = open_desk(desk.database.paths.home, desk.database.url)
    with desk.database.reading() as reader:
        assert reader.rows("SELECT count(*) FROM fix") == [(0,)]
        add_fix(other, "Photos")
        assert reader.rows("SELECT count(*) FROM fix") == [(0,)]
    assert fixes(desk) == ["Photos"]
    other.database.close()


def test_nested_reading_joins_outer_snapshot(desk: Desk) -> None:
    other = open_desk(desk.database.paths.home, desk.database.url)
    with desk.database.reading() as outer:
        assert fixes(desk) == []
        add_fix(other, "Photos")
        with desk.database.reading() as inner:
            assert inner is outer
        assert fixes(desk) == []
    assert fixes(desk) == ["Photos"]
    other.database.close()


def test_snapshot_ends_when_nested_reading_raises(desk: Desk) -> None:
    with pytest.raises(KeyError), desk.database.reading(), desk.database.reading():
        raise KeyError
    add_fix(desk, "Photos")
    assert fixes(desk) == ["Photos"]


def test_write_inside_reading_is_refused(desk: Desk) -> None:
    with pytest.raises(RuntimeError, match="inside reading"), desk.database.reading():
        add_fix(desk, "Photos")
    assert fixes(desk) == []


@pytest.mark.parametrize(
    "content", [b"BEGIN:VCARD\r\n" * 500, b"\0" * 8192, b"SQLite format 3\0" + b"\x07" * 4080]
)
def test_file_that_is_no_database_is_refused_unchanged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "desk.db"
    path.write_bytes(content)
    with pytest.raises(NotADatabase, match=r"desk\.db is not a desk, or it is damaged"):
        open_desk(tmp_path)
    assert path.read_bytes() == content


def test_database_of_another_program_is_refused_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE bookmark (url)")
    other.commit()
    other.close()
    content = path.read_bytes()
    with pytest.raises(NotADatabase):
        open_desk(tmp_path)
    assert path.read_bytes() == content


def test_damaged_pages_raise_not_a_database(tmp_path: Path) -> None:
    empty = open_desk(tmp_path / "desk")
    empty.database.close()
    path = empty.database.paths.database
    sound = path.stat().st_size  # the pages that identify the file
    desk = open_desk(tmp_path / "desk")
    for number in range(300):
        add_fix(desk, f"{number} " + "awning " * 30)
    desk.database.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:sound] + b"\x5a" * (len(whole) - sound))
    damaged = open_desk(tmp_path / "desk")
    with pytest.raises(NotADatabase):
        fixes(damaged)
    with pytest.raises(NotADatabase):
        add_fix(damaged, "more")
    damaged.database.close()
    path.write_bytes(whole)  # a backup put back
    mended = open_desk(tmp_path / "desk")
    assert len(fixes(mended)) == 300
    mended.database.close()


def test_unwritable_folder_raises_cannot_store(tmp_path: Path) -> None:
    home = tmp_path / "desk"
    open_desk(home).database.close()
    program = (
        "import sys; from pathlib import Path; from desk.clock import Clock\n"
        "from desk.data.database import Database; from desk.paths import Paths\n"
        "from desk.errors import CannotStore\n"
        "try:\n"
        "    database = Database(Clock(), Paths(Path(sys.argv[1]))); database.open()\n"
        "    with database.transaction('x') as tx: tx.insert('household', name='x')\n"
        "except CannotStore as error: print(error)\n"
    )
    command = [sys.executable, "-c", program]
    if os.geteuid() == 0:  # root may write everywhere unless these capabilities are dropped
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]

    def run(target: Path) -> str:
        done = subprocess.run(
            [*command, str(target)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        return done.stdout

    (tmp_path / "closed").mkdir(mode=0o500)
    assert "Permission denied" in run(tmp_path / "closed" / "desk")
    for path in home.iterdir():
        path.unlink() if path.name != "desk.db" else path.chmod(0o400)
    assert "saved before is safe" in run(home)
    for path in home.iterdir():
        path.chmod(0o600)
    assert run(home) == ""
    desk = open_desk(home)
    add_fix(desk, "Photos")
    assert fixes(desk) == ["Photos"]
    desk.database.close()


def test_full_disk_loses_nothing_and_later_writes_succeed(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "desk")
    add_fix(desk, "Photos")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    log = desk.database.paths.home / "desk.db-wal"
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size + 20_000, before[1]))
    try:
        with pytest.raises(CannotStore, match="What was saved before is safe"):
            add_fix(desk, "awning " * 20_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    kept = fixes(desk)
    assert kept[0] == "Photos"
    add_fix(desk, "Afterwards")
    assert fixes(desk) == [*kept, "Afterwards"]
    with desk.database.reading() as reader:
        assert reader.rows("PRAGMA integrity_check") == [("ok",)]
    desk.database.close()


def test_database_locked_by_another_raises_cannot_store(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_MS", 200)
    first = open_desk(desk.database.paths.home, desk.database.url)
    second = open_desk(desk.database.paths.home, desk.database.url)
    with first.database.transaction("Jotted") as tx:
        tx.insert("fix", what="one", created_at=1)
        with pytest.raises(CannotStore, match="keeps the desk busy"):
            add_fix(second, "Two")
    add_fix(second, "Three")
    assert fixes(desk) == ["one", "Three"]
    first.database.close()
    second.database.close()


def test_kill_loses_no_committed_write(desk: Desk) -> None:
    with in_process(desk.database.paths.home, desk.database.url, "Photos", "200") as (
        process,
        printed,
    ):
        told = [printed.readline().strip() for _ in range(40)]
        process.kill()
        told += printed.read().split("\n")[:-1]
    kept = fixes(desk)
    assert told[:40] == [f"Photos {n}" for n in range(40)]
    assert kept[: len(told)] == told
    assert len(kept) in (len(told), len(told) + 1)
    assert len(kept) < 200
    with desk.database.reading() as reader:
        assert reader.rows("SELECT count(*) FROM action") == [(len(kept),)]
        assert reader.rows("SELECT count(*) FROM record_doc") == [(len(kept),)]


def test_two_processes_write_at_once_without_loss(desk: Desk) -> None:
    with in_process(desk.database.paths.home, desk.database.url, "Command", "200") as (
        process,
        printed,
    ):
        printed.readline()
        for number in range(200):
            add_fix(desk, f"Window {number}")
        printed.read()
        assert process.wait(60) == 0
    wanted = {f"{who} {n}" for who in ("Window", "Command") for n in range(200)}
    found = fixes(desk)
    assert len(found) == 400
    assert set(found) == wanted
    # The order depends on the scheduler: one process may wait until the other is done.
    with desk.database.reading() as reader:
        actions = reader.rows("SELECT steps FROM action ORDER BY id")
        assert reader.rows("SELECT count(*) FROM record_doc") == [(400,)]
    steps = [read_steps(written) for (written,) in actions]
    assert [(s[0].kind, s[0].table, len(s)) for s in steps] == [("insert", "fix", 1)] * 400
    assert len({s[0].keys[0] for s in steps}) == 400


def test_two_first_starts_at_once_make_one_database(tmp_path: Path) -> None:
    home = tmp_path / "fresh"
    with (
        in_process(home, None, "One", "3") as (one, _),
        in_process(home, None, "Two", "3") as (other, _),
    ):
        assert [one.wait(60), other.wait(60)] == [0, 0]
    fresh = open_desk(home)
    assert len(fixes(fresh)) == 6
    fresh.database.close()


def test_restarted_server_is_reconnected(postgresql: PostgresqlServer) -> None:
    name = postgresql.create_database()
    desk = open_desk(Path("/nonexistent"), postgresql.url(name))
    add_fix(desk, "Before")
    postgresql.restart()
    add_fix(desk, "After")
    assert fixes(desk) == ["Before", "After"]
    with pytest.raises(CannotStore, match="saved before is safe"):
        restarted_while_writing(desk, postgresql)
    with pytest.raises(CannotStore):
        restarted_while_reading(desk, postgresql)
    add_fix(desk, "At last")
    assert fixes(desk) == ["Before", "After", "At last"]
    desk.database.close()
    postgresql.drop_database(name)


def restarted_while_writing(desk: Desk, server: PostgresqlServer) -> None:
    with desk.database.transaction("Lost") as tx:
        tx.insert("fix", what="meanwhile", created_at=1)
        server.restart()
        tx.insert("fix", what="meanwhile", created_at=1)


def restarted_while_reading(desk: Desk, server: PostgresqlServer) -> None:
    with desk.database.reading() as reader:
        server.restart()
        reader.rows("SELECT 1")


def test_unreachable_server_raises_cannot_store(postgresql: PostgresqlServer) -> None:
    away = Database(
        Clock(), Paths(Path("/nonexistent")), "postgresql+psycopg://desk@127.0.0.1:9/none"
    )
    with pytest.raises(CannotStore, match="saved before is safe"):
        away.open()
    with pytest.raises(CannotStore), away.reading():
        pass


@pytest.mark.parametrize(
    "url",
    ["nonsense", "postgresql+nothing://desk@127.0.0.1/desk", "sqlite:///desk.db", "mysql://x"],
)
def test_invalid_database_url_raises_cannot_store(tmp_path: Path, url: str) -> None:
    with pytest.raises(CannotStore, match="DESK_DATABASE does not name"):
        open_desk(tmp_path, url)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql+psycopg://desk:p@ss@127.0.0.1/desk", "to be written %40"),
        ("postgresql+psycopg://desk@127.0.0.1:port/desk", "DESK_DATABASE does not name"),
    ],
)
def test_url_with_a_mistake_is_said_without_the_password(
    tmp_path: Path, url: str, said: str
) -> None:
    with pytest.raises(CannotReachServer, match=said) as raised:
        open_desk(tmp_path, url)
    assert "ss@" not in str(raised.value)


def test_server_that_is_away_is_said_to_be_the_server(tmp_path: Path) -> None:
    with pytest.raises(CannotReachServer, match=r"database server.*See that the server") as raised:
        open_desk(tmp_path, "postgresql+psycopg://desk@127.0.0.1:9/none")
    assert "Make room" not in str(raised.value)


def test_read_only_server_is_said_and_no_words_are_logged(postgresql_url: str) -> None:
    desk = open_desk(Path("/nonexistent"), postgresql_url)
    with desk.database.engine().connect() as connection:
        connection.exec_driver_sql("ALTER ROLE CURRENT_USER SET default_transaction_read_only = on")
        connection.commit()
    try:
        again = open_desk(Path("/nonexistent"), postgresql_url)
        word = "-".join(("secret", "words"))
        with pytest.raises(CannotReachServer, match="read-only") as raised:
            add_fix(again, word)
        assert word not in "".join(traceback.format_exception(raised.value))
        again.database.close()
    finally:
        with desk.database.engine().connect() as connection:
            connection.exec_driver_sql("SET default_transaction_read_only = off")
            connection.exec_driver_sql(
                "ALTER ROLE CURRENT_USER RESET default_transaction_read_only"
            )
            connection.commit()
    desk.database.close()


def test_seat_that_stays_in_a_write_keeps_nobody_from_opening_and_reading(
    postgresql_url: str,
) -> None:
    asleep = open_desk(Path("/nonexistent"), postgresql_url)
    add_fix(asleep, "Photos")
    with asleep.database.transaction("Asleep", undoable=False):
        other = open_desk(Path("/nonexistent"), postgresql_url)
        assert fixes(other) == ["Photos"]
        with other.database.reading() as reader:
            limits = reader.rows(
                "SELECT name, setting FROM pg_settings WHERE name IN ('lock_timeout',"
                " 'statement_timeout', 'idle_in_transaction_session_timeout') ORDER BY name"
            )
        other.database.close()
    assert limits == [
        ("idle_in_transaction_session_timeout", "30000"),
        ("lock_timeout", "5000"),
        ("statement_timeout", "60000"),
    ]
    asleep.database.close()


@contextmanager
def a_filled_desk(home: Path) -> Iterator[int]:
    desk = open_desk(home)
    person = add(desk, "Ruth Kessler", "(541) 555-0142")
    add_fix(desk, "Photos", person)
    desk.database.close()
    yield person
    shutil.rmtree(home)


def test_reads_import_no_sqlalchemy(tmp_path: Path) -> None:
    program = """
import json, sys
from pathlib import Path
from desk.clock import Clock
from desk.data.database import Database
from desk.domain.people import PeopleOrder
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.people import count_people, get_person, list_people
from desk.services.search import find_people
from desk.services.people import list_timeline, open_items
from desk.services.today import read_today
from desk.services.reminders import list_due, pending

clock = Clock()
database = Database(clock, Paths(Path(sys.argv[1])))
database.open()
desk, person = Desk(database, clock), int(sys.argv[2])
assert read_today(desk).people == 1
assert [p.id for p in find_people(desk, "ruth")] == [person]
assert get_person(desk, person).name == "Ruth Kessler"
assert len(list_people(desk, PeopleOrder.LAST_NAME)) == count_people(desk)[0] == 1
assert list_timeline(desk, person) and open_items(desk, person)
list_due(desk), pending(desk)
heavy = ("sqlalchemy", "alembic", "vobject", "dateutil", "keyring", "psycopg", "PySide6")
print(json.dumps([name for name in heavy if name in sys.modules]))
"""
    with a_filled_desk(tmp_path / "desk") as person:
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / "desk"), str(person)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
    assert json.loads(done.stdout) == []


def test_draft_needs_no_sqlalchemy_and_first_write_after_warm_up_no_module(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from desk.clock import Clock
from desk.data.database import Database
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.drafts import keep_draft, load_writer, read_draft, warm_up
from desk.services.fixes import add_fix

clock = Clock()
database = Database(clock, Paths(Path(sys.argv[1])))
database.open()
desk = Desk(database, clock)
assert "sqlalchemy" not in sys.modules
keep_draft(desk, "note:person:1", {"text": "a"})
assert read_draft(desk, "note:person:1") == {"text": "a"}
assert "sqlalchemy" not in sys.modules
load_writer()
warm_up(desk)
ready = set(sys.modules)
add_fix(desk, "Photos")
keep_draft(desk, "note:person:1", {"text": "b"})
assert read_draft(desk, "note:person:1") == {"text": "b"}
print(sorted(name for name in set(sys.modules) - ready if "." in name))
"""
    with a_filled_desk(tmp_path / "desk"):
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / "desk")],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
    assert done.stdout.strip() == "[]"
