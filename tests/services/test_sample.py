from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from desk.domain.ages import short_age
from desk.domain.calls import Outcome
from desk.domain.intervals import Interval, Unit, add
from desk.domain.people import PeopleOrder
from desk.domain.person_schema import PersonFields
from desk.domain.promises import PromiseOutcome
from desk.domain.timeline import TimelineKind
from desk.errors import DeskError, NotFound
from desk.services.call_log import read_figures
from desk.services.calls import CallFields, log_call
from desk.services.card_records import add_note
from desk.services.desk import Desk
from desk.services.fixes import add_fix, read_do_it_now
from desk.services.people import (
    add_person,
    get_person,
    list_people,
    list_timeline,
    open_items,
    removal_counts,
    remove_person,
    resolve_person,
)
from desk.services.sample import clear_sample, fill_sample
from desk.services.settings import read_settings, save_settings
from desk.services.today import read_today
from desk.services.undo import undo_last
from tests.services.desk_contents import whole_desk
from tests.tools.fake_clock import FakeClock

MOMENTS = [
    (date(2026, 4, 14), time(10, 24), "America/Los_Angeles"),
    (date(2026, 4, 19), time(0, 1), "Europe/Berlin"),
    (date(2027, 1, 1), time(0, 0), "Asia/Kathmandu"),
    (date(2027, 1, 2), time(23, 59), "Pacific/Apia"),
    (date(2028, 2, 29), time(12, 0), "UTC"),
    (date(2028, 2, 26), time(9, 0), "America/New_York"),
    (date(2026, 3, 8), time(3, 30), "America/Los_Angeles"),
    (date(2026, 10, 25), time(2, 30), "Europe/London"),
    (date(2026, 5, 31), time(18, 30), "Australia/Lord_Howe"),
]


@pytest.mark.parametrize(("day", "at", "zone"), MOMENTS)
def test_sample_today_is_equal_on_any_day_and_in_any_zone(
    desk: Desk, fake_clock: FakeClock, day: date, at: time, zone: str
) -> None:
    fake_clock.zone = ZoneInfo(zone)
    fake_clock.set(day, at)
    assert fill_sample(desk).value == 12
    today = read_today(desk)
    assert (today.owner, today.business, today.people, today.sample) == (
        "Michael",
        "Michael’s RV",
        12,
        True,
    )
    assert [
        (str(short_age(today.now - row.first)), row.person.name if row.person else row.number)
        for row in today.call_back
    ] == [("17 h", "Gus Lindqvist"), ("2 h 10 m", "Carlos Mendez"), ("48 min", "(541) 555-0177")]
    assert [row.outcome for row in today.call_back] == [
        Outcome.HELD,
        Outcome.VOICEMAIL,
        Outcome.MISSED,
    ]
    assert [row.late for row in today.call_back] == [True, False, False]
    assert [(row.days_late, row.person.name, row.every) for row in today.check_in] == [
        (4, "Marlene Ortega", "3 months"),
        (1, "Hank Whitaker", "3 months"),
        (0, "Eleanor Voss", "1 month"),
        (0, "Priya Raman", "2 months"),
    ]
    assert today.coming[0].person.name == "Bill Tanaka"
    assert (today.coming[0].due_on - day).days == 2
    assert [
        (str(short_age(today.now - row.fix.created)), row.fix.what, row.late) for row in today.fixes
    ] == [
        ("2 h", "Text the slide-closing steps", False),
        ("2 d", "Send the propane refill address", True),
        ("1 d", "Order the awning arm knob", True),
        ("19 h", "Email a copy of the title", False),
        ("3 h", "Look up the tire size", False),
    ]
    assert today.fixes[0].fix.started is not None
    assert (today.now - today.fixes[0].fix.started).seconds == 36
    assert [(row.fix.what, row.fix.promised_time) for row in today.promised] == [
        ("A price for the Coleman trade-in", time(12)),
        ("Lend her the dehumidifier", time(15)),
        ("Insurance photos of the hail dents", time(17)),
        ("Spare key in the mail", None),
    ]
    assert today.promised[-1].fix.done is not None
    assert today.coming_promises[0].fix.what == "New knob fitted"
    assert today.done_today == 4
    assert today.always_through == ("Tom", "Ruth", "Eleanor")
    assert today.tally.count(PromiseOutcome.EARLY) == 38
    if day > date(day.year, 1, 5):
        # In the first days of a year nothing can have been missed in it yet.
        assert today.tally.count(PromiseOutcome.ON_DAY) == 3
        assert today.tally.count(PromiseOutcome.MISSED) == 2
    _nothing_lies_in_the_future(desk, fake_clock)


def _nothing_lies_in_the_future(desk: Desk, fake_clock: FakeClock) -> None:
    now = int(fake_clock.now.timestamp() * 1000)
    moments = {
        "call": "at",
        "interaction": "at",
        "rating": "at",
        "note": "at",
        "customer": "created_at",
        "purchase": "created_at",
        "fix": "coalesce(done_at, created_at)",
        "check_in": "created_at",
    }
    with desk.database.reading() as reader:
        for table, column in moments.items():
            assert reader.rows(f"SELECT max({column}) FROM {table}")[0][0] <= now, table
        newest = reader.rows("SELECT max(bought_on) FROM purchase")[0][0]
        assert newest <= desk.clock.today().isoformat()
        assert not reader.rows("SELECT 1 FROM fix WHERE done_at < created_at")
        assert not reader.rows("SELECT 1 FROM fix WHERE promised_at > done_at")
        oldest = reader.rows("SELECT min(at) FROM call")[0][0]
    assert (fake_clock.now - datetime.fromtimestamp(oldest / 1000, UTC)).days > 700


def test_sample_customers_are_those_of_the_design(desk: Desk) -> None:
    fill_sample(desk)
    today = desk.clock.today()
    rows = list_people(desk, PeopleOrder.LAST_NAME)
    assert [
        (
            row.name,
            row.second,
            row.starred,
            (today - desk.clock.local(row.last_talked).date()).days if row.last_talked else None,
            row.check_in_on.isoformat() if row.check_in_on else "",
        )
        for row in rows
    ] == [
        ("Tom Abernathy", "Abernathy Plumbing", True, 0, "2026-07-14"),
        ("Denise Fowler", "Fowler Mobile Grooming", False, 1, "2026-05-13"),
        ("Ruth Kessler", "Kessler Orchards", True, 42, "2026-06-03"),
        ("Gus Lindqvist", "Lindqvist Charters", False, 6, "2026-07-08"),
        ("Carlos Mendez", "Mendez Roofing", False, 12, "2026-05-02"),
        ("Pete Novak", "2023 nuCamp TAB 400", False, 2, "2026-10-12"),
        ("Marlene Ortega", "Ortega & Sons Bakery", False, 94, "2026-04-10"),
        ("Priya Raman", "2023 Airstream Bambi", False, 59, "2026-04-14"),
        ("Shauna Reilly", "Looking for a class C", False, 1, "2026-04-27"),
        ("Bill Tanaka", "Tanaka Landscaping", False, 88, "2026-04-16"),
        ("Eleanor Voss", "2016 Winnebago View", True, 31, "2026-04-14"),
        ("Hank Whitaker", "Whitaker Well Drilling", False, 91, "2026-04-13"),
    ]


@pytest.mark.parametrize(("day", "at", "zone"), MOMENTS)
def test_sample_call_figures_of_a_month_are_those_of_the_design(
    desk: Desk, fake_clock: FakeClock, day: date, at: time, zone: str
) -> None:
    fake_clock.zone = ZoneInfo(zone)
    fake_clock.set(day, at)
    fill_sample(desk)
    figures = read_figures(desk, day - timedelta(days=30))
    # A talk with Eleanor was a month ago, and some months have no more than 30 days.
    month_ago = add(day, Interval(1, Unit.MONTH), -1)
    assert figures.calls == 42 + ((day - month_ago).days <= 30)
    assert (figures.missed, figures.to_call_back) == (5, 3)
    assert figures.median_wait == timedelta(minutes=34)
    assert sorted({min(calls, 4) for calls in figures.hours})[:4] == [0, 1, 2, 3]


def test_sample_week_of_fixes_has_the_figures_of_the_design(desk: Desk) -> None:
    fill_sample(desk)
    week = read_do_it_now(desk)
    assert (week.inside, week.past) == (10, 1)


def test_sample_card_of_ruth_is_that_of_the_design(desk: Desk) -> None:
    fill_sample(desk)
    ruth = resolve_person(desk, "ruth").id
    card = get_person(desk, ruth)
    assert card.fields.phones[0].shown == "(541) 555-0142"
    assert card.fields.emails[0].address == "ruth@kessler.example"
    assert " ".join(card.fields.remember) == (
        "Husband Walt. Two beagles, Biscuit and Gravy. Hates being rushed."
    )
    assert card.fields.tags == ("Winters in Yuma",)
    assert card.referred_by is not None
    assert card.referred_by.name == "Gus Lindqvist"
    assert (card.score.happy, card.score.ok, card.score.unhappy) == (12, 0, 1)
    assert [(b.what, b.on.strftime("%b %Y")) for b in card.bought] == [
        ("Water pump, fitted", "Aug 2025"),
        ("Sway-control hitch, 10K", "Mar 2023"),
        ("2021 Winnebago Minnie 2455BHS", "Mar 2023"),
    ]
    assert [fix.what for fix in open_items(desk, ruth)] == [
        "Order the awning arm knob",
        "New knob fitted",
    ]
    rows = [row for row in list_timeline(desk, ruth) if row.promised_on is None]
    assert [
        (desk.clock.local(row.at).strftime("%b %-d"), row.kind.value, row.text, row.seconds)
        for row in rows[:7]
    ] == [
        ("Apr 13", "fix", "Order the awning arm knob", 0),
        ("Mar 3", "call", "Awning arm won’t lock open. Wants it before May 1.", 360),
        ("Jan 9", "check_in", "Walt’s knee surgery went well. Yuma is warm.", 660),
        ("Nov 18", "fix", "Emailed the parks near Yuma", 100),
        ("Aug 22", "bought", "Water pump, fitted", None),
        ("Aug 8", "call", "No water pressure. Told her the part takes a week.", 240),
        ("May 30", "note", "Saw them at the farmers market. Walt is selling the boat.", None),
    ]
    assert rows[2].kind is TimelineKind.CHECK_IN
    eleanor = get_person(desk, resolve_person(desk, "eleanor").id)
    assert eleanor.fields.birthday is not None
    assert eleanor.fields.birthday.iso() == "1956-04-17"
    assert eleanor.check_in is not None
    assert eleanor.check_in.reason == "Turns 70 on Friday"
    counts = removal_counts(desk, resolve_person(desk, "shauna").id)
    assert (counts["calls"], counts["promises"]) == (9, 2)


def test_fill_sample_is_refused_on_a_desk_with_people(desk: Desk) -> None:
    person = add_person(desk, PersonFields(given="Anna")).value
    before = whole_desk(desk)
    with pytest.raises(DeskError, match="already"):
        fill_sample(desk)
    assert whole_desk(desk) == before
    remove_person(desk, person)
    fill_sample(desk)
    with pytest.raises(DeskError):
        fill_sample(desk)


def test_clear_sample_empties_the_desk_and_undo_fills_it_again(desk: Desk) -> None:
    before = read_settings(desk)
    empty = whole_desk(desk)
    with pytest.raises(NotFound):
        clear_sample(desk)
    fill_sample(desk)
    filled = whole_desk(desk)
    cleared = clear_sample(desk)
    assert (cleared.value, cleared.changes.label) == (12, "Cleared the sample people")
    assert read_settings(desk) == before
    assert {k for k, v in whole_desk(desk).items() if v} <= {"setting"}
    assert not read_today(desk).sample
    undo_last(desk)
    assert whole_desk(desk) == filled
    undo_last(desk)
    assert whole_desk(desk) == empty


def test_clear_sample_keeps_what_the_owner_added(desk: Desk) -> None:
    fill_sample(desk)
    ruth, gus = (resolve_person(desk, name).id for name in ("ruth", "gus"))
    anna = add_person(desk, PersonFields(given="Anna", referred_by=ruth)).value
    call = log_call(desk, CallFields(person=ruth, number="(541) 555-0142", summary="My call")).value
    own = log_call(desk, CallFields(person=anna, summary="Anna's call")).value
    fix = add_fix(desk, "My own thing", gus).value.id
    add_note(desk, ruth, "On a sample card")
    remove_person(desk, resolve_person(desk, "shauna").id)
    settings = read_settings(desk)
    save_settings(desk, replace(settings, owner="Hanna"))
    before = whole_desk(desk)

    assert clear_sample(desk).value == 11
    left = whole_desk(desk)
    assert [row[0] for row in left["customer"]] == [anna]
    assert get_person(desk, anna).referred_by is None
    assert {(row[0], row[1]) for row in left["call"]} == {(call, None), (own, anna)}
    assert {(row[0], row[1]) for row in left["fix"]} == {(fix, None)}
    assert left["note"] == left["rating"] == left["bin_entry"] == []
    assert (read_settings(desk).owner, read_settings(desk).business) == ("Hanna", "")
    undo_last(desk)
    assert whole_desk(desk) == before
