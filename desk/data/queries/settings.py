"""The settings that belong to the data: one row each, its value as JSON."""

import json
import os
import re
from datetime import date, datetime, time
from typing import Any

from desk.data.reader import Reader
from desk.data.timestamps import from_ms, to_ms
from desk.domain.intervals import Interval
from desk.domain.settings import DeskSettings

_NAMES = tuple(name for name in DeskSettings.__slots__ if name != "extra")
_DEFAULT = DeskSettings()
_REGION = re.compile(r"[a-z]{2,3}[_-]([A-Z]{2})\b")


def read_settings(reader: Reader) -> DeskSettings:
    """What is missing, or was spoilt, takes its default."""
    values: dict[str, Any] = {}
    extra: dict[str, str] = {}
    for _id, name, written in list_settings(reader):
        if name in _NAMES:
            try:
                values[name] = _from_json(name, json.loads(written))
            except (ValueError, TypeError, AttributeError):
                continue
        else:
            extra[name] = written
    if "region" not in values:
        values["region"] = region_of_locale()
    return DeskSettings(**values, extra=extra)


def list_settings(reader: Reader) -> list[tuple[int, str, str]]:
    """(id, name, value as JSON)"""
    return [(r[0], r[1], r[2]) for r in reader.rows("SELECT id, name, value FROM setting")]


def rows_of(settings: DeskSettings) -> dict[str, str]:
    """Every setting by its name, as it is written; None is `null`."""
    values = {name: json.dumps(_to_json(getattr(settings, name))) for name in _NAMES}
    return values | settings.extra


def region_of_locale() -> str:
    """The country of this computer's language setting (ISO 3166), else US."""
    for name in ("LC_ALL", "LC_TELEPHONE", "LANG"):
        if found := _REGION.match(os.environ.get(name, "")):
            return found[1]
    import locale

    try:
        found = _REGION.match(locale.getlocale()[0] or "")
    except ValueError:
        found = None
    return found[1] if found else "US"


def _from_json(name: str, value: Any) -> Any:
    default = getattr(_DEFAULT, name)
    if name in ("with_someone_since", "with_someone_until"):
        return None if value is None else from_ms(int(value))
    if isinstance(default, time):
        return time.fromisoformat(value)
    if name == "days_off":
        return frozenset(int(day) for day in value)
    if name == "holidays":
        return frozenset(date.fromisoformat(day) for day in value)
    if name == "check_in_every":
        return str(Interval.parse(value))
    if type(value) is not type(default):
        raise TypeError(name)
    return value


def _to_json(value: Any) -> Any:
    if isinstance(value, datetime):
        return to_ms(value)
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, frozenset):
        return sorted(day.isoformat() if isinstance(day, date) else day for day in value)
    return value
