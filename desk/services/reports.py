"""The data of the printed reports: a person's history, the phone list and a promise."""

from datetime import date, datetime, time, timedelta

from desk.data.queries import fixes, timeline
from desk.data.queries import reports as queries
from desk.data.queries.people import count_people
from desk.data.queries.system_tables import read_settings
from desk.data.timestamps import from_ms, stored_day
from desk.domain.fixes import Fix
from desk.domain.local_time import local_moment
from desk.domain.people import Person
from desk.domain.promises import PromiseOutcome, outcomes
from desk.domain.text_folding import fold, is_cjk
from desk.domain.timeline import TimelineRow
from desk.errors import NotFound, NotUnderstood
from desk.messages import message
from desk.record import record
from desk.services.desk import Desk, reads
from desk.services.people import get_person

_LAST_DAY = date(9998, 12, 31)


@record(frozen=True, slots=True)
class CustomerHistory:
    person: Person  # numbers formatted for the owner's region
    since: date | None  # the day of the first purchase
    open: tuple[Fix, ...]  # things to do, then promises
    promises: tuple[PromiseOutcome, ...]  # kept or missed; without those dismissed in time
    first: date | None  # the requested period
    last: date | None
    rows: tuple[TimelineRow, ...]  # the rows of the period, newest first


def read_history(
    desk: Desk, person: int, first: date | None = None, last: date | None = None
) -> CustomerHistory:
    """Return the history of a person from `first` to `last` (local days, inclusive), or all of it.

    Raises NotFound, and NotUnderstood for a period that ends before it begins.
    """
    start, end = _span(desk, first, last)
    card = get_person(desk, person)
    zone = desk.clock.zone()
    with desk.database.reading() as reader:
        return CustomerHistory(
            person=card,
            since=queries.find_first_purchase(reader, person),
            open=tuple(fixes.list_open_of(reader, person)),
            promises=outcomes(
                queries.list_promise_ends_of(reader, person), desk.clock.today(), zone
            ),
            first=first,
            last=last,
            rows=tuple(timeline.list_between(reader, person, start, end, zone)),
        )


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


@record(frozen=True, slots=True)
class PhoneEntry:
    family: str  # the sort key: the family name, else the whole name
    rest: str  # the rest of the name with its comma: ", Tom"
    number: str  # the preferred one, formatted for the owner's region; may be empty
    about: tuple[str, ...]  # business and purchases, else an email; may be empty
    starred: bool


def list_phones(desk: Desk, *, tag: str = "", starred: bool = False) -> list[PhoneEntry]:
    """Return all people, those with `tag`, or the starred ones, sorted by family name."""
    with desk.database.reading() as reader:
        region = read_settings(reader).region
        found = queries.list_for_paper(reader, fold(tag), starred)
    return [_entry(person, region) for person in found]


def tag_as_written(desk: Desk, tag: str) -> str:
    """Return the tag in its stored spelling. Raises NotFound if no person has it."""
    with desk.database.reading() as reader:
        found = queries.find_tag(reader, fold(tag.strip()))
    if found is None:
        raise NotFound(
            message(
                "Nobody on this desk has the tag “{tag}”. Nothing was changed.", tag=tag.strip()
            )
        )
    return found


def _entry(person: queries.Listed, region: str) -> PhoneEntry:
    from desk.domain.phone_numbers import display

    family, rest = _name(person)
    number = display(person.e164 or person.raw, region) if person.raw else ""
    # A note of one word is taken for a model number: "16RB".
    model = person.note if person.bought and len(person.note.split()) == 1 else ""
    bought = f"{person.bought} {model}".strip()
    about = tuple(known for known in (person.business, bought) if known and known != person.display)
    if not about and not number and person.email != person.display:
        about = (person.email,) if person.email else ()
    return PhoneEntry(family, rest, number, about, person.starred)


def _name(person: queries.Listed) -> tuple[str, str]:
    family = " ".join(person.family.split())
    if not family:
        return person.display, ""
    given = " ".join(person.given.split())
    if given and is_cjk(given[0]) and is_cjk(family[0]):
        return family, given
    parts = (person.prefix, given, person.middle, person.suffix)
    others = " ".join(" ".join(parts).split())
    return family, f", {others}" if others else ""


def read_promise(desk: Desk, fix: int) -> Fix:
    """Return a promise. Raises NotFound, and NotUnderstood for a fix without a promised day."""
    with desk.database.reading() as reader:
        found = fixes.find_fix(reader, fix)
    if found is None:
        raise NotFound(
            "This promise is no longer on this desk. If you removed it, it is in the bin."
        )
    if not found.is_promise:
        raise NotUnderstood(
            "No day was promised for that, so there is no slip to print. Promise a day first."
        )
    return found


@record(frozen=True, slots=True)
class HistorySize:
    rows: int  # an upper bound
    first: date | None  # the day of the oldest row


list_recent_people = reads(queries.list_recent_people)


list_tags = reads(queries.list_tags)


def count_history(desk: Desk, person: int) -> HistorySize:
    with desk.database.reading() as reader:
        rows, first, bought = queries.count_history(reader, person)
    days = [desk.clock.local(from_ms(first)).date()] if first is not None else []
    if bought is not None:
        days.append(stored_day(bought))
    return HistorySize(rows, min(days, default=None))


def count_due(desk: Desk, day: date) -> int:
    """Return the approximate number of rows of the check-in sheet of the week of `day`."""
    with desk.database.reading() as reader:
        return queries.count_due(reader, (day + timedelta(days=6)).isoformat())


def count_listed(desk: Desk, *, tag: str = "", starred: bool = False) -> int:
    """Return the number of entries of the phone list."""
    with desk.database.reading() as reader:
        if tag:
            return queries.count_with_tag(reader, fold(tag))
        everybody, always = count_people(reader)
    return always if starred else everybody
