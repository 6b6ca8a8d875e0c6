"""Small things to do: two minutes each, and not for tomorrow."""

from collections.abc import Sequence
from datetime import timedelta

LATE_AFTER = timedelta(hours=24)  # since it was jotted down
MEASURE_SECONDS = 120  # a measure, not a limit
FORGOTTEN_SECONDS = 600  # a clock this long was left running: asleep, or out of mind


def usual_seconds(measured: Sequence[int]) -> int | None:
    """How long each took, from the seconds on their clocks; None where no clock tells.

    What was done without a clock (0) says nothing, and a clock that was left running only says
    so: the day's usual is about the others.
    """
    told = [seconds for seconds in measured if 0 < seconds <= FORGOTTEN_SECONDS]
    return int(sum(told) / len(told) + 0.5) if told else None


def inside_and_past(measured: Sequence[int]) -> tuple[int, int]:
    """How many clocks stopped within two minutes, and how many later; 0 is no clock."""
    ran = [seconds for seconds in measured if seconds > 0]
    inside = sum(seconds <= MEASURE_SECONDS for seconds in ran)
    return inside, len(ran) - inside
