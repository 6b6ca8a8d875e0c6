"""Choices and sizes of reports, on both databases."""

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


def test_list_recent_people_lists_the_last_talked_to_first(
    desk: Desk, fake_clock: FakeClock
) -> None:
    tom, ruth, gus = (add(desk, name) for name in ("Tom", "Ruth", "Gus"))
    log_call(desk, CallFields(person=tom))
    fake_clock.turn(hours=1)
    log_call(desk, CallFields(person=ruth))
    assert [row.id for row in list_recent_people(desk)] == [ruth, tom, gus]
    assert [row.id for row in list_recent_people(desk, 1)] == [ruth]


def test_list_tags_and_count_listed_ignore_the_case_of_tags(desk: Desk) -> None:
    add(desk, "Tom", "Winter in Yuma")
    add(desk, "Ruth", "winter in yuma", "Apples", starred=True)
    assert list_tags(desk) == [("Apples", 1), ("Winter in Yuma", 2)]
    assert count_listed(desk, tag="WINTER in Yuma") == 2
    assert count_listed(desk, starred=True) == 1
    assert count_listed(desk) == 2


def test_count_due_counts_check_ins_due_by_the_end_of_the_week(desk: Desk) -> None:
    today = desk.clock.today()
    for days in (-3, 5, 30):
        set_check_in(desk, add(desk, f"Somebody {days}"), on=today + timedelta(days=days))
    assert count_due(desk, today) == 2


def test_count_history_returns_size_and_first_day(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth")
    assert count_history(desk, ruth) == HistorySize(0, None)
    first = desk.clock.today()
    add_note(desk, ruth, "Saw them at the market")
    fake_clock.turn(days=40)
    log_call(desk, CallFields(person=ruth))
    assert count_history(desk, ruth) == HistorySize(2, first)
