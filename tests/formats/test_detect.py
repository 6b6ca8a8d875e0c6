"""Detection of the kind of a file from its content."""

import pytest

from desk.formats.detect import kind_of
from desk.formats.parsed import FileKind, UnreadableFile

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ruth\r\nEND:VCARD\r\n"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (CARD.encode(), FileKind.VCARD),
        (CARD.encode("utf-16"), FileKind.VCARD),
        (CARD.replace("\r\n", "\r").encode(), FileKind.VCARD),
        (b"\r\n\r\nbegin:vcard\r\nfn:x", FileKind.VCARD),
        (b"VERSION:3.0\nFN:x\nEND:VCARD", FileKind.VCARD),
        (b'{\n "calls": [],\n "desk": {"format": 1}\n}', FileKind.JSON),
        (b"Name,Given Name,Family Name\nx,y,z", FileKind.GOOGLE_CSV),
        (b"First Name,Last Name,Labels,E-mail 1 - Value\nx,y,z", FileKind.GOOGLE_CSV),
        (b"First Name,Last Name,E-mail Address\nx,y,z", FileKind.OUTLOOK_CSV),
        (b"Vorname;Nachname;Telefon\nx;y;z", FileKind.CSV),
        (b"Name\nRuth\nTom", FileKind.CSV),
        (b"1,,3\n4,5,6", FileKind.CSV),
        (b"dear all, see you", FileKind.CSV),  # a comma: it may be a table
    ],
)
def test_kind_of_detects_the_kind_from_the_content(data: bytes, kind: FileKind) -> None:
    assert kind_of(data, "misleading.pdf") is kind


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "The file is empty."),
        (b"\xef\xbb\xbf", "The file is empty."),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "This is a calendar"),
        (b"%PDF-1.7\x01\x02\x03\x04\xff\xfe" * 20, "This is not a vCard"),
        (b"\x89PNG\r\n\x1a\n\x01,\x02,\x03\n" * 20, "This is not a vCard"),
        (b"hello", "This is not a vCard"),
    ],
)
def test_kind_of_refuses_other_files_with_a_reason(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableFile, match=f"letter.vcf: {why}"):
        kind_of(data, "letter.vcf")
