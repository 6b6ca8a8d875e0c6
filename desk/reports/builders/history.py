"""Customer history: one person on paper, and what happened in a period, newest first."""

from collections.abc import Sequence
from datetime import date

from desk.domain import fixes as fix_rules
from desk.domain.ages import days_age, short_age
from desk.domain.fixes import Fix
from desk.domain.intervals import Interval
from desk.domain.names import first_name
from desk.domain.partial_dates import days_in_month
from desk.domain.people import CheckIn, Person
from desk.domain.promises import PromiseOutcome
from desk.domain.scores import Score
from desk.formatting.durations import long_duration, rhythm, short_duration
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated_if_rtl, with_full_stop
from desk.messages import message
from desk.record import record
from desk.reports.timeline_rows import HistoryYear, make_timeline
from desk.services.reports import CustomerHistory


@record(frozen=True, slots=True)
class SideLine:
    """A purchase with its month, or what is open with how long it waits."""

    what: str
    side: str
    late: bool = False


@record(frozen=True, slots=True)
class HistoryHeadings:
    """The words over the parts of the page."""

    remember: str
    check_in: str
    gone: str
    bought: str
    open: str
    happened: str
    columns: tuple[str, str, str, str]  # heard, not seen, before the rows


@record(frozen=True, slots=True)
class History:
    name: str
    second: str  # business, since when, always put through
    number: str  # may be empty, as the email
    email: str
    heads: HistoryHeadings
    remember: tuple[str, ...]
    often: str  # "Every 3 months"
    next: str  # "next Wednesday, June 3"; may be empty
    next_late: bool
    counts: tuple[tuple[str, str], ...]  # ("+12", "happy"); empty where nobody was asked
    asked: str
    bought: tuple[SideLine, ...]  # oldest first
    no_bought: str  # instead of lines
    open: tuple[SideLine, ...]
    no_open: str
    years: tuple[HistoryYear, ...]  # newest first
    no_years: str


def make_history(history: CustomerHistory, words: Formatter) -> History:
    person = history.person
    fields = person.fields
    today = history.now.astimezone(history.zone).date()
    often, following, late = _check_in(person.check_in, today, words)
    numbers = sorted(fields.phones, key=lambda phone: not phone.preferred)
    emails = sorted(fields.emails, key=lambda email: not email.preferred)
    return History(
        name=person.name,
        second=_second(person, history.since, words),
        number=numbers[0].shown or numbers[0].raw if numbers else "",
        email=emails[0].address if emails else "",
        heads=HistoryHeadings(
            remember=words.text(message("Remember")),
            check_in=words.text(message("Check in")),
            gone=words.text(message("How it has gone")),
            bought=words.text(message("Bought")),
            open=words.text(message("Open and promised")),
            happened=_happened(history.first, history.last, today, words),
            columns=(
                words.text(message("Day")),
                words.text(message("What happened")),
                words.text(message("What it was about")),
                words.text(message("How they felt")),
            ),
        ),
        remember=fields.remember or (words.text(message("Nothing yet.")),),
        often=often,
        next=following,
        next_late=late,
        counts=_counts(person.score, words),
        asked=_asked(person.score, words),
        bought=tuple(
            SideLine(each.what, words.month_and_year(each.on)) for each in reversed(person.bought)
        ),
        no_bought=words.text(message("Nothing yet.")),
        open=(
            *(_open_line(fix, history, today, words) for fix in history.open),
            *_so_far(person, history.promises, words),
        ),
        no_open=words.text(message("Nothing is open.")),
        years=make_timeline(history, words),
        no_years=(
            words.text(message("Nothing yet."))
            if history.first is None and history.last is None
            else words.text(message("Nothing happened in this time."))
        ),
    )


def _second(person: Person, since: date, words: Formatter) -> str:
    month = words.long_month_and_year(since)
    if person.fields.starred:
        known = words.text(message("A customer since {month}, always put through.", month=month))
    else:
        known = words.text(message("A customer since {month}.", month=month))
    business = person.fields.business.strip()
    if not business or business == person.name:
        return known
    return f"{isolated_if_rtl(with_full_stop(business))} {known}"


def _check_in(plan: CheckIn | None, today: date, words: Formatter) -> tuple[str, str, bool]:
    """How often, when next, and whether that is late."""
    if plan is None:
        return words.text(message("Not set")), "", False
    if plan.every:
        often = rhythm(Interval.parse(plan.every), words)
    else:
        often = words.text(message("Every year") if plan.yearly is not None else message("Once"))
    same_year = plan.due_on.year == today.year
    day = words.long_day(plan.due_on) if same_year else words.full_date(plan.due_on)
    late = (today - plan.due_on).days
    if late > 0:
        age = short_duration(days_age(late), words)
        return often, words.text(message("{day}, {age} late", day=day, age=age)), True
    if late == 0:
        return often, words.text(message("today, {day}", day=day)), False
    return often, words.text(message("next {day}", day=day)), False


def _counts(score: Score, words: Formatter) -> tuple[tuple[str, str], ...]:
    if not score.asked:
        return ()
    return (
        (f"+{score.happy}" if score.happy else "0", words.text(message("happy"))),
        (str(score.ok), words.text(message("OK"))),
        (f"\u2212{score.unhappy}" if score.unhappy else "0", words.text(message("unhappy"))),
    )


def _asked(score: Score, words: Formatter) -> str:
    if not score.asked:
        return words.text(message("Not asked in twelve months."))
    return words.text(message("asked %n times", "", score.asked, one="asked once"))


def _open_line(fix: Fix, history: CustomerHistory, today: date, words: Formatter) -> SideLine:
    what = fix.what
    if fix.promised_on is None:
        waited = history.now - fix.created
        age = long_duration(short_age(waited), words)
        side = words.text(message("waiting {age}", age=age))
        return SideLine(what, side, waited >= fix_rules.LATE_AFTER)
    near = fix.promised_on.year == today.year
    day = words.month_and_day(fix.promised_on) if near else words.full_date(fix.promised_on)
    late = (today - fix.promised_on).days
    if late > 0:
        age = short_duration(days_age(late), words)
        return SideLine(
            what, words.text(message("promised by {day}, {age} late", day=day, age=age)), True
        )
    if fix.promised_time is not None:
        time = words.spoken_time(fix.promised_time)
        return SideLine(what, words.text(message("promised by {day}, {time}", day=day, time=time)))
    return SideLine(what, words.text(message("promised by {day}", day=day)))


def _so_far(person: Person, ends: Sequence[PromiseOutcome], words: Formatter) -> list[SideLine]:
    """How the promises went that came to an end; nothing where none did."""
    if not ends:
        return []
    name = isolated_if_rtl(first_name(person.name))
    kept = len(ends) - ends.count(PromiseOutcome.MISSED)
    early = ends.count(PromiseOutcome.EARLY)
    if early:
        side = message("{kept} of {all} kept, {early} early", kept=kept, all=len(ends), early=early)
    else:
        side = message("{kept} of {all} kept", kept=kept, all=len(ends))
    what = words.text(message("Promises to {name} so far", name=name))
    return [SideLine(what, words.text(side))]


def _happened(first: date | None, last: date | None, today: date, words: Formatter) -> str:
    """The words over the rows: which time they are of."""
    if first is None and last is None:
        return words.text(message("What happened, newest first"))
    if first is None:
        day = words.full_date(last or today)
        return words.text(message("What happened until {day}, newest first", day=day))
    end = last or today
    whole_months = first.day == 1 and (
        end == today or end.day == days_in_month(end.year, end.month)
    )
    if whole_months and first.month == 1 and _ends_year(first, end, today):
        return words.text(message("What happened in {time}, newest first", time=str(first.year)))
    if whole_months and (first.year, first.month) == (end.year, end.month):
        month = words.long_month_and_year(first)
        return words.text(message("What happened in {time}, newest first", time=month))
    if whole_months:
        begin, finish = words.long_month_and_year(first), words.long_month_and_year(end)
    else:
        begin, finish = words.full_date(first), words.full_date(end)
    return words.text(
        message("What happened from {first} to {last}, newest first", first=begin, last=finish)
    )


def _ends_year(first: date, end: date, today: date) -> bool:
    return first.year == end.year and end in (today, date(end.year, 12, 31))
