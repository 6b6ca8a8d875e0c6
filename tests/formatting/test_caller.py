"""Sentences of the call window."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desk.clock import fixed
from desk.domain.calls import CallerSummary, Direction, NumberHistory, Outcome
from desk.domain.fixes import Fix
from desk.domain.people import PersonRef, Purchase
from desk.formatting import caller as caller_text
from desk.formatting.english import EnglishFormatter
from desk.formatting.formatter import Formatter

DAY = date(2026, 4, 14)
NOW = datetime(2026, 4, 14, 10, 24, tzinfo=UTC)
RUTH = PersonRef(1, "Ruth Kessler")


@pytest.fixture
def formatter() -> Formatter:
    return EnglishFormatter(fixed(DAY, time(10, 24)))


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def summary(**values: object) -> CallerSummary:
    usual: dict[str, object] = {
        "person": RUTH,
        "starred": True,
        "remember": (),
        "bought": Purchase(1, "Winnebago Minnie", date(2023, 3, 10)),
        "last_talked": NOW - timedelta(days=42),
        "about": "Awning arm won’t lock open. Wants it before May 1.",
        "open": (),
    }
    return CallerSummary(**(usual | values))  # type: ignore[arg-type]


def test_about_person_has_purchase_and_last_talk(formatter: Formatter) -> None:
    assert plain(caller_text.about_person(summary(), formatter)) == (
        "Bought Winnebago Minnie, 3 years ago. Last talked 6 weeks ago: Awning arm won’t lock open."
    )
    assert (
        caller_text.about_person(summary(bought=None, about=""), formatter)
        == "Last talked 6 weeks ago."
    )
    assert (
        caller_text.about_person(summary(bought=None, last_talked=None), formatter)
        == "You have not talked yet."
    )


@pytest.mark.parametrize(
    ("summary", "first"),
    [
        ("", ""),
        ("Photos by 5", "Photos by 5."),
        ("Will it fit? She measures.", "Will it fit?"),
        ("Costs $1.50 a mile, he says. Too much.", "Costs $1.50 a mile, he says."),
        ("two\nlines", "two lines."),
        ("水漏れ。明日見る。", "水漏れ。"),
        ("word " * 40, "word " * 17 + "word…"),
        ("x" * 200, "x" * 90 + "…"),
    ],
)
def test_first_sentence_is_cut_from_a_summary(summary: str, first: str) -> None:
    assert caller_text.first_sentence(summary) == first


@pytest.mark.parametrize(
    ("past", "told"),
    [
        (NumberHistory(), "Not on your desk yet."),
        (
            NumberHistory(1, NOW - timedelta(minutes=48), Direction.INCOMING, Outcome.MISSED),
            "Not on your desk yet. Tried once before, today at 9:36 am, and left no message.",
        ),
        (
            NumberHistory(3, NOW - timedelta(days=1), Direction.INCOMING, Outcome.HELD),
            "Not on your desk yet. 3 calls before, the last yesterday at 10:24 am, "
            "without a message.",
        ),
        (
            NumberHistory(2, NOW - timedelta(days=9), Direction.INCOMING, Outcome.VOICEMAIL),
            "Not on your desk yet. Left a message Apr 5.",
        ),
        (
            NumberHistory(2, NOW - timedelta(days=9), Direction.OUTGOING, Outcome.TALKED),
            "Not on your desk yet. Last talked Apr 5.",
        ),
        (
            NumberHistory(1, NOW - timedelta(days=1), Direction.OUTGOING, Outcome.NO_ANSWER),
            "Not on your desk yet. You tried yesterday at 10:24 am.",
        ),
    ],
)
def test_about_number_tells_its_earlier_calls(
    formatter: Formatter, past: NumberHistory, told: str
) -> None:
    assert caller_text.about_number(past, False, formatter) == told


def test_about_number_says_not_a_customer(formatter: Formatter) -> None:
    assert caller_text.about_number(NumberHistory(), True, formatter) == "Not a customer."


def test_open_item_has_icon_text_and_lateness(formatter: Formatter) -> None:
    fix = Fix(1, RUTH, "Order the knob", NOW - timedelta(hours=26))
    assert caller_text.open_item(fix, formatter) == ("timer", "Order the knob", "1 d", True)
    fix = Fix(1, RUTH, "Order the knob", NOW - timedelta(hours=3))
    assert caller_text.open_item(fix, formatter) == ("timer", "Order the knob", "3 h", False)
    promise = Fix(2, RUTH, "new knob", NOW, promised_on=date(2026, 4, 24))
    icon, text, right, late = caller_text.open_item(promise, formatter)
    assert (icon, plain(text), right, late) == (
        "handshake",
        "Promised: new knob",
        "by Fri, Apr 24",
        False,
    )
    missed = Fix(2, RUTH, "new knob", NOW, promised_on=date(2026, 4, 13))
    assert caller_text.open_item(missed, formatter)[3]
