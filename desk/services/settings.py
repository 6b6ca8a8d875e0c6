"""Settings that belong to the data rather than to this computer."""

from typing import TYPE_CHECKING, Any

from desk.data.queries import system_tables as queries
from desk.domain.settings import DeskSettings
from desk.record import replace
from desk.services.desk import Desk, Written
from desk.services.phone_numbers import read_numbers_anew

if TYPE_CHECKING:
    from desk.data.transaction import Transaction


def read_settings(desk: Desk) -> DeskSettings:
    with desk.database.reading() as reader:
        return queries.read_settings(reader)


def save_settings(
    desk: Desk,
    settings: DeskSettings,
    *,
    label: str = "Changed the settings",
    undoable: bool = True,
) -> Written[DeskSettings]:
    """Write what differs. A new region has every number read anew, as it is dialled there."""
    with desk.database.transaction(label, undoable=undoable) as tx:
        write_settings(tx, settings)
    return Written(settings, tx.changes)


def change_settings(
    desk: Desk, label: str, *, undoable: bool = True, **values: Any
) -> Written[DeskSettings]:
    """Give these fields of DeskSettings other values, and leave the rest as it is by now."""
    with desk.database.transaction(label, undoable=undoable) as tx:
        settings = replace(queries.read_settings(tx), **values)
        write_settings(tx, settings)
    return Written(settings, tx.changes)


def write_settings(tx: "Transaction", settings: DeskSettings) -> None:
    """The same within a transaction that does more."""
    before = queries.read_settings(tx)
    present = {name: key for key, name, _value in queries.list_settings(tx)}
    usual = queries.rows_of(before)
    for name, value in queries.rows_of(settings).items():
        if name in present:
            tx.update("setting", present[name], value=value)
        elif name == "region" or usual.get(name) != value:
            # Once anything is saved, the country no longer hangs on this computer's language.
            tx.insert("setting", name=name, value=value)
    if settings.region != before.region:
        read_numbers_anew(tx, settings.region)
