"""Showing one record of a timeline, also one that is not loaded yet."""

from datetime import timedelta

import pytest

from desk.domain.intervals import Interval
from desk.domain.people import PersonRef
from desk.domain.timeline import TimelineKind
from desk.services.calls import CallFields
from desk.services.check_ins import set_check_in
from tests.ui.screens.customers.card_window import CardOnADesk


@pytest.fixture
def busy(on_desk: CardOnADesk) -> PersonRef:
    """Return a person with 320 calls, one on each past day."""
    tom = on_desk.parts.add("Tom Abernathy", "(541) 555-0118")
    on_desk.parts.ask(log_days, tom.id)
    return tom


@pytest.mark.parametrize("day", [3, 60, 311])
def test_show_row_scrolls_to_call_of_any_day(
    on_desk: CardOnADesk, busy: PersonRef, day: int
) -> None:
    rows = on_desk.show(busy).page.model.rows
    assert len(rows) == 50
    at = on_desk.parts.clock.now() - timedelta(days=day)
    wanted = next(row for row in on_desk.parts.ask(list_whole, busy.id) if row.text == f"Day {day}")
    on_desk.card.show_row(TimelineKind.CALL, wanted.id, at)
    timeline = on_desk.card.page.timeline
    on_desk.qtbot.waitUntil(
        lambda: (row := timeline.current_row()) is not None and row.id == wanted.id
    )
    on_desk.settle()
    assert timeline.hasFocus()

    def top() -> int:
        box = timeline.visualRect(timeline.currentIndex())
        return timeline.mapTo(on_desk.card, box.topLeft()).y()

    on_desk.qtbot.waitUntil(lambda: 100 < top() < on_desk.card.height() - 20)


def test_show_row_finds_call_listed_as_answered_check_in(
    on_desk: CardOnADesk, busy: PersonRef
) -> None:
    on_desk.parts.ask(set_due, busy.id)
    call = on_desk.parts.log(CallFields(busy.id, summary="Answered"))
    on_desk.show(busy)
    on_desk.card.show_row(TimelineKind.CALL, call, on_desk.parts.clock.now())
    timeline = on_desk.card.page.timeline
    on_desk.qtbot.waitUntil(
        lambda: (row := timeline.current_row()) is not None and row.text == "Answered"
    )
    row = timeline.current_row()
    assert row is not None
    assert (row.kind, row.call_id) == (TimelineKind.CHECK_IN, call)


def test_show_row_of_unknown_record_leaves_card_unchanged(
    on_desk: CardOnADesk, busy: PersonRef
) -> None:
    on_desk.show(busy)
    on_desk.card.show_row(TimelineKind.NOTE, 999, on_desk.parts.clock.now())
    on_desk.settle()
    assert on_desk.card.page.timeline.current_row() is None
    assert on_desk.card.record is not None


def log_days(desk, person):  # type: ignore[no-untyped-def]
    from desk.services.calls import log_call

    for day in range(1, 321):
        at = desk.clock.now() - timedelta(days=day)
        log_call(desk, CallFields(person, at=at, summary=f"Day {day}"))


def list_whole(desk, person):  # type: ignore[no-untyped-def]
    from desk.services.people import list_timeline

    return list_timeline(desk, person, limit=1000)


def set_due(desk, person):  # type: ignore[no-untyped-def]
    from desk.services.check_ins import move_check_in

    set_check_in(desk, person, every=Interval.parse("3 months"))
    return move_check_in(desk, person, desk.clock.today())
