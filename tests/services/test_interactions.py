from dataclasses import replace
from datetime import date, timedelta

import pytest

from desk.domain.bin import BinKind
from desk.domain.calls import Outcome
from desk.domain.intervals import Interval
from desk.domain.partial_dates import PartialDate
from desk.domain.people import CheckIn
from desk.domain.timeline import TimelineKind
from desk.errors import NotFound, NotUnderstood
from desk.services import bin
from desk.services.bin import list_bin, restore
from desk.services.calls import CallFields, edit_call, log_call
from desk.services.check_ins import (
    check_in_done,
    move_check_in,
    set_check_in,
    snooze_check_in,
    stop_check_in,
)
from desk.services.desk import Desk
from desk.services.fixes import add_fix, dismiss_promise
from desk.services.interactions import edit_interaction
from desk.services.people import get_person, list_timeline
from desk.services.undo import undo_last
from tests.services.desk_contents import whole_desk
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock

QUARTER = Interval.parse("3 months")
RHYTHMS = [
    pytest.param({"every": QUARTER}, 93, id="interval"),
    pytest.param({"yearly": PartialDate(4, 16)}, 2, id="day of the year"),
    pytest.param({"on": date(2026, 4, 16)}, 2, id="one day"),
]


def check_in(desk: Desk, person: int) -> CheckIn | None:
    """Return the open check-in with id 0, because a restored one may have a new id."""
    found = get_person(desk, person).check_in
    return found and CheckIn(0, *(getattr(found, n) for n in CheckIn.__slots__[1:]))


def contact_of(desk: Desk, person: int) -> int:
    (row,) = list_timeline(desk, person, kinds=frozenset({TimelineKind.CHECK_IN}))
    return row.id


@pytest.mark.parametrize(("rhythm", "days"), RHYTHMS)
def test_removed_contact_restores_the_check_in_until_it_is_restored(
    desk: Desk, fake_clock: FakeClock, rhythm: dict[str, object], days: int
) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, reason="The pump", **rhythm)  # type: ignore[arg-type]
    fake_clock.turn(days=days)
    snooze_check_in(desk, ruth, fake_clock.now + timedelta(hours=1))
    before = check_in(desk, ruth)
    check_in_done(desk, ruth, "Met at the market")
    done = whole_desk(desk)
    assert check_in(desk, ruth) != before

    removed = bin.remove(desk, BinKind.INTERACTION, contact_of(desk, ruth))
    assert removed.changes.label == "Removed checking in with Ruth Kessler"
    assert check_in(desk, ruth) == before
    assert list_timeline(desk, ruth) == []
    assert get_person(desk, ruth).last_talked is None
    assert [(e.kind, e.label) for e in list_bin(desk)] == [("interaction", "Ruth Kessler")]
    restore(desk, removed.value)
    assert whole_desk(desk) == done
    undo_last(desk)
    assert check_in(desk, ruth) == before


@pytest.mark.parametrize(("rhythm", "days"), RHYTHMS)
@pytest.mark.parametrize("put_right", ["no talk", "another person", "long before"])
def test_edit_of_the_answering_call_restores_the_check_in(
    desk: Desk, fake_clock: FakeClock, rhythm: dict[str, object], days: int, put_right: str
) -> None:
    ruth, gus = add(desk, "Ruth Kessler"), add(desk, "Gus Lindqvist")
    set_check_in(desk, ruth, reason="The pump", **rhythm)  # type: ignore[arg-type]
    fake_clock.turn(days=days)
    before = check_in(desk, ruth)
    call = log_call(desk, CallFields(person=ruth)).value
    assert check_in(desk, ruth) != before
    logged = whole_desk(desk)
    edit_call(
        desk,
        call,
        {
            "no talk": CallFields(person=ruth, outcome=Outcome.NO_ANSWER),
            "another person": CallFields(person=gus),
            "long before": CallFields(person=ruth, at=fake_clock.now - timedelta(days=days + 30)),
        }[put_right],
    )
    after = check_in(desk, ruth)
    assert before is not None
    assert after is not None
    assert (after.due_on, after.reason) == (before.due_on, before.reason)
    (row,) = list_timeline(desk, gus if put_right == "another person" else ruth)
    assert row.kind is TimelineKind.CALL
    undo_last(desk)
    assert whole_desk(desk) == logged


def test_check_in_stays_answered_by_a_second_talk(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, yearly=PartialDate(4, 16))
    fake_clock.turn(days=1)
    first = log_call(desk, CallFields(person=ruth)).value
    moved_on = check_in(desk, ruth)
    assert moved_on is not None
    fake_clock.turn(days=1)
    log_call(desk, CallFields(person=ruth))
    assert check_in(desk, ruth) == replace(moved_on, last=date(2026, 4, 16))
    edit_call(desk, first, CallFields(person=ruth, outcome=Outcome.NO_ANSWER))
    found = check_in(desk, ruth)
    assert found is not None
    assert found.due_on == date(2027, 4, 16)


def test_removed_contact_keeps_a_check_in_changed_since(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, every=QUARTER)
    fake_clock.turn(days=93)
    check_in_done(desk, ruth)
    contact = contact_of(desk, ruth)
    move_check_in(desk, ruth, date(2026, 8, 1))
    moved = check_in(desk, ruth)
    bin.remove(desk, BinKind.INTERACTION, contact)
    after = check_in(desk, ruth)
    assert after is not None
    assert moved is not None
    assert after.due_on == moved.due_on

    undo_last(desk)
    stop_check_in(desk, ruth)
    bin.remove(desk, BinKind.INTERACTION, contact)
    assert check_in(desk, ruth) is None
    undo_last(desk)
    set_check_in(desk, ruth, every=Interval.parse("1 month"))
    bin.remove(desk, BinKind.INTERACTION, contact)
    after = check_in(desk, ruth)
    assert after is not None
    assert after.every == "1 month"


def test_removed_contact_keeps_a_later_one_time_check_in(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 14))
    check_in_done(desk, ruth)
    set_check_in(desk, ruth, on=date(2026, 4, 20))
    bin.remove(desk, BinKind.INTERACTION, contact_of(desk, ruth))
    found = check_in(desk, ruth)
    assert found is not None
    assert found.due_on == date(2026, 4, 20)


def test_edit_interaction_changes_text_moment_and_check_in(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, every=QUARTER)
    fake_clock.turn(days=93)
    check_in_done(desk, ruth, "Met at the market")
    contact = contact_of(desk, ruth)
    written = edit_interaction(desk, contact, " Met at the fair ")
    assert written.changes.label == "Changed checking in with Ruth"
    (row,) = list_timeline(desk, ruth)
    assert (row.text, row.at) == ("Met at the fair", fake_clock.now)

    earlier = fake_clock.now - timedelta(days=2)
    edit_interaction(desk, contact, "Met at the fair", earlier)
    found = check_in(desk, ruth)
    assert found is not None
    assert (found.last, found.due_on) == (date(2026, 7, 14), date(2026, 10, 14))
    assert list_timeline(desk, ruth)[0].at == get_person(desk, ruth).last_talked == earlier
    bin.remove(desk, BinKind.INTERACTION, contact)
    found = check_in(desk, ruth)
    assert found is not None
    assert found.due_on == date(2026, 7, 14)


def test_interaction_of_a_call_cannot_be_edited_or_removed(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 14))
    log_call(desk, CallFields(person=ruth))
    contact = contact_of(desk, ruth)
    with pytest.raises(NotUnderstood, match="Change the call"):
        edit_interaction(desk, contact, "x")
    with pytest.raises(NotUnderstood, match="Change the call"):
        bin.remove(desk, BinKind.INTERACTION, contact)
    for change in (
        lambda: edit_interaction(desk, 99, "x"),
        lambda: bin.remove(desk, BinKind.INTERACTION, 99),
    ):
        with pytest.raises(NotFound):
            change()


def test_timeline_shows_the_reason_of_a_dismissed_fix(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    dismiss_promise(desk, add_fix(desk, "Awning video", ruth).value.id, "Sold it")
    (row,) = list_timeline(desk, ruth)
    assert row.dismiss_reason == "Sold it"
