from datetime import UTC, date, datetime, time, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.dates import (
    DateStyle,
    PlainDate,
    Unclear,
    parse,
    parse_rhythm,
    parse_when,
    what_is_unclear,
)
from tests.domain.date_phrases import ELSEWHEN, GERMAN, ORDERED, REFUSED, UNDERSTOOD

TODAY = date(2026, 4, 14)  # a Tuesday
PORTLAND = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 4, 14, 10, 24, tzinfo=PORTLAND)


def shown(found: PlainDate | None) -> str | None:
    if found is None:
        return None
    return f"{found.day}" if found.at is None else f"{found.day} {found.at:%H:%M}"


@pytest.mark.parametrize(("phrase", "day"), UNDERSTOOD.items())
def test_parse_understands_the_phrase(phrase: str, day: str) -> None:
    assert shown(parse(phrase, TODAY)) == day
    assert shown(parse(f"  {phrase.upper()} ", TODAY)) == day


@pytest.mark.parametrize(("phrase", "day"), GERMAN.items())
def test_parse_with_german_understands_german_and_english(phrase: str, day: str | None) -> None:
    style = DateStyle("de", month_first=False)
    assert shown(parse(phrase, TODAY, style=style)) == day
    assert shown(parse(f" {phrase.lower()}", TODAY, style=style)) == day


@pytest.mark.parametrize("phrase", REFUSED)
def test_parse_refuses_an_unclear_phrase(phrase: str) -> None:
    assert parse(phrase, TODAY) is None


def test_table_has_at_least_two_hundred_phrases() -> None:
    assert len(UNDERSTOOD) >= 200
    assert len(REFUSED) == len(set(REFUSED)) >= 150


@pytest.mark.parametrize(("phrase", "month_first", "day_first"), ORDERED)
def test_parse_reads_figures_in_the_order_of_the_locale(
    phrase: str, month_first: str | None, day_first: str | None
) -> None:
    assert shown(parse(phrase, TODAY, style=DateStyle(month_first=True))) == month_first
    assert shown(parse(phrase, TODAY, style=DateStyle(month_first=False))) == day_first


@pytest.mark.parametrize(("said_on", "phrase", "day"), ELSEWHEN)
def test_parse_is_relative_to_the_given_day(said_on: str, phrase: str, day: str | None) -> None:
    assert shown(parse(phrase, date.fromisoformat(said_on))) == day


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
def test_parse_with_past_returns_the_latest_such_day(phrase: str, day: str) -> None:
    assert shown(parse(phrase, TODAY, past=True)) == day


names = st.sampled_from([f"{date(2026, 4, 13 + later):%A}".lower() for later in range(7)])
days = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@given(days, names)
def test_parse_weekdays_relative_to_any_day(today: date, name: str) -> None:
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
def test_parse_reads_back_dates_written_out(today: date, day: date) -> None:
    for form in ("%Y-%m-%d", "%B %d, %Y", "%d %b %Y", "%A, %B %d %Y", "%d.%m.%Y"):
        assert parse(day.strftime(form), today) == PlainDate(day)
    named = parse(day.strftime("%B %d"), today)
    assert named is not None
    assert (named.day.month, named.day.day) == (day.month, day.day)
    assert named.day >= today


@given(st.text(max_size=30), days)
def test_parse_never_raises_on_any_text(text: str, today: date) -> None:
    parse(text, today, past=bool(len(text) % 2))


pieces = st.sampled_from(
    [
        *("next", "last", "in", "3", "31", "999", "friday", "may", "month", "weeks", "ago"),
        *("end", "of", "the", "noon", "at", "12:30", "9999-12-31", "1st", "year", "from", "today"),
    ]
)


@given(st.lists(pieces, max_size=5), st.dates(), st.booleans())
def test_parse_never_raises_on_words_of_the_grammar(
    said: list[str], today: date, past: bool
) -> None:
    parse(" ".join(said), today, style=DateStyle(month_first=past), past=past)


@pytest.mark.parametrize(
    ("phrase", "now", "past", "day"),
    [
        ("9:30", "10:24", False, "2026-04-15 09:30"),  # gone by today
        ("3 pm", "10:24", False, "2026-04-14 15:00"),
        ("today 9:30", "10:24", False, "2026-04-14 09:30"),  # said so
        ("9:30", "10:24", True, "2026-04-14 09:30"),
        ("3 pm", "10:24", True, "2026-04-13 15:00"),
        ("in 2 hours", "10:24", False, "2026-04-14 12:24"),
        ("in 20 hours", "10:24", False, "2026-04-15 06:24"),
        ("monday 9", "10:24", True, "2026-04-13 09:00"),
        ("half an hour ago", "10:24", True, "2026-04-14 09:54"),
        ("yesterday at 5", "10:24", True, "2026-04-13 17:00"),
        ("this morning", "10:24", True, "2026-04-14 09:00"),
    ],
)
def test_parse_with_now_knows_what_has_gone_by(phrase: str, now: str, past: bool, day: str) -> None:
    at = time.fromisoformat(now)
    assert shown(parse(phrase, TODAY, past=past, now=at)) == day


@pytest.mark.parametrize(
    ("phrase", "language", "unclear"),
    [
        ("friday 25:00", "en", Unclear.TIME),
        ("tomorrow at midnight", "en", Unclear.TIME),
        ("someday", "en", Unclear.DAY),
        ("Freitag um 5:20", "de", Unclear.TIME),
        ("irgendwann", "de", Unclear.DAY),
        ("friday " * 100_000, "en", Unclear.DAY),
    ],
)
def test_what_is_unclear_names_the_part_to_blame(
    phrase: str, language: str, unclear: Unclear
) -> None:
    assert what_is_unclear(phrase, TODAY, style=DateStyle(language)) is unclear


@given(st.text(max_size=250), days, st.sampled_from(["en", "de", "fr"]), st.booleans())
def test_parse_never_raises_in_any_language(
    text: str, today: date, language: str, past: bool
) -> None:
    style = DateStyle(language, past)
    parse(text, today, style=style, past=past, now=time(12))
    what_is_unclear(text, today, style=style)


german_pieces = st.sampled_from(
    [
        *("nächsten", "letzten", "in", "vor", "3", "31.", "999", "Freitag", "Mai", "Monat", "Uhr"),
        *("Ende", "des", "halb", "um", "12:30", "9999-12-31", "24.12", "Jahren", "heute", "+", "-"),
        *("1.5.", "Tagen", "morgen", "früh", "und", "Stunden", "Weihnachten", "am", "der", "Erste"),
    ]
)


@given(st.lists(german_pieces, max_size=6), st.dates(), st.booleans())
def test_parse_never_raises_on_words_of_the_german_grammar(
    said: list[str], today: date, past: bool
) -> None:
    style = DateStyle("de", month_first=False)
    parse(" ".join(said), today, style=style, past=past, now=time(23, 59))
    now = datetime.combine(today, time(12), tzinfo=UTC)
    parse_when(" ".join(said), now, UTC, style=style, past=past)


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "a ", "1.", "in 1 day ", "friday ", "bis ", "1:", "-"]
)
def test_parse_takes_no_longer_for_a_long_text(piece: str) -> None:
    started = perf_counter()
    for style in (DateStyle("en"), DateStyle("de")):
        assert parse(piece * 1_000_000, TODAY, style=style) is None
        assert parse((piece * 200)[:200], TODAY, style=style) is None
    assert perf_counter() - started < 1


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
        ("5:20", "2026-04-14 17:20"),
        ("in 0.5 hours", "2026-04-14 10:54"),
    ],
)
def test_parse_when_understands_the_text(said: str, moment: str) -> None:
    found = parse_when(said, NOW, PORTLAND)
    assert found is not None
    assert found.tzinfo is UTC
    assert f"{found.astimezone(PORTLAND):%Y-%m-%d %H:%M}" == moment


@pytest.mark.parametrize(
    "said",
    ["", "earlier", "13 pm", "20 minutes", "in 20 minutes ago", "2026-02-30 10:00", "in a second"],
)
def test_parse_when_refuses_an_unclear_text(said: str) -> None:
    assert parse_when(said, NOW, PORTLAND) is None


def test_parse_when_with_past_returns_the_latest_such_moment() -> None:
    found = parse_when("monday 3 pm", NOW, PORTLAND, past=True)
    assert found == datetime(2026, 4, 13, 15, tzinfo=PORTLAND)


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
    st.sampled_from(["UTC", "America/Los_Angeles", "Asia/Kolkata"]).map(ZoneInfo),
)
def test_parse_when_reads_back_iso_moments(moment: datetime, zone: ZoneInfo) -> None:
    for written in (moment, moment.astimezone(zone)):
        assert parse_when(written.isoformat(), NOW, PORTLAND) == moment


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("alle 2 Wochen", "2 weeks"),
        ("alle zwei Wochen", "2 weeks"),
        ("3 Monate", "3 months"),
        ("jeden Monat", "1 month"),
        ("jährlich", "1 year"),
        ("halbjährlich", "6 months"),
        ("vierteljährlich", "3 months"),
        ("alle 14 Tage", "2 weeks"),
        ("every 2 weeks", "2 weeks"),
    ],
)
def test_parse_rhythm_with_german_reads_german_and_english(text: str, interval: str) -> None:
    assert str(parse_rhythm(text, DateStyle("de"))) == interval


def test_parse_rhythm_of_other_words_raises() -> None:
    for text in ("", "oft", "alle 0 Tage", "Freitag", "alle 1000 Tage"):
        with pytest.raises(ValueError, match="not"):
            parse_rhythm(text, DateStyle("de"))
