"""One search over people and what is on record, by the beginning of every word.

What is typed is cut into words (desk.domain.text_folding) and only words reach the database: no
query text is ever syntax (desk.data.fts_query).
"""

from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter

from desk.data.fts_query import FULL_TEXT
from desk.data.queries.people import PERSON_ROW, person_row, rows_of
from desk.data.reader import Reader, Row, one_of
from desk.data.timestamps import from_ms
from desk.domain.people import PersonRef, PersonRow
from desk.domain.search import RecordHit, SearchResult
from desk.domain.text_folding import QueryTerm, fold, query_digits, query_terms, words
from desk.record import record

PAGE = 50  # people that are put in order; what fits more is told apart by typing on
RECORDS_CAP = 64
CIRCLE = 200  # people whose records are asked for by their numbers; of more, records are sifted
CROWD_CAP = 20_000  # of a letter or two; among their records the newest are soon found
SIFTED = 2_000  # records looked through at a time
MOST_TERMS = 8
LONGEST_QUERY = 400
LONGEST_TERM = 64

_ROW = f"{PERSON_ROW}, c.display_key, c.sort_key"
# Names that begin with what was typed: a stretch of an index each, however short it is.
_BEGIN_SO = f"""
SELECT * FROM (SELECT {_ROW} FROM customer c WHERE c.display_key >= :folded
               AND c.display_key < :after ORDER BY c.display_key, c.id LIMIT {{half}}) by_first
UNION ALL
SELECT * FROM (SELECT {_ROW} FROM customer c WHERE c.sort_key >= :folded
               AND c.sort_key < :after ORDER BY c.sort_key, c.id LIMIT {{half}}) by_last
"""
_AFTER_ALL = "\U0010ffff"
_TEXTS = {
    "call": "SELECT id, summary, direction FROM call WHERE id ",
    "fix": "SELECT id, what, CASE WHEN promised_on IS NULL THEN '' ELSE 'promise' END FROM fix"
    " WHERE id ",
    "note": "SELECT id, text, '' FROM note WHERE id ",
}


@record(frozen=True, slots=True)
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


@record(frozen=True, slots=True)
class _Hit:
    kind: str
    record: int
    customer: int | None
    at: int


def find(reader: Reader, text: str, limit: int) -> SearchResult:
    """People and records, each best first, at most `limit` of each."""
    search = _SearchRun(reader, Query.read(text), limit)
    return SearchResult(tuple(search.people()), _records(reader, search.hits[:limit]))


def find_people(
    reader: Reader, text: str, limit: int, *, on_record: bool = True
) -> list[PersonRow]:
    """Who fits, best first.

    First whose name begins so, then who is named so, then by what else is on the card, last
    (with `on_record`) by their calls, fixes and notes; within each the last talked to first.
    """
    return _SearchRun(reader, Query.read(text), limit).people(on_record=on_record)


class _SearchRun:
    """One query on its way, people before records."""

    def __init__(self, reader: Reader, query: Query, limit: int) -> None:
        self._reader = reader
        self._query = query
        self._limit = limit if query.terms else 0
        self._full_text = FULL_TEXT[reader.dialect]
        self._word = " " + query.terms[0].words[0] if query.terms else ""
        self._display_keys: list[str] = []

    def people(self, *, on_record: bool = True) -> list[PersonRow]:
        if self._limit < 1:
            return []
        rows = self._on_cards()[: self._limit]
        self._display_keys = [row[6] for row in rows]
        people = [person_row(row[:6]) for row in rows]
        if on_record and len(people) < self._limit:
            known = {row[0] for row in rows}
            theirs = dict.fromkeys(h.customer for h in self.hits if h.customer is not None)
            if more := [key for key in theirs if key not in known]:
                people += rows_of(self._reader, more[: self._limit - len(people)])
        return people

    @cached_property
    def hits(self) -> list[_Hit]:
        """The records that fit, newest first. Known only after `people`."""
        if self._limit < 1:
            return []
        terms = self._query.terms
        found = self._records_with([[] for _ in terms])
        if not found and len(terms) > 1 and not any(map(self._names, self._display_keys)):
            # "ruth awning": one word is the person's, the other the record's.
            circles = [self._circle(term) for term in terms]
            if any(len(circle) > CIRCLE for circle in circles):
                found = self._sifted(circles)
            elif any(circles):
                found = self._records_with(circles)
        return found

    def _on_cards(self) -> list[Row]:
        """Who fits by their card, best first; of more than a page first those who begin so."""
        query, page = self._query, max(self._limit, PAGE)
        short = len(query.folded) <= 3
        begin_so = self._begin_so(page) if short else {}
        if len(begin_so) >= page:
            return list(begin_so.values())
        found = self._reader.rows(
            f"SELECT {_ROW} FROM ({self._full_text.people(page + 1)}) hit"
            " JOIN customer c ON c.id = hit.id",
            match=self._full_text.on_card(query.terms, query.digits),
        )
        found.sort(key=self._rank)
        if len(found) <= page:
            return found
        begin_so = begin_so if short else self._begin_so(page)
        return list((begin_so | {row[0]: row for row in found}).values())[:page]

    def _begin_so(self, page: int) -> dict[int, Row]:
        """Whose name begins so, by name."""
        folded = self._query.folded
        rows = self._reader.rows(
            _BEGIN_SO.format(half=page // 2), folded=folded, after=folded + _AFTER_ALL
        )
        return {row[0]: row for row in sorted(rows, key=itemgetter(6))}

    def _rank(self, row: Row) -> tuple[int, int, str]:
        """Whose name begins so, then who is named so, then the others; last talked to first."""
        talked, by_first, by_last = row[4], row[6], row[7]
        folded = self._query.folded
        if by_first.startswith(folded):
            place = 1 if len(by_first) > len(folded) else 0
        elif by_last.startswith(folded):
            place = 1
        else:
            place = 2 if self._word in f" {by_first}" else 3
        return place, -(talked or 0), by_first

    def _names(self, display_key: str) -> bool:
        """Whether every term begins a word of this shown name."""
        own = words(display_key)
        return all(
            any(word.startswith(term.words[0]) for word in own) for term in self._query.terms
        )

    def _circle(self, term: QueryTerm) -> list[int]:
        match = self._full_text.on_card((term,), "")
        rows = self._reader.rows(self._full_text.people(CROWD_CAP), match=match)
        return [row[0] for row in rows]

    def _sifted(self, circles: Sequence[Sequence[int]]) -> list[_Hit]:
        """Records of a crowd: those with one of the words, newest first, are looked through."""
        found: dict[int, _Hit] = {}
        for own in range(len(circles)):
            found |= self._sifted_for(own, circles)
        newest = sorted(found.items(), key=lambda hit: (hit[1].at, hit[0]), reverse=True)
        return [hit for _id, hit in newest[:RECORDS_CAP]]

    def _sifted_for(self, own: int, circles: Sequence[Sequence[int]]) -> dict[int, _Hit]:
        """Those that have one term themselves, by their ids in record_doc."""
        terms = self._query.terms
        asked = [n for n, circle in enumerate(circles) if n == own or len(circle) <= CIRCLE]
        people = [() if n == own else circles[n] for n in asked]
        crowds = [
            (terms[n], frozenset(circle)) for n, circle in enumerate(circles) if n not in asked
        ]
        found: dict[int, _Hit] = {}
        before, more = 2**62, True
        while more and len(found) < RECORDS_CAP:
            candidates, values = self._full_text.records(
                [terms[n] for n in asked], people, SIFTED, before
            )
            rows = self._reader.rows(
                "SELECT d.id, d.customer_id, d.words, d.kind, d.record_id, d.at"
                f" FROM ({candidates}) hit JOIN record_doc d ON d.id = hit.id ORDER BY d.id DESC",
                **values,
            )
            for key, customer, own_words, kind, which, at in rows:
                if all(customer in crowd or _begins(own_words, term) for term, crowd in crowds):
                    found[key] = _Hit(kind, which, customer, at)
            more = len(rows) == SIFTED
            before = rows[-1][0] if rows else 0
        return found

    def _records_with(self, circles: Sequence[Sequence[int]]) -> list[_Hit]:
        candidates, values = self._full_text.records(self._query.terms, circles, RECORDS_CAP)
        found = self._reader.rows(
            f"SELECT d.kind, d.record_id, d.customer_id, d.at FROM ({candidates}) hit"
            " JOIN record_doc d ON d.id = hit.id ORDER BY d.at DESC, d.id DESC",
            **values,
        )
        return [_Hit(*row) for row in found]


def _begins(own_words: str, term: QueryTerm) -> bool:
    """Whether a term begins a word of folded text."""
    return f" {' '.join(term.words)}" in f" {own_words}"


def _records(reader: Reader, hits: Sequence[_Hit]) -> tuple[RecordHit, ...]:
    if not hits:
        return ()
    texts: dict[tuple[str, int], list[str]] = {}
    for kind, select in _TEXTS.items():
        if wanted := [hit.record for hit in hits if hit.kind == kind]:
            among, ids = one_of(reader.dialect, wanted)
            for key, *text in reader.rows(select + among, ids=ids):
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
            texts[hit.kind, hit.record][0],
            from_ms(hit.at),
            texts[hit.kind, hit.record][1],
        )
        for hit in hits
    )
