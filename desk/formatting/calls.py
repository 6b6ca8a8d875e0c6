"""Texts of the call log: its rows, figures and hours, and the description of its filters."""

from datetime import date, time, timedelta

from desk.domain.ages import days_age, short_age
from desk.domain.calls import (
    CallFigures,
    CallKind,
    CallLogQuery,
    CallLogRow,
    CallPromise,
    Direction,
    Outcome,
)
from desk.domain.promises import is_late
from desk.domain.scores import Felt
from desk.formatting.durations import clock_time, long_duration, short_duration
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated
from desk.messages import message
from desk.record import record


@record(frozen=True, slots=True)
class CallMark:
    """The last column of a row: an icon, a text and a state, with colour tokens."""

    icon: str
    icon_token: str
    what: str
    how: str
    how_token: str


@record(frozen=True, slots=True)
class CallLogFormatter:
    formatter: Formatter

    def _text(self, text: str) -> str:
        return self.formatter.text(text)

    # one row

    def who(self, row: CallLogRow) -> str:
        if row.person is not None:
            return row.person.name
        return row.number or self._text(message("Number withheld"))

    def day_of(self, row: CallLogRow) -> date:
        return self.formatter.clock.local(row.at).date()

    def day(self, row: CallLogRow) -> tuple[str, bool]:
        """Return the day for the margin, and whether it is today."""
        day = self.day_of(row)
        today = self.formatter.clock.today()
        ago = (today - day).days
        if ago == 0:
            return self._text(message("Today")), True
        if ago == 1:
            return self._text(message("Yesterday")), False
        if day.year != today.year:
            return self.formatter.short_date(day), False
        return self.formatter.weekday_and_day(day), False

    def time(self, row: CallLogRow) -> str:
        return self.formatter.time(self.formatter.clock.local(row.at).time())

    def length(self, row: CallLogRow) -> str:
        return clock_time(row.seconds) if row.seconds else "–"

    def about(self, row: CallLogRow) -> str:
        """Return the summary on one line; without one, how the call ended."""
        if summary := " ".join(row.summary.split()):
            return summary
        match row.outcome:
            case Outcome.MISSED:
                return self._text(message("No message"))
            case Outcome.VOICEMAIL if row.direction is Direction.INCOMING:
                return self._text(message("Left a message"))
            case Outcome.VOICEMAIL:
                return self._text(message("You left a message"))
            case Outcome.HELD:
                return self._text(message("You were with someone"))
            case Outcome.NO_ANSWER:
                return self._text(message("Nobody picked up"))
        return ""

    def icon(self, row: CallLogRow) -> tuple[str, str]:
        """Return the icon and the colour token for the outcome."""
        if row.direction is Direction.OUTGOING:
            return "phone-outgoing", "ink2"
        match row.outcome:
            case Outcome.TALKED:
                return "phone-incoming", "ink2"
            case Outcome.VOICEMAIL:
                return "voicemail", "late"
        return "phone-missed", "late"

    def mark(self, promise: CallPromise) -> CallMark:
        """Return the last column of a call with a promise."""
        clock = self.formatter.clock
        if promise.dismissed is not None:
            return CallMark("x", "ink3", promise.what, self._text(message("let go")), "ink3")
        if promise.done is not None:
            late = (clock.local(promise.done).date() - promise.on).days
            if late > 0:
                how = self._text(
                    message("kept {age} late", age=short_duration(days_age(late), self.formatter))
                )
                return CallMark("check", "ink3", promise.what, how, "ink3")
            return CallMark(
                "check",
                "accent_ink",
                promise.what,
                self._text(message("kept")),
                "accent_ink",
            )
        if is_late(promise.on, promise.at, clock.now(), clock.zone()):
            late = (clock.today() - promise.on).days
            if late:
                age = short_duration(days_age(late), self.formatter)
                how = self._text(message("{age} late", age=age))
            else:
                how = self._text(message("late"))
            return CallMark("handshake", "ink2", promise.what, how, "late")
        return CallMark("handshake", "ink2", promise.what, self._by(promise), "ink3")

    def spoken(self, row: CallLogRow) -> str:
        """Return the whole row for screen readers."""
        local = self.formatter.clock.local(row.at)
        day = self._text(
            message(
                "{day}, {time}",
                day=self._spoken_day(local.date()),
                time=self.formatter.time(local.time()),
            )
        )
        parts = [self._spoken_call(row), day]
        if row.seconds:
            parts.append(long_duration(short_age(timedelta(seconds=row.seconds)), self.formatter))
        if about := " ".join(row.summary.split()):
            parts.append(about)
        if row.felt is not None:
            parts.append(felt_word(row.felt, self.formatter))
        if row.annotation:
            parts.append(row.annotation)
        if row.waiting:
            parts.append(self._text(message("waits for a call back")))
        elif row.promise is not None:
            mark = self.mark(row.promise)
            parts.append(
                self._text(message("promised: {what}, {how}", what=mark.what, how=mark.how))
            )
        return ", ".join(parts)

    def _by(self, promise: CallPromise) -> str:
        ahead = (promise.on - self.formatter.clock.today()).days
        if ahead not in (0, 1):
            return self.formatter.weekday_and_day(promise.on)
        if promise.at is None:
            return self._text(message("tomorrow") if ahead else message("today"))
        at = _lower(self.formatter.short_time(promise.at))
        if ahead == 0:
            return self._text(message("today {time}", time=at))
        return self._text(message("tomorrow {time}", time=at))

    def _spoken_call(self, row: CallLogRow) -> str:
        who = isolated(self.who(row))
        if row.direction is Direction.OUTGOING:
            if row.outcome is Outcome.TALKED:
                return self._text(message("Call to {who}", who=who))
            return self._text(message("Unanswered call to {who}", who=who))
        match row.outcome:
            case Outcome.TALKED:
                return self._text(message("Call from {who}", who=who))
            case Outcome.VOICEMAIL:
                return self._text(message("Voicemail from {who}", who=who))
            case Outcome.HELD:
                return self._text(message("Call from {who} while you were with someone", who=who))
        return self._text(message("Missed call from {who}", who=who))

    def _spoken_day(self, day: date) -> str:
        ago = (self.formatter.clock.today() - day).days
        if ago in (0, 1):
            return self._text(message("yesterday") if ago else message("today"))
        if day.year != self.formatter.clock.today().year:
            return self.formatter.day(day)
        return self.formatter.long_day(day)

    # the period

    def since(self, day: date) -> str:
        """Return "March 15"; with the year if it is not this one."""
        return self.formatter.whole_day(day)

    def figures(
        self, found: CallFigures, since: date | None
    ) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str], tuple[str, str]]:
        """Return the four figures of a period, each with its label."""
        number = self.formatter.number
        if since is None:
            calls = message(
                "calls in all", "one number stands above", found.calls, one="call in all"
            )
        else:
            calls = message(
                "calls since {day}",
                "one number stands above",
                found.calls,
                one="call since {day}",
                day=self.since(since),
            )
        if found.to_call_back == 0:
            missed = message("missed, none to call back")
        else:
            missed = message("missed, {n} to call back", n=number(found.to_call_back))
        wait = "–"
        if found.median_wait is not None:
            wait = short_duration(short_age(found.median_wait), self.formatter)
        return (
            (number(found.calls), self._text(calls)),
            (self.talking(found.seconds), self._text(message("talking"))),
            (number(found.missed), self._text(missed)),
            (wait, self._text(message("usual wait for a call back"))),
        )

    def talking(self, seconds: int) -> str:
        """Return "41 s", "34 min", "2 h 51 m", "1,204 h"."""
        if 0 < seconds < 60:
            return self._text(message("{n} s", n=seconds))
        hours, minutes = divmod(seconds // 60, 60)
        if hours == 0:
            return self._text(message("{n} min", n=minutes))
        if hours >= 100 or minutes == 0:
            return self._text(message("{n} h", n=self.formatter.number(hours)))
        return self._text(message("{hours} h {minutes} m", hours=hours, minutes=minutes))

    # hours of the week

    def hour_span(self, hour: int) -> str:
        """Return "10 to 11 am", "11 am to noon", "13:00 to 14:00"."""
        first, last = self._hour(hour), self._hour((hour + 1) % 24)
        if self.formatter.has_am_pm and hour not in (11, 12, 23, 0):
            first = str(hour % 12)
        return self._text(message("{first} to {last}", first=first, last=last))

    def cell(self, week_hour: int, calls: int) -> str:
        """Return "Tuesday, 10 to 11 am, 14 calls"."""
        day, hour = divmod(week_hour, 24)
        return self._text(
            message(
                "{day}, {hours}, %n calls",
                "",
                calls,
                one="{day}, {hours}, %n call",
                day=self.formatter.weekday_name(day),
                hours=self.hour_span(hour),
            )
        )

    def busiest(self, hours: tuple[int, ...]) -> str:
        """Return a sentence that describes the map of hours."""
        most = max(hours, default=0)
        if most == 0:
            return self._text(message("Calls by weekday and hour. Nobody called in this time."))
        top = [at for at, calls in enumerate(hours) if calls == most][:2]
        named = [self.week_hour(at) for at in top]
        if len(named) == 1:
            found = message("Calls by weekday and hour. Busiest {hour}.", hour=named[0])
        else:
            found = message(
                "Calls by weekday and hour. Busiest {hour} and {other}.",
                hour=named[0],
                other=named[1],
            )
        return self._text(found)

    def week_hour(self, week_hour: int) -> str:
        """Return "Tuesday 10 to 11 am"."""
        day, hour = divmod(week_hour, 24)
        return self._text(
            message(
                "{day} {hours}",
                day=self.formatter.weekday_name(day),
                hours=self.hour_span(hour),
            )
        )

    def _hour(self, hour: int) -> str:
        if hour == 0 and self.formatter.has_am_pm:
            return self._text(message("midnight"))
        return _lower(self.formatter.short_time(time(hour)))

    # what is listed

    def kind(self, kind: CallKind) -> str:
        """Return the name of a filter: "Missed"."""
        match kind:
            case CallKind.ALL:
                found = message("All")
            case CallKind.INCOMING:
                found = message("Incoming")
            case CallKind.OUTGOING:
                found = message("Outgoing")
            case CallKind.MISSED:
                found = message("Missed")
            case CallKind.VOICEMAIL:
                found = message("Voicemail")
        return self._text(found)

    def listed(self, query: CallLogQuery, count: int, *, more: bool) -> str:
        """Return "14 calls: missed, Tuesday 10 to 11 am, “awning”"."""
        if more:
            found = message("The newest %n calls", "of many", count, one="The newest call")
        else:
            found = message("%n calls", "", count, one="%n call")
        calls = self._text(found).replace(str(count), self.formatter.number(count), 1)
        which = ", ".join(self._which(query))
        return self._text(message("{calls}: {which}", calls=calls, which=which))

    def nothing(self, query: CallLogQuery, any_at_all: bool) -> tuple[str, str]:
        """Return the two lines of an empty list: the fact, and what to do."""
        if not any_at_all:
            return (
                self._text(message("No calls yet")),
                self._text(
                    message(
                        "Write down the next one with Ctrl L: with whom, and what it was about."
                    )
                ),
            )
        if self._which(query):
            fact = self._text(message("No call fits that"))
            if query.text:
                return fact, self._text(
                    message("Try fewer letters, a longer time, or show all calls.")
                )
            return fact, self._text(message("Choose a longer time, or show all calls."))
        assert query.since is not None
        return (
            self._text(message("No calls since {day}", day=self.since(query.since))),
            self._text(message("Choose a longer time to see earlier ones.")),
        )

    def _which(self, query: CallLogQuery) -> list[str]:
        parts = []
        match query.kind:
            case CallKind.INCOMING:
                parts.append(self._text(message("incoming")))
            case CallKind.OUTGOING:
                parts.append(self._text(message("outgoing")))
            case CallKind.MISSED:
                parts.append(self._text(message("missed")))
            case CallKind.VOICEMAIL:
                parts.append(self._text(message("voicemail")))
        if query.week_hour is not None:
            parts.append(self.week_hour(query.week_hour))
        if query.text:
            parts.append(self._text(message("“{text}”", text=isolated(query.text))))
        return parts


def felt_word(felt: Felt, formatter: Formatter) -> str:
    """Return the form for sentences: "happy"."""
    match felt:
        case Felt.HAPPY:
            found = message("happy")
        case Felt.OK:
            found = message("OK")
        case Felt.UNHAPPY:
            found = message("unhappy")
    return formatter.text(found)


def _lower(text: str) -> str:
    """Return `text` with a lower-case first letter, for use within a sentence."""
    return text[:1].lower() + text[1:]
