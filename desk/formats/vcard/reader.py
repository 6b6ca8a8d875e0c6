"""Reading vCard 2.1, 3.0 and 4.0 files.

A card that cannot be used becomes a problem with its line and reason; the others are read. A line
that matches no field is kept whole. Nothing that a card refers to is opened or fetched.
"""

import base64
import binascii
import re
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from desk.domain.person_schema import (
    PERSON_FIELDS,
    Address,
    Channel,
    Email,
    FieldKind,
    ImportantDate,
    PersonFields,
    Phone,
    Photo,
)
from desk.errors import Cancelled
from desk.formats.dates import day_in_vcard
from desk.formats.parsed import FileKind, ParsedFile, ParsedPerson, Problem, Progress
from desk.formats.vcard.labels import (
    CHANNEL_PROPERTIES,
    kind_from_impp,
    label_from,
    label_from_apple,
    service_of,
)
from desk.formats.vcard.lexer import (
    Card,
    CardFile,
    ContentLine,
    PropertyHead,
    components,
    escaped,
    split_raw,
    unescaped,
)
from desk.messages import message

NO_NAME = message("This card has no name and no number.")
NO_CARD = message("There is no vCard in this file: no line says BEGIN:VCARD.")
DEPARTMENT = "Department"  # the label of the custom fields that hold the units of ORG

_STEP = 200  # cards between two calls of progress
# Properties of the file, not of the person.
_ENVELOPE = frozenset({"BEGIN", "END", "VERSION", "PROFILE", "PRODID", "REV"})
_ANNIVERSARIES = frozenset(
    {
        "ANNIVERSARY",
        "X-ANNIVERSARY",
        "X-EVOLUTION-ANNIVERSARY",
        "X-MS-ANNIVERSARY",
        "X-KADDRESSBOOK-X-ANNIVERSARY",
        "X-WAB-WEDDING-ANNIVERSARY",
    }
)
_PHONETIC = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")
_NAME_PARTS = ("family", "given", "middle", "prefix", "suffix")  # in the order of N
SYSTEM_TAGS = frozenset({"mycontacts", "my contacts"})  # Google puts everybody into them
_PICTURE_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)
_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+")
_BASE64_OF_PICTURE_MAGIC = ("/9j/", "iVBORw", "R0lGOD")  # for cards without ENCODING=b


def read_vcards(data: bytes, name: str, *, progress: Progress | None = None) -> ParsedFile:
    """Read every card of `data`, the bytes of the file called `name`.

    `progress(done, total)` is called every few hundred cards and at the end. Raises `Cancelled`
    when it returns False; bad input raises nothing.
    """
    file = CardFile(data)
    total = len(file)
    people: list[ParsedPerson] = []
    problems: list[Problem] = []
    for entry, card in enumerate(file, 1):
        fields = _CardFields(card).read()
        if is_nobody(fields):
            problems.append(Problem(entry, card.line, NO_NAME))
        else:
            people.append(ParsedPerson(entry, card.line, fields))
        if progress is not None and entry % _STEP == 0 and not progress(entry, total):
            raise Cancelled
    if not total:
        problems.append(Problem(0, 1, NO_CARD))
    if progress is not None and not progress(total, total):
        raise Cancelled
    return ParsedFile(name, FileKind.VCARD, total, tuple(people), tuple(problems))


def is_nobody(fields: PersonFields) -> bool:
    """Return whether no field identifies the person."""
    return not (fields.phones or fields.emails or any(map(fields.__getattribute__, _NAMING)))


_NAMING = tuple(each.name for each in PERSON_FIELDS if each.names_person)


class _CardFields:
    """A collector of the fields of one card, whose lines are read in order.

    The methods `_read_*` return False for a line that no field takes.
    """

    def __init__(self, card: Card) -> None:
        self._lines = card.lines
        self._old = card.version.startswith("2")
        self._labels: dict[str, str] = {}  # from X-ABLabel, by group
        self._label_used: set[str] = set()
        self._values: dict[str, Any] = {}  # by field
        self._lists: dict[str, list[Any]] = defaultdict(list)  # by field
        self._phonetic: dict[str, str] = {}
        self._rest: list[ContentLine] = []  # kept as whole lines unless a field needs them

    def read(self) -> PersonFields:
        for line in self._lines:
            if line.head.group and line.head.name == "X-ABLABEL":
                label = label_from_apple(unescaped(line.value).strip())
                self._labels[line.head.group.lower()] = label
        for line in self._lines:
            read = _READERS.get(line.head.name)
            if read is None:
                if line.head.name not in _ENVELOPE:
                    self._rest.append(line)
            elif not read(self, line.head, line.value):
                self._rest.append(line)
        if self._rest:
            self._lists["unknown"] = self._unknown()  # may take the role from among them
        if self._phonetic:
            parts = (self._phonetic[key] for key in _PHONETIC if key in self._phonetic)
            self._values["say_as"] = " ".join(parts)
        if "tags" in self._lists:
            self._lists["tags"] = list(dict.fromkeys(self._lists["tags"]))
        for field, items in self._lists.items():
            self._values[field] = tuple(items)
        return PersonFields(**self._values)

    def _unknown(self) -> list[str]:
        """Return the lines that no field took, with an X-ABLabel only if it labels one of them."""
        groups = {x.head.group.lower() for x in self._rest if x.head.name != "X-ABLABEL"}
        kept = []
        for line in self._rest:
            head = line.head
            group = head.group.lower()
            if head.name == "X-ABLABEL" and group in self._label_used and group not in groups:
                continue
            if head.name == "ROLE" and self._read_text("role", head, line.value):
                continue
            kept.append(line.text())
        return kept

    def _label(self, head: PropertyHead) -> str:
        if head.group:
            group = head.group.lower()
            if group in self._labels:
                self._label_used.add(group)
                return self._labels[group] or label_from(head.types)
        return label_from(head.types)

    def _group_label(self, head: PropertyHead) -> str:
        return self._label(head) if head.group else ""

    # properties that hold exactly one field

    def _read_text(self, field: str, head: PropertyHead, value: str) -> bool:
        """Store the first of several values; keep the others as lines. Blank ones are dropped."""
        text = unescaped(value).strip()
        if text and field in self._values:
            return False
        if text:
            self._values[field] = text
        return True

    def _read_day(self, field: str, head: PropertyHead, value: str) -> bool:
        day = day_in_vcard(value, head.param("X-APPLE-OMIT-YEAR"))
        if day is None or field in self._values:
            return not value.strip()
        self._values[field] = day
        return True

    def _read_flag(self, field: str, head: PropertyHead, value: str) -> bool:
        self._values[field] = value.strip().lower() in ("true", "1", "yes")
        return True

    def _read_item(self, field: str, head: PropertyHead, value: str) -> bool:
        text = unescaped(value).strip()
        if text:
            self._lists[field].append(text)
        return True

    # properties with a structure of their own

    def _read_formatted(self, head: PropertyHead, value: str) -> bool:
        # RFC 9554: Desk made this name from the parts because vCard 4.0 demands one
        derived = head.param("DERIVED").lower() == "true"
        return derived or self._read_text("formatted", head, value)

    def _read_name(self, head: PropertyHead, value: str) -> bool:
        parts = components(value, 5, lists=not self._old)
        if not any(parts):
            return True
        if any(name in self._values for name in _NAME_PARTS):
            return False
        self._values.update(zip(_NAME_PARTS, parts, strict=True))
        return True

    def _read_nickname(self, head: PropertyHead, value: str) -> bool:
        listed = (unescaped(one).strip() for one in split_raw(value, ","))
        text = escaped(", ".join(one for one in listed if one))
        return self._read_text("nickname", head, text)

    def _read_org(self, head: PropertyHead, value: str) -> bool:
        units = [unescaped(one).strip() for one in split_raw(value, ";")]
        if not any(units):
            return True
        if "business" in self._values:
            return False
        self._values["business"] = units[0]
        self._lists["custom"] += [(DEPARTMENT, unit) for unit in units[1:] if unit]
        return True

    def _read_phone(self, head: PropertyHead, value: str) -> bool:
        raw = _without_scheme(unescaped(value), "tel:")
        if raw:
            self._lists["phones"].append(Phone(raw, self._label(head), _preferred(head)))
        return True

    def _read_email(self, head: PropertyHead, value: str) -> bool:
        address = _without_scheme(unescaped(value), "mailto:")
        if address:
            self._lists["emails"].append(Email(address, self._label(head), _preferred(head)))
        return True

    def _read_address(self, head: PropertyHead, value: str) -> bool:
        box, extra, street, city, region, postcode, country = components(value, 7, lists=False)
        if box or extra or street or city or region or postcode or country:
            label = self._label(head)
            self._lists["addresses"].append(
                Address(street, extra, box, city, region, postcode, country, label)
            )
        return True

    def _read_url(self, head: PropertyHead, value: str) -> bool:
        return self._add_channel("url", unescaped(value), head)

    def _read_impp(self, head: PropertyHead, value: str) -> bool:
        kind, rest = kind_from_impp(unescaped(value).strip(), head.param("X-SERVICE-TYPE"))
        return self._add_channel(kind, rest, head)

    def _read_profile(self, head: PropertyHead, value: str) -> bool:
        kind = head.param("SERVICE-TYPE") or (head.types[0] if head.types else "profile")
        if value.strip():
            channel = Channel(kind.lower(), unescaped(value).strip(), self._group_label(head))
            self._lists["channels"].append(channel)
        return True

    def _read_service(self, head: PropertyHead, value: str) -> bool:
        return self._add_channel(service_of(head.name), unescaped(value), head)

    def _add_channel(self, kind: str, value: str, head: PropertyHead) -> bool:
        if value.strip():
            self._lists["channels"].append(Channel(kind, value.strip(), self._label(head)))
        return True

    def _read_anniversary(self, head: PropertyHead, value: str) -> bool:
        return self._add_date("anniversary", head, value)

    def _read_apple_date(self, head: PropertyHead, value: str) -> bool:
        return self._add_date(self._group_label(head), head, value)

    def _add_date(self, label: str, head: PropertyHead, value: str) -> bool:
        day = day_in_vcard(value, head.param("X-APPLE-OMIT-YEAR"))
        if day is None:
            return not value.strip()
        self._lists["dates"].append(ImportantDate(label, day))
        return True

    def _read_tags(self, head: PropertyHead, value: str) -> bool:
        for raw in split_raw(value, ","):
            tag = unescaped(raw).strip()
            if tag and tag.lower() not in SYSTEM_TAGS:
                self._lists["tags"].append(tag)
        return True

    def _read_custom(self, head: PropertyHead, value: str) -> bool:
        label, text = components(value, 2, lists=False)
        if text:
            self._lists["custom"].append((label, text))
        return True

    def _read_phonetic(self, head: PropertyHead, value: str) -> bool:
        text = unescaped(value).strip()
        if text:
            known = self._phonetic.get(head.name)
            self._phonetic[head.name] = f"{known} {text}" if known else text
        return True

    def _read_photo(self, head: PropertyHead, value: str) -> bool:
        if not value.strip():
            return True
        photo = None if "photo" in self._values else photo_in(head, value)
        if photo is None:
            return False  # a second one, or a URL: never fetched
        self._values["photo"] = photo
        return True


def _without_scheme(text: str, scheme: str) -> str:
    text = text.strip()
    if text[: len(scheme)].lower() == scheme:
        return text[len(scheme) :].strip() or text
    return text


def _preferred(head: PropertyHead) -> bool:
    return head.param("PREF") == "1" or any(word.lower() == "pref" for word in head.types)


_Reader = Callable[[_CardFields, PropertyHead, str], bool]


def _of_field(read: Callable[[_CardFields, str, PropertyHead, str], bool], field: str) -> _Reader:
    return lambda card, head, value: read(card, field, head, value)


_BY_KIND = {
    FieldKind.TEXT: _CardFields._read_text,
    FieldKind.ID: _CardFields._read_text,
    FieldKind.DAY: _CardFields._read_day,
    FieldKind.FLAG: _CardFields._read_flag,
}
_READERS: dict[str, _Reader] = {
    **{
        each.vcard: _of_field(_BY_KIND[each.kind], each.name)
        for each in PERSON_FIELDS
        if each.vcard
    },
    "FN": _CardFields._read_formatted,
    "N": _CardFields._read_name,
    "NICKNAME": _CardFields._read_nickname,
    "ORG": _CardFields._read_org,
    "TEL": _CardFields._read_phone,
    "EMAIL": _CardFields._read_email,
    "ADR": _CardFields._read_address,
    "URL": _CardFields._read_url,
    "IMPP": _CardFields._read_impp,
    "SOCIALPROFILE": _CardFields._read_profile,
    "X-SOCIALPROFILE": _CardFields._read_profile,
    "X-ABDATE": _CardFields._read_apple_date,
    "CATEGORIES": _CardFields._read_tags,
    "NOTE": _of_field(_CardFields._read_item, "notes"),
    "PHOTO": _CardFields._read_photo,
    "X-DESK-REMEMBER": _of_field(_CardFields._read_item, "remember"),
    "X-DESK-FIELD": _CardFields._read_custom,
    **dict.fromkeys(_ANNIVERSARIES, _CardFields._read_anniversary),
    **dict.fromkeys(CHANNEL_PROPERTIES, _CardFields._read_service),
    **dict.fromkeys(_PHONETIC, _CardFields._read_phonetic),
}


def photo_in(head: PropertyHead, value: str) -> Photo | None:
    """Return the picture of a PHOTO value; None for a URL or for data that is no picture.

    A truncated picture is returned as it is, because viewers show its upper part.
    """
    body = value.strip()
    declared = head.param("MEDIATYPE").lower()
    if body[:5].lower() == "data:":
        kind, comma, body = body[5:].partition(",")
        if not comma or not kind.lower().endswith(";base64"):
            return None
        declared = kind.partition(";")[0].lower()
    elif not head.base64 and not body.startswith(_BASE64_OF_PICTURE_MAGIC):
        return None
    data = _picture_bytes(body)
    if not data:
        return None
    if not _MEDIA_TYPE.fullmatch(declared):
        word = next((word.lower() for word in head.types if word.lower() != "pref"), "jpeg")
        declared = word if "/" in word else f"image/{word}"
        declared = _picture_type(data) or (
            declared if _MEDIA_TYPE.fullmatch(declared) else "image/jpeg"
        )
    return Photo(declared, data)


def _picture_bytes(body: str) -> bytes | None:
    text = "".join(body.split())
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        pass
    if not re.fullmatch(r"[A-Za-z0-9+/]+=*", text):
        return None
    bare = text.rstrip("=")
    bare = bare[: len(bare) - (len(bare) % 4 == 1)]
    data = base64.b64decode(bare + "=" * (-len(bare) % 4))
    return data if _picture_type(data) else None


def _picture_type(data: bytes) -> str | None:
    return next((kind for magic, kind in _PICTURE_MAGIC if data.startswith(magic)), None)
