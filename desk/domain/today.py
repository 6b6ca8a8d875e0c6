"""What the Today screen shows."""

from datetime import date, datetime

from desk.domain.calls import CallBack
from desk.domain.check_ins import CheckInRow
from desk.domain.fixes import FixRow
from desk.domain.promises import PromiseTally
from desk.record import record


@record(frozen=True, slots=True)
class WithSomeone:
    since: datetime
    until: datetime  # turns itself off then
    held: int  # calls held so far


@record(frozen=True, slots=True)
class Today:
    """Everything the Today screen shows, read in one moment."""

    on: date
    now: datetime
    owner: str  # first name, may be empty
    business: str
    call_back: tuple[CallBack, ...]
    check_in: tuple[CheckInRow, ...]  # due, longest late relative to its interval first
    coming: tuple[CheckInRow, ...]  # the next few
    check_in_due: int  # all that are due, where `check_in` was cut at `limit`
    fixes: tuple[FixRow, ...]  # oldest first, the running one first of all
    promised: tuple[FixRow, ...]  # due today or late, then kept today
    coming_promises: tuple[FixRow, ...]
    done_today: int
    tally: PromiseTally
    with_someone: WithSomeone | None
    always_through: tuple[str, ...]  # first names of starred people, a few
    people: int  # how many there are, to tell an empty desk
    sample: bool  # sample people are on this desk
    untouched: bool = False  # nobody and nothing on it, and its owner has not been asked yet
