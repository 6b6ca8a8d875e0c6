"""Queries of fixes (small things to do) and promises."""

from datetime import date, datetime, time

from desk.data.reader import NamedRow, Reader
from desk.data.timestamps import (
    from_ms,
    maybe_day,
    maybe_moment,
    stored_choice,
    stored_count,
    stored_day,
    stored_time,
    to_ms,
)
from desk.domain.fixes import Fix, FixRow, NotifiedVia
from desk.domain.people import PersonRef

_COLUMNS = """
SELECT f.id, f.customer_id, c.display, f.what, f.created_at, f.promised_on, f.promised_time,
       f.target_on, f.started_at, f.seconds, f.done_at, f.dismissed_at, f.dismiss_reason,
       f.notified_at, f.notified_via, f.snoozed_until,
       coalesce((SELECT raw FROM phone WHERE customer_id = f.customer_id
                 ORDER BY preferred DESC, position, id LIMIT 1), '') AS number,
       coalesce((SELECT address FROM email WHERE customer_id = f.customer_id
                 ORDER BY preferred DESC, position, id LIMIT 1), '') AS email,
       c.starred, f.promised_at
FROM fix f LEFT JOIN customer c ON c.id = f.customer_id
"""
_OPEN = "f.done_at IS NULL AND f.dismissed_at IS NULL"
# `coalesce` makes the planner use the index on done_at: most fixes have no promised day.
_SMALL_DONE = "coalesce(f.promised_on, '') = '' AND f.done_at >= :start AND f.done_at < :end"


def find_fix(reader: Reader, fix_id: int) -> Fix | None:
    for row in reader.named(_COLUMNS + "WHERE f.id = :id", id=fix_id):
        return _fix(row)
    return None


def list_open(reader: Reader, now: datetime, late_before: datetime, limit: int) -> list[FixRow]:
    """Return the open fixes without a promise that are not snoozed, at most `limit`.

    One whose clock runs comes first, then the oldest.
    """
    rows = reader.named(
        _COLUMNS + f"WHERE {_OPEN} AND f.promised_on IS NULL"
        " AND (f.snoozed_until IS NULL OR f.snoozed_until <= :now)"
        " ORDER BY (f.started_at IS NULL), f.created_at, f.id LIMIT :many",
        now=to_ms(now),
        many=limit,
    )
    return [_row(r, from_ms(r["created_at"]) <= late_before) for r in rows]


def list_promised(reader: Reader, today: date, now: datetime, limit: int) -> list[FixRow]:
    """Return the open promises for today or earlier that are not snoozed, earliest first."""
    rows = reader.named(
        _COLUMNS + f"WHERE {_OPEN} AND f.promised_on <= :today"
        " AND (f.snoozed_until IS NULL OR f.snoozed_until <= :now)"
        " ORDER BY f.promised_on, coalesce(f.promised_time, '99'), f.id LIMIT :many",
        today=today.isoformat(),
        now=to_ms(now),
        many=limit,
    )
    return [_row(r, r["promised_on"] < today.isoformat()) for r in rows]


def list_coming_promises(reader: Reader, today: date, limit: int) -> list[FixRow]:
    rows = reader.named(
        _COLUMNS + f"WHERE {_OPEN} AND f.promised_on > :today"
        " ORDER BY f.promised_on, coalesce(f.promised_time, '99'), f.id LIMIT :many",
        today=today.isoformat(),
        many=limit,
    )
    return [_row(r, False) for r in rows]


def list_open_of(reader: Reader, person: int) -> list[Fix]:
    """Return the open fixes of one person: things to do, oldest first, then promises by day."""
    rows = reader.named(
        _COLUMNS + f"WHERE {_OPEN} AND f.customer_id = :person"
        " ORDER BY (f.promised_on IS NOT NULL), f.promised_on, f.created_at, f.id",
        person=person,
    )
    return [_fix(r) for r in rows]


def list_kept_between(reader: Reader, start: datetime, end: datetime, limit: int) -> list[FixRow]:
    """Return the promises kept from `start` until before `end`, the earliest kept first."""
    rows = reader.named(
        _COLUMNS + "WHERE f.promised_on IS NOT NULL AND f.done_at >= :start AND f.done_at < :end"
        " ORDER BY f.done_at, f.id LIMIT :many",
        start=to_ms(start),
        end=to_ms(end),
        many=limit,
    )
    return [_row(r, False) for r in rows]


def count_done_between(reader: Reader, start: datetime, end: datetime) -> int:
    found = reader.rows(
        f"SELECT count(*) FROM fix f WHERE {_SMALL_DONE}",
        start=to_ms(start),
        end=to_ms(end),
    )
    return int(found[0][0])


def list_done_between(reader: Reader, start: datetime, end: datetime, limit: int) -> list[FixRow]:
    """Return the fixes done from `start` until before `end`, newest first; no promises."""
    rows = reader.named(
        _COLUMNS + f"WHERE {_SMALL_DONE} ORDER BY f.done_at DESC, f.id DESC LIMIT :many",
        start=to_ms(start),
        end=to_ms(end),
        many=limit,
    )
    return [_row(r, False) for r in rows]


def list_measured_between(reader: Reader, start: datetime, end: datetime) -> list[int]:
    """Return the measured seconds of each fix done in a span of time; 0 without a clock."""
    rows = reader.rows(
        f"SELECT f.seconds FROM fix f WHERE {_SMALL_DONE}", start=to_ms(start), end=to_ms(end)
    )
    return [stored_count(r[0]) or 0 for r in rows]


def list_promise_ends(
    reader: Reader, first: date, last: date
) -> list[tuple[date, datetime | None, datetime | None]]:
    """Return (promised day, done, dismissed) of every promise for a day in a span, by day."""
    rows = reader.rows(
        "SELECT promised_on, done_at, dismissed_at FROM fix"
        " WHERE promised_on >= :first AND promised_on <= :last ORDER BY promised_on, id",
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return [(stored_day(day), maybe_moment(done), maybe_moment(gone)) for day, done, gone in rows]


def list_kept_spans(reader: Reader, limit: int) -> list[tuple[datetime, datetime]]:
    """Return (promised, kept) moments of the newest kept promises, at most `limit`."""
    rows = reader.rows(
        "SELECT coalesce(promised_at, created_at), done_at FROM fix"
        " WHERE promised_on IS NOT NULL AND done_at IS NOT NULL ORDER BY done_at DESC LIMIT :many",
        many=limit,
    )
    return [(from_ms(asked), from_ms(done)) for asked, done in rows]


def count_promised_by_day(reader: Reader, today: date) -> dict[date, int]:
    rows = reader.rows(
        "SELECT promised_on, count(*) FROM fix f WHERE promised_on >= :today AND "
        f"{_OPEN} GROUP BY promised_on",
        today=today.isoformat(),
    )
    return {stored_day(day): count for day, count in rows}


def list_running(reader: Reader) -> list[int]:
    """Return the ids of fixes whose clock runs: at most one, or one per computer."""
    return [r[0] for r in reader.rows("SELECT id FROM fix WHERE started_at IS NOT NULL")]


def list_promised_times(reader: Reader, first: date, last: date) -> list[tuple[date, time | None]]:
    """Return each distinct (day, time) of the open promises in a span of days."""
    rows = reader.rows(
        f"SELECT DISTINCT f.promised_on, f.promised_time FROM fix f WHERE {_OPEN}"
        " AND f.promised_on >= :first AND f.promised_on <= :last",
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return [(stored_day(day), stored_time(at)) for day, at in rows]


def list_snooze_ends(reader: Reader, now: datetime) -> list[datetime]:
    """Return the next moment at which a snoozed fix is shown again; empty without one."""
    rows = reader.rows(
        "SELECT min(snoozed_until) FROM fix WHERE snoozed_until > :now", now=to_ms(now)
    )
    return [from_ms(r[0]) for r in rows if r[0] is not None]


def _fix(row: NamedRow) -> Fix:
    person, at = row["customer_id"], row["promised_time"]
    return Fix(
        id=row["id"],
        person=PersonRef(person, row["display"]) if person else None,
        what=row["what"],
        created=from_ms(row["created_at"]),
        promised_on=maybe_day(row["promised_on"]),
        promised_time=stored_time(at),
        target_on=maybe_day(row["target_on"]),
        started=maybe_moment(row["started_at"]),
        seconds=stored_count(row["seconds"]) or 0,
        done=maybe_moment(row["done_at"]),
        dismissed=maybe_moment(row["dismissed_at"]),
        dismiss_reason=row["dismiss_reason"],
        notified=maybe_moment(row["notified_at"]),
        notified_via=stored_choice(NotifiedVia, row["notified_via"], None),
        snoozed_until=maybe_moment(row["snoozed_until"]),
        promised=maybe_moment(row["promised_at"]),
    )


def _row(row: NamedRow, late: bool) -> FixRow:
    return FixRow(
        _fix(row), number=row["number"], email=row["email"], late=late, starred=bool(row["starred"])
    )
