"""Fixes: things to do now and promises; and the Do it now screen, which lists them."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from desk.data.queries import fixes as queries
from desk.data.queries.calls import find_names
from desk.data.queries.system_tables import find_draft, read_settings
from desk.data.queries.timeline import list_ratings
from desk.data.reader import Reader
from desk.data.timestamps import maybe_ms
from desk.domain import promises as rules
from desk.domain.fixes import (
    LATE_AFTER,
    DoItNow,
    Fix,
    NotifiedVia,
    TellFormData,
    mean_seconds,
    within_and_over,
)
from desk.domain.jot import tidy
from desk.domain.local_time import local_day, local_moment, next_midnight
from desk.domain.names import first_name
from desk.errors import NotFound, NotUnderstood
from desk.messages import message, message_day
from desk.record import record
from desk.services.desk import Desk, Written, reads

if TYPE_CHECKING:
    from desk.data.transaction import Transaction


@record(frozen=True, slots=True)
class PromiseBy:
    """The day (and local time) promised to a customer, and the owner's own earlier target."""

    on: date
    at: time | None = None  # local
    target: date | None = None


def add_fix(desk: Desk, what: str, person: int | None = None, *, draft: str = "") -> Written[Fix]:
    """Add a thing to do, with or without a person. Raises NotUnderstood for an empty line."""
    with desk.database.transaction(draft=draft) as tx:
        fix_id = _add(tx, what, person)
        tx.describe(message("Jotted down “{what}”", what=tidy(what)))
    return _written(desk, tx, fix_id)


def promise(
    desk: Desk, what: str, person: int | None, by: PromiseBy, *, draft: str = ""
) -> Written[Fix]:
    """Add a promise. Raises NotUnderstood for a past day or a target after the promised day."""
    with desk.database.transaction(draft=draft) as tx:
        _check(by, desk.clock.today())
        fix_id = _add(tx, what, person)
        _promise(desk, tx, fix_id, by)
    return _written(desk, tx, fix_id)


def promise_fix(desk: Desk, fix_id: int, by: PromiseBy, *, draft: str = "") -> Written[Fix]:
    """Turn a thing to do into a promise, or promise another day.

    A missed promise stays missed: it is dismissed, and the promise that replaces it is returned.
    Raises NotFound; NotUnderstood, also for a fix that is done or dismissed.
    """
    with desk.database.transaction(draft=draft) as tx:
        today = desk.clock.today()
        _check(by, today)
        fix = _require_fix(tx, fix_id)
        if not fix.is_open:
            raise NotUnderstood(
                "That is off the list already. Nothing was changed. Promise it as something new."
            )
        if fix.promised_on is not None and fix.promised_on < today:
            _stop(tx, fix_id)
            tx.update("fix", fix_id, dismissed_at=tx.now_ms, dismiss_reason="Promised again")
            fix_id = _add(tx, fix.what, fix.person.id if fix.person else None)
        _promise(desk, tx, fix_id, by)
    return _written(desk, tx, fix_id)


def edit_fix(
    desk: Desk, fix_id: int, what: str, person: int | None, *, draft: str = ""
) -> Written[Fix]:
    with desk.database.transaction(draft=draft) as tx:
        _require_fix(tx, fix_id)
        _check_person(tx, person)
        tx.describe(message("Changed “{what}”", what=_line(what)))
        tx.update("fix", fix_id, what=_line(what), customer_id=person)
        if person is not None:
            tx.update_many("rating", list_ratings(tx, "fix", fix_id), customer_id=person)
    return _written(desk, tx, fix_id)


def start_clock(desk: Desk, fix_id: int) -> Written[Fix]:
    """Start the clock of a fix and stop any other running clock. Raises NotFound."""
    with desk.database.transaction() as tx:
        fix = _require_fix(tx, fix_id)
        tx.describe(message("Started “{what}”", what=fix.what))
        for other in queries.list_running(tx):
            if other != fix_id:
                _stop(tx, other)
        if fix.started is None and fix.is_open:
            tx.update("fix", fix_id, started_at=tx.now_ms)
    return _written(desk, tx, fix_id)


def stop_clock(desk: Desk, fix_id: int) -> Written[Fix]:
    with desk.database.transaction() as tx:
        tx.describe(message("Stopped “{what}”", what=_require_fix(tx, fix_id).what))
        _stop(tx, fix_id)
    return _written(desk, tx, fix_id)


def finish_fix(desk: Desk, fix_id: int) -> Written[Fix]:
    """Mark a fix as done (a promise as kept) now if it is open. Raises NotFound."""
    with desk.database.transaction() as tx:
        fix = _require_fix(tx, fix_id)
        kept, done = (
            message("Kept “{what}”", what=fix.what),
            message("Done: “{what}”", what=fix.what),
        )
        tx.describe(kept if fix.is_promise else done)
        _stop(tx, fix_id)
        if fix.is_open:
            tx.update("fix", fix_id, done_at=tx.now_ms)
    return _written(desk, tx, fix_id)


def tell(desk: Desk, fix_id: int, how: NotifiedVia, *, draft: str = "") -> Written[Fix]:
    """Record how the customer was notified. Raises NotFound."""
    with desk.database.transaction(draft=draft) as tx:
        fix = _require_fix(tx, fix_id)
        tx.describe(message("Told them"))
        if fix.person is not None:
            tx.describe(message("Told {name}", name=first_name(fix.person.name)))
        tx.update("fix", fix_id, notified_at=tx.now_ms, notified_via=how.value)
    return _written(desk, tx, fix_id)


def dismiss_promise(desk: Desk, fix_id: int, why: str, *, draft: str = "") -> Written[Fix]:
    """Dismiss a promise or a thing to do; `why` is the reason.

    Raises NotUnderstood without a reason, NotFound.
    """
    if not why.strip():
        raise NotUnderstood("Say in a word why it is let go. It stays on the list until then.")
    with desk.database.transaction(draft=draft) as tx:
        fix = _require_fix(tx, fix_id)
        tx.describe(message("Let go of “{what}”", what=fix.what))
        _stop(tx, fix_id)
        if fix.is_open:
            tx.update("fix", fix_id, dismissed_at=tx.now_ms, dismiss_reason=why.strip())
    return _written(desk, tx, fix_id)


def snooze_fix(desk: Desk, fix_id: int, until: datetime, *, draft: str = "") -> Written[Fix]:
    with desk.database.transaction(draft=draft) as tx:
        fix = _require_fix(tx, fix_id)
        day = local_day(until, desk.clock.zone())
        named = message_day(day, desk.clock.today())
        tx.describe(message("Snoozed “{what}” until {day}", what=fix.what, day=named))
        _stop(tx, fix_id)
        tx.update("fix", fix_id, snoozed_until=maybe_ms(until))
    return _written(desk, tx, fix_id)


def suggest_day(desk: Desk) -> rules.SuggestedDay | None:
    """Suggest a day to promise, from past promises; None before ten of them were kept."""
    zone, today = desk.clock.zone(), desk.clock.today()
    with desk.database.reading() as reader:
        settings = read_settings(reader)
        spans = queries.list_kept_spans(reader, rules.LOOKED_BACK)
        promised = queries.count_promised_by_day(reader, today)
    history = [(local_day(asked, zone), local_day(kept, zone)) for asked, kept in spans]
    return rules.suggest_day(history, promised, today, settings.days_off, settings.holidays)


def _add(tx: "Transaction", what: str, person: int | None) -> int:
    _check_person(tx, person)
    return tx.insert(
        "fix", customer_id=person, what=_line(what), created_at=tx.now_ms, dismiss_reason=""
    )


def _check_person(reader: Reader, person: int | None) -> None:
    if person is not None and person not in find_names(reader, [person]):
        raise NotFound("That person is no longer on this desk. Nothing was saved.")


def _promise(desk: Desk, tx: "Transaction", fix_id: int, by: PromiseBy) -> None:
    fix = _require_fix(tx, fix_id)
    day = message_day(by.on, desk.clock.today())
    what, today = fix.what, by.on == desk.clock.today()
    if fix.person is not None:
        name = first_name(fix.person.name)
        label = message("Promised {name} “{what}” by {day}", name=name, what=what, day=day)
        if today:
            label = message("Promised {name} “{what}” for today", name=name, what=what)
    elif today:
        label = message("Promised “{what}” for today", what=what)
    else:
        label = message("Promised “{what}” by {day}", what=what, day=day)
    tx.describe(label)
    _stop(tx, fix_id)
    tx.update(
        "fix",
        fix_id,
        promised_at=tx.now_ms,
        promised_on=by.on.isoformat(),
        promised_time=by.at.isoformat("minutes") if by.at else None,
        target_on=by.target.isoformat() if by.target else None,
        snoozed_until=None,
    )


def _check(by: PromiseBy, today: date) -> None:
    if by.on < today:
        raise NotUnderstood(
            "That day has gone by. Nothing was saved yet. Promise a day from today on."
        )
    if by.target is not None and by.target > by.on:
        raise NotUnderstood(
            "Your own day cannot be later than the day you promise. Nothing was saved yet."
        )


def _stop(tx: "Transaction", fix_id: int) -> None:
    """Stop the clock of a fix and add the whole seconds it measured."""
    row = tx.get("fix", fix_id)
    if row is not None and row["started_at"] is not None:
        # If the system clock was set back, the measured time must not decrease.
        ran = max(0, tx.now_ms - row["started_at"]) // 1000
        tx.update("fix", fix_id, started_at=None, seconds=row["seconds"] + ran)


def _line(what: str) -> str:
    line = tidy(what)
    if not line:
        raise NotUnderstood("Write down what needs doing. Nothing was saved yet.")
    return line


def _require_fix(reader: Reader, fix_id: int) -> Fix:
    """Return a fix. Raises NotFound."""
    found = queries.find_fix(reader, fix_id)
    if found is None:
        raise NotFound("That is no longer on this desk. Nothing was changed.")
    return found


get_fix = reads(_require_fix)


def _written(desk: Desk, tx: "Transaction", fix_id: int) -> Written[Fix]:
    with desk.database.reading() as reader:
        return Written(_require_fix(reader, fix_id), tx.changes)


def measured(fix: Fix, now: datetime) -> float:
    """Return the seconds that the clock of a fix has measured by `now`."""
    running = (now - fix.started).total_seconds() if fix.started else 0.0
    return fix.seconds + max(0.0, running)


def read_do_it_now(desk: Desk, first_weekday: int = 0, limit: int = 200) -> DoItNow:
    """Return the contents of the Do it now screen, at most `limit` rows per list.

    `first_weekday` is the first day of the owner's week, Monday is 0.
    """
    now, today, zone = desk.clock.now(), desk.clock.today(), desk.clock.zone()
    start, end = local_moment(today, time(0), zone), next_midnight(now, zone)
    week = today - timedelta(days=(today.weekday() - first_weekday) % 7)
    with desk.database.reading() as reader:
        open_ = queries.list_open(reader, now, now - LATE_AFTER, limit)
        done = queries.list_done_between(reader, start, end, limit)
        of_day = queries.list_measured_between(reader, start, end)
        of_week = queries.list_measured_between(reader, local_moment(week, time(0), zone), end)
    inside, past = within_and_over(of_week)
    return DoItNow(
        on=today,
        now=now,
        open=tuple(open_),
        done=tuple(done),
        usual=mean_seconds(of_day),
        inside=inside,
        past=past,
    )


def tell_draft_key(fix: int) -> str:
    return f"tell:{fix}"


def read_telling(desk: Desk, fix: int) -> TellFormData:
    """Return the owner's name and the draft for the form that tells a customer of a fix."""
    with desk.database.reading() as reader:
        draft: dict[str, Any] | None = find_draft(reader, tell_draft_key(fix))
        return TellFormData(read_settings(reader).owner, draft)
