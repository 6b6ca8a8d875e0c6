from dataclasses import replace
from datetime import date, timedelta

import pytest

from desk.data.records.history import TimelineKind
from desk.data.records.people import CheckIn
from desk.errors import NotFound, NotUnderstood
from desk.rules.call_back import Outcome
from desk.rules.interval import Interval
from desk.rules.partial_date import PartialDate
from desk.services.bin import list_bin, restore
from desk.services.calls import CallFields, edit_call, log_call
from desk.services.check_ins import (
    check_in_done,
    move_check_in,
    set_check_in,
    snooze_check_in,
    stop_check_in,
)
from desk.services.contacts import edit_contact, remove_contact
from desk.services.desk import Desk
from desk.services.fixes import add_fix, let_go_promise
from desk.services.people import get_person
from desk.services.timeline import list_timeline
from desk.services.undo import undo_last
from tests.services.people_of import add
from tests.services.whole_desk import whole_desk
from tests.tools.hands import Hands

QUARTER = Interval.parse("3 months")
RHYTHMS = [
    pytest.param({"every": QUARTER}, 93, id="interval"),
    pytest.param({"yearly": PartialDate(4, 16)}, 2, id="day of the year"),
    pytest.param({"on": date(2026, 4, 16)}, 2, id="one day"),
]


def check_in(desk: Desk, person: int) -> CheckIn | None:
    """The open check-in, its number aside: one that comes back may have a new one."""
    found = get_person(desk, person).check_in
    return found and CheckIn(0, *(getattr(found, n) for n in CheckIn.__slots__[1:]))


def contact_of(desk: Desk, person: int) -> int:
    (row,) = list_timeline(desk, person, kinds=frozenset({TimelineKind.CHECK_IN}))
    return row.id


@pytest.mark.parametrize(("rhythm", "days"), RHYTHMS)
def test_without_the_contact_the_check_in_is_as_it_was(
    desk: Desk, hands: Hands, rhythm: dict[str, object], days: int
) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, reason="The pump", **rhythm)  # type: ignore[arg-type]
    hands.turn(days=days)
    snooze_check_in(desk, ruth, hands.now + timedelta(hours=1))
    before = check_in(desk, ruth)
    check_in_done(desk, ruth, "Met at the market")
    done = whole_desk(desk)
    assert check_in(desk, ruth) != before

    removed = remove_contact(desk, contact_of(desk, ruth))
    assert removed.changes.label == "Removed checking in with Ruth Kessler"
    assert check_in(desk, ruth) == before
    assert list_timeline(desk, ruth) == []
    assert get_person(desk, ruth).last_talked is None
    assert [(e.kind, e.label) for e in list_bin(desk)] == [("contact", "Ruth Kessler")]
    restore(desk, removed.value)
    assert whole_desk(desk) == done
    undo_last(desk)
    assert check_in(desk, ruth) == before


@pytest.mark.parametrize(("rhythm", "days"), RHYTHMS)
@pytest.mark.parametrize("put_right", ["no talk", "another person", "long before"])
def test_a_talk_that_was_none_leaves_any_rhythm_as_it_was(
    desk: Desk, hands: Hands, rhythm: dict[str, object], days: int, put_right: str
) -> None:
    ruth, gus = add(desk, "Ruth Kessler"), add(desk, "Gus Lindqvist")
    set_check_in(desk, ruth, reason="The pump", **rhythm)  # type: ignore[arg-type]
    hands.turn(days=days)
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
            "long before": CallFields(person=ruth, at=hands.now - timedelta(days=days + 30)),
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


def test_another_talk_still_answers_what_this_one_did(desk: Desk, hands: Hands) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, yearly=PartialDate(4, 16))
    hands.turn(days=1)
    first = log_call(desk, CallFields(person=ruth)).value
    moved_on = check_in(desk, ruth)
    assert moved_on is not None
    hands.turn(days=1)
    log_call(desk, CallFields(person=ruth))
    assert check_in(desk, ruth) == replace(moved_on, last=date(2026, 4, 16))
    edit_call(desk, first, CallFields(person=ruth, outcome=Outcome.NO_ANSWER))
    found = check_in(desk, ruth)
    assert found is not None
    assert found.due_on == date(2027, 4, 16)


def test_what_the_owner_chose_since_stays(desk: Desk, hands: Hands) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, every=QUARTER)
    hands.turn(days=93)
    check_in_done(desk, ruth)
    contact = contact_of(desk, ruth)
    move_check_in(desk, ruth, date(2026, 8, 1))
    moved = check_in(desk, ruth)
    remove_contact(desk, contact)
    after = check_in(desk, ruth)
    assert after is not None
    assert moved is not None
    assert after.due_on == moved.due_on

    undo_last(desk)
    stop_check_in(desk, ruth)
    remove_contact(desk, contact)
    assert check_in(desk, ruth) is None
    undo_last(desk)
    set_check_in(desk, ruth, every=Interval.parse("1 month"))
    remove_contact(desk, contact)
    after = check_in(desk, ruth)
    assert after is not None
    assert after.every == "1 month"


def test_a_single_day_made_after_an_answered_one_is_kept(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 14))
    check_in_done(desk, ruth)
    set_check_in(desk, ruth, on=date(2026, 4, 20))
    remove_contact(desk, contact_of(desk, ruth))
    found = check_in(desk, ruth)
    assert found is not None
    assert found.due_on == date(2026, 4, 20)


def test_a_contact_is_put_right(desk: Desk, hands: Hands) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, every=QUARTER)
    hands.turn(days=93)
    check_in_done(desk, ruth, "Met at the market")
    contact = contact_of(desk, ruth)
    written = edit_contact(desk, contact, " Met at the fair ")
    assert written.changes.label == "Changed checking in with Ruth"
    (row,) = list_timeline(desk, ruth)
    assert (row.text, row.at) == ("Met at the fair", hands.now)

    earlier = hands.now - timedelta(days=2)
    edit_contact(desk, contact, "Met at the fair", earlier)
    found = check_in(desk, ruth)
    assert found is not None
    assert (found.last, found.due_on) == (date(2026, 7, 14), date(2026, 10, 14))
    assert list_timeline(desk, ruth)[0].at == get_person(desk, ruth).last_talked == earlier
    remove_contact(desk, contact)
    found = check_in(desk, ruth)
    assert found is not None
    assert found.due_on == date(2026, 7, 14)


def test_a_check_in_by_call_is_changed_as_a_call(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 14))
    log_call(desk, CallFields(person=ruth))
    contact = contact_of(desk, ruth)
    with pytest.raises(NotUnderstood, match="Change the call"):
        edit_contact(desk, contact, "x")
    with pytest.raises(NotUnderstood, match="Change the call"):
        remove_contact(desk, contact)
    for change in (lambda: edit_contact(desk, 99, "x"), lambda: remove_contact(desk, 99)):
        with pytest.raises(NotFound):
            change()


def test_why_something_was_let_go_is_on_the_timeline(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    let_go_promise(desk, add_fix(desk, "Awning video", ruth).value.id, "Sold it")
    (row,) = list_timeline(desk, ruth)
    assert row.let_go_why == "Sold it"
