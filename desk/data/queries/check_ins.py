"""Queries of check-ins: due and coming ones, the week's sheet and its printed codes."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from desk.data.reader import NamedRow, Reader, any_of, first_row, first_value
from desk.data.timestamps import (
    from_ms,
    maybe_moment,
    stored_day,
    stored_interval,
    stored_partial,
    to_ms,
)
from desk.domain.check_ins import (
    CheckInRow,
    Plan,
    days_late,
    digest_order_key,
    shown_on,
    shown_until,
)
from desk.domain.people import PersonRef
from desk.record import record

_COLUMNS = """
SELECT k.id, k.customer_id, c.display, c.starred, k.reason, k.every_count, k.every_unit, k.yearly,
       k.anchor_on, k.since_on, k.due_on, k.moved, k.snoozed_until, c.last_talked_at,
       coalesce((SELECT raw FROM phone WHERE customer_id = c.id
                 ORDER BY preferred DESC, position, id LIMIT 1), '') AS number
FROM check_in k JOIN customer c ON c.id = k.customer_id
"""
_OPEN_BY_NOW = (
    "k.due_on <= :until AND (k.snoozed_until IS NULL OR k.snoozed_until <= :now)"
    " ORDER BY k.due_on, k.id"
)
# After a long absence thousands may be due: only this many, the longest due, are sorted.
SORTED = 2000


def list_due(
    reader: Reader,
    today: date,
    now: datetime,
    days_off: frozenset[int],
    holidays: frozenset[date],
    limit: int,
) -> list[CheckInRow]:
    """Return the check-ins to be shown by today that are not snoozed, at most `limit`.

    The one that is latest relative to its interval comes first.
    """
    rows = reader.named(
        f"{_COLUMNS} WHERE {_OPEN_BY_NOW} LIMIT {max(limit, min(SORTED, 2 * limit)):d}",
        until=shown_until(today, days_off, holidays).isoformat(),
        now=to_ms(now),
    )
    found = _in_digest_order(rows, today)[:limit]
    return [_record(row, plan, today, days_off, holidays) for plan, row in found]


def list_by_ids(
    reader: Reader,
    keys: Sequence[int],
    today: date,
    days_off: frozenset[int],
    holidays: frozenset[date],
) -> list[CheckInRow]:
    """Return these check-ins, in the order of `list_due`."""
    among, ids = any_of(reader.dialect, keys)
    found = _in_digest_order(reader.named(f"{_COLUMNS} WHERE k.id {among}", ids=ids), today)
    return [_record(row, plan, today, days_off, holidays) for plan, row in found]


def _in_digest_order(rows: Iterable[NamedRow], today: date) -> list[tuple[Plan, NamedRow]]:
    plans = [(read_plan(row), row) for row in rows]
    return sorted(plans, key=lambda found: digest_order_key(found[0], today))


def list_due_and_notified(
    reader: Reader,
    today: date,
    now: datetime,
    days_off: frozenset[int],
    holidays: frozenset[date],
) -> list[tuple[int, str, int | None, int | None]]:
    """Return (id, due day, snoozed until, last notified) of each due check-in.

    They are those of `list_due` without a limit; days are ISO 8601, moments in ms or None.
    """
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
    """Count the rows that `list_due` would return without a limit."""
    return int(
        first_value(
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
    """Return the next check-ins shown after today, soonest first."""
    rows = reader.named(
        _COLUMNS + f"WHERE k.due_on > :until ORDER BY k.due_on, k.id LIMIT {limit:d}",
        until=shown_until(today, days_off, holidays).isoformat(),
    )
    return [_record(row, read_plan(row), today, days_off, holidays) for row in rows]


def find_check_in(reader: Reader, person: int) -> NamedRow | None:
    """Return the whole row of a person's check-in, or None."""
    found = reader.named(
        "SELECT id, customer_id, every_count, every_unit, yearly, anchor_on, since_on, due_on,"
        " moved, snoozed_until, reason, created_at FROM check_in WHERE customer_id = :person",
        person=person,
    )
    return found[0] if found else None


def find_plan(reader: Reader, person: int) -> Plan | None:
    """Return the plan of a person's check-in, or None."""
    row = find_check_in(reader, person)
    return None if row is None else read_plan(row)


def find_newest_interaction(
    reader: Reader, person: int, *, but_call: int = 0, but_interaction: int = 0
) -> int | None:
    """Return the moment (ms) of a person's newest talk or other contact; None without one.

    `but_call` and `but_interaction` are ids of records to leave out.
    """
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
    """Return (interaction, person) of the check-in that this call answered: at most one."""
    found = reader.rows("SELECT id, customer_id FROM interaction WHERE call_id = :id", id=call_id)
    return [(r[0], r[1]) for r in found]


def list_snooze_ends(reader: Reader, now: datetime) -> list[datetime]:
    """Return the next moment at which a snoozed check-in is due again; empty without one."""
    rows = reader.rows(
        "SELECT min(snoozed_until) FROM check_in WHERE snoozed_until > :now", now=to_ms(now)
    )
    return [from_ms(r[0]) for r in rows if r[0] is not None]


def read_plan(row: NamedRow) -> Plan:
    """Return the plan in the columns of a check-in."""
    every, yearly = row["every_count"], row["yearly"]
    return Plan(
        every=stored_interval(every, row["every_unit"]),
        yearly=stored_partial(yearly),
        anchor_on=stored_day(row["anchor_on"]),
        since_on=stored_day(row["since_on"]),
        due_on=stored_day(row["due_on"]),
        snoozed_until=maybe_moment(row["snoozed_until"]),
        moved=bool(row["moved"]),
    )


def _record(
    row: NamedRow, plan: Plan, today: date, days_off: frozenset[int], holidays: frozenset[date]
) -> CheckInRow:
    shown = shown_on(plan.due_on, days_off, holidays)
    return CheckInRow(
        id=row["id"],
        person=PersonRef(row["customer_id"], row["display"]),
        starred=bool(row["starred"]),
        number=row["number"],
        reason=row["reason"],
        every=str(plan.every) if plan.every else "",
        due_on=plan.due_on,
        shown_on=shown,
        last_talked=maybe_moment(row["last_talked_at"]),
        days_late=days_late(plan.due_on, today) if shown < today else 0,
        snoozed_until=plan.snoozed_until,
    )


@record(frozen=True, slots=True)
class OpenCheckIn:
    """An open check-in with the facts that its printed row needs."""

    person: int
    name: str
    raw: str  # the preferred number, else the first; empty without any
    e164: str | None
    reason: str
    remember: str  # the first line
    plan: Plan
    last_talked: datetime | None


@record(frozen=True, slots=True)
class GivenCode:
    """A code of a printed sheet; its person may have been removed since."""

    number: int
    person: int
    due_on: date
    printed: datetime


def list_due_until(reader: Reader, due: date, end: datetime) -> list[OpenCheckIn]:
    """Return the check-ins due by a day and not snoozed to the moment `end`, earliest due first."""
    found = reader.named(
        "SELECT k.customer_id, c.display, coalesce(p.raw, '') AS raw, p.e164, k.reason,"
        " coalesce((SELECT text FROM remember_line WHERE customer_id = c.id"
        "  ORDER BY position, id LIMIT 1), '') AS remember,"
        " c.last_talked_at, k.every_count, k.every_unit, k.yearly, k.anchor_on, k.since_on,"
        " k.due_on, k.moved, k.snoozed_until"
        " FROM check_in k JOIN customer c ON c.id = k.customer_id"
        " LEFT JOIN phone p ON p.id = (SELECT id FROM phone WHERE customer_id = c.id"
        "  ORDER BY preferred DESC, position, id LIMIT 1)"
        " WHERE k.due_on <= :due AND (k.snoozed_until IS NULL OR k.snoozed_until < :end)"
        " ORDER BY k.due_on, k.id",
        due=due.isoformat(),
        end=to_ms(end),
    )
    return [
        OpenCheckIn(
            person=row["customer_id"],
            name=row["display"],
            raw=row["raw"],
            e164=row["e164"],
            reason=row["reason"],
            remember=row["remember"],
            plan=read_plan(row),
            last_talked=maybe_moment(row["last_talked_at"]),
        )
        for row in found
    ]


def find_newest_letter(reader: Reader) -> str:
    """Return the letter of the sheet that was printed last; empty before the first."""
    found = first_row(
        reader, "SELECT letter FROM sheet_code ORDER BY printed_at DESC, id DESC LIMIT 1"
    )
    return found[0] if found else ""


def list_codes(reader: Reader, letter: str) -> list[GivenCode]:
    """Return the codes of the sheet with this letter, in the order of its rows."""
    found = reader.rows(
        "SELECT number, customer_id, due_on, printed_at FROM sheet_code"
        " WHERE letter = :letter ORDER BY number",
        letter=letter,
    )
    return [GivenCode(n, who, stored_day(due), from_ms(at)) for n, who, due, at in found]


def list_code_ids(reader: Reader, letter: str) -> list[int]:
    """Return the ids of the codes of the sheet with this letter."""
    found = reader.rows("SELECT id FROM sheet_code WHERE letter = :letter", letter=letter)
    return [r[0] for r in found]
