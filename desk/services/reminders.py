"""What is due: computed from the data, told once."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from desk.clock import on_day
from desk.data.queries import check_ins, fixes
from desk.data.queries.notifications import forget_told, list_told, put_told
from desk.data.queries.settings import read_settings
from desk.data.reader import Reader
from desk.data.timestamps import to_ms
from desk.domain import fixes as fix_rules
from desk.domain import promises as promise_rules
from desk.domain.check_ins import due_moment
from desk.domain.history import CallBack, CheckInRow, FixRow
from desk.domain.system_records import DeskSettings, DueItem
from desk.record import record
from desk.services.desk import Desk
from desk.services.today import list_call_backs
from desk.services.with_someone import read_state

MOST = 10_000
REMEMBERED = timedelta(days=400)  # notification records older than that are dropped


@record(frozen=True, slots=True)
class Due:
    """Everything that waits on the owner on one day."""

    call_back: tuple[CallBack, ...]
    check_in: tuple[CheckInRow, ...]
    promised: tuple[FixRow, ...]
    do_it_now: tuple[FixRow, ...]


@record(frozen=True, slots=True)
class ToTell:
    """What wants telling now, and what waits until With someone is off."""

    now: tuple[DueItem, ...]
    held_back: tuple[DueItem, ...]


def list_due(desk: Desk, on: date | None = None) -> Due:
    """Call backs, check-ins, promises and things to do, as of `on` (today by default)."""
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
            tuple(fixes.list_promised(reader, today, now, MOST)),
            tuple(fixes.list_open(reader, now, now - fix_rules.LATE_AFTER, MOST)),
        )


def list_to_tell(desk: Desk) -> ToTell:
    """Due items the desktop has not accepted yet: each check-in and each promise's reminder.

    While With someone is on only starred people come through; the rest is held back.
    """
    now = desk.clock.now()
    with desk.database.reading() as reader:
        settings = read_settings(reader)
        items = [*_check_ins(desk, reader, settings), *_promises(desk, reader, settings)]
        fresh = _not_yet_told(reader, items)
        with_someone = read_state(reader, settings, now) is not None
    if not with_someone:
        return ToTell(tuple(fresh), ())
    return ToTell(tuple(i for i in fresh if i.starred), tuple(i for i in fresh if not i.starred))


def mark_told(desk: Desk, items: Iterable[DueItem]) -> None:
    """The desktop has accepted these: never tell them again for the same due moment."""
    with desk.database.writing("", undoable=False) as writer:
        put_told(writer, [(i.key, _mark(i)) for i in items])
        forget_told(writer, to_ms(desk.clock.now() - REMEMBERED))


def _mark(item: DueItem) -> int:
    return to_ms(item.mark or item.moment)


def _check_ins(desk: Desk, reader: Reader, settings: DeskSettings) -> list[DueItem]:
    """Those of which nothing was told since they came, longest late for their rhythm first."""
    now, zone, today = desk.clock.now(), desk.clock.zone(), desk.clock.today()
    days_off, holidays = settings.days_off, settings.holidays

    def moment_of(due_on: date, snoozed_until: datetime | None) -> datetime:
        return due_moment(due_on, zone, settings.notify_at, days_off, holidays, snoozed_until)

    # After an absence thousands are due on a few days, and nearly all of them have been told.
    by_day = cache(lambda due_on: to_ms(moment_of(date.fromisoformat(due_on), None)))
    fresh = []
    now_ms = to_ms(now)
    for key, due_on, snoozed, told in check_ins.list_due_and_told(
        reader, today, now, days_off, holidays
    ):
        came = max(by_day(due_on), snoozed or 0)
        if came <= now_ms and (told is None or told < came):
            fresh.append(key)
    if not fresh:
        return []
    found = []
    for row in check_ins.list_of(reader, fresh, today, days_off, holidays):
        moment = moment_of(row.due_on, row.snoozed_until)
        # Told, wherever the owner travels next; unless it was the snooze that spoke.
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
                moment if moment == row.snoozed_until else mark,
            )
        )
    return found


def _promises(desk: Desk, reader: Reader, settings: DeskSettings) -> list[DueItem]:
    """The newest reminder of each open promise that has come.

    The evening before, that morning, the hour before; and whenever it was snoozed until.
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
        if come := [moment for moment in marks if made < moment <= now]:
            newest = max(come)
            found.append(
                DueItem(
                    f"promise:{fix.id}",
                    newest,
                    fix.person,
                    row.starred,
                    row.number,
                    fix.what,
                    fix.promised_on,
                    marks[newest],
                )
            )
    return found


def _not_yet_told(reader: Reader, items: list[DueItem]) -> list[DueItem]:
    """Those of which neither this due moment nor, since it came, any other was told.

    So what an owner heard at home is not told again abroad, nor when the clock is put back.
    """
    marks: set[tuple[str, int]] = set()
    last: dict[str, int] = {}
    for item, mark, accepted_at in list_told(reader, [i.key for i in items]):
        marks.add((item, mark))
        last[item] = max(accepted_at, last.get(item, accepted_at))
    return [
        i
        for i in items
        if (i.key, _mark(i)) not in marks and (i.key not in last or last[i.key] < to_ms(i.moment))
    ]
