"""Customer history: the card of one person, and the events of a period, newest first."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from desk.domain import fixes as fix_rules
from desk.domain.ages import days_age, short_age
from desk.domain.fixes import Fix
from desk.domain.intervals import Interval
from desk.domain.names import first_name
from desk.domain.partial_dates import days_in_month
from desk.domain.people import CheckIn, Person
from desk.domain.promises import PromiseOutcome
from desk.domain.scores import Felt, Score
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.errors import NotUnderstood
from desk.formatting.durations import long_duration, rhythm, short_duration
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated_if_rtl, with_full_stop
from desk.formatting.timeline import notified_sentence, quoted, timeline_title
from desk.messages import message
from desk.record import record
from desk.reports.request import BuiltReport, ReportRequest
from desk.services.desk import Desk
from desk.services.reports import CustomerHistory, read_history

# A row with more lines may be split between pages, because it would hardly fit on one.
_LONG_LINES = 40
_LETTERS_A_LINE = 56


@record(frozen=True, slots=True)
class HistoryRow:
    day: str  # "Mar 3"
    what: str  # "Ruth called, 6 min"
    text: str  # may have several lines
    face: str  # the drawing: happy, ok, unhappy or empty
    felt: str  # its text
    splits: bool  # too long for one page


@record(frozen=True, slots=True)
class HistoryYear:
    year: str
    rows: tuple[HistoryRow, ...]


@record(frozen=True, slots=True)
class SideLine:
    """A purchase and its month, or an open item and how long it has waited."""

    what: str
    side: str
    late: bool = False


@record(frozen=True, slots=True)
class HistoryHeadings:
    """The headings of the parts of the page."""

    remember: str
    check_in: str
    gone: str
    bought: str
    open: str
    happened: str
    columns: tuple[str, str, str, str]  # headings for screen readers only


@record(frozen=True, slots=True)
class History:
    name: str
    second: str  # the business, since when a customer, whether always put through
    number: str  # may be empty, like the email address
    email: str
    heads: HistoryHeadings
    remember: tuple[str, ...]
    often: str  # "Every 3 months"
    next: str  # "next Wednesday, June 3"; may be empty
    next_late: bool
    counts: tuple[tuple[str, str], ...]  # ("+12", "happy"); empty without ratings
    asked: str
    bought: tuple[SideLine, ...]  # oldest first
    no_bought: str  # instead of lines
    open: tuple[SideLine, ...]
    no_open: str
    years: tuple[HistoryYear, ...]  # newest first
    no_years: str


def build(desk: Desk, request: ReportRequest, formatter: Formatter) -> BuiltReport:
    """Build the history of `request.person`.

    Raises NotUnderstood without a person, and for a period that ends before it begins.
    """
    if request.person is None:
        raise NotUnderstood("A customer history is about one person. Say whose it is.")
    history = read_history(desk, request.person, request.first, request.last)
    return BuiltReport(make_history(history, formatter), history.person.name)


def make_history(history: CustomerHistory, formatter: Formatter) -> History:
    person = history.person
    fields = person.fields
    today = formatter.clock.today()
    often, following, late = _check_in(person.check_in, today, formatter)
    numbers = sorted(fields.phones, key=lambda phone: not phone.preferred)
    emails = sorted(fields.emails, key=lambda email: not email.preferred)
    return History(
        name=person.name,
        second=_second(person, history.since, formatter),
        number=numbers[0].shown or numbers[0].raw if numbers else "",
        email=emails[0].address if emails else "",
        heads=HistoryHeadings(
            remember=formatter.text(message("Remember")),
            check_in=formatter.text(message("Check in")),
            gone=formatter.text(message("How it has gone")),
            bought=formatter.text(message("Bought")),
            open=formatter.text(message("Open and promised")),
            happened=_happened(history.first, history.last, today, formatter),
            columns=(
                formatter.text(message("Day")),
                formatter.text(message("What happened")),
                formatter.text(message("What it was about")),
                formatter.text(message("How they felt")),
            ),
        ),
        remember=fields.remember or (formatter.text(message("Nothing yet.")),),
        often=often,
        next=following,
        next_late=late,
        counts=_counts(person.score, formatter),
        asked=_asked(person.score, formatter),
        bought=tuple(
            SideLine(each.what, formatter.month_and_year(each.on))
            for each in reversed(person.bought)
        ),
        no_bought=formatter.text(message("Nothing yet.")),
        open=(
            *(_open_line(fix, history, today, formatter) for fix in history.open),
            *_so_far(person, history.promises, formatter),
        ),
        no_open=formatter.text(message("Nothing is open.")),
        years=_years(history, formatter),
        no_years=(
            formatter.text(message("Nothing yet."))
            if history.first is None and history.last is None
            else formatter.text(message("Nothing happened in this time."))
        ),
    )


def _second(person: Person, since: date | None, formatter: Formatter) -> str:
    """Return the line below the name.

    Since when somebody is a customer is said of a purchase only: a person or a call that was
    entered today may have been known for years.
    """
    text, month = formatter.text, formatter.long_month_and_year(since) if since else ""
    if month and person.fields.starred:
        known = text(message("A customer since {month}, always put through.", month=month))
    elif month:
        known = text(message("A customer since {month}.", month=month))
    else:
        known = text(message("Always put through.")) if person.fields.starred else ""
    business = person.fields.business.strip()
    if not business or business == person.name:
        return known
    return f"{isolated_if_rtl(with_full_stop(business))} {known}".strip()


def _check_in(plan: CheckIn | None, today: date, formatter: Formatter) -> tuple[str, str, bool]:
    """Return the rhythm, the next day, and whether that day is over."""
    if plan is None:
        return formatter.text(message("Not set")), "", False
    if plan.every:
        often = rhythm(Interval.parse(plan.every), formatter)
    else:
        often = formatter.text(
            message("Every year") if plan.yearly is not None else message("Once")
        )
    day = formatter.long_day_or_date(plan.due_on)
    late = (today - plan.due_on).days
    if late > 0:
        age = short_duration(days_age(late), formatter)
        return often, formatter.text(message("{day}, {age} late", day=day, age=age)), True
    if late == 0:
        return often, formatter.text(message("today, {day}", day=day)), False
    return often, formatter.text(message("next {day}", day=day)), False


def _counts(score: Score, formatter: Formatter) -> tuple[tuple[str, str], ...]:
    if not score.asked:
        return ()
    return (
        (f"+{score.happy}" if score.happy else "0", formatter.text(message("happy"))),
        (str(score.ok), formatter.text(message("OK"))),
        (f"\u2212{score.unhappy}" if score.unhappy else "0", formatter.text(message("unhappy"))),
    )


def _asked(score: Score, formatter: Formatter) -> str:
    if not score.asked:
        return formatter.text(message("Not asked in twelve months."))
    return formatter.text(message("asked %n times", "", score.asked, one="asked once"))


def _open_line(fix: Fix, history: CustomerHistory, today: date, formatter: Formatter) -> SideLine:
    what = fix.what
    if fix.promised_on is None:
        waited = formatter.clock.now() - fix.created
        age = long_duration(short_age(waited), formatter)
        side = formatter.text(message("waiting {age}", age=age))
        return SideLine(what, side, waited >= fix_rules.LATE_AFTER)
    near = fix.promised_on.year == today.year
    day = formatter.month_and_day(fix.promised_on) if near else formatter.full_date(fix.promised_on)
    late = (today - fix.promised_on).days
    if late > 0:
        age = short_duration(days_age(late), formatter)
        return SideLine(
            what, formatter.text(message("promised by {day}, {age} late", day=day, age=age)), True
        )
    if fix.promised_time is not None:
        time = formatter.spoken_time(fix.promised_time)
        return SideLine(
            what, formatter.text(message("promised by {day}, {time}", day=day, time=time))
        )
    return SideLine(what, formatter.text(message("promised by {day}", day=day)))


def _so_far(person: Person, ends: Sequence[PromiseOutcome], formatter: Formatter) -> list[SideLine]:
    """Return a line with the outcomes of ended promises; no line without any."""
    if not ends:
        return []
    name = isolated_if_rtl(first_name(person.name))
    kept = len(ends) - ends.count(PromiseOutcome.MISSED)
    early = ends.count(PromiseOutcome.EARLY)
    if early:
        side = message("{kept} of {all} kept, {early} early", kept=kept, all=len(ends), early=early)
    else:
        side = message("{kept} of {all} kept", kept=kept, all=len(ends))
    what = formatter.text(message("Promises to {name} so far", name=name))
    return [SideLine(what, formatter.text(side))]


def _happened(first: date | None, last: date | None, today: date, formatter: Formatter) -> str:
    """Return the heading of the events, which names their period."""
    if first is None and last is None:
        return formatter.text(message("What happened, newest first"))
    if first is None:
        day = formatter.full_date(last or today)
        return formatter.text(message("What happened until {day}, newest first", day=day))
    end = last or today
    whole_months = first.day == 1 and (
        end == today or end.day == days_in_month(end.year, end.month)
    )
    if whole_months and first.month == 1 and _ends_year(first, end, today):
        return formatter.text(
            message("What happened in {time}, newest first", time=str(first.year))
        )
    if whole_months and (first.year, first.month) == (end.year, end.month):
        month = formatter.long_month_and_year(first)
        return formatter.text(message("What happened in {time}, newest first", time=month))
    if whole_months:
        begin, finish = formatter.long_month_and_year(first), formatter.long_month_and_year(end)
    else:
        begin, finish = formatter.full_date(first), formatter.full_date(end)
    return formatter.text(
        message("What happened from {first} to {last}, newest first", first=begin, last=finish)
    )


def _ends_year(first: date, end: date, today: date) -> bool:
    return first.year == end.year and end in (today, date(end.year, 12, 31))


def _years(history: CustomerHistory, formatter: Formatter) -> tuple[HistoryYear, ...]:
    name = isolated_if_rtl(first_name(history.person.name))
    notes = {each.id: each.note for each in history.person.bought}
    felt = {
        Felt.HAPPY: formatter.text(message("Happy")),
        Felt.OK: formatter.text(message("OK")),
        Felt.UNHAPPY: formatter.text(message("Unhappy")),
    }
    # An open promise is not an event: it is listed above.
    happened = [
        (formatter.clock.local(row.at).date(), row)
        for row in history.rows
        if row.promised_on is None or row.done is not None or row.dismissed is not None
    ]

    def made(day: date, row: TimelineRow) -> HistoryRow:
        note = notes.get(row.id, "") if row.kind is TimelineKind.BOUGHT else ""
        text = _row_text(row, note, formatter)
        return HistoryRow(
            day=formatter.month_and_day(day),
            what=timeline_title(row, name, formatter),
            text=text,
            face="" if row.felt is None else row.felt.value,
            felt="" if row.felt is None else felt[row.felt],
            splits=_is_long(text),
        )

    return tuple(
        HistoryYear(str(year), tuple(made(day, row) for day, row in rows))
        for year, rows in groupby(happened, key=lambda each: each[0].year)
    )


def _row_text(row: TimelineRow, note: str, formatter: Formatter) -> str:
    """Return what the event was about, how the customer was told, and what they said."""
    first = row.text.strip()
    if first and row.kind in (TimelineKind.FIX, TimelineKind.BOUGHT):
        first = with_full_stop(first)
    follows = [note.strip(), notified_sentence(row.notified_via, formatter)]
    lines = [" ".join(filter(None, (first, *follows)))]
    if row.dismissed is not None:
        lines.append(row.dismiss_reason.strip())
    if row.words.strip():
        lines.append(quoted(row.words.strip(), formatter))
    lines.append(row.annotation.strip())
    return "\n".join(filter(None, lines))


def _is_long(text: str) -> bool:
    if len(text) < _LONG_LINES:
        return False
    # East Asian letters are twice as wide.
    widths = (len(line) + sum(c > "\u2e7f" for c in line) for line in text.split("\n"))
    return sum(width // _LETTERS_A_LINE + 1 for width in widths) > _LONG_LINES
