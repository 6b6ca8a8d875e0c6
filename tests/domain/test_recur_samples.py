"""Recurrences from the test suites of calendar programs, as far as a check-in supports them."""

import re
from collections import Counter
from datetime import date, datetime
from pathlib import Path

from desk.domain.check_ins import next_yearly, start
from desk.domain.intervals import Interval, Unit, add
from desk.domain.partial_dates import PartialDate

UNITS = {"DAILY": Unit.DAY, "WEEKLY": Unit.WEEK, "MONTHLY": Unit.MONTH, "YEARLY": Unit.YEAR}
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

Rule = dict[str, str]


def read_rule(text: str) -> Rule:
    return dict(part.split("=", 1) for part in text.strip(";").split(";"))


def why_not(rule: Rule, begins: date) -> str:
    """Return why a rule is not an interval from `begins`; "" if it is."""
    by = {key: value for key, value in rule.items() if key.startswith("BY")}
    if rule["FREQ"] not in UNITS:
        return "more often than daily"
    if rule["FREQ"] == "WEEKLY" and by == {"BYDAY": WEEKDAYS[begins.weekday()]}:
        return ""
    if rule["FREQ"] == "MONTHLY" and by == {"BYMONTHDAY": "-1"} and begins.day == 31:
        return ""
    if rule["FREQ"] in ("MONTHLY", "YEARLY"):
        if by.get("BYMONTHDAY") == str(begins.day):
            del by["BYMONTHDAY"]
        if rule["FREQ"] == "YEARLY" and by.get("BYMONTH") == str(begins.month):
            del by["BYMONTH"]
    if by:
        return "picks days or hours out of its period"
    if rule["FREQ"] == "MONTHLY" and begins.day > 28:
        return "skips short months, where a check-in takes their last day"
    if rule["FREQ"] == "YEARLY" and (begins.month, begins.day) == (2, 29):
        return "skips years without 29 Feb, where a check-in takes the day before"
    return ""


def interval_of(rule: Rule) -> Interval:
    return Interval(int(rule.get("INTERVAL", "1")), UNITS[rule["FREQ"]])


def day_of(text: str) -> date:
    return datetime.strptime(text[:8], "%Y%m%d").date()


def test_sample_recurrences_fall_on_the_expected_days(samples: Path) -> None:
    text = (samples / "recur" / "libical__libical" / "icalrecur_test.txt").read_text("utf-8")
    blocks = [block for block in text.split("\n\n") if re.search("^RRULE:", block, re.M)]
    assert len(blocks) == 146
    reasons: Counter[str] = Counter()
    for block in blocks:
        fields = dict(line.split(":", 1) for line in block.splitlines() if re.match("[A-Z]", line))
        rule, instances = read_rule(fields["RRULE"]), fields["INSTANCES"].split(",")
        if not instances[0].startswith(("1", "2")):
            reasons["an expected error"] += 1
            continue
        expected = [day_of(instance) for instance in instances]
        begins = expected[0]
        reason = why_not(rule, begins)
        reasons[reason] += 1
        if reason:
            continue
        every = interval_of(rule)
        assert [add(begins, every, times) for times in range(len(expected))] == expected, block
        if rule["FREQ"] == "YEARLY" and every.count == 1:
            assert yearly_days(begins, len(expected)) == expected
    assert reasons == {
        "": 9,
        "picks days or hours out of its period": 109,
        "more often than daily": 23,
        "skips short months, where a check-in takes their last day": 2,
        "skips years without 29 Feb, where a check-in takes the day before": 2,
        "an expected error": 1,
    }


def test_sample_recurrences_have_the_expected_number_of_days(samples: Path) -> None:
    text = (samples / "recur" / "libical__libical" / "recur.txt").read_text("utf-8")
    events = re.findall(r"BEGIN:VEVENT\n(.*?)END:VEVENT", text, re.S)
    assert len(events) == 58
    reasons: Counter[str] = Counter()
    for event in events:
        lines = re.sub(r"^;", "", re.sub(r"\n ", "", event), flags=re.M)
        rule = read_rule(re.findall(r"^RRULE:(.*)$", lines, re.M)[0])
        starts = re.findall(r"^DTSTART(?:;[^:]*)?:(.*)$", lines, re.M)[0]
        number = int(re.findall(r"^X-EXPECT-NUMEVENTS:\s*(\d+)", lines, re.M)[0])
        reason = why_not(rule, day_of(starts))
        if re.search(r"^(EXRULE|EXDATE|RDATE)\b", lines, re.M):
            reason = reason or "has exceptions or extra days"
        if event.startswith(";"):
            reason = "commented out"
        reasons[reason] += 1
        if reason or "UNTIL" not in rule:
            continue
        every, until, at = interval_of(rule), day_of(rule["UNTIL"]), starts[8:15]
        falls = [add(day_of(starts), every, times) for times in range(number + 5)]
        ends = [day for day in falls if (day, at) <= (until, rule["UNTIL"][8:15])]
        assert len(ends) == number, event
    assert reasons == {
        "": 11,
        "picks days or hours out of its period": 40,
        "more often than daily": 4,
        "has exceptions or extra days": 2,
        "commented out": 1,
    }


def yearly_days(begins: date, count: int) -> list[date]:
    """Return the days of a yearly plan, each computed from the one before."""
    birthday = PartialDate(begins.month, begins.day)
    falls = [start(yearly=birthday, today=begins).due_on]
    while len(falls) < count:
        falls.append(next_yearly(birthday, falls[-1]))
    return falls


def test_sample_rules_with_a_week_start_are_no_intervals(samples: Path) -> None:
    text = (samples / "recur" / "libical__libical" / "recur-errors.ics").read_text("utf-8")
    rules = re.findall(r"^RRULE\n :(.*)$", text, re.M)
    starts = re.findall(r"^DTSTART\n(?: ;.*\n)? :(.*)$", text, re.M)
    assert len(rules) == len(starts) == 4
    reasons = {why_not(read_rule(rule), day_of(on)) for rule, on in zip(rules, starts, strict=True)}
    assert reasons == {"picks days or hours out of its period"}
