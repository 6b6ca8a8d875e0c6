"""Entries of the bin."""

from datetime import datetime

from desk.record import record


@record(frozen=True, slots=True)
class BinEntry:
    id: int
    kind: str  # person, call, fix, note, purchase, contact
    label: str
    removed: datetime
