"""How it has gone with a customer: twelve months of one-tap answers."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Felt(StrEnum):
    HAPPY = "happy"
    OK = "ok"
    UNHAPPY = "unhappy"


@dataclass(frozen=True, slots=True)
class Score:
    happy: int = 0
    ok: int = 0
    unhappy: int = 0

    @property
    def asked(self) -> int:
        return self.happy + self.ok + self.unhappy

    def __str__(self) -> str:
        happy = f"+{self.happy}" if self.happy else "0"
        unhappy = f"\u2212{self.unhappy}" if self.unhappy else "0"
        return f"{happy} / {self.ok} / {unhappy}"


def score_since(now: datetime) -> datetime:
    """The same moment a year before `now`; ratings after it count."""
    try:
        return now.replace(year=now.year - 1)
    except ValueError:  # 29 Feb
        return now.replace(year=now.year - 1, day=28)


def score(ratings: Iterable[tuple[datetime, Felt]], now: datetime) -> Score:
    """Counts the ratings (aware moment, felt) of the twelve months up to `now`."""
    since = score_since(now)
    counts = Counter(felt for at, felt in ratings if since < at <= now)
    return Score(counts[Felt.HAPPY], counts[Felt.OK], counts[Felt.UNHAPPY])
