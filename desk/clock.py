"""The clock and the local time zone. Every part of Desk gets a `Clock`; tests pass a fixed one."""

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
    """Return the time zone of this computer, also after a change while Desk runs.

    The name in TZ, or in the link /etc/localtime of Linux and macOS, is read in microseconds.
    Windows, a copied /etc/localtime and the other forms of TZ are left to tzlocal, whose first
    call takes 30 ms and which is called at most every 15 seconds.
    """
    given = os.environ.get("TZ", "")
    name = given.removeprefix(":")
    if not name:
        with suppress(OSError):
            # Path.readlink takes ten times as long, and lists call this for each row.
            name = os.readlink("/etc/localtime").partition("zoneinfo/")[2]  # noqa: PTH115
    zone = _zone_named(name) if name else None
    return zone or _zone_by_tzlocal(given, int(time.monotonic() // _ASK_AGAIN_S))


@lru_cache(8)
def _zone_named(name: str) -> tzinfo | None:
    # The import takes 12 ms, and the first paint needs no zone.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(1)
def _zone_by_tzlocal(_given: str, _period: int) -> tzinfo:
    """Return the zone that tzlocal finds, cached by the arguments.

    If it finds none, the current offset is returned as a zone without daylight saving rules.
    """
    import tzlocal

    try:
        return tzlocal.reload_localzone()
    except (LookupError, ValueError, OSError):
        return datetime.now().astimezone().tzinfo or UTC


@record(frozen=True, slots=True)
class Clock:
    """The source of the time for every part of Desk.

    `now` returns an aware UTC datetime, `zone` the local zone, `monotonic` seconds that are
    unaffected by changes of the system clock.
    """

    now: Callable[[], datetime] = _system_now
    zone: Callable[[], tzinfo] = local_zone
    monotonic: Callable[[], float] = time.monotonic

    def today(self) -> date:
        """Return the local calendar date."""
        return self.local(self.now()).date()

    def local(self, moment: datetime) -> datetime:
        """Return the same moment in the local zone."""
        return moment.astimezone(self.zone())


def read_day(text: str) -> date:
    """Parse the argument of `--today`.

    "2026-04-14" gives a date, "2026-04-14T10:24" (local time) a naive datetime. Raises ValueError.
    """
    if len(text) == len("2026-04-14"):
        return date.fromisoformat(text)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError(f"a local time has no zone: {text}")
    return moment


def on_day(day: date, clock: Clock | None = None) -> Clock:
    """Return a clock that shows `day` at the present time of day, for `--today`.

    If `day` is a naive datetime, the clock starts at that local moment and runs from there.
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
    """Return a clock that always shows the same moment."""
    moment = datetime.combine(day, at, zone).astimezone(UTC)
    return Clock(now=lambda: moment, zone=lambda: zone)
