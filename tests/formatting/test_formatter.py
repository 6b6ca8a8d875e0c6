"""Dates, times, durations and counts in English and by a locale."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desk.clock import fixed
from desk.domain.ages import Age, AgeUnit
from desk.domain.intervals import Interval
from desk.domain.names import first_name
from desk.domain.person_schema import Address
from desk.formatting.durations import ago, clock_time, long_duration, rhythm, short_duration
from desk.formatting.english import EnglishFormatter
from desk.formatting.formatter import Formatter
from desk.formatting.text import address_line, capitalised, list_names, number_word
from desk.ui.formatter import LocaleFormatter

TODAY = date(2026, 4, 14)  # a Tuesday


CLOCK = fixed(TODAY, time(10, 24))


@pytest.fixture(params=["english", "en_US"])
def formatter(request: pytest.FixtureRequest, english_catalogue: None) -> Formatter:
    """Return the formatter of the commands, and the window's for the same language."""
    if request.param == "english":
        return EnglishFormatter(CLOCK)
    return LocaleFormatter(CLOCK, QLocale(request.param))


def at(formatter: Formatter, day: date, hour: time = time(8, 14)) -> datetime:
    return datetime.combine(day, hour, formatter.clock.zone()).astimezone(UTC)


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
def test_first_name_of_a_business_or_number_is_the_whole_name(name: str, said: str) -> None:
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
def test_address_line_follows_the_order_of_its_country(address: Address, line: str) -> None:
    assert address_line(address) == line


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
def test_coming_day_is_named_by_its_distance(
    formatter: Formatter, day: date, near: str, spoken: str
) -> None:
    assert formatter.near_day(day) == near
    assert formatter.spoken_day(day) == spoken


@pytest.mark.parametrize(
    ("day", "past", "how_long", "moment"),
    [
        (date(2026, 4, 14), "today", "today", "Today 8:14 am"),
        (date(2026, 4, 13), "yesterday", "yesterday", "Yesterday 8:14 am"),
        (date(2026, 3, 3), "Mar 3", "6 weeks ago", "Mar 3, 8:14 am"),
        (date(2024, 10, 9), "Oct 2024", "18 months ago", "Oct 9, 2024, 8:14 am"),
    ],
)
def test_past_moment_is_named_by_its_distance(
    formatter: Formatter, day: date, past: str, how_long: str, moment: str
) -> None:
    when = at(formatter, day)
    assert formatter.past_day(when) == past
    assert ago(when, formatter) == how_long
    assert formatter.moment(when) == moment
    spoken = moment.replace("Today", "today").replace("Yesterday", "yesterday")
    assert formatter.spoken_moment(when) == spoken


def test_whole_hour_is_short_with_am_and_pm(formatter: Formatter) -> None:
    shown = [formatter.short_time(each) for each in (time(12), time(15), time(10, 30), time(0))]
    assert shown == ["Noon", "3 pm", "10:30 am", "12 am"]
    assert formatter.has_am_pm
    german = LocaleFormatter(formatter.clock, QLocale("de_DE"))
    assert german.short_time(time(15)) == "15:00"
    assert not german.has_am_pm


def test_duration_is_short_in_a_column_and_long_in_a_sentence(formatter: Formatter) -> None:
    found = Age(2, AgeUnit.HOUR, 10, AgeUnit.HOUR_MINUTE)
    assert short_duration(found, formatter) == "2 h 10 m"
    assert long_duration(found, formatter) == "2 hours 10 minutes"
    assert long_duration(Age(1, AgeUnit.WEEK), formatter) == "1 week"


def test_numbers_to_twelve_are_words(formatter: Formatter) -> None:
    found = [number_word(number, formatter) for number in (0, 1, 3, 12, 13, -1)]
    assert found == ["0", "one", "three", "twelve", "13", "-1"]


def test_names_are_joined_with_commas_and_and(formatter: Formatter) -> None:
    several: list[tuple[str, ...]] = [(), ("Ruth",), ("Ruth", "Tom", "Eleanor")]
    assert [list_names(names, formatter) for names in several] == [
        "",
        "Ruth",
        "Ruth, Tom and Eleanor",
    ]


def test_rhythm_of_one_has_no_number(formatter: Formatter) -> None:
    found = [rhythm(Interval.parse(each), formatter) for each in ("1 month", "3 months")]
    assert found == ["Every month", "Every 3 months"]


def test_clock_time_has_hours_only_when_needed() -> None:
    assert [clock_time(seconds) for seconds in (-3, 84, 3729)] == ["0:00", "1:24", "1:02:09"]


def test_capitalised_changes_the_first_letter_only() -> None:
    assert [capitalised(text) for text in ("", "übel", "Tom")] == ["", "Übel", "Tom"]


@pytest.mark.parametrize("day", [date(2026, 4, 9), date(2024, 12, 31), date(2027, 2, 1)])
def test_plain_english_writes_as_the_american_locale(qapp: QApplication, day: date) -> None:
    plain, locale = EnglishFormatter(CLOCK), LocaleFormatter(CLOCK, QLocale("en_US"))
    for write in (
        "long_day",
        "day",
        "whole_day",
        "full_date",
        "short_date",
        "month_and_day",
        "month_and_year",
        "long_month_and_year",
        "month_alone",
        "weekday",
        "short_weekday",
        "weekday_and_day",
        "weekday_and_number",
        "near_day",
        "spoken_day",
    ):
        assert getattr(plain, write)(day) == getattr(locale, write)(day), write
    for end in (day + timedelta(days=2), day + timedelta(days=40)):
        assert plain.day_range(day, end) == locale.day_range(day, end)
    for at_time in (time(0), time(9, 5), time(12), time(15), time(23, 59)):
        assert plain.time(at_time) == locale.time(at_time)
        assert plain.short_time(at_time) == locale.short_time(at_time)
        assert plain.spoken_time(at_time) == locale.spoken_time(at_time)
    assert [plain.hour(hour) for hour in range(24)] == [locale.hour(hour) for hour in range(24)]
    for short in (False, True):
        names = [plain.weekday_name(number, short=short) for number in range(7)]
        assert names == [locale.weekday_name(number, short=short) for number in range(7)]
    for number in (0, 1204, 2.5):
        assert plain.number(number) == locale.number(number)
    for fact in ("language", "first_weekday", "month_first", "has_am_pm"):
        assert getattr(plain, fact) == getattr(locale, fact)


def test_german_writes_the_day_first_and_24_hours() -> None:
    german = LocaleFormatter(CLOCK, QLocale("de_DE"))
    assert german.short_time(time(15)) == "15:00"
    assert german.day(date(2026, 1, 10)).startswith("10")
    assert [german.hour(hour) for hour in (8, 12, 14)] == ["8", "12", "14"]
