"""The first argument of every service, and the result of every write."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, Generic, ParamSpec, TypeVar

from desk.changes import Changes
from desk.record import record

if TYPE_CHECKING:
    # Not imported at run time: the first paint of the window needs neither.
    from desk.clock import Clock
    from desk.data.database import Database
    from desk.data.reader import Reader
    from desk.paths import Paths

P = ParamSpec("P")
T = TypeVar("T")


@record(frozen=True, slots=True)
class Desk:
    """The data and the clock that every service gets. Only one thread may use it at a time."""

    database: "Database"
    clock: "Clock"


@record(frozen=True, slots=True)
class Written(Generic[T]):
    """The result of a committed write: its value, and the changes that screens must read again."""

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
