"""Conversion between local days and moments, across clock changes."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo


def local_moment(day: date, at: time, zone: tzinfo) -> datetime:
    """Return the moment (UTC) when clocks in `zone` show `at` on `day`.

    If the clocks skip that time, it is the first moment after the jump; if the time occurs twice,
    the first of the two.
    """
    shown = datetime.combine(day, at.replace(tzinfo=None))
    moment = shown.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None, fold=0) == shown:
        return moment
    # Within a jump, the moments of the two folds are before and after it.
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
    """Return the local day of `moment` in `zone`. Raises ValueError if `moment` is naive."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(zone).date()


def next_midnight(now: datetime, zone: tzinfo) -> datetime:
    """Return the first moment (UTC) of the local day after that of `now`."""
    return local_moment(local_day(now, zone) + timedelta(days=1), time(0), zone)
