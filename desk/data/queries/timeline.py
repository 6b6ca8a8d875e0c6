"""Queries of the timeline: all records of one person, newest first."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo
from functools import cache

from desk.data.reader import Reader, Row
from desk.data.timestamps import from_ms, to_ms
from desk.domain.calls import Direction, Outcome
from desk.domain.scores import Felt
from desk.domain.timeline import TimelineKind, TimelineRow

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
_EVER = 2**62
_KINDS = {kind.value: kind for kind in TimelineKind}
_DIRECTIONS = {None: None} | {known.value: known for known in Direction}
_OUTCOMES = {None: None} | {known.value: known for known in Outcome}
_FELT = {None: None} | {known.value: known for known in Felt}


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
        _DIRECTIONS[direction],
        _OUTCOMES[outcome],
        seconds,
        promised and date.fromisoformat(promised),
        None if done is None else from_ms(done),
        None if dismissed is None else from_ms(dismissed),
        why,
        told,
        _FELT[felt],
        words or "",
        annotation or "",
        call,
    )
