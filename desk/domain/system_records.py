"""The bin, the journal, search hits, due items and the settings that belong to the data."""

from datetime import date, datetime, time

from desk.domain.people import PersonRef, PersonRow
from desk.record import field, record


@record(frozen=True, slots=True)
class BinEntry:
    id: int
    kind: str  # person, call, fix, note, purchase, contact
    label: str
    removed: datetime


@record(frozen=True, slots=True)
class RecordHit:
    """A call, fix or note whose words were searched for."""

    kind: str
    id: int
    person: PersonRef | None
    text: str
    at: datetime
    nature: str = ""  # incoming or outgoing of a call, promise of a fix that is one


@record(frozen=True, slots=True)
class SearchResult:
    """What one search found, best first."""

    people: tuple[PersonRow, ...] = ()
    records: tuple[RecordHit, ...] = ()


@record(frozen=True, slots=True)
class DueItem:
    """Something that wants telling now: `key` and `mark` name it once and for all."""

    key: str  # "check_in:12", "call_back:7", "promise:3"
    moment: datetime  # the due moment, UTC
    person: PersonRef | None
    starred: bool
    number: str
    text: str
    due_on: date | None = None
    mark: datetime | None = None  # the due moment as any zone would call it; else `moment`


@record(frozen=True, slots=True)
class DeskSettings:
    """Settings that belong to the data: the same on every computer that opens it."""

    owner: str = ""
    business: str = ""
    phone: str = ""  # this and the next two as they are printed
    email: str = ""
    address: str = ""  # may hold several lines
    region: str = "US"  # ISO 3166, for numbers typed without a country
    days_off: frozenset[int] = frozenset({5, 6})  # Monday is 0; shown days avoid these
    holidays: frozenset[date] = frozenset()
    opens: time = time(0)  # opening hours; the same as `closes` where none are set
    closes: time = time(0)
    notify_at: time = time(9)
    leap_day_in_march: bool = False
    check_in_every: str = "3 months"  # what is offered first; an Interval as it is written
    with_someone_minutes: int = 60
    currency: str = "USD"
    set_up: bool = False  # the owner has gone through the first page
    sample: bool = False  # the people on this desk are the sample
    with_someone_since: datetime | None = None
    with_someone_until: datetime | None = None
    extra: dict[str, str] = field(default_factory=dict)
