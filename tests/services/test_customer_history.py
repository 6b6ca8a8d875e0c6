"""The data of a printed customer history."""

from datetime import date, datetime, timedelta

import pytest

from desk.data.timestamps import to_ms
from desk.domain.person_schema import PersonFields, Phone
from desk.domain.promises import PromiseOutcome
from desk.domain.scores import Felt
from desk.domain.timeline import TimelineKind
from desk.errors import NotFound, NotUnderstood
from desk.services.calls import CallFields, log_call
from desk.services.card_records import PurchaseFields, add_note, add_purchase
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, dismiss_promise, finish_fix, promise
from desk.services.people import add_person, list_timeline
from desk.services.reports import read_history
from tests.tools.fake_clock import FakeClock


@pytest.fixture
def ruth(desk: Desk) -> int:
    fields = PersonFields(given="Ruth", family="Kessler", phones=(Phone("5415550142"),))
    return add_person(desk, fields).value


def _at(fake_clock: FakeClock, day: str, hour: int, minute: int = 0) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour:02}:{minute:02}").replace(tzinfo=fake_clock.zone)


def test_read_history_includes_whole_local_days_of_period(
    desk: Desk, fake_clock: FakeClock, ruth: int
) -> None:
    moments = [
        _at(fake_clock, "2026-03-07", 23, 59),
        _at(fake_clock, "2026-03-08", 0),  # the clocks go forward that day
        _at(fake_clock, "2026-03-09", 23, 59),
        _at(fake_clock, "2026-03-10", 0),
    ]
    for moment in moments:
        add_note(desk, ruth, f"{moment:%d %H:%M}", moment)
    add_purchase(desk, ruth, PurchaseFields("A hitch", date(2026, 3, 9)))
    add_purchase(desk, ruth, PurchaseFields("A pump", date(2026, 3, 10)))

    def texts(first: date | None, last: date | None) -> list[str]:
        return [row.text for row in read_history(desk, ruth, first, last).rows]

    assert texts(date(2026, 3, 8), date(2026, 3, 9)) == ["09 23:59", "A hitch", "08 00:00"]
    assert texts(date(2026, 3, 10), None) == ["A pump", "10 00:00"]
    assert texts(None, date(2026, 3, 7)) == ["07 23:59"]
    everything = [row.text for row in list_timeline(desk, ruth)]
    assert texts(None, None) == everything
    assert len(everything) == 6


def test_read_history_has_rows_and_open_items_of_the_card(
    desk: Desk, fake_clock: FakeClock, ruth: int
) -> None:
    log_call(desk, CallFields(ruth, "5415550142", summary="One", felt=Felt.OK, words="Fine"))
    fake_clock.turn(minutes=1)
    made = promise(desk, "A key", ruth, PromiseBy(date(2026, 4, 20))).value
    found = read_history(desk, ruth)
    assert list(found.rows) == list_timeline(desk, ruth)
    assert [fix.id for fix in found.open] == [made.id]
    assert found.person.fields.phones[0].shown == "(541) 555-0142"


def test_read_history_since_is_the_first_purchase_and_no_other_record(
    desk: Desk, fake_clock: FakeClock, ruth: int
) -> None:
    add_note(desk, ruth, "First talk", _at(fake_clock, "2024-12-31", 22))
    assert read_history(desk, ruth).since is None
    add_purchase(desk, ruth, PurchaseFields("A hitch", date(2025, 3, 14)))
    add_purchase(desk, ruth, PurchaseFields("A trailer", date(2023, 3, 14)))
    assert read_history(desk, ruth).since == date(2023, 3, 14)


def test_read_history_lists_outcomes_of_ended_promises(
    desk: Desk, fake_clock: FakeClock, ruth: int
) -> None:
    def promised(day: int) -> int:
        return promise(desk, f"By the {day}th", ruth, PromiseBy(date(2026, 4, day))).value.id

    early, on_day, late, dismissed, dropped, coming = map(promised, (20, 17, 16, 21, 15, 30))
    dismiss_promise(desk, dismissed, "Sold it")  # in time: no longer wanted
    fake_clock.set(date(2026, 4, 17))
    for fix in (early, on_day, late):
        finish_fix(desk, fix)
    dismiss_promise(desk, dropped, "Too late")
    fake_clock.set(date(2026, 4, 25))
    found = read_history(desk, ruth)
    kept = [PromiseOutcome.MISSED, PromiseOutcome.MISSED]  # of the 15th and the 16th
    assert list(found.promises) == [*kept, PromiseOutcome.ON_DAY, PromiseOutcome.EARLY]
    assert [fix.id for fix in found.open] == [coming]


def test_read_history_gives_the_rating_of_the_day_to_a_purchase(
    desk: Desk, fake_clock: FakeClock, ruth: int
) -> None:
    add_purchase(desk, ruth, PurchaseFields("A pump", date(2026, 4, 14)))
    add_purchase(desk, ruth, PurchaseFields("A hitch", date(2026, 4, 12)))
    with desk.database.transaction("Felt") as tx:
        for moment, felt in (
            (_at(fake_clock, "2026-04-14", 2), "unhappy"),
            (_at(fake_clock, "2026-04-13", 22), "happy"),
        ):
            tx.insert("rating", customer_id=ruth, felt=felt, words="Hm", at=to_ms(moment))
    log_call(desk, CallFields(ruth, "5415550142", summary="One", felt=Felt.OK))
    bought = {
        row.text: (row.felt, row.words)
        for row in read_history(desk, ruth).rows
        if row.kind is TimelineKind.BOUGHT
    }
    assert bought == {"A pump": (Felt.UNHAPPY, "Hm"), "A hitch": (None, "")}


def test_read_history_orders_notes_of_one_moment_newest_first(
    desk: Desk, fake_clock: FakeClock, ruth: int
) -> None:
    for number in range(30):
        add_note(desk, ruth, str(number), fake_clock.now - timedelta(days=1))
    found = [row.text for row in read_history(desk, ruth).rows]
    assert found == [str(number) for number in reversed(range(30))]


def test_read_history_refuses_unknown_person_and_reversed_period(desk: Desk, ruth: int) -> None:
    with pytest.raises(NotFound):
        read_history(desk, ruth + 1)
    with pytest.raises(NotUnderstood, match="ends before it begins"):
        read_history(desk, ruth, date(2026, 4, 2), date(2026, 4, 1))
    assert read_history(desk, ruth, date.min, date.max).rows == ()
