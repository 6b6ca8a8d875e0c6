"""What Desk keeps for itself: drafts, bin, journal, imports, notifications, settings, search."""

from sqlalchemy import BigInteger, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desk.data.models.base import NEVER_REUSE, Base, Day, Key, Moment, Words


class Draft(Base):
    """Something half typed, kept through Esc, crash and restart."""

    __tablename__ = "draft"
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    content: Mapped[Words]  # JSON
    at: Mapped[Moment]


class BinEntry(Base):
    """Something removed: the steps that bring it back, links included."""

    __tablename__ = "bin_entry"
    __table_args__ = (Index("ix_bin_entry_removed_at", "removed_at"), NEVER_REUSE)
    id: Mapped[Key]
    kind: Mapped[Words]  # person, call, fix, note, purchase, contact
    label: Mapped[Words]
    removed_at: Mapped[Moment]
    steps: Mapped[Words]  # JSON, see desk.data.undo_log


class Action(Base):
    """One undoable write: the steps that were taken, with what stood there before."""

    __tablename__ = "action"
    __table_args__ = (NEVER_REUSE,)
    id: Mapped[Key]
    at: Mapped[Moment]
    label: Mapped[Words]
    steps: Mapped[Words]  # JSON, see desk.data.undo_log
    undone_at: Mapped[int | None] = mapped_column(BigInteger)


class ImportBatch(Base):
    __tablename__ = "import_batch"
    __table_args__ = (NEVER_REUSE,)
    id: Mapped[Key]
    at: Mapped[Moment]
    kind: Mapped[Words]
    file: Mapped[Words]
    added: Mapped[int] = mapped_column(Integer, default=0)
    same: Mapped[int] = mapped_column(Integer, default=0)
    changed: Mapped[int] = mapped_column(Integer, default=0)
    problems: Mapped[int] = mapped_column(Integer, default=0)


class Notification(Base):
    """A due moment the desktop has accepted, so that it is told once."""

    __tablename__ = "notification"
    item: Mapped[str] = mapped_column(String(40), primary_key=True)  # "check_in:12"
    moment: Mapped[int] = mapped_column(BigInteger, primary_key=True)  # the due moment
    accepted_at: Mapped[Moment]


class SheetCode(Base):
    """What a row of a printed check-in sheet is called: "A7", for a week."""

    __tablename__ = "sheet_code"
    __table_args__ = (UniqueConstraint("letter", "number"), NEVER_REUSE)
    id: Mapped[Key]
    letter: Mapped[str] = mapped_column(String(1))  # of the sheet
    number: Mapped[int] = mapped_column(Integer)  # of the row
    # No foreign key: paper must hold back neither a removal nor an Undo.
    customer_id: Mapped[int] = mapped_column(BigInteger)
    due_on: Mapped[Day]  # the check-in as it stood on paper
    printed_at: Mapped[Moment]


class Setting(Base):
    """A setting that belongs to the data: the business, the region, working hours."""

    __tablename__ = "setting"
    __table_args__ = (UniqueConstraint("name"), NEVER_REUSE)
    id: Mapped[Key]
    name: Mapped[str] = mapped_column(String(40))
    value: Mapped[Words]  # JSON


class PersonDoc(Base):
    """What a person is found by, folded; derived by desk.data.search_index."""

    __tablename__ = "person_doc"
    id: Mapped[Key]  # the customer's id
    names: Mapped[Words]  # and the business
    numbers: Mapped[Words]  # every suffix of every number, so that any digits find it
    facts: Mapped[Words]  # emails, tags, remember lines, what they bought


class RecordDoc(Base):
    """The words of a call, fix or note, folded; derived by desk.data.search_index."""

    __tablename__ = "record_doc"
    __table_args__ = (UniqueConstraint("kind", "record_id"),)
    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(String(8))  # call, fix, note
    record_id: Mapped[int] = mapped_column(BigInteger)
    customer_id: Mapped[int | None] = mapped_column(BigInteger)
    at: Mapped[Moment]
    words: Mapped[Words]
