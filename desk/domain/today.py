"""Records of the Today screen and of reminders."""

from datetime import date, datetime, time

from desk.domain.calls import CallBack
from desk.domain.check_ins import CheckInRow
from desk.domain.fixes import FixRow
from desk.domain.people import PersonRef
from desk.domain.promises import PromiseTally
from desk.record import record


@record(frozen=True, slots=True)
class WithSomeone:
    since: datetime
    until: datetime  # the moment at which With someone ends
    held: int  # number of calls held so far


@record(frozen=True, slots=True)
class Today:
    """The contents of the Today screen, read in one snapshot."""

    on: date
    now: datetime
    owner: str  # first name; may be empty
    business: str
    call_back: tuple[CallBack, ...]
    check_in: tuple[CheckInRow, ...]  # due, latest relative to its interval first
    coming: tuple[CheckInRow, ...]  # the next few
    check_in_due: int  # number of all that are due; `check_in` has at most `limit`
    fixes: tuple[FixRow, ...]  # the one whose clock runs, then oldest first
    promised: tuple[FixRow, ...]  # due today or late, then kept today
    coming_promises: tuple[FixRow, ...]
    done_today: int
    tally: PromiseTally
    with_someone: WithSomeone | None
    always_through: tuple[str, ...]  # first names of some starred people
    people: int  # number of people on the desk
    sample: bool  # this desk has the sample people
    untouched: bool = False  # the desk is empty and the owner has not completed the first page


@record(frozen=True, slots=True)
class DueItem:
    """A reminder that is due; `key` and `mark` together identify this due moment."""

    key: str  # "check_in:12", "call_back:7", "promise:3"
    moment: datetime  # the due moment, UTC
    person: PersonRef | None
    starred: bool
    number: str
    text: str
    due_on: date | None = None
    at: time | None = None  # the local time of a promise that has one
    mark: datetime | None = None  # the due moment independent of the zone; `moment` if None

    @property
    def is_promise(self) -> bool:
        return self.key.startswith("promise:")

    @property
    def record_id(self) -> int:
        """The id of the check-in, call or promise that is due."""
        return int(self.key.partition(":")[2])
