from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.data.queries.calls import list_call_backs
from desk.data.transaction import Transaction
from desk.domain.calls import Direction, Outcome
from desk.domain.intervals import Interval
from desk.domain.scores import Felt
from desk.domain.settings import DeskSettings
from desk.domain.timeline import TimelineKind
from desk.errors import DoneMeanwhile, NotFound, NotUnderstood
from desk.services.calls import (
    CallFields,
    called_back,
    dismiss_call_back,
    edit_call,
    get_call,
    link_number,
    log_call,
    recognise,
    snooze_call_back,
)
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.services.people import get_person, list_timeline
from desk.services.settings import save_settings
from desk.services.today import read_today
from desk.services.undo import undo_last
from tests.services.desk_contents import whole_desk
from tests.services.people_factory import add
from tests.tools.callback_oracle import CallFact, waiting
from tests.tools.fake_clock import FakeClock

RUTH = "(541) 555-0142"


def incoming(outcome: Outcome, **fields: object) -> CallFields:
    return CallFields(direction=Direction.INCOMING, outcome=outcome, **fields)  # type: ignore[arg-type]


def test_log_call_links_number_of_exactly_one_person(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler", RUTH)
    call = get_call(desk, log_call(desk, CallFields(number="+1 541 555 0142")).value)
    assert call.person is not None
    assert call.person.id == ruth
    assert call.person.name == "Ruth Kessler"


def test_log_call_does_not_link_shared_number(desk: Desk) -> None:
    ruth, gus = add(desk, "Ruth Kessler", RUTH), add(desk, "Gus Lindqvist", "541.555.0142")
    assert get_call(desk, log_call(desk, CallFields(number=RUTH)).value).person is None
    log_call(desk, CallFields(person=gus))
    card = recognise(desk, RUTH)
    assert card.certain
    assert [p.id for p in card.people] == [gus, ruth]  # last talked to first


def test_recognise_is_uncertain_when_only_last_digits_match(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler", "555-0142")
    card = recognise(desk, "+1 541 555 0142")
    assert not card.certain
    assert [p.id for p in card.people] == [ruth]
    assert recognise(desk, "0142").people == ()


def test_number_with_other_area_code_does_not_match(desk: Desk) -> None:
    add(desk, "Ruth Kessler", "(206) 555-0142")
    assert recognise(desk, "(541) 555-0142").people == ()


def test_only_call_with_outcome_talked_is_contact(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler", RUTH)
    for outcome in (Outcome.MISSED, Outcome.VOICEMAIL, Outcome.HELD):
        log_call(desk, incoming(outcome, person=ruth))
    log_call(desk, CallFields(person=ruth, outcome=Outcome.NO_ANSWER))
    with desk.database.reading() as reader:
        assert reader.rows("SELECT last_talked_at FROM customer") == [(None,)]
    log_call(desk, CallFields(person=ruth))
    with desk.database.reading() as reader:
        assert reader.rows("SELECT last_talked_at FROM customer")[0][0] is not None


def test_waiting_calls_of_one_caller_are_one_row(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler", RUTH)
    first = log_call(desk, incoming(Outcome.MISSED, number=RUTH)).value
    fake_clock.turn(hours=1)
    log_call(desk, incoming(Outcome.VOICEMAIL, number=RUTH, seconds=41))
    log_call(desk, CallFields(person=ruth, outcome=Outcome.NO_ANSWER))
    fake_clock.turn(minutes=1)
    log_call(desk, CallFields(number=RUTH, outcome=Outcome.NO_ANSWER))
    (row,) = read_today(desk).call_back
    assert (row.id, row.times, row.tried, row.seconds) == (first, 2, 2, 41)
    assert row.outcome is Outcome.VOICEMAIL
    assert row.last - row.first == timedelta(hours=1)


def test_call_back_is_late_after_four_hours(desk: Desk, fake_clock: FakeClock) -> None:
    log_call(desk, incoming(Outcome.MISSED, number=RUTH))
    fake_clock.turn(hours=3, minutes=59)
    assert not read_today(desk).call_back[0].late
    fake_clock.turn(minutes=1)
    assert read_today(desk).call_back[0].late


def test_call_back_lateness_counts_only_opening_hours(desk: Desk, fake_clock: FakeClock) -> None:
    hours = DeskSettings(opens=time(9), closes=time(17), days_off=frozenset({5, 6}))
    save_settings(desk, hours)
    fake_clock.set(date(2026, 4, 17), time(15))  # a Friday
    log_call(desk, incoming(Outcome.MISSED, number=RUTH))
    fake_clock.set(date(2026, 4, 20), time(10, 59))
    assert not read_today(desk).call_back[0].late
    fake_clock.set(date(2026, 4, 20), time(11))
    assert read_today(desk).call_back[0].late


def test_call_back_lateness_excludes_holidays(desk: Desk, fake_clock: FakeClock) -> None:
    hours = DeskSettings(
        opens=time(9), closes=time(17), holidays=frozenset({date(2026, 4, 15), date(2026, 4, 16)})
    )
    save_settings(desk, hours)
    fake_clock.set(date(2026, 4, 14), time(15))  # a Tuesday
    log_call(desk, incoming(Outcome.MISSED, number=RUTH))
    fake_clock.set(date(2026, 4, 17), time(10, 59))
    assert not read_today(desk).call_back[0].late
    fake_clock.set(date(2026, 4, 17), time(11))
    assert read_today(desk).call_back[0].late


def test_recognise_lists_sharers_last_talked_to_first(desk: Desk, fake_clock: FakeClock) -> None:
    people = [add(desk, name, RUTH) for name in ("Ruth Kessler", "Gus Lindqvist", "Tom Abernathy")]
    for person in (people[2], people[1]):
        fake_clock.turn(minutes=1)
        log_call(desk, CallFields(person=person))
    card = recognise(desk, RUTH)
    assert card.certain
    assert [p.id for p in card.people] == [people[1], people[2], people[0]]


def test_called_back_removes_call_back_unless_nobody_answered(
    desk: Desk, fake_clock: FakeClock
) -> None:
    add(desk, "Ruth Kessler", RUTH)
    call = log_call(desk, incoming(Outcome.MISSED, number=RUTH)).value
    fake_clock.turn(minutes=5)
    called_back(desk, call, Outcome.NO_ANSWER)
    assert read_today(desk).call_back[0].tried == 1
    fake_clock.turn(minutes=5)
    called_back(desk, call)
    assert read_today(desk).call_back == ()


@pytest.mark.parametrize(
    "meanwhile", [called_back, lambda desk, call: dismiss_call_back(desk, call, "Spam")]
)
def test_called_back_is_refused_when_the_caller_waits_no_more(
    desk: Desk, fake_clock: FakeClock, meanwhile: Callable[[Desk, int], object]
) -> None:
    add(desk, "Ruth Kessler", RUTH)
    call = log_call(desk, incoming(Outcome.MISSED, number=RUTH)).value
    fake_clock.turn(minutes=5)
    meanwhile(desk, call)
    before = whole_desk(desk)
    with pytest.raises(DoneMeanwhile, match="Ruth was called back or let go meanwhile"):
        called_back(desk, call)
    assert whole_desk(desk) == before


def test_dismiss_call_back_requires_reason(desk: Desk) -> None:
    call = log_call(desk, incoming(Outcome.MISSED, number="541 555 0177")).value
    with pytest.raises(NotUnderstood):
        dismiss_call_back(desk, call, "  ")
    assert len(read_today(desk).call_back) == 1
    dismiss_call_back(desk, call, "salesman")
    assert read_today(desk).call_back == ()


def test_snoozed_call_back_returns_with_wait_since_first_call(
    desk: Desk, fake_clock: FakeClock
) -> None:
    call = log_call(desk, incoming(Outcome.MISSED, number="541 555 0177")).value
    began = fake_clock.now
    snooze_call_back(desk, call, fake_clock.now + timedelta(hours=2))
    assert read_today(desk).call_back == ()
    fake_clock.turn(hours=2)
    (row,) = read_today(desk).call_back
    assert row.first == began


def test_snoozed_call_back_shows_at_once_after_new_call(desk: Desk, fake_clock: FakeClock) -> None:
    call = log_call(desk, incoming(Outcome.MISSED, number="541 555 0177")).value
    snooze_call_back(desk, call, fake_clock.now + timedelta(hours=2))
    fake_clock.turn(minutes=1)
    log_call(desk, incoming(Outcome.MISSED, number="541 555 0177"))
    assert read_today(desk).call_back[0].times == 2


def test_link_number_links_earlier_calls(desk: Desk) -> None:
    calls = [log_call(desk, incoming(Outcome.MISSED, number="541 555 0177")).value for _ in "ab"]
    shauna = add(desk, "Shauna Reilly")
    assert link_number(desk, "(541) 555-0177", shauna).value == 2
    for call in calls:
        linked = get_call(desk, call).person
        assert linked is not None
        assert linked.id == shauna
    assert [p.id for p in recognise(desk, "5415550177").people] == [shauna]


def test_edit_call_to_talked_removes_call_back(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler", RUTH)
    call = log_call(desk, incoming(Outcome.MISSED, number=RUTH)).value
    edit_call(desk, call, incoming(Outcome.TALKED, person=ruth, number=RUTH, summary="Awning"))
    assert read_today(desk).call_back == ()
    assert get_call(desk, call).summary == "Awning"


def test_log_call_stores_rating_and_words(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler", RUTH)
    fields = CallFields(person=ruth, felt=Felt.HAPPY, words="So quick")
    call = get_call(desk, log_call(desk, fields).value)
    assert (call.felt, call.words) == (Felt.HAPPY, "So quick")


@pytest.mark.parametrize(
    "fields",
    [
        CallFields(),
        CallFields(number="555", outcome=Outcome.MISSED),
        CallFields(number="555", direction=Direction.INCOMING, outcome=Outcome.NO_ANSWER),
        CallFields(number="555", seconds=-1),
    ],
)
def test_log_call_refuses_invalid_fields(desk: Desk, fields: CallFields) -> None:
    with pytest.raises(NotUnderstood):
        log_call(desk, fields)


def test_log_call_for_unknown_person_raises_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        log_call(desk, CallFields(person=99))


_CALLS = st.lists(
    st.tuples(
        st.integers(0, 30),  # minutes
        st.booleans(),
        st.sampled_from(Outcome),
        st.sampled_from(["", "15415550142", "15415550177"]),
        st.sampled_from([None, 0, 1]),
        st.booleans(),
    ),
    max_size=12,
)


@pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_CALLS)
def test_list_call_backs_equals_the_oracle_for_random_calls(
    desk: Desk, fake_clock: FakeClock, calls: list[tuple[int, bool, Outcome, str, int | None, bool]]
) -> None:
    with desk.database.transaction("Empty", undoable=False) as tx:
        tx.run("DELETE FROM call")
        tx.run("DELETE FROM customer")
    people = [add(desk, "Ruth Kessler"), add(desk, "Gus Lindqvist")]
    facts = []
    for minutes, is_incoming, outcome, number, who, dismissed in calls:
        person = None if who is None else people[who]
        at = fake_clock.now + timedelta(minutes=minutes)
        with desk.database.transaction("Call") as tx:
            tx.insert(
                "call",
                customer_id=person,
                number=number,
                number_key=number,
                direction="incoming" if is_incoming else "outgoing",
                outcome=outcome.value,
                at=int(at.timestamp() * 1000),
                dismissed_at=1 if dismissed else None,
                created_at=1,
            )
        facts.append(CallFact(at, is_incoming, outcome, number, person, dismissed))
    with desk.database.reading() as reader:
        rows = list_call_backs(reader, fake_clock.now, lambda first: False)
    expected = waiting(facts)
    assert sorted((r.first, r.times) for r in rows) == sorted(
        (w.first_at, w.tries) for w in expected
    )


def test_edit_talk_to_no_answer_restores_check_in_and_call_back(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add(desk, "Ruth Kessler", RUTH)
    set_check_in(desk, ruth, every=Interval.parse("2 weeks"))
    fake_clock.turn(days=14)
    waits = log_call(desk, incoming(Outcome.MISSED, person=ruth)).value
    fake_clock.turn(minutes=5)
    call = log_call(desk, CallFields(person=ruth)).value
    assert read_today(desk).check_in == read_today(desk).call_back == ()
    edit_call(desk, call, CallFields(person=ruth, outcome=Outcome.NO_ANSWER))
    today = read_today(desk)
    assert [row.person.id for row in today.check_in] == [ruth]
    assert [(row.id, row.tried) for row in today.call_back] == [(waits, 1)]
    assert get_person(desk, ruth).last_talked is None
    (row, *_) = list_timeline(desk, ruth)
    assert (row.kind, row.outcome) == (TimelineKind.CALL, Outcome.NO_ANSWER)


def test_edit_call_to_another_person_moves_check_in_and_rating(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth, gus = add(desk, "Ruth Kessler"), add(desk, "Gus Lindqvist")
    for person in (ruth, gus):
        set_check_in(desk, person, every=Interval.parse("2 weeks"))
    fake_clock.turn(days=14)
    call = log_call(desk, CallFields(person=ruth, felt=Felt.HAPPY, words="Lovely")).value
    edit_call(desk, call, CallFields(person=gus, felt=Felt.HAPPY, words="Lovely"))
    assert [row.person.id for row in read_today(desk).check_in] == [ruth]
    assert list_timeline(desk, ruth) == []
    (row,) = list_timeline(desk, gus)
    assert (row.kind, row.call_id, row.felt) == (TimelineKind.CHECK_IN, call, Felt.HAPPY)
    assert [get_person(desk, who).score.happy for who in (ruth, gus)] == [0, 1]
    before = whole_desk(desk)
    undo_last(desk)
    assert [row.person.id for row in read_today(desk).check_in] == [gus]
    assert whole_desk(desk) != before


def test_edit_talk_to_an_earlier_day_moves_the_check_in(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, every=Interval.parse("2 weeks"))
    fake_clock.turn(days=14)
    call = log_call(desk, CallFields(person=ruth)).value
    earlier = fake_clock.now - timedelta(days=2)
    edit_call(desk, call, CallFields(person=ruth, at=earlier))
    person = get_person(desk, ruth)
    assert person.check_in is not None
    assert person.check_in.due_on == date(2026, 5, 10)
    assert person.last_talked == earlier
    assert [row.at for row in list_timeline(desk, ruth)] == [earlier]


def test_link_number_refuses_text_without_a_number(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    log_call(desk, incoming(Outcome.MISSED, number="anonymous"))
    with pytest.raises(NotUnderstood):
        link_number(desk, "anonymous", ruth)
    assert get_person(desk, ruth).fields.phones == ()


def test_log_call_of_a_known_number_reads_settings_name_and_check_in_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ruth = add(desk, "Ruth Kessler", RUTH)
    set_check_in(desk, ruth, every=Interval.parse("1 week"))
    statements: list[str] = []

    def counted(original: Callable[..., Any]) -> Callable[..., Any]:
        def count(tx: Transaction, sql: str, /, **values: Any) -> Any:
            statements.append(sql)
            return original(tx, sql, **values)

        return count

    for name in ("rows", "named"):
        monkeypatch.setattr(Transaction, name, counted(getattr(Transaction, name)))
    log_call(desk, CallFields(number=RUTH, outcome=Outcome.TALKED))
    for part in ("FROM setting", "SELECT id, display FROM customer", "FROM check_in WHERE"):
        assert sum(part in sql for sql in statements) == 1, part
    assert sum("WHERE waiting AND" in sql for sql in statements) == 1
