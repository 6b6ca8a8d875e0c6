"""Fixtures: the Calls screen in the window of a desk."""

from datetime import timedelta

import pytest

from desk.domain.calls import Direction, Outcome
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.formatting.calls import CallLogFormatter
from desk.services.calls import CallFields, log_call
from desk.ui.models.paged_table_model import RowRole
from desk.ui.screens.calls.screen import CallsScreen
from tests.ui.app_window import AppWindow, desk_window

__all__ = ["desk_window"]


class CallsOnADesk:
    """The Calls screen on Tuesday, April 14, 2026, 10:24; `fill` logs six calls."""

    def __init__(self, window: AppWindow) -> None:
        self.desk = window
        self.tom = window.add("Tom Abernathy", "(541) 555-0121")
        self.gus = window.add("Gus Lindqvist", "(541) 555-0107")
        screen = window.window.screen_of("calls")
        assert isinstance(screen, CallsScreen)
        self.screen = screen

    def log(
        self,
        ago: timedelta,
        who: PersonRef | str,
        outcome: Outcome = Outcome.TALKED,
        *,
        outgoing: bool = False,
        summary: str = "",
        seconds: int | None = None,
        felt: Felt | None = None,
    ) -> int:
        known = isinstance(who, PersonRef)
        fields = CallFields(
            person=who.id if isinstance(who, PersonRef) else None,
            number="" if known else str(who),
            direction=Direction.OUTGOING if outgoing else Direction.INCOMING,
            outcome=outcome,
            at=self.desk.clock.now() - ago,
            seconds=seconds,
            summary=summary,
            felt=felt,
        )
        return int(self.desk.ask(log_call, fields))

    def fill(self) -> None:
        hour, minute = timedelta(hours=1), timedelta(minutes=1)
        self.log(48 * minute, "(541) 555-0177", Outcome.MISSED)
        self.log(82 * minute, self.tom, summary="Key is on its way", seconds=192, felt=Felt.HAPPY)
        self.log(17 * hour, self.gus, Outcome.HELD)
        self.log(20 * hour, self.tom, outgoing=True, summary="Bike rack", seconds=60)
        self.log(26 * hour, "(541) 555-0177", Outcome.VOICEMAIL, seconds=41)
        self.log(5 * 24 * hour, self.gus, summary="Hail dents on the roof", seconds=566)

    def open(self) -> CallsScreen:
        self.desk.window.show()
        self.desk.window.show_screen("calls")
        self.desk.settle()
        return self.screen

    def listed(self) -> list[str]:
        """Return the name in each row."""
        self.desk.settle()
        model = self.screen.model
        return [str(model.index(n, 0).data()) for n in range(model.rowCount())]

    def days(self) -> list[str]:
        """Return the day of each row that starts one."""
        model = self.screen.model
        rows = [model.index(n, 0) for n in range(model.rowCount())]
        starts = [index for index in rows if index.data(RowRole.STARTS_GROUP)]
        wording = CallLogFormatter(self.desk.formatter)
        return [wording.day(index.data(RowRole.RECORD))[0] for index in starts]


@pytest.fixture
def calls(desk_window: AppWindow) -> CallsOnADesk:
    found = CallsOnADesk(desk_window)
    found.fill()
    return found


@pytest.fixture
def no_calls(desk_window: AppWindow) -> CallsOnADesk:
    return CallsOnADesk(desk_window)
