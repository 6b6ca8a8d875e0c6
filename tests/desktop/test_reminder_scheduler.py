"""The sweep under a clock that the test moves, one tick at a time."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QTimer

from desk.clock import Clock
from desk.desktop.reminder_scheduler import TICK_MS, Sweep

NEW_YORK = ZoneInfo("America/New_York")


class World:
    """A wall clock and a monotonic clock, and a sweep that ticks when told to."""

    def __init__(self, local: datetime, every: float = 10_000.0) -> None:
        self.wall = local.astimezone(UTC)
        self.seconds = 1000.0
        self.zone: tzinfo = local.tzinfo or UTC
        self.heard: list[str] = []
        clock = Clock(lambda: self.wall, lambda: self.zone, lambda: self.seconds)
        self.sweep = Sweep(clock, every=every)
        self.sweep.due.connect(self.heard.append)
        self.sweep.start()
        assert self.heard == ["start"]
        self.heard.clear()
        self._timer = self.sweep.findChild(QTimer)

    def tick(self, times: int = 1, seconds: float = TICK_MS / 1000) -> None:
        """Time passes as it should, and the tick comes."""
        for _ in range(times):
            self.seconds += seconds
            self.wall += timedelta(seconds=seconds)
            self._timer.timeout.emit()

    def jump(self, **time: float) -> None:
        self.wall += timedelta(**time)


@pytest.fixture
def world(qtbot: Any) -> Iterator[Callable[..., World]]:
    made = []

    def make(*arguments: Any, **wishes: Any) -> World:
        made.append(World(*arguments, **wishes))
        return made[-1]

    yield make
    for each in made:
        each.sweep.stop()


MORNING = datetime(2026, 3, 4, 8, 0, tzinfo=NEW_YORK)


@pytest.mark.parametrize(
    "jump", [{"minutes": 10}, {"hours": 8}, {"days": 3}, {"hours": -1}, {"days": -40}], ids=str
)
def test_a_jump_of_the_clock_gives_one_due(world: Callable[..., World], jump: dict[str, float]):
    here = world(MORNING)
    here.tick(3)
    here.jump(**jump)
    here.tick(20)
    assert here.heard == ["clock"]


def test_without_a_change_nothing_is_due(world: Callable[..., World]):
    here = world(MORNING)
    here.tick(300)
    assert here.heard == []


def test_a_slewed_clock_is_no_jump(world: Callable[..., World]):
    here = world(MORNING)
    for _ in range(100):
        here.jump(milliseconds=15)  # 500 parts in a million, the most that NTP slews
        here.tick()
    assert here.heard == []


def test_midnight_is_local(world: Callable[..., World]):
    here = world(datetime(2026, 3, 4, 23, 58, tzinfo=NEW_YORK))
    here.tick(3)
    assert here.heard == []
    here.tick(1)
    assert here.heard == ["midnight"]
    here.tick(20)
    assert here.heard == ["midnight"]


def test_a_new_zone_gives_one_due(world: Callable[..., World]):
    here = world(MORNING)
    here.tick()
    here.zone = ZoneInfo("Europe/Berlin")
    here.tick(5)
    assert here.heard == ["zone"]


def test_a_zone_of_another_day_gives_one_due(world: Callable[..., World]):
    here = world(datetime(2026, 3, 4, 20, 0, tzinfo=NEW_YORK))
    here.zone = ZoneInfo("Asia/Tokyo")
    here.tick(5)
    assert here.heard == ["zone"]


def test_summer_time_is_no_change(world: Callable[..., World]):
    here = world(datetime(2026, 3, 8, 1, 50, tzinfo=NEW_YORK))
    here.tick(60)
    assert here.heard == []


def test_sleep_that_the_monotonic_clock_counts_gives_one_due(world: Callable[..., World]):
    here = world(MORNING)
    here.tick()
    here.tick(seconds=3600)
    here.tick(10)
    assert here.heard == ["resume"]


def test_logind_and_the_tick_see_one_sleep(world: Callable[..., World]):
    for logind_first in (True, False):
        here = world(MORNING)
        here.tick()
        here.sweep._on_prepare_for_sleep(True)
        here.jump(hours=9)
        if logind_first:
            here.sweep._on_prepare_for_sleep(False)
            here.tick(10)
            assert here.heard == ["resume"]
        else:
            here.tick()
            here.sweep._on_prepare_for_sleep(False)
            here.tick(10)
            assert here.heard == ["clock"]


def test_the_expected_moment_comes_once(world: Callable[..., World]):
    here = world(MORNING)
    here.sweep.expect(MORNING + timedelta(minutes=60))
    here.tick(119)
    assert here.heard == []
    here.tick(30)
    assert here.heard == ["time"]


def test_an_expected_moment_inside_a_jump_is_that_jump(world: Callable[..., World]):
    here = world(MORNING)
    here.sweep.expect(MORNING + timedelta(minutes=60))
    here.jump(hours=8)
    here.tick(30)
    assert here.heard == ["clock"]


def test_the_slow_sweep_comes_when_nothing_else_does(world: Callable[..., World]):
    here = world(MORNING, every=60.0)
    here.tick(4)
    assert here.heard == ["sweep", "sweep"]
    here.jump(minutes=10)
    here.tick(2)
    assert here.heard == ["sweep", "sweep", "clock"]


def test_the_real_timer_ticks(qtbot: Any):
    sweep = Sweep(Clock(), tick_ms=1000, every=0.5)
    with qtbot.waitSignals([sweep.due, sweep.due], timeout=5000):
        sweep.start()
    sweep.stop()
