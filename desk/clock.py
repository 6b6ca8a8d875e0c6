"""Now, today and the zone: passed in everywhere, fixed in tests."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, tzinfo
from datetime import time as time_of_day
from functools import lru_cache

from desk.record import record


def _system_now() -> datetime:
    return datetime.now(UTC)


def local_zone() -> tzinfo:
    """The zone of this computer, asked anew at each call so that travel is noticed."""
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name:
        # A link into the zone files on every Linux and on macOS.
        with suppress(OSError):
            # Not by Path, which takes ten times as long: lists ask for each line.
            name = os.readlink("/etc/localtime").partition("zoneinfo/")[2]  # noqa: PTH115
    zone = _zone_named(name) if name else None
    return zone or datetime.now().astimezone().tzinfo or UTC


@lru_cache(8)
def _zone_named(name: str) -> tzinfo | None:
    # Loaded here, not at the start: it takes 12 ms and the first paint needs no zone.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@record(frozen=True, slots=True)
class Clock:
    """Where every part of Desk asks what time it is.

    `now` gives an aware UTC datetime, `zone` the local zone, `monotonic` seconds that no clock
    change moves.
    """

    now: Callable[[], datetime] = _system_now
    zone: Callable[[], tzinfo] = local_zone
    monotonic: Callable[[], float] = time.monotonic

    def today(self) -> date:
        """The local calendar date."""
        return self.local(self.now()).date()

    def local(self, moment: datetime) -> datetime:
        """The same moment on the local wall clock."""
        return moment.astimezone(self.zone())


def read_day(text: str) -> date:
    """What `--today` is given: "2026-04-14", or "2026-04-14T10:24" with a local time of day, which
    gives a naive datetime. Raises ValueError."""
    if len(text) == len("2026-04-14"):
        return date.fromisoformat(text)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError(f"a local time has no zone: {text}")
    return moment


def on_day(day: date, clock: Clock | None = None) -> Clock:
    """A clock that believes it is `day`, at the present time of day: for `--today`.

    Where `day` is a naive datetime, it is that time of day now, and time goes on from there.
    """
    real = clock or Clock()

    def at_this_time_of_day() -> datetime:
        local = real.local(real.now())
        return datetime.combine(day, local.time(), real.zone()).astimezone(UTC)

    if not isinstance(day, datetime):
        return Clock(now=at_this_time_of_day, zone=real.zone, monotonic=real.monotonic)
    start = day.replace(tzinfo=real.zone()).astimezone(UTC)
    began = real.monotonic()

    def since_then() -> datetime:
        return start + timedelta(seconds=real.monotonic() - began)

    return Clock(now=since_then, zone=real.zone, monotonic=real.monotonic)


def fixed(day: date, at: time_of_day, zone: tzinfo = UTC) -> Clock:
    """A clock that stands still."""
    moment = datetime.combine(day, at, zone).astimezone(UTC)
    return Clock(now=lambda: moment, zone=lambda: zone)
