"""Properties of every report on both papers, with almost no data and with very much."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desk.data.database import Database
from desk.domain.calls import Direction, Outcome
from desk.domain.person_schema import PersonFields, Phone
from desk.formatting.english import EnglishFormatter
from desk.paths import Paths
from desk.reports.document import Paper
from desk.reports.kinds import ReportKind
from desk.reports.request import ReportRequest, default_paper, make_document
from desk.reports.typst_renderer import to_pdf
from desk.services.calls import CallFields, log_call
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, promise
from desk.services.people import insert_people
from desk.services.settings import change_settings
from tests.tools.fake_clock import FakeClock
from tests.tools.paper import (
    info_of,
    ink_of,
    is_ua,
    language_of,
    pages_of,
    picture_of,
    structure_of,
    text_colours_of,
    words_of,
)

PPI = 96
MARGIN = 68  # pixels: 18 mm
FRAMED = [ReportKind.HISTORY, ReportKind.PHONE_LIST, ReportKind.CHECK_IN_SHEET, ReportKind.MONTH]
GROWING = [ReportKind.HISTORY, ReportKind.PHONE_LIST, ReportKind.CHECK_IN_SHEET]
SIZES = {Paper.A4: "A4", Paper.LETTER: "letter"}
SHEETS = [("empty", Paper.A4), ("crowded", Paper.A4), ("crowded", Paper.LETTER)]
LONG = "Wilhelmina Featherstonehaugh-Cholmondeley van der Merwe Smythe"  # 62 letters
NAMES = (LONG, "王小明", "محمد عبد الرحمن الأنصاري", "דוד כהן־לוי", "Ç̧̊a̐lişkan")


class Press:
    """Renders each report of a desk once and caches the PDF."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._printed: dict[tuple[ReportKind, Paper], bytes] = {}

    def __call__(self, kind: ReportKind, paper: Paper) -> bytes:
        if (kind, paper) not in self._printed:
            order = ReportRequest(
                kind, paper, person=1 if kind is ReportKind.HISTORY else None, fix=1
            )
            document = make_document(self._desk, order, EnglishFormatter(self._desk.clock))
            self._printed[kind, paper] = to_pdf(document, self._desk.clock.now())
        return self._printed[kind, paper]


def _desk(fake_clock: FakeClock, home: Path) -> Desk:
    database = Database(fake_clock.clock, Paths(home))
    database.open()
    desk = Desk(database, fake_clock.clock)
    change_settings(
        desk,
        "Set up",
        owner="Michael",
        business="Michael’s RV",
        phone="(541) 555-0100",
        address="1820 Century Drive\nBend\nOregon",
    )
    return desk


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Press]:
    """Return a desk with a person who has only a name, and a promise without a person."""
    desk = _desk(FakeClock(), tmp_path_factory.mktemp("empty"))
    with desk.database.transaction("People") as tx:
        insert_people(tx, [PersonFields(given="Ruth")])
    promise(desk, "A key", None, PromiseBy(desk.clock.today()))
    yield Press(desk)
    desk.database.close()


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Press]:
    """Yield a desk with long names in many scripts, all due this week; one has a long history."""
    desk = _desk(FakeClock(), tmp_path_factory.mktemp("crowded"))
    today = desk.clock.today()
    with desk.database.transaction("People") as tx:
        people = insert_people(
            tx,
            [
                PersonFields(
                    formatted=f"{NAMES[n % 5]} {n}",
                    business=f"{LONG} & Daughters",
                    phones=(Phone(f"(541) 555-01{n:02}"),),
                    remember=("Hates being rushed, likes a map more than a link.",) * 3,
                    starred=n % 3 == 0,
                )
                for n in range(40)
            ],
        )
    for person in people[:24]:
        set_check_in(desk, person, on=today + timedelta(days=person % 4), reason=LONG)
    for n in range(60):
        log_call(
            desk,
            CallFields(
                person=people[0],
                number="(541) 555-0100",
                direction=Direction.INCOMING,
                outcome=Outcome.TALKED,
                at=desk.clock.now() - timedelta(days=9 * n + 1),
                seconds=240,
                summary=f"Call {n}: {LONG}, and again {LONG}.",
            ),
        )
    promise(desk, f"{LONG}, {LONG}", people[0], PromiseBy(today))
    yield Press(desk)
    desk.database.close()


@pytest.mark.parametrize(("whose", "paper"), SHEETS)
@pytest.mark.parametrize("kind", ReportKind)
def test_every_report_is_a_tagged_pdf_on_its_paper(
    request: pytest.FixtureRequest, whose: str, kind: ReportKind, paper: Paper
) -> None:
    pdf = request.getfixturevalue(whose)(kind, paper)
    info = info_of(pdf)
    assert is_ua(pdf)
    assert language_of(pdf) == "en"
    assert info["Title"]
    assert info["Author"] == "Michael’s RV"
    # A sheet of labels has its own paper; a slip is cut from a page.
    if kind not in (ReportKind.LABELS, ReportKind.SLIP):
        assert SIZES[paper] in info["Page size"]
    assert all(figure.alt for figure in structure_of(pdf).all("Figure"))


@pytest.mark.parametrize(("whose", "paper"), SHEETS)
@pytest.mark.parametrize("kind", FRAMED)
def test_every_page_has_frame_and_margins(
    request: pytest.FixtureRequest, whose: str, kind: ReportKind, paper: Paper
) -> None:
    pdf = request.getfixturevalue(whose)(kind, paper)
    pages = pages_of(pdf)
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert page.count("Direct line (541) 555-0100") == 1
        assert "Michael’s RV" in page
    first = picture_of(pdf, 1, PPI)
    last = picture_of(pdf, len(pages), PPI) if len(pages) > 1 else first
    for picture in (first, last):
        left, top, right, bottom = ink_of(picture)
        assert MARGIN - 1 <= left <= MARGIN + 1
        assert picture.width() - MARGIN - 1 <= right <= picture.width() - MARGIN + 1
        assert 62 <= top <= 68
        assert picture.height() - 50 <= bottom <= picture.height() - 40
    # Below the title on the first page, below the logo on the others.
    assert _has_double_rule(first, range(150, 340))
    if len(pages) > 1:
        assert _has_double_rule(last, range(94, 110))


@pytest.mark.parametrize("kind", GROWING)
def test_long_report_continues_on_further_pages_without_loss(
    crowded: Press, kind: ReportKind
) -> None:
    pdf = crowded(kind, Paper.LETTER)
    words = words_of(pdf)
    assert len(pages_of(pdf)) > 1
    # Nothing is lost between two pages: each row is printed once.
    if kind is ReportKind.HISTORY:
        assert all(words.count(f"Call {n}:") == 1 for n in range(60))
    else:
        numbers = range(40 if kind is ReportKind.PHONE_LIST else 24)
        assert all(words.count(f"(541) 555-01{n:02}") >= 1 for n in numbers)


@pytest.mark.parametrize("kind", ReportKind)
def test_text_has_enough_contrast_in_black(crowded: Press, kind: ReportKind) -> None:
    # A contrast of at least 4.5 to white (WCAG) is a grey that any printer shows.
    assert max(map(luminance, text_colours_of(crowded(kind, Paper.LETTER)))) < 0.183


@pytest.mark.parametrize(
    ("country", "paper"),
    [("US", Paper.LETTER), ("CA", Paper.LETTER), ("MX", Paper.LETTER), ("DE", Paper.A4)],
)
def test_default_paper_is_that_of_the_country(country: str, paper: Paper) -> None:
    assert default_paper(country) is paper


def luminance(colour: tuple[float, ...]) -> float:
    """Return the relative luminance (WCAG), 0 to 1, of a grey or RGB colour with parts 0 to 1."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return (
        parts[0] if len(parts) == 1 else 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    )


def _has_double_rule(picture: object, among: range) -> bool:
    """Return True if two dark lines with two light ones between them span the margins."""
    from PySide6.QtGui import QImage, qGray

    assert isinstance(picture, QImage)
    middle = range(MARGIN + 4, picture.width() - MARGIN - 4, 7)

    def dark(y: int) -> bool:
        return all(qGray(picture.pixel(x, y)) < 0x80 for x in middle)

    def light(y: int) -> bool:
        return all(qGray(picture.pixel(x, y)) > 0xC0 for x in middle)

    return any(dark(y) and light(y + 1) and light(y + 2) and dark(y + 3) for y in among)
