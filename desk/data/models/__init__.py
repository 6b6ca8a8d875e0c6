"""The whole data model: one table a class, every constraint named.

Times are whole milliseconds since 1970 in UTC, days are ISO text (`2026-04-14`, or `--04-17` where
the year is unknown): the same in SQLite and PostgreSQL, so that one plain SQL reads both and the
journal of changes is plain JSON. Only `desk.data` sees these classes; records leave it.
"""

from desk.data.models.base import Base
from desk.data.models.call_histogram import CallHistogram
from desk.data.models.history import Call, CheckIn, Fix, Interaction, Note, Rating
from desk.data.models.keeping import (
    Action,
    BinEntry,
    Draft,
    ImportBatch,
    Notification,
    PersonDoc,
    RecordDoc,
    Setting,
    SheetCode,
)
from desk.data.models.people import (
    Address,
    Channel,
    Customer,
    CustomField,
    Email,
    Household,
    ImportantDate,
    NotDuplicate,
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
    "CallHistogram",
    "Channel",
    "CheckIn",
    "CustomField",
    "Customer",
    "Draft",
    "Email",
    "Fix",
    "Household",
    "ImportBatch",
    "ImportantDate",
    "Interaction",
    "NotDuplicate",
    "Note",
    "Notification",
    "PersonDoc",
    "Phone",
    "Photo",
    "Purchase",
    "Rating",
    "RecordDoc",
    "RememberLine",
    "Setting",
    "SheetCode",
    "Tag",
    "UnknownProperty",
]
