"""The owner's contact card as a QR code, which a phone offers to save as a contact."""

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

FINEST = 0.33  # mm; the smallest module that cheap printers print and phones read
QUIET = 4  # modules of the quiet zone around a code (ISO/IEC 18004)


@record(frozen=True, slots=True)
class QrCode:
    drawing: str  # an SVG path in units of a module; a single shape, so it has no seams
    modules: int  # on one side
    side: float  # in mm, without the quiet zone
    alt: str  # "QR code with the direct line of Michael: (541) 555-0100"


@record(frozen=True, slots=True)
class DirectLine:
    """The name and number on a card or label; `business` is empty if the owner has set none."""

    name: str
    business: str
    number: str  # as the owner writes it


def direct_line(settings: DeskSettings) -> DirectLine:
    """Return the owner's name and number. Raises NotFound that says which of them is not set."""
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
    """Return a code of `side` mm with as much of the owner's card as fits into it.

    Modules are at least FINEST. The address is left out first, then the email. If it still does
    not fit, the code grows up to `widest` mm; then it has only the name and number.
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
    # If even the last attempt does not fit, the modules are smaller than FINEST.
    return QrCode(_path(matrix), modules, max(side, min(room, modules * FINEST)), alt)


def printable_line(text: str) -> str:
    """Return `text` on one line, without control characters."""
    return " ".join(_printable(text).split())


def _attempts(
    settings: DeskSettings, line: DirectLine, side: float, widest: float
) -> Iterator[tuple[float, str]]:
    number = _tel(line.number, settings.region)
    business = f"ORG:{escaped(line.business)}" if line.business else ""
    email = printable_line(settings.email)
    email = f"EMAIL:{escaped(email)}" if email else ""
    address = "\n".join(filter(None, map(printable_line, settings.address.splitlines())))
    # The whole address is in the street field: its parts cannot be told apart reliably.
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
    """Return a vCard 3.0 (RFC 2426), which every phone reads; not all of them read 4.0."""
    whole = ("BEGIN:VCARD", "VERSION:3.0", *filter(None, lines), "END:VCARD")
    return "".join(f"{line}\r\n" for line in whole)


def _named(name: str) -> str:
    """Return N and FN of a name; unless it is clearly "first last", all of it is the first name."""
    parts = name.split()
    surely = len(parts) == 2 and all(p.isalpha() and not is_cjk(p[0]) for p in parts)
    given, family = parts if surely else (name, "")
    return f"N:{escaped(family)};{escaped(given)};;;\r\nFN:{escaped(name)}"


def _fits(card: str, room: float) -> bool:
    """Return True if the code of a card fits into `room` mm."""
    largest = (int(room / FINEST) - 17) // 4
    try:
        # The size does not depend on the mask, and a fixed one saves the search for the best.
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
        # Without this mark for UTF-8, readers guess the encoding, often wrongly.
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
    """Return an SVG path with a rectangle for each run of dark modules in a row."""
    parts = []
    for y, row in enumerate(matrix):
        start = 0
        while (x := row.find(1, start)) >= 0:
            end = row.find(0, x)
            start = end if end >= 0 else len(row)
            parts.append(f"M{x} {y}h{start - x}v1h-{start - x}z")
    return "".join(parts)
