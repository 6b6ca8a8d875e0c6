"""The days and moments that Desk writes are days and moments that Desk reads."""

import re
import xml.etree.ElementTree as ET
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from desk.clock import on_day
from desk.domain.dates import DateStyle, PlainDate, parse, parse_rhythm, parse_when
from desk.formatting.days import day_in_words, read_day, read_past_moment, unclear_day
from desk.formatting.formatter import Formatter
from desk.paths import RESOURCES
from desk.ui.formatter import LocaleFormatter

TODAY = date(2026, 4, 14)


class Written(LocaleFormatter):
    """Formats in the language of its locale without a translator."""

    @property
    def language(self) -> str:
        return self._locale.name()[:2]

    def text(self, text: str) -> str:
        german = {"Noon": "Mittag", "Today": "Heute", "today": "heute", "tomorrow": "morgen"}
        return german.get(text, text) if self.language == "de" else str(text)


def formatter(locale: str, today: date = TODAY) -> Formatter:
    return Written(on_day(today), QLocale(locale))


LOCALES = ["en_US", "en_GB", "de_DE", "de_AT", "de_CH"]
ahead = st.integers(0, 320).map(lambda days: TODAY + timedelta(days=days))


@pytest.mark.parametrize("locale", LOCALES)
@given(day=ahead, minutes=st.integers(0, 24 * 60 - 1))
def test_read_day_reads_back_what_the_formatter_writes(
    locale: str, day: date, minutes: int
) -> None:
    form = formatter(locale)
    at = (datetime(2026, 1, 1) + timedelta(minutes=minutes)).time()
    for words in (
        form.day(day),
        form.long_day(day),
        form.weekday_and_day(day),
        form.month_and_day(day),
        form.short_date(day),
        form.spoken_day(day),
        day.isoformat(),
    ):
        assert read_day(words, form) == PlainDate(day), words
    timed = PlainDate(day, at)
    assert read_day(day_in_words(timed, form), form) == timed


@pytest.mark.parametrize("locale", LOCALES)
@given(minutes=st.integers(0, 300 * 24 * 60))
def test_read_past_moment_reads_back_what_the_formatter_writes(locale: str, minutes: int) -> None:
    form = formatter(locale)
    moment = form.clock.now().replace(second=0, microsecond=0) - timedelta(minutes=minutes)
    if form.clock.local(moment).date() == TODAY - timedelta(days=1) and locale[:2] == "de":
        return  # "Yesterday" is in the catalogue, not in `Written`
    assert read_past_moment(form.moment(moment), form) == moment


def in_german(text: str) -> str:
    for each in ET.parse(RESOURCES / "translations" / "desk_de.ts").iter("message"):
        if each.findtext("source") == text:
            return each.findtext("translation") or ""
    raise KeyError(text)


EXAMPLES = (
    "Desk does not know that day yet. Try “friday”, “May 1” or “in 3 weeks”.",
    "“friday”, “May 1” or “in 3 weeks”",
    "Or type a day, like “May 1” or “in 3 weeks”",
)
PAST = (
    "Desk does not know that moment yet. Try “yesterday at 5”, “9:30” or “20 minutes ago”.",
    "“yesterday at 5” or “Apr 3, 9:30”",
)
TIMES = ("Desk knows that day, but not the time. Try “3 pm”, “15:30” or “noon”.",)
RHYTHMS = ("“3 months”, “every 2 weeks” or “yearly”",)


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_example_works_in_its_language(language: str) -> None:
    style = DateStyle(language, month_first=language == "en")
    now = datetime(2026, 4, 14, 17, 30).astimezone()

    def quoted(text: str) -> list[str]:
        said = text if language == "en" else in_german(text)
        return re.findall("[“„]([^“”„]+)[”“]", said)

    for text in EXAMPLES:
        found = [parse(each, TODAY, style=style) for each in quoted(text)]
        assert None not in found, text
        assert len(found) >= 2
    for text in PAST:
        moments = [parse_when(e, now, now.tzinfo, style=style, past=True) for e in quoted(text)]  # type: ignore[arg-type]
        assert all(moment is not None and moment <= now for moment in moments), text
    for text in TIMES:
        friday = {"en": "friday", "de": "Freitag"}[language]
        assert all(parse(f"{friday} {each}", TODAY, style=style) for each in quoted(text)), text
    for text in RHYTHMS:
        assert all(parse_rhythm(each, style) for each in quoted(text)), text


def test_unclear_day_blames_the_part_that_is_unclear() -> None:
    form = formatter("en_US")
    assert "not the time" in unclear_day("friday at 25:00", form)
    assert "does not know that day" in unclear_day("someday", form)
