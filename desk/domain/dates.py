"""Parsing of days and times as an owner types them: "next friday", "1. Mai", "tomorrow 3 pm".

`date_grammar` has the rules and `date_words` the words of each language. What is unclear is no
day: returning none is better than a wrong one.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from desk.domain.date_grammar import ParsedPhrase, read_phrase
from desk.domain.date_lengths import read_duration, read_rhythm
from desk.domain.date_words.english import ENGLISH
from desk.domain.date_words.language import DateLanguage
from desk.domain.intervals import Interval
from desk.domain.local_time import local_day, local_moment
from desk.record import record

_EXPLAINED = 80  # characters of a phrase whose unclear part is looked for

# Which numeric date order a locale uses: Unicode CLDR, release 47.
_MONTH_FIRST_TERRITORIES = {
    "en": frozenset(("AS", "BI", "GU", "MH", "MP", "PH", "PR", "UM", "US", "VI")),
    "es": frozenset(("PA", "PR")),
}
# Locales that write the year first ("2026-05-12") although their language or territory does not.
_YEAR_FIRST_LOCALES = frozenset(("en_CA", "en_JP", "en_SE", "en_ZA", "fr_CA", "sv_SE"))
_DAY_FIRST_LANGUAGES = frozenset(
    (
        *("ar", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et"),
        *("fi", "fr", "ga", "gl", "he", "hi", "hr", "id", "is", "it", "lv", "mk", "ms", "mt"),
        *("nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta"),
        *("th", "tr", "uk", "ur", "vi"),
    )
)


@record(frozen=True, slots=True)
class PlainDate:
    """A local day, and the time of day if the phrase has one."""

    day: date
    at: time | None = None


@record(frozen=True, slots=True)
class DateStyle:
    """How an owner writes days: the language, and whether "12/5" is December 5."""

    language: str = "en"
    month_first: bool | None = None  # None if the owner's country does not say


DEFAULT_STYLE = DateStyle()


class Unclear(StrEnum):
    """Which part of a phrase is not understood."""

    DAY = "day"
    TIME = "time"


def parse(
    text: str,
    today: date,
    *,
    style: DateStyle = DEFAULT_STYLE,
    past: bool = False,
    now: time | None = None,
) -> PlainDate | None:
    """Return the day that `text` names, relative to `today`; None if it is unclear.

    English is always understood, besides the language of `style`. A weekday alone is the next one
    after today; "next friday" is the Friday of the following week (weeks begin on Monday); "next
    week" is seven days from today. "1/5" is unclear unless `style` says which comes first. With
    `past`, weekdays and days without a year are the latest in the past. A time alone is a time of
    today; with `now`, the time of day, one that has gone by is of tomorrow (with `past`, one to
    come is of yesterday), and "in 2 hours" is understood.
    """
    said = _said(text, today, style, past)
    if said is None:
        return None
    if said.seconds is not None:
        if now is None:
            return None
        try:
            moment = datetime.combine(today, now) + timedelta(seconds=said.seconds)
        except OverflowError:
            return None
        return PlainDate(moment.date(), moment.time().replace(second=0, microsecond=0))
    day = said.day
    assert day is not None
    if not said.names_day and said.at is not None and now is not None:
        gone = said.at > now if past else said.at <= now
        day += timedelta(days=(-1 if past else 1) if gone else 0)
    return PlainDate(day, said.at)


def parse_when(
    text: str,
    now: datetime,
    zone: tzinfo,
    *,
    style: DateStyle = DEFAULT_STYLE,
    past: bool = False,
) -> datetime | None:
    """Return the moment (UTC) that `text` names: "yesterday 5:20 pm", "20 minutes ago", ISO 8601.

    A text without a time zone is local. A day without a time is noon of that day; "today" and
    "now" are the present moment. Returns None if the text is unclear.
    """
    phrase = " ".join(text[:60].casefold().split())
    if re.match(r"\d{4}-\d{2}-\d{2}[t ]\d", phrase):
        moment = _iso_moment(phrase, zone)
        if moment is not None:
            return moment
    today, at = local_day(now, zone), now.astimezone(zone).time()
    said = _said(text, today, style, past)
    if said is None:
        return None
    if said.seconds is not None:
        try:
            return now.astimezone(UTC) + timedelta(seconds=said.seconds)
        except OverflowError:
            return None
    read = parse(text, today, style=style, past=past, now=at)
    if read is None:
        return None
    if read.at is None and read.day == today:
        return now.astimezone(UTC)
    try:
        return local_moment(read.day, read.at or time(12), zone)
    except OverflowError:
        return None


def parse_rhythm(text: str, style: DateStyle = DEFAULT_STYLE) -> Interval:
    """Return how often: "every 2 weeks", "alle 2 Wochen", "jährlich". Raises ValueError."""
    own = language_of(style)
    found = None if own is ENGLISH else read_rhythm(text, own)
    return found if found is not None else Interval.parse(text)


def parse_duration(text: str, style: DateStyle = DEFAULT_STYLE) -> int | None:
    """Return the seconds of a length: "6 min", "1:20" (minutes and seconds), "half an hour"."""
    if clock := re.fullmatch(r"\s*([0-9]{1,3}):([0-5][0-9])\s*", text):
        return int(clock[1]) * 60 + int(clock[2])
    own = language_of(style)
    found = read_duration(text, own)
    return read_duration(text, ENGLISH) if found is None and own is not ENGLISH else found


def what_is_unclear(
    text: str,
    today: date,
    *,
    style: DateStyle = DEFAULT_STYLE,
    past: bool = False,
) -> Unclear:
    """Return which part of a text that `parse` refuses is to blame: TIME if a day is named."""
    words = text.split()
    if len(text) > _EXPLAINED or re.fullmatch(r"(?:\w{2,3} )?\d{1,2}[:.h]\d.*", " ".join(words)):
        return Unclear.DAY if len(text) > _EXPLAINED else Unclear.TIME
    for cut in range(1, len(words)):
        for part in (words[:cut], words[cut:]):
            said = parse(" ".join(part), today, style=style, past=past)
            if said is not None and said.at is None:
                return Unclear.TIME
    return Unclear.DAY


def language_of(style: DateStyle) -> DateLanguage:
    """Return the words of the owner's language; of English if it has none of its own."""
    if style.language == "de":
        from desk.domain.date_words.german import GERMAN  # takes a millisecond

        return GERMAN
    return ENGLISH


def _said(text: str, today: date, style: DateStyle, past: bool) -> ParsedPhrase | None:
    own = language_of(style)
    said = read_phrase(text, own, today, style.month_first, past)
    if said is None and own is not ENGLISH:
        return read_phrase(text, ENGLISH, today, style.month_first, past)
    return said


def writes_month_first(locale: str) -> bool | None:
    """Return True if `locale` reads "12/5" as December 5, False if as May 12, None if unknown.

    `locale` is a POSIX name: "en_US.UTF-8", "de_AT@euro", "C". C is read as American English, as
    the window does.
    """
    name = re.split(r"[.@]", locale)[0]
    if name in ("C", "POSIX"):
        return True
    language, _, territory = name.partition("_")
    if territory in _MONTH_FIRST_TERRITORIES.get(language, ()) or name == "en":
        return True
    if name in _YEAR_FIRST_LOCALES or language not in _DAY_FIRST_LANGUAGES:
        return None
    return False


def _iso_moment(phrase: str, zone: tzinfo) -> datetime | None:
    try:
        moment = datetime.fromisoformat(phrase.upper())
        if moment.tzinfo is None:
            return local_moment(moment.date(), moment.time(), zone)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
