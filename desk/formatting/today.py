"""Texts of the Today screen: greeting, summary, and rows of call backs, check-ins and promises."""

from datetime import datetime

from desk.domain.ages import days_age, short_age
from desk.domain.calls import CallBack, Outcome
from desk.domain.check_ins import CheckInRow
from desk.domain.fixes import FixRow
from desk.domain.intervals import Interval
from desk.domain.promises import PromiseOutcome
from desk.domain.today import Today
from desk.formatting.durations import (
    MarginTone,
    clock_time,
    long_duration,
    rhythm,
    short_duration,
    waiting_time,
)
from desk.formatting.formatter import Formatter
from desk.formatting.text import capitalised, isolated, list_names, number_word
from desk.messages import message

_EARLY_HOUR = 11  # a promise kept before it was kept "this morning"


# greeting and summary


def greeting(today: Today, formatter: Formatter) -> str:
    """Return "Good morning, Michael"."""
    hour = formatter.clock.local(today.now).hour
    if 5 <= hour < 12:
        hello = message("Good morning")
    elif 12 <= hour < 18:
        hello = message("Good afternoon")
    else:
        hello = message("Good evening")
    text = formatter.text(hello)
    return f"{text}, {today.owner}" if today.owner else text


def summary(today: Today, formatter: Formatter) -> str:
    """Return the line under the greeting."""
    if today.with_someone is not None:
        held = formatter.text(message("Calls are held until you turn this off."))
        if not today.always_through:
            return held
        names = list_names([isolated(name) for name in today.always_through], formatter)
        if len(today.always_through) == 1:
            still = message("{names} still comes through.", names=names)
        else:
            still = message("{names} still come through.", names=names)
        return f"{held} {formatter.text(still)}"
    if not today.people and not today.call_back:
        what = formatter.text(message("Nobody is on your desk yet."))
    else:
        what = _who_waits(len(today.call_back), today.check_in_due, formatter)
    return f"{formatter.long_day(today.on)}. {what}"


def _who_waits(calls: int, due: int, formatter: Formatter) -> str:
    if not calls and not due:
        return formatter.text(message("Nobody is waiting on you."))
    callers, others = number_word(calls, formatter), number_word(due, formatter)
    if not due:
        return formatter.text(
            message(
                "{n} people are waiting for a call.",
                "",
                calls,
                one="{n} person is waiting for a call.",
                n=capitalised(callers),
            )
        )
    if not calls:
        return formatter.text(
            message(
                "{n} people are due to hear from you.",
                "",
                due,
                one="{n} person is due to hear from you.",
                n=capitalised(others),
            )
        )
    waiting = message(
        "{n} people are waiting for a call",
        "",
        calls,
        one="{n} person is waiting for a call",
        n=capitalised(callers),
    )
    hear = message(
        "{n} are due to hear from you", "", due, one="{n} is due to hear from you", n=others
    )
    return formatter.text(message("{waiting}, {hear}.", waiting=waiting, hear=hear))


# call back


def call_back_margin(row: CallBack, now: datetime, formatter: Formatter) -> tuple[str, MarginTone]:
    """Return the time that a caller has waited, and its tone."""
    tone = MarginTone.LATE if row.late else MarginTone.NOW
    return waiting_time(now - row.first, formatter), tone


def caller(row: CallBack, formatter: Formatter) -> str:
    """Return the person, else the number as it is shown, else "Number withheld"."""
    if row.person is not None:
        return row.person.name
    return row.number or formatter.text(message("Number withheld"))


def call_back_icon(row: CallBack, formatter: Formatter) -> str:
    """Return the name of the icon for the outcome of the newest call."""
    if row.outcome is Outcome.VOICEMAIL:
        return "voicemail"
    if row.outcome is Outcome.HELD and _is_today(row.last, formatter):
        return "hand"
    return "phone-missed"


def call_back_line(row: CallBack, formatter: Formatter) -> str:
    """Return "Today 8:14 am, voicemail 0:41"."""
    when = formatter.moment(row.last)
    if row.outcome is Outcome.HELD and _is_today(row.last, formatter) and not row.summary:
        at = formatter.time(formatter.clock.local(row.last).time())
        parts = [formatter.text(message("Held {time}", time=at))]
    elif row.outcome is Outcome.VOICEMAIL:
        voicemail = formatter.text(message("voicemail"))
        if row.seconds:
            voicemail = f"{voicemail} {clock_time(row.seconds)}"
        parts = [when, voicemail]
    elif row.outcome is Outcome.HELD:
        parts = [when, formatter.text(message("you were with someone"))]
    else:
        parts = [when] if row.summary else [when, formatter.text(message("no message"))]
    if row.summary:
        parts.append(row.summary)
    if row.times > 1:
        parts.append(_called(row.times, formatter))
    if row.tried:
        tried = message("tried %n times", "", row.tried, one="tried once")
        parts.append(formatter.text(tried))
    line = ", ".join(parts)
    if row.person is None and row.number:
        return formatter.text(message("{line}. New number", line=line))
    return line


def call_back_name(row: CallBack, now: datetime, formatter: Formatter) -> str:
    """Return "Gus Lindqvist, waiting 17 hours, missed yesterday 5:20 pm"."""
    match row.outcome:
        case Outcome.VOICEMAIL:
            how = message("voicemail")
        case Outcome.HELD:
            how = message("held")
        case _:
            how = message("missed")
    age = long_duration(short_age(now - row.first), formatter)
    parts = [
        isolated(caller(row, formatter)),
        formatter.text(message("waiting {age}", age=age)),
        f"{formatter.text(how)} {formatter.spoken_moment(row.last)}",
    ]
    if row.late:
        parts.append(formatter.text(message("late")))
    if row.times > 1:
        parts.append(_called(row.times, formatter))
    if row.summary:
        parts.append(row.summary)
    return ", ".join(parts)


def _called(times: int, formatter: Formatter) -> str:
    return formatter.text(message("called %n times", "", times, one="called once"))


# check in


def check_in_margin(row: CheckInRow, formatter: Formatter) -> tuple[str, MarginTone]:
    """Return "4 d late", "Today" or "Thu", and its tone."""
    if row.days_late > 0:
        age = short_duration(days_age(row.days_late), formatter)
        return formatter.text(message("{age} late", age=age)), MarginTone.LATE
    if row.due_on <= formatter.clock.today():
        return formatter.text(message("Today")), MarginTone.NOW
    return formatter.near_day(row.shown_on), MarginTone.CALM


def last_talked(row: CheckInRow, formatter: Formatter) -> str:
    """Return "Talked Jan 10", or "Not talked yet"."""
    if row.last_talked is None:
        return formatter.text(message("Not talked yet"))
    return formatter.text(message("Talked {day}", day=formatter.past_day(row.last_talked)))


def check_in_rhythm(every: str, formatter: Formatter) -> str:
    """Return "Every 3 months", "Every month"; empty for a check-in on a single day."""
    return rhythm(Interval.parse(every), formatter) if every else ""


def check_in_name(row: CheckInRow, formatter: Formatter) -> str:
    """Return the accessible name of a check-in."""
    if row.days_late > 0:
        late = long_duration(days_age(row.days_late), formatter)
        due = message("check in {age} late", age=late)
    elif row.due_on <= formatter.clock.today():
        due = message("check in today")
    else:
        due = message("check in on {day}", day=formatter.weekday_and_day(row.shown_on))
    parts = [
        isolated(row.person.name),
        formatter.text(due),
        row.reason,
        last_talked(row, formatter),
        check_in_rhythm(row.every, formatter),
    ]
    return ", ".join(part for part in parts if part)


# fixes


def nothing_to_do(today: Today, formatter: Formatter) -> str:
    """Return "Three done today", or "Nothing to do right now"."""
    if not today.done_today:
        return formatter.text(message("Nothing to do right now"))
    done = capitalised(number_word(today.done_today, formatter))
    return formatter.text(message("{n} done today", n=done))


# promises


def promise_margin(row: FixRow, today: Today, formatter: Formatter) -> tuple[str, MarginTone]:
    """Return the due time or the lateness of a promise, and its tone."""
    fix = row.fix
    if fix.done is not None:
        return formatter.text(message("Kept")), MarginTone.KEPT
    if fix.promised_on is None:
        return "", MarginTone.CALM
    late = (today.on - fix.promised_on).days
    if late > 0:
        return short_duration(days_age(late), formatter), MarginTone.LATE
    if late < 0:
        return formatter.near_day(fix.promised_on), MarginTone.CALM
    tone = MarginTone.LATE if row.late else MarginTone.NOW
    if fix.promised_time:
        return formatter.short_time(fix.promised_time), tone
    return formatter.text(message("Today")), tone


def promise_line(row: FixRow, formatter: Formatter) -> str:
    """Return the customer of a promise and, if it is kept, the time it was kept."""
    name = isolated(row.fix.person.name) if row.fix.person is not None else ""
    if row.fix.done is None:
        return name
    done = formatter.clock.local(row.fix.done)
    if done.hour < _EARLY_HOUR:
        kept = formatter.text(message("kept this morning"))
    else:
        kept = formatter.text(message("kept at {time}", time=formatter.time(done.time())))
    return f"{name} · {kept}" if name else capitalised(kept)


def promise_name(row: FixRow, today: Today, formatter: Formatter) -> str:
    """Return the accessible name of a promise."""
    fix = row.fix
    parts = [fix.what]
    if fix.person is not None:
        parts.append(formatter.text(message("promised {name}", name=isolated(fix.person.name))))
    margin, _tone = promise_margin(row, today, formatter)
    if fix.done is not None:
        parts.append(promise_line(row, formatter).rpartition("· ")[2])
    elif fix.promised_on is not None and fix.promised_on < today.on:
        late = long_duration(days_age((today.on - fix.promised_on).days), formatter)
        parts.append(formatter.text(message("{age} late", age=late)))
    else:
        parts.append(formatter.text(message("by {when}", when=margin)))
        if row.late:
            parts.append(formatter.text(message("late")))
    return ", ".join(parts)


def promises_kept(today: Today, formatter: Formatter) -> tuple[str, str, str]:
    """Return "Kept ", "41 of 43", " promises this year, 38 early"; all empty before the first."""
    tally = today.tally
    early, on_day = tally.count(PromiseOutcome.EARLY), tally.count(PromiseOutcome.ON_DAY)
    whole = len(tally.outcomes)
    if not whole:
        return "", "", ""
    middle = formatter.text(message("{kept} of {whole}", kept=early + on_day, whole=whole))
    sentence = formatter.text(
        message(
            "Kept {count} promises this year, {early} early",
            "",
            whole,
            one="Kept {count} promise this year, {early} early",
            count="\0",
            early=early,
        )
    )
    before, _count, after = sentence.partition("\0")
    return before, middle, after


def _is_today(moment: datetime, formatter: Formatter) -> bool:
    return formatter.clock.local(moment).date() == formatter.clock.today()
