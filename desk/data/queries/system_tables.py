"""Queries of the tables Desk keeps for itself: settings, bin, undo log, drafts, notifications."""

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from desk.data.reader import Executor, Reader, Row, any_of, first_row, first_value, id_list
from desk.data.timestamps import from_ms, to_ms
from desk.data.undo_log import StepKind, read_steps
from desk.domain.bin import BinEntry, BinKind
from desk.domain.intervals import Interval
from desk.domain.settings import DeskSettings

_NAMES = tuple(name for name in DeskSettings.__slots__ if name != "extra")
_DEFAULT = DeskSettings()
_REQUEST_KEPT_MS = 86_400_000
_REGION = re.compile(r"[a-z]{2,3}[_-]([A-Z]{2})\b")


def read_settings(reader: Reader) -> DeskSettings:
    """Return the settings; a value that is missing or malformed takes its default."""
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
    """Return (id, name, value as JSON) of every stored setting."""
    return [(r[0], r[1], r[2]) for r in reader.rows("SELECT id, name, value FROM setting")]


def setting_rows(settings: DeskSettings) -> dict[str, str]:
    """Return the JSON value of every setting by its name; None is `null`."""
    values = {name: json.dumps(_to_json(getattr(settings, name))) for name in _NAMES}
    return values | settings.extra


def region_of_locale() -> str:
    """Return the country (ISO 3166) of this computer's locale; "US" if it names none."""
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


def list_bin(reader: Reader) -> list[BinEntry]:
    """Return the entries of the bin, newest first."""
    rows = reader.rows(
        "SELECT id, kind, label, removed_at FROM bin_entry ORDER BY removed_at DESC, id DESC"
    )
    return [_entry(r) for r in rows]


def find_entry(reader: Reader, entry: int) -> BinEntry | None:
    found = first_row(
        reader, "SELECT id, kind, label, removed_at FROM bin_entry WHERE id = :id", id=entry
    )
    return _entry(found) if found else None


def list_removed_before(reader: Reader, moment: datetime) -> list[int]:
    rows = reader.rows("SELECT id FROM bin_entry WHERE removed_at < :m", m=to_ms(moment))
    return [r[0] for r in rows]


def has_older_than(reader: Reader, moment: datetime) -> bool:
    """Return whether the bin or the undo log holds an entry from before a moment."""
    found = reader.rows(
        "SELECT 1 FROM bin_entry WHERE removed_at < :moment UNION ALL"
        " SELECT 1 FROM (SELECT at FROM action ORDER BY id LIMIT 1) oldest WHERE at < :moment",
        moment=to_ms(moment),
    )
    return bool(found)


def has_request(reader: Reader, key: str) -> bool:
    """Return whether the request was carried out."""
    return bool(reader.rows("SELECT 1 FROM request WHERE key = :key", key=key))


def find_request(reader: Reader, key: str) -> int | None:
    """Return the action that carried out a request; None if there is none."""
    action: int | None = first_value(
        reader, "SELECT action_id FROM request WHERE key = :key", key=key
    )
    return action


def put_request(tx: Executor, key: str, action: int | None) -> None:
    """Store that a request is carried out; those of more than a day ago are forgotten."""
    tx.run("DELETE FROM request WHERE at < :old", old=tx.now_ms - _REQUEST_KEPT_MS)
    tx.run(
        "INSERT INTO request (key, at, action_id) VALUES (:key, :at, :action)",
        key=key,
        at=tx.now_ms,
        action=action,
    )


def find_newest_action(reader: Reader) -> int | None:
    """Return the newest action that has not been undone; None without one."""
    found = first_row(
        reader, "SELECT id FROM action WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1"
    )
    return found[0] if found else None


def find_action(reader: Reader, action: int) -> tuple[str, str, bool] | None:
    """Return (label, steps as JSON, whether undone) of an action; None if there is none."""
    found = first_row(
        reader, "SELECT label, steps, undone_at IS NOT NULL FROM action WHERE id = :id", id=action
    )
    return (found[0], found[1], bool(found[2])) if found else None


def list_newer_steps(reader: Reader, action: int) -> list[str]:
    """Return the steps, as JSON, of each later action that was not undone."""
    rows = reader.rows(
        "SELECT steps FROM action WHERE id > :id AND undone_at IS NULL ORDER BY id", id=action
    )
    return [r[0] for r in rows]


def mark_undone(tx: Executor, action: int) -> None:
    tx.run("UPDATE action SET undone_at = :now WHERE id = :id", now=tx.now_ms, id=action)


def find_title(reader: Reader, table: str, key: int) -> str | None:
    """Return the text by which the bin lists a row; None if there is no such row.

    Raises KeyError for a table whose rows are not listed in the bin.
    """
    titles = {
        "customer": "SELECT display FROM customer WHERE id = :id",
        "call": "SELECT coalesce(c.display, nullif(k.number, ''), 'unknown number')"
        " FROM call k LEFT JOIN customer c ON c.id = k.customer_id WHERE k.id = :id",
        "fix": "SELECT what FROM fix WHERE id = :id",
        "note": "SELECT text FROM note WHERE id = :id",
        "purchase": "SELECT what FROM purchase WHERE id = :id",
        "interaction": "SELECT c.display FROM interaction o JOIN customer c ON c.id = o.customer_id"
        " WHERE o.id = :id",
    }
    found = first_row(reader, titles[table], id=key)
    return None if found is None else str(found[0])


def _entry(found: Row) -> BinEntry:
    return BinEntry(found[0], BinKind(found[1]), found[2], from_ms(found[3]))


def find_draft(reader: Reader, key: str) -> dict[str, Any] | None:
    """Return the content of a draft, None where there is none."""
    found = first_row(reader, "SELECT content FROM draft WHERE key = :key", key=key)
    return json.loads(found[0]) if found else None


def list_drafts(reader: Reader) -> list[tuple[str, dict[str, Any], datetime]]:
    """Return (key, content, moment of the last change) of each draft, newest first."""
    rows = reader.rows("SELECT key, content, at FROM draft ORDER BY at DESC, key")
    return [(key, json.loads(content), from_ms(at)) for key, content, at in rows]


def delete_draft(tx: Executor, key: str) -> None:
    """Delete a draft; do nothing if there is none."""
    tx.run("DELETE FROM draft WHERE key = :key", key=key)


def put_draft(tx: Executor, key: str, content: dict[str, Any], at: datetime) -> None:
    tx.run(
        "INSERT INTO draft (key, content, at) VALUES (:key, :content, :at) ON CONFLICT (key)"
        " DO UPDATE SET content = excluded.content, at = excluded.at",
        key=key,
        content=json.dumps(content, ensure_ascii=False),
        at=to_ms(at),
    )


# Finds the record behind an item's key, if it is still open.
_OPEN = {
    "check_in": "SELECT 1 FROM check_in WHERE id = :key",
    "promise": "SELECT 1 FROM fix WHERE id = :key AND done_at IS NULL AND dismissed_at IS NULL",
}


def list_notifications(reader: Reader, items: Sequence[str]) -> list[tuple[str, int, int]]:
    """Return (item, due moment, moment of acceptance) of these items; moments in ms."""
    among, keys = any_of(reader.dialect, items)
    found = reader.rows(
        f"SELECT item, due_at, accepted_at FROM notification WHERE item {among}", ids=keys
    )
    return [(r[0], r[1], r[2]) for r in found]


def insert_notifications(tx: Executor, accepted: Iterable[tuple[str, int]]) -> None:
    """Record each (item, due moment in ms) as accepted now; existing rows stay unchanged."""
    tx.run_many(
        "INSERT INTO notification (item, due_at, accepted_at) VALUES (:item, :moment, :now)"
        " ON CONFLICT (item, due_at) DO NOTHING",
        [{"item": item, "moment": moment, "now": tx.now_ms} for item, moment in accepted],
    )


def delete_old_notifications(tx: Executor, before_ms: int) -> None:
    """Delete rows accepted before `before_ms`, but keep the last one of each open item."""
    old = tx.rows(
        "SELECT item, max(accepted_at) FROM notification WHERE accepted_at < :before GROUP BY item",
        before=before_ms,
    )
    for item, last in old:
        kind, _, key = item.partition(":")
        kept = kind in _OPEN and tx.rows(_OPEN[kind], key=int(key))
        tx.run(
            "DELETE FROM notification WHERE item = :item AND accepted_at < :before",
            item=item,
            before=last if kept else before_ms,
        )


def is_empty(reader: Reader) -> bool:
    """Return whether the desk has no people, calls and fixes."""
    return not any(
        first_row(reader, f"SELECT id FROM {table} LIMIT 1")
        for table in ("customer", "call", "fix")
    )


def list_present(reader: Reader, people: Sequence[int]) -> list[int]:
    rows = reader.rows(f"SELECT id FROM customer WHERE id IN ({id_list(people)})")
    return [r[0] for r in rows]


def list_entries_with(reader: Reader, sample: Mapping[str, Sequence[int]]) -> list[int]:
    """Return the bin entries that hold one of these rows, or rows of these people.

    `sample` has row ids by table; its key "customer" is required.
    """
    rows = {table: set(keys) for table, keys in sample.items()}
    people = rows["customer"]
    found = []
    for entry, steps in reader.rows("SELECT id, steps FROM bin_entry ORDER BY id"):
        for step in read_steps(steps):
            if step.kind is StepKind.DELETE and (
                rows.get(step.table, set()) & set(step.keys)
                or any(r.get("customer_id") in people for r in step.dicts())
            ):
                found.append(entry)
                break
    return found
