"""What the log of calls says: its rows, its figures, its hours, and what is listed."""

from datetime import date, time, timedelta

from desk.domain.ages import days_age, short_age
from desk.domain.calls import (
    CallFigures,
    CallKind,
    CallPromise,
    Direction,
    LogQuery,
    LogRow,
    Outcome,
)
from desk.domain.promises import is_late
from desk.domain.scores import Felt
from desk.record import record
from desk.ui.theme.typography import isolated
from desk.ui.translation import tr
from desk.ui.widgets.faces import Face
from desk.ui.words import Words, age, clock_time, spoken_age

FACES = {Felt.HAPPY: Face.HAPPY, Felt.OK: Face.OK, Felt.UNHAPPY: Face.UNHAPPY}


@record(frozen=True, slots=True)
class Mark:
    """What stands in the last column: an icon, what, and how it is; with colour tokens."""

    icon: str
    icon_token: str
    what: str
    how: str
    how_token: str


@record(frozen=True, slots=True)
class CallWording:
    words: Words

    # one row

    def who(self, row: LogRow) -> str:
        if row.person is not None:
            return row.person.name
        return row.number or tr("Number withheld")

    def day_of(self, row: LogRow) -> date:
        return self.words.clock.local(row.at).date()

    def day(self, row: LogRow) -> tuple[str, bool]:
        """For the margin, and whether it is today."""
        day = self.day_of(row)
        today = self.words.clock.today()
        ago = (today - day).days
        if ago == 0:
            return tr("Today"), True
        if ago == 1:
            return tr("Yesterday"), False
        if day.year != today.year:
            return self.words.short_date(day), False
        return self.words.weekday_and_day(day), False

    def time(self, row: LogRow) -> str:
        return self.words.time(self.words.clock.local(row.at).time())

    def length(self, row: LogRow) -> str:
        return clock_time(row.seconds) if row.seconds else "–"

    def about(self, row: LogRow) -> str:
        """One line; where nothing was written down, how the call ended."""
        if summary := " ".join(row.summary.split()):
            return summary
        match row.outcome:
            case Outcome.MISSED:
                return tr("No message")
            case Outcome.VOICEMAIL if row.direction is Direction.INCOMING:
                return tr("Left a message")
            case Outcome.VOICEMAIL:
                return tr("You left a message")
            case Outcome.HELD:
                return tr("You were with someone")
            case Outcome.NO_ANSWER:
                return tr("Nobody picked up")
        return ""

    def icon(self, row: LogRow) -> tuple[str, str]:
        """Icon and colour token of how the call went."""
        if row.direction is Direction.OUTGOING:
            return "phone-outgoing", "ink2"
        match row.outcome:
            case Outcome.TALKED:
                return "phone-incoming", "ink2"
            case Outcome.VOICEMAIL:
                return "voicemail", "late"
        return "phone-missed", "late"

    def mark(self, promise: CallPromise) -> Mark:
        clock = self.words.clock
        if promise.dismissed is not None:
            return Mark("x", "ink3", promise.what, tr("let go"), "ink3")
        if promise.done is not None:
            late = (clock.local(promise.done).date() - promise.on).days
            if late > 0:
                how = tr("kept {age} late").format(age=age(days_age(late)))
                return Mark("check", "ink3", promise.what, how, "ink3")
            return Mark("check", "accent_ink", promise.what, tr("kept"), "accent_ink")
        if is_late(promise.on, promise.at, clock.now(), clock.zone()):
            late = (clock.today() - promise.on).days
            how = tr("{age} late").format(age=age(days_age(late))) if late else tr("late")
            return Mark("handshake", "ink2", promise.what, how, "late")
        return Mark("handshake", "ink2", promise.what, self._by(promise), "ink3")

    def spoken(self, row: LogRow) -> str:
        """The whole row, for a screen reader."""
        local = self.words.clock.local(row.at)
        day = tr("{day}, {time}").format(
            day=self._spoken_day(local.date()), time=self.words.time(local.time())
        )
        parts = [self._spoken_call(row), day]
        if row.seconds:
            parts.append(spoken_age(short_age(timedelta(seconds=row.seconds))))
        if about := " ".join(row.summary.split()):
            parts.append(about)
        if row.felt is not None:
            parts.append(
                {
                    Felt.HAPPY: tr("happy"),
                    Felt.OK: tr("OK"),
                    Felt.UNHAPPY: tr("unhappy"),
                }[row.felt]
            )
        if row.annotation:
            parts.append(row.annotation)
        if row.waiting:
            parts.append(tr("waits for a call back"))
        elif row.promise is not None:
            mark = self.mark(row.promise)
            parts.append(tr("promised: {what}, {how}").format(what=mark.what, how=mark.how))
        return ", ".join(parts)

    def _by(self, promise: CallPromise) -> str:
        ahead = (promise.on - self.words.clock.today()).days
        at = self.words.short_time(promise.at) if promise.at is not None else ""
        if ahead == 0:
            return tr("today {time}").format(time=_lower(at)) if at else tr("today")
        if ahead == 1:
            return tr("tomorrow {time}").format(time=_lower(at)) if at else tr("tomorrow")
        return self.words.weekday_and_day(promise.on)

    def _spoken_call(self, row: LogRow) -> str:
        who = isolated(self.who(row))
        if row.direction is Direction.OUTGOING:
            if row.outcome is Outcome.TALKED:
                return tr("Call to {who}").format(who=who)
            return tr("Unanswered call to {who}").format(who=who)
        match row.outcome:
            case Outcome.TALKED:
                return tr("Call from {who}").format(who=who)
            case Outcome.VOICEMAIL:
                return tr("Voicemail from {who}").format(who=who)
            case Outcome.HELD:
                return tr("Call from {who} while you were with someone").format(who=who)
        return tr("Missed call from {who}").format(who=who)

    def _spoken_day(self, day: date) -> str:
        ago = (self.words.clock.today() - day).days
        if ago in (0, 1):
            return tr("today") if ago == 0 else tr("yesterday")
        if day.year != self.words.clock.today().year:
            return self.words.day(day)
        return self.words.long_day(day)

    # the period

    def since(self, day: date) -> str:
        """ "March 15"; with its year where it is another one."""
        return self.words.whole_day(day)

    def figures(
        self, found: CallFigures, since: date | None
    ) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str], tuple[str, str]]:
        """The four figures, each with what it is."""
        locale = self.words.locale
        calls = (
            tr("calls in all", "one number stands above", found.calls)
            if since is None
            else tr("calls since {day}", "one number stands above", found.calls).format(
                day=self.since(since)
            )
        )
        missed = (
            tr("missed, none to call back")
            if found.to_call_back == 0
            else tr("missed, {n} to call back").format(n=locale.toString(found.to_call_back))
        )
        wait = age(short_age(found.usual_wait)) if found.usual_wait is not None else "–"
        return (
            (locale.toString(found.calls), calls),
            (self.talking(found.seconds), tr("talking")),
            (locale.toString(found.missed), missed),
            (wait, tr("usual wait for a call back")),
        )

    def talking(self, seconds: int) -> str:
        """ "41 s", "34 min", "2 h 51 m", "1,204 h"."""
        if 0 < seconds < 60:
            return tr("{n} s").format(n=seconds)
        hours, minutes = divmod(seconds // 60, 60)
        if hours == 0:
            return tr("{n} min").format(n=minutes)
        if hours >= 100 or minutes == 0:
            return tr("{n} h").format(n=self.words.locale.toString(hours))
        return tr("{hours} h {minutes} m").format(hours=hours, minutes=minutes)

    # hours of the week

    def weekday(self, day: int) -> str:
        """Monday is 0."""
        return self.words.locale.dayName(day + 1)

    def short_weekday(self, day: int) -> str:
        from PySide6.QtCore import QLocale

        return self.words.locale.dayName(day + 1, QLocale.FormatType.ShortFormat)

    def hour_label(self, hour: int) -> str:
        """ "8", "noon", "1"; where hours go to 24, "8", "12", "13"."""
        if not self.words.has_am_pm():
            return str(hour)
        return tr("noon") if hour == 12 else str(hour % 12 or 12)

    def hour_span(self, hour: int) -> str:
        """ "10 to 11 am", "11 am to noon", "13:00 to 14:00"."""
        first, last = self._hour(hour), self._hour((hour + 1) % 24)
        if self.words.has_am_pm() and hour not in (11, 12, 23, 0):
            first = str(hour % 12)
        return tr("{first} to {last}", "hours").format(first=first, last=last)

    def cell(self, week_hour: int, calls: int) -> str:
        """ "Tuesday, 10 to 11 am, 14 calls"."""
        day, hour = divmod(week_hour, 24)
        return tr("{day}, {hours}, %n calls", "", calls).format(
            day=self.weekday(day), hours=self.hour_span(hour)
        )

    def busiest(self, hours: tuple[int, ...]) -> str:
        """One sentence for the whole map."""
        most = max(hours, default=0)
        if most == 0:
            return tr("Calls by weekday and hour. Nobody called in this time.")
        top = [at for at, calls in enumerate(hours) if calls == most][:2]
        named = [self.week_hour(at) for at in top]
        if len(named) == 1:
            return tr("Calls by weekday and hour. Busiest {one}.").format(one=named[0])
        return tr("Calls by weekday and hour. Busiest {one} and {other}.").format(
            one=named[0], other=named[1]
        )

    def week_hour(self, week_hour: int) -> str:
        day, hour = divmod(week_hour, 24)
        return tr("{day} {hours}", "Tuesday 10 to 11 am").format(
            day=self.weekday(day), hours=self.hour_span(hour)
        )

    def _hour(self, hour: int) -> str:
        if hour == 0 and self.words.has_am_pm():
            return tr("midnight")
        return _lower(self.words.short_time(time(hour)))

    # what is listed

    def kind(self, kind: CallKind) -> str:
        return {
            CallKind.ALL: tr("All"),
            CallKind.INCOMING: tr("Incoming"),
            CallKind.OUTGOING: tr("Outgoing"),
            CallKind.MISSED: tr("Missed"),
            CallKind.VOICEMAIL: tr("Voicemail"),
        }[kind]

    def listed(self, query: LogQuery, count: int, *, more: bool) -> str:
        """ "14 calls: missed, Tuesday 10 to 11 am, “awning”"."""
        calls = tr("The newest %n calls", "of many", count) if more else tr("%n calls", "", count)
        number = self.words.locale.toString(count)
        calls = calls.replace(str(count), number, 1)
        return tr("{calls}: {which}").format(calls=calls, which=", ".join(self._which(query)))

    def nothing(self, query: LogQuery, any_at_all: bool) -> tuple[str, str]:
        """The fact and the helpful line of an empty list."""
        if not any_at_all:
            return (
                tr("No calls yet"),
                tr("Write down the next one with Ctrl L: with whom, and what it was about."),
            )
        if self._which(query):
            fact = tr("No call fits that")
            if query.text:
                return fact, tr("Try fewer letters, a longer time, or show all calls.")
            return fact, tr("Choose a longer time, or show all calls.")
        assert query.since is not None
        return (
            tr("No calls since {day}").format(day=self.since(query.since)),
            tr("Choose a longer time to see earlier ones."),
        )

    def _which(self, query: LogQuery) -> list[str]:
        parts = []
        if query.kind is not CallKind.ALL:
            parts.append(
                {
                    CallKind.INCOMING: tr("incoming"),
                    CallKind.OUTGOING: tr("outgoing"),
                    CallKind.MISSED: tr("missed"),
                    CallKind.VOICEMAIL: tr("voicemail"),
                }[query.kind]
            )
        if query.week_hour is not None:
            parts.append(self.week_hour(query.week_hour))
        if query.text:
            parts.append(tr("“{text}”").format(text=isolated(query.text)))
        return parts


def _lower(text: str) -> str:
    """In the midst of a sentence: "noon"."""
    return text[:1].lower() + text[1:]
