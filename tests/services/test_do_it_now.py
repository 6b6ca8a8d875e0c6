from dataclasses import replace
from datetime import date, timedelta

from desk.domain.fixes import NotifiedVia
from desk.services.desk import Desk
from desk.services.drafts import keep_draft
from desk.services.fixes import (
    PromiseBy,
    add_fix,
    dismiss_promise,
    finish_fix,
    measured,
    promise,
    read_do_it_now,
    read_telling,
    start_clock,
    stop_clock,
    tell,
    tell_draft_key,
)
from desk.services.settings import read_settings, save_settings
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock

SUNDAY, MONDAY = 6, 0


def do(desk: Desk, fake_clock: FakeClock, what: str, seconds: int) -> int:
    fix = add_fix(desk, what).value.id
    if seconds:
        start_clock(desk, fix)
        fake_clock.turn(seconds=seconds)
    finish_fix(desk, fix)
    return fix


def test_done_fixes_of_today_are_newest_first_with_usual_time(
    desk: Desk, fake_clock: FakeClock
) -> None:
    fake_clock.turn(days=-1)
    do(desk, fake_clock, "yesterday", 500)
    fake_clock.turn(days=1)
    for what, seconds in (("one", 40), ("two", 70), ("ticked", 0)):
        do(desk, fake_clock, what, seconds)
        fake_clock.turn(minutes=1)
    promise(desk, "kept", None, PromiseBy(fake_clock.clock.today()))
    found = read_do_it_now(desk)
    assert [row.fix.what for row in found.done] == ["Ticked", "Two", "One"]
    assert found.usual == 55
    assert found.open == ()


def test_promises_and_dismissed_fixes_are_not_counted_as_done(
    desk: Desk, fake_clock: FakeClock
) -> None:
    kept = promise(desk, "kept", None, PromiseBy(fake_clock.clock.today())).value.id
    start_clock(desk, kept)
    fake_clock.turn(seconds=30)
    finish_fix(desk, kept)
    gone = add_fix(desk, "let go").value.id
    dismiss_promise(desk, gone, "Sorted out")
    found = read_do_it_now(desk)
    assert (found.done, found.usual, found.inside, found.past) == ((), None, 0, 0)


def test_open_fixes_are_oldest_first_with_the_running_one_on_top(
    desk: Desk, fake_clock: FakeClock
) -> None:
    for what in ("one", "two", "three"):
        fix = add_fix(desk, what).value.id
        fake_clock.turn(minutes=1)
    start_clock(desk, fix)
    assert [row.fix.what for row in read_do_it_now(desk).open] == ["Three", "One", "Two"]
    fake_clock.turn(hours=24)
    assert [row.late for row in read_do_it_now(desk).open] == [True, True, True]


def test_week_figures_begin_on_first_weekday(desk: Desk, fake_clock: FakeClock) -> None:
    fake_clock.set(date(2026, 4, 11))  # Saturday
    do(desk, fake_clock, "last week", 30)
    fake_clock.set(date(2026, 4, 12))  # Sunday
    do(desk, fake_clock, "on Sunday", 30)
    fake_clock.set(date(2026, 4, 14))
    do(desk, fake_clock, "inside", 120)
    do(desk, fake_clock, "past", 121)
    do(desk, fake_clock, "without a clock", 0)
    by_sunday, by_monday = read_do_it_now(desk, SUNDAY), read_do_it_now(desk, MONDAY)
    assert (by_sunday.inside, by_sunday.past) == (2, 1)
    assert (by_monday.inside, by_monday.past) == (1, 1)


def test_clock_counts_an_hour_of_sleep_but_not_as_usual_time(
    desk: Desk, fake_clock: FakeClock
) -> None:
    """The time from start to stop counts, including sleep of the computer."""
    fix = add_fix(desk, "one").value.id
    start_clock(desk, fix)
    fake_clock.turn(hours=1)
    (row,) = read_do_it_now(desk).open
    assert measured(row.fix, fake_clock.now) == 3600
    assert stop_clock(desk, fix).value.seconds == 3600
    finish_fix(desk, fix)
    found = read_do_it_now(desk)
    # Shown as measured, counted as past two minutes, left out of the usual time.
    assert (found.done[0].fix.seconds, found.past, found.usual) == (3600, 1, None)


def test_read_do_it_now_returns_at_most_limit_rows(desk: Desk, fake_clock: FakeClock) -> None:
    for number in range(5):
        do(desk, fake_clock, f"done {number}", 10)
        add_fix(desk, f"open {number}")
    found = read_do_it_now(desk, limit=3)
    assert (len(found.done), len(found.open), found.inside) == (3, 3, 5)


def test_done_fix_has_time_and_way_of_its_notification(desk: Desk, fake_clock: FakeClock) -> None:
    eleanor = add(desk, "Eleanor")
    fix = add_fix(desk, "Email the campground list", eleanor).value.id
    finish_fix(desk, fix)
    fake_clock.turn(minutes=2)
    tell(desk, fix, NotifiedVia.EMAIL)
    (row,) = read_do_it_now(desk).done
    assert (row.fix.notified, row.fix.notified_via) == (fake_clock.now, "email")
    assert row.fix.done == fake_clock.now - timedelta(minutes=2)


def test_read_telling_returns_owner_and_draft(desk: Desk) -> None:
    save_settings(desk, replace(read_settings(desk), owner="Michael"))
    fix = add_fix(desk, "one").value.id
    assert (read_telling(desk, fix).owner, read_telling(desk, fix).draft) == ("Michael", None)
    keep_draft(desk, tell_draft_key(fix), {"text": "Hi Eleanor"})
    assert read_telling(desk, fix).draft == {"text": "Hi Eleanor"}
