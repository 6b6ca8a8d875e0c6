"""Texts of the Today screen."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from desk.domain.calls import CallBack, Outcome
from desk.formatting import today as today_text
from desk.formatting.durations import MarginTone
from desk.formatting.english import EnglishFormatter
from desk.formatting.formatter import Formatter
from tests.ui.screens.today import design_day as day

ENGLISH = EnglishFormatter(day.clock())


@pytest.fixture
def formatter() -> Formatter:
    return ENGLISH


def plain(text: str) -> str:
    """Return `text` without the isolating marks around names."""
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("hour", "hello"),
    [
        (0, "Good evening"),
        (5, "Good morning"),
        (11, "Good morning"),
        (12, "Good afternoon"),
        (17, "Good afternoon"),
        (18, "Good evening"),
    ],
)
def test_greeting_follows_the_time_of_day(hour: int, hello: str) -> None:
    today = replace(day.today(), now=day.at(hour))
    assert (
        today_text.greeting(today, EnglishFormatter(day.clock(time(hour)))) == f"{hello}, Michael"
    )


def test_greeting_without_an_owner_has_no_name(formatter: Formatter) -> None:
    assert today_text.greeting(replace(day.today(), owner=""), formatter) == "Good morning"


@pytest.mark.parametrize(
    ("calls", "due", "sentence"),
    [
        (3, 4, "Three people are waiting for a call, four are due to hear from you."),
        (1, 1, "One person is waiting for a call, one is due to hear from you."),
        (0, 0, "Nobody is waiting on you."),
        (0, 1, "One person is due to hear from you."),
        (0, 30, "30 people are due to hear from you."),
        (1, 0, "One person is waiting for a call."),
        (12, 0, "Twelve people are waiting for a call."),
        (13, 0, "13 people are waiting for a call."),
    ],
)
def test_summary_says_who_waits_in_words(
    formatter: Formatter, calls: int, due: int, sentence: str
) -> None:
    row = day.today().call_back[0]
    today = replace(day.today(), call_back=(row,) * calls, check_in_due=due)
    assert today_text.summary(today, formatter) == f"Tuesday, April 14. {sentence}"


def test_summary_explains_with_someone(formatter: Formatter) -> None:
    said = plain(today_text.summary(day.with_someone(), formatter))
    assert said == (
        "Calls are held until you turn this off. Ruth, Tom and Eleanor still come through."
    )
    one = replace(day.with_someone(), always_through=("Ruth",))
    assert plain(today_text.summary(one, formatter)).endswith("Ruth still comes through.")
    nobody = replace(day.with_someone(), always_through=())
    assert today_text.summary(nobody, formatter) == "Calls are held until you turn this off."


def test_summary_says_that_the_desk_is_empty(formatter: Formatter) -> None:
    empty = replace(day.clear(), people=0)
    assert today_text.summary(empty, formatter) == "Tuesday, April 14. Nobody is on your desk yet."


def test_call_back_line_has_moment_and_outcome(formatter: Formatter) -> None:
    gus, carlos, unknown = day.today().call_back
    assert today_text.call_back_line(gus, formatter) == "Yesterday 5:20 pm, you were with someone"
    assert today_text.call_back_line(carlos, formatter) == "Today 8:14 am, voicemail 0:41"
    assert today_text.call_back_line(unknown, formatter) == "Today 9:36 am, no message. New number"
    bill = day.with_someone().call_back[3]
    assert today_text.call_back_line(bill, formatter) == "Held 10:31 am"
    assert today_text.call_back_icon(bill, formatter) == "hand"
    assert today_text.call_back_icon(gus, formatter) == "phone-missed"


def test_call_back_line_counts_repeated_calls(formatter: Formatter) -> None:
    carlos = replace(day.today().call_back[1], times=3, tried=2)
    line = today_text.call_back_line(carlos, formatter)
    assert line == "Today 8:14 am, voicemail 0:41, called 3 times, tried 2 times"
    assert today_text.call_back_line(replace(carlos, tried=1), formatter).endswith("tried once")


def test_call_back_name_is_the_whole_row(formatter: Formatter) -> None:
    gus = replace(day.today().call_back[0], outcome=Outcome.MISSED, late=False)
    now = day.today().now
    assert plain(today_text.call_back_name(gus, now, formatter)) == (
        "Gus Lindqvist, waiting 17 hours, missed yesterday 5:20 pm"
    )
    late = today_text.call_back_name(replace(gus, late=True), now, formatter)
    assert late.endswith(", late")


def test_call_back_of_a_withheld_number_says_so(formatter: Formatter) -> None:
    unknown = replace(day.today().call_back[2], number="")
    assert today_text.caller(unknown, ENGLISH) == "Number withheld"
    assert "New number" not in today_text.call_back_line(unknown, formatter)


def test_call_back_margin_has_age_and_tone() -> None:
    today = day.today()
    rows = [today_text.call_back_margin(row, today.now, ENGLISH) for row in today.call_back]
    assert rows == [
        ("17 h", MarginTone.LATE),
        ("2 h 10 m", MarginTone.NOW),
        ("48 min", MarginTone.NOW),
    ]
    just: CallBack = replace(today.call_back[1], first=today.now - timedelta(seconds=20))
    assert today_text.call_back_margin(just, today.now, ENGLISH)[0] == "Now"


def test_check_in_texts_have_lateness_and_rhythm(formatter: Formatter) -> None:
    marlene, _hank, eleanor, priya = day.today().check_in
    bill = day.today().coming[0]
    assert today_text.check_in_margin(marlene, formatter) == ("4 d late", MarginTone.LATE)
    assert today_text.check_in_margin(eleanor, formatter) == ("Today", MarginTone.NOW)
    assert today_text.check_in_margin(bill, formatter) == ("Thu", MarginTone.CALM)
    later = day.clear().coming[2]
    assert today_text.check_in_margin(later, formatter) == ("May 2", MarginTone.CALM)
    assert today_text.last_talked(marlene, formatter) == "Talked Jan 10"
    assert today_text.last_talked(replace(marlene, last_talked=None), formatter) == "Not talked yet"
    assert today_text.last_talked(later, formatter) == "Talked today"
    assert marlene.last_talked is not None
    autumn = replace(marlene, last_talked=marlene.last_talked - timedelta(days=90))
    assert today_text.last_talked(autumn, formatter) == "Talked Oct 12"
    old = replace(marlene, last_talked=marlene.last_talked - timedelta(days=500))
    assert today_text.last_talked(old, formatter) == "Talked Aug 2024"
    assert today_text.check_in_rhythm(priya.every, ENGLISH) == "Every 2 months"
    assert today_text.check_in_rhythm(eleanor.every, ENGLISH) == "Every month"
    assert today_text.check_in_rhythm("", ENGLISH) == ""
    assert plain(today_text.check_in_name(marlene, formatter)) == (
        "Marlene Ortega, check in 4 days late, Did the roof seal hold this winter?, "
        "Talked Jan 10, Every 3 months"
    )


def test_nothing_to_do_counts_the_fixes_done_today() -> None:
    assert today_text.nothing_to_do(day.clear(), ENGLISH) == "Nine done today"
    assert (
        today_text.nothing_to_do(replace(day.clear(), done_today=0), ENGLISH)
        == "Nothing to do right now"
    )


def test_promise_texts_have_day_and_lateness(formatter: Formatter) -> None:
    today = day.today()
    noon, three, _five, spare = today.promised
    assert today_text.promise_margin(noon, today, formatter) == ("Noon", MarginTone.NOW)
    assert today_text.promise_margin(three, today, formatter) == ("3 pm", MarginTone.NOW)
    assert today_text.promise_margin(spare, today, formatter) == ("Kept", MarginTone.KEPT)
    assert plain(today_text.promise_line(spare, formatter)) == "Tom Abernathy · kept this morning"
    kept = day.clear().promised[0]
    assert plain(today_text.promise_line(kept, formatter)) == "Shauna Reilly · kept at 11:20 am"
    knob = day.clear().coming_promises[0]
    assert today_text.promise_margin(knob, today, formatter) == ("Apr 24", MarginTone.CALM)
    missed = replace(noon, fix=replace(noon.fix, promised_on=date(2026, 4, 12)))
    assert today_text.promise_margin(missed, today, formatter) == ("2 d", MarginTone.LATE)
    assert plain(today_text.promise_name(missed, today, formatter)).endswith("2 days late")
    assert plain(today_text.promise_name(noon, today, formatter)) == (
        "A price for the Coleman trade-in, promised Shauna Reilly, by Noon"
    )


def test_promises_kept_counts_early_and_kept_promises() -> None:
    assert "".join(today_text.promises_kept(day.today(), ENGLISH)) == (
        "Kept 41 of 43 promises this year, 38 early"
    )
    assert (
        "".join(
            today_text.promises_kept(
                replace(day.today(), tally=day.tally(0, 0, 0)), EnglishFormatter(day.clock())
            )
        )
        == ""
    )


def test_call_back_line_of_another_year_has_the_year(formatter: Formatter) -> None:
    assert formatter.moment(datetime(2024, 3, 2, 9, 5, tzinfo=UTC)) == "Mar 2, 2024, 9:05 am"
