"""Ratings of calls and fixes, and their sums over twelve months."""

from datetime import datetime
from enum import StrEnum

from desk.record import record


class Felt(StrEnum):
    HAPPY = "happy"
    OK = "ok"
    UNHAPPY = "unhappy"


@record(frozen=True, slots=True)
class Score:
    """The number of ratings of each kind in the last twelve months."""

    happy: int = 0
    ok: int = 0
    unhappy: int = 0

    @property
    def asked(self) -> int:
        return self.happy + self.ok + self.unhappy


def score_since(now: datetime) -> datetime:
    """Return the moment one year before `now`; ratings after it count."""
    try:
        return now.replace(year=now.year - 1)
    except ValueError:  # 29 Feb
        return now.replace(year=now.year - 1, day=28)
