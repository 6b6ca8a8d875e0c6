from datetime import timedelta

import pytest

from desk.domain.calls import Direction, Outcome
from desk.services.calls import CallFields, log_call
from desk.services.desk import Desk
from desk.services.settings import find_with_someone, start_with_someone, stop_with_someone
from desk.services.today import read_today
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock


def call_in(desk: Desk, outcome: Outcome, number: str = "541 555 0177") -> None:
    log_call(desk, CallFields(number=number, direction=Direction.INCOMING, outcome=outcome))


def test_with_someone_is_off_by_default(desk: Desk) -> None:
    assert find_with_someone(desk) is None
    assert read_today(desk).with_someone is None


def test_with_someone_counts_only_held_calls(desk: Desk, fake_clock: FakeClock) -> None:
    call_in(desk, Outcome.HELD)
    fake_clock.turn(minutes=1)
    start_with_someone(desk)
    fake_clock.turn(minutes=1)
    call_in(desk, Outcome.HELD)
    call_in(desk, Outcome.MISSED)
    log_call(desk, CallFields(person=add(desk, "Ruth Kessler")))
    found = find_with_someone(desk)
    assert found is not None
    assert found.held == 1
    assert read_today(desk).with_someone == found


@pytest.mark.parametrize(("minutes", "on"), [(59, True), (60, False)])
def test_with_someone_ends_after_an_hour(
    desk: Desk, fake_clock: FakeClock, minutes: int, on: bool
) -> None:
    start_with_someone(desk)
    fake_clock.turn(minutes=minutes)
    assert (find_with_someone(desk) is not None) is on


def test_start_with_someone_again_restarts_its_time(desk: Desk, fake_clock: FakeClock) -> None:
    start_with_someone(desk)
    fake_clock.turn(minutes=40)
    again = start_with_someone(desk).value
    assert again is not None
    assert again.until == fake_clock.now + timedelta(minutes=60)


def test_stop_with_someone_returns_number_of_held_calls(desk: Desk, fake_clock: FakeClock) -> None:
    start_with_someone(desk)
    fake_clock.turn(minutes=5)
    call_in(desk, Outcome.HELD)
    was = stop_with_someone(desk).value
    assert was is not None
    assert was.held == 1
    assert find_with_someone(desk) is None


def test_with_someone_ends_when_clock_is_set_back(desk: Desk, fake_clock: FakeClock) -> None:
    start_with_someone(desk)
    fake_clock.turn(hours=-3)
    assert find_with_someone(desk) is None
