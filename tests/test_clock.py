"""The clock and the local time zone."""

import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
import tzlocal

from desk.clock import Clock, _zone_by_tzlocal, fixed, local_zone, on_day, read_day

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


@pytest.fixture
def no_link(monkeypatch: pytest.MonkeyPatch) -> None:
    """Simulate a system without TZ and without a link at /etc/localtime, such as Windows."""

    def readlink(path: str) -> str:
        raise FileNotFoundError(path)

    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr("os.readlink", readlink)
    _zone_by_tzlocal.cache_clear()


@pytest.fixture
def found_by_tzlocal(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of zone names whose last one tzlocal finds."""
    names = ["America/Los_Angeles"]
    monkeypatch.setattr(tzlocal, "reload_localzone", lambda: ZoneInfo(names[-1]))
    return names


def test_without_a_link_the_zone_comes_from_tzlocal(
    no_link: None, found_by_tzlocal: list[str]
) -> None:
    zone = local_zone()
    summer, winter = datetime(2026, 7, 1, tzinfo=zone), datetime(2026, 1, 1, tzinfo=zone)
    assert (summer.utcoffset(), winter.utcoffset()) == (timedelta(hours=-7), timedelta(hours=-8))


def test_without_a_link_a_changed_zone_is_seen_in_the_next_period(
    no_link: None, found_by_tzlocal: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = [1000.0]
    monkeypatch.setattr("time.monotonic", lambda: seconds[0])
    first = local_zone()
    found_by_tzlocal.append("Europe/Berlin")
    seconds[0] += 1
    assert local_zone() is first
    seconds[0] += 15
    assert str(local_zone()) == "Europe/Berlin"


def test_zone_that_tzlocal_does_not_find_falls_back_to_the_present_offset(
    no_link: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reload_localzone() -> ZoneInfo:
        raise ZoneInfoNotFoundError("Nowhere Standard Time")

    monkeypatch.setattr(tzlocal, "reload_localzone", reload_localzone)
    now = datetime.now().astimezone()
    assert now.astimezone(local_zone()).utcoffset() == now.utcoffset()


def test_copied_localtime_file_is_read_by_tzlocal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """TZ may name a file, which has no link with a name in it."""
    copied = tmp_path / "localtime"
    copied.write_bytes(Path("/usr/share/zoneinfo/Europe/Berlin").read_bytes())
    monkeypatch.setenv("TZ", f":{copied}")
    zone = local_zone()
    assert datetime(2026, 7, 1, tzinfo=zone).utcoffset() == timedelta(hours=2)
    assert datetime(2026, 1, 1, tzinfo=zone).utcoffset() == timedelta(hours=1)


def test_link_with_a_zone_name_does_not_load_tzlocal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr("os.readlink", lambda _path: "/usr/share/zoneinfo/Asia/Tokyo")
    monkeypatch.setitem(sys.modules, "tzlocal", None)
    assert str(local_zone()) == "Asia/Tokyo"
