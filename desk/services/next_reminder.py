"""When to look again for what is due, so that an idle Desk does next to nothing."""

from datetime import datetime, timedelta

from desk.data.queries import check_ins, fixes
from desk.data.queries.settings import read_settings
from desk.domain.local_time import local_moment, next_midnight
from desk.domain.promises import reminders
from desk.record import record
from desk.services.desk import Desk
from desk.services.with_someone import read_state

# Their reminders begin the evening before; tomorrow's midnight is the latest look anyhow.
_PROMISES_AHEAD = timedelta(days=2)


@record(frozen=True, slots=True)
class NextLook:
    """Nothing new is due before `at` as long as the data's `version` stays the same."""

    version: int
    at: datetime


def next_look(desk: Desk) -> NextLook:
    """To be asked before `list_to_tell`: what is written in between then counts as new."""
    version = desk.database.version()
    now, zone, today = desk.clock.now(), desk.clock.zone(), desk.clock.today()
    with desk.database.reading() as reader:
        settings = read_settings(reader)
        state = read_state(reader, settings, now)
        mornings = (
            local_moment(today + timedelta(days=days), settings.notify_at, zone) for days in (0, 1)
        )
        moments = {
            next_midnight(now, zone),
            *mornings,
            *check_ins.next_snoozed(reader, now),
            *fixes.next_snoozed(reader, now),
            *(
                moment
                for day, at in fixes.list_promised_times(reader, today, today + _PROMISES_AHEAD)
                for moment in reminders(day, at, zone)
            ),
        }
        if state is not None:
            moments.add(state.until)
    return NextLook(version, min(moment for moment in moments if moment > now))


def changed_since(desk: Desk, version: int) -> bool:
    """Whether anything was written since, by this program or another."""
    return desk.database.version() != version
