"""Generates a desk of 100,000 people and 1,000,000 calls, with the same content each time.

Names and words are random syllables. The first person has some 270,000 calls, like the second line
of a shop in its own phone log. Rows are inserted by `executemany`; derived columns are computed by
the rules of the product.
"""

import random
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from operator import itemgetter
from pathlib import Path
from typing import Any

from desk.clock import Clock
from desk.data import sqlite
from desk.data.database import Database
from desk.data.projections import shown_lines
from desk.data.search_index import name_words, number_words, text_words
from desk.data.timestamps import QUARTER_MS, to_ms
from desk.domain.text_folding import fold
from desk.paths import Paths

PEOPLE = 100_000
CALLS = 1_000_000
BUSIEST = 270_000  # calls of the first person
FIXES = 50_000
NOTES = 50_000
NOW = datetime(2026, 4, 14, 17, 24, tzinfo=UTC)
TODAY = NOW.date()
EDITION = "8"  # raise it when the generated data changes, so that the desk is made again

_DAY = 86_400_000
# The columns of a row of call_histogram, over the calls of its quarter of an hour.
_COUNTED = (
    "count(*) FILTER (WHERE direction = 'incoming'),"
    " count(*) FILTER (WHERE direction = 'outgoing'),"
    " count(*) FILTER (WHERE direction = 'incoming' AND outcome <> 'talked'),"
    " count(*) FILTER (WHERE direction = 'incoming' AND outcome = 'voicemail'),"
    " coalesce(sum(seconds) FILTER (WHERE outcome = 'talked'), 0)"
)
_HEADS = [
    "b",
    "br",
    "ch",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "sh",
    "st",
    "t",
    "th",
    "v",
    "w",
    "z",
]
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ie", "oa"]
_TAILS = ["n", "r", "l", "s", "t", "nd", "rk", "lm", "ss", "th", "m", "ck"]


def big_desk(folder: Path) -> Paths:
    """Return the desk in `folder`; generate it, in about a minute, if it is not there yet."""
    paths = Paths(folder / f"desk-{PEOPLE}-{CALLS}-{EDITION}")
    if not paths.database.exists():
        making = Paths(folder / "making")
        shutil.rmtree(making.home, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        _make(making)
        making.home.rename(paths.home)
    return paths


def copy_of(paths: Paths, folder: Path) -> Paths:
    """Copy the desk to `folder`, so that it can be written to."""
    copy = Paths(folder)
    shutil.rmtree(folder, ignore_errors=True)
    copy.make_home()
    shutil.copyfile(paths.database, copy.database)
    copy.database.chmod(0o600)
    return copy


def _make(paths: Paths) -> None:
    database = Database(Clock(now=lambda: NOW), paths)
    database.open()
    database.close()
    connection = sqlite.connect(paths.database)
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall()
    connection.execute("PRAGMA cache_size = -400000")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    _Maker(connection).make()
    for docs in ("person_fts", "record_fts"):
        connection.execute(f"INSERT INTO {docs} ({docs}) VALUES ('rebuild')")
    for _, sql in triggers:
        connection.execute(sql)
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


class _Maker:
    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._random = random.Random(7)
        self._given = [self._name(1, 2) for _ in range(3_000)]
        self._family = [self._name(2, 3) for _ in range(20_000)]
        self._words = [self._syllables(1, 3) for _ in range(4_000)]
        # As in any language, a few words make up most of a text.
        self._shares = [1 / (rank + 5) for rank in range(len(self._words))]
        self._pool: list[str] = []
        self._digits: list[str] = []
        self._docs: list[tuple[Any, ...]] = []

    def make(self) -> None:
        self._make_people()
        self._make_calls()
        self._make_fixes_and_notes()

    def _rows(self, table: str, columns: str, rows: Iterator[tuple[Any, ...]]) -> None:
        marks = ", ".join("?" * len(columns.split(",")))
        self._connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)

    def _make_people(self) -> None:
        phones: list[tuple[Any, ...]] = []
        emails: list[tuple[Any, ...]] = []
        tags: list[tuple[Any, ...]] = []
        lines: list[tuple[Any, ...]] = []
        purchases: list[tuple[Any, ...]] = []
        plans: list[tuple[Any, ...]] = []
        docs: list[tuple[Any, ...]] = []
        chance = self._random.random

        def people() -> Iterator[tuple[Any, ...]]:
            for key in range(1, PEOPLE + 1):
                given, family = self._random.choice(self._given), self._random.choice(self._family)
                business = f"{self._random.choice(self._family)} {self._word().title()}"
                business = business if chance() < 0.3 else ""
                numbers = [self._number() for _ in range(1 if chance() < 0.8 else 2)]
                self._digits.append("1" + numbers[0][0])
                for position, (digits, typed) in enumerate(numbers):
                    e164 = "+1" + digits
                    phones.append((key, position, typed, e164, e164[:0:-1], "", 0))
                facts: list[str] = []
                email = f"{given}.{family}@{self._word()}.example".lower() if chance() < 0.7 else ""
                if email:
                    emails.append((key, 0, email, fold(email), "", 0))
                    facts.append(email)
                if chance() < 0.4:
                    tags.append((key, 0, tag := self._word(), fold(tag)))
                    facts.append(tag)
                if chance() < 0.3:
                    lines.append((key, 0, line := self._sentence(4)))
                    facts.append(line)
                bought = ""
                if chance() < 0.4:
                    bought = f"{self._random.randint(1995, 2026)} {self._sentence(2).title()}"
                    serial = f"{self._random.randrange(16**8):08X}"
                    day = TODAY - timedelta(days=self._random.randrange(3_000))
                    purchases.append((key, bought, day.isoformat(), serial, to_ms(NOW)))
                    facts += [bought, serial, ""]
                due = None
                if chance() < 0.3:
                    due = (TODAY + timedelta(days=self._random.randint(-20, 400))).isoformat()
                    since = (TODAY - timedelta(days=90)).isoformat()
                    plans.append((key, 3, "month", since, since, due, 0, self._sentence(3), 0))
                shown, second, sort, by_first = shown_lines(
                    "", given, "", family, "", "", "", business, numbers[0][1], bought, email
                )
                docs.append(
                    (
                        key,
                        name_words([shown, business]),
                        number_words(n for pair in numbers for n in ("1" + pair[0], pair[1])),
                        text_words(facts),
                    )
                )
                born = date(1930 + key % 70, 1 + key // 2 % 12, 1 + key % 28) if key % 2 else None
                yield (
                    key, f"bench-{key}", given, family, business, born and born.isoformat(),
                    int(chance() < 0.0002), 0, shown, second, sort, by_first, due,
                )  # fmt: skip

        self._rows(
            "customer",
            "id, uid, given, family, business, birthday, starred, created_at,"
            " display, second_line, sort_key, display_key, check_in_on",
            people(),
        )
        self._rows(
            "phone",
            "customer_id, position, raw, e164, reversed_digits, label, preferred",
            iter(phones),
        )
        self._rows(
            "email", "customer_id, position, address, folded, label, preferred", iter(emails)
        )
        self._rows("tag", "customer_id, position, name, folded", iter(tags))
        self._rows("remember_line", "customer_id, position, text", iter(lines))
        self._rows("purchase", "customer_id, what, bought_on, serial, created_at", iter(purchases))
        self._rows(
            "check_in",
            "customer_id, every_count, every_unit, anchor_on, since_on, due_on, moved, reason,"
            " created_at",
            iter(plans),
        )
        self._rows("person_doc", "id, names, numbers, facts", iter(docs))

    def _make_calls(self) -> None:
        """Insert five years of calls, six in ten with a summary; recent missed ones still wait."""
        now = to_ms(NOW)
        start = now - 5 * 365 * _DAY
        step = (now - start) // CALLS
        talked: dict[int, int] = {}
        ends: list[tuple[int, str]] = []
        docs: list[tuple[Any, ...]] = []
        chance = self._random.random
        for _ in range(CALLS):
            customer = 1 if chance() < BUSIEST / CALLS else self._random.randint(2, PEOPLE)
            kind = chance()
            outcome = "talked" if kind < 0.7 else "missed" if kind < 0.85 else "no-answer"
            ends.append((customer, outcome))

        def calls() -> Iterator[tuple[Any, ...]]:
            for key, (customer, outcome) in enumerate(ends, 1):
                at = start + key * step
                summary, settled, waits = "", None, 0
                if outcome == "talked":
                    talked[customer] = at
                    if chance() < 0.85:
                        summary = self._sentence(self._random.randint(3, 9))
                        docs.append(("call", key, customer, at, text_words([summary])))
                elif outcome == "missed":
                    waits = int(now - at < _DAY // 2 and customer != 1)
                    settled = None if waits else at + _DAY
                incoming = outcome == "missed" or (outcome == "talked" and chance() < 0.5)
                direction = "incoming" if incoming else "outgoing"
                digits = self._digits[customer - 1]
                yield (
                    key, customer, "+" + digits, digits, direction, outcome, at,
                    self._random.randrange(900) if outcome == "talked" else None, summary, settled,
                    at, waits,
                )  # fmt: skip

        self._rows(
            "call",
            "id, customer_id, number, number_key, direction, outcome, at, seconds, summary,"
            " dismissed_at, created_at, waiting",
            calls(),
        )
        self._docs += docs
        self._connection.execute(
            "INSERT INTO call_histogram (slot, incoming, outgoing, missed, voicemail, seconds)"
            f" SELECT at / {QUARTER_MS}, {_COUNTED} FROM call GROUP BY 1"
        )
        self._connection.executemany(
            "UPDATE customer SET last_talked_at = ? WHERE id = ?",
            [(at, customer) for customer, at in talked.items()],
        )
        self._connection.execute(
            "UPDATE call SET waiting = 0, dismissed_at = at WHERE waiting AND EXISTS (SELECT 1"
            " FROM call t WHERE t.customer_id = call.customer_id AND t.at > call.at"
            " AND t.outcome = 'talked')"
        )
        self._rows(
            "rating",
            "customer_id, call_id, felt, words, at",
            (
                (ends[key - 1][0], key, "happy" if chance() < 0.8 else "ok", "", start + key * step)
                for key in range(10, CALLS, 10)
                if ends[key - 1][1] == "talked"
            ),
        )

    def _make_fixes_and_notes(self) -> None:
        now = to_ms(NOW)
        docs: list[tuple[Any, ...]] = []

        def fixes() -> Iterator[tuple[Any, ...]]:
            for key in range(1, FIXES + 1):
                customer = self._random.randint(1, PEOPLE)
                what = self._sentence(5)
                at = now - (FIXES - key) * 900_000
                done = at + 600_000 if key < FIXES - 30 else None
                promised: date | None = None
                if key % 25 == 0:
                    promised = TODAY - timedelta(days=(FIXES - key) // 96)
                docs.append(("fix", key, customer, at, text_words([what])))
                yield (
                    key, customer, what, at, 60, done,
                    promised.isoformat() if promised else None, at if promised else None,
                )  # fmt: skip

        def notes() -> Iterator[tuple[Any, ...]]:
            for key in range(1, NOTES + 1):
                customer = self._random.randint(1, PEOPLE)
                text = self._sentence(self._random.randint(4, 20))
                at = now - (NOTES - key) * 3_000_000
                docs.append(("note", key, customer, at, text_words([text])))
                yield key, customer, text, at

        self._rows(
            "fix",
            "id, customer_id, what, created_at, seconds, done_at, promised_on, promised_at",
            fixes(),
        )
        self._rows("note", "id, customer_id, text, at", notes())
        # In order of time, as on a desk that was filled day by day.
        self._docs = sorted(self._docs + docs, key=itemgetter(3))
        self._rows("record_doc", "kind, record_id, customer_id, at, words", iter(self._docs))

    def _syllables(self, fewest: int, most: int) -> str:
        choice = self._random.choice
        made = [choice(_HEADS) + choice(_VOWELS) for _ in range(self._random.randint(fewest, most))]
        return "".join(made) + choice(_TAILS)

    def _name(self, fewest: int, most: int) -> str:
        return self._syllables(fewest, most).title()

    def _word(self) -> str:
        if not self._pool:
            self._pool = self._random.choices(self._words, self._shares, k=100_000)
        return self._pool.pop()

    def _sentence(self, count: int) -> str:
        return " ".join(self._word() for _ in range(count)).capitalize()

    def _number(self) -> tuple[str, str]:
        """Return ten digits, and the same number as it was typed."""
        area, middle = self._random.randint(201, 989), self._random.randint(200, 999)
        last = self._random.randrange(10_000)
        return f"{area}{middle}{last:04}", f"({area}) {middle}-{last:04}"
