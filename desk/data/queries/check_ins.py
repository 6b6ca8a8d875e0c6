"""Open check-ins, due or coming."""

from collections.abc import Sequence
from datetime import date, datetime

from desk.data.reader import Reader, Row, one_of, value
from desk.data.timestamps import from_ms, maybe_moment, to_ms
from desk.domain.check_ins import (
    CheckInRow,
    Plan,
    days_late,
    digest_order_key,
    shown_on,
    shown_until,
)
from desk.domain.intervals import Interval, Unit
from desk.domain.partial_dates import PartialDate
from desk.domain.people import PersonRef

_COLUMNS = """
SELECT k.id, k.customer_id, c.display, c.starred, k.reason, k.every_count, k.every_unit, k.yearly,
       k.anchor_on, k.since_on, k.due_on, k.moved, k.snoozed_until, c.last_talked_at,
       coalesce((SELECT raw FROM phone WHERE customer_id = c.id
                 ORDER BY preferred DESC, position, id LIMIT 1), '')
FROM check_in k JOIN customer c ON c.id = k.customer_id
"""
_OPEN_BY_NOW = (
    "k.due_on <= :until AND (k.snoozed_until IS NULL OR k.snoozed_until <= :now)"
    " ORDER BY k.due_on, k.id"
)
# After a long absence thousands may be due; this many of the longest due are put in order.
SORTED = 2000


def list_due(
    reader: Reader,
    today: date,
    now: datetime,
    days_off: frozenset[int],
    holidays: frozenset[date],
    limit: int,
) -> list[CheckInRow]:
    """Shown today or earlier and not snoozed; longest late relative to its interval first."""
    rows = reader.rows(
        f"{_COLUMNS} WHERE {_OPEN_BY_NOW} LIMIT {max(limit, min(SORTED, 2 * limit)):d}",
        until=shown_until(today, days_off, holidays).isoformat(),
        now=to_ms(now),
    )
    rows.sort(key=lambda row: digest_order_key(plan_of(row), today))
    return [_record(row, today, days_off, holidays) for row in rows[:limit]]


def list_of(
    reader: Reader,
    keys: Sequence[int],
    today: date,
    days_off: frozenset[int],
    holidays: frozenset[date],
) -> list[CheckInRow]:
    """These check-ins, in the order of `list_due`."""
    among, ids = one_of(reader.dialect, keys)
    rows = reader.rows(f"{_COLUMNS} WHERE k.id {among}", ids=ids)
    rows.sort(key=lambda row: digest_order_key(plan_of(row), today))
    return [_record(row, today, days_off, holidays) for row in rows]


def list_due_and_told(
    reader: Reader,
    today: date,
    now: datetime,
    days_off: frozenset[int],
    holidays: frozenset[date],
) -> list[tuple[int, str, int | None, int | None]]:
    """(id, due day, snoozed until, last told) of all that `list_due` would give without a limit."""
    rows = reader.rows(
        "SELECT k.id, k.due_on, k.snoozed_until, (SELECT max(accepted_at) FROM notification"
        "  WHERE item = CAST(:kind AS text) || CAST(k.id AS text))"
        f" FROM check_in k WHERE {_OPEN_BY_NOW}",
        kind="check_in:",
        until=shown_until(today, days_off, holidays).isoformat(),
        now=to_ms(now),
    )
    return [(key, due_on, snoozed, told) for key, due_on, snoozed, told in rows]


def count_due(
    reader: Reader,
    today: date,
    now: datetime,
    days_off: frozenset[int],
    holidays: frozenset[date],
) -> int:
    """All that `list_due` would give without a limit."""
    return int(
        value(
            reader,
            "SELECT count(*) FROM check_in WHERE due_on <= :until"
            " AND (snoozed_until IS NULL OR snoozed_until <= :now)",
            until=shown_until(today, days_off, holidays).isoformat(),
            now=to_ms(now),
        )
    )


def list_coming(
    reader: Reader,
    today: date,
    days_off: frozenset[int],
    holidays: frozenset[date],
    limit: int,
) -> list[CheckInRow]:
    """The next ones shown after today, soonest first."""
    rows = reader.rows(
        _COLUMNS + f"WHERE k.due_on > :until ORDER BY k.due_on, k.id LIMIT {limit:d}",
        until=shown_until(today, days_off, holidays).isoformat(),
    )
    return [_record(row, today, days_off, holidays) for row in rows]


def find_plan(reader: Reader, person: int) -> tuple[int, Plan, str] | None:
    """The id, plan and reason of a person's check-in, or None."""
    found = reader.rows(_COLUMNS + "WHERE k.customer_id = :person", person=person)
    return (found[0][0], plan_of(found[0]), found[0][4]) if found else None


def newest_interaction(
    reader: Reader, person: int, *, but_call: int = 0, but_interaction: int = 0
) -> int | None:
    """The moment (ms) of the newest talk or other contact, leaving out one of each."""
    found = reader.rows(
        "SELECT (SELECT at FROM call WHERE customer_id = :person AND outcome = 'talked'"
        "  AND id <> :but_call ORDER BY at DESC LIMIT 1),"
        " (SELECT at FROM interaction WHERE customer_id = :person AND id <> :but_interaction"
        "  AND coalesce(call_id, 0) <> :but_call ORDER BY at DESC LIMIT 1)",
        person=person,
        but_call=but_call,
        but_interaction=but_interaction,
    )
    return max((at for at in found[0] if at is not None), default=None)


def list_answered_by(reader: Reader, call_id: int) -> list[tuple[int, int]]:
    """(contact, person) of the check-in that this call answered: one at most."""
    found = reader.rows("SELECT id, customer_id FROM interaction WHERE call_id = :id", id=call_id)
    return [(r[0], r[1]) for r in found]


def next_snoozed(reader: Reader, now: datetime) -> list[datetime]:
    """The next moment when one is no longer snoozed; empty where none is."""
    rows = reader.rows(
        "SELECT min(snoozed_until) FROM check_in WHERE snoozed_until > :now", now=to_ms(now)
    )
    return [from_ms(r[0]) for r in rows if r[0] is not None]


def plan_of(row: Row) -> Plan:
    return read_plan(*row[5:13])


def read_plan(
    count: int | None,
    unit: str,
    yearly: str | None,
    anchor_on: str,
    since_on: str,
    due_on: str,
    moved: bool,
    snoozed: int | None,
) -> Plan:
    """A plan from the columns of a check-in."""
    return Plan(
        every=Interval(count, Unit(unit)) if count else None,
        yearly=PartialDate.from_iso(yearly) if yearly else None,
        anchor_on=date.fromisoformat(anchor_on),
        since_on=date.fromisoformat(since_on),
        due_on=date.fromisoformat(due_on),
        snoozed_until=maybe_moment(snoozed),
        moved=bool(moved),
    )


def _record(
    row: Row, today: date, days_off: frozenset[int], holidays: frozenset[date]
) -> CheckInRow:
    plan = plan_of(row)
    shown = shown_on(plan.due_on, days_off, holidays)
    return CheckInRow(
        id=row[0],
        person=PersonRef(row[1], row[2]),
        starred=bool(row[3]),
        number=row[14],
        reason=row[4],
        every=str(plan.every) if plan.every else "",
        due_on=plan.due_on,
        shown_on=shown,
        last_talked=from_ms(row[13]) if row[13] is not None else None,
        days_late=days_late(plan.due_on, today) if shown < today else 0,
        snoozed_until=plan.snoozed_until,
    )
