"""Times of the day to choose from, by half hours."""

from datetime import time

from desk.formatting.formatter import Formatter
from desk.ui.widgets.pick_panel import Pick


def list_times(
    formatter: Formatter, first: time = time(0), last: time = time(23, 30)
) -> list[Pick]:
    """From `first` to `last`; the key is "08:30"."""
    every = [time(hour, minute) for hour in range(24) for minute in (0, 30)]
    return [Pick(key_of(at), formatter.time(at)) for at in every if first <= at <= last]


def key_of(at: time) -> str:
    return at.isoformat("minutes")
