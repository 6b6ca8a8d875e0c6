"""What comes back from a printed check-in sheet: "A7 done" marks the check-in of that row."""

from datetime import date
from typing import Any

from desk.data.queries import check_ins as queries
from desk.data.queries.check_ins import find_plan
from desk.data.queries.people import find_talked
from desk.data.reader import Reader
from desk.data.timestamps import maybe_moment
from desk.domain.calls import Direction, Outcome
from desk.domain.local_time import local_day
from desk.domain.people import PersonRef
from desk.domain.sheet_codes import CodeLine, Deed, DeedKind, last_day, read_code, read_deed
from desk.errors import NotUnderstood
from desk.messages import Message, message, message_day
from desk.record import record, replace
from desk.services.desk import Desk, Written


@record(frozen=True, slots=True)
class SheetCodeLine:
    """A line about a row of a printed sheet, as it would be taken.

    `trouble` says why it cannot be; `person` is None where the row is nobody's.
    """

    code: str
    deed: Deed
    person: PersonRef | None
    talked_already: bool = False  # since it was printed: a note is only kept on their card
    trouble: str = ""


@record(frozen=True, slots=True)
class Answered:
    """What was taken about a row."""

    code: str
    deed: DeedKind
    person: PersonRef
    note: str
    following: date | None  # the day of their next check-in


def read_line(desk: Desk, text: str, month_first: bool | None = None) -> SheetCodeLine | None:
    """The row that a line is about; None for any other line.

    Only a code that was printed within the week counts. With one that was not, a line stays what
    it is otherwise, unless its words are said of nothing but a row ("A7 done"): that is trouble.
    """
    line = read_code(text)
    if line is None:
        return None
    today = desk.clock.today()
    deed = read_deed(line.rest, today, month_first=month_first)
    with desk.database.reading() as reader:
        given = queries.list_given(reader, line.letter)
        if not given:
            return None
        printed_on = local_day(given[0].printed, desk.clock.zone())
        code = next((each for each in given if each.number == line.number), None)
        counts = today <= last_day(printed_on)
        if code is None or not counts:
            if not deed.sure:
                return None
            return SheetCodeLine(
                line.code, deed, None, trouble=_no_row(line, printed_on, counts, today)
            )
        return _about(desk, reader, line, deed, code)


def take_line(desk: Desk, line: SheetCodeLine) -> Written[Answered]:
    """Do what the line says; one Undo takes it back. Raises NotUnderstood, NotFound."""
    if line.trouble or line.person is None:
        raise NotUnderstood(
            message(
                "{trouble} Nothing was changed. Find them by name instead.", trouble=line.trouble
            )
        )
    person, deed = line.person, line.deed
    written: Written[Any]
    match deed.kind:
        case DeedKind.DONE if line.talked_already:
            from desk.services.notes import add_note

            written = add_note(desk, person.id, deed.note)
        case DeedKind.DONE:
            from desk.services.check_ins import check_in_done

            written = check_in_done(desk, person.id, deed.note)
        case DeedKind.NO_ANSWER:
            from desk.services.calls import CallFields, log_call

            fields = CallFields(
                person=person.id,
                direction=Direction.OUTGOING,
                outcome=Outcome.NO_ANSWER,
                summary=deed.note,
            )
            written = log_call(desk, fields)
        case DeedKind.MOVE:
            from desk.services.check_ins import move_check_in

            assert deed.to is not None
            written = move_check_in(desk, person.id, deed.to.day)
        case DeedKind.SKIP:
            from desk.services.check_ins import skip_check_in

            written = skip_check_in(desk, person.id)
    with desk.database.reading() as reader:
        plan = find_plan(reader, person.id)
    following = plan[1].due_on if plan else None
    answered = Answered(line.code, deed.kind, person, deed.note, following)
    return Written(answered, written.changes)


def _about(
    desk: Desk, reader: Reader, line: CodeLine, deed: Deed, code: queries.GivenCode
) -> SheetCodeLine:
    found = find_talked(reader, code.person)
    if found is None:
        trouble = message("Whoever was {code} is no longer on this desk.", code=line.code)
        return SheetCodeLine(line.code, deed, None, trouble=trouble)
    name, last_talked = found
    read = SheetCodeLine(line.code, deed, PersonRef(code.person, name))
    today, zone = desk.clock.today(), desk.clock.zone()
    plan = find_plan(reader, code.person)
    talked = maybe_moment(last_talked)
    moved_on = plan is None or plan[1].due_on != code.due_on
    if talked is not None and talked >= code.printed and moved_on:
        if deed.kind is DeedKind.DONE and deed.note:
            return replace(read, talked_already=True)
        if deed.kind is not DeedKind.NO_ANSWER:
            trouble = _talked(line.code, name, local_day(talked, zone), today)
            return replace(read, talked_already=True, trouble=trouble)
    if deed.kind in (DeedKind.MOVE, DeedKind.SKIP) and plan is None:
        trouble = message("{code}: {name} has no check-in now.", code=line.code, name=name)
        return replace(read, trouble=trouble)
    if deed.to is not None and deed.to.day < today:
        return replace(read, trouble=message("{code}: that day has gone by.", code=line.code))
    if deed.to is not None and deed.to.at is not None:
        trouble = message("{code}: a check-in has a day, but no time.", code=line.code)
        return replace(read, trouble=trouble)
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
