"""Values between the columns of the database and records: times, days, numbers and choices.

A damaged value never raises: it is None, or stands out as `desk.domain.unreadable` says.
"""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from desk.domain import unreadable
from desk.domain.intervals import Interval, Unit
from desk.domain.partial_dates import PartialDate

QUARTER_MS = 900_000  # 15 minutes; hours and days of every zone begin on a quarter hour in UTC

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)
_FIRST_YEAR = 1
_MOST = 1 << 31
_LAST_YEAR = 8000  # and later ones: no interval from there may leave the calendar


def to_ms(moment: datetime) -> int:
    """Return whole milliseconds since 1970 in UTC. Raises ValueError for a naive datetime."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return (moment - _EPOCH) // _MS


def maybe_ms(moment: datetime | None) -> int | None:
    return None if moment is None else to_ms(moment)


def from_ms(ms: int) -> datetime:
    """Return the datetime in UTC of milliseconds since 1970; that of a damaged value stands out."""
    try:
        moment = _EPOCH + ms * _MS
    except (OverflowError, TypeError):
        return unreadable.MOMENT
    return moment if _FIRST_YEAR < moment.year < _LAST_YEAR else unreadable.MOMENT


def maybe_moment(ms: int | None) -> datetime | None:
    return None if ms is None else from_ms(ms)


def maybe_day(text: str | None) -> date | None:
    return stored_day(text) if text else None


def stored_day(text: str) -> date:
    """Return the day of a column; `unreadable.DAY` if it holds none."""
    try:
        day = date.fromisoformat(text)
    except (TypeError, ValueError):
        return unreadable.DAY
    return day if day.year < _LAST_YEAR else unreadable.DAY


def stored_time(text: str | None) -> time | None:
    """Return the time of a column; None if it holds none."""
    try:
        return time.fromisoformat(text) if text else None
    except (TypeError, ValueError):
        return None


def stored_partial(text: str | None) -> PartialDate | None:
    """Return the day of the year of a column; None if it holds none."""
    try:
        return PartialDate.from_iso(text) if text else None
    except (TypeError, ValueError):
        return None


def stored_interval(count: int | None, unit: str) -> Interval | None:
    """Return the interval of two columns; None if they hold none."""
    try:
        return Interval(count, Unit(unit)) if count else None
    except (TypeError, ValueError):
        return None


def stored_price(text: str) -> Decimal | None:
    """Return the price of a column; None if it holds none."""
    try:
        price = Decimal(text) if text else None
    except (ArithmeticError, TypeError, ValueError):
        return None
    return price if price is None or price.is_finite() else None


def stored_count(value: int | None) -> int | None:
    """Return the number of a column; None if it holds none that can be added up."""
    return value if type(value) is int and 0 <= value < _MOST else None


_C = TypeVar("_C", bound=StrEnum)
_D = TypeVar("_D")


def stored_choice(kind: type[_C], value: str | None, default: _D) -> _C | _D:
    """Return the member of a column of choices; `default` if it holds none of them."""
    try:
        return kind(value) if value else default
    except ValueError:
        return default
