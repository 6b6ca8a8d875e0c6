"""A month in figures, for the page that looks back on it."""

from datetime import date, timedelta
from enum import StrEnum

from desk.domain.people import PersonRef
from desk.domain.promises import PromiseOutcome
from desk.domain.scores import Score
from desk.record import record


@record(frozen=True, slots=True)
class DayCalls:
    """The calls of one local day."""

    answered: int  # or made: whatever went out as well
    missed: int  # came in, and nobody talked

    @property
    def count(self) -> int:
        return self.answered + self.missed


@record(frozen=True, slots=True)
class MissedPromise:
    what: str
    person: PersonRef | None


class Occasion(StrEnum):
    """Why a day of the coming month is about somebody."""

    CHECK_IN = "check-in"
    BIRTHDAY = "birthday"
    DATE = "date"  # an anniversary or another day of the year


@record(frozen=True, slots=True)
class UpcomingDay:
    on: date
    person: PersonRef
    occasion: Occasion
    text: str  # what to ask about, or how the day is called
    years: int | None = None  # since the year of a birthday or date, where it is known


@record(frozen=True, slots=True)
class MonthPurchase:
    on: date
    person: PersonRef
    what: str


@record(frozen=True, slots=True)
class MonthFigures:
    """What one month of the owner's calendar adds up to, as of now."""

    first: date
    so_far: bool  # the month is not over
    days: tuple[DayCalls, ...]  # one a day of the month
    seconds: int  # talking
    hours: tuple[int, ...]  # calls that came in, for each of the 168 hours of the week
    waits: tuple[timedelta, ...]  # that began in the month and ended in a call, shortest first
    median_wait: timedelta | None  # the middle one
    left: int  # missed calls that nobody has called back
    people: int  # on the desk now
    heard: int  # of them were talked to in the month
    fixes: tuple[int, ...]  # seconds on the clocks of the small things done, of those with a clock
    promises: tuple[PromiseOutcome, ...]  # for a day of the month, those that came to an end
    year: tuple[PromiseOutcome, ...]  # the same, for a day of the month's year
    missed: tuple[MissedPromise, ...]  # of the year's, oldest first
    felt: Score  # said in the month
    coming: tuple[
        UpcomingDay, ...
    ]  # in the month after, soonest first; at most as many as asked for
    coming_count: int
    bought: tuple[MonthPurchase, ...]  # in the month, oldest first; at most as many as asked for
    bought_count: int
    words: str  # the owner's own about the month

    @property
    def calls(self) -> int:
        return sum(day.count for day in self.days)

    @property
    def missed_calls(self) -> int:
        return sum(day.missed for day in self.days)
