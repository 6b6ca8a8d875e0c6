"""How a row of the list says when somebody was talked to, and when they are next."""

from desk.domain.ages import days_age
from desk.domain.people import PersonRow
from desk.record import record
from desk.ui.translation import tr as _tr
from desk.ui.words import Words, age, spoken_age


@record(frozen=True, slots=True)
class PeopleWording:
    words: Words

    def talked(self, row: PersonRow) -> str:
        """ "Today", "6 wk"; empty where never."""
        if row.last_talked is None:
            return ""
        days = self._days_ago(row)
        return _tr("Today") if days <= 0 else age(days_age(days))

    def next(self, row: PersonRow) -> tuple[str, str, int]:
        """Text, colour token and weight of the next check-in: "4 d late", "Today", "Jun 3"."""
        if row.check_in_on is None:
            return "", "ink", 400
        late = (self.words.clock.today() - row.check_in_on).days
        if late > 0:
            return _tr("{age} late").format(age=age(days_age(late))), "late", 600
        return self.words.near_day(row.check_in_on), "ink", 600 if late == 0 else 400

    def spoken(self, row: PersonRow) -> str:
        """The whole row for a screen reader."""
        parts = [row.name]
        if row.starred:
            parts.append(_tr("always put through"))
        if row.second:
            parts.append(row.second)
        if row.last_talked is not None:
            days = self._days_ago(row)
            when = _tr("today") if days <= 0 else _tr("{age} ago")
            parts.append(_tr("talked {when}").format(when=when).format(age=self._spoken(days)))
        if row.check_in_on is not None:
            late = (self.words.clock.today() - row.check_in_on).days
            if late > 0:
                parts.append(_tr("check-in {age} late").format(age=self._spoken(late)))
            else:
                day = self.words.weekday_and_day(row.check_in_on)
                parts.append(_tr("check-in {day}").format(day=_tr("today") if late == 0 else day))
        return ", ".join(parts)

    def _days_ago(self, row: PersonRow) -> int:
        assert row.last_talked is not None
        clock = self.words.clock
        return (clock.today() - clock.local(row.last_talked).date()).days

    def _spoken(self, days: int) -> str:
        return spoken_age(days_age(max(1, days)))
