"""What a report can be about, for those who choose one."""

from datetime import date, timedelta

from desk.data.queries import reports as queries
from desk.data.queries.people import count_people
from desk.data.timestamps import from_ms
from desk.domain.people import PersonRow
from desk.domain.text_folding import fold
from desk.record import record
from desk.services.desk import Desk


@record(frozen=True, slots=True)
class HistorySize:
    rows: int  # at most
    first: date | None  # the day of the oldest


def list_recent_people(desk: Desk, limit: int = 8) -> list[PersonRow]:
    """Whom the owner talked to last, then the others by name."""
    with desk.database.reading() as reader:
        return queries.list_recent_people(reader, limit)


def list_tags(desk: Desk) -> list[tuple[str, int]]:
    """Each tag as it is written, and how many people have it; A to Z."""
    with desk.database.reading() as reader:
        return queries.list_tags(reader)


def history_size(desk: Desk, person: int) -> HistorySize:
    with desk.database.reading() as reader:
        rows, first, bought = queries.history_size(reader, person)
    days = [desk.clock.local(from_ms(first)).date()] if first is not None else []
    if bought is not None:
        days.append(date.fromisoformat(bought))
    return HistorySize(rows, min(days, default=None))


def count_due(desk: Desk, day: date) -> int:
    """How many the check-in sheet of this day's week would have, about."""
    with desk.database.reading() as reader:
        return queries.count_due(reader, (day + timedelta(days=6)).isoformat())


def count_listed(desk: Desk, *, tag: str = "", starred: bool = False) -> int:
    """How many the phone list would have."""
    with desk.database.reading() as reader:
        if tag:
            return queries.count_with_tag(reader, fold(tag))
        everybody, always = count_people(reader)
    return always if starred else everybody
