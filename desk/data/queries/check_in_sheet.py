"""Whom the week's check-in sheet lists, and the codes of the sheets that were printed."""

from datetime import date, datetime

from desk.data.queries.check_ins import read_plan
from desk.data.reader import Reader, first_row
from desk.data.timestamps import from_ms, maybe_moment, to_ms
from desk.domain.check_ins import Plan
from desk.record import record


@record(frozen=True, slots=True)
class OpenCheckIn:
    """An open check-in with what a caller wants to know."""

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
    """A code as it stands on paper; the person may be gone since."""

    number: int
    person: int
    due_on: date
    printed: datetime


def list_due_until(reader: Reader, due: date, end: datetime) -> list[OpenCheckIn]:
    """Those due by a day and not snoozed beyond the moment `end`; the earlier due first."""
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


def newest_letter(reader: Reader) -> str:
    """Of the sheet that was printed last; empty before the first."""
    found = first_row(
        reader, "SELECT letter FROM sheet_code ORDER BY printed_at DESC, id DESC LIMIT 1"
    )
    return found[0] if found else ""


def list_given(reader: Reader, letter: str) -> list[GivenCode]:
    """The codes of the newest sheet with this letter, in the order of its rows."""
    found = reader.rows(
        "SELECT number, customer_id, due_on, printed_at FROM sheet_code"
        " WHERE letter = :letter ORDER BY number",
        letter=letter,
    )
    return [GivenCode(n, who, date.fromisoformat(due), from_ms(at)) for n, who, due, at in found]


def list_keys(reader: Reader, letter: str) -> list[int]:
    """The ids of these codes."""
    found = reader.rows("SELECT id FROM sheet_code WHERE letter = :letter", letter=letter)
    return [r[0] for r in found]
