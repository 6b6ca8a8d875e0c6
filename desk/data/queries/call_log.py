"""Queries of the call log, its figures and its search.

Rows are read one page at a time. The length of the log and the place of a row are computed from
call_histogram, never by scanning the calls.
"""

from collections.abc import Iterable, Sequence
from datetime import date, tzinfo
from heapq import nlargest

from desk.data.reader import NamedRow, Reader, any_of, first_row, first_value
from desk.data.search import FULL_TEXT, Query
from desk.data.timestamps import (
    QUARTER_MS,
    from_ms,
    maybe_moment,
    stored_choice,
    stored_count,
    stored_day,
    stored_time,
)
from desk.domain.call_histogram import HOURS_A_WEEK, THURSDAY, OffsetSpan, offset_spans
from desk.domain.calls import (
    CallKind,
    CallLogDays,
    CallLogRow,
    CallPromise,
    Direction,
    MissedCaller,
    Outcome,
)
from desk.domain.local_time import local_day
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.record import record, replace

SLOTS_A_DAY = 96
_DAY_MS = SLOTS_A_DAY * QUARTER_MS
MISSED_LOOKED_AT = 200  # the newest missed calls, from which the usual wait is computed

_COUNT = {
    CallKind.ALL: "(s.incoming + s.outgoing)",
    CallKind.INCOMING: "s.incoming",
    CallKind.OUTGOING: "s.outgoing",
    CallKind.MISSED: "s.missed",
    CallKind.VOICEMAIL: "s.voicemail",
}
# `|| ''` keeps SQLite from building an automatic index for these conditions.
OF_KIND = {
    CallKind.ALL: "",
    CallKind.INCOMING: " AND k.direction || '' = 'incoming'",
    CallKind.OUTGOING: " AND k.direction || '' = 'outgoing'",
    CallKind.MISSED: " AND k.direction || '' = 'incoming' AND k.outcome <> 'talked'",
    CallKind.VOICEMAIL: " AND k.direction || '' = 'incoming' AND k.outcome || '' = 'voicemail'",
}
_ROW = (
    "k.id, k.customer_id, c.display, c.starred, k.number, k.direction, k.outcome, k.at, k.seconds,"
    " k.summary, k.waiting, r.id AS rating_id, r.felt, r.annotation,"
    " CASE WHEN k.number = '' THEN coalesce((SELECT raw FROM phone"
    "  WHERE customer_id = k.customer_id ORDER BY preferred DESC, position, id LIMIT 1), '')"
    "  ELSE '' END AS own_number"
)
_JOINED = (
    " LEFT JOIN customer c ON c.id = k.customer_id"
    " LEFT JOIN rating r ON r.id = (SELECT max(id) FROM rating WHERE call_id = k.id)"
)
# A promise was made in the last call with that person that had begun by then.
_PROMISES = """
SELECT f.customer_id, f.id, f.what, f.promised_on, f.promised_time, f.done_at, f.dismissed_at,
 (SELECT k.id FROM call k WHERE k.customer_id = f.customer_id
   AND k.at <= coalesce(f.promised_at, f.created_at) ORDER BY k.at DESC, k.id DESC LIMIT 1),
 coalesce(f.promised_at, f.created_at)
FROM fix f WHERE f.customer_id {among} AND f.promised_on IS NOT NULL
 AND (coalesce(f.promised_at, f.created_at) BETWEEN :low AND :high
  OR f.done_at BETWEEN :low AND :high)
ORDER BY f.id DESC
"""
_MISSED = f"""
SELECT k.customer_id, k.number_key, k.id, k.at, k.dismissed_at,
 (SELECT t.at FROM call t WHERE t.customer_id = k.customer_id AND t.at > k.at
   AND t.outcome = 'talked' ORDER BY t.at LIMIT 1),
 (SELECT t.at FROM call t WHERE t.number_key = k.number_key AND k.number_key <> ''
   AND t.at > k.at AND t.outcome = 'talked' ORDER BY t.at LIMIT 1)
FROM call_histogram s CROSS JOIN call k
WHERE s.slot >= :first AND s.missed > 0
 AND k.at >= s.slot * CAST({QUARTER_MS} AS bigint)
 AND k.at < (s.slot + 1) * CAST({QUARTER_MS} AS bigint)
 AND k.direction || '' = 'incoming' AND k.outcome <> 'talked' AND NOT k.waiting
ORDER BY s.slot DESC, k.at DESC, k.id DESC LIMIT {MISSED_LOOKED_AT}
"""


@record(frozen=True, slots=True)
class CallLogScope:
    """The calls of a kind from a slot on, all of them or those of one hour of the week.

    A slot is a quarter of an hour, counted since 1970 in UTC. `spans` cover the time of the log if
    `week_hour` is given.
    """

    kind: CallKind
    first: int
    week_hour: int | None = None
    spans: tuple[OffsetSpan, ...] = ()

    def in_hour(self, slot: str) -> str:
        """Return an SQL condition, beginning with AND, that `slot` is in the hour of the week."""
        if self.week_hour is None:
            return ""
        parts = [
            f"({slot} >= {span.first:d} AND {slot} < {span.end:d} AND"
            f" (({slot} + {span.ahead:d}) / 4 + {THURSDAY}) % {HOURS_A_WEEK} = {self.week_hour:d})"
            for span in self.spans
        ]
        return f" AND ({' OR '.join(parts) or 'false'})"

    def within(self, low: int, high: int) -> "CallLogScope":
        """Return the same scope for the slots from `low` until before `high` only."""
        spans = tuple(span for span in self.spans if span.first < high and span.end > low)
        return replace(self, first=max(self.first, low), spans=spans)


def make_scope(
    reader: Reader, kind: CallKind, since: int | None, week_hour: int | None, zone: tzinfo
) -> CallLogScope:
    """Return the scope of a list of calls; `since` is the first slot, None for all calls."""
    ends = first_row(
        reader,
        "SELECT (SELECT min(slot) FROM call_histogram), (SELECT max(slot) FROM call_histogram)",
    )
    oldest, newest = ends if ends and ends[0] is not None else (0, -1)
    first = oldest if since is None else max(since, oldest)
    if week_hour is None:
        return CallLogScope(kind, first)
    return CallLogScope(kind, first, week_hour, tuple(offset_spans(first, newest + 1, zone)))


def list_days(reader: Reader, scope: CallLogScope) -> CallLogDays:
    count = _COUNT[scope.kind]
    found = reader.rows(
        f"SELECT s.slot / {SLOTS_A_DAY}, sum({count}) FROM call_histogram s WHERE s.slot >= :first"
        f" AND {count} > 0{scope.in_hour('s.slot')}"
        f" GROUP BY s.slot / {SLOTS_A_DAY} ORDER BY s.slot / {SLOTS_A_DAY} DESC",
        first=scope.first,
    )
    ends, count_so_far = [], 0
    for _, calls in found:
        count_so_far += int(calls)
        ends.append(count_so_far)
    return CallLogDays(tuple(r[0] for r in found), tuple(ends))


def list_rows(
    reader: Reader, scope: CallLogScope, days: CallLogDays, first: int, limit: int, zone: tzinfo
) -> list[CallLogRow]:
    """Return the rows of a list from row `first` on, at most `limit`, newest first."""
    last = min(first + limit, days.count) - 1
    if last < first:
        return []
    newest, before = days.place(first)
    oldest, _ = days.place(last)
    low, high = oldest * SLOTS_A_DAY, (newest + 1) * SLOTS_A_DAY
    narrow = scope.within(low, high)
    # OFFSET skips only rows of the first day, and inside the index alone.
    found = reader.named(
        f"SELECT {_ROW} FROM (SELECT k.id FROM call_histogram s CROSS JOIN call k"
        f" WHERE s.slot >= :low AND s.slot < :high AND {_COUNT[scope.kind]} > 0"
        f"{narrow.in_hour('s.slot')}"
        f" AND k.at >= s.slot * CAST({QUARTER_MS} AS bigint)"
        f" AND k.at < (s.slot + 1) * CAST({QUARTER_MS} AS bigint){OF_KIND[scope.kind]}"
        " ORDER BY s.slot DESC, k.at DESC, k.id DESC"
        f" LIMIT {last - first + 1:d} OFFSET {before:d}) w"
        f" JOIN call k ON k.id = w.id{_JOINED} ORDER BY k.at DESC, k.id DESC",
        low=narrow.first,
        high=high,
    )
    return _records(reader, found, zone)


def list_calls(reader: Reader, ids: Sequence[int], zone: tzinfo) -> list[CallLogRow]:
    """Return the calls with these ids, newest first."""
    among, listed = any_of(reader.dialect, ids)
    found = reader.named(
        f"SELECT {_ROW} FROM call k{_JOINED} WHERE k.id {among} ORDER BY k.at DESC, k.id DESC",
        ids=listed,
    )
    return _records(reader, found, zone)


def count_figures(
    reader: Reader, first: int, zone: tzinfo
) -> tuple[int, int, int, tuple[int, ...]]:
    """Return (calls, seconds, missed, incoming per hour of the week) from slot `first` on."""
    newest = first_value(reader, "SELECT max(slot) FROM call_histogram")
    calls = seconds = missed = 0
    hours = [0] * HOURS_A_WEEK
    for span in offset_spans(first, (first - 1 if newest is None else newest) + 1, zone):
        for hour, incoming, outgoing, unanswered, talking in reader.rows(
            f"SELECT ((s.slot + {span.ahead:d}) / 4 + {THURSDAY}) % {HOURS_A_WEEK},"
            " sum(s.incoming), sum(s.outgoing), sum(s.missed), sum(s.seconds)"
            " FROM call_histogram s WHERE s.slot >= :first AND s.slot < :last GROUP BY 1",
            first=span.first,
            last=span.end,
        ):
            hours[hour] += int(incoming)
            calls += int(incoming) + int(outgoing)
            missed += int(unanswered)
            seconds += int(talking)
    return calls, seconds, missed, tuple(hours)


def find_oldest_slot(reader: Reader) -> int | None:
    """Return the slot of the first call; None if there are no calls."""
    found: int | None = first_value(reader, "SELECT min(slot) FROM call_histogram")
    return found


def list_missed_callers(reader: Reader, first: int) -> list[MissedCaller]:
    """Return the newest missed calls from slot `first` on that were called back, and when.

    A call that was dismissed before it was called back is left out.
    """
    found = []
    for person, number, key, at, settled, with_person, with_number in reader.rows(
        _MISSED, first=first
    ):
        talks = [talk for talk in (with_person, with_number) if talk is not None]
        if talks and (settled is None or min(talks) <= settled):
            caller = ("person", person) if person else ("number", number or key)
            found.append(MissedCaller(caller, from_ms(at), from_ms(min(talks))))
    return found


def _records(reader: Reader, found: Sequence[NamedRow], zone: tzinfo) -> list[CallLogRow]:
    promises = _promises(reader, found, zone)
    rows = []
    for row in found:
        key, person, felt = row["id"], row["customer_id"], row["felt"]
        rows.append(
            CallLogRow(
                key,
                PersonRef(person, row["display"]) if person else None,
                bool(row["starred"]),
                row["number"] or row["own_number"],
                stored_choice(Direction, row["direction"], Direction.INCOMING),
                stored_choice(Outcome, row["outcome"], Outcome.MISSED),
                from_ms(row["at"]),
                stored_count(row["seconds"]),
                row["summary"],
                bool(row["waiting"]),
                row["rating_id"],
                stored_choice(Felt, felt, None),
                row["annotation"] or "",
                promises.get(key),
            )
        )
    return rows


def _promises(reader: Reader, calls: Sequence[NamedRow], zone: tzinfo) -> dict[int, CallPromise]:
    """Return by call id the promise made in a call, else one kept for its person on its day."""
    people = sorted({call["customer_id"] for call in calls if call["customer_id"] is not None})
    if not people:
        return {}
    times = [call["at"] for call in calls]
    among, ids = any_of(reader.dialect, people)
    made: dict[int, CallPromise] = {}
    promised_days: dict[int, date] = {}
    kept: dict[tuple[int, date], CallPromise] = {}
    for person, fix, what, on, at, done, dismissed, call, promised in reader.rows(
        _PROMISES.format(among=among), ids=ids, low=min(times) - _DAY_MS, high=max(times) + _DAY_MS
    ):
        promise = CallPromise(
            fix,
            what,
            stored_day(on),
            stored_time(at),
            maybe_moment(done),
            maybe_moment(dismissed),
        )
        if call is not None and call not in made:
            made[call] = promise
            promised_days[call] = local_day(from_ms(promised), zone)
        if promise.done is not None:
            kept.setdefault((person, local_day(promise.done, zone)), promise)
    found = {}
    for row in calls:
        call, person, day = row["id"], row["customer_id"], local_day(from_ms(row["at"]), zone)
        if call in made and promised_days[call] == day:
            found[call] = made[call]
        elif person is not None and (person, day) in kept:
            found[call] = kept[person, day]
    return found


MOST_PEOPLE = 24  # people whose calls are listed; a longer text matches fewer people
MOST_LOOKED_AT = 3_000  # newest matching records that are read; some of them are calls

_Hit = tuple[int, int]  # at, id


def list_found_calls(
    reader: Reader, text: str, number_starts: Iterable[str], scope: CallLogScope, most: int
) -> list[int]:
    """Return the ids of the calls that match `text`, at most `most`, newest first.

    Every word begins a word of the summary or of the person's name. A call without a person is
    found by the beginning of its number: `number_starts` are the forms in which it may be stored.
    """
    query = Query.read(text)
    if not query.terms:
        return []
    full_text = FULL_TEXT[reader.dialect]

    def named(matching: str) -> list[int]:
        found = reader.rows(full_text.people(MOST_PEOPLE), match=matching)
        return [r[0] for r in found]

    limits = (
        f"{OF_KIND[scope.kind]}{scope.in_hour(f'(k.at / {QUARTER_MS})')}"
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
                since=scope.first * QUARTER_MS,
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
                since=scope.first * QUARTER_MS,
            )
        )
    hits.update(_about(reader, query, [[] for _ in query.terms], scope, limits))
    if not hits and len(query.terms) > 1:
        # "ruth awning": one word is the person's, the other the call's.
        circles = [named(full_text.by_name((term,), "")) for term in query.terms]
        if any(circles):
            hits.update(_about(reader, query, circles, scope, limits))
    return [key for _, key in nlargest(most, hits)]


def _about(
    reader: Reader,
    query: Query,
    circles: Sequence[Sequence[int]],
    scope: CallLogScope,
    limits: str,
) -> list[_Hit]:
    newest, values = FULL_TEXT[reader.dialect].records(query.terms, circles, MOST_LOOKED_AT)
    found = reader.rows(
        # CROSS keeps SQLite from scanning all calls, newest first, instead of looking these up.
        f"SELECT k.at, k.id FROM ({newest}) hit CROSS JOIN record_doc d CROSS JOIN call k"
        " WHERE d.id = hit.id AND d.kind = 'call' AND d.at >= :since"
        " AND k.id = d.record_id AND k.at >= :since" + limits,
        since=scope.first * QUARTER_MS,
        **values,
    )
    return [(r[0], r[1]) for r in found]
