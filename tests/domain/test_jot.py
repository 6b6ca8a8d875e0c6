from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.dates import DateStyle, PlainDate
from desk.domain.jot import LONGEST_NAME, JotSplit, name_splits, split_deadline, tidy

TODAY = date(2026, 4, 14)
FRIDAY = PlainDate(date(2026, 4, 17))


@pytest.mark.parametrize(
    ("line", "name", "what"),
    [
        ("ruth text the awning video", "ruth", "Text the awning video"),
        ("Ruth Kessler text the awning video", "Ruth Kessler", "Text the awning video"),
        ("text the awning video for ruth", "ruth", "Text the awning video"),
        ("text the awning video for Ruth Kessler.", "Ruth Kessler", "Text the awning video"),
        ("look for the knob for ruth", "ruth", "Look for the knob"),
        ("@ruth text the awning video", "ruth", "Text the awning video"),
        ("text @ruth the awning video", "ruth", "Text the awning video"),
        ("text the awning video @ruth kessler", "ruth kessler", "Text the awning video"),
        ("ruth: text the awning video", "ruth", "Text the awning video"),
        ("ruth, text the awning video", "ruth", "Text the awning video"),
        ("text ruth the awning video", "ruth", "Text the awning video"),
        ("text ruth kessler the awning video", "ruth kessler", "Text the awning video"),
        ("call carlos", "carlos", "Call carlos"),
        ("send invoice to carlos mendez", "carlos mendez", "Send invoice"),
        ("ruth's knob", "ruth", "Knob"),
        ("order Ruth’s knob", "Ruth", "Order knob"),
        ("  ruth   email\tthe title ", "ruth", "Email the title"),
    ],
)
def test_name_splits_contain_the_right_split(line: str, name: str, what: str) -> None:
    assert JotSplit(name, what) in name_splits(line)


def first_known(line: str, *people: str) -> JotSplit | None:
    """Return the first split that names a person, as the service does."""
    return next((split for split in name_splits(line) if split.name_words in people), None)


def test_name_splits_are_ordered_most_certain_first() -> None:
    longer = first_known("ruth kessler text the video", "ruth", "ruth kessler")
    assert longer == JotSplit("ruth kessler", "Text the video")
    marked = first_known("tom send the key to @ruth", "tom", "ruth")
    assert marked == JotSplit("ruth", "Tom send the key to")
    last_for = first_known("knob for gus for ruth", "gus", "ruth")
    assert last_for == JotSplit("ruth", "Knob for gus")
    assert first_known("order the awning arm knob", "ruth") is None
    leading = first_known("ruth text gus the video", "gus", "ruth")
    assert leading == JotSplit("ruth", "Text gus the video")
    assert first_known("pay the bill", "bill") is None


@pytest.mark.parametrize("line", ["", "   ", "@", "ruth", "@ruth", ": ", "for ruth", "a@b"])
def test_name_splits_of_a_name_alone_are_empty(line: str) -> None:
    assert all(split.what and split.name_words for split in name_splits(line))
    assert first_known(line, "ruth", "b") in (None, JotSplit("ruth", "For"))


@given(st.text(max_size=60))
def test_name_splits_have_short_names_and_only_words_of_the_line(line: str) -> None:
    splits = name_splits(line)
    assert len(splits) == len(set(splits))
    for split in splits:
        assert 1 <= len(split.name_words.split()) <= LONGEST_NAME
        assert split.name_words in " ".join(line.split())
        for word in split.what.upper().split():
            assert word in line.upper()


@given(st.text(max_size=60))
def test_tidy_changes_only_case_and_spaces_and_is_idempotent(what: str) -> None:
    line = tidy(what)
    assert tidy(line) == line
    assert line.upper().split() == what.upper().split()
    if what.strip() and what.strip()[0].isascii() and what.strip()[0].isalpha():
        assert line[0].isupper()


@pytest.mark.parametrize(
    ("line", "what", "when"),
    [
        ("ruth new knob by friday", "ruth new knob", FRIDAY),
        ("ruth new knob by friday 3 pm", "ruth new knob", PlainDate(FRIDAY.day, time(15))),
        ("drive by the lot by friday", "drive by the lot", FRIDAY),
        ("drive by the lot", "drive by the lot", None),
        ("knob By Friday", "knob", FRIDAY),
        ("knob by yesterday", "knob by yesterday", None),
        ("knob by 1/5", "knob by 1/5", None),
        ("by friday", "by friday", None),
        ("knob by friday for ruth", "knob by friday for ruth", None),
        ("", "", None),
    ],
)
def test_split_deadline_returns_the_rest_and_the_day(
    line: str, what: str, when: PlainDate | None
) -> None:
    assert split_deadline(line, TODAY) == (what, when)


@pytest.mark.parametrize(
    ("line", "what", "when"),
    [
        ("angebot schicken bis freitag", "angebot schicken", FRIDAY),
        ("Angebot bis zum 17.4.", "Angebot", FRIDAY),
        ("Angebot bis spätestens Freitag", "Angebot", FRIDAY),
        ("Angebot bis Freitag um 15 Uhr", "Angebot", PlainDate(FRIDAY.day, time(15))),
        ("angebot by friday", "angebot", FRIDAY),
        ("warten bis Tom anruft", "warten bis Tom anruft", None),
    ],
)
def test_split_deadline_reads_german(line: str, what: str, when: PlainDate | None) -> None:
    assert split_deadline(line, TODAY, style=DateStyle("de", False)) == (what, when)


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("knob by 8 am", PlainDate(date(2026, 4, 15), time(8))),  # gone by today
        ("knob by 4 pm", PlainDate(TODAY, time(16))),
        ("knob by today 8 am", None),
        ("knob by tomorrow morning", PlainDate(date(2026, 4, 15), time(9))),
    ],
)
def test_split_deadline_with_now_returns_no_time_gone_by(line: str, when: PlainDate | None) -> None:
    what, found = split_deadline(line, TODAY, now=time(12))
    assert found == when
    assert what == ("knob" if when else line)


def test_name_splits_read_german_words_before_a_name() -> None:
    style = DateStyle("de", False)
    assert JotSplit("tom", "Angebot schicken") in name_splits("Angebot schicken für tom", style)
    assert JotSplit("tom", "Angebot schicken") in name_splits("Angebot schicken an tom", style)


def test_split_deadline_reads_figures_only_with_month_first() -> None:
    months = {True: 12, False: 5}
    for month_first, month in months.items():
        style = DateStyle(month_first=month_first)
        line, when = split_deadline("knob by 12/5/2027", TODAY, style=style)
        assert line == "knob"
        assert when is not None
        assert (when.day.month, when.day.day) == (month, 17 - month)
