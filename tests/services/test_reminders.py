from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desk.domain.calls import Direction, Outcome
from desk.domain.intervals import Interval
from desk.domain.settings import DeskSettings
from desk.services.calls import CallFields, log_call
from desk.services.card_records import add_note
from desk.services.check_ins import check_in_done, set_check_in, snooze_check_in
from desk.services.desk import Desk
from desk.services.fixes import (
    PromiseBy,
    add_fix,
    finish_fix,
    promise,
    promise_fix,
    snooze_fix,
)
from desk.services.reminders import changed_since, list_due, mark_notified, next_wakeup, pending
from desk.services.settings import (
    find_with_someone,
    save_settings,
    start_with_someone,
    stop_with_someone,
)
from tests.services.people_factory import add
from tests.tools.fake_clock import HOME_ZONE, FakeClock

TODAY = date(2026, 4, 14)


def test_check_in_is_pending_from_nine_until_notified(desk: Desk, fake_clock: FakeClock) -> None:
    set_check_in(desk, add(desk, "Ruth Kessler"), on=date(2026, 4, 15))
    fake_clock.set(date(2026, 4, 15), time(8, 59))
    assert pending(desk).now == ()
    fake_clock.turn(minutes=1)
    (item,) = pending(desk).now
    assert item.key.startswith("check_in:")
    mark_notified(desk, [item])
    mark_notified(desk, [item])
    assert pending(desk).now == ()
    fake_clock.turn(days=40)
    assert pending(desk).now == ()  # still late on Today, but not pending again


def test_item_told_by_a_clock_that_was_wrong_is_told_again_on_its_next_day(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 20))
    fake_clock.turn(days=30)
    mark_notified(desk, pending(desk).now)
    fake_clock.turn(days=-30)
    set_check_in(desk, ruth, on=date(2026, 4, 15))
    fake_clock.turn(days=1)
    assert [item.due_on for item in pending(desk).now] == [date(2026, 4, 15)]
    mark_notified(desk, pending(desk).now)
    assert pending(desk).now == ()


def test_item_told_before_the_clock_was_set_back_an_hour_is_told_once(
    desk: Desk, fake_clock: FakeClock
) -> None:
    set_check_in(desk, add(desk, "Ruth Kessler"), on=TODAY)
    mark_notified(desk, pending(desk).now)
    fake_clock.turn(hours=-1)
    assert pending(desk).now == ()


def test_item_stays_pending_until_it_is_marked(desk: Desk) -> None:
    set_check_in(desk, add(desk, "Ruth Kessler"), on=TODAY)
    assert pending(desk).now == pending(desk).now != ()


def test_snoozed_check_in_is_pending_again_at_the_end_of_the_snooze(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=TODAY)
    mark_notified(desk, pending(desk).now)
    fake_clock.turn(minutes=10)
    until = fake_clock.now.replace(hour=20)
    snooze_check_in(desk, ruth, until)
    assert pending(desk).now == ()
    fake_clock.now = until
    assert [i.moment for i in pending(desk).now] == [until]


def test_promise_is_pending_the_evening_before_that_morning_and_an_hour_before(
    desk: Desk, fake_clock: FakeClock
) -> None:
    promise(desk, "photos", add(desk, "Gus Lindqvist"), PromiseBy(date(2026, 4, 15), time(15)))
    for day, at, count in [
        (14, time(17, 59), 0),
        (14, time(18), 1),
        (15, time(8, 59), 0),
        (15, time(9), 1),
        (15, time(13, 59), 0),
        (15, time(14), 1),
        (15, time(16), 0),
    ]:
        fake_clock.set(date(2026, 4, day), at)
        items = pending(desk).now
        assert len(items) == count, (day, at)
        mark_notified(desk, items)


def test_with_someone_holds_back_all_but_starred_people(desk: Desk, fake_clock: FakeClock) -> None:
    for name, starred in (("Ruth Kessler", True), ("Gus Lindqvist", False)):
        set_check_in(desk, add(desk, name, starred=starred), on=TODAY)
    start_with_someone(desk)
    found = pending(desk)
    assert [i.person.name for i in found.now if i.person] == ["Ruth Kessler"]
    assert [i.person.name for i in found.held_back if i.person] == ["Gus Lindqvist"]
    stop_with_someone(desk)
    assert len(pending(desk).now) == 2


def test_with_someone_counts_held_calls_and_ends_by_itself(
    desk: Desk, fake_clock: FakeClock
) -> None:
    assert find_with_someone(desk) is None
    start_with_someone(desk)
    fake_clock.turn(minutes=1)
    fields = CallFields(number="5550177", direction=Direction.INCOMING, outcome=Outcome.HELD)
    log_call(desk, fields)
    on = find_with_someone(desk)
    assert on is not None
    assert on.held == 1
    fake_clock.turn(minutes=59)
    assert find_with_someone(desk) is None


def test_list_due_on_another_day(desk: Desk) -> None:
    set_check_in(desk, add(desk, "Ruth Kessler"), on=date(2026, 5, 4))
    promise(desk, "photos", None, PromiseBy(date(2026, 5, 4)))
    add_fix(desk, "one")
    now = list_due(desk)
    assert (len(now.check_in), len(now.promised), len(now.do_it_now)) == (0, 0, 1)
    then = list_due(desk, date(2026, 5, 4))
    assert (len(then.check_in), len(then.promised), len(then.do_it_now)) == (1, 1, 1)
    assert then.do_it_now[0].late


def notify_all(desk: Desk) -> list[str]:
    """Mark everything that is pending now as notified; return the texts."""
    items = pending(desk).now
    mark_notified(desk, items)
    return [item.text for item in items]


def test_list_due_marks_a_promise_late_after_its_time(desk: Desk, fake_clock: FakeClock) -> None:
    promise(
        desk, "Call the dealer", add(desk, "Gus Lindqvist"), PromiseBy(date(2026, 4, 14), time(12))
    )
    fake_clock.set(date(2026, 4, 14), time(11, 59))
    assert [row.late for row in list_due(desk).promised] == [False]
    fake_clock.set(date(2026, 4, 14), time(19, 39))
    assert [row.late for row in list_due(desk).promised] == [True]


def test_fix_turned_into_a_promise_skips_reminders_already_past(
    desk: Desk, fake_clock: FakeClock
) -> None:
    fix = add_fix(desk, "photos").value.id
    fake_clock.set(date(2026, 4, 16), time(20))
    promise_fix(desk, fix, PromiseBy(date(2026, 4, 17)))
    assert notify_all(desk) == []  # the evening before was already there when it was promised
    fake_clock.set(date(2026, 4, 17), time(9))
    assert notify_all(desk) == ["Photos"]


def test_snoozed_promise_is_pending_again_at_the_end_of_the_snooze(
    desk: Desk, fake_clock: FakeClock
) -> None:
    fix = promise(desk, "photos", None, PromiseBy(date(2026, 4, 15))).value.id
    fake_clock.set(date(2026, 4, 15), time(9))
    assert notify_all(desk) == ["Photos"]
    fake_clock.turn(minutes=5)
    snooze_fix(desk, fix, fake_clock.now + timedelta(hours=5))
    fake_clock.turn(hours=4)
    assert notify_all(desk) == []
    fake_clock.turn(hours=1)
    assert notify_all(desk) == ["Photos"]
    fake_clock.turn(hours=1)
    assert notify_all(desk) == []


def test_morning_reminders_follow_the_setting_notify_at(desk: Desk, fake_clock: FakeClock) -> None:
    save_settings(desk, DeskSettings(notify_at=time(7)))
    promise(desk, "photos", None, PromiseBy(date(2026, 4, 16)))
    set_check_in(desk, add(desk, "Ruth Kessler"), on=date(2026, 4, 16), reason="the awning")
    fake_clock.set(date(2026, 4, 15), time(18))
    assert notify_all(desk) == ["Photos"]
    fake_clock.set(date(2026, 4, 16), time(6, 59))
    assert notify_all(desk) == []
    fake_clock.set(date(2026, 4, 16), time(7))
    assert sorted(notify_all(desk)) == ["Photos", "the awning"]


def test_each_item_is_pending_once_after_days_without_desk(
    desk: Desk, fake_clock: FakeClock
) -> None:
    promise(desk, "photos", None, PromiseBy(date(2026, 4, 15)))
    set_check_in(desk, add(desk, "Ruth Kessler"), on=date(2026, 4, 15), reason="the awning")
    fake_clock.turn(days=5)
    assert sorted(notify_all(desk)) == ["Photos", "the awning"]
    fake_clock.turn(hours=-1)
    assert notify_all(desk) == []
    fake_clock.turn(days=3)
    assert notify_all(desk) == []


def test_notified_items_are_not_pending_again_in_another_zone(
    desk: Desk, fake_clock: FakeClock
) -> None:
    promise(desk, "photos", None, PromiseBy(TODAY, time(22)))
    set_check_in(desk, add(desk, "Ruth Kessler"), on=TODAY, reason="the awning")
    fake_clock.set(TODAY, time(21, 30))
    assert sorted(notify_all(desk)) == ["Photos", "the awning"]
    for zone in ("America/New_York", "Europe/Berlin", "Pacific/Auckland", "Pacific/Honolulu"):
        fake_clock.zone = ZoneInfo(zone)
        assert notify_all(desk) == [], zone


def test_item_open_for_years_is_pending_once_and_old_rows_are_deleted(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth, gus = add(desk, "Ruth Kessler"), add(desk, "Gus Lindqvist")
    set_check_in(desk, ruth, on=TODAY, reason="the awning")
    promise(desk, "photos", ruth, PromiseBy(TODAY, time(23)))
    set_check_in(desk, gus, every=Interval.parse("2 weeks"), reason="the furnace")
    fake_clock.turn(days=20)
    assert len(notify_all(desk)) == 3
    check_in_done(desk, gus)
    for _ in range(30):
        fake_clock.turn(days=20)
        assert set(notify_all(desk)) <= {"the furnace"}
        check_in_done(desk, gus)
    with desk.database.reading() as reader:
        found = [row[0] for row in reader.rows("SELECT item FROM notification")]
    assert [found.count("check_in:1"), found.count("promise:1")] == [1, 1]
    # Of Gus' rhythm only those of the last 400 days are kept.
    assert found.count("check_in:2") <= 400 // 20 + 2 < 31


def many_due(desk: Desk, count: int) -> None:
    """Add `count` people, each with a check-in due today."""
    with desk.database.transaction("Filled", undoable=False) as tx:
        people = tx.reserve("customer", count)
        made = [{"uid": f"test-{n}", "given": f"Gus {n}", "created_at": 0} for n in people]
        tx.insert_many("customer", [{"id": n, **row} for n, row in zip(people, made, strict=True)])
        day = TODAY.isoformat()
        days = {"anchor_on": day, "since_on": day, "due_on": day, "created_at": 0}
        keys = tx.reserve("check_in", count)
        rows = zip(keys, people, strict=True)
        tx.insert_many("check_in", [{"id": k, "customer_id": n, **days} for k, n in rows])


def test_thousands_of_due_items_are_each_pending_once(desk: Desk) -> None:
    many_due(desk, 2_100)
    found = pending(desk).now
    assert len({item.key for item in found}) == 2_100
    assert len(list_due(desk).check_in) == 2_100
    mark_notified(desk, found[:2_050])
    assert {item.key for item in pending(desk).now} == {item.key for item in found[2_050:]}
    mark_notified(desk, found[2_050:])
    assert pending(desk).now == ()


def local(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 4, day, hour, minute, tzinfo=HOME_ZONE)


def test_next_wakeup_of_an_empty_desk_is_midnight(desk: Desk) -> None:
    assert next_wakeup(desk).at == local(15, 0)


def test_next_wakeup_before_notify_at_is_notify_at(desk: Desk, fake_clock: FakeClock) -> None:
    fake_clock.set(date(2026, 4, 14), time(7))
    assert next_wakeup(desk).at == local(14, 9)


def test_next_wakeup_includes_snoozes_promises_and_with_someone(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 14))
    kept = promise(desk, "Spare key", ruth, PromiseBy(date(2026, 4, 15), time(15))).value
    assert next_wakeup(desk).at == local(14, 18)
    snooze_check_in(desk, ruth, fake_clock.now + timedelta(hours=2))
    assert next_wakeup(desk).at == fake_clock.now + timedelta(hours=2)
    start_with_someone(desk)
    assert next_wakeup(desk).at == fake_clock.now + timedelta(minutes=60)
    fake_clock.set(date(2026, 4, 15), time(12))
    assert next_wakeup(desk).at == local(15, 14)
    finish_fix(desk, kept.id)
    assert next_wakeup(desk).at == local(16, 0)


def test_nothing_new_is_pending_before_the_next_wakeup(desk: Desk, fake_clock: FakeClock) -> None:
    ruth, gus = add(desk, "Ruth Kessler"), add(desk, "Gus Lindqvist")
    set_check_in(desk, ruth, on=date(2026, 4, 16))
    set_check_in(desk, gus, on=date(2026, 4, 14))
    snooze_check_in(desk, gus, local(15, 13, 37))
    promise(desk, "Price", gus, PromiseBy(date(2026, 4, 17), time(12, 30)))
    for _ in range(12):
        known = {(item.key, item.moment) for item in pending(desk).now}
        wakeup = next_wakeup(desk).at
        while fake_clock.now + timedelta(minutes=20) < wakeup:
            fake_clock.turn(minutes=20)
            assert {(item.key, item.moment) for item in pending(desk).now} <= known
        fake_clock.now = wakeup


def test_changed_since_is_true_after_each_write(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    version = next_wakeup(desk).version
    assert not changed_since(desk, version)
    add_note(desk, ruth, "Selling the boat")
    assert changed_since(desk, version)
    version = next_wakeup(desk).version
    log_call(desk, CallFields(person=ruth))
    assert changed_since(desk, version)


def test_paths_written_differs_after_each_write(desk: Desk) -> None:
    seen = {desk.database.paths.written()}
    for number in range(5):
        add(desk, f"Person {number}")
        seen.add(desk.database.paths.written())
    assert len(seen) == (6 if desk.database.is_sqlite else 1)
