"""Waits for conditions outside this process."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE_S = 60.0
"""Waiting ends at once when what is awaited has come; this only guards against waiting for ever, on
machines that do other work too."""


def wait_until(
    answer: Callable[[], T], *, seconds: float = PATIENCE_S, what: str = "it", every: float = 0.05
) -> T:
    """The first true answer; AssertionError naming `what` after `seconds`."""
    end = time.monotonic() + seconds
    while True:
        if found := answer():
            return found
        assert time.monotonic() < end, f"{what} did not happen within {seconds:g} s"
        time.sleep(every)
