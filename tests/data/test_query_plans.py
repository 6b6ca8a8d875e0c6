"""Query plans: no read and no write scans a whole table that grows over the years."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from desk.data.database import Database
from desk.data.queries import people
from desk.data.reader import Row, SqliteReader
from desk.data.transaction import Transaction
from desk.domain.bin import BinKind
from desk.domain.calls import CallKind, CallLogQuery, Direction, Outcome
from desk.domain.intervals import Interval
from desk.domain.people import PeopleOrder
from desk.domain.person_schema import PersonFields, Phone
from desk.domain.scores import Felt
from desk.domain.timeline import TimelineKind
from desk.paths import Paths
from desk.services.bin import empty_old, remove
from desk.services.call_log import find_calls, read_figures, read_log, read_page
from desk.services.calls import (
    CallFields,
    dismiss_call_back,
    edit_call,
    link_number,
    log_call,
    read_caller,
    recognise,
)
from desk.services.card_records import PurchaseFields, add_note, add_purchase
from desk.services.check_ins import check_in_done, set_check_in, snooze_check_in
from desk.services.desk import Desk, reads
from desk.services.fixes import (
    PromiseBy,
    add_fix,
    finish_fix,
    promise,
    read_do_it_now,
    start_clock,
    suggest_day,
)
from desk.services.month_in_review import read_month
from desk.services.people import (
    add_person,
    edit_person,
    get_person,
    list_people,
    list_timeline,
    open_items,
    read_people,
)
from desk.services.reminders import list_due, mark_notified, pending
from desk.services.search import find
from desk.services.today import read_today
from desk.services.undo import undo_last
from tests.tools.fake_clock import FakeClock

# Scanned on purpose: short lists, indexes that a LIMIT cuts or that have open rows only, and the
# count of all people, which uses the narrowest index.
SHORT = {
    *("json_each", "setting", "notification", "sqlite_sequence", "alembic_version"),
    *("w", "oldest", "hit", "heard", "by_first", "by_last"),
}
CUT_OR_PARTIAL = {
    "ix_call_waiting_at",
    "ix_customer_starred_sort_key_id",
    "ix_fix_open_created_at",
    "ix_fix_started_at",
    "ix_customer_sort_key_id",
    "ix_customer_display_key_id",
    # All birthdays and dates, for those of a month in any year.
    "ix_customer_birthday",
    "ix_important_date_on_day",
}
COUNTED = "SELECT count(*) FROM customer"
NEWEST_OR_OLDEST = re.compile(r"FROM action\b[^()]* ORDER BY id( DESC)? LIMIT 1")

Asked = list[tuple[str, Mapping[str, Any]]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Return the list that records every statement given to SQLite, with its values."""
    found: Asked = []

    def recording(usual: Callable[..., Any], place: int) -> Callable[..., Any]:
        def record(*given: Any, **values: Any) -> Any:
            bound = values or (given[place + 1] if len(given) > place + 1 else {})
            if isinstance(bound, list):
                bound = bound[0]
            found.append((given[place], bound))
            return usual(*given, **values)

        return record

    for name in ("rows", "named"):
        monkeypatch.setattr(SqliteReader, name, recording(getattr(SqliteReader, name), 1))
    for name in ("_ask", "_do", "named"):
        monkeypatch.setattr(Transaction, name, recording(getattr(Transaction, name), 1))
    return found


@pytest.fixture
def desk(tmp_path: Path, fake_clock: FakeClock) -> Iterator[Desk]:
    database = Database(fake_clock.clock, Paths(tmp_path / "desk"))
    database.open()
    yield Desk(database, fake_clock.clock)
    database.close()


def walks(desk: Desk, asked: Asked) -> list[str]:
    """Return the plan steps that scan a table, each with its statement."""
    found = []
    usual = dict.fromkeys((sql, tuple(sorted(values))) for sql, values in asked)
    first = {(sql, tuple(sorted(values))): values for sql, values in reversed(asked)}
    for sql, names in usual:
        if not re.match(r"\s*(SELECT|UPDATE|DELETE|INSERT|WITH)\b", sql):
            continue
        connection = desk.database._read
        plan: list[Row] = connection.execute(
            f"EXPLAIN QUERY PLAN {sql}", first[sql, names]
        ).fetchall()
        for *_, step in plan:
            walk = re.match(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?$", step)
            # part0, part1 ...: the matches of each word of a search.
            name = walk[1].rstrip("0123456789") if walk else "part"
            if walk is None or name == "part" or name in SHORT or walk[2] in CUT_OR_PARTIAL:
                continue
            if walk[1] == "action" and NEWEST_OR_OLDEST.search(sql):
                continue
            if not (walk[2] and sql.strip().startswith(COUNTED)):
                found.append(f"{step}: {' '.join(sql.split())}")
    return found


def a_life(desk: Desk, fake_clock: FakeClock) -> int:
    ruth = add_person(desk, PersonFields(given="Ruth", phones=(Phone("(541) 555-0142"),))).value
    set_check_in(desk, ruth, every=Interval.parse("2 weeks"))
    log_call(
        desk,
        CallFields(number="541 555 0142", direction=Direction.INCOMING, outcome=Outcome.VOICEMAIL),
    )
    missed = CallFields(number="541 555 0177", direction=Direction.INCOMING, outcome=Outcome.MISSED)
    log_call(desk, missed)
    log_call(desk, missed)
    fake_clock.turn(days=20)
    for what in ("photos", "knob", "awning"):
        add_fix(desk, what, ruth)
    promise(desk, "video", ruth, PromiseBy(date(2026, 5, 5), time(15)))
    add_note(desk, ruth, "likes cherries")
    add_purchase(desk, ruth, PurchaseFields("an awning"))
    return ruth


def test_reads_find_their_rows_by_an_index(desk: Desk, fake_clock: FakeClock, asked: Asked) -> None:
    ruth = a_life(desk, fake_clock)
    asked.clear()
    read_today(desk)
    read_do_it_now(desk)
    list_due(desk)
    pending(desk)
    suggest_day(desk)
    get_person(desk, ruth)
    open_items(desk, ruth)
    recognise(desk, "541 555 0142")
    recognise(desk, "555 0142")
    read_caller(desk, "541 555 0142")
    read_caller(desk, "541 555 0142", ruth)
    for kinds in (None, *({kind} for kind in TimelineKind)):
        list_timeline(desk, ruth, kinds=frozenset(kinds) if kinds else None)
        list_timeline(desk, ruth, before=fake_clock.now)
    for order in PeopleOrder:
        list_people(desk, order, offset=0)
        list_people(desk, order, offset=500)
        read_people(desk, order, [0], ruth)
    for typed in ("r", "ruth", "ruth awning", "0142"):
        find(desk, typed)
    for kind in CallKind:
        for since in (None, date(2026, 4, 1)):
            days = read_log(desk, CallLogQuery(kind, since)).days
            read_page(desk, CallLogQuery(kind, since), days, 0)
            read_log(desk, CallLogQuery(kind, since, 34))
            find_calls(desk, CallLogQuery(kind, since, None, "ruth knob"))
            find_calls(desk, CallLogQuery(kind, since, 34, "541 555"))
            read_figures(desk, since)
    read_month(desk, date(2026, 4, 1), 7)
    assert len(asked) > 60
    found = walks(desk, asked)
    assert not found, "\n".join(found)


def test_writes_find_their_rows_by_an_index(
    desk: Desk, fake_clock: FakeClock, asked: Asked
) -> None:
    ruth = a_life(desk, fake_clock)
    fields = get_person(desk, ruth).fields
    asked.clear()
    call = log_call(desk, CallFields(person=ruth, felt=Felt.HAPPY)).value
    edit_call(desk, call, CallFields(person=ruth, outcome=Outcome.NO_ANSWER))
    link_number(desk, "541 555 0177", ruth)
    dismiss_call_back(desk, 1, "salesman")
    fix = add_fix(desk, "more", ruth).value.id
    start_clock(desk, fix)
    finish_fix(desk, fix)
    check_in_done(desk, ruth)
    snooze_check_in(desk, ruth, fake_clock.now + timedelta(days=60))
    edit_person(desk, ruth, fields)
    edit_person(desk, ruth, PersonFields(given="Ruth", family="Walters"))
    mark_notified(desk, pending(desk).now)
    remove(desk, BinKind.CALL, call)
    undo_last(desk)
    remove(desk, BinKind.PERSON, ruth)
    undo_last(desk)
    empty_old(desk)
    assert len(asked) > 100
    found = walks(desk, asked)
    assert not found, "\n".join(found)


def test_walks_reports_table_scans(desk: Desk, asked: Asked) -> None:
    with desk.database.reading() as reader:
        reader.rows("SELECT id FROM call WHERE summary = :summary", summary="x")
        reader.rows("SELECT count(*) FROM call")
        reader.rows("SELECT count(*) FROM customer")
        reader.rows("SELECT id FROM call WHERE id = :id", id=1)
    assert [walk.partition(":")[0].split()[:2] for walk in walks(desk, asked)] == [
        ["SCAN", "call"],
        ["SCAN", "call"],
    ]


@pytest.mark.parametrize("order", list(PeopleOrder))
def test_person_position_is_counted_in_one_index(
    desk: Desk, fake_clock: FakeClock, asked: Asked, order: PeopleOrder
) -> None:
    ruth = a_life(desk, fake_clock)
    asked.clear()
    assert reads(people.find_position)(desk, ruth, order) == 0
    found = walks(desk, asked)
    assert not found, "\n".join(found)
