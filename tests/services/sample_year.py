"""A year of random records, and the expected figures computed by scanning all of them."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from desk.data.timestamps import to_ms
from desk.services.desk import Desk

FIRST, LAST = date(2025, 4, 1), date(2026, 4, 14)
CALLERS = (
    # (person or None, number); two share one number, one has two, one withholds it
    (1, "15415550101"), (2, "15415550101"), (3, "15415550103"), (3, "15415550133"),
    (4, "15415550104"), (None, "15415550177"), (None, "15415550178"), (None, ""),
)  # fmt: skip
IN_VAIN = ("missed", "voicemail", "held")

Rows = list[dict[str, Any]]


class Year:
    """The random records as plain rows, with methods that scan them for the expected figures."""

    def __init__(self, zone: ZoneInfo, now: datetime) -> None:
        self.zone, self.now = zone, now
        self.chance = random.Random(11)
        self.calls: Rows = [self._call() for _ in range(700)]
        # Many at the same time, in the nights of clock changes.
        for night in (datetime(2025, 11, 2, 7), datetime(2026, 3, 8, 8), datetime(2025, 10, 4, 14)):
            for row in self.calls[:: 11 + night.day]:
                row["at"] = to_ms(night.replace(tzinfo=UTC)) + self.chance.randrange(20) * 900_000
        for _ in range(60):
            self._let_go(*self.chance.choice(CALLERS), self._moment())
        self.ratings: Rows = [
            {
                "customer_id": self.chance.randint(1, 4),
                "felt": self.chance.choice(["happy", "ok", "unhappy"]),
                "at": self._moment(),
            }
            for _ in range(150)
        ]
        self.contacts: Rows = [
            {"customer_id": self.chance.randint(1, 6), "at": self._moment()} for _ in range(12)
        ]
        self.fixes: Rows = [self._fix() for _ in range(300)]
        self.purchases: Rows = [
            {
                "customer_id": self.chance.randint(1, 6),
                "what": f"thing {n}",
                "bought_on": self._day().isoformat(),
                "created_at": 0,
            }
            for n in range(60)
        ]

    def _moment(self) -> int:
        first = to_ms(datetime.combine(FIRST, time(0), self.zone))
        return self.chance.randrange(first, to_ms(self.now))

    def _day(self) -> date:
        return FIRST + timedelta(days=self.chance.randrange((LAST - FIRST).days + 40))

    def _call(self) -> dict[str, Any]:
        person, number = self.chance.choice(CALLERS)
        incoming = self.chance.random() < 0.7
        outcome = self.chance.choice(("talked", *IN_VAIN) if incoming else ("talked", "no-answer"))
        return {
            "customer_id": person,
            "number": number,
            "number_key": number,
            "direction": "incoming" if incoming else "outgoing",
            "outcome": outcome,
            "at": self._moment(),
            "seconds": self.chance.randrange(900) if outcome == "talked" else None,
            "dismissed_at": None,
            "dismiss_reason": "",
            "summary": "",
            "created_at": 0,
        }

    def _let_go(self, person: int | None, number: str, moment: int) -> None:
        """Dismiss all calls of a caller who waits at that moment."""
        for call in self.calls:
            if (
                call["customer_id"] == person
                and (person is not None or call["number_key"] == number)
                and call["at"] <= moment
                and call["outcome"] in IN_VAIN
                and call["dismissed_at"] is None
                and (talk := self.talk_after(call)) is not None
                and talk > moment
            ):
                call["dismissed_at"] = moment

    def _fix(self) -> dict[str, Any]:
        made, chance = self._moment(), self.chance.random()
        promised = self._day() if chance < 0.5 else None
        done = min(made + self.chance.randrange(9 * 86_400_000), to_ms(self.now))
        return {
            "customer_id": self.chance.choice([1, 2, None]),
            "what": "a thing",
            "created_at": made,
            "promised_at": made if promised else None,
            "promised_on": promised.isoformat() if promised else None,
            "seconds": self.chance.choice([0, 45, 120, 121, 300, 900]),
            "done_at": done if self.chance.random() < 0.8 else None,
            "dismissed_at": None,
            "dismiss_reason": "",
        }

    def put_on(self, desk: Desk) -> None:
        for fix in self.fixes:
            if fix["done_at"] is None and self.chance.random() < 0.7:
                fix["dismissed_at"] = self._moment()
        with desk.database.transaction("A year") as tx:
            for name in ("Ruth", "Tom", "Gus", "Hank", "Pete", "Priya", "Bill"):
                tx.insert("customer", uid=name, given=name, created_at=0)
            for table, rows in (
                ("call", self.calls),
                ("rating", self.ratings),
                ("interaction", self.contacts),
                ("fix", self.fixes),
                ("purchase", self.purchases),
            ):
                keys = tx.reserve(table, len(rows))
                tx.insert_many(
                    table, [{"id": key} | row for key, row in zip(keys, rows, strict=True)]
                )

    # looking at everything

    def local(self, ms: int) -> datetime:
        return datetime.fromtimestamp(ms / 1000, self.zone)

    def within(self, rows: Rows, key: str, month: date) -> Rows:
        found = []
        for row in rows:
            if row[key] is not None:
                day = self.local(row[key]).date()
                if (day.year, day.month) == (month.year, month.month):
                    found.append(row)
        return found

    def talk_after(self, call: dict[str, Any]) -> int | None:
        person, number = call["customer_id"], call["number_key"]
        return min(
            (
                later["at"]
                for later in self.calls
                if later["outcome"] == "talked"
                and later["at"] > call["at"]
                and (
                    (person is not None and later["customer_id"] == person)
                    or (number != "" and later["number_key"] == number)
                )
            ),
            default=None,
        )

    def waits(self) -> Iterator[tuple[int, int]]:
        """Yield (first try, talk) of every wait that ended."""
        ended = []
        for call in self.calls:
            talk = self.talk_after(call) if call["outcome"] in IN_VAIN else None
            if talk is not None and (call["dismissed_at"] is None or call["dismissed_at"] >= talk):
                caller = str(call["customer_id"] or call["number_key"])
                ended.append((caller, talk, call["at"]))
        for (_caller, talk), tries in groupby(sorted(ended), key=lambda each: each[:2]):
            yield min(at for *_, at in tries), talk

    def promise_ends(self, month: int | None, year: int) -> Counter[str]:
        ends: Counter[str] = Counter()
        today = self.local(to_ms(self.now)).date()
        for fix in self.fixes:
            if fix["promised_on"] is None:
                continue
            on = date.fromisoformat(fix["promised_on"])
            if on.year != year or month not in (None, on.month):
                continue
            if fix["done_at"] is not None:
                done = self.local(fix["done_at"]).date()
                ends["early" if done < on else "on-day" if done == on else "missed"] += 1
            elif on < today:
                gone = fix["dismissed_at"]
                if gone is None or self.local(gone).date() > on:
                    ends["missed"] += 1
        return ends
