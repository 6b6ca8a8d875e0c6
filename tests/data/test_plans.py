"""No statement walks through a whole history: each finds its rows by an index."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desk.data import sqlite
from desk.data.database import Database
from desk.data.transaction import Transaction
from desk.domain.calls import Direction, Outcome
from desk.domain.people import PeopleOrder
from desk.domain.person_schema import PersonFields, Phone
from desk.paths import Paths
from desk.services.calls import CallFields, log_call
from desk.services.desk import Desk
from desk.services.people import get_person, list_people, person_position
from desk.services.person_edits import add_person, edit_person
from desk.services.search import find
from desk.services.timeline import list_timeline
from desk.services.today import read_today
from tests.tools.fake_clock import FakeClock

# A table that grows with the years, walked through from end to end: by name or usual alias.
_WALK = re.compile(
    r"SCAN (customer|phone|email|tag|purchase|call|fix|note|contact|rating|check_in|action"
    r"|person_doc|record_doc|notification|[cdfhknopr])\b"
)
# Counts, a page of a list in the order of its index, and the few that wait.
_ALLOWED = re.compile(r"SCAN (c|customer|call) USING (COVERING )?INDEX ix_(customer|call_waiting)")


@pytest.fixture
def desk(tmp_path: Path, fake_clock: FakeClock) -> Iterator[Desk]:
    database = Database(fake_clock.clock, Paths(tmp_path / "desk"))
    database.open()
    yield Desk(database, fake_clock.clock)
    database.close()


@contextmanager
def statements(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, Any]]]:
    """All SQL that is asked meanwhile, with its values."""
    asked: list[tuple[str, Any]] = []
    reader = desk.database.__dict__["_reader"]
    rows, ask, do = type(reader).rows, Transaction._ask, Transaction._do

    def of_reader(self: Any, sql: str, /, **values: Any) -> Any:
        asked.append((sql, values))
        return rows(self, sql, **values)

    def of_ask(self: Any, sql: str, values: Any) -> Any:
        asked.append((sql, values))
        return ask(self, sql, values)

    def of_do(self: Any, sql: str, values: Any) -> Any:
        asked.append((sql, values[0] if isinstance(values, list) else values))
        return do(self, sql, values)

    with monkeypatch.context() as patch:
        patch.setattr(type(reader), "rows", of_reader)
        patch.setattr(Transaction, "_ask", of_ask)
        patch.setattr(Transaction, "_do", of_do)
        yield asked


def walks(desk: Desk, asked: list[tuple[str, Any]]) -> list[str]:
    connection = sqlite.connect(desk.database.paths.database)
    found = []
    for sql, values in asked:
        if sql.startswith("PRAGMA"):
            continue
        for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values):
            if _WALK.match(step) and not _ALLOWED.match(step):
                found.append(f"{step}: {' '.join(sql.split())}")
    connection.close()
    return found


def test_nothing_walks_through_all_there_is(
    desk: Desk, fake_clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = PersonFields(
        given="Ruth",
        family="Kessler",
        phones=(Phone("541 555 0142"),),
        remember=("Husband Walt",),
        starred=True,
    )
    with statements(desk, monkeypatch) as asked:
        ruth = add_person(desk, fields).value
        missed = CallFields(
            number="541 555 0142", direction=Direction.INCOMING, outcome=Outcome.MISSED
        )
        log_call(desk, missed)
        log_call(
            desk,
            CallFields(person=ruth, at=fake_clock.now + timedelta(minutes=1), summary="Awning"),
        )
        edit_person(desk, ruth, PersonFields(given="Ruth", family="Walters"))
        for typed in ("r", "ruth", "ruth awning", "0142"):
            find(desk, typed)
        for order in PeopleOrder:
            list_people(desk, order, offset=0)
            person_position(desk, ruth, order)
        get_person(desk, ruth)
        list_timeline(desk, ruth)
        read_today(desk)
    assert len(asked) > 80
    assert walks(desk, asked) == []
