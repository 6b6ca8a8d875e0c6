"""People: rows of the customers list, and days of the year such as birthdays."""

from desk.domain.ages import days_age
from desk.domain.partial_dates import PartialDate
from desk.domain.people import PersonRow
from desk.formatting.durations import long_duration, short_duration
from desk.formatting.formatter import Formatter
from desk.formatting.text import capitalised, list_names
from desk.messages import message
from desk.record import record


@record(frozen=True, slots=True)
class PersonRowFormatter:
    """Texts of one row of the customers list."""

    formatter: Formatter

    def talked(self, row: PersonRow) -> str:
        """Return the time since the last talk: "Today", "6 wk"; empty if never."""
        if row.last_talked is None:
            return ""
        days = self._days_ago(row)
        if days <= 0:
            return self.formatter.text(message("Today"))
        return short_duration(days_age(days), self.formatter)

    def next(self, row: PersonRow) -> tuple[str, str, int]:
        """Return text, colour and weight of the next check-in: "4 d late", "Today", "Jun 3"."""
        if row.check_in_on is None:
            return "", "ink", 400
        late = (self.formatter.clock.today() - row.check_in_on).days
        if late > 0:
            age = short_duration(days_age(late), self.formatter)
            return self.formatter.text(message("{age} late", age=age)), "late", 600
        return self.formatter.near_day(row.check_in_on), "ink", 600 if late == 0 else 400

    def spoken(self, row: PersonRow) -> str:
        """Return the whole row for a screen reader."""
        text = self.formatter.text
        parts = [row.name]
        if row.starred:
            parts.append(text(message("always put through")))
        if row.second:
            parts.append(row.second)
        if row.last_talked is not None:
            days = self._days_ago(row)
            when = message("today") if days <= 0 else message("{age} ago", age=self._long(days))
            parts.append(text(message("talked {when}", when=when)))
        if row.check_in_on is not None:
            late = (self.formatter.clock.today() - row.check_in_on).days
            if late > 0:
                parts.append(text(message("check-in {age} late", age=self._long(late))))
            else:
                day = self.formatter.weekday_and_day(row.check_in_on)
                day = text(message("today")) if late == 0 else day
                parts.append(text(message("check-in {day}", day=day)))
        return ", ".join(parts)

    def _days_ago(self, row: PersonRow) -> int:
        assert row.last_talked is not None
        clock = self.formatter.clock
        return (clock.today() - clock.local(row.last_talked).date()).days

    def _long(self, days: int) -> str:
        return long_duration(days_age(max(1, days)), self.formatter)


def partial_date(day: PartialDate, formatter: Formatter) -> str:
    """Return "Apr 17" if the year is unknown, else like `Formatter.day`."""
    if day.year is None:
        return formatter.month_and_day(day.in_year(2000))
    return formatter.day(day.in_year(day.year))


def what_leaves(counts: dict[str, int], formatter: Formatter) -> str:
    """Return "The card, 9 calls and 2 promises leave your desk. You can bring them back ..."

    `counts` holds how many calls, promises, fixes, notes and purchases a person has.
    """
    text = formatter.text
    records = {
        "calls": message("%n calls", "", counts.get("calls", 0), one="%n call"),
        "promises": message("%n promises", "", counts.get("promises", 0), one="%n promise"),
        "fixes": message("%n things to do", "", counts.get("fixes", 0), one="%n thing to do"),
        "notes": message("%n notes", "", counts.get("notes", 0), one="%n note"),
        "purchases": message("%n purchases", "", counts.get("purchases", 0), one="%n purchase"),
    }
    parts = [
        text(message("the card")),
        *(text(count) for key, count in records.items() if counts.get(key)),
    ]
    leaves = message(
        "{what} leave your desk.",
        "how many things go",
        len(parts),
        one="{what} leaves your desk.",
        what=capitalised(list_names(parts, formatter)),
    )
    back = text(message("You can bring them back for 30 days, in Settings."))
    return f"{text(leaves)} {back}"
