"""Drafts written as vCard 4.0 (RFC 6350), UTF-8.

`vcard_reader.read_vcards` reads back equal drafts. What vCard has no property for is written as
X-DESK-REMEMBER, X-DESK-FIELD (label;value) and X-DESK-STARRED; a label that is no TYPE word stands
in an X-ABLabel of the same group, as Apple and Google do it.
"""

import base64
import re
from collections.abc import Iterable, Iterator

from desk.domain.partial_dates import PartialDate
from desk.formats.channels import impp_for
from desk.formats.names import whole_name
from desk.formats.parsed import PersonDraft
from desk.formats.vcard.escaping import escaped
from desk.formats.vcard.labels import types_for
from desk.formats.vcard.reader import DEPARTMENT

_WIDTH = 75  # octets of a line without its line break (RFC 6350 section 3.2)
_ITEM = re.compile(r"item(\d+)\.", re.I)
_BREAKS = re.compile(r"[\r\n]+")


def write_vcards(drafts: Iterable[PersonDraft]) -> bytes:
    """One card after the other; an empty file for no drafts."""
    return b"".join(vcard(draft) for draft in drafts)


def vcard(draft: PersonDraft) -> bytes:
    """One card, from BEGIN to END."""
    lines = ["BEGIN:VCARD", "VERSION:4.0", "PRODID:-//Desk//Desk//EN", *_lines(draft), "END:VCARD"]
    return b"".join(map(_folded, lines))


def _lines(draft: PersonDraft) -> Iterator[str]:
    if draft.uid:
        yield f"UID:{escaped(draft.uid)}"
    if draft.formatted:
        yield f"FN:{escaped(draft.formatted)}"
    else:
        yield f"FN;DERIVED=TRUE:{escaped(whole_name(draft))}"
    name = (draft.family, draft.given, draft.middle, draft.prefix, draft.suffix)
    if any(name):
        yield "N:" + ";".join(map(escaped, name))
    if draft.nickname:
        yield f"NICKNAME:{escaped(draft.nickname)}"
    if draft.say_as:
        yield f"X-PHONETIC-FIRST-NAME:{escaped(draft.say_as)}"
    units = [value for label, value in draft.custom if label == DEPARTMENT]
    if draft.business or units:
        yield "ORG:" + ";".join(map(escaped, [draft.business, *units]))
    if draft.role:
        yield f"TITLE:{escaped(draft.role)}"
    groups = _Groups(draft.unknown)
    for phone in draft.phones:
        typed = escaped(_as_typed(phone.raw, "tel:"))
        yield from groups.lines("TEL", typed, phone.label, phone.preferred)
    for email in draft.emails:
        address = escaped(_as_typed(email.address, "mailto:"))
        yield from groups.lines("EMAIL", address, email.label, email.preferred)
    for place in draft.addresses:
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
    for channel in draft.channels:
        impp = impp_for(channel.kind, channel.value)
        if channel.kind == "url":
            yield from groups.lines("URL", escaped(channel.value), channel.label)
        elif impp is not None:
            yield from groups.lines("IMPP", escaped(impp), channel.label)
        else:
            service = re.sub(r'["\r\n]', "", channel.kind)
            head = f'SOCIALPROFILE;SERVICE-TYPE="{service}";VALUE=text'
            yield from groups.lines(head, escaped(channel.value), channel.label, by_type=False)
    if draft.birthday:
        yield f"BDAY:{_basic(draft.birthday)}"
    anniversaries = 0
    for date in draft.dates:
        anniversaries += date.label == "anniversary"
        if date.label == "anniversary" and anniversaries == 1:
            yield f"ANNIVERSARY:{_basic(date.on)}"
        else:
            yield from groups.lines("X-ABDATE", _basic(date.on), date.label, by_type=False)
    if draft.tags:
        yield "CATEGORIES:" + ",".join(map(escaped, draft.tags))
    for note in draft.notes:
        yield f"NOTE:{escaped(note)}"
    for line in draft.remember:
        yield f"X-DESK-REMEMBER:{escaped(line)}"
    for label, value in draft.custom:
        if label != DEPARTMENT:
            yield f"X-DESK-FIELD:{escaped(label)};{escaped(value)}"
    if draft.starred:
        yield "X-DESK-STARRED:true"
    if draft.photo:
        data = base64.b64encode(draft.photo.data).decode("ascii")
        yield f"PHOTO:data:{draft.photo.media_type};base64,{data}"
    yield from draft.unknown


class _Groups:
    """Hands out `item1`, `item2` ... for labels, stepping around those of unknown lines."""

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
    """A value that was typed as a URI is written as one more, since readers take one off."""
    return scheme + value if value.lower().startswith(scheme) else value


def _basic(day: PartialDate) -> str:
    """RFC 6350 takes dates only in the basic format: 19560417, --0417."""
    year = "--" if day.year is None else f"{day.year:04}"
    return f"{year}{day.month:02}{day.day:02}"


def _folded(line: str) -> bytes:
    """At most 75 octets a line, never cut inside a character."""
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
