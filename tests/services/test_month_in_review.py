"""A month in figures, compared with counts that look at everything there is."""

from collections import Counter
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from desk.domain.calls import Direction, Outcome
from desk.domain.fixes import within_and_over
from desk.domain.month_in_review import MonthFigures, Occasion
from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import ImportantDate, PersonFields
from desk.domain.promises import PromiseOutcome
from desk.domain.scores import Score
from desk.services.calls import CallFields, dismiss_call_back, log_call
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, dismiss_promise, finish_fix, promise
from desk.services.month_in_review import month_words, read_month, set_month_words
from desk.services.people import add_person
from desk.services.sample import fill_sample
from desk.services.settings import change_settings, read_settings, save_settings
from desk.services.today import read_today
from desk.services.undo import undo_last
from tests.services.people_factory import add
from tests.services.sample_year import IN_VAIN, LAST, Year
from tests.tools.fake_clock import FakeClock

ZONES = ("America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe")
LISTED = 1000


# The zone is applied in Python, so PostgreSQL is tested in one zone only.
@pytest.mark.parametrize(
    ("desk", "zone"),
    [*(("sqlite", zone) for zone in ZONES), ("postgresql", ZONES[0])],
    indirect=["desk"],
)
def test_read_month_equals_a_scan_of_every_record(
    desk: Desk, fake_clock: FakeClock, zone: str
) -> None:
    fake_clock.zone = ZoneInfo(zone)
    fake_clock.set(LAST)
    year = Year(fake_clock.zone, fake_clock.now)
    year.put_on(desk)
    waits = list(year.waits())
    months = [date(2025, 3, 9)]
    months += [date(2025 + (m + 2) // 12, (m + 2) % 12 + 1, 1 + m) for m in range(1, 15)]
    seen = Counter[str]()
    for month in months:
        found = read_month(desk, month, LISTED)
        calls = year.within(year.calls, "at", month)
        missed = [c for c in calls if c["outcome"] in IN_VAIN]
        assert found.first == month.replace(day=1)
        assert found.so_far == (month.month == 4 and month.year == 2026)
        assert found.calls == len(calls)
        by_day = Counter((year.local(c["at"]).day, c["outcome"] in IN_VAIN) for c in calls)
        for number, day in enumerate(found.days, 1):
            assert (day.answered, day.missed) == (by_day[number, False], by_day[number, True])
        assert sum(by_day.values()) == found.calls
        assert found.seconds == sum(c["seconds"] or 0 for c in calls)
        hours = Counter(
            (local.weekday(), local.hour)
            for c in calls
            if c["direction"] == "incoming"
            for local in [year.local(c["at"])]
        )
        assert found.hours == tuple(hours[divmod(n, 24)] for n in range(168))
        begun = sorted(
            talk - at
            for at, talk in waits
            if (year.local(at).year, year.local(at).month) == (month.year, month.month)
        )
        assert [wait // timedelta(milliseconds=1) for wait in found.waits] == begun
        assert found.median_wait == (found.waits[len(begun) // 2] if begun else None)
        assert found.left == sum(
            talk is None or (c["dismissed_at"] is not None and c["dismissed_at"] < talk)
            for c in missed
            for talk in [year.talk_after(c)]
        )
        heard = {c["customer_id"] for c in calls if c["outcome"] == "talked"} - {None}
        heard |= {c["customer_id"] for c in year.within(year.contacts, "at", month)}
        assert (found.heard, found.people) == (len(heard), 7)
        clocks = [
            f["seconds"]
            for f in year.within(year.fixes, "done_at", month)
            if f["promised_on"] is None and f["seconds"]
        ]
        assert found.fixes == tuple(sorted(clocks))
        assert Counter(found.promises) == year.promise_ends(month.month, month.year)
        assert Counter(found.year) == year.promise_ends(None, month.year)
        assert len(found.missed) == found.year.count(PromiseOutcome.MISSED)
        felt = Counter(r["felt"] for r in year.within(year.ratings, "at", month))
        assert found.felt == Score(felt["happy"], felt["ok"], felt["unhappy"])
        bought = sorted(
            (p["bought_on"], p["what"])
            for p in year.purchases
            if p["bought_on"].startswith(f"{month:%Y-%m}")
        )
        assert sorted((b.on.isoformat(), b.what) for b in found.bought) == bought
        assert found.bought_count == len(bought)
        seen += Counter(left=found.left, waits=len(begun), missed=len(found.missed))
    # The data contains enough cases.
    assert min(seen.values()) > 30


def test_year_of_read_month_equals_the_tally_of_today(desk: Desk, fake_clock: FakeClock) -> None:
    for days in (-3, 0, 2):
        made = promise(desk, "a knob", None, PromiseBy(date(2026, 4, 20))).value
        fake_clock.set(date(2026, 4, 20) + timedelta(days=days))
        finish_fix(desk, made.id)
        fake_clock.set(date(2026, 4, 14))
    unwanted = promise(desk, "a rack", None, PromiseBy(date(2026, 4, 16))).value
    dismiss_promise(desk, unwanted.id, "sold it")
    promise(desk, "a video", None, PromiseBy(date(2026, 4, 30)))
    fake_clock.set(date(2026, 4, 25))
    found = read_month(desk, date(2026, 4, 1), LISTED)
    assert found.year == found.promises == read_today(desk).tally.outcomes
    assert Counter(found.year) == {"early": 1, "on-day": 1, "missed": 1}
    assert [one.what for one in found.missed] == ["A knob"]
    fake_clock.set(date(2027, 1, 3))
    assert read_month(desk, date(2027, 1, 1), LISTED).year == ()


def test_wait_is_counted_in_the_month_in_which_it_began(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler", "(541) 555-0142")

    def call(on: date, at: time, outcome: Outcome) -> int:
        fake_clock.set(on, at)
        fields = CallFields(ruth, direction=Direction.INCOMING, outcome=outcome, at=fake_clock.now)
        return log_call(desk, fields).value

    call(date(2026, 1, 31), time(23, 30), Outcome.MISSED)
    call(date(2026, 2, 1), time(0, 10), Outcome.VOICEMAIL)
    waiting = read_month(desk, date(2026, 1, 1), LISTED)
    assert (waiting.left, waiting.waits, waiting.median_wait) == (1, (), None)
    call(date(2026, 2, 1), time(0, 40), Outcome.TALKED)
    call(date(2026, 2, 3), time(9), Outcome.MISSED)
    call(date(2026, 2, 3), time(9, 20), Outcome.TALKED)
    salesman = call(date(2026, 2, 4), time(9), Outcome.MISSED)
    dismiss_call_back(desk, salesman, "salesman")
    january, february = (read_month(desk, date(2026, m, 9), LISTED) for m in (1, 2))
    assert january.waits == (timedelta(minutes=70),)
    assert (january.left, january.heard) == (0, 0)
    assert february.waits == (timedelta(minutes=20),)
    assert (february.left, february.heard, february.missed_calls) == (1, 1, 3)


def test_coming_lists_the_dates_of_the_next_month(desk: Desk, fake_clock: FakeClock) -> None:
    fake_clock.set(date(2026, 1, 12))

    def born(name: str, day: PartialDate, *dates: ImportantDate) -> int:
        fields = PersonFields(given=name, birthday=day, dates=dates)
        return add_person(desk, fields).value

    leap, known = PartialDate(2, 29), PartialDate(2, 17, 1956)
    born("Gus", leap, ImportantDate("Wedding", PartialDate(2, 14, 2001)))
    ruth = born("Ruth", known, ImportantDate("Anniversary", PartialDate(3, 1)))
    born("Pete", PartialDate(2, 9, 2026))  # not a year old by then
    with desk.database.transaction("A check-in") as tx:
        day = {"anchor_on": "2026-01-12", "since_on": "2026-01-12", "created_at": 0}
        tx.insert("check_in", customer_id=ruth, due_on="2026-02-15", reason="Roof?", **day)

    def coming(month: date) -> list[tuple[date, str, Occasion, str, int | None]]:
        found = read_month(desk, month, LISTED)
        assert found.coming_count == len(found.coming)
        return [(c.on, c.person.name, c.occasion, c.text, c.years) for c in found.coming]

    february = [
        (date(2026, 2, 14), "Gus", Occasion.DATE, "Wedding", 25),
        (date(2026, 2, 17), "Ruth", Occasion.BIRTHDAY, "", 70),
        (date(2026, 2, 28), "Gus", Occasion.BIRTHDAY, "", None),
    ]
    march = [(date(2026, 3, 1), "Ruth", Occasion.DATE, "Anniversary", None)]
    with_check_in = [*february]
    with_check_in.insert(1, (date(2026, 2, 15), "Ruth", Occasion.CHECK_IN, "Roof?", None))
    assert coming(date(2026, 1, 31)) == with_check_in
    assert coming(date(2026, 2, 1)) == march
    change_settings(desk, "Leap days in March", leap_day_in_march=True)
    assert coming(date(2026, 1, 31)) == with_check_in[:-1]
    assert coming(date(2026, 2, 1)) == [
        (date(2026, 3, 1), "Gus", Occasion.BIRTHDAY, "", None),
        *march,
    ]
    assert coming(date(2028, 1, 1))[-1][0] == date(2028, 2, 29)
    few = read_month(desk, date(2026, 1, 1), 2)
    assert ([c.on.day for c in few.coming], few.coming_count) == ([14, 15], 3)


def test_figures_of_a_month_without_records_are_zero(desk: Desk) -> None:
    found = read_month(desk, date(1999, 2, 28), LISTED)
    assert len(found.days) == 28
    assert found == MonthFigures(
        first=date(1999, 2, 1),
        so_far=False,
        days=found.days,
        seconds=0,
        hours=(0,) * 168,
        waits=(),
        median_wait=None,
        left=0,
        people=0,
        heard=0,
        fixes=(),
        promises=(),
        year=(),
        missed=(),
        felt=Score(),
        coming=(),
        coming_count=0,
        bought=(),
        bought_count=0,
        words="",
    )
    assert (found.calls, found.missed_calls) == (0, 0)


def test_month_words_are_stored_per_month(desk: Desk) -> None:
    march = date(2026, 3, 31)
    assert set_month_words(desk, march, "  Sold one trailer,\n lost nobody. ").value == (
        "Sold one trailer, lost nobody."
    )
    assert month_words(desk, date(2026, 3, 1)) == "Sold one trailer, lost nobody."
    assert read_month(desk, march, LISTED).words == "Sold one trailer, lost nobody."
    assert month_words(desk, date(2026, 4, 1)) == month_words(desk, date(2025, 3, 1)) == ""
    # Saving the settings keeps them.
    save_settings(desk, read_settings(desk))
    change_settings(desk, "Renamed", business="Michael’s RV")
    assert month_words(desk, march) == "Sold one trailer, lost nobody."
    set_month_words(desk, march, "Quiet.")
    assert month_words(desk, march) == "Quiet."
    set_month_words(desk, march, " ")
    assert month_words(desk, march) == ""
    undo_last(desk)
    undo_last(desk)
    assert month_words(desk, march) == "Sold one trailer, lost nobody."


def test_sample_desk_has_figures_for_the_last_month(desk: Desk) -> None:
    fill_sample(desk)
    march = read_month(desk, date(2026, 3, 1), LISTED)
    assert (march.heard, march.people, march.bought_count) == (8, 12, 4)
    assert march.median_wait == timedelta(minutes=34)
    assert (len(march.waits), march.left, march.calls) == (7, 0, 58)
    assert within_and_over(march.fixes) == (21, 2)
    assert [march.year.count(end) for end in PromiseOutcome] == [38, 3, 2]
