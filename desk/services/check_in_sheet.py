"""The printed check-in sheet of a week, and lines such as "A7 done" about one of its rows."""

from datetime import date, datetime, time, timedelta
from typing import Any

from desk.changes import Changes
from desk.data.queries import check_ins as queries
from desk.data.queries.check_ins import find_plan, list_coming
from desk.data.queries.people import find_talked
from desk.data.queries.system_tables import read_settings
from desk.data.reader import Reader
from desk.data.timestamps import maybe_moment
from desk.domain.calls import Direction, Outcome
from desk.domain.check_ins import CheckInRow, days_late, digest_order_key, shown_on, shown_until
from desk.domain.dates import DEFAULT_STYLE, DateStyle
from desk.domain.local_time import local_day, local_moment
from desk.domain.people import PersonRef
from desk.domain.settings import DeskSettings
from desk.domain.sheet_codes import (
    AnswerKind,
    CodeLine,
    SheetAnswer,
    last_day,
    next_letter,
    read_answer,
    read_code,
)
from desk.errors import NotUnderstood
from desk.messages import Message, message, message_day
from desk.record import record, replace
from desk.services.desk import Desk, Written

_LAST_DAY = date(9998, 12, 20)  # later days overflow `date` when a week or a zone is added


@record(frozen=True, slots=True)
class SheetRow:
    person: PersonRef
    number: str  # formatted for the owner's region; empty if there is none
    reason: str
    remember: str  # the first line
    due_on: date
    day: date  # the day to call: the due day moved off days off, or the end of a snooze
    days_late: int  # 0 for today or later, and when snoozed
    last_talked: datetime | None


@record(frozen=True, slots=True)
class CheckInSheet:
    """A week from Monday to Sunday. Row 1 is the first of `rows`."""

    first: date
    last: date
    rows: tuple[SheetRow, ...]  # overdue rows first, in the order of Today, then by day
    letter: str  # the letter of the codes; before `give_codes` the next free one
    codes_until: date  # the last day on which the codes are valid
    coming: CheckInRow | None  # the next check-in, set when nobody is due


def read_sheet(desk: Desk, day: date | None = None) -> CheckInSheet:
    """Return the check-ins due by the end of the week of `day` (default: today).

    A day after `_LAST_DAY` is replaced by `_LAST_DAY`, because later weeks overflow `date`.
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
    """Store the codes of a sheet and return the sheet to print; call it before printing.

    The returned sheet may have another letter, if a second window printed meanwhile. The same
    rows on the same day keep their codes. The write cannot be undone.
    """
    if not sheet.rows:
        return Written(sheet, Changes())
    with desk.database.transaction(undoable=False) as tx:
        sheet = _with_letter(desk, tx, sheet)
        if not _is_given(desk, tx, sheet):
            tx.delete_many("sheet_code", queries.list_code_ids(tx, sheet.letter))
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
    from desk.domain.phone_numbers import display

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
    newest = queries.find_newest_letter(reader)
    same = replace(sheet, letter=newest)
    return same if _is_given(desk, reader, same) else replace(sheet, letter=next_letter(newest))


def _is_given(desk: Desk, reader: Reader, sheet: CheckInSheet) -> bool:
    """Return whether a sheet with these rows and this letter was already printed today."""
    given = queries.list_codes(reader, sheet.letter)
    if not given or local_day(given[0].printed, desk.clock.zone()) != desk.clock.today():
        return False
    rows = [(row.person.id, row.due_on) for row in sheet.rows]
    return rows == [(code.person, code.due_on) for code in given]


@record(frozen=True, slots=True)
class SheetCodeLine:
    """A typed line about a row of a printed sheet, as it was parsed.

    `error` says why the line cannot be applied; `person` is None if no person has the row.
    """

    code: str
    answer: SheetAnswer
    person: PersonRef | None
    talked_already: bool = False  # since the sheet was printed: only a note is added to the card
    error: str = ""


@record(frozen=True, slots=True)
class Answered:
    """The result of a line about a row that was applied."""

    code: str
    answer: AnswerKind
    person: PersonRef
    note: str
    following: date | None  # the day of the person's next check-in


def read_line(desk: Desk, text: str, style: DateStyle = DEFAULT_STYLE) -> SheetCodeLine | None:
    """Return the row that a line is about; None for any other line.

    Only a code that was printed within the week is valid. A line with another code is not about a
    row, unless its words fit nothing else ("A7 done"): then `error` is set.
    """
    line = read_code(text)
    if line is None:
        return None
    today = desk.clock.today()
    answer = read_answer(line.rest, today, style=style)
    with desk.database.reading() as reader:
        given = queries.list_codes(reader, line.letter)
        if not given:
            return None
        printed_on = local_day(given[0].printed, desk.clock.zone())
        code = next((each for each in given if each.number == line.number), None)
        counts = today <= last_day(printed_on)
        if code is None or not counts:
            if not answer.sure:
                return None
            return SheetCodeLine(
                line.code, answer, None, error=_no_row(line, printed_on, counts, today)
            )
        return _about(desk, reader, line, answer, code)


def take_line(desk: Desk, line: SheetCodeLine, *, draft: str = "") -> Written[Answered]:
    """Apply the line as one action that can be undone. Raises NotUnderstood, NotFound."""
    if line.error or line.person is None:
        raise NotUnderstood(
            message("{trouble} Nothing was changed. Find them by name instead.", trouble=line.error)
        )
    person, answer = line.person, line.answer
    written: Written[Any]
    match answer.kind:
        case AnswerKind.DONE if line.talked_already:
            from desk.services.card_records import add_note

            written = add_note(desk, person.id, answer.note, draft=draft)
        case AnswerKind.DONE:
            from desk.services.check_ins import check_in_done

            written = check_in_done(desk, person.id, answer.note, draft=draft)
        case AnswerKind.NO_ANSWER:
            from desk.services.calls import CallFields, log_call

            fields = CallFields(
                person=person.id,
                direction=Direction.OUTGOING,
                outcome=Outcome.NO_ANSWER,
                summary=answer.note,
            )
            written = log_call(desk, fields, draft=draft)
        case AnswerKind.MOVE:
            from desk.services.check_ins import move_check_in

            assert answer.to is not None
            written = move_check_in(desk, person.id, answer.to.day, draft=draft)
        case AnswerKind.SKIP:
            from desk.services.check_ins import skip_check_in

            written = skip_check_in(desk, person.id, draft=draft)
    with desk.database.reading() as reader:
        plan = find_plan(reader, person.id)
    following = plan.due_on if plan else None
    answered = Answered(line.code, answer.kind, person, answer.note, following)
    return Written(answered, written.changes)


def _about(
    desk: Desk, reader: Reader, line: CodeLine, answer: SheetAnswer, code: queries.GivenCode
) -> SheetCodeLine:
    found = find_talked(reader, code.person)
    if found is None:
        error = message("Whoever was {code} is no longer on this desk.", code=line.code)
        return SheetCodeLine(line.code, answer, None, error=error)
    name, last_talked = found
    read = SheetCodeLine(line.code, answer, PersonRef(code.person, name))
    today, zone = desk.clock.today(), desk.clock.zone()
    plan = find_plan(reader, code.person)
    talked = maybe_moment(last_talked)
    moved_on = plan is None or plan.due_on != code.due_on
    if talked is not None and talked >= code.printed and moved_on:
        if answer.kind is AnswerKind.DONE and answer.note:
            return replace(read, talked_already=True)
        if answer.kind is not AnswerKind.NO_ANSWER:
            error = _talked(line.code, name, local_day(talked, zone), today)
            return replace(read, talked_already=True, error=error)
    if answer.kind in (AnswerKind.MOVE, AnswerKind.SKIP) and plan is None:
        error = message("{code}: {name} has no check-in now.", code=line.code, name=name)
        return replace(read, error=error)
    if answer.to is not None and answer.to.day < today:
        return replace(read, error=message("{code}: that day has gone by.", code=line.code))
    if answer.to is not None and answer.to.at is not None:
        error = message("{code}: a check-in has a day, but no time.", code=line.code)
        return replace(read, error=error)
    return read


def _talked(code: str, name: str, on: date, today: date) -> Message:
    if on == today:
        return message("{code}: {name} was talked to today already.", code=code, name=name)
    day = message_day(on, today)
    return message("{code}: {name} was talked to on {day} already.", code=code, name=name, day=day)


def _no_row(line: CodeLine, printed_on: date, counts: bool, today: date) -> Message:
    if counts:
        letter = line.letter
        return message("There is no {code} on sheet {letter}.", code=line.code, letter=letter)
    until = message_day(last_day(printed_on), today)
    return message("{code} counted until {day}, a week after printing.", code=line.code, day=until)
