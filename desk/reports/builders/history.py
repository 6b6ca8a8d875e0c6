"""Customer history: one person on paper, and what happened in a period, newest first."""

from collections.abc import Sequence
from datetime import date

from desk.domain import fixes as fix_rules
from desk.domain.ages import days_age, short_age
from desk.domain.fixes import Fix
from desk.domain.intervals import Interval, Unit
from desk.domain.partial_dates import days_in_month
from desk.domain.people import CheckIn, Person
from desk.domain.promises import PromiseOutcome
from desk.domain.scores import Score
from desk.messages import message
from desk.record import record
from desk.reports.durations import long_span, short_span
from desk.reports.escaping import closed, isolated
from desk.reports.page_words import PageWords
from desk.reports.timeline_rows import HistoryYear, make_years
from desk.services.customer_history import CustomerHistory
from desk.services.display_names import first_name


@record(frozen=True, slots=True)
class SideLine:
    """A purchase with its month, or what is open with how long it waits."""

    what: str
    side: str
    late: bool = False


@record(frozen=True, slots=True)
class HistoryHeads:
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
    heads: HistoryHeads
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


def make_history(history: CustomerHistory, words: PageWords) -> History:
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
        heads=HistoryHeads(
            remember=words.said(message("Remember")),
            check_in=words.said(message("Check in")),
            gone=words.said(message("How it has gone")),
            bought=words.said(message("Bought")),
            open=words.said(message("Open and promised")),
            happened=_happened(history.first, history.last, today, words),
            columns=(
                words.said(message("Day")),
                words.said(message("What happened")),
                words.said(message("What it was about")),
                words.said(message("How they felt")),
            ),
        ),
        remember=fields.remember or (words.said(message("Nothing yet.")),),
        often=often,
        next=following,
        next_late=late,
        counts=_counts(person.score, words),
        asked=_asked(person.score, words),
        bought=tuple(SideLine(each.what, words.month(each.on)) for each in reversed(person.bought)),
        no_bought=words.said(message("Nothing yet.")),
        open=(
            *(_open_line(fix, history, today, words) for fix in history.open),
            *_so_far(person, history.promises, words),
        ),
        no_open=words.said(message("Nothing is open.")),
        years=make_years(history, words),
        no_years=(
            words.said(message("Nothing yet."))
            if history.first is None and history.last is None
            else words.said(message("Nothing happened in this time."))
        ),
    )


def _second(person: Person, since: date, words: PageWords) -> str:
    month = words.long_month(since)
    if person.fields.starred:
        known = words.said(message("A customer since {month}, always put through.", month=month))
    else:
        known = words.said(message("A customer since {month}.", month=month))
    business = person.fields.business.strip()
    if not business or business == person.name:
        return known
    return f"{isolated(closed(business))} {known}"


def _check_in(plan: CheckIn | None, today: date, words: PageWords) -> tuple[str, str, bool]:
    """How often, when next, and whether that is late."""
    if plan is None:
        return words.said(message("Not set")), "", False
    if plan.every:
        often = _rhythm(Interval.parse(plan.every), words)
    else:
        often = words.said(message("Every year") if plan.yearly is not None else message("Once"))
    same_year = plan.due_on.year == today.year
    day = words.long_day(plan.due_on) if same_year else words.whole_date(plan.due_on)
    late = (today - plan.due_on).days
    if late > 0:
        age = short_span(days_age(late), words)
        return often, words.said(message("{day}, {age} late", day=day, age=age)), True
    if late == 0:
        return often, words.said(message("today, {day}", day=day)), False
    return often, words.said(message("next {day}", day=day)), False


def _rhythm(every: Interval, words: PageWords) -> str:
    match every.unit:
        case Unit.DAY:
            found = message("Every %n days", "", every.count, one="Every day")
        case Unit.WEEK:
            found = message("Every %n weeks", "", every.count, one="Every week")
        case Unit.MONTH:
            found = message("Every %n months", "", every.count, one="Every month")
        case Unit.YEAR:
            found = message("Every %n years", "", every.count, one="Every year")
    return words.said(found)


def _counts(score: Score, words: PageWords) -> tuple[tuple[str, str], ...]:
    if not score.asked:
        return ()
    return (
        (f"+{score.happy}" if score.happy else "0", words.said(message("happy"))),
        (str(score.ok), words.said(message("OK"))),
        (f"\u2212{score.unhappy}" if score.unhappy else "0", words.said(message("unhappy"))),
    )


def _asked(score: Score, words: PageWords) -> str:
    if not score.asked:
        return words.said(message("Not asked in twelve months."))
    return words.said(message("asked %n times", "", score.asked, one="asked once"))


def _open_line(fix: Fix, history: CustomerHistory, today: date, words: PageWords) -> SideLine:
    what = fix.what
    if fix.promised_on is None:
        waited = history.now - fix.created
        age = long_span(short_age(waited), words)
        side = words.said(message("waiting {age}", age=age))
        return SideLine(what, side, waited >= fix_rules.LATE_AFTER)
    near = fix.promised_on.year == today.year
    day = words.day(fix.promised_on) if near else words.whole_date(fix.promised_on)
    late = (today - fix.promised_on).days
    if late > 0:
        age = short_span(days_age(late), words)
        return SideLine(
            what, words.said(message("promised by {day}, {age} late", day=day, age=age)), True
        )
    if fix.promised_time is not None:
        time = words.time(fix.promised_time)
        return SideLine(what, words.said(message("promised by {day}, {time}", day=day, time=time)))
    return SideLine(what, words.said(message("promised by {day}", day=day)))


def _so_far(person: Person, ends: Sequence[PromiseOutcome], words: PageWords) -> list[SideLine]:
    """How the promises went that came to an end; nothing where none did."""
    if not ends:
        return []
    name = isolated(first_name(person.name))
    kept = len(ends) - ends.count(PromiseOutcome.MISSED)
    early = ends.count(PromiseOutcome.EARLY)
    if early:
        side = message("{kept} of {all} kept, {early} early", kept=kept, all=len(ends), early=early)
    else:
        side = message("{kept} of {all} kept", kept=kept, all=len(ends))
    what = words.said(message("Promises to {name} so far", name=name))
    return [SideLine(what, words.said(side))]


def _happened(first: date | None, last: date | None, today: date, words: PageWords) -> str:
    """The words over the rows: which time they are of."""
    if first is None and last is None:
        return words.said(message("What happened, newest first"))
    if first is None:
        day = words.whole_date(last or today)
        return words.said(message("What happened until {day}, newest first", day=day))
    end = last or today
    whole_months = first.day == 1 and (
        end == today or end.day == days_in_month(end.year, end.month)
    )
    if whole_months and first.month == 1 and _ends_year(first, end, today):
        return words.said(message("What happened in {time}, newest first", time=str(first.year)))
    if whole_months and (first.year, first.month) == (end.year, end.month):
        month = words.long_month(first)
        return words.said(message("What happened in {time}, newest first", time=month))
    if whole_months:
        begin, finish = words.long_month(first), words.long_month(end)
    else:
        begin, finish = words.whole_date(first), words.whole_date(end)
    return words.said(
        message("What happened from {first} to {last}, newest first", first=begin, last=finish)
    )


def _ends_year(first: date, end: date, today: date) -> bool:
    return first.year == end.year and end in (today, date(end.year, 12, 31))
