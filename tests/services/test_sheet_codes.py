"""The check-in sheet of a week, its codes, and the answers typed from paper."""

from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.domain.calls import Direction, Outcome
from desk.domain.fixes import Fix
from desk.domain.intervals import Interval, Unit
from desk.domain.intervals import add as add_interval
from desk.domain.local_time import local_moment
from desk.domain.settings import DeskSettings
from desk.errors import NotUnderstood
from desk.record import replace
from desk.services import check_ins
from desk.services.bin import restore
from desk.services.calls import CallFields, get_call, log_call
from desk.services.check_in_sheet import Answered, CheckInSheet, give_codes, read_line, read_sheet
from desk.services.desk import Desk
from desk.services.fixes import get_fix
from desk.services.jot import answer, jot, read_jot
from desk.services.people import get_person, list_timeline, remove_person
from desk.services.person_merge import merge_people
from desk.services.sample import fill_sample
from desk.services.undo import undo_last
from tests.services.desk_contents import whole_desk
from tests.services.people_factory import add
from tests.tools.fake_clock import HOME_ZONE, FakeClock

# Tests that do not depend on the database run on one only.
on_sqlite = pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
QUARTER = Interval(3, Unit.MONTH)
MARLENE, HANK, ELEANOR, PRIYA, BILL = range(1, 6)  # as the sample's week lists them


WEEK = (
    ("Marlene Ortega", date(2026, 4, 10), QUARTER),
    ("Hank Whitaker", date(2026, 4, 13), QUARTER),
    ("Eleanor Voss", date(2026, 4, 14), Interval(1, Unit.MONTH)),
    ("Priya Raman", date(2026, 4, 14), Interval(2, Unit.MONTH)),
    ("Bill Tanaka", date(2026, 4, 16), QUARTER),
)


def plan(desk: Desk, name: str, due_on: date, every: Interval) -> None:
    """Add a person whose check-in is due on a day, also a past one."""
    person = add(desk, name)
    check_ins.set_check_in(desk, person, every=every, reason=f"Ask {name}")
    with desk.database.transaction() as tx:
        found = tx.rows("SELECT id FROM check_in WHERE customer_id = :who", who=person)
        last = add_interval(due_on, every, -1).isoformat()
        tx.update("check_in", found[0][0], due_on=due_on.isoformat(), anchor_on=last, since_on=last)


@pytest.fixture
def week(desk: Desk) -> None:
    """Add the check-ins of the sample desk, without its calls."""
    for each in WEEK:
        plan(desk, *each)


@pytest.fixture
def sheet(desk: Desk, week: None) -> CheckInSheet:
    """Return the printed sheet A with five people."""
    return give_codes(desk, read_sheet(desk)).value


def names(sheet: CheckInSheet) -> list[str]:
    return [row.person.name for row in sheet.rows]


def due(desk: Desk, sheet: CheckInSheet, row: int) -> date | None:
    plan = get_person(desk, sheet.rows[row - 1].person.id).check_in
    return plan.due_on if plan else None


def trouble(desk: Desk, text: str) -> str:
    with pytest.raises(NotUnderstood) as raised:
        jot(desk, text)
    before, _, after = str(raised.value).partition(" Nothing was changed.")
    assert after == " Find them by name instead."
    return before


def answered(desk: Desk, text: str) -> Answered:
    kept = jot(desk, text).value
    assert isinstance(kept, Answered), kept
    return kept


# the sheet


def test_read_sheet_lists_a_week_from_monday_with_late_ones_first(desk: Desk) -> None:
    fill_sample(desk)
    sheet = read_sheet(desk)
    assert (sheet.first, sheet.last) == (date(2026, 4, 13), date(2026, 4, 19))
    assert [(r.person.name, r.days_late, r.day.day) for r in sheet.rows] == [
        ("Marlene Ortega", 4, 10),
        ("Hank Whitaker", 1, 13),
        ("Eleanor Voss", 0, 14),
        ("Priya Raman", 0, 14),
        ("Bill Tanaka", 0, 16),
    ]
    first = sheet.rows[0]
    assert first.number == "(541) 555-0134"
    assert first.reason == "Did the roof seal hold this winter?"
    assert first.remember == "Runs the bakery with two sons, best after 2 pm."
    assert sheet.codes_until == date(2026, 4, 21)
    following = read_sheet(desk, date(2026, 4, 23))
    assert (following.first, following.last) == (date(2026, 4, 20), date(2026, 4, 26))
    assert names(following)[:5] == names(sheet)  # who is late by then
    assert names(read_sheet(desk, date(2026, 4, 6))) == ["Marlene Ortega"]
    assert len(read_sheet(desk, date.max).rows) == 12  # everybody


@on_sqlite
def test_sheet_rows_are_moved_by_days_off_and_snoozes(desk: Desk, fake_clock: FakeClock) -> None:
    from desk.services.settings import save_settings

    save_settings(desk, DeskSettings(days_off=frozenset({5, 6})))
    ruth, tom, gus = (add(desk, n) for n in ("Ruth Kessler", "Tom Abernathy", "Gus Lindqvist"))
    check_ins.set_check_in(desk, ruth, on=date(2026, 4, 18))  # a Saturday: shown on Monday
    check_ins.set_check_in(desk, tom, on=date(2026, 4, 13))
    check_ins.set_check_in(desk, gus, on=date(2026, 4, 14))
    check_ins.snooze_check_in(desk, tom, local_moment(date(2026, 4, 16), time(9), HOME_ZONE))
    check_ins.snooze_check_in(desk, gus, local_moment(date(2026, 4, 20), time(9), HOME_ZONE))
    (row,) = read_sheet(desk).rows
    assert (row.person.id, row.day, row.days_late) == (tom, date(2026, 4, 16), 0)
    following = read_sheet(desk, date(2026, 4, 20)).rows
    assert [(r.person.id, r.day.day) for r in following] == [(tom, 16), (gus, 20), (ruth, 20)]


@on_sqlite
def test_sheet_without_due_check_ins_names_next_one(desk: Desk) -> None:
    assert read_sheet(desk).coming is None
    check_ins.set_check_in(desk, add(desk, "Bill Tanaka"), on=date(2026, 4, 23))
    sheet = read_sheet(desk)
    assert sheet.rows == ()
    assert sheet.coming is not None
    assert sheet.coming.person.name == "Bill Tanaka"
    before = whole_desk(desk)
    assert give_codes(desk, sheet).value == sheet
    assert whole_desk(desk) == before


# giving codes


def test_give_codes_writes_once_a_day_and_read_sheet_never(
    desk: Desk, fake_clock: FakeClock, week: None
) -> None:
    before = whole_desk(desk)
    preview = read_sheet(desk)
    assert preview.letter == "A"
    assert whole_desk(desk) == before
    printed = give_codes(desk, preview).value
    assert printed == preview
    kept = whole_desk(desk)
    fake_clock.turn(hours=3)
    assert give_codes(desk, read_sheet(desk)).value.letter == "A"
    assert whole_desk(desk) == kept
    fake_clock.turn(days=1)
    assert read_sheet(desk).letter == "B"


@on_sqlite
def test_give_codes_uses_new_letter_for_other_rows(desk: Desk, sheet: CheckInSheet) -> None:
    answered(desk, "A1 done")
    again = give_codes(desk, read_sheet(desk)).value
    assert (again.letter, names(again)[0]) == ("B", "Hank Whitaker")
    assert answered(desk, "B1 done").person == answered_person(sheet, HANK)
    assert trouble(desk, "A2 done") == "A2: Hank Whitaker was talked to today already."


def answered_person(sheet: CheckInSheet, row: int) -> object:
    return sheet.rows[row - 1].person


@on_sqlite
def test_give_codes_in_second_window_gets_next_letter(desk: Desk, sheet: CheckInSheet) -> None:
    fewer = replace(sheet, rows=sheet.rows[1:])
    assert give_codes(desk, fewer).value.letter == "B"
    assert read_line(desk, "A1").person == answered_person(sheet, MARLENE)  # type: ignore[union-attr]
    assert read_line(desk, "B1").person == answered_person(sheet, HANK)  # type: ignore[union-attr]


def test_give_codes_reuses_a_letter_and_drops_its_old_sheet(
    desk: Desk, fake_clock: FakeClock, sheet: CheckInSheet
) -> None:
    one = replace(sheet, rows=sheet.rows[:1])
    for _ in range(23):
        fake_clock.turn(minutes=1)
        one = replace(one, rows=sheet.rows[:1] if len(one.rows) == 2 else sheet.rows[:2])
        give_codes(desk, one)
    fake_clock.turn(minutes=1)
    two = replace(one, rows=sheet.rows[1:3])
    assert give_codes(desk, two).value.letter == "A"
    with desk.database.reading() as reader:
        (numbers,) = reader.rows("SELECT count(*) FROM sheet_code WHERE letter = 'A'")
    assert numbers == (2,)
    assert trouble(desk, "A3 done") == "There is no A3 on sheet A."


@on_sqlite
def test_give_codes_cannot_be_undone(desk: Desk) -> None:
    person = add(desk, "Ruth Kessler")
    check_ins.set_check_in(desk, person, on=date(2026, 4, 14))
    printed = give_codes(desk, read_sheet(desk))
    assert printed.changes.action is None
    assert undo_last(desk).value.startswith("Check in with Ruth")
    assert undo_last(desk).value == "Added Ruth Kessler"  # printed codes do not prevent an undo
    assert trouble(desk, "A1 done") == "Whoever was A1 is no longer on this desk."


# answers


def test_done_answer_is_contact_and_moves_the_due_day(desk: Desk, sheet: CheckInSheet) -> None:
    before = whole_desk(desk)
    kept = answered(desk, "a1 done, wants the awning in May")
    assert kept.following == date(2026, 7, 14) == due(desk, sheet, MARLENE)
    newest = list_timeline(desk, kept.person.id)[0]
    assert (newest.kind.value, newest.text) == ("check_in", "Wants the awning in May")
    assert answer(desk, kept) == {
        "code": "A1",
        "person": {"id": kept.person.id, "name": "Marlene Ortega"},
        "did": "done",
        "text": "Wants the awning in May",
        "next": "2026-07-14",
    }
    undo_last(desk)
    assert whole_desk(desk) == before
    assert answered(desk, "A1").following == date(2026, 7, 14)


@on_sqlite
def test_no_answer_is_logged_as_a_call_and_keeps_the_due_day(
    desk: Desk, sheet: CheckInSheet
) -> None:
    kept = answered(desk, "A2 no answer, phone off")
    assert due(desk, sheet, HANK) == date(2026, 4, 13)
    call = get_call(desk, list_timeline(desk, kept.person.id)[0].id)
    assert (call.direction, call.outcome, call.summary) == (
        Direction.OUTGOING,
        Outcome.NO_ANSWER,
        "Phone off",
    )


def test_day_answer_moves_the_check_in_and_skip_counts_from_today(
    desk: Desk, sheet: CheckInSheet
) -> None:
    assert answered(desk, "A3 friday").following == date(2026, 4, 17)
    assert due(desk, sheet, ELEANOR) == date(2026, 4, 17)
    assert answered(desk, "A4 skip").following == date(2026, 6, 14)
    assert answered(desk, "A3 done").person == answered_person(sheet, ELEANOR)


@on_sqlite
def test_invalid_answer_is_refused_with_a_reason_and_changes_nothing(
    desk: Desk, sheet: CheckInSheet
) -> None:
    before = whole_desk(desk)
    assert trouble(desk, "A6 done") == "There is no A6 on sheet A."
    assert trouble(desk, "A1 yesterday") == "A1: that day has gone by."
    assert trouble(desk, "A1 friday 3 pm") == "A1: a check-in has a day, but no time."
    assert whole_desk(desk) == before


@on_sqlite
def test_sheet_code_is_valid_for_a_week(
    desk: Desk, fake_clock: FakeClock, sheet: CheckInSheet
) -> None:
    fake_clock.set(date(2026, 4, 21), time(23, 59))
    assert read_line(desk, "A1 done").person == answered_person(sheet, MARLENE)  # type: ignore[union-attr]
    fake_clock.set(date(2026, 4, 22), time(0, 1))
    assert trouble(desk, "A1 done") == "A1 counted until April 21, a week after printing."
    # Words that may mean something else are jotted, so that they are not lost.
    fix = jot(desk, "A1 wants the awning in May").value
    assert isinstance(fix, Fix)
    assert get_fix(desk, fix.id).what == "A1 wants the awning in May"


@on_sqlite
def test_answer_after_a_later_talk_is_refused_but_words_become_a_note(
    desk: Desk, fake_clock: FakeClock, sheet: CheckInSheet
) -> None:
    marlene = sheet.rows[0].person.id
    fake_clock.turn(days=1)
    log_call(desk, CallFields(person=marlene))
    fake_clock.turn(days=1)
    before = whole_desk(desk)
    said = "A1: Marlene Ortega was talked to on April 15 already."
    assert [trouble(desk, text) for text in ("A1", "A1 friday", "A1 skip")] == [said] * 3
    assert whole_desk(desk) == before
    jot(desk, "A1 done, likes plums")
    assert due(desk, sheet, MARLENE) == date(2026, 7, 15)
    newest = list_timeline(desk, marlene)[0]
    assert (newest.kind.value, newest.text) == ("note", "Likes plums")


@on_sqlite
def test_done_answer_counts_after_the_check_in_was_moved_or_stopped(
    desk: Desk, sheet: CheckInSheet
) -> None:
    marlene, hank = sheet.rows[0].person.id, sheet.rows[1].person.id
    check_ins.move_check_in(desk, marlene, date(2026, 5, 1))
    assert answered(desk, "A1 done").following == date(2026, 7, 14)
    check_ins.stop_check_in(desk, hank)
    assert trouble(desk, "A2 friday") == "A2: Hank Whitaker has no check-in now."
    assert answered(desk, "A2 done").following is None
    assert list_timeline(desk, hank)[0].kind.value == "check_in"


def test_answer_for_a_removed_person_is_refused_until_restored(
    desk: Desk, sheet: CheckInSheet
) -> None:
    entry = remove_person(desk, sheet.rows[0].person.id).value
    for text in ("A1 done", "A1 wants the awning"):
        assert trouble(desk, text) == "Whoever was A1 is no longer on this desk."
    restore(desk, entry)
    assert answered(desk, "A1 done").person.name == "Marlene Ortega"


def test_sheet_code_follows_a_merge_and_its_undo(desk: Desk, sheet: CheckInSheet) -> None:
    marlene = sheet.rows[0].person.id
    double = add(desk, "Marlene O")
    before = whole_desk(desk)
    merge_people(desk, double, marlene)
    read = read_line(desk, "A1 done")
    assert read is not None
    assert read.person is not None
    assert read.person.id == double
    undo_last(desk)
    assert whole_desk(desk) == before
    assert answered(desk, "A1 done").person.id == marlene


# lines that are no answers


@on_sqlite
def test_line_before_any_printed_sheet_is_jotted(desk: Desk, week: None) -> None:
    for text in ("A4 paper for Ruth", "A1 done", "a1", "B2B call Tom", "A1 friday"):
        assert read_jot(desk, text).sheet is None
        assert isinstance(jot(desk, text).value, Fix)


@on_sqlite
def test_line_that_names_another_person_is_no_answer(desk: Desk, sheet: CheckInSheet) -> None:
    add(desk, "Ruth Kessler")
    for text in ("A4 paper for Ruth", "A4 paper @ruth"):
        read = read_jot(desk, text)
        assert read.sheet is None
        assert read.person is not None
        assert (read.person.name, read.what) == ("Ruth Kessler", "A4 paper")
    assert read_jot(desk, "A4 something for Priya").sheet is not None  # A4 is Priya
    assert read_jot(desk, "A4 talked, a gift for Ruth").sheet is not None
    assert read_jot(desk, "B2B call Tom").sheet is None
    assert read_jot(desk, "A9 bolts for the trailer").sheet is None  # there is no row 9
    assert read_jot(desk, "C4 paper").sheet is None  # nor a sheet C


@on_sqlite
@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    start=st.from_regex(r"\A[A-Za-z]{0,2}[0-9]{0,3}[a-z.:]?\Z"),
    rest=st.sampled_from(["", " done", " paper", " call Tom", ": done", " friday", "-done"]),
)
def test_read_line_accepts_only_printed_codes(
    desk: Desk, sheet: CheckInSheet, start: str, rest: str
) -> None:
    line = start + rest
    code = line.upper().replace(":", " ").replace(".", " ").split(maxsplit=1)[:1]
    found = read_line(desk, line)
    given_codes = [f"A{number}" for number in range(1, 6)]
    if found is not None and not found.error:
        assert code
        assert code[0] in given_codes
    if found is not None and found.error:
        assert found.answer.sure
        assert found.code.startswith("A")  # the one sheet there is
