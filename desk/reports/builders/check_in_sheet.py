"""The week's check-in sheet: whom to call, with room to write, and a short code a row."""

from datetime import date, tzinfo

from desk.domain.ages import days_age
from desk.domain.local_time import local_day
from desk.formatting.durations import short_duration
from desk.formatting.formatter import Formatter
from desk.formatting.text import capitalised, isolated_if_rtl, number_word
from desk.messages import message
from desk.record import record
from desk.services.check_in_sheet import CheckInSheet, SheetRow

_LONGEST = 2500  # characters; a row of more may go on over the page
_A_YEAR = 330  # days ago in which a month and day cannot be mistaken


@record(frozen=True, slots=True)
class SheetLine:
    when: str  # "4 d late", "Tue 14"
    late: bool
    code: str  # "A1"
    name: str
    number: str  # empty where they have none
    talked: str
    reason: str  # may be empty, as the next one
    remember: str
    splits: bool  # too long for any page


@record(frozen=True, slots=True)
class WeekSheet:
    heading: str  # "April 13 to 19"
    how_many: str  # "Five people to hear from you"; empty without lines
    columns: tuple[str, str]  # heard, not seen, before the lines
    lines: tuple[SheetLine, ...]
    empty: str  # instead of lines, in bold
    empty_more: str  # under it: who is next
    also: str  # over the free lines
    codes: str  # what the codes are for; empty without lines


def make_check_in_sheet(
    sheet: CheckInSheet, words: Formatter, today: date, zone: tzinfo
) -> WeekSheet:
    lines = tuple(
        _line(row, f"{sheet.letter}{number}", words, today, zone)
        for number, row in enumerate(sheet.rows, 1)
    )
    return WeekSheet(
        heading=words.day_range(sheet.first, sheet.last),
        how_many=_how_many(len(lines), words),
        columns=(words.text(message("When, and the code")), words.text(message("Whom to call"))),
        lines=lines,
        empty="" if lines else words.text(message("Nobody is due to hear from you this week.")),
        empty_more="" if lines else _next(sheet, words, today),
        also=words.text(message("Also this week")),
        codes=_codes(sheet, words) if lines else "",
    )


def _line(row: SheetRow, code: str, words: Formatter, today: date, zone: tzinfo) -> SheetLine:
    late = row.days_late > 0
    if late:
        span = short_duration(days_age(row.days_late), words)
        when = words.text(message("{age} late", age=span))
    else:
        when = words.weekday_and_number(row.day)
    return SheetLine(
        when=when,
        late=late,
        code=code,
        name=isolated_if_rtl(row.person.name),
        number=row.number,
        talked=_talked(row, words, today, zone),
        reason=row.reason.strip(),
        remember=row.remember.strip(),
        splits=len(row.reason) + len(row.remember) > _LONGEST,
    )


def _talked(row: SheetRow, words: Formatter, today: date, zone: tzinfo) -> str:
    if row.last_talked is None:
        return words.text(message("Not talked yet"))
    on = local_day(row.last_talked, zone)
    day = words.month_and_day(on) if (today - on).days < _A_YEAR else words.month_and_year(on)
    return words.text(message("Talked {day}", day=day))


def _how_many(people: int, words: Formatter) -> str:
    if people == 0:
        return ""
    if people == 1:
        return words.text(message("One person to hear from you"))
    number = capitalised(number_word(people, words))
    return words.text(message("{number} people to hear from you", number=number))


def _next(sheet: CheckInSheet, words: Formatter, today: date) -> str:
    if sheet.coming is None:
        return words.text(message("Who has a check-in on their card stands here when it is due."))
    on, name = sheet.coming.shown_on, isolated_if_rtl(sheet.coming.person.name)
    day = words.long_day(on) if on.year == today.year else words.full_date(on)
    return words.text(message("Next is {name}, {day}.", name=name, day=day))


def _codes(sheet: CheckInSheet, words: Formatter) -> str:
    code, until = f"{sheet.letter}1", words.full_date(sheet.codes_until)
    return words.text(
        message(
            "Type “{code} done”, “{code} no answer” or “{code} Friday” in Desk and the row is "
            "taken care of, until {day}.",
            "Desk reads done, no answer and Friday in English only: leave these words as they are",
            code=code,
            day=until,
        )
    )
