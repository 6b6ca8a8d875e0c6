"""Plain English without Qt: for commands, and for reports that a command makes."""

import re
from datetime import date, time

from desk.formatting.formatter import Formatter

_PATTERN = re.compile(r"dddd|ddd|d|MMMM|MMM|yyyy")
_STRFTIME = {"dddd": "%A", "ddd": "%a", "MMMM": "%B", "MMM": "%b", "yyyy": "%Y"}


class EnglishFormatter(Formatter):
    """American English: April 14, 2026; 8:14 am; weeks begin on Sunday."""

    language = "en"
    first_weekday = 6
    month_first = True
    has_am_pm = True

    def text(self, text: str) -> str:
        return str(text)

    def number(self, number: float) -> str:
        return f"{number:,}"

    def time(self, at: time) -> str:
        return f"{at.hour % 12 or 12}:{at.minute:02} {'am' if at.hour < 12 else 'pm'}"

    def short_date(self, day: date) -> str:
        return f"{day.month}/{day.day}/{day:%y}"

    def month_alone(self, day: date) -> str:
        return f"{day:%B}"

    def weekday_name(self, weekday: int, *, short: bool = False) -> str:
        return f"{date(2024, 1, 1 + weekday):{'%a' if short else '%A'}}"  # a Monday

    def _hour_am_pm(self, hour: int) -> str:
        return f"{hour % 12 or 12} {'am' if hour < 12 else 'pm'}"

    def _date(self, day: date, month_first: str, day_first: str, ordinal: str = "") -> str:
        def part(found: re.Match[str]) -> str:
            return str(day.day) if found[0] == "d" else day.strftime(_STRFTIME[found[0]])

        return _PATTERN.sub(part, month_first)
