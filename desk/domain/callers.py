"""What is known about a caller at a glance, while the call goes on."""

from datetime import datetime

from desk.domain.callbacks import Outcome
from desk.domain.history import Direction, Fix
from desk.domain.people import PersonRef, Purchase
from desk.record import record


@record(frozen=True, slots=True)
class CallerSummary:
    """One person, as the call window shows them."""

    person: PersonRef
    starred: bool
    remember: tuple[str, ...]
    bought: Purchase | None  # the dearest, which is what they are known for
    last_talked: datetime | None
    about: str  # the summary of that talk; empty where it was no call
    open: tuple[Fix, ...]  # things to do, then promises


@record(frozen=True, slots=True)
class NumberHistory:
    """Earlier calls of one number, whoever they were with."""

    calls: int = 0
    last: datetime | None = None
    direction: Direction | None = None  # of the last, as is the outcome
    outcome: Outcome | None = None


@record(frozen=True, slots=True)
class Caller:
    """Who a call is with, as far as the desk knows."""

    number: str  # the way of the owner's country
    people: tuple[PersonRef, ...]  # whose number it is, last talked to first
    certain: bool  # False: "probably", the last digits agree
    glance: CallerSummary | None  # of whom was asked for, else of the first of `people`
    past: NumberHistory
    no_customer: bool  # the owner has said so of this number
