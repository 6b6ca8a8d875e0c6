"""The Today screen: the callers who wait, the check-ins that are due, and the promises."""

from collections.abc import Callable
from datetime import date, datetime, time

from desk.data.queries import calls, check_ins, fixes, people
from desk.data.queries.system_tables import is_empty, read_settings
from desk.data.reader import Reader
from desk.domain import fixes as fix_rules
from desk.domain import promises as promise_rules
from desk.domain.calls import CallBack, late_at
from desk.domain.check_ins import EARLY_DAYS
from desk.domain.fixes import FixRow
from desk.domain.local_time import local_moment, next_midnight
from desk.domain.names import first_name
from desk.domain.promises import PromiseTally
from desk.domain.settings import DeskSettings
from desk.domain.today import Today
from desk.record import replace
from desk.services.desk import Desk
from desk.services.settings import read_with_someone

COMING = 3  # the maximum number of coming check-ins and promises
NAMED_STARRED = 4


def read_today(desk: Desk, limit: int = 200) -> Today:
    """Return the contents of the Today screen, as of one moment; at most `limit` rows per list."""
    now, today, zone = desk.clock.now(), desk.clock.today(), desk.clock.zone()
    start = local_moment(today, time(0), zone)
    end = next_midnight(now, zone)
    with desk.database.reading() as reader:
        settings = read_settings(reader)
        call_backs = list_call_backs(desk, reader, settings)
        due = check_ins.list_due(reader, today, now, settings.days_off, settings.holidays, limit)
        counted = len(due)
        if counted == limit:
            counted = check_ins.count_due(reader, today, now, settings.days_off, settings.holidays)
        promised = fixes.list_promised(reader, today, now, limit)
        kept = fixes.list_kept_between(reader, start, end, limit)
        return Today(
            on=today,
            now=now,
            owner=settings.owner,
            business=settings.business,
            call_back=tuple(call_backs),
            check_in=tuple(due),
            coming=tuple(
                row
                for row in check_ins.list_coming(
                    reader, today, settings.days_off, settings.holidays, COMING
                )
                # While a check-in is due, only those that a talk today would also answer.
                if not due or (row.shown_on - today).days <= EARLY_DAYS
            ),
            check_in_due=counted,
            fixes=tuple(fixes.list_open(reader, now, now - fix_rules.LATE_AFTER, limit)),
            promised=(*mark_late_promises(desk, promised), *kept),
            coming_promises=tuple(fixes.list_coming_promises(reader, today, COMING)),
            done_today=fixes.count_done_between(reader, start, end),
            tally=_tally(desk, reader, today),
            with_someone=read_with_someone(reader, settings, now),
            always_through=tuple(
                first_name(name) for name in people.list_starred_names(reader, NAMED_STARRED)
            ),
            people=(known := people.count_people(reader)[0]),
            sample=settings.sample,
            untouched=not known and not settings.set_up and is_empty(reader),
        )


def list_call_backs(desk: Desk, reader: Reader, settings: DeskSettings) -> list[CallBack]:
    """Return the callers who wait, longest first, with the numbers of unknown ones formatted."""
    rows = calls.list_call_backs(reader, desk.clock.now(), late_test(desk, settings))
    return [row if row.person else _shown(row, settings.region) for row in rows]


def _shown(row: CallBack, region: str) -> CallBack:
    """Return the row with the number of an unknown caller formatted for `region`."""
    from desk.domain.phone_numbers import display

    return replace(row, number=display(row.number, region)) if row.number else row


def late_test(desk: Desk, settings: DeskSettings) -> Callable[[datetime], bool]:
    """Return a function that tells whether a wait since a moment reaches four opening hours."""
    now, zone = desk.clock.now(), desk.clock.zone()
    hours = {
        day: [(settings.opens, settings.closes)]
        for day in range(7)
        if day not in settings.days_off and settings.opens != settings.closes
    }
    return lambda first: now >= late_at(first, hours, zone, closed=settings.holidays)


def mark_late_promises(desk: Desk, promised: list[FixRow]) -> list[FixRow]:
    """Return the rows, with a promise for a time today marked late once that time has passed."""
    now, zone = desk.clock.now(), desk.clock.zone()
    return [
        replace(
            p,
            late=p.fix.promised_on is not None
            and promise_rules.is_late(p.fix.promised_on, p.fix.promised_time, now, zone),
        )
        for p in promised
    ]


def _tally(desk: Desk, reader: Reader, today: date) -> PromiseTally:
    ends = fixes.list_promise_ends(reader, date(today.year, 1, 1), date(today.year, 12, 31))
    return PromiseTally(promise_rules.outcomes(ends, today, desk.clock.zone()))
