"""What Today says: every sentence, margin and name that its rows show and read aloud."""

from datetime import datetime

from desk.domain.ages import days_age, short_age
from desk.domain.calls import CallBack, Outcome
from desk.domain.check_ins import CheckInRow
from desk.domain.fixes import FixRow
from desk.domain.intervals import Interval
from desk.domain.today import Today
from desk.ui.fixes.wording import waited
from desk.ui.theme.typography import isolated
from desk.ui.translation import tr as _tr
from desk.ui.widgets.row_painting import MarginTone
from desk.ui.words import (
    Words,
    age,
    capitalised,
    clock_time,
    listed,
    number_word,
    rhythm,
    spoken_age,
)

_EARLY_HOUR = 11  # kept before it: "this morning" says enough


# the head


def greeting(today: Today, words: Words) -> str:
    hour = words.clock.local(today.now).hour
    if 5 <= hour < 12:
        hello = _tr("Good morning")
    elif 12 <= hour < 18:
        hello = _tr("Good afternoon")
    else:
        hello = _tr("Good evening")
    return f"{hello}, {today.owner}" if today.owner else hello


def summary(today: Today, words: Words) -> str:
    """The line under the greeting."""
    if today.with_someone is not None:
        through = listed([isolated(name) for name in today.always_through])
        held = _tr("Calls are held until you turn this off.")
        if not through:
            return held
        one = len(today.always_through) == 1
        still = _tr("{names} still comes through.") if one else _tr("{names} still come through.")
        return f"{held} {still.format(names=through)}"
    if not today.people and not today.call_back:
        return f"{words.long_day(today.on)}. {_tr('Nobody is on your desk yet.')}"
    return f"{words.long_day(today.on)}. {_who_waits(len(today.call_back), today.check_in_due)}"


def _who_waits(calls: int, due: int) -> str:
    if not calls and not due:
        return _tr("Nobody is waiting on you.")
    callers, others = number_word(calls), number_word(due)
    if not due:
        return _tr("{n} people are waiting for a call.", "", calls).format(n=capitalised(callers))
    if not calls:
        return _tr("{n} people are due to hear from you.", "", due).format(n=capitalised(others))
    waiting = _tr("{n} people are waiting for a call", "", calls).format(n=capitalised(callers))
    hear = _tr("{n} are due to hear from you", "", due).format(n=others)
    return _tr("{waiting}, {hear}.").format(waiting=waiting, hear=hear)


# call back


def call_back_margin(row: CallBack, now: datetime) -> tuple[str, MarginTone]:
    tone = MarginTone.LATE if row.late else MarginTone.NOW
    return waited(now - row.first), tone


def caller(row: CallBack) -> str:
    """The person, else the number as it was shown, else words for a withheld one."""
    if row.person is not None:
        return row.person.name
    return row.number or _tr("Number withheld")


def call_back_icon(row: CallBack, words: Words) -> str:
    if row.outcome is Outcome.VOICEMAIL:
        return "voicemail"
    if row.outcome is Outcome.HELD and _is_today(row.last, words):
        return "hand"
    return "phone-missed"


def call_back_line(row: CallBack, words: Words) -> str:
    """ "Today 8:14 am, voicemail 0:41"."""
    when = words.moment(row.last)
    if row.outcome is Outcome.HELD and _is_today(row.last, words) and not row.summary:
        at = words.time(words.clock.local(row.last).time())
        parts = [_tr("Held {time}").format(time=at)]
    elif row.outcome is Outcome.VOICEMAIL:
        voicemail = _tr("voicemail")
        if row.seconds:
            voicemail = f"{voicemail} {clock_time(row.seconds)}"
        parts = [when, voicemail]
    elif row.outcome is Outcome.HELD:
        parts = [when, _tr("you were with someone")]
    else:
        parts = [when] if row.summary else [when, _tr("no message")]
    if row.summary:
        parts.append(row.summary)
    if row.times > 1:
        parts.append(_tr("called %n times", "", row.times))
    if row.tried:
        parts.append(_tr("tried %n times", "", row.tried))
    line = ", ".join(parts)
    if row.person is None and row.number:
        return _tr("{line}. New number").format(line=line)
    return line


def call_back_name(row: CallBack, now: datetime, words: Words) -> str:
    """ "Gus Lindqvist, waiting 17 hours, missed yesterday 5:20 pm"."""
    how = {
        Outcome.VOICEMAIL: _tr("voicemail"),
        Outcome.HELD: _tr("held"),
    }.get(row.outcome, _tr("missed"))
    parts = [
        isolated(caller(row)),
        _tr("waiting {age}").format(age=spoken_age(short_age(now - row.first))),
        f"{how} {words.spoken_moment(row.last)}",
    ]
    if row.late:
        parts.append(_tr("late"))
    if row.times > 1:
        parts.append(_tr("called %n times", "", row.times))
    if row.summary:
        parts.append(row.summary)
    return ", ".join(parts)


# check in


def check_in_margin(row: CheckInRow, words: Words) -> tuple[str, MarginTone]:
    if row.days_late > 0:
        late = _tr("{age} late").format(age=age(days_age(row.days_late)))
        return late, MarginTone.LATE
    if row.due_on <= words.clock.today():
        return _tr("Today"), MarginTone.NOW
    return words.near_day(row.shown_on), MarginTone.CALM


def talked(row: CheckInRow, words: Words) -> str:
    if row.last_talked is None:
        return _tr("Not talked yet")
    return _tr("Talked {day}").format(day=words.past_day(row.last_talked))


def often(every: str) -> str:
    """ "Every 3 months", "Every month"; nothing for a single day."""
    return rhythm(Interval.parse(every)) if every else ""


def check_in_name(row: CheckInRow, words: Words) -> str:
    if row.days_late > 0:
        late = spoken_age(days_age(row.days_late))
        due = _tr("check in {age} late").format(age=late)
    elif row.due_on <= words.clock.today():
        due = _tr("check in today")
    else:
        due = _tr("check in on {day}").format(day=words.weekday_and_day(row.shown_on))
    parts = [isolated(row.person.name), due, row.reason, talked(row, words), often(row.every)]
    return ", ".join(part for part in parts if part)


# things to do


def nothing_to_do(today: Today) -> str:
    if not today.done_today:
        return _tr("Nothing to do right now")
    return _tr("{n} done today").format(n=capitalised(number_word(today.done_today)))


# promises


def promise_margin(row: FixRow, today: Today, words: Words) -> tuple[str, MarginTone]:
    fix = row.fix
    if fix.done is not None:
        return _tr("Kept"), MarginTone.KEPT
    if fix.promised_on is None:
        return "", MarginTone.CALM
    late = (today.on - fix.promised_on).days
    if late > 0:
        return age(days_age(late)), MarginTone.LATE
    if late < 0:
        return words.near_day(fix.promised_on), MarginTone.CALM
    tone = MarginTone.LATE if row.late else MarginTone.NOW
    return words.short_time(fix.promised_time) if fix.promised_time else _tr("Today"), tone


def promise_line(row: FixRow, words: Words) -> str:
    """For whom; and when it was kept."""
    name = isolated(row.fix.person.name) if row.fix.person is not None else ""
    if row.fix.done is None:
        return name
    done = words.clock.local(row.fix.done)
    if done.hour < _EARLY_HOUR:
        kept = _tr("kept this morning")
    else:
        kept = _tr("kept at {time}").format(time=words.time(done.time()))
    return f"{name} · {kept}" if name else capitalised(kept)


def promise_name(row: FixRow, today: Today, words: Words) -> str:
    fix = row.fix
    parts = [fix.what]
    if fix.person is not None:
        parts.append(_tr("promised {name}").format(name=isolated(fix.person.name)))
    margin, _tone = promise_margin(row, today, words)
    if fix.done is not None:
        parts.append(promise_line(row, words).rpartition("· ")[2])
    elif fix.promised_on is not None and fix.promised_on < today.on:
        late = spoken_age(days_age((today.on - fix.promised_on).days))
        parts.append(_tr("{age} late").format(age=late))
    else:
        parts.append(_tr("by {when}").format(when=margin))
        if row.late:
            parts.append(_tr("late"))
    return ", ".join(parts)


def kept_runs(today: Today) -> tuple[str, str, str]:
    """ "Kept ", "41 of 43", " promises this year, 38 early"; all empty before the first."""
    from desk.domain.promises import PromiseOutcome

    tally = today.tally
    early, on_day = tally.count(PromiseOutcome.EARLY), tally.count(PromiseOutcome.ON_DAY)
    whole = len(tally.strokes)
    if not whole:
        return "", "", ""
    middle = _tr("{kept} of {whole}").format(kept=early + on_day, whole=whole)
    sentence = _tr("Kept {count} promises this year, {early} early", "", whole)
    before, _count, after = sentence.partition("{count}")
    return before, middle, after.format(early=early)


def _is_today(moment: datetime, words: Words) -> bool:
    return words.clock.local(moment).date() == words.clock.today()
