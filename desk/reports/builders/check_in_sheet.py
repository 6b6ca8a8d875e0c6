"""The week's check-in sheet: whom to call, with space to write, and a short code for each row."""

from collections.abc import Iterator, Sequence

from desk.domain.ages import days_age
from desk.formatting.durations import short_duration
from desk.formatting.formatter import Formatter
from desk.formatting.text import capitalised, isolated_if_rtl, number_word
from desk.messages import message
from desk.record import record
from desk.reports.request import BuiltReport, ReportRequest
from desk.services.check_in_sheet import CheckInSheet, SheetRow, give_codes, read_sheet
from desk.services.desk import Desk

_LONGEST = 2500  # characters; a longer row may be split between pages
_A_YEAR = 330  # days; after a longer time a month and a day would be ambiguous


@record(frozen=True, slots=True)
class SheetLine:
    when: str  # "4 d late", "Tue 14"
    late: bool
    code: str  # "A1"
    name: str
    number: str  # empty if the person has none
    talked: str
    reason: str  # may be empty, as the next one
    remember: str
    splits: bool  # too long for one page


@record(frozen=True, slots=True)
class WeekSheet:
    heading: str  # "April 13 to 19"
    how_many: str  # "Five people to hear from you"; empty without lines
    columns: tuple[str, str]  # headings for screen readers only
    lines: tuple[SheetLine, ...]
    empty: str  # instead of lines, in bold
    empty_more: str  # under it: who is next
    also: str  # above the blank lines
    codes: str  # what the codes are for; empty without lines


def build(desk: Desk, request: ReportRequest, formatter: Formatter) -> BuiltReport:
    """Build the sheet of the week of `request.first`; its codes are valid if they are assigned."""
    sheet = read_sheet(desk, request.first)
    if request.assign_codes:
        sheet = give_codes(desk, sheet).value
    body = make_check_in_sheet(sheet, formatter)
    return BuiltReport(body, body.heading)


def table(
    desk: Desk, request: ReportRequest, formatter: Formatter
) -> tuple[Sequence[str], Iterator[Sequence[str]]]:
    """Assign the codes of the sheet; return its header and its rows."""
    sheet = give_codes(desk, read_sheet(desk, request.first)).value
    local = formatter.clock.local
    header = (
        formatter.text(message("Code")),
        formatter.text(message("Due")),
        formatter.text(message("Days late")),
        formatter.text(message("Name")),
        formatter.text(message("Phone")),
        formatter.text(message("What to ask")),
        formatter.text(message("Remember")),
        formatter.text(message("Last talked")),
    )
    return header, (
        (
            f"{sheet.letter}{number}",
            row.due_on.isoformat(),
            str(row.days_late),
            row.person.name,
            row.number,
            row.reason,
            row.remember,
            local(row.last_talked).date().isoformat() if row.last_talked else "",
        )
        for number, row in enumerate(sheet.rows, 1)
    )


def make_check_in_sheet(sheet: CheckInSheet, formatter: Formatter) -> WeekSheet:
    """Return the body of the sheet."""
    lines = tuple(
        _line(row, f"{sheet.letter}{number}", formatter) for number, row in enumerate(sheet.rows, 1)
    )
    return WeekSheet(
        heading=formatter.day_range(sheet.first, sheet.last),
        how_many=_how_many(len(lines), formatter),
        columns=(
            formatter.text(message("When, and the code")),
            formatter.text(message("Whom to call")),
        ),
        lines=lines,
        empty="" if lines else formatter.text(message("Nobody is due to hear from you this week.")),
        empty_more="" if lines else _next(sheet, formatter),
        also=formatter.text(message("Also this week")),
        codes=_codes(sheet, formatter) if lines else "",
    )


def _line(row: SheetRow, code: str, formatter: Formatter) -> SheetLine:
    late = row.days_late > 0
    if late:
        span = short_duration(days_age(row.days_late), formatter)
        when = formatter.text(message("{age} late", age=span))
    else:
        when = formatter.weekday_and_number(row.day)
    return SheetLine(
        when=when,
        late=late,
        code=code,
        name=isolated_if_rtl(row.person.name),
        number=row.number,
        talked=_talked(row, formatter),
        reason=row.reason.strip(),
        remember=row.remember.strip(),
        splits=len(row.reason) + len(row.remember) > _LONGEST,
    )


def _talked(row: SheetRow, formatter: Formatter) -> str:
    if row.last_talked is None:
        return formatter.text(message("Not talked yet"))
    on = formatter.clock.local(row.last_talked).date()
    today = formatter.clock.today()
    day = (
        formatter.month_and_day(on) if (today - on).days < _A_YEAR else formatter.month_and_year(on)
    )
    return formatter.text(message("Talked {day}", day=day))


def _how_many(people: int, formatter: Formatter) -> str:
    if people == 0:
        return ""
    if people == 1:
        return formatter.text(message("One person to hear from you"))
    number = capitalised(number_word(people, formatter))
    return formatter.text(message("{number} people to hear from you", number=number))


def _next(sheet: CheckInSheet, formatter: Formatter) -> str:
    if sheet.coming is None:
        return formatter.text(
            message("Who has a check-in on their card stands here when it is due.")
        )
    on, name = sheet.coming.shown_on, isolated_if_rtl(sheet.coming.person.name)
    day = formatter.long_day_or_date(on)
    return formatter.text(message("Next is {name}, {day}.", name=name, day=day))


def _codes(sheet: CheckInSheet, formatter: Formatter) -> str:
    code, until = f"{sheet.letter}1", formatter.full_date(sheet.codes_until)
    #: Desk reads done, no answer and Friday in English only: leave these words as they are
    text = message(
        "Type “{code} done”, “{code} no answer” or “{code} Friday” in Desk and the row is "
        "taken care of, until {day}.",
        code=code,
        day=until,
    )
    return formatter.text(text)
