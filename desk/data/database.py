"""The data of one desk, in a SQLite file or a PostgreSQL database, behind one interface."""

import os
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any

from desk.changes import WriteRequest
from desk.clock import Clock
from desk.data import migrations, sqlite
from desk.data.file_identity import FileIdentity
from desk.data.reader import Reader, SqliteWriter
from desk.data.timestamps import to_ms
from desk.errors import CannotStore, LostDatabase, NewerDatabase
from desk.paths import Paths

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from desk.data.reader import Executor
    from desk.data.transaction import Transaction


class AlreadyWritten(Exception):
    """Raised in a transaction whose request was carried out before, upon which it is left alone."""


class Database:
    """Gives read snapshots by `reading()` and write transactions by `transaction()`.

    It must be used by one thread at a time. Errors of the database are raised as those of
    desk.errors, whose text is meant for the owner.
    """

    def __init__(self, clock: Clock, paths: Paths, url: str | None = None) -> None:
        self.clock = clock
        self.paths = paths
        self.url = url
        self._engine: Engine | None = None
        # Kept between writes to SQLite: taking one from the pool and returning it
        # takes a tenth of the time of a small write.
        self._write: Connection | None = None
        self._drafts: Any = None  # the connection that writes the first drafts
        self._read: Any = None
        self._shares = True  # whether others can write to SQLite's file beside the reader
        self.identity: FileIdentity | None = None  # of the open SQLite file
        self._revision = migrations.REVISIONS[-1]  # of the data, once it is open
        self._request: WriteRequest | None = None
        self._snapshot: Reader | None = None  # of the `reading()` that is under way

    @property
    def is_sqlite(self) -> bool:
        return self.url is None

    def open(self) -> None:
        """Create or migrate the data if needed.

        Raises NewerDatabase, NotADatabase, LostDatabase, CannotStore.
        """
        try:
            self._open()
        except BaseException:
            self.close()
            raise

    def _open(self) -> None:
        self._revision = migrations.REVISIONS[-1]
        if self.url is None:
            try:
                self.paths.make_home()
            except OSError as error:
                raise CannotStore(error.strerror or str(error)) from error
            revision = sqlite.read_revision(self.paths.database)
            if revision is None:
                from desk.data.migrations.migrate import make_database

                make_database(self.paths, to_ms(self.clock.now()))
            elif revision not in migrations.REVISIONS:
                raise NewerDatabase(revision)
            elif revision != migrations.REVISIONS[-1]:
                self._migrate(revision)
            self._open_reader()
            self.identity = FileIdentity(self.paths.database)
        elif not self._is_newest():
            self._migrate(None)

    def _is_newest(self) -> bool:
        """Return whether the server's data needs no migration, which would wait for its writers."""
        from desk.data import engine

        with engine.translate_errors(self.paths):
            return engine.find_revision(self.engine()) == migrations.REVISIONS[-1]

    def _open_reader(self) -> None:
        from desk.data.reader import SqliteReader

        if self._read is not None:
            self._read.close()
            self._read = None
        self._read, self._shares = sqlite.connect_reader(self.paths.database)
        self._reader: Reader = SqliteReader(self._read)

    def _migrate(self, backup_from: str | None) -> None:
        from desk.data.migrations.migrate import migrate

        now_ms = to_ms(self.clock.now())
        migrate(self.engine(), self.paths, backup_from=backup_from, now_ms=now_ms)

    def close(self) -> None:
        if self._read is not None:
            self._read.close()
            self._read = None
        if self._drafts is not None:
            self._drafts.close()
            self._drafts = None
        if self._write is not None:
            self._write.close()
            self._write = None
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Yield a reader whose SELECTs all see one snapshot of the data.

        A nested `reading()` joins the outer snapshot, so that a whole request can be given one.
        Raises NotADatabase, CannotStore.
        """
        with self._errors_translated():
            if self._snapshot is not None:
                yield self._snapshot
                return
            with self._new_snapshot() as reader:
                self._snapshot = reader
                try:
                    yield reader
                finally:
                    self._snapshot = None

    def _errors_translated(self) -> AbstractContextManager[None]:
        if self.url is None:
            return sqlite.translate_errors(self.paths.database)
        from desk.data import engine

        return engine.translate_errors(self.paths)

    @contextmanager
    def _new_snapshot(self) -> Iterator[Reader]:
        if self.url is None:
            self._try_to_share()
            self._read.execute("BEGIN")
            try:
                yield self._reader
            finally:
                if self._read.in_transaction:
                    self._read.execute("COMMIT")
        else:
            from desk.data import engine

            with engine.reading(self.engine()) as reader:
                yield reader

    def version(self) -> int:
        """Return a number that changes with each write, by this program or another one."""
        if self.url is None:
            with sqlite.translate_errors(self.paths.database):
                self._try_to_share()
                # data_version counts the commits of other connections; this one never writes.
                return int(self._read.execute("PRAGMA data_version").fetchone()[0])
        with self.reading() as reader:
            # The id that the next transaction that writes will get.
            return int(reader.rows("SELECT txid_snapshot_xmax(txid_current_snapshot())")[0][0])

    @contextmanager
    def transaction(
        self, label: str = "", *, undoable: bool = True, draft: str = ""
    ) -> Iterator["Transaction"]:
        """Yield a transaction: committed when the block ends, rolled back when it raises.

        `label` is the text that Undo shows for it; `Transaction.describe` sets one that is known
        later. After the block `Transaction.changes` returns the changes. `draft` is the key of a
        draft that this write supersedes; it is deleted in the same transaction.

        Raises LostDatabase, CannotStore, and RuntimeError inside `reading()`, whose snapshot would
        not contain the write.
        """
        if self._snapshot is not None:
            raise RuntimeError("a write inside reading() would not be in its snapshot")
        self._try_to_share()
        self._check_identity()
        from desk.data import engine
        from desk.data.queries import system_tables
        from desk.data.transaction import Transaction

        with engine.translate_errors(self.paths):
            connection, self._write = self._write or self.engine().connect(), None
            try:
                with engine.write_transaction(connection):
                    tx = Transaction(connection, to_ms(self.clock.now()), label)
                    self._check_revision(tx)
                    request, self._request = self._request, None
                    if request is not None and system_tables.has_request(tx, request.key):
                        raise AlreadyWritten
                    yield tx
                    if draft:
                        tx.drop_draft(draft)
                    tx.finish(undoable=undoable)
                    if request is not None:
                        system_tables.put_request(tx, request.key, tx.changes.action)
                        if request.until is not None and time.monotonic() > request.until:
                            raise CannotStore("whoever asked for it has given up")
                    self._check_identity()
            except BaseException:
                connection.close()
                raise
            if self.is_sqlite:
                self._write = connection
            else:
                connection.close()

    @contextmanager
    def answering(self, request: WriteRequest | None) -> Iterator[None]:
        """Let the next transaction carry out this request, or raise AlreadyWritten."""
        self._request = request
        try:
            yield
        finally:
            self._request = None

    def _try_to_share(self) -> None:
        """Open the file as usual again if there was no room or no permission, and there is now."""
        if not self._shares and not (self.identity and self.identity.is_lost()):
            self._open_reader()

    def _check_revision(self, reader: Reader) -> None:
        """Raise NewerDatabase if a newer Desk has opened the data meanwhile and changed it."""
        (revision,) = reader.rows("SELECT version_num FROM alembic_version")[0]
        if revision != self._revision:
            raise NewerDatabase(revision)

    def _check_identity(self) -> None:
        """Raise LostDatabase if what is written would not be found again."""
        if self.identity is None:
            return
        lost = self.identity.is_lost()
        if not lost and self.identity.has_shrunk():
            # Erasing makes the file smaller, too.
            lost = not sqlite.is_sound(self._read)
            if not lost:
                self.identity.accept_size()
        if lost:
            raise LostDatabase.while_open(str(self.paths.database))

    @contextmanager
    def writing_drafts(self) -> Iterator["Executor"]:
        """Yield what writes drafts: neither undoable nor reported, and committed at the end.

        Until something else is written, SQLite is called without the modules that only other
        writing needs: they take 0.3 s to load, and a key that was pressed must not wait for them.
        Raises LostDatabase, NewerDatabase, CannotStore.
        """
        if self.url is not None or self._write is not None:
            with self.transaction(undoable=False) as tx:
                yield tx
            return
        self._try_to_share()
        self._check_identity()
        with sqlite.translate_errors(self.paths.database):
            if self._drafts is None:
                self._drafts = sqlite.connect(self.paths.database)
            with sqlite.writing(self._drafts):
                writer = SqliteWriter(self._drafts, to_ms(self.clock.now()))
                self._check_revision(writer)
                yield writer
                self._check_identity()

    def warm_up_writer(self) -> None:
        """Connect for writing, for which the modules are loaded (0.3 s). Raises CannotStore."""
        from desk.data import engine, transaction  # noqa: F401  (loading it is the slow part)

        if self._write is None:
            with engine.translate_errors(self.paths):
                connection = self.engine().connect()
                if self.is_sqlite:
                    self._write = connection
                else:
                    connection.close()

    def needs_clean_up(self) -> bool:
        """Return whether a SQLite file has had rows erased since the last `clean_up`."""
        if self.url is not None:
            return False
        with self.reading() as reader:
            return bool(reader.rows("PRAGMA user_version")[0][0])

    def clean_up(self) -> None:
        """Remove all traces of erased rows from the search index, free pages and the log.

        This takes exclusive access for several seconds on large data. Raises CannotStore if another
        program is using the data: then the rows are deleted, but traces may remain.
        """
        if self.url is None:
            sqlite.clean_up(self.paths.database)
        else:
            from desk.data import engine

            with engine.translate_errors(self.paths):
                engine.clean_up(self.engine())

    def engine(self) -> "Engine":
        """Return the SQLAlchemy engine.

        SQLAlchemy is imported here, at the first write, because it would delay the start.
        """
        if self._engine is None:
            from desk.data.engine import make_engine

            self._engine = make_engine(self.paths, self.url)
        return self._engine


def open_database(paths: Paths, clock: Clock, url: str | None = None) -> Database:
    """Open the desk at `url` or in DESK_DATABASE, else the SQLite file in `paths`.

    Raises NewerDatabase, NotADatabase, CannotStore.
    """
    url = url or os.environ.get("DESK_DATABASE") or None
    database = Database(clock, paths, url)
    database.open()
    return database
