from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.call_histogram import OffsetSpan, offset_spans, slot_of, slot_start, week_hour

PORTLAND = ZoneInfo("America/Los_Angeles")
# Offsets of half and quarter hours, half an hour of summer time, a month without summer time.
ZONES = (
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Europe/Berlin",
    "Pacific/Apia",
    "UTC",
)
slots = st.integers(
    slot_of(datetime(1975, 1, 1, tzinfo=UTC)), slot_of(datetime(2036, 1, 1, tzinfo=UTC))
)


@given(slots, st.integers(1, 3 * 366 * 96), st.sampled_from(ZONES), st.data())
def test_week_hour_of_every_slot_is_the_local_hour(
    first: int, length: int, name: str, data: st.DataObject
) -> None:
    zone = ZoneInfo(name)
    spans = offset_spans(first, first + length, zone)
    assert [spans[0].first, *(s.end for s in spans)] == [*(s.first for s in spans), first + length]
    edges = [slot for s in spans for slot in (s.first, s.end - 1)]
    for slot in (*edges, data.draw(st.integers(first, first + length - 1))):
        span = next(s for s in spans if s.first <= slot < s.end)
        local = slot_start(slot).astimezone(zone)
        assert week_hour(slot, span.ahead) == local.weekday() * 24 + local.hour


def test_offset_spans_of_a_year_with_two_clock_changes_are_three() -> None:
    first, end = (slot_of(datetime(year, 1, 1, 8, tzinfo=UTC)) for year in (2026, 2027))
    spring = slot_of(datetime(2026, 3, 8, 10, tzinfo=UTC))
    autumn = slot_of(datetime(2026, 11, 1, 9, tzinfo=UTC))
    assert offset_spans(first, end, PORTLAND) == [
        OffsetSpan(first, spring, -32),
        OffsetSpan(spring, autumn, -28),
        OffsetSpan(autumn, end, -32),
    ]
    assert offset_spans(first, first, PORTLAND) == []
