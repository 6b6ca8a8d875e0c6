"""Entries of the bin."""

from datetime import datetime
from enum import StrEnum

from desk.record import record


class BinKind(StrEnum):
    """The kind of a removed record; the values are stored."""

    PERSON = "person"
    CALL = "call"
    FIX = "fix"
    NOTE = "note"
    PURCHASE = "purchase"
    INTERACTION = "interaction"


@record(frozen=True, slots=True)
class BinEntry:
    id: int
    kind: BinKind
    label: str
    removed: datetime
