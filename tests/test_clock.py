"""Now, today and the zone."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from desk.clock import Clock, fixed, local_zone, on_day, read_day

PORTLAND = ZoneInfo("America/Los_Angeles")


def test_today_is_the_local_day_not_the_utc_day() -> None:
    clock = fixed(date(2026, 4, 14), time(20), PORTLAND)
    assert clock.now() == datetime(2026, 4, 15, 3, tzinfo=UTC)
    assert clock.today() == date(2026, 4, 14)


def test_on_day_keeps_the_time_of_day_across_a_dst_change() -> None:
    april = fixed(date(2026, 4, 14), time(10, 24), PORTLAND)
    january = on_day(date(2026, 1, 5), april)
    assert january.today() == date(2026, 1, 5)
    assert january.local(january.now()).time() == time(10, 24)


def test_clock_started_at_a_moment_goes_on_from_it() -> None:
    ticks = [100.0]
    real = Clock(zone=lambda: PORTLAND, monotonic=lambda: ticks[0])
    clock = on_day(read_day("2026-04-14T10:24"), real)
    assert clock.now() == datetime(2026, 4, 14, 17, 24, tzinfo=UTC)
    ticks[0] = 190.0
    assert clock.local(clock.now()).time() == time(10, 25, 30)


@pytest.mark.parametrize("text", ["", "14 April", "2026-4-14", "2026-04-14T10:24Z", "2026-02-30"])
def test_read_day_refuses_text_that_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_day(text)


def test_clock_follows_a_change_of_the_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    assert str(local_zone()) == "America/Los_Angeles"
    monkeypatch.setenv("TZ", ":Europe/Berlin")
    assert str(local_zone()) == "Europe/Berlin"


def test_unknown_time_zone_does_not_raise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Nowhere/At_All")
    assert Clock().today()
