"""The words and dates of a report, as the owner's locale and language have them."""

from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QTime

from desk.record import record
from desk.ui.translation import tr
from desk.ui.words import Words


@record(frozen=True, slots=True)
class LocaleWords:
    """desk.reports.page_words.PageWords by QLocale; used on the database's thread."""

    words: Words

    @property
    def language(self) -> str:
        return tr("en", "the code of the language that these texts are in: en, de ...")

    @property
    def first_weekday(self) -> int:
        return self.words.locale.firstDayOfWeek().value - 1

    def said(self, text: str) -> str:
        return self.words.said(text)

    def number(self, number: float) -> str:
        if number == int(number):
            return self.words.locale.toString(int(number))
        return self.words.locale.toString(float(number), "f", 1)

    def whole_date(self, day: date) -> str:
        return self._written(day, "MMMM d, yyyy", "d MMMM yyyy")

    def day(self, day: date) -> str:
        return self.words.month_and_day(day)

    def long_day(self, day: date) -> str:
        return self.words.long_day(day)

    def weekday_day(self, day: date) -> str:
        return self._written(day, "ddd d", "ddd d", ordinal="ddd d.")

    def weekday(self, day: date) -> str:
        return self.words.short_weekday(day)

    def days(self, first: date, last: date) -> str:
        if (first.year, first.month) != (last.year, last.month):
            return tr("{first} to {last}").format(
                first=self._written(first, "MMMM d", "d MMMM"),
                last=self._written(last, "MMMM d", "d MMMM"),
            )
        # "April 13 to 19", "13 to 19 April", "13. bis 19. April"
        begin = self._written(first, "MMMM d", "d", ordinal="d.")
        end = self._written(last, "d", "d MMMM")
        return tr("{first} to {last}").format(first=begin, last=end)

    def month(self, day: date) -> str:
        return self.words.month_and_year(day)

    def long_month(self, day: date) -> str:
        return self.words.locale.toString(_qdate(day), "MMMM yyyy")

    def month_alone(self, day: date) -> str:
        return self.words.locale.standaloneMonthName(day.month)

    def hour(self, hour: int) -> str:
        if not self.words.has_am_pm():
            return self.words.locale.toString(QTime(hour % 24, 0), "H")
        return tr("noon") if hour == 12 else str(hour % 12 or 12)

    def time(self, at: time) -> str:
        return tr("noon") if at == time(12) else self.words.short_time(at)

    def _written(
        self, day: date, month_first: str, day_first: str, ordinal: str | None = None
    ) -> str:
        """By the locale's order; `ordinal` where days are written with a point: "14."."""
        locale = self.words.locale
        order = locale.dateFormat(QLocale.FormatType.ShortFormat).lower()
        if not 0 <= order.find("d") < order.find("m"):
            return locale.toString(_qdate(day), month_first)
        if "d. M" in locale.dateFormat(QLocale.FormatType.LongFormat):
            return locale.toString(_qdate(day), ordinal or day_first.replace("d M", "d. M"))
        return locale.toString(_qdate(day), day_first)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
