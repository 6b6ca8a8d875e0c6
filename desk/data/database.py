"""One desk's data: a SQLite file, or a PostgreSQL database, behind the same two methods."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any

from desk.clock import Clock
from desk.data import migrations, sqlite
from desk.data.reader import Reader
from desk.data.timestamps import to_ms
from desk.errors import CannotStore, NewerDatabase
from desk.paths import Paths

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from desk.data.transaction import Transaction


class Database:
    """`reading()` for SELECTs that belong together, `transaction()` for writes that do.

    To be used by one thread at a time. Raises the sentences of desk.errors.
    """

    def __init__(self, clock: Clock, paths: Paths, url: str | None = None) -> None:
        self.clock = clock
        self.paths = paths
        self.url = url
        self._engine: Engine | None = None
        # Kept between writes to SQLite: to take one from the pool and give it back
        # takes a tenth of a small one.
        self._write: Connection | None = None
        self._read: Any = None
        self._snapshot: Reader | None = None  # of the `reading()` that is under way

    @property
    def is_sqlite(self) -> bool:
        return self.url is None

    def open(self) -> None:
        """Make or migrate the data where needed.

        Raises NewerDatabase, NotADatabase, CannotStore.
        """
        try:
            self._open()
        except BaseException:
            self.close()
            raise

    def _open(self) -> None:
        if self.url is None:
            from desk.data.reader import SqliteReader

            try:
                self.paths.make_home()
            except OSError as error:
                raise CannotStore(error.strerror or str(error)) from error
            revision = sqlite.read_revision(self.paths.database)
            if revision is not None and revision not in migrations.REVISIONS:
                raise NewerDatabase(revision)
            if revision != migrations.REVISIONS[-1]:
                self._migrate(revision)
            self._read = sqlite.connect(self.paths.database, read_only=True)
            self._reader: Reader = SqliteReader(self._read)
        else:
            self._migrate(None)

    def _migrate(self, backup_from: str | None) -> None:
        from desk.data.migrations.migrate import migrate

        now_ms = to_ms(self.clock.now())
        migrate(self.engine(), self.paths, backup_from=backup_from, now_ms=now_ms)

    def close(self) -> None:
        if self._read is not None:
            self._read.close()
            self._read = None
        if self._write is not None:
            self._write.close()
            self._write = None
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Yield a reader whose SELECTs all see one snapshot of the data.

        A `reading()` inside another one joins its snapshot, so that a whole request can be given
        one. Raises NotADatabase, CannotStore.
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
        """A number that is another one after each write, by this program or by others."""
        if self.url is None:
            with sqlite.translate_errors(self.paths.database):
                # It counts the commits of other connections; this one never writes.
                return int(self._read.execute("PRAGMA data_version").fetchone()[0])
        with self.reading() as reader:
            # The number the next transaction that writes will get.
            return int(reader.rows("SELECT txid_snapshot_xmax(txid_current_snapshot())")[0][0])

    @contextmanager
    def transaction(
        self, label: str = "", *, undoable: bool = True, draft: str = ""
    ) -> Iterator["Transaction"]:
        """Yield a transaction: committed when the block ends, rolled back when it raises.

        `label` is what Undo shows for it; `Transaction.describe` sets one that is known later.
        After the block `Transaction.changes` says what was written.
        `draft` is the key of the draft that this write makes superfluous; it is deleted with it.
        Raises RuntimeError inside `reading()`: what is read there afterwards would miss the write.
        """
        if self._snapshot is not None:
            raise RuntimeError("a write inside reading() would not be seen by what reads after it")
        from desk.data import engine
        from desk.data.transaction import Transaction

        with engine.translate_errors(self.paths):
            connection, self._write = self._write or self.engine().connect(), None
            try:
                with engine.write_transaction(connection):
                    tx = Transaction(connection, to_ms(self.clock.now()), label)
                    yield tx
                    if draft:
                        tx.drop_draft(draft)
                    tx.finish(undoable=undoable)
            except BaseException:
                connection.close()
                raise
            if self.is_sqlite:
                self._write = connection
            else:
                connection.close()

    def warm_up_writer(self) -> None:
        """Load what only writing needs, once: a third of a second and 24 MB. Raises CannotStore."""
        from desk.data import engine, transaction  # noqa: F401  (loading it is the slow part)

        if self._write is None:
            with engine.translate_errors(self.paths):
                connection = self.engine().connect()
                if self.is_sqlite:
                    self._write = connection
                else:
                    connection.close()

    def needs_clean_up(self) -> bool:
        """Whether rows were erased and `clean_up` has not been through since."""
        if self.url is not None:
            return False
        with self.reading() as reader:
            return bool(reader.rows("PRAGMA user_version")[0][0])

    def clean_up(self) -> None:
        """Leave nothing of erased rows in the search index, the free pages or the log.

        Needs the data for itself for some seconds where there is much of it. Raises CannotStore
        when another program keeps it busy: then the rows are gone, but maybe not every trace.
        """
        if self.url is None:
            sqlite.clean_up(self.paths.database)
        else:
            from desk.data import engine

            with engine.translate_errors(self.paths):
                engine.clean_up(self.engine())

    def engine(self) -> "Engine":
        """SQLAlchemy is imported here, at the first write, not at the start."""
        if self._engine is None:
            from desk.data.engine import make_engine

            self._engine = make_engine(self.paths, self.url)
        return self._engine


def open_database(paths: Paths, clock: Clock, url: str | None = None) -> Database:
    """The desk in `paths`, or the one DESK_DATABASE names."""
    url = url or os.environ.get("DESK_DATABASE") or None
    database = Database(clock, paths, url)
    database.open()
    return database
