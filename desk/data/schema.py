"""The data model as SQLAlchemy Core tables; each constraint and index is named.

Alembic compares these tables with the migrations, and `desk.data.transaction` takes column names
and defaults from them; the statements themselves are plain SQL. Moments are whole milliseconds
since 1970 in UTC, days are ISO text (`2026-04-14`, or `--04-17` where the year is unknown). They
are the same in SQLite and PostgreSQL, so that both can use the same SQL and the undo log can be
JSON. Only `desk.data` uses these tables; it returns records.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
TABLES = METADATA.tables


def _table(name: str, *content: Column[Any] | Index | UniqueConstraint | CheckConstraint) -> Table:
    """Define a table whose ids are never reused.

    Undo log and bin restore rows under their own ids. SQLite needs AUTOINCREMENT for that.
    """
    return Table(name, METADATA, *content, sqlite_autoincrement=True)


def _id() -> Column[int]:
    return Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


def _folded(name: str) -> Column[str]:
    """Define a column of folded text, for sorting lists and looking up names.

    It is compared by code point, so that SQLite and PostgreSQL agree whatever the server's locale.
    """
    kind = Text().with_variant(Text(collation="C"), "postgresql")
    return Column(name, kind, nullable=False, default="", server_default="")


def _moment(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, String(10), nullable=nullable)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, default=False)


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, default=0)


def _position() -> Column[int]:
    return Column("position", Integer, nullable=False, default=0, server_default="0")


def _customer(name: str = "customer_id", *, nullable: bool = False) -> Column[int]:
    return Column(name, ForeignKey("customer.id"), nullable=nullable)


# Conditions of partial indexes. The migration gives the indexes the same WHERE on PostgreSQL.
# `postgresql_where` here would import that dialect, asyncio included, into every Desk that writes.
_STARRED = text("starred")
_HAS_BIRTHDAY = text("birthday IS NOT NULL")
_WAITING = text("waiting")
_RUNNING = text("started_at IS NOT NULL")
_OPEN = text("done_at IS NULL AND dismissed_at IS NULL")

# --- People, their contact data and purchases

# People who share a home or a number.
_table("household", _id(), _text("name"))

# A person. Names, phones and emails are never unique.
_table(
    "customer",
    _id(),
    Column("uid", String(255), nullable=False),  # the UID of the vCard it came from, or ours
    _text("prefix"),
    _text("given"),
    _text("middle"),
    _text("family"),
    _text("suffix"),
    _text("nickname"),
    _text("formatted"),  # the whole name as a file wrote it, where no part is given
    _text("say_as"),
    _text("business"),
    _text("role"),
    _day("birthday", nullable=True),
    _flag("starred"),  # always put through
    _customer("referred_by_id", nullable=True),
    Column("household_id", ForeignKey("household.id"), nullable=True),
    _moment("created_at"),
    # Kept by desk.data.projections whenever the person, a call or a check-in is written, so that
    # a line of a list is one row of one table:
    _text("display"),  # the name as shown
    _text("second_line"),  # shown under the name
    _folded("sort_key"),  # "last, first"
    _folded("display_key"),  # "first last"
    _moment("last_talked_at", nullable=True),
    Column(  # the day the open check-in is due
        "check_in_on",
        String(10).with_variant(String(10, collation="C"), "postgresql"),
        nullable=True,
    ),
    UniqueConstraint("uid"),
    Index("ix_customer_sort_key_id", "sort_key", "id"),
    Index("ix_customer_display_key_id", "display_key", "id"),
    Index("ix_customer_last_talked_at_sort_key_id", "last_talked_at", "sort_key", "id"),
    Index("ix_customer_check_in_on_sort_key_id", "check_in_on", "sort_key", "id"),
    Index("ix_customer_starred_sort_key_id", "sort_key", "id", sqlite_where=_STARRED),
    Index("ix_customer_birthday", "birthday", sqlite_where=_HAS_BIRTHDAY),
    Index("ix_customer_household_id", "household_id"),
    Index("ix_customer_referred_by_id", "referred_by_id"),
)

_table(
    "phone",
    _id(),
    _customer(),
    _position(),
    _text("raw"),  # as entered
    Column("e164", String(20), nullable=True),
    _text("reversed_digits"),
    _text("label"),
    _flag("preferred"),
    Index("ix_phone_customer_id_position", "customer_id", "position"),
    Index("ix_phone_e164_customer_id", "e164", "customer_id"),
    Index("ix_phone_reversed_digits_customer_id", "reversed_digits", "customer_id"),
)

_table(
    "email",
    _id(),
    _customer(),
    _position(),
    _text("address"),
    _text("folded"),  # case-folded, to look it up
    _text("label"),
    _flag("preferred"),
    Index("ix_email_customer_id_position", "customer_id", "position"),
    Index("ix_email_folded_customer_id", "folded", "customer_id"),
)

_table(
    "address",
    _id(),
    _customer(),
    _position(),
    _text("street"),
    _text("extra"),
    _text("po_box"),
    _text("city"),
    _text("region"),
    _text("postcode"),
    _text("country"),
    _text("label"),
    Index("ix_address_customer_id_position", "customer_id", "position"),
)

# Another way to reach the person: a web page, a chat name.
_table(
    "channel",
    _id(),
    _customer(),
    _position(),
    _text("kind"),
    _text("value"),
    _text("label"),
    Index("ix_channel_customer_id_position", "customer_id", "position"),
)

# An anniversary or another day of the year; the year is optional.
_table(
    "important_date",
    _id(),
    _customer(),
    _position(),
    _text("label"),
    _day("on_day"),
    Index("ix_important_date_customer_id_position", "customer_id", "position"),
    Index("ix_important_date_on_day", "on_day"),
)

_table(
    "remember_line",
    _id(),
    _customer(),
    _position(),
    _text("text"),
    Index("ix_remember_line_customer_id_position", "customer_id", "position"),
)

_table(
    "tag",
    _id(),
    _customer(),
    _position(),
    _text("name"),
    _text("folded"),
    Index("ix_tag_customer_id_position", "customer_id", "position"),
    Index("ix_tag_folded_customer_id", "folded", "customer_id"),
)

_table(
    "custom_field",
    _id(),
    _customer(),
    _position(),
    _text("label"),
    _text("value"),
    Index("ix_custom_field_customer_id_position", "customer_id", "position"),
)

# A content line of an imported vCard that Desk does not know; an export writes it again.
_table(
    "unknown_property",
    _id(),
    _customer(),
    _position(),
    _text("line"),
    Index("ix_unknown_property_customer_id_position", "customer_id", "position"),
)

_table(
    "photo",
    _id(),
    _customer(),
    _text("media_type"),
    Column("data", LargeBinary, nullable=False),
    UniqueConstraint("customer_id"),
)

_table(
    "purchase",
    _id(),
    _customer(),
    _text("what"),
    _day("bought_on"),
    _text("price"),  # a decimal number as text, exact; empty where unknown
    Column("currency", String(3), nullable=False, default="", server_default=""),
    _text("serial"),
    _text("note"),
    _moment("created_at"),
    Index("ix_purchase_customer_id_bought_on", "customer_id", "bought_on"),
    Index("ix_purchase_bought_on", "bought_on"),
)

# Two people who look like duplicates, but whom the owner has declared different.
_table(
    "not_duplicate",
    _id(),
    _customer("one_id"),
    _customer("other_id"),
    _moment("at"),
    UniqueConstraint("one_id", "other_id"),
    CheckConstraint("one_id < other_id", name="order"),
    Index("ix_not_duplicate_other_id", "other_id"),
)

# --- Records of what happens with people

# One telephone call, or an attempt at one, with a person or a bare number.
_table(
    "call",
    _id(),
    _customer(nullable=True),
    _text("number"),  # as entered or signalled
    _text("number_key"),  # digits of the E.164 form, or of what was entered; may be empty
    Column("direction", String(8), nullable=False),
    Column("outcome", String(9), nullable=False),
    _moment("at"),
    Column("seconds", Integer, nullable=True),  # NULL: not known
    _text("summary"),
    _moment("dismissed_at", nullable=True),  # taken off the call-back list without calling back
    _text("dismiss_reason"),
    _moment("snoozed_until", nullable=True),
    Column("source_key", String(255), nullable=True),  # set by imports, to know the call again
    _moment("created_at"),
    _flag("waiting"),  # kept by desk.data.projections: nobody has called this caller back yet
    CheckConstraint("direction IN ('incoming', 'outgoing')", name="direction"),
    CheckConstraint(
        "outcome IN ('talked', 'missed', 'voicemail', 'held', 'no-answer')", name="outcome"
    ),
    UniqueConstraint("source_key"),
    Index("ix_call_customer_id_at", "customer_id", "at"),
    Index("ix_call_at", "at"),
    Index("ix_call_number_key_at", "number_key", "at"),
    Index("ix_call_waiting_at", "at", sqlite_where=_WAITING),
)

# Counts of the calls that began within one quarter of an hour; kept by desk.data.projections. Hours
# and days of every zone begin on a quarter of an hour in UTC, so the log of a million calls can be
# counted by hour, day and weekday of any zone, and any row of it located, from this table.
Table(
    "call_histogram",
    METADATA,
    # Quarters of an hour since 1970 in UTC.
    Column("slot", Integer, primary_key=True, autoincrement=False),
    Column("incoming", Integer, nullable=False),
    Column("outgoing", Integer, nullable=False),
    Column("missed", Integer, nullable=False),  # incoming without a talk
    Column("voicemail", Integer, nullable=False),  # those of the missed with a message
    Column("seconds", Integer, nullable=False),  # on the phone
)

# A small thing to do, or, with `promised_on`, a promise: one line, what and for whom.
_table(
    "fix",
    _id(),
    _customer(nullable=True),
    _text("what"),
    _moment("created_at"),
    _moment("promised_at", nullable=True),  # when the promise was made
    _day("promised_on", nullable=True),  # the day the customer was told
    Column("promised_time", String(5), nullable=True),  # HH:MM, local
    _day("target_on", nullable=True),  # the owner's own, earlier day
    _moment("started_at", nullable=True),  # the clock has run since then
    Column("seconds", Integer, nullable=False, default=0, server_default="0"),
    _moment("done_at", nullable=True),
    _moment("dismissed_at", nullable=True),
    _text("dismiss_reason"),
    _moment("notified_at", nullable=True),
    _text("notified_via"),  # text, email, call, told
    _moment("snoozed_until", nullable=True),
    Index("ix_fix_customer_id_created_at", "customer_id", "created_at"),
    Index("ix_fix_open_created_at", "created_at", sqlite_where=_OPEN),
    Index("ix_fix_started_at", "started_at", sqlite_where=_RUNNING),
    Index("ix_fix_promised_on", "promised_on"),
    Index("ix_fix_done_at", "done_at"),
)

# The one open check-in of a person: a rhythm, a day of the year, or a single day.
_table(
    "check_in",
    _id(),
    _customer(),
    Column("every_count", Integer, nullable=True),
    Column("every_unit", String(5), nullable=True),
    _day("yearly", nullable=True),  # `--04-17` or with a year
    _day("anchor_on"),  # the day the rhythm counts from
    _day("since_on"),  # the last contact or skip that counted
    _day("due_on"),
    _flag("moved"),
    _moment("snoozed_until", nullable=True),
    _text("reason"),  # what to ask about
    _moment("created_at"),
    UniqueConstraint("customer_id"),
    CheckConstraint("every_count > 0", name="every_count"),
    CheckConstraint("every_unit IN ('day', 'week', 'month', 'year')", name="every_unit"),
    Index("ix_check_in_due_on", "due_on"),
)

# A real contact that answered a check-in: a call, or meeting in person.
_table(
    "interaction",
    _id(),
    _customer(),
    Column("call_id", ForeignKey("call.id"), nullable=True),
    _moment("at"),
    _text("note"),
    _text("check_in_before"),  # JSON: the check-in as it stood; empty where none was moved
    UniqueConstraint("call_id"),
    Index("ix_interaction_customer_id_at", "customer_id", "at"),
    Index("ix_interaction_at", "at"),
)

# How it went, in the customer's own words. Annotated, never edited.
_table(
    "rating",
    _id(),
    _customer(),
    Column("call_id", ForeignKey("call.id"), nullable=True),
    Column("fix_id", ForeignKey("fix.id"), nullable=True),
    Column("felt", String(7), nullable=False),
    _text("words"),
    _text("annotation"),
    _moment("at"),
    CheckConstraint("felt IN ('happy', 'ok', 'unhappy')", name="felt"),
    Index("ix_rating_customer_id_at", "customer_id", "at"),
    Index("ix_rating_at_felt", "at", "felt"),
    Index("ix_rating_call_id", "call_id"),
    Index("ix_rating_fix_id", "fix_id"),
)

_table(
    "note",
    _id(),
    _customer(),
    _text("text"),
    _moment("at"),
    Index("ix_note_customer_id_at", "customer_id", "at"),
)

# --- Tables of Desk itself

# Text that was typed but not saved; it survives Esc, a crash and a restart.
Table(
    "draft",
    METADATA,
    Column("key", String(80), primary_key=True),
    _text("content"),  # JSON
    _moment("at"),
)

# A removed record: the steps that restore it, links included.
_table(
    "bin_entry",
    _id(),
    _text("kind"),  # person, call, fix, note, purchase, interaction
    _text("label"),
    _moment("removed_at"),
    _text("steps"),  # JSON, see desk.data.undo_log
    Index("ix_bin_entry_removed_at", "removed_at"),
)

# One undoable write: the steps that were taken, with the values before them.
_table(
    "action",
    _id(),
    _moment("at"),
    _text("label"),
    _text("steps"),  # JSON, see desk.data.undo_log
    _moment("undone_at", nullable=True),
)

# A request that a command made and this or another process carried out, kept for a day: it is
# done once, whoever does it.
Table(
    "request",
    METADATA,
    Column("key", String(64), primary_key=True),
    _moment("at"),
    Column("action_id", BigInteger, nullable=True),
)

_table(
    "import_batch",
    _id(),
    _moment("at"),
    _text("kind"),
    _text("file"),
    _count("added"),
    _count("same"),
    _count("changed"),
    _count("problems"),
)

# A due item whose notification the desktop has accepted, so that it is shown once.
Table(
    "notification",
    METADATA,
    Column("item", String(40), primary_key=True),  # "check_in:12"
    Column("due_at", BigInteger, primary_key=True),
    _moment("accepted_at"),
)

# The code of a row of a printed check-in sheet: "A7", valid for a week.
_table(
    "sheet_code",
    _id(),
    Column("letter", String(1), nullable=False),  # of the sheet
    Column("number", Integer, nullable=False),  # of the row
    # No foreign key: a printed code must prevent neither a removal nor an Undo.
    Column("customer_id", BigInteger, nullable=False),
    _day("due_on"),  # of the check-in when it was printed
    _moment("printed_at"),
    UniqueConstraint("letter", "number"),
)

# A setting that belongs to the data: the business, the region, working hours.
_table(
    "setting",
    _id(),
    Column("name", String(40), nullable=False),
    _text("value"),  # JSON
    UniqueConstraint("name"),
)

# The folded words by which a person is found; kept by desk.data.search_index.
Table(
    "person_doc",
    METADATA,
    _id(),  # of the customer
    _text("names"),  # and the business
    _text("numbers"),  # every suffix of every number, so that any digits find it
    _text("facts"),  # emails, tags, Remember lines, purchases
)

# The words of a call, fix or note, folded; kept by desk.data.search_index.
Table(
    "record_doc",
    METADATA,
    _id(),
    Column("kind", String(8), nullable=False),  # call, fix, note
    Column("record_id", BigInteger, nullable=False),
    Column("customer_id", BigInteger, nullable=True),
    _moment("at"),
    _text("words"),
    UniqueConstraint("kind", "record_id"),
)
