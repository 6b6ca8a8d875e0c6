"""What happens with people: calls, fixes and promises, check-ins, ratings, notes."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from desk.data.models.base import (
    NEVER_REUSE,
    Base,
    CustomerKey,
    Day,
    Key,
    MaybeCustomer,
    Moment,
    Words,
)

# The migration gives these indexes the same WHERE on PostgreSQL. Named here as well, it would load
# the whole of that dialect, asyncio included, into every Desk that writes.
_WAITING = text("waiting")
_RUNNING = text("started_at IS NOT NULL")
_OPEN = text("done_at IS NULL AND dismissed_at IS NULL")


class Call(Base):
    """One telephone call, or an attempt at one, with a person or a bare number."""

    __tablename__ = "call"
    __table_args__ = (
        CheckConstraint("direction IN ('incoming', 'outgoing')", name="direction"),
        CheckConstraint(
            "outcome IN ('talked', 'missed', 'voicemail', 'held', 'no-answer')", name="outcome"
        ),
        UniqueConstraint("source_key"),
        Index("ix_call_customer_id_at", "customer_id", "at"),
        Index("ix_call_at", "at"),
        Index("ix_call_number_key_at", "number_key", "at"),
        Index("ix_call_waiting_at", "at", sqlite_where=_WAITING),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[MaybeCustomer]
    number: Mapped[Words]  # as typed or signalled
    number_key: Mapped[Words]  # digits of the E.164 form, or of what was typed; may be empty
    direction: Mapped[str] = mapped_column(String(8))
    outcome: Mapped[str] = mapped_column(String(9))
    at: Mapped[Moment]
    seconds: Mapped[int | None] = mapped_column(Integer)  # None: not known
    summary: Mapped[Words]
    dismissed_at: Mapped[int | None] = mapped_column(BigInteger)  # let go without calling back
    dismiss_reason: Mapped[Words]
    snoozed_until: Mapped[int | None] = mapped_column(BigInteger)
    source_key: Mapped[str | None] = mapped_column(String(255))  # set by imports, to know it again
    created_at: Mapped[Moment]
    # Derived by desk.data.projections: nobody has called this caller back yet.
    waiting: Mapped[bool] = mapped_column(default=False)


class Fix(Base):
    """A small thing to do, or, with `promised_on`, a promise: one line, what and for whom."""

    __tablename__ = "fix"
    __table_args__ = (
        Index("ix_fix_customer_id_created_at", "customer_id", "created_at"),
        Index("ix_fix_open_created_at", "created_at", sqlite_where=_OPEN),
        Index("ix_fix_started_at", "started_at", sqlite_where=_RUNNING),
        Index("ix_fix_promised_on", "promised_on"),
        Index("ix_fix_done_at", "done_at"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[MaybeCustomer]
    what: Mapped[Words]
    created_at: Mapped[Moment]
    promised_at: Mapped[int | None] = mapped_column(BigInteger)  # when the promise was made
    promised_on: Mapped[str | None] = mapped_column(String(10))  # the day the customer was told
    promised_time: Mapped[str | None] = mapped_column(String(5))  # HH:MM, local
    target_on: Mapped[str | None] = mapped_column(String(10))  # the owner's own, earlier day
    started_at: Mapped[int | None] = mapped_column(BigInteger)  # the clock runs since then
    seconds: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    done_at: Mapped[int | None] = mapped_column(BigInteger)
    dismissed_at: Mapped[int | None] = mapped_column(BigInteger)
    dismiss_reason: Mapped[Words]
    notified_at: Mapped[int | None] = mapped_column(BigInteger)
    notified_via: Mapped[Words]  # text, email, call, told
    snoozed_until: Mapped[int | None] = mapped_column(BigInteger)


class CheckIn(Base):
    """The one open check-in of a person: a rhythm, a day of the year, or a single day."""

    __tablename__ = "check_in"
    __table_args__ = (
        UniqueConstraint("customer_id"),
        CheckConstraint("every_count > 0", name="every_count"),
        CheckConstraint("every_unit IN ('day', 'week', 'month', 'year')", name="every_unit"),
        Index("ix_check_in_due_on", "due_on"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    every_count: Mapped[int | None] = mapped_column(Integer)
    every_unit: Mapped[str | None] = mapped_column(String(5))
    yearly: Mapped[str | None] = mapped_column(String(10))  # `--04-17` or with a year
    anchor_on: Mapped[Day]  # the day the rhythm counts from
    since_on: Mapped[Day]  # the last contact or skip that counted
    due_on: Mapped[Day]
    moved: Mapped[bool] = mapped_column(default=False)
    snoozed_until: Mapped[int | None] = mapped_column(BigInteger)
    reason: Mapped[Words]  # what to ask about
    created_at: Mapped[Moment]


class Interaction(Base):
    """A real contact that answered a check-in: a call, or meeting in person."""

    __tablename__ = "interaction"
    __table_args__ = (
        UniqueConstraint("call_id"),
        Index("ix_interaction_customer_id_at", "customer_id", "at"),
        Index("ix_interaction_at", "at"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    call_id: Mapped[int | None] = mapped_column(ForeignKey("call.id"))
    at: Mapped[Moment]
    note: Mapped[Words]
    answered: Mapped[Words]  # JSON: the check-in as it stood before; empty where it moved none


class Rating(Base):
    """How it went, in the customer's own words. Annotated, never edited away."""

    __tablename__ = "rating"
    __table_args__ = (
        CheckConstraint("felt IN ('happy', 'ok', 'unhappy')", name="felt"),
        Index("ix_rating_customer_id_at", "customer_id", "at"),
        Index("ix_rating_at_felt", "at", "felt"),
        Index("ix_rating_call_id", "call_id"),
        Index("ix_rating_fix_id", "fix_id"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    call_id: Mapped[int | None] = mapped_column(ForeignKey("call.id"))
    fix_id: Mapped[int | None] = mapped_column(ForeignKey("fix.id"))
    felt: Mapped[str] = mapped_column(String(7))
    words: Mapped[Words]
    annotation: Mapped[Words]
    at: Mapped[Moment]


class Note(Base):
    __tablename__ = "note"
    __table_args__ = (Index("ix_note_customer_id_at", "customer_id", "at"), NEVER_REUSE)
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    text: Mapped[Words]
    at: Mapped[Moment]
