"""The clock and the local time zone: passed in everywhere, fixed in tests."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, tzinfo
from datetime import time as time_of_day
from functools import lru_cache

from desk.record import record

_ASK_AGAIN_S = 15


def _system_now() -> datetime:
    return datetime.now(UTC)


def local_zone() -> tzinfo:
    """The time zone of this computer; a change while Desk runs is seen.

    The name in TZ, or in the link /etc/localtime of Linux and macOS, is read in microseconds.
    Windows, a copied /etc/localtime and the other forms of TZ are left to tzlocal, which takes
    30 ms at first and is asked again every 15 seconds.
    """
    given = os.environ.get("TZ", "")
    name = given.removeprefix(":")
    if not name:
        with suppress(OSError):
            # Not by Path, which takes ten times as long: lists ask for each line.
            name = os.readlink("/etc/localtime").partition("zoneinfo/")[2]  # noqa: PTH115
    zone = _zone_named(name) if name else None
    return zone or _zone_by_tzlocal(given, int(time.monotonic() // _ASK_AGAIN_S))


@lru_cache(8)
def _zone_named(name: str) -> tzinfo | None:
    # Loaded here, not at the start: it takes 12 ms and the first paint needs no zone.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(1)
def _zone_by_tzlocal(_given: str, _period: int) -> tzinfo:
    """Ask tzlocal, once for the same arguments. Where even that finds no zone, the present offset
    without its daylight saving rules."""
    import tzlocal

    try:
        return tzlocal.reload_localzone()
    except (LookupError, ValueError, OSError):
        return datetime.now().astimezone().tzinfo or UTC


@record(frozen=True, slots=True)
class Clock:
    """The source of the time for every part of Desk.

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
    """Parse the argument of `--today`: "2026-04-14" gives a date, "2026-04-14T10:24" (local time) a
    naive datetime. Raises ValueError."""
    if len(text) == len("2026-04-14"):
        return date.fromisoformat(text)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError(f"a local time has no zone: {text}")
    return moment


def on_day(day: date, clock: Clock | None = None) -> Clock:
    """A clock that shows `day` at the present time of day, for `--today`.

    If `day` is a naive datetime, the clock starts at that local moment and goes on from there.
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
