"""What a report can be about, on SQLite and on PostgreSQL."""

from datetime import timedelta

from desk.domain.person_schema import PersonFields
from desk.services.calls import CallFields, log_call
from desk.services.card_records import add_note
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.services.people import add_person
from desk.services.reports import (
    HistorySize,
    count_due,
    count_history,
    count_listed,
    list_recent_people,
    list_tags,
)
from tests.tools.fake_clock import FakeClock


def add(desk: Desk, name: str, *tags: str, starred: bool = False) -> int:
    fields = PersonFields(given=name, tags=tags, starred=starred)
    return add_person(desk, fields).value


def test_those_talked_to_last_come_first(desk: Desk, fake_clock: FakeClock) -> None:
    tom, ruth, gus = (add(desk, name) for name in ("Tom", "Ruth", "Gus"))
    log_call(desk, CallFields(person=tom))
    fake_clock.turn(hours=1)
    log_call(desk, CallFields(person=ruth))
    assert [row.id for row in list_recent_people(desk)] == [ruth, tom, gus]
    assert [row.id for row in list_recent_people(desk, 1)] == [ruth]


def test_tags_are_counted_however_they_are_written(desk: Desk) -> None:
    add(desk, "Tom", "Winter in Yuma")
    add(desk, "Ruth", "winter in yuma", "Apples", starred=True)
    assert list_tags(desk) == [("Apples", 1), ("Winter in Yuma", 2)]
    assert count_listed(desk, tag="WINTER in Yuma") == 2
    assert count_listed(desk, starred=True) == 1
    assert count_listed(desk) == 2


def test_who_is_due_in_the_week_is_counted(desk: Desk) -> None:
    today = desk.clock.today()
    for days in (-3, 5, 30):
        set_check_in(desk, add(desk, f"Somebody {days}"), on=today + timedelta(days=days))
    assert count_due(desk, today) == 2


def test_a_history_is_as_long_as_what_happened(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth")
    assert count_history(desk, ruth) == HistorySize(0, None)
    first = desk.clock.today()
    add_note(desk, ruth, "Saw them at the market")
    fake_clock.turn(days=40)
    log_call(desk, CallFields(person=ruth))
    assert count_history(desk, ruth) == HistorySize(2, first)
