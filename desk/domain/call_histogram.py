"""Conversion of 15-minute slots of UTC to local hours of the week.

The offset of every time zone is a multiple of 15 minutes, and is constant between two clock
changes. Within such a span the conversion is integer arithmetic, fast enough for a million calls.
"""

from datetime import UTC, datetime, timedelta, tzinfo

from desk.record import record

HOURS_A_WEEK = 168
SLOT = timedelta(minutes=15)
THURSDAY = 72  # hours from Monday midnight to 1970-01-01, a Thursday

_FEW = 3  # the darkest level needs at least three calls
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Slots in two weeks: no zone changes its clocks back within a shorter time.
_STEP = 14 * 24 * 4


@record(frozen=True, slots=True)
class OffsetSpan:
    """A span with one offset: slots since 1970 from `first` to `end` (excluded).

    The local clocks are `ahead` slots ahead of UTC.
    """

    first: int
    end: int
    ahead: int


def slot_of(moment: datetime) -> int:
    """Return the number of the slot since 1970 that contains a moment (aware)."""
    return (moment - _EPOCH) // SLOT


def slot_start(slot: int) -> datetime:
    """Return the moment (UTC) at which a slot begins."""
    return _EPOCH + slot * SLOT


def week_hour(slot: int, ahead: int) -> int:
    """Return the local hour of the week, 0 to 167; 0 is Monday, midnight to 1 am."""
    return ((slot + ahead) // 4 + THURSDAY) % HOURS_A_WEEK


def heat_level(calls: int, most: int) -> int:
    """Return the shade of an hour on the map of hours, 0 to 4; the busiest has `most` calls."""
    return 1 + (4 * calls - 1) // max(_FEW, most) if calls else 0


def offset_spans(first: int, end: int, zone: tzinfo) -> list[OffsetSpan]:
    """Split the slots from `first` to `end` (excluded) where the clocks in `zone` change."""
    spans: list[OffsetSpan] = []
    start, here = first, first
    ahead = _ahead(first, zone)
    while here < end:
        there = min(here + _STEP, end)
        later = _ahead(there, zone)
        if later != ahead:
            before, after = here, there
            while after - before > 1:
                middle = (before + after) // 2
                if _ahead(middle, zone) == ahead:
                    before = middle
                else:
                    after = middle
            spans.append(OffsetSpan(start, after, ahead))
            start, there = after, after
            ahead = _ahead(after, zone)
        here = there
    if start < end:
        spans.append(OffsetSpan(start, end, ahead))
    return spans


def _ahead(slot: int, zone: tzinfo) -> int:
    offset = slot_start(slot).astimezone(zone).utcoffset() or timedelta(0)
    return offset // SLOT
