"""What every use case needs, and what every write hands back."""

from typing import TYPE_CHECKING, Generic, TypeVar

from desk.changes import Changes
from desk.record import record

if TYPE_CHECKING:
    # The window's first paint needs neither.
    from desk.clock import Clock
    from desk.data.database import Database
    from desk.paths import Paths

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
