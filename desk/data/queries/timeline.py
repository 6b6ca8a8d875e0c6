"""Queries of the timeline, newest first, and of ratings, with the person of a call or fix."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from functools import cache
from typing import Literal

from desk.data.reader import Reader, Row, first_row
from desk.data.timestamps import from_ms, stored_choice, stored_count, stored_day, to_ms
from desk.domain.calls import Direction, Outcome
from desk.domain.fixes import NotifiedVia
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.domain.timeline import Rating, TimelineKind, TimelineRow

# One SELECT for each kind, all with the same columns: kind, id, at, text, direction, outcome,
# seconds, promised_on, done_at, dismissed_at, dismiss_reason, notified_via, felt, words,
# annotation, call_id. No SELECT has a LIMIT, so that SQLite merges their indexes and stops after
# the newest rows of the union.
_BRANCHES = {
    TimelineKind.CALL: """
SELECT 'call', k.id, k.at, k.summary, k.direction, k.outcome, k.seconds, NULL, NULL, NULL, '', '',
 r.felt, r.words, r.annotation, CAST(NULL AS bigint)
 FROM call k LEFT JOIN rating r ON r.id = (SELECT max(id) FROM rating WHERE call_id = k.id)
 WHERE k.customer_id = :person AND k.at {span}
 AND NOT EXISTS (SELECT 1 FROM interaction o WHERE o.call_id = k.id)""",
    TimelineKind.CHECK_IN: """
SELECT 'check_in', o.id, o.at, CASE WHEN o.note = '' THEN coalesce(k.summary, '') ELSE o.note END,
 k.direction, k.outcome, k.seconds, NULL, NULL, NULL, '', '', r.felt, r.words, r.annotation,
 o.call_id
 FROM interaction o LEFT JOIN call k ON k.id = o.call_id
 LEFT JOIN rating r ON r.id = (SELECT max(id) FROM rating WHERE call_id = o.call_id)
 WHERE o.customer_id = :person AND o.at {span}""",
    TimelineKind.FIX: """
SELECT 'fix', f.id, coalesce(f.done_at, f.dismissed_at, f.created_at), f.what, NULL, NULL,
 f.seconds, f.promised_on, f.done_at, f.dismissed_at, f.dismiss_reason, f.notified_via, r.felt,
 r.words, r.annotation,
 CAST(NULL AS bigint)
 FROM fix f LEFT JOIN rating r ON r.id = (SELECT max(id) FROM rating WHERE fix_id = f.id)
 WHERE f.customer_id = :person AND coalesce(f.done_at, f.dismissed_at, f.created_at) {span}""",
    TimelineKind.BOUGHT: """
SELECT 'bought', p.id, {noon}, p.what, NULL, NULL, NULL, NULL, NULL, NULL, '', '', r.felt, r.words,
 r.annotation, CAST(NULL AS bigint)
 FROM purchase p LEFT JOIN rating r ON r.id = (SELECT max(id) FROM rating
 WHERE customer_id = p.customer_id AND call_id IS NULL AND fix_id IS NULL
 AND at >= {noon} - 43200000 AND at < {noon} + 43200000)
 WHERE p.customer_id = :person AND {noon} {span}""",
    TimelineKind.NOTE: """
SELECT 'note', n.id, n.at, n.text, NULL, NULL, NULL, NULL, NULL, NULL, '', '', NULL, NULL, NULL,
 NULL FROM note n WHERE n.customer_id = :person AND n.at {span}""",
}
# A purchase has a day only; its moment is noon, in ms like the rest. A rating of that day
# without a call or fix is taken as a rating of the purchase.
_NOON = {
    "sqlite": "unixepoch(p.bought_on) * 1000 + :noon",
    "postgresql": "CAST(extract(epoch FROM CAST(p.bought_on AS date)) AS bigint) * 1000 + :noon",
}
Rated = Literal["call", "fix"]
_EVER = 2**62
_KINDS = {kind.value: kind for kind in TimelineKind}
_DIRECTIONS = {None: None} | {known.value: known for known in Direction}
_OUTCOMES = {None: None} | {known.value: known for known in Outcome}
_NOTIFIED_VIA = {"": None} | {known.value: known for known in NotifiedVia}
_FELT = {None: None} | {known.value: known for known in Felt}
_RATINGS = """
SELECT r.id, c.id, c.display, r.felt, r.words, r.annotation, r.at, r.call_id,
 coalesce(k.summary, f.what, '')
 FROM rating r JOIN customer c ON c.id = r.customer_id
 LEFT JOIN call k ON k.id = r.call_id LEFT JOIN fix f ON f.id = r.fix_id
"""


def list_between(
    reader: Reader, person: int, first: datetime, last: datetime, zone: tzinfo
) -> list[TimelineRow]:
    """Return all entries from one moment to another, both included, newest first."""
    found = reader.rows(
        _sql(frozenset(TimelineKind), reader.dialect, "BETWEEN :first AND :last", _EVER),
        person=person,
        noon=_noon_ms(zone),
        first=to_ms(first),
        last=to_ms(last),
    )
    # Sorted by id, too, for equal moments: in SQL that would keep the indexes from being used.
    return sorted(map(_record, found), key=lambda row: (row.at, row.id), reverse=True)


def list_timeline(
    reader: Reader,
    person: int,
    kinds: Iterable[TimelineKind],
    before: datetime | None,
    limit: int,
    zone: tzinfo,
) -> list[TimelineRow]:
    """Return the newest `limit` rows before a moment, and all rows of the last one's moment.

    So the `at` of the last row is where the next page begins. A call that answered a check-in is
    returned as that check-in. A fix has the moment it was done or dismissed, an open one that of
    its creation.
    """
    wanted = frozenset(kinds)
    if not wanted:
        return []
    given = {"person": person}
    if TimelineKind.BOUGHT in wanted:
        given["noon"] = _noon_ms(zone)

    def rows(span: str, most: int, **values: int) -> list[TimelineRow]:
        found = reader.rows(_sql(wanted, reader.dialect, span, most), **given, **values)
        return list(map(_record, found))

    found = rows("< :end", limit + 1, end=_EVER if before is None else to_ms(before))
    if len(found) > limit:
        last, beyond = found[limit - 1], found.pop()
        if beyond.at == last.at:
            earlier = [row for row in found if row.at != last.at]
            found = earlier + rows("= :at", 10_000, at=to_ms(last.at))
    return found


@cache
def _sql(kinds: frozenset[TimelineKind], dialect: str, span: str, most: int) -> str:
    # The limit is part of the text: SQLite plans a query anew each time a bound one is given.
    sql = " UNION ALL ".join(_BRANCHES[kind] for kind in TimelineKind if kind in kinds)
    return sql.format(span=span, noon=_NOON[dialect]) + f" ORDER BY 3 DESC LIMIT {most:d}"


@cache
def _noon_ms(zone: tzinfo) -> int:
    """Return the ms from midnight UTC of a day to its noon in `zone`, at the offset of 1 January.

    In summer time the moment is an hour off, but on the same day.
    """
    offset = datetime(2024, 1, 1, 12, tzinfo=zone).utcoffset() or timedelta(0)
    return (timedelta(hours=12) - offset) // timedelta(milliseconds=1)


def _record(found: Row) -> TimelineRow:
    # Columns by position and enums from dicts are fast: this runs for each row of every card.
    (
        kind, key, at, text, direction, outcome, seconds, promised, done, dismissed, why,
        told, felt, words, annotation, call,
    ) = found  # fmt: skip
    return TimelineRow(
        _KINDS[kind],
        key,
        from_ms(at),
        text,
        _DIRECTIONS.get(direction),
        _OUTCOMES.get(outcome),
        stored_count(seconds),
        promised and stored_day(promised),
        None if done is None else from_ms(done),
        None if dismissed is None else from_ms(dismissed),
        why,
        _NOTIFIED_VIA.get(told),
        _FELT.get(felt),
        words or "",
        annotation or "",
        call,
    )


def list_ratings_of(reader: Reader, person: int, limit: int = 500) -> list[Rating]:
    """Return the ratings a person gave, newest first; those of the last year count, see Score."""
    found = reader.rows(
        f"{_RATINGS} WHERE r.customer_id = :person ORDER BY r.at DESC, r.id DESC LIMIT {limit:d}",
        person=person,
    )
    return [_rating(each) for each in found]


def find_rating(reader: Reader, kind: Rated, key: int) -> Rating | None:
    """Return the newest rating of a call or fix, None where there is none."""
    found = first_row(
        reader, f"{_RATINGS} WHERE r.{kind}_id = :key ORDER BY r.id DESC LIMIT 1", key=key
    )
    return None if found is None else _rating(found)


def _rating(found: Row) -> Rating:
    key, person, name, felt, words, annotation, at, call, about = found
    return Rating(
        id=key,
        person=PersonRef(person, name),
        felt=stored_choice(Felt, felt, Felt.OK),
        words=words,
        annotation=annotation,
        at=from_ms(at),
        of=TimelineKind.FIX if call is None else TimelineKind.CALL,
        about=about,
    )


def list_ratings(reader: Reader, kind: Rated, key: int) -> list[int]:
    found = reader.rows(f"SELECT id FROM rating WHERE {kind}_id = :id ORDER BY id", id=key)
    return [r[0] for r in found]


def find_whom(reader: Reader, kind: Rated, key: int) -> PersonRef | None:
    """Return the person of a call or fix; None without one, or when the record is gone."""
    found = first_row(
        reader,
        f"SELECT c.id, c.display FROM {kind} k JOIN customer c ON c.id = k.customer_id"
        " WHERE k.id = :id",
        id=key,
    )
    return PersonRef(*found) if found else None
