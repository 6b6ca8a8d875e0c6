"""A throw-away PostgreSQL server for the tests that need a real one."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

from tests.tools.waiting import wait_until


def find_postgresql() -> Path | None:
    """Return the folder of the newest server's programs; None when none is installed."""
    if found := shutil.which("postgres"):
        return Path(found).parent
    # Debian keeps each version's programs off the PATH.
    versions = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/postgres"),
        key=lambda program: float(program.parts[-3]),
    )
    return versions[-1].parent if versions else None


_MEMORY = Path("/dev/shm")
_ROOM = 2**29  # bytes; all tests together need a fifth of it


def _fastest_folder() -> Path | None:
    """Return a folder in memory if there is room: a new database is 300 files, slow on a disk.

    None stands for the default folder of temporary files.
    """
    roomy = os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM
    return _MEMORY if roomy else None


class PostgresqlServer:
    """Listens on a free port of 127.0.0.1 only and keeps nothing safe (no fsync).

    As root it runs as the account `postgres`, since the server refuses to run as root. It is a
    child of the test and ends with it.
    """

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._folder = Path(tempfile.mkdtemp("", "desk-postgresql-", _fastest_folder()))
        self._account = "postgres" if os.geteuid() == 0 else None
        self._server: subprocess.Popen[bytes] | None = None
        self._numbers = count(1)
        self.port = 0

    def start(self) -> None:
        """Start the server; raise CalledProcessError or AssertionError with its log on failure."""
        if self._account:
            owner = pwd.getpwnam(self._account)
            os.chown(self._folder, owner.pw_uid, owner.pw_gid)
        data = self._folder / "data"
        subprocess.run(
            self._as_account(
                *(str(self._programs / "initdb"), "--pgdata", str(data), "--auth", "trust"),
                *("--username", "desk", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"),
            ),
            cwd=self._folder,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._launch(data)

    def restart(self) -> None:
        """Restart the server, closing all connections; committed data is kept."""
        assert self._server is not None
        self._server.send_signal(signal.SIGINT)
        self._server.wait(30)
        self._launch(self._folder / "data")

    def _launch(self, data: Path) -> None:
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": self.port,
            "unix_socket_directories": "",
            "fsync": "off",
            "synchronous_commit": "off",
            "full_page_writes": "off",
            "max_connections": 40,
        }
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with (self._folder / "log").open("wb") as log:
            self._server = subprocess.Popen(
                self._as_account(str(self._programs / "postgres"), "-D", str(data), *options),
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        wait_until(self._answers, seconds=30, what="the PostgreSQL server")

    def stop(self) -> None:
        if self._server and self._server.poll() is None:
            self._server.terminate()
            try:
                self._server.wait(5)
            except subprocess.TimeoutExpired:
                self._server.send_signal(3)  # SIGQUIT: at once, despite open connections
                self._server.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def create_database(self, template: str | None = None) -> str:
        """Create a database, empty or a copy of the unused `template`; return its name."""
        name = f"desk_{next(self._numbers)}"
        with self._connect() as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(
                    sql.Identifier(name), sql.Identifier(template or "template0")
                )
            )
        return name

    def drop_database(self, name: str) -> None:
        """Close all connections to the database."""
        with self._connect() as connection:
            connection.execute(
                sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            )

    def url(self, database: str) -> str:
        """Return the URL for SQLAlchemy and DESK_DATABASE."""
        return f"postgresql+psycopg://desk@127.0.0.1:{self.port}/{database}"

    def _connect(self) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(
            host="127.0.0.1", port=self.port, user="desk", dbname="postgres", autocommit=True
        )

    def _answers(self) -> bool:
        assert self._server is not None
        log = (self._folder / "log").read_text(encoding="utf-8", errors="replace")
        assert self._server.poll() is None, log
        try:
            self._connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def _as_account(self, *command: str) -> list[str]:
        identity = (
            ["--reuid", self._account, "--regid", self._account, "--init-groups"]
            if self._account
            else []
        )
        return ["setpriv", *identity, "--pdeathsig", "TERM", *command]
