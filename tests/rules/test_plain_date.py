from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules.plain_date import PlainDate, parse, parse_when

TODAY = date(2026, 4, 14)  # a Tuesday
PORTLAND = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 4, 14, 10, 24, tzinfo=PORTLAND)

UNDERSTOOD = {
    "2026-04-24": "2026-04-24",
    "2026/4/24": "2026-04-24",
    "today": "2026-04-14",
    "Tomorrow": "2026-04-15",
    "the day after tomorrow": "2026-04-16",
    "yesterday": "2026-04-13",
    "day before yesterday": "2026-04-12",
    "friday": "2026-04-17",
    "Fri": "2026-04-17",
    "thurs": "2026-04-16",
    "sunday": "2026-04-19",
    "tuesday": "2026-04-21",  # said on a Tuesday: not today
    "monday": "2026-04-20",
    "by friday": "2026-04-17",
    "on Friday.": "2026-04-17",
    "until friday": "2026-04-17",
    "this friday": "2026-04-17",
    "this tuesday": "2026-04-14",
    "next friday": "2026-04-24",
    "next tuesday": "2026-04-21",
    "next monday": "2026-04-20",
    "friday next week": "2026-04-24",
    "last friday": "2026-04-10",
    "in 3 weeks": "2026-05-05",
    "in a week": "2026-04-21",
    "in two days": "2026-04-16",
    "in a month": "2026-05-14",
    "in 1 year": "2027-04-14",
    "in a fortnight": "2026-04-28",
    "3 days ago": "2026-04-11",
    "a month ago": "2026-03-14",
    "a week from today": "2026-04-21",
    "2 weeks from tomorrow": "2026-04-29",
    "next week": "2026-04-21",
    "next month": "2026-05-14",
    "next year": "2027-04-14",
    "end of month": "2026-04-30",
    "by the end of the month": "2026-04-30",
    "end of next month": "2026-05-31",
    "end of the year": "2026-12-31",
    "may 1": "2026-05-01",
    "May 1st": "2026-05-01",
    "1 may": "2026-05-01",
    "the 1st of May": "2026-05-01",
    "may 1 2027": "2027-05-01",
    "May 1, 2027": "2027-05-01",
    "1 may 2027": "2027-05-01",
    "apr 14": "2026-04-14",
    "apr 13": "2027-04-13",
    "Sept. 3": "2026-09-03",
    "fri, apr 24": "2026-04-24",
    "Friday 24 April": "2026-04-24",
    "feb 29": "2028-02-29",
    "the 24th": "2026-04-24",
    "13th": "2026-05-13",
    "31st": "2026-05-31",
    "24/4": "2026-04-24",
    "4/24": "2026-04-24",
    "5/5": "2026-05-05",
    "24/4/2027": "2027-04-24",
    "24-04-27": "2027-04-24",
    "1.5.": "2026-05-01",
    "24.4.2026": "2026-04-24",
    "noon": "2026-04-14 12:00",
    "3 pm": "2026-04-14 15:00",
    "15:00": "2026-04-14 15:00",
    "tomorrow 3 pm": "2026-04-15 15:00",
    "tomorrow at 3:30 p.m.": "2026-04-15 15:30",
    "3pm tomorrow": "2026-04-15 15:00",
    "by noon friday": "2026-04-17 12:00",
    "friday at 09:30": "2026-04-17 09:30",
    "12 pm on friday": "2026-04-17 12:00",
    "12 am friday": "2026-04-17 00:00",
    "may 1, 8.15 am": "2026-05-01 08:15",
    "2026-04-24 15:00": "2026-04-24 15:00",
}

REFUSED = [
    *("", "   ", "someday", "soon", "friday-ish", "the friday after that", "before friday"),
    *("1/5", "1/5/2026", "may", "2026", "4", "24", "13/13", "0/4", "1.5", "1.5 hours"),
    *("31 june", "june 31", "feb 30", "2026-02-29", "feb 29 2027", "fri apr 23", "2026-13-01"),
    *("at 3", "3", "5:20", "friday at 5:20", "13 pm", "0 am", "3:75 pm", "25:00", "midnight"),
    *("end of week", "last tuesday of may", "last week", "this monday", "tomorrow morning"),
    *("in weeks", "in 5000 years", "in 999 years 3 pm noon", "tomorrow friday"),
    *("call ruth friday", "friday the awning", "marchioness", "sunder 4", "mon 5", "may be 1"),
]


def shown(found: PlainDate | None) -> str | None:
    if found is None:
        return None
    return f"{found.day}" if found.at is None else f"{found.day} {found.at:%H:%M}"


@pytest.mark.parametrize(("phrase", "day"), UNDERSTOOD.items())
def test_understood(phrase: str, day: str) -> None:
    assert shown(parse(phrase, TODAY)) == day
    assert shown(parse(f"  {phrase.upper()} ", TODAY)) == day


@pytest.mark.parametrize("phrase", REFUSED)
def test_a_wrong_day_is_worse_than_none(phrase: str) -> None:
    assert parse(phrase, TODAY) is None


def test_the_order_of_month_and_day_is_the_owners() -> None:
    assert shown(parse("1/5", TODAY, month_first=True)) == "2027-01-05"
    assert shown(parse("1/5", TODAY, month_first=False)) == "2026-05-01"
    assert shown(parse("24/4", TODAY, month_first=True)) == "2026-04-24"
    assert shown(parse("1.5.", TODAY, month_first=True)) == "2026-05-01"


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("friday", "2026-04-10"),
        ("tuesday", "2026-04-07"),
        ("monday", "2026-04-13"),
        ("this monday", "2026-04-13"),
        ("may 1", "2025-05-01"),
        ("apr 14", "2026-04-14"),
        ("the 24th", "2026-03-24"),
        ("31st", "2026-03-31"),
        ("feb 29", "2024-02-29"),
        ("24/4", "2025-04-24"),
    ],
)
def test_looking_back(phrase: str, day: str) -> None:
    assert shown(parse(phrase, TODAY, past=True)) == day


def test_last_friday_only_where_it_means_one_day() -> None:
    saturday = date(2026, 4, 18)
    assert parse("last friday", saturday) is None  # yesterday, or the week before?
    assert shown(parse("last sunday", saturday)) == "2026-04-12"


names = st.sampled_from([f"{date(2026, 4, 13 + later):%A}".lower() for later in range(7)])
days = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@given(days, names)
def test_weekdays_from_any_day(today: date, name: str) -> None:
    coming, following = parse(name, today), parse(f"next {name}", today)
    assert coming is not None
    assert following is not None
    assert coming.day.strftime("%A").lower() == name
    assert following.day.strftime("%A").lower() == name
    assert timedelta(days=1) <= coming.day - today <= timedelta(days=7)
    assert following.day.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]
    back = parse(name, today, past=True)
    assert back is not None
    assert back.day == coming.day - timedelta(days=7 if (coming.day - today).days < 7 else 14)


@given(days, days)
def test_dates_written_out_are_read_back(today: date, day: date) -> None:
    for form in ("%Y-%m-%d", "%B %d, %Y", "%d %b %Y", "%A, %B %d %Y", "%d.%m.%Y"):
        assert parse(day.strftime(form), today) == PlainDate(day)
    named = parse(day.strftime("%B %d"), today)
    assert named is not None
    assert (named.day.month, named.day.day) == (day.month, day.day)
    assert named.day >= today


@given(st.text(max_size=30), days)
def test_any_text_is_read_or_refused(text: str, today: date) -> None:
    parse(text, today, past=bool(len(text) % 2))


pieces = st.sampled_from(
    [
        *("next", "last", "in", "3", "31", "999", "friday", "may", "month", "weeks", "ago"),
        *("end", "of", "the", "noon", "at", "12:30", "9999-12-31", "1st", "year", "from", "today"),
    ]
)


@given(st.lists(pieces, max_size=5), st.dates(), st.booleans())
def test_any_words_of_the_grammar_are_read_or_refused(
    said: list[str], today: date, past: bool
) -> None:
    parse(" ".join(said), today, month_first=past, past=past)


# Moments


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("yesterday 5:20 pm", "2026-04-13 17:20"),
        ("now", "2026-04-14 10:24"),
        ("today", "2026-04-14 10:24"),
        ("today 9:15 am", "2026-04-14 09:15"),
        ("noon", "2026-04-14 12:00"),
        ("20 minutes ago", "2026-04-14 10:04"),
        ("an hour ago", "2026-04-14 09:24"),
        ("in 2 hours", "2026-04-14 12:24"),
        ("in 30 min", "2026-04-14 10:54"),
        ("2 days ago", "2026-04-12 12:00"),
        ("2026-04-13", "2026-04-13 12:00"),
        ("2026-04-13 17:20", "2026-04-13 17:20"),
        ("2026-04-13T17:20:30", "2026-04-13 17:20"),
        ("2026-04-13T17:20:00-07:00", "2026-04-13 17:20"),
        ("2026-04-14T00:20Z", "2026-04-13 17:20"),
        ("2026-03-08 02:30", "2026-03-08 03:00"),  # clocks jumped over it
    ],
)
def test_moments(said: str, moment: str) -> None:
    found = parse_when(said, NOW, PORTLAND)
    assert found is not None
    assert found.tzinfo is UTC
    assert f"{found.astimezone(PORTLAND):%Y-%m-%d %H:%M}" == moment


@pytest.mark.parametrize(
    "said",
    ["", "earlier", "5:20", "20 minutes", "in 20 minutes ago", "2026-02-30 10:00", "in 0.5 hours"],
)
def test_moments_refused(said: str) -> None:
    assert parse_when(said, NOW, PORTLAND) is None


def test_moments_looking_back() -> None:
    found = parse_when("monday 3 pm", NOW, PORTLAND, past=True)
    assert found == datetime(2026, 4, 13, 15, tzinfo=PORTLAND)


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
    st.sampled_from(["UTC", "America/Los_Angeles", "Asia/Kolkata"]).map(ZoneInfo),
)
def test_iso_moments_are_read_back(moment: datetime, zone: ZoneInfo) -> None:
    for written in (moment, moment.astimezone(zone)):
        assert parse_when(written.isoformat(), NOW, PORTLAND) == moment
