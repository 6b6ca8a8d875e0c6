"""The owner's own card as a QR code: a phone that looks at it offers to keep the number."""

import unicodedata
from collections.abc import Iterator
from typing import Any

import segno

from desk.domain.phone_numbers import normalise
from desk.domain.settings import DeskSettings
from desk.domain.text_folding import is_cjk
from desk.errors import NotFound
from desk.formats.vcard.lexer import escaped
from desk.formatting.formatter import Formatter
from desk.messages import message
from desk.record import record

FINEST = 0.33  # mm of a module that cheap printers print and phones read
QUIET = 4  # modules that stay empty around a code (ISO/IEC 18004)


@record(frozen=True, slots=True)
class QrCode:
    drawing: str  # an SVG path in which a module is one unit: a single shape, so without seams
    modules: int  # of one side
    side: float  # mm, without the quiet zone
    alt: str  # "QR code with the direct line of Michael: (541) 555-0100"


@record(frozen=True, slots=True)
class DirectLine:
    """Whom a card or label leads to; `business` is empty where the owner named none."""

    name: str
    business: str
    number: str  # as the owner writes it


def direct_line(settings: DeskSettings) -> DirectLine:
    """Raises NotFound with what is still to be filled in."""
    business, number = printable_line(settings.business), printable_line(settings.phone)
    name = printable_line(settings.owner) or business
    if not number:
        raise NotFound(
            message(
                "Your own number is not set yet, and it is what these lead to. "
                "Fill in Phone in Settings, under Your business, and come back."
            )
        )
    if not name:
        raise NotFound(
            message(
                "Your name and that of your business are not set yet, and nobody would know "
                "whose number this is. Fill in one of them in Settings, under Your business, "
                "and come back."
            )
        )
    return DirectLine(name, business, number)


def contact_code(
    settings: DeskSettings, formatter: Formatter, side: float, widest: float
) -> QrCode:
    """A code of `side` mm with as much of the owner's card as fits in modules of FINEST or more.

    The address is left out first, then the email. What is still too much grows up to `widest` mm;
    past it the code keeps to the name and number.
    """
    line = direct_line(settings)
    alt = formatter.text(
        message(
            "QR code with the direct line of {name}: {number}", name=line.name, number=line.number
        )
    )
    for room, card in _attempts(settings, line, side, widest):
        if _fits(card, room):
            break
    matrix = _encoded(card).matrix
    modules = len(matrix)
    # What nothing else could be done about is finer than it should be, yet a code.
    return QrCode(_path(matrix), modules, max(side, min(room, modules * FINEST)), alt)


def printable_line(text: str) -> str:
    """Without line breaks and characters that steer a terminal."""
    return " ".join(_printable(text).split())


def _attempts(
    settings: DeskSettings, line: DirectLine, side: float, widest: float
) -> Iterator[tuple[float, str]]:
    number = _tel(line.number, settings.region)
    business = f"ORG:{escaped(line.business)}" if line.business else ""
    email = printable_line(settings.email)
    email = f"EMAIL:{escaped(email)}" if email else ""
    address = "\n".join(filter(None, map(printable_line, settings.address.splitlines())))
    # All of it in the line of the street: which part is the town is known to nobody but people.
    address = f"ADR:;;{escaped(address)};;;;" if address else ""
    named = _named(line.name)
    for room in (side, widest):
        yield room, _vcard(named, business, number, email, address)
        yield room, _vcard(named, business, number, email)
        yield room, _vcard(named, business, number)
    yield widest, _vcard(named, number)
    yield widest, _vcard("N:;;;;", f"FN:{escaped(line.name)}", number)
    yield widest, _vcard("N:;;;;", f"FN:{escaped(line.name[:24])}", number)


def _vcard(*lines: str) -> str:
    """vCard 3.0 (RFC 2426), which every phone reads; 4.0 is not known to all of them."""
    whole = ("BEGIN:VCARD", "VERSION:3.0", *filter(None, lines), "END:VCARD")
    return "".join(f"{line}\r\n" for line in whole)


def _named(name: str) -> str:
    """First and last name of a name that is surely made so; else all of it as the first."""
    parts = name.split()
    surely = len(parts) == 2 and all(p.isalpha() and not is_cjk(p[0]) for p in parts)
    given, family = parts if surely else (name, "")
    return f"N:{escaped(family)};{escaped(given)};;;\r\nFN:{escaped(name)}"


def _fits(card: str, room: float) -> bool:
    """Whether its code can be drawn in `room` mm."""
    largest = (int(room / FINEST) - 17) // 4
    try:
        # Any mask will do, which saves looking for the best one.
        _encoded(card, version=largest, mask=0)
    except segno.DataOverflowError:
        return False
    return True


def _encoded(card: str, **exactly: Any) -> segno.QRCode:
    return segno.make(
        card,
        error="m",
        micro=False,
        mode="byte",
        encoding="utf-8",
        # Unless told that it is UTF-8, readers guess, and often wrongly.
        eci=not card.isascii(),
        **exactly,
    )


def _tel(number: str, region: str) -> str:
    read = normalise(number, region)
    return "TEL:" + (read.e164 if read.e164 and not read.extension else escaped(number[:64]))


def _printable(text: str) -> str:
    return "".join(
        char for char in text if char.isspace() or unicodedata.category(char) not in ("Cc", "Cs")
    )


def _path(matrix: tuple[bytearray, ...]) -> str:
    """Each run of dark modules of a row is a rectangle."""
    parts = []
    for y, row in enumerate(matrix):
        start = 0
        while (x := row.find(1, start)) >= 0:
            end = row.find(0, x)
            start = end if end >= 0 else len(row)
            parts.append(f"M{x} {y}h{start - x}v1h-{start - x}z")
    return "".join(parts)
