"""Search over people, calls, fixes and notes by the beginnings of words.

The text is split into folded words of letters, digits and marks (desk.domain.text_folding). They
are quoted in the query of FTS5 (SQLite) or text search (PostgreSQL), so that no text is syntax.
"""

import re
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, Protocol

from desk.data.queries.people import PERSON_ROW, list_rows, person_row
from desk.data.reader import Reader, Row, any_of
from desk.data.timestamps import from_ms
from desk.domain.people import PersonRef, PersonRow
from desk.domain.search import RecordHit, SearchResult
from desk.domain.text_folding import QueryTerm, fold, query_digits, query_terms, words
from desk.domain.timeline import TimelineKind
from desk.record import record

_NEWEST = 2**62
Asked = tuple[str, dict[str, Any]]  # SQL that gives ids, and its values


class FullText(Protocol):
    """Builds full-text queries in the syntax of one database.

    Limits are part of the SQL, because SQLite plans a query anew each time a bound one is given.
    """

    def people(self, most: int) -> str:
        """Return SQL that selects the ids of person_doc that match `:match`."""

    def on_card(self, terms: Sequence[QueryTerm], digits: str) -> str:
        """Return a match: every term begins a word of the card, or a number contains `digits`."""

    def by_name(self, terms: Sequence[QueryTerm], digits: str) -> str:
        """Return a match: every term begins a word of a name, or a number contains `digits`."""

    def named(self, words: Sequence[str]) -> str:
        """Return a match: each of the words is a whole word of a person's names or business."""

    def records_of(self, person: int, words: Sequence[str], most: int) -> Asked:
        """Return SQL for a person's newest record_doc ids with a word that begins so.

        At least one of `words` begins a word of the record; at most `most` ids are selected.
        """

    def records(
        self,
        terms: Sequence[QueryTerm],
        people: Sequence[Sequence[int]],
        most: int,
        before: int = _NEWEST,
    ) -> Asked:
        """Return SQL for the newest record_doc ids below `before`, at most `most`.

        Every term begins a word of the record, or is on the card of its person: `people` holds for
        each term the people who have it. At least one term must begin a word of the record itself.
        """


class Fts5:
    def people(self, most: int) -> str:
        return f"SELECT rowid AS id FROM person_fts WHERE person_fts MATCH :match LIMIT {most:d}"

    def on_card(self, terms: Sequence[QueryTerm], digits: str) -> str:
        anywhere = self._all(terms)
        return f'(numbers : "{digits}"*) OR ({anywhere})' if digits else anywhere

    def by_name(self, terms: Sequence[QueryTerm], digits: str) -> str:
        named = f"names : ({self._all(terms)})"
        return f'(numbers : "{digits}"*) OR ({named})' if digits else named

    def named(self, words: Sequence[str]) -> str:
        wanted = " AND ".join(f'"{word}"' for word in words)
        return f"names : ({wanted})"

    def records_of(self, person: int, words: Sequence[str], most: int) -> Asked:
        wanted = " OR ".join(f'"{word}"*' for word in words)
        return (
            "SELECT rowid AS id FROM record_fts WHERE record_fts MATCH :match"
            f" ORDER BY rowid DESC LIMIT {most:d}",
            {"match": f'(customer_id : "{int(person)}") AND (words : ({wanted}))'},
        )

    def records(
        self,
        terms: Sequence[QueryTerm],
        people: Sequence[Sequence[int]],
        most: int,
        before: int = _NEWEST,
    ) -> Asked:
        wanted = []
        for term, circle in zip(terms, people, strict=True):
            found = f"(words : {self._term(term)})"
            if circle:
                theirs = " OR ".join(f'"{int(person)}"' for person in circle)
                found = f"({found} OR (customer_id : ({theirs})))"
            wanted.append(found)
        if _somebody_alone(people):
            wanted.append(f"(words : ({' OR '.join(map(self._term, terms))}))")
        return (
            "SELECT rowid AS id FROM record_fts WHERE record_fts MATCH :match AND rowid < :before"
            f" ORDER BY rowid DESC LIMIT {most:d}",
            {"match": " AND ".join(wanted), "before": before},
        )

    def _all(self, terms: Sequence[QueryTerm]) -> str:
        return " AND ".join(map(self._term, terms))

    def _term(self, term: QueryTerm) -> str:
        quoted = '"' + " ".join(term.words) + '"'
        return quoted if term.is_phrase else quoted + "*"


class TextSearch:
    _person = (
        "(setweight(to_tsvector('simple', names), 'A')"
        " || setweight(to_tsvector('simple', numbers), 'B')"
        " || setweight(to_tsvector('simple', facts), 'C'))"
    )

    def people(self, most: int) -> str:
        return (
            f"SELECT id FROM person_doc WHERE {self._person} @@ to_tsquery('simple', :match)"
            f" LIMIT {most:d}"
        )

    def on_card(self, terms: Sequence[QueryTerm], digits: str) -> str:
        anywhere = " & ".join(self._term(term) for term in terms)
        return f"'{digits}':*B | ({anywhere})" if digits else anywhere

    def by_name(self, terms: Sequence[QueryTerm], digits: str) -> str:
        named = " & ".join(self._term(term, "A") for term in terms)
        return f"'{digits}':*B | ({named})" if digits else named

    def named(self, words: Sequence[str]) -> str:
        return " & ".join(f"'{word}':A" for word in words)

    def records_of(self, person: int, words: Sequence[str], most: int) -> Asked:
        return (
            "SELECT id FROM record_doc WHERE customer_id = :person"
            " AND to_tsvector('simple', words) @@ to_tsquery('simple', :match)"
            f" ORDER BY id DESC LIMIT {most:d}",
            {"person": person, "match": " | ".join(f"'{word}':*" for word in words)},
        )

    def records(
        self,
        terms: Sequence[QueryTerm],
        people: Sequence[Sequence[int]],
        most: int,
        before: int = _NEWEST,
    ) -> Asked:
        wanted = []
        values: dict[str, Any] = {"before": before}
        for i, (term, circle) in enumerate(zip(terms, people, strict=True)):
            values[f"term{i}"] = self._term(term)
            found = f"to_tsvector('simple', words) @@ to_tsquery('simple', :term{i})"
            if circle:
                values[f"people{i}"] = list(circle)
                found = f"({found} OR customer_id = ANY(:people{i}))"
            wanted.append(found)
        if _somebody_alone(people):
            values["any"] = " | ".join(map(self._term, terms))
            wanted.append("to_tsvector('simple', words) @@ to_tsquery('simple', :any)")
        where = " AND ".join([*wanted, "id < :before"])
        return f"SELECT id FROM record_doc WHERE {where} ORDER BY id DESC LIMIT {most:d}", values

    def _term(self, term: QueryTerm, weight: str = "") -> str:
        if term.is_phrase:
            return (
                "("
                + " <-> ".join(f"'{w}':{weight}" if weight else f"'{w}'" for w in term.words)
                + ")"
            )
        return f"'{term.words[0]}':*{weight}"


def _somebody_alone(people: Sequence[Sequence[int]]) -> bool:
    """Return whether one person has all terms on their card.

    Then all of their records would match without containing any term.
    """
    return bool(set(people[0]).intersection(*people[1:]))


FULL_TEXT: dict[str, FullText] = {"sqlite": Fts5(), "postgresql": TextSearch()}


PAGE = 50  # people that are sorted; of more, only those whose name begins with the text
RECORDS_CAP = 64
CIRCLE = 200  # people whose ids a query of records lists; with more, see `_sifted`
CROWD_CAP = 20_000  # people read for one term, which may be a single letter
SIFTED = 2_000  # records read in one round
MOST_TERMS = 8
LONGEST_QUERY = 400
LONGEST_TERM = 64

_ROW = f"{PERSON_ROW}, c.display_key, c.sort_key"
# People whose names begin with the text: each half reads a range of an index.
_BEGIN_SO = f"""
SELECT * FROM (SELECT {_ROW} FROM customer c WHERE c.display_key >= :folded
               AND c.display_key < :after ORDER BY c.display_key, c.id LIMIT {{half}}) by_first
UNION ALL
SELECT * FROM (SELECT {_ROW} FROM customer c WHERE c.sort_key >= :folded
               AND c.sort_key < :after ORDER BY c.sort_key, c.id LIMIT {{half}}) by_last
"""
_AFTER_ALL = "\U0010ffff"
_TEXTS = {
    kind: f"SELECT '{kind}', r.id, {text}, {how}, c.display FROM {kind} r"
    " LEFT JOIN customer c ON c.id = r.customer_id WHERE r.id"
    for kind, text, how in (
        ("call", "r.summary", "r.direction"),
        ("fix", "r.what", "CASE WHEN r.promised_on IS NULL THEN '' ELSE 'promise' END"),
        ("note", "r.text", "''"),
    )
}


@record(frozen=True, slots=True)
class Query:
    """The typed text as terms, all to be found in any order, or as the digits of a number."""

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


def find(reader: Reader, text: str, limit: int = 50) -> SearchResult:
    """Return the people and the records that fit, best first, at most `limit` of each.

    Every word of `text` must begin a word of theirs; a text without letter or digit finds nothing.
    """
    search = _SearchRun(reader, Query.read(text), limit)
    return SearchResult(tuple(search.people()), _records(reader, search.hits[:limit]))


def find_people(
    reader: Reader, text: str, limit: int = 50, *, on_record: bool = True
) -> list[PersonRow]:
    """Return the people who fit, best first.

    Those whose name begins with the text come first, then those who have it as a name, then those
    with other matches on the card, last (with `on_record`) those with matching calls, fixes and
    notes. Within each group the last talked to come first.
    """
    return _SearchRun(reader, Query.read(text), limit).people(on_record=on_record)


def find_named(reader: Reader, names: Sequence[str], limit: int) -> list[list[PersonRow]]:
    """Return for each of `names` the people whose names contain all its words, whole.

    The last talked to come first, at most `limit` for each name. One statement serves all names.
    """
    asked = [words(name)[:MOST_TERMS] for name in names]
    full_text = FULL_TEXT[reader.dialect]
    parts, values = [], {}
    for number, each in enumerate(asked):
        if each:
            values[f"match{number}"] = full_text.named([word[:LONGEST_TERM] for word in each])
            people = full_text.people(CROWD_CAP).replace(":match", f":match{number}")
            parts.append(
                f"SELECT * FROM (SELECT {number}, {PERSON_ROW} FROM ({people}) hit JOIN customer c"
                " ON c.id = hit.id ORDER BY coalesce(c.last_talked_at, 0) DESC, c.display_key, c.id"
                f" LIMIT {limit:d}) part{number}"
            )
    found: list[list[PersonRow]] = [[] for _ in names]
    if parts:
        for number, *row in reader.rows(" UNION ALL ".join(parts), **values):
            found[number].append(person_row(tuple(row)))
    return found


def find_records_of(
    reader: Reader, person: int, words_asked: Sequence[str], limit: int
) -> tuple[RecordHit, ...]:
    """Return a person's records in which one of the words begins a word, at most `limit`.

    Records with the first of the words come first, then those with the second, and so on; for one
    word the newest come first.
    """
    terms = [term[:LONGEST_TERM] for word in words_asked for term in words(word)][:MOST_TERMS]
    if not terms:
        return ()
    candidates, values = FULL_TEXT[reader.dialect].records_of(person, terms, RECORDS_CAP)
    hits = _records(reader, _hits_of(reader, candidates, values))

    def first_term(hit: RecordHit) -> int:
        folded = " " + " ".join(words(hit.text))
        return next((n for n, term in enumerate(terms) if f" {term}" in folded), len(terms))

    return tuple(sorted(hits, key=first_term)[:limit])


@record(frozen=True, slots=True)
class _CardHit:
    """A person whose card matches, with the keys of the sort order."""

    person: PersonRow
    display_key: str
    sort_key: str


class _SearchRun:
    """One run of a query; `people` must be called before `hits` is read."""

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
        cards = self._on_cards()[: self._limit]
        self._display_keys = [card.display_key for card in cards]
        people = [card.person for card in cards]
        if on_record and len(people) < self._limit:
            known = {person.id for person in people}
            theirs = dict.fromkeys(h.customer for h in self.hits if h.customer is not None)
            if more := [key for key in theirs if key not in known]:
                people += list_rows(self._reader, more[: self._limit - len(people)])
        return people

    @cached_property
    def hits(self) -> list[_Hit]:
        """The matching records, newest first. They depend on the names that `people` found."""
        if self._limit < 1:
            return []
        terms = self._query.terms
        found = self._records_with([[] for _ in terms])
        if not found and len(terms) > 1 and not any(map(self._names, self._display_keys)):
            # "ruth awning": one word is the person's, the other the record's.
            circles = self._circles(terms)
            if any(len(circle) > CIRCLE for circle in circles):
                found = self._sifted(circles)
            elif any(circles):
                found = self._records_with(circles)
        return found

    def _on_cards(self) -> list[_CardHit]:
        """Return the people whose card matches, best first.

        If there are more than a page, those whose name begins with the text come first.
        """
        query, page = self._query, max(self._limit, PAGE)
        short = len(query.folded) <= 3
        begin_so = self._begin_so(page) if short else {}
        if len(begin_so) >= page:
            return list(begin_so.values())
        found = self._cards(
            f"SELECT {_ROW} FROM ({self._full_text.people(page + 1)}) hit"
            " JOIN customer c ON c.id = hit.id",
            match=self._full_text.on_card(query.terms, query.digits),
        )
        found.sort(key=self._rank)
        if len(found) <= page:
            return found
        begin_so = begin_so if short else self._begin_so(page)
        return list((begin_so | {card.person.id: card for card in found}).values())[:page]

    def _begin_so(self, page: int) -> dict[int, _CardHit]:
        """Return the people whose name begins with the text, by id, in order of the name."""
        folded = self._query.folded
        cards = self._cards(
            _BEGIN_SO.format(half=page // 2), folded=folded, after=folded + _AFTER_ALL
        )
        return {card.person.id: card for card in sorted(cards, key=attrgetter("display_key"))}

    def _cards(self, sql: str, **values: Any) -> list[_CardHit]:
        """Run a SELECT of the columns of _ROW."""
        return [
            _CardHit(person_row(tuple(person)), display_key, sort_key)
            for *person, display_key, sort_key in self._reader.rows(sql, **values)
        ]

    def _rank(self, card: _CardHit) -> tuple[int, float, str]:
        """Return the sort key: whole name, its start, a word of it, the rest; newest talk first."""
        talked, by_first, by_last = card.person.last_talked, card.display_key, card.sort_key
        folded = self._query.folded
        if by_first.startswith(folded):
            place = 1 if len(by_first) > len(folded) else 0
        elif by_last.startswith(folded):
            place = 1
        else:
            place = 2 if self._word in f" {by_first}" else 3
        return place, -(talked.timestamp() if talked is not None else 0), by_first

    def _names(self, display_key: str) -> bool:
        """Return whether every term begins a word of this display name."""
        own = words(display_key)
        return all(
            any(word.startswith(term.words[0]) for word in own) for term in self._query.terms
        )

    def _circles(self, terms: Sequence[QueryTerm]) -> list[list[int]]:
        """Return for each term the people who have it on their card."""
        people = self._full_text.people(CROWD_CAP)
        parts, values = [], {}
        for number, term in enumerate(terms):
            values[f"match{number}"] = self._full_text.on_card((term,), "")
            asked = people.replace(":match", f":match{number}")
            parts.append(f"SELECT {number}, id FROM ({asked}) part{number}")
        circles: list[list[int]] = [[] for _ in terms]
        for number, person in self._reader.rows(" UNION ALL ".join(parts), **values):
            circles[number].append(person)
        return circles

    def _sifted(self, circles: Sequence[Sequence[int]]) -> list[_Hit]:
        """Return the newest matching records when a term is on the cards of many people.

        For each term the records that contain it are read in rounds of SIFTED, newest first, and
        tested for the other terms here. One statement serves the round of all terms.
        """
        found: list[dict[int, _Hit]] = [{} for _ in circles]
        before = dict.fromkeys(range(len(circles)), 2**62)
        while before:
            parts: list[str] = []
            values: dict[str, Any] = {}
            for own, limit in before.items():
                sql, own_values = self._sifting(own, circles, limit)
                parts.append(sql)
                values |= own_values
            rounds: dict[int, list[Row]] = {own: [] for own in before}
            for own, *row in self._reader.rows(" UNION ALL ".join(parts), **values):
                rounds[own].append(tuple(row))
            for own, rows in rounds.items():
                crowds = self._crowds(own, circles)
                for key, customer, own_words, kind, which, at in rows:
                    if all(customer in crowd or _begins(own_words, term) for term, crowd in crowds):
                        found[own][key] = _Hit(kind, which, customer, at)
            before = {
                own: min(key for key, *_rest in rows)
                for own, rows in rounds.items()
                if len(rows) == SIFTED and len(found[own]) < RECORDS_CAP
            }
        every = {key: hit for each in found for key, hit in each.items()}
        newest = sorted(every.items(), key=lambda hit: (hit[1].at, hit[0]), reverse=True)
        return [hit for _id, hit in newest[:RECORDS_CAP]]

    def _asked(self, own: int, circles: Sequence[Sequence[int]]) -> list[int]:
        """Return the terms the database tests: `own`, and those on the cards of few people."""
        return [n for n, circle in enumerate(circles) if n == own or len(circle) <= CIRCLE]

    def _crowds(
        self, own: int, circles: Sequence[Sequence[int]]
    ) -> list[tuple[QueryTerm, frozenset[int]]]:
        """Return the other terms, each with the people who have it on their card."""
        asked = self._asked(own, circles)
        return [
            (self._query.terms[n], frozenset(circle))
            for n, circle in enumerate(circles)
            if n not in asked
        ]

    def _sifting(self, own: int, circles: Sequence[Sequence[int]], before: int) -> Asked:
        """Return SQL for the newest SIFTED records below `before` that contain term `own`."""
        asked = self._asked(own, circles)
        people = [() if n == own else circles[n] for n in asked]
        candidates, values = self._full_text.records(
            [self._query.terms[n] for n in asked], people, SIFTED, before
        )
        # Each part of the statement has parameters of its own.
        candidates = re.sub(r":(\w+)", rf":own{own}_\1", candidates)
        sql = (
            f"SELECT * FROM (SELECT {own}, d.id, d.customer_id, d.words, d.kind, d.record_id, d.at"
            f" FROM ({candidates}) hit JOIN record_doc d ON d.id = hit.id) part{own}"
        )
        return sql, {f"own{own}_{name}": value for name, value in values.items()}

    def _records_with(self, circles: Sequence[Sequence[int]]) -> list[_Hit]:
        candidates, values = self._full_text.records(self._query.terms, circles, RECORDS_CAP)
        return _hits_of(self._reader, candidates, values)


def _begins(own_words: str, term: QueryTerm) -> bool:
    """Return whether a term begins a word of folded text."""
    return f" {' '.join(term.words)}" in f" {own_words}"


def _hits_of(reader: Reader, candidates: str, values: dict[str, Any]) -> list[_Hit]:
    """Return the records whose ids the SQL `candidates` selects, newest first."""
    found = reader.rows(
        f"SELECT d.kind, d.record_id, d.customer_id, d.at FROM ({candidates}) hit"
        " JOIN record_doc d ON d.id = hit.id ORDER BY d.at DESC, d.id DESC",
        **values,
    )
    return [_Hit(*row) for row in found]


def _records(reader: Reader, hits: Sequence[_Hit]) -> tuple[RecordHit, ...]:
    """Read the texts and names of the hits in one statement."""
    parts, values = [], {}
    for kind, select in _TEXTS.items():
        if wanted := [hit.record for hit in hits if hit.kind == kind]:
            among, values[f"{kind}s"] = any_of(reader.dialect, wanted)
            parts.append(f"{select} {among.replace(':ids', f':{kind}s')}")
    if not parts:
        return ()
    found = {
        (kind, key): (text, how, name)
        for kind, key, text, how, name in reader.rows(" UNION ALL ".join(parts), **values)
    }
    return tuple(
        RecordHit(
            TimelineKind(hit.kind),
            hit.record,
            PersonRef(hit.customer, name) if hit.customer is not None else None,
            text,
            from_ms(hit.at),
            how,
        )
        for hit in hits
        for text, how, name in (found[hit.kind, hit.record],)
    )
