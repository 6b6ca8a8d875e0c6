"""Parsing of check-in sheet codes ("A7" is row 7 of sheet A) and of the text after a code.

Only the database can tell whether a code was printed: "A4 paper for Ruth" begins like one.
"""

import re
from datetime import date, timedelta
from enum import StrEnum

from desk.domain.dates import DEFAULT_STYLE, DateStyle, PlainDate, parse
from desk.domain.jot import tidy
from desk.record import record

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # I and O are read as 1 and 0
COUNTS_FOR = timedelta(days=7)  # days after the day of printing

_LINE = re.compile(rf"([{LETTERS}])([1-9][0-9]{{0,4}})(?:[,:;.]?\s+(.*)|[,:;.]?)", re.I | re.S)
_GAP = r"(?:\s*[,.:;–—-]+\s*|$)"
_DONE = re.compile(rf"done(?:{_GAP}|\s+)|(?:talked|spoke|called|reached){_GAP}", re.I)
_NO_ANSWER = re.compile(
    rf"(?:no (?:answer|reply)|(?:did not|didn[’']t|not) (?:answer|pick up)|not (?:reached|home|in)"
    rf"|nobody(?: there| home)?){_GAP}",
    re.I,
)
_MESSAGE = re.compile(
    rf"left (?:an? |her |him |them )*(?:voicemail|message)\b|voicemail{_GAP}", re.I
)
_SKIP = re.compile(r"skip(?:ped)?(?: (?:it|this time))?\.?", re.I)
_AGAIN = re.compile(
    r"(?:moved?(?: it)?(?: to)?|(?:try |call )?again|call(?: back)?|try)[,:]? ", re.I
)


class AnswerKind(StrEnum):
    DONE = "done"
    NO_ANSWER = "no answer"
    MOVE = "move"
    SKIP = "skip"


@record(frozen=True, slots=True)
class CodeLine:
    letter: str  # a capital
    number: int
    rest: str  # what follows, spaces single

    @property
    def code(self) -> str:
        return f"{self.letter}{self.number}"


@record(frozen=True, slots=True)
class SheetAnswer:
    """The parsed answer about a row. `sure` is True if its words fit nothing but a row."""

    kind: AnswerKind
    note: str = ""  # stored with the answer
    to: PlainDate | None = None  # MOVE; may lie in the past
    sure: bool = True


def read_code(text: str) -> CodeLine | None:
    """Return the code that a line begins with ("A7", "a7 done", "A7: no answer"), or None."""
    found = _LINE.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    return CodeLine(found[1].upper(), int(found[2]), (found[3] or "").strip())


def read_answer(rest: str, today: date, *, style: DateStyle = DEFAULT_STYLE) -> SheetAnswer:
    """Parse the text after a code. Unknown words are a note on a talk, with `sure` False."""
    if _SKIP.fullmatch(rest):
        return SheetAnswer(AnswerKind.SKIP)
    done = _DONE.match(rest)
    after = rest[done.end() :] if done else rest
    missed = _NO_ANSWER.match(after)
    if missed is not None:
        return SheetAnswer(AnswerKind.NO_ANSWER, tidy(after[missed.end() :]))
    if _MESSAGE.match(after):
        return SheetAnswer(AnswerKind.NO_ANSWER, tidy(after))
    if done is not None or not rest:
        return SheetAnswer(AnswerKind.DONE, tidy(after))
    to = parse(_AGAIN.sub("", rest, count=1), today, style=style)
    if to is not None:
        return SheetAnswer(AnswerKind.MOVE, to=to)
    return SheetAnswer(AnswerKind.DONE, tidy(rest), sure=False)


def next_letter(last: str) -> str:
    """Return the letter of the sheet after the one with `last` (A after Z); A for ""."""
    return LETTERS[(LETTERS.find(last) + 1) % len(LETTERS)] if last else LETTERS[0]


def last_day(printed_on: date) -> date:
    """Return the last day on which the codes of a sheet are valid."""
    return printed_on + COUNTS_FOR
