"""Fixes: small things to do today, about two minutes each; and promises, fixes with a day."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desk.domain.people import PersonRef
from desk.record import record

LATE_AFTER = timedelta(hours=24)  # since the fix was created
MEASURE_SECONDS = 120  # what a fix should take; a longer one may go on
FORGOTTEN_SECONDS = 600  # a clock that ran longer was left running


class NotifiedVia(StrEnum):
    """How a customer was notified that a fix is done; the values are stored."""

    TEXT = "text"
    EMAIL = "email"
    CALL = "call"
    TOLD = "told"


@record(frozen=True, slots=True)
class Fix:
    """A fix, or a promise if `promised_on` is set."""

    id: int
    person: PersonRef | None
    what: str
    created: datetime
    promised_on: date | None = None
    promised_time: time | None = None
    target_on: date | None = None
    started: datetime | None = None  # set while its clock runs
    seconds: int = 0  # on its clock before `started`
    done: datetime | None = None
    dismissed: datetime | None = None
    dismiss_reason: str = ""
    notified: datetime | None = None
    notified_via: NotifiedVia | None = None
    snoozed_until: datetime | None = None
    promised: datetime | None = None  # the moment at which the promise was made

    @property
    def is_promise(self) -> bool:
        return self.promised_on is not None

    @property
    def is_open(self) -> bool:
        return self.done is None and self.dismissed is None


@record(frozen=True, slots=True)
class FixRow:
    fix: Fix
    number: str  # of the person; may be empty
    email: str
    late: bool
    starred: bool = False


@record(frozen=True, slots=True)
class DoItNow:
    """Open fixes, the fixes done today, and figures of the clocks of this week."""

    on: date
    now: datetime
    open: tuple[FixRow, ...]  # the one whose clock runs, then oldest first
    done: tuple[FixRow, ...]  # today, newest first
    usual: int | None  # mean seconds of a fix today; None if no clock ran
    inside: int  # number of fixes of this week done within two minutes
    past: int  # number of those that took longer


@record(frozen=True, slots=True)
class TellFormData:
    """The initial data of the form for telling a customer."""

    owner: str  # first name; may be empty
    draft: dict[str, object] | None  # what was typed before, if anything


def mean_seconds(measured: Sequence[int]) -> int | None:
    """Return the mean of the seconds on the clocks; None if no clock counts.

    A fix without a clock (0) and a clock that was left running are excluded.
    """
    told = [seconds for seconds in measured if 0 < seconds <= FORGOTTEN_SECONDS]
    return int(sum(told) / len(told) + 0.5) if told else None


def within_and_over(measured: Sequence[int]) -> tuple[int, int]:
    """Return how many clocks stopped within two minutes, and how many later; 0 is no clock."""
    ran = [seconds for seconds in measured if seconds > 0]
    inside = sum(seconds <= MEASURE_SECONDS for seconds in ran)
    return inside, len(ran) - inside
