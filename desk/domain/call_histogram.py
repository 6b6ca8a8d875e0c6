"""Hours of the week as the owner's clocks show them, counted from quarters of an hour of UTC.

Every zone's clocks differ from UTC by whole quarters of an hour. Between two changes of the clocks
the difference is the same, so that hours can be told by whole numbers alone, a million at a time.
"""

from datetime import UTC, datetime, timedelta, tzinfo

from desk.record import record

HOURS_A_WEEK = 168
SLOT = timedelta(minutes=15)
THURSDAY = 72  # 1970 began on one: its hours since Monday

_FEW = 3  # one call is never many, however quiet the others are
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# No zone changes its clocks twice within two weeks, there and back.
_STEP = 14 * 24 * 4


@record(frozen=True, slots=True)
class OffsetSpan:
    """Quarters of an hour since 1970 from `first` until before `end`, while the local clocks are
    `ahead` quarters ahead of UTC."""

    first: int
    end: int
    ahead: int


def slot_of(moment: datetime) -> int:
    """The quarter of an hour since 1970 that holds a moment (aware)."""
    return (moment - _EPOCH) // SLOT


def slot_start(slot: int) -> datetime:
    """The moment (UTC) when a quarter of an hour begins."""
    return _EPOCH + slot * SLOT


def week_hour(slot: int, ahead: int) -> int:
    """The hour of the week, 0 to 167; 0 is Monday, midnight to 1 am."""
    return ((slot + ahead) // 4 + THURSDAY) % HOURS_A_WEEK


def heat_level(calls: int, most: int) -> int:
    """How dark an hour is on the map of hours, 0 to 4, where the busiest has `most` calls."""
    return 1 + (4 * calls - 1) // max(_FEW, most) if calls else 0


def offset_spans(first: int, end: int, zone: tzinfo) -> list[OffsetSpan]:
    """The quarters from `first` until before `end`, cut where clocks in `zone` change."""
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
