"""The whole history of one person, to be printed: who they are, what is open, what happened."""

from datetime import date, datetime, time, timedelta, tzinfo

from desk.data.queries import fixes, timeline
from desk.data.queries import reports as queries
from desk.data.reader import Reader
from desk.domain.fixes import Fix
from desk.domain.local_time import local_day, local_moment
from desk.domain.people import Person
from desk.domain.promises import PromiseOutcome, outcomes
from desk.domain.timeline import TimelineRow
from desk.errors import NotFound, NotUnderstood
from desk.record import record
from desk.services.desk import Desk
from desk.services.people import get_person

_LAST_DAY = date(9998, 12, 31)


@record(frozen=True, slots=True)
class CustomerHistory:
    person: Person  # numbers shown the way of the owner's country
    since: date  # the first day of which anything is known
    open: tuple[Fix, ...]  # things to do, then promises
    promises: tuple[PromiseOutcome, ...]  # all that came to an end
    first: date | None  # the period as it was asked for
    last: date | None
    rows: tuple[TimelineRow, ...]  # of the period, newest first
    now: datetime
    zone: tzinfo


def read_history(
    desk: Desk, person: int, first: date | None = None, last: date | None = None
) -> CustomerHistory:
    """What happened from `first` to `last`, local days, both included; all of it without them.

    Raises NotFound, and NotUnderstood for a period that ends before it begins.
    """
    start, end = _span(desk, first, last)
    card = get_person(desk, person)
    zone = desk.clock.zone()
    with desk.database.reading() as reader:
        return CustomerHistory(
            person=card,
            since=_since(reader, person, zone),
            open=tuple(fixes.list_open_of(reader, person)),
            promises=outcomes(
                queries.list_promise_ends_of(reader, person), desk.clock.today(), zone
            ),
            first=first,
            last=last,
            rows=tuple(timeline.list_between(reader, person, start, end, zone)),
            now=desk.clock.now(),
            zone=zone,
        )


def _since(reader: Reader, person: int, zone: tzinfo) -> date:
    found = queries.find_beginning(reader, person)
    if found is None:
        raise NotFound(
            "This person is no longer on this desk. If you removed them, they are in the bin."
        )
    known = local_day(found.known, zone)
    return known if found.bought is None else min(known, found.bought)


def _span(desk: Desk, first: date | None, last: date | None) -> tuple[datetime, datetime]:
    first, last = first or date(1, 1, 2), min(last or _LAST_DAY, _LAST_DAY)
    if last < first:
        raise NotUnderstood(
            "That period ends before it begins, so nothing would be in it. "
            "Choose a first day that is not after the last."
        )
    zone = desk.clock.zone()
    after = local_moment(last + timedelta(days=1), time(0), zone)
    return local_moment(first, time(0), zone), after - timedelta(milliseconds=1)
