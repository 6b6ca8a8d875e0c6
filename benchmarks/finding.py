"""Searching at each key press, and reading a person's card, beside raw rows of the same query.

Ctrl K and a card also count their statements: each one is a round trip where the database is
PostgreSQL.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from benchmarks.big_desk import PEOPLE
from benchmarks.counting import counting_desk
from benchmarks.table import Measured
from benchmarks.timing import interleaved, median, p95
from desk.domain.text_folding import words
from desk.services.desk import Desk
from desk.services.people import list_timeline
from desk.services.search import find, find_people

QUERIES = 1_000
CARDS = 200

PEOPLE_ROWS = (
    "SELECT c.id, c.display, c.second_line, c.starred, c.last_talked_at, c.check_in_on"
    " FROM (SELECT rowid AS k FROM person_fts WHERE person_fts MATCH ? LIMIT 50) f"
    " JOIN customer c ON c.id = f.k"
)
RECORD_ROWS = (
    "SELECT d.kind, d.record_id, d.customer_id, d.at"
    " FROM (SELECT rowid AS k FROM record_fts WHERE record_fts MATCH ? LIMIT 50) f"
    " JOIN record_doc d ON d.id = f.k"
)
# The lines of a card, newest first; a call that answered a check-in is listed as that check-in.
TIMELINE_ROWS = """
SELECT 'call', id, at, summary, direction, outcome, seconds, NULL, NULL,
 (SELECT felt FROM rating WHERE call_id = call.id)
 FROM call WHERE customer_id = :person
 AND NOT EXISTS (SELECT 1 FROM interaction WHERE call_id = call.id)
UNION ALL SELECT 'check_in', id, at, note, NULL, NULL, NULL, NULL, NULL, NULL
 FROM interaction WHERE customer_id = :person
UNION ALL SELECT 'fix', id, created_at, what, NULL, NULL, seconds, promised_on, done_at,
 (SELECT felt FROM rating WHERE fix_id = fix.id) FROM fix WHERE customer_id = :person
UNION ALL SELECT 'bought', id, unixepoch(bought_on) * 1000, what, NULL, NULL, NULL, NULL, NULL, NULL
 FROM purchase WHERE customer_id = :person
UNION ALL SELECT 'note', id, at, text, NULL, NULL, NULL, NULL, NULL, NULL
 FROM note WHERE customer_id = :person
ORDER BY 3 DESC LIMIT 50
"""


def rows(desk: Desk, raw: Any) -> Iterator[Measured]:
    """Yield the rows; `raw` is a driver's connection to the same file."""
    queries = typed_queries(raw, QUERIES)
    matches = [" AND ".join(f'"{word}"*' for word in words(query)) for query in queries]

    def people_rows(i: int) -> object:
        return raw.execute(PEOPLE_ROWS, (matches[i],)).fetchall()

    def all_rows(i: int) -> object:
        return people_rows(i), raw.execute(RECORD_ROWS, (matches[i],)).fetchall()

    asked: tuple[tuple[str, Callable[[int], object], Callable[[int], object]], ...] = (
        (
            "find as you type: the customers list",
            people_rows,
            lambda i: find_people(desk, queries[i], 50, on_record=False),
        ),
        (
            "find as you type: also by calls and notes",
            all_rows,
            lambda i: find_people(desk, queries[i], 50),
        ),
        (
            "find as you type: people and records (Ctrl K)",
            all_rows,
            lambda i: find(desk, queries[i], 8),
        ),
    )
    for what, floor, ours in asked:
        pair = interleaved(floor, ours, QUERIES, repeat=3)
        beside = "raw FTS5 prefix rows, limit 50"
        beside += "" if floor is people_rows else ", people and records"
        yield Measured(f"{what}, p95", p95(pair.ours), 3, p95(pair.floor), beside=beside)
        yield Measured("  the same, median", median(pair.ours), 3, median(pair.floor))
    people = [1] * CARDS + random.Random(5).sample(range(2, PEOPLE), CARDS)
    for what, who in (
        ("card: newest 50 of the busiest person's timeline", people[:CARDS]),
        ("card: newest 50 of anybody's timeline", people[CARDS:]),
    ):
        pair = interleaved(
            lambda i, who=who: raw.execute(TIMELINE_ROWS, {"person": who[i]}).fetchall(),  # type: ignore[misc]
            lambda i, who=who: list_timeline(desk, who[i]),  # type: ignore[misc]
            CARDS,
            repeat=3,
        )
        yield Measured(what, median(pair.ours), 3, median(pair.floor), beside="raw UNION ALL")
    yield from _statement_rows(desk, queries[:CARDS] + typed_lines(raw, CARDS))


def _statement_rows(desk: Desk, texts: Sequence[str]) -> Iterator[Measured]:
    """Yield the largest number of transactions and statements that one key or one card takes."""
    from desk.services.search import look_up
    from desk.ui.screens.customers.card_record import read_card

    with counting_desk(desk) as (counted, counts):
        keys = [counts.of(lambda t=text: look_up(counted, t, None)) for text in texts]  # type: ignore[misc]
        cards = [
            counts.of(lambda who=person: read_card(counted, who, None, 50))  # type: ignore[misc]
            for person in (1, *random.Random(6).sample(range(2, PEOPLE), CARDS))
        ]
    yield Measured("one key in Ctrl K: transactions", max(t for t, _ in keys), 1, unit="")
    yield Measured("one key in Ctrl K: statements", max(s for _, s in keys), 12, unit="")
    yield Measured("a card: transactions", max(t for t, _ in cards), 1, unit="")


def typed_queries(raw: Any, count: int) -> list[str]:
    """Return beginnings of names, words, numbers and full names, as they are typed key by key."""
    chance = random.Random(3)
    queries: list[str] = []
    while len(queries) < count:
        key = chance.randint(1, PEOPLE)
        names, facts, shown, number = raw.execute(
            "SELECT d.names, d.facts, c.display, (SELECT substr(e164, 3) FROM phone"
            " WHERE customer_id = c.id LIMIT 1)"
            " FROM person_doc d JOIN customer c ON c.id = d.id WHERE d.id = ?",
            (key,),
        ).fetchone()
        kind = chance.random()
        if kind < 0.6:
            whole = chance.choice(names.split())
        elif kind < 0.7:
            whole = chance.choice(facts.split() or names.split())
        elif kind < 0.8:
            whole = number
        else:
            whole = shown.lower()
        queries.append(whole[: chance.randint(1, len(whole))].strip())
    return queries


def typed_lines(raw: Any, count: int) -> list[str]:
    """Return lines that name a person and something on record with them, as one jots it down."""
    found = raw.execute(
        "SELECT c.display, call.summary FROM call JOIN customer c ON c.id = call.customer_id"
        " WHERE call.summary <> '' ORDER BY call.id DESC LIMIT ?",
        (count,),
    )
    return [f"call {name} about {summary}" for name, summary in found]
