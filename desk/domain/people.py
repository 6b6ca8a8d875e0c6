"""Records of people for the screens and the command line."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.partial_dates import PartialDate
from desk.domain.scores import Score
from desk.record import record

if TYPE_CHECKING:
    from decimal import Decimal

    from desk.domain.person_schema import PersonFields


@record(frozen=True, slots=True)
class PersonRef:
    """The id and the name of a person."""

    id: int
    name: str


@record(frozen=True, slots=True)
class PersonRow:
    """One row of the customers list."""

    id: int
    name: str
    second: str  # the business, else their last purchase, else a number or email address
    starred: bool
    last_talked: datetime | None
    check_in_on: date | None  # the due day of the open check-in


@record(frozen=True, slots=True)
class PeoplePages:
    """The number of people, and the requested pages of their list by page number."""

    count: int
    starred: int
    pages: dict[int, list[PersonRow]]


class PeopleOrder(StrEnum):
    LAST_NAME = "last_name"
    FIRST_NAME = "first_name"
    TALKED = "talked"  # talked to longest ago first, those never talked to last
    NEXT = "next"  # earliest check-in first


@record(frozen=True, slots=True)
class Purchase:
    id: int
    what: str
    on: date
    price: "Decimal | None" = None
    currency: str = ""
    serial: str = ""
    note: str = ""


@record(frozen=True, slots=True)
class CheckIn:
    """The open check-in of a person."""

    id: int
    every: str  # "3 months"; empty if the plan is yearly or for one time only
    yearly: PartialDate | None
    due_on: date
    moved: bool
    snoozed_until: datetime | None
    reason: str
    last: date | None  # the day of the last contact; skips do not count


@record(frozen=True, slots=True)
class Person:
    """The data on the card of a person, except the timeline."""

    id: int
    name: str
    fields: "PersonFields"
    created: datetime
    last_talked: datetime | None
    referred_by: PersonRef | None
    household: tuple[PersonRef, ...]  # its other members
    bought: tuple[Purchase, ...]  # newest first
    check_in: CheckIn | None
    score: Score
    calls: int
    promises: int
    shares_number_with: tuple[PersonRef, ...] = ()
