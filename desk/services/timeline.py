"""A person's history, and what is still open for them."""

from datetime import datetime

from desk.data.queries import fixes, timeline
from desk.domain.fixes import Fix
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.services.desk import Desk

EVERY_KIND = frozenset(TimelineKind)


def list_timeline(
    desk: Desk,
    person_id: int,
    *,
    kinds: frozenset[TimelineKind] | None = None,
    before: datetime | None = None,
    limit: int = 50,
) -> list[TimelineRow]:
    """Newest first: `limit` rows before a moment (aware), and any more of the last one's moment.

    The `at` of the last row is the `before` of the next page.
    """
    with desk.database.reading() as reader:
        return timeline.list_timeline(
            reader,
            person_id,
            EVERY_KIND if kinds is None else kinds,
            before,
            limit,
            desk.clock.zone(),
        )


def open_items(desk: Desk, person_id: int) -> list[Fix]:
    """Things to do for the person, oldest first, then promises by day."""
    with desk.database.reading() as reader:
        return fixes.list_open_of(reader, person_id)
