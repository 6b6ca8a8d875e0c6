"""The formatter of the window: QLocale for dates and numbers, Qt's catalogues for texts."""

from datetime import date
from datetime import time as time_of_day

from PySide6.QtCore import QDate, QLocale, QTime

from desk.clock import Clock
from desk.formatting.formatter import Formatter
from desk.ui.translation import tr, translated


class LocaleFormatter(Formatter):
    """Writes dates, times and numbers as `locale` does."""

    def __init__(self, clock: Clock, locale: QLocale) -> None:
        super().__init__(clock)
        self._locale = locale

    @property
    def language(self) -> str:
        return tr("en", "the code of the language that these texts are in: en, de ...")

    @property
    def first_weekday(self) -> int:
        return self._locale.firstDayOfWeek().value - 1

    @property
    def month_first(self) -> bool | None:
        first = min("dmy", key=self._short_format().find)
        return None if first == "y" else first == "m"

    @property
    def has_am_pm(self) -> bool:
        return "ap" in self._time_format()

    def text(self, text: str) -> str:
        return translated(text, lambda day: self.spoken_day(day.day))

    def number(self, number: float) -> str:
        if number == int(number):
            return self._locale.toString(int(number))
        return self._locale.toString(float(number), "f", 1)

    def time(self, at: time_of_day) -> str:
        shown = self._locale.toString(QTime(at.hour, at.minute), self._time_format())
        # At this size the narrow space of newer locale data is invisible.
        return shown.replace("\u202f", " ")

    def short_date(self, day: date) -> str:
        return self._locale.toString(_qdate(day), QLocale.FormatType.ShortFormat)

    def month_alone(self, day: date) -> str:
        return self._locale.standaloneMonthName(day.month)

    def weekday_name(self, weekday: int, *, short: bool = False) -> str:
        long_or_short = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
        return self._locale.dayName(weekday + 1, long_or_short)

    def _hour_am_pm(self, hour: int) -> str:
        return self._locale.toString(QTime(hour, 0), "h ap")

    def _date(self, day: date, month_first: str, day_first: str, ordinal: str = "") -> str:
        written = self._short_format()
        if not 0 <= written.find("d") < written.find("m"):
            return self._locale.toString(_qdate(day), month_first)
        # "14. April" in German and many others.
        if "d. M" in self._locale.dateFormat(QLocale.FormatType.LongFormat):
            day_first = ordinal or day_first.replace("d M", "d. M")
        return self._locale.toString(_qdate(day), day_first)

    def _short_format(self) -> str:
        return self._locale.dateFormat(QLocale.FormatType.ShortFormat).lower()

    def _time_format(self) -> str:
        written = self._locale.timeFormat(QLocale.FormatType.ShortFormat)
        return written.replace("AP", "ap").replace("A", "a")


def system_locale() -> QLocale:
    """Return the locale of the system; American English if it names none ("C")."""
    locale = QLocale.system()
    if locale.language() is QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    return locale


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
