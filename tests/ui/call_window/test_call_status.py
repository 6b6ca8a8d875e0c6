"""How far a call is, in the head of its window."""

from datetime import UTC, datetime

import pytest

from desk.domain.calls import Direction
from desk.ui.call_window.call_state import CallShown, CallState, call_status

NOW = datetime(2026, 4, 14, 10, 24, tzinfo=UTC)


@pytest.mark.parametrize(
    ("direction", "state", "known", "said"),
    [
        (Direction.INCOMING, CallState.RINGING, True, "Calling you"),
        (Direction.INCOMING, CallState.RINGING, False, "Calling you, new number"),
        (Direction.OUTGOING, CallState.RINGING, True, "Calling"),
        (Direction.OUTGOING, CallState.TALKING, True, "On the line"),
        (Direction.INCOMING, CallState.TALKING, False, "On the line, new number"),
        (Direction.INCOMING, CallState.ENDED, True, "Hung up"),
    ],
)
def test_call_status_describes_each_state(
    direction: Direction, state: CallState, known: bool, said: str
) -> None:
    call = CallShown("1", NOW, direction=direction, state=state)
    assert call_status(call, known=known) == said
