"""Words for people, places, times and counts, as the screens write them."""

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import QLocale

from desk.clock import fixed
from desk.domain.ages import Age, AgeUnit
from desk.domain.intervals import Interval
from desk.domain.person_schema import Address
from desk.ui.words import (
    Words,
    age,
    capitalised,
    clock_time,
    first_name,
    listed,
    number_word,
    one_line,
    rhythm,
    spoken_age,
)

TODAY = date(2026, 4, 14)  # a Tuesday


@pytest.fixture
def words() -> Words:
    return Words(fixed(TODAY, time(10, 24)), QLocale("en_US"))


def at(words: Words, day: date, hour: time = time(8, 14)) -> datetime:
    return datetime.combine(day, hour, words.clock.zone()).astimezone(UTC)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ruth Kessler", "Ruth"),
        ("R. Kessler", "R. Kessler"),
        ("(541) 555-0177", "(541) 555-0177"),
        ("Eleanor", "Eleanor"),
        ("", ""),
    ],
)
def test_somebody_is_spoken_of_by_a_name_that_is_one(name: str, said: str) -> None:
    assert first_name(name) == said


@pytest.mark.parametrize(
    ("address", "line"),
    [
        (
            Address("3 Skyliners Summit Loop", "", "", "Bend", "OR", "97703", "USA"),
            "3 Skyliners Summit Loop, Bend, OR 97703, USA",
        ),
        (Address("Am Markt 2", city="Ulm", postcode="89073"), "Am Markt 2, 89073 Ulm"),
        (Address(street="1 High St", city="Bath", postcode="BA1 1AA"), "1 High St, Bath, BA1 1AA"),
        (Address(city="Bend"), "Bend"),
        (Address(postcode="97703"), "97703"),
        (Address("12 Oak Lane\nRear  house"), "12 Oak Lane Rear house"),
    ],
)
def test_an_address_is_one_line_in_the_order_of_its_country(address: Address, line: str) -> None:
    assert one_line(address) == line


@pytest.mark.parametrize(
    ("day", "near", "spoken"),
    [
        (date(2026, 4, 13), "Apr 13", "Apr 13"),
        (date(2026, 4, 14), "Today", "today"),
        (date(2026, 4, 15), "Wed", "tomorrow"),
        (date(2026, 4, 20), "Mon", "Monday"),
        (date(2026, 4, 21), "Apr 21", "Apr 21"),
        (date(2027, 1, 5), "Jan 5", "Jan 5, 2027"),
        (date(2027, 4, 5), "Apr 5, 2027", "Apr 5, 2027"),
    ],
)
def test_a_day_to_come_is_written_as_near_as_it_is(
    words: Words, day: date, near: str, spoken: str
) -> None:
    assert words.near_day(day) == near
    assert words.spoken_day(day) == spoken


@pytest.mark.parametrize(
    ("day", "past", "ago", "moment"),
    [
        (date(2026, 4, 14), "today", "today", "Today 8:14 am"),
        (date(2026, 4, 13), "yesterday", "yesterday", "Yesterday 8:14 am"),
        (date(2026, 3, 3), "Mar 3", "6 weeks ago", "Mar 3, 8:14 am"),
        (date(2024, 10, 9), "Oct 2024", "18 months ago", "Oct 9, 2024, 8:14 am"),
    ],
)
def test_a_moment_gone_by_is_written_as_far_as_it_is(
    words: Words, day: date, past: str, ago: str, moment: str
) -> None:
    when = at(words, day)
    assert words.past_day(when) == past
    assert words.ago(when) == ago
    assert words.moment(when) == moment
    spoken = moment.replace("Today", "today").replace("Yesterday", "yesterday")
    assert words.spoken_moment(when) == spoken


def test_a_whole_hour_is_short_where_there_is_am_and_pm(words: Words) -> None:
    shown = [words.short_time(each) for each in (time(12), time(15), time(10, 30), time(0))]
    assert shown == ["Noon", "3 pm", "10:30 am", "12 am"]
    assert words.has_am_pm()
    german = Words(words.clock, QLocale("de_DE"))
    assert german.short_time(time(15)) == "15:00"
    assert not german.has_am_pm()


def test_an_age_is_short_in_a_column_and_whole_in_a_sentence() -> None:
    found = Age(2, AgeUnit.HOUR, 10, AgeUnit.HOUR_MINUTE)
    assert age(found) == "2 h 10 m"
    assert spoken_age(found) == "2 hours 10 minutes"
    assert spoken_age(Age(1, AgeUnit.WEEK)) == "1 week"


def test_counts_are_words_as_long_as_they_are_short() -> None:
    said = [number_word(number) for number in (0, 3, 12, 13, -1)]
    assert said == ["nobody", "three", "twelve", "13", "-1"]
    assert [listed(names) for names in ((), ("Ruth",), ("Ruth", "Tom", "Eleanor"))] == [
        "",
        "Ruth",
        "Ruth, Tom and Eleanor",
    ]
    assert [rhythm(Interval.parse(each)) for each in ("1 month", "3 months")] == [
        "Every month",
        "Every 3 months",
    ]
    assert [clock_time(seconds) for seconds in (-3, 84, 3729)] == ["0:00", "1:24", "1:02:09"]
    assert [capitalised(text) for text in ("", "übel", "Tom")] == ["", "Übel", "Tom"]
