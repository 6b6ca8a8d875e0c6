"""When things happened to the sample people: always the same distance from now."""

import re
from datetime import date, datetime, time, timedelta

from desk.clock import Clock
from desk.domain.intervals import Interval, Unit, add
from desk.domain.local_time import local_moment
from desk.record import record

_PART = re.compile(r"(-?\d+)(y|mo|d|h|m)")
_PLACE = re.compile(r"\{(weekday|day|month)\+(\d+)\}")
_SOON = timedelta(hours=2)


@record(frozen=True, slots=True)
class SampleTimes:
    """Reads `17h`, `2h10m` (before now), `~82m` (before now, but today), `4d 3mo 14:20` and `3y`.

    Days are counted back first, then months and years: `4d 3mo` is three months before four days
    ago. No moment lies in the future, whatever the hour.
    """

    clock: Clock

    def moment(self, ago: str) -> datetime:
        now = self.clock.now()
        if ago.startswith("~"):
            return self._today(_span(ago))
        if ":" not in ago:
            return now - _span(ago)
        at = time.fromisoformat(ago[-5:])
        return min(now, local_moment(self.day(ago), at, self.clock.zone()))

    def day(self, ago: str) -> date:
        found = {unit: int(count) for count, unit in _PART.findall(ago)}
        day = self.clock.today() - timedelta(days=found.get("d", 0))
        months = found.get("mo", 0) + 12 * found.get("y", 0)
        return add(day, Interval(1, Unit.MONTH), -months) if months else day

    def words(self, text: str) -> str:
        """`{weekday+3}`, `{day+2}` and `{month+1}` as they are called from today."""
        return _PLACE.sub(self._word, text)

    def _word(self, found: re.Match[str]) -> str:
        ahead = int(found[2])
        today = self.clock.today()
        if found[1] == "month":
            return add(today.replace(day=1), Interval(1, Unit.MONTH), ahead).strftime("%B")
        day = today + timedelta(days=ahead)
        return day.strftime("%A") if found[1] == "weekday" else _ordinal(day.day)

    def _today(self, before: timedelta) -> datetime:
        """So long ago, or, just after midnight, as much nearer as the day is young."""
        now = self.clock.now()
        midnight = local_moment(self.clock.today(), time(0), self.clock.zone())
        if now - before >= midnight:
            return now - before
        return now - (now - midnight) * (before / (before + _SOON))


def years_before(day: date, years: int) -> date:
    """The same day of an earlier year; 28 Feb where that had no 29th."""
    return add(day, Interval(1, Unit.YEAR), -years)


def _span(ago: str) -> timedelta:
    found = {unit: int(count) for count, unit in _PART.findall(ago)}
    return timedelta(hours=found.get("h", 0), minutes=found.get("m", 0))


def _ordinal(number: int) -> str:
    if number // 10 != 1 and number % 10 in (1, 2, 3):
        return f"{number}{('st', 'nd', 'rd')[number % 10 - 1]}"
    return f"{number}th"
