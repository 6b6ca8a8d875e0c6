"""The items that are due, those to notify the owner of, and the time of the next check.

All of it is computed from the data; nothing is scheduled per item. The table `notification`
records which due moments a desktop has accepted.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from desk.clock import on_day
from desk.data.queries import check_ins, fixes
from desk.data.queries.system_tables import (
    delete_old_notifications,
    insert_notifications,
    list_notifications,
    read_settings,
)
from desk.data.reader import Reader
from desk.data.timestamps import stored_day, to_ms
from desk.domain import fixes as fix_rules
from desk.domain import promises as promise_rules
from desk.domain.calls import CallBack
from desk.domain.check_ins import CheckInRow, due_moment
from desk.domain.fixes import FixRow
from desk.domain.local_time import local_moment, next_midnight
from desk.domain.settings import DeskSettings
from desk.domain.today import DueItem
from desk.record import record
from desk.services.desk import Desk
from desk.services.settings import read_with_someone
from desk.services.today import list_call_backs, mark_late_promises

MOST = 10_000
REMEMBERED = timedelta(days=400)  # notification records older than that are deleted
# The first reminder of a promise is due the evening before; no wake-up is after midnight anyway.
_PROMISES_AHEAD = timedelta(days=2)


@record(frozen=True, slots=True)
class Due:
    """The call backs, check-ins, promises and things to do that are due on one day."""

    call_back: tuple[CallBack, ...]
    check_in: tuple[CheckInRow, ...]
    promised: tuple[FixRow, ...]
    do_it_now: tuple[FixRow, ...]


@record(frozen=True, slots=True)
class Pending:
    """Due items that no desktop has accepted yet, split by With someone."""

    now: tuple[DueItem, ...]
    held_back: tuple[DueItem, ...]  # until With someone is off


@record(frozen=True, slots=True)
class NextWakeup:
    """No item falls due before the moment `at` (aware) while the data's `version` is unchanged."""

    version: int
    at: datetime


def list_due(desk: Desk, on: date | None = None) -> Due:
    """Return the call backs, check-ins, promises and things to do due on `on` (default today)."""
    if on is not None:
        desk = Desk(desk.database, on_day(on, desk.clock))
    now, today = desk.clock.now(), desk.clock.today()
    with desk.database.reading() as reader:
        settings = read_settings(reader)
        return Due(
            tuple(list_call_backs(desk, reader, settings)),
            tuple(
                check_ins.list_due(reader, today, now, settings.days_off, settings.holidays, MOST)
            ),
            tuple(mark_late_promises(desk, fixes.list_promised(reader, today, now, MOST))),
            tuple(fixes.list_open(reader, now, now - fix_rules.LATE_AFTER, MOST)),
        )


def pending(desk: Desk) -> Pending:
    """Return the due check-ins and promise reminders that no desktop has accepted yet.

    While With someone is on, only items of starred people are in `now`.
    """
    now = desk.clock.now()
    with desk.database.reading() as reader:
        settings = read_settings(reader)
        items = [*_check_ins(desk, reader, settings), *_promises(desk, reader, settings)]
        fresh = _not_yet_accepted(reader, items, now)
        with_someone = read_with_someone(reader, settings, now) is not None
    if not with_someone:
        return Pending(tuple(fresh), ())
    return Pending(tuple(i for i in fresh if i.starred), tuple(i for i in fresh if not i.starred))


def mark_notified(desk: Desk, items: Iterable[DueItem]) -> None:
    """Record that the desktop accepted these items: the same due moment is never pending again."""
    with desk.database.transaction(undoable=False) as tx:
        insert_notifications(tx, [(i.key, _mark(i)) for i in items])
        delete_old_notifications(tx, to_ms(desk.clock.now() - REMEMBERED))


def next_wakeup(desk: Desk) -> NextWakeup:
    """Return when `pending` may next have a new item.

    Call it before `pending`: `changed_since` then also notices a write between the two calls.
    """
    version = desk.database.version()
    now, zone, today = desk.clock.now(), desk.clock.zone(), desk.clock.today()
    with desk.database.reading() as reader:
        settings = read_settings(reader)
        state = read_with_someone(reader, settings, now)
        mornings = (
            local_moment(today + timedelta(days=days), settings.notify_at, zone) for days in (0, 1)
        )
        moments = {
            next_midnight(now, zone),
            *mornings,
            *check_ins.list_snooze_ends(reader, now),
            *fixes.list_snooze_ends(reader, now),
            *(
                moment
                for day, at in fixes.list_promised_times(reader, today, today + _PROMISES_AHEAD)
                for moment in promise_rules.reminders(day, at, zone)
            ),
        }
        if state is not None:
            moments.add(state.until)
    return NextWakeup(version, min(moment for moment in moments if moment > now))


def changed_since(desk: Desk, version: int) -> bool:
    """Return whether any program wrote to the database after `version` was read."""
    return desk.database.version() != version


def _mark(item: DueItem) -> int:
    return to_ms(item.mark or item.moment)


def _check_ins(desk: Desk, reader: Reader, settings: DeskSettings) -> list[DueItem]:
    """Return check-ins not notified since they fell due, latest relative to interval first."""
    now, zone, today = desk.clock.now(), desk.clock.zone(), desk.clock.today()
    days_off, holidays = settings.days_off, settings.holidays

    def moment_of(due_on: date, snoozed_until: datetime | None) -> datetime:
        return due_moment(due_on, zone, settings.notify_at, days_off, holidays, snoozed_until)

    # After an absence thousands are due on a few days, nearly all of them notified already.
    by_day = cache(lambda due_on: to_ms(moment_of(stored_day(due_on), None)))
    fresh = []
    now_ms = to_ms(now)
    for key, due_on, snoozed, notified in check_ins.list_due_and_notified(
        reader, today, now, days_off, holidays
    ):
        fell_due = max(by_day(due_on), snoozed or 0)
        # What was accepted in the future, by a clock that was wrong, is known by its mark only.
        if fell_due <= now_ms and (notified is None or not fell_due <= notified <= now_ms):
            fresh.append(key)
    if not fresh:
        return []
    found = []
    for row in check_ins.list_by_ids(reader, fresh, today, days_off, holidays):
        moment = moment_of(row.due_on, row.snoozed_until)
        # A due day is recorded as a date, valid in every zone; the end of a snooze as a moment.
        mark = datetime.combine(row.shown_on, time(0), UTC)
        found.append(
            DueItem(
                f"check_in:{row.id}",
                moment,
                row.person,
                row.starred,
                row.number,
                row.reason,
                row.due_on,
                None,
                moment if moment == row.snoozed_until else mark,
            )
        )
    return found


def _promises(desk: Desk, reader: Reader, settings: DeskSettings) -> list[DueItem]:
    """Return the newest due reminder of each open promise.

    Reminders are the evening before, the morning of the day, an hour before, and the end of a
    snooze.
    """
    now, zone, today = desk.clock.now(), desk.clock.zone(), desk.clock.today()
    found = []
    tomorrow = today + timedelta(days=1)
    for row in fixes.list_promised(reader, tomorrow, now, MOST):
        fix = row.fix
        assert fix.promised_on is not None
        made = fix.promised or fix.created
        marks = {
            moment: moment.astimezone(zone).replace(tzinfo=UTC)
            for moment in promise_rules.reminders(
                fix.promised_on, fix.promised_time, zone, morning=settings.notify_at
            )
        }
        if fix.snoozed_until is not None:
            marks[fix.snoozed_until] = fix.snoozed_until
        if past := [moment for moment in marks if made < moment <= now]:
            newest = max(past)
            found.append(
                DueItem(
                    f"promise:{fix.id}",
                    newest,
                    fix.person,
                    row.starred,
                    row.number,
                    fix.what,
                    fix.promised_on,
                    fix.promised_time,
                    marks[newest],
                )
            )
    return found


def _not_yet_accepted(reader: Reader, items: list[DueItem], now: datetime) -> list[DueItem]:
    """Return the items with no notification for their due moment and none sent after it.

    The second condition avoids a second notification in another zone. One that was sent in the
    future, by a clock that has been put right since, only counts for its own due moment.
    """
    now_ms = to_ms(now)
    marks: set[tuple[str, int]] = set()
    last: dict[str, int] = {}
    for item, mark, accepted_at in list_notifications(reader, [i.key for i in items]):
        marks.add((item, mark))
        if accepted_at <= now_ms:
            last[item] = max(accepted_at, last.get(item, accepted_at))
    return [
        i
        for i in items
        if (i.key, _mark(i)) not in marks and (i.key not in last or last[i.key] < to_ms(i.moment))
    ]
