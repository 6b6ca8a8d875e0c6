"""Texts of fixes."""

from dataclasses import replace

import pytest

from desk.domain.fixes import FixRow
from desk.formatting import fixes as fix_text
from desk.formatting.durations import MarginTone
from desk.formatting.english import EnglishFormatter
from tests.ui.screens.today import design_day as day

WORDS = EnglishFormatter(day.clock())


def plain(text: str) -> str:
    """Return `text` without the isolating marks around names."""
    return text.replace("\u2068", "").replace("\u2069", "")


def done(row: FixRow, seconds: int = 0) -> FixRow:
    return replace(row, fix=replace(row.fix, done=day.at(10), started=None, seconds=seconds))


def test_fix_margin_is_the_time_waited() -> None:
    running, propane, *_rest, tire = day.today().fixes
    now = day.today().now
    assert fix_text.fix_margin(running, now, WORDS) == ("2 h", MarginTone.NOW)
    assert fix_text.fix_margin(propane, now, WORDS) == ("2 d", MarginTone.LATE)
    assert fix_text.fix_margin(tire, now, WORDS) == ("3 h", MarginTone.CALM)
    assert plain(fix_text.fix_name(propane, now, WORDS)) == (
        "Send the propane refill address, for Pete Novak, waiting 2 days, late"
    )
    assert plain(fix_text.fix_name(running, now, WORDS)).endswith(", the clock runs")


def test_tell_whom_names_the_customer() -> None:
    running = day.today().fixes[0]
    assert plain(fix_text.tell_title(running, WORDS)) == "Tell Carlos"
    assert plain(fix_text.tell_title(done(running), WORDS)) == "Tell Carlos it’s done"
    nobody = replace(running, fix=replace(running.fix, person=None))
    assert fix_text.tell_title(done(nobody), WORDS) == "Tell them"


@pytest.mark.parametrize(
    ("what", "owner", "words"),
    [
        (
            "Email the campground list",
            "Michael",
            "Hi Carlos, this is done: Email the campground list. Michael",
        ),
        ("RV wash booked.", "", "Hi Carlos, this is done: RV wash booked."),
    ],
)
def test_suggested_message_tells_that_the_fix_is_done(what: str, owner: str, words: str) -> None:
    row = day.today().fixes[0]
    row = done(replace(row, fix=replace(row.fix, what=what)))
    assert fix_text.suggested_message(row, owner, WORDS) == words


def test_done_in_says_how_long_the_fix_took() -> None:
    row = done(day.today().fixes[0], 40)
    assert plain(fix_text.done_in(row.fix, WORDS)) == "Done in 0:40. Carlos’s card is up to date."
    assert plain(fix_text.done_in(replace(row.fix, seconds=3720), WORDS)).startswith(
        "Done in 1:02:00."
    )
    assert plain(fix_text.done_in(replace(row.fix, seconds=0), WORDS)) == (
        "Done. Carlos’s card is up to date."
    )
    nobody = replace(row.fix, person=None)
    assert fix_text.done_in(nobody, WORDS) == "Done in 0:40."
    assert fix_text.done_in(replace(nobody, seconds=0), WORDS) == "Done."
