"""Settings that belong to the data, not to one computer."""

from datetime import date, datetime, time

from desk.record import field, record


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
