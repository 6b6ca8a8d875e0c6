"""vCard files of phones, Outlook, Apple and Google, and damaged ones."""

import base64
import time

import pytest

from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import Address, Channel, Email, ImportantDate, PersonFields, Phone
from desk.errors import Cancelled
from desk.formats.parsed import ParsedFile, Problem
from desk.formats.vcard.reader import NO_CARD, NO_NAME, read_vcards


def read(text: str | bytes) -> ParsedFile:
    data = text if isinstance(text, bytes) else text.replace("\n", "\r\n").encode()
    return read_vcards(data, "people.vcf")


def one(*lines: str | bytes, version: str = "3.0") -> PersonFields:
    """Return the fields of a single card with these lines."""
    body = b"\r\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
    head = f"BEGIN:VCARD\r\nVERSION:{version}\r\n".encode()
    parsed = read_vcards(head + body + b"\r\nEND:VCARD\r\n", "one.vcf")
    assert parsed.problems == ()
    (person,) = parsed.people
    return person.fields


def test_vcard_3_properties_are_read() -> None:
    fields = one(
        "N:Kessler;Ruth;Ann,Marie;Dr.;Jr.",
        "FN:Dr. Ruth Kessler",
        "NICKNAME:Ruthie",
        "ORG:Desert Sun Motel;Front desk",
        "TITLE:Owner",
        "TEL;TYPE=CELL,VOICE,pref:+1 520 555 0100",
        "TEL;TYPE=work;TYPE=fax:(520) 555-0101",
        "EMAIL;TYPE=INTERNET,HOME:ruth@example.com",
        "ADR;TYPE=HOME:;Unit 4;12 Main St\\, rear;Tucson;AZ;85701;USA",
        "BDAY:1956-04-17",
        "CATEGORIES:Regular,Motor\\, big,myContacts",
        "NOTE:Pays late\\nbut pays",
        "UID:abc",
        "REV:20200101T000000Z",
        "PRODID:-//Somebody//EN",
    )
    assert fields == PersonFields(
        prefix="Dr.",
        given="Ruth",
        middle="Ann Marie",
        family="Kessler",
        suffix="Jr.",
        nickname="Ruthie",
        formatted="Dr. Ruth Kessler",
        business="Desert Sun Motel",
        role="Owner",
        phones=(
            Phone("+1 520 555 0100", "mobile", True),
            Phone("(520) 555-0101", "work fax"),
        ),
        emails=(Email("ruth@example.com", "home"),),
        addresses=(
            Address("12 Main St, rear", "Unit 4", "", "Tucson", "AZ", "85701", "USA", "home"),
        ),
        birthday=PartialDate(4, 17, 1956),
        tags=("Regular", "Motor, big"),
        notes=("Pays late\nbut pays",),
        custom=(("Department", "Front desk"),),
        uid="abc",
    )


def test_vcard_2_1_types_and_quoted_printable_are_read() -> None:
    fields = one(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lindqvist;G=C3=BCs;;;",
        "TEL;CELL;PREF:555 0100",
        "TEL;FAX,WORK:555 0101",
        "EMAIL;INTERNET:gus@example.com",
        "NOTE;ENCODING=QUOTED-PRINTABLE:first=0D=0A=",
        "second line is =",
        "Tel: 5",
        version="2.1",
    )
    assert (fields.given, fields.family) == ("Güs", "Lindqvist")
    assert fields.phones == (
        Phone("555 0100", "mobile", True),
        Phone("555 0101", "work fax"),
    )
    assert fields.emails == (Email("gus@example.com"),)
    assert fields.notes == ("first\nsecond line is Tel: 5",)


def test_quoted_printable_character_split_over_lines_is_joined() -> None:
    fields = one(
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=",
        "=91=20=C3=91",
        "TEL:1",
        version="2.1",
    )
    assert fields.formatted == "Ñ Ñ"
    assert fields.phones == (Phone("1"),)


def test_quoted_printable_cut_off_by_the_end_of_the_card_is_kept() -> None:
    fields = one("FN:Tom", "NOTE;QUOTED-PRINTABLE:half a =", version="2.1")
    assert fields.notes == ("half a",)


def test_unknown_charset_is_guessed() -> None:
    fields = one(
        "FN:Hank",
        b"LABEL;HOME;CHARSET=blabla;ENCODING=QUOTED-PRINTABLE:L=E4mmerweg 12=0D=0A=",
        b"98765 Dorf",
        version="2.1",
    )
    assert fields.unknown == ("LABEL;TYPE=HOME:Lämmerweg 12\\n98765 Dorf",)


def test_bytes_without_a_charset_are_guessed() -> None:
    assert one("FN:Pete", b"NOTE:Caf\xe9", version="2.1").notes == ("Café",)


def test_charset_of_one_line_is_used_for_lines_without_one() -> None:
    fields = one(
        "FN:Нина".encode("cp1251"), "NOTE;CHARSET=windows-1251:Да".encode("cp1251"), version="2.1"
    )
    assert (fields.formatted, fields.notes) == ("Нина", ("Да",))


def test_each_line_is_read_with_its_own_charset() -> None:
    fields = one(
        "FN;CHARSET=windows-1251:Нина".encode("cp1251"),
        "NOTE;CHARSET=windows-1253:Αθήνα".encode("cp1253"),
        version="2.1",
    )
    assert (fields.formatted, fields.notes) == ("Нина", ("Αθήνα",))


def test_bytes_without_a_charset_are_guessed_as_hebrew_or_western() -> None:
    assert one("FN:שלום לוי".encode("cp1255"), version="2.1").formatted == "שלום לוי"
    assert one("FN:Hélène Léa".encode("cp1252"), version="2.1").formatted == "Hélène Léa"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_utf_16_utf_32_and_bom_are_detected(encoding: str) -> None:
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Ortega\r\nEND:VCARD\r\n"
    assert read(text.encode(encoding)).people[0].fields.formatted == "Zoë Ortega"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\r\r\n"])
def test_every_line_ending_is_read_and_folds_are_joined(ending: str) -> None:
    text = ending.join(["BEGIN:VCARD", "FN:Denise Fo", " wler", "TEL:1", "END:VCARD", ""])
    (person,) = read(text.encode()).people
    fields = person.fields
    assert (fields.formatted, fields.phones) == ("Denise Fowler", (Phone("1"),))


def test_fold_inside_a_character_is_joined() -> None:
    assert one(b"FN:Zo\xc3", b" \xab").formatted == "Zoë"


def test_card_without_an_end_ends_at_the_next_begin() -> None:
    parsed = read("BEGIN:VCARD\nFN:Tom\nBEGIN:VCARD\nFN:Bill\nEND:VCARD\nBEGIN:VCARD\nFN:Gus\nE")
    assert [person.fields.formatted for person in parsed.people] == ["Tom", "Bill", "Gus"]
    assert [person.line for person in parsed.people] == [1, 3, 6]
    assert parsed.people[2].fields.unknown == ("X-DESK-UNREADABLE:E",)


def test_nested_card_is_no_entry() -> None:
    parsed = read(
        "BEGIN:VCARD\nVERSION:2.1\nFN:Priya\nAGENT:\nBEGIN:VCARD\nFN:Her agent\nTEL:1\n"
        "END:VCARD\nTEL:2\nEND:VCARD\nBEGIN:VCARD\nFN:Carlos\nEND:VCARD\n"
    )
    assert [person.fields.formatted for person in parsed.people] == ["Priya", "Carlos"]
    assert parsed.people[0].fields.phones == (Phone("2"),)


def test_card_without_name_or_contact_is_a_problem_and_others_are_read() -> None:
    parsed = read("BEGIN:VCARD\nURL:x\nEND:VCARD\nBEGIN:VCARD\nTEL:555 0100\nEND:VCARD\n")
    assert parsed.entries == 2
    assert parsed.problems == (Problem(1, 1, NO_NAME),)
    assert [person.fields.phones[0].raw for person in parsed.people] == ["555 0100"]


@pytest.mark.parametrize(
    "line", ["FN:x", "N:x;;;;", "TEL:1", "ORG:x", "EMAIL:a@b", "NICKNAME:x", "N:;;x;;"]
)
def test_card_with_one_name_or_contact_is_read(line: str) -> None:
    assert len(read(f"BEGIN:VCARD\n{line}\nEND:VCARD").people) == 1


@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b"VERSION:3.0\nEND:VCARD", b"\x00\xff" * 99]
)
def test_file_without_a_card_is_a_problem(data: bytes) -> None:
    parsed = read(data)
    assert (parsed.entries, parsed.people) == (0, ())
    assert parsed.problems == (Problem(0, 1, NO_CARD),)


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:--0417", PartialDate(4, 17)),
        ("BDAY:--04-17", PartialDate(4, 17)),
        ("BDAY:19560417", PartialDate(4, 17, 1956)),
        ("BDAY;VALUE=date:1956-04-17", PartialDate(4, 17, 1956)),
        ("BDAY:1956-04-17T00:00:00Z", PartialDate(4, 17, 1956)),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-17", PartialDate(4, 17)),
        ("BDAY:--0229", PartialDate(2, 29)),
    ],
)
def test_birthday_is_read_with_or_without_its_year(line: str, birthday: PartialDate) -> None:
    fields = one("FN:x", line)
    assert (fields.birthday, fields.unknown) == (birthday, ())


@pytest.mark.parametrize("value", ["circa 1800", "1956-02-30", "1996", "0000-00-00", "---17"])
def test_invalid_birthday_is_kept_as_an_unknown_line(value: str) -> None:
    fields = one("FN:x", f"BDAY:{value}")
    assert (fields.birthday, fields.unknown) == (None, (f"BDAY:{value}",))


def test_apple_labels_and_dates_are_read() -> None:
    fields = one(
        "FN:x",
        "item1.TEL;type=pref:1",
        "item1.X-ABLabel:_$!<HomeFAX>!$_",
        "item2.TEL:2",
        "item2.X-ABLabel:Cell",
        "item3.X-ABDATE:2001-05-06",
        "item3.X-ABLabel:_$!<Anniversary>!$_",
        "item4.X-ABRELATEDNAMES:Bill",
        "item4.X-ABLabel:brother",
        "ANNIVERSARY:20000101",
    )
    assert fields.phones == (Phone("1", "homefax", True), Phone("2", "Cell"))
    assert fields.dates == (
        ImportantDate("anniversary", PartialDate(5, 6, 2001)),
        ImportantDate("anniversary", PartialDate(1, 1, 2000)),
    )
    assert fields.unknown == ("item4.X-ABRELATEDNAMES:Bill", "item4.X-ABLabel:brother")


def test_urls_and_messengers_are_read_as_channels() -> None:
    fields = one(
        "FN:x",
        "URL;TYPE=work:https://example.com",
        "IMPP;X-SERVICE-TYPE=Skype:skype:ruth",
        "X-JABBER;TYPE=home:ruth@example.com",
        "X-SOCIALPROFILE;type=twitter:https://example.com/ruth",
        "IMPP:something",
        "IMPP:msnim:ruth",
    )
    assert fields.channels == (
        Channel("url", "https://example.com", "work"),
        Channel("skype", "ruth"),
        Channel("xmpp", "ruth@example.com", "home"),
        Channel("twitter", "https://example.com/ruth"),
        Channel("impp", "something"),
        Channel("msn", "ruth"),
    )


def test_email_of_both_home_and_work_has_no_label() -> None:
    assert one("EMAIL;TYPE=home,work:a@b").emails == (Email("a@b"),)


def test_tel_uri_is_read_as_a_number() -> None:
    fields = one("FN:x", 'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-520-555-0100;ext=7')
    assert fields.phones == (Phone("+1-520-555-0100;ext=7", "home", True),)


PICTURE = b"\xff\xd8\xff\xe0 a small picture"
PICTURE64 = base64.b64encode(PICTURE).decode()


@pytest.mark.parametrize(
    "line",
    [
        f"PHOTO;ENCODING=b;TYPE=JPEG:{PICTURE64}",
        f"PHOTO;JPEG;ENCODING=BASE64:{PICTURE64[:8]}\r\n {PICTURE64[8:]}\r\n",
        f"PHOTO;BASE64:\r\n  {PICTURE64[:12]}\r\n  {PICTURE64[12:]}",
        f"PHOTO;ENCODING=BASE64;TYPE=JPEG:{PICTURE64[:8]}\r\n{PICTURE64[8:]}",
        f"PHOTO:data:image/jpeg;base64,{PICTURE64}",
        f"PHOTO;TYPE=JPEG:{PICTURE64}",
        f"PHOTO;ENCODING=b;TYPE=JPEG:{PICTURE64.rstrip('=')}=A"[:-2],
    ],
)
def test_photo_is_decoded_from_each_encoding(line: str) -> None:
    fields = one("FN:x", line, "TEL:1")
    assert fields.photo is not None
    assert (fields.photo.media_type, fields.photo.data) == ("image/jpeg", PICTURE)
    assert (fields.unknown, fields.phones) == ((), (Phone("1"),))


@pytest.mark.parametrize(
    "line", ["PHOTO;VALUE=uri:http://example.com/a.jpg", "PHOTO;ENCODING=b:not base64 at all!"]
)
def test_photo_by_url_or_undecodable_is_kept_as_an_unknown_line(line: str) -> None:
    fields = one("FN:x", line)
    assert (fields.photo, fields.unknown) == (None, (line,))


def test_role_is_used_when_there_is_no_title() -> None:
    fields = one("FN:x", "ROLE:", "ROLE:Cook", "ROLE:Driver")
    assert (fields.role, fields.unknown) == ("Cook", ("ROLE:Driver",))
    fields = one("FN:x", "ROLE:Cook", "TITLE:Owner")
    assert (fields.role, fields.unknown) == ("Owner", ("ROLE:Cook",))


def test_truncated_photo_is_decoded_as_far_as_possible() -> None:
    photo = one("FN:x", f"PHOTO;ENCODING=b:{PICTURE64[:-7]}").photo
    assert photo is not None
    assert PICTURE.startswith(photo.data)
    assert len(photo.data) > 10


def test_invalid_media_type_is_replaced_by_jpeg() -> None:
    photo = one("FN:x", f'PHOTO;MEDIATYPE="a/b;c:d";ENCODING=b:{PICTURE64}').photo
    assert photo is not None
    assert photo.media_type == "image/jpeg"


def test_unknown_lines_are_kept_unchanged() -> None:
    kept = ('X-THING;OF="a;b,c":v\\;1', "GEO:geo:1,2", "item9.X-ODD:x", "SORT-STRING:K")
    assert one("FN:x", "FN:second", *kept).unknown == ("FN:second", *kept)
    assert one("FN:x", "this is no line").unknown == ("X-DESK-UNREADABLE:this is no line",)


def test_control_characters_are_removed() -> None:
    fields = one("FN:a\x00b\x07c\td", version="2.1")
    assert fields.formatted == "abc\td"
    assert one("NOTE;QUOTED-PRINTABLE:a=00b", "FN:x", version="2.1").notes == ("ab",)
    fields = one("TEL;CHARSET=UTF-8;TYPE=Bü\x00ro:1", version="2.1")
    assert fields.phones == (Phone("1", "Büro"),)


def test_read_vcards_reports_progress_and_can_be_cancelled() -> None:
    data = b"BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n" * 1000
    seen: list[tuple[int, int]] = []

    def count(done: int, total: int) -> bool:
        seen.append((done, total))
        return done < 600

    with pytest.raises(Cancelled):
        read_vcards(data, "x", progress=count)
    assert seen[-1] == (600, 1000)
    assert len(read_vcards(data, "x", progress=lambda done, total: True).people) == 1000


@pytest.mark.parametrize(
    "body",
    [
        "TEL;TYPE=" + ",".join("a" * 40) + '"x:1',
        "TEL" + ";A=b" * 3000 + '":1',
        "N:" + ";," * 200_000,
        "NOTE:" + "\\" * 200_001,
        "NOTE;QUOTED-PRINTABLE:" + "=\r\n" * 50_000,
        'X;Y="' * 50_000,
        "item.BEGIN:VCARD\r\n" * 5_000,
        "AGENT:\r\nBEGIN:VCARD\r\n" * 5_000,
        "CATEGORIES:" + ",".join(map(str, range(20_000))),
    ],
    ids=range(9),
)
def test_hostile_cards_are_read_quickly(body: str) -> None:
    started = time.process_time()
    read(f"BEGIN:VCARD\r\nFN:x\r\n{body}\r\nEND:VCARD\r\n".encode())
    assert time.process_time() - started < 5
