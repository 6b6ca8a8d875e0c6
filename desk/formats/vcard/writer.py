"""Writing people as vCard 4.0 (RFC 6350), UTF-8. `read_vcards` reads equal fields back.

Values for which vCard has no property are written as X-DESK-REMEMBER, X-DESK-FIELD (label;value)
and those named in the table of fields. A label that is no TYPE word is written as an X-ABLabel of
the same group, as Apple and Google do it.
"""

import base64
import re
from collections.abc import Iterable, Iterator

from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import COLUMN_FIELDS, FieldKind, FieldSpec, PersonFields
from desk.formats.vcard.labels import impp_for, types_for
from desk.formats.vcard.lexer import escaped
from desk.formats.vcard.reader import DEPARTMENT

_WIDTH = 75  # octets of a line without its line break (RFC 6350 section 3.2)
_ITEM = re.compile(r"item(\d+)\.", re.I)
_BREAKS = re.compile(r"[\r\n]+")


def write_vcards(people: Iterable[PersonFields]) -> bytes:
    """Return the cards of all people; empty bytes for no people."""
    return b"".join(map(vcard, people))


def vcard(person: PersonFields) -> bytes:
    """Return one card, from BEGIN to END."""
    lines = ["BEGIN:VCARD", "VERSION:4.0", "PRODID:-//Desk//Desk//EN", *_lines(person), "END:VCARD"]
    return b"".join(map(_folded, lines))


def _lines(person: PersonFields) -> Iterator[str]:
    if person.uid:
        yield f"UID:{escaped(person.uid)}"
    if person.formatted:
        yield f"FN:{escaped(person.formatted)}"
    else:
        yield f"FN;DERIVED=TRUE:{escaped(_whole_name(person))}"
    name = (person.family, person.given, person.middle, person.prefix, person.suffix)
    if any(name):
        yield "N:" + ";".join(map(escaped, name))
    units = [value for label, value in person.custom if label == DEPARTMENT]
    for each in COLUMN_FIELDS:
        if each.name == "business" and (person.business or units):
            yield "ORG:" + ";".join(map(escaped, [person.business, *units]))
        elif each.kind is FieldKind.TEXT:
            yield from _single(person, each)
    groups = _Groups(person.unknown)
    for phone in person.phones:
        typed = escaped(_as_typed(phone.raw, "tel:"))
        yield from groups.lines("TEL", typed, phone.label, phone.preferred)
    for email in person.emails:
        address = escaped(_as_typed(email.address, "mailto:"))
        yield from groups.lines("EMAIL", address, email.label, email.preferred)
    for place in person.addresses:
        parts = (
            place.po_box,
            place.extra,
            place.street,
            place.city,
            place.region,
            place.postcode,
            place.country,
        )
        yield from groups.lines("ADR", ";".join(map(escaped, parts)), place.label)
    for channel in person.channels:
        impp = impp_for(channel.kind, channel.value)
        if channel.kind == "url":
            yield from groups.lines("URL", escaped(channel.value), channel.label)
        elif impp is not None:
            yield from groups.lines("IMPP", escaped(impp), channel.label)
        else:
            service = re.sub(r'["\r\n]', "", channel.kind)
            head = f'SOCIALPROFILE;SERVICE-TYPE="{service}";VALUE=text'
            yield from groups.lines(head, escaped(channel.value), channel.label, by_type=False)
    for each in COLUMN_FIELDS:
        if each.kind is FieldKind.DAY:
            yield from _single(person, each)
    anniversaries = 0
    for date in person.dates:
        anniversaries += date.label == "anniversary"
        if date.label == "anniversary" and anniversaries == 1:
            yield f"ANNIVERSARY:{_basic(date.on)}"
        else:
            yield from groups.lines("X-ABDATE", _basic(date.on), date.label, by_type=False)
    if person.tags:
        yield "CATEGORIES:" + ",".join(map(escaped, person.tags))
    for note in person.notes:
        yield f"NOTE:{escaped(note)}"
    for line in person.remember:
        yield f"X-DESK-REMEMBER:{escaped(line)}"
    for label, value in person.custom:
        if label != DEPARTMENT:
            yield f"X-DESK-FIELD:{escaped(label)};{escaped(value)}"
    for each in COLUMN_FIELDS:
        if each.kind is FieldKind.FLAG:
            yield from _single(person, each)
    if person.photo:
        data = base64.b64encode(person.photo.data).decode("ascii")
        yield f"PHOTO:data:{person.photo.media_type};base64,{data}"
    yield from person.unknown


def _single(person: PersonFields, spec: FieldSpec) -> Iterator[str]:
    """Yield the line of a single value whose property holds exactly this value."""
    value = getattr(person, spec.name)
    if spec.vcard and value:
        if isinstance(value, PartialDate):
            text = _basic(value)
        else:
            text = "true" if spec.kind is FieldKind.FLAG else escaped(str(value))
        yield f"{spec.vcard}:{text}"


def _whole_name(person: PersonFields) -> str:
    """Return the name parts joined, or their substitute; "" for a bare number."""
    if person.given or person.family or person.middle:
        parts = (person.prefix, person.given, person.middle, person.family, person.suffix)
        return " ".join(filter(None, parts))
    return person.nickname or person.business


class _Groups:
    """A counter of the groups `item1`, `item2` ... of labels, skipping those of unknown lines."""

    def __init__(self, unknown: Iterable[str]) -> None:
        taken = (_ITEM.match(line) for line in unknown)
        self._last = max((int(found[1]) for found in taken if found), default=0)

    def lines(
        self,
        head: str,
        value: str,
        label: str,
        preferred: bool = False,
        *,
        by_type: bool = True,
    ) -> Iterator[str]:
        types = types_for(label) if by_type else None
        pref = ";PREF=1" if preferred else ""
        if not label:
            yield f"{head}{pref}:{value}"
        elif types:
            yield f"{head};TYPE={','.join(types)}{pref}:{value}"
        else:
            self._last += 1
            yield f"item{self._last}.{head}{pref}:{value}"
            yield f"item{self._last}.X-ABLabel:{escaped(label)}"


def _as_typed(value: str, scheme: str) -> str:
    """Return `value` with one more scheme if it begins with one, as readers remove one."""
    return scheme + value if value.lower().startswith(scheme) else value


def _basic(day: PartialDate) -> str:
    """Return the basic format, the only one in RFC 6350: 19560417, --0417."""
    year = "--" if day.year is None else f"{day.year:04}"
    return f"{year}{day.month:02}{day.day:02}"


def _folded(line: str) -> bytes:
    """Return the line folded to at most 75 octets, never inside a character."""
    data = _BREAKS.sub(" ", line).encode("utf-8", "replace")
    if len(data) <= _WIDTH:
        return data + b"\r\n"
    pieces = []
    start, room = 0, _WIDTH
    while start < len(data):
        stop = start + room
        while stop < len(data) and data[stop] & 0xC0 == 0x80:
            stop -= 1
        pieces.append(data[start:stop])
        start, room = stop, _WIDTH - 1  # the blank that marks a continued line counts
    return b"\r\n ".join(pieces) + b"\r\n"
