"""People as the screens and the command line see them."""

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
    """Just enough to name and open a person."""

    id: int
    name: str


@record(frozen=True, slots=True)
class PersonRow:
    """One line of the customers list."""

    id: int
    name: str
    second: str  # the business, else what they bought last, else a number or email
    starred: bool
    last_talked: datetime | None
    check_in_on: date | None  # the open check-in's due day


@record(frozen=True, slots=True)
class PeoplePages:
    """How many people there are, and some pages of their list by page number."""

    count: int
    starred: int
    pages: dict[int, list[PersonRow]]


class PeopleOrder(StrEnum):
    LAST_NAME = "last_name"
    FIRST_NAME = "first_name"
    TALKED = "talked"  # longest ago first, never last
    NEXT = "next"  # check-in due first


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
    every: str  # "3 months"; empty for a day of the year or a single day
    yearly: PartialDate | None
    due_on: date
    moved: bool
    snoozed_until: datetime | None
    reason: str
    last: date | None  # the day of the last real contact


@record(frozen=True, slots=True)
class Person:
    """A whole card, timeline aside."""

    id: int
    name: str
    fields: "PersonFields"
    created: datetime
    last_talked: datetime | None
    referred_by: PersonRef | None
    household: tuple[PersonRef, ...]  # the others of it
    bought: tuple[Purchase, ...]  # newest first
    check_in: CheckIn | None
    score: Score
    calls: int
    promises: int
    shares_number_with: tuple[PersonRef, ...] = ()
