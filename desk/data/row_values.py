"""Whether a value from outside may stand in a column, as all else will read it later."""

import json
import re
from collections.abc import Mapping
from datetime import time
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import BigInteger, Integer, String

from desk.data.schema import TABLES
from desk.data.timestamps import from_ms, stored_day
from desk.data.undo_log import read_steps
from desk.domain import unreadable
from desk.domain.intervals import MOST, Unit
from desk.domain.partial_dates import PartialDate

_DAY_LENGTH = 10
_PARTIAL_DAYS = ("birthday", "on_day", "yearly")
_TIME = re.compile(r"\d\d:\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST_PRICE = 40


def check_value(table: str, name: str, value: Any) -> None:
    """Raise ValueError, without the name of the column, for what the column cannot hold."""
    column = TABLES[table].columns[name]
    if value is None:
        return
    if isinstance(value, str):
        value.encode()  # half a surrogate is no text
        if isinstance(column.type, String) and len(value) > (column.type.length or len(value)):
            raise ValueError("it is too long")
    if type(value) is int:
        _check_number(table, name, value)
    elif isinstance(column.type, String) and column.type.length == _DAY_LENGTH:
        _check_day(name, value)
    elif name == "promised_time":
        if not _TIME.fullmatch(value):
            raise ValueError(f"not a time: {value!r}")
        time.fromisoformat(value)
    elif name == "price" and value:
        _check_price(value)
    elif name == "every_unit":
        Unit(value)
    elif name == "steps":
        _check_steps(value)
    elif name == "check_in_before" and value:
        _check_check_in(value)


def check_complete(table: str, row: Mapping[str, Any]) -> None:
    """Raise ValueError for a row without a value that every row has."""
    for column in TABLES[table].columns:
        if not column.nullable and row.get(column.name, "") is None:
            raise ValueError(f"{column.name} of {table} is missing")


def _check_number(table: str, name: str, value: int) -> None:
    column = TABLES[table].columns[name]
    if column.primary_key or column.foreign_keys:
        if not 0 < value < 1 << 63:
            raise ValueError(f"not an id: {value}")
    elif isinstance(column.type, BigInteger):
        if from_ms(value) == unreadable.MOMENT:
            raise ValueError(f"not a moment: {value}")
    elif name == "every_count":
        if not 1 <= value <= MOST:
            raise ValueError(f"not 1 to {MOST}: {value}")
    elif isinstance(column.type, Integer) and not 0 <= value < 1 << 31:
        raise ValueError(f"out of range: {value}")


def _check_day(name: str, value: str) -> None:
    if name in _PARTIAL_DAYS:
        PartialDate.from_iso(value)
    elif not _DAY.fullmatch(value) or stored_day(value) == unreadable.DAY:
        raise ValueError(f"not a day: {value!r}")


def _check_price(value: str) -> None:
    try:
        finite = Decimal(value).is_finite()
    except InvalidOperation:
        finite = False
    if not finite or len(value) > _LONGEST_PRICE:
        raise ValueError(f"not a price: {value!r}")


def _check_steps(written: str) -> None:
    """Check the steps of an entry in the bin, whose tables and columns become SQL."""
    try:
        for step in read_steps(written):
            columns = set(TABLES[step.table].columns.keys())
            named = {*step.columns, *(step.before or {}), *(step.after or {})}
            if named - columns or not all(type(key) is int for key in step.keys):
                raise ValueError(step.table)
            for row in step.dicts():
                if row.keys() != columns:
                    raise ValueError(step.table)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise ValueError("not the steps of something removed") from error


def _check_check_in(written: str) -> None:
    """Check a check-in as it stood before a contact."""
    try:
        found = json.loads(written)
        days = (found["anchor_on"], found["since_on"], found["due_on"])
        if any(stored_day(day) == unreadable.DAY for day in days):
            raise ValueError(days)
        known = set(TABLES["check_in"].columns.keys())
        if found.keys() - known:
            raise ValueError(found.keys())
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise ValueError("not a check-in") from error
