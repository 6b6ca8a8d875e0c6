"""How days and months are written on paper: in English here, by the locale in the window."""

from datetime import date, time
from typing import Protocol


class PageWords(Protocol):
    """What a builder asks for every word it prints."""

    @property
    def language(self) -> str:
        """Of the words, as PDF wants it: "en", "de"."""

    def said(self, text: str) -> str:
        """What `say` made, in the owner's language."""

    def number(self, number: float) -> str:
        """ "1,204"."""

    def whole_date(self, day: date) -> str:
        """ "April 14, 2026"."""

    def day(self, day: date) -> str:
        """ "Apr 14", where the year stands elsewhere."""

    def long_day(self, day: date) -> str:
        """ "Wednesday, June 3"."""

    def weekday_day(self, day: date) -> str:
        """ "Tue 14"."""

    def weekday(self, day: date) -> str:
        """ "Mon"."""

    def days(self, first: date, last: date) -> str:
        """ "April 13 to 19", "March 30 to April 5"."""

    def month(self, day: date) -> str:
        """ "Mar 2023"."""

    def long_month(self, day: date) -> str:
        """ "March 2026"."""

    def month_alone(self, day: date) -> str:
        """ "March"."""

    def hour(self, hour: int) -> str:
        """ "8", "noon", "2" over the columns of a day."""

    def time(self, at: time) -> str:
        """ "3 pm", "10:30 am", "noon"."""

    @property
    def first_weekday(self) -> int:
        """Monday is 0."""


class EnglishWords:
    """For the command line, which knows no Qt and speaks English."""

    language = "en"
    first_weekday = 6

    def said(self, text: str) -> str:
        return str(text)

    def number(self, number: float) -> str:
        return f"{number:,}"

    def whole_date(self, day: date) -> str:
        return f"{day:%B} {day.day}, {day.year}"

    def day(self, day: date) -> str:
        return f"{day:%b} {day.day}"

    def long_day(self, day: date) -> str:
        return f"{day:%A}, {day:%B} {day.day}"

    def weekday_day(self, day: date) -> str:
        return f"{day:%a} {day.day}"

    def weekday(self, day: date) -> str:
        return f"{day:%a}"

    def days(self, first: date, last: date) -> str:
        if first.month == last.month and first.year == last.year:
            return f"{first:%B} {first.day} to {last.day}"
        return f"{first:%B} {first.day} to {last:%B} {last.day}"

    def month(self, day: date) -> str:
        return f"{day:%b} {day.year}"

    def long_month(self, day: date) -> str:
        return f"{day:%B} {day.year}"

    def month_alone(self, day: date) -> str:
        return f"{day:%B}"

    def hour(self, hour: int) -> str:
        return "noon" if hour == 12 else str(hour % 12 or 12)

    def time(self, at: time) -> str:
        if at == time(12):
            return "noon"
        minutes = f":{at.minute:02}" if at.minute else ""
        return f"{at.hour % 12 or 12}{minutes} {'am' if at.hour < 12 else 'pm'}"
