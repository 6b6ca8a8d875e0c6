from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from desk.domain.callbacks import Outcome
from desk.domain.history import Direction
from desk.domain.intervals import Interval
from desk.domain.system_records import DeskSettings
from desk.services.calls import CallFields, log_call
from desk.services.check_ins import check_in_done, set_check_in, snooze_check_in
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, add_fix, promise, promise_fix, snooze_fix
from desk.services.reminders import list_due, list_to_tell, mark_told
from desk.services.settings import save_settings
from desk.services.with_someone import state, switch_off, switch_on
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock

TODAY = date(2026, 4, 14)


def test_a_check_in_is_told_at_nine_and_once(desk: Desk, fake_clock: FakeClock) -> None:
    set_check_in(desk, add(desk, "Ruth Kessler"), on=date(2026, 4, 15))
    fake_clock.set(date(2026, 4, 15), time(8, 59))
    assert list_to_tell(desk).now == ()
    fake_clock.turn(minutes=1)
    (item,) = list_to_tell(desk).now
    assert item.key.startswith("check_in:")
    mark_told(desk, [item])
    mark_told(desk, [item])
    assert list_to_tell(desk).now == ()
    fake_clock.turn(days=40)
    assert list_to_tell(desk).now == ()  # still late on Today, not told again


def test_what_was_not_accepted_is_told_again(desk: Desk) -> None:
    set_check_in(desk, add(desk, "Ruth Kessler"), on=TODAY)
    assert list_to_tell(desk).now == list_to_tell(desk).now != ()


def test_snooze_tells_again_at_its_time(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=TODAY)
    mark_told(desk, list_to_tell(desk).now)
    fake_clock.turn(minutes=10)
    until = fake_clock.now.replace(hour=20)
    snooze_check_in(desk, ruth, until)
    assert list_to_tell(desk).now == ()
    fake_clock.now = until
    assert [i.moment for i in list_to_tell(desk).now] == [until]


def test_a_promise_is_reminded_the_evening_before_that_morning_and_an_hour_before(
    desk: Desk, fake_clock: FakeClock
) -> None:
    promise(desk, "photos", add(desk, "Gus Lindqvist"), PromiseBy(date(2026, 4, 15), time(15)))
    for day, at, told in [
        (14, time(17, 59), 0),
        (14, time(18), 1),
        (15, time(8, 59), 0),
        (15, time(9), 1),
        (15, time(13, 59), 0),
        (15, time(14), 1),
        (15, time(16), 0),
    ]:
        fake_clock.set(date(2026, 4, day), at)
        items = list_to_tell(desk).now
        assert len(items) == told, (day, at)
        mark_told(desk, items)


def test_while_with_someone_only_starred_people_come_through(
    desk: Desk, fake_clock: FakeClock
) -> None:
    for name, starred in (("Ruth Kessler", True), ("Gus Lindqvist", False)):
        set_check_in(desk, add(desk, name, starred=starred), on=TODAY)
    switch_on(desk)
    told = list_to_tell(desk)
    assert [i.person.name for i in told.now if i.person] == ["Ruth Kessler"]
    assert [i.person.name for i in told.held_back if i.person] == ["Gus Lindqvist"]
    switch_off(desk)
    assert len(list_to_tell(desk).now) == 2


def test_with_someone_counts_held_calls_and_turns_itself_off(
    desk: Desk, fake_clock: FakeClock
) -> None:
    assert state(desk) is None
    switch_on(desk)
    fake_clock.turn(minutes=1)
    fields = CallFields(number="5550177", direction=Direction.INCOMING, outcome=Outcome.HELD)
    log_call(desk, fields)
    on = state(desk)
    assert on is not None
    assert on.held == 1
    fake_clock.turn(minutes=59)
    assert state(desk) is None


def test_due_on_another_day(desk: Desk) -> None:
    set_check_in(desk, add(desk, "Ruth Kessler"), on=date(2026, 5, 4))
    promise(desk, "photos", None, PromiseBy(date(2026, 5, 4)))
    add_fix(desk, "one")
    now = list_due(desk)
    assert (len(now.check_in), len(now.promised), len(now.do_it_now)) == (0, 0, 1)
    then = list_due(desk, date(2026, 5, 4))
    assert (len(then.check_in), len(then.promised), len(then.do_it_now)) == (1, 1, 1)
    assert then.do_it_now[0].late


def told(desk: Desk) -> list[str]:
    """What is told now, and accepted."""
    items = list_to_tell(desk).now
    mark_told(desk, items)
    return [item.text for item in items]


def test_a_thing_to_do_that_becomes_a_promise_is_not_reminded_of_times_gone_by(
    desk: Desk, fake_clock: FakeClock
) -> None:
    fix = add_fix(desk, "photos").value.id
    fake_clock.set(date(2026, 4, 16), time(20))
    promise_fix(desk, fix, PromiseBy(date(2026, 4, 17)))
    assert told(desk) == []  # the evening before was already there when it was promised
    fake_clock.set(date(2026, 4, 17), time(9))
    assert told(desk) == ["Photos"]


def test_a_snoozed_promise_is_told_again_at_its_time(desk: Desk, fake_clock: FakeClock) -> None:
    fix = promise(desk, "photos", None, PromiseBy(date(2026, 4, 15))).value.id
    fake_clock.set(date(2026, 4, 15), time(9))
    assert told(desk) == ["Photos"]
    fake_clock.turn(minutes=5)
    snooze_fix(desk, fix, fake_clock.now + timedelta(hours=5))
    fake_clock.turn(hours=4)
    assert told(desk) == []
    fake_clock.turn(hours=1)
    assert told(desk) == ["Photos"]
    fake_clock.turn(hours=1)
    assert told(desk) == []


def test_the_owner_says_when_the_morning_is(desk: Desk, fake_clock: FakeClock) -> None:
    save_settings(desk, DeskSettings(notify_at=time(7)))
    promise(desk, "photos", None, PromiseBy(date(2026, 4, 16)))
    set_check_in(desk, add(desk, "Ruth Kessler"), on=date(2026, 4, 16), reason="the awning")
    fake_clock.set(date(2026, 4, 15), time(18))
    assert told(desk) == ["Photos"]
    fake_clock.set(date(2026, 4, 16), time(6, 59))
    assert told(desk) == []
    fake_clock.set(date(2026, 4, 16), time(7))
    assert sorted(told(desk)) == ["Photos", "the awning"]


def test_after_days_away_everything_is_told_once(desk: Desk, fake_clock: FakeClock) -> None:
    promise(desk, "photos", None, PromiseBy(date(2026, 4, 15)))
    set_check_in(desk, add(desk, "Ruth Kessler"), on=date(2026, 4, 15), reason="the awning")
    fake_clock.turn(days=5)
    assert sorted(told(desk)) == ["Photos", "the awning"]
    fake_clock.turn(hours=-1)
    assert told(desk) == []
    fake_clock.turn(days=3)
    assert told(desk) == []


def test_in_another_zone_nothing_is_told_again(desk: Desk, fake_clock: FakeClock) -> None:
    promise(desk, "photos", None, PromiseBy(TODAY, time(22)))
    set_check_in(desk, add(desk, "Ruth Kessler"), on=TODAY, reason="the awning")
    fake_clock.set(TODAY, time(21, 30))
    assert sorted(told(desk)) == ["Photos", "the awning"]
    for zone in ("America/New_York", "Europe/Berlin", "Pacific/Auckland", "Pacific/Honolulu"):
        fake_clock.zone = ZoneInfo(zone)
        assert told(desk) == [], zone


def test_what_stays_open_for_years_is_told_once(desk: Desk, fake_clock: FakeClock) -> None:
    ruth, gus = add(desk, "Ruth Kessler"), add(desk, "Gus Lindqvist")
    set_check_in(desk, ruth, on=TODAY, reason="the awning")
    promise(desk, "photos", ruth, PromiseBy(TODAY, time(23)))
    set_check_in(desk, gus, every=Interval.parse("2 weeks"), reason="the furnace")
    fake_clock.turn(days=20)
    assert len(told(desk)) == 3
    check_in_done(desk, gus)
    for _ in range(30):
        fake_clock.turn(days=20)
        assert set(told(desk)) <= {"the furnace"}
        check_in_done(desk, gus)
    with desk.database.reading() as reader:
        found = [row[0] for row in reader.rows("SELECT item FROM notification")]
    assert [found.count("check_in:1"), found.count("promise:1")] == [1, 1]
    # Of Gus' rhythm only those of the last 400 days are kept.
    assert found.count("check_in:2") <= 400 // 20 + 2 < 31


def many_due(desk: Desk, count: int) -> None:
    """So many people, each to be checked in with today."""
    with desk.database.writing("Filled", undoable=False) as writer:
        people = writer.reserve("customer", count)
        made = [{"uid": f"test-{n}", "given": f"Gus {n}", "created_at": 0} for n in people]
        writer.insert_many(
            "customer", [{"id": n, **row} for n, row in zip(people, made, strict=True)]
        )
        day = TODAY.isoformat()
        days = {"anchor_on": day, "since_on": day, "due_on": day, "created_at": 0}
        keys = writer.reserve("check_in", count)
        rows = zip(keys, people, strict=True)
        writer.insert_many("check_in", [{"id": k, "customer_id": n, **days} for k, n in rows])


def test_however_many_are_due_each_is_told_once(desk: Desk) -> None:
    many_due(desk, 2_100)
    told = list_to_tell(desk).now
    assert len({item.key for item in told}) == 2_100
    assert len(list_due(desk).check_in) == 2_100
    mark_told(desk, told[:2_050])
    assert {item.key for item in list_to_tell(desk).now} == {item.key for item in told[2_050:]}
    mark_told(desk, told[2_050:])
    assert list_to_tell(desk).now == ()
