"""Waits for conditions outside this process."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE_S = 60.0
"""A wait ends as soon as its condition is met. This limit only prevents waiting for ever, and is
long because other work may slow the machine down."""


def wait_until(
    answer: Callable[[], T], *, seconds: float = PATIENCE_S, what: str = "it", every: float = 0.05
) -> T:
    """Return the first true answer; raise AssertionError naming `what` after `seconds`."""
    end = time.monotonic() + seconds
    while True:
        if found := answer():
            return found
        assert time.monotonic() < end, f"{what} did not happen within {seconds:g} s"
        time.sleep(every)
