"""Likely duplicates: pairs of cards that share a number, an email or a name."""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from desk.data.queries import duplicates as queries
from desk.data.queries.people import list_rows
from desk.data.reader import Reader, Row
from desk.domain.duplicates import DuplicatePage, DuplicatePair, Likeness
from desk.domain.names import NameWords, are_similar, name_words
from desk.domain.people import PersonRow
from desk.errors import NotUnderstood
from desk.messages import message
from desk.services.desk import Desk, Written
from desk.services.people import need_name
from desk.services.person_merge import write_not_duplicate

MOST = 200
# If more people share a number, an email or a name, each is only paired with the next one.
_CROWD = 6
_CHUNK = 500

_Pair = tuple[int, int]  # ids, the lower first
_BY_CONTACT = {Likeness.NUMBER, Likeness.PROBABLY_NUMBER, Likeness.EMAIL}
_BY_NAME = {Likeness.NAME, Likeness.SIMILAR_NAME}


def list_duplicates(desk: Desk, limit: int = MOST) -> DuplicatePage:
    """Return the pairs of cards that may be one person, the likeliest first.

    Pairs marked as not duplicate are left out; so are pairs of one household with different
    names, and pairs that share only the name and have different birthdays.
    """
    with desk.database.reading() as reader:
        search = _DuplicateSearch(reader)
        pairs = sorted(
            search.found.keys() - queries.list_not_duplicate_pairs(reader), key=search.rank
        )
        found: list[DuplicatePair] = []
        for start in range(0, len(pairs), _CHUNK):
            chunk = pairs[start : start + _CHUNK]
            known = queries.list_known(reader, _people_of(chunk))
            likely = [p for p in chunk if search.stands(p, known[p[0]], known[p[1]])]
            rows = {row.id: row for row in list_rows(reader, _people_of(likely))}
            found += [search.double(pair, rows) for pair in likely]
            if len(found) > limit:
                break
    return DuplicatePage(tuple(found[:limit]), len(found) > limit)


def mark_not_duplicate(desk: Desk, one: int, other: int) -> Written[int]:
    """Mark two people as not duplicate, so that `list_duplicates` leaves them out.

    Raises NotFound, NotUnderstood.
    """
    if one == other:
        raise NotUnderstood(message("Choose two different people. Nothing was changed."))
    with desk.database.transaction() as tx:
        names = need_name(tx, one), need_name(tx, other)
        tx.describe(message("{name} and {other} are two people", name=names[0], other=names[1]))
        known = [row for row, partner in queries.list_not_duplicate(tx, one) if partner == other]
        row = known[0] if known else write_not_duplicate(tx, one, other)
    return Written(row, tx.changes)


class _DuplicateSearch:
    """A search that finds the shared numbers, emails and names of all pairs in a few queries."""

    def __init__(self, reader: Reader) -> None:
        self.found: dict[_Pair, set[Likeness]] = {}
        self._shared: dict[_Pair, list[str]] = {}
        self._words: dict[int, NameWords] = {}
        nicknamed = []
        for person, name, nickname in queries.list_names(reader):
            self._words[person] = name_words(name)
            if nickname:
                nicknamed.append((person, nickname))
        self._numbers(reader)
        self._emails(reader)
        self._names(reader, nicknamed)

    def stands(
        self, pair: _Pair, one: queries.DuplicateCandidate, other: queries.DuplicateCandidate
    ) -> bool:
        """Return whether no household and no birthday shows that the two are different people."""
        if self._named_alike(pair):
            alone = not self.found[pair] & _BY_CONTACT
            return not (
                alone and one.birthday and other.birthday and one.birthday != other.birthday
            )
        return one.household is None or one.household != other.household

    def rank(self, pair: _Pair) -> tuple[int, NameWords, _Pair]:
        """Return the sort key: contact and name, same name, contact, similar name; each by name."""
        likeness = self.found[pair]
        contact, named = bool(likeness & _BY_CONTACT), self._named_alike(pair)
        place = 0 if contact and named else 1 if Likeness.NAME in likeness else 3 - contact
        return place, self._words[pair[0]], pair

    def double(self, pair: _Pair, rows: dict[int, PersonRow]) -> DuplicatePair:
        two = sorted((rows[key] for key in pair), key=_last_talked, reverse=True)
        likeness = tuple(kind for kind in Likeness if kind in self.found[pair])
        shared = tuple(dict.fromkeys(self._shared.get(pair, ())))
        return DuplicatePair(two[0], two[1], likeness, shared)

    def _named_alike(self, pair: _Pair) -> bool:
        if self.found[pair] & _BY_NAME:
            return True
        return are_similar(self._words[pair[0]], self._words[pair[1]])

    def _numbers(self, reader: Reader) -> None:
        for rows in queries.list_shared_numbers(reader):
            for one, other in _pairs(rows):
                same = one[1] == other[1]
                # Two numbers with known area codes only match when they are equal.
                if same or not (one[2] and other[2]):
                    kind = Likeness.NUMBER if same else Likeness.PROBABLY_NUMBER
                    self._note(one[0], other[0], kind, one[3])

    def _emails(self, reader: Reader) -> None:
        for rows in queries.list_shared_emails(reader):
            for one, other in _pairs(rows):
                self._note(one[0], other[0], Likeness.EMAIL, one[1])

    def _names(self, reader: Reader, nicknamed: Sequence[tuple[int, str]]) -> None:
        alike: dict[NameWords, list[int]] = {}
        initials = []
        for person, named in self._words.items():
            if len(named) > 1:  # a single name such as "Ruth" is no evidence
                alike.setdefault(named, []).append(person)
                if any(len(word) == 1 for word in named):
                    initials.append(person)
        for people in alike.values():
            if len(people) > 1:
                for one, other in _pairs([(person,) for person in people]):
                    self._note(one[0], other[0], Likeness.NAME)
        sort_keys = queries.list_sort_keys(reader, [*initials, *(who for who, _ in nicknamed)])
        for person in initials:
            family, _comma, given = sort_keys[person].partition(", ")
            if family and len(given.strip(". ")) == 1:
                same = queries.list_named_so(reader, family, given[0])
                self._alike(person, same)
        for person, nickname in nicknamed:
            family = sort_keys[person].partition(", ")[0]
            self._alike(person, alike.get(name_words(f"{nickname} {family}"), ()))

    def _alike(self, person: int, others: Iterable[int]) -> None:
        for other in list(others)[:_CROWD]:
            if other != person:
                self._note(person, other, Likeness.SIMILAR_NAME)

    def _note(self, one: int, other: int, kind: Likeness, shared: str = "") -> None:
        if one == other:
            return
        pair = (one, other) if one < other else (other, one)
        self.found.setdefault(pair, set()).add(kind)
        if shared:
            self._shared.setdefault(pair, []).append(shared)


def _pairs(rows: Sequence[Row]) -> Iterable[tuple[Row, Row]]:
    return combinations(rows, 2) if len(rows) <= _CROWD else pairwise(rows)


def _people_of(pairs: Iterable[_Pair]) -> list[int]:
    return sorted({person for pair in pairs for person in pair})


def _last_talked(row: PersonRow) -> tuple[float, int]:
    """Return the sort key of the last contact; without any, the oldest card comes first."""
    return (row.last_talked.timestamp() if row.last_talked else 0.0), -row.id
