"""Settings that belong to the data, not to this computer; With someone is stored in them."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from desk.data.queries import system_tables as queries
from desk.data.queries.calls import count_held_since
from desk.data.reader import Reader
from desk.domain.settings import DeskSettings
from desk.domain.today import WithSomeone
from desk.record import replace
from desk.services.desk import Desk, Written, reads
from desk.services.phone_numbers import normalise_numbers

if TYPE_CHECKING:
    from desk.data.transaction import Transaction


read_settings = reads(queries.read_settings)


def save_settings(
    desk: Desk,
    settings: DeskSettings,
    *,
    label: str = "Changed the settings",
    undoable: bool = True,
) -> Written[DeskSettings]:
    """Write the settings that differ. A new region normalises every number again."""
    with desk.database.transaction(label, undoable=undoable) as tx:
        write_settings(tx, settings)
    return Written(settings, tx.changes)


def change_settings(
    desk: Desk, label: str, *, undoable: bool = True, draft: str = "", **values: Any
) -> Written[DeskSettings]:
    """Set these fields of DeskSettings and leave the others unchanged."""
    with desk.database.transaction(label, undoable=undoable, draft=draft) as tx:
        settings = replace(queries.read_settings(tx), **values)
        write_settings(tx, settings)
    return Written(settings, tx.changes)


def write_settings(tx: "Transaction", settings: DeskSettings) -> None:
    """Do as `save_settings` does, within a larger transaction."""
    before = queries.read_settings(tx)
    present = {name: key for key, name, _value in queries.list_settings(tx)}
    usual = queries.setting_rows(before)
    for name, value in queries.setting_rows(settings).items():
        if name in present:
            tx.update("setting", present[name], value=value)
        elif name == "region" or usual.get(name) != value:
            # Once a setting is saved, the region no longer depends on this computer's language.
            tx.insert("setting", name=name, value=value)
    if settings.region != before.region:
        normalise_numbers(tx, settings.region)


def find_with_someone(desk: Desk) -> WithSomeone | None:
    """Return the state of With someone; None when it is off or has expired."""
    with desk.database.reading() as reader:
        return read_with_someone(reader, queries.read_settings(reader), desk.clock.now())


def start_with_someone(desk: Desk) -> Written[WithSomeone | None]:
    """Turn With someone on for the time in the settings, or restart that time if it is on."""
    now = desk.clock.now()
    settings = read_settings(desk)
    until = now + timedelta(minutes=settings.with_someone_minutes)
    settings = replace(settings, with_someone_since=now, with_someone_until=until)
    written = save_settings(desk, settings, label="With someone is on", undoable=False)
    return Written(find_with_someone(desk), written.changes)


def stop_with_someone(desk: Desk) -> Written[WithSomeone | None]:
    """Turn With someone off; return the state before, with the number of held calls."""
    was = find_with_someone(desk)
    settings = replace(read_settings(desk), with_someone_since=None, with_someone_until=None)
    written = save_settings(desk, settings, label="With someone is off", undoable=False)
    return Written(was, written.changes)


def read_with_someone(reader: Reader, settings: DeskSettings, now: datetime) -> WithSomeone | None:
    since, until = settings.with_someone_since, settings.with_someone_until
    # If the clock is set back, With someone must not stay on longer than set.
    if since is None or until is None or not since <= now < until:
        return None
    return WithSomeone(since, until, count_held_since(reader, since))
