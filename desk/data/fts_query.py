"""How each database is asked for words: FTS5 in SQLite, text search in PostgreSQL.

Terms come cut and folded by desk.domain.text_folding: letters, digits and marks only. They are
quoted all the same, so that nothing typed is syntax.
"""

from collections.abc import Sequence
from typing import Any, Protocol

from desk.domain.text_folding import QueryTerm

_NEWEST = 2**62
Asked = tuple[str, dict[str, Any]]  # SQL that gives ids, and its values


class FullText(Protocol):
    """Limits are part of the SQL: SQLite plans a query anew each time a bound one is given."""

    def people(self, most: int) -> str:
        """SQL from `:match` to ids of person_doc."""

    def on_card(self, terms: Sequence[QueryTerm], digits: str) -> str:
        """Match: every term begins a word of the card, or the digits stand in a number."""

    def by_name(self, terms: Sequence[QueryTerm], digits: str) -> str:
        """Match: every term begins a word of a name, or the digits stand in a number."""

    def named(self, words: Sequence[str]) -> str:
        """Match: each of the words is a whole word of a person's names or business."""

    def records_of(self, person: int, words: Sequence[str], most: int) -> Asked:
        """The newest ids of record_doc, at most `most`, of one person's records in which one of
        the words begins a word."""

    def records(
        self,
        terms: Sequence[QueryTerm],
        people: Sequence[Sequence[int]],
        most: int,
        before: int = _NEWEST,
    ) -> Asked:
        """The newest ids of record_doc, at most `most`, where every term begins a word of the
        record or is on the card of its person: `people` holds who that is, for each term. One
        at least is the record's own. Only ids lower than `before` count.
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
    """Whether somebody's card has all the words, so that theirs would be any record."""
    return bool(set(people[0]).intersection(*people[1:]))


FULL_TEXT: dict[str, FullText] = {"sqlite": Fts5(), "postgresql": TextSearch()}
