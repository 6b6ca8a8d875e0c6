from datetime import date, time, timedelta

import pytest

from desk.domain.fixes import NotifiedVia
from desk.domain.promises import PromiseOutcome
from desk.domain.scores import Felt
from desk.errors import NotFound, NotUnderstood
from desk.services import fixes
from desk.services.card_records import rate_fix
from desk.services.desk import Desk
from desk.services.fixes import (
    PromiseBy,
    add_fix,
    dismiss_promise,
    edit_fix,
    finish_fix,
    get_fix,
    promise,
    promise_fix,
    start_clock,
)
from desk.services.people import get_person
from desk.services.today import read_today
from desk.services.undo import undo_last
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock

TODAY = date(2026, 4, 14)


def test_fixes_are_listed_running_first_then_oldest(desk: Desk, fake_clock: FakeClock) -> None:
    ids = []
    for what in ("one", "two", "three"):
        ids.append(add_fix(desk, what).value.id)
        fake_clock.turn(minutes=1)
    start_clock(desk, ids[2])
    assert [row.fix.what for row in read_today(desk).fixes] == ["Three", "One", "Two"]


def test_start_clock_stops_the_running_one_and_keeps_its_time(
    desk: Desk, fake_clock: FakeClock
) -> None:
    one, two = add_fix(desk, "one").value.id, add_fix(desk, "two").value.id
    start_clock(desk, one)
    fake_clock.turn(seconds=90)
    start_clock(desk, two)
    stopped = fixes.get_fix(desk, one)
    assert (stopped.started, stopped.seconds) == (None, 90)
    fake_clock.turn(seconds=31)
    done = finish_fix(desk, two).value
    assert (done.seconds, done.done) == (31, fake_clock.now)
    assert fixes.measured(done, fake_clock.now) == 31


def test_measured_time_is_zero_after_system_clock_is_set_back(
    desk: Desk, fake_clock: FakeClock
) -> None:
    one = add_fix(desk, "one").value.id
    start_clock(desk, one)
    fake_clock.turn(hours=-1)
    assert finish_fix(desk, one).value.seconds == 0


def test_fix_is_late_after_a_day(desk: Desk, fake_clock: FakeClock) -> None:
    add_fix(desk, "one")
    fake_clock.turn(hours=23, minutes=59)
    assert not read_today(desk).fixes[0].late
    fake_clock.turn(minutes=1)
    assert read_today(desk).fixes[0].late


def test_finish_fix_twice_changes_nothing(desk: Desk, fake_clock: FakeClock) -> None:
    one = add_fix(desk, "one").value.id
    first = finish_fix(desk, one).value.done
    fake_clock.turn(minutes=5)
    assert finish_fix(desk, one).value.done == first
    assert read_today(desk).done_today == 1


def test_promise_fix_turns_fix_into_promise(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    fix = add_fix(desk, "order the knob", ruth).value.id
    promised = promise_fix(desk, fix, PromiseBy(TODAY, time(15), None))
    today = read_today(desk)
    assert today.fixes == ()
    (row,) = today.promised
    assert (row.fix.promised_on, row.fix.promised_time) == (TODAY, time(15))
    assert promised.changes.label == "Promised Ruth “Order the knob” for today"


def test_promise_with_a_time_is_late_after_it(desk: Desk, fake_clock: FakeClock) -> None:
    promise(desk, "photos", None, PromiseBy(TODAY, time(12)))
    assert not read_today(desk).promised[0].late
    fake_clock.turn(hours=2)
    assert read_today(desk).promised[0].late


def test_missed_promise_stays_listed_and_counts_after_finishing(
    desk: Desk, fake_clock: FakeClock
) -> None:
    fix = promise(desk, "photos", None, PromiseBy(TODAY)).value.id
    fake_clock.turn(days=3)
    today = read_today(desk)
    assert today.promised[0].late
    assert today.tally.outcomes == (PromiseOutcome.MISSED,)
    finish_fix(desk, fix)
    assert read_today(desk).tally.outcomes == (PromiseOutcome.MISSED,)


def test_tally_distinguishes_early_from_on_the_day(desk: Desk) -> None:
    early = promise(desk, "knob", None, PromiseBy(date(2026, 4, 24))).value.id
    kept = promise(desk, "photos", None, PromiseBy(TODAY)).value.id
    finish_fix(desk, early)
    finish_fix(desk, kept)
    today = read_today(desk)
    assert today.tally.count(PromiseOutcome.EARLY) == 1
    assert today.tally.count(PromiseOutcome.ON_DAY) == 1
    assert {row.fix.id for row in today.promised} == {early, kept}  # kept today is shown


def test_promise_dismissed_in_time_is_not_counted(desk: Desk, fake_clock: FakeClock) -> None:
    fix = promise(desk, "photos", None, PromiseBy(TODAY)).value.id
    with pytest.raises(NotUnderstood):
        fixes.dismiss_promise(desk, fix, "")
    assert fixes.dismiss_promise(desk, fix, "sold it").value.dismiss_reason == "sold it"
    fake_clock.turn(days=3)
    assert read_today(desk).tally.outcomes == ()


@pytest.mark.parametrize(
    "by", [PromiseBy(date(2026, 4, 13)), PromiseBy(TODAY, target=date(2026, 4, 15))]
)
def test_promise_by_a_past_day_or_with_a_later_target_is_refused(desk: Desk, by: PromiseBy) -> None:
    with pytest.raises(NotUnderstood):
        promise(desk, "photos", None, by)
    assert read_today(desk).promised == ()


def test_tell_records_how_customer_was_notified(desk: Desk, fake_clock: FakeClock) -> None:
    fix = add_fix(desk, "one").value.id
    finish_fix(desk, fix)
    told = fixes.tell(desk, fix, NotifiedVia.TEXT).value
    assert (told.notified, told.notified_via) == (fake_clock.now, "text")


def test_suggest_day_returns_none_until_ten_promises_are_kept(
    desk: Desk, fake_clock: FakeClock
) -> None:
    for _ in range(10):
        assert fixes.suggest_day(desk) is None
        fix = promise(desk, "part", None, PromiseBy(desk.clock.today() + timedelta(days=5)))
        fake_clock.turn(days=2)
        finish_fix(desk, fix.value.id)
    suggestion = fixes.suggest_day(desk)
    assert suggestion is not None
    assert suggestion.usual_days == 2
    assert suggestion.day >= desk.clock.today() + timedelta(days=2)


def test_fix_is_snoozed_and_edited_and_empty_or_unknown_is_refused(
    desk: Desk, fake_clock: FakeClock
) -> None:
    fix = add_fix(desk, "one").value.id
    fixes.snooze_fix(desk, fix, fake_clock.now + timedelta(hours=1))
    assert read_today(desk).fixes == ()
    with pytest.raises(NotUnderstood):
        add_fix(desk, "   ")
    with pytest.raises(NotFound):
        finish_fix(desk, 99)
    with pytest.raises(NotFound):
        add_fix(desk, "one", 99)
    assert fixes.edit_fix(desk, fix, "another", None).value.what == "Another"


def test_missed_promise_still_counts_after_new_promise(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    missed = promise(desk, "photos", ruth, PromiseBy(TODAY)).value
    fake_clock.turn(days=2)
    again = promise_fix(desk, missed.id, PromiseBy(date(2026, 4, 20))).value
    assert (again.what, again.person) == (missed.what, missed.person)
    assert again.id != missed.id
    assert not get_fix(desk, missed.id).is_open
    today = read_today(desk)
    assert today.promised == ()
    assert [row.fix.id for row in today.coming_promises] == [again.id]
    finish_fix(desk, again.id)
    assert read_today(desk).tally.outcomes == (PromiseOutcome.MISSED, PromiseOutcome.EARLY)
    undo_last(desk)
    undo_last(desk)
    assert [row.fix.id for row in read_today(desk).promised] == [missed.id]


def test_promise_moved_in_time_is_not_missed(desk: Desk, fake_clock: FakeClock) -> None:
    fix = promise(desk, "photos", None, PromiseBy(TODAY)).value.id
    assert promise_fix(desk, fix, PromiseBy(date(2026, 4, 20))).value.id == fix
    fake_clock.turn(days=2)
    assert read_today(desk).tally.outcomes == ()


def test_finished_promise_is_unchanged_by_promise_fix_and_dismiss(
    desk: Desk, fake_clock: FakeClock
) -> None:
    fix = promise(desk, "photos", None, PromiseBy(TODAY)).value.id
    done = finish_fix(desk, fix).value
    fake_clock.turn(days=2)
    with pytest.raises(NotUnderstood, match="off the list already"):
        promise_fix(desk, fix, PromiseBy(date(2026, 4, 20)))
    dismiss_promise(desk, fix, "no longer wanted")
    assert get_fix(desk, fix) == done
    assert read_today(desk).tally.outcomes == (PromiseOutcome.ON_DAY,)


def test_edit_fix_to_another_person_moves_its_rating(desk: Desk) -> None:
    ruth, gus = add(desk, "Ruth Kessler"), add(desk, "Gus Lindqvist")
    fix = add_fix(desk, "photos", ruth).value.id
    finish_fix(desk, fix)
    rate_fix(desk, fix, Felt.HAPPY, "lovely")
    edit_fix(desk, fix, "photos", gus)
    assert [get_person(desk, who).score.happy for who in (ruth, gus)] == [0, 1]
    with pytest.raises(NotFound):
        edit_fix(desk, fix, "photos", 99)
