from datetime import date, datetime, time, timedelta

from desk.services.calls import CallFields, log_call
from desk.services.check_ins import set_check_in, snooze_check_in
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, finish_fix, promise
from desk.services.next_reminder import changed_since, next_look
from desk.services.notes import add_note
from desk.services.reminders import list_to_tell
from desk.services.with_someone import switch_on
from tests.services.people_factory import add
from tests.tools.fake_clock import HOME_ZONE, FakeClock


def local(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 4, day, hour, minute, tzinfo=HOME_ZONE)


def test_an_empty_desk_is_looked_at_again_at_midnight(desk: Desk) -> None:
    assert next_look(desk).at == local(15, 0)


def test_before_the_hour_it_is_that_hour(desk: Desk, fake_clock: FakeClock) -> None:
    fake_clock.set(date(2026, 4, 14), time(7))
    assert next_look(desk).at == local(14, 9)


def test_a_snooze_a_promise_and_with_someone_are_waited_for(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 14))
    kept = promise(desk, "Spare key", ruth, PromiseBy(date(2026, 4, 15), time(15))).value
    assert next_look(desk).at == local(14, 18)
    snooze_check_in(desk, ruth, fake_clock.now + timedelta(hours=2))
    assert next_look(desk).at == fake_clock.now + timedelta(hours=2)
    switch_on(desk)
    assert next_look(desk).at == fake_clock.now + timedelta(minutes=60)
    fake_clock.set(date(2026, 4, 15), time(12))
    assert next_look(desk).at == local(15, 14)
    finish_fix(desk, kept.id)
    assert next_look(desk).at == local(16, 0)


def test_nothing_new_is_due_before_the_next_look(desk: Desk, fake_clock: FakeClock) -> None:
    ruth, gus = add(desk, "Ruth Kessler"), add(desk, "Gus Lindqvist")
    set_check_in(desk, ruth, on=date(2026, 4, 16))
    set_check_in(desk, gus, on=date(2026, 4, 14))
    snooze_check_in(desk, gus, local(15, 13, 37))
    promise(desk, "Price", gus, PromiseBy(date(2026, 4, 17), time(12, 30)))
    for _ in range(12):
        told = {(item.key, item.moment) for item in list_to_tell(desk).now}
        look = next_look(desk).at
        while fake_clock.now + timedelta(minutes=20) < look:
            fake_clock.turn(minutes=20)
            assert {(item.key, item.moment) for item in list_to_tell(desk).now} <= told
        fake_clock.now = look


def test_every_write_stirs(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    version = next_look(desk).version
    assert not changed_since(desk, version)
    add_note(desk, ruth, "Selling the boat")
    assert changed_since(desk, version)
    version = next_look(desk).version
    log_call(desk, CallFields(person=ruth))
    assert changed_since(desk, version)


def test_the_folder_tells_of_every_write(desk: Desk) -> None:
    seen = {desk.database.paths.written()}
    for number in range(5):
        add(desk, f"Person {number}")
        seen.add(desk.database.paths.written())
    assert len(seen) == (6 if desk.database.is_sqlite else 1)
