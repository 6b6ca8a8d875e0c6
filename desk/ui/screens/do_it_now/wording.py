"""What the Do it now screen says of what is done, and of the week."""

from desk.domain.fixes import DoItNow, Fix, FixRow
from desk.ui.theme.typography import isolated
from desk.ui.translation import tr as _tr
from desk.ui.words import Words, clock_time


def usual(seconds: int | None) -> str:
    """ "Usually 1 min 8 s each"; nothing before a clock has told."""
    return _tr("Usually {time} each").format(time=span(seconds)) if seconds else ""


def span(seconds: int) -> str:
    """ "40 s", "1 min 8 s", "2 min"."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return _tr("{n} s").format(n=rest)
    if not rest:
        return _tr("{n} min").format(n=minutes)
    return _tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)


def done_margin(fix: Fix, words: Words) -> str:
    """ "10:02": on a page of one day the hour needs no more."""
    assert fix.done is not None
    at = words.time(words.clock.local(fix.done).time())
    return at.removesuffix(" am").removesuffix(" pm")


def measured(fix: Fix) -> str:
    """ "0:40"; nothing where no clock ran."""
    return clock_time(fix.seconds) if fix.seconds > 0 else ""


def done_name(row: FixRow, words: Words) -> str:
    """ "Mail the spare key, for Tom Abernathy, done at 9:05 am in 1:48, told by text"."""
    fix = row.fix
    assert fix.done is not None
    parts = [fix.what]
    if fix.person is not None:
        parts.append(_tr("for {name}").format(name=isolated(fix.person.name)))
    at = words.time(words.clock.local(fix.done).time())
    if fix.seconds > 0:
        parts.append(_tr("done at {at} in {time}").format(at=at, time=clock_time(fix.seconds)))
    else:
        parts.append(_tr("done at {at}").format(at=at))
    if fix.person is not None:
        parts.append(told(fix, words) or _tr("not told yet"))
    return ", ".join(parts)


def told(fix: Fix, words: Words) -> str:
    """ "told by email today 10:05 am"; nothing before."""
    if fix.notified is None:
        return ""
    when = words.moment(fix.notified)
    when = when[:1].lower() + when[1:]
    said = {
        "text": _tr("told by text {when}"),
        "email": _tr("told by email {when}"),
        "call": _tr("told by call {when}"),
    }.get(fix.notified_via, _tr("told {when}"))
    return said.format(when=when)


def week(found: DoItNow) -> str:
    """ "10 of 11 inside two minutes"."""
    whole = found.inside + found.past
    if not whole:
        return _tr("No clock has run yet")
    return _tr("{inside} of {whole} inside two minutes").format(inside=found.inside, whole=whole)
