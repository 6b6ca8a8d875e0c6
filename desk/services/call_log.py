"""The log of all calls: lists by kind, period, hour of the week and text, and their totals.

Days and hours are local to the owner's zone, with the UTC offset of each day.
"""

from datetime import date, time

from desk.data.queries import call_log as queries
from desk.data.queries.call_log import list_found_calls
from desk.data.queries.calls import list_call_backs
from desk.data.queries.system_tables import read_settings
from desk.data.reader import Reader
from desk.domain.call_histogram import slot_of
from desk.domain.calls import (
    CallFigures,
    CallLog,
    CallLogDays,
    CallLogQuery,
    CallLogRow,
    FoundCalls,
    Outcome,
    median_wait,
)
from desk.domain.local_time import local_moment
from desk.errors import NotFound
from desk.messages import message
from desk.record import replace
from desk.services.desk import Desk, Written

PAGE_SIZE = 128  # rows read at a time
MOST_FOUND = 500


def read_log(desk: Desk, query: CallLogQuery, pages: tuple[int, ...] = (0,)) -> CallLog:
    """Return the length of the list and the rows of some pages; ignore the text of the query."""
    with desk.database.reading() as reader:
        scope = _make_scope(desk, reader, query)
        days = queries.list_days(reader, scope)
        read = {
            page: _read_page(desk, reader, scope, days, page)
            for page in dict.fromkeys(pages)
            if page * PAGE_SIZE < days.count
        }
    return CallLog(days, read)


def read_page(
    desk: Desk, query: CallLogQuery, days: CallLogDays, page: int
) -> tuple[CallLogRow, ...]:
    """Return one page of rows, from row `page * PAGE_SIZE`, of the list that `days` counts."""
    with desk.database.reading() as reader:
        return _read_page(desk, reader, _make_scope(desk, reader, query), days, page)


def find_calls(desk: Desk, query: CallLogQuery) -> FoundCalls:
    """Return the newest calls of the list whose summary, name or number matches `query.text`."""
    with desk.database.reading() as reader:
        ids = list_found_calls(
            reader,
            query.text,
            _number_starts(reader, query.text),
            _make_scope(desk, reader, query),
            MOST_FOUND + 1,
        )
        rows = queries.list_calls(reader, ids[:MOST_FOUND], desk.clock.zone()) if ids else []
        return FoundCalls(_shown(reader, rows), len(ids) > MOST_FOUND)


def read_figures(desk: Desk, since: date | None) -> CallFigures:
    """Return the totals of the calls since the start of a local day, or of all calls if None."""
    zone = desk.clock.zone()
    with desk.database.reading() as reader:
        oldest = queries.find_oldest_slot(reader)
        first = _first_slot(desk, since)
        if first is None:
            first = oldest if oldest is not None else slot_of(desk.clock.now())
        calls, seconds, missed, hours = queries.count_figures(reader, first, zone)
        return CallFigures(
            calls,
            seconds,
            missed,
            len(list_call_backs(reader, desk.clock.now(), lambda _first: False)),
            median_wait(queries.list_missed_callers(reader, first)),
            hours,
            oldest is not None,
        )


def give_call(desk: Desk, call_id: int, person: int | None, name: str = "") -> Written[int]:
    """Assign a call with a withheld number to a person; return the person's id.

    If `person` is None, add a person called `name`. Raises NotFound, NotUnderstood without a name.
    """
    from desk.data.queries.calls import find_call, find_names
    from desk.services.calls import insert_caller
    from desk.services.interactions import answer_check_in

    with desk.database.transaction() as tx:
        call = find_call(tx, call_id)
        if call is None:
            raise NotFound(message("That call is no longer on this desk. Nothing was changed."))
        if person is None:
            person, whole = insert_caller(tx, name, ""), " ".join(name.split())
        else:
            whole = find_names(tx, [person])[person]
        tx.describe(message("The call was with {name}", name=whole))
        tx.update("call", call_id, customer_id=person)
        if call.outcome is Outcome.TALKED:
            answer_check_in(desk, tx, person, call.at, call=call_id)
    return Written(person, tx.changes)


def _make_scope(desk: Desk, reader: Reader, query: CallLogQuery) -> queries.CallLogScope:
    since = _first_slot(desk, query.since)
    return queries.make_scope(reader, query.kind, since, query.week_hour, desk.clock.zone())


def _first_slot(desk: Desk, since: date | None) -> int | None:
    if since is None:
        return None
    return slot_of(local_moment(since, time(0), desk.clock.zone()))


def _read_page(
    desk: Desk, reader: Reader, scope: queries.CallLogScope, days: CallLogDays, page: int
) -> tuple[CallLogRow, ...]:
    zone = desk.clock.zone()
    first = page * PAGE_SIZE
    return _shown(reader, queries.list_rows(reader, scope, days, first, PAGE_SIZE, zone))


def _shown(reader: Reader, rows: list[CallLogRow]) -> tuple[CallLogRow, ...]:
    """Return the rows with the numbers of unknown callers formatted for the owner's region."""
    if all(row.person is not None or not row.number for row in rows):
        return tuple(rows)
    from desk.domain.phone_numbers import display

    region = read_settings(reader).region
    return tuple(
        row if row.person is not None else replace(row, number=display(row.number, region))
        for row in rows
    )


def _number_starts(reader: Reader, text: str) -> tuple[str, ...]:
    """Return the possible prefixes of the keys of numbers that begin with the typed text."""
    from desk.domain.text_folding import query_digits

    digits = query_digits(text)
    if not digits:
        return ()
    from desk.domain.phone_numbers import country_digits

    return digits, country_digits(read_settings(reader).region) + digits
