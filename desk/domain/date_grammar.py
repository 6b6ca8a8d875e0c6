"""The grammar of days and times, which is the same for all languages.

A phrase is cut into tokens by the words of a language (`date_words`), and its tokens are matched
with the forms below. The grammar rejects ambiguous phrases: no day is better than a wrong one.
"""

import re
from collections.abc import Callable
from datetime import date, time, timedelta

from desk.domain.date_lengths import LENGTH, UNITS, Length, length_of
from desk.domain.date_tokens import tokens_of
from desk.domain.date_words.language import DateLanguage
from desk.domain.intervals import Interval, Unit, add
from desk.record import record

_NEAR_YEARS = 20
_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6

PARTS_OF_DAY = {
    "first": time(9),
    "morning": time(9),
    "afternoon": time(15),
    "close": time(17),
    "evening": time(19),
    "night": time(21),
}


@record(frozen=True, slots=True)
class ParsedPhrase:
    """The day that a phrase names, or a length of time from now; `at` may be missing."""

    day: date | None = None
    at: time | None = None
    seconds: int | None = None  # from now, negative if ago; `day` is then None
    names_day: bool = True  # False for a time alone, which is one of today


@record(frozen=True, slots=True)
class _Reading:
    today: date
    month_first: bool | None
    past: bool
    language: DateLanguage


def read_phrase(
    text: str, language: DateLanguage, today: date, month_first: bool | None, past: bool
) -> ParsedPhrase | None:
    """Return what `text` names relative to `today`, or None if it is unclear."""
    tokens = tokens_of(text, language)
    if tokens is None:
        return None
    # "11 tonight": the day stands between the hour and its part of the day.
    tokens = re.sub(r"(clk:[\d:]+) (n:\d{4})$", r"\2 \1", tokens)  # Aug 05 12:00:00 2015
    tokens = re.sub(r"((?:n|clk):[\d:]+) (rel:-?\d) (part:\w+)", r"\2 \1 \3", tokens)
    reading = _Reading(today, month_first, past, language)
    phrase = re.sub(r"^by (?=.)", "", tokens)
    try:
        whole = _without_time(phrase, reading)
        if whole is not None:
            return whole
        cut = _cut_time(phrase, reading)
        if cut is None:
            return None
        rest, at = cut
        if not rest:
            return ParsedPhrase(today, at, names_day=False)
        said = _without_time(rest, reading)
    except (ValueError, OverflowError):  # 31 June, 3:75, or in 999999 years
        return None
    if said is None or said.day is None or said.at is not None:
        return None
    return ParsedPhrase(said.day, at)


def _without_time(phrase: str, reading: _Reading) -> ParsedPhrase | None:
    phrase = re.sub(r"^on (?=.)", "", phrase)
    for form, read in _FORMS:
        found = re.fullmatch(form, phrase)
        if found is not None:
            said = read(found, reading)
            return ParsedPhrase(said) if isinstance(said, date) else said
    return None


# times


def _cut_time(phrase: str, reading: _Reading) -> tuple[str, time] | None:
    """Return the rest of the phrase and its time. Raises ValueError for an impossible time."""
    for form, read in _TIMES:
        found = re.search(rf"(?:^| )(?:at |before )?{form}$", phrase)
        if found is None:
            found = re.match(rf"(?:at )?{form}(?: on)?(?= |$)", phrase)
        if found is None:
            continue
        rest = (phrase[: found.start()] + phrase[found.end() :]).strip()
        at = read(found, rest, reading)
        return None if at is None else (rest, at)
    return None


def _hour(hour: int, minute: int, half: str | None, part: str | None) -> time:
    """Return the time of an hour whose half of the day is said. Raises ValueError."""
    if half is not None:
        if not 1 <= hour <= 12:
            raise ValueError(f"not an hour of {half}: {hour}")
        return time(hour % 12 + (12 if half == "pm" else 0), minute)
    if hour > 12 or part is None:
        return time(hour, minute)
    if part == "morning":
        late = False
    elif part == "night":
        late = hour >= 6
    else:
        late = hour != 12
    if hour == 12 and part != "afternoon":
        raise ValueError("noon or midnight?")
    return time(hour + (12 if late else 0), minute)


def _business_hour(hour: int, minute: int) -> time:
    """Return the time of an hour without its half of the day: 7 to 12, else the afternoon."""
    return time(hour + 12 if 1 <= hour <= 6 else hour, minute)


def _clock(found: re.Match[str], rest: str, reading: _Reading) -> time | None:
    figures, half, part = found[1], found["half"], found["part"]
    hour, minute = int(figures.split(":")[0]), int(figures.split(":")[1])
    if half or part:
        return _hour(hour, minute, half, part)
    if len(figures.split(":")[0]) == 2:
        return time(hour, minute)  # 05:20
    if reading.language.clock_24 and 1 <= hour <= 6:
        return None  # 5:20, and 17:20?
    return _business_hour(hour, minute)


def _whole_hour(found: re.Match[str], rest: str, reading: _Reading) -> time:
    minute = int(found["minute"] or 0)
    if found["half"] or found["part"]:
        return _hour(int(found["hour"]), minute, found["half"], found["part"])
    return _business_hour(int(found["hour"]), minute)


def _part_first(found: re.Match[str], rest: str, reading: _Reading) -> time:
    minute = int(found["minute"] or 0)
    return _hour(int(found["hour"]), minute, found["half"], found["part"])


def _noon(found: re.Match[str], rest: str, reading: _Reading) -> time:
    return time(12)


def _part(found: re.Match[str], rest: str, reading: _Reading) -> time | None:
    if found["part"] == "first" and not rest:
        return None  # "first thing", of which day?
    return PARTS_OF_DAY[found["part"]]


def _fraction(found: re.Match[str], rest: str, reading: _Reading) -> time:
    """Return the time of "half past three", "halb vier", "quarter to 5", "5 vor 3"."""
    how, hour = found["how"], int(found["hour"])
    minutes = 30 if how.startswith("half") else int(found["count"])
    if not 1 <= hour <= 12 or minutes > 30:
        raise ValueError("not an hour of the clock")
    if how in ("to", "before", "half-to"):
        hour, minutes = (hour - 1 or 12), 60 - minutes
    if found["side"] or found["part"]:
        return _hour(hour, minutes, found["side"], found["part"])
    return _business_hour(hour, minutes)


def _dotted_clock(found: re.Match[str], rest: str, reading: _Reading) -> time | None:
    said_at = found[0].strip().startswith("at")
    if not rest.startswith("dot") and not (reading.language.dotted and (rest or said_at)):
        return None
    return time(int(found[1]), int(found[2]))


def _hour_said_so(found: re.Match[str], rest: str, reading: _Reading) -> time | None:
    """Return the time of "at 16h" and "friday 16h"; "16 hours" alone is a length."""
    said_at = found[0].strip().startswith("at")
    return _business_hour(int(found["hour"]), 0) if rest or said_at else None


def _hour_after_day(found: re.Match[str], rest: str, reading: _Reading) -> time | None:
    days = r"rel:-?\d|wd:\d" if reading.past else r"rel:-?\d"  # "mon 5" is a day, too
    if found.start() == 0 or not re.fullmatch(days, rest):
        return None
    return _business_hour(int(found["hour"]), 0)


_HALF_OR_PART = r"(?: (?P<half>am|pm)| part:(?P<part>\w+))"
_TIMES: tuple[tuple[str, Callable[[re.Match[str], str, _Reading], time | None]], ...] = (
    (rf"clk:([\d:]+)(?: oclock)?{_HALF_OR_PART}?", _clock),
    (
        r"part:(?P<part>\w+) (?:at )?(?:n:|clk:)(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?(?: oclock)?"
        r"(?: (?P<half>am|pm))?",
        _part_first,
    ),
    (rf"n:(?P<hour>\d{{1,2}}) oclock(?: n:(?P<minute>\d\d))?{_HALF_OR_PART}?", _whole_hour),
    (
        r"(?P<how>half-past|half-to) n:(?P<hour>\d{1,2})(?: oclock)?(?P<count>)"
        r"(?: (?P<side>am|pm)| part:(?P<part>\w+))?",
        _fraction,
    ),
    (
        r"n:(?P<count>\d{1,2})(?: u:minute)? (?P<how>past|to|before) n:(?P<hour>\d{1,2})"
        r"(?: oclock)?(?: (?P<side>am|pm)| part:(?P<part>\w+))?",
        _fraction,
    ),
    (rf"n:(?P<hour>\d{{1,2}})(?P<minute>){_HALF_OR_PART}", _whole_hour),
    (r"(?:n:12 )?noon", _noon),
    (r"part:(?P<part>\w+)", _part),
    (r"dec:(\d{1,2}):(\d\d)", _dotted_clock),
    (r"n:(?P<hour>\d{1,2}) u:hour", _hour_said_so),
    (r"(?<=at )n:(?P<hour>\d{1,2})(?P<minute>)(?P<half>)(?P<part>)", _whole_hour),
    (r"n:(?P<hour>\d{1,2})", _hour_after_day),
)


# lengths


def _shifted(length: Length, sign: int, reading: _Reading) -> ParsedPhrase:
    day = length.after(reading.today, sign)
    if length.seconds == 0:
        return ParsedPhrase(day)
    return ParsedPhrase(seconds=sign * length.seconds + 86400 * (day - reading.today).days)


def _ahead(found: re.Match[str], reading: _Reading) -> ParsedPhrase:
    return _shifted(length_of(found["length"]), 1, reading)


def _back(found: re.Match[str], reading: _Reading) -> ParsedPhrase:
    return _shifted(length_of(found["length"]), -1, reading)


def _bare_length(found: re.Match[str], reading: _Reading) -> ParsedPhrase | None:
    """Return the day of "2 weeks"; a part of a day is clear only in the past."""
    length = length_of(found["length"])
    if length.seconds and not reading.past:
        return None
    return _shifted(length, -1 if reading.past else 1, reading)


def _earlier(found: re.Match[str], reading: _Reading) -> ParsedPhrase | None:
    return _back(found, reading) if reading.past else None


def _from_day(found: re.Match[str], reading: _Reading) -> date | None:
    length = length_of(found["length"])
    base = _without_time(found["base"], reading)
    if base is None or base.day is None or length.seconds:
        return None
    if found["base"].startswith("wd") and (
        reading.past or base.day.weekday() == reading.today.weekday()
    ):
        return None  # on a friday, "a week from friday" may be counted from today or the next one
    return length.after(base.day, -1 if found["how"] in ("before", "minus") else 1)


def _now(found: re.Match[str], reading: _Reading) -> ParsedPhrase:
    return ParsedPhrase(seconds=0)


# days


def _relative(found: re.Match[str], reading: _Reading) -> date:
    return reading.today + timedelta(days=int(found[1]))


def _in_week(today: date, weeks: int, weekday: int) -> date:
    return today + timedelta(days=weekday - today.weekday(), weeks=weeks)


def _weekday(found: re.Match[str], reading: _Reading) -> date:
    ahead = (int(found[1]) - reading.today.weekday()) % 7 or 7
    if reading.past:
        ahead = ahead - 7 or -7
    return reading.today + timedelta(days=ahead)


def _this_weekday(found: re.Match[str], reading: _Reading) -> date | None:
    day = _in_week(reading.today, 0, int(found[1]))
    return day if (day <= reading.today if reading.past else day >= reading.today) else None


def _coming_weekday(found: re.Match[str], reading: _Reading) -> date:
    return reading.today + timedelta(days=(int(found[1]) - reading.today.weekday()) % 7 or 7)


def _next_weekday(found: re.Match[str], reading: _Reading) -> date | None:
    day = _in_week(reading.today, 1, int(found[1]))
    unclear = reading.language.next_is_unclear and int(found[1]) > reading.today.weekday()
    return None if unclear else day


def _weekday_of_next_week(found: re.Match[str], reading: _Reading) -> date:
    return _in_week(reading.today, 1, int(found["wd"]))


def _weekday_after_next_week(found: re.Match[str], reading: _Reading) -> date:
    return _in_week(reading.today, 2, int(found["wd"]))


def _last_weekday(found: re.Match[str], reading: _Reading) -> date | None:
    """Return None unless the latest such weekday and that of last week are the same day."""
    day = _in_week(reading.today, -1, int(found[1]))
    return day if day + timedelta(days=7) >= reading.today else None


def _next_unit(found: re.Match[str], reading: _Reading) -> ParsedPhrase:
    return _shifted(UNITS[found[1]], 1, reading)


def _after_next_week(found: re.Match[str], reading: _Reading) -> date:
    return reading.today + timedelta(weeks=2)


def _week_end(found: re.Match[str], reading: _Reading) -> date:
    """Return the Friday of this week; on a weekend, its Sunday."""
    late = reading.today.weekday() > _FRIDAY
    return _in_week(reading.today, 0, _SUNDAY if late else _FRIDAY)


def _next_week_end(found: re.Match[str], reading: _Reading) -> date:
    return _in_week(reading.today, 1, _FRIDAY)


def _weekend(found: re.Match[str], reading: _Reading) -> date:
    return max(reading.today, _in_week(reading.today, 0, _SATURDAY))


def _month_end(found: re.Match[str], reading: _Reading) -> date:
    first = reading.today.replace(day=1)
    later = 2 if found["next"] else 1
    return add(first, Interval(1, Unit.MONTH), later) - timedelta(days=1)


def _named_month_end(found: re.Match[str], reading: _Reading) -> date:
    month = date(int(found[2] or reading.today.year), int(found[1]), 1)
    months = Interval(1, Unit.MONTH)
    day = add(month, months) - timedelta(days=1)
    if found[2] is None and not reading.past and day < reading.today:
        day = add(month, months, 13) - timedelta(days=1)
    elif found[2] is None and reading.past and day > reading.today:
        day = add(month, months, -11) - timedelta(days=1)
    return day


def _year_end(found: re.Match[str], reading: _Reading) -> date:
    return date(reading.today.year + (1 if found["next"] else 0), 12, 31)


def _mid_month(found: re.Match[str], reading: _Reading) -> date | None:
    return _with_year(int(found[1]), 15, found[2], reading)


def _day_of_month(found: re.Match[str], reading: _Reading) -> date | None:
    wanted = int(found["day"])
    first = reading.today.replace(day=1)
    for months in range(3):
        month = add(first, Interval(1, Unit.MONTH), -months if reading.past else months)
        try:
            day = month.replace(day=wanted)
        except ValueError:
            continue
        if day <= reading.today if reading.past else day >= reading.today:
            return day
    return None


def _weekday_and_day(found: re.Match[str], reading: _Reading) -> date | None:
    on = _day_of_month(found, reading)
    return on if on is not None and on.weekday() == int(found["wd"]) else None


def _day_of_that_month(found: re.Match[str], reading: _Reading) -> date:
    first = reading.today.replace(day=1)
    return add(first, Interval(1, Unit.MONTH), int(found[2] != "this")).replace(day=int(found[1]))


def _named(found: re.Match[str], reading: _Reading) -> date | None:
    day = 2 if found["day"] == "second" else int(found["day"].split(":")[1])
    year = found["year"]
    if year is not None and len(year) == 2:
        # "may 1 27" may be a span; "aug 3 96", remembered, is a year of the last century.
        if not reading.past or int(year) <= 31:
            return None
        year = f"19{year}"
        if abs(int(year) - reading.today.year) > _NEAR_YEARS:
            return None
    on = _with_year(int(found["mo"]), day, year, reading)
    if on is not None and found["wd"] and on.weekday() != int(found["wd"]):
        return None
    return on


def _with_year(month: int, day: int, year: str | None, reading: _Reading) -> date | None:
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


def _iso(found: re.Match[str], reading: _Reading) -> date:
    return date(int(found[1]), int(found[2]), int(found[3]))


def _numeric(found: re.Match[str], reading: _Reading) -> date | None:
    first, second, year = int(found[2]), int(found[3]), found[4]
    if (first, second, year) == (24, 7, None):
        return None  # "24/7" means always
    if first == second or second > 12:
        on = _with_year(first, second, year, reading)
    elif first > 12:
        on = _with_year(second, first, year, reading)
    elif reading.month_first is None:
        return None
    else:
        month, day = (first, second) if reading.month_first else (second, first)
        on = _with_year(month, day, year, reading)
    return _on_weekday(on, found[1])


def _dotted(found: re.Match[str], reading: _Reading) -> date | None:
    """Return the day of a dotted date, in which the day always comes first."""
    return _on_weekday(_with_year(int(found[3]), int(found[2]), found[4], reading), found[1])


def _short_dotted(found: re.Match[str], reading: _Reading) -> date | None:
    """Return the day of "24.12", where a language writes days so."""
    if not reading.language.dotted or not 1 <= int(found[3]) <= 12:
        return None
    return _on_weekday(_with_year(int(found[3]), int(found[2]), None, reading), found[1])


def _on_weekday(on: date | None, weekday: str | None) -> date | None:
    return on if on is None or not weekday or on.weekday() == int(weekday) else None


def _holiday(found: re.Match[str], reading: _Reading) -> date | None:
    on = _with_year(int(found[2]), int(found[3]), None, reading)
    return on - timedelta(days=1) if on is not None and found[1] else on


_WD = r"(?P<wd>\d)"
_THE = r"(?:(?:on )?the )?"
_NAMED_WD = rf"(?:{_THE}wd:{_WD} )?{_THE}"
_DAY = r"(?P<day>(?:n|nth|ord):\d{1,2}|second)"
_YEAR = r"(?: n:(?P<year>\d{4}|\d{2}))?"
_FORMS: tuple[tuple[str, Callable[[re.Match[str], _Reading], date | ParsedPhrase | None]], ...] = (
    (r"iso:(\d{4}):(\d{1,2}):(\d{1,2})", _iso),
    (r"rel:(-?\d)", _relative),
    (r"now", _now),
    (r"wd:(\d)", _weekday),
    (r"this wd:(\d)", _this_weekday),
    (r"coming wd:(\d)", _coming_weekday),
    (r"next wd:(\d)", _next_weekday),
    (rf"wd:{_WD} (?:of |on |in )?(?:the )?(?:next|coming) u:week", _weekday_of_next_week),
    (rf"(?:next|coming) u:week (?:on )?wd:{_WD}", _weekday_of_next_week),
    (rf"wd:{_WD} (?:in )?(?:the )?next-but-one u:week", _weekday_after_next_week),
    (rf"next-but-one u:week (?:on )?wd:{_WD}", _weekday_after_next_week),
    (r"(?:last|past) wd:(\d)", _last_weekday),
    (rf"(?:rel:0 )?in {LENGTH}(?: later)?", _ahead),
    (rf"{LENGTH} later", _ahead),
    (rf"next {LENGTH}", _ahead),
    (rf"after {LENGTH}", _ahead),
    (rf"(?:now )?plus {LENGTH}", _ahead),
    (rf"(?:now )?minus {LENGTH}", _back),
    (rf"(?:at )?{LENGTH} ago", _back),
    (rf"before {LENGTH}", _back),
    (rf"{LENGTH} before", _earlier),
    (LENGTH, _bare_length),
    (rf"(?P<base>(?:next )?wd:\d|iso:[\d:]+) (?P<how>plus|minus) {LENGTH}", _from_day),
    (
        rf"{LENGTH} (?P<how>after|on|before) "
        r"(?P<base>rel:-?\d|wd:\d|(?:next )?wd:\d|fig:[\d:]+|dot:[\d:]+|iso:[\d:]+)",
        _from_day,
    ),
    (rf"(?P<base>rel:1|wd:\d)(?P<how>) in {LENGTH}", _from_day),
    (r"next u:(\w+)", _next_unit),
    (r"coming u:(\w+)", _next_unit),
    (r"next-but-one u:week", _after_next_week),
    (r"(?:the )?week-end", _week_end),
    (r"end (?:of )?(?:this )?u:week", _week_end),
    (r"end (?:of )?(?:the )?(?:next|coming) u:week", _next_week_end),
    (r"(?:this )?weekend", _weekend),
    (r"end (?:of )?(?:the )?(?:this )?(?P<next>next |coming )?u:month", _month_end),
    (r"end (?:of )?(?:the )?(?:this )?(?P<next>next |coming )?u:year", _year_end),
    (r"end (?:of )?mo:(\d{1,2})(?: n:(\d{4}))?", _named_month_end),
    (r"mid (?:minus )?mo:(\d{1,2})(?: n:(\d{4}))?", _mid_month),
    (r"(?:the )?nth:(?P<day>\d{1,2})", _day_of_month),
    (r"the ord:(?P<day>\d{1,2})", _day_of_month),
    (rf"wd:{_WD} {_THE}(?:nth|ord):(?P<day>\d{{1,2}})", _weekday_and_day),
    (r"(?:the )?(?:nth|ord):(\d{1,2}) (?:of )?(this|next|coming) u:month", _day_of_that_month),
    (rf"{_NAMED_WD}mo:(?P<mo>\d{{1,2}}) (?:the )?{_DAY}{_YEAR}", _named),
    (rf"{_NAMED_WD}{_DAY} (?:of )?mo:(?P<mo>\d{{1,2}}){_YEAR}", _named),
    (rf"(?P<wd>)n:(?P<year>\d{{4}}) mo:(?P<mo>\d{{1,2}}) {_DAY}", _named),
    (r"(?:wd:(\d) )?(?:the )?fig4?:(\d{1,2}):(\d{1,2})(?::(\d{4}|\d{2}))?", _numeric),
    (r"(?:wd:(\d) )?(?:the )?dot:(\d{1,2}):(\d{1,2})(?::(\d{4}|\d{2}))?", _dotted),
    (r"(?:wd:(\d) )?(?:the )?dec:(\d{1,2}):(\d{1,2})", _short_dotted),
    (r"(before )?holiday:(\d{1,2})-(\d{1,2})", _holiday),
)
