"""Now, today and the zone."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from desk.clock import Clock, fixed, local_zone, on_day

PORTLAND = ZoneInfo("America/Los_Angeles")


def test_today_is_the_day_of_the_wall_clock_not_of_utc() -> None:
    clock = fixed(date(2026, 4, 14), time(20), PORTLAND)
    assert clock.now() == datetime(2026, 4, 15, 3, tzinfo=UTC)
    assert clock.today() == date(2026, 4, 14)


def test_another_day_keeps_the_time_of_day_over_a_change_of_the_clocks() -> None:
    april = fixed(date(2026, 4, 14), time(10, 24), PORTLAND)
    january = on_day(date(2026, 1, 5), april)
    assert january.today() == date(2026, 1, 5)
    assert january.local(january.now()).time() == time(10, 24)


def test_the_zone_is_asked_anew_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    assert str(local_zone()) == "America/Los_Angeles"
    monkeypatch.setenv("TZ", ":Europe/Berlin")
    assert str(local_zone()) == "Europe/Berlin"


def test_a_zone_nobody_knows_is_no_reason_to_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Nowhere/At_All")
    assert Clock().today()
