"""Which column of a table is what."""

import difflib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desk.formats.csv.headings import (
    ADDRESS_FIELDS,
    HEADINGS,
    NAMING_FIELDS,
    PLACES,
    TITLES,
    Column,
    ColumnField,
)

_NUMBERED = re.compile(
    r"(?P<thing>e-?mail|phone|address|website|im|channel|event|date|custom field|field|relation"
    r"|organization|note|remember) (?P<n>\d+)(?: -)?(?: (?P<part>.+))?",
    re.I,
)
_THINGS = {
    "e-mail": ColumnField.EMAIL,
    "email": ColumnField.EMAIL,
    "phone": ColumnField.PHONE,
    "address": ColumnField.ADDRESS,
    "website": ColumnField.WEBSITE,
    "im": ColumnField.CHANNEL,
    "channel": ColumnField.CHANNEL,
    "event": ColumnField.DATE,
    "date": ColumnField.DATE,
    "custom field": ColumnField.CUSTOM,
    "field": ColumnField.CUSTOM,
    "relation": ColumnField.CUSTOM,
    "note": ColumnField.NOTE,
    "remember": ColumnField.REMEMBER,
}
_PARTS = {
    "value": None,
    "address": None,  # Outlook: "E-mail 2 Address"
    "type": ColumnField.LABEL,
    "label": ColumnField.LABEL,
    "preferred": ColumnField.PREFERRED,
    "service": ColumnField.CHANNEL_KIND,
    "kind": ColumnField.CHANNEL_KIND,
}
_ORGANIZATION = {
    "name": ColumnField.BUSINESS,
    "title": ColumnField.ROLE,
    "department": ColumnField.DEPARTMENT,
}
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"\+?[\d\s()./-]{7,}")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_MOST = 1_000
_MOST_GUESSED = 200  # headings for which a likeness is looked up, at 2 ms each
_LONGEST = 80  # characters of a heading; what is longer is text
_NEARLY = 0.86  # of difflib's likeness; "XFirst Name" has 0.95, "first name" and "last name" 0.74


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """What each column of a table seems to be."""

    header: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def sure(self) -> bool:
        """Enough is understood to read the table without asking."""
        named = any(c.field in NAMING_FIELDS and c.confidence >= 0.6 for c in self.columns)
        return named and not self.looks_like_data

    @property
    def looks_like_data(self) -> bool:
        """The first row is somebody already."""
        return any(map(_looks_like_data, self.header))

    def chosen(self, fields: Mapping[int, ColumnField]) -> "ColumnMatch":
        """With the owner's choice in place of the guesses; columns not chosen are ignored.

        Column numbers are 0-based. Labels of the headings stay where the field does.
        """
        columns = []
        for place, guess in enumerate(self.columns):
            field = fields.get(place, ColumnField.IGNORE)
            heading = self.header[place].strip() if field is ColumnField.CUSTOM else ""
            columns.append(guess if guess.field is field else Column(field, heading))
        return replace(self, columns=tuple(columns))


def match_columns(header: Sequence[str], sample_rows: Sequence[Sequence[str]]) -> ColumnMatch:
    """Guesses by the headings, and by the values below where a heading says nothing.

    Only the first 1,000 columns are looked at: what has more is no table of people.
    """
    header = header[:_MOST]
    columns = []
    seen: dict[str, Column | None] = {}
    for place, heading in enumerate(header):
        if heading not in seen:
            seen[heading] = _by_heading(heading, nearly=len(seen) < _MOST_GUESSED)
        column = seen[heading]
        if column is None:
            values = [row[place] for row in sample_rows if place < len(row) and row[place]]
            column = _by_values(values) or Column(ColumnField.CUSTOM, heading.strip(), "", 0.3)
        columns.append(column)
    return ColumnMatch(tuple(header), tuple(_in_context(list(header), columns)))


def _by_heading(heading: str, *, nearly: bool) -> Column | None:
    if not heading.strip():
        return None
    if found := _NUMBERED.fullmatch(heading.strip()):
        return _numbered(found["thing"].lower(), found["n"], (found["part"] or "").lower())
    if len(heading) > _LONGEST:
        return None
    spoken, number = _spoken(heading)
    if column := _known(spoken):
        return _grouped(column, number)
    if not nearly:
        return None
    near = difflib.get_close_matches(spoken, _ALL_HEADINGS, 1, _NEARLY)
    if near and (column := _known(near[0])):
        return replace(_grouped(column, number), confidence=0.6)
    return None


def _spoken(heading: str) -> tuple[str, str]:
    """`Privat: Adresse 2` -> ("privat adresse", "2")."""
    text = unicodedata.normalize("NFKC", heading).casefold().replace("ß", "ss")
    text = re.sub(r"\be[-_ ]?mail", "email", text)
    words = re.findall(r"\d+|[^\W\d_]+", text)
    joined = " ".join(words)
    if joined in _FOLDED:
        return joined, ""
    numbers = [word for word in words if word.isdigit()]
    return " ".join(word for word in words if not word.isdigit()), "".join(numbers[:1])


def _known(spoken: str) -> Column | None:
    if spoken in TITLES:
        return Column(ColumnField.ROLE)
    if spoken in _FOLDED:
        field, label = _FOLDED[spoken]
        return Column(field, label)
    words = spoken.split()
    for place, rest in ((words[:1], words[1:]), (words[-1:], words[:-1])):
        where = _FOLDED_PLACES.get(" ".join(place))
        known = _FOLDED.get(" ".join(rest))
        if where is not None and known is not None:
            return Column(known[0], " ".join(filter(None, (where, known[1]))), "", 0.9)
    return None


def _grouped(column: Column, number: str) -> Column:
    """Address parts belong together by their place; anything else stands for itself."""
    if column.field in ADDRESS_FIELDS:
        return replace(column, group=f"address {column.label}")
    return column


def _numbered(thing: str, number: str, part: str) -> Column | None:
    group = f"{thing} {number}"
    if thing == "organization":
        return Column(_ORGANIZATION.get(part, ColumnField.IGNORE), group=group)
    field = _THINGS[thing]
    if not part or (part in _PARTS and _PARTS[part] is None):
        if field is ColumnField.ADDRESS:
            return Column(field, group="address ")  # "Address 2": the second line of the only one
        return Column(field, "Relation" if thing == "relation" else "", group)
    if part in _PARTS:
        return Column(_PARTS[part] or field, group=group)
    if field is ColumnField.ADDRESS:
        if part == "formatted":
            return Column(ColumnField.ADDRESS, group=group)
        known = _FOLDED.get(part) or _OWN_ADDRESS_PARTS.get(part)
        return Column(known[0], group=group) if known else None
    if field is ColumnField.EMAIL:
        return Column(ColumnField.IGNORE, group=group)  # "E-mail 2 Type", "E-mail 2 Display Name"
    return None


_OWN_ADDRESS_PARTS = {"extra": (ColumnField.EXTRA, ""), "box": (ColumnField.PO_BOX, "")}


def _by_values(values: Sequence[str]) -> Column | None:
    if not values:
        return None
    for pattern, field in ((_EMAIL, ColumnField.EMAIL), (_DATE, None), (_PHONE, ColumnField.PHONE)):
        if sum(bool(pattern.fullmatch(value.strip())) for value in values) * 10 >= len(values) * 7:
            return Column(field, "", "", 0.5) if field else None
    return None


def _looks_like_data(heading: str) -> bool:
    text = heading.strip()
    return any(pattern.fullmatch(text) for pattern in (_EMAIL, _PHONE, _DATE))


def _in_context(header: list[str], columns: list[Column]) -> list[Column]:
    fields = {column.field for column in columns}
    for place, column in enumerate(columns):
        if _spoken(header[place])[0] in TITLES:
            names = {_spoken(other)[0] for other in header} - TITLES
            job_beside = any(
                known and known.field is ColumnField.ROLE for known in map(_known, names)
            )
            if job_beside or ColumnField.SUFFIX in fields:
                columns[place] = replace(column, field=ColumnField.PREFIX)
        elif column.field is ColumnField.BIRTHDAY and fields & {
            ColumnField.BIRTH_YEAR,
            ColumnField.BIRTH_MONTH,
        }:
            # Thunderbird in German calls the day of the month "Geburtstag"
            columns[place] = replace(column, field=ColumnField.BIRTH_DAY)
    return columns


_FOLDED = {words.casefold().replace("ß", "ss"): known for words, known in HEADINGS.items()}
_FOLDED_PLACES = {word.casefold(): label for word, label in PLACES.items()}
_ALL_HEADINGS = [
    *_FOLDED,
    *(f"{p} {words}" for p in ("home", "business", "work", "other") for words in _FOLDED),
]
