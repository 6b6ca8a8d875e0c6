"""Parsing of a jotted line into task, person and deadline.

Only the database can tell whether "ruth" is a person, so this module returns every possible
split of a line.
"""

import re
from datetime import date

from desk.domain.dates import PlainDate, parse
from desk.record import record

LONGEST_NAME = 3


@record(frozen=True, slots=True)
class JotSplit:
    """One way to read a line: `name_words` may name a person, `what` is the rest, never empty."""

    name_words: str
    what: str


def name_splits(text: str) -> list[JotSplit]:
    """Return the possible splits of `text`, most certain first.

    The caller takes the first one that names a person. The forms are "@name" anywhere, "name:
    what", "what for name", and a name of three to one words at the start. Without a split, the
    line names no person.
    """
    line = " ".join(text.split())
    splits = [*_marked(line), *_before_colon(line), *_after_for(line), *_at_start(line)]
    return list(dict.fromkeys(split for split in splits if split.name_words and split.what))


def tidy(what: str) -> str:
    """Return `what` on one line, with single spaces and a capital first letter."""
    line = " ".join(what.split())
    return line[:1].upper() + line[1:] if len(line[:1].upper()) == 1 else line


def split_deadline(
    text: str, today: date, *, month_first: bool | None = None
) -> tuple[str, PlainDate | None]:
    """Split a deadline such as "by friday" off the end of `text`.

    Returns the rest and the deadline, which is None if the text has none or a day before today.
    "by 12/5" is only understood with `month_first`.
    """
    line = " ".join(text.split())
    for found in reversed(list(re.finditer(r"(?<=\S) by (?=\S)", line, re.IGNORECASE))):
        when = parse(line[found.end() :], today, month_first=month_first)
        if when is not None and when.day >= today:
            return line[: found.start()], when
    return line, None


def _marked(line: str) -> list[JotSplit]:
    splits = []
    for found in re.finditer(r"(?:^|(?<=\s))@(?=\w)", line):
        before = line[: found.start()].split()
        behind = line[found.end() :].split()
        for length in _lengths(behind):
            what = " ".join(before + behind[length:])
            splits.append(_split(" ".join(behind[:length]), what))
    return splits


def _before_colon(line: str) -> list[JotSplit]:
    name, colon, what = line.partition(": ")
    return [_split(name, what)] if colon and len(name.split()) <= LONGEST_NAME else []


def _after_for(line: str) -> list[JotSplit]:
    splits = []
    for found in reversed(list(re.finditer(r"(?<=\S) for (?=\S)", line, re.IGNORECASE))):
        name = line[found.end() :]
        if len(name.split()) <= LONGEST_NAME:
            splits.append(_split(name, line[: found.start()]))
    return splits


def _at_start(line: str) -> list[JotSplit]:
    every = line.split()
    return [
        _split(" ".join(every[:length]), " ".join(every[length:])) for length in _lengths(every)
    ]


def _lengths(every: list[str]) -> range:
    return range(min(LONGEST_NAME, len(every)), 0, -1)


def _split(name: str, what: str) -> JotSplit:
    return JotSplit(name.strip(" ,.:;"), tidy(what.strip(" ,:;")))
