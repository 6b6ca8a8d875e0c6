"""Parsing of a jotted line into task, person and deadline.

Only the database can tell whether "ruth" is a person, so this module returns every possible
split of a line.
"""

import re
from datetime import date, time

from desk.domain.dates import DEFAULT_STYLE, DateStyle, PlainDate, language_of, parse
from desk.record import record

LONGEST_NAME = 3
_WORDS_READ = 12  # words of a line among which a name is looked for
_POSSESSIVE = re.compile(r"['’]s$", re.I)
_DEADLINE = 200  # characters at the end of a line in which a deadline is looked for
# A word after one of these is a thing, not a name: "pay the bill".
_ARTICLES = frozenset(
    (
        *("a", "an", "the", "this", "that", "these", "those", "my", "our", "your", "some", "no"),
        *("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer"),
        *("mein", "meine", "unser", "unsere", "diese", "dieser"),
    )
)


@record(frozen=True, slots=True)
class JotSplit:
    """One way to read a line: `name_words` may name a person, `what` is the rest, never empty."""

    name_words: str
    what: str


def name_splits(
    text: str, style: DateStyle = DEFAULT_STYLE, *, sure: bool = False
) -> list[JotSplit]:
    """Return the possible splits of `text`, most certain first.

    The caller takes the first one that names a person. The forms are "@name" anywhere, "name:
    what", "what for name", "what to name", a name of three to one words at the start, and one
    anywhere else ("text ruth the awning video", "call carlos", "ruth's knob"). Without a split,
    the line names no person. With `sure`, the last form is left out.
    """
    line = " ".join(text.split())
    splits = [
        *_marked(line),
        *_before_colon(line),
        *_at_end(line, style),
        *_at_start(line),
        *([] if sure else _anywhere(line, style)),
    ]
    return list(dict.fromkeys(split for split in splits if split.name_words and split.what))


def tidy(what: str) -> str:
    """Return `what` on one line, with single spaces and a capital first letter."""
    line = " ".join(what.split())
    return line[:1].upper() + line[1:] if len(line[:1].upper()) == 1 else line


def split_deadline(
    text: str, today: date, *, style: DateStyle = DEFAULT_STYLE, now: time | None = None
) -> tuple[str, PlainDate | None]:
    """Split a deadline such as "by friday" off the end of `text`.

    Returns the rest and the deadline, which is None if the text has none or one before today, or
    before `now` today. `style` tells what a deadline begins with ("bis freitag"), and whether
    "by 12/5" is December 5.
    """
    line = " ".join(text.split())
    begins = max(0, len(line) - _DEADLINE)
    starts = "|".join(language_of(style).deadline)
    for found in reversed(list(re.finditer(rf"(?<=\S) (?:{starts}) (?=\S)", line[begins:], re.I))):
        when = parse(line[begins + found.end() :], today, style=style, now=now)
        if when is not None and not _has_gone(when, today, now):
            return line[: begins + found.start()], when
    return line, None


def _has_gone(when: PlainDate, today: date, now: time | None) -> bool:
    if when.day != today or when.at is None or now is None:
        return when.day < today
    return when.at <= now


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


def _at_end(line: str, style: DateStyle) -> list[JotSplit]:
    """Return the splits of "what for name" and "what to name"."""
    splits = []
    starts = "|".join(language_of(style).recipient)
    for found in reversed(list(re.finditer(rf"(?<=\S) (?:{starts}) (?=\S)", line, re.I))):
        name = line[found.end() :]
        if len(name.split()) <= LONGEST_NAME:
            splits.append(_split(name, line[: found.start()]))
    return splits


def _at_start(line: str) -> list[JotSplit]:
    every = line.split()
    return [
        _split(" ".join(every[:length]), " ".join(every[length:])) for length in _lengths(every)
    ]


def _anywhere(line: str, style: DateStyle) -> list[JotSplit]:
    """Return the splits of a line that names somebody after its first word."""
    every = line.split()
    splits: list[JotSplit] = []
    if every and every[0].casefold() in language_of(style).recipient:
        return splits
    for place in range(1, min(len(every), _WORDS_READ)):
        if every[place - 1].casefold() in _ARTICLES:
            continue
        behind = every[place:]
        for length in _lengths(behind):
            rest = every[:place] + behind[length:]
            # "Call" alone says too little: the name stays.
            what = " ".join(rest if len(rest) > 1 else every)
            splits.append(_split(" ".join(behind[:length]), what))
    return splits


def _lengths(every: list[str]) -> range:
    return range(min(LONGEST_NAME, len(every)), 0, -1)


def _split(name: str, what: str) -> JotSplit:
    return JotSplit(_POSSESSIVE.sub("", name.strip(" ,.:;")), tidy(what.strip(" ,:;")))
