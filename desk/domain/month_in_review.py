"""The figures of a month, for the report Month in review."""

from datetime import date, timedelta
from enum import StrEnum

from desk.domain.people import PersonRef
from desk.domain.promises import PromiseOutcome
from desk.domain.scores import Score
from desk.record import record


@record(frozen=True, slots=True)
class DayCalls:
    """The calls of one local day."""

    answered: int  # incoming calls with a talk, and all outgoing calls
    missed: int  # incoming calls without a talk

    @property
    def count(self) -> int:
        return self.answered + self.missed


@record(frozen=True, slots=True)
class MissedPromise:
    what: str
    person: PersonRef | None


class Occasion(StrEnum):
    """Why a day of the coming month concerns a person."""

    CHECK_IN = "check-in"
    BIRTHDAY = "birthday"
    DATE = "date"  # an anniversary or another day of the year


@record(frozen=True, slots=True)
class UpcomingDay:
    on: date
    person: PersonRef
    occasion: Occasion
    text: str  # what to ask about, or the name of the day
    years: int | None = None  # since the year of a birthday or date; None if it is unknown


@record(frozen=True, slots=True)
class MonthPurchase:
    on: date
    person: PersonRef
    what: str


@record(frozen=True, slots=True)
class MonthFigures:
    """The figures of one calendar month, as of now."""

    first: date
    so_far: bool  # the month is not over
    days: tuple[DayCalls, ...]  # one for each day of the month
    seconds: int  # of talking
    hours: tuple[int, ...]  # incoming calls in each of the 168 hours of the week
    waits: tuple[timedelta, ...]  # that began in the month and ended with a talk, shortest first
    median_wait: timedelta | None  # the median of `waits`
    left: int  # number of missed calls that nobody has called back
    people: int  # number of people on the desk now
    heard: int  # number of those who were talked to in the month
    fixes: tuple[int, ...]  # seconds of each fix done with a clock
    promises: tuple[PromiseOutcome, ...]  # of the promises for a day of the month that have ended
    year: tuple[PromiseOutcome, ...]  # the same for the whole year of the month
    missed: tuple[MissedPromise, ...]  # of the year, oldest first
    felt: Score  # ratings of the month
    coming: tuple[UpcomingDay, ...]  # in the next month, soonest first; as many as requested
    coming_count: int
    bought: tuple[MonthPurchase, ...]  # in the month, oldest first; as many as requested
    bought_count: int
    words: str  # the owner's own text about the month

    @property
    def calls(self) -> int:
        return sum(day.count for day in self.days)

    @property
    def missed_calls(self) -> int:
        return sum(day.missed for day in self.days)
