"""Interleaved timing of a floor and of Desk, so that both run under the same load."""

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Case = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Pair:
    """Milliseconds of the floor and of Desk, one value for each case."""

    floor: Sequence[float]
    ours: Sequence[float]


def interleaved(floor: Case, ours: Case, cases: int, repeat: int = 1) -> Pair:
    """Time `floor(i)` and `ours(i)` alternately for each case; which runs first alternates too.

    With `repeat`, each case is timed that often and counts with its shortest time. That leaves
    out what other programs took of the machine, and keeps what differs between cases.
    """
    found: tuple[list[float], list[float]] = ([], [])
    floor(0), ours(0)
    gc.collect()
    gc.disable()
    try:
        for i in range(cases):
            least = [float("inf"), float("inf")]
            for turn in range(repeat):
                turns = ((0, floor), (1, ours)) if (i + turn) % 2 else ((1, ours), (0, floor))
                for place, run in turns:
                    start = time.perf_counter()
                    run(i)
                    least[place] = min(least[place], (time.perf_counter() - start) * 1000)
            found[0].append(least[0])
            found[1].append(least[1])
            if i % 50 == 0:
                gc.collect()
    finally:
        gc.enable()
    return Pair(*found)


def median(times: Sequence[float]) -> float:
    return statistics.median(times)


def p95(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]
