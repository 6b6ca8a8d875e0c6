"""A month in review: its figures, and the owner's own words about it."""

import json
from datetime import date, time, timedelta, tzinfo

from desk.data.queries import month_in_review as queries
from desk.data.queries.fixes import list_measured_between
from desk.data.queries.people import count_people
from desk.data.queries.system_tables import read_settings
from desk.data.reader import Reader
from desk.domain.call_histogram import HOURS_A_WEEK, offset_spans, slot_of, week_hour
from desk.domain.calls import median_wait
from desk.domain.local_time import local_moment
from desk.domain.month_in_review import DayCalls, MissedPromise, MonthFigures, Occasion, UpcomingDay
from desk.domain.partial_dates import days_in_month
from desk.domain.promises import PromiseOutcome, outcomes
from desk.messages import message
from desk.services.desk import Desk, Written, reads

_SLOTS_A_DAY = 96
_EPOCH = date(1970, 1, 1)


def read_month(desk: Desk, month: date, listed: int) -> MonthFigures:
    """Return the figures of the month that contains the day `month`.

    At most `listed` coming days and `listed` purchases are returned, but all are counted.

    Days and hours are local to the owner's zone, with the UTC offset of each day. A promise is
    counted on the day promised to the customer. Open promises and call backs are counted as of
    now.
    """
    first, following = _month_of(month)
    last = following - timedelta(days=1)
    zone, today = desk.clock.zone(), desk.clock.today()
    start, end = (local_moment(day, time(0), zone) for day in (first, following))
    with desk.database.reading() as reader:
        days, hours, seconds = _add_up(reader, first, following, zone)
        waits, left = queries.list_waits(reader, start, end)
        fixes = list_measured_between(reader, start, end)
        promises, year, missed = _promises(reader, first, today, zone)
        coming, coming_count = _coming(reader, following, listed)
        return MonthFigures(
            first=first,
            so_far=first <= today <= last,
            days=days,
            seconds=seconds,
            hours=hours,
            waits=tuple(sorted(each.talked_at - each.missed_at for each in waits)),
            median_wait=median_wait(waits),
            left=left,
            people=count_people(reader)[0],
            heard=queries.count_heard(reader, start, end),
            fixes=tuple(sorted(measured for measured in fixes if measured > 0)),
            promises=promises,
            year=year,
            missed=missed,
            felt=queries.count_felt(reader, start, end),
            coming=coming,
            coming_count=coming_count,
            bought=tuple(queries.list_bought(reader, first, last, listed)),
            bought_count=queries.count_bought(reader, first, last),
            words=_read_words(reader, first),
        )


def set_month_words(desk: Desk, month: date, text: str) -> Written[str]:
    """Store the owner's own words about a month as one line; an empty text deletes them."""
    text = " ".join(text.split())
    name = _words_name(month)
    with desk.database.transaction(message("Changed your words about the month")) as tx:
        found = queries.find_words(tx, name)
        if found is None and text:
            tx.insert("setting", name=name, value=json.dumps(text, ensure_ascii=False))
        elif found is not None and text:
            tx.update("setting", found[0], value=json.dumps(text, ensure_ascii=False))
        elif found is not None:
            tx.delete("setting", found[0])
    return Written(text, tx.changes)


def _month_of(day: date) -> tuple[date, date]:
    """Return the first day of the month that contains `day`, and of the month after."""
    first = day.replace(day=1)
    return first, first + timedelta(days=days_in_month(day.year, day.month))


def _add_up(
    reader: Reader, first: date, following: date, zone: tzinfo
) -> tuple[tuple[DayCalls, ...], tuple[int, ...], int]:
    """Return calls per day, incoming calls per hour of the week, and the seconds talked."""
    count = (following - first).days
    answered, missed = [0] * count, [0] * count
    hours = [0] * HOURS_A_WEEK
    talking = 0
    low, high = (slot_of(local_moment(day, time(0), zone)) for day in (first, following))
    for span in offset_spans(low, high, zone):
        before = (first - _EPOCH).days * _SLOTS_A_DAY - span.ahead
        for slot, incoming, outgoing, in_vain, seconds in queries.list_slots(
            reader, span.first, span.end
        ):
            day = (slot - before) // _SLOTS_A_DAY
            answered[day] += incoming + outgoing - in_vain
            missed[day] += in_vain
            hours[week_hour(slot, span.ahead)] += incoming
            talking += seconds
    return tuple(map(DayCalls, answered, missed)), tuple(hours), talking


def _promises(
    reader: Reader, first: date, today: date, zone: tzinfo
) -> tuple[tuple[PromiseOutcome, ...], tuple[PromiseOutcome, ...], tuple[MissedPromise, ...]]:
    """Return the outcomes of the month, those of its year, and the promises missed in the year."""
    of_month, of_year, missed = [], [], []
    for on, done, dismissed, what, person in queries.list_promises(
        reader, date(first.year, 1, 1), date(first.year, 12, 31)
    ):
        for end in outcomes([(on, done, dismissed)], today, zone):
            of_year.append(end)
            if on.month == first.month:
                of_month.append(end)
            if end is PromiseOutcome.MISSED:
                missed.append(MissedPromise(what, person))
    return tuple(of_month), tuple(of_year), tuple(missed)


def _coming(reader: Reader, first: date, limit: int) -> tuple[tuple[UpcomingDay, ...], int]:
    """Return the first `limit` upcoming days of the month from `first`, and their total number."""
    last = _month_of(first)[1] - timedelta(days=1)
    leap = read_settings(reader).leap_day_in_march
    found = queries.list_check_ins(reader, first, last, limit)
    count = queries.count_check_ins(reader, first, last)
    for occasion in (Occasion.BIRTHDAY, Occasion.DATE):
        soonest, more = queries.list_yearly(reader, occasion, first, limit, leap_day_in_march=leap)
        found += soonest
        count += more
    return tuple(sorted(found, key=lambda each: each.on)[:limit]), count


def _words_name(month: date) -> str:
    return f"month_words {month:%Y-%m}"


def _read_words(reader: Reader, month: date) -> str:
    """Return the owner's own words about the month of a day; empty where there are none."""
    found = queries.find_words(reader, _words_name(month))
    return str(json.loads(found[1])) if found else ""


month_words = reads(_read_words)
