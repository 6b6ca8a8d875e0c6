"""What every use case needs, and what every write hands back."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, Generic, ParamSpec, TypeVar

from desk.changes import Changes
from desk.record import record

if TYPE_CHECKING:
    # The window's first paint needs neither.
    from desk.clock import Clock
    from desk.data.database import Database
    from desk.data.reader import Reader
    from desk.paths import Paths

P = ParamSpec("P")
T = TypeVar("T")


@record(frozen=True, slots=True)
class Desk:
    """First argument of every service: the data and the clock. One thread at a time."""

    database: "Database"
    clock: "Clock"


@record(frozen=True, slots=True)
class Written(Generic[T]):
    """The result of a write that is on disk: its record, and what to read again."""

    value: T
    changes: Changes


def open_desk(paths: "Paths", clock: "Clock") -> Desk:
    """Open the database of a data folder; the caller closes `database`.

    Raises DeskError when the database cannot be opened.
    """
    from desk.data.database import open_database

    return Desk(open_database(paths, clock), clock)


def reads(query: "Callable[Concatenate[Reader, P], T]") -> Callable[Concatenate[Desk, P], T]:
    """Return a service that runs one query in a snapshot and does nothing else."""

    @wraps(query)
    def read(desk: Desk, /, *args: P.args, **kwargs: P.kwargs) -> T:
        with desk.database.reading() as reader:
            return query(reader, *args, **kwargs)

    return read
