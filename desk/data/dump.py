"""Reading all tables of a desk as JSON rows and restoring them, for the complete export.

Rows are dicts of JSON values: moments as ISO 8601 in UTC, bytes as base64. Derived columns, undo
log, drafts, sheet codes and search index are left out: a desk computes or starts its own.
"""

import base64
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, LargeBinary

from desk.data.reader import Reader
from desk.data.row_values import check_complete, check_value
from desk.data.schema import TABLES
from desk.data.timestamps import from_ms, to_ms
from desk.data.transaction import Transaction
from desk.domain.bin import BinKind
from desk.domain.fixes import NotifiedVia

# Parents first, so that rows can be inserted in this order.
ORDER = (
    "setting",
    "household",
    "customer",
    "phone",
    "email",
    "address",
    "channel",
    "important_date",
    "remember_line",
    "tag",
    "custom_field",
    "unknown_property",
    "photo",
    "purchase",
    "not_duplicate",
    "call",
    "fix",
    "check_in",
    "interaction",
    "rating",
    "note",
    "bin_entry",
    "import_batch",
)
ABOUT_PEOPLE = ORDER[1 : ORDER.index("call")]
_DERIVED = {
    "customer": {
        "display",
        "second_line",
        "sort_key",
        "display_key",
        "last_talked_at",
        "check_in_on",
    },
    "call": {"waiting"},
}
# Values of columns that no constraint checks.
_ALLOWED = {
    ("bin_entry", "kind"): frozenset(BinKind),
    ("fix", "notified_via"): frozenset(("", *NotifiedVia)),
}
_CHUNK = 2_000

JsonRow = dict[str, Any]


def dumped_columns(table: str) -> list[str]:
    """Return the names of the columns a dump holds, in the order of the schema."""
    return [c.name for c in TABLES[table].columns if c.name not in _DERIVED.get(table, ())]


def read_table(reader: Reader, table: str) -> Iterator[JsonRow]:
    """Yield the rows of a table by id."""
    columns = dumped_columns(table)
    listed = ", ".join(columns)
    last = -1
    while True:
        rows = reader.rows(
            f"SELECT {listed} FROM {table} WHERE id > :last ORDER BY id LIMIT :many",
            last=last,
            many=_CHUNK,
        )
        for row in rows:
            yield {
                name: _to_json(table, name, value) for name, value in zip(columns, row, strict=True)
            }
        if len(rows) < _CHUNK:
            return
        last = rows[-1][columns.index("id")]


def count_rows(reader: Reader, tables: Iterable[str]) -> int:
    """Count the rows of these tables."""
    found = (reader.rows(f"SELECT count(*) FROM {table}") for table in tables)
    return sum(rows[0][0] for rows in found)


def is_empty(reader: Reader) -> bool:
    """Return whether all tables but the settings are empty."""
    return not any(
        reader.rows(f"SELECT 1 FROM {table} LIMIT 1") for table in ORDER if table != "setting"
    )


def restore_all(tx: Transaction, tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
    """Insert every row under its own id into an empty desk. Rows with other columns are refused.

    Raises ValueError, with the table's name, for what this desk cannot hold.
    """
    for key, _name in tx.rows("SELECT id, name FROM setting"):
        tx.delete("setting", key)
    for table in ORDER:
        rows = [row_from_json(table, found) for found in tables.get(table, ())]
        # A referrer may come later in the list than the people they referred.
        sent = [(row["id"], row["referred_by_id"]) for row in rows] if table == "customer" else []
        for start in range(0, len(rows), _CHUNK):
            chunk = rows[start : start + _CHUNK]
            if table == "customer":
                chunk = [row | {"referred_by_id": None} for row in chunk]
            tx.insert_many(table, chunk)
        for person, by in sent:
            if by is not None:
                tx.update("customer", person, referred_by_id=by)
        _number_on(tx, table)


def add_new(
    tx: Transaction, tables: Mapping[str, Iterable[Mapping[str, Any]]], known: Mapping[str, int]
) -> None:
    """Insert the people whose uid is not on this desk, under new ids, with all their history.

    Known people stay unchanged; calls and things to do without a person are added unless present.
    Settings, bin and import batches of this desk stay. Raises ValueError.
    """
    ids: dict[str, dict[int, int]] = {table: {} for table in ORDER}
    referrers = []
    for table in ORDER:
        if table in ("setting", "bin_entry", "import_batch"):
            continue
        rows = []
        for found in tables.get(table, ()):
            row = row_from_json(table, found)
            if table == "customer":
                if row["uid"] in known:
                    continue
                referrers.append((row["id"], row["referred_by_id"]))
                row["referred_by_id"] = None
            if _linked(row, ids) and not _is_there(tx, table, row):
                rows.append(row)
        for row, key in zip(rows, tx.reserve(table, len(rows)), strict=True):
            ids[table][row["id"]] = key
            row["id"] = key
        tx.insert_many(table, rows)
    people = ids["customer"]
    for person, by in referrers:
        if by in people:
            tx.update("customer", people[person], referred_by_id=people[by])


_LINKS = {
    "customer_id": "customer",
    "one_id": "customer",
    "other_id": "customer",
    "household_id": "household",
    "call_id": "call",
    "fix_id": "fix",
}


def _linked(row: JsonRow, ids: Mapping[str, Mapping[int, int]]) -> bool:
    """Replace old ids in the links of a row; return False if a linked row is missing."""
    for column, table in _LINKS.items():
        if row.get(column) is not None:
            if row[column] not in ids[table]:
                return False
            row[column] = ids[table][row[column]]
    return True


def _is_there(tx: Transaction, table: str, row: JsonRow) -> bool:
    """Return whether the desk has the same call or fix without a person."""
    if row.get("customer_id") is not None or table not in ("call", "fix"):
        return False
    what, when = ("number", "at") if table == "call" else ("what", "created_at")
    return bool(
        tx.rows(
            f"SELECT 1 FROM {table} WHERE {what} = :what AND {when} = :at LIMIT 1",
            what=row[what],
            at=row[when],
        )
    )


def row_from_json(table: str, found: Mapping[str, Any]) -> JsonRow:
    """Return a row as `insert_many` takes it. Raises ValueError for wrong columns or values."""
    known = dumped_columns(table)
    if not isinstance(found, dict) or set(found) != set(known):
        raise ValueError(f"a row of {table} does not have the columns it should")
    row = {name: _from_json(table, name, found[name]) for name in known}
    check_complete(table, row)
    return row


def _number_on(tx: Transaction, table: str) -> None:
    """Make PostgreSQL number new rows after the restored ones; SQLite does so by itself."""
    if tx.dialect == "postgresql":
        tx.rows(
            "SELECT setval(pg_get_serial_sequence(:t, 'id'),"
            f" (SELECT greatest(max(id), 1) FROM {table}))",
            t=table,
        )


def _is_moment(table: str, name: str) -> bool:
    column = TABLES[table].columns[name]
    if not isinstance(column.type, BigInteger) or column.primary_key or column.foreign_keys:
        return False
    return name == "at" or name.endswith(("_at", "_until"))


def _to_json(table: str, name: str, value: Any) -> Any:
    if value is None:
        return None
    kind = TABLES[table].columns[name].type
    if isinstance(kind, LargeBinary):
        return base64.b64encode(bytes(value)).decode()
    if isinstance(kind, Boolean):
        return bool(value)
    if _is_moment(table, name):
        return from_ms(value).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return value


def _from_json(table: str, name: str, value: Any) -> Any:
    kind = TABLES[table].columns[name].type
    try:
        read = value
        if value is not None:
            if isinstance(kind, LargeBinary):
                read = base64.b64decode(value, validate=True)
            elif _is_moment(table, name):
                read = to_ms(datetime.fromisoformat(value))
            elif type(value) is not kind.python_type:
                raise ValueError(f"not a {kind.python_type.__name__}")
            elif value not in _ALLOWED.get((table, name), (value,)):
                raise ValueError(f"{value!r} is not known")
        check_value(table, name, read)
    except (ArithmeticError, TypeError, ValueError) as error:
        raise ValueError(f"{name} of {table}: {error}") from error
    return read
