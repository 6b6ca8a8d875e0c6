"""Settings that are stored with the data, not on one computer."""

from datetime import date, datetime, time

from desk.record import field, record


@record(frozen=True, slots=True)
class DeskSettings:
    """Settings that are stored with the data: the same on every computer that opens it."""

    owner: str = ""
    business: str = ""
    phone: str = ""  # printed as written, like `email` and `address`
    email: str = ""
    address: str = ""  # may hold several lines
    region: str = "US"  # ISO 3166; of phone numbers typed without a country code
    days_off: frozenset[int] = frozenset({5, 6})  # Monday is 0; check-ins are not shown on these
    holidays: frozenset[date] = frozenset()
    opens: time = time(0)  # equal to `closes` if no opening hours are set
    closes: time = time(0)
    notify_at: time = time(9)
    leap_day_in_march: bool = False
    check_in_every: str = "3 months"  # the suggested rhythm; the text of an Interval
    with_someone_minutes: int = 60
    currency: str = "USD"
    set_up: bool = False  # the owner has completed the first page
    sample: bool = False  # this desk has the sample people
    with_someone_since: datetime | None = None
    with_someone_until: datetime | None = None
    extra: dict[str, str] = field(default_factory=dict)
