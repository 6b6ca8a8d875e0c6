"""Tools that render sheets of cards and labels, and read their QR codes."""

import subprocess
from datetime import UTC, datetime
from typing import Any

import vobject

from desk.domain.settings import DeskSettings
from desk.formatting.english import EnglishFormatter
from desk.reports.document import Document, make_frame
from desk.reports.kinds import ReportKind
from desk.reports.typst_renderer import to_pdf
from tests.tools.fake_clock import FakeClock

WORDS = EnglishFormatter(FakeClock().clock)
MICHAEL = DeskSettings(
    owner="Michael",
    business="Michael’s RV",
    phone="(541) 555-0100",
    email="michael@michaelsrv.example",
    address="1820 Century Drive\nBend\nOregon",
)


def printed(kind: ReportKind, body: Any, settings: DeskSettings = MICHAEL) -> bytes:
    frame = make_frame(settings, WORDS, "Direct-line cards")
    made = datetime(2026, 4, 14, 17, 24, tzinfo=UTC)
    return to_pdf(Document(kind, body.grid.paper, frame, body), made)


def codes_on(pdf: bytes, ppi: int = 200, how: str = "-gray") -> list[str]:
    """Return the card in each QR code of the first page at `ppi`, "-gray" or "-mono"."""
    return codes_in(_run(["pdftoppm", "-singlefile", how, "-r", str(ppi), "-"], pdf))


def codes_in(picture: bytes) -> list[str]:
    """Return the card in each QR code of a picture."""
    only_qr = ("-Sdisable", "-Sqrcode.enable")
    read = _run(["zbarimg", "--nodbus", "-q", "--raw", *only_qr, "-"], picture).decode()
    cards = read.split("END:VCARD\r\n")
    assert not cards[-1].strip()
    return [card.lstrip("\n") + "END:VCARD\r\n" for card in cards[:-1]]


def card_in(code: str) -> Any:
    """Parse a vCard with vobject and validate it."""
    card = vobject.readOne(code.replace("\r\n", "\n"))
    card.validate(raiseException=True)
    return card


def _run(command: list[str], given: bytes) -> bytes:
    # zbarimg exits with 4 if it finds no code.
    done = subprocess.run(command, input=given, capture_output=True, timeout=60, check=False)
    assert done.returncode in (0, 4), done.stderr
    return done.stdout
