"""Labels as a PDF, measured against the dimensions of the manufacturers."""

from datetime import date
from functools import cache
from typing import Any

import pytest

from desk.domain.people import Purchase
from desk.domain.person_schema import PersonFields
from desk.errors import NotUnderstood
from desk.record import replace
from desk.reports.builders.labels import make_labels
from desk.reports.document import Paper
from desk.reports.kinds import ReportKind
from desk.reports.qr import FINEST
from desk.reports.request import ReportRequest, make_document
from desk.reports.sheet_grid import label_grid, label_kinds
from desk.reports.typst_renderer import to_pdf
from desk.services.card_records import PurchaseFields, add_purchase
from desk.services.desk import Desk
from desk.services.people import add_person
from desk.services.settings import save_settings
from tests.reports.sheets import MICHAEL, WORDS, card_in, codes_on, printed
from tests.tools.fake_clock import FakeClock
from tests.tools.paper import info_of, ink_of, is_ua, picture_of, structure_of, text_of

_PPI = 200
_MM = _PPI / 25.4
_PX = 25.4 / 96
_MINNIE = Purchase(1, "2021 Winnebago Minnie 2455BHS", date(2023, 3, 3), serial="1UJBJ0BP5M1")


@pytest.fixture(autouse=True)
def _programs(need_program: Any) -> None:
    need_program("pdftoppm", "pdftotext", "pdfinfo", "zbarimg")


@cache
def _pdf(paper: Paper, label: str = "", start: int = 1) -> bytes:
    return printed(ReportKind.LABELS, make_labels(MICHAEL, WORDS, paper, label, start))


# The published dimensions of sheets in mm: columns, rows, left and top margin, horizontal and
# vertical pitch, width and height.
_L7160 = (3, 7, 7.2, 15.15, 66.0, 38.1, 63.5, 38.1)
_5160 = (3, 10, 4.7625, 12.7, 69.85, 25.4, 66.675, 25.4)


@pytest.mark.parametrize(
    ("paper", "label", "sheet"),
    [
        (Paper.A4, "l7160", _L7160),
        (Paper.LETTER, "5160", _5160),
        # 2 columns and 5 rows: 10 mm at the sides, 12 above, 5 and 3 between.
        (Paper.A4, "2x5:10,12,5,3", (2, 5, 10, 12, 97.5, 55.2, 92.5, 52.2)),
    ],
)
def test_labels_are_printed_within_their_places(
    paper: Paper, label: str, sheet: tuple[Any, ...]
) -> None:
    columns, rows, left, top, across, down, width, height = sheet
    labels = make_labels(MICHAEL, WORDS, paper, label)
    picture = picture_of(_pdf(paper, label), ppi=_PPI)
    half = labels.code.side / 2
    for row in range(rows):
        for column in range(columns):
            x, y = left + column * across, top + row * down
            place = picture.copy(*(round(mm * _MM) for mm in (x, y, width, height)))
            code = ink_of(place.copy(0, 0, round((16 * _PX + 2 * half + 2) * _MM), place.height()))
            assert [pixel / _MM for pixel in code] == pytest.approx(
                [16 * _PX, height / 2 - half, 16 * _PX + 2 * half, height / 2 + half], abs=0.2
            )
            # The text ends within the label.
            assert ink_of(place)[2] / _MM < width - 2


@pytest.mark.parametrize(
    ("paper", "label", "count", "how"),
    [(Paper.A4, "l7160", 21, "-gray"), (Paper.LETTER, "5160", 30, "-mono")],
)
def test_every_code_of_a_sheet_contains_the_owners_card(
    paper: Paper, label: str, count: int, how: str
) -> None:
    pdf = _pdf(paper, label)
    assert info_of(pdf)["Pages"] == "1"
    codes = codes_on(pdf, how=how)
    assert len(codes) == count
    assert {card_in(code).email.value for code in codes} == {"michael@michaelsrv.example"}


def test_label_says_whom_to_call() -> None:
    pdf = _pdf(Paper.A4, "l7160")
    for line in ("Something not right?", "Call Michael direct.", "(541) 555-0100"):
        assert text_of(pdf).count(line) == 21
    assert is_ua(pdf)
    assert [figure.alt for figure in structure_of(pdf).all("Figure")] == [
        "QR code with the direct line of Michael: (541) 555-0100"
    ] * 21


def test_codes_of_a_sheet_keep_the_pdf_small() -> None:
    one = _pdf(Paper.LETTER, "5160", start=30)
    thirty = _pdf(Paper.LETTER, "5160")
    assert len(thirty) - len(one) < 29 * 2_500


def test_labels_before_the_start_are_left_blank() -> None:
    pdf = _pdf(Paper.A4, start=20)
    assert text_of(pdf).count("(541) 555-0100") == 2
    left, top, _, _ = (edge / _MM for edge in ink_of(picture_of(pdf, ppi=_PPI)))
    assert left > 7.2 + 66.0
    assert top > 15.15 + 6 * 38.1


@pytest.mark.parametrize("start", [0, 22])
def test_start_beyond_the_sheet_of_labels_is_refused(start: int) -> None:
    with pytest.raises(NotUnderstood, match=f"places 1 to 21; there is no place {start}"):
        make_labels(MICHAEL, WORDS, Paper.A4, start=start)


def test_label_names_the_purchase_and_serial_number() -> None:
    pdf = printed(ReportKind.LABELS, make_labels(MICHAEL, WORDS, Paper.LETTER, sold=_MINNIE))
    text = text_of(pdf)
    assert text.count("2021 Winnebago Minnie 2455BHS") == 30
    assert text.count("Serial 1UJBJ0BP5M1") == 30
    assert make_labels(MICHAEL, WORDS, Paper.LETTER, sold=replace(_MINNIE, serial="")).sold == (
        "2021 Winnebago Minnie 2455BHS",
    )


@pytest.mark.parametrize(
    ("label", "says"),
    [
        ("l9999", "l9999 is no sheet of labels that Desk knows"),
        ("3x8:1,2,3", "is no sheet of labels"),
        ("0x5", "too small"),
        ("5x13", "a label needs 45 by 20 mm"),
        ("1x15", "too small"),
        ("2x5:70,0,0,0", "too small"),
    ],
)
def test_invalid_label_sheet_is_refused(label: str, says: str) -> None:
    with pytest.raises(NotUnderstood, match=says):
        make_labels(MICHAEL, WORDS, Paper.A4, label)


def test_smallest_label_has_a_readable_code() -> None:
    labels = make_labels(MICHAEL, WORDS, Paper.A4, "4x14")
    assert labels.code.side / labels.code.modules >= FINEST
    assert len(codes_on(printed(ReportKind.LABELS, labels), how="-mono")) == 56


def test_label_grid_has_the_given_margins_and_gaps() -> None:
    grid = label_grid(" 3X8:7.25,4.5,2.5,0", Paper.A4)
    assert (grid.columns, grid.rows, grid.left, grid.top) == (3, 8, 7.25, 4.5)
    assert (grid.width, grid.across) == pytest.approx((63.5, 66.0))
    assert (grid.height, grid.down) == pytest.approx((36.0, 36.0))


def test_named_label_sheet_has_its_own_paper() -> None:
    assert label_kinds(Paper.A4) == ["l7160"]
    assert label_kinds(Paper.LETTER) == ["5160"]
    assert label_grid("5160", Paper.A4).paper == Paper.LETTER


@pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
def test_make_document_reads_the_settings_from_the_desk(desk: Desk, fake_clock: FakeClock) -> None:
    save_settings(desk, MICHAEL)
    ruth = add_person(desk, PersonFields(given="Ruth", family="Kessler")).value
    add_purchase(desk, ruth, PurchaseFields("2021 Winnebago Minnie 2455BHS", date(2023, 3, 3)))
    order = ReportRequest(ReportKind.LABELS, Paper.A4, label="5160", start=30, person=ruth)
    document = make_document(desk, order, WORDS)
    assert document.paper == Paper.LETTER
    pdf = to_pdf(document, fake_clock.now)
    assert info_of(pdf)["Title"] == "Labels with QR"
    assert [line for line in text_of(pdf).split("\n") if line][:4] == [
        "Something not right?",
        "Call Michael direct.",
        "(541) 555-0100",
        "2021 Winnebago Minnie 2455BHS",
    ]
