from datetime import date, time, timedelta

import pytest

from desk.domain.calls import Outcome
from desk.domain.check_ins import CheckInRow
from desk.domain.intervals import Interval, Unit
from desk.domain.local_time import local_moment
from desk.domain.partial_dates import PartialDate
from desk.domain.settings import DeskSettings
from desk.errors import DoneMeanwhile, NotFound, NotUnderstood
from desk.services import check_ins
from desk.services.calls import CallFields, log_call
from desk.services.check_ins import SnoozeKind, set_check_in, snooze_choices
from desk.services.desk import Desk
from desk.services.settings import save_settings
from desk.services.today import read_today
from tests.services.desk_contents import whole_desk
from tests.services.people_factory import add
from tests.tools.fake_clock import HOME_ZONE, FakeClock

QUARTER = Interval(3, Unit.MONTH)


def only_row(desk: Desk) -> CheckInRow:
    today = read_today(desk)
    (row,) = (*today.check_in, *today.coming)
    return row


def test_check_in_interval_counts_from_the_last_talk(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    log_call(desk, CallFields(person=ruth, at=fake_clock.now - timedelta(days=94)))  # 10 January
    assert set_check_in(desk, ruth, every=QUARTER).value == date(2026, 4, 10)
    row = only_row(desk)
    assert (row.days_late, row.every) == (4, "3 months")


def test_check_in_moves_on_after_talk_but_not_after_attempt(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 14))
    set_check_in(desk, ruth, every=QUARTER)
    due = only_row(desk).due_on
    log_call(desk, CallFields(person=ruth, outcome=Outcome.NO_ANSWER))
    assert only_row(desk).due_on == due
    log_call(desk, CallFields(person=ruth))
    assert only_row(desk).due_on == date(2026, 7, 14)


def test_check_in_is_unchanged_by_old_call(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    log_call(desk, CallFields(person=ruth))
    set_check_in(desk, ruth, every=QUARTER)
    fake_clock.set(date(2026, 8, 1))
    log_call(desk, CallFields(person=ruth, at=fake_clock.now - timedelta(days=400)))
    assert only_row(desk).due_on == date(2026, 7, 14)


def test_snooze_keeps_due_day_and_move_and_skip_change_it(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 14))
    set_check_in(desk, ruth, every=QUARTER, reason="Did the knob fit?")
    later = local_moment(date(2026, 7, 20), time(9), HOME_ZONE)
    check_ins.snooze_check_in(desk, ruth, later)
    assert only_row(desk).due_on == date(2026, 7, 14)
    check_ins.move_check_in(desk, ruth, date(2026, 7, 30))
    assert only_row(desk).due_on == date(2026, 7, 30)
    check_ins.skip_check_in(desk, ruth)
    row = only_row(desk)
    assert row.due_on == date(2026, 10, 30)  # a rhythm after the day that was skipped
    assert row.reason == "Did the knob fit?"
    assert row.last_talked is None  # skipping is no contact


def test_snoozed_check_in_is_hidden_until_its_time(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 14))
    check_ins.snooze_check_in(desk, ruth, fake_clock.now + timedelta(hours=2))
    assert read_today(desk).check_in == ()
    fake_clock.turn(hours=2)
    assert len(read_today(desk).check_in) == 1


def test_check_in_due_on_a_day_off_is_shown_later_with_its_due_day(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 18))  # a Saturday
    fake_clock.set(date(2026, 4, 18))
    today = read_today(desk)
    assert today.check_in == ()
    assert (today.coming[0].due_on, today.coming[0].shown_on.day) == (date(2026, 4, 18), 20)
    fake_clock.set(date(2026, 4, 20))
    assert read_today(desk).check_in[0].due_on == date(2026, 4, 18)


def test_check_in_done_is_contact_and_ends_a_one_time_check_in(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 14))
    assert check_ins.check_in_done(desk, ruth, "Met at the market").value is None
    today = read_today(desk)
    assert (*today.check_in, *today.coming) == ()
    with desk.database.reading() as reader:
        assert reader.rows(
            "SELECT note, last_talked_at IS NOT NULL FROM interaction JOIN customer"
            " ON customer.id = customer_id"
        ) == [("Met at the market", True)]


def test_check_in_done_is_refused_when_the_shown_one_was_done_meanwhile(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, every=Interval(1, Unit.MONTH))
    fake_clock.set(date(2026, 5, 20))
    shown = read_today(desk).check_in[0].due_on
    check_ins.check_in_done(desk, ruth, due=shown)
    before = whole_desk(desk)
    with pytest.raises(DoneMeanwhile, match="with Ruth was done, moved or stopped meanwhile"):
        check_ins.check_in_done(desk, ruth, due=shown)
    assert whole_desk(desk) == before


def test_check_ins_are_sorted_by_lateness_relative_to_interval(
    desk: Desk, fake_clock: FakeClock
) -> None:
    people = [
        ("Ruth Kessler", Interval(1, Unit.YEAR), 380),
        ("Gus Lindqvist", Interval(1, Unit.WEEK), 10),
        ("Bill Tanaka", Interval(1, Unit.MONTH), 33),
    ]
    for name, every, days in people:
        person = add(desk, name)
        log_call(desk, CallFields(person=person, at=fake_clock.now - timedelta(days=days)))
        set_check_in(desk, person, every=every)
    order = [row.person.name for row in read_today(desk).check_in]
    assert order == ["Gus Lindqvist", "Bill Tanaka", "Ruth Kessler"]


def test_yearly_check_in_replaces_weekly_one_and_skips_missed_years(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, every=Interval(1, Unit.WEEK))
    set_check_in(desk, ruth, yearly=PartialDate(4, 17, 1956))
    fake_clock.set(date(2028, 5, 1))  # the laptop was off for two years
    (row,) = read_today(desk).check_in
    assert row.due_on == date(2026, 4, 17)
    check_ins.check_in_done(desk, ruth)
    assert only_row(desk).due_on == date(2029, 4, 17)


def test_snooze_choices_are_sorted_with_birthday_and_no_past_moment(
    desk: Desk, fake_clock: FakeClock
) -> None:
    eleanor = add(desk, "Eleanor Voss")
    with desk.database.transaction() as tx:
        tx.update("customer", eleanor, birthday="1956-04-17")
    choices = {c.kind: c.until.astimezone(HOME_ZONE) for c in snooze_choices(desk, eleanor)}
    assert choices[SnoozeKind.THIS_AFTERNOON].hour == 14
    assert choices[SnoozeKind.BIRTHDAY].date() == date(2026, 4, 17)
    assert list(choices.values()) == sorted(choices.values())
    fake_clock.turn(hours=4)
    assert SnoozeKind.THIS_AFTERNOON not in {c.kind for c in snooze_choices(desk, eleanor)}


def test_stop_check_in_removes_it_and_invalid_check_ins_are_refused(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    with pytest.raises(NotFound):
        check_ins.skip_check_in(desk, ruth)
    with pytest.raises(NotFound):
        set_check_in(desk, 99, every=QUARTER)
    with pytest.raises(NotUnderstood):
        set_check_in(desk, ruth)
    set_check_in(desk, ruth, every=QUARTER)
    check_ins.stop_check_in(desk, ruth)
    assert read_today(desk).coming == ()


@pytest.mark.parametrize(
    ("in_march", "day"), [(False, date(2027, 2, 28)), (True, date(2027, 3, 1))]
)
def test_birthday_on_29_february_follows_the_setting_leap_day_in_march(
    desk: Desk, fake_clock: FakeClock, in_march: bool, day: date
) -> None:
    ruth = add(desk, "Ruth Kessler")
    with desk.database.transaction("Born") as tx:
        tx.update("customer", ruth, birthday="--02-29")
    save_settings(desk, DeskSettings(leap_day_in_march=in_march))
    fake_clock.set(date(2027, 2, 10))
    (birthday,) = [c for c in snooze_choices(desk, ruth) if c.kind is SnoozeKind.BIRTHDAY]
    assert fake_clock.clock.local(birthday.until).date() == day
    assert set_check_in(desk, ruth, yearly=PartialDate(2, 29)).value == day


def test_coming_check_ins_are_limited_to_near_days_while_one_is_due(
    desk: Desk, fake_clock: FakeClock
) -> None:
    for name, day in (("Ruth Kessler", 14), ("Bill Tanaka", 16), ("Shauna Reilly", 27)):
        set_check_in(desk, add(desk, name), on=date(2026, 4, day))
    today = read_today(desk)
    assert [row.person.name for row in today.check_in] == ["Ruth Kessler"]
    assert [row.person.name for row in today.coming] == ["Bill Tanaka"]
    check_ins.check_in_done(desk, today.check_in[0].person.id)
    assert len(read_today(desk).coming) == 2


def test_next_if_skipped_returns_day_without_skipping(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, every=QUARTER)
    before = only_row(desk)
    promised = check_ins.next_if_skipped(desk, ruth)
    assert only_row(desk) == before
    assert check_ins.skip_check_in(desk, ruth).value == promised
    set_check_in(desk, ruth, on=fake_clock.clock.today())
    assert check_ins.next_if_skipped(desk, ruth) is None


def test_snooze_until_before_the_check_in_is_due_is_refused(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, on=date(2026, 4, 16))
    tomorrow = local_moment(date(2026, 4, 15), time(9), HOME_ZONE)
    with pytest.raises(NotUnderstood, match="nothing to snooze"):
        check_ins.snooze_check_in(desk, ruth, tomorrow)
    offered = check_ins.snooze_choices_for_check_in(desk, ruth)
    assert [choice.kind for choice in offered] == [SnoozeKind.NEXT_WEEK]
