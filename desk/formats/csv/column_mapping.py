"""Recognition of the columns of a table: by known headings, else by a guess."""

import difflib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum

from desk.domain.person_schema import PERSON_FIELDS
from desk.record import record, replace


class ColumnField(StrEnum):
    """A kind of column that is not one of the single values of `PERSON_FIELDS`.

    A part of a list item (LABEL) shares the group of its item.
    """

    IGNORE = "ignore"
    DEPARTMENT = "department"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"  # the whole address in one cell
    STREET = "street"
    EXTRA = "extra"
    PO_BOX = "po-box"
    CITY = "city"
    REGION = "region"
    POSTCODE = "postcode"
    COUNTRY = "country"
    WEBSITE = "website"
    CHANNEL = "channel"
    CHANNEL_KIND = "channel-kind"
    BIRTH_YEAR = "birth-year"
    BIRTH_MONTH = "birth-month"
    BIRTH_DAY = "birth-day"
    DATE = "date"
    TAGS = "tags"
    NOTE = "note"
    REMEMBER = "remember"
    CUSTOM = "custom"
    LABEL = "label"  # of the phone, email, address, date or field in the same group
    PREFERRED = "preferred"
    PHOTO_URL = "photo-url"
    KEPT_LINES = "kept-lines"


@record(frozen=True, slots=True)
class Column:
    """One recognised column."""

    field: str  # a ColumnField, or the name of a single value in PERSON_FIELDS
    label: str = ""  # the label of the value, if the heading contains it: "Mobile phone"
    group: str = ""  # shared by the columns of one list item
    confidence: float = 1.0  # 1: a known heading, 0.6: a similar one, 0.5: guessed by values


ADDRESS_FIELDS = frozenset(
    {
        ColumnField.ADDRESS,
        ColumnField.STREET,
        ColumnField.EXTRA,
        ColumnField.PO_BOX,
        ColumnField.CITY,
        ColumnField.REGION,
        ColumnField.POSTCODE,
        ColumnField.COUNTRY,
    }
)
# A row needs one of these fields to be a person.
NAMING_FIELDS = frozenset(
    {ColumnField.PHONE, ColumnField.EMAIL}
    | {each.name for each in PERSON_FIELDS if each.names_person}
)

# Words before or after a heading that distinguish several columns.
_PLACES = {
    "home": "home",
    "private": "home",
    "personal": "home",
    "privat": "home",
    "business": "work",
    "work": "work",
    "company": "work",
    "office": "work",
    "dienstlich": "work",
    "geschäftlich": "work",
    "other": "",
    "weitere": "",
    "andere": "",
    "weiteres": "",
}

_BY_FIELD: dict[str, tuple[str, ...]] = {
    **{each.name: each.headings for each in PERSON_FIELDS if each.headings},
    ColumnField.DEPARTMENT: ("department", "organization department", "abteilung"),
    ColumnField.PHONE: (
        "phone",
        "phone number",
        "telephone",
        "telephone number",
        "tel",
        "number",
        "telefon",
        "telefonnummer",
        "rufnummer",
        "primary phone",
        "haupttelefon",
    ),
    ColumnField.EMAIL: (
        "email",
        "email address",
        "mail",
        "email adresse",
        "primary email",
        "secondary email",
        "primäre email adresse",
        "sekundäre email adresse",
    ),
    ColumnField.ADDRESS: ("address", "adresse", "postal address", "anschrift"),
    ColumnField.STREET: ("street", "street address", "straße", "strasse"),
    ColumnField.EXTRA: ("extended address", "suite", "apartment"),
    ColumnField.PO_BOX: ("po box", "address po box", "postfach"),
    ColumnField.CITY: ("city", "town", "ort", "stadt", "locality"),
    ColumnField.REGION: (
        "state",
        "region",
        "province",
        "bundesland",
        "county",
        "bundesland kanton",
    ),
    ColumnField.POSTCODE: (
        "postal code",
        "postcode",
        "zip",
        "zip code",
        "zipcode",
        "p code",
        "plz",
        "postleitzahl",
    ),
    ColumnField.COUNTRY: ("country", "country region", "land", "land region"),
    ColumnField.WEBSITE: (
        "website",
        "web site",
        "web page",
        "webseite",
        "url",
        "homepage",
        "web",
        "website url",
    ),
    ColumnField.CHANNEL: ("im", "imaddress", "im address", "screen name", "messenger name", "chat"),
    ColumnField.BIRTH_YEAR: ("birth year", "geburtsjahr"),
    ColumnField.BIRTH_MONTH: ("birth month", "geburtsmonat"),
    ColumnField.BIRTH_DAY: ("birth day",),
    ColumnField.TAGS: ("tags", "categories", "labels", "group membership", "kategorien", "groups"),
    ColumnField.NOTE: ("note", "notes", "notizen", "comment", "comments", "bemerkung", "kommentar"),
    ColumnField.REMEMBER: ("remember",),
    ColumnField.PHOTO_URL: ("photo",),
    ColumnField.KEPT_LINES: ("kept vcard lines",),
    ColumnField.IGNORE: (
        "file as",
        "initials",
        "email type",
        "email display name",
        "internet free busy",
        "priority",
        "sensitivity",
        "private",
        "privat",
        "directory server",
        "initialen",
        "email typ",
        "email angezeigter name",
        "priorität",
        "vertraulichkeit",
        "short name",
    ),
}
_LABELLED: dict[ColumnField, dict[str, str]] = {
    ColumnField.PHONE: {
        "mobile": "mobile",
        "mobile phone": "mobile",
        "mobile number": "mobile",
        "cell": "mobile",
        "cell phone": "mobile",
        "mobiltelefon": "mobile",
        "mobil tel nr": "mobile",
        "handy": "mobile",
        "fax": "fax",
        "fax number": "fax",
        "fax nummer": "fax",
        "pager": "pager",
        "pager number": "pager",
        "pager nummer": "pager",
        "main phone": "main",
        "hauptnummer": "main",
        "car phone": "car",
        "autotelefon": "car",
        "radio phone": "radio",
        "isdn": "isdn",
        "telex": "telex",
        "callback": "callback",
        "rückmeldung": "callback",
        "tty tdd phone": "textphone",
        "assistant s phone": "assistant",
        "assistant phone": "assistant",
        "telefon assistent": "assistant",
    },
    ColumnField.DATE: {"anniversary": "anniversary", "jahrestag": "anniversary"},
    ColumnField.WEBSITE: {"personal web page": "home"},
}

_HEADINGS: dict[str, tuple[str, str]] = {
    **{words: (field, "") for field, known in _BY_FIELD.items() for words in known},
    **{
        words: (field, label)
        for field, known in _LABELLED.items()
        for words, label in known.items()
    },
}
# "Title" is a name prefix in Outlook's files, the job in others; the other columns decide.
_TITLES = frozenset({"title", "titel"})
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
_ORGANIZATION: dict[str, str] = {
    "name": "business",
    "title": "role",
    "department": ColumnField.DEPARTMENT,
}
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"\+?[\d\s()./-]{7,}")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_MOST = 1_000
_MOST_GUESSED = 200  # headings compared with all known ones, at 2 ms each
_LONGEST = 80  # characters of a heading; a longer cell is text
_NEARLY = 0.86  # least ratio of difflib: "XFirst Name" has 0.95, "first name" to "last name" 0.74


@record(frozen=True, slots=True)
class ColumnMatch:
    """The recognised columns of a table."""

    header: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def sure(self) -> bool:
        """Return whether the table can be read without asking the owner."""
        named = any(c.field in NAMING_FIELDS and c.confidence >= 0.6 for c in self.columns)
        return named and not self.looks_like_data

    @property
    def looks_like_data(self) -> bool:
        """Return whether the first row seems to be a person and not a header."""
        return any(map(_looks_like_data, self.header))

    def chosen(self, fields: Mapping[int, str]) -> "ColumnMatch":
        """Return the match with the owner's choice (by 0-based column) instead of the guesses.

        Columns that are not chosen are ignored. A column whose field stays keeps its label.
        """
        columns = []
        for place, guess in enumerate(self.columns):
            field = fields.get(place, ColumnField.IGNORE)
            heading = self.header[place].strip() if field == ColumnField.CUSTOM else ""
            columns.append(guess if guess.field == field else Column(field, heading))
        return replace(self, columns=tuple(columns))


def match_columns(header: Sequence[str], sample_rows: Sequence[Sequence[str]]) -> ColumnMatch:
    """Recognise columns by their headings, or by the values below an unknown heading.

    Columns after the first 1,000 are ignored: a table of people has fewer.
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
    """Return the folded heading and its number: `Privat: Adresse 2` -> ("privat adresse", "2")."""
    text = unicodedata.normalize("NFKC", heading).casefold().replace("ß", "ss")
    text = re.sub(r"\be[-_ ]?mail", "email", text)
    words = re.findall(r"\d+|[^\W\d_]+", text)
    joined = " ".join(words)
    if joined in _FOLDED:
        return joined, ""
    numbers = [word for word in words if word.isdigit()]
    return " ".join(word for word in words if not word.isdigit()), "".join(numbers[:1])


def _known(spoken: str) -> Column | None:
    if spoken in _TITLES:
        return Column("role")
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
    """Return `column` with the group of its address, if it is a part of one."""
    if column.field in ADDRESS_FIELDS:
        return replace(column, group=f"address {column.label}")
    return column


def _numbered(thing: str, number: str, part: str) -> Column | None:
    group = f"{thing} {number}"
    if thing == "organization":
        return Column(_ORGANIZATION.get(part, ColumnField.IGNORE), group=group)
    field = _THINGS[thing]
    if not part or (part in _PARTS and _PARTS[part] is None):
        if field == ColumnField.ADDRESS:
            return Column(field, group="address ")  # "Address 2": the second line of the only one
        return Column(field, "Relation" if thing == "relation" else "", group)
    if part in _PARTS:
        return Column(_PARTS[part] or field, group=group)
    if field == ColumnField.ADDRESS:
        if part == "formatted":
            return Column(ColumnField.ADDRESS, group=group)
        known = _FOLDED.get(part) or _OWN_ADDRESS_PARTS.get(part)
        return Column(known[0], group=group) if known else None
    if field == ColumnField.EMAIL:
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
        if _spoken(header[place])[0] in _TITLES:
            names = {_spoken(other)[0] for other in header} - _TITLES
            job_beside = any(known and known.field == "role" for known in map(_known, names))
            if job_beside or "suffix" in fields:
                columns[place] = replace(column, field="prefix")
        elif column.field == "birthday" and fields & {
            ColumnField.BIRTH_YEAR,
            ColumnField.BIRTH_MONTH,
        }:
            # Thunderbird in German calls the day of the month "Geburtstag"
            columns[place] = replace(column, field=ColumnField.BIRTH_DAY)
    return columns


_FOLDED = {words.casefold().replace("ß", "ss"): known for words, known in _HEADINGS.items()}
_FOLDED_PLACES = {word.casefold(): label for word, label in _PLACES.items()}
_ALL_HEADINGS = [
    *_FOLDED,
    *(f"{p} {words}" for p in ("home", "business", "work", "other") for words in _FOLDED),
]
