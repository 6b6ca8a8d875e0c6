"""What the rows of things to do show and read aloud, on every screen."""

from datetime import datetime, timedelta

from desk.domain.ages import short_age
from desk.domain.fixes import Fix, FixRow
from desk.ui.theme.typography import isolated
from desk.ui.translation import tr as _tr
from desk.ui.widgets.row_painting import MarginTone
from desk.ui.words import age, clock_time, first_name, spoken_age


def waited(elapsed: timedelta) -> str:
    """ "2 h 10 m"; "Now" within the first minute."""
    return _tr("Now") if elapsed < timedelta(minutes=1) else age(short_age(elapsed))


def fix_margin(row: FixRow, now: datetime) -> tuple[str, MarginTone]:
    elapsed = now - row.fix.created
    # In this narrow column whole hours say enough.
    if elapsed >= timedelta(hours=1):
        elapsed = timedelta(hours=elapsed // timedelta(hours=1))
    tone = MarginTone.LATE if row.late else MarginTone.CALM
    if row.fix.started is not None and not row.late:
        tone = MarginTone.NOW
    return waited(elapsed), tone


def fix_name(row: FixRow, now: datetime) -> str:
    parts = [row.fix.what]
    if row.fix.person is not None:
        parts.append(_tr("for {name}").format(name=isolated(row.fix.person.name)))
    parts.append(_tr("waiting {age}").format(age=spoken_age(short_age(now - row.fix.created))))
    if row.late:
        parts.append(_tr("late"))
    if row.fix.started is not None:
        parts.append(_tr("the clock runs"))
    return ", ".join(parts)


def tell_whom(row: FixRow) -> str:
    """ "Tell Carlos", or "Tell them"."""
    if row.fix.person is None:
        return _tr("Tell them")
    return _tr("Tell {name}").format(name=isolated(first_name(row.fix.person.name)))


def tell_title(row: FixRow) -> str:
    """ "Tell Eleanor it’s done"; while it is not done, "Tell Eleanor"."""
    if row.fix.done is None or row.fix.person is None:
        return tell_whom(row)
    name = isolated(first_name(row.fix.person.name))
    return _tr("Tell {name} it’s done").format(name=name)


def words_to_tell(row: FixRow, owner: str) -> str:
    """What the owner may want to say, to be changed before it goes."""
    name = first_name(row.fix.person.name) if row.fix.person is not None else ""
    what = row.fix.what.rstrip(" .")
    if row.fix.done is None:
        return _tr("Hi {name}, about this: {what}.").format(name=name, what=what) + _signed(owner)
    return _tr("Hi {name}, this is done: {what}.").format(name=name, what=what) + _signed(owner)


def done_in(fix: Fix) -> str:
    """ "Done in 0:40. Eleanor’s card is up to date."; without a clock "Done."."""
    name = isolated(first_name(fix.person.name)) if fix.person is not None else ""
    if fix.seconds <= 0:
        if not name:
            return _tr("Done.")
        return _tr("Done. {name}’s card is up to date.").format(name=name)
    time = clock_time(fix.seconds)
    if not name:
        return _tr("Done in {time}.").format(time=time)
    return _tr("Done in {time}. {name}’s card is up to date.").format(time=time, name=name)


def _signed(owner: str) -> str:
    return f" {owner}" if owner else ""
