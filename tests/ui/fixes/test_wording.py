"""What the rows of things to do say, on every screen."""

from dataclasses import replace

import pytest

from desk.domain.fixes import FixRow
from desk.ui.fixes import wording
from desk.ui.widgets.row_painting import MarginTone
from tests.ui.screens.today import design_day as day


def plain(text: str) -> str:
    """Without the isolating marks around names."""
    return text.replace("\u2068", "").replace("\u2069", "")


def done(row: FixRow, seconds: int = 0) -> FixRow:
    return replace(row, fix=replace(row.fix, done=day.at(10), started=None, seconds=seconds))


def test_how_long_a_thing_waits() -> None:
    running, propane, *_rest, tire = day.today().fixes
    now = day.today().now
    assert wording.fix_margin(running, now) == ("2 h", MarginTone.NOW)
    assert wording.fix_margin(propane, now) == ("2 d", MarginTone.LATE)
    assert wording.fix_margin(tire, now) == ("3 h", MarginTone.CALM)
    assert plain(wording.fix_name(propane, now)) == (
        "Send the propane refill address, for Pete Novak, waiting 2 days, late"
    )
    assert plain(wording.fix_name(running, now)).endswith(", the clock runs")


def test_whom_to_tell() -> None:
    running = day.today().fixes[0]
    assert plain(wording.tell_title(running)) == "Tell Carlos"
    assert plain(wording.tell_title(done(running))) == "Tell Carlos it’s done"
    nobody = replace(running, fix=replace(running.fix, person=None))
    assert wording.tell_title(done(nobody)) == "Tell them"


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
def test_words_to_begin_with(what: str, owner: str, words: str) -> None:
    row = day.today().fixes[0]
    row = done(replace(row, fix=replace(row.fix, what=what)))
    assert wording.words_to_tell(row, owner) == words


def test_done_says_how_long_it_took() -> None:
    row = done(day.today().fixes[0], 40)
    assert plain(wording.done_in(row.fix)) == "Done in 0:40. Carlos’s card is up to date."
    assert plain(wording.done_in(replace(row.fix, seconds=3720))).startswith("Done in 1:02:00.")
    assert plain(wording.done_in(replace(row.fix, seconds=0))) == (
        "Done. Carlos’s card is up to date."
    )
    nobody = replace(row.fix, person=None)
    assert wording.done_in(nobody) == "Done in 0:40."
    assert wording.done_in(replace(nobody, seconds=0)) == "Done."
