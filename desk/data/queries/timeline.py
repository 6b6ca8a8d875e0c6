"""All that happened with one person, newest first."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo
from functools import cache

from desk.data.moments import from_ms, to_ms
from desk.data.reader import Reader, Row, one_of
from desk.data.records.history import Direction, TimelineKind, TimelineRow
from desk.rules.call_back import Outcome
from desk.rules.score import Felt

# One branch a kind, all of the same columns: kind, id, at, text, direction, outcome, seconds,
# promised_on, done_at, let_go_at, told_how, call_id. There is no LIMIT inside, so that SQLite
# merges the branches' indexes and stops after the newest rows of all.
_BRANCHES = {
    TimelineKind.CALL: """
SELECT 'call' AS kind, k.id AS id, k.at AS at, k.gist AS text, k.direction AS direction,
 k.outcome AS outcome, k.seconds AS seconds, NULL AS promised_on, NULL AS done_at,
 NULL AS let_go_at, '' AS told_how, CAST(NULL AS bigint) AS call_id
 FROM call k WHERE k.customer_id = :person AND k.at {span}
 AND NOT EXISTS (SELECT 1 FROM contact o WHERE o.call_id = k.id)""",
    TimelineKind.CHECK_IN: """
SELECT 'check_in', o.id, o.at, CASE WHEN o.note = '' THEN coalesce(k.gist, '') ELSE o.note END,
 k.direction, k.outcome, k.seconds, NULL, NULL, NULL, '', o.call_id
 FROM contact o LEFT JOIN call k ON k.id = o.call_id
 WHERE o.customer_id = :person AND o.at {span}""",
    TimelineKind.FIX: """
SELECT 'fix', f.id, coalesce(f.done_at, f.let_go_at, f.created_at), f.what, NULL, NULL, f.seconds,
 f.promised_on, f.done_at, f.let_go_at, f.told_how, CAST(NULL AS bigint)
 FROM fix f WHERE f.customer_id = :person
 AND coalesce(f.done_at, f.let_go_at, f.created_at) {span}""",
    TimelineKind.BOUGHT: """
SELECT 'bought', p.id, {noon}, p.what, NULL, NULL, NULL, NULL, NULL, NULL, '', NULL
 FROM purchase p WHERE p.customer_id = :person AND {noon} {span}""",
    TimelineKind.NOTE: """
SELECT 'note', n.id, n.at, n.text, NULL, NULL, NULL, NULL, NULL, NULL, '', NULL
 FROM note n WHERE n.customer_id = :person AND n.at {span}""",
}
# A purchase has a day only: it stands at noon, in milliseconds like the rest.
_NOON = {
    "sqlite": "unixepoch(p.bought_on) * 1000 + :noon",
    "postgresql": "CAST(extract(epoch FROM CAST(p.bought_on AS date)) AS bigint) * 1000 + :noon",
}
_EVER = 2**62
_KINDS = {kind.value: kind for kind in TimelineKind}
_DIRECTIONS = {None: None} | {known.value: known for known in Direction}
_OUTCOMES = {None: None} | {known.value: known for known in Outcome}
_FELT = {None: None} | {known.value: known for known in Felt}
_UNRATED = (None, "", "")


def list_timeline(
    reader: Reader,
    person: int,
    kinds: Iterable[TimelineKind],
    before: datetime | None,
    limit: int,
    zone: tzinfo,
) -> list[TimelineRow]:
    """The newest `limit` rows before a moment, and all more of the very moment of the last.

    So the `at` of the last row is where to go on. A call that answered a check-in is shown as
    that check-in; a fix stands where it ended, while open where it began.
    """
    wanted = frozenset(kinds)
    if not wanted:
        return []
    given = {"person": person}
    if TimelineKind.BOUGHT in wanted:
        given["noon"] = _noon_ms(zone)

    def rows(span: str, **values: int) -> list[Row]:
        return reader.rows(_sql(wanted, reader.dialect, span), **given, **values)

    found = rows("< :end", end=_EVER if before is None else to_ms(before), limit=limit + 1)
    if len(found) > limit:
        last, beyond = found[limit - 1], found.pop()
        if beyond[2] == last[2]:
            found = [r for r in found if r[2] != last[2]] + rows("= :at", at=last[2], limit=10_000)
    ratings = _ratings(reader, found)
    return [_record(r, ratings) for r in found]


@cache
def _sql(kinds: frozenset[TimelineKind], dialect: str, span: str) -> str:
    sql = " UNION ALL ".join(_BRANCHES[kind] for kind in TimelineKind if kind in kinds)
    return sql.format(span=span, noon=_NOON[dialect]) + " ORDER BY 3 DESC LIMIT :limit"


def _noon_ms(zone: tzinfo) -> int:
    """From midnight UTC of a day to its local noon, summer time left out: the day is the same."""
    offset = datetime(2024, 1, 1, 12, tzinfo=zone).utcoffset() or timedelta(0)
    return (timedelta(hours=12) - offset) // timedelta(milliseconds=1)


def _ratings(reader: Reader, found: list[Row]) -> dict[tuple[str, int], Row]:
    """(felt, words, annotation) of the newest rating, by the kind and id of the row."""
    calls = {r[1] if r[0] == "call" else r[11]: (r[0], r[1]) for r in found if r[0] != "fix"}
    fixes = [r[1] for r in found if r[0] == "fix"]
    ratings: dict[tuple[str, int], Row] = {}
    for column, ids in (("call_id", [key for key in calls if key]), ("fix_id", fixes)):
        if ids:
            among, value = one_of(reader.dialect, ids)
            for about, *said in reader.rows(
                f"SELECT {column}, felt, words, annotation FROM rating WHERE {column} {among}"
                " ORDER BY at, id",
                ids=value,
            ):
                row = calls[about] if column == "call_id" else ("fix", about)
                ratings[row] = tuple(said)
    return ratings


def _record(found: Row, ratings: dict[tuple[str, int], Row]) -> TimelineRow:
    kind, key, at, text, direction, outcome, seconds, promised, done, let_go, told, call = found
    felt, words, annotation = ratings.get((kind, key), _UNRATED)
    # By position, and looked up in dicts: this runs for each line of every card that is opened.
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
        None if let_go is None else from_ms(let_go),
        told,
        _FELT[felt],
        words,
        annotation,
        call,
    )
