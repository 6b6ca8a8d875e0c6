"""With someone: the owner is with a real person, and the phone waits."""

from datetime import datetime, timedelta

from desk.data.queries.calls import count_held_since
from desk.data.queries.system_tables import read_settings
from desk.data.reader import Reader
from desk.domain.settings import DeskSettings
from desk.domain.today import WithSomeone
from desk.record import replace
from desk.services.desk import Desk, Written
from desk.services.settings import save_settings


def state(desk: Desk) -> WithSomeone | None:
    """None when it is off, or has turned itself off."""
    with desk.database.reading() as reader:
        return read_state(reader, read_settings(reader), desk.clock.now())


def switch_on(desk: Desk) -> Written[WithSomeone | None]:
    """On for the set time; already on, it starts anew."""
    now = desk.clock.now()
    settings = _settings(desk)
    until = now + timedelta(minutes=settings.with_someone_minutes)
    settings = replace(settings, with_someone_since=now, with_someone_until=until)
    written = save_settings(desk, settings, label="With someone is on", undoable=False)
    return Written(state(desk), written.changes)


def switch_off(desk: Desk) -> Written[WithSomeone | None]:
    """Off; returns what was on, with how many calls it held."""
    was = state(desk)
    settings = replace(_settings(desk), with_someone_since=None, with_someone_until=None)
    written = save_settings(desk, settings, label="With someone is off", undoable=False)
    return Written(was, written.changes)


def read_state(reader: Reader, settings: DeskSettings, now: datetime) -> WithSomeone | None:
    since, until = settings.with_someone_since, settings.with_someone_until
    # A clock set back must not leave it on for longer than it was meant.
    if since is None or until is None or not since <= now < until:
        return None
    return WithSomeone(since, until, count_held_since(reader, since))


def _settings(desk: Desk) -> DeskSettings:
    with desk.database.reading() as reader:
        return read_settings(reader)
