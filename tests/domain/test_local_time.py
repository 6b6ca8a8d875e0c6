import csv
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.local_time import local_day, local_moment, next_midnight

ZONES = [
    *("America/Los_Angeles", "America/Havana", "America/Sao_Paulo", "Asia/Beirut", "Asia/Gaza"),
    *("Africa/Casablanca", "Africa/Cairo", "Atlantic/Azores", "Australia/Lord_Howe", "UTC"),
    *("Pacific/Apia", "Asia/Kathmandu", "Europe/Dublin", "America/Nuuk", "Antarctica/Troll"),
]
zones = st.sampled_from(ZONES).map(ZoneInfo)
moments = st.datetimes(datetime(1995, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))
whole_minutes = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def transitions(samples: Path) -> list[tuple[ZoneInfo, datetime, datetime, datetime, datetime]]:
    """Yield each zone with (UTC, local) of the seconds before and after each clock change."""
    with (samples / "tz" / "zdump_2024_2030.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    assert len(rows) == 224
    return [
        (
            ZoneInfo(before["zone"]),
            datetime.fromisoformat(before["utc"]),
            datetime.fromisoformat(before["local"]),
            datetime.fromisoformat(after["utc"]),
            datetime.fromisoformat(after["local"]),
        )
        for before, after in zip(rows[::2], rows[1::2], strict=True)
    ]


def test_local_moment_is_right_around_every_clock_change(samples: Path) -> None:
    gaps = folds = 0
    for zone, utc_before, local_before, utc_after, local_after in transitions(samples):
        assert local_day(utc_before, zone) == local_before.date()
        assert local_day(utc_after, zone) == local_after.date()
        jump = local_after - local_before - timedelta(seconds=1)
        if jump > timedelta(0):
            gaps += 1
            for share in (0, 0.5, 0.999):
                skipped = local_before + timedelta(seconds=1) + jump * share
                assert local_moment(skipped.date(), skipped.time(), zone) == utc_after
            assert local_moment(local_before.date(), local_before.time(), zone) == utc_before
            assert local_moment(local_after.date(), local_after.time(), zone) == utc_after
        else:
            folds += 1
            # Of a local time that occurs twice, the first one is expected.
            first = local_moment(local_after.date(), local_after.time(), zone)
            assert first == utc_after + jump
            assert local_moment(local_before.date(), local_before.time(), zone) == utc_before
            past = local_before + timedelta(seconds=1)
            assert local_moment(past.date(), past.time(), zone) == utc_after - jump
    assert gaps + folds == 112
    assert gaps == folds


def test_local_moment_at_nine_is_nine_around_every_clock_change(samples: Path) -> None:
    for zone, utc_before, _, _, _ in transitions(samples):
        for away in range(-2, 3):
            day = local_day(utc_before, zone) + timedelta(days=away)
            shown = local_moment(day, time(9), zone).astimezone(zone)
            assert (shown.date(), shown.time()) == (day, time(9))


@given(moments, zones)
def test_local_moment_reverses_the_local_time_of_a_moment(moment: datetime, zone: ZoneInfo) -> None:
    shown = moment.astimezone(zone)
    found = local_moment(shown.date(), shown.time(), zone)
    assert found.astimezone(zone).replace(fold=0) == shown.replace(fold=0)
    assert found <= moment
    assert found.tzinfo is UTC


@given(st.dates(date(1995, 1, 1), date(2034, 12, 31)), whole_minutes, zones)
def test_local_moment_never_decreases_with_the_time_of_day(
    day: date, at: time, zone: ZoneInfo
) -> None:
    moment = local_moment(day, at, zone)
    assert moment <= local_moment(day, at.replace(second=59), zone)
    shown = moment.astimezone(zone).replace(tzinfo=None)
    assert shown >= datetime.combine(day, at)


@given(moments, zones)
def test_next_midnight_is_after_now_and_begins_the_next_day(now: datetime, zone: ZoneInfo) -> None:
    midnight = next_midnight(now, zone)
    assert midnight > now
    assert local_day(midnight, zone) > local_day(now, zone)
    just_before = midnight - timedelta(microseconds=1)
    assert local_day(just_before, zone) <= local_day(now, zone)


def test_local_moment_on_a_skipped_day_is_after_the_jump() -> None:
    apia = ZoneInfo("Pacific/Apia")
    skipped = local_moment(date(2011, 12, 30), time(9), apia)
    assert skipped == local_moment(date(2011, 12, 31), time(0), apia)
    assert next_midnight(skipped - timedelta(hours=1), apia) == skipped


def test_local_day_of_a_naive_moment_raises_value_error() -> None:
    with pytest.raises(ValueError, match="zone"):
        local_day(datetime(2026, 4, 14), ZoneInfo("UTC"))
