"""The formatter: texts, numbers, dates and times in the owner's language and locale."""

from abc import ABC, abstractmethod
from datetime import date, datetime
from datetime import time as time_of_day

from desk.clock import Clock
from desk.domain import unreadable
from desk.domain.dates import DateStyle
from desk.messages import message

_ALMOST_A_YEAR = 330  # days ahead or ago within which month and day are unambiguous
_NOON = time_of_day(12)


class Formatter(ABC):
    """Formatting that depends on language and locale; today is the day of `clock`.

    A subclass supplies the locale: `EnglishFormatter` without Qt, `LocaleFormatter` with QLocale.
    May be used on any thread.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    @property
    def date_style(self) -> DateStyle:
        """How the owner writes days that Desk reads."""
        return DateStyle(self.language, self.month_first)

    # what a subclass supplies

    @property
    @abstractmethod
    def language(self) -> str:
        """The language of the texts, as a PDF names it: "en", "de"."""

    @property
    @abstractmethod
    def first_weekday(self) -> int:
        """The day with which a week begins; Monday is 0."""

    @property
    @abstractmethod
    def month_first(self) -> bool | None:
        """Return whether "12/5" is December 5; None if the locale writes the year first."""

    @property
    @abstractmethod
    def has_am_pm(self) -> bool:
        """Return whether hours count to 12, twice a day."""

    @abstractmethod
    def text(self, text: str) -> str:
        """Return a message in the owner's language.

        A text that is no `Message` is a template without values, or a typed text that is in no
        catalogue.
        """

    @abstractmethod
    def number(self, number: float) -> str:
        """Return "1,204"; one decimal place unless `number` is whole."""

    @abstractmethod
    def time(self, at: time_of_day) -> str:
        """Return "8:14 am"."""

    @abstractmethod
    def short_date(self, day: date) -> str:
        """Return "3/15/24"."""

    @abstractmethod
    def month_alone(self, day: date) -> str:
        """Return "March", as it stands without a day."""

    @abstractmethod
    def weekday_name(self, weekday: int, *, short: bool = False) -> str:
        """Return "Tuesday" or "Tue"; Monday is 0."""

    @abstractmethod
    def _hour_am_pm(self, hour: int) -> str:
        """Return "3 pm"; asked for only if `has_am_pm`."""

    @abstractmethod
    def _date(self, day: date, month_first: str, day_first: str, ordinal: str = "") -> str:
        """Write `day` with the pattern of the locale's order, in the letters of QLocale.

        `ordinal` is the pattern for locales that put a point after the day ("14."); without it,
        `day_first` gets the point before a month.
        """

    def _written(self, day: date, month_first: str, day_first: str, ordinal: str = "") -> str:
        """Do as `_date` does; a damaged day of the database is said to be one."""
        if day == unreadable.DAY:
            return self.text(message("unreadable"))
        return self._date(day, month_first, day_first, ordinal)

    # days

    def long_day(self, day: date) -> str:
        """Return "Tuesday, April 14"."""
        return self._written(day, "dddd, MMMM d", "dddd, d MMMM")

    def long_day_or_date(self, day: date) -> str:
        """Return "Tuesday, April 14"; with the year instead of the weekday if not this year."""
        near = day.year == self.clock.today().year
        return self.long_day(day) if near else self.full_date(day)

    def day(self, day: date) -> str:
        """Return "Apr 14"; with the year if it is not this one: "Apr 14, 2024"."""
        if day.year == self.clock.today().year:
            return self.month_and_day(day)
        return self._written(day, "MMM d, yyyy", "d MMM yyyy")

    def whole_day(self, day: date) -> str:
        """Return "March 15"; with the year if it is not this one: "March 15, 2024"."""
        if day.year == self.clock.today().year:
            return self._written(day, "MMMM d", "d MMMM")
        return self.full_date(day)

    def full_date(self, day: date) -> str:
        """Return "April 14, 2026"."""
        return self._written(day, "MMMM d, yyyy", "d MMMM yyyy")

    def month_and_day(self, day: date) -> str:
        """Return "Apr 14", where the year is shown elsewhere."""
        return self._written(day, "MMM d", "d MMM")

    def month_and_year(self, day: date) -> str:
        """Return "Mar 2023"."""
        return self._written(day, "MMM yyyy", "MMM yyyy")

    def long_month_and_year(self, day: date) -> str:
        """Return "March 2026"."""
        return self._written(day, "MMMM yyyy", "MMMM yyyy")

    def weekday_and_day(self, day: date) -> str:
        """Return "Fri, Apr 17"."""
        return self._written(day, "ddd, MMM d", "ddd, d MMM")

    def weekday_and_number(self, day: date) -> str:
        """Return "Tue 14", where the month is shown elsewhere."""
        return self._written(day, "ddd d", "ddd d", ordinal="ddd d.")

    def weekday(self, day: date) -> str:
        """Return "Friday"."""
        return self._written(day, "dddd", "dddd")

    def short_weekday(self, day: date) -> str:
        """Return "Fri"."""
        return self._written(day, "ddd", "ddd")

    def day_range(self, first: date, last: date) -> str:
        """Return "April 13 to 19", "March 30 to April 5"."""
        if (first.year, first.month) != (last.year, last.month):
            begin = self._written(first, "MMMM d", "d MMMM")
            end = self._written(last, "MMMM d", "d MMMM")
        else:
            # "April 13 to 19", "13 to 19 April", "13. bis 19. April"
            begin = self._written(first, "MMMM d", "d", ordinal="d.")
            end = self._written(last, "d", "d MMMM")
        return self.text(message("{first} to {last}", first=begin, last=end))

    def near_day(self, day: date) -> str:
        """Return "Today", "Thu" within the coming week, else "Apr 27"; with the year if far."""
        ahead = (day - self.clock.today()).days
        if ahead == 0:
            return self.text(message("Today"))
        if 0 < ahead < 7:
            return self.short_weekday(day)
        return self.month_and_day(day) if 0 < ahead < _ALMOST_A_YEAR else self.day(day)

    def spoken_day(self, day: date) -> str:
        """Return the form for sentences: "today", "tomorrow", "Friday" within a week, "May 5"."""
        ahead = (day - self.clock.today()).days
        if ahead in (0, 1):
            return self.text(message("tomorrow") if ahead else message("today"))
        return self.weekday(day) if 1 < ahead < 7 else self.day(day)

    def past_day(self, moment: datetime) -> str:
        """Return the form for sentences: "today", "yesterday", "Jan 10"; if long ago "Oct 2024"."""
        day = self.clock.local(moment).date()
        ago = (self.clock.today() - day).days
        if ago in (0, 1):
            return self.text(message("yesterday") if ago else message("today"))
        return self.month_and_day(day) if 0 < ago < _ALMOST_A_YEAR else self.month_and_year(day)

    # times

    def short_time(self, at: time_of_day) -> str:
        """Return "Noon", "3 pm", "10:30 am"; 24-hour locales keep the minutes of whole hours."""
        if at == _NOON:
            return self.text(message("Noon"))
        if at.minute == 0 and self.has_am_pm:
            return self._hour_am_pm(at.hour)
        return self.time(at)

    def spoken_time(self, at: time_of_day) -> str:
        """Return the form for sentences: "noon", "3 pm", "10:30 am"."""
        return self.text(message("noon")) if at == _NOON else self.short_time(at)

    def hour(self, hour: int) -> str:
        """Return "8", "noon", "2" above columns of a day; 24-hour locales: "8", "12", "14"."""
        if not self.has_am_pm:
            return self.number(hour % 24)
        return self.text(message("noon")) if hour == 12 else str(hour % 12 or 12)

    def moment(self, moment: datetime) -> str:
        """Return "Today 8:14 am", "Yesterday 5:20 pm", "Apr 3, 9:02 am"."""
        local = self.clock.local(moment)
        at = self.time(local.time())
        ago = (self.clock.today() - local.date()).days
        if ago == 0:
            return self.text(message("Today {time}", time=at))
        if ago == 1:
            return self.text(message("Yesterday {time}", time=at))
        return self.text(message("{day}, {time}", day=self.day(local.date()), time=at))

    def spoken_moment(self, moment: datetime) -> str:
        """Return the form for sentences: "today 8:14 am", "yesterday 5:20 pm", "Apr 3, 9:02 am"."""
        local = self.clock.local(moment)
        at = self.time(local.time())
        ago = (self.clock.today() - local.date()).days
        if ago == 0:
            return self.text(message("today {time}", time=at))
        if ago == 1:
            return self.text(message("yesterday {time}", time=at))
        return self.text(message("{day}, {time}", day=self.day(local.date()), time=at))
