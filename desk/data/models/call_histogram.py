"""How many calls there were in each quarter of an hour."""

from sqlalchemy import Integer
from sqlalchemy.orm import Mapped, mapped_column

from desk.data.models.base import Base


class CallHistogram(Base):
    """The calls that began within one quarter of an hour; derived by desk.data.projections.

    Every zone's hours and days begin on a quarter of UTC's. So the log of a million calls can be
    counted by hours, days and weekdays of any zone, and any row of it found, from here.
    """

    __tablename__ = "call_histogram"
    # Quarters of an hour since 1970 in UTC.
    slot: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    incoming: Mapped[int] = mapped_column(Integer)
    outgoing: Mapped[int] = mapped_column(Integer)
    missed: Mapped[int] = mapped_column(Integer)  # incoming, and nobody talked
    voicemail: Mapped[int] = mapped_column(Integer)  # those of the missed with a message
    seconds: Mapped[int] = mapped_column(Integer)  # on the phone
