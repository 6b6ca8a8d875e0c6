"""People, how they are reached, and what they bought."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
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
    Folded,
    Key,
    MaybeCustomer,
    Moment,
    Position,
    Words,
)

_STARRED = text("starred")  # on PostgreSQL too: see desk.data.models.history
_BIRTHDAY = text("birthday IS NOT NULL")


class Household(Base):
    """People who share a home or a number."""

    __tablename__ = "household"
    __table_args__ = (NEVER_REUSE,)
    id: Mapped[Key]
    name: Mapped[Words]


class Customer(Base):
    """A person. Names, phones and emails are never unique."""

    __tablename__ = "customer"
    __table_args__ = (
        UniqueConstraint("uid"),
        Index("ix_customer_sort_key_id", "sort_key", "id"),
        Index("ix_customer_display_key_id", "display_key", "id"),
        Index("ix_customer_last_talked_at_sort_key_id", "last_talked_at", "sort_key", "id"),
        Index("ix_customer_check_in_on_sort_key_id", "check_in_on", "sort_key", "id"),
        Index(
            "ix_customer_starred_sort_key_id",
            "sort_key",
            "id",
            sqlite_where=_STARRED,
        ),
        Index("ix_customer_birthday", "birthday", sqlite_where=_BIRTHDAY),
        Index("ix_customer_household_id", "household_id"),
        Index("ix_customer_referred_by_id", "referred_by_id"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    uid: Mapped[str] = mapped_column(String(255))  # the UID of the vCard it came from, or ours
    prefix: Mapped[Words]
    given: Mapped[Words]
    middle: Mapped[Words]
    family: Mapped[Words]
    suffix: Mapped[Words]
    nickname: Mapped[Words]
    formatted: Mapped[Words]  # the whole name as a file wrote it, where no part is given
    say_as: Mapped[Words]
    business: Mapped[Words]
    role: Mapped[Words]
    birthday: Mapped[str | None] = mapped_column(String(10))
    starred: Mapped[bool] = mapped_column(default=False)  # always put through
    referred_by_id: Mapped[MaybeCustomer]
    household_id: Mapped[int | None] = mapped_column(ForeignKey("household.id"))
    created_at: Mapped[Moment]
    # Derived by desk.data.projections whenever the person, a call or a check-in is written, so that
    # line of a list is one row of one table:
    display: Mapped[Words]  # the name as shown
    second: Mapped[Words]  # the line under it
    sort_key: Mapped[Folded]  # "last, first"
    display_key: Mapped[Folded]  # "first last"
    last_talked_at: Mapped[int | None] = mapped_column(BigInteger)
    check_in_on: Mapped[str | None] = mapped_column(
        String(10).with_variant(String(10, collation="C"), "postgresql")
    )  # the open check-in is due


class Phone(Base):
    __tablename__ = "phone"
    __table_args__ = (
        Index("ix_phone_customer_id_position", "customer_id", "position"),
        Index("ix_phone_e164_customer_id", "e164", "customer_id"),
        Index("ix_phone_reversed_digits_customer_id", "reversed_digits", "customer_id"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    position: Mapped[Position]
    raw: Mapped[Words]
    e164: Mapped[str | None] = mapped_column(String(20))
    reversed_digits: Mapped[Words]
    label: Mapped[Words]
    preferred: Mapped[bool] = mapped_column(default=False)


class Email(Base):
    __tablename__ = "email"
    __table_args__ = (
        Index("ix_email_customer_id_position", "customer_id", "position"),
        Index("ix_email_folded_customer_id", "folded", "customer_id"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    position: Mapped[Position]
    address: Mapped[Words]
    folded: Mapped[Words]  # casefolded, for looking up
    label: Mapped[Words]
    preferred: Mapped[bool] = mapped_column(default=False)


class Address(Base):
    __tablename__ = "address"
    __table_args__ = (
        Index("ix_address_customer_id_position", "customer_id", "position"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    position: Mapped[Position]
    street: Mapped[Words]
    extra: Mapped[Words]
    po_box: Mapped[Words]
    city: Mapped[Words]
    region: Mapped[Words]
    postcode: Mapped[Words]
    country: Mapped[Words]
    label: Mapped[Words]


class Channel(Base):
    """Another way to reach the person: a web page, a chat name."""

    __tablename__ = "channel"
    __table_args__ = (
        Index("ix_channel_customer_id_position", "customer_id", "position"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    position: Mapped[Position]
    kind: Mapped[Words]
    value: Mapped[Words]
    label: Mapped[Words]


class ImportantDate(Base):
    """An anniversary or another day of the year, its year optional."""

    __tablename__ = "important_date"
    __table_args__ = (
        Index("ix_important_date_customer_id_position", "customer_id", "position"),
        Index("ix_important_date_on_day", "on_day"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    position: Mapped[Position]
    label: Mapped[Words]
    on_day: Mapped[Day]


class RememberLine(Base):
    __tablename__ = "remember_line"
    __table_args__ = (
        Index("ix_remember_line_customer_id_position", "customer_id", "position"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    position: Mapped[Position]
    text: Mapped[Words]


class Tag(Base):
    __tablename__ = "tag"
    __table_args__ = (
        Index("ix_tag_customer_id_position", "customer_id", "position"),
        Index("ix_tag_folded_customer_id", "folded", "customer_id"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    position: Mapped[Position]
    name: Mapped[Words]
    folded: Mapped[Words]


class CustomField(Base):
    __tablename__ = "custom_field"
    __table_args__ = (
        Index("ix_custom_field_customer_id_position", "customer_id", "position"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    position: Mapped[Position]
    label: Mapped[Words]
    value: Mapped[Words]


class UnknownProperty(Base):
    """A content line of an imported vCard that Desk does not know; it comes out again."""

    __tablename__ = "unknown_property"
    __table_args__ = (
        Index("ix_unknown_property_customer_id_position", "customer_id", "position"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    position: Mapped[Position]
    line: Mapped[Words]


class Photo(Base):
    __tablename__ = "photo"
    __table_args__ = (UniqueConstraint("customer_id"), NEVER_REUSE)
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    media_type: Mapped[Words]
    data: Mapped[bytes] = mapped_column(LargeBinary)


class Purchase(Base):
    """What they bought."""

    __tablename__ = "purchase"
    __table_args__ = (
        Index("ix_purchase_customer_id_bought_on", "customer_id", "bought_on"),
        Index("ix_purchase_bought_on", "bought_on"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    customer_id: Mapped[CustomerKey]
    what: Mapped[Words]
    bought_on: Mapped[Day]
    price: Mapped[Words]  # a decimal number as text, exact; empty where unknown
    currency: Mapped[str] = mapped_column(String(3), default="", server_default="")
    serial: Mapped[Words]
    note: Mapped[Words]
    created_at: Mapped[Moment]


class NotDuplicate(Base):
    """Two people who look like one, and are not: the owner has said so."""

    __tablename__ = "not_duplicate"
    __table_args__ = (
        UniqueConstraint("one_id", "other_id"),
        CheckConstraint("one_id < other_id", name="order"),
        Index("ix_not_duplicate_other_id", "other_id"),
        NEVER_REUSE,
    )
    id: Mapped[Key]
    one_id: Mapped[CustomerKey]
    other_id: Mapped[CustomerKey]
    at: Mapped[Moment]
