"""A clock that a test sets."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desk.clock import Clock

HOME_ZONE = ZoneInfo("America/Los_Angeles")


class FakeClock:
    """A clock that stands at `now`, which starts at 10:24 on Tuesday, 14 April 2026."""

    def __init__(self, zone: ZoneInfo = HOME_ZONE) -> None:
        self.zone = zone
        self.now = datetime(2026, 4, 14, 10, 24, tzinfo=zone).astimezone(UTC)
        self.clock = Clock(now=lambda: self.now, zone=lambda: self.zone)

    def turn(self, **span: float) -> None:
        """Advance by the arguments of a timedelta: `turn(hours=3)`."""
        self.now += timedelta(**span)

    def set(self, day: date, at: time = time(10, 24)) -> None:
        self.now = datetime.combine(day, at, self.zone).astimezone(UTC)
