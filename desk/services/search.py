"""Find as you type."""

from desk.data import search
from desk.domain.people import PersonRow
from desk.domain.search import SearchResult
from desk.services.desk import Desk


def find(desk: Desk, text: str, limit: int = 50) -> SearchResult:
    """People, and calls, fixes and notes, each best first: every word typed begins one of theirs.

    Any text may be asked for; without a letter or digit it finds nothing.
    """
    with desk.database.reading() as reader:
        return search.find(reader, text, limit)


def find_people(
    desk: Desk, text: str, limit: int = 50, *, on_record: bool = True
) -> list[PersonRow]:
    """Only the people, best first; `on_record` also by their calls, fixes and notes."""
    with desk.database.reading() as reader:
        return search.find_people(reader, text, limit, on_record=on_record)
