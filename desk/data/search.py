"""One search over people and what is on record, by the beginning of every word.

What is typed is cut into words (desk.rules.fold) and only words reach the database: no query text
is ever syntax (desk.data.full_text).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desk.data.full_text import FULL_TEXT
from desk.data.moments import from_ms
from desk.data.queries.people import PERSON_ROW, person_row, rows_of
from desk.data.reader import Reader, Row, one_of
from desk.data.records.keeping import Found, RecordHit
from desk.data.records.people import PersonRef, PersonRow
from desk.rules.fold import QueryTerm, fold, query_digits, query_terms

# What matches more is told apart by typing on; these many are put in order.
PEOPLE_CAP = 500
RECORDS_CAP = 200
CIRCLE_CAP = 200  # people whose records are searched for the other words
MOST_TERMS = 8
LONGEST_QUERY = 400
LONGEST_TERM = 64

# Names that begin with what was typed: a stretch of an index each, however short it is.
_BY_NAME = """
SELECT id FROM (SELECT id FROM customer WHERE display_key >= :folded AND display_key < :after
                ORDER BY display_key, id LIMIT :cap) by_first
UNION
SELECT id FROM (SELECT id FROM customer WHERE sort_key >= :folded AND sort_key < :after
                ORDER BY sort_key, id LIMIT :cap) by_last
"""
_LAST = "\U0010ffff"
_TEXTS = {
    "call": "SELECT id, gist FROM call WHERE id ",
    "fix": "SELECT id, what FROM fix WHERE id ",
    "note": "SELECT id, text FROM note WHERE id ",
}


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed: every term must be found, in any order; or the digits in a number."""

    folded: str
    terms: tuple[QueryTerm, ...]
    digits: str

    @classmethod
    def read(cls, text: str) -> "Query":
        text = text[:LONGEST_QUERY]
        terms = (
            QueryTerm(tuple(w[:LONGEST_TERM] for w in t.words), t.is_phrase)
            for t in query_terms(text)
        )
        return cls(
            " ".join(fold(text).replace("\0", " ").split()),
            tuple(dict.fromkeys(terms))[:MOST_TERMS],
            query_digits(text)[:LONGEST_TERM],
        )


@dataclass(frozen=True, slots=True)
class _Hit:
    kind: str
    record: int
    customer: int | None
    at: int


def find(reader: Reader, text: str, limit: int) -> Found:
    """People and records, each best first, at most `limit` of each."""
    query = Query.read(text)
    if not query.terms or limit < 1:
        return Found()
    hits = _hits(reader, query)
    return Found(tuple(_people(reader, query, limit, hits)), _records(reader, hits[:limit]))


def find_people(
    reader: Reader, text: str, limit: int, *, on_record: bool = True
) -> list[PersonRow]:
    """Who fits, best first.

    First whose name begins so, then who is named so, then by what else is on the card, last
    (with `on_record`) by their calls, fixes and notes; within each the last talked to first.
    """
    query = Query.read(text)
    if not query.terms or limit < 1:
        return []
    return _people(reader, query, limit, None if on_record else [])


def find_records(reader: Reader, text: str, limit: int) -> tuple[RecordHit, ...]:
    """Calls, fixes and notes, newest first; what is on the person's card counts as theirs."""
    query = Query.read(text)
    if not query.terms or limit < 1:
        return ()
    return _records(reader, _hits(reader, query)[:limit])


def _people(
    reader: Reader, query: Query, limit: int, hits: Sequence[_Hit] | None
) -> list[PersonRow]:
    full_text = FULL_TEXT[reader.dialect]
    found: dict[int, Row] = {}

    def add(candidates: str, **values: str) -> bool:
        """Add who is new, in order; tells whether there is room for more."""
        rows = reader.rows(
            f"SELECT {PERSON_ROW} FROM ({candidates}) k JOIN customer c ON c.id = k.id"
            " ORDER BY (c.display_key <> :folded), c.last_talked_at DESC NULLS LAST,"
            " c.display_key, c.id LIMIT :limit",
            limit=limit + len(found),
            cap=PEOPLE_CAP,
            folded=query.folded,
            **values,
        )
        for row in rows:
            found.setdefault(row[0], row)
        return len(found) < limit

    room = (
        add(_BY_NAME, after=query.folded + _LAST)
        and add(full_text.people, match=full_text.named(query.terms))
        and add(full_text.people, match=full_text.on_card(query.terms, query.digits))
    )
    people = [person_row(row) for row in found.values()][:limit]
    if room:
        if hits is None:
            hits = _hits(reader, query)
        theirs = dict.fromkeys(hit.customer for hit in hits if hit.customer is not None)
        more = [person for person in theirs if person not in found]
        if more:
            people += rows_of(reader, more[: limit - len(people)])
    return people


def _hits(reader: Reader, query: Query) -> list[_Hit]:
    """The records that fit, newest first."""
    full_text = FULL_TEXT[reader.dialect]
    circles: list[list[int]] = [[] for _ in query.terms]
    if len(query.terms) > 1:
        # "ruth awning": a word may be the person's, another the record's.
        for circle, term in zip(circles, query.terms, strict=True):
            match = full_text.on_card((term,), "")
            rows = reader.rows(full_text.people, match=match, cap=CIRCLE_CAP)
            circle += [row[0] for row in rows]
    candidates, values = full_text.records(query.terms, circles)
    found = reader.rows(
        f"SELECT d.kind, d.record_id, d.customer_id, d.at FROM ({candidates}) k"
        " JOIN record_doc d ON d.id = k.id ORDER BY d.at DESC, d.id DESC",
        cap=RECORDS_CAP,
        **values,
    )
    return [_Hit(*row) for row in found]


def _records(reader: Reader, hits: Sequence[_Hit]) -> tuple[RecordHit, ...]:
    texts: dict[tuple[str, int], str] = {}
    for kind, select in _TEXTS.items():
        if wanted := [hit.record for hit in hits if hit.kind == kind]:
            among, ids = one_of(reader.dialect, wanted)
            for key, text in reader.rows(select + among, ids=ids):
                texts[kind, key] = text
    people = sorted({hit.customer for hit in hits if hit.customer is not None})
    among, ids = one_of(reader.dialect, people)
    names: dict[int, str] = dict(
        reader.rows(f"SELECT id, display FROM customer WHERE id {among}", ids=ids)
    )
    return tuple(
        RecordHit(
            hit.kind,
            hit.record,
            PersonRef(hit.customer, names[hit.customer]) if hit.customer is not None else None,
            texts[hit.kind, hit.record],
            from_ms(hit.at),
        )
        for hit in hits
    )
