"""Calls found by what they were about, by the name of who was on the phone, or by a number."""

from collections.abc import Iterable, Sequence
from heapq import nlargest

from desk.data.fts_query import FULL_TEXT
from desk.data.queries.call_log import OF_KIND, Wanted
from desk.data.reader import Reader
from desk.data.search import Query
from desk.data.timestamps import QUARTER_MS

MOST_PEOPLE = 24  # whose calls are listed; a longer name tells more apart
MOST_LOOKED_AT = 3_000  # of the newest records with the words, of which some are calls

_Hit = tuple[int, int]  # at, id


def search_calls(
    reader: Reader, text: str, number_starts: Iterable[str], wanted: Wanted, most: int
) -> list[int]:
    """The newest calls that fit, at most `most`, newest first.

    Every word begins one of the summary or, all or some of them, of the person's name. A number
    nobody is known for is found by how it begins: `number_starts` are the ways that may be kept.
    """
    query = Query.read(text)
    if not query.terms:
        return []
    full_text = FULL_TEXT[reader.dialect]

    def named(matching: str) -> list[int]:
        found = reader.rows(full_text.people(MOST_PEOPLE), match=matching)
        return [r[0] for r in found]

    limits = (
        f"{OF_KIND[wanted.kind]}{wanted.in_hour(f'(k.at / {QUARTER_MS})')}"
        f" ORDER BY k.at DESC, k.id DESC LIMIT {most:d}"
    )
    hits: set[_Hit] = set()
    for person in named(full_text.by_name(query.terms, query.digits)):
        hits.update(
            (r[0], r[1])
            for r in reader.rows(
                "SELECT k.at, k.id FROM call k WHERE k.customer_id = :person AND k.at >= :since"
                + limits,
                person=person,
                since=wanted.first * QUARTER_MS,
            )
        )
    for start in number_starts:
        hits.update(
            (r[0], r[1])
            for r in reader.rows(
                "SELECT k.at, k.id FROM call k WHERE k.number_key >= :start AND k.number_key < :end"
                " AND k.customer_id IS NULL AND k.at >= :since" + limits,
                start=start,
                end=start + ":",
                since=wanted.first * QUARTER_MS,
            )
        )
    hits.update(_about(reader, query, [[] for _ in query.terms], wanted, limits))
    if not hits and len(query.terms) > 1:
        # "ruth awning": one word is the person's, the other the call's.
        circles = [named(full_text.by_name((term,), "")) for term in query.terms]
        if any(circles):
            hits.update(_about(reader, query, circles, wanted, limits))
    return [key for _, key in nlargest(most, hits)]


def _about(
    reader: Reader,
    query: Query,
    circles: Sequence[Sequence[int]],
    wanted: Wanted,
    limits: str,
) -> list[_Hit]:
    newest, values = FULL_TEXT[reader.dialect].records(query.terms, circles, MOST_LOOKED_AT)
    found = reader.rows(
        # CROSS: SQLite would rather walk through the calls, newest first, than look these up.
        f"SELECT k.at, k.id FROM ({newest}) hit CROSS JOIN record_doc d CROSS JOIN call k"
        " WHERE d.id = hit.id AND d.kind = 'call' AND d.at >= :since"
        " AND k.id = d.record_id AND k.at >= :since" + limits,
        since=wanted.first * QUARTER_MS,
        **values,
    )
    return [(r[0], r[1]) for r in found]
