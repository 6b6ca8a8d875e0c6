"""The whole data model: one table a class, every constraint named.

Times are whole milliseconds since 1970 in UTC, days are ISO text (`2026-04-14`, or `--04-17` where
the year is unknown): the same in SQLite and PostgreSQL, so that one plain SQL reads both and the
journal of changes is plain JSON. Only `desk.data` sees these classes; records leave it.
"""

from desk.data.models.base import Base
from desk.data.models.call_slot import CallSlot
from desk.data.models.history import Call, CheckIn, Contact, Fix, Note, Rating
from desk.data.models.keeping import (
    Action,
    BinEntry,
    Draft,
    ImportBatch,
    Notification,
    PersonDoc,
    PrintedCode,
    RecordDoc,
    Setting,
)
from desk.data.models.people import (
    Address,
    Channel,
    Customer,
    CustomField,
    Email,
    Household,
    ImportantDate,
    KnownApart,
    Phone,
    Photo,
    Purchase,
    RememberLine,
    Tag,
    UnknownProperty,
)

TABLES = Base.metadata.tables

__all__ = [
    "TABLES",
    "Action",
    "Address",
    "Base",
    "BinEntry",
    "Call",
    "CallSlot",
    "Channel",
    "CheckIn",
    "Contact",
    "CustomField",
    "Customer",
    "Draft",
    "Email",
    "Fix",
    "Household",
    "ImportBatch",
    "ImportantDate",
    "KnownApart",
    "Note",
    "Notification",
    "PersonDoc",
    "Phone",
    "Photo",
    "PrintedCode",
    "Purchase",
    "Rating",
    "RecordDoc",
    "RememberLine",
    "Setting",
    "Tag",
    "UnknownProperty",
]
