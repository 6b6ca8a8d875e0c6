"""What every table shares: names for constraints, and the few column types there are."""

from typing import Annotated

from sqlalchemy import BigInteger, ForeignKey, Integer, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

Key = Annotated[
    int,
    mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
]
Moment = Annotated[int, mapped_column(BigInteger)]  # UTC, ms
Day = Annotated[str, mapped_column(String(10))]
Words = Annotated[str, mapped_column(Text, default="", server_default="")]
# Folded text that lists are sorted by and names are looked up in: by code point everywhere, so that
# SQLite and PostgreSQL agree, whatever the server's language.
Folded = Annotated[
    str,
    mapped_column(
        Text().with_variant(Text(collation="C"), "postgresql"), default="", server_default=""
    ),
]
Position = Annotated[int, mapped_column(Integer, default=0, server_default="0")]
CustomerKey = Annotated[int, mapped_column(ForeignKey("customer.id"), nullable=False)]
MaybeCustomer = Annotated[int | None, mapped_column(ForeignKey("customer.id"))]

# AUTOINCREMENT: the number of a removed row is never given to another one, so that the journal
# and the bin can bring rows back under their own numbers.
NEVER_REUSE = {"sqlite_autoincrement": True}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)
