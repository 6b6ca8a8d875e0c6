"""The promise slip as a PDF."""

from datetime import date, time
from typing import Any

import pytest

from desk.domain.fixes import Fix
from desk.domain.people import PeopleOrder, PersonRef
from desk.domain.settings import DeskSettings
from desk.errors import NotFound, NotUnderstood
from desk.record import replace
from desk.reports.builders.promise_slip import make_slip
from desk.reports.document import Document, Paper, make_frame
from desk.reports.kinds import ReportKind
from desk.reports.request import ReportRequest, make_document
from desk.reports.typst_renderer import to_pdf
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, add_fix, promise
from desk.services.people import list_people
from desk.services.sample import fill_sample
from tests.reports.histories import MICHAEL, NOW, WORDS, at
from tests.tools.paper import info_of, ink_of, is_ua, picture_of, structure_of, text_of

KNOB = Fix(
    1,
    PersonRef(1, "Ruth Kessler"),
    "New knob fitted",
    at("2026-03-01"),
    promised_on=date(2026, 4, 24),
    promised=at("2026-03-03"),
)


@pytest.fixture(autouse=True)
def _programs(need_program: Any) -> None:
    need_program("pdftoppm", "pdftotext", "pdfinfo")


def printed(fix: Fix = KNOB, settings: DeskSettings = MICHAEL, paper: Paper = Paper.A4) -> bytes:
    slip = make_slip(fix, settings, WORDS)
    frame = make_frame(settings, WORDS, "Promise slip", "Ruth Kessler")
    return to_pdf(Document(ReportKind.SLIP, paper, frame, slip), NOW)


def lines_of(pdf: bytes) -> list[str]:
    lines = text_of(pdf, layout=True).replace("\f", "").splitlines()
    return [" ".join(line.split()) for line in lines if line.strip()]


@pytest.mark.parametrize("paper", Paper)
def test_slip_says_what_was_promised_to_whom_and_by_when(paper: Paper) -> None:
    pdf = printed(paper=paper)
    assert lines_of(pdf) == [
        "Michael’s RV Promise slip",
        "A promise to Ruth Kessler",
        "New knob fitted",
        "by Friday, April 24",
        "If it is not there by then, call me:",
        "(541) 555-0100 Promised by Michael on March 3, 2026.",
    ]
    info = info_of(pdf)
    assert (info["Title"], info["Pages"]) == ("Promise slip: Ruth Kessler", "1")
    assert info["Page size"].startswith("595.276" if paper is Paper.A4 else "612 x 792")
    assert is_ua(pdf)
    assert [part.role for part in structure_of(pdf).walk() if part.role[0] == "H"] == ["H1"]


@pytest.mark.parametrize(
    ("what", "paper"),
    [
        ("Hose", Paper.LETTER),
        ("Awning " * 8, Paper.A4),
        ("Awning arm and knob " * 9, Paper.LETTER),
        ("Awning arm and knob " * 25, Paper.A4),
        ("knob" * 125, Paper.LETTER),
    ],
)
def test_slip_is_a6_for_any_length_of_text(what: str, paper: Paper) -> None:
    fix = replace(KNOB, what=what, person=PersonRef(1, "Wolfeschlegelsteinhausenbergerdorff " * 3))
    pdf = printed(fix, paper=paper)
    assert info_of(pdf)["Pages"] == "1"
    said = "".join(text_of(pdf).split())
    assert "".join(what.split()) in said
    picture = picture_of(pdf)
    left, top, right, bottom = ink_of(picture)
    # 148 by 105 mm, in the middle, 18 mm from the top; the cut line is the outermost ink.
    assert (right - left, bottom - top) == pytest.approx((559, 397), abs=3)
    assert (left + right) / 2 == pytest.approx(picture.width() / 2, abs=2)
    assert top == pytest.approx(68, abs=2)
    # The space between the text and the cut line is blank.
    inside = picture.copy(left + 3, top + 3, right - left - 6, bottom - top - 6)
    words = ink_of(inside)
    assert words[0] >= 30
    assert words[2] <= inside.width() - 30
    assert words[3] <= inside.height() - 20
    lines = lines_of(pdf)
    assert lines.index("If it is not there by then, call me:") > lines.index("by Friday, April 24")


def test_slip_with_a_time_another_year_and_no_person() -> None:
    timed = replace(
        KNOB, promised_on=date(2027, 1, 4), promised_time=time(15, 30), person=None, promised=None
    )
    lines = lines_of(printed(timed, DeskSettings(business="Michael’s RV")))
    assert lines == [
        "Michael’s RV Promise slip",
        "A promise",
        "New knob fitted",
        "by January 4, 2027, 3:30 pm",
        "If it is not there by then, tell me. Promised on March 1, 2026.",
    ]


@pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
def test_make_document_reads_the_report_from_the_desk(desk: Desk) -> None:
    fill_sample(desk)
    ruth = next(p for p in list_people(desk, PeopleOrder.LAST_NAME) if p.name == "Ruth Kessler")
    made = promise(desk, "Awning serviced", ruth.id, PromiseBy(date(2026, 4, 17), time(12))).value
    document = make_document(desk, ReportRequest(ReportKind.SLIP, fix=made.id), WORDS)
    assert document.frame.title == "Promise slip: Ruth Kessler"
    assert document.body.to == "A promise to Ruth Kessler"
    assert document.body.by == "by Friday, April 17, noon"
    assert document.body.promised == "Promised by Michael on April 14, 2026."
    small = add_fix(desk, "Look up the tire size", ruth.id).value
    with pytest.raises(NotUnderstood, match="Promise a day first"):
        make_document(desk, ReportRequest(ReportKind.SLIP, fix=small.id), WORDS)
    with pytest.raises(NotUnderstood, match="Say which"):
        make_document(desk, ReportRequest(ReportKind.SLIP), WORDS)
    with pytest.raises(NotFound):
        make_document(desk, ReportRequest(ReportKind.SLIP, fix=10_000), WORDS)
