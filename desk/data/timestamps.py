"""Times and days between the database (integers, text) and records (datetime, date)."""

from datetime import UTC, date, datetime, timedelta

QUARTER_MS = 900_000  # 15 minutes; hours and days of every zone begin on a quarter hour in UTC

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)


def to_ms(moment: datetime) -> int:
    """Return whole milliseconds since 1970 in UTC. Raises ValueError for a naive datetime."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return (moment - _EPOCH) // _MS


def maybe_ms(moment: datetime | None) -> int | None:
    return None if moment is None else to_ms(moment)


def from_ms(ms: int) -> datetime:
    """Return the datetime in UTC of milliseconds since 1970."""
    return _EPOCH + ms * _MS


def maybe_moment(ms: int | None) -> datetime | None:
    return None if ms is None else from_ms(ms)


def maybe_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
