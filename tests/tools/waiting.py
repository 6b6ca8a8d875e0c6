"""Waiting for something outside this process to happen."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def wait_until(
    answer: Callable[[], T], *, seconds: float = 10.0, what: str = "it", every: float = 0.05
) -> T:
    """The first true answer; AssertionError naming `what` after `seconds`."""
    end = time.monotonic() + seconds
    while True:
        if found := answer():
            return found
        assert time.monotonic() < end, f"{what} did not happen within {seconds:g} s"
        time.sleep(every)
