"""Reports as CSV: no cell runs as a formula, and every cell is read back unchanged."""

import csv
import io
from datetime import date

import pytest

from desk.domain.person_schema import PersonFields, Phone
from desk.errors import NotUnderstood
from desk.formats.csv.reader import read_csv
from desk.formats.csv.row_parser import cell_value
from desk.formatting.english import EnglishFormatter
from desk.reports.kinds import REPORTS, ReportKind
from desk.reports.request import ReportRequest, make_csv
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.services.jot import read_jot
from desk.services.people import add_person
from tests.tools.fake_clock import FakeClock

pytestmark = pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
WORDS = EnglishFormatter(FakeClock().clock)


def rows_of(data: bytes) -> list[list[str]]:
    """Parse CSV with the standard library."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def person(desk: Desk, name: str, number: str = "", **fields: object) -> int:
    given_name, _, family = name.partition(" ")
    phones = (Phone(number),) if number else ()
    whole = PersonFields(given=given_name, family=family, phones=phones, **fields)  # type: ignore[arg-type]
    return add_person(desk, whole).value


def test_csv_of_the_phone_list_is_read_back_by_python_and_desk(desk: Desk) -> None:
    person(desk, "Ruth Kessler", "(541) 555-0142", business="Kessler, Orchards", starred=True)
    person(desk, "Gus Lindqvist", "+49 30 901820")
    person(desk, "=HYPERLINK(1) @Voss", "tel", business='-2+3"x"\n+1')
    data = make_csv(desk, ReportRequest(ReportKind.PHONE_LIST), WORDS)
    header, *rows = rows_of(data)
    assert header == [
        "Last name",
        "First name",
        "Phone",
        "Business, and what they bought",
        "Always put through",
    ]
    assert ["Kessler", "Ruth", "(541) 555-0142", "Kessler, Orchards", "yes"] in rows
    assert all(cell[:1] not in tuple("=+-@\t\r") for row in rows for cell in row if cell)
    assert [cell_value(cell) for cell in next(r for r in rows if "Voss" in r[0])] == [
        "@Voss",
        "=HYPERLINK(1)",
        "tel",
        '-2+3"x"\n+1',
        "",
    ]
    people = [each.fields for each in read_csv(data, "phones.csv").people]
    assert {(d.family, d.given, d.phones[0].raw) for d in people} == {
        ("Kessler", "Ruth", "(541) 555-0142"),
        ("Lindqvist", "Gus", "+49 30 901820"),
        ("@Voss", "=HYPERLINK(1)", "tel"),
    }


def test_csv_of_the_phone_list_is_filtered_by_star_and_tag(desk: Desk) -> None:
    person(desk, "Ruth Kessler", starred=True)
    person(desk, "Gus Lindqvist", tags=("Bend",))
    starred = rows_of(make_csv(desk, ReportRequest(ReportKind.PHONE_LIST, starred=True), WORDS))
    tagged = rows_of(make_csv(desk, ReportRequest(ReportKind.PHONE_LIST, tag="bend"), WORDS))
    assert [row[0] for row in starred[1:]] == ["Kessler"]
    assert [row[0] for row in tagged[1:]] == ["Lindqvist"]


def test_csv_of_the_check_in_sheet_has_valid_codes(desk: Desk) -> None:
    ruth = person(desk, "Ruth Kessler", "(541) 555-0142", remember=("Likes cherries.",))
    set_check_in(desk, ruth, on=date(2026, 4, 13), reason="=1+1")
    header, *rows = rows_of(make_csv(desk, ReportRequest(ReportKind.CHECK_IN_SHEET), WORDS))
    assert header[:4] == ["Code", "Due", "Days late", "Name"]
    assert rows == [
        [
            *("A1", "2026-04-13", "1", "Ruth Kessler", "(541) 555-0142"),
            *("'=1+1", "Likes cherries.", ""),
        ]
    ]
    assert read_jot(desk, "A1 done").sheet is not None


def test_make_csv_refuses_reports_that_are_not_lists(desk: Desk) -> None:
    for spec in REPORTS.values():
        if spec.has_table:
            assert len(rows_of(make_csv(desk, ReportRequest(spec.kind), WORDS))) == 1
    with pytest.raises(NotUnderstood, match=r"Nothing was saved\."):
        make_csv(desk, ReportRequest(ReportKind.MONTH), WORDS)
