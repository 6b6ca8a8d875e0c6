"""CSV tables as written by Google, Outlook, Thunderbird and by hand."""

import contextlib
import time

import pytest

from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import Address, Channel, Email, ImportantDate, PersonFields, Phone
from desk.errors import Cancelled
from desk.formats.csv.column_mapping import Column, ColumnField, match_columns
from desk.formats.csv.reader import NO_NAME, guess_columns, read_csv
from desk.formats.csv.row_parser import split_tags
from desk.formats.detect import kind_of
from desk.formats.parsed import ColumnsNeeded, FileKind, Problem, UnreadableFile


def first(text: str, kind: FileKind = FileKind.CSV) -> PersonFields:
    data = text.encode()
    assert kind_of(data, "x.csv") is kind
    return read_csv(data, "x.csv", kind).people[0].fields


GOOGLE_OLD = (
    "Name,Given Name,Family Name,Given Name Yomi,Birthday,Notes,Photo,Group Membership,"
    "E-mail 1 - Type,E-mail 1 - Value,IM 1 - Service,IM 1 - Value,Phone 1 - Type,Phone 1 - Value,"
    "Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Organization 1 - Name,Organization 1 - Title,Relation 1 - Type,Relation 1 - Value,"
    "Website 1 - Type,Website 1 - Value,Event 1 - Type,Event 1 - Value,"
    "Custom Field 1 - Type,Custom Field 1 - Value\r\n"
    "Ruth Kessler,Ruth,Kessler,Root,--04-17,Pays late,http://x/y.jpg,"
    "Regulars ::: * starred ::: * myContacts,"
    "* Home,a@example.com ::: b@example.com,Jabber ::: Skype,r ::: s,workFax,'+1 520 555 0100,"
    'Work,"12 Main St\nTucson",12 Main St,Tucson,Motel,Owner,Spouse,Walt,'
    "Profile,http://example.com,Anniversary,2001-05-06,Dog,Biscuit\r\n"
)
GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,"
    "Organization Name,Organization Title,Birthday,Notes,Photo,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Address 1 - Label,Address 1 - Formatted,Website 1 - Label,Website 1 - Value\r\n"
    "Ruth,Ann,Kessler,Root,Dr.,Ruthie,KR,Motel,Owner,1956-04-17,Note,,* myContacts ::: Regulars,"
    '* Work,a@example.com,Mobile,520 555 0100,Home,"12 Main St\nTucson",,example.com\r\n'
)


def test_google_table_with_old_headings_is_read() -> None:
    assert first(GOOGLE_OLD, FileKind.GOOGLE_CSV) == PersonFields(
        given="Ruth",
        family="Kessler",
        formatted="Ruth Kessler",
        say_as="Root",
        business="Motel",
        role="Owner",
        phones=(Phone("+1 520 555 0100", "work fax"),),
        emails=(Email("a@example.com", "home"), Email("b@example.com", "home")),
        addresses=(Address(street="12 Main St", city="Tucson", label="work"),),
        channels=(
            Channel("xmpp", "r"),
            Channel("skype", "s"),
            Channel("url", "http://example.com", "Profile"),
        ),
        birthday=PartialDate(4, 17),
        dates=(ImportantDate("anniversary", PartialDate(5, 6, 2001)),),
        tags=("Regulars",),
        notes=("Pays late",),
        custom=(("Spouse", "Walt"), ("Dog", "Biscuit")),
        unknown=("PHOTO;VALUE=uri:http://x/y.jpg",),
        starred=True,
    )


def test_google_table_with_new_headings_is_read() -> None:
    fields = first(GOOGLE_NEW, FileKind.GOOGLE_CSV)
    assert (fields.prefix, fields.given, fields.middle, fields.family) == (
        "Dr.",
        "Ruth",
        "Ann",
        "Kessler",
    )
    assert (fields.nickname, fields.say_as, fields.business, fields.role) == (
        "Ruthie",
        "Root",
        "Motel",
        "Owner",
    )
    assert fields.emails == (Email("a@example.com", "work"),)
    assert fields.phones == (Phone("520 555 0100", "mobile"),)
    assert fields.addresses == (Address(street="12 Main St\nTucson", label="home"),)
    assert fields.channels == (Channel("url", "example.com"),)
    assert (fields.tags, fields.custom) == (("Regulars",), ())


def test_outlook_table_is_read() -> None:
    fields = first(
        "Title,First Name,Last Name,Suffix,Company,Job Title,Business Street,Business Street 2,"
        "Business City,Home Street,Home City,Business Fax,Mobile Phone,Assistant's Phone,Birthday,"
        "Anniversary,Categories,E-mail Address,E-mail Type,E-mail 2 Address,Gender,Spouse,"
        "Priority,Web Page,Notes\r\n"
        "Dr.,Tom,Abernathy,Jr.,Orchard,Owner,12 Main St,Rear,Tucson,1 Elm,Marana,555 0101,"
        "555 0100,555 0102,4/17/1956,0/0/00,Regular;Big,t@example.com,SMTP,u@example.com,,Ann,"
        "Normal,example.com,Note\r\n",
        FileKind.OUTLOOK_CSV,
    )
    assert (fields.prefix, fields.suffix, fields.role) == ("Dr.", "Jr.", "Owner")
    assert fields.phones == (
        Phone("555 0101", "work fax"),
        Phone("555 0100", "mobile"),
        Phone("555 0102", "assistant"),
    )
    assert fields.addresses == (
        Address(street="12 Main St\nRear", city="Tucson", label="work"),
        Address(street="1 Elm", city="Marana", label="home"),
    )
    assert fields.emails == (Email("t@example.com"), Email("u@example.com"))
    assert (fields.birthday, fields.dates) == (PartialDate(4, 17, 1956), ())
    assert (fields.tags, fields.custom) == (("Regular", "Big"), (("Spouse", "Ann"),))


def test_german_thunderbird_table_is_read_with_birthday_of_three_columns() -> None:
    fields = first(
        "Vorname,Nachname,Primäre E-Mail-Adresse,Tel. dienstlich,Mobil-Tel.-Nr.,Privat: Adresse,"
        "Privat: Adresse 2,Privat: PLZ,Privat: Ort,Geburtsjahr,Geburtsmonat,Geburtstag,Notizen,\r\n"
        "Gus,Lindqvist,g@example.com,1,2,Weg 1,Hof,0123,Dorf,1956,4,17,Gut,\r\n"
    )
    assert fields.phones == (Phone("1", "work"), Phone("2", "mobile"))
    assert fields.addresses == (
        Address(street="Weg 1\nHof", postcode="0123", city="Dorf", label="home"),
    )
    assert fields.birthday == PartialDate(4, 17, 1956)


def test_misspelt_headings_are_matched_and_title_is_a_job() -> None:
    fields = first("last_name;first_nam;title;phone no\nNovak;Pete;Mechanic;555 0100 22\n")
    assert (fields.given, fields.family, fields.role) == ("Pete", "Novak", "Mechanic")
    assert fields.phones == (Phone("555 0100 22"),)


def test_table_with_only_misspelt_headings_has_a_header() -> None:
    assert first("XVorname,XNachname\nGus,Lindqvist\n").given == "Gus"


def test_whole_address_is_used_only_without_its_parts() -> None:
    fields = first('Name,Home Address,Home Street,Home City\nRuth,"Rear\nTucson",,Tucson\n')
    assert fields.addresses == (Address(city="Tucson", label="home"),)
    fields = first('Name,Home Address,Home Street,Home City\nRuth,"Rear\nTucson",,\n')
    assert fields.addresses == (Address(street="Rear\nTucson", label="home"),)


def test_unknown_column_is_kept_as_a_custom_field() -> None:
    fields = first("Name,Dog\nBill Tanaka,Rex\n")
    assert (fields.formatted, fields.custom) == ("Bill Tanaka", (("Dog", "Rex"),))


@pytest.mark.parametrize("text", ["1,,3\n4,5,6", "Ruth,555-0100\nTom,555-0101", "a,b\nc,d"])
def test_table_without_headings_raises_columns_needed(text: str) -> None:
    with pytest.raises(ColumnsNeeded) as asked:
        read_csv(text.encode(), "people.csv")
    lines = text.split("\n")
    assert asked.value.header == tuple(lines[0].split(","))
    assert asked.value.rows == (tuple(lines[1].split(",")),)
    assert str(asked.value).startswith("people.csv: Desk cannot tell which column")


def test_read_csv_uses_the_given_columns() -> None:
    fields = {0: "given", 1: ColumnField.PHONE}
    data = b"Ruth,555-0100,x\nTom,555-0101,y\n"
    parsed = read_csv(data, "x", columns=fields, has_header=False)
    assert [(d.fields.given, d.fields.phones[0].raw, d.fields.custom) for d in parsed.people] == [
        ("Ruth", "555-0100", ()),
        ("Tom", "555-0101", ()),
    ]
    parsed = read_csv(b"Who,Home Phone\nRuth,1\n", "x", columns=fields)
    assert parsed.people[0].fields.phones == (Phone("1", "home"),)


def test_match_columns_guesses_email_and_phone_by_values() -> None:
    match = match_columns(["", "Who", "Q"], [["a@example.com", "Ruth", "(520) 555-0100"]])
    assert match.columns[0] == Column(ColumnField.EMAIL, confidence=0.5)
    assert match.columns[2] == Column(ColumnField.PHONE, confidence=0.5)
    assert match.columns[1].field is ColumnField.CUSTOM
    assert not match.sure
    assert guess_columns(b"Name,Phone\nx,1").sure


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "utf-8"])
def test_read_csv_detects_delimiter_and_encoding(mark: str, encoding: str) -> None:
    text = f"Name{mark}Phone\r\nZoë Ortega{mark}1\r\n"
    parsed = read_csv(text.encode(encoding), "x")
    assert parsed.people[0].fields.formatted == "Zoë Ortega"
    assert parsed.people[0].fields.phones == (Phone("1"),)


def test_entries_and_problems_have_their_line_numbers() -> None:
    data = b'Name,Note,Phone\n"A","two\nlines",\n,only a note,\n\n,,555\nB,,\n'
    parsed = read_csv(data, "x")
    assert parsed.entries == 4
    assert [(d.entry, d.line) for d in parsed.people] == [(1, 2), (3, 6), (4, 7)]
    assert parsed.problems == (Problem(2, 4, NO_NAME),)


def test_sep_line_of_excel_sets_the_delimiter() -> None:
    assert first("sep=;\r\nName;Phone\r\nRuth;1,5\r\n").phones == (Phone("1,5"),)


def test_huge_field_is_kept_and_nul_removed() -> None:
    note = "x" * 300_000
    fields = first(f"Name,Note\nRu\0th,{note}\n")
    assert fields.formatted == "Ruth"
    assert fields.notes == (note,)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\n  \n"])
def test_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"x\.csv: The file is empty"):
        read_csv(data, "x.csv")


@pytest.mark.parametrize(
    ("days", "meant"),
    [
        (["3/4/1960", "13/4/1960"], PartialDate(4, 3, 1960)),
        (["3/4/1960", "4/13/1960"], PartialDate(3, 4, 1960)),
        (["3/4/1960"], PartialDate(3, 4, 1960)),
        (["3.4.1960"], PartialDate(4, 3, 1960)),
        (["3.4."], PartialDate(4, 3)),
    ],
)
def test_birthday_column_decides_between_day_and_month_first(
    days: list[str], meant: PartialDate
) -> None:
    rows = "".join(f"Ruth,{day}\n" for day in days)
    assert first("Name,Birthday\n" + rows).birthday == meant


def test_invalid_birthday_is_kept_as_a_custom_field() -> None:
    fields = first("Name,Birthday\nRuth,in spring\n")
    assert (fields.birthday, fields.custom) == (None, (("Birthday", "in spring"),))


def test_split_tags_splits_at_separators_outside_quotes() -> None:
    assert split_tags('a, "b, c" ,d') == ["a", "b, c", "d"]
    assert split_tags("a;b, c") == ["a", "b, c"]
    assert split_tags('"say ""hi"""') == ['say "hi"']
    assert split_tags("") == []


def test_read_csv_is_cancelled_by_its_progress() -> None:
    data = b"Name\n" + b"Ruth\n" * 2000
    with pytest.raises(Cancelled):
        read_csv(data, "x", progress=lambda done, total: done < 1000)


def test_hostile_tables_are_read_quickly() -> None:
    started = time.process_time()
    for data in (
        b"a," * 200_000,
        b'"' * 100_001,
        b"Name,Tags\nx," + b'"' + b" " * 100_000 + b'x"',
        b'Name\n"' + b"\n" * 100_000,
        b"first naem," * 5_000 + b"\nx",
        b",".join(b"frist name %d" % n for n in range(5_000)) + b"\nx",
    ):
        with contextlib.suppress(ColumnsNeeded, UnreadableFile):
            read_csv(data, "x", kind_of(data, "x"))
    assert time.process_time() - started < 5
