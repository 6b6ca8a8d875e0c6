"""Reads EXPECTED.tsv: the facts about the sample files that the tests check.

A fact is `FN[2]=text` (the second card), `TEL[15.1]=text` (first number of card 15),
`count(TEL)[1]=0`, `First Name[1]=text` (a column of row 1), `row 2=a,b,c`, `columns=37`,
`NUL bytes=3`; anything else is prose, which a test must handle by name.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FACT = re.compile(r"(?P<name>[^\[\]=]+?)\[(?P<card>\d+)(?:\.(?P<nth>\d+))?\]=(?P<value>.*)", re.S)
_ASIDE = re.compile(r" \((?:cp1252|two FN lines|no FN, no N|quoted-printable UTF-8)\)$")
_NEXT = re.compile(r"; (?=[A-Z]+\[|undeclared)")

SAMPLES = Path(__file__).parents[2].parent / "shared" / "samples"


@dataclass(frozen=True)
class Fact:
    name: str  # "TEL", "count(TEL)", a column
    card: int  # 1-based
    nth: int  # 1-based
    value: str  # as in the table: newlines are "\\n", a long one ends with "..."

    def fits(self, found: str) -> bool:
        found = found.replace("\n", "\\n")
        if self.value.endswith("..."):
            return found.startswith(self.value[:-3])
        return found == self.value


@dataclass(frozen=True)
class Expected:
    file: str
    format: str
    entries: int
    facts: tuple[Fact, ...]
    prose: tuple[str, ...]

    @property
    def path(self) -> Path:
        return SAMPLES / self.file


def list_expected(folder: str) -> list[Expected]:
    """Return the lines of EXPECTED.tsv about files in `folder`; none without the samples."""
    table = SAMPLES / "EXPECTED.tsv"
    if not table.is_file():
        return []
    with table.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [_expected(row) for row in rows if row["file"].startswith(folder + "/")]


def _expected(row: dict[str, str]) -> Expected:
    facts: list[Fact] = []
    prose: list[str] = []
    entries = int(row["n_cards"])
    for text in _texts(row):
        found = _FACT.fullmatch(_ASIDE.sub("", text))
        if found:
            card, nth = int(found["card"]), int(found["nth"] or 1)
            if card > entries:  # TEL[2] of a single card is its second number
                card, nth = 1, card
            facts.append(Fact(found["name"], card, nth, found["value"]))
        else:
            prose.append(text)
    return Expected(row["file"], row["format"], entries, tuple(facts), tuple(prose))


def _texts(row: dict[str, str]) -> Iterator[str]:
    for column in ("fact1", "fact2", "fact3", "fact4"):
        if row[column]:
            yield from _NEXT.split(row[column])
