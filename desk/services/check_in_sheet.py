"""The week's check-in sheet: whom to call, and the codes of its rows once it is on paper."""

from datetime import date, datetime, time, timedelta

from desk.changes import Changes
from desk.data.queries import check_ins as queries
from desk.data.queries.check_ins import list_coming
from desk.data.queries.system_tables import read_settings
from desk.data.reader import Reader
from desk.domain.check_ins import CheckInRow, days_late, digest_order_key, shown_on, shown_until
from desk.domain.local_time import local_day, local_moment
from desk.domain.people import PersonRef
from desk.domain.phone_numbers import display
from desk.domain.settings import DeskSettings
from desk.domain.sheet_codes import last_day, next_letter
from desk.record import record, replace
from desk.services.desk import Desk, Written

_LAST_DAY = date(9998, 12, 20)  # the days after its week can still be counted, in every zone


@record(frozen=True, slots=True)
class SheetRow:
    person: PersonRef
    number: str  # in the owner's region's way; empty without any
    reason: str
    remember: str  # the first line
    due_on: date
    day: date  # to call: the due day off days off, or when a snooze ends
    days_late: int  # 0 today, later, and where it is snoozed
    last_talked: datetime | None


@record(frozen=True, slots=True)
class CheckInSheet:
    """A week from Monday to Sunday. Row 1 is the first of `rows`."""

    first: date
    last: date
    rows: tuple[SheetRow, ...]  # late ones first, as on Today, then by day
    letter: str  # of the codes; before `give_codes` the one they would get
    codes_until: date  # the last day on which they count
    coming: CheckInRow | None  # who is next, where nobody is due


def read_sheet(desk: Desk, day: date | None = None) -> CheckInSheet:
    """Who is to be called by the end of the week of `day`, this week's without one.

    Of the last year that calendars count there is none: the week before it stands for it.
    """
    today = desk.clock.today()
    day = min(day or today, _LAST_DAY)
    first = day - timedelta(days=day.weekday())
    last = first + timedelta(days=6)
    end = local_moment(last + timedelta(days=1), time(0), desk.clock.zone())
    with desk.database.reading() as reader:
        settings = read_settings(reader)
        days_off, holidays = settings.days_off, settings.holidays
        found = queries.list_due_until(reader, shown_until(last, days_off, holidays), end)
        late = sorted(found, key=lambda each: digest_order_key(each.plan, today))
        rows = [_row(desk, each, settings) for each in late]
        rows.sort(key=lambda row: date.min if row.days_late else row.day)
        coming = () if rows else list_coming(reader, last, days_off, holidays, 1)
        sheet = CheckInSheet(
            first, last, tuple(rows), "", last_day(today), next(iter(coming), None)
        )
        return _with_letter(desk, reader, sheet)


def give_codes(desk: Desk, sheet: CheckInSheet) -> Written[CheckInSheet]:
    """Keep the codes of a sheet that goes to paper or into a file now; call it before.

    What is returned is what must be printed: its letter may be another one if a second window
    printed meanwhile. The same rows on the same day keep the codes they have. There is nothing
    to undo in it.
    """
    if not sheet.rows:
        return Written(sheet, Changes())
    with desk.database.transaction(undoable=False) as tx:
        sheet = _with_letter(desk, tx, sheet)
        if not _is_given(desk, tx, sheet):
            tx.delete_many("sheet_code", queries.list_keys(tx, sheet.letter))
            keys = tx.reserve("sheet_code", len(sheet.rows))
            tx.insert_many(
                "sheet_code",
                [
                    {
                        "id": key,
                        "letter": sheet.letter,
                        "number": number,
                        "customer_id": row.person.id,
                        "due_on": row.due_on.isoformat(),
                        "printed_at": tx.now_ms,
                    }
                    for number, (key, row) in enumerate(zip(keys, sheet.rows, strict=True), 1)
                ],
            )
    return Written(sheet, tx.changes)


def _row(desk: Desk, found: queries.OpenCheckIn, settings: DeskSettings) -> SheetRow:
    plan, today = found.plan, desk.clock.today()
    day = shown_on(plan.due_on, settings.days_off, settings.holidays)
    late = days_late(plan.due_on, today) if day < today else 0
    if plan.snoozed_until is not None and plan.snoozed_until > desk.clock.now():
        quiet_until = local_day(plan.snoozed_until, desk.clock.zone())
        day, late = max(day, quiet_until), 0
    return SheetRow(
        person=PersonRef(found.person, found.name),
        number=display(found.e164 or found.raw, settings.region) if found.raw else "",
        reason=found.reason,
        remember=found.remember,
        due_on=plan.due_on,
        day=day,
        days_late=late,
        last_talked=found.last_talked,
    )


def _with_letter(desk: Desk, reader: Reader, sheet: CheckInSheet) -> CheckInSheet:
    if not sheet.rows:
        return sheet
    newest = queries.newest_letter(reader)
    same = replace(sheet, letter=newest)
    return same if _is_given(desk, reader, same) else replace(sheet, letter=next_letter(newest))


def _is_given(desk: Desk, reader: Reader, sheet: CheckInSheet) -> bool:
    """Whether this very sheet was printed today with its letter."""
    given = queries.list_given(reader, sheet.letter)
    if not given or local_day(given[0].printed, desk.clock.zone()) != desk.clock.today():
        return False
    rows = [(row.person.id, row.due_on) for row in sheet.rows]
    return rows == [(code.person, code.due_on) for code in given]
