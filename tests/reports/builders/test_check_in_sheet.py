"""The week's check-in sheet as a PDF."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest

from desk.domain.check_ins import CheckInRow
from desk.domain.people import PersonRef
from desk.domain.settings import DeskSettings
from desk.formatting.english import EnglishFormatter
from desk.reports.builders.check_in_sheet import WeekSheet, make_check_in_sheet
from desk.reports.document import Document, Paper, make_frame
from desk.reports.kinds import ReportKind
from desk.reports.request import ReportRequest, make_document
from desk.reports.typst_renderer import to_pdf
from desk.services.check_in_sheet import CheckInSheet, SheetRow, read_sheet
from desk.services.desk import Desk
from desk.services.jot import jot, read_jot
from desk.services.sample import fill_sample
from tests.tools.fake_clock import FakeClock
from tests.tools.paper import info_of, ink_of, is_ua, pages_of, picture_of, structure_of, words_of

TODAY = date(2026, 4, 14)
WORDS = EnglishFormatter(FakeClock().clock)
MADE = FakeClock().now
LONG = "Maximiliana-Friederike Wolkenstein-Trostburg zu Hohenfels III"  # 60 characters


@pytest.fixture(autouse=True)
def _programs(need_program: Any) -> None:
    need_program("pdftoppm", "pdftotext", "pdfinfo")


def row(name: str = "Ruth Kessler", **more: Any) -> SheetRow:
    fields = {
        "number": "(541) 555-0142",
        "reason": "Did the knob fit?",
        "remember": "Likes cherries.",
        "due_on": TODAY,
        "day": date(2026, 4, 16),
        "days_late": 0,
        "last_talked": datetime(2026, 1, 10, 18, tzinfo=UTC),
        **more,
    }
    return SheetRow(person=PersonRef(1, name), **fields)


def body(*rows: SheetRow, coming: CheckInRow | None = None) -> WeekSheet:
    letter = "A" if rows else ""
    sheet = CheckInSheet(
        date(2026, 4, 13), date(2026, 4, 19), rows, letter, date(2026, 4, 21), coming
    )
    return make_check_in_sheet(sheet, WORDS)


def document(found: WeekSheet, paper: Paper = Paper.A4) -> Document:
    owner = DeskSettings(business="Michael’s RV", phone="(541) 555-0100")
    frame = make_frame(owner, WORDS, "Week’s check-in sheet", found.heading)
    return Document(ReportKind.CHECK_IN_SHEET, paper, frame, found)


@pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
def test_check_in_sheet_of_the_sample_fits_on_one_page(desk: Desk) -> None:
    fill_sample(desk)
    preview = make_document(desk, ReportRequest(ReportKind.CHECK_IN_SHEET), WORDS)
    assert read_jot(desk, "A1 done").sheet is None  # nothing is given by looking at it
    made = make_document(desk, ReportRequest(ReportKind.CHECK_IN_SHEET, assign_codes=True), WORDS)
    assert made == preview
    pdf = to_pdf(made, MADE)
    info = info_of(pdf)
    assert info["Title"] == "Week’s check-in sheet: April 13 to 19"
    assert info["Pages"] == "1"
    (page,) = pages_of(pdf, layout=True)
    lines = [" ".join(line.split()) for line in page.splitlines() if line.strip()]
    for wanted in (
        "April 13 to 19 Five people to hear from you",
        "4 d late Marlene Ortega (541) 555-0134 Talked Jan 10",
        "A1 Did the roof seal hold this winter?",
        "Runs the bakery with two sons, best after 2 pm.",
        "1 d late Hank Whitaker (541) 555-0158 Talked Jan 13",
        "Tue 14 Priya Raman (541) 555-0151 Talked Feb 14",
        "Thu 16 Bill Tanaka (541) 555-0112 Talked Jan 16",
        "A5 One year with the Cougar",
        "Also this week",
    ):
        assert wanted in lines, lines
    assert "until April 21, 2026." in words_of(pdf)
    # The printed codes are the stored ones.
    for number, line in enumerate(read_sheet(desk).rows, 1):
        assert re.search(rf"A{number}\b", page)
        sheet = read_jot(desk, f"A{number} done").sheet
        assert sheet is not None
        assert sheet.person == line.person
    jot(desk, "A1 done")
    again = make_document(desk, ReportRequest(ReportKind.CHECK_IN_SHEET), WORDS)
    assert [line.code for line in again.body.lines] == ["B1", "B2", "B3", "B4"]


@pytest.mark.parametrize("paper", Paper)
def test_check_in_sheet_of_forty_people_splits_no_row(paper: Paper) -> None:
    names = [f"{name} {n}" for n in range(1, 11) for name in ("Ruth", "Tom", "Gus", LONG)]
    found = body(*(row(name, reason=f"Ask {name}", remember=f"Note {name}") for name in names))
    pdf = to_pdf(document(found, paper), MADE)
    pages = pages_of(pdf)
    assert len(pages) in (6, 7)
    assert is_ua(pdf)
    for number, page in enumerate(pages, 1):
        assert "Michael’s RV" in page
        assert f"Page {number} of {len(pages)}" in page
        flat = " ".join(page.split())
        for name in names:
            # A page has all parts of a row or none.
            parts = {f"Ask {name}" in flat, f"Note {name}" in flat}
            assert len(parts) == 1, (number, name)
    assert words_of(pdf).count("Ask ") == 40
    assert "40 people to hear from you" in pages[0]


def test_check_in_sheet_is_tagged_row_by_row() -> None:
    tags = structure_of(to_pdf(document(body(row(), row("Gus"))), MADE))
    assert [part.role for part in tags.walk() if part.role in ("H1", "Table", "H2")] == [
        "H1",
        "Table",
        "H2",
    ]
    (found,) = tags.all("Table")
    assert len(found.all("TR")) == 3
    assert [head.scope for head in found.all("TH")] == ["Column", "Column"]


def test_check_in_sheet_with_nobody_due_has_blank_lines() -> None:
    bill = CheckInRow(
        1,
        PersonRef(1, "Bill Tanaka"),
        False,
        "",
        "",
        "",
        date(2026, 4, 23),
        date(2026, 4, 23),
        None,
        0,
    )
    said = words_of(to_pdf(document(body(coming=bill)), MADE))
    assert (
        "Nobody is due to hear from you this week. Next is Bill Tanaka, Thursday, April 23." in said
    )
    assert "Also this week" in said
    assert "people" not in said
    assert "Type" not in said
    assert "stands here when it is due" in words_of(to_pdf(document(body()), MADE))


def test_check_in_sheet_counts_people_in_words_and_shows_lateness() -> None:
    assert body(row()).how_many == "One person to hear from you"
    assert body(*[row()] * 12).how_many == "Twelve people to hear from you"
    assert body(*[row()] * 13).how_many == "13 people to hear from you"
    (line,) = body(row(days_late=45, last_talked=None)).lines
    assert (line.when, line.late, line.talked) == ("6 wk late", True, "Not talked yet")
    (line,) = body(row(last_talked=datetime(2024, 10, 5, 18, tzinfo=UTC))).lines
    assert (line.when, line.late, line.talked) == ("Thu 16", False, "Talked Oct 2024")


def test_hostile_and_long_text_is_printed_literally_within_the_page() -> None:
    rows = (
        row("#panic(1)", reason="$x$ *bold* \\ #set page(fill: red)", remember="<img src=x>"),
        row("محمد الأحمد", reason="", remember=""),
        row(LONG, number="+49 30 1234 567 890 ext. 12345", reason="word " * 100),
        row("x" * 200, remember="y" * 500),
    )
    pdf = to_pdf(document(body(*rows)), MADE)
    said = words_of(pdf)
    assert "#panic(1)" in said
    assert "$x$ *bold* \\ #set page(fill: red)" in said
    assert said.count("word") == 100
    for page in range(1, int(info_of(pdf)["Pages"]) + 1):
        left, _, right, _ = ink_of(picture_of(pdf, page))
        assert left >= 67
        assert right <= 728
    # A right-to-left name does not reorder the number after it.
    assert body(rows[1]).lines[0].name == "\u2068محمد الأحمد\u2069"
    # A very long text continues on the next page.
    endless = to_pdf(document(body(row(reason="word " * 2000))), MADE)
    assert words_of(endless).count("word") == 2000
    assert int(info_of(endless)["Pages"]) > 1
