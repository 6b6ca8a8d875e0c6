"""Detection of the kind of a file by its content, never by its name."""

import re

from desk.formats.csv.reader import guess_columns
from desk.formats.encoding import as_utf8, decoded
from desk.formats.parsed import FileKind, UnreadableFile

_VCARD = re.compile(rb"^(?:[\w-]+\.)?(?:BEGIN|END)[ \t]*:[ \t]*VCARD\b", re.I | re.M)
_CALENDAR = re.compile(rb"\ABEGIN[ \t]*:[ \t]*VCALENDAR\b", re.I)
_DESK_JSON = re.compile(rb'\A\s*\{.*"desk"\s*:', re.S)
_HEAD = 65_536  # bytes looked at for a table
_GOOGLE = (
    {"given name", "family name"},
    {"first name", "labels"},
    {"name", "group membership"},
    {"e-mail 1 - value"},
    {"phone 1 - value"},
)
_OUTLOOK = (
    {"first name", "e-mail address"},
    {"first name", "last name", "business phone"},
    {"vorname", "nachname", "e-mail-adresse", "telefon geschäftlich"},
)


def kind_of(data: bytes, name: str) -> FileKind:
    """Return the kind of the file with these bytes; `name` is for the error message only.

    Raises `UnreadableFile` for a kind that Desk cannot read.
    """
    data = as_utf8(data)
    if not data.strip():
        raise UnreadableFile(name, "The file is empty.")
    if _DESK_JSON.match(data[:_HEAD]) or (data.lstrip()[:1] == b"{" and b'"desk"' in data):
        return FileKind.JSON
    if _CALENDAR.match(data.lstrip()):
        raise UnreadableFile(name, "This is a calendar, not a list of people.")
    if _VCARD.search(data.replace(b"\r", b"\n")):
        return FileKind.VCARD
    if not _is_text(data[:_HEAD]):
        raise UnreadableFile(name, "This is not a vCard, a table or a Desk document.")
    match = guess_columns(_whole_lines(data))
    headings = {heading.strip().casefold() for heading in match.header}
    if any(known <= headings for known in _GOOGLE):
        return FileKind.GOOGLE_CSV
    if any(known <= headings for known in _OUTLOOK):
        return FileKind.OUTLOOK_CSV
    if len(match.header) < 2 and not match.sure:
        raise UnreadableFile(name, "This is not a vCard, a table or a Desk document.")
    return FileKind.CSV


def _whole_lines(data: bytes) -> bytes:
    """Return the beginning of the file up to a line end (maybe inside a quoted cell)."""
    if len(data) <= _HEAD:
        return data
    return data[:_HEAD].rpartition(b"\n")[0] or data[:_HEAD]


def _is_text(data: bytes) -> bool:
    """Return whether at most 1 % of the bytes are control characters (a table may have NUL)."""
    strange = sum(data.count(byte) for byte in range(32) if byte not in (0, 9, 10, 12, 13, 27))
    return strange + data.count(0) <= len(data) // 100 and bool(decoded(data).strip())
