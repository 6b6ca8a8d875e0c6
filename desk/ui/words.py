"""Words for times, ages and counts, as the screens write them.

Days and times follow the system's locale; everything else is translatable English.
"""

from collections.abc import Sequence
from datetime import date, datetime
from datetime import time as time_of_day

from PySide6.QtCore import QDate, QLocale, QTime

from desk.clock import Clock
from desk.domain.ages import Age, AgeUnit, days_age
from desk.domain.intervals import Interval, Unit
from desk.domain.person_schema import Address
from desk.record import record
from desk.services.display_names import first_name as first_name
from desk.ui.translation import said, tr

_ALMOST_A_YEAR = 330  # days ahead or ago in which a month and day cannot be mistaken


@record(frozen=True, slots=True)
class Words:
    """Writes moments as seen from the clock's now. `locale` is the system's unless told."""

    clock: Clock
    locale: QLocale

    @classmethod
    def of_system(cls, clock: Clock) -> "Words":
        locale = QLocale.system()
        # A desktop that was told no language says "C", whose dates nobody would want to read.
        if locale.language() is QLocale.Language.C:
            locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
        return cls(clock, locale)

    # days

    def long_day(self, day: date) -> str:
        """ "Tuesday, April 14"."""
        return self.locale.toString(_qdate(day), self._order("dddd, MMMM d", "dddd, d MMMM"))

    def day(self, day: date) -> str:
        """ "Apr 14"; with the year where it is another one: "Apr 14, 2024"."""
        if day.year == self.clock.today().year:
            return self.locale.toString(_qdate(day), self._order("MMM d", "d MMM"))
        return self.locale.toString(_qdate(day), self._order("MMM d, yyyy", "d MMM yyyy"))

    def whole_day(self, day: date) -> str:
        """ "March 15"; with the year where it is another one: "March 15, 2024"."""
        if day.year == self.clock.today().year:
            return self.locale.toString(_qdate(day), self._order("MMMM d", "d MMMM"))
        return self.locale.toString(_qdate(day), self._order("MMMM d, yyyy", "d MMMM yyyy"))

    def short_date(self, day: date) -> str:
        """ "3/15/24"."""
        return self.locale.toString(_qdate(day), QLocale.FormatType.ShortFormat)

    def month_and_day(self, day: date) -> str:
        """ "Apr 14", where the year is shown elsewhere."""
        return self.locale.toString(_qdate(day), self._order("MMM d", "d MMM"))

    def month_and_year(self, day: date) -> str:
        """ "Mar 2023"."""
        return self.locale.toString(_qdate(day), "MMM yyyy")

    def weekday_and_day(self, day: date) -> str:
        """ "Fri, Apr 17"."""
        return self.locale.toString(_qdate(day), self._order("ddd, MMM d", "ddd, d MMM"))

    def weekday(self, day: date) -> str:
        """ "Friday"."""
        return self.locale.toString(_qdate(day), "dddd")

    def short_weekday(self, day: date) -> str:
        """ "Fri"."""
        return self.locale.toString(_qdate(day), "ddd")

    def near_day(self, day: date) -> str:
        """ "Today", "Thu" within the coming week, else "Apr 27"; the year only when it is far."""
        ahead = (day - self.clock.today()).days
        if ahead == 0:
            return tr("Today")
        if 0 < ahead < 7:
            return self.short_weekday(day)
        if 0 < ahead < _ALMOST_A_YEAR:
            return self.locale.toString(_qdate(day), self._order("MMM d", "d MMM"))
        return self.day(day)

    def spoken_day(self, day: date) -> str:
        """In a sentence: "today", "tomorrow", "Friday" within a week, else "May 5"."""
        ahead = (day - self.clock.today()).days
        if ahead in (0, 1):
            return tr("tomorrow") if ahead else tr("today")
        return self.weekday(day) if 1 < ahead < 7 else self.day(day)

    def past_day(self, moment: datetime) -> str:
        """In a sentence: "today", "yesterday", "Jan 10"; of long ago "Oct 2024"."""
        day = self.clock.local(moment).date()
        ago = (self.clock.today() - day).days
        if ago == 0:
            return tr("today")
        if ago == 1:
            return tr("yesterday")
        if 0 < ago < _ALMOST_A_YEAR:
            return self.month_and_day(day)
        return self.month_and_year(day)

    # times

    def time(self, at: time_of_day) -> str:
        """ "8:14 am"."""
        shown = self.locale.toString(QTime(at.hour, at.minute), self._time_format())
        # The narrow space of newer locale data looks like none in this size.
        return shown.replace("\u202f", " ")

    def short_time(self, at: time_of_day) -> str:
        """ "Noon", "3 pm", "10:30 am"; whole hours are written short where hours have am and pm."""
        if at == time_of_day(12):
            return tr("Noon")
        written = self._time_format()
        if at.minute == 0 and "ap" in written:
            return self.locale.toString(QTime(at.hour, 0), "h ap")
        return self.time(at)

    def has_am_pm(self) -> bool:
        """Whether hours go to 12, twice a day."""
        return "ap" in self._time_format()

    def moment(self, moment: datetime) -> str:
        """ "Today 8:14 am", "Yesterday 5:20 pm", "Apr 3, 9:02 am"."""
        local = self.clock.local(moment)
        at = self.time(local.time())
        ago = (self.clock.today() - local.date()).days
        if ago == 0:
            return tr("Today {time}").format(time=at)
        if ago == 1:
            return tr("Yesterday {time}").format(time=at)
        return tr("{day}, {time}").format(day=self.day(local.date()), time=at)

    def spoken_moment(self, moment: datetime) -> str:
        """In a sentence: "today 8:14 am", "yesterday 5:20 pm", "Apr 3, 9:02 am"."""
        local = self.clock.local(moment)
        at = self.time(local.time())
        ago = (self.clock.today() - local.date()).days
        if ago == 0:
            return tr("today {time}").format(time=at)
        if ago == 1:
            return tr("yesterday {time}").format(time=at)
        return tr("{day}, {time}").format(day=self.day(local.date()), time=at)

    def ago(self, moment: datetime) -> str:
        """ "today", "yesterday", "6 weeks ago"."""
        days = (self.clock.today() - self.clock.local(moment).date()).days
        if days <= 0:
            return tr("today")
        if days == 1:
            return tr("yesterday")
        return tr("{age} ago").format(age=spoken_age(days_age(days)))

    def said(self, text: str) -> str:
        """What a service said, in the owner's language; see translation.said."""
        return said(text, lambda day: self.spoken_day(day.day))

    @property
    def month_first(self) -> bool | None:
        """Whether "12/5" is December 5 here; None where days are written year first."""
        written = self.locale.dateFormat(QLocale.FormatType.ShortFormat).lower()
        first = min("dmy", key=written.find)
        return None if first == "y" else first == "m"

    def _order(self, month_first: str, day_first: str) -> str:
        written = self.locale.dateFormat(QLocale.FormatType.ShortFormat).lower()
        if not 0 <= written.find("d") < written.find("m"):
            return month_first
        # "14. April" in German and many others.
        ordinal = "d. M" in self.locale.dateFormat(QLocale.FormatType.LongFormat)
        return day_first.replace("d M", "d. M") if ordinal else day_first

    def _time_format(self) -> str:
        written = self.locale.timeFormat(QLocale.FormatType.ShortFormat)
        return written.replace("AP", "ap").replace("A", "a")


def age(found: Age) -> str:
    """ "48 min", "2 h 10 m", "6 wk"."""
    text = f"{found.value} {_unit(found.unit)}"
    if found.value2 is not None and found.unit2 is not None:
        text += f" {found.value2} {_unit(found.unit2)}"
    return text


def spoken_age(found: Age) -> str:
    """For a sentence and for screen readers: "17 hours", "2 hours 10 minutes", "6 weeks"."""
    text = _spoken(found.value, found.unit)
    if found.value2 is not None and found.unit2 is not None:
        text += " " + _spoken(found.value2, found.unit2)
    return text


def rhythm(every: Interval) -> str:
    """ "Every month", "Every 3 months"."""
    return {
        Unit.DAY: tr("Every %n days", "", every.count),
        Unit.WEEK: tr("Every %n weeks", "", every.count),
        Unit.MONTH: tr("Every %n months", "", every.count),
        Unit.YEAR: tr("Every %n years", "", every.count),
    }[every.unit]


def clock_time(seconds: int) -> str:
    """ "1:24", "1:02:09"."""
    hours, rest = divmod(max(0, seconds), 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def number_word(number: int) -> str:
    """ "three"; from thirteen on in figures."""
    words = (
        tr("nobody"),
        tr("one"),
        tr("two"),
        tr("three"),
        tr("four"),
        tr("five"),
        tr("six"),
        tr("seven"),
        tr("eight"),
        tr("nine"),
        tr("ten"),
        tr("eleven"),
        tr("twelve"),
    )
    return words[number] if 0 <= number < len(words) else str(number)


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def listed(names: Sequence[str]) -> str:
    """ "Ruth, Tom and Eleanor"."""
    if len(names) < 2:
        return "".join(names)
    return tr("{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])


def one_line(address: Address) -> str:
    """A postal address on one line: the postcode after the region, or before a town without one."""
    town = [address.city, " ".join(filter(None, (address.region, address.postcode)))]
    if address.postcode[:1].isdigit() and not address.region:
        town = [f"{address.postcode} {address.city}"]
    parts = (address.street, address.extra, address.po_box, *town, address.country)
    return ", ".join(" ".join(part.split()) for part in parts if part.strip())


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _unit(unit: AgeUnit) -> str:
    return {
        AgeUnit.MINUTE: tr("min"),
        AgeUnit.HOUR: tr("h"),
        AgeUnit.HOUR_MINUTE: tr("m"),
        AgeUnit.DAY: tr("d"),
        AgeUnit.WEEK: tr("wk"),
        AgeUnit.MONTH: tr("mo"),
        AgeUnit.YEAR: tr("y"),
    }[unit]


def _spoken(value: int, unit: AgeUnit) -> str:
    match unit:
        case AgeUnit.MINUTE | AgeUnit.HOUR_MINUTE:
            words = tr("%n minutes", "", value)
        case AgeUnit.HOUR:
            words = tr("%n hours", "", value)
        case AgeUnit.DAY:
            words = tr("%n days", "", value)
        case AgeUnit.WEEK:
            words = tr("%n weeks", "", value)
        case AgeUnit.MONTH:
            words = tr("%n months", "", value)
        case AgeUnit.YEAR:
            words = tr("%n years", "", value)
    return words
