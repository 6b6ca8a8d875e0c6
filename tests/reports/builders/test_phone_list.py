"""The phone list as a PDF: a tagged table on one or more pages."""

from datetime import UTC, datetime

import pytest

from desk.domain.settings import DeskSettings
from desk.formatting.english import EnglishFormatter
from desk.reports.builders.phone_list import make_phone_list
from desk.reports.document import Document, Paper, make_frame
from desk.reports.kinds import ReportKind
from desk.reports.typst_renderer import to_pdf
from desk.services.reports import PhoneEntry
from tests.tools.fake_clock import FakeClock
from tests.tools.paper import info_of, pages_of, structure_of, words_of

RUTH = PhoneEntry("Kessler", ", Ruth", "(541) 555-0142", ("Kessler Orchards", "2021 Minnie"), True)
TOM = PhoneEntry("Abernathy", ", Tom", "", (), False)
WORDS = EnglishFormatter(FakeClock().clock)


def printed(*entries: PhoneEntry, tag: str = "", starred: bool = False) -> bytes:
    body = make_phone_list(entries, WORDS, tag=tag, starred=starred)
    frame = make_frame(DeskSettings(), WORDS, "Phone list", body.heading)
    document = Document(ReportKind.PHONE_LIST, Paper.A4, frame, body)
    return to_pdf(document, datetime(2026, 4, 14, tzinfo=UTC))


def test_phone_list_line_has_name_number_and_purchases() -> None:
    words = words_of(printed(RUTH, TOM))
    assert "Kessler, Ruth (541) 555-0142 Kessler Orchards, 2021 Minnie" in words
    assert "Abernathy, Tom no number" in words


@pytest.mark.parametrize(
    ("tag", "starred", "heading", "nobody"),
    [
        ("", False, "Everyone, A to Z", "Nobody is on this desk yet."),
        ("Boat show", False, "Boat show, A to Z", "Nobody has this tag."),
        ("", True, "Always put through, A to Z", "Nobody is always put through yet."),
    ],
)
def test_phone_list_names_its_selection_and_says_when_it_is_empty(
    tag: str, starred: bool, heading: str, nobody: str
) -> None:
    pdf = printed(RUTH, tag=tag, starred=starred)
    assert info_of(pdf)["Title"] == f"Phone list: {heading}"
    assert heading in words_of(pdf)
    assert nobody not in words_of(pdf)
    empty = printed(tag=tag, starred=starred)
    assert nobody in words_of(empty)
    assert structure_of(empty).all("Table") == []


def test_phone_list_explains_the_star_if_somebody_has_it() -> None:
    assert "always put through" in words_of(printed(RUTH))
    assert "always put through" not in words_of(printed(TOM))


def test_phone_list_is_a_tagged_table_with_spoken_stars() -> None:
    structure = structure_of(printed(RUTH, TOM))
    (table,) = structure.all("Table")
    assert table.outline() == "Table(THead(TR(TH TH TH)) TBody(TR(TD(Figure) TD TD) TR(TD TD TD)))"
    assert [part.scope for part in table.all("TH")] == ["Column"] * 3
    assert [part.alt for part in table.all("Figure")] == ["always put through"]


def test_phone_list_splits_no_line_between_pages() -> None:
    about = ("A business with a name that takes more than one line of the column it stands in",)
    entries = [PhoneEntry(f"Voss {n}", "", f"{n} 555", about, n % 7 == 0) for n in range(120)]
    pages = pages_of(printed(*entries))
    assert len(pages) > 4
    for number in range(120):
        (page,) = (page for page in pages if f"\nVoss {number}\n" in page)
        assert f"\n{number} 555\n" in page
    assert sum(page.count("A business") for page in pages) == 120
    assert all(page.count("A business") == page.count("stands in") for page in pages)
