"""The JSON document with all data of a desk; equal data gives equal bytes.

    {
     "calls": [
      {"id": 1, ...},
      ...
     ],
     "desk": {"exported_at": "2026-03-02T15:04:05Z", "format": 1}
    }

Keys are sorted, each row is one line, text is plain UTF-8, the file ends with a newline. The caller
chooses the tables and the columns of their rows; values are those of JSON. Two exports of the same
data differ in `exported_at` only.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime

from desk.errors import DeskError
from desk.formats.parsed import UnreadableFile
from desk.record import record

FORMAT = 1

Row = Mapping[str, object]
_ABOUT = "desk"
_CHUNK = 1_000  # rows encoded and written at a time
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


class NewerDocument(DeskError):
    """Raised for a document of a later format than this version reads."""

    def __init__(self, name: str, found: int) -> None:
        super().__init__(
            f"{name} was made by a newer Desk (format {found}; this one reads up to {FORMAT}). "
            "Nothing was changed. Update Desk on this computer, then import it again."
        )


@record(frozen=True, slots=True)
class DeskDocument:
    """A whole document: `tables` as they were given to `chunks`."""

    format: int
    exported_at: datetime  # UTC
    tables: dict[str, list[dict[str, object]]]


def chunks(
    exported_at: datetime,
    tables: Mapping[str, Iterable[Row]],
    counted: Callable[[int], None] = lambda rows: None,
) -> Iterator[bytes]:
    """Yield the document in chunks, so that a million calls are never in memory at once.

    `exported_at` is timezone-aware. `counted` is called with the number of rows of each chunk.
    Raises ValueError for NaN and TypeError for a value that JSON does not have.
    """
    if _ABOUT in tables:
        raise ValueError(f"a table cannot be called {_ABOUT!r}")
    moment = exported_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    about = _encoded({"exported_at": moment, "format": FORMAT})
    separator = b"{\n"
    for name in sorted([*tables, _ABOUT]):
        yield separator + b" " + _encoded(name) + b": "
        separator = b",\n"
        if name == _ABOUT:
            yield about
        else:
            yield from _array(tables[name], counted)
    yield b"\n}\n"


def _array(rows: Iterable[Row], counted: Callable[[int], None]) -> Iterator[bytes]:
    opening = b"[\n  "
    waiting: list[bytes] = []
    for row in rows:
        waiting.append(_encoded(row))
        if len(waiting) == _CHUNK:
            yield opening + b",\n  ".join(waiting)
            opening = b",\n  "
            counted(len(waiting))
            waiting.clear()
    if waiting:
        yield opening + b",\n  ".join(waiting)
        opening = b",\n  "
        counted(len(waiting))
    yield b"[]" if opening == b"[\n  " else b"\n ]"


_encoder = json.JSONEncoder(sort_keys=True, ensure_ascii=False, allow_nan=False)


def _encoded(value: object) -> bytes:
    return _encoder.encode(value).encode("utf-8")


def _refused(constant: str) -> object:
    raise ValueError(f"{constant} is no JSON")


def load(data: bytes, name: str) -> DeskDocument:
    """Read the joined chunks of `chunks`. Unknown tables are returned too.

    Raises `UnreadableFile` for anything else, `NewerDocument` for a later format.
    """
    try:
        found = json.loads(data, parse_constant=_refused)
        if b"\\u" in data:  # an escape can give half a surrogate pair, which no database stores
            _encoded(found)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(name, "This is not a whole Desk document.") from error
    about = found.get(_ABOUT) if isinstance(found, dict) else None
    version = about.get("format") if isinstance(about, dict) else None
    if not isinstance(about, dict) or type(version) is not int or version < 1:
        raise UnreadableFile(name, "This JSON file was not written by Desk.")
    if version > FORMAT:
        raise NewerDocument(name, version)
    moment = about.get("exported_at")
    if not isinstance(moment, str) or not _MOMENT.fullmatch(moment):
        raise UnreadableFile(name, "The document does not say when it was written.")
    tables = {key: value for key, value in found.items() if key != _ABOUT}
    for key, rows in tables.items():
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise UnreadableFile(name, f"Its part {key!r} is not a list of entries.")
    try:
        exported_at = datetime.fromisoformat(moment)
    except ValueError as error:
        raise UnreadableFile(name, "The document does not say when it was written.") from error
    return DeskDocument(version, exported_at, tables)
