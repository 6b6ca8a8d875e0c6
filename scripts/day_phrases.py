"""Run the day phrases of other parsers' own tests through `desk.domain.dates`.

    git clone https://github.com/wanasit/chrono
    git clone https://github.com/scrapinghub/dateparser
    python scripts/day_phrases.py chrono dateparser

Prints how many phrases were understood, refused and read as another day, in English and German;
`--show` lists the last two. The cases stay in the checkouts, with their own licences. A phrase is
understood if its day is that of the test in one of the two directions that a field of Desk may
have: from today on, or up to today. Left out are spans ("May 1 to 3"), time zones and phrases
that the tests expect not to be understood. Where Desk's rule is another one on purpose, the day
is counted under "by rule": a weekday said on that weekday is that of next week, and a dotted date
begins with the day.
"""

import argparse
import ast
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from desk.domain.dates import DateStyle, PlainDate, parse
from desk.domain.intervals import Interval, Unit, add
from desk.record import record

_DATEPARSER_NOW = {
    "test_date_parser.py": datetime(2012, 11, 13),
    "test_freshness_date_parser.py": datetime(2014, 9, 1, 10, 30),
}
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)[a-zä]*"
_NO_DAY = re.compile(
    rf"(?:in )?{_MONTH}(?:,? \d{{4}})?|\d\d?/\d{{4}}|.* - \d.*"
    r"|.* (?:ad|be|ce|bc|n\. chr\.|nuz|uz|d\.g\.z\.|nc|ndz|ndgz)",
    re.IGNORECASE,
)
_WEEKDAYS = (
    *("mon", "tue|die|di", "wed|mit|mi", "thu|don|do", "fri|fre|fr", "sat|sam|sa", "sun|son|so"),
)
_CLOCK = re.compile(r"\d[:.h]\d\d|\d ?(?:[ap]\.?m|uhr)|noon|midnight|mittag", re.IGNORECASE)


@record(frozen=True, slots=True)
class Case:
    language: str
    phrase: str
    now: datetime
    expected: datetime
    month_first: bool = True

    @property
    def has_clock(self) -> bool:
        return _CLOCK.search(self.phrase) is not None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("checkout", type=Path, nargs="+", help="of chrono or dateparser")
    parser.add_argument("--show", action="store_true", help="list refused and wrong phrases")
    options = parser.parse_args()
    found = [case for path in options.checkout for case in [*_chrono(path), *_dateparser(path)]]
    for language in ("en", "de"):
        cases = list(dict.fromkeys(case for case in found if case.language == language))
        cases = [case for case in cases if not _NO_DAY.fullmatch(case.phrase)]
        results = [(_result(case), case) for case in cases]
        counts = Counter(result for result, _ in results)
        share = {name: f"{count} ({count / len(cases):.0%})" for name, count in counts.items()}
        print(f"{language}: {len(cases)} phrases:", share)
        if options.show:
            for result, case in sorted(results, key=lambda each: each[0]):
                if result != "understood":
                    says = _days(case)
                    print(f"  {result:10} {case.phrase!r} at {case.now}: {case.expected}, {says}")


def _days(case: Case) -> list[PlainDate | None]:
    style = DateStyle(case.language, case.month_first)
    today, now = case.now.date(), case.now.time()
    return [parse(case.phrase, today, style=style, now=now, past=past) for past in (False, True)]


def _result(case: Case) -> str:
    days = [day for day in _days(case) if day is not None]
    names = "|".join(f"(?P<wd{n}>{name})[a-z]*" for n, name in enumerate(_WEEKDAYS))
    weekday = re.match(rf"(?:am )?(?:{names})\W+(?:\w+ )?\d", case.phrase, re.IGNORECASE)
    if weekday and weekday.lastgroup != f"wd{case.expected.weekday()}":
        return "by rule"
    if not days:
        return "refused"
    if any(_is_expected(day, case) for day in days):
        return "understood"
    weekday_of_today = days[0].day - case.now.date() in (timedelta(7), timedelta(-7))
    dotted = re.search(r"\d\s*\.\s*\d{1,2}\s*\.", case.phrase)
    if (weekday_of_today and case.expected.date() == case.now.date()) or dotted:
        return "by rule"
    return "wrong"


def _is_expected(said: PlainDate, case: Case) -> bool:
    if said.day != case.expected.date():
        return False
    wanted = case.expected.time().replace(second=0, microsecond=0)
    return not case.has_clock or said.at in (wanted, None if wanted == time(12) else wanted)


# chrono


def _chrono(checkout: Path) -> Iterator[Case]:
    for path in sorted(checkout.glob("test/en/*.ts")) + sorted(checkout.glob("test/de/*.ts")):
        text = path.read_text("utf-8")
        for block in re.split(r"\btestSingleCase\(", text)[1:]:
            block = re.split(r"\ntest\(|\btestUnexpectedResult\(", block)[0]
            case = _chrono_case(block, path.parent.name)
            if case is not None:
                yield case


def _chrono_case(block: str, language: str) -> Case | None:
    head = re.match(r'\s*(chrono[\w.]*),\s*"([^"]*)",\s*new Date\(([^)"]*)\)', block)
    if head is None or "result.end).not.toBeNull" in block or "result.end.get" in block:
        return None
    if "timezone" in block.casefold() or "result.end)" in block.replace("result.end).toBeNull", ""):
        return None
    phrase = re.search(r'expect\(result\.text\)\.toBe\("([^"]*)"\)', block)
    now = _js_date(head[3])
    expected = None
    if on := re.search(r"result\.start\)\.toBeDate\(\s*new Date\(([^)\"]*)\)", block):
        expected = _js_date(on[1])
    else:
        parts = dict(re.findall(r'result\.start\.get\("(\w+)"\)\)\.toBe\((-?\d+)\)', block))
        if {"year", "month", "day"} <= parts.keys() or (parts.keys() & {"hour"} and now):
            try:
                expected = datetime(
                    int(parts.get("year", now.year if now else 0)),
                    int(parts.get("month", now.month if now else 0)),
                    int(parts.get("day", now.day if now else 0)),
                    int(parts.get("hour", 12)),
                    int(parts.get("minute", 0)),
                )
            except ValueError:
                return None
    if now is None or expected is None:
        return None
    return Case(language, phrase[1] if phrase else head[2], now, expected, "GB" not in head[1])


def _js_date(arguments: str) -> datetime | None:
    try:
        parts = [_sum(ast.parse(part.strip(), mode="eval").body) for part in arguments.split(",")]
        year, month, day = (*parts, 1)[:3]
        later = dict(zip(("hours", "minutes", "seconds"), parts[3:6], strict=False))
        return datetime(year, month + 1, 1) + timedelta(days=day - 1, **later)
    except (ValueError, SyntaxError, OverflowError):
        return None


def _sum(node: ast.expr) -> int:
    match node:
        case ast.Constant(value=int(value)):
            return value
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            return _sum(left) - _sum(right)
    raise ValueError("not a number or a difference")


# dateparser


def _dateparser(checkout: Path) -> Iterator[Case]:
    for name, now in _DATEPARSER_NOW.items():
        path = checkout / "tests" / name
        if not path.exists():
            continue
        language, text = "", path.read_text("utf-8")
        spot = 0
        for found in re.finditer(r"# (\w+)(?: dates)?\n|\n    def |\bparam\(", text):
            if found.start() < spot:
                continue
            if found[1] or found[0].endswith("def "):
                language = {"English": "en", "German": "de"}.get(found[1] or "", "")
            elif language:
                case = _dateparser_case(_call(text, found.start()), language, now)
                spot = found.end()
                if case is not None:
                    yield case


def _call(text: str, start: int) -> str:
    depth = 0
    for place in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0 and text[place] == ")":
            return text[start : place + 1]
    return ""


def _dateparser_case(source: str, language: str, now: datetime) -> Case | None:
    try:
        call = ast.parse(source, mode="eval").body
        assert isinstance(call, ast.Call)
        phrase = ast.literal_eval(call.args[0])
        named = {word.arg: word.value for word in call.keywords if word.arg}
        for word, sign in (("ago", -1), ("in_future", 1)):
            if word in named:
                shift = ast.literal_eval(named[word])
                return Case(language, phrase, now, _shifted(now, shift, sign))
        at = call.args[1]
        if not (isinstance(at, ast.Call) and getattr(at.func, "id", "") == "datetime"):
            return None
        if len(call.args) != 2 or call.keywords or at.keywords:
            return None
        return Case(language, phrase, now, datetime(*[ast.literal_eval(a) for a in at.args]))
    except (ValueError, SyntaxError, OverflowError, IndexError, AssertionError, TypeError):
        return None


def _shifted(now: datetime, shift: dict[str, int], sign: int) -> datetime:
    months = sign * (12 * shift.pop("years", 0) + shift.pop("months", 0))
    day: date = add(now.date(), Interval(1, Unit.MONTH), months)
    return datetime.combine(day, now.time()) + sign * timedelta(**shift)


if __name__ == "__main__":
    main()
