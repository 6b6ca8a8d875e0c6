"""Direct-line cards as a PDF."""

from functools import cache
from typing import Any

import pytest

from desk.errors import NotFound, NotUnderstood
from desk.record import replace
from desk.reports.builders.direct_line_cards import make_cards
from desk.reports.document import Paper
from desk.reports.kinds import ReportKind
from desk.reports.request import ReportRequest, make_document
from desk.reports.sheet_grid import card_sizes
from desk.reports.typst_renderer import to_pdf
from desk.services.desk import Desk
from desk.services.settings import save_settings
from tests.reports.sheets import MICHAEL, WORDS, card_in, codes_on, printed
from tests.tools.fake_clock import FakeClock
from tests.tools.paper import info_of, ink_of, is_ua, picture_of, structure_of, text_of

_PPI = 200
_MM = _PPI / 25.4


@pytest.fixture(autouse=True)
def _programs(need_program: Any) -> None:
    need_program("pdftoppm", "pdftotext", "pdfinfo", "zbarimg")


@cache
def _pdf(paper: Paper, size: str = "", start: int = 1) -> bytes:
    return printed(ReportKind.CARDS, make_cards(MICHAEL, WORDS, paper, size, start))


@pytest.mark.parametrize(
    ("paper", "size", "page", "card"),
    [
        (Paper.A4, "", (210, 297), (85, 54)),
        (Paper.LETTER, "", (215.9, 279.4), (88.9, 50.8)),
        (Paper.LETTER, "85x54", (215.9, 279.4), (85, 54)),
    ],
)
def test_ten_cards_are_centred_on_one_page(
    paper: Paper, size: str, page: tuple[float, float], card: tuple[float, float]
) -> None:
    pdf = _pdf(paper, size)
    info = info_of(pdf)
    assert info["Pages"] == "1"
    points = [float(part) for part in info["Page size"].split() if part[0].isdigit()]
    assert points[:2] == pytest.approx([side / 25.4 * 72 for side in page], abs=0.5)
    # The cut lines are the outermost ink; half of each lies outside.
    left, top, right, bottom = (edge / _MM for edge in ink_of(picture_of(pdf, ppi=_PPI)))
    half = 0.13
    assert (left + half, right - half) == pytest.approx(
        (page[0] / 2 - card[0], page[0] / 2 + card[0]), abs=0.2
    )
    assert (top + half, bottom - half) == pytest.approx(
        (page[1] / 2 - 2.5 * card[1], page[1] / 2 + 2.5 * card[1]), abs=0.2
    )


@pytest.mark.parametrize(("ppi", "how"), [(200, "-gray"), (300, "-mono")])
def test_every_code_on_cards_contains_the_owners_card(ppi: int, how: str) -> None:
    codes = codes_on(_pdf(Paper.LETTER), ppi, how)
    assert len(codes) == 10
    assert {card_in(code).tel.value for code in codes} == {"+15415550100"}


def test_card_says_whose_line_it_is() -> None:
    text = text_of(_pdf(Paper.A4))
    for line in (
        "Michael’s RV",
        "Your direct line to Michael",
        "(541) 555-0100",
        "I answer, or I call you back today.",
    ):
        assert text.count(line) == 10


def test_code_on_cards_has_an_alternative_text() -> None:
    pdf = _pdf(Paper.A4)
    assert is_ua(pdf)
    figures = structure_of(pdf).all("Figure")
    assert [figure.alt for figure in figures] == [
        "QR code with the direct line of Michael: (541) 555-0100"
    ] * 10


def test_code_on_cards_keeps_its_quiet_zone() -> None:
    cards = make_cards(replace(MICHAEL, owner="ß" * 60), WORDS, Paper.A4, start=10)
    picture = picture_of(printed(ReportKind.CARDS, cards), ppi=_PPI)
    module = cards.code.side / cards.code.modules
    right = 210 / 2 + 85 - 21 * 25.4 / 96
    bottom = 297 / 2 + 2.5 * 54 - 17 * 25.4 / 96
    edges = (right - cards.code.side, bottom - cards.code.side, right, bottom)
    zone = [edge + side * 3.9 * module for edge, side in zip(edges, (-1, -1, 1, 1), strict=True)]
    left, top, wide, high = (
        round(mm * _MM) for mm in (*zone[:2], zone[2] - zone[0], zone[3] - zone[1])
    )
    found = ink_of(picture.copy(left, top, wide, high))
    assert [pixel / _MM for pixel in found] == pytest.approx(
        [
            3.9 * module,
            3.9 * module,
            3.9 * module + cards.code.side,
            3.9 * module + cards.code.side,
        ],
        abs=0.2,
    )


def test_cards_begin_at_the_start_place() -> None:
    pdf = _pdf(Paper.A4, start=9)
    assert len(codes_on(pdf)) == 2
    _, top, _, _ = (edge / _MM for edge in ink_of(picture_of(pdf, ppi=_PPI)))
    assert top + 0.13 == pytest.approx(297 / 2 + 1.5 * 54, abs=0.2)


@pytest.mark.parametrize("start", [0, 11])
def test_start_beyond_the_sheet_of_cards_is_refused(start: int) -> None:
    with pytest.raises(NotUnderstood, match=f"places 1 to 10; there is no place {start}"):
        make_cards(MICHAEL, WORDS, Paper.A4, start=start)


def test_unknown_card_size_is_refused() -> None:
    with pytest.raises(NotUnderstood, match="Cards are 85x54"):
        make_cards(MICHAEL, WORDS, Paper.A4, "90x50")


def test_card_sizes_begin_with_the_usual_one_of_the_paper() -> None:
    assert card_sizes(Paper.A4) == ["85x54", "3.5x2"]
    assert card_sizes(Paper.LETTER) == ["3.5x2", "85x54"]


@pytest.mark.parametrize("name", ["W" * 60, "Maximiliana-Theodora Freifrau von und zu Walden"])
def test_long_names_do_not_touch_the_code(name: str) -> None:
    settings = replace(MICHAEL, owner=name, business=name, phone="+49 89 12345678-9012345678")
    pdf = printed(ReportKind.CARDS, make_cards(settings, WORDS, Paper.LETTER))
    assert len(codes_on(pdf)) == 10
    assert "I answer, or I call you" in text_of(pdf)


@pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
def test_make_document_reads_the_settings_from_the_desk(desk: Desk, fake_clock: FakeClock) -> None:
    order = ReportRequest(ReportKind.CARDS, Paper.A4, size="85x54", start=10)
    with pytest.raises(NotFound, match="Your own number is not set yet"):
        make_document(desk, order, WORDS)
    save_settings(desk, MICHAEL)
    pdf = to_pdf(make_document(desk, order, WORDS), fake_clock.now)
    assert info_of(pdf)["Title"] == "Direct-line cards"
    assert text_of(pdf).count("(541) 555-0100") == 1
