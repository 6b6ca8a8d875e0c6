"""Between local days and moments, over every change of the clock."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo


def local_moment(day: date, at: time, zone: tzinfo) -> datetime:
    """The moment (UTC) when clocks in `zone` show `at` on `day`.

    Where clocks jump over it, the first moment after the jump; where it comes twice, the first.
    """
    shown = datetime.combine(day, at.replace(tzinfo=None))
    moment = shown.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None, fold=0) == shown:
        return moment
    # In a jump the two folds lie on either side of it.
    before, after = shown.replace(tzinfo=zone, fold=1).astimezone(UTC), moment
    new_offset = after.astimezone(zone).utcoffset()
    while after - before > timedelta(microseconds=1):
        middle = before + (after - before) / 2
        if middle.astimezone(zone).utcoffset() == new_offset:
            after = middle
        else:
            before = middle
    return after


def local_day(moment: datetime, zone: tzinfo) -> date:
    """The day that calendars in `zone` show at `moment`. Raises ValueError if it is naive."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(zone).date()


def next_midnight(now: datetime, zone: tzinfo) -> datetime:
    """The first moment (UTC) after `now` of the next local day."""
    return local_moment(local_day(now, zone) + timedelta(days=1), time(0), zone)
