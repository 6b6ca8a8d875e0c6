"""The Do it now screen, read in one moment."""

from datetime import date, datetime

from desk.domain.history import FixRow
from desk.record import record


@record(frozen=True, slots=True)
class DoItNow:
    """What is to be done, what has been done today, and how the week's clocks ran."""

    on: date
    now: datetime
    open: tuple[FixRow, ...]  # oldest first, the running one first of all
    done: tuple[FixRow, ...]  # today, the newest first
    usual: int | None  # seconds each took today; None where no clock ran
    inside: int  # of this week's, by their clocks: within two minutes
    past: int  # and longer


@record(frozen=True, slots=True)
class Telling:
    """What the form that tells a customer starts from."""

    owner: str  # first name, may be empty
    draft: dict[str, object] | None  # what was typed before
