"""Month in review: one page of figures and small charts, with the owner's own text."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from textwrap import wrap

from desk.domain.fixes import FORGOTTEN_SECONDS, MEASURE_SECONDS
from desk.domain.month_in_review import MonthFigures, Occasion, UpcomingDay
from desk.domain.names import first_name
from desk.domain.promises import PromiseOutcome
from desk.formatting.formatter import Formatter
from desk.formatting.text import capitalised, isolated_if_rtl, number_word
from desk.messages import message
from desk.record import record
from desk.reports.builders.month_charts import (
    CallChart,
    FeltChart,
    HourChart,
    WaitChart,
    make_call_chart,
    make_felt_chart,
    make_hour_chart,
    make_wait_chart,
    span,
    waited,
)
from desk.reports.document import Paper
from desk.reports.request import BuiltReport, ReportRequest
from desk.services.desk import Desk
from desk.services.month_in_review import read_month
from desk.services.settings import read_settings

# Heights in pixels of the design: the space for a list, one line, each further line of its text,
# and the line that says how many more there are.
_ROOM = {Paper.A4: 200, Paper.LETTER: 170}
_LINE, _WRAPPED, _MORE = 31, 17, 24
# The number of letters that fit in a line of each column.
_NAME_LETTERS, _WHAT_LETTERS, _WORDS_LETTERS = 15, 24, 90
LISTED = 7  # the most lines of a list that can fit
_NAMED_MISSED = 3
_TOLD_MINUTES = 3  # the most fixes over two minutes of which each duration is listed


@record(frozen=True, slots=True)
class Figure:
    value: str
    what: str
    note: str


@record(frozen=True, slots=True)
class Strokes:
    """The tally of promises: the numbers kept early, kept on the day, and missed."""

    heading: str
    early: int
    on_day: int
    missed: int
    sentence: str  # empty without promises
    strong: str  # the beginning of `sentence`, set in bold
    missed_ones: str
    alt: str
    empty: str


@record(frozen=True, slots=True)
class MonthLine:
    day: str
    name: str
    what: str


@record(frozen=True, slots=True)
class MonthList:
    heading: str
    columns: tuple[str, str, str]  # headings for screen readers only
    lines: tuple[MonthLine, ...]
    more: str  # "and 12 more"; empty if the list is complete
    empty: str  # instead of lines


@record(frozen=True, slots=True)
class MonthInReview:
    heading: str
    sentence: str
    figures: tuple[Figure, Figure, Figure, Figure]
    calls: CallChart
    waits: WaitChart
    felt: FeltChart
    hours: HourChart
    promises: Strokes
    coming: MonthList
    bought: MonthList
    own_words: str  # may be empty
    own_words_label: str


def build(desk: Desk, request: ReportRequest, formatter: Formatter) -> BuiltReport:
    """Build the month of `request.month`, by default the last month that is over."""
    month = request.month or formatter.clock.today().replace(day=1) - timedelta(days=1)
    found = read_month(desk, month, LISTED)
    body = make_month(found, formatter, request.paper, read_settings(desk).days_off)
    return BuiltReport(body, body.heading)


def make_month(
    found: MonthFigures,
    formatter: Formatter,
    paper: Paper = Paper.A4,
    days_off: frozenset[int] = frozenset(),
) -> MonthInReview:
    """Return the body of a month.

    The map of hours omits `days_off` (0 is Monday) on which nobody called. `found` holds at most
    `LISTED` entries of each list.
    """
    room = _ROOM[paper] - _WRAPPED * (len(found.words) // _WORDS_LETTERS)
    month = formatter.long_month_and_year(found.first)
    if found.so_far:
        month = formatter.text(message("{month} so far", month=month))
    following = found.first.replace(day=28) + timedelta(days=4)
    return MonthInReview(
        heading=month,
        sentence=formatter.text(_heard(found, formatter)),
        figures=(
            _calls(found, formatter),
            _wait(found, formatter),
            _fixes(found, formatter),
            _promises(found, formatter),
        ),
        calls=make_call_chart(found, formatter),
        waits=make_wait_chart(found, formatter),
        felt=make_felt_chart(found, formatter),
        hours=make_hour_chart(found, formatter, days_off),
        promises=_strokes(found, formatter),
        coming=_coming(found, formatter, following, room),
        bought=_bought(found, formatter, room),
        own_words=found.words,
        own_words_label=formatter.text(message("In your words")),
    )


# the sentence beside the month


def _heard(found: MonthFigures, formatter: Formatter) -> str:
    people, heard = found.people, min(found.heard, found.people)
    if people == 0:
        return message("Nobody is on this desk yet.")
    all_, those = number_word(people, formatter), capitalised(number_word(heard, formatter))
    if heard == 0:
        if found.so_far:
            return message("None of your {people} people has heard from you yet.", people=all_)
        return message("None of your {people} people heard from you.", people=all_)
    if heard == people:
        if found.so_far:
            return message("All of your {people} people have heard from you.", people=all_)
        return message("All of your {people} people heard from you.", people=all_)
    if found.so_far:
        one = "{heard} of your {people} people has heard from you so far."
        return message(
            "{heard} of your {people} people have heard from you so far.",
            "",
            heard,
            one=one,
            heard=those,
            people=all_,
        )
    return message(
        "{heard} of your {people} people heard from you.",
        "",
        heard,
        one="{heard} of your {people} people heard from you.",
        heard=those,
        people=all_,
    )


# the four figures


def _calls(found: MonthFigures, formatter: Formatter) -> Figure:
    count = found.calls
    if found.seconds:
        note = message("{time} talking", time=span(timedelta(seconds=found.seconds), formatter))
    elif count:
        note = message("nobody was talked to")
    else:
        note = message("none came in or went out")
    what = message("calls", "of a month", count, one="call")
    return Figure(formatter.number(count), formatter.text(what), formatter.text(note))


def _wait(found: MonthFigures, formatter: Formatter) -> Figure:
    what = formatter.text(message("usual wait"))
    if found.median_wait is not None:
        value = waited(found.median_wait, formatter)
        return Figure(value, what, formatter.text(message("for a call back")))
    if not found.missed_calls:
        note = message("nobody had to wait")
    elif found.so_far:
        note = message("nobody called back yet")
    else:
        note = message("nobody was called back")
    return Figure("–", what, formatter.text(note))


def _fixes(found: MonthFigures, formatter: Formatter) -> Figure:
    what = formatter.text(message("fixes in two minutes"))
    others = [seconds for seconds in found.fixes if seconds > MEASURE_SECONDS]
    inside = len(found.fixes) - len(others)
    if not found.fixes:
        return Figure("0", what, formatter.text(message("none by the clock")))
    value = _of(inside, len(found.fixes), formatter)
    if not others:
        return Figure(value, what, formatter.text(message("none took longer")))
    minutes = [_minutes(seconds, formatter) for seconds in others]
    if len(others) == 1:
        note = message("the other took {minutes}", minutes=minutes[0])
    elif len(others) > _TOLD_MINUTES:
        note = message("the others took {least} to {most}", least=minutes[0], most=minutes[-1])
    elif len(others) == 2:
        note = message("the others took {first} and {second}", first=minutes[0], second=minutes[1])
    else:
        note = message(
            "the others took {first}, {second} and {third}",
            first=minutes[0],
            second=minutes[1],
            third=minutes[2],
        )
    return Figure(value, what, formatter.text(note))


def _minutes(seconds: int, formatter: Formatter) -> str:
    """Return the minutes, rounded up; "over 10" for a clock that was left running."""
    if seconds > FORGOTTEN_SECONDS:
        return formatter.text(
            message("over {minutes}", minutes=formatter.number(FORGOTTEN_SECONDS // 60))
        )
    return formatter.number(-(-seconds // 60))


def _promises(found: MonthFigures, formatter: Formatter) -> Figure:
    what = formatter.text(message("promises kept"))
    early, on_day, missed = _counts(found.promises)
    kept = early + on_day
    if not found.promises:
        return Figure("0", what, formatter.text(message("none fell due")))
    if not kept:
        note = message("%n missed", "promises", missed)
    elif early == kept:
        note = message("all of them early")
    elif early == 0:
        note = message("none of them early")
    else:
        note = message("%n of them early", "promises", early)
    return Figure(_of(kept, kept + missed, formatter), what, formatter.text(note))


def _of(some: int, all_: int, formatter: Formatter) -> str:
    return formatter.text(
        message("{some} of {all}", some=formatter.number(some), all=formatter.number(all_))
    )


def _counts(ends: Sequence[PromiseOutcome]) -> tuple[int, int, int]:
    early, on_day = ends.count(PromiseOutcome.EARLY), ends.count(PromiseOutcome.ON_DAY)
    return early, on_day, len(ends) - early - on_day


# the tally


def _strokes(found: MonthFigures, formatter: Formatter) -> Strokes:
    if found.first.year == formatter.clock.today().year:
        heading = message("Promises this year")
    else:
        heading = message("Promises in {year}", year=found.first.year)
    early, on_day, missed = _counts(found.year)
    strong = sentence = missed_ones = alt = ""
    if found.year:
        of = {"kept": formatter.number(early + on_day), "all": formatter.number(len(found.year))}
        numbers = {"early": formatter.number(early), "on_day": formatter.number(on_day)}
        strong = formatter.text(message("{kept} of {all} kept", **of))
        sentence = formatter.text(
            message("{kept} of {all} kept, {early} early, {on_day} on the day.", **of, **numbers)
        )
        alt = formatter.text(
            message(
                "{kept} of {all} promises kept, {early} early, {on_day} on the day,"
                " {missed} missed.",
                **of,
                **numbers,
                missed=formatter.number(missed),
            )
        )
    if missed:
        missed_ones = _missed(found, formatter)
    empty = "" if found.year else formatter.text(message("No promise has come to its day."))
    return Strokes(
        formatter.text(heading), early, on_day, missed, sentence, strong, missed_ones, alt, empty
    )


def _missed(found: MonthFigures, formatter: Formatter) -> str:
    named = ", ".join(
        formatter.text(
            message(
                "{what} ({name})",
                what=isolated_if_rtl(one.what),
                name=isolated_if_rtl(first_name(one.person.name)),
            )
        )
        if one.person
        else isolated_if_rtl(one.what)
        for one in found.missed[:_NAMED_MISSED]
    )
    more = len(found.missed) - _NAMED_MISSED
    if more > 0:
        return formatter.text(message("Missed: {promises} and %n more.", "", more, promises=named))
    return formatter.text(message("Missed: {promises}.", promises=named))


# the two lists


def _coming(found: MonthFigures, formatter: Formatter, following: date, room: int) -> MonthList:
    month = formatter.month_alone(following)
    lines = ((one.on, one.person.name, _occasion(one, formatter)) for one in found.coming)
    return _list(
        formatter.text(message("Coming up in {month}", month=month)),
        formatter.text(message("About", "the head of a column")),
        lines,
        found.coming_count,
        formatter.text(message("Nobody is due in {month}.", month=month)),
        room,
        formatter,
    )


def _occasion(one: UpcomingDay, formatter: Formatter) -> str:
    match one.occasion:
        case Occasion.CHECK_IN:
            # A text of the owner is not translated, even if a catalogue has the same text.
            return one.text or formatter.text(message("check in"))
        case Occasion.BIRTHDAY if one.years is not None:
            return formatter.text(message("turns {age}", age=one.years))
        case Occasion.BIRTHDAY:
            return formatter.text(message("birthday"))
    what = one.text or formatter.text(message("a day to remember"))
    if one.years is None:
        return what
    return formatter.text(
        message("{what}, %n years", "", one.years, one="{what}, %n year", what=what)
    )


def _bought(found: MonthFigures, formatter: Formatter, room: int) -> MonthList:
    month = formatter.month_alone(found.first)
    if found.so_far:
        empty = message("Nothing was bought in {month} yet.", month=month)
    else:
        empty = message("Nothing was bought in {month}.", month=month)
    return _list(
        formatter.text(message("Bought in {month}", month=month)),
        formatter.text(message("What", "the head of a column")),
        ((one.on, one.person.name, one.what) for one in found.bought),
        found.bought_count,
        formatter.text(empty),
        room,
        formatter,
    )


def _list(
    heading: str,
    about: str,
    found: Iterable[tuple[date, str, str]],
    count: int,
    empty: str,
    room: int,
    formatter: Formatter,
) -> MonthList:
    lines = tuple(MonthLine(formatter.month_and_day(on), name, what) for on, name, what in found)
    heights = [_height(line) for line in lines]
    shown = len(lines)
    if count > shown or sum(heights) > room:
        while shown > 1 and sum(heights[:shown]) > room - _MORE:
            shown -= 1
    left = count - shown
    return MonthList(
        heading=heading,
        columns=(
            formatter.text(message("Day", "the head of a column")),
            formatter.text(message("Name", "the head of a column")),
            about,
        ),
        lines=lines[:shown],
        more=formatter.text(message("and {count} more", "", left, count=formatter.number(left)))
        if left
        else "",
        empty="" if lines else empty,
    )


def _height(line: MonthLine) -> int:
    """Return the approximate height of a line, in pixels of the design."""
    lines = max(len(wrap(line.name, _NAME_LETTERS)), len(wrap(line.what, _WHAT_LETTERS)), 1)
    return _LINE + _WRAPPED * (lines - 1)
