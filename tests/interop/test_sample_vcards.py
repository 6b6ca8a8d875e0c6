"""Every sample vCard is read, and every line of EXPECTED.tsv about it is checked."""

import re

import pytest

from desk.domain.person_schema import PersonFields
from desk.formats.parsed import ParsedFile
from desk.formats.vcard.lexer import CardFile, ContentLine, unescaped
from desk.formats.vcard.reader import NO_CARD, NO_NAME, read_vcards
from tests.interop.expected import Expected, Fact, list_expected

EXPECTED = list_expected("vcard")

# Cards that hold no name, number, email or business: Desk refuses them with a reason. Their
# facts are checked on the content lines instead.
NOBODY = {
    "vcard/FolkerKinzel__VCards/Photo_Outlook_v2.vcf": "only a photo",
    "vcard/horde__Icalendar/geo1.vcf": "only a place on the map",
    "vcard/horde__Icalendar/geo2.vcf": "only a place on the map",
    "vcard/ical4j__ical4j-vcard/vcard-group.vcf": "only an address",
    "vcard/ical4j__ical4j-vcard/vcard-url.vcf": "only a web page",
    "vcard/jhermsmeier__node-vcf/photo-base64.vcf": "only a photo",
}

# Facts judged wrong, (file, fact name) -> why.
DISAGREE: dict[tuple[str, str], str] = {}

# Remarks in prose, and where each is proved.
PROSE = [
    (r"file is a UTF-8 BOM only \(3 bytes\)", "no card and a problem: _check_none"),
    (r"no BEGIN:VCARD line", "no card and a problem: _check_none"),
    (r"last line is END:vCard", "no card and a problem: _check_none"),
    (r"must not crash: 0 contacts or a reported error", "_check_none"),
    (r"a VCALENDAR with a \.vcf name: 0 contacts", "_check_none"),
    (r"END:VCARD missing", "the number of everybody"),
    (r"file cut off inside", "the number of everybody"),
    (r"18 BEGIN lines but 17 END lines", "the number of everybody"),
    (r"blank after BEGIN:VCARD and END:VCARD", "the number of everybody"),
    (r"LABEL declares CHARSET=blabla; bytes are windows-1252", "test_declared_charset_is_unknown"),
    (r"undeclared cp1250 bytes in LABEL", "test_undeclared_bytes_are_kept"),
    (r"QP continuation lines begin with =", "test_quoted_printable_is_joined"),
]


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda e: e.file.removeprefix("vcard/"))
def test_sample_is_read_as_expected(samples: object, expected: Expected) -> None:
    data = expected.path.read_bytes()
    parsed = read_vcards(data, expected.path.name)
    assert parsed.entries == expected.entries
    if not expected.entries:
        _check_none(parsed)
        return
    refused = {problem.entry: problem.reason for problem in parsed.problems}
    if expected.file in NOBODY:
        assert refused == {1: NO_NAME}
    else:
        assert refused == {}
    assert len(parsed.people) + len(parsed.problems) == expected.entries
    everybody = {person.entry: person.fields for person in parsed.people}
    cards = [card.lines for card in CardFile(data)]
    for fact in expected.facts:
        if (expected.file, fact.name) in DISAGREE:
            continue
        if fact.card in refused:
            found = in_lines(cards[fact.card - 1], fact)
        else:
            found = in_fields(everybody[fact.card], fact)
        assert fact.fits(found), (fact, found)
    assert all(person.line >= 1 for person in parsed.people)


def _check_none(parsed: ParsedFile) -> None:
    assert parsed.people == ()
    assert [(problem.entry, problem.reason) for problem in parsed.problems] == [(0, NO_CARD)]


def test_every_vcard_sample_has_expectations(samples: object) -> None:
    files = {expected.file for expected in EXPECTED}
    on_disk = {
        str(path.relative_to(samples))  # type: ignore[arg-type]
        for path in (samples / "vcard").rglob("*")  # type: ignore[operator]
        if path.is_file()
    }
    assert files == on_disk
    assert all(expected.facts or expected.prose for expected in EXPECTED)
    prose = [(expected.file, text) for expected in EXPECTED for text in expected.prose]
    loose = [one for one in prose if not any(re.match(known, one[1]) for known, _ in PROSE)]
    assert loose == []
    assert {file for file, _ in DISAGREE} <= files
    assert NOBODY.keys() <= files


def in_fields(fields: PersonFields, fact: Fact) -> str:
    """Return the value of an imported person for a fact, in the notation of EXPECTED.tsv."""
    name = fact.name
    if counted := re.fullmatch(r"count\((\w+)\)", name):
        return str(len(_values(fields, counted[1], fact.value)))
    values = _values(fields, name, fact.value)
    return values[fact.nth - 1] if len(values) >= fact.nth else "(nothing)"


def _values(fields: PersonFields, name: str, wanted: str) -> list[str]:
    kept = [line.partition(":")[2] for line in fields.unknown if _is(line, name)]
    if name == "TEL":
        numbers = [phone.raw for phone in fields.phones]
        return [", ".join(numbers)] if ", " in wanted else numbers
    if name == "EMAIL":
        return [email.address for email in fields.emails]
    if name == "URL":
        return [channel.value for channel in fields.channels if channel.kind == "url"]
    if name == "PHOTO":
        return ["photo"] * (fields.photo is not None) + kept
    if name == "NOTE":
        return list(fields.notes)
    if name == "ADR":
        return [
            _as_wanted(
                [a.po_box, a.extra, a.street, a.city, a.region, a.postcode, a.country], wanted
            )
            for a in fields.addresses
        ]
    if name == "BDAY":
        if fields.birthday is None:
            return kept
        iso = fields.birthday.iso()
        return [iso if "-" in wanted else iso.replace("-", "")]
    departments = [value for label, value in fields.custom if label == "Department"]
    single = {
        "FN": fields.formatted,
        "N": f"{fields.family};{fields.given}",
        "ORG": ";".join([fields.business, *departments]),
        "TITLE": fields.role,
        "NICKNAME": fields.nickname,
        "UID": fields.uid,
    }[name]
    return [single]


def _is(line: str, name: str) -> bool:
    return re.match(rf"(?i)(?:[\w-]+\.)?{name}[;:]", line) is not None


def _as_wanted(parts: list[str], wanted: str) -> str:
    """Return the joined components, with as many blank ones at the end as the table shows."""
    text = ";".join(parts).rstrip(";")
    return text + ";" * (len(wanted) - len(wanted.rstrip(";")))


def in_lines(lines: list[ContentLine], fact: Fact) -> str:
    counted = re.fullmatch(r"count\((\w+)\)", fact.name)
    name = counted[1] if counted else fact.name
    found = [line for line in lines if line.head.name == name]
    if counted:
        return str(len(found))
    return unescaped(found[fact.nth - 1].value)
