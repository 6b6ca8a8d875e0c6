"""The charts of Month in review: positions of their marks, as shares of the width and height.

The template decides the size of a chart and draws it. The text for screen readers is made here,
one sentence for each chart.
"""

from collections.abc import Sequence
from datetime import date, time, timedelta

from desk.domain.call_histogram import heat_level
from desk.domain.month_in_review import MonthFigures
from desk.formatting.formatter import Formatter
from desk.messages import message
from desk.record import record

_A_MONDAY = date(2024, 1, 1)
_FIRST_HOUR, _LAST_HOUR = 8, 18  # hours that are shown even without calls
_NAMED_COLUMNS = 13  # with more columns, only every third hour is labelled
_LONG_WAIT = timedelta(hours=1)  # longer waits are hollow
_MOST_DOTS = 40
_TOUCHING = 0.023  # of the width; closer dots are stacked
_HIGHEST_STACK = 3
_BINS = 30
_AXIS = 0.902  # of the width: the position of the last tick
_AXIS_WITH_LONGER = 0.82  # the same if the chart has a place for longer waits
_LONGER = 0.965  # the position of that place
_TICKS = tuple(
    timedelta(minutes=m)
    for m in (5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 5 * 1440, 10 * 1440, 30 * 1440)
)


@record(frozen=True, slots=True)
class AxisTick:
    at: float  # a share of the axis, or the number of a day, an hour or calls
    label: str


@record(frozen=True, slots=True)
class CallChart:
    """A bar for each day: missed calls are hollow, the others are stacked on them."""

    heading: str
    answered: str  # the legend of the filled part
    missed: str  # the legend of the hollow part; empty without missed calls
    bars: tuple[tuple[int, int], ...]  # (answered or outgoing, missed) of each day
    top: int  # the number of calls at the top of the chart
    counts: tuple[AxisTick, ...]
    days: tuple[AxisTick, ...]  # at the index of the day, from 0
    alt: str


@record(frozen=True, slots=True)
class Dot:
    at: float
    level: int  # the number of dots below it
    long: bool


@record(frozen=True, slots=True)
class ChartBar:
    """A column of many waits of similar length."""

    at: float
    width: float
    height: float
    long: bool


@record(frozen=True, slots=True)
class WaitChart:
    """A dot for each wait, or columns if there are very many. Long waits are hollow."""

    heading: str
    note: str  # the number of waits, if they are drawn as columns
    ticks: tuple[AxisTick, ...]
    dots: tuple[Dot, ...]
    columns: tuple[ChartBar, ...]
    middle: float  # the position of the median
    half: str  # "half within 34 min"
    alt: str
    empty: str  # instead of the chart


@record(frozen=True, slots=True)
class FeltBar:
    label: str
    share: float
    count: str


@record(frozen=True, slots=True)
class FeltChart:
    heading: str
    bars: tuple[FeltBar, FeltBar, FeltBar]  # happy, OK, unhappy
    alt: str
    empty: str


@record(frozen=True, slots=True)
class HourChart:
    """A map of weekdays and hours; busier hours are darker."""

    heading: str
    hours: tuple[str, ...]  # above the columns; some are empty
    weekdays: tuple[str, ...]
    heat: tuple[tuple[int, ...], ...]  # 0 to 4, one row for each weekday
    alt: str


def span(length: timedelta, formatter: Formatter) -> str:
    """Return "34 min", "3 h 41 min"; at least one minute."""
    minutes = max(1, length // timedelta(minutes=1))
    hours, rest = divmod(minutes, 60)
    if not hours:
        return formatter.text(message("{minutes} min", minutes=minutes))
    if not rest:
        return formatter.text(message("{hours} h", hours=formatter.number(hours)))
    return formatter.text(
        message("{hours} h {minutes} min", hours=formatter.number(hours), minutes=rest)
    )


def waited(wait: timedelta, formatter: Formatter) -> str:
    """Return a wait like `span` does, but two days and more in whole days."""
    days = wait.days
    return formatter.text(message("%n days", "", days)) if days > 1 else span(wait, formatter)


# calls, day by day


def make_call_chart(found: MonthFigures, formatter: Formatter) -> CallChart:
    step, top = _scale(max(day.count for day in found.days))
    counts = range(step, top + 1, step) if top > 5 else (1, 3, 5)
    return CallChart(
        heading=formatter.text(message("Calls, day by day")),
        answered=formatter.text(message("answered or made")),
        missed=formatter.text(_missed(found)),
        bars=tuple((day.answered, day.missed) for day in found.days),
        top=top,
        counts=tuple(AxisTick(count, formatter.number(count)) for count in counts),
        days=_day_ticks(found.first, len(found.days), formatter),
        alt=formatter.text(_calls_sentence(found, formatter)),
    )


def _scale(most: int) -> tuple[int, int]:
    """Return the number of calls between two lines of the chart, and at its top."""
    if most <= 5:
        return 2, 5
    power = 1
    while True:
        for step in (2 * power, 3 * power, 5 * power, 10 * power):
            if most <= 4 * step:
                return step, -(-most // step) * step
        power *= 10


def _day_ticks(first: date, count: int, formatter: Formatter) -> tuple[AxisTick, ...]:
    days = list(range(7, count, 7))
    if count - 1 - days[-1] != 1:
        days.append(count - 1)
    named = [AxisTick(day, str(day + 1)) for day in dict.fromkeys(days)]
    return (AxisTick(0, formatter.month_and_day(first)), *named)


def _missed(found: MonthFigures) -> str:
    if not found.missed_calls:
        return ""
    if not found.left:
        return message("missed, all called back")
    if found.left == found.missed_calls:
        return message("missed, none called back")
    return message("missed, all but %n called back", "", found.left)


def _calls_sentence(found: MonthFigures, formatter: Formatter) -> str:
    if not found.calls:
        return message("No calls in {month}.", month=formatter.month_alone(found.first))
    busiest = max(range(len(found.days)), key=lambda day: found.days[day].count)
    return message(
        "{answered} calls answered or made and {missed} missed. The busiest day was {day},"
        " with {most}.",
        answered=formatter.number(found.calls - found.missed_calls),
        missed=formatter.number(found.missed_calls),
        day=formatter.month_and_day(found.first + timedelta(days=busiest)),
        most=formatter.number(found.days[busiest].count),
    )


# how long people waited


def make_wait_chart(found: MonthFigures, formatter: Formatter) -> WaitChart:
    heading = formatter.text(message("How long people waited for a call back"))
    if found.median_wait is None:
        if not found.missed_calls:
            empty = message("Nobody had to wait for a call back.")
        elif found.so_far:
            empty = message("Nobody who waited was called back yet.")
        else:
            empty = message("Nobody who waited was called back.")
        return WaitChart(heading, "", (), (), (), 0, "", "", formatter.text(empty))
    step, last = _axis(found.waits)
    cut = any(wait > last for wait in found.waits)
    scale = (_AXIS_WITH_LONGER if cut else _AXIS) / (last / step)
    places = [(wait / step * scale if wait <= last else _LONGER) for wait in found.waits]
    ticks = [AxisTick(n * scale, _tick_label(n * step, formatter)) for n in range(last // step + 1)]
    if cut:
        ticks.append(AxisTick(1, formatter.text(message("longer"))))
    dots = _dots(found.waits, places)
    usual = waited(found.median_wait, formatter)
    count, long = len(found.waits), sum(wait > _LONG_WAIT for wait in found.waits)
    return WaitChart(
        heading=heading,
        note="" if dots else formatter.text(message("%n waits", "", count)),
        ticks=tuple(ticks),
        dots=dots,
        columns=() if dots else _columns(places, last, step, scale),
        middle=min(found.median_wait / step * scale, _LONGER),
        half=formatter.text(message("half within {time}", time=usual)),
        alt=formatter.text(
            message(
                "Of {count} waits for a call back half were over within {time}; {long} took longer"
                " than an hour, the longest {longest}.",
                count=formatter.number(count),
                time=usual,
                long=formatter.number(long),
                longest=waited(found.waits[-1], formatter),
            )
        ),
        empty="",
    )


def _axis(waits: Sequence[timedelta]) -> tuple[timedelta, timedelta]:
    """Return the time between two ticks and that at the last one; a few long waits are ignored."""
    longest, most = waits[-1], waits[(len(waits) - 1) * 9 // 10]
    reach = longest if longest <= 3 * most else most
    for step in _TICKS:
        if reach <= 4 * step:
            return step, max(1, -(-reach // step)) * step
    step = _TICKS[-1]
    return step, -(-reach // step) * step


def _tick_label(wait: timedelta, formatter: Formatter) -> str:
    minutes = wait // timedelta(minutes=1)
    hours, rest = divmod(minutes, 60)
    if not minutes:
        return formatter.number(0)
    if not hours:
        return formatter.text(message("{minutes} min", minutes=minutes))
    if minutes % 1440 == 0:
        return formatter.text(message("{days} d", days=minutes // 1440))
    half = "½" if rest == 30 else ""
    if rest and not half:
        return formatter.text(message("{hours} h {minutes}", hours=hours, minutes=rest))
    return formatter.text(message("{hours} h", hours=f"{hours}{half}"))


def _dots(waits: Sequence[timedelta], places: Sequence[float]) -> tuple[Dot, ...]:
    """Return a dot for each wait; () if there are too many to be told apart."""
    if len(waits) > _MOST_DOTS:
        return ()
    dots: list[Dot] = []
    levels: list[float] = []  # the position of the last dot of each level
    for wait, place in zip(waits, places, strict=True):
        level = 0
        while level < len(levels) and place - levels[level] < _TOUCHING:
            level += 1
        if level == _HIGHEST_STACK:
            return ()
        levels[level : level + 1] = [place]
        dots.append(Dot(place, level, wait > _LONG_WAIT))
    return tuple(dots)


def _columns(
    places: Sequence[float], last: timedelta, step: timedelta, scale: float
) -> tuple[ChartBar, ...]:
    """Return columns of equal width such that one ends at an hour; longer waits have their own."""
    end = last / step * scale
    width = end / _BINS
    hour = _LONG_WAIT / step * scale
    if hour < end:
        width = hour / max(1, round(hour / width))
    counts: dict[int, int] = {}
    for place in places:
        # A wait of exactly one hour is not long.
        at = -1 if place > end else max(0, -int(-place / width // 1) - 1)
        counts[at] = counts.get(at, 0) + 1
    most = max(counts.values())
    return tuple(
        ChartBar(
            at=_LONGER - width / 2 if at < 0 else at * width,
            width=width,
            height=count / most,
            long=at < 0 or (at + 0.5) * width > hour,
        )
        for at, count in sorted(counts.items(), key=lambda each: each[0] % (10 * _BINS))
    )


# how people felt


def make_felt_chart(found: MonthFigures, formatter: Formatter) -> FeltChart:
    felt = found.felt
    most = max(felt.happy, felt.ok, felt.unhappy, 1)

    def bar(label: str, count: int) -> FeltBar:
        return FeltBar(formatter.text(label), count / most, formatter.number(count))

    alt = message(
        "{happy} felt happy, {ok} OK, {unhappy} unhappy.",
        happy=formatter.number(felt.happy),
        ok=formatter.number(felt.ok),
        unhappy=formatter.number(felt.unhappy),
    )
    return FeltChart(
        heading=formatter.text(message("How people felt")),
        bars=(
            bar(message("Happy"), felt.happy),
            bar(message("OK"), felt.ok),
            bar(message("Unhappy"), felt.unhappy),
        ),
        alt=formatter.text(alt),
        empty="" if felt.asked else formatter.text(message("Nobody has said how it went.")),
    )


# when they called


def make_hour_chart(
    found: MonthFigures, formatter: Formatter, days_off: frozenset[int]
) -> HourChart:
    calls = [found.hours[day * 24 : day * 24 + 24] for day in range(7)]
    used = [hour for day in calls for hour, count in enumerate(day) if count]
    hours = range(min([_FIRST_HOUR, *used]), max([_LAST_HOUR, *used]) + 1)
    weekdays = [
        day
        for day in ((formatter.first_weekday + n) % 7 for n in range(7))
        if any(calls[day]) or (day != 6 and day not in days_off)
    ]
    most = max(found.hours)
    every = 2 if len(hours) <= _NAMED_COLUMNS else 3
    return HourChart(
        heading=formatter.text(message("When they called")),
        hours=tuple(formatter.hour(hour) if n % every == 0 else "" for n, hour in enumerate(hours)),
        weekdays=tuple(
            formatter.short_weekday(_A_MONDAY + timedelta(days=day)) for day in weekdays
        ),
        heat=tuple(tuple(heat_level(calls[day][hour], most) for hour in hours) for day in weekdays),
        alt=formatter.text(_hours_sentence(found.hours, formatter)),
    )


def _hours_sentence(hours: Sequence[int], formatter: Formatter) -> str:
    most = max(hours)
    if not most:
        return message("Nobody called.")
    busiest = hours.index(most)
    day = formatter.short_weekday(_A_MONDAY + timedelta(days=busiest // 24))
    return message(
        "Most called on {weekday} at {hour}: %n calls.",
        "",
        most,
        one="Most called on {weekday} at {hour}: %n call.",
        weekday=day,
        hour=formatter.spoken_time(time(busiest % 24)),
    )
