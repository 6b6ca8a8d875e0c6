"""Small things to do: two minutes each, and not for tomorrow."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from desk.domain.people import PersonRef
from desk.record import record

LATE_AFTER = timedelta(hours=24)  # since it was jotted down
MEASURE_SECONDS = 120  # a measure, not a limit
FORGOTTEN_SECONDS = 600  # a clock this long was left running: asleep, or out of mind


@record(frozen=True, slots=True)
class Fix:
    """A small thing to do, or a promise where `promised_on` is set."""

    id: int
    person: PersonRef | None
    what: str
    created: datetime
    promised_on: date | None = None
    promised_time: time | None = None
    target_on: date | None = None
    started: datetime | None = None  # its clock runs since then
    seconds: int = 0  # measured before `started`
    done: datetime | None = None
    dismissed: datetime | None = None
    dismiss_reason: str = ""
    notified: datetime | None = None
    notified_via: str = ""
    snoozed_until: datetime | None = None
    promised: datetime | None = None  # when the promise was made

    @property
    def is_promise(self) -> bool:
        return self.promised_on is not None

    @property
    def is_open(self) -> bool:
        return self.done is None and self.dismissed is None


@record(frozen=True, slots=True)
class FixRow:
    fix: Fix
    number: str  # of the person, may be empty
    email: str
    late: bool
    starred: bool = False


@record(frozen=True, slots=True)
class DoItNow:
    """What is to be done, what has been done today, and how the week's clocks ran."""

    on: date
    now: datetime
    open: tuple[FixRow, ...]  # oldest first, the running one first of all
    done: tuple[FixRow, ...]  # today, the newest first
    usual: int | None  # seconds each took today; None where no clock ran
    inside: int  # of this week's, by their clocks: within two minutes
    past: int  # and longer


@record(frozen=True, slots=True)
class TellFormData:
    """What the form that tells a customer starts from."""

    owner: str  # first name, may be empty
    draft: dict[str, object] | None  # what was typed before


def mean_seconds(measured: Sequence[int]) -> int | None:
    """How long each took, from the seconds on their clocks; None where no clock tells.

    What was done without a clock (0) says nothing, and a clock that was left running only says
    so: the day's usual is about the others.
    """
    told = [seconds for seconds in measured if 0 < seconds <= FORGOTTEN_SECONDS]
    return int(sum(told) / len(told) + 0.5) if told else None


def within_and_over(measured: Sequence[int]) -> tuple[int, int]:
    """How many clocks stopped within two minutes, and how many later; 0 is no clock."""
    ran = [seconds for seconds in measured if seconds > 0]
    inside = sum(seconds <= MEASURE_SECONDS for seconds in ran)
    return inside, len(ran) - inside
