"""vCard files as phones, Outlook, Apple and Google write them, and as accidents leave them."""

import base64
import time

import pytest

from desk.domain.partial_dates import PartialDate
from desk.errors import Cancelled
from desk.formats.parsed import (
    AddressDraft,
    ChannelDraft,
    DateDraft,
    EmailDraft,
    ParsedFile,
    PersonDraft,
    PhoneDraft,
    Problem,
)
from desk.formats.vcard.reader import NO_CARD, NO_NAME, read_vcards


def read(text: str | bytes) -> ParsedFile:
    data = text if isinstance(text, bytes) else text.replace("\n", "\r\n").encode()
    return read_vcards(data, "people.vcf")


def one(*lines: str | bytes, version: str = "3.0") -> PersonDraft:
    """The draft of a single card with these lines."""
    body = b"\r\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
    head = f"BEGIN:VCARD\r\nVERSION:{version}\r\n".encode()
    parsed = read_vcards(head + body + b"\r\nEND:VCARD\r\n", "one.vcf")
    assert parsed.problems == ()
    (draft,) = parsed.drafts
    return draft


def test_an_ordinary_card() -> None:
    draft = one(
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
    assert draft == PersonDraft(
        entry=1,
        line=1,
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
            PhoneDraft("+1 520 555 0100", "mobile", True),
            PhoneDraft("(520) 555-0101", "work fax"),
        ),
        emails=(EmailDraft("ruth@example.com", "home"),),
        addresses=(
            AddressDraft("12 Main St, rear", "Unit 4", "", "Tucson", "AZ", "85701", "USA", "home"),
        ),
        birthday=PartialDate(4, 17, 1956),
        tags=("Regular", "Motor, big"),
        notes=("Pays late\nbut pays",),
        custom=(("Department", "Front desk"),),
        uid="abc",
    )


def test_two_point_one_with_bare_words_and_quoted_printable() -> None:
    draft = one(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lindqvist;G=C3=BCs;;;",
        "TEL;CELL;PREF:555 0100",
        "TEL;FAX,WORK:555 0101",
        "EMAIL;INTERNET:gus@example.com",
        "NOTE;ENCODING=QUOTED-PRINTABLE:first=0D=0A=",
        "second line is =",
        "Tel: 5",
        version="2.1",
    )
    assert (draft.given, draft.family) == ("Güs", "Lindqvist")
    assert draft.phones == (
        PhoneDraft("555 0100", "mobile", True),
        PhoneDraft("555 0101", "work fax"),
    )
    assert draft.emails == (EmailDraft("gus@example.com"),)
    assert draft.notes == ("first\nsecond line is Tel: 5",)


def test_quoted_printable_is_joined() -> None:
    draft = one(
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=",
        "=91=20=C3=91",
        "TEL:1",
        version="2.1",
    )
    assert draft.formatted == "Ñ Ñ"
    assert draft.phones == (PhoneDraft("1"),)


def test_quoted_printable_cut_off_at_the_end_of_the_card() -> None:
    draft = one("FN:Tom", "NOTE;QUOTED-PRINTABLE:half a =", version="2.1")
    assert draft.notes == ("half a",)


def test_declared_charset_is_unknown() -> None:
    draft = one(
        "FN:Hank",
        b"LABEL;HOME;CHARSET=blabla;ENCODING=QUOTED-PRINTABLE:L=E4mmerweg 12=0D=0A=",
        b"98765 Dorf",
        version="2.1",
    )
    assert draft.unknown == ("LABEL;TYPE=HOME:Lämmerweg 12\\n98765 Dorf",)


def test_undeclared_bytes_are_kept() -> None:
    assert one("FN:Pete", b"NOTE:Caf\xe9", version="2.1").notes == ("Café",)


def test_a_charset_declared_on_one_line_speaks_for_its_neighbours() -> None:
    draft = one(
        "FN:Нина".encode("cp1251"), "NOTE;CHARSET=windows-1251:Да".encode("cp1251"), version="2.1"
    )
    assert (draft.formatted, draft.notes) == ("Нина", ("Да",))


def test_each_line_has_its_own_charset() -> None:
    draft = one(
        "FN;CHARSET=windows-1251:Нина".encode("cp1251"),
        "NOTE;CHARSET=windows-1253:Αθήνα".encode("cp1253"),
        version="2.1",
    )
    assert (draft.formatted, draft.notes) == ("Нина", ("Αθήνα",))


def test_undeclared_hebrew_is_not_read_as_accents() -> None:
    assert one("FN:שלום לוי".encode("cp1255"), version="2.1").formatted == "שלום לוי"
    assert one("FN:Hélène Léa".encode("cp1252"), version="2.1").formatted == "Hélène Léa"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_other_unicode_encodings(encoding: str) -> None:
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Ortega\r\nEND:VCARD\r\n"
    assert read(text.encode(encoding)).drafts[0].formatted == "Zoë Ortega"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\r\r\n"])
def test_line_ends_and_folds(ending: str) -> None:
    text = ending.join(["BEGIN:VCARD", "FN:Denise Fo", " wler", "TEL:1", "END:VCARD", ""])
    (draft,) = read(text.encode()).drafts
    assert (draft.formatted, draft.phones) == ("Denise Fowler", (PhoneDraft("1"),))


def test_a_fold_inside_a_character() -> None:
    assert one(b"FN:Zo\xc3", b" \xab").formatted == "Zoë"


def test_a_missing_end_and_what_follows() -> None:
    parsed = read("BEGIN:VCARD\nFN:Tom\nBEGIN:VCARD\nFN:Bill\nEND:VCARD\nBEGIN:VCARD\nFN:Gus\nE")
    assert [draft.formatted for draft in parsed.drafts] == ["Tom", "Bill", "Gus"]
    assert [draft.line for draft in parsed.drafts] == [1, 3, 6]
    assert parsed.drafts[2].unknown == ("X-DESK-UNREADABLE:E",)


def test_a_card_inside_a_card_belongs_to_it() -> None:
    parsed = read(
        "BEGIN:VCARD\nVERSION:2.1\nFN:Priya\nAGENT:\nBEGIN:VCARD\nFN:Her agent\nTEL:1\n"
        "END:VCARD\nTEL:2\nEND:VCARD\nBEGIN:VCARD\nFN:Carlos\nEND:VCARD\n"
    )
    assert [draft.formatted for draft in parsed.drafts] == ["Priya", "Carlos"]
    assert parsed.drafts[0].phones == (PhoneDraft("2"),)


def test_a_card_with_nobody_is_a_problem_and_the_rest_goes_in() -> None:
    parsed = read("BEGIN:VCARD\nURL:x\nEND:VCARD\nBEGIN:VCARD\nTEL:555 0100\nEND:VCARD\n")
    assert parsed.entries == 2
    assert parsed.problems == (Problem(1, 1, NO_NAME),)
    assert [draft.phones[0].raw for draft in parsed.drafts] == ["555 0100"]


@pytest.mark.parametrize(
    "line", ["FN:x", "N:x;;;;", "TEL:1", "ORG:x", "EMAIL:a@b", "NICKNAME:x", "N:;;x;;"]
)
def test_one_name_or_number_is_enough(line: str) -> None:
    assert len(read(f"BEGIN:VCARD\n{line}\nEND:VCARD").drafts) == 1


@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b"VERSION:3.0\nEND:VCARD", b"\x00\xff" * 99]
)
def test_no_card_at_all(data: bytes) -> None:
    parsed = read(data)
    assert (parsed.entries, parsed.drafts) == (0, ())
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
def test_birthdays(line: str, birthday: PartialDate) -> None:
    draft = one("FN:x", line)
    assert (draft.birthday, draft.unknown) == (birthday, ())


@pytest.mark.parametrize("value", ["circa 1800", "1956-02-30", "1996", "0000-00-00", "---17"])
def test_a_birthday_that_is_no_day_is_kept_as_it_stands(value: str) -> None:
    draft = one("FN:x", f"BDAY:{value}")
    assert (draft.birthday, draft.unknown) == (None, (f"BDAY:{value}",))


def test_apple_labels_and_dates() -> None:
    draft = one(
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
    assert draft.phones == (PhoneDraft("1", "homefax", True), PhoneDraft("2", "Cell"))
    assert draft.dates == (
        DateDraft("anniversary", PartialDate(5, 6, 2001)),
        DateDraft("anniversary", PartialDate(1, 1, 2000)),
    )
    assert draft.unknown == ("item4.X-ABRELATEDNAMES:Bill", "item4.X-ABLabel:brother")


def test_channels() -> None:
    draft = one(
        "FN:x",
        "URL;TYPE=work:https://example.com",
        "IMPP;X-SERVICE-TYPE=Skype:skype:ruth",
        "X-JABBER;TYPE=home:ruth@example.com",
        "X-SOCIALPROFILE;type=twitter:https://example.com/ruth",
        "IMPP:something",
        "IMPP:msnim:ruth",
    )
    assert draft.channels == (
        ChannelDraft("url", "https://example.com", "work"),
        ChannelDraft("skype", "ruth"),
        ChannelDraft("xmpp", "ruth@example.com", "home"),
        ChannelDraft("twitter", "https://example.com/ruth"),
        ChannelDraft("impp", "something"),
        ChannelDraft("msn", "ruth"),
    )


def test_home_and_work_at_once_says_neither() -> None:
    assert one("EMAIL;TYPE=home,work:a@b").emails == (EmailDraft("a@b"),)


def test_a_telephone_by_uri() -> None:
    draft = one("FN:x", 'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-520-555-0100;ext=7')
    assert draft.phones == (PhoneDraft("+1-520-555-0100;ext=7", "home", True),)


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
def test_photos(line: str) -> None:
    draft = one("FN:x", line, "TEL:1")
    assert draft.photo is not None
    assert (draft.photo.media_type, draft.photo.data) == ("image/jpeg", PICTURE)
    assert (draft.unknown, draft.phones) == ((), (PhoneDraft("1"),))


@pytest.mark.parametrize(
    "line", ["PHOTO;VALUE=uri:http://example.com/a.jpg", "PHOTO;ENCODING=b:not base64 at all!"]
)
def test_a_photo_that_is_none_is_kept_and_never_fetched(line: str) -> None:
    draft = one("FN:x", line)
    assert (draft.photo, draft.unknown) == (None, (line,))


def test_a_role_stands_in_for_a_title() -> None:
    draft = one("FN:x", "ROLE:", "ROLE:Cook", "ROLE:Driver")
    assert (draft.role, draft.unknown) == ("Cook", ("ROLE:Driver",))
    draft = one("FN:x", "ROLE:Cook", "TITLE:Owner")
    assert (draft.role, draft.unknown) == ("Owner", ("ROLE:Cook",))


def test_a_photo_cut_off_is_taken_as_far_as_it_goes() -> None:
    photo = one("FN:x", f"PHOTO;ENCODING=b:{PICTURE64[:-7]}").photo
    assert photo is not None
    assert PICTURE.startswith(photo.data)
    assert len(photo.data) > 10


def test_a_media_type_is_never_more_than_that() -> None:
    photo = one("FN:x", f'PHOTO;MEDIATYPE="a/b;c:d";ENCODING=b:{PICTURE64}').photo
    assert photo is not None
    assert photo.media_type == "image/jpeg"


def test_what_nobody_understands_is_kept_whole() -> None:
    kept = ('X-THING;OF="a;b,c":v\\;1', "GEO:geo:1,2", "item9.X-ODD:x", "SORT-STRING:K")
    assert one("FN:x", "FN:second", *kept).unknown == ("FN:second", *kept)
    assert one("FN:x", "this is no line").unknown == ("X-DESK-UNREADABLE:this is no line",)


def test_control_characters_never_come_in() -> None:
    draft = one("FN:a\x00b\x07c\td", version="2.1")
    assert draft.formatted == "abc\td"
    assert one("NOTE;QUOTED-PRINTABLE:a=00b", "FN:x", version="2.1").notes == ("ab",)
    draft = one("TEL;CHARSET=UTF-8;TYPE=Bü\x00ro:1", version="2.1")
    assert draft.phones == (PhoneDraft("1", "Büro"),)


def test_progress_and_cancel() -> None:
    data = b"BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n" * 1000
    seen: list[tuple[int, int]] = []

    def count(done: int, total: int) -> bool:
        seen.append((done, total))
        return done < 600

    with pytest.raises(Cancelled):
        read_vcards(data, "x", progress=count)
    assert seen[-1] == (600, 1000)
    assert len(read_vcards(data, "x", progress=lambda done, total: True).drafts) == 1000


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
def test_hostile_cards_end_quickly(body: str) -> None:
    started = time.process_time()
    read(f"BEGIN:VCARD\r\nFN:x\r\n{body}\r\nEND:VCARD\r\n".encode())
    assert time.process_time() - started < 5
