"""When to look again for what is due, so that an idle Desk does next to nothing."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desk.data.moments import from_ms, to_ms
from desk.data.queries.settings import read_settings
from desk.data.reader import Reader
from desk.rules.moment import local_moment
from desk.rules.promise import reminders
from desk.services.desk import Desk
from desk.services.with_someone import read_state


@dataclass(frozen=True, slots=True)
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
            local_moment(today + timedelta(days=1), time(0), zone),
            *mornings,
            *_snoozed(reader, now),
            *(
                moment
                for day, at in _promised(reader, today)
                for moment in reminders(day, at, zone)
            ),
        }
        if state is not None:
            moments.add(state.until)
    return NextLook(version, min(moment for moment in moments if moment > now))


def is_stirred(desk: Desk, version: int) -> bool:
    """Whether anything was written since, by this program or another."""
    return desk.database.version() != version


def _snoozed(reader: Reader, now: datetime) -> list[datetime]:
    """The next moment when a check-in, and a fix or promise, is no longer snoozed."""
    found = []
    for table in ("check_in", "fix"):
        rows = reader.rows(
            f"SELECT min(snoozed_until) FROM {table} WHERE snoozed_until > :now", now=to_ms(now)
        )
        found += [from_ms(row[0]) for row in rows if row[0] is not None]
    return found


def _promised(reader: Reader, today: date) -> list[tuple[date, time | None]]:
    """The days and times of open promises whose reminders are still to come within a day."""
    rows = reader.rows(
        "SELECT DISTINCT promised_on, promised_time FROM fix"
        " WHERE promised_on >= :today AND promised_on <= :last"
        " AND done_at IS NULL AND let_go_at IS NULL",
        today=today.isoformat(),
        last=(today + timedelta(days=2)).isoformat(),
    )
    return [(date.fromisoformat(day), time.fromisoformat(at) if at else None) for day, at in rows]
