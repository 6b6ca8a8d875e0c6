"""Queries of the month in review: calls, waits, promises, ratings and coming days."""

from collections.abc import Sequence
from datetime import date, datetime

from desk.data.reader import Reader, Row, any_of, first_value
from desk.data.timestamps import (
    from_ms,
    maybe_moment,
    stored_choice,
    stored_day,
    stored_partial,
    to_ms,
)
from desk.domain.calls import MissedCaller
from desk.domain.month_in_review import MonthPurchase, Occasion, UpcomingDay
from desk.domain.partial_dates import PartialDate
from desk.domain.people import PersonRef
from desk.domain.scores import Felt, Score


def list_slots(reader: Reader, first: int, end: int) -> list[Row]:
    """Return (slot, incoming, outgoing, missed, seconds) of each slot with calls.

    A slot is a quarter of an hour; those from `first` until before `end` are read.
    """
    return reader.rows(
        "SELECT slot, incoming, outgoing, missed, seconds FROM call_histogram"
        " WHERE slot >= :first AND slot < :end",
        first=first,
        end=end,
    )


def count_heard(reader: Reader, start: datetime, end: datetime) -> int:
    """Count the people who were talked to in a span of time, by telephone or not."""
    return int(
        first_value(
            reader,
            "SELECT count(*) FROM (SELECT customer_id FROM call WHERE at >= :start AND at < :end"
            " AND outcome = 'talked' AND customer_id IS NOT NULL"
            " UNION SELECT customer_id FROM interaction WHERE at >= :start AND at < :end) heard",
            start=to_ms(start),
            end=to_ms(end),
        )
    )


def list_waits(reader: Reader, start: datetime, end: datetime) -> tuple[list[MissedCaller], int]:
    """Return the answered waits that began in a span, and the number of unanswered calls.

    A caller is a person, or a number that belongs to nobody. A wait begins with a missed call and
    ends with the next talk with that person or number, unless it was dismissed before; further
    missed calls until then belong to the same wait, which is as long as its first. The number
    counts the calls missed in the span that were never called back, or were dismissed before.
    """
    waits: dict[tuple[int | str, int], tuple[int, int]] = {}  # when and which was the first try
    left = 0
    for key, person, number, at, settled, *talks in reader.rows(
        "SELECT k.id, k.customer_id, k.number_key, k.at, k.dismissed_at,"
        " (SELECT t.at FROM call t WHERE t.customer_id = k.customer_id"
        "  AND t.at > k.at AND t.outcome = 'talked' ORDER BY t.at LIMIT 1),"
        " (SELECT t.at FROM call t WHERE t.number_key = k.number_key AND k.number_key <> ''"
        "  AND t.at > k.at AND t.outcome = 'talked' ORDER BY t.at LIMIT 1)"
        " FROM call k WHERE k.at >= :start AND k.at < :end"
        " AND k.direction = 'incoming' AND k.outcome <> 'talked' ORDER BY k.at, k.id",
        start=to_ms(start),
        end=to_ms(end),
    ):
        talk = min((talk for talk in talks if talk is not None), default=None)
        if talk is None or (settled is not None and settled < talk):
            left += 1
        else:
            waits.setdefault((person or number, talk), (at, key))
    earlier = _began_earlier(reader, [key for _at, key in waits.values()], start)
    found = [
        MissedCaller(caller, from_ms(at), from_ms(talk))
        for (caller, talk), (at, key) in waits.items()
        if key not in earlier
    ]
    return found, left


def _began_earlier(reader: Reader, calls: Sequence[int], start: datetime) -> set[int]:
    """Return the calls whose caller had tried before `start` and has waited since."""

    def waited(caller: str, alike: str) -> str:
        return (
            f"EXISTS (SELECT 1 FROM call p WHERE p.{caller} = k.{caller}{alike} AND p.at < :start"
            f" AND p.at >= coalesce((SELECT t.at FROM call t WHERE t.{caller} = k.{caller}"
            "   AND t.at <= k.at AND t.outcome = 'talked' ORDER BY t.at DESC LIMIT 1), -1)"
            " AND p.direction = 'incoming' AND p.outcome <> 'talked'"
            " AND (p.dismissed_at IS NULL OR p.dismissed_at >= k.at)"
            " AND NOT EXISTS (SELECT 1 FROM call t WHERE t.number_key = p.number_key"
            "   AND p.number_key <> '' AND t.at > p.at AND t.at <= k.at"
            "   AND t.outcome = 'talked'))"
        )

    among, ids = any_of(reader.dialect, calls)
    found = reader.rows(
        f"SELECT k.id FROM call k WHERE k.id {among} AND (CASE WHEN k.customer_id IS NULL"
        f" THEN {waited('number_key', ' AND p.customer_id IS NULL')}"
        f" ELSE {waited('customer_id', '')} END)",
        ids=ids,
        start=to_ms(start),
    )
    return {key for (key,) in found}


def count_felt(reader: Reader, start: datetime, end: datetime) -> Score:
    counts = {
        stored_choice(Felt, felt, Felt.OK): int(count)
        for felt, count in reader.rows(
            "SELECT felt, count(*) FROM rating WHERE at >= :start AND at < :end GROUP BY felt",
            start=to_ms(start),
            end=to_ms(end),
        )
    }
    return Score(*(counts.get(felt, 0) for felt in (Felt.HAPPY, Felt.OK, Felt.UNHAPPY)))


def list_promises(
    reader: Reader, first: date, last: date
) -> list[tuple[date, datetime | None, datetime | None, str, PersonRef | None]]:
    """Return (promised day, done, dismissed, what, person) of every promise in a span, by day."""
    rows = reader.rows(
        "SELECT f.promised_on, f.done_at, f.dismissed_at, f.what, f.customer_id, c.display"
        " FROM fix f LEFT JOIN customer c ON c.id = f.customer_id"
        " WHERE f.promised_on >= :first AND f.promised_on <= :last ORDER BY f.promised_on, f.id",
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return [
        (
            stored_day(day),
            maybe_moment(done),
            maybe_moment(gone),
            what,
            PersonRef(person, name) if person else None,
        )
        for day, done, gone, what, person, name in rows
    ]


def list_check_ins(reader: Reader, first: date, last: date, limit: int) -> list[UpcomingDay]:
    """Return the check-ins due in a span of days, soonest first."""
    rows = reader.rows(
        "SELECT k.due_on, k.customer_id, c.display, k.reason"
        " FROM check_in k JOIN customer c ON c.id = k.customer_id"
        f" WHERE k.due_on >= :first AND k.due_on <= :last ORDER BY k.due_on, k.id LIMIT {limit:d}",
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return [
        UpcomingDay(stored_day(day), PersonRef(person, name), Occasion.CHECK_IN, reason)
        for day, person, name, reason in rows
    ]


def count_check_ins(reader: Reader, first: date, last: date) -> int:
    return int(
        first_value(
            reader,
            "SELECT count(*) FROM check_in WHERE due_on >= :first AND due_on <= :last",
            first=first.isoformat(),
            last=last.isoformat(),
        )
    )


def list_yearly(
    reader: Reader, occasion: Occasion, first: date, limit: int, *, leap_day_in_march: bool
) -> tuple[list[UpcomingDay], int]:
    """Return the birthdays or other dates of a month, soonest first, and how many there are.

    At most `limit` are returned. The month begins on `first`; a date of that year or later is left
    out.
    """
    table, column = {
        Occasion.BIRTHDAY: ("customer", "birthday"),
        Occasion.DATE: ("important_date", "on_day"),
    }[occasion]
    day = f"substr({column}, length({column}) - 4)"
    leap_day = PartialDate(2, 29).in_year(first.year, leap_day_in_march=leap_day_in_march)
    low = high = f"{first.month:02}"
    if first.month == 2:
        high = "02-28" if leap_day.month == 3 else "02-29"
    elif first.month == 3 and leap_day.month == 3:
        low = "02-29"
    found = reader.rows(
        f"SELECT id, {column}, count(*) OVER () FROM {table} WHERE {column} IS NOT NULL"
        f" AND {day} BETWEEN :low AND :high AND {column} < :year"
        f" ORDER BY {day}, id LIMIT {limit:d}",
        year=str(first.year),
        low=low,
        high=high if first.month == 2 else f"{high}-31",
    )
    named = _named(reader, occasion, [key for key, *_ in found])
    coming = []
    for key, written, _count in found:
        yearly = stored_partial(written)
        if yearly is None:
            continue
        on = yearly.in_year(first.year, leap_day_in_march=leap_day_in_march)
        years = None if yearly.year is None else on.year - yearly.year
        coming.append(UpcomingDay(on, *named[key], years))
    return coming, int(found[0][2]) if found else 0


def _named(
    reader: Reader, occasion: Occasion, keys: Sequence[int]
) -> dict[int, tuple[PersonRef, Occasion, str]]:
    among, ids = any_of(reader.dialect, keys)
    if occasion is Occasion.BIRTHDAY:
        sql = f"SELECT c.id, c.id, c.display, '' FROM customer c WHERE c.id {among}"
    else:
        sql = (
            "SELECT d.id, c.id, c.display, d.label FROM important_date d"
            f" JOIN customer c ON c.id = d.customer_id WHERE d.id {among}"
        )
    found = reader.rows(sql, ids=ids)
    return {key: (PersonRef(person, name), occasion, text) for key, person, name, text in found}


def list_bought(reader: Reader, first: date, last: date, limit: int) -> list[MonthPurchase]:
    """Return the purchases from `first` to `last`, oldest first, at most `limit`."""
    rows = reader.rows(
        "SELECT p.bought_on, p.customer_id, c.display, p.what"
        " FROM purchase p JOIN customer c ON c.id = p.customer_id"
        " WHERE p.bought_on >= :first AND p.bought_on <= :last"
        f" ORDER BY p.bought_on, p.id LIMIT {limit:d}",
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return [MonthPurchase(stored_day(day), PersonRef(key, name), w) for day, key, name, w in rows]


def count_bought(reader: Reader, first: date, last: date) -> int:
    return int(
        first_value(
            reader,
            "SELECT count(*) FROM purchase WHERE bought_on >= :first AND bought_on <= :last",
            first=first.isoformat(),
            last=last.isoformat(),
        )
    )


def find_words(reader: Reader, name: str) -> tuple[int, str] | None:
    """Return (id, value as JSON) of a setting; None if it is not stored."""
    found = reader.rows("SELECT id, value FROM setting WHERE name = :name", name=name)
    return (found[0][0], found[0][1]) if found else None
