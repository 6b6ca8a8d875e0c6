"""Writing one call and editing one person, committed (WAL, synchronous=FULL), beside raw SQL."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from benchmarks.table import Measured
from benchmarks.timing import interleaved, median
from desk.data.timestamps import from_ms, to_ms
from desk.domain.calls import Direction
from desk.services.calls import CallFields, log_call
from desk.services.desk import Desk
from desk.services.people import edit_person, get_person

TIMES = 300
QUARTER_MS = 900_000  # between two calls
SUMMARY = "Asked about the awning arm"

INSERT = (
    "INSERT INTO call (customer_id, number, number_key, direction, outcome, at, seconds, summary,"
    " created_at, waiting) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
)
UPDATE = "UPDATE customer SET given = ?, display = ?, display_key = ?, sort_key = ? WHERE id = ?"
INDEX = "UPDATE person_doc SET names = ? WHERE id = ?"


def rows(desk: Desk, raw: Any) -> Iterator[Measured]:
    """Yield the rows. Writes to `desk`; `raw` is a driver's connection to the same file."""
    now = to_ms(desk.clock.now())

    def insert(i: int) -> None:
        at = now - i * QUARTER_MS
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(
            INSERT,
            (9_000 + i, "+15415550142", "15415550142", "incoming", "talked", at, 300, SUMMARY, now),
        )
        raw.execute("COMMIT")

    def log(i: int) -> None:
        at = from_ms(now - i * QUARTER_MS)
        who, direction = 20_000 + i, Direction.INCOMING
        log_call(desk, CallFields(who, direction=direction, at=at, seconds=300, summary=SUMMARY))

    pair = interleaved(insert, log, TIMES)
    yield Measured(
        "log a call, committed",
        median(pair.ours),
        4,
        median(pair.floor),
        beside="raw insert, WAL FULL",
    )

    cards = [get_person(desk, 40_000 + i).fields for i in range(TIMES)]
    names = [(f"Rutha{i}", f"Rutha{i} Bo", f"rutha{i} bo", f"bo, rutha{i}") for i in range(TIMES)]

    def update(i: int) -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(UPDATE, (*names[i], 60_000 + i))
        raw.execute(INDEX, (names[i][2], 60_000 + i))
        raw.execute("COMMIT")

    def edit(i: int) -> None:
        edit_person(desk, 40_000 + i, replace(cards[i], given=f"Rutha{i}"))

    pair = interleaved(update, edit, TIMES)
    yield Measured(
        "one edit of a person, committed, search index included",
        median(pair.ours),
        4,
        median(pair.floor),
        beside="raw update with the same index, WAL FULL",
    )
