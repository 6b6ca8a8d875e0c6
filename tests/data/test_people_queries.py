"""Queries of the people list, a card and its timeline, on both databases."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from desk.data.migrations.check import differences
from desk.data.queries import people as queries
from desk.domain.calls import Direction, Outcome
from desk.domain.intervals import Interval, Unit
from desk.domain.people import PeopleOrder, PersonRef
from desk.domain.person_schema import PersonFields, Phone
from desk.domain.scores import Felt
from desk.domain.timeline import TimelineKind
from desk.errors import NotFound
from desk.services.calls import CallFields, edit_call, log_call
from desk.services.card_records import (
    PurchaseFields,
    add_note,
    add_purchase,
    rate_call,
    rate_fix,
    remove_purchase,
)
from desk.services.check_ins import check_in_done, set_check_in, stop_check_in
from desk.services.desk import Desk, reads
from desk.services.fixes import PromiseBy, add_fix, finish_fix, promise
from desk.services.people import (
    add_person,
    count_people,
    edit_person,
    get_person,
    list_people,
    list_timeline,
    open_items,
    star_person,
)
from desk.services.today import read_today
from tests.tools.fake_clock import FakeClock

find_position = reads(queries.find_position)

ROWS = ("Tom Abernathy", "Gus Lindqvist", "Ruth Kessler", "Priya Raman", "Bill Tanaka")


def add(desk: Desk, name: str, **more: object) -> int:
    given, _, family = name.partition(" ")
    return add_person(desk, PersonFields(given=given, family=family, **more)).value  # type: ignore[arg-type]


def test_migrations_create_the_declared_tables(desk: Desk) -> None:
    with desk.database.engine().connect() as connection:
        assert differences(connection) == []


def test_list_people_and_find_position_agree_in_each_order(
    desk: Desk, fake_clock: FakeClock
) -> None:
    people = {name: add(desk, name) for name in ROWS}
    for days, name in ((3, "Ruth Kessler"), (40, "Bill Tanaka"), (9, "Gus Lindqvist")):
        log_call(desk, CallFields(person=people[name], at=fake_clock.now - timedelta(days=days)))
    for name, day in (("Priya Raman", 20), ("Ruth Kessler", 17)):
        set_check_in(desk, people[name], on=date(2026, 4, day))
    wanted = {
        PeopleOrder.LAST_NAME: ["Tom", "Ruth", "Gus", "Priya", "Bill"],
        PeopleOrder.FIRST_NAME: ["Bill", "Gus", "Priya", "Ruth", "Tom"],
        PeopleOrder.TALKED: ["Bill", "Gus", "Ruth", "Tom", "Priya"],
        PeopleOrder.NEXT: ["Ruth", "Priya", "Tom", "Gus", "Bill"],
    }
    for order, names in wanted.items():
        rows = list_people(desk, order)
        assert [row.name.split()[0] for row in rows] == names, order
        for place, row in enumerate(rows):
            assert find_position(desk, row.id, order) == place
            assert list_people(desk, order, offset=place, limit=1) == [row]
        assert list_people(desk, order, offset=1, limit=3) == rows[1:4]
        assert list_people(desk, order, offset=5) == []
    ruth = next(r for r in list_people(desk, PeopleOrder.NEXT) if r.name == "Ruth Kessler")
    assert ruth.last_talked == fake_clock.now - timedelta(days=3)
    assert ruth.check_in_on == date(2026, 4, 17)
    stop_check_in(desk, people["Ruth Kessler"])
    assert find_position(desk, people["Ruth Kessler"], PeopleOrder.NEXT) == 2
    assert count_people(desk) == (5, 0)
    star_person(desk, people["Gus Lindqvist"], True)
    assert count_people(desk) == (5, 1)
    assert find_position(desk, 999, PeopleOrder.TALKED) is None


def test_list_people_pages_have_no_gap_or_overlap(desk: Desk) -> None:
    with desk.database.transaction("Added many") as tx:
        for number in range(300):
            tx.insert(
                "customer", uid=str(number), given=f"P{number % 7}", family="Same", created_at=0
            )
    for order in PeopleOrder:
        windows = [list_people(desk, order, offset=start) for start in (0, 128, 256)]
        assert [len(window) for window in windows] == [128, 128, 44]
        assert len({row.id for window in windows for row in window}) == 300


def test_second_line_prefers_business_to_latest_purchase_to_number(desk: Desk) -> None:
    def second(person: int) -> str:
        return next(r.second for r in list_people(desk, PeopleOrder.TALKED) if r.id == person)

    pete = add(desk, "Pete Novak")
    assert second(pete) == ""
    fields = PersonFields(given="Pete", family="Novak", phones=(Phone("(541) 555-0186"),))
    edit_person(desk, pete, fields)
    assert second(pete) == "(541) 555-0186"
    for what, year in (("2023 nuCamp TAB 400", 2023), ("1999 Scotty", 1999)):
        bought = add_purchase(desk, pete, PurchaseFields(what, on=date(year, 5, 1))).value
        assert second(pete) == "2023 nuCamp TAB 400"
    remove_purchase(desk, bought)
    assert second(pete) == "2023 nuCamp TAB 400"
    edit_person(desk, pete, PersonFields(given="Pete", family="Novak", business="Novak & Sons"))
    assert second(pete) == "Novak & Sons"
    shop = add_person(desk, PersonFields(business="Ortega & Sons Bakery")).value
    assert second(shop) == ""


def test_get_person_returns_every_part_of_a_card(desk: Desk, fake_clock: FakeClock) -> None:
    gus = add(desk, "Gus Lindqvist", phones=(Phone("541 555 0142"),), household="Lindqvist")
    ruth = add(
        desk,
        "Ruth Kessler",
        phones=(Phone("(541) 555-0142", "home", True), Phone("nonsense")),
        referred_by=gus,
        household="Lindqvist",
        remember=("Husband Walt", "Hates being rushed"),
        tags=("Winters in Yuma",),
        custom=(("Hitch", "10K"),),
        unknown=("X-SPOUSE:Walt",),
    )
    set_check_in(desk, ruth, every=Interval(3, Unit.MONTH))
    # 23:30 on the 11th where the owner is, the 12th in UTC.
    call = log_call(desk, CallFields(person=ruth, at=datetime(2026, 4, 12, 6, 30, tzinfo=UTC)))
    rate_call(desk, call.value, Felt.HAPPY)
    old = CallFields(person=ruth, at=fake_clock.now - timedelta(days=400), felt=Felt.UNHAPPY)
    log_call(desk, old)
    promise(desk, "New knob", ruth, PromiseBy(date(2026, 4, 24)))
    purchase = PurchaseFields("Hitch", on=date(2023, 3, 1), price=Decimal("149.90"))
    add_purchase(desk, ruth, purchase)
    card = get_person(desk, ruth)
    assert card.name == "Ruth Kessler"
    assert [p.shown for p in card.fields.phones] == ["(541) 555-0142", "nonsense"]
    assert card.fields.phones[0].e164 == "+15415550142"
    assert card.fields.remember == ("Husband Walt", "Hates being rushed")
    assert card.fields.tags == ("Winters in Yuma",)
    assert card.fields.custom == (("Hitch", "10K"),)
    assert card.fields.unknown == ("X-SPOUSE:Walt",)
    assert card.referred_by == PersonRef(gus, "Gus Lindqvist")
    assert card.household == (PersonRef(gus, "Gus Lindqvist"),)
    assert card.shares_number_with == (PersonRef(gus, "Gus Lindqvist"),)
    assert card.check_in is not None
    assert (card.check_in.every, card.check_in.last) == ("3 months", date(2026, 4, 11))
    assert (card.score.happy, card.score.unhappy, card.calls, card.promises) == (1, 0, 2, 1)
    assert [(p.what, p.on, p.price) for p in card.bought] == [
        ("Hitch", date(2023, 3, 1), Decimal("149.90"))
    ]
    with pytest.raises(NotFound):
        get_person(desk, 999)


def test_list_timeline_lists_each_kind_newest_first_and_filters_kinds(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth, gus = add(desk, "Ruth Kessler"), add(desk, "Gus Lindqvist")
    add_note(desk, gus, "Somebody else's")
    add_purchase(desk, ruth, PurchaseFields("Water pump", on=date(2025, 8, 22)))
    add_note(desk, ruth, "At the farmers market", at=fake_clock.now - timedelta(days=300))
    first = CallFields(
        person=ruth,
        direction=Direction.INCOMING,
        at=fake_clock.now - timedelta(days=90),
        seconds=360,
        summary="Awning arm",
        felt=Felt.OK,
        words="Fine",
    )
    log_call(desk, first)
    missed = CallFields(person=ruth, direction=Direction.INCOMING, outcome=Outcome.MISSED)
    log_call(desk, missed)
    fake_clock.turn(minutes=1)
    fix = add_fix(desk, "Order the knob", ruth).value
    fake_clock.turn(minutes=1)
    add_fix(desk, "Still open", ruth)
    fake_clock.turn(minutes=1)
    finish_fix(desk, fix.id)
    rate_fix(desk, fix.id, Felt.HAPPY, "Quick")
    rows = list_timeline(desk, ruth)
    assert [(row.kind.value, row.text) for row in rows] == [
        ("fix", "Order the knob"),
        ("fix", "Still open"),
        ("call", ""),
        ("call", "Awning arm"),
        ("bought", "Water pump"),
        ("note", "At the farmers market"),
    ]
    done, waiting, call, talk, bought, _ = rows
    assert (done.done, done.felt, done.words) == (fake_clock.now, Felt.HAPPY, "Quick")
    assert waiting.done is None
    assert (call.direction, call.outcome) == (Direction.INCOMING, Outcome.MISSED)
    assert (talk.seconds, talk.felt, talk.words) == (360, Felt.OK, "Fine")
    assert desk.clock.local(bought.at).date() == date(2025, 8, 22)
    assert [f.what for f in open_items(desk, ruth)] == ["Still open"]
    for kind in TimelineKind:
        only = list_timeline(desk, ruth, kinds=frozenset({kind}))
        assert only == [row for row in rows if row.kind is kind]
        for other in TimelineKind:
            both = list_timeline(desk, ruth, kinds=frozenset({kind, other}))
            assert both == [row for row in rows if row.kind in (kind, other)]
    assert list_timeline(desk, ruth, kinds=frozenset()) == []


def test_call_that_answers_a_check_in_is_listed_as_check_in(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add(desk, "Ruth Kessler")
    set_check_in(desk, ruth, every=Interval(3, Unit.MONTH))
    fake_clock.turn(days=91)
    call = log_call(
        desk, CallFields(person=ruth, seconds=660, summary="Walt's knee", felt=Felt.HAPPY)
    )
    fake_clock.turn(days=91)
    check_in_done(desk, ruth, "Met at the fair")
    met, called = list_timeline(desk, ruth)
    assert (met.kind, met.text, met.call_id) == (TimelineKind.CHECK_IN, "Met at the fair", None)
    assert (called.kind, called.text, called.call_id) == (
        TimelineKind.CHECK_IN,
        "Walt's knee",
        call.value,
    )
    assert (called.seconds, called.felt) == (660, Felt.HAPPY)


def test_list_timeline_pages_lose_no_row_of_one_moment(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    minute = [fake_clock.now - timedelta(minutes=m) for m in (1, 2, 2, 2, 2, 3, 4, 4)]
    for at in minute:
        add_note(desk, ruth, "x", at=at)
    seen: list[int] = []
    before = None
    while page := list_timeline(desk, ruth, before=before, limit=3):
        seen += [row.id for row in page]
        before = page[-1].at
    assert len(seen) == len(set(seen)) == len(minute)


def test_waiting_calls_change_with_each_logged_or_edited_call(
    desk: Desk, fake_clock: FakeClock
) -> None:
    def waiting() -> list[int]:
        with desk.database.reading() as reader:
            return [r[0] for r in reader.rows("SELECT id FROM call WHERE waiting ORDER BY at")]

    def call(outcome: Outcome, hours: int, person: int | None, number: str = "") -> int:
        incoming = Direction.INCOMING if outcome is Outcome.MISSED else Direction.OUTGOING
        at = fake_clock.now - timedelta(hours=hours)
        return log_call(
            desk,
            CallFields(person=person, number=number, direction=incoming, outcome=outcome, at=at),
        ).value

    ruth = add(desk, "Ruth Kessler", phones=(Phone("541 555 0142"),))
    first = call(Outcome.MISSED, 9, ruth)
    unknown = call(Outcome.MISSED, 8, None, "541 555 0177")
    assert waiting() == [first, unknown]
    attempt = call(Outcome.NO_ANSWER, 7, ruth)
    assert waiting() == [first, unknown]
    fields = CallFields(person=ruth, outcome=Outcome.TALKED, at=fake_clock.now - timedelta(hours=7))
    edit_call(desk, attempt, fields)
    assert waiting() == [unknown]
    call(Outcome.MISSED, 10, ruth)
    assert waiting() == [unknown]
    later = call(Outcome.MISSED, 5, ruth)
    call(Outcome.TALKED, 6, None, "541 555 0177")
    assert waiting() == [later]
    edit_call(desk, later, CallFields(person=ruth, outcome=Outcome.TALKED, at=fake_clock.now))
    assert waiting() == []


def test_check_in_due_on_a_day_off_is_shown_on_the_next_working_day(
    desk: Desk, fake_clock: FakeClock
) -> None:
    people = {day: add(desk, f"Due {day}") for day in (17, 18, 19, 20, 21)}  # Friday to Tuesday
    for day, person in people.items():
        set_check_in(desk, person, on=date(2026, 4, day))
    fake_clock.set(date(2026, 4, 18))
    today = read_today(desk)
    assert [row.due_on.day for row in today.check_in] == [17]
    assert [(row.due_on.day, row.shown_on.day) for row in today.coming] == [
        (18, 20),
        (19, 20),
        (20, 20),
    ]
    assert read_today(desk, 1).check_in_due == 1
    fake_clock.set(date(2026, 4, 20))
    today = read_today(desk)
    assert [row.due_on.day for row in today.check_in] == [17, 18, 19, 20]
    assert [row.due_on.day for row in today.coming] == [21]
    assert (len(read_today(desk, 2).check_in), read_today(desk, 2).check_in_due) == (2, 4)
