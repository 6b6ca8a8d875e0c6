"""The call log, compared with the results of scanning every call."""

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desk.domain.bin import BinKind
from desk.domain.calls import CallKind, CallLogQuery, CallLogRow, Direction, Outcome
from desk.domain.intervals import Interval
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.errors import NotFound, NotUnderstood
from desk.services.bin import remove
from desk.services.call_log import (
    PAGE_SIZE,
    find_calls,
    give_call,
    read_figures,
    read_log,
    read_page,
)
from desk.services.calls import CallFields, dismiss_call_back, edit_call, log_call
from desk.services.card_records import annotate_rating
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, finish_fix, promise
from desk.services.people import get_person
from desk.services.undo import undo_last
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock

INCOMING = (Outcome.TALKED, Outcome.MISSED, Outcome.VOICEMAIL, Outcome.HELD)
OUTGOING = (Outcome.TALKED, Outcome.NO_ANSWER, Outcome.VOICEMAIL)
ZONES = ("America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe")


def of_kind(row: CallLogRow, kind: CallKind) -> bool:
    incoming = row.direction is Direction.INCOMING
    return {
        CallKind.ALL: True,
        CallKind.INCOMING: incoming,
        CallKind.OUTGOING: not incoming,
        CallKind.MISSED: incoming and row.outcome is not Outcome.TALKED,
        CallKind.VOICEMAIL: incoming and row.outcome is Outcome.VOICEMAIL,
    }[kind]


def whole_log(desk: Desk, query: CallLogQuery) -> list[CallLogRow]:
    """Return all rows, read page by page, the last page first."""
    days = read_log(desk, query).days
    windows = range((days.count + PAGE_SIZE - 1) // PAGE_SIZE)
    read = {w: read_page(desk, query, days, w) for w in reversed(windows)}
    assert all(len(read[w]) == PAGE_SIZE for w in windows[:-1])
    return [row for w in windows for row in read[w]]


@pytest.fixture(params=ZONES)
def busy(request: pytest.FixtureRequest, desk: Desk, fake_clock: FakeClock) -> Desk:
    """Return a desk with 700 calls of a year, many in the night of a clock change, some at once."""
    fake_clock.zone = ZoneInfo(request.param)
    chance = random.Random(3)
    autumn = datetime(2025, 11, 2, 7, tzinfo=UTC)
    with desk.database.transaction("A year") as tx:
        ids = tx.reserve("call", 700)
        rows = []
        for key in ids:
            incoming = chance.random() < 0.6
            outcome = chance.choice(INCOMING if incoming else OUTGOING)
            at = fake_clock.now - timedelta(minutes=chance.randrange(366 * 24 * 60))
            if chance.random() < 0.2:
                at = autumn + timedelta(minutes=15 * chance.randrange(20))
            rows.append(
                {
                    "id": key,
                    "number": "(541) 555-0177",
                    "number_key": "15415550177",
                    "direction": "incoming" if incoming else "outgoing",
                    "outcome": outcome.value,
                    "at": int(at.timestamp() * 1000),
                    "seconds": chance.randrange(900) if outcome is Outcome.TALKED else None,
                    "summary": "",
                    "dismiss_reason": "",
                    "created_at": 0,
                }
            )
        tx.insert_many("call", rows)
    return desk


def test_read_log_lists_matching_calls_newest_first(busy: Desk, fake_clock: FakeClock) -> None:
    everything = whole_log(busy, CallLogQuery())
    assert len(everything) == 700
    assert [(r.at, r.id) for r in everything] == sorted(
        ((r.at, r.id) for r in everything), reverse=True
    )
    for since in (None, date(2026, 4, 7), date(2025, 11, 2)):
        recent = [
            r for r in everything if since is None or fake_clock.clock.local(r.at).date() >= since
        ]
        for kind in CallKind:
            expected = [r for r in recent if of_kind(r, kind)]
            assert whole_log(busy, CallLogQuery(kind, since)) == expected
            hours = [fake_clock.clock.local(r.at) for r in expected]
            for hour in (0, 6 * 24 + 1, 6 * 24 + 12, 34):
                there = [
                    r
                    for r, local in zip(expected, hours, strict=True)
                    if local.weekday() * 24 + local.hour == hour
                ]
                assert whole_log(busy, CallLogQuery(kind, since, hour)) == there


def test_read_figures_match_the_calls(busy: Desk, fake_clock: FakeClock) -> None:
    everything = whole_log(busy, CallLogQuery())
    for since in (None, date(2026, 4, 7), date(2025, 10, 1), date(2027, 1, 1)):
        rows = [
            r for r in everything if since is None or fake_clock.clock.local(r.at).date() >= since
        ]
        found = read_figures(busy, since)
        assert found.calls == len(rows)
        assert found.seconds == sum(r.seconds or 0 for r in rows)
        assert found.missed == sum(of_kind(r, CallKind.MISSED) for r in rows)
        hours = [0] * 168
        for row in rows:
            if row.direction is Direction.INCOMING:
                local = fake_clock.clock.local(row.at)
                hours[local.weekday() * 24 + local.hour] += 1
        assert found.hours == tuple(hours)
        assert found.any_at_all


def test_edit_and_removal_of_a_call_update_log_and_figures(
    desk: Desk, fake_clock: FakeClock
) -> None:
    fields = CallFields(
        number="555-0142", direction=Direction.INCOMING, outcome=Outcome.MISSED, at=fake_clock.now
    )
    assert not read_figures(desk, None).any_at_all
    assert read_log(desk, CallLogQuery()).days.count == 0
    call = log_call(desk, fields).value
    today, yesterday = date(2026, 4, 14), date(2026, 4, 13)
    assert read_log(desk, CallLogQuery(CallKind.MISSED, today)).days.count == 1
    earlier = CallFields(number="555-0142", seconds=90, at=fake_clock.now - timedelta(days=1))
    edit_call(desk, call, earlier)
    assert read_log(desk, CallLogQuery(since=today)).days.count == 0
    assert read_log(desk, CallLogQuery(CallKind.OUTGOING, yesterday)).days.count == 1
    assert read_figures(desk, yesterday).seconds == 90
    remove(desk, BinKind.CALL, call)
    assert read_log(desk, CallLogQuery()).days.count == 0
    undo_last(desk)
    undo_last(desk)
    assert read_log(desk, CallLogQuery(CallKind.MISSED, today)).days.count == 1


def test_log_row_has_person_number_outcome_and_rating(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler", "(541) 555-0142", starred=True)
    log_call(
        desk,
        CallFields(
            ruth,
            "",
            Direction.INCOMING,
            Outcome.TALKED,
            seconds=192,
            summary="Awning",
            felt=Felt.OK,
        ),
    )
    fake_clock.turn(minutes=20)
    log_call(desk, CallFields(None, "+15415550177", Direction.INCOMING, Outcome.VOICEMAIL))
    unknown, known = whole_log(desk, CallLogQuery())
    assert (unknown.person, unknown.number, unknown.waiting) == (None, "(541) 555-0177", True)
    assert known.person is not None
    assert (known.person.name, known.starred, known.number) == (
        "Ruth Kessler",
        True,
        "(541) 555-0142",
    )
    assert (known.summary, known.seconds, known.felt, known.waiting) == (
        "Awning",
        192,
        Felt.OK,
        False,
    )
    assert known.rating is not None
    annotate_rating(desk, known.rating, "Rained in again")
    assert whole_log(desk, CallLogQuery())[1].annotation == "Rained in again"


def test_promise_is_listed_with_its_call_and_one_on_the_day_it_is_kept(
    desk: Desk, fake_clock: FakeClock
) -> None:
    tom = add(desk, "Tom Abernathy")
    gus = add(desk, "Gus Lindqvist")

    def talk(person: int) -> int:
        return log_call(desk, CallFields(person, at=fake_clock.now)).value

    before = talk(tom)
    fake_clock.turn(hours=1)
    made_in = talk(tom)
    fake_clock.turn(minutes=3)
    key = promise(desk, "Spare key", tom, PromiseBy(date(2026, 4, 17))).value.id
    fake_clock.turn(minutes=3)
    after, other = talk(tom), talk(gus)
    rows = {r.id: r.promise for r in whole_log(desk, CallLogQuery())}
    assert rows[before] is None
    assert rows[after] is None
    assert rows[other] is None
    made = rows[made_in]
    assert made is not None
    assert (made.fix_id, made.what, made.on, made.done) == (
        key,
        "Spare key",
        date(2026, 4, 17),
        None,
    )
    fake_clock.turn(days=1)
    promise(desk, "Bike rack", gus, PromiseBy(date(2026, 4, 30)))  # without a call that day
    assert {r.id: r.promise for r in whole_log(desk, CallLogQuery())}[other] is None
    fake_clock.turn(days=1)
    that_day = talk(tom)
    finish_fix(desk, key)
    fake_clock.turn(days=1)
    next_day = talk(tom)
    rows = {r.id: r.promise for r in whole_log(desk, CallLogQuery())}
    kept = rows[that_day]
    assert kept is not None
    assert kept.done is not None
    assert rows[made_in] == kept
    assert rows[next_day] is None


def test_median_wait_counts_only_waits_ended_by_a_talk(desk: Desk, fake_clock: FakeClock) -> None:
    gus = add(desk, "Gus Lindqvist", "(541) 555-0107")

    def missed(person: int | None, number: str) -> int:
        fields = CallFields(person, number, Direction.INCOMING, Outcome.MISSED, fake_clock.now)
        return log_call(desk, fields).value

    missed(gus, "")
    fake_clock.turn(minutes=30)
    missed(gus, "")
    assert read_figures(desk, None).median_wait is None
    fake_clock.turn(minutes=10)
    log_call(desk, CallFields(gus, at=fake_clock.now))
    assert read_figures(desk, None).median_wait == timedelta(minutes=40)
    # Dismissed before anybody talked: the wait did not end.
    dismiss_call_back(desk, missed(None, "555-0177"), "Sales call")
    fake_clock.turn(hours=9)
    log_call(desk, CallFields(None, "555-0177", at=fake_clock.now))
    assert read_figures(desk, None).median_wait == timedelta(minutes=40)
    missed(None, "555-0188")
    assert read_figures(desk, None).to_call_back == 1


def found(desk: Desk, text: str, **query: object) -> list[str]:
    rows = find_calls(desk, CallLogQuery(text=text, **query)).rows  # type: ignore[arg-type]
    return [row.summary or row.number for row in rows]


def test_find_calls_searches_summaries_names_and_numbers(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler", "(541) 555-0142")
    gus = add(desk, "Gus Lindqvist", "(541) 555-0107")
    for person, summary in (
        (ruth, "Awning arm"),
        (gus, "Awning fabric"),
        (ruth, "Hail on the roof"),
    ):
        log_call(
            desk, CallFields(person, "", Direction.INCOMING, at=fake_clock.now, summary=summary)
        )
        fake_clock.turn(hours=1)
    log_call(
        desk,
        CallFields(None, "(541) 555-0177", Direction.INCOMING, Outcome.MISSED, at=fake_clock.now),
    )
    assert found(desk, "awn") == ["Awning fabric", "Awning arm"]
    assert found(desk, "kess") == ["Hail on the roof", "Awning arm"]
    assert found(desk, "ruth awning") == ["Awning arm"]
    assert found(desk, "555-0107") == ["Awning fabric"]
    assert found(desk, "541 555 01") == [
        "(541) 555-0177", "Hail on the roof", "Awning fabric", "Awning arm"
    ]  # fmt: skip
    assert found(desk, "awning", kind=CallKind.MISSED) == []
    assert found(desk, "awning", since=date(2026, 4, 15)) == []
    assert found(desk, "awning", week_hour=24 + 11) == ["Awning fabric"]
    assert found(desk, "%") == []
    assert found(desk, "nobody") == []


def test_find_calls_returns_newest_of_many_matches(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    with desk.database.transaction("Many") as tx:
        ids = tx.reserve("call", 510)
        tx.insert_many(
            "call",
            [
                {
                    "id": key, "customer_id": ruth, "number": "", "number_key": "",
                    "direction": "incoming", "outcome": "talked", "at": n * 60_000,
                    "summary": "Awning", "dismiss_reason": "", "created_at": 0,
                }
                for n, key in enumerate(ids)
            ],
        )  # fmt: skip
    for text in ("ruth", "awning"):
        many = find_calls(desk, CallLogQuery(text=text))
        assert many.more
        assert [row.id for row in many.rows] == ids[:9:-1]


def test_give_call_assigns_withheld_call_and_counts_as_contact(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, every=Interval.parse("3 months"))
    fake_clock.turn(days=10)
    with desk.database.transaction("Withheld") as tx:
        talk, other = (
            tx.insert(
                "call",
                number="",
                number_key="",
                direction="incoming",
                outcome="talked",
                at=int(fake_clock.now.timestamp() * 1000),
                summary="",
                dismiss_reason="",
                created_at=tx.now_ms,
            )
            for _ in range(2)
        )
    assert give_call(desk, talk, ruth).value == ruth
    rows = {r.id: r.person for r in whole_log(desk, CallLogQuery())}
    assert rows == {talk: PersonRef(ruth, "Ruth Kessler"), other: None}
    person = get_person(desk, ruth)
    assert person.last_talked == fake_clock.now
    assert person.check_in is not None
    assert person.check_in.due_on == date(2026, 7, 24)
    written = give_call(desk, other, None, " Bill  Tanaka ")
    assert written.changes.label == "The call was with Bill Tanaka"
    assert get_person(desk, written.value).name == "Bill Tanaka"
    undo_last(desk)
    assert {r.id: r.person for r in whole_log(desk, CallLogQuery())} == rows
    with pytest.raises(NotUnderstood):
        give_call(desk, other, None, " ")
    with pytest.raises(NotFound):
        give_call(desk, 99, ruth)
