"""Parsing of days and times in English: "next friday", "may 1", "tomorrow 3 pm".

The grammar rejects ambiguous phrases: returning no day is better than a wrong one.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from desk.domain.intervals import NUMBER_WORDS, Interval, Unit, add
from desk.domain.local_time import local_day, local_moment
from desk.record import record

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAY = r"(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|" + "|".join(_WEEKDAYS) + ")"
_MONTH = r"(jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|" + "|".join(_MONTHS) + r")\.?"
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth"),
    *("sixth", "seventh", "eighth", "ninth", "tenth"),
)
_DAY = rf"(\d{{1,2}}|{'|'.join(_ORDINALS)})(?:st|nd|rd|th)?"
_NTH = r"(\d{1,2})(?:st|nd|rd|th)"
_YEAR = r"(?:,? (\d{4}))?"
_COUNT = r"(\d{1,3}|an?|" + "|".join(NUMBER_WORDS[1:]) + ")"
_UNIT = r"(day|week|fortnight|month|year)s?"

_CLOCK_12 = r"(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\.?"
_CLOCK_24 = r"([01]\d|2[0-3]):(\d{2})"
_CLOCK = rf"(?:at )?(?:(noon)|{_CLOCK_12}|{_CLOCK_24})"
_NEAR_YEARS = 20

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
class _ParsedPhrase:
    """The day and the options by which a phrase is parsed."""

    today: date
    month_first: bool | None  # "12/5" is December 5; None if unknown
    past: bool  # "may 1" is the last May 1, not the next


def parse(
    text: str, today: date, *, month_first: bool | None = None, past: bool = False
) -> PlainDate | None:
    """Return the day that `text` names, relative to `today`; None if it is unclear.

    A weekday alone is the next one after today; "next friday" is the Friday of the following week
    (weeks begin on Monday); "next week" is seven days from today. "1/5" is unclear without
    `month_first`. With `past`, weekdays and days without a year are the latest in the past. A time
    alone is a time of today.
    """
    phrase = re.sub(r"[\s,]+", " ", text.casefold()).strip(" !?")
    phrase = re.sub(r"(?<=[a-z])\.$", "", phrase)
    phrase = re.sub(r"^(by|on|until|till|due|no later than) ", "", phrase)
    phrase, at, clear = _take_time(phrase)
    if not clear:
        return None
    reading = _ParsedPhrase(today, month_first, past)
    if not phrase:
        return PlainDate(today, at) if at is not None else None
    for pattern, day_of in _FORMS:
        found = re.fullmatch(pattern, phrase)
        if not found:
            continue
        try:
            day = day_of(found, reading)
        except (ValueError, OverflowError):  # 31 June, or in 999999 years
            return None
        return None if day is None else PlainDate(day, at)
    return None


def parse_when(
    text: str,
    now: datetime,
    zone: tzinfo,
    *,
    month_first: bool | None = None,
    past: bool = False,
) -> datetime | None:
    """Return the moment (UTC) that `text` names: "yesterday 5:20 pm", "20 minutes ago", ISO 8601.

    A text without a time zone is local. A day without a time is noon of that day; "today" and
    "now" are the present moment. Returns None if the text is unclear.
    """
    phrase = " ".join(text.casefold().split())
    if phrase in ("now", "just now"):
        return now.astimezone(UTC)
    if re.match(r"\d{4}-\d{2}-\d{2}[t ]\d", phrase):
        return _iso_moment(phrase, zone)
    found = re.fullmatch(rf"(in )?{_COUNT} (min|minute|h|hour)s?( ago)?", phrase)
    if found and bool(found[1]) != bool(found[4]):
        length = timedelta(**{"hours" if found[3][0] == "h" else "minutes": _number(found[2])})
        return now.astimezone(UTC) + (length if found[1] else -length)
    said = parse(text, local_day(now, zone), month_first=month_first, past=past)
    if said is None:
        return None
    if said.at is None and said.day == local_day(now, zone):
        return now.astimezone(UTC)
    return local_moment(said.day, said.at or time(12), zone)


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


def _take_time(phrase: str) -> tuple[str, time | None, bool]:
    """Return the phrase without its time of day, the time, and whether that was clear."""
    found = re.search(rf"(?:^| ){_CLOCK}$", phrase) or re.match(rf"{_CLOCK}(?: on)?(?: |$)", phrase)
    if not found:
        return phrase, None, True
    rest = (phrase[: found.start()] + phrase[found.end() :]).strip()
    noon, hour12, minute12, half, hour24, minute24 = found.groups()
    if noon:
        return rest, time(12), True
    try:
        if hour24:
            return rest, time(int(hour24), int(minute24)), True
        if not 1 <= int(hour12) <= 12:
            return rest, None, False
        return rest, time(int(hour12) % 12 + (12 if half == "p" else 0), int(minute12 or 0)), True
    except ValueError:  # 3:75 pm
        return rest, None, False


def _number(word: str) -> int:
    if word in ("a", "an"):
        return 1
    return int(word) if word.isdecimal() else NUMBER_WORDS.index(word)


def _place(names: tuple[str, ...], start: str) -> int:
    return next(place for place, name in enumerate(names) if name.startswith(start[:3]))


def _far(count: int, unit: str, start: date) -> date:
    if unit == "fortnight":
        return start + timedelta(weeks=2 * count)
    return add(start, Interval(1, Unit(unit)), count)


def _from_today(days: int) -> Callable[[re.Match[str], _ParsedPhrase], date]:
    return lambda found, reading: reading.today + timedelta(days=days)


def _iso(found: re.Match[str], reading: _ParsedPhrase) -> date:
    return date(int(found[1]), int(found[2]), int(found[3]))


def _weekday(found: re.Match[str], reading: _ParsedPhrase, *, group: int = 1) -> date:
    ahead = (_place(_WEEKDAYS, found[group]) - reading.today.weekday()) % 7 or 7
    if reading.past:
        ahead = ahead - 7 or -7
    return reading.today + timedelta(days=ahead)


def _this_weekday(found: re.Match[str], reading: _ParsedPhrase) -> date | None:
    day = _in_week(reading.today, 0, found[1])
    return day if (day <= reading.today if reading.past else day >= reading.today) else None


def _next_weekday(found: re.Match[str], reading: _ParsedPhrase) -> date:
    return _in_week(reading.today, 1, found[1] or found[2])


def _last_weekday(found: re.Match[str], reading: _ParsedPhrase) -> date | None:
    """Return None unless the latest such weekday and that of last week are the same day."""
    day = _in_week(reading.today, -1, found[1])
    return day if day + timedelta(days=7) >= reading.today else None


def _in_week(today: date, weeks: int, name: str) -> date:
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(weeks=weeks, days=_place(_WEEKDAYS, name))


def _in(found: re.Match[str], reading: _ParsedPhrase) -> date:
    return _far(_number(found[1]), found[2], reading.today)


def _ago(found: re.Match[str], reading: _ParsedPhrase) -> date:
    return _far(-_number(found[1]), found[2], reading.today)


def _from_weekday(found: re.Match[str], reading: _ParsedPhrase) -> date | None:
    """Return None on that weekday itself: it could be counted from today or from the next one."""
    start = _weekday(found, reading, group=3)
    if reading.past or start.weekday() == reading.today.weekday():
        return None
    return _far(_number(found[1]), found[2], start)


def _from_day(found: re.Match[str], reading: _ParsedPhrase) -> date:
    start = reading.today + timedelta(days=found[3] is None)
    return _far(_number(found[1]), found[2], start)


def _next_unit(found: re.Match[str], reading: _ParsedPhrase) -> date:
    return _far(1, found[1], reading.today)


def _month_end(found: re.Match[str], reading: _ParsedPhrase) -> date:
    first = reading.today.replace(day=1)
    return _far(2 if found[1] else 1, "month", first) - timedelta(days=1)


def _named_month_end(found: re.Match[str], reading: _ParsedPhrase) -> date:
    month = date(int(found[2] or reading.today.year), _place(_MONTHS, found[1]) + 1, 1)
    day = _far(1, "month", month) - timedelta(days=1)
    if found[2] is None and not reading.past and day < reading.today:
        day = _far(13, "month", month) - timedelta(days=1)
    elif found[2] is None and reading.past and day > reading.today:
        day = _far(-11, "month", month) - timedelta(days=1)
    return day


def _year_end(found: re.Match[str], reading: _ParsedPhrase) -> date:
    return date(reading.today.year, 12, 31)


def _day_of_month(found: re.Match[str], reading: _ParsedPhrase, *, group: int = 1) -> date | None:
    wanted = int(found[group])
    first = reading.today.replace(day=1)
    for months in range(3):
        month = _far(-months if reading.past else months, "month", first)
        try:
            day = month.replace(day=wanted)
        except ValueError:
            continue
        if day <= reading.today if reading.past else day >= reading.today:
            return day
    return None


def _weekday_and_day(found: re.Match[str], reading: _ParsedPhrase) -> date | None:
    on = _day_of_month(found, reading, group=2)
    return on if on is not None and on.weekday() == _place(_WEEKDAYS, found[1]) else None


def _day_of_that_month(found: re.Match[str], reading: _ParsedPhrase) -> date:
    month = _far(int(found[2] == "next"), "month", reading.today.replace(day=1))
    return month.replace(day=int(found[1]))


def _month_day(found: re.Match[str], reading: _ParsedPhrase) -> date | None:
    return _named(found[1], found[2], found[3], found[4], reading)


def _day_month(found: re.Match[str], reading: _ParsedPhrase) -> date | None:
    return _named(found[1], found[3], found[2], found[4], reading)


def _named(
    weekday: str | None, month: str, day: str, year: str | None, reading: _ParsedPhrase
) -> date | None:
    number = int(day) if day.isdecimal() else _ORDINALS.index(day) + 1
    on = _with_year(_place(_MONTHS, month) + 1, number, year, reading)
    if on is not None and weekday and on.weekday() != _place(_WEEKDAYS, weekday):
        return None
    return on


def _with_year(month: int, day: int, year: str | None, reading: _ParsedPhrase) -> date | None:
    """Return the day in `year`; without a year, the nearest one in the direction of `past`."""
    if year is not None:
        on = date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        # A year of two digits is taken only near today: "76" may be 1976 or 2076.
        near = len(year) == 4 or abs(on.year - reading.today.year) <= _NEAR_YEARS
        return on if near else None
    date(2000, month, day)  # raises ValueError for a day that no year has
    for years in range(9):
        try:
            on = date(reading.today.year + (-years if reading.past else years), month, day)
        except ValueError:  # 29 Feb
            continue
        if on <= reading.today if reading.past else on >= reading.today:
            return on
    return None


def _numeric(found: re.Match[str], reading: _ParsedPhrase) -> date | None:
    first, second, year = int(found[1]), int(found[2]), found[3]
    if (first, second, year) == (24, 7, None):
        return None  # "24/7" means always
    if first == second or second > 12:
        return _with_year(first, second, year, reading)
    if first > 12:
        return _with_year(second, first, year, reading)
    if reading.month_first is None:
        return None
    month, day = (first, second) if reading.month_first else (second, first)
    return _with_year(month, day, year, reading)


def _dotted(found: re.Match[str], reading: _ParsedPhrase) -> date | None:
    """Return the day of a dotted date, in which the day always comes first."""
    return _with_year(int(found[2]), int(found[1]), found[3], reading)


# Patterns are compiled at their first use: compiling all of them takes 15 ms.
_FORMS = (
    (r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})", _iso),
    (r"today", _from_today(0)),
    (r"tomorrow|tmrw", _from_today(1)),
    (r"(?:the )?day after tomorrow", _from_today(2)),
    (r"yesterday", _from_today(-1)),
    (r"(?:the )?day before yesterday", _from_today(-2)),
    (_WEEKDAY, _weekday),
    (rf"this {_WEEKDAY}", _this_weekday),
    (rf"next {_WEEKDAY}|{_WEEKDAY} next week", _next_weekday),
    (rf"last {_WEEKDAY}", _last_weekday),
    (rf"(?:in|within) {_COUNT} {_UNIT}", _in),
    (rf"{_COUNT} {_UNIT} ago", _ago),
    (rf"{_COUNT} {_UNIT} from (?:(today|now)|tomorrow)", _from_day),
    (rf"{_COUNT} {_UNIT} (?:from|on) {_WEEKDAY}", _from_weekday),
    (r"next (week|month|year)", _next_unit),
    (r"(?:the )?end of (?:the |this )?(next )?month", _month_end),
    (rf"(?:the )?end of {_MONTH}(?: (\d{{4}}))?", _named_month_end),
    (r"(?:the )?end of (?:the |this )?year", _year_end),
    (rf"(?:the )?{_NTH}", _day_of_month),
    (rf"{_WEEKDAY} (?:the )?{_NTH}", _weekday_and_day),
    (rf"(?:the )?{_NTH} of (this|next) month", _day_of_that_month),
    (rf"(?:{_WEEKDAY} )?{_MONTH} (?:the )?{_DAY}{_YEAR}", _month_day),
    (rf"(?:{_WEEKDAY} )?(?:the )?{_DAY} (?:of )?{_MONTH}{_YEAR}", _day_month),
    (r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?", _numeric),
    (r"(\d{1,2})-(\d{1,2})-(\d{4})", _numeric),  # "5-6" is a span, "24-04-27" two days
    (r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?", _dotted),
)
